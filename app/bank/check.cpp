#include "bank/check.hpp"

#include "bank/anchor.hpp"
#include "bank/cloze.hpp"
#include "bank/find_quote.hpp"
#include "base/ids.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace ingat::bank {
namespace {

using base::say;

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\n\r") == std::string_view::npos;
}

// Documents by id, their sentences made ready when an anchor first needs them.
class Documents {
public:
    explicit Documents(const Bank& bank) {
        for (const Document& document : bank.documents) {
            document_of_.emplace(document.id, &document);
        }
    }

    const Document* find(const base::DocumentId& id) const {
        const auto found = document_of_.find(id);
        return found == document_of_.end() ? nullptr : found->second;
    }

    const ComparableSentences& sentences(const Document& document) {
        const auto known = sentences_of_.find(document.id);
        return known != sentences_of_.end()
                   ? known->second
                   : sentences_of_.emplace(document.id, comparable_sentences(document)).first->second;
    }

private:
    std::map<base::DocumentId, const Document*> document_of_;
    std::map<base::DocumentId, ComparableSentences> sentences_of_;
};

// Collects what is found about one question, or about the bank.
class Findings {
public:
    Findings(std::vector<Finding>& all, std::optional<base::QuestionId> question)
        : all_{&all},
          question_{std::move(question)} {}

    void error(std::string rule, base::Message message) {
        add(std::move(rule), Severity::Error, std::move(message));
    }
    void warn(std::string rule, base::Message message) {
        add(std::move(rule), Severity::Warning, std::move(message));
    }

private:
    void add(std::string rule, Severity severity, base::Message message) {
        all_->push_back({
            .rule = std::move(rule),
            .severity = severity,
            .question = question_,
            .message = std::move(message),
        });
    }

    std::vector<Finding>* all_;
    std::optional<base::QuestionId> question_;
};

