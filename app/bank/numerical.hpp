#pragma once

#include "bank/number_text.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ingat::bank {

enum class ToleranceKind {
    Absolute,  // so much more or less
    Relative,  // a share of the value
    Geometric, // a factor of 1 + tolerance, up and down
};

struct AcceptedNumber {
    double value = 0;
    double tolerance = 0;
    ToleranceKind tolerance_kind{};
    std::optional<double> up_to; // everything from value to here, instead of a tolerance
    std::string formula;         // instead of value, in a parameterised question; empty: there is none
    double percent = 100;        // of the mark
    std::string feedback;

    bool operator==(const AcceptedNumber&) const = default;
};

// A number in this unit times multiplier is the number in the unit of the answers.
struct Unit {
    std::string name;
    std::vector<std::string> other_names;
    double multiplier = 1;

    bool operator==(const Unit&) const = default;
};

enum class UnitRule {
    Optional, // a number without unit is in that of the answers
    Required,
};

// A number that differs each time the question is asked.
struct Variable {
    std::string name;
    double from = 0;
    double to = 0;
    int decimals = 0;
    std::vector<double> values; // if not empty: one of these
    std::string formula;        // if not empty: follows from other variables

    bool operator==(const Variable&) const = default;
};

// A number is typed.
struct Numerical {
    std::vector<AcceptedNumber> accepted;
    std::vector<Unit> units;
    UnitRule unit_rule{};
    double unit_penalty = 10; // percent of the mark lost with a wrong unit, or without a required one
    std::vector<Variable> variables;

    bool operator==(const Numerical&) const = default;
};

// From low to high, both included.
struct Interval {
    double low = 0;
    double high = 0;

    bool operator==(const Interval&) const = default;
};

// What counts as `value` for an accepted number whose value (or that of its formula) this is. A little wider
// than it says, by 1e-14 of the larger end: 6.3 is 7 less 10 percent, though not in binary. The sign of a
// tolerance does not matter. Nothing is in the interval of NaN.
[[nodiscard]] Interval interval_of(const AcceptedNumber& accepted, double value);

[[nodiscard]] bool contains(const Interval& interval, double value);

struct NumericalGrade {
    double fraction = 0;                 // −1 to 1
    bool right = false;                  // exactly when fraction is 1
    std::optional<std::size_t> accepted; // which of Numerical::accepted it was
    bool unit_wrong = false;             // not the right one, not known, or missing though required
    bool unreadable = false;             // no number, or a unit where the question has none
    std::string feedback;                // of the accepted number

    bool operator==(const NumericalGrade&) const = default;
};

// What a typed number is worth. The first accepted number that contains it wins.
//   - Its unit (is_same_unit) is taken into account, before or after the number.
//   - Where that gives no answer, or the unit is not known, or missing though required, the number is tried
//     as it stands and in each unit of the question: right but for its unit it loses the penalty.
//   - In a question without units a number with a unit is unreadable.
// `seed` is that of the values of the variables (variables.hpp).
[[nodiscard]] NumericalGrade grade_numerical(const Numerical& numerical,
                                             std::string_view typed,
                                             const NumberStyle& style,
                                             std::uint64_t seed);

// A unit as it is compared: without spaces, in NFC. How a power (m² is m^2 and m**2), a multiplication (N·m
// is N*m) or a micro sign is written makes no difference; case does: mm is not Mm.
[[nodiscard]] std::string unit_key(std::string_view unit);

[[nodiscard]] bool is_same_unit(std::string_view one, std::string_view other);

} // namespace ingat::bank
