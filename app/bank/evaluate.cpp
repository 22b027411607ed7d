#include "bank/expression.hpp"
#include "bank/expression_steps.hpp"
#include "bank/functions.hpp"

#include <array>
#include <cmath>

namespace ingat::bank {
namespace {

using Fault = ExpressionFault;
using Step = Expression::Step;
using namespace operation;

// Room for the operands of the longest formula: each has a sign before the next.
struct Stack {
    std::array<double, longest_expression / 2 + 1> numbers{};
    std::size_t height = 0;

    double pop() { return numbers.at(--height); }
    void push(double number) { numbers.at(height++) = number; }
    FunctionArguments pop(std::size_t count) {
        height -= count;
        return {&numbers.at(height), count};
    }
};

using Outcome = std::variant<double, Fault>;

Outcome calculated(std::uint8_t operation, double left, double right) {
    switch (operation) {
    case Add: return left + right;
    case Subtract: return left - right;
    case Multiply: return left * right;
    case Divide: return right == 0 ? Outcome{Fault::DividesByZero} : left / right;
    default: return left == 0 && right < 0 ? Outcome{Fault::DividesByZero} : std::pow(left, right);
    }
}

Outcome outcome_of(const Step& step, Stack& stack, const Expression& expression, const Values& values) {
    if (step.operation == Number) {
        return step.number;
    }
    if (step.operation == Name) {
        const auto value = values.find(expression.names.at(step.count));
        return value == values.end() ? Outcome{Fault::UnknownName} : value->second;
    }
    if (step.operation == Negate) {
        return -stack.pop();
    }
    if (step.operation >= Function) {
        const auto function = static_cast<std::size_t>(step.operation - Function);
        const FunctionArguments arguments = stack.pop(step.count);
        return function_divides_by_zero(function, arguments) ? Outcome{Fault::DividesByZero}
                                                             : call(function, arguments);
    }
    const double right = stack.pop();
    const double left = stack.pop();
    return calculated(step.operation, left, right);
}

Outcome finite(Outcome outcome) {
    const auto* number = std::get_if<double>(&outcome);
    if (number == nullptr || std::isfinite(*number)) {
        return outcome;
    }
    return std::isnan(*number) ? Fault::OutOfDomain : Fault::TooLarge;
}

} // namespace

std::variant<double, ExpressionProblem> evaluate(const Expression& expression, const Values& values) {
    Stack stack;
    for (const Step& step : expression.steps) {
        const Outcome outcome = finite(outcome_of(step, stack, expression, values));
        if (const auto* fault = std::get_if<Fault>(&outcome)) {
            return ExpressionProblem{.position = step.position, .fault = *fault};
        }
        stack.push(std::get<double>(outcome));
    }
    return stack.numbers.front() + 0.0; // no negative zero
}

} // namespace ingat::bank
