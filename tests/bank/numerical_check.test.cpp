#include "bank/numerical_check.hpp"

#include "bank/variables.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <set>

using namespace ingat;
using namespace ingat::bank;

namespace {

using Rules = std::vector<std::string>;

Rules rules(const Numerical& numerical, std::string_view prompt = "How much?") {
    Rules found;
    for (const NumericalProblem& problem : problems_of(numerical, prompt)) {
        found.push_back(problem.rule);
    }
    return found;
}

std::string said(const Numerical& numerical, std::string_view prompt = "How much?") {
    const auto problems = problems_of(numerical, prompt);
    REQUIRE(problems.size() == 1);
    return base::filled_in(problems[0].message.id, problems[0].message.arguments);
}

Numerical with_variables(std::vector<Variable> variables, std::string formula = "a") {
    return {.accepted = {{.formula = std::move(formula)}}, .variables = std::move(variables)};
}

} // namespace

TEST_CASE("nothing is wrong with a good question", "[bank][numerical_check]") {
    CHECK(rules({.accepted = {{.value = 5}}}).empty());
    CHECK(rules({.accepted = {{.value = 5}}}, "\\frac{a}{b} {x} {}").empty());
    CHECK(rules({.accepted = {{.value = 5, .tolerance = 1, .percent = 50}, {.value = 5, .up_to = 6}},
                 .units = {{.name = "m", .other_names = {"metre"}}, {.name = "km", .multiplier = 1000}},
                 .unit_rule = UnitRule::Required})
              .empty());
    CHECK(
        rules(with_variables({{.name = "a", .from = 1, .to = 9}, {.name = "b", .formula = "2 * a"}}, "b / a"),
              "{a} of {=b:1}")
            .empty());
}

TEST_CASE("accepted numbers are checked", "[bank][numerical_check]") {
    const double infinite = std::numeric_limits<double>::infinity();
    CHECK(rules({}) == Rules{"numerical-without-answer"});
    CHECK(rules({.accepted = {{.percent = 99}}}) == Rules{"numerical-without-right-answer"});
    CHECK(rules({.accepted = {{.value = infinite}}}) == Rules{"number-invalid"});
    CHECK(rules({.accepted = {{.tolerance = std::nan("")}}}) == Rules{"number-invalid"});
    CHECK(rules({.accepted = {{.up_to = infinite}}}) == Rules{"number-invalid"});
    CHECK(rules({.accepted = {{.tolerance = -1}}}) == Rules{"tolerance-negative"});
    CHECK(rules({.accepted = {{.value = 2, .up_to = 1}}}) == Rules{"number-range-reversed"});
    CHECK(rules({.accepted = {{.value = 1}, {.percent = -101}}}) == Rules{"percent-out-of-range"});
    CHECK(rules({.accepted = {{.value = 1}, {.percent = std::nan("")}}}) == Rules{"percent-out-of-range"});
    CHECK(said({.accepted = {{.value = 2.5, .up_to = 1}}}) ==
          "The accepted range from 2.5 to 1 ends before it begins: write the smaller number first.");
    CHECK(said({.accepted = {{.value = 1}, {.value = 3, .percent = 150}}}) ==
          "The accepted number 3 is worth 150 percent: choose from -100 to 100.");
}

TEST_CASE("units are checked", "[bank][numerical_check]") {
    const auto with_units = [](std::vector<Unit> units) {
        return Numerical{.accepted = {{.value = 5}}, .units = std::move(units)};
    };
    CHECK(rules(with_units({{.name = " "}})) == Rules{"unit-without-name"});
    CHECK(rules(with_units({{.name = "m", .other_names = {""}}})) == Rules{"unit-without-name"});
    CHECK(rules(with_units({{.name = "m", .multiplier = 0}})) == Rules{"unit-multiplier-invalid"});
    CHECK(rules(with_units({{.name = "m", .multiplier = std::nan("")}})) == Rules{"unit-multiplier-invalid"});
    CHECK(rules(with_units({{.name = "m²"}, {.name = "a", .other_names = {"m^2"}}})) == Rules{"unit-twice"});
    CHECK(rules(with_units({{.name = "m"}, {.name = "M"}})).empty());
    CHECK(rules({.accepted = {{.value = 5}}, .unit_rule = UnitRule::Required}) == Rules{"unit-missing"});
    Numerical penalty = with_units({{.name = "m"}});
    penalty.unit_penalty = 101;
    CHECK(rules(penalty) == Rules{"unit-penalty-out-of-range"});
}

