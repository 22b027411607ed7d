#include "bank/document.hpp"

#include "support/catch.hpp"

using namespace ingat::bank;

namespace {

const std::string text = "Before.\n"
                         "\n"
                         "# One ##\n"
                         "First line\n"
                         "second line.\n"
                         "\n"
                         "## Two\n"
                         "- item a\n"
                         "  goes on\n"
                         "  - item b\n"
                         "1. item c\n"
                         "\n"
                         "> quoted\n"
                         "> more\n"
                         "\n"
                         "### Three\n"
                         "## Four\n"
                         "Last.\n";

std::vector<std::string> described(std::string_view document) {
    std::vector<std::string> lines;
    for (const Passage& passage : passages_of(document)) {
        const char* kind = passage.kind == PassageKind::Heading ? "h"
                           : passage.kind == PassageKind::Item  ? "i"
                                                                : "p";
        lines.push_back(kind + std::to_string(passage.level) + " " + std::to_string(passage.number) + " " +
                        std::string{document.substr(passage.begin, passage.end - passage.begin)});
    }
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("a document falls into headings, paragraphs and items", "[bank][document]") {
    CHECK(described(text) == Lines{"p0 1 Before.",
                                   "h1 0 One",
                                   "p0 2 First line\nsecond line.",
                                   "h2 0 Two",
                                   "i1 3 item a\n  goes on",
                                   "i2 4 item b",
                                   "i1 5 item c",
                                   "p0 6 quoted\n> more",
                                   "h3 0 Three",
                                   "h2 0 Four",
                                   "p0 7 Last."});
}

TEST_CASE("a heading can be underlined", "[bank][document]") {
    CHECK(described("One\n===\nTwo\n---\n\n---\nText\n") == Lines{"h1 0 One", "h2 0 Two", "p0 1 Text"});
}

TEST_CASE("code is one passage, whatever is in it", "[bank][document]") {
    CHECK(described("```c\n# no heading\n\n- no item\n```\nText") ==
          Lines{"p0 1 ```c\n# no heading\n\n- no item\n```", "p0 2 Text"});
    CHECK(described("~~~\n# open to the end").size() == 1);
}

TEST_CASE("what only looks like a heading or an item is text", "[bank][document]") {
    CHECK(described("#hash").front() == "p0 1 #hash");
    CHECK(described("####### seven").front() == "p0 1 ####### seven");
    CHECK(described("-5 degrees").front() == "p0 1 -5 degrees");
    CHECK(described("2003. ").front() == "p0 1 2003.");
    CHECK(described("#").front() == "h1 0 ");
    CHECK(described("").empty());
    CHECK(described("\n\n \n").empty());
}

TEST_CASE("a byte is in a section and a paragraph", "[bank][document]") {
    const Document document{.id = {"d"}, .text = text};

    CHECK(place_of(document, 0) == Place{.section = "", .paragraph = 1});
    CHECK(place_of(document, text.find("second")) == Place{.section = "One", .paragraph = 2});
    CHECK(place_of(document, text.find("Two")) == Place{.section = "Two", .paragraph = 0});
    CHECK(place_of(document, text.find("item b")).section == "Two");
    CHECK(place_of(document, text.size() + 5) == Place{.section = "Four", .paragraph = 7});
    CHECK(place_of({.id = {"d"}}, 0) == Place{});
}

TEST_CASE("many headings and deep indents take little room", "[bank][document]") {
    std::string hostile = "# " + std::string(100000, 'x') + "\n";
    for (int line = 0; line < 100000; ++line) {
        hostile += "a\n\n";
    }
    CHECK(passages_of(hostile).size() == 100001);
    CHECK(passages_of(std::string(500000, ' ') + "- deep").front().level == 9);
    CHECK(passages_of(std::string(500000, '>')).empty());
}
