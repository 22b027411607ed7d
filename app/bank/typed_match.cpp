#include "bank/typed_match.hpp"

#include "text/normalise.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ingat::bank {
namespace {

// Stands for the wildcard while an accepted answer is made comparable; text::clean() keeps it out of what
// comes from outside.
constexpr std::string_view wildcard_mark = "\uE00F";
constexpr char32_t wildcard = 0xE00F;

// With * as the mark and \* as a star.
std::string with_wildcards_marked(std::string_view accepted) {
    std::string marked;
    for (std::size_t at = 0; at < accepted.size(); ++at) {
        if (accepted[at] == '*') {
            marked += marked.ends_with(wildcard_mark) ? "" : wildcard_mark;
        } else if (accepted.substr(at).starts_with("\\*")) {
            marked += '*';
            ++at;
        } else {
            marked += accepted[at];
        }
    }
    return marked;
}

void trim(std::string& text) {
    constexpr std::string_view space = " \t\n\r\f\v";
    text.erase(0, std::min(text.size(), text.find_first_not_of(space)));
    text.erase(text.find_last_not_of(space) + 1);
}

std::string folded(std::string_view text, const TypingRules& rules) {
    if (rules.spaces == SpaceRule::Exact) {
        std::string kept = rules.case_matters ? text::nfkc(text) : text::fold_spaced(text);
        trim(kept);
        return kept;
    }
    std::string folded = rules.case_matters ? text::fold_keeping_case(text) : text::fold(text);
    if (rules.spaces == SpaceRule::Ignored) {
        std::erase(folded, ' ');
    }
    return folded;
}

void drop_full_stop(std::string& text) {
    if (text.size() > 1 && text.back() == '.') {
        text.pop_back();
    }
    while (!text.empty() && text.back() == ' ') {
        text.pop_back();
    }
}

std::string comparable(std::string_view answer, const TypingRules& rules) {
    // Folding may make new punctuation (a fullwidth apostrophe), and plain punctuation may make new folding
    // matter (a spacing acute accent is folded to a space and a mark): punctuation first.
    std::string text{answer};
    if (rules.punctuation != PunctuationRule::Exact) {
        text = text::with_plain_punctuation(text);
    }
    if (rules.punctuation == PunctuationRule::Ignored) {
        text = text::without_punctuation(text);
    }
    if (!rules.accents_matter) {
        text = text::without_accents(text);
    }
    text = folded(text, rules);
    if (rules.punctuation == PunctuationRule::Lenient) {
        drop_full_stop(text);
    }
    return text;
}

std::string comparable_pattern(std::string_view accepted, const TypingRules& rules) {
    return accepted.find('*') == std::string_view::npos ? comparable(accepted, rules)
                                                        : comparable(with_wildcards_marked(accepted), rules);
}

// Greedy: each piece between two wildcards where it fits first, the last one at the end.
bool fits(std::string_view text, std::string_view pattern) {
    std::size_t star = pattern.find(wildcard_mark);
    if (star == std::string_view::npos) {
        return text == pattern;
    }
    if (!text.starts_with(pattern.substr(0, star))) {
        return false;
    }
    text.remove_prefix(star);
    pattern.remove_prefix(star + wildcard_mark.size());
    while ((star = pattern.find(wildcard_mark)) != std::string_view::npos) {
        const std::size_t found = text.find(pattern.substr(0, star));
        if (found == std::string_view::npos) {
            return false;
        }
        text.remove_prefix(found + star);
        pattern.remove_prefix(star + wildcard_mark.size());
    }
    return text.ends_with(pattern);
}

std::u32string code_points(std::string_view text) {
    std::u32string points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint next = text::code_point_at(text, at);
        points += next.value;
        at += next.bytes;
    }
    return points;
}

bool is_digit(char32_t value) {
    return value >= U'0' && value <= U'9';
}

int forgiven(const std::u32string& pattern, const TypingRules& rules) {
    const auto letters = static_cast<std::size_t>(std::count_if(
        pattern.begin(), pattern.end(), [](char32_t value) { return value != wildcard && value != U' '; }));
    return std::min({rules.typos, most_typos, static_cast<int>(letters / letters_for_a_slip)});
}

// Optimal string alignment distance, `most` + 1 where it is more; a wildcard takes any text for nothing.
class SlipTable {
public:
    SlipTable(const std::u32string& typed, const std::u32string& pattern, int most)
        : typed_{typed},
          pattern_{pattern},
          too_many_{most + 1} {}