TEST_CASE("variables are checked", "[bank][numerical_check]") {
    const Variable good{.name = "a", .from = 1, .to = 2};
    CHECK(rules(with_variables({good, {.name = "2x", .to = 1}})) == Rules{"variable-name-invalid"});
    CHECK(rules(with_variables({good, {.name = "pi", .to = 1}})) == Rules{"variable-name-invalid"});
    CHECK(rules(with_variables({good, good})) == Rules{"variable-twice"});
    CHECK(rules(with_variables({{.name = "a", .from = 2, .to = 1}})) == Rules{"variable-range-invalid"});
    CHECK(rules(with_variables({good, {.name = "b", .to = 1}})) == Rules{"variable-unused"});
    CHECK_FALSE(problems_of(with_variables({good, {.name = "b", .to = 1}}), "")[0].is_error);
    CHECK(rules(with_variables({good, {.name = "b", .to = 1}}), "{b}").empty());
    CHECK(rules(with_variables({good, {.name = "b", .to = 1}}), "{=1+b}").empty());
    CHECK(rules(with_variables({{.name = "a", .formula = "b"}, {.name = "b", .formula = "a"}})) ==
          Rules{"variable-cycle"});
    std::vector<Variable> many;
    for (std::size_t count = 0; count <= most_variables; ++count) {
        many.push_back({.name = "v" + std::to_string(count), .to = 1});
    }
    const Rules found = rules(with_variables(many, "1"));
    CHECK(std::ranges::count(found, "variables-too-many") == 1);
    CHECK(said(with_variables({{.name = "a", .from = 2.5, .to = 1}})) ==
          "No number with 0 decimals lies from 2.5 to 1 for the variable \"a\": write the smaller number "
          "first, "
          "and 0 to 15 decimals.");
}

TEST_CASE("formulas are checked wherever they are", "[bank][numerical_check]") {
    const Variable a{.name = "a", .from = 1, .to = 2};
    CHECK(rules(with_variables({a}, "a +")) == Rules{"formula-invalid"});
    CHECK(rules(with_variables({a}, "a + x")) == Rules{"formula-invalid"});
    CHECK(rules(with_variables({a, {.name = "b", .formula = "sin()"}}, "a + b")) == Rules{"formula-invalid"});
    CHECK(rules(with_variables({a}), "{=a*}") == Rules{"formula-invalid"});
    CHECK(rules(with_variables({a}), "{=y}") == Rules{"formula-invalid"});
    CHECK(rules(with_variables({a}), "{y} and {a}") == Rules{"prompt-name-unknown"});
    CHECK(rules({.accepted = {{.formula = "1 +"}}}) == Rules{"formula-invalid"});
    CHECK(said(with_variables({a}, "a + x")) ==
          "The formula \"a + x\" has at byte 4 the name \"x\", which has no value: define a variable of that "
          "name, or mend the name.");
    CHECK(said(with_variables({a}), "{y} and {a}") ==
          "The prompt shows {y}, but no variable is called so: define it, or mend the name.");
}

TEST_CASE("formulas are tried with many values", "[bank][numerical_check]") {
    const Variable a{.name = "a", .from = 0, .to = 9};
    CHECK(rules(with_variables({a}, "1 / a")) == Rules{"formula-without-value"});
    CHECK(rules(with_variables({a, {.name = "b", .formula = "ln(a)"}}, "b")) ==
          Rules{"formula-without-value"});
    CHECK(rules(with_variables({a}), "{=sqrt(a - 5):2}") == Rules{"formula-without-value"});
    CHECK(rules(with_variables({a}, "1e300 ^ a")) == Rules{"formula-without-value"});
    CHECK(rules(with_variables({a}, "1 / (a + 1)")).empty());
    CHECK(
        said(with_variables({{.name = "a", .values = {0}}, {.name = "b", .values = {2.5}}}, "b / a")) ==
        "The formula \"b / a\" divides by zero when a = 0, b = 2.5: change the formula, or the values of the "
        "variables.");
    CHECK(said({.accepted = {{.formula = "1/0"}}}) ==
          "The formula \"1/0\" divides by zero at byte 1: choose values for which it does not.");
}

TEST_CASE("a prompt full of mistakes is not a flood of them", "[bank][numerical_check]") {
    std::string prompt;
    for (int count = 0; count < 10'000; ++count) {
        prompt += "{x" + std::to_string(count) + "}";
    }
    CHECK(problems_of(with_variables({{.name = "a", .from = 1, .to = 2}}), prompt).size() == 100);
}

TEST_CASE("checking the largest question takes little time", "[bank][numerical_check]") {
    std::string sum = "1";
    while (sum.size() + 2 <= longest_expression) {
        sum += "+1";
    }
    std::vector<Variable> variables;
    for (std::size_t at = 0; at < most_variables; ++at) {
        variables.push_back({.name = "v" + std::to_string(at), .formula = sum});
    }
    std::string prompt;
    while (prompt.size() < 1024UL * 1024UL) {
        prompt += "{=v0+v1}";
    }
    const auto begin = std::chrono::steady_clock::now();
    CHECK_FALSE(problems_of(with_variables(variables, "v0"), prompt).empty());
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{20}); // under the sanitizers
}
