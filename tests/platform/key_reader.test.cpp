#include "platform/key_reader.hpp"

#include "support/catch.hpp"

#include <GLFW/glfw3.h>

using namespace ingat::platform;
using ingat::base::Key;
using ingat::base::KeyPress;
using Presses = std::vector<KeyPress>;

namespace {

// Presses and lets go of a key that types `typed` (nothing: 0).
Presses after(const KeyEvent& event, char32_t typed = 0) {
    KeyReader reader;
    KeyEvent down = event;
    down.action = GLFW_PRESS;
    reader.key(down);
    if (typed != 0) {
        reader.character(typed);
    }
    KeyEvent up = event;
    up.action = GLFW_RELEASE;
    reader.key(up);
    return reader.take().keys;
}

} // namespace

TEST_CASE("a letter is the key that types it, wherever it stands", "[platform][key_reader]") {
    CHECK(after({.key = GLFW_KEY_Q, .label = "q"}, U'q') == Presses{{.key = Key::Q}});
    CHECK(after({.key = GLFW_KEY_Q, .label = "a"}, U'a') == Presses{{.key = Key::A}}); // French keyboard
    CHECK(after({.key = GLFW_KEY_Q, .mods = GLFW_MOD_CONTROL, .label = "a"}) ==
          Presses{{.key = Key::A, .ctrl = true}});
}

TEST_CASE("a letter with shift or with caps lock is the same key", "[platform][key_reader]") {
    CHECK(after({.key = GLFW_KEY_S, .mods = GLFW_MOD_SHIFT, .label = "s"}, U'S') ==
          Presses{{.key = Key::S, .shift = true}});
    CHECK(after({.key = GLFW_KEY_S, .label = "s"}, U'S') == Presses{{.key = Key::S}});
}

TEST_CASE("on a layout without Latin letters the place decides", "[platform][key_reader]") {
    CHECK(after({.key = GLFW_KEY_K, .label = "л"}, U'л') == Presses{{.key = Key::K}});
    CHECK(after({.key = GLFW_KEY_K, .mods = GLFW_MOD_CONTROL, .label = "л"}) ==
          Presses{{.key = Key::K, .ctrl = true}});
}

TEST_CASE("a key that types another sign is not the letter that stands there elsewhere",
          "[platform][key_reader]") {
    CHECK(after({.key = GLFW_KEY_Z, .label = ";"}, U';').empty()); // Dvorak
    CHECK(after({.key = GLFW_KEY_Z, .mods = GLFW_MOD_CONTROL, .label = ";"}).empty());
}

TEST_CASE("a sign is known by its character and needs no shift of its own", "[platform][key_reader]") {
    CHECK(after({.key = GLFW_KEY_SLASH, .label = "/"}, U'/') == Presses{{.key = Key::Slash}});
    CHECK(after({.key = GLFW_KEY_SLASH, .mods = GLFW_MOD_SHIFT, .label = "/"}, U'?') ==
          Presses{{.key = Key::Question}});
    // German keyboard: '?' on the ß key, '/' on the 7 key.
    CHECK(after({.key = GLFW_KEY_MINUS, .mods = GLFW_MOD_SHIFT, .label = "ß"}, U'?') ==
          Presses{{.key = Key::Question}});
    CHECK(after({.key = GLFW_KEY_7, .mods = GLFW_MOD_SHIFT, .label = "7"}, U'/') ==
          Presses{{.key = Key::Slash}});
}

TEST_CASE("text size works with Ctrl and plus however plus is typed", "[platform][key_reader]") {
    const Presses larger{{.key = Key::Plus, .ctrl = true}};

    CHECK(after({.key = GLFW_KEY_EQUAL, .mods = GLFW_MOD_CONTROL | GLFW_MOD_SHIFT, .label = "="}) == larger);
    CHECK(after({.key = GLFW_KEY_RIGHT_BRACKET, .mods = GLFW_MOD_CONTROL, .label = "+"}) == larger);
    CHECK(after({.key = GLFW_KEY_KP_ADD, .mods = GLFW_MOD_CONTROL, .label = "+"}) == larger);
    CHECK(after({.key = GLFW_KEY_EQUAL, .mods = GLFW_MOD_CONTROL, .label = "="}) ==
          Presses{{.key = Key::Equal, .ctrl = true}});
    CHECK(after({.key = GLFW_KEY_COMMA, .mods = GLFW_MOD_CONTROL, .label = ","}) ==
          Presses{{.key = Key::Comma, .ctrl = true}});
}

