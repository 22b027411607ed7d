#pragma once

#include "base/ids.hpp"
#include "program/study_views.hpp"
#include "program/view_parts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ingat::program {

// Quizzes, exams and what came of them, as the window shows them; see view.hpp.

// ---- choosing what is asked, and what was sat so far

// What a quiz or an exam is planned by. Those from Bank on belong to one part of it.
enum class PlanField {
    Preset, // a quiz or an exam
    TimeLimit,
    QuestionLimit,
    Certainty,
    Marking,
    Tries,
    Penalty,
    Hints,
    Navigation,
    ShuffleQuestions,
    ShuffleOptions,
    AvoidRepeats,
    Name, // of all of it
    Bank,
    Topic,
    Kind,
    Memory,
    Count,
    Fixed,
    PartName,
};

// One of: a few choices side by side; a number with − and +; one or several of a long list; a name.
struct PlanRow {
    PlanField field{};
    std::size_t section = 0;
    std::string label;
    std::string help;
    std::vector<SettingChoice> choices;
    std::string value; // without choices
    bool is_list = false;
    bool is_text = false;
    std::string usual;                               // what stands for a text while it is empty
    bool can_decrease = false, can_increase = false; // a number
    bool operator==(const PlanRow&) const = default;
};

struct PlanSectionView {
    std::string heading; // "Part 1"; empty: there is only one
    std::vector<PlanRow> rows;
    std::string available; // "34 questions fit"
    bool is_short = false; // fewer than are asked for
    std::string remove;    // label; empty: it stays
    bool operator==(const PlanSectionView&) const = default;
};

struct OpenAttemptRow {
    base::EventId id;
    std::string title;
    std::string detail;  // "Question 14 of 40 · 42:18 left"
    std::string go_on;   // "Continue"; while it is asked whether to discard it "Keep it"
    std::string discard; // "Discard"; empty: cannot
    bool asks = false;   // whether to discard it; `detail` is the question
    bool operator==(const OpenAttemptRow&) const = default;
};

struct HistoryRow {
    base::EventId id;
    std::string title;
    std::string date;
    std::string detail;  // "40 questions, 61 min"
    std::string score;   // "76%"; empty: it cannot be read
    double share = 0;    // 0…1
    std::string trouble; // why it cannot be read
    std::string repair;  // "Make it again from your answers"; empty: cannot
    bool operator==(const HistoryRow&) const = default;
};

struct CurvePoint {
    double when = 0;   // 0 the first, 1 the last
    double share = 0;  // 0…1
    std::string label; // "12 November, 76%"
    bool operator==(const CurvePoint&) const = default;
};

struct ExamsView {
    std::string heading;
    std::vector<NoticeView> notices;
    std::string open_heading;
    std::vector<OpenAttemptRow> open; // begun and not handed in
    std::string plan_heading;         // "New quiz or exam"
    PlanRow preset;
    PlanRow name;
    std::vector<PlanSectionView> sections;
    std::string add_section;
    std::string rules_heading; // "Rules"
    std::string rules_summary; // what holds while they are folded
    std::vector<PlanRow> rules;
    bool rules_open = false;
    std::vector<std::string> missing; // sentences: what is asked for and not there
    std::string start;                // "Start" or "Start with the 12 there are"
    bool can_start = false;
    std::string history_heading;
    std::string history_empty; // sentence while nothing was handed in
    std::vector<CurvePoint> curve;
    std::vector<HistoryRow> history; // newest first
    bool operator==(const ExamsView&) const = default;
};

// A long list over the screen, to take one or several of.
struct ListRow {
    std::string text;
    std::string detail;
    bool chosen = false;
    bool operator==(const ListRow&) const = default;
};

struct ListView {
    std::string heading;
    std::string filter;  // placeholder of the field that narrows the list
    std::string nothing; // said where nothing fits
    std::vector<ListRow> rows;
    bool several = false; // a press chooses or takes back, and the list stays
    std::string close;
    bool operator==(const ListView&) const = default;
};

// ---- a quiz or an exam that is sat

struct PaletteCell {
    std::size_t item = 0;
    std::string number;
    bool answered = false, current = false, flagged = false;
    bool enabled = true;    // may be gone to
    Mark mark = Mark::None; // with feedback at once
    std::string tip;        // "Question 7: open, flagged"
    bool operator==(const PaletteCell&) const = default;
};

struct PaletteGroup {
    std::string title; // of the part; empty: there is only one
    std::vector<PaletteCell> cells;
    bool operator==(const PaletteGroup&) const = default;
};

struct PaletteView {
    std::string heading, counts; // "Questions", "19 of 40 answered"
    std::string counts_brief;    // "19/40", where there is no room for more
    std::vector<PaletteGroup> groups;
    std::string answered, open, current, flagged; // legend; flagged with how many
    std::string through_flagged;                  // label; empty: none is
    std::string saved;                            // "Every answer is saved as you give it"
    bool is_unsaved = false;                      // one is not: `saved` says so
    std::string show;                             // what the drawer is called where it is narrow
    bool operator==(const PaletteView&) const = default;
};

struct CertaintyButton {
    int level = 1;           // 1…3
    std::string name, label; // "C1", "A guess"
    bool chosen = false;
    bool operator==(const CertaintyButton&) const = default;
};

struct ExamTimeView {
    std::string left;          // "42:18"; empty: no limit
    std::string note;          // "left of 90 min"
    double gone = 0;           // 0…1
    Tone tone = Tone::Neutral; // amber, then red as it ends
    bool hidden = false;
    std::string toggle; // "Hide time" or "Show time"; empty: it cannot be hidden now
    bool operator==(const ExamTimeView&) const = default;
};

