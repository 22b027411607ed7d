#include "screenshot.hpp"

#include "base/catalogue.hpp"
#include "effects/desk.hpp"
#include "platform/window.hpp"
#include "program/view_of.hpp"
#include "sample_screens.hpp"
#include "store/bank_file.hpp"
#include "surroundings.hpp"
#include "texture_adapter.hpp"
#include "ui/ui.hpp"
#include "ui/ui_state.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <iostream>
#include <memory>
#include <utility>

namespace ingat::main_room {
namespace {

constexpr int usage_error = 2;
constexpr int smallest_side = 200;
constexpr int largest_side = 16000; // pixels
constexpr int frames_until_settled = 4;

struct Wish {
    std::string file;
    std::string screen = "home";
    std::string theme = "light";
    std::string size = "1280x800";
    double scale = 1;
    int text_size = 100;
    std::string language = "en";
    bool list = false;
};

struct Sides {
    int width = 0;
    int height = 0;
};

std::optional<Sides> sides_of(const std::string& text) {
    Sides sides;
    const char* end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, sides.width);
    if (width.ec != std::errc{} || width.ptr == end || *width.ptr != 'x') {
        return std::nullopt;
    }
    const auto height = std::from_chars(width.ptr + 1, end, sides.height);
    const bool fits = height.ec == std::errc{} && height.ptr == end && sides.width >= smallest_side &&
                      sides.height >= smallest_side;
    return fits ? std::optional{sides} : std::nullopt;
}

program::State sample_state(const Wish& wish, const effects::Surroundings& around) {
    effects::Surroundings anywhere = around;
    anywhere.ingat_home = "/"; // nothing of the learner's is read
    const effects::Places places = *effects::places_for(anywhere);
    program::State state;
    state.catalogues = catalogues_in(places.locale);
    state.settings.theme = wish.theme == "dark" ? study::Theme::Dark : study::Theme::Light;
    state.settings.text_size = wish.text_size;
    state.settings.language = wish.language;
    state.folder = "~/.local/share/ingat";
    state.version = INGAT_VERSION;
    state.seed = 1;
    for (const bank::Bank& bank : effects::shipped_banks(places.content)) {
        state.banks.push_back(std::make_shared<const bank::Bank>(bank));
    }
    return state;
}

int save_picture(const Wish& wish, const Sides& sides, const program::State& state) {
    const base::Catalogue& words = program::words_of(state);
    const auto pixels = [&](int side) { return static_cast<int>(side * wish.scale); };
    base::Result<platform::Window> opened = platform::Window::open({
        .title = "Ingat",
        .width = pixels(sides.width),
        .height = pixels(sides.height),
        .hidden = true,
    });
    if (!opened) {
        std::cerr << base::worded(words, opened.error().message) << '\n';
        return 1;
    }
    TextureAdapter textures;
    ui::UiState ui_state{textures};
    const program::View view = program::view_of(state);
    platform::Picture picture;
    for (int frame = 0; frame < frames_until_settled; ++frame) {
        opened->begin_frame();
        const std::vector<program::Action> unasked =
            ui::draw(view,
                     ui_state,
                     {
                         .width = static_cast<double>(pixels(sides.width)),
                         .height = static_cast<double>(pixels(sides.height)),
                         .scale = wish.scale,
                         .seconds = static_cast<double>(frame),
                         .keys = {},
                     });
        picture = opened->end_frame_as_picture();
    }
    const base::Result<base::Done> written = platform::write_png(wish.file, picture);
    if (!written) {
        std::cerr << base::worded(words, written.error().message) << '\n';
        return 1;
    }
    return 0;
}

} // namespace

int take_screenshot(const std::vector<std::string>& arguments) {
    Wish wish;
    CLI::App app{"Draws one screen with sample data and saves its picture.", "ingat window"};
    app.add_option("--screenshot", wish.file, "PNG file to write");
    app.add_option("--screen", wish.screen, "name of the screen")->check(CLI::IsMember{screen_names()});
    app.add_option("--theme", wish.theme)->check(CLI::IsMember{{"light", "dark"}});
    app.add_option("--size", wish.size, "WIDTHxHEIGHT in units, 900x600 or more");
    app.add_option("--scale", wish.scale, "pixels of a unit")->check(CLI::Range{0.5, 4.0});
    app.add_option("--text-size", wish.text_size, "per cent")
        ->check(CLI::Range{study::smallest_text_size, study::largest_text_size});
    app.add_option("--lang", wish.language)->check(CLI::IsMember{{"en", "id"}});
    app.add_flag("--list", wish.list, "print the names of the screens");
    std::vector<std::string> reversed{arguments.rbegin(), arguments.rend()}; // as CLI11 takes them
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : usage_error;
    }
    if (wish.list) {
        for (const std::string& name : screen_names()) {
            std::cout << name << '\n';
        }
        return 0;
    }
    const std::optional<Sides> sides = sides_of(wish.size);
    const bool fits = sides && std::max(sides->width, sides->height) * wish.scale <= largest_side;
    if (wish.file.empty() || !fits) {
        std::cerr << (wish.file.empty() ? "--screenshot FILE.png is missing.\n"
                                        : "--size is WIDTHxHEIGHT, from 200x200 to 16000 pixels a side.\n");
        return usage_error;
    }
    const std::optional<program::State> state =
        sample_screen(sample_state(wish, surroundings()), wish.screen);
    if (!state) {
        std::cerr << "The banks of the program hold no question for this screen.\n";
        return 1;
    }
    return save_picture(wish, *sides, *state);
}

} // namespace ingat::main_room
