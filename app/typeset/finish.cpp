#include "typeset/flow.hpp"

#include <algorithm>

// The last step: once the whole width is known, everything gets its place from the left.
namespace ingat::typeset {

Rect Flow::rect_in(const Room& room, double width) {
    const double wide = room.width > 0 ? room.width : width - room.before - room.after;
    return {.x = room.is_mirrored ? width - room.before - wide : room.before, .width = wide};
}

void Flow::finish_tints() {
    std::size_t first = 0;
    for (const Tint& tint : tints_) {
        while (first < parts_->lines.size() && parts_->lines[first].end <= tint.begin) {
            ++first;
        }
        for (std::size_t i = first; i < parts_->lines.size() && parts_->lines[i].begin < tint.end; ++i) {
            const Line& line = parts_->lines[i];
            for (Rect rect : rects_on_line(*parts_, line, tint.begin, tint.end)) {
                if (tint.look == Look::Code) {
                    rect = {
                        .x = rect.x - 0.1 * style_.size,
                        .y = line.baseline - tint.extent.ascent,
                        .width = rect.width + 0.2 * style_.size,
                        .height = tint.extent.ascent + tint.extent.descent,
                    };
                }
                parts_->areas.push_back({
                    .rect = rect,
                    .radius = tint.look == Look::Code ? 4.0 : 0.0,
                    .colour = tint.look == Look::Code ? style_.code_background : style_.mark,
                });
            }
        }
    }
}

std::unique_ptr<Layout::Parts> Flow::finish() {
    double natural = 0;
    for (std::size_t i = 0; i < rooms_.size(); ++i) {
        const double wide = std::max(rooms_[i].width, parts_->lines[i].width);
        natural = std::max(natural, rooms_[i].before + wide + rooms_[i].after);
    }
    for (const Room& room : picture_rooms_) {
        natural = std::max(natural, room.before + room.width);
    }
    parts_->width = natural;
    parts_->box_width = style_.width > 0 ? style_.width : natural;
    parts_->height = y_;
    for (std::size_t i = 0; i < rooms_.size(); ++i) {
        Line& line = parts_->lines[i];
        const Room& room = rooms_[i];
        const Rect rect = rect_in(room, parts_->box_width);
        const double free = rect.width - line.width;
        const bool at_right = (room.align == Align::End) != line.is_rtl;
        line.x = rect.x + (room.align == Align::Centre ? free / 2 : at_right ? free : 0);
    }
    for (std::size_t i = 0; i < picture_rooms_.size(); ++i) {
        const Room& room = picture_rooms_[i];
        const double free = std::max(0.0, parts_->box_width - room.before - room.width);
        parts_->pictures[i].rect.x = room.before + (room.align == Align::Centre ? free / 2 : 0);
    }
    for (const Ground& ground : grounds_) {
        Rect rect = rect_in(ground.room, parts_->box_width);
        rect.y = ground.top;
        rect.height = ground.bottom - ground.top;
        parts_->areas.push_back({.rect = rect, .radius = ground.radius, .colour = ground.colour});
    }
    finish_tints();
    return std::move(parts_);
}

} // namespace ingat::typeset
