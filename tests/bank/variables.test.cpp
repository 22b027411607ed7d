#include "bank/variables.hpp"

#include "support/catch.hpp"

#include <cmath>
#include <map>

using namespace ingat::bank;

namespace {

const NumberStyle english{};
const NumberStyle indonesian{",", ".", false};

Values values(const std::vector<Variable>& variables, std::uint64_t seed = 1) {
    const auto result = values_for(variables, seed);
    REQUIRE(std::holds_alternative<Values>(result));
    return std::get<Values>(result);
}

VariableProblem problem(const std::vector<Variable>& variables) {
    const auto result = values_for(variables, 1);
    REQUIRE(std::holds_alternative<VariableProblem>(result));
    return std::get<VariableProblem>(result);
}

std::string
filled(std::string_view text, const std::vector<Variable>& variables, const NumberStyle& style = english) {
    return filled_in(text, {.variables = variables}, 1, style);
}

} // namespace

TEST_CASE("the generator gives the numbers it gives everywhere", "[bank][variables]") {
    std::uint64_t state = 0;
    CHECK(next_random(state) == 0xE220A8397B1DCDAFU);
    CHECK(next_random(state) == 0x6E789E6AA1B965F4U);
    CHECK(next_random(state) == 0x06C45D188009454FU);
}

TEST_CASE("a seed always gives the same values", "[bank][variables]") {
    const Variable a{.name = "a", .from = 1, .to = 1'000'000};
    const Variable b{.name = "b", .from = -1, .to = 1, .decimals = 3};
    const Variable c{.name = "c", .formula = "a + b"};

    const Values all = values({a, b, c});
    CHECK(all.at("c") == all.at("a") + all.at("b"));
    CHECK(values({c, b, a}) == all);
    CHECK(values({a}).at("a") == all.at("a"));
    CHECK(values({a, b, c}) == all);
    CHECK(values({a}, 2).at("a") != all.at("a"));
    CHECK(values({}).empty());
    // Written down once: a question that was asked must stay the same in every later version.
    CHECK(all.at("a") == 55956);
    CHECK(all.at("b") == -0.743);
}

TEST_CASE("every number of the grid is as likely, and no other comes", "[bank][variables]") {
    std::map<double, int> seen;
    for (std::uint64_t seed = 0; seed < 21'000; ++seed) {
        ++seen[values({{.name = "x", .from = -1, .to = 1.05, .decimals = 1}}, seed).at("x")];
    }
    REQUIRE(seen.size() == 21); // -1.0 to 1.0
    int tenths = -10;
    for (const auto& [value, count] : seen) {
        CHECK(value == tenths / 10.0); // the double closest to the decimal number
        CHECK(count > 800);
        CHECK(count < 1200);
        ++tenths;
    }
    CHECK(values({{.name = "x", .from = 1.1, .to = 1.1, .decimals = 1}}).at("x") == 1.1);
    CHECK(values({{.name = "x", .from = 7, .to = 7}}).at("x") == 7);
}

TEST_CASE("a list gives one of its values", "[bank][variables]") {
    std::map<double, int> seen;
    for (std::uint64_t seed = 0; seed < 3'000; ++seed) {
        ++seen[values({{.name = "x", .values = {2, 3.5, -5}}}, seed).at("x")];
    }
    REQUIRE(seen.size() == 3);
    CHECK(seen.at(3.5) > 800);
}

TEST_CASE("variables may follow from one another in any order", "[bank][variables]") {
    CHECK(values({{.name = "c", .formula = "b^2"},
                  {.name = "b", .formula = "a + 1"},
                  {.name = "a", .from = 2, .to = 2}}) == Values{{"a", 2}, {"b", 3}, {"c", 9}});
}