TEST_CASE("digits come from the row and from the keypad", "[platform][key_reader]") {
    CHECK(after({.key = GLFW_KEY_3, .label = "3"}, U'3') == Presses{{.key = Key::Digit3}});
    CHECK(after({.key = GLFW_KEY_KP_3, .label = "3"}, U'3') == Presses{{.key = Key::Digit3}});
    CHECK(after({.key = GLFW_KEY_3, .mods = GLFW_MOD_ALT, .label = "3"}) ==
          Presses{{.key = Key::Digit3, .alt = true}});
}

TEST_CASE("on a French keyboard a digit is its key with and without shift", "[platform][key_reader]") {
    CHECK(after({.key = GLFW_KEY_1, .label = "&"}, U'&') == Presses{{.key = Key::Digit1}});
    CHECK(after({.key = GLFW_KEY_2, .label = "é"}, U'é') == Presses{{.key = Key::Digit2}});
    CHECK(after({.key = GLFW_KEY_1, .mods = GLFW_MOD_SHIFT, .label = "&"}, U'1') ==
          Presses{{.key = Key::Digit1}});
    CHECK(after({.key = GLFW_KEY_6, .mods = GLFW_MOD_ALT, .label = "-"}) ==
          Presses{{.key = Key::Digit6, .alt = true}});
    CHECK(after({.key = GLFW_KEY_6, .mods = GLFW_MOD_CONTROL, .label = "-"}) ==
          Presses{{.key = Key::Minus, .ctrl = true}});
}

TEST_CASE("an exclamation mark is no digit but its key with shift", "[platform][key_reader]") {
    const auto with_shift = [](Key key) { return Presses{{.key = key, .shift = true}}; };
    CHECK(after({.key = GLFW_KEY_1, .mods = GLFW_MOD_SHIFT, .label = "1"}, U'!') == with_shift(Key::Digit1));
    // German, British and Russian keyboards
    CHECK(after({.key = GLFW_KEY_3, .mods = GLFW_MOD_SHIFT, .label = "3"}, U'§') == with_shift(Key::Digit3));
    CHECK(after({.key = GLFW_KEY_3, .mods = GLFW_MOD_SHIFT, .label = "3"}, U'£') == with_shift(Key::Digit3));
    CHECK(after({.key = GLFW_KEY_3, .mods = GLFW_MOD_SHIFT, .label = "3"}, U'№') == with_shift(Key::Digit3));
    CHECK(after({.key = GLFW_KEY_1, .mods = GLFW_MOD_ALT | GLFW_MOD_SHIFT, .label = "1"}) ==
          Presses{{.key = Key::Digit1, .shift = true, .alt = true}});
}

TEST_CASE("the keypad without Num Lock moves", "[platform][key_reader]") {
    CHECK(after({.key = GLFW_KEY_KP_4}) == Presses{{.key = Key::Left}});
    CHECK(after({.key = GLFW_KEY_KP_9}) == Presses{{.key = Key::PageUp}});
}

TEST_CASE("keys that type nothing are known at once", "[platform][key_reader]") {
    CHECK(after({.key = GLFW_KEY_KP_ENTER}) == Presses{{.key = Key::Enter}});
    CHECK(after({.key = GLFW_KEY_TAB, .mods = GLFW_MOD_SHIFT}) == Presses{{.key = Key::Tab, .shift = true}});
    CHECK(after({.key = GLFW_KEY_F12}) == Presses{{.key = Key::F12}});
    CHECK(after({.key = GLFW_KEY_SPACE, .label = " "}, U' ') == Presses{{.key = Key::Space}});
}

