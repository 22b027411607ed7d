#include "bank/right_answer.hpp"

#include "bank/cloze.hpp"
#include "bank/typed_match.hpp"
#include "bank/variables.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace ingat::bank {
namespace {

using Lines = std::vector<std::string>;

constexpr int shown_digits = 6; // of a number

// One line alone; several as a list, numbered if the order says something.
std::string listed(const Lines& lines, bool numbered = false) {
    if (lines.size() == 1) {
        return lines.front();
    }
    std::string list;
    std::size_t number = 0;
    for (const std::string& line : lines) {
        ++number;
        list += (list.empty() ? "" : "\n") + (numbered ? std::to_string(number) + ". " : std::string{"- "}) +
                line;
    }
    return list;
}

std::string answer_as(const Flashcard& flashcard, const Question& question, const GradeContext& context) {
    return context.part == "back" ? question.prompt : flashcard.answer;
}

std::string answer_as(const Cloze&, const Question& question, const GradeContext& context) {
    Lines words;
    for (const ClozeBlank& blank : context.part.empty()
                                       ? cloze_blanks(question.prompt)
                                       : cloze_blanks(question.prompt, number_of_part(context.part))) {
        words.push_back(blank.text);
    }
    return listed(words);
}

std::string answer_as(const Choice& choice, const Question&, const GradeContext&) {
    Lines right;
    for (const Option& option : choice.options) {
        if (is_right(choice, option)) {
            right.push_back(option.text);
        }
    }
    return listed(right);
}

std::string answer_as(const TrueFalse&, const Question&, const GradeContext&) {
    return {};
}

std::string answer_as(const ShortAnswer& question, const Question&, const GradeContext&) {
    return shown_answer(question.accepted);
}

std::string with_unit(const std::string& number, const Numerical& numerical) {
    const auto base_unit = std::find_if(numerical.units.begin(), numerical.units.end(), [](const Unit& unit) {
        return unit.multiplier == 1;
    });
    return base_unit == numerical.units.end() ? number : number + " " + base_unit->name;
}

// "3,640 m (3,580 to 3,700)" without words: "3,640 m (3,580–3,700)".
std::string answer_as(const Numerical& numerical, const Question&, const GradeContext& context) {
    const std::vector<AcceptedNumber> accepted = accepted_for(numerical, context.seed);
    const auto best = std::find_if(
        accepted.begin(), accepted.end(), [](const AcceptedNumber& each) { return each.percent >= 100; });
    if (best == accepted.end() || !std::isfinite(best->value)) {
        return {};
    }
    const NumberStyle style = style_of_language(context.language);
    const auto shown = [&](double value) { return number_text(value, style, shown_digits); };
    const Interval interval = interval_of(*best, best->value);
    const std::string range = shown(interval.low) + "–" + shown(interval.high);
    if (best->up_to) {
        return with_unit(range, numerical);
    }
    const std::string value = with_unit(shown(best->value), numerical);
    return best->tolerance == 0 ? value : value + " (" + range + ")";
}

std::string answer_as(const Ordering& ordering, const Question&, const GradeContext&) {
    Lines items;
    for (const Ordering::Item& item : ordering.items) {
        items.push_back(item.text);
    }
    return listed(items, true);
}

std::string answer_as(const Matching& matching, const Question&, const GradeContext&) {
    std::map<std::string, std::string> text_of;
    for (const Matching::Right& right : matching.right) {
        text_of.emplace(right.id, right.text);
    }
    Lines pairs;
    for (const Matching::Left& left : matching.left) {
        pairs.push_back(left.text + " → " + text_of[left.partner]);
    }
    return listed(pairs);
}

std::string right_text(const Blank& blank) {
    if (blank.options.empty()) {
        return shown_answer(blank.accepted);
    }
    const Choice choice{.options = blank.options};
    const auto right = std::find_if(blank.options.begin(), blank.options.end(), [&](const Option& option) {
        return is_right(choice, option);
    });
    return right == blank.options.end() ? "" : right->text;
}

std::string answer_as(const FillIn& fill_in, const Question&, const GradeContext&) {
    Lines texts;
    for (const Blank& blank : fill_in.blanks) {
        texts.push_back(right_text(blank));
    }
    return listed(texts, true);
}

std::string answer_as(const Hotspot& hotspot, const Question& question, const GradeContext& context) {
    const Lines parts = parts_of(question);
    const std::string part = context.part.empty() && !parts.empty() ? parts.front() : context.part;
    const auto region = std::find_if(hotspot.regions.begin(), hotspot.regions.end(), [&](const Region& each) {
        return each.number == number_of_part(part);
    });
    return region == hotspot.regions.end() ? "" : region->label;
}

std::string answer_as(const Essay& essay, const Question&, const GradeContext&) {
    return essay.answer;
}

std::string answer_as(const Description&, const Question&, const GradeContext&) {
    return {};
}

} // namespace

std::string right_answer_text(const Question& question, const GradeContext& context) {
    return std::visit([&](const auto& kind) { return answer_as(kind, question, context); }, question.kind);
}

std::string shown_answer(const std::vector<AcceptedText>& accepted) {
    const auto has_wildcard = [](const std::string& text) {
        return shown_accepted(text).find("…") != std::string::npos && text.find('*') != std::string::npos;
    };
    const auto best = std::find_if(accepted.begin(), accepted.end(), [&](const AcceptedText& each) {
        return each.percent >= 100 && !has_wildcard(each.text);
    });
    if (best != accepted.end()) {
        return shown_accepted(best->text);
    }
    return accepted.empty() ? "" : shown_accepted(accepted.front().text);
}

} // namespace ingat::bank
