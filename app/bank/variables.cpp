#include "bank/variables.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace ingat::bank {
namespace {

constexpr double furthest = 1e15; // beyond it a double has no decimals

// FNV-1a: the same for a name on every machine.
std::uint64_t number_of(std::string_view name) {
    std::uint64_t number = 0xCBF29CE484222325U;
    for (const char c : name) {
        number = (number ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    }
    return number;
}

// 0 to `count` − 1, each as likely.
std::uint64_t random_below(std::uint64_t count, std::uint64_t& state) {
    const std::uint64_t left_over = (std::numeric_limits<std::uint64_t>::max() % count + 1) % count;
    std::uint64_t random = next_random(state);
    while (random > std::numeric_limits<std::uint64_t>::max() - left_over) {
        random = next_random(state);
    }
    return random % count;
}

std::optional<double> drawn_from_grid(const Variable& variable, std::uint64_t& state) {
    constexpr std::array<double, most_decimals + 1> powers{
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    if (variable.decimals < 0 || variable.decimals > most_decimals) {
        return std::nullopt;
    }
    const double power = powers.at(static_cast<std::size_t>(variable.decimals));
    const double from = variable.from * power;
    const double to = variable.to * power;
    if (!(std::fabs(from) <= furthest) || !(std::fabs(to) <= furthest)) {
        return std::nullopt;
    }
    constexpr double tiny = 1e-15; // 1.1 times 10 is a little more than 11
    const double first = std::ceil(from - std::fabs(from) * tiny);
    const double last = std::floor(to + std::fabs(to) * tiny);
    if (first > last) {
        return std::nullopt;
    }
    const auto count = static_cast<std::uint64_t>(last - first) + 1;
    return (first + static_cast<double>(random_below(count, state))) / power + 0.0;
}

std::optional<double> drawn(const Variable& variable, std::uint64_t seed) {
    std::uint64_t state = seed;
    state = next_random(state) ^ number_of(variable.name);
    if (variable.values.empty()) {
        return drawn_from_grid(variable, state);
    }
    const double value = variable.values[random_below(variable.values.size(), state)];
    return std::isfinite(value) ? std::optional{value} : std::nullopt;
}

// A variable whose value follows from others, and was not calculated yet.
struct Pending {
    std::size_t variable = 0;
    Expression formula;
};

class Drawing {
public:
    Drawing(const std::vector<Variable>& variables, std::uint64_t seed)
        : variables_{variables},
          seed_{seed} {}

    std::variant<Values, VariableProblem> values() {
        if (variables_.size() > most_variables) {
            return VariableProblem{.variable = most_variables, .fault = VariableFault::TooMany};
        }
        for (std::size_t at = 0; at < variables_.size() && !problem_; ++at) {
            variables_[at].formula.empty() ? draw(at) : parse(at);
        }
        while (!problem_ && !pending_.empty()) {
            calculate_what_can_be();
        }
        if (problem_) {
            return *problem_;
        }
        return std::move(values_);
    }

private:
    void fail(std::size_t variable, VariableFault fault, ExpressionProblem formula = {}) {
        problem_ = {.variable = variable, .fault = fault, .formula = formula};
    }

    void draw(std::size_t at) {
        if (const auto value = drawn(variables_[at], seed_)) {
            values_.emplace(variables_[at].name, *value);
        } else {
            fail(at, VariableFault::Range);
        }
    }

    void parse(std::size_t at) {
        auto parsed = parse_expression(variables_[at].formula);
        if (const auto* problem = std::get_if<ExpressionProblem>(&parsed)) {
            return fail(at, VariableFault::Formula, *problem);
        }
        pending_.push_back({.variable = at, .formula = std::get<Expression>(std::move(parsed))});
    }

    [[nodiscard]] const Pending* pending_named(std::string_view name) const {
        const auto found = std::ranges::find_if(
            pending_, [&](const Pending& pending) { return variables_[pending.variable].name == name; });
        return found == pending_.end() ? nullptr : &*found;
    }

    // What a pending formula waits for; none if it can be calculated, or never.
    [[nodiscard]] const Pending* awaited_by(const Pending& pending) const {
        for (const std::string& name : names_in(pending.formula)) {
            const Pending* other = values_.contains(name) ? nullptr : pending_named(name);
            if (other != nullptr) {
                return other;
            }
        }
        return nullptr;
    }

    void calculate_what_can_be() {
        const auto ready = std::ranges::find_if(
            pending_, [&](const Pending& pending) { return awaited_by(pending) == nullptr; });
        if (ready == pending_.end()) {
            return fail(one_in_a_cycle(), VariableFault::Cycle);
        }
        const auto result = evaluate(ready->formula, values_);
        if (const auto* problem = std::get_if<ExpressionProblem>(&result)) {
            return fail(ready->variable, VariableFault::Formula, *problem);
        }
        values_.emplace(variables_[ready->variable].name, std::get<double>(result));
        pending_.erase(ready);
    }

    // When everything waits, whoever follows the waiting comes into a cycle.
    [[nodiscard]] std::size_t one_in_a_cycle() const {
        const Pending* at = &pending_.front();
        std::vector<const Pending*> seen;
        while (std::ranges::find(seen, at) == seen.end()) {
            seen.push_back(at);
            at = awaited_by(*at);
        }
        return at->variable;
    }

    const std::vector<Variable>& variables_;
    std::uint64_t seed_ = 0;
    Values values_;
    std::vector<Pending> pending_;
    std::optional<VariableProblem> problem_;
};

} // namespace

std::uint64_t next_random(std::uint64_t& state) {
    state += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = (state ^ (state >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
}

std::variant<Values, VariableProblem> values_for(const std::vector<Variable>& variables, std::uint64_t seed) {
    return Drawing{variables, seed}.values();
}

std::vector<AcceptedNumber> accepted_for(const Numerical& numerical, std::uint64_t seed) {
    std::vector<AcceptedNumber> accepted = numerical.accepted;
    const auto drawn_values = values_for(numerical.variables, seed);
    const auto* values = std::get_if<Values>(&drawn_values);
    for (AcceptedNumber& number : accepted) {
        if (number.formula.empty()) {
            continue;
        }
        const auto parsed = parse_expression(number.formula);
        number.formula.clear();
        number.value = std::numeric_limits<double>::quiet_NaN();
        const auto* formula = std::get_if<Expression>(&parsed);
        if (formula != nullptr && values != nullptr) {
            const auto result = evaluate(*formula, *values);
            const auto* value = std::get_if<double>(&result);
            number.value = value != nullptr ? *value : number.value;
        }
    }
    return accepted;
}

} // namespace ingat::bank
