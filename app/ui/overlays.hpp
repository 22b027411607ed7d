#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// What a dialog stands on: the window darkened, and on it a card no larger than this. Returns its place.
Rect draw_dialog_ground(Scene& scene, double width, double height);

// Over every screen. These two have the window to themselves while they show.
void draw_keys_overlay(Scene& scene, const program::KeysView& view);
void draw_open_bank_dialog(Scene& scene, const program::OpenBankView& view);

// At the bottom left of `page`, for six seconds, longer under the pointer.
void draw_toast(Scene& scene, const program::ToastView& view, const Rect& page);

// Whole text of what the pointer rests on.
void draw_tip(Scene& scene);

} // namespace ingat::ui
