#include "bank/numerical.hpp"

#include "bank/number_body.hpp"
#include "bank/variables.hpp"
#include "base/utf8.hpp"
#include "text/normalise.hpp"
#include "text/number_marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace ingat::bank {
namespace {

// What binary numbers need: far less than anyone types, far more than calculating adds.
constexpr double slack = 1e-14;

Interval widened(double low, double high) {
    const double by =
        std::isfinite(low) && std::isfinite(high) ? slack * std::max(std::fabs(low), std::fabs(high)) : 0;
    return {.low = low - by, .high = high + by};
}

constexpr std::u32string_view superscripts = U"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
constexpr std::string_view plain_superscripts = "0123456789+-";

const Unit* unit_called(const std::vector<Unit>& units, std::string_view typed) {
    const std::string key = unit_key(typed);
    const auto is_meant = [&](const std::string& name) { return unit_key(name) == key; };
    const auto found = std::ranges::find_if(units, [&](const Unit& unit) {
        return is_meant(unit.name) || std::ranges::any_of(unit.other_names, is_meant);
    });
    return found == units.end() ? nullptr : &*found;
}

// A full stop behind it may be the end of a sentence.
const Unit* find_unit(const std::vector<Unit>& units, std::string_view typed) {
    const Unit* unit = unit_called(units, typed);
    return unit == nullptr && typed.ends_with('.') ? unit_called(units, typed.substr(0, typed.size() - 1))
                                                   : unit;
}

// A number with its unit, as typed.
struct TypedNumber {
    double value = 0;
    std::string unit; // empty: none
};

// What follows a number is no unit when it goes on like one: "5 6", "5..2".
bool goes_on(const std::string& unit) {
    const char32_t first = unit.empty() ? 0 : plain_character(text::code_point_at(unit, 0).value);
    return first == U'.' || first == U',' || (first >= U'0' && first <= U'9');
}

std::optional<TypedNumber> typed_number(std::string_view typed, const NumberStyle& style) {
    auto parts = read_number(typed, style);
    const auto value = parts ? value_of(*parts) : std::nullopt;
    if (parts && (parts->unit == "." || parts->unit == ",")) {
        parts->unit.clear(); // the end of a sentence
    }
    if (!value || goes_on(parts->unit)) {
        return std::nullopt;
    }
    const bool on_both_sides = !parts->unit.empty() && !parts->unit_before.empty();
    return TypedNumber{
        .value = *value,
        .unit = parts->unit_before + (on_both_sides ? "…" : "") + parts->unit,
    };
}

std::optional<std::size_t> first_with(const std::vector<AcceptedNumber>& accepted, double value) {
    const auto found = std::ranges::find_if(accepted, [&](const AcceptedNumber& number) {
        return contains(interval_of(number, number.value), value);
    });
    if (found == accepted.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - accepted.begin());
}

// The number as it stands, or in whichever unit of the question makes it right.
std::optional<std::size_t> first_but_for_unit(const std::vector<AcceptedNumber>& accepted,
                                              const std::vector<Unit>& units,
                                              double value) {
    auto which = first_with(accepted, value);
    for (std::size_t at = 0; at < units.size() && !which; ++at) {
        which = first_with(accepted, value * units[at].multiplier);
    }
    return which;
}

} // namespace

Interval interval_of(const AcceptedNumber& accepted, double value) {
    if (accepted.up_to) {
        return widened(value, *accepted.up_to);
    }
    const double tolerance = std::fabs(accepted.tolerance);
    double low = value - tolerance;
    double high = value + tolerance;
    if (accepted.tolerance_kind == ToleranceKind::Relative) {
        low = value - std::fabs(value) * tolerance;
        high = value + std::fabs(value) * tolerance;
    } else if (accepted.tolerance_kind == ToleranceKind::Geometric) {
        low = value / (1 + tolerance);
        high = value * (1 + tolerance);
    }
    return widened(std::min(low, high), std::max(low, high));
}

bool contains(const Interval& interval, double value) {
    return interval.low <= value && value <= interval.high;
}

std::string unit_key(std::string_view unit) {
    const std::string composed = text::nfc(unit);
    std::string key;
    bool in_power = false;
    for (std::size_t at = 0; at < composed.size();) {
        const text::CodePoint next = text::code_point_at(composed, at);
        at += next.bytes;
        const std::size_t superscript = superscripts.find(next.value);
        if (superscript != std::u32string_view::npos) {
            key += in_power ? "" : "^";
            key += plain_superscripts[superscript];
        } else if (next.value == U'*') {
            const bool twice = at < composed.size() && composed[at] == '*';
            at += twice ? 1 : 0;
            key += twice ? "^" : "·";
        } else if (next.value == U'⋅' || next.value == U'∙') {
            key += "·";
        } else if (next.value == U'\u00B5') {
            key += "\u03BC";
        } else if (!text::is_space(next.value)) {
            base::append_utf8(key, next.value == U'\u2212' ? U'-' : next.value);
        }
        in_power = superscript != std::u32string_view::npos;
    }
    return key;
}

bool is_same_unit(std::string_view one, std::string_view other) {
    return unit_key(one) == unit_key(other);
}

NumericalGrade grade_numerical(const Numerical& numerical,
                               std::string_view typed,
                               const NumberStyle& style,
                               std::uint64_t seed) {
    const auto number = typed_number(typed, style);
    if (!number || (numerical.units.empty() && !number->unit.empty())) {
        return {.unreadable = true};
    }
    const std::vector<AcceptedNumber> accepted = accepted_for(numerical, seed);
    const Unit* unit = number->unit.empty() ? nullptr : find_unit(numerical.units, number->unit);
    const bool may_have_none = numerical.units.empty() || numerical.unit_rule == UnitRule::Optional;
    const bool unit_is_good = unit != nullptr || (number->unit.empty() && may_have_none);

    NumericalGrade grade{.unit_wrong = !unit_is_good};
    if (unit_is_good) {
        grade.accepted = first_with(accepted, number->value * (unit != nullptr ? unit->multiplier : 1));
    }
    if (!grade.accepted && (unit != nullptr || !unit_is_good)) {
        grade.accepted = first_but_for_unit(accepted, numerical.units, number->value);
        grade.unit_wrong = grade.unit_wrong || grade.accepted.has_value();
    }
    if (grade.accepted) {
        const AcceptedNumber& matched = accepted[*grade.accepted];
        const double kept = grade.unit_wrong ? 1 - std::clamp(numerical.unit_penalty, 0.0, 100.0) / 100 : 1;
        const double earned = std::clamp(matched.percent, -100.0, 100.0) / 100;
        grade.fraction = earned > 0 ? earned * kept : earned;
        grade.right = grade.fraction == 1;
        grade.feedback = matched.feedback;
    }
    return grade;
}

} // namespace ingat::bank
