#include "bank/formula_check.hpp"

#include "bank/expression.hpp"
#include "bank/expression_steps.hpp"
#include "bank/variables.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <set>

namespace ingat::bank {
namespace {

using base::say;

constexpr std::size_t longest_shown = 60;          // bytes of a text in a sentence
constexpr std::size_t most_problems = 100;         // nobody mends more at a time
constexpr std::size_t most_tries = 200;            // seeds
constexpr std::size_t most_calculations = 200'000; // of all formulas together

using Names = std::set<std::string, std::less<>>;

struct Formula {
    std::string text;
    Expression parsed;
};

// Where a formula has a name that is not one of `known`.
std::optional<ExpressionProblem> unknown_name(const Expression& formula, const Names& known) {
    for (const Expression::Step& step : formula.steps) {
        if (step.operation == operation::Name && !known.contains(formula.names[step.count])) {
            return ExpressionProblem{.position = step.position, .fault = ExpressionFault::UnknownName};
        }
    }
    return std::nullopt;
}

// "a = 0, b = 2.5"; empty if nothing is drawn.
std::string drawn_values(const std::vector<Variable>& variables, std::uint64_t seed) {
    std::vector<Variable> drawn;
    std::ranges::copy_if(variables, std::back_inserter(drawn), [](const Variable& variable) {
        return variable.formula.empty();
    });
    const auto values = values_for(drawn, seed);
    std::string text;
    for (const auto& [name, value] : std::get<Values>(values)) {
        text += (text.empty() ? "" : ", ") + name + " = " + number_text(value, {});
    }
    return base::shortened(text, 2 * longest_shown);
}

base::Message
worded_with(const ExpressionProblem& problem, const std::string& formula, const std::string& values) {
    const std::vector<std::string> arguments{base::shortened(formula, longest_shown), values};
    if (values.empty()) {
        return worded(problem, formula);
    }
    if (problem.fault == ExpressionFault::DividesByZero) {
        return say("The formula \"{0}\" divides by zero when {1}: change the formula, or the values of the "
                   "variables.",
                   arguments);
    }
    if (problem.fault == ExpressionFault::OutOfDomain) {
        return say("The formula \"{0}\" has no value when {1} (such as the root of a negative number): "
                   "change the formula, or the values of the variables.",
                   arguments);
    }
    return say("The formula \"{0}\" comes to a number that is too large when {1}: change the formula, or the "
               "values of the variables.",
               arguments);
}

class Check {
public:
    Check(const Numerical& numerical, std::string_view prompt, std::vector<NumericalProblem>& problems)
        : numerical_{numerical},
          prompt_{prompt},
          problems_{problems} {}

    void run() {
        const std::size_t before = problems_.size();
        if (numerical_.variables.size() > most_variables) {
            return add("variables-too-many",
                       say("The question has more than {0} variables: take some away.",
                           {std::to_string(most_variables)}));
        }
        check_variables();
        collect_formulas();
        if (problems_.size() == before) {
            check_cycles();
        }
        if (problems_.size() == before) {
            find_unused();
            try_values();
        }
    }

private:
    void add(std::string rule, base::Message message, bool is_error = true) {
        if (problems_.size() < most_problems) {
            problems_.push_back(
                {.rule = std::move(rule), .is_error = is_error, .message = std::move(message)});
        }
    }

    void check_variables() {
        for (const Variable& variable : numerical_.variables) {
            const std::string name = base::shortened(variable.name, longest_shown);
            if (!is_usable_name(variable.name)) {
                add("variable-name-invalid",
                    say("\"{0}\" cannot be the name of a variable: use letters from a to z, digits and _, "
                        "not "
                        "a digit first, and no name of a function, pi or e.",
                        {name}));
            } else if (!names_.insert(variable.name).second) {
                add("variable-twice", say("Two variables are called \"{0}\": rename one.", {name}));
            }
            if (variable.formula.empty() &&
                std::holds_alternative<VariableProblem>(values_for({variable}, 0))) {
                add("variable-range-invalid",
                    say("No number with {0} decimals lies from {1} to {2} for the variable \"{3}\": write "
                        "the "
                        "smaller number first, and 0 to 15 decimals.",
                        {std::to_string(variable.decimals),
                         number_text(variable.from, {}),
                         number_text(variable.to, {}),
                         name}));
            }
        }
    }

