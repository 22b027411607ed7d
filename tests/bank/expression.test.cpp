#include "bank/expression.hpp"

#include "support/catch.hpp"

#include <cmath>
#include <limits>
#include <numbers>
#include <random>

using namespace ingat;
using namespace ingat::bank;

namespace {

using Fault = ExpressionFault;

std::variant<double, ExpressionProblem> outcome(std::string_view text, const Values& values = {}) {
    const auto parsed = parse_expression(text);
    if (const auto* problem = std::get_if<ExpressionProblem>(&parsed)) {
        return *problem;
    }
    return evaluate(std::get<Expression>(parsed), values);
}

double value(std::string_view text, const Values& values = {}) {
    INFO(text);
    const auto result = outcome(text, values);
    const auto* number = std::get_if<double>(&result);
    REQUIRE(number != nullptr);
    return *number;
}

ExpressionProblem problem(std::string_view text, const Values& values = {}) {
    INFO(text.substr(0, 80));
    const auto result = outcome(text, values);
    const auto* found = std::get_if<ExpressionProblem>(&result);
    REQUIRE(found != nullptr);
    return *found;
}

} // namespace

TEST_CASE("a formula is calculated as it is read in school", "[bank][expression]") {
    CHECK(value("1 + 2 * 3") == 7);
    CHECK(value("(1 + 2) * 3") == 9);
    CHECK(value("8 - 3 - 2") == 3);
    CHECK(value("8 / 4 / 2") == 1);
    CHECK(value("-2^2") == -4);
    CHECK(value("(-2)^2") == 4);
    CHECK(value("2^-1") == 0.5);
    CHECK(value("2^-2^2") == 0.0625);
    CHECK(value("2^3^2") == 512);
    CHECK(value("2*-3") == -6);
    CHECK(value("2^-1*6") == 3);
    CHECK(value("- -+-2") == -2);
    CHECK(value("4 - -3") == 7);
    CHECK(value("-3*2 + 1") == -5);
    CHECK(value("\t1\n+\r2 ") == 3);
}

TEST_CASE("numbers have a point, and may have an exponent", "[bank][expression]") {
    CHECK(value("1.5") == 1.5);
    CHECK(value(".5") == 0.5);
    CHECK(value("5.") == 5);
    CHECK(value("1e3") == 1000);
    CHECK(value("1.5E-3") == 0.0015);
    CHECK(value("2e+2") == 200);
    CHECK(value("2*e") == 2 * std::numbers::e);
    CHECK(value("0.1 + 0.2") == 0.1 + 0.2);
}

TEST_CASE("functions and constants", "[bank][expression]") {
    CHECK(value("sqrt(9) + cbrt(27)") == 6);
    CHECK(value("exp(0) + ln(e) + log10(1000) + log2(8)") == Approx(8));
    CHECK(value("sin(pi/2) + cos(0) + tan(0)") == 2);
    CHECK(value("asin(1) + acos(1) + atan(0)") == Approx(std::numbers::pi / 2));
    CHECK(value("abs(-3)") == 3);
    CHECK(value("round(2.5) + round(-2.5)") == 0);
    CHECK(value("floor(-1.5)") == -2);
    CHECK(value("ceil(1.2)") == 2);
    CHECK(value("min(3, 1, 2)") == 1);
    CHECK(value("max(3, (1+9), 2)") == 10);
    CHECK(value("max(5)") == 5);
    CHECK(value("mod(7, 3)") == 1);
    CHECK(value("mod(-1, 5)") == 4);
    CHECK(value("mod(5.5, -2)") == -0.5);
    CHECK(value("hypot(3, 4)") == 5);
    CHECK(value("-max(1,2)^2") == -4);
    CHECK(value("0^0") == 1);
}

