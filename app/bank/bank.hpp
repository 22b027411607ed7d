#pragma once

#include "bank/kinds.hpp"
#include "base/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>
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

// A picture that questions show: PNG, JPEG, WebP or SVG. `file` lies beside the bank file and is one plain
// file name; texts show it as ![](file).
struct Picture {
    std::string file;
    std::string description; // for whoever cannot see it
    bool operator==(const Picture&) const = default;
};

// What an author writes. Texts are Markdown (emphasis, lists, quotes, code); ids never change.
struct Question {
    base::QuestionId id;
    Kind kind;
    std::string prompt;
    std::vector<std::string> hints; // shown one by one on request, before the answer
    std::string explanation;        // shown after the answer
    std::string note;               // shown after the answer as "not from the document"
    std::string reference;          // where the note comes from
    std::vector<std::string> tags;
    std::vector<Anchor> anchors;
    double marks = 1; // what it counts in a quiz or an exam
    std::optional<double>
        penalty; // percent of its marks that each try after the first costs; none: the quiz's
    std::optional<base::QuestionId> stem; // the description that it is asked together with

    bool operator==(const Question&) const = default;
};

struct Bank {
    base::BankId id;
    std::string title;
    std::string language; // BCP 47
    std::string description;
    std::vector<Document> documents;
    std::vector<Picture> pictures;
    std::vector<Question> questions;

    bool operator==(const Bank&) const = default;
};

// The parts of a question that are scheduled, in order: "1"; "forward", "back"; the numbers of a cloze or
// of the regions of a hotspot; none of a description.
[[nodiscard]] std::vector<std::string> parts_of(const Question& question);

// Every card of a bank, in the order of its questions.
[[nodiscard]] std::vector<base::CardId> cards_of(const Bank& bank);

[[nodiscard]] const Question* find_question(const Bank& bank, const base::QuestionId& id);
[[nodiscard]] const Picture* find_picture(const Bank& bank, std::string_view file);
[[nodiscard]] const Document* find_document(const Bank& bank, const base::DocumentId& id);

} // namespace ingat::bank
