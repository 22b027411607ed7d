#include "bank/cloze.hpp"

#include "bank/marks.hpp"

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

// "{{cDIGITS::" at `begin`.
struct Opening {
    std::size_t begin = 0;
    std::size_t end = 0; // where the hidden words begin
    int number = 0;      // 0: not a number we take
};

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

std::optional<Opening> next_opening(std::string_view prompt, std::size_t from) {
    while ((from = prompt.find(opening, from)) != std::string_view::npos) {
        const std::size_t digits = from + opening.size();
        std::size_t at = digits;
        while (at < prompt.size() && is_digit(prompt[at])) {
            ++at;
        }
        if (at > digits && prompt.substr(at).starts_with(separator)) {
            return Opening{
                .begin = from,
                .end = at + separator.size(),
                .number = number_from(prompt.substr(digits, at - digits)),
            };
        }
        from = at;
    }
    return std::nullopt;
}

// Where the hidden words in `text` end: at the first }} outside braces of their own; failing that, at the
// first.
std::size_t closing_in(std::string_view text) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (depth == 0 && text.substr(at).starts_with(closing)) {
            return at;
        }
        depth += text[at] == '{' ? 1 : 0;
        depth -= text[at] == '}' && depth > 0 ? 1 : 0;
    }
    return text.find(closing);
}

Deletion deletion_of(std::string_view prompt, const Opening& open, std::size_t close) {
    const std::string_view inside = prompt.substr(open.end, close - open.end);
    const std::size_t hint = inside.find(separator);
    return {
        .begin = open.begin,
        .end = close + closing.size(),
        .number = open.number,
        .text = std::string{inside.substr(0, hint)},
        .hint = hint == std::string_view::npos ? "" : std::string{inside.substr(hint + separator.size())},
    };
}

// The prompt with each deletion as `shown` has it.
template <class Shown>
std::string rewritten(std::string_view prompt, const Shown& shown) {
    std::string text;
    std::size_t copied = 0;
    for (const Deletion& deletion : parse_cloze(prompt).deletions) {
        text += prompt.substr(copied, deletion.begin - copied);
        text += shown(deletion);
        copied = deletion.end;
    }
    text += prompt.substr(copied);
    return text;
}

std::string surrounded(std::string_view before, std::string_view text, std::string_view after) {
    std::string result{before};
    result += text;
    result += after;
    return result;
}

std::string gap(const Deletion& deletion, ClozeStyle style) {
    if (style == ClozeStyle::Plain) {
        return surrounded("[", deletion.hint.empty() ? "..." : deletion.hint, "]");
    }
    const std::string blank{blank_mark};
    return deletion.hint.empty() ? blank : blank + surrounded(hint_begin_mark, deletion.hint, hint_end_mark);
}

} // namespace

ParsedCloze parse_cloze(std::string_view prompt) {
    ParsedCloze parsed;
    std::optional<Opening> open = next_opening(prompt, 0);
    while (open) {
        const std::optional<Opening> next = next_opening(prompt, open->end);
        const std::size_t limit = next ? next->begin : prompt.size();
        const std::size_t close = closing_in(prompt.substr(open->end, limit - open->end));
        const bool closed = close != std::string_view::npos;
        const auto fault = [&](ClozeProblem problem) {
            parsed.faults.push_back({.position = open->begin, .problem = problem});
        };
        Deletion deletion = closed ? deletion_of(prompt, *open, open->end + close) : Deletion{};
        if (!closed) {
            fault(next ? ClozeProblem::Nested : ClozeProblem::Unclosed);
        } else if (open->number == 0) {
            fault(ClozeProblem::BadNumber);
        } else if (deletion.text.find_first_not_of(" \t\n") == std::string::npos) {
            fault(ClozeProblem::Empty);
        } else {
            parsed.deletions.push_back(std::move(deletion));
        }
        open = next;
    }
    return parsed;
}

std::vector<int> cloze_numbers(std::string_view prompt) {
    std::set<int> numbers;
    for (const Deletion& deletion : parse_cloze(prompt).deletions) {
        numbers.insert(deletion.number);
    }
    return {numbers.begin(), numbers.end()};
}

std::string cloze_front(std::string_view prompt, int number, ClozeStyle style) {
    return rewritten(prompt, [&](const Deletion& deletion) {
        return deletion.number == number ? gap(deletion, style) : deletion.text;
    });
}

std::string cloze_back(std::string_view prompt, int number, ClozeStyle style) {
    const bool plain = style == ClozeStyle::Plain;
    return rewritten(prompt, [&](const Deletion& deletion) {
        if (deletion.number != number) {
            return deletion.text;
        }
        return surrounded(
            plain ? "[" : highlight_begin_mark, deletion.text, plain ? "]" : highlight_end_mark);
    });
}

std::vector<std::string> cloze_words(std::string_view prompt, int number) {
    std::vector<std::string> words;
    for (Deletion& deletion : parse_cloze(prompt).deletions) {
        if (deletion.number == number) {
            words.push_back(std::move(deletion.text));
        }
    }
    return words;
}

} // namespace ingat::bank
