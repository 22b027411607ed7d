#include "bank/anchor.hpp"

#include "support/catch.hpp"

#include <chrono>

using namespace ingat::bank;

namespace {

const std::string text =
    "# Krisis\n"
    "\n"
    "Pada tahun 2003 Korea Utara mengumumkan keluar dari perjanjian itu. Amerika Serikat\n"
    "menghentikan kiriman minyak.\n"
    "\n"
    "Perundingan dimulai. Beijing menjadi tuan rumah. Perundingan dimulai. Moskow ikut serta.\n";

Document document(std::string markdown = text) {
    return {.id = {"d"}, .language = "id", .text = std::move(markdown)};
}

Anchor quoting(std::string quote, std::string words = "") {
    return {.document = {"d"}, .quote = std::move(quote), .words = std::move(words)};
}

std::string passage(const Document& in, const Resolved& resolved) {
    return in.text.substr(resolved.begin, resolved.end - resolved.begin);
}

std::string words(const Document& in, const Resolved& resolved) {
    return in.text.substr(resolved.words_begin, resolved.words_end - resolved.words_begin);
}

std::string repeated(const std::string& piece, std::size_t bytes) {
    std::string all;
    all.reserve(bytes + piece.size());
    while (all.size() < bytes) {
        all += piece;
    }
    return all;
}

} // namespace

TEST_CASE("a quote that stands in the document is found with its words", "[bank][anchor]") {
    const Anchor anchor = quoting("Amerika Serikat\nmenghentikan kiriman minyak.", "kiriman minyak");

    const Resolved found = resolve(document(), anchor);

    CHECK(found.state == AnchorState::Unchanged);
    CHECK(passage(document(), found) == anchor.quote);
    CHECK(words(document(), found) == "kiriman minyak");
}

TEST_CASE("a quote wrapped in other lines is unchanged", "[bank][anchor]") {
    const Resolved found =
        resolve(document(), quoting("Amerika Serikat menghentikan  kiriman minyak.", "Serikat menghentikan"));

    CHECK(found.state == AnchorState::Unchanged);
    CHECK(passage(document(), found) == "Amerika Serikat\nmenghentikan kiriman minyak.");
    CHECK(words(document(), found) == "Serikat\nmenghentikan");
}

TEST_CASE("words are found whole before they are found inside others", "[bank][anchor]") {
    const Resolved found =
        resolve(document("Tahun 2005 ada 5 negara."), quoting("Tahun 2005 ada 5 negara.", "5"));

    CHECK(found.words_begin == 15);
    CHECK(found.words_end == 16);
}

TEST_CASE("words that are not there mark nothing", "[bank][anchor]") {
    const Resolved found = resolve(document(), quoting("Moskow ikut serta.", "Tokyo"));

    CHECK(found.state == AnchorState::Unchanged);
    CHECK(found.words_begin == found.words_end);
    CHECK(found.words_begin == found.begin);
}

TEST_CASE("of several places the one with the same surroundings is taken", "[bank][anchor]") {
    Anchor anchor = quoting("Perundingan dimulai.");
    anchor.before = "Beijing menjadi tuan rumah. ";
    CHECK(resolve(document(), anchor).begin == text.rfind("Perundingan"));
    anchor.before = "";
    anchor.after = " Beijing";
    anchor.position =
        static_cast<std::int64_t>(text.rfind("Perundingan")); // surroundings outweigh the position
    CHECK(resolve(document(), anchor).begin == text.find("Perundingan"));
}

TEST_CASE("of several places alike the nearest to where it was is taken", "[bank][anchor]") {
    Anchor anchor = quoting("Perundingan dimulai.");
    anchor.position = static_cast<std::int64_t>(text.rfind("Perundingan")) - 3;
    CHECK(resolve(document(), anchor).begin == text.rfind("Perundingan"));
    anchor.position = 0;
    CHECK(resolve(document(), anchor).begin == text.find("Perundingan"));
    anchor.position = 1'000'000'000;
    CHECK(resolve(document(), anchor).begin == text.rfind("Perundingan"));
}

TEST_CASE("a sentence that was reworded a little is found and said to have changed", "[bank][anchor]") {
    const Resolved found = resolve(
        document(),
        quoting("Pada tahun 2002 Korea Utara mengumumkan keluar dari perjanjian itu.", "Korea Utara"));

    CHECK(found.state == AnchorState::Changed);
    CHECK(passage(document(), found) ==
          "Pada tahun 2003 Korea Utara mengumumkan keluar dari perjanjian itu.");
    CHECK(words(document(), found) == "Korea Utara");
}

