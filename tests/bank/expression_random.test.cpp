#include "bank/expression.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <limits>
#include <memory>
#include <random>

// Random trees are printed, parsed and calculated; the tree itself, calculated here, says what must come out.

using namespace ingat::bank;

namespace {

struct Node {
    std::string name; // a number, a name, an operator, a function, or "neg"
    std::vector<std::unique_ptr<Node>> parts;
};
using Tree = std::unique_ptr<Node>;

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

const Values values{{"a", 1.5}, {"b_2", -3}, {"zero", 0}};

int below(std::mt19937& random, int count) {
    return static_cast<int>(random() % static_cast<unsigned>(count));
}

Tree leaf(std::mt19937& random) {
    static const std::vector<std::string> leaves{
        "0", "1", "2", "0.5", "12.25", "3e2", "1.5e-3", "a", "b_2", "zero", "pi", "e"};
    return std::make_unique<Node>(Node{.name = leaves[random() % leaves.size()], .parts = {}});
}

Tree tree_of(std::mt19937& random, int depth) {
    static const std::vector<std::string> operators{"+", "-", "*", "/", "^"};
    static const std::vector<std::string> functions{"sqrt", "abs", "sin", "exp", "ln", "floor", "min", "mod"};
    const int kind = depth == 0 ? 0 : below(random, 8);
    if (kind == 0) {
        return leaf(random);
    }
    Tree node = std::make_unique<Node>();
    int parts = 2;
    if (kind == 1) {
        node->name = "neg";
        parts = 1;
    } else if (kind == 2) {
        node->name = functions[random() % functions.size()];
        parts = node->name == "min" ? 1 + below(random, 4) : node->name == "mod" ? 2 : 1;
    } else {
        node->name = operators[random() % operators.size()];
    }
    for (int part = 0; part < parts; ++part) {
        node->parts.push_back(tree_of(random, depth - 1));
    }
    return node;
}

bool is_operator(const Node& node) {
    return node.name.size() == 1 && std::string_view{"+-*/^"}.find(node.name) != std::string_view::npos;
}

double calculated(const Node& node) {
    std::vector<double> in;
    for (const Tree& part : node.parts) {
        in.push_back(calculated(*part));
        if (!std::isfinite(in.back())) {
            return nothing; // what fails inside fails as a whole
        }
    }
    static const std::map<std::string, std::function<double(const std::vector<double>&)>> rules{
        {"+", [](const auto& x) { return x[0] + x[1]; }},
        {"-", [](const auto& x) { return x[0] - x[1]; }},
        {"*", [](const auto& x) { return x[0] * x[1]; }},
        {"/", [](const auto& x) { return x[1] == 0 ? nothing : x[0] / x[1]; }},
        {"^", [](const auto& x) { return std::pow(x[0], x[1]); }},
        {"neg", [](const auto& x) { return -x[0]; }},
        {"sqrt", [](const auto& x) { return std::sqrt(x[0]); }},
        {"abs", [](const auto& x) { return std::abs(x[0]); }},
        {"sin", [](const auto& x) { return std::sin(x[0]); }},
        {"exp", [](const auto& x) { return std::exp(x[0]); }},
        {"ln", [](const auto& x) { return std::log(x[0]); }},
        {"floor", [](const auto& x) { return std::floor(x[0]); }},
        {"min", [](const auto& x) { return *std::min_element(x.begin(), x.end()); }},
        {"mod", [](const auto& x) { return x[0] - x[1] * std::floor(x[0] / x[1]); }},
    };
    if (const auto rule = rules.find(node.name); rule != rules.end()) {
        return rule->second(in);
    }
    if (const auto named = values.find(node.name); named != values.end()) {
        return named->second;
    }
    if (node.name == "pi" || node.name == "e") {
        return node.name == "pi" ? std::acos(-1.0) : std::exp(1.0);
    }
    double number = 0;
    std::from_chars(node.name.data(), node.name.data() + node.name.size(), number);
    return number;
}

// How tightly the outermost operator binds.
int strength(const Node& node) {
    if (node.name == "neg") {
        return 3;
    }
    return !is_operator(node) ? 5 : node.name == "^" ? 4 : node.name == "*" || node.name == "/" ? 2 : 1;
}

std::string in_parentheses(const std::string& text, bool wanted) {
    return wanted ? "(" + text + ")" : text;
}

std::string printed(const Node& node, bool fully) {
    if (node.parts.empty()) {
        return node.name;
    }
    const auto part = [&](std::size_t which, bool needed) {
        const Node& inner = *node.parts[which];
        return in_parentheses(printed(inner, fully), needed || (fully && !inner.parts.empty()));
    };
    if (node.name == "neg") {
        return "-" + part(0, strength(*node.parts[0]) < 3);
    }
    if (!is_operator(node)) {
        std::string text = node.name + "(";
        for (std::size_t which = 0; which < node.parts.size(); ++which) {
            text += (which == 0 ? "" : ", ") + part(which, false);
        }
        return text + ")";
    }
    const int left = strength(*node.parts[0]);
    const int right = strength(*node.parts[1]);
    const bool to_the_right = node.name == "^";
    const bool left_needed = to_the_right ? left <= 4 : left < strength(node);
    // A minus needs no parentheses after any operator: 2^-x, 2*-x.
    const bool right_needed =
        node.parts[1]->name != "neg" && (to_the_right ? right < 4 : right <= strength(node));
    return part(0, left_needed) + node.name + part(1, right_needed);
}

} // namespace

TEST_CASE("random formulas come to what their trees come to", "[bank][expression]") {
    std::mt19937 random{20261126};
    int with_value = 0;
    for (int round = 0; round < 20'000; ++round) {
        const Tree tree = tree_of(random, 1 + round % 5);
        const double expected = calculated(*tree);
        for (const bool fully : {false, true}) {
            const std::string text = printed(*tree, fully);
            if (text.size() > longest_expression) {
                continue;
            }
            INFO(text);
            const auto parsed = parse_expression(text);
            REQUIRE(std::holds_alternative<Expression>(parsed));
            const auto result = evaluate(std::get<Expression>(parsed), values);
            if (std::isfinite(expected)) {
                REQUIRE(std::holds_alternative<double>(result));
                REQUIRE(std::get<double>(result) == expected);
                ++with_value;
            } else {
                REQUIRE(std::holds_alternative<ExpressionProblem>(result));
            }
        }
    }
    CHECK(with_value > 10'000);
}

TEST_CASE("random bytes are a formula or a problem inside the text", "[bank][expression]") {
    std::mt19937 random{7};
    const std::string_view pieces = "0123456789.e+-*/^(),ab_ sinmaxpi\n\xc3\x97";
    for (int round = 0; round < 50'000; ++round) {
        std::string text;
        for (int length = below(random, 24); length > 0; --length) {
            text += pieces[random() % pieces.size()];
        }
        const auto parsed = parse_expression(text);
        if (const auto* problem = std::get_if<ExpressionProblem>(&parsed)) {
            REQUIRE(problem->position <= text.size());
            REQUIRE_FALSE(worded(*problem, text).id.empty());
            continue;
        }
        const auto result = evaluate(std::get<Expression>(parsed), {{"a", 2}, {"b", -1}});
        if (const auto* number = std::get_if<double>(&result)) {
            REQUIRE(std::isfinite(*number));
        } else {
            REQUIRE(std::get<ExpressionProblem>(result).position <= text.size());
        }
    }
}
