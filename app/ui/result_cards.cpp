#include "ui/result_cards.hpp"

#include "ui/certainty_card.hpp"
#include "ui/score_card.hpp"
#include "ui/topics_card.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace ingat::ui {
namespace {

constexpr double gap = 16;
constexpr double side = 22;
constexpr double end = 18;
constexpr double two_in_a_row = 560;
constexpr double highest_topics = 292; // beside the others; more scroll

bool has_topics(const program::ResultView& view) {
    return !view.topics.empty();
}

bool has_certainty(const program::ResultView& view) {
    return !view.calibration.empty();
}

double score_height(Scene& scene, const program::ResultView& view, double width) {
    return score_card_height(scene, view, width - 2 * side) + 2 * end;
}

double topics_height(Scene& scene, const program::ResultView& view, double width) {
    return topics_card_height(scene, view, width - 2 * side) + 2 * end;
}

double certainty_height(Scene& scene, const program::ResultView& view, double width) {
    return certainty_card_height(scene, view, width - 2 * side) + 2 * end;
}

// From 0, 0 on; one without a height is not there.
struct Places {
    Rect score;
    Rect topics;
    Rect certainty;
    double height = 0;
};

Places in_a_row(Scene& scene, const program::ResultView& view, double width) {
    Places places;
    const double certainty = has_certainty(view) ? std::clamp(std::round(width * 0.32), 280.0, 360.0) : 0;
    const double others = has_certainty(view) ? certainty + gap : 0;
    const double score =
        has_topics(view) ? std::clamp(std::round(width * 0.28), 240.0, 340.0) : width - others;
    places.score = {.x = 0, .y = 0, .width = score, .height = score_height(scene, view, score)};
    places.height = places.score.height;
    if (has_certainty(view)) {
        const double high = certainty_height(scene, view, certainty);
        places.certainty = {.x = width - certainty, .y = 0, .width = certainty, .height = high};
        places.height = std::max(places.height, high);
    }
    if (has_topics(view)) {
        const double topics = width - score - gap - others;
        const double high = std::min(topics_height(scene, view, topics), highest_topics);
        places.topics = {.x = score + gap, .y = 0, .width = topics, .height = high};
        places.height = std::max(places.height, high);
    }
    places.score.height = places.height;
    places.topics.height = has_topics(view) ? places.height : 0;
    places.certainty.height = has_certainty(view) ? places.height : 0;
    return places;
}

// The topics at the right, what is lower at the left.
Places in_two_columns(Scene& scene, const program::ResultView& view, double width) {
    Places places;
    const double left = std::round((width - gap) / 2);
    const double right = width - gap - left;
    places.score = {.x = 0, .y = 0, .width = left, .height = score_height(scene, view, left)};
    if (!has_topics(view)) {
        places.height = std::max(places.score.height, certainty_height(scene, view, right));
        places.score.height = places.height;
        places.certainty = {.x = left + gap, .y = 0, .width = right, .height = places.height};
        return places;
    }
    double column = places.score.height;
    if (has_certainty(view)) {
        const double high = certainty_height(scene, view, left);
        places.certainty = {.x = 0, .y = column + gap, .width = left, .height = high};
        column += gap + high;
    }
    places.height = std::max(column, topics_height(scene, view, right));
    places.topics = {.x = left + gap, .y = 0, .width = right, .height = places.height};
    Rect& lowest = has_certainty(view) ? places.certainty : places.score;
    lowest.height += places.height - column;
    return places;
}

Places in_one_column(Scene& scene, const program::ResultView& view, double width) {
    Places places;
    places.score = {.x = 0, .y = 0, .width = width, .height = score_height(scene, view, width)};
    places.height = places.score.height;
    if (has_topics(view)) {
        const double high = topics_height(scene, view, width);
        places.topics = {.x = 0, .y = places.height + gap, .width = width, .height = high};
        places.height += gap + high;
    }
    if (has_certainty(view)) {
        const double high = certainty_height(scene, view, width);
        places.certainty = {.x = 0, .y = places.height + gap, .width = width, .height = high};
        places.height += gap + high;
    }
    return places;
}

Places places_of(Scene& scene, const program::ResultView& view, double width) {
    if (width >= cards_in_a_row) {
        return in_a_row(scene, view, width);
    }
    const bool several = has_topics(view) || has_certainty(view);
    return width >= two_in_a_row && several ? in_two_columns(scene, view, width)
                                            : in_one_column(scene, view, width);
}

// The card; returns what is inside of its edges.
Rect draw_ground(Scene& scene, Rect card, const Rect& place) {
    card.x += place.x;
    card.y += place.y;
    draw_card(scene, card);
    return inset(card, side, end);
}

} // namespace

double result_cards_height(Scene& scene, const program::ResultView& view, double width) {
    return places_of(scene, view, width).height;
}

void draw_result_cards(Scene& scene, const program::ResultView& view, const Rect& place) {
    const Places places = places_of(scene, view, place.width);
    draw_score_card(scene, view, draw_ground(scene, places.score, place));
    if (has_topics(view)) {
        draw_topics_card(scene, view, draw_ground(scene, places.topics, place));
    }
    if (has_certainty(view)) {
        draw_certainty_card(scene, view, draw_ground(scene, places.certainty, place));
    }
}

} // namespace ingat::ui