TEST_CASE("what has no values is said", "[bank][variables]") {
    using P = VariableProblem;
    CHECK(problem({{.name = "a", .formula = "a"}}) == P{0, VariableFault::Cycle, {}});
    CHECK(
        problem({{.name = "x", .to = 1}, {.name = "a", .formula = "b"}, {.name = "b", .formula = "a + x"}}) ==
        P{1, VariableFault::Cycle, {}});
    CHECK(problem({{.name = "a", .formula = "b + 1"}, {.name = "b", .formula = "b"}}) ==
          P{1, VariableFault::Cycle, {}});
    CHECK(problem({{.name = "a", .formula = "1 +"}}) ==
          P{0, VariableFault::Formula, {3, ExpressionFault::Unexpected}});
    CHECK(problem({{.name = "a", .formula = "2 * x"}}) ==
          P{0, VariableFault::Formula, {4, ExpressionFault::UnknownName}});
    CHECK(problem({{.name = "z"}, {.name = "a", .formula = "1 / z"}}) ==
          P{1, VariableFault::Formula, {2, ExpressionFault::DividesByZero}});
    CHECK(problem({{.name = "a", .from = 2, .to = 1}}) == P{0, VariableFault::Range, {}});
    CHECK(problem({{.name = "a", .from = 0.2, .to = 0.8}}) == P{0, VariableFault::Range, {}});
    CHECK(problem({{.name = "a", .to = 1, .decimals = 16}}) == P{0, VariableFault::Range, {}});
    CHECK(problem({{.name = "a", .to = 1, .decimals = -1}}) == P{0, VariableFault::Range, {}});
    CHECK(problem({{.name = "a", .to = 1e300}}) == P{0, VariableFault::Range, {}});
    CHECK(problem({{.name = "a", .from = std::nan("")}}) == P{0, VariableFault::Range, {}});
    CHECK(problem({{.name = "a", .values = {std::nan("")}}}) == P{0, VariableFault::Range, {}});
    CHECK(problem(std::vector<Variable>(most_variables + 1)) ==
          P{most_variables, VariableFault::TooMany, {}});
    std::vector<Variable> chain(most_variables);
    for (std::size_t at = 0; at < chain.size(); ++at) {
        chain[at].name = "v" + std::to_string(at);
        chain[at].formula = at + 1 < chain.size() ? "1 + v" + std::to_string(at + 1) : "1";
    }
    CHECK(values(chain).at("v0") == most_variables);
}

TEST_CASE("accepted numbers get the values of their formulas", "[bank][variables]") {
    const Numerical numerical{.accepted = {{.value = 1, .tolerance = 2, .formula = "3 * a", .percent = 50},
                                           {.value = 5},
                                           {.formula = "1 +"}},
                              .variables = {{.name = "a", .values = {4}}}};
    const auto accepted = accepted_for(numerical, 1);
    REQUIRE(accepted.size() == 3);
    CHECK(accepted[0] == AcceptedNumber{.value = 12, .tolerance = 2, .percent = 50});
    CHECK(accepted[1] == numerical.accepted[1]);
    CHECK(std::isnan(accepted[2].value));

    const Numerical cycle{.accepted = {{.value = 3, .formula = "a"}},
                          .variables = {{.name = "a", .formula = "a"}}};
    CHECK(std::isnan(accepted_for(cycle, 1).front().value));
}

TEST_CASE("a prompt shows the numbers of this time", "[bank][variables]") {
    const std::vector<Variable> variables{{.name = "a", .values = {12345.5}},
                                          {.name = "b_2", .values = {-3}}};

    CHECK(filled("{a} and {b_2}", variables) == "12,345.5 and -3");
    CHECK(filled("{a} and {b_2}", variables, indonesian) == "12.345,5 and -3");
    CHECK(filled("{ a }{=a*2}", variables) == "{ a }24,691");
    CHECK(filled("{=1/3:2} {= b_2 :1} {=2:0}", variables, indonesian) == "0,33 -3,0 2");
    CHECK(filled("{a", variables) == "{a");
    CHECK(filled("a}", variables) == "a}");
    CHECK(filled("{{c1::a}} {x} \\frac{1}{2} {} {=} {=1/0} {=x} {a:2} {=1:99} {=1:}", variables) ==
          "{{c1::a}} {x} \\frac{1}{2} {} {=} {=1/0} {=x} {a:2} {=1:99} {=1:}");
    CHECK(filled("{{a}}", variables) == "{12,345.5}");
    CHECK(filled("{=2+3}", {}) == "5");
    CHECK(filled("{a}", {{.name = "a", .formula = "a"}}) == "{a}");
    CHECK(filled(std::string(100'000, '{') + "a}", variables) == std::string(99'999, '{') + "12,345.5");
}

TEST_CASE("places for numbers are found in a text", "[bank][variables]") {
    const auto found = placeholders_in("x {a} {=b:2}");
    REQUIRE(found.size() == 2);
    CHECK((found[0].begin == 2 && found[0].end == 5 && found[0].expression == "a" && !found[0].is_formula));
    CHECK((found[1].expression == "b" && found[1].is_formula && found[1].decimals == 2));
}
