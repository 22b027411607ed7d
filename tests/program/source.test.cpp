#include "program/source.hpp"

#include "support/catch.hpp"

#include <string>

using namespace ingat;
using namespace ingat::program;

namespace {

const std::string quote = "Lima lies on the coast.";

std::string words(std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) {
        text += "Kata-kata 世界 tanpa akhir. ";
    }
    return text;
}

Source source_in(const std::string& text) {
    bank::Bank bank{.id = {"b"}};
    bank.documents.push_back({.id = {"d"}, .title = "D", .language = "en", .file = "d.md", .text = text});
    const bank::Question question{
        .id = {"q"}, .kind = {}, .anchors = {{.document = {"d"}, .quote = quote, .words = "Lima"}}};
    return source_of(bank, question, 0);
}

// Every letter has as many bytes as its first one says.
bool has_whole_letters(const std::string& text) {
    std::size_t wanted = 0;
    for (const char each : text) {
        const auto byte = static_cast<unsigned char>(each);
        const bool continues = (byte & 0xC0U) == 0x80U;
        if (continues != (wanted > 0)) {
            return false;
        }
        wanted = continues ? wanted - 1 : byte >= 0xF0U ? 3 : byte >= 0xE0U ? 2 : byte >= 0xC0U ? 1 : 0;
    }
    return wanted == 0;
}

void check_marked(const Source& source) {
    CHECK(source.text.substr(source.quote_begin, source.quote_end - source.quote_begin) == quote);
    CHECK(source.text.substr(source.words_begin, source.words_end - source.words_begin) == "Lima");
}

} // namespace

TEST_CASE("of a document without a paragraph's end the source shows what lies around the quote",
          "[program][source]") {
    for (const std::size_t before : {std::size_t{0}, std::size_t{100}, std::size_t{2'000'000}}) {
        for (const std::size_t after : {std::size_t{0}, std::size_t{2'000'000}}) {
            const Source source = source_in(words(before) + quote + " " + words(after) + "\n");
            INFO(before << " before, " << after << " after");
            CHECK(source.text.size() < 40'000);
            CHECK(source.text.starts_with("…") == (before > 100'000));
            CHECK(source.text.ends_with("…") == (after > 100'000));
            check_marked(source);
            CHECK(has_whole_letters(source.text));
        }
    }
}

TEST_CASE("a long paragraph beside the quote is shown from the side of the quote", "[program][source]") {
    const Source source =
        source_in("Begin. " + words(100'000) + "END.\n\n" + quote + "\n\nFIRST " + words(100'000));
    check_marked(source);
    CHECK(source.text.starts_with("…"));
    CHECK(source.text.find("END.") != std::string::npos);
    CHECK(source.text.find("FIRST") != std::string::npos);
    CHECK(source.text.ends_with("…"));
    CHECK(source.text.size() < 80'000);
}
