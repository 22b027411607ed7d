#pragma once

#include "bank/expression.hpp"
#include "bank/number_text.hpp"
#include "bank/numerical.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What a parameterised question is about this time: values for its variables, and what follows from them.
namespace ingat::bank {

inline constexpr std::size_t most_variables = 64;
inline constexpr int most_decimals = 15;

enum class VariableFault {
    Formula, // `formula` says what is wrong with it
    Cycle,   // it follows from itself
    Range,   // no number with these decimals lies between from and to, or a number is not usable
    TooMany, // more than most_variables; this is the first of the rest
};

struct VariableProblem {
    std::size_t variable = 0; // which of the variables
    VariableFault fault{};
    ExpressionProblem formula;

    bool operator==(const VariableProblem&) const = default;
};

// A value for each variable. The same seed gives the same values on every machine (but for the last digit of
// what a function such as sin says), whatever the order of the variables is and whichever others there are.
// Numbers with `decimals` decimals from `from` to `to`, both included, are equally likely, as are those of a
// list.
[[nodiscard]] std::variant<Values, VariableProblem> values_for(const std::vector<Variable>& variables,
                                                               std::uint64_t seed);

// The accepted numbers with the values of their formulas. One whose formula has none accepts nothing: its
// value is NaN.
[[nodiscard]] std::vector<AcceptedNumber> accepted_for(const Numerical& numerical, std::uint64_t seed);

// What a text in braces asks for: {name}, {=formula} or {=formula:2} with so many decimals.
struct Placeholder {
    std::size_t begin = 0;       // byte of {
    std::size_t end = 0;         // one past }
    std::string_view expression; // inside the text
    bool is_formula = false;     // {=…}; else a name, of a variable or of something else
    std::optional<int> decimals;
};

// In order. Other braces are none.
[[nodiscard]] std::vector<Placeholder> placeholders_in(std::string_view text);

// The text with numbers in the places of the names of variables and of formulas that have a value. Everything
// else stays as it is.
[[nodiscard]] std::string
filled_in(std::string_view text, const Numerical& numerical, std::uint64_t seed, const NumberStyle& style);

// The next number of the generator splitmix64, which steps `state` on.
[[nodiscard]] std::uint64_t next_random(std::uint64_t& state);

} // namespace ingat::bank
