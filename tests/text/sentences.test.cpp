#include "text/sentences.hpp"

#include "support/catch.hpp"

#include <string>

using namespace ingat::text;

namespace {

std::vector<std::string> sentences(std::string_view paragraph, std::string_view language) {
    std::vector<std::string> texts;
    for (const ByteRange& range : sentence_ranges(paragraph, language)) {
        texts.emplace_back(paragraph.substr(range.begin, range.end - range.begin));
    }
    return texts;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a paragraph is cut into its sentences without the space between", "[text][sentences]") {
    CHECK(sentences("  Satu kalimat. Dua kalimat!  Tiga? ", "id") ==
          Texts{"Satu kalimat.", "Dua kalimat!", "Tiga?"});
    CHECK(sentences("No full stop", "en") == Texts{"No full stop"});
    CHECK(sentences("", "en").empty());
    CHECK(sentences(" \n ", "en").empty());
}

TEST_CASE("a line break inside a paragraph does not end a sentence", "[text][sentences]") {
    CHECK(sentences("Korea Utara\nkeluar. Lalu\r\nkembali.", "id") ==
          Texts{"Korea Utara\nkeluar.", "Lalu\r\nkembali."});
}

TEST_CASE("abbreviations that something follows do not end a sentence", "[text][sentences]") {
    CHECK(sentences("Lihat hlm. Lima. Menurut Dr. Siti itu benar.", "id") ==
          Texts{"Lihat hlm. Lima.", "Menurut Dr. Siti itu benar."});
    CHECK(sentences("UU No. 5 Tahun 1960 berlaku. Titik.", "id") ==
          Texts{"UU No. 5 Tahun 1960 berlaku.", "Titik."});
    CHECK(sentences("Mr. Kim met Prof. Lee (cf. Smith). Then he left.", "en") ==
          Texts{"Mr. Kim met Prof. Lee (cf. Smith).", "Then he left."});
}

TEST_CASE("initials and list numbers do not end a sentence", "[text][sentences]") {
    CHECK(sentences("George W. Bush spoke. He left.", "en") == Texts{"George W. Bush spoke.", "He left."});
    CHECK(sentences("1. Pembukaan dimulai. 2. Penutup.", "id") ==
          Texts{"1. Pembukaan dimulai.", "2. Penutup."});
}

TEST_CASE("abbreviations that may end a sentence end it before a capital", "[text][sentences]") {
    CHECK(sentences("Beras, jagung, dll. Semua dikirim.", "id") ==
          Texts{"Beras, jagung, dll.", "Semua dikirim."});
    CHECK(sentences("Beras, jagung, dll. dikirim.", "id") == Texts{"Beras, jagung, dll. dikirim."});
}

TEST_CASE("decimal points and other scripts are cut rightly", "[text][sentences]") {
    CHECK(sentences("Suhu 3.5 derajat. Ya.", "id") == Texts{"Suhu 3.5 derajat.", "Ya."});
    CHECK(sentences("これは文です。次の文。", "ja") == Texts{"これは文です。", "次の文。"});
}

TEST_CASE("hostile paragraphs are cut in time that grows with their length", "[text][sentences]") {
    const auto repeated = [](const std::string& piece) {
        std::string text(300000, ' ');
        while (text.size() < 600000) {
            text += piece;
        }
        return text;
    };
    CHECK(sentences(repeated("A. "), "en").size() == 1);
    CHECK(sentences(repeated("a"), "en").size() == 1);
    CHECK(sentences(repeated("A b. "), "en").size() == 60000);
    CHECK(sentences(repeated("\xFF"), "en").size() == 1);
}
