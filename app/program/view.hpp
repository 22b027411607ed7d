#pragma once

#include "base/ids.hpp"
#include "memory/rating.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ingat::program {

// What the window shows: ready-made text and switches, so that drawing decides nothing. Every text is already
// in the learner's language; texts named `rich` come from a bank or a document and are Markdown with the
// marks of bank/marks.hpp.

enum class Screen { FirstRun, Home, Study, Settings };

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
    bool blocking = false; // red: cannot go on; else calm
    std::string action;    // label of the repair, e.g. "Try again"; empty: none
    bool by_space = true;  // Space does it too, where nothing else waits for it
    bool can_close = true;
    bool operator==(const NoticeView&) const = default;
};

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
    std::string home, study, settings; // names of the screens
    std::string banks, due;            // column heads
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

// ---- study

struct AnswerButton {
    memory::Rating rating{};
    std::string label;
    std::string interval; // "next in 12 days"
    std::string key;      // "1"
    bool space_too = false;
    bool likely = false;
    bool ringed = false; // the earlier choice, after undo
    Tone tone = Tone::Neutral;
    bool operator==(const AnswerButton&) const = default;
};

enum class Mark { None, Right, Partly, Wrong, Missed };

struct OptionRow {
    std::string id;
    std::string letter;   // "A"
    std::string text;     // rich
    std::string feedback; // rich; empty before the answer
    std::string said;     // "Right answer", "Your answer"; empty: neither
    bool chosen = false;
    Mark mark = Mark::None;
    bool operator==(const OptionRow&) const = default;
};

struct OrderRow {
    std::string id;
    std::string text; // rich
    Mark mark = Mark::None;
    std::string said; // after the answer: the right place, e.g. "3rd"
    bool operator==(const OrderRow&) const = default;
};

struct MatchRow {
    std::string id;
    std::string text;    // rich
    std::string partner; // id of the chosen partner; empty: none yet
    Mark mark = Mark::None;
    std::string said; // after the answer: text of the right partner where another was chosen; rich
    bool operator==(const MatchRow&) const = default;
};

struct MatchPartner {
    std::string id;
    std::string letter; // "A"
    std::string text;   // rich
    bool used = false;
    bool operator==(const MatchPartner&) const = default;
};

struct RecallForm {
    bool operator==(const RecallForm&) const = default;
};
struct OptionsForm { // choice and true/false
    bool several = false;
    std::vector<OptionRow> rows;
    bool operator==(const OptionsForm&) const = default;
};
// A piece of a typed answer beside the right one.
struct TypedPiece {
    std::string text;
    Tone tone = Tone::Neutral; // Accent: right, Amber: a forgiven slip, Red: wrong
    bool operator==(const TypedPiece&) const = default;
};
struct TypedForm {
    std::string placeholder;
    std::string typed;              // after the answer: what was typed
    std::string trouble;            // below the field: why it is no answer yet; empty: it may be one
    Mark mark = Mark::None;         // after the answer, as is the rest
    std::vector<TypedPiece> pieces; // `typed` letter by letter; empty: as it should be
    std::string meant;              // the accepted answer that a slip led away from
    std::string remark;             // what cost marks
    std::string feedback;           // rich
    bool shows_answer = false;      // the right answer stands below it
    bool operator==(const TypedForm&) const = default;
};
struct FillOption {
    std::string id;
    std::string text; // rich
    bool chosen = false;
    bool operator==(const FillOption&) const = default;
};
struct FillRow {
    std::size_t blank = 0;           // of the question
    std::string number;              // of its gap in the prompt
    std::string text;                // what was filled in; of a drop-down before the answer: an id
    std::vector<FillOption> options; // of a drop-down; else it is typed
    Mark mark = Mark::None;          // after the answer, as is the rest
    std::vector<TypedPiece> pieces;  // as in TypedForm
    std::string not_filled;          // said in place of the text
    std::string answer;              // rich; the right one; empty: it was
    std::string feedback;            // rich
    bool operator==(const FillRow&) const = default;
};
struct FillForm {
    std::string placeholder;
    std::vector<FillRow> rows; // in the order of the gaps
    bool operator==(const FillForm&) const = default;
};
struct MarkStep {
    double marks = 0;
    std::string label;
    bool chosen = false;
    bool operator==(const MarkStep&) const = default;
};
struct CriterionRow {
    std::string text;            // rich
    std::vector<MarkStep> steps; // from none to all of its marks
    bool operator==(const CriterionRow&) const = default;
};
struct EssayForm {
    std::string placeholder;
    std::string text; // as written so far
    Chip word_count;  // amber: outside of the limits
    std::string show_key;
    std::string your_answer, model_answer; // heads, after the answer; the model answer is CardView::answer
    std::string rubric_label;
    std::vector<CriterionRow> rubric; // empty: the learner says how it went
    std::string sum;
    bool operator==(const EssayForm&) const = default;
};
struct OrderForm {
    std::vector<OrderRow> rows; // in the learner's present order
    bool operator==(const OrderForm&) const = default;
};
struct MatchForm {
    std::vector<MatchRow> rows;
    std::vector<MatchPartner> partners;
    bool operator==(const MatchForm&) const = default;
};

