#include "ui/canvas.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace ingat::ui {
namespace {

ImU32 packed(Colour colour) {
    return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
}

ImDrawFlags flags_of(Corners corners) {
    switch (corners) {
    case Corners::All: return ImDrawFlags_RoundCornersAll;
    case Corners::Top: return ImDrawFlags_RoundCornersTop;
    case Corners::Bottom: return ImDrawFlags_RoundCornersBottom;
    case Corners::Left: return ImDrawFlags_RoundCornersLeft;
    case Corners::Right: return ImDrawFlags_RoundCornersRight;
    case Corners::None: return ImDrawFlags_RoundCornersNone;
    }
    return ImDrawFlags_None;
}

// ImTextureID is a pointer in one version of Dear ImGui and may be a number in another.
template <class Texture>
Texture texture_of(TextureId id) {
    if constexpr (std::is_pointer_v<Texture>) {
        // NOLINTNEXTLINE(performance-no-int-to-ptr): that is how Dear ImGui takes it
        return reinterpret_cast<Texture>(static_cast<std::uintptr_t>(id));
    } else {
        return static_cast<Texture>(id);
    }
}

constexpr double unbounded = 1e7;

} // namespace

Canvas::Canvas(ImDrawList& list, TextCache& texts, double pixels, double coordinates)
    : list_{&list},
      texts_{&texts},
      pixels_{pixels},
      coordinates_{coordinates},
      clips_{{.x = -unbounded, .y = -unbounded, .width = 2 * unbounded, .height = 2 * unbounded}} {}

double Canvas::snapped(double units) const {
    return std::round(units * pixels_);
}

void Canvas::fill(const Rect& rect, Colour colour, double radius, Corners corners) {
    const ImVec2 from{coordinate(snapped(rect.x)), coordinate(snapped(rect.y))};
    const ImVec2 to{coordinate(snapped(right_of(rect))), coordinate(snapped(bottom_of(rect)))};
    if (to.x > from.x && to.y > from.y) {
        list_->AddRectFilled(from, to, packed(colour), coordinate(radius * pixels_), flags_of(corners));
    }
}

void Canvas::outline(const Rect& rect, Colour colour, double radius, double thickness) {
    // Dear ImGui adds half a pixel itself, right for a line of one pixel.
    const double stroke = std::max(1.0, std::round(thickness * pixels_ * 2) / 2);
    const double inward = (stroke - 1) / 2;
    const ImVec2 from{coordinate(snapped(rect.x) + inward), coordinate(snapped(rect.y) + inward)};
    const ImVec2 to{coordinate(snapped(right_of(rect)) - inward),
                    coordinate(snapped(bottom_of(rect)) - inward)};
    const double rounding = std::max(0.0, radius * pixels_ - inward);
    list_->AddRect(
        from, to, packed(colour), coordinate(rounding), ImDrawFlags_RoundCornersAll, coordinate(stroke));
}

void Canvas::line(Point from, Point to, Colour colour, double thickness) {
    list_->AddLine({coordinate(from.x * pixels_), coordinate(from.y * pixels_)},
                   {coordinate(to.x * pixels_), coordinate(to.y * pixels_)},
                   packed(colour),
                   coordinate(thickness * pixels_));
}

void Canvas::horizontal(double x, double y, double width, Colour colour) {
    const double top = snapped(y);
    const double thickness = std::max(1.0, std::round(pixels_));
    list_->AddRectFilled({coordinate(snapped(x)), coordinate(top)},
                         {coordinate(snapped(x + width)), coordinate(top + thickness)},
                         packed(colour));
}

void Canvas::vertical(double x, double y, double height, Colour colour) {
    const double left = snapped(x);
    const double thickness = std::max(1.0, std::round(pixels_));
    list_->AddRectFilled({coordinate(left), coordinate(snapped(y))},
                         {coordinate(left + thickness), coordinate(snapped(y + height))},
                         packed(colour));
}

void Canvas::circle(Point centre, double radius, Colour colour) {
    list_->AddCircleFilled({coordinate(centre.x * pixels_), coordinate(centre.y * pixels_)},
                           coordinate(radius * pixels_),
                           packed(colour));
}

void Canvas::ring(Point centre, double radius, Colour colour, double thickness) {
    list_->AddCircle({coordinate(centre.x * pixels_), coordinate(centre.y * pixels_)},
                     coordinate(radius * pixels_),
                     packed(colour),
                     0,
                     coordinate(thickness * pixels_));
}

