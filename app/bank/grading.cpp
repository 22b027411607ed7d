#include "bank/grading.hpp"

#include "bank/cloze.hpp"
#include "text/normalise.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace ingat::bank {
namespace {

using Ids = std::set<std::string>;

double share(std::size_t count, std::size_t all) {
    return all == 0 ? 0.0 : static_cast<double>(count) / static_cast<double>(all);
}

// The answer inside a response if it is of this kind, else an empty one.
template <class Answer>
Answer answer_in(const Response& response) {
    const auto* answer = std::get_if<Answer>(&response);
    return answer ? *answer : Answer{};
}

// One function per kind. Adding a kind without one does not compile.

std::optional<Grade> grade_as(const Flashcard&, const Response&) {
    return std::nullopt;
}

std::optional<Grade> grade_as(const Cloze&, const Response&) {
    return std::nullopt;
}

std::optional<Grade> grade_as(const Choice& choice, const Response& response) {
    const std::vector<std::string> ids = answer_in<ChosenOptions>(response).ids;
    const Ids chosen{ids.begin(), ids.end()};
    Grade grade;
    std::size_t all_right = 0;
    std::size_t right_chosen = 0;
    std::size_t wrong_chosen = 0;
    for (const Option& option : choice.options) {
        const bool is_chosen = chosen.contains(option.id);
        all_right += option.right ? 1 : 0;
        right_chosen += option.right && is_chosen ? 1 : 0;
        wrong_chosen += !option.right && is_chosen ? 1 : 0;
        grade.parts.push_back({
            .id = option.id,
            .right = option.right == is_chosen,
            .chosen = is_chosen ? option.id : "",
            .expected = option.right ? option.id : "",
        });
        if (is_chosen && !option.feedback.empty()) {
            grade.feedback += (grade.feedback.empty() ? "" : "\n\n") + option.feedback;
        }
    }
    if (choice.several) {
        grade.right = all_right > 0 && right_chosen == all_right && wrong_chosen == 0;
        grade.fraction = right_chosen > wrong_chosen ? share(right_chosen - wrong_chosen, all_right) : 0;
    } else {
        grade.right = right_chosen == 1 && wrong_chosen == 0;
        grade.fraction = grade.right ? 1 : 0;
    }
    return grade;
}

std::optional<Grade> grade_as(const TrueFalse& statement, const Response& response) {
    const auto* answer = std::get_if<ChosenTruth>(&response);
    if (!answer) {
        return Grade{};
    }
    const bool right = answer->is_true == statement.is_true;
    return Grade{
        .fraction = right ? 1.0 : 0.0,
        .right = right,
        .parts = {},
        .feedback = answer->is_true ? statement.feedback_true : statement.feedback_false,
    };
}

std::optional<Grade> grade_as(const ShortAnswer& question, const Response& response) {
    const std::string typed = answer_in<TypedText>(response).text;
    const bool right =
        std::any_of(question.accepted.begin(), question.accepted.end(), [&](const auto& accepted) {
            return is_same_answer(typed, accepted, question.case_matters);
        });
    return Grade{.fraction = right ? 1.0 : 0.0, .right = right, .parts = {}, .feedback = {}};
}

// The ids of `ids` that `place_of` has, each where it stands first.
std::vector<std::string> known_once(const std::vector<std::string>& ids,
                                    const std::map<std::string, std::size_t>& place_of) {
    std::vector<std::string> known;
    Ids seen;
    for (const std::string& id : ids) {
        if (place_of.contains(id) && seen.insert(id).second) {
            known.push_back(id);
        }
    }
    return known;
}

std::optional<Grade> grade_as(const Ordering& ordering, const Response& response) {
    std::map<std::string, std::size_t> place_of;
    for (const Ordering::Item& item : ordering.items) {
        place_of.emplace(item.id, place_of.size());
    }
    const std::vector<std::string> placed = known_once(answer_in<OrderedItems>(response).ids, place_of);
    Grade grade;
    grade.right = !placed.empty() && placed.size() == ordering.items.size();
    for (std::size_t place = 0; place < ordering.items.size(); ++place) {
        const std::string& expected = ordering.items[place].id;
        const std::string chosen = place < placed.size() ? placed[place] : "";
        grade.parts.push_back(
            {.id = expected, .right = chosen == expected, .chosen = chosen, .expected = expected});
        grade.right = grade.right && chosen == expected;
    }
    std::size_t followers = 0;
    for (std::size_t at = 1; at < placed.size(); ++at) {
        followers += place_of.at(placed[at]) == place_of.at(placed[at - 1]) + 1 ? 1U : 0U;
    }
    grade.fraction = grade.right ? 1 : share(followers, std::max<std::size_t>(ordering.items.size(), 1) - 1);
    return grade;
}

std::optional<Grade> grade_as(const Matching& matching, const Response& response) {
    const std::map<std::string, std::string> partner_of = answer_in<MatchedPairs>(response).partner_of;
    Grade grade;
    std::size_t right = 0;
    for (const Matching::Left& left : matching.left) {
        const auto found = partner_of.find(left.id);
        const std::string chosen = found == partner_of.end() ? "" : found->second;
        const bool is_right = !chosen.empty() && chosen == left.partner;
        right += is_right ? 1 : 0;
        grade.parts.push_back({.id = left.id, .right = is_right, .chosen = chosen, .expected = left.partner});
    }
    grade.right = right > 0 && right == matching.left.size();
    grade.fraction = share(right, matching.left.size());
    return grade;
}

std::string comparable(std::string_view answer, bool case_matters) {
    // Folding may make new punctuation (a fullwidth apostrophe), and plain punctuation may make new folding
    // matter (a spacing acute accent is folded to a space and a mark): punctuation first.
    const std::string plain = text::with_plain_punctuation(answer);
    std::string folded = case_matters ? text::fold_keeping_case(plain) : text::fold(plain);
    if (folded.size() > 1 && folded.back() == '.') {
        folded.pop_back();
    }
    while (!folded.empty() && folded.back() == ' ') {
        folded.pop_back();
    }
    return folded;
}

int number_of(std::string_view part) {
    int number = 0;
    std::from_chars(part.data(), part.data() + part.size(), number);
    return number;
}

// One line alone; several as a list, numbered if the order says something.
std::string listed(const std::vector<std::string>& lines, bool numbered = false) {
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

std::string answer_as(const Flashcard& flashcard, const Question& question, std::string_view part) {
    return part == "back" ? question.prompt : flashcard.answer;
}

std::string answer_as(const Cloze&, const Question& question, std::string_view part) {
    return listed(cloze_words(question.prompt, number_of(part)));
}

std::string answer_as(const Choice& choice, const Question&, std::string_view) {
    std::vector<std::string> right;
    for (const Option& option : choice.options) {
        if (option.right) {
            right.push_back(option.text);
        }
    }
    return listed(right);
}

std::string answer_as(const TrueFalse&, const Question&, std::string_view) {
    return {};
}

std::string answer_as(const ShortAnswer& question, const Question&, std::string_view) {
    return question.accepted.empty() ? "" : question.accepted.front();
}

std::string answer_as(const Ordering& ordering, const Question&, std::string_view) {
    std::vector<std::string> items;
    for (const Ordering::Item& item : ordering.items) {
        items.push_back(item.text);
    }
    return listed(items, true);
}

std::string answer_as(const Matching& matching, const Question&, std::string_view) {
    std::map<std::string, std::string> text_of;
    for (const Matching::Right& right : matching.right) {
        text_of.emplace(right.id, right.text);
    }
    std::vector<std::string> pairs;
    for (const Matching::Left& left : matching.left) {
        pairs.push_back(left.text + " → " + text_of[left.partner]);
    }
    return listed(pairs);
}

} // namespace

std::optional<Grade> grade(const Question& question, const Response& response) {
    return std::visit([&](const auto& kind) { return grade_as(kind, response); }, question.kind);
}

bool is_same_answer(std::string_view typed, std::string_view accepted, bool case_matters) {
    const std::string answer = comparable(typed, case_matters);
    return !answer.empty() && answer == comparable(accepted, case_matters);
}

std::string right_answer_text(const Question& question, std::string_view part) {
    return std::visit([&](const auto& kind) { return answer_as(kind, question, part); }, question.kind);
}

} // namespace ingat::bank
