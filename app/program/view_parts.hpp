#pragma once

#include <string>

namespace ingat::program {

// What several screens show, ready-made; see view.hpp.

enum class Screen { FirstRun, Home, Study, Exams, Exam, Result, Settings };

enum class Tone { Neutral, Accent, Amber, Red, Blue };

struct Chip {
    std::string text;
    Tone tone = Tone::Neutral;
    std::string brief = {}; // where there is no room for all of it; empty: the text
    bool operator==(const Chip&) const = default;
};

// Something the learner must or may know, until closed or repaired.
struct NoticeView {
    std::string text;
    bool blocking = false;    // red: cannot go on; else calm
    std::string action;       // label of the repair, e.g. "Try again"; empty: none
    std::string other_action; // label of another way, beside it; empty: none
    bool by_space = true;     // Space does it too, where nothing else waits for it
    bool can_close = true;
    bool operator==(const NoticeView&) const = default;
};

struct SettingChoice {
    std::string label;
    bool chosen = false;
    bool operator==(const SettingChoice&) const = default;
};

} // namespace ingat::program
