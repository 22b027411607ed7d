#include "base/catalogue.hpp"
#include "cli/cli.hpp"
#include "effects/desk.hpp"
#include "effects/places.hpp"
#include "platform/theme.hpp"
#include "program/update.hpp"
#include "screenshot.hpp"
#include "surroundings.hpp"
#include "window_loop.hpp"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <future>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

namespace ingat::main_room {
namespace {

// Says on standard error why it does not go on.
int refuse(std::map<std::string, base::Catalogue> catalogues, const base::Message& why) {
    program::State wordless;
    wordless.catalogues = std::move(catalogues);
    wordless.system_language = system_language();
    std::cerr << base::worded(program::words_of(wordless), why) << '\n';
    return 1;
}

// What the window is to speak, `--lang LANGUAGE` before or behind the word `window` or alone; nothing: the
// arguments are no wish for a window.
std::optional<std::string> language_of_window(std::vector<std::string> words) {
    std::string language = system_language();
    const auto option = std::find(words.begin(), words.end(), "--lang");
    if (option != words.end() && option + 1 != words.end()) {
        language = *(option + 1);
        words.erase(option, option + 2);
    }
    return words.empty() || words == std::vector<std::string>{"window"} ? std::optional{language}
                                                                        : std::nullopt;
}

int open_window(const std::optional<effects::Places>& places,
                std::map<std::string, base::Catalogue> catalogues,
                const std::string& language) {
    if (!places) {
        return refuse(
            std::move(catalogues),
            base::say(
                "There is no home folder to keep your progress in. Set INGAT_HOME to a folder of yours."));
    }
    const base::Moment started_at = now();
    platform::Window::reach_display();
    // Files, fonts and window take equally long, and none needs another; a thread that cannot be had costs
    // time only.
    constexpr auto beside = std::launch::async | std::launch::deferred;
    std::future<base::Result<effects::Desk>> opening = std::async(beside, [&places, started_at] {
        return effects::Desk::open(*places, effects::Access::WriteOrLook, random_seed(), started_at);
    });
    std::future<Letters> letters = std::async(beside, open_letters);
    base::Result<platform::Window> window = platform::Window::open({.title = "Ingat", .hidden = true});
    base::Result<effects::Desk> desk = opening.get();
    if (!desk) {
        return refuse(std::move(catalogues), desk.error().message);
    }
    program::State state = desk->take_state();
    state.catalogues = std::move(catalogues);
    state.system_language = language;
    state.system_dark = platform::system_theme_is_dark();
    state.version = INGAT_VERSION;
    state.clock = clock_reading(started_at.at);
    return show_window(
        program::started(std::move(state), started_at), *desk, *places, std::move(window), letters.get());
}

// Never throws: it is said in English where not even words can be had.
int stop(const std::exception& failure) noexcept {
    try {
        return refuse(catalogues_in(effects::catalogue_folder(surroundings())),
                      base::say("Ingat had to stop, because something failed inside it ({0}). Every answer "
                                "given before is on your disk: start it again.",
                                {failure.what()}));
    } catch (const std::exception&) {
        std::fputs("Ingat had to stop. Every answer given before is on your disk: start it again.\n", stderr);
        return 1;
    }
}

} // namespace
} // namespace ingat::main_room

int main(int count, char** arguments) {
    using namespace ingat;
    using namespace ingat::main_room;
    try {
        const std::vector<std::string> words{arguments + 1, arguments + count};
        const std::optional<effects::Places> places = effects::places_for(surroundings());
        std::map<std::string, base::Catalogue> catalogues =
            catalogues_in(places ? places->locale : effects::catalogue_folder(surroundings()));
        if (const std::optional<std::string> language = language_of_window(words)) {
            return open_window(places, std::move(catalogues), *language);
        }
        if (words.front() == "window") {
            return take_screenshot({words.begin() + 1, words.end()});
        }
        return cli::run_command(words,
                                {
                                    .places = places,
                                    .catalogues = std::move(catalogues),
                                    .system_language = system_language(),
                                    .version = INGAT_VERSION,
                                    .now = now(),
                                    .seed = random_seed(),
                                    .in = std::cin,
                                    .out = std::cout,
                                    .err = std::cerr,
                                });
    } catch (const std::exception& failure) { // out of memory, say: nothing else is thrown across rooms
        return stop(failure);
    }
}
