#include "ui/long_text.hpp"

#include "support/catch.hpp"
#include "support/ui_probe.hpp"
#include "ui/sample_views.hpp"

#include <algorithm>
#include <string>

using namespace ingat;
using namespace ingat::tests;

namespace {

constexpr std::size_t a_mebibyte = std::size_t{1} << 20U;

// Numbered sentences, so that each can be looked for; every seventh ends a paragraph.
std::string numbered_text(std::size_t bytes, const std::string& words = "that is read one after the other") {
    std::string text;
    for (int number = 1; text.size() < bytes; ++number) {
        text += "Sentence " + std::to_string(number) + " of many, " + words + ".";
        text += number % 7 == 0 ? "\n\n" : " ";
    }
    return text;
}

std::string in_one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string repeated(const std::string& text, std::size_t bytes) {
    std::string long_text;
    while (long_text.size() < bytes) {
        long_text += text;
    }
    return long_text;
}

program::View recall_of(const std::string& prompt, bool answered) {
    program::View view = recall_view(answered);
    study_of(view).card->prompt = prompt;
    return view;
}

void check_whole(const std::string& text, const std::vector<ui::TextPart>& parts) {
    std::size_t at = 0;
    for (const ui::TextPart& part : parts) {
        CHECK(part.begin == at);
        CHECK(part.end > part.begin);
        CHECK(part.end - part.begin <= 12'288);
        at = part.end;
    }
    CHECK(at == text.size());
}

} // namespace

TEST_CASE("a long text is parted where a paragraph ends, or a word, or at least a letter",
          "[ui][long_text]") {
    const std::string paragraphs = numbered_text(100'000);
    const std::vector<ui::TextPart> parts = ui::parts_of_text(paragraphs);
    check_whole(paragraphs, parts);
    CHECK(parts.size() > 12);
    for (const ui::TextPart& part : parts) {
        CHECK((part.end == paragraphs.size() || paragraphs.substr(part.end - 2, 2) == "\n\n"));
    }

    const std::string one_line = in_one_line(paragraphs);
    for (const ui::TextPart& part : ui::parts_of_text(one_line)) {
        CHECK((part.end == one_line.size() || one_line[part.end - 1] == ' '));
    }
    check_whole(one_line, ui::parts_of_text(one_line));

    std::string one_word;
    while (one_word.size() < 50'000) {
        one_word += "界";
    }
    check_whole(one_word, ui::parts_of_text(one_word));
    for (const ui::TextPart& part : ui::parts_of_text(one_word)) {
        CHECK(part.end % 3 == 0);
    }
    CHECK(ui::parts_of_text("").empty());
    CHECK(ui::parts_of_text("\n").size() == 1);
    check_whole(std::string(30'000, '\n'), ui::parts_of_text(std::string(30'000, '\n')));
    check_whole(std::string(30'000, '\x80'), ui::parts_of_text(std::string(30'000, '\x80')));
}

TEST_CASE("a code block that is parted goes on as one", "[ui][long_text]") {
    std::string lines;
    while (lines.size() < 30'000) {
        lines += "let answer = 42;\n\n";
    }
    const std::string text = "Before.\n\n~~~~ rust\n" + lines + "~~~~\n\nAfter.\n";
    const std::vector<ui::TextPart> parts = ui::parts_of_text(text);
    check_whole(text, parts);
    REQUIRE(parts.size() > 3);
    CHECK(parts.front().fence.empty());
    CHECK(parts.front().open);
    CHECK(parts[1].fence == "~~~~");
    CHECK(parts[1].open);
    CHECK_FALSE(parts.back().open);
    CHECK(parts.back().fence.empty()); // what follows the block
    CHECK(parts[parts.size() - 2].fence == "~~~~");
    CHECK_FALSE(parts[parts.size() - 2].open);
}

