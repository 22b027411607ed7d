#include "base/catalogue.hpp"

#include "base/message.hpp"
#include "support/catch.hpp"

using namespace ingat::base;

namespace {

Catalogue indonesian() {
    return {
        .language = "id",
        .counts_have_one_form = true,
        .sentences = {{"Home", {"Beranda"}}, {"{0} card", {"{0} kartu"}}, {"empty", {""}}},
    };
}

} // namespace

TEST_CASE("a language without a catalogue is spoken in English, for which none is needed",
          "[base][catalogue]") {
    const std::map<std::string, Catalogue> catalogues{{"id", indonesian()}};

    CHECK(catalogue_of(catalogues, "id") == indonesian());
    CHECK(catalogue_of(catalogues, "en") == Catalogue{});
    CHECK(catalogue_of(catalogues, "fr") == Catalogue{});
    CHECK(find_catalogue(catalogues, "en") != nullptr);
    CHECK(find_catalogue(catalogues, "fr") == nullptr);
}

TEST_CASE("a sentence takes its arguments by number", "[base][message]") {
    CHECK(filled_in("{1} of {0}, {1}", {"a", "b"}) == "b of a, b");
    CHECK(filled_in("{2} {x} {", {"a"}) == "{2} {x} {");
    CHECK(filled_in("{0}", {"{1}", "no"}) == "{1}");
}

TEST_CASE("a message without a translation is English", "[base][catalogue]") {
    CHECK(worded(indonesian(), say("Home")) == "Beranda");
    CHECK(worded(indonesian(), say("Study")) == "Study");
    CHECK(worded(indonesian(), say("empty")) == "empty");
    CHECK(worded({}, say("Home")) == "Home");
}

TEST_CASE("counting follows the language", "[base][catalogue]") {
    CHECK(worded({}, say_many("{0} card", "{0} cards", 1)) == "1 card");
    CHECK(worded({}, say_many("{0} card", "{0} cards", 0)) == "0 cards");
    CHECK(worded(indonesian(), say_many("{0} card", "{0} cards", 7)) == "7 kartu");
}

TEST_CASE("numbers follow the language", "[base][catalogue]") {
    CHECK(number_in({}, 1234567.891, 1) == "1,234,567.9");
    CHECK(number_in(indonesian(), 1234567.891, 1) == "1.234.567,9");
    CHECK(number_in({}, -1234) == "-1,234");
    CHECK(number_in({}, 999) == "999");
}
