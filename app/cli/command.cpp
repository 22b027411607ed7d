#include "cli/command.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <sstream>
#include <utility>

namespace ingat::cli {
namespace {

constexpr const char* banks_help = "Paths of bank files, or ids of banks in the library";
constexpr const char* json_help = "Print JSON, in English";

const std::map<std::string, memory::Rating>& ratings() {
    static const std::map<std::string, memory::Rating> names{
        {"1", memory::Rating::Again},
        {"2", memory::Rating::Hard},
        {"3", memory::Rating::Good},
        {"4", memory::Rating::Easy},
        {"again", memory::Rating::Again},
        {"hard", memory::Rating::Hard},
        {"good", memory::Rating::Good},
        {"easy", memory::Rating::Easy},
    };
    return names;
}

// The command line as it is declared, and what it is read into.
class Declared {
public:
    explicit Declared(const std::string& version) {
        app_.set_version_flag("--version", "ingat " + version);
        app_.add_option("--lang", language_, "Language of what is printed for people: en, id")
            ->type_name("LANGUAGE");
        app_.require_subcommand(1);
        app_.fallthrough();
        app_.footer("ingat without a command, or `ingat window`, opens the window.");
        declare_study();
        declare_banks();
        declare_tools();
    }

    CLI::App& app() { return app_; }

    [[nodiscard]] Command taken() const {
        const auto chosen = std::find_if(verbs_.begin(), verbs_.end(), [](const auto& each) {
            return each.first->parsed() && each.first->get_subcommands().empty();
        });
        return {.verb = chosen->second(), .language = language_};
    }

    [[nodiscard]] bool has_verb() const { return !app_.get_subcommands().empty(); }

private:
    CLI::App*
    add(CLI::App& above, const std::string& name, const std::string& help, std::function<Verb()> verb) {
        CLI::App* sub = above.add_subcommand(name, help);
        verbs_.emplace_back(sub, std::move(verb));
        return sub;
    }

    void declare_study() {
        CLI::App* due =
            add(app_, "due", "What waits today", [this] { return Due{.cards = cards_, .json = json_}; });
        due->add_flag("--cards", cards_, "List the cards too, in order");
        due->add_flag("--json", json_, json_help);

        CLI::App* answer = add(app_, "answer", "Take down one graded answer", [this] {
            return Answer{
                .bank = bank_, .card = card_, .rating = ratings().at(rating_), .at = at_, .json = json_};
        });
        answer->add_option("BANK", bank_, "Path of a bank file, or id of a bank in the library")->required();
        answer->add_option("CARD", card_, "QUESTION#PART, e.g. capital#1 or capital#forward")->required();
        answer->add_option("RATING", rating_, "1 to 4, or: again hard good easy")
            ->required()
            ->transform(CLI::IsMember(ratings(), CLI::ignore_case)) // to the name in the list
            ->type_name("RATING");
        answer
            ->add_option_function<std::string>(
                "--at",
                [this](const std::string& text) {
                    at_ = base::moment_from_rfc3339(text);
                    if (!at_) {
                        throw CLI::ValidationError{
                            "--at", "\"" + text + "\" is not a time like 2026-11-22T08:15:00+07:00"};
                    }
                },
                "When it was given, as 2026-11-22T08:15:00+07:00; now if left out")
            ->type_name("TIME");
        answer->add_flag("--json", json_, json_help);

        CLI::App* undo =
            add(app_, "undo", "Take the last answer back", [this] { return Undo{.json = json_}; });
        undo->add_flag("--json", json_, json_help);

        CLI::App* log = add(app_, "log", "Every answer, oldest first", [this] { return Log{.json = json_}; });
        log->add_flag("--json", json_, "Print one line of JSON for each");
    }

    void declare_banks() {
        CLI::App* banks =
            add(app_, "add", "Put banks into your library", [this] { return Add{.banks = banks_}; });
        banks->add_option("BANK", banks_, banks_help)->required();

        CLI::App* check = add(app_, "check", "Look for what is wrong with banks", [this] {
            return Check{.banks = banks_, .json = json_};
        });
        check->add_option("BANK", banks_, banks_help)->required();
        check->add_flag("--json", json_, "Print one line of JSON for each finding");
    }

    void declare_tools() {
        CLI::App* memory = app_.add_subcommand("memory", "How memory is computed");
        memory->require_subcommand(1);
        add(*memory, "states", "Memory after each review; JSON lines in, JSON lines out", [] {
            return MemoryStates{};
        });

        CLI::App* selftest = app_.add_subcommand("selftest", "For tools that test what is kept on the disk");
        selftest->require_subcommand(1);
        CLI::App* writer =
            add(*selftest, "writer", "Write reviews, and say when each is on the disk", [this] {
                return SelftestWriter{.folder = folder_, .count = count_};
            });
        writer->add_option("DIR", folder_, "Folder of the store")->required();
        writer->add_option("COUNT", count_, "How many; without it, until killed")
            ->check(CLI::NonNegativeNumber);
        CLI::App* verify = add(
            *selftest, "verify", "Check what is there", [this] { return SelftestVerify{.folder = folder_}; });
        verify->add_option("DIR", folder_, "Folder of the store")->required();
    }

    CLI::App app_{"Ingat: study, and remember.", "ingat"};
    std::vector<std::pair<CLI::App*, std::function<Verb()>>> verbs_;
    std::string language_;
    std::string bank_;
    std::string card_;
    std::string rating_;
    std::optional<base::Moment> at_;
    std::vector<std::string> banks_;
    std::string folder_;
    std::optional<long long> count_;
    bool cards_ = false;
    bool json_ = false;
};

// The first argument that should be a verb, where none was understood.
std::string unknown_verb(const std::vector<std::string>& arguments) {
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        if (arguments[at] == "--lang") {
            ++at;
        } else if (!arguments[at].starts_with("-")) {
            return arguments[at];
        }
    }
    return {};
}

} // namespace

std::variant<Command, Usage> command_from(std::vector<std::string> arguments, const std::string& version) {
    Declared declared{version};
    try {
        std::vector<std::string> backwards{arguments.rbegin(), arguments.rend()}; // as CLI11 wants them
        declared.app().parse(std::move(backwards));
        return declared.taken();
    } catch (const CLI::ParseError& error) {
        std::ostringstream help;
        std::ostringstream wrong;
        if (declared.app().exit(error, help, wrong) == 0) {
            return Usage{.help = std::move(help).str(), .wrong = {}, .unknown_verb = {}};
        }
        return Usage{
            .help = {},
            .wrong = error.what(),
            .unknown_verb = declared.has_verb() ? "" : unknown_verb(arguments),
        };
    }
}

bool wants_json(const Verb& verb) {
    return std::visit(
        [](const auto& one) {
            if constexpr (requires { one.json; }) {
                return one.json;
            } else {
                return false;
            }
        },
        verb);
}

} // namespace ingat::cli
