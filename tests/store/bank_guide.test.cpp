#include "bank/bank.hpp"
#include "base/catalogue.hpp"
#include "store/bank_file.hpp"
#include "store/library.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <set>

using namespace ingat;
using namespace ingat::store;
using namespace ingat::tests;

namespace {

// The ```json blocks of the guide for authors.
std::vector<std::string> examples() {
    const std::string guide = file_bytes(std::filesystem::path{INGAT_CONTENT_FOLDER} / "README.md");
    const std::string opening = "```json\n";
    std::vector<std::string> blocks;
    for (std::size_t at = guide.find(opening); at != std::string::npos; at = guide.find(opening, at)) {
        at += opening.size();
        blocks.push_back(guide.substr(at, guide.find("```", at) - at));
    }
    return blocks;
}

// The bank of the guide with one example as its only question.
std::string with_question(const std::string& bank, const std::string& question) {
    const std::string list = "\"questions\": [";
    const std::size_t begin = bank.find(list) + list.size();
    return bank.substr(0, begin) + question + bank.substr(bank.rfind(']'));
}

} // namespace

TEST_CASE("every example of the guide for authors loads, and every kind has one", "[store][content]") {
    const std::vector<std::string> blocks = examples();
    REQUIRE(blocks.size() >= 2);
    const auto bank = parse_bank(blocks.front(), "content/README.md");
    REQUIRE(bank);
    std::set<std::size_t> kinds;
    for (std::size_t at = 1; at < blocks.size(); ++at) {
        const auto read = parse_bank(with_question(blocks.front(), blocks[at]), "content/README.md");
        INFO(blocks[at] << (read ? "" : base::worded({}, read.error().message)));
        REQUIRE(read);
        REQUIRE(read->bank.questions.size() == 1);
        kinds.insert(read->bank.questions[0].kind.index());
    }
    CHECK(kinds.size() == std::variant_size_v<bank::Kind>);
}

TEST_CASE("every bank that comes with the program loads", "[store][content]") {
    const auto files = bank_files_in(INGAT_CONTENT_FOLDER);
    REQUIRE(files);
    for (const auto& file : *files) {
        const auto bank = load_bank(file);
        INFO((bank ? "" : base::worded({}, bank.error().message)));
        CHECK(bank);
    }
}
