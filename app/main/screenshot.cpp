#include "screenshot.hpp"

#include "base/catalogue.hpp"
#include "cli/command_line.hpp"
#include "effects/desk.hpp"
#include "marks_file.hpp"
#include "picture_adapter.hpp"
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

using base::say;

constexpr int usage_error = 2;
constexpr int smallest_side = 200;
constexpr int largest_side = 16000; // pixels
constexpr double smallest_scale = 0.5;
constexpr double largest_scale = 4;
constexpr int frames_until_settled = 6;

struct Sides {
    int width = 0;
    int height = 0;
};

struct Wish {
    std::string file;
    std::string screen = "home";
    std::string theme = "light";
    Sides sides;
    double scale = 1;
    int text_size = 100;
    std::string language = "en";
    bool list = false;
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

effects::Places sample_places() {
    effects::Surroundings anywhere = surroundings();
    anywhere.ingat_home = "/"; // nothing of the learner's is read
    return *effects::places_for(anywhere);
}

program::State sample_state(const Wish& wish) {
    const effects::Places places = sample_places();
    program::State state;
    state.catalogues = catalogues_in(places.locale);
    state.settings.theme = wish.theme == "dark" ? study::Theme::Dark : study::Theme::Light;
    state.settings.text_size = wish.text_size;
    state.settings.language = wish.language;
    state.folder = "~/.local/share/ingat";
    state.version = INGAT_VERSION;
    state.seed = 1;
    for (const bank::Bank& bank : effects::shipped_banks(places.content)) {
        state.shipped.push_back(bank.id);
        state.banks.push_back(std::make_shared<const bank::Bank>(bank));
    }
    return state;
}

int save_picture(const Wish& wish, const SampleScreen& screen) {
    const program::State& state = screen.state;
    const base::Catalogue& words = program::words_of(state);
    const auto pixels = [&](int side) { return static_cast<int>(side * wish.scale); };
    base::Result<platform::Window> opened = platform::Window::open({
        .title = "Ingat",
        .width = pixels(wish.sides.width),
        .height = pixels(wish.sides.height),
        .hidden = true,
    });
    if (!opened) {
        std::cerr << base::worded(words, opened.error().message) << '\n';
        return 1;
    }
    TextureAdapter textures;
    ui::UiState ui_state{textures};
    MarksFile marks{marks_file()};
    ui_state.records = marks.is_wanted();
    effects::PictureLoader loader{sample_places(), picture_reader(), [] {}};
    PictureAdapter pictures{loader, textures};
    ui_state.pictures = &pictures;
    const program::View view = program::view_of(state);
    const typeset::Colour ground = ui::background(view.dark);
    opened->set_ground({ground.red, ground.green, ground.blue});
    platform::Picture picture;
    for (int frame = 0; frame < frames_until_settled; ++frame) {
        loader.wait();
        (void)pictures.take_loaded();
        pictures.begin_frame(words);
        opened->begin_frame();
        const ui::Frame moment{
            .width = static_cast<double>(pixels(wish.sides.width)),
            .height = static_cast<double>(pixels(wish.sides.height)),
            .scale = wish.scale,
            .seconds = static_cast<double>(frame),
            .keys = frame == 1 ? screen.keys : std::vector<base::KeyPress>{},
            .typed = {},
        };
        const std::vector<program::Action> unasked = ui::draw(view, ui_state, moment);
        picture = opened->end_frame_as_picture();
        if (marks.is_wanted()) {
            marks.write(view, ui_state, moment);
        }
    }
    const base::Result<base::Done> written = platform::write_png(wish.file, picture);
    if (!written) {
        std::cerr << base::worded(words, written.error().message) << '\n';
        return 1;
    }
    return 0;
}

// An option, its value, and the values it may have.
struct Choice {
    std::string option;
    std::string given;
    std::vector<std::string> allowed;
};

std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& each : names) {
        list += (list.empty() ? "" : ", ") + each;
    }
    return list;
}

std::optional<double> number_within(const std::string& text, double least, double most) {
    double value = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    const bool fits = read.ec == std::errc{} && read.ptr == end && value >= least && value <= most;
    return fits ? std::optional{value} : std::nullopt;
}

base::Message not_within(const std::string& option, const std::string& given, double least, double most) {
    const base::Catalogue english;
    return say("{0} cannot be \"{1}\". Use a number from {2} to {3}.",
               {option, given, base::number_in(english, least, 1), base::number_in(english, most, 1)});
}