// A place in a picture: 0, 0 is its upper left corner, 1, 1 its lower right one.
struct Spot {
    double x = 0;
    double y = 0;
    bool operator==(const Spot&) const = default;
};

enum class RegionLook {
    Unseen, // nothing gives it away
    Plain,  // its outline and its label
    Right,  // what was asked for
    Wrong,  // what was pointed at instead
    Masked, // covered, and asked for
    Cover,  // covered too
};

struct RegionView {
    std::string label;         // plain; empty: does not show
    std::vector<Spot> outline; // its corners in turn
    RegionLook look{};
    bool operator==(const RegionView&) const = default;
};

// A picture with regions: pointed at, or told what is there.
struct PictureForm {
    std::string file;
    bool by_pointing = false; // else it is a card to recall
    std::vector<RegionView> regions;
    std::optional<Spot> point; // that was pointed at
    Mark mark = Mark::None;    // of the point
    bool operator==(const PictureForm&) const = default;
};

struct TextRange { // bytes [begin, end)
    std::size_t begin = 0, end = 0;
    bool operator==(const TextRange&) const = default;
};

struct SourceView {
    std::string heading; // "Source"
    std::string place;   // "Program Nuklir Korea Utara, paragraph 4"
    std::string language;
    std::string text; // the paragraphs around the passage, plain, separated by a blank line
    std::size_t quote_begin = 0, quote_end = 0; // bytes of `text`; equal: nothing to mark
    std::size_t words_begin = 0, words_end = 0; // the answer inside it; equal: none
    std::vector<TextRange> headings;            // of `text`
    Chip state; // "Unchanged since it was made", amber "The sentence changed", "No longer in the document"
    std::string old_quote;   // where it changed or is gone
    std::string next_anchor; // "Next source" label when there are several; empty: one
    bool operator==(const SourceView&) const = default;
};

// A picture of the bank that texts or regions of the card show.
struct PictureView {
    std::string file;
    std::string description; // for whoever cannot see it; may be empty
    bool operator==(const PictureView&) const = default;
};

struct CardView {
    base::CardId id;
    std::string kind_label; // "Recall", "Choice, one answer"
    std::string language;   // of the bank
    std::string prompt;     // rich
    std::variant<RecallForm, OptionsForm, TypedForm, OrderForm, MatchForm, FillForm, EssayForm, PictureForm>
        form;
    bool answered = false;   // the answer shows
    std::string answer;      // rich; recall and typed, once answered
    std::string hint;        // rich; shown once asked for
    std::string hint_label;  // "Hint", "Hint 2 of 3": there is one, not yet asked for; empty: none
    std::string explanation; // rich, once answered
    std::string note_label, note, reference; // "Note, not from the document"; rich note
    std::vector<PictureView> pictures = {};  // that its texts may show
    Chip verdict; // graded kinds, once answered: "Right · next in 9 days"; empty text: none
    bool operator==(const CardView&) const = default;
};

struct StudySummary {
    std::string heading;            // "Done for now."
    std::vector<std::string> lines; // minutes, cards, how many remembered; what tomorrow brings
    std::string back_home;
    std::string go_on; // "Learn 10 more new cards"; empty: none
    bool operator==(const StudySummary&) const = default;
};

struct StudyView {
    std::string bank, section; // breadcrumb; section may be empty
    std::string position;      // "12 of 46"
    std::string time_left;     // "about 14 min left"
    double progress = 0;       // 0…1
    std::optional<CardView> card;
    std::string show_answer;           // label while it can be pressed; empty: cannot
    std::string check;                 // label of "Check"; empty: not this kind, or already answered
    bool can_check = false;            // something was chosen or typed (typed: the screen knows)
    std::vector<AnswerButton> ratings; // empty: cannot rate now
    std::string go_on;                 // "Continue"; empty: cannot
    std::string was_right;             // "I was right" label; empty: cannot
    std::string undo;                  // "Undo “Remembered”"; empty: nothing to undo
    std::string redo;
    std::string source;    // "Source" label; empty: this card has none
    std::string no_source; // "Added by hand, no source"
    std::string pause, all_keys;
    std::optional<SourceView> open_source;
    std::optional<NoticeView> notice;    // e.g. could not be saved
    std::optional<StudySummary> summary; // no card left
    std::string or_word;                 // between two keys
    std::string space_key;               // name of the space bar in this language
    std::string move_hint;               // how ordering and matching work with the keyboard
    std::string close_picture;           // "Close picture", while one is shown large
    std::string close_source;            // "Close source", while it is open
    std::string back;                    // "Back", from the source where it is a page of its own
    bool operator==(const StudyView&) const = default;
};

// ---- settings

enum class SettingId { Theme, TextSize, Language, NewADay, ReviewsADay, Buttons, RolloverHour, Retention };

struct SettingChoice {
    std::string label;
    bool chosen = false;
    bool operator==(const SettingChoice&) const = default;
};

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
    std::variant<FirstRunView, HomeView, StudyView, SettingsView> screen;
    std::optional<KeysView> keys;
    std::optional<OpenBankView> open_bank;
    std::optional<ToastView> toast;
    bool dark = false;
    int text_size = 100; // per cent
    std::string language = "en";
    bool operator==(const View&) const = default;
};

} // namespace ingat::program