struct SubmitView {
    std::string heading; // "Submit now?"
    std::string text;    // how many are open and flagged
    std::string submit, back;
    bool all_answered = false; // submitting is then the likely choice
    bool operator==(const SubmitView&) const = default;
};

struct ExamView {
    std::string title, subtitle; // "Mock exam 2", "40 questions"
    ExamTimeView time;
    std::string submit, leave;
    std::string question;      // "Question 14"
    std::string about;         // "Choice, two answers  ·  1 mark"
    std::string question_time; // "0:24 left for this question"; empty: no limit of its own
    std::string flag;          // "Flag" or "Flagged"
    bool flagged = false;
    std::string stem;   // rich; the description that it shares with others; empty: none
    CardView card;      // no answer in it before the end, but with feedback at once
    std::string closed; // sentence: no answer is taken any more, and none is shown; empty: it is open
    std::string gone;   // sentence in place of the card: its bank is not here any more
    std::string check;  // label of "Check"; empty: cannot
    bool can_check = false;
    std::string try_again;            // after a try that was not right, while others are left
    std::string source_label, source; // after the feedback: the quote it comes from, plain
    std::string certainty_label, certainty_note;
    std::vector<CertaintyButton> certainty; // empty: not asked
    std::string previous, next;
    bool can_previous = false, can_next = false;
    bool submit_next = false;                       // the last one: the main button submits
    std::string move_key, go_to_key, certainty_key; // what the keys printed at the foot do
    std::string go_to;                              // heading of the field for a number
    std::string go_to_button, go_to_none;           // "Go"; said where no such question may be gone to
    std::string close;                              // "Close": of that field, and of the palette as a drawer
    PaletteView palette;
    std::optional<NoticeView> notice; // it cannot be saved
    std::optional<SubmitView> submit_asked;
    std::string move_hint, space_key, or_word; // as in StudyView
    std::string close_picture;
    bool operator==(const ExamView&) const = default;
};

// ---- what came of it

struct TopicBar {
    std::string name;
    double share = 0;    // 0…1
    std::string percent; // "67%"
    std::string detail;  // "4 of 6"
    bool is_low = false; // below the target
    bool operator==(const TopicBar&) const = default;
};

struct TopicGroup {
    std::string heading; // "By part", "By topic"
    std::vector<TopicBar> bars;
    bool operator==(const TopicGroup&) const = default;
};

struct CalibrationRow {
    std::string label;  // "Fairly sure"
    std::string detail; // "11 of 15 right"
    bool has_answers = false;
    double share = 0, expected = 0; // 0…1
    Tone tone = Tone::Accent;       // red: much too sure
    bool operator==(const CalibrationRow&) const = default;
};

struct ResultRow {
    std::size_t item = 0;
    std::string number;
    Mark mark = Mark::None;
    bool to_grade = false;
    std::string question; // plain, one line
    std::string language;
    std::string topic;
    int certainty = 0; // 0: not said
    bool too_sure = false;
    std::string time;  // "0:24"
    std::string marks; // "0 / 1"; after a regrading "0 → 1 / 1"
    bool changed = false;
    bool operator==(const ResultRow&) const = default;
};

struct ResultQuestionView {
    std::size_t item = 0;
    CardView around;     // whose pictures its texts show, where there is no card
    std::string heading; // "Question 7"
    std::string about;   // kind, marks, time
    Chip verdict;
    std::string language;
    std::string stem;               // rich; the description that it shares with others
    std::optional<CardView> card;   // answered, as a quiz shows it; nothing: the question is not as it was
    std::string prompt;             // rich, as is the rest; without a card
    std::string given_label, given; // rich
    std::string right_label, right; // rich
    std::string explanation;        // rich
    std::string source_label, source;
    std::string open_document; // "Show in the document", or "Close source"; empty: it is not there
    std::optional<SourceView> open_source;
    std::string regraded; // "Marked 0 then, 1 by the key of now"
    std::string rubric_label;
    std::vector<CriterionRow> rubric; // of an essay
    std::string sum;
    std::string close, previous, next, close_picture;
    bool can_previous = false, can_next = false;
    bool operator==(const ResultQuestionView&) const = default;
};

struct ResultView {
    std::string title, subtitle;
    std::vector<NoticeView> notices;
    std::optional<NoticeView> regrade; // the author changed a key since
    std::string score_heading;
    std::string score;                        // "76%"
    std::string at_least;                     // before it, while something is to be graded
    std::string marks;                        // "30.5 of 40"
    double right = 0, partial = 0, wrong = 0; // shares; the rest is open
    std::vector<std::string> counts;          // right, partial, wrong, open: "28 right"
    Chip to_grade;                            // "2 to grade"
    std::string target;                       // "target 75"
    double target_share = 0.75;
    std::vector<TopicGroup> topics;
    std::string calibration_heading, expected;
    std::vector<CalibrationRow> calibration; // empty: not shown
    std::string calibration_note;            // why not, or "Of 16 certain answers 4 were wrong."
    std::string read_first;                  // label; empty: none
    std::vector<SettingChoice> filters;
    std::string number_head, question_head, topic_head, certainty_head, time_head, marks_head;
    std::vector<ResultRow> rows; // those of the filter
    std::string no_rows;
    std::string grade; // "Grade 2 essays"; empty: none waits
    std::size_t to_grade_first = 0;
    std::string retry; // "Retry 12 wrong or partial"; empty: nothing to
    std::string export_table, back;
    bool back_is_main = false;
    std::optional<ResultQuestionView> opened;
    bool operator==(const ResultView&) const = default;
};

} // namespace ingat::program
