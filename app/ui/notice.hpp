#pragma once

#include "ui/scene.hpp"

#include <string>

namespace ingat::ui {

struct NoticePlace {
    std::string name; // "home/notice/0"
    Point at;
    double width = 0;
    std::size_t which = 0; // for CloseNotice
};

// Draws it and returns its height.
double draw_notice(Scene& scene, const NoticePlace& place, const program::NoticeView& notice);

} // namespace ingat::ui
