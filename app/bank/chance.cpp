#include "bank/chance.hpp"

#include "bank/grading.hpp"

#include <algorithm>
#include <cmath>

namespace ingat::bank {
namespace {

double one_of(double all) {
    return all > 0 ? 1 / all : 0;
}

// Of options of which one can be chosen.
double right_among(const std::vector<Option>& options) {
    const Choice choice{.options = options};
    const auto right = std::count_if(
        options.begin(), options.end(), [&](const Option& option) { return is_right(choice, option); });
    return options.empty() ? 0 : static_cast<double>(right) / static_cast<double>(options.size());
}

// One function per kind. Adding a kind without one does not compile.

double chance(const Flashcard&) {
    return 0;
}
double chance(const Cloze&) {
    return 0;
}
double chance(const Choice& choice) {
    return choice.several ? one_of(std::exp2(static_cast<double>(choice.options.size())) - 1)
                          : right_among(choice.options);
}
double chance(const TrueFalse&) {
    return 0.5;
}
double chance(const ShortAnswer&) {
    return 0;
}
double chance(const Numerical&) {
    return 0;
}
double chance(const Matching& matching) {
    return one_of(
        std::pow(static_cast<double>(matching.right.size()), static_cast<double>(matching.left.size())));
}
double chance(const Ordering& ordering) {
    return one_of(std::tgamma(static_cast<double>(ordering.items.size()) + 1) - 1);
}
double chance(const FillIn& fill_in) {
    double all = fill_in.blanks.empty() ? 0 : 1;
    for (const Blank& blank : fill_in.blanks) {
        all *= right_among(blank.options); // 0 where it is typed
    }
    return all;
}
double chance(const Hotspot&) {
    return 0; // of which card, chance_of_place() has to know
}
double chance(const Essay&) {
    return 0;
}
double chance(const Description&) {
    return 0;
}

// How many points of a fine grid over the picture are right, by the same grading as a learner's.
double chance_of_place(const Hotspot& hotspot, const Question& question, std::string_view part) {
    constexpr int points = 96; // along each side
    if (hotspot.ask == HotspotAsk::What) {
        return 0;
    }
    const std::vector<std::string> parts = parts_of(question);
    if (part.empty() && parts.size() != 1) {
        return 0;
    }
    const int number = number_of_part(part.empty() ? parts.front() : part);
    int right = 0;
    for (int at = 0; at < points * points; ++at) {
        const int column = at % points;
        const int row = at / points;
        const Point point{.x = (column + 0.5) / points, .y = (row + 0.5) / points};
        right +=
            std::any_of(hotspot.regions.begin(),
                        hotspot.regions.end(),
                        [&](const Region& region) { return region.number == number && holds(region, point); })
                ? 1
                : 0;
    }
    return static_cast<double>(right) / (points * points);
}

} // namespace

double chance_of(const Question& question, std::string_view part) {
    if (const auto* hotspot = std::get_if<Hotspot>(&question.kind)) {
        return chance_of_place(*hotspot, question, part);
    }
    return std::visit([](const auto& kind) { return chance(kind); }, question.kind);
}

} // namespace ingat::bank
