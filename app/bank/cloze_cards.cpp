#include "bank/cloze.hpp"
#include "bank/marks.hpp"

#include <algorithm>
#include <set>

namespace ingat::bank {
namespace {

// A prompt cut at its gaps: one piece more than blanks.
struct Cut {
    std::vector<ClozeBlank> blanks;
    std::vector<std::string> pieces;
};

// The outermost of the deletions that `is_gap`.
template <class IsGap>
std::vector<Deletion> gaps_of(std::vector<Deletion> deletions, const IsGap& is_gap) {
    std::vector<Deletion> gaps;
    for (Deletion& deletion : deletions) {
        const bool inside = !gaps.empty() && deletion.span.begin < gaps.back().span.end;
        if (!inside && is_gap(deletion)) {
            gaps.push_back(std::move(deletion));
        }
    }
    return gaps;
}

template <class IsGap>
Cut cut_at(std::string_view prompt, const IsGap& is_gap) {
    ParsedCloze parsed = parse_cloze(prompt);
    Cut cut{.blanks = {}, .pieces = {""}};
    auto shown = parsed.shown.begin();
    const auto move_words = [&](std::size_t until, std::string& to) {
        for (; shown != parsed.shown.end() && shown->begin < until; ++shown) {
            to += prompt.substr(shown->begin, shown->end - shown->begin);
        }
    };
    for (Deletion& gap : gaps_of(std::move(parsed.deletions), is_gap)) {
        move_words(gap.span.begin, cut.pieces.back());
        ClozeBlank blank{.numbers = std::move(gap.numbers), .text = {}, .hint = std::move(gap.hint)};
        move_words(gap.span.end, blank.text);
        cut.blanks.push_back(std::move(blank));
        cut.pieces.emplace_back();
    }
    move_words(prompt.size(), cut.pieces.back());
    return cut;
}

Cut cut_for_all(std::string_view prompt) {
    return cut_at(prompt, [](const Deletion& deletion) { return !deletion.numbers.empty(); });
}

Cut cut_for(std::string_view prompt, int number) {
    Cut cut = cut_at(prompt, [number](const Deletion& deletion) {
        return std::binary_search(deletion.numbers.begin(), deletion.numbers.end(), number);
    });
    if (cut.blanks.empty()) {
        cut.pieces.assign(1, {});
    }
    return cut;
}

// The cut prompt with each blank as `shown` has it.
template <class Shown>
std::string joined(const Cut& cut, const Shown& shown) {
    std::string text = cut.pieces.front();
    for (std::size_t at = 0; at < cut.blanks.size(); ++at) {
        text += shown(cut.blanks[at]);
        text += cut.pieces[at + 1];
    }
    return text;
}

std::string surrounded(std::string_view before, std::string_view text, std::string_view after) {
    std::string result{before};
    result += text;
    result += after;
    return result;
}

std::string gap(const ClozeBlank& blank, ClozeStyle style) {
    if (style == ClozeStyle::Plain) {
        return surrounded("[", blank.hint.empty() ? "..." : blank.hint, "]");
    }
    const std::string mark{blank_mark};
    return blank.hint.empty() ? mark : mark + surrounded(hint_begin_mark, blank.hint, hint_end_mark);
}

} // namespace

std::vector<int> cloze_numbers(std::string_view prompt) {
    std::set<int> numbers;
    for (const Deletion& deletion : parse_cloze(prompt).deletions) {
        numbers.insert(deletion.numbers.begin(), deletion.numbers.end());
    }
    return {numbers.begin(), numbers.end()};
}

std::string cloze_front(std::string_view prompt, int number, ClozeStyle style) {
    return joined(cut_for(prompt, number), [style](const ClozeBlank& blank) { return gap(blank, style); });
}

std::string cloze_back(std::string_view prompt, int number, ClozeStyle style) {
    const bool plain = style == ClozeStyle::Plain;
    return joined(cut_for(prompt, number), [plain](const ClozeBlank& blank) {
        return surrounded(plain ? "[" : highlight_begin_mark, blank.text, plain ? "]" : highlight_end_mark);
    });
}

std::vector<ClozeBlank> cloze_blanks(std::string_view prompt) {
    return cut_for_all(prompt).blanks;
}

std::vector<std::string> cloze_pieces(std::string_view prompt) {
    return cut_for_all(prompt).pieces;
}

std::vector<ClozeBlank> cloze_blanks(std::string_view prompt, int number) {
    return cut_for(prompt, number).blanks;
}

std::vector<std::string> cloze_pieces(std::string_view prompt, int number) {
    return cut_for(prompt, number).pieces;
}

std::vector<std::string> cloze_words(std::string_view prompt, int number) {
    std::vector<std::string> words;
    for (ClozeBlank& blank : cut_for(prompt, number).blanks) {
        words.push_back(std::move(blank.text));
    }
    return words;
}

} // namespace ingat::bank
