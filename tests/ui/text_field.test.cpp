#include "support/catch.hpp"
#include "support/ui_probe.hpp"
#include "ui/sample_views.hpp"

using namespace ingat;
using namespace ingat::tests;
using base::Key;

namespace {

struct Field {
    UiProbe probe;

    Field() {
        probe.view = typed_view(false);
        probe.frames(3);
    }

    [[nodiscard]] const ui::TextEdit& edit() { return probe.state().study.answer.edit; }
};

} // namespace

TEST_CASE("Arabic, Hindi and Thai are written as they are typed", "[ui][text_field]") {
    const std::string text = GENERATE(as<std::string>{}, "السلام", "हिन्दी", "น้ำ", "日本語");
    Field field;

    field.probe.type(text);

    CHECK(field.edit().text() == text);
    CHECK(field.probe.says(text));
    CHECK(field.edit().caret() == text.size());
}

TEST_CASE("what needs more than 16 bits is written as it is typed", "[ui][text_field]") {
    const std::string text = GENERATE(as<std::string>{}, "😀", "𠀀", "👩‍🔬 a");
    Field field;

    field.probe.type(text);
    CHECK(field.edit().text() == text);
    field.probe.press(Key::Backspace);
    CHECK(field.edit().text().size() < text.size());
    CHECK(field.edit().caret() == field.edit().text().size());
}

TEST_CASE("what cannot be written is left out", "[ui][text_field]") {
    Field field;

    field.probe.type(std::u32string{U'a', U'\t', char32_t{0x7F}, char32_t{0xD800}, char32_t{0x110000}, U'b'});

    CHECK(field.edit().text() == "ab");
}

TEST_CASE("arrows go where they point, also in Arabic", "[ui][text_field]") {
    Field field;
    field.probe.type("سلام");

    field.probe.press(Key::Right); // towards the beginning
    CHECK(field.edit().caret() == std::string{"سلا"}.size());
    field.probe.press(Key::Left);
    CHECK(field.edit().caret() == field.edit().text().size());
}

TEST_CASE("an arrow passes what the script joins to one sign at once", "[ui][text_field]") {
    Field field;
    field.probe.type("नि"); // consonant and vowel sign

    field.probe.press(Key::Left);

    CHECK(field.edit().caret() == 0);
}

TEST_CASE("text is selected, copied, cut and pasted by keys", "[ui][text_field]") {
    Field field;
    field.probe.type("six party talks");

    field.probe.press({.key = Key::Left, .ctrl = true, .shift = true});
    field.probe.press({.key = Key::X, .ctrl = true});
    CHECK(field.probe.copied() == "talks");
    CHECK(field.edit().text() == "six party ");
    field.probe.press(Key::Home);
    field.probe.press({.key = Key::V, .ctrl = true});
    CHECK(field.edit().text() == "talkssix party ");
    field.probe.press({.key = Key::A, .ctrl = true});
    field.probe.press({.key = Key::Backspace});
    CHECK(field.edit().text().empty());
}

TEST_CASE("Ctrl+Z takes back typing first, then the last answer", "[ui][text_field]") {
    Field field;
    field.probe.type("six");

    field.probe.press({.key = Key::Z, .ctrl = true});
    CHECK(field.edit().text().empty());
    CHECK(field.probe.take_actions().empty());
    field.probe.press({.key = Key::Z, .ctrl = true});
    CHECK(field.probe.take_actions() == std::vector<program::Action>{program::Undo{}});
}

TEST_CASE("a click puts the caret where it falls, a drag selects, a double click takes the word",
          "[ui][text_field]") {
    Field field;
    field.probe.type("six party talks");
    const ui::Rect rect = field.probe.at("study/answer").rect;
    const double y = rect.y + rect.height / 2;

    field.probe.click_at(rect.x + 14, y);
    CHECK(field.edit().caret() == 0);
    CHECK(field.probe.at("study/answer").focused);
    field.probe.click_at(rect.x + rect.width - 10, y);
    CHECK(field.edit().caret() == field.edit().text().size());
    field.probe.click_at(rect.x + 50, y, true);
    CHECK(field.edit().selected() == "party");
}

TEST_CASE("a long answer is broken and the field grows, then scrolls inside", "[ui][text_field]") {
    Field field;
    const double one_line = field.probe.at("study/answer").rect.height;
    std::string text;
    for (int word = 0; word < 500; ++word) {
        text += "word ";
    }

    field.probe.copy(text);
    field.probe.press({.key = Key::V, .ctrl = true});

    const double grown = field.probe.at("study/answer").rect.height;
    CHECK(one_line == Approx(38));
    CHECK(grown > 3 * 22);
    CHECK(grown < 160);
    CHECK(field.probe.state().study.answer.offset > 100);
    field.probe.press(Key::Home);
    CHECK(field.probe.state().study.answer.offset == 0);
}
