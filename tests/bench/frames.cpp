// frames CONTENT TIMES: what a frame of each screen costs the processor, on the thread that draws: making the
// view, drawing it with Dear ImGui, and giving it to OpenGL up to the swap. With GALLIUM_NOOP=1 Mesa draws
// nothing, and what is left of the last is the calls themselves; without it the software renderer's own work
// is in it.
#include "effects/desk.hpp"
#include "main/sample_screens.hpp"
#include "main/texture_adapter.hpp"
#include "platform/window.hpp"
#include "program/view_of.hpp"
#include "report.hpp"
#include "ui/ui.hpp"
#include "ui/ui_state.hpp"

#include <imgui.h>

#include <cstdio>
#include <memory>
#include <string>

namespace {

using namespace ingat;

constexpr int warming = 20;

program::State sample_state(const std::string& content) {
    program::State state;
    state.seed = 1;
    for (const bank::Bank& bank : effects::shipped_banks(content)) {
        state.shipped.push_back(bank.id);
        state.banks.push_back(std::make_shared<const bank::Bank>(bank));
    }
    return state;
}

ui::Frame frame_at(double seconds, const std::vector<base::KeyPress>& keys = {}) {
    return {.width = 1280, .height = 800, .scale = 1, .seconds = seconds, .keys = keys, .typed = {}};
}

// One frame; `name` empty: it is not written down.
void draw(bench::Report& report,
          platform::Window& window,
          const program::State& state,
          ui::UiState& ui_state,
          const ui::Frame& frame,
          const std::string& name) {
    const double wall = bench::wall_milliseconds();
    window.begin_frame();
    const double began = bench::thread_milliseconds();
    const program::View view = program::view_of(state);
    const double viewed = bench::thread_milliseconds();
    const auto unasked = ui::draw(view, ui_state, frame);
    const double drawn = bench::thread_milliseconds();
    ImGui::Render();
    const double ready = bench::thread_milliseconds();
    window.end_frame();
    const double swapped = bench::thread_milliseconds();
    if (!name.empty()) {
        report.add(name + "/view", viewed - began);
        report.add(name + "/draw", drawn - viewed);
        report.add(name + "/imgui", ready - drawn);
        report.add(name + "/ours", ready - began);
        report.add(name + "/opengl", swapped - ready);
        report.add(name + "/wall", bench::wall_milliseconds() - wall);
    }
}

void measure(bench::Report& report,
             platform::Window& window,
             const main_room::SampleScreen& screen,
             const std::string& name,
             int times) {
    const program::State& state = screen.state;
    const typeset::Colour ground = ui::background(program::is_dark(state));
    window.set_ground({ground.red, ground.green, ground.blue});
    main_room::TextureAdapter textures;
    ui::UiState ui_state{textures};
    draw(report, window, state, ui_state, frame_at(0), name + "/first");
    draw(report, window, state, ui_state, frame_at(1, screen.keys), "");
    for (int frame = 2; frame <= warming + times; ++frame) {
        draw(report, window, state, ui_state, frame_at(frame), frame > warming ? name : "");
    }
    window.begin_frame(); // the textures are no longer in what is drawn, and can go
    window.end_frame();
}

void measure_empty(bench::Report& report, platform::Window& window, int times) {
    for (int frame = 0; frame < times; ++frame) {
        window.begin_frame();
        const double began = bench::thread_milliseconds();
        ImGui::Render();
        const double ready = bench::thread_milliseconds();
        window.end_frame();
        const double swapped = bench::thread_milliseconds();
        report.add("nothing/ours", ready - began);
        report.add("nothing/opengl", swapped - ready);
    }
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::fputs("frames CONTENT TIMES\n", stderr);
        return 2;
    }
    const int times = std::stoi(arguments[2]);
    auto window = platform::Window::open({.title = "frames"});
    if (!window) {
        std::fputs("frames: no display with OpenGL 3.3\n", stderr);
        return 1;
    }
    bench::Report report;
    measure_empty(report, *window, times);
    for (const std::string& name : main_room::screen_names()) {
        const auto screen = main_room::sample_screen(sample_state(arguments[1]), name);
        if (screen) {
            measure(report, *window, *screen, name, times);
        }
    }
    report.print();
    return 0;
}