TEST_CASE("names stand for values", "[bank][expression]") {
    const Values values{{"a", 2}, {"v_0", 10}, {"T2", 3}, {"_x", 4}, {"pie", 1}};

    CHECK(value("v_0*T2 + a*T2^2/2", values) == 39);
    CHECK(value("_x + pie", values) == 5);

    const auto parsed = parse_expression("b + a*b - sin(c) + pi");
    REQUIRE(std::holds_alternative<Expression>(parsed));
    CHECK(names_in(std::get<Expression>(parsed)) == std::vector<std::string>{"b", "a", "c"});
}

TEST_CASE("what is no formula is said with its position", "[bank][expression]") {
    using P = ExpressionProblem;
    CHECK(problem("") == P{0, Fault::Empty});
    CHECK(problem(" \n ") == P{0, Fault::Empty});
    CHECK(problem("1 +") == P{3, Fault::Unexpected});
    CHECK(problem("1 + )") == P{4, Fault::Unexpected});
    CHECK(problem("1 2") == P{2, Fault::Unexpected});
    CHECK(problem("2x") == P{1, Fault::Unexpected});
    CHECK(problem("2(3)") == P{1, Fault::Unexpected});
    CHECK(problem("1.2.3") == P{3, Fault::Unexpected});
    CHECK(problem("1..2") == P{2, Fault::Unexpected});
    CHECK(problem(".") == P{0, Fault::Unexpected});
    CHECK(problem("1,5") == P{1, Fault::Unexpected});
    CHECK(problem("(1,5)") == P{2, Fault::Unexpected});
    CHECK(problem("()") == P{1, Fault::Unexpected});
    CHECK(problem("1)") == P{1, Fault::Unexpected});
    CHECK(problem("a = 2") == P{2, Fault::Unexpected});
    CHECK(problem("2 × 3") == P{2, Fault::Unexpected});
    CHECK(problem("* 3") == P{0, Fault::Unexpected});
    CHECK(problem("max(1,)") == P{6, Fault::Unexpected});
    CHECK(problem("((1)") == P{0, Fault::Unclosed});
    CHECK(problem("1 + sin(2") == P{4, Fault::Unclosed});
    CHECK(problem("1 + foo(2)") == P{4, Fault::UnknownFunction});
    CHECK(problem("a(2)", {{"a", 1}}) == P{0, Fault::UnknownFunction});
    CHECK(problem("pi(2)") == P{0, Fault::UnknownFunction});
    CHECK(problem("1 + sin(2, 3)") == P{4, Fault::WrongArgumentCount});
    CHECK(problem("mod(2)") == P{0, Fault::WrongArgumentCount});
    CHECK(problem(")") == P{0, Fault::Unexpected});
    CHECK(problem("max()") == P{0, Fault::WrongArgumentCount});
    CHECK(problem("1 + b", {{"a", 1}}) == P{4, Fault::UnknownName});
    CHECK(problem(std::string_view{"1\0+2", 4}) == P{1, Fault::Unexpected});
}

TEST_CASE("what has no value is said with its position", "[bank][expression]") {
    using P = ExpressionProblem;
    CHECK(problem("1 / 0") == P{2, Fault::DividesByZero});
    CHECK(problem("mod(1, 0)") == P{0, Fault::DividesByZero});
    CHECK(problem("0^-1") == P{1, Fault::DividesByZero});
    CHECK(problem("1 + sqrt(-1)") == P{4, Fault::OutOfDomain});
    CHECK(problem("ln(0)") == P{0, Fault::OutOfDomain});
    CHECK(problem("log10(-1)") == P{0, Fault::OutOfDomain});
    CHECK(problem("log2(0)") == P{0, Fault::OutOfDomain});
    CHECK(problem("asin(2)") == P{0, Fault::OutOfDomain});
    CHECK(problem("(-8)^0.5") == P{4, Fault::OutOfDomain});
    CHECK(problem("exp(1000)") == P{0, Fault::TooLarge});
    CHECK(problem("1e308 * 10") == P{6, Fault::TooLarge});
    CHECK(problem("1 + 1e999") == P{4, Fault::TooLarge});
    CHECK(problem("a", {{"a", std::numeric_limits<double>::infinity()}}) == P{0, Fault::TooLarge});
    CHECK(problem("a", {{"a", std::nan("")}}) == P{0, Fault::OutOfDomain});
    CHECK_FALSE(std::signbit(value("0 * -1")));
}