void Canvas::path(const std::vector<Point>& points, Colour colour, double thickness, bool closed) {
    list_->PathClear();
    for (const Point& point : points) {
        list_->PathLineTo({coordinate(point.x * pixels_), coordinate(point.y * pixels_)});
    }
    list_->PathStroke(
        packed(colour), closed ? ImDrawFlags_Closed : ImDrawFlags_None, coordinate(thickness * pixels_));
}

void Canvas::polygon(const std::vector<Point>& points, Colour colour) {
    list_->PathClear();
    for (const Point& point : points) {
        list_->PathLineTo({coordinate(point.x * pixels_), coordinate(point.y * pixels_)});
    }
    list_->PathFillConvex(packed(colour));
}

// Dear ImGui fills only what is convex. Row by row, so that a region from a stranger takes a bounded time
// however its corners lie.
void Canvas::area(const std::vector<Point>& corners, Colour colour) {
    const auto y_of = [&](const Point& point) { return point.y * pixels_; };
    const auto [least, most] = std::ranges::minmax_element(corners, {}, y_of);
    if (least == corners.end()) {
        return;
    }
    const double first = std::max(std::floor(y_of(*least)), std::floor(clip().y * pixels_));
    const double last = std::min(std::ceil(y_of(*most)), std::ceil(bottom_of(clip()) * pixels_));
    std::vector<double> crossings;
    for (double row = first; row < last; ++row) {
        const double y = row + 0.5;
        crossings.clear();
        for (std::size_t at = 0; at < corners.size(); ++at) {
            const Point& a = corners[at];
            const Point& b = corners[at == 0 ? corners.size() - 1 : at - 1];
            if ((y_of(a) > y) != (y_of(b) > y)) {
                const double share = (y - y_of(a)) / (y_of(b) - y_of(a));
                crossings.push_back((a.x + (b.x - a.x) * share) * pixels_);
            }
        }
        std::ranges::sort(crossings);
        for (std::size_t at = 0; at + 1 < crossings.size(); at += 2) {
            list_->AddRectFilled({coordinate(crossings[at]), coordinate(row)},
                                 {coordinate(crossings[at + 1]), coordinate(row + 1)},
                                 packed(colour));
        }
    }
}

void Canvas::image(TextureId texture, const Rect& rect, double radius) {
    const ImVec2 from{coordinate(snapped(rect.x)), coordinate(snapped(rect.y))};
    const ImVec2 to{coordinate(snapped(right_of(rect))), coordinate(snapped(bottom_of(rect)))};
    list_->AddImageRounded(texture_of<ImTextureID>(texture),
                           from,
                           to,
                           {0, 0},
                           {1, 1},
                           IM_COL32_WHITE,
                           coordinate(radius * pixels_));
}

const typeset::Layout&
Canvas::layout(std::string_view text, const typeset::Style& style, const std::vector<typeset::Span>& spans) {
    return texts_->layout(text, style, spans, pixels_);
}

Size Canvas::measure(std::string_view text, const typeset::Style& style) {
    if (text.empty()) {
        return {};
    }
    const typeset::Layout& set = layout(text, style);
    return {.width = set.width(), .height = set.height()};
}

double Canvas::text(std::string_view text,
                    Point at,
                    const typeset::Style& style,
                    const std::vector<typeset::Span>& spans) {
    if (text.empty()) {
        return 0;
    }
    if (recorded_ != nullptr) {
        recorded_->emplace_back(text);
    }
    const typeset::Layout& set = layout(text, style, spans);
    if (recorded_ != nullptr && set.is_cut()) {
        recorded_->back() += "…";
    }
    const double height = set.height();
    const double left = snapped(at.x);
    const double top = snapped(at.y);
    const double first = clip().y * pixels_ - top;
    const double last = bottom_of(clip()) * pixels_ - top;
    const int from = static_cast<int>(std::clamp(std::floor(first), 0.0, unbounded));
    const int to = static_cast<int>(std::clamp(std::ceil(last), 0.0, unbounded));
    for (const TextCache::Band& band : texts_->bands(text, style, spans, pixels_, from, to)) {
        const ImVec2 corner{coordinate(left), coordinate(top + band.top)};
        const ImVec2 opposite{coordinate(left + band.width), coordinate(top + band.top + band.height)};
        list_->AddImage(texture_of<ImTextureID>(band.texture), corner, opposite);
    }
    return height;
}

void Canvas::push_clip(const Rect& rect) {
    clips_.push_back(intersection(clips_.back(), rect));
    const Rect& now = clips_.back();
    list_->PushClipRect({coordinate(snapped(now.x)), coordinate(snapped(now.y))},
                        {coordinate(snapped(right_of(now))), coordinate(snapped(bottom_of(now)))},
                        false);
}

void Canvas::pop_clip() {
    clips_.pop_back();
    list_->PopClipRect();
}

} // namespace ingat::ui
