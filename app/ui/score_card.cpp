#include "ui/score_card.hpp"

#include "ui/widgets.hpp"

#include <array>

namespace ingat::ui {
namespace {

constexpr double baseline = 24; // of small words below the top of the score

// Draws from the top down, or only counts how high it would be.
class Score {
public:
    Score(Scene& scene, const Rect& place, bool draws) : scene_{scene}, place_{place}, draws_{draws} {}

    // Each of the counts on a line of its own, with the colour of its part of the bar.
    void spread_counts() { spread_ = true; }

    double all(const program::ResultView& view) {
        paragraph(view.score_heading, Role::Heading, scene_.theme.text);
        y_ += 8;
        figures(view);
        bar(view);
        if (spread_) {
            legend(view.counts);
        } else {
            counts(view.counts);
        }
        if (!view.to_grade.text.empty()) {
            y_ += 10;
            if (draws_) {
                draw_chip(scene_, at(0), view.to_grade, Icon::Edit, place_.width);
            }
            y_ += 24;
        }
        if (view.calibration.empty() && !view.calibration_note.empty()) {
            y_ += 14;
            if (draws_) {
                scene_.canvas.horizontal(place_.x, place_.y + y_, place_.width, scene_.theme.line);
            }
            y_ += 12;
            paragraph(view.calibration_note, Role::Small, scene_.theme.muted);
        }
        return y_;
    }

private:
    Scene& scene_;
    Rect place_;
    bool draws_;
    bool spread_ = false;
    double y_ = 0;

    [[nodiscard]] Point at(double x) const { return {.x = place_.x + x, .y = place_.y + y_}; }

    void paragraph(const std::string& text, Role role, Colour colour) {
        if (draws_) {
            scene_.paragraph(text, at(0), role, colour, place_.width);
        }
        y_ += scene_.paragraph_height(text, role, place_.width);
    }

    void word(const std::string& text, double x, double below, Role role, Colour colour) {
        if (draws_) {
            const Point from = at(x);
            scene_.line_of_text(
                text, {.x = from.x, .y = from.y + below}, role, colour, place_.width - x + 0.5);
        }
    }

    // "at least 76% 30.5 of 40" as far as it fits on one line.
    void figures(const program::ResultView& view) {
        const double score = scene_.width_of(view.score, Role::Display);
        const double least = scene_.width_of(view.at_least, Role::Body);
        const double marks = scene_.width_of(view.marks, Role::Body);
        double x = 0;
        if (least > 0 && least + 8 + score <= place_.width) {
            word(view.at_least, 0, baseline, Role::Body, scene_.theme.muted);
            x = least + 8;
        } else if (least > 0) {
            paragraph(view.at_least, Role::Body, scene_.theme.muted);
        }
        word(view.score, x, 0, Role::Display, scene_.theme.text);
        const bool beside = x + score + 10 + marks <= place_.width;
        if (beside) {
            word(view.marks, x + score + 10, baseline, Role::Body, scene_.theme.muted);
        }
        y_ += 50;
        if (!beside) {
            paragraph(view.marks, Role::Body, scene_.theme.muted);
        }
    }

    void bar(const program::ResultView& view) {
        y_ += 8;
        if (draws_) {
            draw_bar(scene_,
                     {.x = place_.x, .y = place_.y + y_, .width = place_.width, .height = 6},
                     {{view.right, scene_.theme.accent},
                      {view.partial, scene_.theme.mark_line},
                      {view.wrong, scene_.theme.red}});
        }
        y_ += 6;
    }

    void legend(const std::vector<std::string>& texts) {
        const Theme& theme = scene_.theme;
        const std::array<Colour, 4> colours{theme.accent, theme.mark_line, theme.red, theme.track};
        y_ += 12;
        for (std::size_t number = 0; number < texts.size(); ++number) {
            if (draws_) {
                const Point from = at(0);
                const Colour colour = colours.at(std::min(number, colours.size() - 1));
                scene_.canvas.circle({.x = from.x + 4, .y = from.y + 13}, 4, colour);
            }
            word(texts[number], 16, 4, Role::Small, scene_.theme.muted);
            y_ += 26;
        }
    }

    void counts(const std::vector<std::string>& texts) {
        if (texts.empty()) {
            return;
        }
        y_ += 8;
        double x = 0;
        for (const std::string& text : texts) {
            const double width = scene_.width_of(text, Role::Tiny);
            if (x > 0 && x + width > place_.width) {
                x = 0;
                y_ += 18;
            }
            word(text, x, 0, Role::Tiny, scene_.theme.muted);
            x += width + 12;
        }
        y_ += 16;
    }
};

} // namespace

double score_card_height(Scene& scene, const program::ResultView& view, double width) {
    return Score{scene, {.x = 0, .y = 0, .width = width, .height = 0}, false}.all(view);
}

void draw_score_card(Scene& scene, const program::ResultView& view, const Rect& place) {
    constexpr std::size_t parts = 3; // of the bar; fewer counts do not say which is whose
    Score spread{scene, place, false};
    spread.spread_counts();
    Score score{scene, place, true};
    if (view.counts.size() >= parts && spread.all(view) <= place.height) {
        score.spread_counts();
    }
    score.all(view);
}

} // namespace ingat::ui
