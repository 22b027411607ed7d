#include "ui/text_edit.hpp"

#include "support/catch.hpp"

using ingat::ui::TextEdit;

TEST_CASE("letters typed one after the other are taken back together, a paste by itself", "[ui][text_edit]") {
    TextEdit edit;
    for (const char* letter : {"a", "b", "c"}) {
        edit.insert(letter);
    }
    edit.insert("pasted text");

    CHECK(edit.text() == "abcpasted text");
    CHECK(edit.undo());
    CHECK(edit.text() == "abc");
    CHECK(edit.undo());
    CHECK(edit.text().empty());
    CHECK_FALSE(edit.undo());
    CHECK(edit.redo());
    CHECK(edit.text() == "abc");
}

TEST_CASE("what is erased is a letter of the script, never a part of one", "[ui][text_edit]") {
    TextEdit edit;
    edit.insert("a\u0646\u0928"); // Latin, Arabic, Devanagari: one, two and three bytes

    edit.erase_before(false);
    CHECK(edit.text() == "a\u0646");
    edit.erase_before(false);
    CHECK(edit.text() == "a");
    edit.erase_before(false);
    edit.erase_before(false);
    CHECK(edit.text().empty());
}

TEST_CASE("a word is erased and passed as a whole", "[ui][text_edit]") {
    TextEdit edit;
    edit.insert("six party talks");

    edit.erase_before(true);
    CHECK(edit.text() == "six party ");
    edit.move_to(edit.word_before(edit.caret()), false);
    CHECK(edit.caret() == 4);
    edit.erase_after(true);
    CHECK(edit.text() == "six ");
}

TEST_CASE("writing replaces the selection", "[ui][text_edit]") {
    TextEdit edit;
    edit.insert("six party talks");
    edit.select_word_at(6);

    CHECK(edit.selected() == "party");
    edit.insert("hour");

    CHECK(edit.text() == "six hour talks");
    CHECK(edit.selected().empty());
}

TEST_CASE("line ends become spaces and control characters go", "[ui][text_edit]") {
    TextEdit edit;

    edit.insert("one\ntwo\x01\x7F");

    CHECK(edit.text() == "one two");
}

TEST_CASE("no more than 64 kB are kept, and the last letter is whole", "[ui][text_edit]") {
    TextEdit edit;
    std::string much(TextEdit::most_bytes - 1, 'x');

    edit.insert(much + "é");

    CHECK(edit.text() == much);
}
