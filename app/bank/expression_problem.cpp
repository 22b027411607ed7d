#include "bank/expression.hpp"
#include "bank/functions.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace ingat::bank {
namespace {

using base::say;

constexpr std::size_t longest_shown = 60; // bytes of a formula in a sentence

bool is_ascii_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// The name that begins at `position`, or the one character there.
std::string piece_at(std::string_view text, std::size_t position) {
    std::size_t end = std::min(position, text.size());
    while (end < text.size() && is_ascii_name(text[end])) {
        ++end;
    }
    if (end == position && end < text.size()) {
        do {
            ++end;
        } while (end < text.size() && base::continues_character(text[end]));
    }
    return std::string{text.substr(std::min(position, text.size()), end - std::min(position, text.size()))};
}

base::Message unexpected(const std::string& formula, const std::string& byte, const std::string& piece) {
    if (piece.empty()) {
        return say("The formula \"{0}\" ends where a number or a name is missing: write it at byte {1}.",
                   {formula, byte});
    }
    return say("The formula \"{0}\" cannot be read from byte {1} on (\"{2}\"): write numbers with a point, "
               "names, + - * / ^ and parentheses.",
               {formula, byte, piece});
}

base::Message of_the_names(ExpressionFault fault, const std::vector<std::string>& arguments) {
    if (fault == ExpressionFault::UnknownName) {
        return say("The formula \"{0}\" has at byte {1} the name \"{2}\", which has no value: define a "
                   "variable of that name, or mend the name.",
                   arguments);
    }
    if (fault == ExpressionFault::WrongArgumentCount) {
        return say("The formula \"{0}\" gives the function \"{2}\" at byte {1} too few or too many values: "
                   "mod and hypot take two, min and max one or more, all others one.",
                   arguments);
    }
    std::vector<std::string> with_names = arguments;
    with_names.push_back(function_names());
    return say("The formula \"{0}\" has at byte {1} the function \"{2}\", which is not known: use one of "
               "{3}.",
               with_names);
}

} // namespace

base::Message worded(const ExpressionProblem& problem, std::string_view text) {
    const std::string formula = base::shortened(text, longest_shown);
    const std::string byte = std::to_string(problem.position);
    const std::string piece = piece_at(text, problem.position);
    switch (problem.fault) {
    case ExpressionFault::Unexpected: return unexpected(formula, byte, piece);
    case ExpressionFault::UnknownName:
    case ExpressionFault::UnknownFunction:
    case ExpressionFault::WrongArgumentCount: return of_the_names(problem.fault, {formula, byte, piece});
    case ExpressionFault::TooLong:
        return say("The formula \"{0}\" is longer than {1} bytes: make a variable of a part of it.",
                   {formula, std::to_string(longest_expression)});
    case ExpressionFault::TooDeep:
        return say("The formula \"{0}\" has at byte {1} more than {2} parentheses and functions inside one "
                   "another: make a variable of a part of it.",
                   {formula, byte, std::to_string(deepest_expression)});
    case ExpressionFault::Unclosed:
        return say("The formula \"{0}\" has no end to what begins at byte {1}: close it with ).",
                   {formula, byte});
    case ExpressionFault::Empty:
        return say("A formula is empty at byte {0}: write one, or leave it out.", {byte});
    case ExpressionFault::DividesByZero:
        return say("The formula \"{0}\" divides by zero at byte {1}: choose values for which it does not.",
                   {formula, byte});
    case ExpressionFault::OutOfDomain:
        return say("The formula \"{0}\" has no value at byte {1} (such as the root of a negative number): "
                   "choose values for which it has one.",
                   {formula, byte});
    case ExpressionFault::TooLarge:
        return say("The formula \"{0}\" comes at byte {1} to a number that is too large, or too close to "
                   "zero: choose smaller values.",
                   {formula, byte});
    }
    return {};
}

} // namespace ingat::bank
