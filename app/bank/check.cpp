#include "bank/check.hpp"

#include "bank/anchor.hpp"
#include "bank/check_kind.hpp"
#include "bank/find_quote.hpp"
#include "bank/findings.hpp"
#include "bank/pictures_of.hpp"
#include "base/ids.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace ingat::bank {
namespace {

using base::say;

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

    SentencesOnDemand& sentences(const Document& document) {
        return sentences_of_.try_emplace(document.id, document).first->second;
    }

private:
    std::map<base::DocumentId, const Document*> document_of_;
    std::map<base::DocumentId, SentencesOnDemand> sentences_of_;
};

void check_prompt(const Question& question, Findings& findings) {
    if (is_blank(question.prompt)) {
        findings.error("prompt-empty", say("The prompt is empty: write one."));
    }
}

void check_texts(const Question& question, Findings& findings) {
    check_prompt(question, findings);
    for (const std::string* text :
         {&question.prompt, &question.explanation, &question.note, &question.reference}) {
        check_text(*text, findings);
    }
    for (const std::string& hint : question.hints) {
        check_text(hint, findings);
    }
}

void check_marks(const Question& question, Findings& findings) {
    if (!(question.marks > 0) || !std::isfinite(question.marks)) {
        findings.error("marks-invalid", say("The question counts no marks: give it more than 0."));
    }
    if (question.penalty && !(*question.penalty >= 0 && *question.penalty <= 100)) {
        findings.error("penalty-invalid", say("The penalty of a further try is from 0 to 100 %."));
    }
}

void check_stem(const Question& question, const Bank& bank, Findings& findings) {
    if (!question.stem) {
        return;
    }
    const Question* stem = find_question(bank, *question.stem);
    if (stem == nullptr || !std::holds_alternative<Description>(stem->kind)) {
        findings.error("stem-unknown",
                       say("The bank has no description \"{0}\" to ask this question with: name one that is "
                           "there.",
                           {question.stem->text}));
    }
}

// Pictures that texts of the question name and the bank does not have.
void check_pictures(const Question& question, const Bank& bank, Findings& findings) {
    for (const std::string& file : pictures_of(question)) {
        if (find_picture(bank, file) == nullptr) {
            findings.error("picture-unknown",
                           say("The picture \"{0}\" is not in the bank's list of pictures: add it there, or "
                               "correct its name.",
                               {shortened(file)}));
        }
    }
}

void check_tags(const Question& question, Findings& findings) {
    if (question.tags.size() > most_in_a_question) {
        findings.error("too-many-tags",
                       say("There are {0} tags; a question can have {1}. Remove some.",
                           {std::to_string(question.tags.size()), std::to_string(most_in_a_question)}));
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
    return QuoteSearch{quote, words, Spaces::AnyForAny}.next().has_value();
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
    const AnchorState state = resolve(*document, anchor, documents.sentences(*document)).state;
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
    for (const Picture& picture : bank.pictures) {
        if (is_blank(picture.description)) {
            findings.warn("picture-without-description",
                          say("The picture \"{0}\" has no description: write one for whoever cannot see it.",
                              {picture.file}));
        }
    }
}

} // namespace

bool can_be_graded(const Question& question) {
    std::vector<Finding> all;
    Findings findings{all, question.id};
    check_prompt(question, findings);
    check_kind(question, findings);
    check_marks(question, findings);
    return std::none_of(
        all.begin(), all.end(), [](const Finding& each) { return each.severity == Severity::Error; });
}

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
        check_kind(question, findings);
        check_tags(question, findings);
        check_marks(question, findings);
        check_stem(question, bank, findings);
        check_pictures(question, bank, findings);
        for (const Anchor& anchor : question.anchors) {
            check_anchor(anchor, documents, findings);
        }
    }
    return all;
}

} // namespace ingat::bank
