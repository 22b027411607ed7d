#include "faults_of.hpp"
#include "store/catalogue_file.hpp"
#include "support/catch.hpp"

#include <filesystem>

using namespace ingat;
using base::Catalogue;
using base::say;
using base::say_many;
using base::worded;
using locale::faults_of;

namespace {

Catalogue loaded(const std::filesystem::path& file) {
    const auto catalogue = store::load_catalogue(file);
    INFO(file.string());
    REQUIRE(catalogue);
    return *catalogue;
}

Catalogue built(const std::string& language) {
    return loaded(std::filesystem::path{INGAT_BUILT_LOCALE} / (language + ".mo"));
}

Catalogue english() {
    return loaded(INGAT_ENGLISH_SENTENCES);
}

// A catalogue that has everything of these two sentences right.
Catalogue whole() {
    return {.language = "id",
            .counts_have_one_form = true,
            .sentences = {{"{0}:{1}: bad", {"{0}:{1}: buruk"}}, {"{0} card", {"{0} kartu"}}}};
}

Catalogue two_sentences() {
    return {.sentences = {{"{0}:{1}: bad", {"{0}:{1}: bad"}}, {"{0} card", {"{0} card", "{0} cards"}}}};
}

using Faults = std::vector<std::string>;

const Faults none;

} // namespace

TEST_CASE("every catalogue has every sentence of the program, with its places", "[locale][catalogues]") {
    const Catalogue sentences = english();
    REQUIRE(sentences.sentences.size() > 100);
    int catalogues = 0;
    for (const auto& entry : std::filesystem::directory_iterator{INGAT_LOCALE_FOLDER}) {
        if (entry.path().extension() == ".po") {
            const std::string language = entry.path().stem().string();
            const Catalogue catalogue = built(language);
            CHECK(catalogue.language == language);
            CHECK(faults_of(catalogue, sentences) == none);
            ++catalogues;
        }
    }
    CHECK(catalogues >= 1);
}

TEST_CASE("a fault of a catalogue is noticed", "[locale][catalogues]") {
    Catalogue catalogue = whole();
    CHECK(faults_of(catalogue, two_sentences()) == none);

    SECTION("a sentence that is missing") {
        catalogue.sentences.erase("{0} card");
        CHECK(faults_of(catalogue, two_sentences()) == Faults{"lacks: {0} card"});
    }
    SECTION("a sentence that is empty") {
        catalogue.sentences["{0} card"] = {""};
        CHECK(faults_of(catalogue, two_sentences()) == Faults{"lacks: {0} card"});
    }
    SECTION("a place that is left out") {
        catalogue.sentences["{0} card"] = {"kartu"};
        CHECK(faults_of(catalogue, two_sentences()) == Faults{"has other places: {0} card"});
    }
    SECTION("a place that is there twice") {
        catalogue.sentences["{0} card"] = {"{0} kartu {0}"};
        CHECK(faults_of(catalogue, two_sentences()) == Faults{"has other places: {0} card"});
    }
    SECTION("a file and line that are not in front any more") {
        catalogue.sentences["{0}:{1}: bad"] = {"buruk: {0}:{1}"};
        CHECK(faults_of(catalogue, two_sentences()) == Faults{"moves the file and line: {0}:{1}: bad"});
    }
    SECTION("a plural that is missing in a language that has one") {
        catalogue.counts_have_one_form = false;
        CHECK(faults_of(catalogue, two_sentences()) == Faults{"has 1 forms: {0} card"});
    }
    SECTION("a sentence that nobody says") {
        catalogue.sentences["Old"] = {"Lama"};
        CHECK(faults_of(catalogue, two_sentences()) == Faults{"nobody says: Old"});
    }
}

TEST_CASE("Indonesian counts with one form", "[locale][catalogues]") {
    const Catalogue indonesian = built("id");
    const int count = GENERATE(0, 1, 2, 12);

    const std::string cards = worded(indonesian, say_many("{0} card", "{0} cards", count));

    CHECK(indonesian.counts_have_one_form);
    CHECK(cards == std::to_string(count) + " kartu");
}

TEST_CASE("Indonesian says the agreed words", "[locale][catalogues]") {
    const Catalogue indonesian = built("id");
    const auto [message, words] = GENERATE(table<base::Message, std::string>({
        {say("Home"), "Beranda"},
        {say("Study"), "Belajar"},
        {say("Settings"), "Pengaturan"},
        {say("Banks"), "Bank soal"},
        {say("Due"), "Hari ini"},
        {say("Source"), "Sumber"},
        {say("Forgot"), "Lupa"},
        {say("Remembered"), "Ingat"},
        {say("Show answer"), "Lihat jawaban"},
        {say("Continue"), "Lanjut"},
        {say("All keys"), "Semua tombol"},
        {say("Pause"), "Jeda"},
        {say("Right"), "Benar"},
        {say("Space"), "Spasi"},
        {say("again in {0} min", {"10"}), "lagi dalam 10 menit"},
        {say_many("next in {0} day", "next in {0} days", 12), "berikutnya 12 hari lagi"},
        {say("about {0} min left", {"14"}), "kira-kira 14 menit lagi"},
        {say("{0} of {1}", {"12", "46"}), "12 dari 46"},
        {say("Undo “{0}”", {"Ingat"}), "Urungkan “Ingat”"},
    }));

    CHECK(worded(indonesian, message) == words);
}
