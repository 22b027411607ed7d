#pragma once

#include "base/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ingat::bank {

// Where in a document a question comes from.
struct Anchor {
    base::DocumentId document;
    std::string quote;          // the sentence or sentences, word for word as in the document's text
    std::string words;          // the part of `quote` that holds the answer; may be empty
    std::string before;         // a little of what stood before the quote, to find it again; may be empty
    std::string after;          // likewise after it
    std::int64_t position = -1; // UTF-8 byte where the quote began when the anchor was made; -1: not known

    bool operator==(const Anchor&) const = default;
};

// A text someone learns from. `file` lies beside the bank file and is one plain file name.
struct Document {
    base::DocumentId id;
    std::string title;
    std::string language; // BCP 47
    std::string file;
    std::string text; // Markdown, as read from `file`; not part of the bank file

    bool operator==(const Document&) const = default;
};

// Prompt on one side, answer on the other; both ways: two cards.
struct Flashcard {
    std::string answer;
    bool both_ways = false;
    bool operator==(const Flashcard&) const = default;
};

// The prompt holds the deletions: {{c1::hidden words}}, {{c2::hidden::hint}}. One card for each number.
struct Cloze {
    bool operator==(const Cloze&) const = default;
};

struct Option {
    std::string id;
    std::string text;
    bool right = false;
    std::string feedback;
    bool operator==(const Option&) const = default;
};

// One right option, or several. Several: right only when exactly the right ones are chosen, with partial
// credit.
struct Choice {
    std::vector<Option> options;
    bool several = false;
    bool shuffle = true;
    bool operator==(const Choice&) const = default;
};

struct TrueFalse {
    bool is_true = false;       // whether the prompt is a true statement
    std::string feedback_true;  // shown to whoever answered "true"
    std::string feedback_false; // shown to whoever answered "false"
    bool operator==(const TrueFalse&) const = default;
};

// Any of `accepted` is right; the first is the one shown. Compared after normalising spaces, and case unless
// it matters.
struct ShortAnswer {
    std::vector<std::string> accepted;
    bool case_matters = false;
    bool operator==(const ShortAnswer&) const = default;
};

// In the right order.
struct Ordering {
    struct Item {
        std::string id;
        std::string text;
        bool operator==(const Item&) const = default;
    };
    std::vector<Item> items;
    bool operator==(const Ordering&) const = default;
};

// Each left item has one right partner; several may share one, and a partner nobody has is an extra answer.
struct Matching {
    struct Left {
        std::string id;
        std::string text;
        std::string partner; // id of a Right
        bool operator==(const Left&) const = default;
    };
    struct Right {
        std::string id;
        std::string text;
        bool operator==(const Right&) const = default;
    };
    std::vector<Left> left;
    std::vector<Right> right;
    bool operator==(const Matching&) const = default;
};

using Kind = std::variant<Flashcard, Cloze, Choice, TrueFalse, ShortAnswer, Ordering, Matching>;

// "flashcard", "cloze", "choice", "true_false", "short_answer", "ordering" or "matching".
[[nodiscard]] std::string kind_name(const Kind& kind);

// An empty question of the kind that is called so; nothing if none is.
[[nodiscard]] std::optional<Kind> kind_from_name(std::string_view name);

// What an author writes. Texts are Markdown (emphasis, lists, quotes, code); ids never change.
struct Question {
    base::QuestionId id;
    Kind kind;
    std::string prompt;
    std::string hint;        // shown on request, before the answer
    std::string explanation; // shown after the answer
    std::string note;        // shown after the answer as "not from the document"
    std::string reference;   // where the note comes from
    std::vector<std::string> tags;
    std::vector<Anchor> anchors;

    bool operator==(const Question&) const = default;
};

struct Bank {
    base::BankId id;
    std::string title;
    std::string language; // BCP 47
    std::string description;
    std::vector<Document> documents;
    std::vector<Question> questions;

    bool operator==(const Bank&) const = default;
};

// The parts of a question that are scheduled, in order: "1"; "forward", "back"; or the numbers of a cloze.
[[nodiscard]] std::vector<std::string> parts_of(const Question& question);

// Every card of a bank, in the order of its questions.
[[nodiscard]] std::vector<base::CardId> cards_of(const Bank& bank);

[[nodiscard]] const Question* find_question(const Bank& bank, const base::QuestionId& id);
[[nodiscard]] const Document* find_document(const Bank& bank, const base::DocumentId& id);

} // namespace ingat::bank
