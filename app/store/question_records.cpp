#include "store/question_records.hpp"

#include "base/shortest.hpp"
#include "store/shortened.hpp"
#include "text/clean.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace ingat::store {
namespace {

using base::ErrorKind;
using base::say;
using text::clean;

std::vector<std::string> cleaned(const std::vector<std::string>& texts) {
    std::vector<std::string> all;
    all.reserve(texts.size());
    for (const std::string& text : texts) {
        all.push_back(clean(text));
    }
    return all;
}

// As many as there are, one by one.
template <class Made, class From>
std::vector<Made> each(const std::vector<From>& from, Made (*make)(const From&)) {
    std::vector<Made> made;
    made.reserve(from.size());
    for (const From& one : from) {
        made.push_back(make(one));
    }
    return made;
}

OptionRecord option_record(const bank::Option& option) {
    return {.id = option.id,
            .text = option.text,
            .right = option.right,
            .percent = option.percent,
            .feedback = option.feedback,
            .pinned = option.pinned};
}

bank::Option option_from(const OptionRecord& record) {
    return {.id = record.id,
            .text = clean(record.text),
            .right = record.right,
            .percent = record.percent,
            .feedback = clean(record.feedback),
            .pinned = record.pinned};
}

AcceptedRecord accepted_record(const bank::AcceptedText& accepted) {
    return {.text = accepted.text, .percent = accepted.percent, .feedback = accepted.feedback};
}

bank::AcceptedText accepted_from(const AcceptedRecord& record) {
    return {.text = clean(record.text), .percent = record.percent, .feedback = clean(record.feedback)};
}

RulesRecord rules_record(const bank::TypingRules& rules) {
    return {.case_matters = rules.case_matters,
            .accents_matter = rules.accents_matter,
            .punctuation = rules.punctuation,
            .spaces = rules.spaces,
            .typos = rules.typos};
}

// Whole numbers of a file where the value has an int: what is too large is found by check().
int small(std::int64_t number) {
    return static_cast<int>(std::clamp<std::int64_t>(number, -1'000'000, 1'000'000));
}

bank::TypingRules rules_from(const RulesRecord& record) {
    return {.case_matters = record.case_matters,
            .accents_matter = record.accents_matter,
            .punctuation = record.punctuation,
            .spaces = record.spaces,
            .typos = small(record.typos)};
}

BlankRecord blank_record(const bank::Blank& blank) {
    return {.id = blank.id,
            .accepted = each(blank.accepted, accepted_record),
            .rules = rules_record(blank.rules),
            .options = each(blank.options, option_record),
            .shuffle = blank.shuffle,
            .weight = blank.weight};
}

bank::Blank blank_from(const BlankRecord& record) {
    return {.id = record.id,
            .accepted = each(record.accepted, accepted_from),
            .rules = rules_from(record.rules),
            .options = each(record.options, option_from),
            .shuffle = record.shuffle,
            .weight = record.weight};
}

NumberRecord number_record(const bank::AcceptedNumber& number) {
    return {.value = number.formula.empty() ? std::optional{number.value} : std::nullopt,
            .formula = number.formula,
            .up_to = number.up_to,
            .tolerance = number.tolerance,
            .tolerance_kind = number.tolerance_kind,
            .percent = number.percent,
            .feedback = number.feedback};
}

bank::AcceptedNumber number_from(const NumberRecord& record) {
    return {.value = record.value.value_or(0),
            .tolerance = record.tolerance,
            .tolerance_kind = record.tolerance_kind,
            .up_to = record.up_to,
            .formula = clean(record.formula),
            .percent = record.percent,
            .feedback = clean(record.feedback)};
}

UnitRecord unit_record(const bank::Unit& unit) {
    return {.name = unit.name, .other_names = unit.other_names, .multiplier = unit.multiplier};
}

bank::Unit unit_from(const UnitRecord& record) {
    return {.name = clean(record.name),
            .other_names = cleaned(record.other_names),
            .multiplier = record.multiplier};
}

VariableRecord variable_record(const bank::Variable& variable) {
    const bool is_range = variable.values.empty() && variable.formula.empty();
    return {.name = variable.name,
            .from = is_range ? std::optional{variable.from} : std::nullopt,
            .to = is_range ? std::optional{variable.to} : std::nullopt,
            .decimals = variable.decimals,
            .values = variable.values,
            .formula = variable.formula};
}

bank::Variable variable_from(const VariableRecord& record) {
    return {.name = clean(record.name),
            .from = record.from.value_or(0),
            .to = record.to.value_or(0),
            .decimals = small(record.decimals),
            .values = record.values,
            .formula = clean(record.formula)};
}

RegionRecord region_record(const bank::Region& region) {
    RegionRecord record{
        .number = region.number, .label = region.label, .shape = region.shape, .feedback = region.feedback};
    for (const bank::Point& point : region.points) {
        record.points +=
            (record.points.empty() ? "" : " ") + base::shortest(point.x) + "," + base::shortest(point.y);
    }
    return record;
}

bank::Region region_from(const RegionRecord& record) {
    return {.number = small(record.number),
            .shape = record.shape,
            .points = points_from(record.points).value_or(std::vector<bank::Point>{}),
            .label = clean(record.label),
            .feedback = clean(record.feedback)};
}

CriterionRecord criterion_record(const bank::Criterion& criterion) {
    return {.id = criterion.id, .text = criterion.text, .marks = criterion.marks};
}

bank::Criterion criterion_from(const CriterionRecord& record) {
    return {.id = record.id, .text = clean(record.text), .marks = record.marks};
}

AnchorRecord anchor_record(const bank::Anchor& anchor) {
    return {.document = anchor.document.text,
            .quote = anchor.quote,
            .words = anchor.words,
            .before = anchor.before,
            .after = anchor.after,
            .position = anchor.position};
}

bank::Anchor anchor_from(const AnchorRecord& record) {
    return {.document = {record.document},
            .quote = clean(record.quote),
            .words = clean(record.words),
            .before = clean(record.before),
            .after = clean(record.after),
            .position = record.position};
}

TextRecord item_record(const bank::Ordering::Item& item) {
    return {.id = item.id, .text = item.text};
}

bank::Ordering::Item item_from(const TextRecord& record) {
    return {.id = record.id, .text = clean(record.text)};
}

LeftRecord left_record(const bank::Matching::Left& left) {
    return {.id = left.id, .text = left.text, .partner = left.partner};
}

bank::Matching::Left left_from(const LeftRecord& record) {
    return {.id = record.id, .text = clean(record.text), .partner = record.partner};
}

TextRecord right_record(const bank::Matching::Right& right) {
    return {.id = right.id, .text = right.text};
}

bank::Matching::Right right_from(const TextRecord& record) {
    return {.id = record.id, .text = clean(record.text)};
}

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

std::optional<std::vector<bank::Point>> points_from(const std::string& text) {
    std::vector<bank::Point> points;
    const char* at = text.data();
    const char* const end = at + text.size();
    const auto skip = [&](char c) {
        const char* const before = at;
        while (at != end && *at == c) {
            ++at;
        }
        return at != before;
    };
    const auto number = [&](double& value) {
        const auto [after, problem] = std::from_chars(at, end, value, std::chars_format::fixed);
        at = problem == std::errc{} ? after : at;
        return problem == std::errc{};
    };
    for (skip(' '); at != end; skip(' ')) {
        bank::Point point;
        if (points.size() == bank::most_in_a_question || !number(point.x) || !skip(',') || !number(point.y)) {
            return std::nullopt;
        }
        points.push_back(point);
    }
    return points;
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
