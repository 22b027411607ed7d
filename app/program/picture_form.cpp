#include "program/picture_form.hpp"

#include "bank/grading.hpp"
#include "bank/pictures_of.hpp"
#include "base/message.hpp"
#include "program/phrases.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <numbers>
#include <set>
#include <utility>

namespace ingat::program {
namespace {

using base::say;
using base::worded;

constexpr int corners_of_ellipse = 72;

std::vector<Spot> ellipse(const bank::Point& a, const bank::Point& b) {
    std::vector<Spot> outline;
    for (int corner = 0; corner < corners_of_ellipse; ++corner) {
        const double angle = 2 * std::numbers::pi * corner / corners_of_ellipse;
        outline.push_back({.x = (a.x + b.x) / 2 + (b.x - a.x) / 2 * std::cos(angle),
                           .y = (a.y + b.y) / 2 + (b.y - a.y) / 2 * std::sin(angle)});
    }
    return outline;
}

std::vector<Spot> outline_of(const bank::Region& region) {
    const std::vector<bank::Point>& points = region.points;
    if (region.shape == bank::Shape::Polygon) {
        std::vector<Spot> outline;
        outline.reserve(points.size());
        for (const bank::Point& point : points) {
            outline.push_back({.x = point.x, .y = point.y});
        }
        return outline;
    }
    if (points.size() != 2) {
        return {};
    }
    const bank::Point& a = points[0];
    const bank::Point& b = points[1];
    if (region.shape == bank::Shape::Ellipse) {
        return ellipse(a, b);
    }
    return {{.x = a.x, .y = a.y}, {.x = b.x, .y = a.y}, {.x = b.x, .y = b.y}, {.x = a.x, .y = b.y}};
}

// A region of a picture that is pointed at.
RegionLook look_where(const bank::Region& region, bool asked, const CardState& card) {
    if (!card.answered) {
        return RegionLook::Unseen;
    }
    if (asked) {
        return RegionLook::Right;
    }
    const bool hit = card.entered.point && bank::holds(region, *card.entered.point);
    return hit ? RegionLook::Wrong : RegionLook::Plain;
}

// A region of a picture with something covered.
RegionLook look_what(const bank::Hotspot& hotspot, bool asked, const CardState& card) {
    if (asked) {
        return card.answered ? RegionLook::Right : RegionLook::Masked;
    }
    const bool covers = hotspot.masks == bank::Masks::All && !card.answered;
    return covers ? RegionLook::Cover : RegionLook::Unseen;
}

bool shows_label(RegionLook look) {
    return look == RegionLook::Right || look == RegionLook::Wrong || look == RegionLook::Plain;
}

// As Markdown that shows it as it is.
std::string as_markdown(const std::string& plain) {
    std::string escaped;
    for (const char letter : plain) {
        if (std::ispunct(static_cast<unsigned char>(letter)) != 0) {
            escaped += '\\';
        }
        escaped += letter;
    }
    return escaped;
}

std::string label_of(const bank::Hotspot& hotspot, int number) {
    const auto region = std::find_if(hotspot.regions.begin(),
                                     hotspot.regions.end(),
                                     [&](const bank::Region& each) { return each.number == number; });
    return region == hotspot.regions.end() ? "" : region->label;
}

} // namespace

PictureForm picture_form(const bank::Hotspot& hotspot, int number, const CardState& card) {
    PictureForm form{.file = hotspot.picture, .by_pointing = hotspot.ask == bank::HotspotAsk::Where};
    std::set<int> labelled; // what lies in several pieces is named once
    for (const bank::Region& region : hotspot.regions) {
        const bool asked = region.number == number;
        const RegionLook look =
            form.by_pointing ? look_where(region, asked, card) : look_what(hotspot, asked, card);
        const bool is_named = shows_label(look) && labelled.insert(region.number).second;
        form.regions.push_back(
            {.label = is_named ? region.label : "", .outline = outline_of(region), .look = look});
    }
    if (form.by_pointing && card.entered.point) {
        form.point = Spot{.x = card.entered.point->x, .y = card.entered.point->y};
        if (card.answered && card.grade) {
            form.mark = card.grade->right ? Mark::Right : Mark::Wrong;
            form.feedback = card.grade->feedback;
        }
    }
    return form;
}

std::string asked_of(const bank::Question& question,
                     const base::CardId& card,
                     std::string prompt,
                     const std::string& language,
                     const base::Catalogue& learners) {
    // In the language of the question where it is known: an English label makes no Indonesian sentence.
    static const base::Catalogue english;
    const base::Catalogue& words = language.starts_with("en") ? english : learners;
    const auto* hotspot = std::get_if<bank::Hotspot>(&question.kind);
    if (hotspot == nullptr) {
        return prompt;
    }
    std::string asks;
    if (hotspot->ask == bank::HotspotAsk::Where) {
        const std::string label = label_of(*hotspot, bank::number_of_part(card.part));
        asks = worded(words, say("Where is {0}?", {as_markdown(label)}));
    } else if (is_blank(prompt)) {
        asks = worded(words, say("What is here?"));
    }
    if (asks.empty()) {
        return prompt;
    }
    return is_blank(prompt) ? asks : prompt + "\n\n" + asks;
}

std::vector<PictureView> pictures_shown(const bank::Bank* bank, const bank::Question& question) {
    std::vector<PictureView> pictures;
    for (const std::string& file : bank::pictures_of(question)) {
        const bank::Picture* picture = bank == nullptr ? nullptr : bank::find_picture(*bank, file);
        if (picture != nullptr) {
            pictures.push_back({.file = picture->file, .description = picture->description});
        }
    }
    return pictures;
}

} // namespace ingat::program
