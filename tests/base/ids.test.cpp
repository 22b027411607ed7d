#include "base/ids.hpp"

#include "support/catch.hpp"

using namespace ingat::base;

TEST_CASE("a card id is written as question and part, and read back", "[base][ids]") {
    const CardId card{.bank = {"b"}, .question = {"npt-exit"}, .part = "forward"};

    CHECK(card_text(card) == "npt-exit#forward");
    CHECK(card_from_text({"b"}, "npt-exit#forward") == card);
    CHECK_FALSE(card_from_text({"b"}, "npt-exit"));
    CHECK_FALSE(card_from_text({"b"}, "#1"));
    CHECK_FALSE(card_from_text({"b"}, "q#"));
}

TEST_CASE("an event id is 32 hexadecimal digits", "[base][ids]") {
    EventId id;
    id.bytes = {0x00, 0x01, 0xfe, 0xff, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

    CHECK(hex(id) == "0001feff0405060708090a0b0c0d0e0f");
    CHECK(event_id_from_hex(hex(id)) == id);
    CHECK_FALSE(event_id_from_hex("0001"));
    CHECK_FALSE(event_id_from_hex("0001feff0405060708090a0b0c0d0e0G"));
}

TEST_CASE("an id is safe in a path and in a log line", "[base][ids]") {
    CHECK(is_valid_id("program-nuklir.id_2"));
    CHECK_FALSE(is_valid_id(""));
    CHECK_FALSE(is_valid_id("../up"));
    CHECK_FALSE(is_valid_id(".hidden"));
    CHECK_FALSE(is_valid_id("a/b"));
    CHECK_FALSE(is_valid_id("a b"));
    CHECK_FALSE(is_valid_id("A"));
    CHECK(is_valid_id(std::string(120, 'a')));
    CHECK_FALSE(is_valid_id(std::string(121, 'a')));
}
