#pragma once

#include "ui/scene.hpp"

#include <string>
#include <vector>

namespace ingat::ui {

struct NoticePlace {
    std::string name; // "home/notice/0"
    Point at;
    double width = 0;
    std::size_t which = 0; // for CloseNotice
    program::Action repair = program::TryAgain{};
    program::Action other = program::SaveAnswersElsewhere{};
};

// Draws it and returns its height.
double draw_notice(Scene& scene, const NoticePlace& place, const program::NoticeView& notice);

// One below the other, named "home/notice/0" and so on, where `place.name` is "home/notice". Returns the
// height with the room below them, 0 if there are none.
double draw_notices(Scene& scene, NoticePlace place, const std::vector<program::NoticeView>& notices);

} // namespace ingat::ui
