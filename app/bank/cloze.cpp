#include "bank/cloze.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace ingat::bank {
namespace {

constexpr std::string_view opening = "{{c";
constexpr std::string_view closing = "}}";
constexpr std::string_view separator = "::";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// "{{c1,2::" at `at`.
std::optional<ClozeSpan> opening_at(std::string_view prompt, std::size_t at) {
    if (!prompt.substr(at).starts_with(opening)) {
        return std::nullopt;
    }
    bool has_digit = false;
    std::size_t end = at + opening.size();
    for (; end < prompt.size() && (is_digit(prompt[end]) || prompt[end] == ','); ++end) {
        has_digit = has_digit || prompt[end] != ',';
    }
    if (!has_digit || !prompt.substr(end).starts_with(separator)) {
        return std::nullopt;
    }
    return ClozeSpan{.begin = at, .end = end + separator.size()};
}

// 0: not a number we take.
int number_from(std::string_view digits) {
    if (digits.empty() || digits.size() > 3 || digits.front() == '0') {
        return 0;
    }
    int number = 0;
    for (const char digit : digits) {
        number = number * 10 + (digit - '0');
    }
    return number;
}

// The usable ones of "1,2".
std::vector<int> numbers_from(std::string_view list) {
    std::set<int> numbers;
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find(',', at), list.size());
        numbers.insert(number_from(list.substr(at, end - at)));
        at = end + 1;
    }
    numbers.erase(0);
    return {numbers.begin(), numbers.end()};
}

// How far the braces that the words of a deletion have of their own are open.
int depth_after(int depth, char c) {
    if (c == '{') {
        return depth + 1;
    }
    return c == '}' ? std::max(0, depth - 1) : depth;
}

// Tells the reader of each opening, of each }} where it asks for one, and of every other brace.
template <class Reader>
void read(std::string_view prompt, Reader& reader) {
    std::size_t at = 0;
    while ((at = prompt.find_first_of("{}", at)) != std::string_view::npos) {
        if (const std::optional<ClozeSpan> open = opening_at(prompt, at)) {
            reader.open(*open);
            at = open->end;
        } else if (reader.may_close() && prompt.substr(at).starts_with(closing)) {
            reader.close(at);
            at += closing.size();
        } else {
            reader.brace(prompt[at]);
            ++at;
        }
    }
}

// Finds which deletions have an end if the braces of their own are counted. Does not mind how deep they are,
// so that what is said of a deletion does not depend on what is before it.
class Balance {
public:
    void open(const ClozeSpan&) {
        open_.push_back({.opening = closes.size()});
        closes.push_back(false);
    }
    bool may_close() const { return !open_.empty() && open_.back().depth == 0; }
    void close(std::size_t) {
        closes[open_.back().opening] = true;
        open_.pop_back();
    }
    void brace(char c) {
        if (!open_.empty()) {
            open_.back().depth = depth_after(open_.back().depth, c);
        }
    }

    std::vector<bool> closes; // for each opening of the prompt

private:
    struct Open {
        std::size_t opening = 0;
        int depth = 0;
    };
    std::vector<Open> open_;
};

class Parser {
public:
    explicit Parser(std::string_view prompt) : prompt_{prompt} {
        Balance balance;
        read(prompt, balance);
        counts_braces_ = std::move(balance.closes);
    }

    void open(const ClozeSpan& span) {
        end_text(span.begin, span.end);
        const bool counts_braces = counts_braces_[opening_++];
        if (open_.size() == deepest_cloze) {
            fault(span.begin, ClozeProblem::TooDeep);
            return;
        }
        open_.push_back({
            .deletion = parsed_.deletions.size(),
            .shown_before = parsed_.shown.size(),
            .counts_braces = counts_braces,
        });
        const std::size_t list = span.begin + opening.size();
        parsed_.deletions.push_back({
            .span = span,
            .numbers = numbers_from(prompt_.substr(list, span.end - separator.size() - list)),
            .hint = {},
        });
    }

    bool may_close() const { return !open_.empty() && open_.back().depth == 0; }

    void close(std::size_t at) {
        end_text(at, at + closing.size());
        const Open closed = open_.back();
        open_.pop_back();
        Deletion& deletion = parsed_.deletions[closed.deletion];
        deletion.span.end = at + closing.size();
        if (deletion.numbers.empty()) {
            fault(deletion.span.begin, ClozeProblem::BadNumber);
        } else if (!closed.has_words) {
            fault(deletion.span.begin, ClozeProblem::Empty);
        }
        if (!open_.empty()) {
            open_.back().has_words |= closed.has_words;
        }
    }

    void brace(char c) {
        if (!open_.empty() && open_.back().counts_braces) {
            open_.back().depth = depth_after(open_.back().depth, c);
        }
    }

    ParsedCloze finish() {
        end_text(prompt_.size(), prompt_.size());
        for (const Open& unclosed : open_) {
            fault(parsed_.deletions[unclosed.deletion].span.begin, ClozeProblem::Unclosed);
        }
        if (!open_.empty()) {
            parsed_.deletions.resize(open_.front().deletion);
            parsed_.shown.resize(open_.front().shown_before);
        }
        std::sort(parsed_.faults.begin(), parsed_.faults.end(), [](const auto& a, const auto& b) {
            return a.position < b.position;
        });
        return std::move(parsed_);
    }

private:
    struct Open {
        std::size_t deletion = 0;
        std::size_t shown_before = 0;
        bool counts_braces = false;
        int depth = 0;
        bool has_words = false;
    };

    // The text since the last opening or closing ends here; the next begins at `next`.
    void end_text(std::size_t end, std::size_t next) {
        const std::string_view text = prompt_.substr(text_, end - text_);
        ClozeSpan shown{.begin = text_, .end = end};
        text_ = next;
        if (!open_.empty()) {
            const std::size_t hint = text.find(separator);
            if (hint != std::string_view::npos) {
                parsed_.deletions[open_.back().deletion].hint = text.substr(hint + separator.size());
                shown.end = shown.begin + hint;
            }
            open_.back().has_words |=
                text.substr(0, hint).find_first_not_of(" \t\n") != std::string_view::npos;
        }
        if (shown.begin < shown.end) {
            parsed_.shown.push_back(shown);
        }
    }

    void fault(std::size_t position, ClozeProblem problem) {
        parsed_.faults.push_back({.position = position, .problem = problem});
    }

    std::string_view prompt_;
    std::vector<bool> counts_braces_; // for each opening; the others end at the first }}
    std::size_t opening_ = 0;         // how many were read
    std::size_t text_ = 0;            // where the text since the last opening or closing begins
    std::vector<Open> open_;
    ParsedCloze parsed_;
};

} // namespace

ParsedCloze parse_cloze(std::string_view prompt) {
    Parser parser{prompt};
    read(prompt, parser);
    return parser.finish();
}

} // namespace ingat::bank
