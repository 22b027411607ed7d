#pragma once

#include "ui/frame.hpp"
#include "ui/geometry.hpp"
#include "ui/text_cache.hpp"

#include <string>
#include <string_view>
#include <vector>

struct ImDrawList;

namespace ingat::ui {

enum class Corners { All, Top, Bottom, Left, Right, None };

// Paper to draw on, in units. Straight edges and text are moved to whole pixels, so that they are crisp.
class Canvas {
public:
    // `pixels` of a unit; `coordinates` of Dear ImGui in a pixel.
    Canvas(ImDrawList& list, TextCache& texts, double pixels, double coordinates);

    void fill(const Rect& rect, Colour colour, double radius = 0, Corners corners = Corners::All);
    void outline(const Rect& rect, Colour colour, double radius = 0, double thickness = 1); // inside the edge
    void line(Point from, Point to, Colour colour, double thickness = 1);
    void horizontal(double x, double y, double width, Colour colour); // one unit high
    void vertical(double x, double y, double height, Colour colour);
    void circle(Point centre, double radius, Colour colour);
    void ring(Point centre, double radius, Colour colour, double thickness);
    void path(const std::vector<Point>& points, Colour colour, double thickness, bool closed = false);
    void polygon(const std::vector<Point>& points, Colour colour);

    // Fills what lies inside, by even and odd.
    void area(const std::vector<Point>& corners, Colour colour);
    void image(TextureId texture, const Rect& rect, double radius);

    // The size of text set in this style.
    [[nodiscard]] Size measure(std::string_view text, const typeset::Style& style);
    [[nodiscard]] const typeset::Layout&
    layout(std::string_view text, const typeset::Style& style, const std::vector<typeset::Span>& spans = {});
    // With its top left corner here. Returns the height.
    double text(std::string_view text,
                Point at,
                const typeset::Style& style,
                const std::vector<typeset::Span>& spans = {});

    // Only what is inside is drawn and can be touched, until pop_clip().
    void push_clip(const Rect& rect);
    void pop_clip();
    [[nodiscard]] const Rect& clip() const { return clips_.back(); }

    [[nodiscard]] double pixels() const { return pixels_; }
    [[nodiscard]] double coordinates_of_unit() const { return pixels_ * coordinates_; }

    // Every text drawn, where someone asks for it; one that was cut has "…" behind it.
    void record_texts(std::vector<std::string>* into) { recorded_ = into; }

private:
    [[nodiscard]] double snapped(double units) const; // in pixels
    [[nodiscard]] float coordinate(double pixels) const { return static_cast<float>(pixels * coordinates_); }

    ImDrawList* list_;
    TextCache* texts_;
    double pixels_;
    double coordinates_;
    std::vector<Rect> clips_;
    std::vector<std::string>* recorded_ = nullptr;
};

} // namespace ingat::ui