TEST_CASE("case and punctuation alone are a change, too", "[bank][anchor]") {
    const Resolved found = resolve(document(), quoting("“Moskow” ikut serta!"));

    CHECK(found.state == AnchorState::Changed);
    CHECK(passage(document(), found) == "Moskow ikut serta.");
}

TEST_CASE("a quote of several sentences is found as several", "[bank][anchor]") {
    const Resolved found = resolve(document(),
                                   quoting("Tahun 2003 Korea Utara mengumumkan keluar dari perjanjian. "
                                           "Amerika Serikat menghentikan minyak."));

    CHECK(found.state == AnchorState::Changed);
    CHECK(passage(document(), found).starts_with("Pada tahun"));
    CHECK(passage(document(), found).ends_with("minyak."));
}

TEST_CASE("a sentence that was joined with its neighbour is still found", "[bank][anchor]") {
    const Document joined = document(
        "Satu hal lain terjadi kemarin. Moskow dan Beijing ikut serta dalam perundingan besar. Selesai.");

    const Resolved found = resolve(joined, quoting("Moskow ikut serta dalam perundingan. Beijing besar."));

    CHECK(found.state == AnchorState::Changed);
    CHECK(passage(joined, found) == "Moskow dan Beijing ikut serta dalam perundingan besar.");
}

TEST_CASE("among changed sentences alike the surroundings decide", "[bank][anchor]") {
    const Document alike = document("Pertama begini. Lima negara ikut serta hari itu. Kedua begitu. Enam "
                                    "negara ikut serta hari itu. Akhir.");
    Anchor anchor = quoting("Tujuh negara ikut serta hari itu.");
    CHECK(passage(alike, resolve(alike, anchor)) == "Lima negara ikut serta hari itu.");
    anchor.before = "Kedua begitu. ";
    CHECK(passage(alike, resolve(alike, anchor)) == "Enam negara ikut serta hari itu.");
    anchor.before = "";
    anchor.position = 80;
    CHECK(passage(alike, resolve(alike, anchor)) == "Enam negara ikut serta hari itu.");
}

TEST_CASE("a sentence that is not there any more is gone", "[bank][anchor]") {
    CHECK(resolve(document(), quoting("Jepang membangun kapal selam baru di pelabuhan.")) == Resolved{});
    CHECK(resolve(document(), quoting("Korea Utara menolak inspeksi dari badan itu.")).state ==
          AnchorState::Gone);
    CHECK(resolve(document(""), quoting("Apa pun.")) == Resolved{});
    CHECK(resolve(document(), quoting("")) == Resolved{});
    CHECK(resolve(document(), quoting(" … ")) == Resolved{});
}

TEST_CASE("sentences made ready before give the same answer, and are asked for only if needed",
          "[bank][anchor]") {
    const Document in = document();
    SentencesOnDemand sentences{in};
    const Anchor there = quoting("Moskow ikut serta.");
    const Anchor changed = quoting("Moskow pun ikut serta.");

    CHECK(resolve(in, there, sentences) == resolve(in, there));
    CHECK_FALSE(sentences.were_needed());
    CHECK(resolve(in, changed, sentences) == resolve(in, changed));
    CHECK(sentences.were_needed());
}

TEST_CASE("hostile texts are searched in time that grows with their length", "[bank][anchor]") {
    constexpr std::size_t megabyte = 1'048'576;
    constexpr std::size_t some = megabyte / 4;
    const auto before = std::chrono::steady_clock::now();

    const Document letters = document(std::string(4 * megabyte, 'a'));
    CHECK(resolve(letters, quoting(std::string(2 * megabyte, 'a') + "b")).state == AnchorState::Gone);
    Anchor anywhere = quoting("a", "a");
    anywhere.before = anywhere.after = std::string(megabyte, 'a');
    anywhere.position = megabyte;
    CHECK(resolve(letters, anywhere).begin == megabyte);

    const Document short_sentences = document(repeated("A b. ", some));
    CHECK(resolve(short_sentences, quoting(repeated("B c. ", some / 8))).state == AnchorState::Gone);
    const Document repeats = document(repeated("Satu dua tiga empat lima. ", some));
    Anchor like = quoting("Satu dua tiga empat enam.");
    like.before = like.after = repeated("Satu dua tiga empat lima. ", some);
    CHECK(resolve(repeats, like).state == AnchorState::Changed);
    CHECK(resolve(document("x" + repeated("\u0301\u0323", some / 2)), quoting("x y")).state ==
          AnchorState::Gone);
    CHECK(resolve(document(repeated("# \n", some)), quoting("x")).state == AnchorState::Gone);
    CHECK(resolve(document(repeated(" \n\t", some)), quoting("x y")).state == AnchorState::Gone);

    // A few seconds with sanitizers; minutes to hours where one of these takes quadratic time.
    CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds{100});
}
