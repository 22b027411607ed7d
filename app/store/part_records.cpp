#include "store/part_records.hpp"

#include "base/shortest.hpp"
#include "text/clean.hpp"

#include <algorithm>
#include <charconv>

namespace ingat::store {

using text::clean;

std::vector<std::string> cleaned(const std::vector<std::string>& texts) {
    std::vector<std::string> all;
    all.reserve(texts.size());
    for (const std::string& text : texts) {
        all.push_back(clean(text));
    }
    return all;
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

} // namespace ingat::store
