#include "bank/check_kind.hpp"

#include "bank/cloze.hpp"
#include "base/ids.hpp"

#include <algorithm>
#include <set>

namespace ingat::bank {
namespace {

using base::say;

// What has an id inside a question: options, items, partners.
struct Piece {
    const std::string* id;
    const std::string* text;
};

template <class Pieces>
std::vector<Piece> pieces_of(const Pieces& pieces) {
    std::vector<Piece> all;
    all.reserve(pieces.size());
    for (const auto& piece : pieces) {
        all.push_back({.id = &piece.id, .text = &piece.text});
    }
    return all;
}

struct PieceRules {
    const char* id;
    const char* twice;
    const char* empty;
};

void check_pieces(const std::vector<Piece>& pieces, const PieceRules& rules, Findings& findings) {
    if (pieces.size() > most_in_a_question) {
        findings.error("too-many-options",
                       say("There are {0} options or items; a question can have {1}. Split the question.",
                           {std::to_string(pieces.size()), std::to_string(most_in_a_question)}));
    }
    std::set<std::string> seen;
    for (const Piece& piece : pieces) {
        if (!base::is_valid_id(*piece.id)) {
            findings.error(rules.id, unusable_id(*piece.id));
        } else if (!seen.insert(*piece.id).second) {
            findings.error(
                rules.twice,
                say("Two options or items have the id \"{0}\": give one of them another.", {*piece.id}));
        }
        if (is_blank(*piece.text)) {
            findings.error(rules.empty,
                           say("The option or item \"{0}\" has no text: write one.", {*piece.id}));
        }
    }
}

constexpr PieceRules option_rules{
    .id = "option-id-invalid", .twice = "option-id-twice", .empty = "option-empty"};
constexpr PieceRules item_rules{.id = "item-id-invalid", .twice = "item-id-twice", .empty = "item-empty"};

// One function per kind. Adding a kind without one does not compile.

void check_as(const Flashcard& flashcard, const Question&, Findings& findings) {
    if (is_blank(flashcard.answer)) {
        findings.error("answer-empty", say("The answer is empty: write one."));
    }
}

base::Message worded(ClozeProblem problem, const std::string& position) {
    switch (problem) {
    case ClozeProblem::Unclosed:
        return say("The deletion at byte {0} of the prompt has no end: close it with }}.", {position});
    case ClozeProblem::TooDeep:
        return say("The deletion at byte {0} of the prompt is inside too many others: write it with at most "
                   "{1} around it.",
                   {position, std::to_string(deepest_cloze - 1)});
    case ClozeProblem::BadNumber:
        return say("The deletion at byte {0} of the prompt has no usable number: write c1 to c999, without "
                   "leading zeros.",
                   {position});
    case ClozeProblem::Empty:
        return say("The deletion at byte {0} of the prompt hides nothing: write the words to hide.",
                   {position});
    }
    return {};
}

void check_as(const Cloze&, const Question& question, Findings& findings) {
    const ParsedCloze parsed = parse_cloze(question.prompt);
    for (const ClozeFault& fault : parsed.faults) {
        findings.error("cloze-malformed", worded(fault.problem, std::to_string(fault.position)));
    }
    if (parsed.deletions.empty() && parsed.faults.empty()) {
        findings.error("cloze-without-deletion",
                       say("The prompt hides nothing: mark words as {{c1::words}}."));
    }
}

void check_as(const Choice& choice, const Question&, Findings& findings) {
    check_pieces(pieces_of(choice.options), option_rules, findings);
    if (choice.options.size() < 2) {
        findings.error("choice-with-too-few-options", say("A choice needs at least two options: add some."));
    }
    const auto right = std::count_if(
        choice.options.begin(), choice.options.end(), [](const Option& option) { return option.right; });
    if (right == 0) {
        findings.error("choice-without-right-option", say("No option is right: mark the right one."));
    }
    if (right > 1 && !choice.several) {
        findings.error(
            "choice-with-several-right-options",
            say("{0} options are right though one can be chosen: leave one right, or let several be chosen.",
                {std::to_string(right)}));
    }
}

void check_as(const TrueFalse&, const Question&, Findings&) {}

void check_as(const ShortAnswer& question, const Question&, Findings& findings) {
    if (question.accepted.empty()) {
        findings.error("short-answer-without-answer", say("No answer is accepted: write at least one."));
    }
    if (std::any_of(question.accepted.begin(), question.accepted.end(), is_blank)) {
        findings.error("answer-empty", say("The answer is empty: write one."));
    }
}

void check_as(const Ordering& ordering, const Question&, Findings& findings) {
    check_pieces(pieces_of(ordering.items), item_rules, findings);
    if (ordering.items.size() < 2) {
        findings.error("ordering-with-too-few-items", say("An ordering needs at least two items: add some."));
    }
}

void check_as(const Matching& matching, const Question&, Findings& findings) {
    check_pieces(pieces_of(matching.left), item_rules, findings);
    check_pieces(pieces_of(matching.right), item_rules, findings);
    if (matching.left.size() < 2) {
        findings.error("matching-with-too-few-items",
                       say("A matching needs at least two items on the left: add some."));
    }
    std::set<std::string> partners;
    for (const Matching::Right& right : matching.right) {
        partners.insert(right.id);
    }
    for (const Matching::Left& left : matching.left) {
        if (!partners.contains(left.partner)) {
            findings.error("matching-partner-unknown",
                           say("The item \"{0}\" has the partner \"{1}\", which does not exist: name one "
                               "from the right side.",
                               {left.id, left.partner}));
        }
    }
}

void check_texts_of(const Flashcard& flashcard, Findings& findings) {
    check_text(flashcard.answer, findings);
}
void check_texts_of(const Cloze&, Findings&) {}
void check_texts_of(const Choice& choice, Findings& findings) {
    for (const Option& option : choice.options) {
        check_text(option.text, findings);
        check_text(option.feedback, findings);
    }
}
void check_texts_of(const TrueFalse& statement, Findings& findings) {
    check_text(statement.feedback_true, findings);
    check_text(statement.feedback_false, findings);
}
void check_texts_of(const ShortAnswer& question, Findings& findings) {
    for (const std::string& accepted : question.accepted) {
        check_text(accepted, findings);
    }
}
void check_texts_of(const Ordering& ordering, Findings& findings) {
    for (const Ordering::Item& item : ordering.items) {
        check_text(item.text, findings);
    }
}
void check_texts_of(const Matching& matching, Findings& findings) {
    for (const Matching::Left& left : matching.left) {
        check_text(left.text, findings);
    }
    for (const Matching::Right& right : matching.right) {
        check_text(right.text, findings);
    }
}

} // namespace

void check_kind(const Question& question, Findings& findings) {
    std::visit([&](const auto& kind) { check_texts_of(kind, findings); }, question.kind);
    std::visit([&](const auto& kind) { check_as(kind, question, findings); }, question.kind);
}

} // namespace ingat::bank