    void collect_formulas() {
        for (const Variable& variable : numerical_.variables) {
            collect(variable.formula, variable.name);
        }
        for (const AcceptedNumber& accepted : numerical_.accepted) {
            collect(accepted.formula, {});
        }
        for (const Placeholder& place : placeholders_in(prompt_)) {
            if (place.is_formula) {
                collect(std::string{place.expression}, {});
            } else if (names_.contains(place.expression)) {
                used_.emplace(place.expression);
            } else if (!numerical_.variables.empty() && seen_.emplace(place.expression).second) {
                add("prompt-name-unknown",
                    say("The prompt shows {{0}}, but no variable is called so: define it, or mend the name.",
                        {base::shortened(place.expression, longest_shown)}));
            }
        }
    }

    // `owner` is the variable whose formula it is.
    void collect(const std::string& text, std::string_view owner) {
        if (text.empty() || !seen_.insert("=" + text).second) {
            return;
        }
        auto parsed = parse_expression(text);
        const auto* formula = std::get_if<Expression>(&parsed);
        const auto problem = formula != nullptr ? unknown_name(*formula, names_)
                                                : std::optional{std::get<ExpressionProblem>(parsed)};
        if (problem) {
            return add("formula-invalid", worded(*problem, text));
        }
        for (const std::string& name : names_in(*formula)) {
            if (name != owner) {
                used_.insert(name);
            }
        }
        formulas_.push_back({.text = text, .parsed = *formula});
    }

    void check_cycles() {
        const auto values = values_for(numerical_.variables, 0);
        const auto* problem = std::get_if<VariableProblem>(&values);
        if (problem != nullptr && problem->fault == VariableFault::Cycle) {
            add("variable-cycle",
                say("The variable \"{0}\" follows from itself: give it a range, or another formula.",
                    {base::shortened(numerical_.variables[problem->variable].name, longest_shown)}));
        }
    }

    void find_unused() {
        for (const std::string& name : names_) {
            if (!used_.contains(name)) {
                add("variable-unused",
                    say("The variable \"{0}\" is neither in the prompt nor in a formula: use it, or take it "
                        "away.",
                        {base::shortened(name, longest_shown)}),
                    false);
            }
        }
    }

    void try_values() {
        const std::size_t calculations = formulas_.size() + 1;
        const std::size_t tries = std::clamp<std::size_t>(most_calculations / calculations, 1, most_tries);
        for (std::size_t seed = 0; seed < tries; ++seed) {
            const auto drawn = values_for(numerical_.variables, seed);
            if (const auto* problem = std::get_if<VariableProblem>(&drawn)) {
                without_value(numerical_.variables[problem->variable].formula, problem->formula, seed);
                continue;
            }
            for (const Formula& formula : formulas_) {
                const auto result = evaluate(formula.parsed, std::get<Values>(drawn));
                if (const auto* problem = std::get_if<ExpressionProblem>(&result)) {
                    without_value(formula.text, *problem, seed);
                }
            }
        }
    }

    // Said once for each formula.
    void without_value(const std::string& formula, const ExpressionProblem& problem, std::uint64_t seed) {
        if (failed_.insert(formula).second) {
            const std::string values = drawn_values(numerical_.variables, seed);
            add("formula-without-value", worded_with(problem, formula, values));
        }
    }

    const Numerical& numerical_;
    std::string_view prompt_;
    std::vector<NumericalProblem>& problems_;
    Names names_;  // of the variables
    Names used_;   // of those, in a formula of another or in the prompt
    Names seen_;   // formulas, after a =, and unknown names
    Names failed_; // formulas
    std::vector<Formula> formulas_;
};

} // namespace

void check_variables_and_formulas(const Numerical& numerical,
                                  std::string_view prompt,
                                  std::vector<NumericalProblem>& problems) {
    Check{numerical, prompt, problems}.run();
}

} // namespace ingat::bank
