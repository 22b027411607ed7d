#include "store/bank_file.hpp"

#include "base/catalogue.hpp"
#include "sample_banks.hpp"
#include "store/bank_records.hpp"
#include "store/cereal_json.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <sstream>

namespace cereal {

// The stock archive knows no optional members: one that is not there throws.
template <class T>
bool load_if_there(JSONInputArchive& archive, const char* name, T& value) {
    try {
        archive(make_nvp(name, value));
        return true;
    } catch (const Exception&) { // it is not there
        return false;
    }
}

} // namespace cereal

using namespace ingat;
using namespace ingat::store;
using namespace ingat::tests;
using base::ErrorKind;

namespace {

// Only ever on a text that our own reader has accepted.
bank::Bank read_by_stock_archive(const std::string& text) {
    std::istringstream in{text};
    cereal::JSONInputArchive archive{in};
    BankRecord record;
    record.serialize(archive);
    const auto bank = from_record(std::move(record), "stock");
    REQUIRE(bank);
    return *bank;
}

std::string text_of(const bank::Bank& bank) {
    const auto text = bank_text(bank);
    REQUIRE(text);
    return *text;
}

// What there was to say in format 1.
bank::Bank first_kinds(bank::Bank bank) {
    bank.questions.resize(8);
    bank.pictures.clear();
    return bank;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    text.replace(text.find(what), what.size(), by);
    return text;
}

} // namespace

TEST_CASE("every bank that is saved loads back equal, and saving it again changes no byte",
          "[store][bank_file]") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const bank::Bank bank = seed == 0 ? bank_of_every_kind() : random_bank(seed);
        const std::string text = text_of(bank);

        const auto read = parse_bank(text, "b");

        REQUIRE(read);
        REQUIRE(read->bank == bank);
        REQUIRE(text_of(read->bank) == text);
    }
}

TEST_CASE("what our reader accepts, the stock archive reads to the same bank", "[store][bank_file]") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const bank::Bank bank = seed == 0 ? bank_of_every_kind() : random_bank(seed);

        REQUIRE(read_by_stock_archive(text_of(bank)) == bank);
    }
}

TEST_CASE("a bank is saved with its documents beside it and loaded with their texts", "[store][bank_file]") {
    const TemporaryFolder folder;
    put_file(folder / "d.md",
             "\xEF\xBB\xBF"
             "A quote.\r\nMore\xff\n");
    bank::Bank bank = bank_of_every_kind();

    REQUIRE(save_bank(bank, folder / "b.bank.json"));
    const auto loaded = load_bank_with_lines(folder / "b.bank.json");

    REQUIRE(loaded);
    bank.documents[0].text = "A quote.\nMore\xEF\xBF\xBD\n";
    CHECK(loaded->bank == bank);
    CHECK(loaded->lines.size() == bank.questions.size());
    CHECK(loaded->lines.at({"q1"}) == 23);
    CHECK(load_bank(folder / "b.bank.json"));
    const auto with_files = load_bank_with_files(folder / "b.bank.json");
    REQUIRE(with_files);
    CHECK(with_files->files.bank == file_bytes(folder / "b.bank.json"));
    CHECK(with_files->files.documents.at("d.md") == file_bytes(folder / "d.md"));
}

TEST_CASE("a document that is missing is named together with its bank", "[store][bank_file]") {
    const TemporaryFolder folder;
    REQUIRE(save_bank(bank_of_every_kind(), folder / "b.bank.json"));

    const auto loaded = load_bank(folder / "b.bank.json");

    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().kind == ErrorKind::NotFound);
    CHECK(base::worded({}, loaded.error().message) ==
          (folder / "b.bank.json").string() +
              " names the document d.md, which is not beside it. Put that file into the same folder.");
}

TEST_CASE("a document that is a link or too large is not read", "[store][bank_file]") {
    const TemporaryFolder folder;
    REQUIRE(save_bank(bank_of_every_kind(), folder / "b.bank.json"));

    SECTION("a link") {
        put_file(folder / "elsewhere", "secret");
        std::filesystem::create_symlink(folder / "elsewhere", folder / "d.md");
        CHECK(load_bank(folder / "b.bank.json").error().kind == ErrorKind::Refused);
    }
    SECTION("too large") {
        put_file(folder / "d.md", "");
        std::filesystem::resize_file(folder / "d.md", most_document_bytes + 1);
        CHECK(load_bank(folder / "b.bank.json").error().kind == ErrorKind::TooLarge);
    }
}

TEST_CASE("a bank that would not load back equal is not saved, and the old file stays",
          "[store][bank_file]") {
    const TemporaryFolder folder;
    put_file(folder / "b.bank.json", "before");
    bank::Bank bank = bank_of_every_kind();

    SECTION("two questions with one id") {
        bank.questions[1].id = bank.questions[0].id;
    }
    SECTION("a partner that nobody is") {
        std::get<bank::Matching>(bank.questions[7].kind).right.clear();
    }
    SECTION("control characters") {
        bank.title = "a\x1b[2J";
    }
    SECTION("not UTF-8") {
        bank.title = "\xff";
    }
    SECTION("an id that cannot be one") {
        bank.id.text = "../up";
    }
    SECTION("too many options") {
        std::get<bank::Choice>(bank.questions[3].kind)
            .options.resize(65, {.id = "x", .text = {}, .feedback = {}});
    }

    CHECK_FALSE(save_bank(bank, folder / "b.bank.json"));
    CHECK(file_bytes(folder / "b.bank.json") == "before");
}

TEST_CASE("a bank of format 1 loads for ever", "[store][bank_file]") {
    const std::string text = file_bytes(std::filesystem::path{INGAT_TEST_DATA} / "bank-format-1.json");

    const auto read = parse_bank(text, "b");

    REQUIRE(read);
    CHECK(read->bank == first_kinds(bank_of_every_kind()));
    const auto with_star = parse_bank(replaced(text, "MCMXCI", "5 * 3"), "b");
    REQUIRE(with_star);
    CHECK(std::get<bank::ShortAnswer>(with_star->bank.questions[5].kind).accepted[1].text == "5 \\* 3");
}

TEST_CASE("a bank of format 2 loads for ever", "[store][bank_file]") {
    const std::string text = file_bytes(std::filesystem::path{INGAT_TEST_DATA} / "bank-format-2.json");

    const auto read = parse_bank(text, "b");

    REQUIRE(read);
    CHECK(read->bank == bank_of_every_kind());
    CHECK(text_of(read->bank) == text); // as long as 2 is the current format
}

TEST_CASE("usual values are left out of the file", "[store][bank_file]") {
    bank::Bank bank{.id = {"b"}, .title = "B", .language = "en"};
    bank.questions.push_back({.id = {"q"}, .kind = bank::Choice{}, .prompt = "?"});

    CHECK(text_of(bank) ==
          "{\n  \"format\": 2,\n  \"id\": \"b\",\n  \"title\": \"B\",\n  \"language\": \"en\",\n"
          "  \"questions\": [\n    {\n      \"id\": \"q\",\n      \"kind\": \"choice\",\n"
          "      \"prompt\": \"?\",\n      \"options\": []\n    }\n  ]\n}\n");
}
