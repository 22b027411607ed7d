#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <sstream>
#include <utility>

namespace ingat::cli {
namespace {

using base::say;

// The command that was meant: the last one understood.
const CLI::App& innermost(const CLI::App& declared) {
    const CLI::App* command = &declared;
    while (!command->get_subcommands().empty()) {
        command = command->get_subcommands().front();
    }
    return *command;
}

std::string spoken_name(const CLI::App& command) {
    const CLI::App* above = command.get_parent();
    return above == nullptr ? command.get_name() : spoken_name(*above) + " " + command.get_name();
}

std::string commands_of(const CLI::App& command) {
    std::string names;
    for (const CLI::App* each : command.get_subcommands([](const CLI::App*) { return true; })) {
        names += (names.empty() ? "" : ", ") + each->get_name();
    }
    return names;
}

base::Message what_is_missing(const CLI::App& declared) {
    const CLI::App& command = innermost(declared);
    const std::vector<const CLI::Option*> missing = command.get_options(
        [](const CLI::Option* option) { return option->get_required() && option->count() == 0; });
    if (missing.empty()) {
        return say("`{0}` needs a command behind it: {1}.", {spoken_name(command), commands_of(command)});
    }
    return say("`{0}` needs {1}: {2}.",
               {spoken_name(command), missing.front()->get_name(), missing.front()->get_description()});
}

base::Message what_is_too_much(const CLI::App& declared) {
    const std::vector<std::string> extra = declared.remaining(true);
    const CLI::App& command = innermost(declared);
    const bool is_command = &command == &declared && !extra.empty() && !extra.front().starts_with("-");
    if (is_command) {
        return say("There is no command \"{0}\". `{1} --help` lists those there are.",
                   {extra.front(), declared.get_name()});
    }
    return say("`{0}` does not know \"{1}\".", {spoken_name(command), extra.empty() ? "" : extra.front()});
}

// Of every command: the library gives each its own, among options of an English name.
void put_help_among(const std::string& options, CLI::App& command) {
    command.get_option("--help")->group(options);
    for (CLI::App* each : command.get_subcommands([](const CLI::App*) { return true; })) {
        put_help_among(options, *each);
    }
}

} // namespace

CommandLine::CommandLine(CLI::App& declared, const base::Catalogue& words) : declared_{declared} {
    const auto worded = [&](const base::Message& message) { return base::worded(words, message); };
    const std::shared_ptr<CLI::FormatterBase> formatter = declared.get_formatter();
    formatter->label("Usage", worded(say("Usage")));
    formatter->label("OPTIONS", worded(say("OPTIONS")));
    formatter->label("Positionals", worded(say("What goes where")));
    formatter->label("SUBCOMMAND", worded(say("COMMAND")));
    formatter->label("REQUIRED", worded(say("(needed)")));
    options_ = worded(say("Options"));
    declared.set_help_flag("-h,--help", worded(say("Say what can be written")));
    declared.option_defaults()->group(options_);
    declared.group(worded(say("Commands")));
}

base::Message CommandLine::without_value(const std::vector<std::string>& arguments) const {
    const CLI::App& command = innermost(declared_);
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        const CLI::Option* option = command.get_option_no_throw(arguments[at]);
        if (option == nullptr) {
            option = declared_.get_option_no_throw(arguments[at]);
        }
        const bool wants = option != nullptr && option->nonpositional() && option->get_type_size() > 0;
        if (wants && (at + 1 == arguments.size() || arguments[at + 1].starts_with("-"))) {
            return say("{0} needs a value behind it.", {arguments[at]});
        }
    }
    return say("The arguments do not fit together.");
}

std::optional<Usage> CommandLine::read(const std::vector<std::string>& arguments) {
    put_help_among(options_, declared_);
    try {
        std::vector<std::string> backwards{arguments.rbegin(), arguments.rend()}; // as the library wants them
        declared_.parse(std::move(backwards));
        return std::nullopt;
    } catch (const CLI::RequiredError&) {
        // What is there and should not be explains what is missing, as "fly" does a missing command.
        const bool extra = !declared_.remaining(true).empty();
        return Usage{.help = {}, .wrong = extra ? what_is_too_much(declared_) : what_is_missing(declared_)};
    } catch (const CLI::ExtrasError&) {
        return Usage{.help = {}, .wrong = what_is_too_much(declared_)};
    } catch (const CLI::ParseError& error) {
        std::ostringstream help;
        std::ostringstream complaint;
        if (declared_.exit(error, help, complaint) == 0) {
            return Usage{.help = std::move(help).str(), .wrong = {}};
        }
        return Usage{.help = {}, .wrong = without_value(arguments)};
    }
}

} // namespace ingat::cli
