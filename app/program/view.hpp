#pragma once

#include "base/ids.hpp"
#include "program/exam_views.hpp"
#include "program/study_views.hpp"
#include "program/view_parts.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ingat::program {

// What the window shows: ready-made text and switches, so that drawing decides nothing. Every text is already
// in the learner's language; texts named `rich` come from a bank or a document and are Markdown with the
// marks of bank/marks.hpp.

// ---- frame around every screen but the first run

struct SidebarBank {
    base::BankId id;
    std::string title;
    int due = 0;
    int fresh = 0; // new cards offered today
    bool current = false;
    bool operator==(const SidebarBank&) const = default;
};

struct ShellView {
    Screen screen{};
    std::string home, study, exams, settings; // names of the screens
    std::string banks, due;                   // column heads
    std::vector<SidebarBank> rows;
    bool operator==(const ShellView&) const = default;
};

// ---- home

struct HomeBank {
    base::BankId id;
    std::string title;
    std::string subtitle; // "1 document"
    double known = 0;     // shares of the cards, 0…1
    double learning = 0;
    std::string questions; // figures, ready to show
    std::string recall;    // "86%"; empty: nothing studied yet
    std::string due;       // "14", or when the next card comes: "Tue"
    bool has_due = false;
    bool has_new = false; // `due` counts new cards only
    std::string trouble;  // chip text when the bank cannot be opened; empty: fine
    std::string trouble_details;
    bool operator==(const HomeBank&) const = default;
};

struct HomeView {
    std::string date; // "Sunday, 22 November"
    std::vector<NoticeView> notices;
    std::string today; // card heading
    // something to do
    bool has_work = false;
    std::string minutes_figure, minutes_word; // "19" "minutes"
    std::string cards;                        // "46 cards"
    int due_count = 0, learning_count = 0, new_count = 0;
    std::string due_label, learning_label, new_label; // "26 due", "3 learning", "8 new"
    std::string start;                                // "Continue" or "Start"
    std::string next;                                 // "Next: Six Party Talks"
    std::string five_minutes;                         // "Only 5 minutes"; empty: not offered
    // nothing to do
    std::string done, done_next; // "Done for today." "Next: tomorrow, 31 cards, 13 min"
    std::string learn_more;      // label of "more new cards today"; empty: none left
    // banks
    std::string banks, known, learning, fresh, questions, recall, due; // heads and legend
    std::vector<HomeBank> rows;
    std::string open_bank; // label of the button that opens a bank file
    std::string empty;     // sentence when there is no bank
    bool operator==(const HomeView&) const = default;
};

// ---- settings

enum class SettingId { Theme, TextSize, Language, NewADay, ReviewsADay, Buttons, RolloverHour, Retention };

// Either some choices, or a number with − and +.
struct SettingRow {
    SettingId id{};
    base::BankId bank; // of a bank's own aim; empty elsewhere
    std::string label;
    std::string help;
    std::vector<SettingChoice> choices;
    std::string value; // "100 %"; only without choices
    bool can_decrease = false, can_increase = false;
    bool operator==(const SettingRow&) const = default;
};

struct SettingGroup {
    std::string heading;
    std::vector<SettingRow> rows;
    bool operator==(const SettingGroup&) const = default;
};

struct SettingsView {
    std::string heading;
    std::vector<SettingGroup> groups;
    std::string folder_label, folder; // where things are kept
    std::string version;
    std::vector<NoticeView> notices;
    bool operator==(const SettingsView&) const = default;
};

// ---- first run

struct Door {
    std::string heading, text, button, key;
    bool operator==(const Door&) const = default;
};

struct FirstRunView {
    std::string heading, subtitle;
    Door sample, open;
    std::string trouble; // one sentence above the doors; empty: none
    std::string promise; // "Everything stays on this computer. …"
    std::string drop_hint;
    bool english = true; // which of the two languages is on
    std::string theme;   // what the button for light and dark is called
    bool operator==(const FirstRunView&) const = default;
};

// ---- over every screen

struct KeyRow {
    std::vector<std::string> keys; // "Ctrl", "Z"
    std::string meaning;
    bool operator==(const KeyRow&) const = default;
};

struct KeysView {
    std::string heading;
    std::vector<KeyRow> here, everywhere;
    std::string everywhere_heading;
    std::string close;
    bool operator==(const KeysView&) const = default;
};

// A path is typed or pasted here, or a file dropped.
struct OpenBankView {
    std::string heading, label, placeholder, open, cancel, hint;
    std::string path;    // what the field begins with: the path that was refused, to be mended
    std::string trouble; // one sentence below the field; empty: none
    bool operator==(const OpenBankView&) const = default;
};

struct ToastView {
    std::string text;
    bool operator==(const ToastView&) const = default;
};

struct View {
    ShellView shell;
    std::variant<FirstRunView, HomeView, StudyView, SettingsView, ExamsView, ExamView, ResultView> screen;
    std::optional<KeysView> keys;
    std::optional<OpenBankView> open_bank;
    std::optional<ListView> list;
    std::optional<ToastView> toast;
    bool dark = false;
    int text_size = 100; // per cent
    std::string language = "en";
    bool operator==(const View&) const = default;
};

} // namespace ingat::program
