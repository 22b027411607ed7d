#pragma once

#include "ui/scene.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ingat::ui {

// The rows, by number, whose text or detail contains this, whatever the case of its letters.
[[nodiscard]] std::vector<std::size_t> rows_with(const std::vector<program::ListRow>& rows,
                                                 std::string_view typed);

// A long list over the screen, narrowed by typing.
void draw_list_overlay(Scene& scene, const program::ListView& view);

} // namespace ingat::ui
