#include "bank/expression.hpp"

#include "bank/expression_steps.hpp"
#include "bank/functions.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

namespace ingat::bank {
namespace {

using Fault = ExpressionFault;
using namespace operation;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string_view name_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]))) {
        ++end;
    }
    return text.substr(at, end - at);
}

// What waits on the parser's own stack until its right side has been read.
struct Waiting {
    enum Kind { Operator, Parenthesis, Call } kind = Operator;
    std::uint8_t operation = 0; // of an operator or a call
    int strength = 0;           // of an operator
    std::size_t position = 0;
    std::uint16_t arguments = 1;  // of a call, so far
    std::size_t steps_before = 0; // how many were written when a call began
};

// Dijkstra's shunting yard: no recursion, whatever the text is.
class Parser {
public:
    explicit Parser(std::string_view text) : text_{text} {}

    std::variant<Expression, ExpressionProblem> parse() {
        while (!problem_) {
            skip_spaces();
            if (at_ == text_.size()) {
                break;
            }
            wants_operand_ ? read_operand() : read_operator();
        }
        if (!problem_) {
            finish();
        }
        if (problem_) {
            return *problem_;
        }
        return std::move(result_);
    }

private:
    void fail(std::size_t position, Fault fault) { problem_ = {.position = position, .fault = fault}; }

    void skip_spaces() {
        while (at_ < text_.size() && is_space(text_[at_])) {
            ++at_;
        }
    }

    void add(std::uint8_t operation, std::size_t position, std::uint16_t count = 0, double number = 0) {
        result_.steps.push_back(
            {.operation = operation, .count = count, .position = position, .number = number});
    }

    void read_operand() {
        const char next = text_[at_];
        if (is_digit(next) || next == '.') {
            read_number();
        } else if (is_letter(next)) {
            read_name();
        } else if (next == '(') {
            open({.kind = Waiting::Parenthesis, .position = at_++});
        } else if (next == '-') {
            waiting_.push_back({.operation = Negate, .strength = 3, .position = at_++});
        } else if (next == '+') {
            ++at_;
        } else if (next == ')' && is_empty_call()) {
            fail(waiting_.back().position, Fault::WrongArgumentCount);
        } else {
            fail(at_, Fault::Unexpected);
        }
    }

    [[nodiscard]] bool is_empty_call() const {
        return !waiting_.empty() && waiting_.back().kind == Waiting::Call &&
               waiting_.back().steps_before == result_.steps.size();
    }

    void read_number() {
        double number = 0;
        const char* begin = text_.data() + at_;
        const auto [end, failure] = std::from_chars(begin, text_.data() + text_.size(), number);
        if (failure == std::errc::invalid_argument) {
            fail(at_, Fault::Unexpected);
        } else if (failure == std::errc::result_out_of_range) {
            fail(at_, Fault::TooLarge);
        } else {
            add(Number, at_, 0, number);
            at_ += static_cast<std::size_t>(end - begin);
            wants_operand_ = false;
        }
    }

    void read_name() {
        const std::size_t begin = at_;
        const std::string_view name = name_at(text_, at_);
        at_ += name.size();
        skip_spaces();
        if (at_ < text_.size() && text_[at_] == '(') {
            const auto function = function_named(name);
            ++at_;
            if (!function) {
                return fail(begin, Fault::UnknownFunction);
            }
            const auto operation = static_cast<std::uint8_t>(Function + *function);
            return open({.kind = Waiting::Call, .operation = operation, .position = begin});
        }
        wants_operand_ = false;
        if (const auto constant = constant_named(name)) {
            return add(Number, begin, 0, *constant);
        }
        auto& names = result_.names;
        const auto known = std::ranges::find(names, name);
        const auto which = static_cast<std::uint16_t>(known - names.begin());
        if (known == names.end()) {
            names.emplace_back(name);
        }
        add(Name, begin, which);
    }

    void open(Waiting what) {
        if (++depth_ > deepest_expression) {
            return fail(what.position, Fault::TooDeep);
        }
        what.steps_before = result_.steps.size();
        waiting_.push_back(what);
    }

    void read_operator() {
        const char next = text_[at_];
        switch (next) {
        case '+': return push({.operation = Add, .strength = 1, .position = at_});
        case '-': return push({.operation = Subtract, .strength = 1, .position = at_});
        case '*': return push({.operation = Multiply, .strength = 2, .position = at_});
        case '/': return push({.operation = Divide, .strength = 2, .position = at_});
        case '^': return push({.operation = Power, .strength = 4, .position = at_});
        case ',': return next_argument();
        case ')': return close();
        default: return fail(at_, Fault::Unexpected);
        }
    }

    // Writes out what waits and binds at least as tightly as `strength`.
    void take_operators(int strength) {
        while (!waiting_.empty() && waiting_.back().kind == Waiting::Operator &&
               waiting_.back().strength >= strength) {
            add(waiting_.back().operation, waiting_.back().position);
            waiting_.pop_back();
        }
    }

    void push(Waiting what) {
        take_operators(what.operation == Power ? what.strength + 1 : what.strength);
        waiting_.push_back(what);
        ++at_;
        wants_operand_ = true;
    }

    void next_argument() {
        take_operators(0);
        if (waiting_.empty() || waiting_.back().kind != Waiting::Call) {
            return fail(at_, Fault::Unexpected);
        }
        ++waiting_.back().arguments;
        ++at_;
        wants_operand_ = true;
    }

    void close() {
        take_operators(0);
        if (waiting_.empty()) {
            return fail(at_, Fault::Unexpected);
        }
        const Waiting opened = waiting_.back();
        waiting_.pop_back();
        --depth_;
        ++at_;
        if (opened.kind == Waiting::Call) {
            if (!takes(static_cast<std::size_t>(opened.operation - Function), opened.arguments)) {
                return fail(opened.position, Fault::WrongArgumentCount);
            }
            add(opened.operation, opened.position, opened.arguments);
        }
    }

    void finish() {
        if (wants_operand_) {
            const bool nothing = std::all_of(text_.begin(), text_.end(), is_space);
            return fail(nothing ? 0 : text_.size(), nothing ? Fault::Empty : Fault::Unexpected);
        }
        take_operators(0);
        if (!waiting_.empty()) {
            fail(waiting_.back().position, Fault::Unclosed);
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    bool wants_operand_ = true;
    std::vector<Waiting> waiting_;
    Expression result_;
    std::optional<ExpressionProblem> problem_;
};

} // namespace

std::variant<Expression, ExpressionProblem> parse_expression(std::string_view text) {
    if (text.size() > longest_expression) {
        return ExpressionProblem{.position = longest_expression, .fault = Fault::TooLong};
    }
    return Parser{text}.parse();
}

const std::vector<std::string>& names_in(const Expression& expression) {
    return expression.names;
}

bool is_usable_name(std::string_view name) {
    return !name.empty() && is_letter(name.front()) && name_at(name, 0) == name && !function_named(name) &&
           !constant_named(name);
}

} // namespace ingat::bank