TEST_CASE("of a mebibyte only what is seen is laid out, and all of it can be read", "[ui][long_text]") {
    UiProbe probe;
    const std::string text = numbered_text(a_mebibyte / 8);
    probe.view = recall_of(text, false);
    probe.frames(4);
    CHECK(probe.says("Sentence 1 of many"));
    CHECK_FALSE(probe.says("Sentence 400 of many"));
    CHECK(probe.state().texts.bytes() <
          (std::size_t{16} << 20U)); // 32 bytes for each of a text, and pictures

    int next = 1;
    for (int page = 0; page < 3000 && next > 0; ++page) {
        while (probe.says("Sentence " + std::to_string(next) + " of many")) {
            ++next;
        }
        if (text.find("Sentence " + std::to_string(next) + " of many") == std::string::npos) {
            next = -1; // that was the last
        }
        probe.press(base::Key::PageDown);
    }
    CHECK(next == -1);
    for (int page = 0; page < 5; ++page) {
        probe.press(base::Key::PageDown);
    }
    const ui::Scroll& scroll = probe.state().scrolls.at("study/card");
    CHECK(scroll.offset == scroll.most);
    CHECK(probe.problems().empty());
}

TEST_CASE("the answer to a mebibyte of a question comes into view, and so does the next card",
          "[ui][long_text]") {
    const std::vector<std::string> texts{numbered_text(30'000),
                                         numbered_text(a_mebibyte),
                                         in_one_line(numbered_text(a_mebibyte)),
                                         std::string(a_mebibyte, 'x'),
                                         repeated("- item\n", a_mebibyte)};
    for (const std::string& text : texts) {
        for (const ProbeWindow& window :
             {ProbeWindow{}, ProbeWindow{900, 600, 1}, ProbeWindow{1800, 1600, 2}}) {
            UiProbe probe{window};
            probe.view = recall_of(text, false);
            probe.frames(4);
            probe.view = recall_of(text, true);
            probe.frames(12);
            INFO(text.substr(0, 20) << " of " << text.size() << " at " << window.width);
            CHECK(probe.shows("study/right_answer"));
            CHECK(probe.at("study/right_answer").rect.height > 20);
            CHECK(probe.shows("study/forgot"));
            CHECK(probe.state().texts.bytes() < (std::size_t{40} << 20U));
            CHECK(probe.problems().empty());
            probe.view = recall_view(false);
            study_of(probe.view).card->id.question.text = "next";
            probe.frames(4);
            CHECK(probe.state().scrolls.at("study/card").offset == 0);
        }
    }
}

TEST_CASE("what is read stays where it is while what was skipped above proves longer", "[ui][long_text]") {
    UiProbe probe;
    // Short paragraphs at first and long ones later: what is above is judged wrongly.
    std::string text;
    for (int number = 0; number < 1500; ++number) {
        text += "Line " + std::to_string(number) + "\n\n";
    }
    text += numbered_text(40'000);
    probe.view = recall_of(text, false);
    probe.frames(4);
    ui::Scroll& scroll = probe.state().scrolls.at("study/card");
    scroll.offset = scroll.most;
    probe.frames(12); // settles at the end
    probe.point_at(640, 300);
    int turns = 0;
    double far = 0;
    while (!probe.says("Line 1499") && turns < 2000) {
        const double before = scroll.most - scroll.offset;
        probe.wheel("study/card/thumb", 1);
        far = std::max(far, scroll.most - scroll.offset - before);
        ++turns;
    }
    CHECK(turns < 2000);
    CHECK(far < 200); // a notch is 60: nothing jumped by a screen, though most of it was guessed
}

TEST_CASE("every text of a card may be long", "[ui][long_text]") {
    const std::string text = numbered_text(30'000);
    for (const program::View& view : {recall_view(true),
                                      choice_view(true),
                                      typed_view(true),
                                      order_view(true),
                                      match_view(true),
                                      with_source(choice_view(true))}) {
        UiProbe probe{{900, 600, 1}};
        probe.view = filled_with(view, text);
        probe.frames(6);
        CHECK((probe.shows("study/forgot") || probe.shows("study/continue")));
    }
}
