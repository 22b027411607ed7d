#pragma once

#include "ui/scene.hpp"

#include <string_view>
#include <vector>

namespace ingat::ui {

// What marks are given by: a row for each criterion, with a button for each number of marks. One row is the
// current one, which ↑ ↓ change and digits mark.
struct Rubric {
    std::string_view name; // what the names of its buttons begin with
    std::string_view language = "en";
    std::string_view label;
    const std::vector<program::CriterionRow>& rows; // one or more
    std::string_view sum;
};

[[nodiscard]] double rubric_height(Scene& scene, const Rubric& rubric, double width);
// Returns the height; `place.height` is not used.
double draw_rubric(Scene& scene, const Rubric& rubric, const Rect& place);

} // namespace ingat::ui
