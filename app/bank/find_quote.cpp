#include "bank/find_quote.hpp"

#include <string>
#include <vector>

namespace ingat::bank {
namespace {

bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// What stands at `at` as one character to compare, and where the next one begins.
struct Step {
    char symbol = ' ';
    std::size_t next = 0;
};

std::size_t after_space(std::string_view text, std::size_t at) {
    constexpr std::string_view no_break_space = "\u00A0";
    if (is_space(text[at])) {
        return at + 1;
    }
    return text.substr(at).starts_with(no_break_space) ? at + no_break_space.size() : at;
}

Step step_at(std::string_view text, std::size_t at, Spaces spaces) {
    if (spaces == Spaces::AsWritten || after_space(text, at) == at) {
        return {.symbol = text[at], .next = at + 1};
    }
    std::size_t end = at;
    while (end < text.size() && after_space(text, end) != end) {
        end = after_space(text, end);
    }
    return {.symbol = ' ', .next = end};
}

std::string symbols_of(std::string_view quote, Spaces spaces) {
    std::string symbols;
    for (std::size_t at = 0; at < quote.size();) {
        const Step step = step_at(quote, at, spaces);
        symbols += step.symbol;
        at = step.next;
    }
    if (spaces == Spaces::AnyForAny) {
        const std::size_t begin = symbols.find_first_not_of(' ');
        const std::size_t end = symbols.find_last_not_of(' ') + 1;
        symbols = begin == std::string::npos ? "" : symbols.substr(begin, end - begin);
    }
    return symbols;
}

// For each prefix of `symbols`: the length of the longest shorter prefix that also ends it.
std::vector<std::size_t> borders_of(std::string_view symbols) {
    std::vector<std::size_t> borders(symbols.size() + 1, 0);
    std::size_t length = 0;
    for (std::size_t at = 1; at < symbols.size(); ++at) {
        while (length > 0 && symbols[at] != symbols[length]) {
            length = borders[length];
        }
        length += symbols[at] == symbols[length] ? 1U : 0U;
        borders[at + 1] = length;
    }
    return borders;
}

} // namespace

QuoteSearch::QuoteSearch(std::string_view text, std::string_view quote, Spaces spaces)
    : text_{text},
      spaces_{spaces},
      symbols_{symbols_of(quote, spaces)},
      borders_{borders_of(symbols_)},
      begins_(symbols_.size()) {}

std::optional<Found> QuoteSearch::next() {
    while (!symbols_.empty() && at_ < text_.size()) {
        const Step step = step_at(text_, at_, spaces_);
        begins_[turn_] = at_;
        turn_ = turn_ + 1 == begins_.size() ? 0 : turn_ + 1;
        at_ = step.next;
        while (matched_ > 0 && step.symbol != symbols_[matched_]) {
            matched_ = borders_[matched_];
        }
        matched_ += step.symbol == symbols_[matched_] ? 1U : 0U;
        if (matched_ == symbols_.size()) {
            matched_ = borders_[matched_];
            return Found{.begin = begins_[turn_], .end = at_}; // the next to be overwritten is the oldest
        }
    }
    return std::nullopt;
}

} // namespace ingat::bank
