#include "base/catalogue.hpp"
#include "sample_banks.hpp"
#include "store/bank_file.hpp"
#include "support/catch.hpp"

#include <random>

using namespace ingat;
using namespace ingat::store;
using base::ErrorKind;

namespace {

// A bank whose one question, on line 4, has these members after id, kind and prompt.
std::string bank_with(const std::string& kind, const std::string& members, const std::string& head = {}) {
    return R"({"format": 1, "id": "b", "title": "B", "language": "en")" + head +
           ",\n\"questions\": [\n\n{\"id\": \"q1\", \"kind\": \"" + kind + R"(", "prompt": "p")" + members +
           "}]}";
}

std::string problem(const std::string& text) {
    const auto read = parse_bank(text, "a.json");
    return read ? "" : base::worded({}, read.error().message);
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int time = 0; time < times; ++time) {
        all += (time == 0 ? "" : ",") + text;
    }
    return all;
}

std::string numbered_options(int count) {
    std::string all;
    for (int at = 0; at < count; ++at) {
        all += (at == 0 ? R"({"id": "o)" : R"(,{"id": "o)") + std::to_string(at) + R"(", "text": "t"})";
    }
    return all;
}

} // namespace

TEST_CASE("an error names file, line, question and member, and says what to do", "[store][bank_file]") {
    CHECK(problem(bank_with("flashcard", "")) == "a.json:4 (q1): \"answer\" is missing. Add it.");
    CHECK(problem(bank_with("flashcard", ", \"answer\": 5")) ==
          "a.json:4 (q1): \"answer\" must be a text in quotation marks.");
    CHECK(problem(bank_with("flashcard", ", \"answer\": \"a\",\n\"both_ways\": 1")) ==
          "a.json:5 (q1): \"both_ways\" must be true or false.");
    CHECK(problem(bank_with("flashcard", ", \"answer\": \"a\",\n\n\"colour\": 1")) ==
          "a.json:6 (q1): \"colour\" does not belong here. Correct its spelling or remove it.");
    CHECK(problem(bank_with("cloze", ", \"answer\": \"a\""))
              .find("a.json:4 (q1): \"answer\" does not belong") == 0);
    CHECK(problem(bank_with("riddle", "")) ==
          "a.json:4 (q1): \"riddle\" is not a kind of question. Use flashcard, cloze, choice, true_false, "
          "short_answer, numerical, matching, ordering, fill_in, hotspot, essay or description.");
    CHECK(problem(bank_with("cloze", ", \"tags\": [\"a\", 2]")) ==
          "a.json:4 (q1): \"tags[2]\" must be a text in quotation marks.");
    CHECK(problem(bank_with("choice", ", \"options\": [{\"id\": \"a\", \"text\": \"t\"},\n{\"id\": \"A\"}]"))
              .find("a.json:5 (q1): \"A\" cannot be used as \"id\". Use 1 to 120 characters") == 0);
    CHECK(problem(bank_with("choice", ", \"options\": [{\"id\": \"a\"}]")) ==
          "a.json:4 (q1): \"text\" is missing. Add it.");
    CHECK(problem(bank_with("cloze", "", ", \"colour\": 1"))
              .find("a.json:1: \"colour\" does not belong here") == 0);
    CHECK(problem(bank_with("cloze", "", ", \"documents\": {}"))
              .find("a.json:1: \"documents\" must be a list") == 0);
    CHECK(problem(bank_with("cloze", ", \"anchors\": [[]]"))
              .find("a.json:4 (q1): \"anchors[1]\" must be an object") == 0);
}

TEST_CASE("ids that are used twice, or that nothing has, are refused with their lines",
          "[store][bank_file]") {
    const std::string two =
        "{\"format\": 1, \"id\": \"b\", \"title\": \"B\", \"language\": \"en\", \"questions\": [\n"
        "{\"id\": \"q\", \"kind\": \"cloze\", \"prompt\": \"\"},\n"
        "{\"id\": \"q\", \"kind\": \"cloze\", \"prompt\": \"\"}]}";
    CHECK(problem(two) ==
          "a.json:3: the id \"q\" is used already on line 2. Give one of the two another id.");
    CHECK(problem(bank_with("choice", ", \"options\": [" + repeated(R"({"id": "x", "text": "t"})", 2) + "]"))
              .find("a.json:4 (q1): the id \"x\" is used already on line 4") == 0);
    CHECK(problem(bank_with("ordering", ", \"items\": [" + repeated(R"({"id": "x", "text": "t"})", 2) + "]"))
              .find("a.json:4 (q1): the id \"x\" is used already") == 0);
    CHECK(
        problem(bank_with("matching", R"(, "left": [{"id": "l", "text": "", "partner": "z"}], "right": [])"))
            .find("a.json:4 (q1): nothing on the right has the id \"z\" that \"l\" names as its partner") ==
        0);
    CHECK(problem(bank_with("cloze", R"(, "anchors": [{"document": "d", "quote": "x"}])"))
              .find("a.json:4 (q1): the bank has no document with the id \"d\"") == 0);
}

