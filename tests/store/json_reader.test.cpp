#include "store/json_reader.hpp"

#include "base/catalogue.hpp"
#include "support/catch.hpp"

using namespace ingat;
using namespace ingat::store;
using base::ErrorKind;

namespace {

std::string problem(const std::string& text, const JsonLimits& limits = {}) {
    const auto tree = parse_json(text, "a.json", limits);
    return tree ? "" : base::worded({}, tree.error().message);
}

ErrorKind kind_of_problem(const std::string& text, const JsonLimits& limits = {}) {
    const auto tree = parse_json(text, "a.json", limits);
    REQUIRE_FALSE(tree);
    return tree.error().kind;
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int time = 0; time < times; ++time) {
        all += text;
    }
    return all;
}

} // namespace

TEST_CASE("a document becomes a tree with the line of every value", "[store][json_reader]") {
    const auto tree =
        parse_json("\xEF\xBB\xBF{\n \"a\": [1, -2.5,\n true, null], \"b\\n\": \"x\\u00e9\\\"\"\n}", "f");

    REQUIRE(tree);
    REQUIRE(tree->nodes.size() == 7);
    const auto list = find_member(*tree, 0, "a");
    REQUIRE(list);
    CHECK(tree->nodes[*list].type == JsonType::List);
    CHECK(tree->nodes[*list].size == 4);
    CHECK(tree->nodes[*list].line == 2);
    CHECK(tree->nodes[*list + 1].integer == 1);
    CHECK(tree->nodes[*list + 2].number == -2.5);
    CHECK(tree->nodes[*list + 3].truth);
    CHECK(tree->nodes[*list + 3].line == 3);
    CHECK(tree->nodes[*list + 4].type == JsonType::Null);
    const auto text = find_member(*tree, 0, "b\n");
    REQUIRE(text);
    CHECK(tree->text_of(tree->nodes[*text]) == "xé\"");
    CHECK_FALSE(find_member(*tree, 0, "c"));
    CHECK_FALSE(find_member(*tree, *list, "a"));
}

TEST_CASE("what is not JSON is refused with file and line", "[store][json_reader]") {
    CHECK(problem("") == "a.json:1: the file is empty. Use a complete copy.");
    CHECK(problem(" \n\n") == "a.json:3: the file is empty. Use a complete copy.");
    CHECK(problem("{}\n{}") == "a.json:2: something follows the closing bracket of the file. Remove it.");
    CHECK(problem("{\n\"a\": 1,\n").find("a.json:3: the file ends too early") == 0);
    CHECK(problem("{\n\"a\": \"b").find("a.json:2: the file ends too early") == 0);
    CHECK(problem("{\n\"a\": \"b\n\"}").find("a.json:2: a text is not closed on its line") == 0);
    CHECK(problem("[1,\n2 3]").find("a.json:2: this is not correct JSON") == 0);
    CHECK(problem("[1,\n\"\\x\"]").find("a.json:2: after a backslash") == 0);
    for (const char* text : {"[NaN]",
                             "[Infinity]",
                             "[1,]",
                             "{\"a\":1,}",
                             "[01]",
                             "['a']",
                             "// c\n[]",
                             "[+1]",
                             "[.5]",
                             "{a:1}",
                             "[1 /* c */]",
                             "tru",
                             "[\"\t\"]",
                             "-",
                             "[1.]",
                             "[1e]",
                             "]"}) {
        CHECK(kind_of_problem(text) == ErrorKind::Malformed);
        CHECK(problem(text).find("a.json:") == 0);
    }
}