// What fits into a sentence for people.
std::string shortened(const std::string& text) {
    std::size_t length = 300;
    if (text.size() <= length) {
        return text;
    }
    while (length > 0 &&
           (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) { // not inside a character
        --length;
    }
    return text.substr(0, length) + "…";
}

base::Message unusable_id(const std::string& id) {
    return say(
        "The id \"{0}\" cannot be used: write 1 to 120 small letters, digits, dots, underscores or hyphens, "
        "beginning with a letter or digit.",
        {shortened(id)});
}

// What has an id inside a question: options, items, partners.
struct Piece {
    const std::string* id;
    const std::string* text;
};

template <class Pieces>
std::vector<Piece> pieces_of(const Pieces& pieces) {
    std::vector<Piece> all;
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
    if (pieces.size() > most_options) {
        findings.error("too-many-options",
                       say("There are {0} options or items; a question can have {1}. Split the question.",
                           {std::to_string(pieces.size()), std::to_string(most_options)}));
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

void check_kind(const Flashcard& flashcard, const Question&, Findings& findings) {
    if (is_blank(flashcard.answer)) {
        findings.error("answer-empty", say("The answer is empty: write one."));
    }
}

base::Message worded(ClozeProblem problem, const std::string& position) {
    switch (problem) {
    case ClozeProblem::Unclosed:
        return say("The deletion at byte {0} of the prompt has no end: close it with }}.", {position});
    case ClozeProblem::Nested:
        return say("The deletion at byte {0} of the prompt holds another one: close it with }} before the "
                   "next begins.",
                   {position});
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

void check_kind(const Cloze&, const Question& question, Findings& findings) {
    const ParsedCloze parsed = parse_cloze(question.prompt);
    for (const ClozeFault& fault : parsed.faults) {
        findings.error("cloze-malformed", worded(fault.problem, std::to_string(fault.position)));
    }
    if (parsed.deletions.empty() && parsed.faults.empty()) {
        findings.error("cloze-without-deletion",
                       say("The prompt hides nothing: mark words as {{c1::words}}."));
    }
}

void check_kind(const Choice& choice, const Question&, Findings& findings) {
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

void check_kind(const TrueFalse&, const Question&, Findings&) {}

void check_kind(const ShortAnswer& question, const Question&, Findings& findings) {
    if (question.accepted.empty()) {
        findings.error("short-answer-without-answer", say("No answer is accepted: write at least one."));
    }
    if (std::any_of(question.accepted.begin(), question.accepted.end(), is_blank)) {
        findings.error("answer-empty", say("The answer is empty: write one."));
    }
}

void check_kind(const Ordering& ordering, const Question&, Findings& findings) {
    check_pieces(pieces_of(ordering.items), item_rules, findings);
    if (ordering.items.size() < 2) {
        findings.error("ordering-with-too-few-items", say("An ordering needs at least two items: add some."));
    }
}

void check_kind(const Matching& matching, const Question&, Findings& findings) {
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
        if (partners.count(left.partner) == 0) {
            findings.error("matching-partner-unknown",
                           say("The item \"{0}\" has the partner \"{1}\", which does not exist: name one "
                               "from the right side.",
                               {left.id, left.partner}));
        }
    }
}

void check_text(const std::string& text, Findings& findings) {
    if (text.size() > longest_field) {
        findings.error("text-too-long",
                       say("A text of {0} bytes is longer than the {1} bytes that fit: shorten or split it.",
                           {std::to_string(text.size()), std::to_string(longest_field)}));
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

void check_texts(const Question& question, Findings& findings) {
    if (is_blank(question.prompt)) {
        findings.error("prompt-empty", say("The prompt is empty: write one."));
    }
    for (const std::string* text :
         {&question.prompt, &question.hint, &question.explanation, &question.note, &question.reference}) {
        check_text(*text, findings);
    }
    std::visit([&](const auto& kind) { check_texts_of(kind, findings); }, question.kind);
}

void check_tags(const Question& question, Findings& findings) {
    if (question.tags.size() > most_tags) {
        findings.error("too-many-tags",
                       say("There are {0} tags; a question can have {1}. Remove some.",
                           {std::to_string(question.tags.size()), std::to_string(most_tags)}));
    }
    std::set<std::string> seen;
    for (const std::string& tag : question.tags) {
        check_text(tag, findings);
        if (!seen.insert(tag).second) {
            findings.warn("tag-twice", say("The tag \"{0}\" is there twice: remove one.", {tag}));
        }
    }
}

bool holds(const std::string& quote, const std::string& words) {
    bool held = false;
    find_quote(quote, words, Spaces::AnyForAny, [&](Found) {
        held = true;
        return false;
    });
    return held;
}

void check_anchor(const Anchor& anchor, Documents& documents, Findings& findings) {
    if (is_blank(anchor.quote)) {
        findings.error("anchor-quote-empty",
                       say("An anchor quotes nothing: quote the sentence that the question comes from."));
        return;
    }
    for (const std::string* text : {&anchor.quote, &anchor.words, &anchor.before, &anchor.after}) {
        check_text(*text, findings);
    }
    if (!is_blank(anchor.words) && !holds(anchor.quote, anchor.words)) {
        findings.error("anchor-words-outside-quote",
                       say("The words \"{0}\" of an anchor are not in its quote: take them from the quote.",
                           {shortened(anchor.words)}));
    }
    const Document* document = documents.find(anchor.document);
    if (!document) {
        findings.error("anchor-document-unknown",
                       say("An anchor is in the document \"{0}\", which the bank does not have: name one of "
                           "its documents.",
                           {anchor.document.text}));
        return;
    }
    const AnchorState state = resolve(*document, anchor, [&]() -> const ComparableSentences& {
                                  return documents.sentences(*document);
                              }).state;
    if (state == AnchorState::Gone) {
        findings.error(
            "anchor-gone",
            say("The quoted sentence is no longer in the document \"{0}\": quote one that is. It was: {1}",
                {anchor.document.text, shortened(anchor.quote)}));
    } else if (state == AnchorState::Changed) {
        findings.warn("anchor-changed",
                      say("The quoted sentence has changed in the document \"{0}\": see that the question "
                          "still fits, then "
                          "quote it anew. It was: {1}",
                          {anchor.document.text, shortened(anchor.quote)}));
    }
}

void check_bank_itself(const Bank& bank, Findings& findings) {
    if (!base::is_valid_id(bank.id.text)) {
        findings.error("bank-id-invalid", unusable_id(bank.id.text));
    }
    if (bank.questions.empty()) {
        findings.error("bank-empty", say("The bank has no question: add one."));
    }
    check_text(bank.title, findings);
    check_text(bank.description, findings);
    std::set<base::DocumentId> seen;
    for (const Document& document : bank.documents) {
        check_text(document.title, findings);
        if (!base::is_valid_id(document.id.text)) {
            findings.error("document-id-invalid", unusable_id(document.id.text));
        } else if (!seen.insert(document.id).second) {
            findings.error(
                "document-id-twice",
                say("Two documents have the id \"{0}\": give one of them another.", {document.id.text}));
        }
    }
}

} // namespace

std::vector<Finding> check(const Bank& bank) {
    std::vector<Finding> all;
    Findings about_bank{all, std::nullopt};
    check_bank_itself(bank, about_bank);

    Documents documents{bank};
    std::set<base::QuestionId> seen;
    for (const Question& question : bank.questions) {
        Findings findings{all, question.id};
        if (!base::is_valid_id(question.id.text)) {
            findings.error("question-id-invalid", unusable_id(question.id.text));
        } else if (!seen.insert(question.id).second) {
            findings.error(
                "question-id-twice",
                say("Two questions have the id \"{0}\": give the newer one another.", {question.id.text}));
        }
        check_texts(question, findings);
        std::visit([&](const auto& kind) { check_kind(kind, question, findings); }, question.kind);
        check_tags(question, findings);
        for (const Anchor& anchor : question.anchors) {
            check_anchor(anchor, documents, findings);
        }
    }
    return all;
}

} // namespace ingat::bank
