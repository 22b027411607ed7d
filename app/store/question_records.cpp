#include "store/question_records.hpp"

#include "store/shortened.hpp"
#include "text/clean.hpp"

#include <utility>

namespace ingat::store {
namespace {

using base::ErrorKind;
using base::say;
using text::clean;

// One function per kind, each way. Adding a kind without one does not compile.

void to_record(QuestionRecord& record, const bank::Flashcard& kind) {
    record.answer = kind.answer;
    record.both_ways = kind.both_ways;
}

void fill(bank::Flashcard& kind, const QuestionRecord& record) {
    kind = {.answer = clean(record.answer), .both_ways = record.both_ways};
}

void to_record(QuestionRecord&, const bank::Cloze&) {}
void fill(bank::Cloze&, const QuestionRecord&) {}

void to_record(QuestionRecord&, const bank::Description&) {}
void fill(bank::Description&, const QuestionRecord&) {}

void to_record(QuestionRecord& record, const bank::Choice& kind) {
    record.options = each(kind.options, option_record);
    record.several = kind.several;
    record.shuffle = kind.shuffle;
}

void fill(bank::Choice& kind, const QuestionRecord& record) {
    kind = {
        .options = each(record.options, option_from), .several = record.several, .shuffle = record.shuffle};
}

void to_record(QuestionRecord& record, const bank::TrueFalse& kind) {
    record.is_true = kind.is_true;
    record.feedback_true = kind.feedback_true;
    record.feedback_false = kind.feedback_false;
}

void fill(bank::TrueFalse& kind, const QuestionRecord& record) {
    kind = {.is_true = record.is_true,
            .feedback_true = clean(record.feedback_true),
            .feedback_false = clean(record.feedback_false)};
}

void to_record(QuestionRecord& record, const bank::ShortAnswer& kind) {
    record.accepted = each(kind.accepted, accepted_record);
    record.rules = rules_record(kind.rules);
}

void fill(bank::ShortAnswer& kind, const QuestionRecord& record) {
    kind = {.accepted = each(record.accepted, accepted_from), .rules = rules_from(record.rules)};
}

void to_record(QuestionRecord& record, const bank::Numerical& kind) {
    record.numbers = each(kind.accepted, number_record);
    record.units = each(kind.units, unit_record);
    record.unit = kind.unit_rule;
    record.unit_penalty = kind.unit_penalty;
    record.variables = each(kind.variables, variable_record);
}

void fill(bank::Numerical& kind, const QuestionRecord& record) {
    kind = {.accepted = each(record.numbers, number_from),
            .units = each(record.units, unit_from),
            .unit_rule = record.unit,
            .unit_penalty = record.unit_penalty,
            .variables = each(record.variables, variable_from)};
}

void to_record(QuestionRecord& record, const bank::Ordering& kind) {
    record.items = each(kind.items, item_record);
    record.scoring = kind.scoring;
}

void fill(bank::Ordering& kind, const QuestionRecord& record) {
    kind = {.items = each(record.items, item_from), .scoring = record.scoring};
}

void to_record(QuestionRecord& record, const bank::Matching& kind) {
    record.left = each(kind.left, left_record);
    record.right = each(kind.right, right_record);
}

void fill(bank::Matching& kind, const QuestionRecord& record) {
    kind = {.left = each(record.left, left_from), .right = each(record.right, right_from)};
}

void to_record(QuestionRecord& record, const bank::FillIn& kind) {
    record.blanks = each(kind.blanks, blank_record);
}

void fill(bank::FillIn& kind, const QuestionRecord& record) {
    kind = {.blanks = each(record.blanks, blank_from)};
}

void to_record(QuestionRecord& record, const bank::Hotspot& kind) {
    record.picture = kind.picture;
    record.ask = kind.ask;
    record.masks = kind.masks;
    record.regions = each(kind.regions, region_record);
}

void fill(bank::Hotspot& kind, const QuestionRecord& record) {
    kind = {.picture = record.picture,
            .regions = each(record.regions, region_from),
            .ask = record.ask,
            .masks = record.masks};
}

void to_record(QuestionRecord& record, const bank::Essay& kind) {
    record.answer = kind.answer;
    record.rubric = each(kind.rubric, criterion_record);
    record.least_words = kind.least_words;
    record.most_words = kind.most_words;
}

void fill(bank::Essay& kind, const QuestionRecord& record) {
    kind = {.answer = clean(record.answer),
            .rubric = each(record.rubric, criterion_from),
            .least_words = small(record.least_words),
            .most_words = small(record.most_words)};
}

bank::Kind kind_from(const QuestionRecord& record) {
    bank::Kind kind = bank::kind_from_name(record.kind).value(); // the archive has refused every other name
    std::visit([&](auto& each_kind) { fill(each_kind, record); }, kind);
    return kind;
}

} // namespace

void refuse_kind(const BankArchive& archive, const std::string& kind) {
    BankArchive::refuse(ErrorKind::Malformed,
                        say("{0}: \"{1}\" is not a kind of question. Use {2}.",
                            {archive.place(), shortened(kind), bank::all_kind_names()}));
}

QuestionRecord to_record(const bank::Question& question) {
    const bool has_one_hint = question.hints.size() == 1;
    QuestionRecord record{.id = question.id.text,
                          .kind = bank::kind_name(question.kind),
                          .prompt = question.prompt,
                          .hint = has_one_hint ? question.hints.front() : "",
                          .hints = has_one_hint ? std::vector<std::string>{} : question.hints,
                          .explanation = question.explanation,
                          .note = question.note,
                          .reference = question.reference,
                          .tags = question.tags,
                          .anchors = each(question.anchors, anchor_record),
                          .marks = question.marks,
                          .penalty = question.penalty,
                          .stem = question.stem ? question.stem->text : ""};
    std::visit([&](const auto& kind) { to_record(record, kind); }, question.kind);
    return record;
}

bank::Question question_from(const QuestionRecord& record) {
    bank::Question question{.id = {record.id},
                            .kind = kind_from(record),
                            .prompt = clean(record.prompt),
                            .hints = cleaned(record.hints),
                            .explanation = clean(record.explanation),
                            .note = clean(record.note),
                            .reference = clean(record.reference),
                            .tags = cleaned(record.tags),
                            .anchors = each(record.anchors, anchor_from),
                            .marks = record.marks,
                            .penalty = record.penalty,
                            .stem = {}};
    if (!record.hint.empty()) {
        question.hints.insert(question.hints.begin(), clean(record.hint));
    }
    if (!record.stem.empty()) {
        question.stem = base::QuestionId{record.stem};
    }
    return question;
}

} // namespace ingat::store