TEST_CASE("a document cannot lead out of the folder of its bank", "[store][bank_file]") {
    for (const std::string name : {"../up.md",
                                   "/etc/passwd",
                                   "a/b",
                                   "..",
                                   ".hidden",
                                   "",
                                   "C:x",
                                   "a\\\\b",
                                   "a\\nb",
                                   "bank.json",
                                   "\\u202ea.md"}) {
        const std::string document = R"({"id": "d", "title": "", "language": "", "file": ")" + name + "\"}";
        INFO(name);
        CHECK(problem(bank_with("cloze", "", ", \"documents\": [" + document + "]"))
                  .find("cannot be the file of a document") != std::string::npos);
    }
}

TEST_CASE("a bank of a newer format is refused as such, whatever else it holds", "[store][bank_file]") {
    const auto newer = parse_bank(R"({"format": 3, "anything": [1]})", "a.json");
    REQUIRE_FALSE(newer);
    CHECK(newer.error().kind == ErrorKind::Newer);
    CHECK(base::worded({}, newer.error().message) ==
          "a.json was written by a newer version of Ingat. Update Ingat to use it.");

    for (const char* text : {"{}",
                             "{\"format\": 0}",
                             R"({"format": "1"})",
                             "{\"format\": 1.5}",
                             "{\"format\": -1}",
                             "[]",
                             "7",
                             "null"}) {
        CHECK(problem(text).find("a.json:1: this is not a bank") == 0);
    }
}

TEST_CASE("limits on lists are named", "[store][bank_file]") {
    CHECK(problem(bank_with("choice", ", \"options\": [" + numbered_options(64) + "]")).empty());
    CHECK(problem(bank_with("choice", ", \"options\": [" + numbered_options(65) + "]")) ==
          "a.json:4 (q1): \"options\" has 65 entries; at most 64 are allowed. Remove some.");
    for (const char* list : {"tags", "anchors"}) {
        CHECK(problem(bank_with("cloze", ", \"" + std::string{list} + "\": [" + repeated("1", 65) + "]"))
                  .find("at most 64 are allowed") != std::string::npos);
    }
    CHECK(problem(bank_with("cloze", ", \"hint\": \"" + std::string((1U << 20U) + 1, 'a') + "\""))
              .find("at most 1048576 are allowed") != std::string::npos);
}

TEST_CASE("a value of another type at any member is an error and nothing else", "[store][bank_file]") {
    const auto text = bank_text(bank_of_every_kind());
    REQUIRE(text);
    int tried = 0;
    for (std::size_t at = text->find("\": "); at != std::string::npos; at = text->find("\": ", at + 1)) {
        const std::size_t begin = at + 3;
        const char first = (*text)[begin];
        if (first == '[' || first == '{') {
            continue;
        }
        const std::size_t end = text->find_first_of(",\n", begin);
        const bool is_number =
            text->substr(begin, end - begin).find('.') != std::string::npos && first != '"';
        for (const char* other : {"null", "[]", "{}", is_number ? "\"x\"" : "1.5"}) {
            std::string changed = *text;
            changed.replace(begin, end - begin, other);
            INFO(changed.substr(at < 20 ? 0 : at - 20, 60));
            CHECK(problem(changed).find("a.json:") == 0);
            ++tried;
        }
    }
    CHECK(tried > 400);
}

TEST_CASE("a bank cut off at any byte is an error that names file and line", "[store][bank_file]") {
    const auto text = bank_text(bank_of_every_kind());
    REQUIRE(text);
    for (std::size_t size = 0; size + 2 < text->size(); ++size) { // the last two bytes are "}\n"
        const std::string why = problem(text->substr(0, size));
        REQUIRE(why.find("a.json:") == 0);
    }
}

TEST_CASE("a flipped byte gives a bank that can be kept, or an error that names the file",
          "[store][bank_file]") {
    const auto text = bank_text(bank_of_every_kind());
    REQUIRE(text);
    std::mt19937_64 random{7};
    int loaded = 0;
    for (int time = 0; time < 3000; ++time) {
        std::string changed = *text;
        for (std::uint64_t flips = 1 + random() % 3; flips > 0; --flips) {
            char& byte = changed[random() % changed.size()];
            byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << (random() % 8)));
        }
        const auto read = parse_bank(changed, "a.json");
        if (!read) {
            REQUIRE(base::worded({}, read.error().message).find("a.json") == 0);
            continue;
        }
        ++loaded;
        const auto again = bank_text(read->bank);
        REQUIRE(again);
        REQUIRE(parse_bank(*again, "a.json")->bank == read->bank);
    }
    CHECK(loaded > 50);
    CHECK(loaded < 2900);
}
