#include "cli/cli.hpp"

#include "cli/command.hpp"
#include "cli/verbs.hpp"
#include "cli/voice.hpp"

#include <algorithm>
#include <istream>
#include <ostream>
#include <utility>

namespace ingat::cli {
namespace {

const base::Catalogue& usual_words(const World& world) {
    return base::catalogue_of(world.catalogues, world.system_language);
}

std::string languages_of(const World& world) {
    std::string all = "en";
    for (const auto& entry : world.catalogues) {
        all += entry.first == "en" ? "" : ", " + entry.first;
    }
    return all;
}

// What --lang asks for, before anything else is understood: usage is said in it too.
const base::Catalogue& asked_words(const std::vector<std::string>& arguments, const World& world) {
    const auto option = std::find(arguments.begin(), arguments.end(), "--lang");
    const base::Catalogue* words = option == arguments.end() || option + 1 == arguments.end()
                                       ? nullptr
                                       : base::find_catalogue(world.catalogues, *(option + 1));
    return words == nullptr ? usual_words(world) : *words;
}

int say_usage(const Usage& usage, const World& world, const base::Catalogue& words) {
    if (!usage.wrong) {
        world.out << usage.help;
        return done;
    }
    const Voice voice{world.out, world.err, words};
    voice.complain(*usage.wrong);
    voice.complain(base::say("`ingat --help` and `ingat COMMAND --help` say what can be written."));
    return wrong_usage;
}

int run_verb(const Command& command, const World& world) {
    const base::Catalogue* words = command.language.empty()
                                       ? &usual_words(world)
                                       : base::find_catalogue(world.catalogues, command.language);
    if (words == nullptr) {
        const Voice voice{world.out, world.err, usual_words(world)};
        voice.complain(base::say("There are no words in the language \"{0}\". Use one of these: {1}.",
                                 {command.language, languages_of(world)}));
        return wrong_usage;
    }
    const base::Catalogue english; // for whoever reads JSON
    const Voice voice{world.out, world.err, wants_json(command.verb) ? english : *words};
    const int code = std::visit([&](const auto& verb) { return run(verb, world, voice); }, command.verb);
    if (!world.out.flush()) {
        voice.complain(base::say("The output could not be written. Make room, or send it somewhere else."));
        return refused;
    }
    return code;
}

} // namespace

int run_command(const std::vector<std::string>& arguments, const World& world) {
    const base::Catalogue& words = asked_words(arguments, world);
    const std::variant<Command, Usage> asked = command_from(arguments, world.version, words);
    if (const auto* usage = std::get_if<Usage>(&asked)) {
        return say_usage(*usage, world, words);
    }
    return run_verb(std::get<Command>(asked), world);
}

} // namespace ingat::cli
