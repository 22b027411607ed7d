#include "window_loop.hpp"

#include "base/catalogue.hpp"
#include "marks_file.hpp"
#include "picture_adapter.hpp"
#include "platform/window.hpp"
#include "program/update.hpp"
#include "program/view_of.hpp"
#include "surroundings.hpp"
#include "texture_adapter.hpp"
#include "typeset/typeset.hpp"
#include "ui/theme.hpp"
#include "ui/ui.hpp"
#include "ui/ui_state.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <iostream>
#include <utility>

namespace ingat::main_room {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds longest_sleep{3'600'000};
constexpr std::chrono::milliseconds shortest_sleep{1};

// What the window works on. Effects run at once, between two frames: an answer takes a fraction of a
// millisecond, and the next card must not show before it is on disk anyway.
class Loop {
public:
    Loop(program::State state, effects::Desk& desk, PictureAdapter& pictures)
        : state_{std::move(state)},
          desk_{&desk},
          pictures_{&pictures} {}

    template <class Happened>
    void apply(const Happened& happened) {
        const base::Moment moment = now();
        state_.clock = clock_reading(moment.at);
        program::Step step = program::update(std::move(state_), happened, moment);
        state_ = std::move(step.state);
        for (const program::Effect& effect : step.effects) {
            apply(desk_->run(effect, state_.now));
            if (std::holds_alternative<program::AddBank>(effect)) {
                pictures_->forget();
            }
        }
    }

    [[nodiscard]] program::View view() {
        look_at_clocks();
        pictures_->begin_frame(program::words_of(state_));
        return program::view_of(state_);
    }

    // Does what is to be done between two frames. Whether there is something new to show.
    [[nodiscard]] bool tend() {
        const std::optional<program::Event> event = desk_->tend(now().at);
        if (event) {
            apply(*event);
        }
        return event.has_value();
    }

    [[nodiscard]] std::chrono::milliseconds until_next_tending() const {
        return std::min(desk_->next_tending(now().at).value_or(longest_sleep), longest_sleep);
    }

    [[nodiscard]] std::chrono::milliseconds until_next_change() {
        look_at_clocks();
        const std::optional<base::Instant> next = program::next_change(state_);
        const auto wait = next ? *next - state_.now.at : std::chrono::milliseconds{longest_sleep};
        return std::clamp<std::chrono::milliseconds>(wait, shortest_sleep, longest_sleep);
    }

private:
    void look_at_clocks() {
        state_.now = now();
        state_.clock = clock_reading(state_.now.at);
    }

    program::State state_;
    effects::Desk* desk_;
    PictureAdapter* pictures_;
};

std::chrono::milliseconds milliseconds_of(double seconds) {
    const auto most = static_cast<double>(longest_sleep.count());
    return std::chrono::milliseconds{static_cast<long long>(std::ceil(std::min(most, seconds * 1000)))};
}

void draw_frame(
    Loop& loop, platform::Window& window, ui::UiState& ui_state, MarksFile& marks, Clock::time_point start) {
    window.begin_frame();
    const platform::PixelSize size = window.size();
    platform::Strokes strokes = window.take_strokes();
    const ui::Frame frame{
        .width = static_cast<double>(size.width),
        .height = static_cast<double>(size.height),
        .scale = static_cast<double>(window.content_scale()),
        .pixels_per_coordinate = static_cast<double>(window.pixels_per_coordinate()),
        .seconds = std::chrono::duration<double>(Clock::now() - start).count(),
        .keys = std::move(strokes.keys),
        .typed = std::move(strokes.text),
    };
    const program::View view = loop.view();
    const typeset::Colour ground = ui::background(view.dark);
    window.set_ground({ground.red, ground.green, ground.blue});
    const std::vector<program::Action> actions = ui::draw(view, ui_state, frame);
    window.end_frame();
    if (marks.is_wanted()) {
        marks.write(view, ui_state, frame);
    }

    for (const program::Action& action : actions) {
        loop.apply(action);
    }
    for (const std::filesystem::path& file : window.take_dropped_files()) {
        loop.apply(program::Action{program::OpenBank{.path = file.string()}});
        window.owe_frames();
    }
    if (!actions.empty()) {
        window.owe_frames();
    }
}

constexpr std::array roles_of_home{ui::Role::Display,
                                   ui::Role::Title,
                                   ui::Role::Heading,
                                   ui::Role::Body,
                                   ui::Role::Button,
                                   ui::Role::BigButton,
                                   ui::Role::Small,
                                   ui::Role::Tiny};

} // namespace

Letters open_letters() {
    const bool is_missing = typeset::lay_out("Ingat", {}).missing_glyphs() > 0;
    for (const ui::Role role : roles_of_home) {
        // Drawn too, so that the files of the fonts are read.
        const ui::Theme& theme = ui::light_theme();
        (void)typeset::lay_out("Ingat 0123456789", ui::style_of(theme, role, theme.text)).image(1);
    }
    return {.fonts = typeset::OpenFonts::take_from_this_thread(), .is_missing = is_missing};
}

int show_window(program::State state,
                effects::Desk& desk,
                const effects::Places& places,
                base::Result<platform::Window> opened,
                Letters letters) {
    if (!opened) {
        std::cerr << base::worded(program::words_of(state), opened.error().message) << '\n';
        return 1;
    }
    if (letters.is_missing) {
        std::cerr << base::worded(
                         program::words_of(state),
                         base::say("The window cannot show a letter: no font is installed. Install one "
                                   "(on Debian the package fonts-noto-core) and start Ingat again."))
                  << '\n';
        return 1;
    }
    std::move(letters.fonts).give_to_this_thread();
    platform::Window& window = *opened;
    window.show();
    TextureAdapter textures;
    ui::UiState ui_state{textures};
    MarksFile marks{marks_file()};
    ui_state.records = marks.is_wanted();
    effects::PictureLoader loader{places, picture_reader(), platform::Window::wake};
    PictureAdapter pictures{loader, textures};
    ui_state.pictures = &pictures;
    Loop loop{std::move(state), desk, pictures};
    const Clock::time_point start = Clock::now();
    window.owe_frames();
    while (!window.should_close()) {
        const std::chrono::milliseconds change =
            std::min(loop.until_next_change(), milliseconds_of(ui_state.next_frame_in));
        const std::chrono::milliseconds tending = loop.until_next_tending();
        if (window.wait_for_event(std::min(change, tending))) {
            draw_frame(loop, window, ui_state, marks, start);
            if (loop.until_next_change() <= shortest_sleep) { // also while the mouse never rests
                loop.apply(program::Event{program::TimePassed{}});
                window.owe_frames();
            }
        } else if (change <= tending) {
            loop.apply(program::Event{program::TimePassed{}});
            window.owe_frames();
        }
        const bool has_news = loop.tend();
        if (pictures.take_loaded() || has_news) {
            window.owe_frames();
        }
    }
    loop.apply(program::Event{program::WindowCloses{}});
    return 0;
}

} // namespace ingat::main_room
