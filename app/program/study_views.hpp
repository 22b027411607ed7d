#pragma once

#include "base/ids.hpp"
#include "memory/rating.hpp"
#include "program/view_parts.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ingat::program {

// A card, and a sitting of them, as the window shows them; see view.hpp.

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
    std::optional<Spot> point;      // that was pointed at
    Mark mark = Mark::None;         // of the point
    std::string feedback;           // rich; what the author says to whoever pointed there
    std::optional<TypedForm> typed; // what is covered is named in words: in a quiz or an exam
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
    std::string close;       // "Close source"
    std::string back;        // "Back", where it is a page of its own
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
    bool operator==(const StudyView&) const = default;
};

} // namespace ingat::program