    int distance() {
        rows_[0].resize(typed_.size() + 1);
        for (std::size_t at = 0; at <= typed_.size(); ++at) {
            rows_[0][at] = at == 0 ? 0 : capped(rows_[0][at - 1] + cost(typed_[at - 1]));
        }
        for (std::size_t row = 1; row <= pattern_.size(); ++row) {
            fill(row);
            if (*std::min_element(rows_[row % 3].begin(), rows_[row % 3].end()) >= too_many_ &&
                (row == 1 ||
                 *std::min_element(rows_[(row - 1) % 3].begin(), rows_[(row - 1) % 3].end()) >= too_many_)) {
                return too_many_;
            }
        }
        return rows_[pattern_.size() % 3].back();
    }

private:
    [[nodiscard]] int capped(int slips) const { return std::min(slips, too_many_); }
    [[nodiscard]] int cost(char32_t value) const { return is_digit(value) ? too_many_ : 1; }

    void fill(std::size_t row) {
        const std::vector<int>& above = rows_[(row - 1) % 3];
        std::vector<int>& now = rows_[row % 3];
        now.resize(typed_.size() + 1);
        const char32_t wanted = pattern_[row - 1];
        if (wanted == wildcard) {
            now[0] = above[0];
            for (std::size_t at = 1; at <= typed_.size(); ++at) {
                now[at] = std::min(above[at], now[at - 1]);
            }
            return;
        }
        now[0] = capped(above[0] + cost(wanted));
        for (std::size_t at = 1; at <= typed_.size(); ++at) {
            const char32_t given = typed_[at - 1];
            int least = above[at - 1];
            if (given != wanted) {
                least = std::min({least + std::max(cost(given), cost(wanted)),
                                  now[at - 1] + cost(given),
                                  above[at] + cost(wanted)});
                if (row > 1 && at > 1 && given == pattern_[row - 2] && typed_[at - 2] == wanted) {
                    const int swapped = std::max(cost(given), cost(wanted));
                    least = std::min(least, rows_[(row - 2) % 3][at - 2] + swapped);
                }
            }
            now[at] = capped(least);
        }
    }

    const std::u32string& typed_;
    const std::u32string& pattern_;
    int too_many_;
    std::vector<int> rows_[3]; // NOLINT(modernize-avoid-c-arrays): three in turn
};

std::optional<int>
slips(const std::u32string& typed, const std::u32string& pattern, const TypingRules& rules) {
    const int most = forgiven(pattern, rules);
    const bool has_wildcard = pattern.find(wildcard) != std::u32string::npos;
    const auto longer =
        static_cast<std::ptrdiff_t>(typed.size()) - static_cast<std::ptrdiff_t>(pattern.size());
    if (most == 0 || (!has_wildcard && std::abs(longer) > most)) {
        return std::nullopt;
    }
    const int distance = SlipTable{typed, pattern, most}.distance();
    return distance <= most ? std::optional{distance} : std::nullopt;
}

} // namespace

std::optional<TypedMatch>
typed_match(std::string_view typed, const std::vector<AcceptedText>& accepted, const TypingRules& rules) {
    if (typed.size() > longest_typed) {
        return std::nullopt;
    }
    const std::string answer = comparable(typed, rules);
    if (answer.empty()) {
        return std::nullopt;
    }
    std::vector<std::string> patterns;
    patterns.reserve(accepted.size());
    for (std::size_t at = 0; at < accepted.size(); ++at) {
        patterns.push_back(comparable_pattern(accepted[at].text, rules));
        if (!patterns.back().empty() && fits(answer, patterns.back())) {
            return TypedMatch{.index = at};
        }
    }
    std::optional<TypedMatch> best;
    if (rules.typos > 0) {
        const std::u32string points = code_points(answer);
        for (std::size_t at = 0; at < accepted.size(); ++at) {
            const auto found =
                accepted[at].percent > 0 ? slips(points, code_points(patterns[at]), rules) : std::nullopt;
            if (found && (!best || *found < best->slips)) {
                best = TypedMatch{.index = at, .slips = *found};
            }
        }
    }
    return best;
}

std::optional<int>
slips_between(std::string_view typed, std::string_view accepted, const TypingRules& rules) {
    const auto match = typed_match(typed, accepted_texts({std::string{accepted}}), rules);
    return match ? std::optional{match->slips} : std::nullopt;
}

std::string shown_accepted(std::string_view accepted) {
    std::string shown;
    const std::string marked = with_wildcards_marked(accepted);
    for (std::size_t at = 0; at < marked.size(); ++at) {
        if (std::string_view{marked}.substr(at).starts_with(wildcard_mark)) {
            shown += "…";
            at += wildcard_mark.size() - 1;
        } else {
            shown += marked[at];
        }
    }
    return shown;
}

} // namespace ingat::bank