// What the command line asks for, and what is wrong with it.
class Asked {
public:
    explicit Asked(const base::Catalogue& words) : words_{words}, line_{app_, words} {
        app_.description(in_words(say("Draws one screen with sample data and saves its picture.")));
        option("--screenshot", wish_.file, say("PNG file to write"));
        option("--screen", wish_.screen, say("Name of the screen"));
        option("--theme", wish_.theme, say("Theme: light or dark"));
        option("--size", size_, say("WIDTHxHEIGHT in units, 900x600 or more"));
        option("--scale", scale_, say("Pixels of a unit"));
        option("--text-size", text_size_, say("Per cent"));
        option("--lang", wish_.language, say("Language of the screen"));
        app_.add_flag("--list", wish_.list, in_words(say("Print the names of the screens")));
    }

    [[nodiscard]] std::optional<cli::Usage> read(const std::vector<std::string>& arguments) {
        std::optional<cli::Usage> usage = line_.read(arguments);
        if (!usage) {
            if (std::optional<base::Message> wrong = wrong_value()) {
                usage = cli::Usage{.help = {}, .wrong = std::move(wrong)};
            }
        }
        return usage;
    }

    [[nodiscard]] const Wish& wish() const { return wish_; }

private:
    [[nodiscard]] std::string in_words(const base::Message& message) const {
        return base::worded(words_, message);
    }

    void option(const std::string& name, std::string& value, const base::Message& help) {
        app_.add_option(name, value, in_words(help))->type_name("");
    }

    // Puts what was given into the wish; what is wrong with it.
    [[nodiscard]] std::optional<base::Message> wrong_value() {
        for (const Choice& choice : {Choice{"--screen", wish_.screen, screen_names()},
                                     Choice{"--theme", wish_.theme, {"light", "dark"}},
                                     Choice{"--lang", wish_.language, {"en", "id"}}}) {
            if (std::find(choice.allowed.begin(), choice.allowed.end(), choice.given) ==
                choice.allowed.end()) {
                return say("{0} cannot be \"{1}\". Use one of these: {2}.",
                           {choice.option, choice.given, listed(choice.allowed)});
            }
        }
        if (!wish_.list && wish_.file.empty()) {
            return say("{0} needs a value behind it.", {"--screenshot"});
        }
        return wrong_number();
    }

    [[nodiscard]] std::optional<base::Message> wrong_number() {
        const std::optional<double> scale = number_within(scale_, smallest_scale, largest_scale);
        if (!scale) {
            return not_within("--scale", scale_, smallest_scale, largest_scale);
        }
        const std::optional<double> text_size =
            number_within(text_size_, study::smallest_text_size, study::largest_text_size);
        if (!text_size) {
            return not_within("--text-size", text_size_, study::smallest_text_size, study::largest_text_size);
        }
        const std::optional<Sides> sides = sides_of(size_);
        if (!sides) {
            return say("\"{0}\" is not a size like 1280x800, of {1} or more a side.",
                       {size_, std::to_string(smallest_side)});
        }
        if (std::max(sides->width, sides->height) * *scale > largest_side) {
            return say("A picture may have up to {0} pixels a side. Take a smaller size or scale.",
                       {std::to_string(largest_side)});
        }
        wish_.scale = *scale;
        wish_.text_size = static_cast<int>(*text_size);
        wish_.sides = *sides;
        return std::nullopt;
    }

    const base::Catalogue& words_;
    CLI::App app_{"", "ingat window"};
    cli::CommandLine line_;
    Wish wish_;
    std::string size_ = "1280x800";
    std::string scale_ = "1";
    std::string text_size_ = "100";
};

} // namespace

int take_screenshot(const std::vector<std::string>& arguments) {
    program::State wordless;
    wordless.catalogues = catalogues_in(effects::catalogue_folder(surroundings()));
    wordless.system_language = system_language();
    const base::Catalogue& words = program::words_of(wordless);
    Asked asked{words};
    if (const std::optional<cli::Usage> usage = asked.read(arguments)) {
        if (usage->wrong) {
            std::cerr << base::worded(words, *usage->wrong) << '\n';
            return usage_error;
        }
        std::cout << usage->help;
        return 0;
    }
    const Wish& wish = asked.wish();
    if (wish.list) {
        for (const std::string& name : screen_names()) {
            std::cout << name << '\n';
        }
        return 0;
    }
    const std::optional<SampleScreen> screen = sample_screen(sample_state(wish), wish.screen);
    if (!screen) {
        std::cerr << base::worded(words, say("The banks of the program hold no question for this screen."))
                  << '\n';
        return 1;
    }
    return save_picture(wish, *screen);
}

} // namespace ingat::main_room