TEST_CASE("keys that do not write come one at a time, in their order, and say which are repeats",
          "[platform][key_reader]") {
    KeyReader reader;
    reader.key({.key = GLFW_KEY_DOWN, .action = GLFW_PRESS});
    reader.key({.key = GLFW_KEY_DOWN, .action = GLFW_REPEAT});
    reader.key({.key = GLFW_KEY_A, .action = GLFW_PRESS, .label = "a"});
    reader.character(U'a');
    reader.key({.key = GLFW_KEY_ENTER, .action = GLFW_PRESS});

    CHECK(reader.take().keys == Presses{{.key = Key::Down}});
    CHECK(reader.take().keys == Presses{{.key = Key::Down, .repeat = true}});
    CHECK(reader.take().keys == Presses{{.key = Key::A}});
    CHECK(reader.has_more());
    CHECK(reader.take().keys == Presses{{.key = Key::Enter}});
    CHECK_FALSE(reader.has_more());
    CHECK(reader.take().keys.empty());
}

TEST_CASE("a key pressed twice before a frame is obeyed twice, and what is written stays in order",
          "[platform][key_reader]") {
    KeyReader reader;
    for (int time = 0; time < 2; ++time) {
        reader.key({.key = GLFW_KEY_EQUAL, .action = GLFW_PRESS, .mods = GLFW_MOD_CONTROL, .label = "="});
        reader.key({.key = GLFW_KEY_EQUAL, .action = GLFW_RELEASE, .mods = GLFW_MOD_CONTROL, .label = "="});
    }
    CHECK(reader.take().keys.size() == 1);
    CHECK(reader.take().keys.size() == 1);

    for (const char* letter : {"a", "b", "b"}) {
        reader.key({.key = GLFW_KEY_A, .action = GLFW_PRESS, .label = letter});
        reader.character(static_cast<unsigned char>(*letter));
    }
    reader.key({.key = GLFW_KEY_BACKSPACE, .action = GLFW_PRESS});
    reader.key({.key = GLFW_KEY_C, .action = GLFW_PRESS, .label = "c"});
    reader.character(U'c');
    std::vector<std::u32string> texts;
    while (reader.has_more()) {
        texts.push_back(reader.take().text);
    }
    CHECK(texts == std::vector<std::u32string>{U"ab", U"b", U"", U"c"});
}

TEST_CASE("a key that is held does not go on after it was let go, however slow frames are",
          "[platform][key_reader]") {
    KeyReader reader;
    reader.key({.key = GLFW_KEY_DOWN, .action = GLFW_PRESS});
    for (int time = 0; time < 50; ++time) {
        reader.key({.key = GLFW_KEY_DOWN, .action = GLFW_REPEAT});
    }
    int frames = 0;
    while (reader.has_more()) {
        static_cast<void>(reader.take());
        ++frames;
    }
    CHECK(frames == 2);
}

TEST_CASE("a dead key and text from an input method are no presses", "[platform][key_reader]") {
    CHECK(after({.key = GLFW_KEY_A, .label = "a"}).empty());

    KeyReader reader;
    reader.character(U'日');
    CHECK(reader.take().keys.empty());
}

TEST_CASE("every character is kept as text, in the order they come", "[platform][key_reader]") {
    KeyReader reader;
    reader.key({.key = GLFW_KEY_A, .action = GLFW_PRESS, .label = "a"});
    reader.character(U'a');
    reader.character(U'\U0001F600'); // from an input method
    reader.character(U'\U00020000');
    reader.key({.key = GLFW_KEY_SPACE, .action = GLFW_PRESS, .label = " "});
    reader.character(U' ');

    const Strokes taken = reader.take();
    CHECK(taken.text == U"a\U0001F600\U00020000 ");
    CHECK(taken.keys == Presses{{.key = Key::A}, {.key = Key::Space}});
    CHECK_FALSE(reader.has_more());
}

TEST_CASE("combinations with the Super key are left to the desktop", "[platform][key_reader]") {
    CHECK(after({.key = GLFW_KEY_L, .mods = GLFW_MOD_SUPER, .label = "l"}, U'l').empty());
}
