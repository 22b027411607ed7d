#include "shipped.hpp"

#include "base/catalogue.hpp"
#include "store/bank_file.hpp"
#include "store/library.hpp"
#include "support/catch.hpp"

#include <algorithm>

namespace ingat::shipped {

std::vector<std::filesystem::path> files() {
    const auto found = store::bank_files_in(INGAT_CONTENT_FOLDER);
    REQUIRE(found);
    return *found;
}

bank::Bank bank(const std::string& name) {
    return loaded(std::filesystem::path{INGAT_CONTENT_FOLDER} / (name + ".bank.json"));
}

bank::Bank on_korea() {
    return bank("program-nuklir-korea-utara." + GENERATE(as<std::string>{}, "id", "en"));
}

bool has_tag(const bank::Question& question, const std::string& tag) {
    return std::find(question.tags.begin(), question.tags.end(), tag) != question.tags.end();
}

bank::Bank loaded(const std::filesystem::path& file) {
    const auto bank = store::load_bank(file);
    INFO(file << ": " << (bank ? "" : base::worded({}, bank.error().message)));
    REQUIRE(bank);
    return *bank;
}

} // namespace ingat::shipped
