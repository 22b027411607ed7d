#pragma once

#include "base/message.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// Formulas of parameterised questions: numbers (`.` as decimal mark, exponent), names of values, + - * / ^,
// parentheses, functions, pi and e. No loops, no assignment: a formula of at most 1,000 bytes is parsed into
// at most as many steps, and evaluating takes that many.
//   ^ groups from the right and binds tighter than a minus before it: -2^2 is -4, 2^-1 is 0.5, 2^3^2 is 512.
//   sqrt cbrt exp ln log10 log2 sin cos tan asin acos atan (radians) abs; round (halves away from zero)
//   floor ceil; min max (one argument or more); mod(a, b) (has the sign of b: mod(-1, 5) is 4); hypot(a, b).
namespace ingat::bank {

inline constexpr std::size_t longest_expression = 1'000; // bytes
inline constexpr std::size_t deepest_expression = 64;    // parentheses and functions inside one another

enum class ExpressionFault {
    Unexpected, // at the end of the text: something is missing there
    UnknownName,
    UnknownFunction,
    WrongArgumentCount,
    TooLong,
    TooDeep,
    Unclosed,
    Empty,
    DividesByZero,
    OutOfDomain, // sqrt(-1), ln(0), asin(2), (-8)^0.5
    TooLarge,    // for a double: infinite, or a literal that is not zero and too close to it
};

struct ExpressionProblem {
    std::size_t position = 0; // byte of the text
    ExpressionFault fault{};

    bool operator==(const ExpressionProblem&) const = default;
};

using Values = std::map<std::string, double, std::less<>>;

// A parsed formula: what to do with a stack of numbers, in order.
struct Expression {
    struct Step {
        std::uint8_t operation = 0;
        std::uint16_t count = 0; // arguments of a function, or which name
        std::size_t position = 0;
        double number = 0;
        bool operator==(const Step&) const = default;
    };
    std::vector<Step> steps;
    std::vector<std::string> names; // each once, in the order of the text

    bool operator==(const Expression&) const = default;
};

[[nodiscard]] std::variant<Expression, ExpressionProblem> parse_expression(std::string_view text);

// The value, always finite. `expression` is one that parse_expression made.
[[nodiscard]] std::variant<double, ExpressionProblem> evaluate(const Expression& expression,
                                                               const Values& values);

// The values that a formula needs.
[[nodiscard]] const std::vector<std::string>& names_in(const Expression& expression);

// Letters of ASCII, digits and _, not a digit first, and neither a function nor pi or e.
[[nodiscard]] bool is_usable_name(std::string_view name);

// What is wrong with the formula `text`, and what to do.
[[nodiscard]] base::Message worded(const ExpressionProblem& problem, std::string_view text);

} // namespace ingat::bank
