#include "ui/ui.hpp"

#include "base/utf8.hpp"
#include "ui/exam_screen.hpp"
#include "ui/exams_screen.hpp"
#include "ui/first_run_screen.hpp"
#include "ui/home_screen.hpp"
#include "ui/list_overlay.hpp"
#include "ui/overlays.hpp"
#include "ui/picture_zoom.hpp"
#include "ui/result_screen.hpp"
#include "ui/scene.hpp"
#include "ui/settings_screen.hpp"
#include "ui/shell.hpp"
#include "ui/study_screen.hpp"

#include <imgui.h>

#include <cmath>

namespace ingat::ui {
namespace {

using base::Key;

bool can_be_written(char32_t value) {
    const bool is_control = value < 0x20 || (value >= 0x7F && value < 0xA0);
    const bool is_half = value >= 0xD800 && value <= 0xDFFF; // of a pair
    return !is_control && !is_half && value <= 0x10FFFF && value != 0xFFFD;
}

// Not from Dear ImGui: its queue of characters has 16 bits for each.
std::string typed_text(const Frame& frame) {
    std::string typed;
    for (const char32_t value : frame.typed) {
        if (can_be_written(value)) {
            base::append_utf8(typed, value);
        }
    }
    return typed;
}

Mouse mouse_of(const ImGuiIO& io, double coordinates_of_unit) {
    return {.at = {.x = static_cast<double>(io.MousePos.x) / coordinates_of_unit,
                   .y = static_cast<double>(io.MousePos.y) / coordinates_of_unit},
            .down = io.MouseDown[0],
            .pressed = io.MouseClicked[0],
            .released = io.MouseReleased[0],
            .twice = io.MouseDoubleClicked[0],
            .wheel = static_cast<double>(io.MouseWheel)};
}

void take_text_size_keys(Scene& scene) {
    const auto change = [&scene](int step) {
        scene.act(program::ChangeSetting{
            .id = program::SettingId::TextSize, .bank = {}, .choice = -1, .step = step});
    };
    if (scene.input.take_ctrl(Key::Plus, false, true) || scene.input.take_ctrl(Key::Equal, false, true)) {
        change(1);
    }
    if (scene.input.take_ctrl(Key::Minus, false, true)) {
        change(-1);
    }
    if (scene.input.take_ctrl(Key::Digit0)) {
        scene.act(program::ResetTextSize{});
    }
    if (scene.input.take_ctrl(Key::L, true)) {
        scene.act(program::ToggleTheme{});
    }
}

// What works on every screen. The first run has no screens to go to; an exam is left only where it says so,
// and what was answered in it can be changed without undo.
void take_global_keys(Scene& scene, const program::View& view) {
    if (scene.input.take_letter(Key::Question)) {
        scene.act(program::ToggleKeys{});
    }
    if (std::holds_alternative<program::ExamView>(view.screen)) {
        return;
    }
    if (!std::holds_alternative<program::FirstRunView>(view.screen)) {
        if (scene.input.take_alt(Key::Digit1)) {
            scene.act(program::GoTo{program::Screen::Home});
        }
        if (scene.input.take_alt(Key::Digit2)) {
            scene.act(program::GoTo{program::Screen::Study});
        }
        if (scene.input.take_alt(Key::Digit3)) {
            scene.act(program::GoTo{program::Screen::Exams});
        }
        if (scene.input.take_alt(Key::Digit4) || scene.input.take_ctrl(Key::Comma)) {
            scene.act(program::GoTo{program::Screen::Settings});
        }
    }
    if (scene.input.take_ctrl(Key::O)) {
        scene.act(program::ShowOpenBank{.shown = true});
    }
    if (scene.input.take_ctrl(Key::Z, false, true)) {
        scene.act(program::Undo{});
    }
    if (scene.input.take_ctrl(Key::Z, true, true) || scene.input.take_ctrl(Key::Y, false, true)) {
        scene.act(program::Redo{});
    }
}

Rect draw_screen(Scene& scene, const program::View& view) {
    if (const auto* first = std::get_if<program::FirstRunView>(&view.screen)) {
        draw_first_run_screen(scene, *first);
        return {.x = 0, .y = 0, .width = scene.width, .height = scene.height};
    }
    if (const auto* exam = std::get_if<program::ExamView>(&view.screen)) {
        return draw_exam_screen(scene, *exam);
    }
    const auto* study = std::get_if<program::StudyView>(&view.screen);
    const auto* of_result = std::get_if<program::ResultView>(&view.screen);
    const bool has_source = (study != nullptr && study->open_source) ||
                            (of_result != nullptr && of_result->opened && of_result->opened->open_source);
    const Rect page = draw_shell(scene, view.shell, has_source);
    if (study != nullptr) {
        draw_study_screen(scene, *study, page);
    } else if (const auto* home = std::get_if<program::HomeView>(&view.screen)) {
        draw_home_screen(scene, *home, page);
    } else if (const auto* settings = std::get_if<program::SettingsView>(&view.screen)) {
        draw_settings_screen(scene, *settings, page);
    } else if (const auto* exams = std::get_if<program::ExamsView>(&view.screen)) {
        draw_exams_screen(scene, *exams, page);
    } else if (of_result != nullptr) {
        draw_result_screen(scene, *of_result, page);
    }
    return page;
}

// The card on the screen, if there is one.
struct ShownCard {
    const program::CardView* card = nullptr;
    std::string close_picture;
};

ShownCard shown_card(const program::View& view) {
    if (const auto* study = std::get_if<program::StudyView>(&view.screen)) {
        return {.card = study->card ? &*study->card : nullptr, .close_picture = study->close_picture};
    }
    if (const auto* exam = std::get_if<program::ExamView>(&view.screen)) {
        return {.card = exam->gone.empty() ? &exam->card : nullptr, .close_picture = exam->close_picture};
    }
    const auto* result = std::get_if<program::ResultView>(&view.screen);
    if (result != nullptr && result->opened) {
        const program::ResultQuestionView& opened = *result->opened;
        return {.card = opened.card ? &*opened.card : &opened.around, .close_picture = opened.close_picture};
    }
    return {};
}

// Forgets what belongs to a card or to a screen that has gone.
void forget_what_has_gone(UiState& state, const program::View& view, double width) {
    if (state.zoom) {
        const program::CardView* card = shown_card(view).card;
        if (card == nullptr || !picture_is_open(*state.zoom, *card)) {
            state.zoom.reset();
        }
    }
    const auto* exam = std::get_if<program::ExamView>(&view.screen);
    if (state.exam.is_open != (exam != nullptr)) {
        state.exam = ExamMemory{.is_open = exam != nullptr};
        state.study = StudyMemory{}; // a card may be on both screens
    }
    if (exam != nullptr) {
        follow_exam(state.exam, *exam, width);
    }
}

bool has_layer_above(const UiState& state, const program::View& view) {
    const auto* exam = std::get_if<program::ExamView>(&view.screen);
    return view.keys || view.open_bank || view.list || state.zoom ||
           (exam != nullptr && something_is_over(state.exam, *exam));
}

void draw_all(Scene& scene, const program::View& view, int layer) {
    // Layer 0 is the screen; what lies over it is layer 1 and alone hears anything. The screen takes its keys
    // first.
    if (layer == 0) {
        scene.input.set_layer(0);
        const Rect page = draw_screen(scene, view);
        if (view.toast) {
            draw_toast(scene, *view.toast, page);
        }
        take_global_keys(scene, view);
    } else {
        scene.input.set_layer(0);
        draw_screen(scene, view);
        scene.input.set_layer(1);
        if (view.keys) {
            draw_keys_overlay(scene, *view.keys);
        } else if (view.open_bank) {
            draw_open_bank_dialog(scene, *view.open_bank);
        } else if (view.list) {
            draw_list_overlay(scene, *view.list);
        } else if (scene.state.zoom) {
            const ShownCard shown = shown_card(view);
            draw_picture_zoom(scene, *shown.card, shown.close_picture);
        } else {
            draw_over_exam(scene, std::get<program::ExamView>(view.screen));
        }
    }
    scene.input.set_layer(layer);
    take_text_size_keys(scene);
}

void show_pointer(Pointer pointer) {
    switch (pointer) {
    case Pointer::Arrow: ImGui::SetMouseCursor(ImGuiMouseCursor_Arrow); break;
    case Pointer::Hand: ImGui::SetMouseCursor(ImGuiMouseCursor_Hand); break;
    case Pointer::Text: ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput); break;
    }
}

} // namespace

