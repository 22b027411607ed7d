#include "program/entered.hpp"

#include "bank/cloze.hpp"
#include "bank/shown_order.hpp"
#include "program/essay_marks.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ingat::program {
namespace {

std::size_t blanks_of(const bank::Question& question) {
    if (const auto* fill_in = std::get_if<bank::FillIn>(&question.kind)) {
        return fill_in->blanks.size();
    }
    return std::holds_alternative<bank::Cloze>(question.kind) ? bank::cloze_blanks(question.prompt).size()
                                                              : 0;
}

bool is_one_of(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

template <class Things>
bool has(const Things& things, const std::string& id) {
    return std::any_of(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
}

// One function per kind of response.

void take(Entered& entered, const bank::ChosenOptions& response) {
    entered.chosen = response.ids;
}
void take(Entered& entered, const bank::ChosenTruth& response) {
    entered.chosen = {response.is_true ? true_option : false_option};
}
void take(Entered& entered, const bank::TypedText& response) {
    entered.typed = response.text;
}
void take(Entered& entered, const bank::TypedTexts& response) {
    entered.texts = response.texts;
}
void take(Entered& entered, const bank::OrderedItems& response) {
    entered.order = response.ids;
}
void take(Entered& entered, const bank::MatchedPairs& response) {
    entered.matched = response.partner_of;
}
void take(Entered& entered, const bank::ChosenPoint& response) {
    entered.point = response.at;
}
void take(Entered& entered, const bank::GivenMarks& response) {
    entered.marks = response.marks;
}

} // namespace

bool has_one_text(const bank::Question& question) {
    const auto* hotspot = std::get_if<bank::Hotspot>(&question.kind);
    return std::holds_alternative<bank::ShortAnswer>(question.kind) ||
           std::holds_alternative<bank::Numerical>(question.kind) ||
           std::holds_alternative<bank::Essay>(question.kind) ||
           (hotspot != nullptr && hotspot->ask == bank::HotspotAsk::What);
}

Entered nothing_entered(const bank::Question& question, std::uint64_t seed) {
    Entered entered{.seed = seed, .order = bank::shown_order(question, seed)};
    if (std::holds_alternative<bank::TrueFalse>(question.kind)) {
        entered.order = {true_option, false_option};
    }
    entered.texts.resize(blanks_of(question));
    if (const auto* essay = std::get_if<bank::Essay>(&question.kind)) {
        entered.marks.assign(essay->rubric.size(), not_marked);
    }
    return entered;
}

bank::Response response_of(const bank::Question& question, const Entered& entered) {
    if (std::holds_alternative<bank::TrueFalse>(question.kind)) {
        if (entered.chosen.empty()) {
            return bank::ChosenOptions{};
        }
        return bank::ChosenTruth{.is_true = entered.chosen.front() == true_option};
    }
    const bool is_marked =
        std::any_of(entered.marks.begin(), entered.marks.end(), [](double marks) { return marks >= 0; });
    if (std::holds_alternative<bank::Essay>(question.kind) && is_marked) {
        return bank::GivenMarks{.marks = entered.marks};
    }
    if (has_one_text(question)) {
        return bank::TypedText{.text = entered.typed};
    }
    if (blanks_of(question) > 0) {
        return bank::TypedTexts{.texts = entered.texts};
    }
    if (std::holds_alternative<bank::Ordering>(question.kind)) {
        return bank::OrderedItems{.ids = entered.order};
    }
    if (std::holds_alternative<bank::Matching>(question.kind)) {
        return bank::MatchedPairs{.partner_of = entered.matched};
    }
    if (entered.point) {
        return bank::ChosenPoint{.at = *entered.point};
    }
    return bank::ChosenOptions{.ids = entered.chosen};
}

void enter_again(Entered& entered, const bank::Question& question, const bank::Response& response) {
    std::visit([&](const auto& each) { take(entered, each); }, response);
    entered.texts.resize(std::max(entered.texts.size(), blanks_of(question)));
}

bool choose_option(Entered& entered, const bank::Question& question, const std::string& id) {
    const auto* choice = std::get_if<bank::Choice>(&question.kind);
    const bool is_option = choice != nullptr || std::holds_alternative<bank::TrueFalse>(question.kind);
    if (!is_option || !is_one_of(entered.order, id)) {
        return false;
    }
    if (choice == nullptr || !choice->several) {
        entered.chosen = {id};
    } else if (std::erase(entered.chosen, id) == 0) {
        entered.chosen.push_back(id);
    }
    return true;
}

bool move_item(Entered& entered, const bank::Question& question, const std::string& id, std::size_t to) {
    std::vector<std::string>& order = entered.order;
    const auto found = std::find(order.begin(), order.end(), id);
    if (!std::holds_alternative<bank::Ordering>(question.kind) || found == order.end() ||
        to >= order.size()) {
        return false;
    }
    order.erase(found);
    order.insert(std::next(order.begin(), static_cast<std::ptrdiff_t>(to)), id);
    return true;
}

bool match_pair(Entered& entered,
                const bank::Question& question,
                const std::string& left,
                const std::string& partner) {
    const auto* matching = std::get_if<bank::Matching>(&question.kind);
    if (matching == nullptr || !has(matching->left, left)) {
        return false;
    }
    if (partner.empty()) {
        entered.matched.erase(left);
        return true;
    }
    if (!has(matching->right, partner)) {
        return false;
    }
    entered.matched[left] = partner;
    return true;
}

bool point_at(Entered& entered, const bank::Question& question, bank::Point point) {
    const auto* hotspot = std::get_if<bank::Hotspot>(&question.kind);
    if (hotspot == nullptr || hotspot->ask != bank::HotspotAsk::Where) {
        return false;
    }
    entered.point = {.x = std::clamp(point.x, 0.0, 1.0), .y = std::clamp(point.y, 0.0, 1.0)};
    return true;
}

bool give_marks(Entered& entered, const bank::Question& question, std::size_t criterion, double marks) {
    const auto* essay = std::get_if<bank::Essay>(&question.kind);
    if (essay == nullptr || criterion >= essay->rubric.size() || !(marks >= 0) ||
        marks > essay->rubric[criterion].marks) {
        return false;
    }
    entered.marks.resize(essay->rubric.size(), not_marked);
    entered.marks[criterion] = marks;
    return true;
}

bool fill_blank(Entered& entered, const bank::Question& question, std::size_t blank, std::string text) {
    if (blank >= blanks_of(question)) {
        return false;
    }
    entered.texts.resize(blanks_of(question));
    entered.texts[blank] = std::move(text);
    return true;
}

} // namespace ingat::program
