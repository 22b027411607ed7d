#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

void draw_settings_screen(Scene& scene, const program::SettingsView& view, const Rect& page);

} // namespace ingat::ui