TEST_CASE("text that is not UTF-8 is refused with its line", "[store][json_reader]") {
    for (const char* bytes :
         {"\xff", "\xc0\xaf", "\xe0\x80\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82", "\x80"}) {
        CHECK(problem("[\n\"" + std::string{bytes} + "\"]") ==
              "a.json:2: this line is not valid UTF-8 text. Save the file as UTF-8.");
    }
    CHECK(problem(std::string{"[1]\n\0", 5}).find("a.json:2: this line is not") == 0);
    for (const char* escape : {"\\ud800", "\\udc00", "\\ud800\\u0041", "\\u0000", "\\u00g0"}) {
        CHECK(problem("[\n\"" + std::string{escape} + "\"]").find("a.json:2: ") == 0);
    }
    CHECK(problem("[\"\\ud83d\\ude00 \xed\x9f\xbf\"]").empty());
}

TEST_CASE("a member that is there twice is refused with both lines", "[store][json_reader]") {
    CHECK(problem("{\"a\": 1,\n\"b\": {\"a\": 1},\n\"a\": 2}") ==
          "a.json:3: \"a\" is here a second time; it is on line 1 already. Remove one of them.");
    CHECK(problem("{\"a\":1,\n\"\\u0061\":2}").find("a.json:2: \"a\" is here a second time") == 0);
}

TEST_CASE("numbers out of range are refused", "[store][json_reader]") {
    CHECK(problem("[9223372036854775807, -9223372036854775808]").empty());
    CHECK(problem("[9223372036854775808]").find("a.json:1: this number is out of range") == 0);
    CHECK(problem("[1e400]").find("a.json:1: this number is out of range") == 0);
    CHECK(problem("[" + std::string(100'000, '9') + "]").find("a.json:1: this number is out of range") == 0);
    CHECK(problem("[0." + std::string(100'000, '1') + "]").empty());
}

TEST_CASE("every limit is kept, and named", "[store][json_reader]") {
    CHECK(problem(repeated("[", 64) + repeated("]", 64)).empty());
    CHECK(problem(repeated("[", 65) + repeated("]", 65)).find("64 objects and lists inside") !=
          std::string::npos);
    CHECK(kind_of_problem(repeated("[", 1'000'000)) == ErrorKind::TooLarge);
    CHECK(kind_of_problem(repeated("{\"a\":", 1'000'000)) == ErrorKind::TooLarge);

    CHECK(problem("[\"" + std::string(1U << 20U, 'a') + "\"]").empty());
    CHECK(problem("[\"" + std::string(2U << 20U, 'a') + "\"]").find("2097152 bytes long; at most 1048576") !=
          std::string::npos);
    CHECK(kind_of_problem("{\"" + std::string(257, 'a') + "\":1}") == ErrorKind::TooLarge);

    CHECK(problem("[1,2,3]", {.values = 4}).empty());
    CHECK(kind_of_problem("[1,2,3]", {.values = 3}) == ErrorKind::TooLarge);
    CHECK(problem("[1,2,3]", {.entries = 3}).empty());
    CHECK(kind_of_problem("[1,2,3]", {.entries = 2}) == ErrorKind::TooLarge);
    CHECK(kind_of_problem("[1,2,3]", {.bytes = 6}) == ErrorKind::TooLarge);
}

TEST_CASE("a wide object with many members is read quickly and its members are found",
          "[store][json_reader]") {
    std::string text = "{";
    for (int member = 0; member < 100'000; ++member) {
        text += (member == 0 ? "\"" : ",\"") + std::to_string(member) + "\":1";
    }
    const auto tree = parse_json(text + "}", "f");

    REQUIRE(tree);
    CHECK(tree->nodes[0].size == 100'000);
}

TEST_CASE("lines are counted from the line that the text begins on", "[store][json_reader]") {
    const auto broken = parse_json("{\n]", "standard input", {}, 41);
    REQUIRE_FALSE(broken);
    CHECK(base::worded({}, broken.error().message).find("standard input:42: ") == 0);
    const auto not_text = parse_json("\"\xff\"", "standard input", {}, 7);
    REQUIRE_FALSE(not_text);
    CHECK(base::worded({}, not_text.error().message).find("standard input:7: ") == 0);
}