TEST_CASE("a formula is bounded in length and depth", "[bank][expression]") {
    const std::size_t megabyte = 1024UL * 1024UL;
    for (const char byte : {'(', '-', '9', '^', ' ', 'a', ',', '\xff'}) {
        CHECK(problem(std::string(megabyte, byte)) == ExpressionProblem{longest_expression, Fault::TooLong});
    }
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '(') + "1" + std::string(depth, ')');
    };
    CHECK(value(nested(deepest_expression)) == 1);
    CHECK(problem(nested(deepest_expression + 1)) == ExpressionProblem{deepest_expression, Fault::TooDeep});
    std::string roots;
    for (int count = 0; count < 100; ++count) {
        roots += "sqrt(";
    }
    CHECK(problem(roots + "1" + std::string(100, ')')).fault == Fault::TooDeep);
    CHECK(value(std::string(longest_expression - 1, '-') + "1") == -1);
    CHECK(problem(std::string(longest_expression, '9')).fault == Fault::TooLarge);
}

TEST_CASE("the longest formula is calculated without more than its own steps", "[bank][expression]") {
    const auto repeated = [](std::string_view piece, std::size_t count) {
        std::string text;
        for (std::size_t at = 0; at < count; ++at) {
            text += piece;
        }
        return text;
    };
    CHECK(value(repeated("1^", 499) + "2") == 1); // all operands wait until the end
    CHECK(value(repeated("1+", 499) + "1") == 500);
    CHECK(value("max(" + repeated("3,", 490) + "7)") == 7);
}

TEST_CASE("which names can be given to a value", "[bank][expression]") {
    for (const char* name : {"a", "v_0", "_", "T2", "pie", "E"}) {
        CHECK(is_usable_name(name));
    }
    for (const char* name : {"", "2a", "a b", "a-b", "pi", "e", "sin", "max", "hö"}) {
        CHECK_FALSE(is_usable_name(name));
    }
}

TEST_CASE("each problem of a formula says where it is and what to do", "[bank][expression]") {
    const auto said = [](std::string_view text, const Values& values = {}) {
        const base::Message message = worded(problem(text, values), text);
        return base::filled_in(message.id, message.arguments);
    };
    CHECK(said("1 + foo(2)") == "The formula \"1 + foo(2)\" has at byte 4 the function \"foo\", which is not "
                                "known: use one of sqrt, cbrt, exp, ln, log10, log2, sin, cos, tan, asin, "
                                "acos, atan, abs, round, floor, ceil, min, max, mod, hypot.");
    CHECK(said("2 × 3") ==
          "The formula \"2 × 3\" cannot be read from byte 2 on (\"×\"): write numbers with a "
          "point, names, + - * / ^ and parentheses.");
    CHECK(said("1 +") == "The formula \"1 +\" ends where a number or a name is missing: write it at byte 3.");
    CHECK(said("1 + b") == "The formula \"1 + b\" has at byte 4 the name \"b\", which has no value: define a "
                           "variable of that name, or mend the name.");
    CHECK(said("1/0") ==
          "The formula \"1/0\" divides by zero at byte 1: choose values for which it does not.");
    for (const Fault fault : {Fault::Unexpected,
                              Fault::UnknownName,
                              Fault::UnknownFunction,
                              Fault::WrongArgumentCount,
                              Fault::TooLong,
                              Fault::TooDeep,
                              Fault::Unclosed,
                              Fault::Empty,
                              Fault::DividesByZero,
                              Fault::OutOfDomain,
                              Fault::TooLarge}) {
        for (const std::size_t position : {0U, 2U, 7U, 5'000U}) {
            CHECK_FALSE(worded({position, fault}, "max(1,2").id.empty());
        }
    }
}