typeset::Colour background(bool dark) {
    return (dark ? dark_theme() : light_theme()).bg;
}

std::vector<program::Action> draw(const program::View& view, UiState& state, const Frame& frame) {
    state.next_frame_in = std::numeric_limits<double>::infinity();
    state.marks.clear();
    state.drawn_texts.clear();
    state.texts.begin_frame();
    if (!view.open_bank) {
        state.path_shown = false;
    }
    if (!view.list) {
        state.list.shown = false;
    }
    if (!view.toast) {
        state.toast.clear();
    }
    const double pixels = frame.scale * view.text_size / 100;
    const double coordinates = 1 / frame.pixels_per_coordinate;
    const ImGuiIO& io = ImGui::GetIO();
    forget_what_has_gone(state, view, frame.width / pixels);
    const int layer = has_layer_above(state, view) ? 1 : 0;
    Scene scene{.canvas = Canvas{*ImGui::GetBackgroundDrawList(), state.texts, pixels, coordinates},
                .input =
                    Input{state.input, mouse_of(io, pixels * coordinates), frame, typed_text(frame), layer},
                .theme = view.dark ? dark_theme() : light_theme(),
                .state = state,
                .frame = frame,
                .width = frame.width / pixels,
                .height = frame.height / pixels};
    if (state.records) {
        scene.canvas.record_texts(&state.drawn_texts);
    }
    scene.canvas.push_clip({.x = 0, .y = 0, .width = scene.width, .height = scene.height});
    draw_all(scene, view, layer);
    draw_tip(scene);
    scene.canvas.pop_clip();
    scene.input.end_frame();
    show_pointer(scene.pointer);
    return std::move(scene.actions);
}

} // namespace ingat::ui
