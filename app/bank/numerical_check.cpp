#include "bank/numerical_check.hpp"

#include "bank/formula_check.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace ingat::bank {
namespace {

using base::say;

constexpr std::size_t longest_shown = 60; // bytes of a text in a sentence

std::string shown(double number) {
    return std::isfinite(number) ? number_text(number, {}) : std::isnan(number) ? "?" : "∞";
}

// How a sentence names an accepted number.
std::string name_of(const AcceptedNumber& number) {
    return number.formula.empty() ? shown(number.value) : base::shortened(number.formula, longest_shown);
}

bool is_percent(double number, double lowest) {
    return number >= lowest && number <= 100;
}

void check_accepted(const AcceptedNumber& number, std::vector<NumericalProblem>& problems) {
    const bool has_formula = !number.formula.empty();
    if ((!has_formula && !std::isfinite(number.value)) || !std::isfinite(number.tolerance) ||
        !std::isfinite(number.up_to.value_or(0))) {
        problems.push_back(
            {.rule = "number-invalid",
             .message = say("The accepted number {0}, its tolerance or the end of its range cannot be "
                            "calculated with: write numbers of at most 15 digits.",
                            {name_of(number)})});
        return;
    }
    if (number.tolerance < 0) {
        problems.push_back(
            {.rule = "tolerance-negative",
             .message = say("The tolerance of the accepted number {0} is negative: write 0 or more.",
                            {name_of(number)})});
    }
    if (!has_formula && number.up_to && *number.up_to < number.value) {
        problems.push_back({.rule = "number-range-reversed",
                            .message = say("The accepted range from {0} to {1} ends before it begins: write "
                                           "the smaller number first.",
                                           {shown(number.value), shown(*number.up_to)})});
    }
    if (!is_percent(number.percent, -100)) {
        problems.push_back(
            {.rule = "percent-out-of-range",
             .message = say("The accepted number {0} is worth {1} percent: choose from -100 to 100.",
                            {name_of(number), shown(number.percent)})});
    }
}

void check_all_accepted(const std::vector<AcceptedNumber>& accepted,
                        std::vector<NumericalProblem>& problems) {
    if (accepted.empty()) {
        problems.push_back({.rule = "numerical-without-answer",
                            .message = say("No number is accepted: write at least one.")});
        return;
    }
    for (const AcceptedNumber& number : accepted) {
        check_accepted(number, problems);
    }
    if (std::ranges::none_of(accepted, [](const AcceptedNumber& number) { return number.percent >= 100; })) {
        problems.push_back({.rule = "numerical-without-right-answer",
                            .message = say("No accepted number is worth 100 percent: give them to the right "
                                           "answer.")});
    }
}

void check_name(const std::string& name,
                std::set<std::string>& seen,
                std::vector<NumericalProblem>& problems) {
    const std::string key = unit_key(name);
    if (key.empty()) {
        problems.push_back({.rule = "unit-without-name",
                            .message = say("A unit has no name, or an empty other name: write one, or take "
                                           "it away.")});
    } else if (!seen.insert(key).second) {
        problems.push_back({.rule = "unit-twice",
                            .message = say("The unit \"{0}\" is there twice: take one away.",
                                           {base::shortened(name, longest_shown)})});
    }
}

void check_units(const Numerical& numerical, std::vector<NumericalProblem>& problems) {
    std::set<std::string> seen;
    for (const Unit& unit : numerical.units) {
        check_name(unit.name, seen, problems);
        for (const std::string& name : unit.other_names) {
            check_name(name, seen, problems);
        }
        if (unit.multiplier == 0 || !std::isfinite(unit.multiplier)) {
            problems.push_back(
                {.rule = "unit-multiplier-invalid",
                 .message = say("The unit \"{0}\" has the multiplier {1}: write by what a number in it is "
                                "multiplied to be one in the unit of the answers, such as 1000.",
                                {base::shortened(unit.name, longest_shown), shown(unit.multiplier)})});
        }
    }
    if (numerical.units.empty() && numerical.unit_rule == UnitRule::Required) {
        problems.push_back({.rule = "unit-missing",
                            .message = say("A unit is required, but the question has none: add one, or "
                                           "require none.")});
    }
    if (!is_percent(numerical.unit_penalty, 0)) {
        problems.push_back({.rule = "unit-penalty-out-of-range",
                            .message = say("A wrong unit costs {0} percent: choose from 0 to 100.",
                                           {shown(numerical.unit_penalty)})});
    }
}

} // namespace

std::vector<NumericalProblem> problems_of(const Numerical& numerical, std::string_view prompt) {
    std::vector<NumericalProblem> problems;
    check_all_accepted(numerical.accepted, problems);
    check_units(numerical, problems);
    check_variables_and_formulas(numerical, prompt, problems);
    return problems;
}

} // namespace ingat::bank
