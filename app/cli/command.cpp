#include "cli/command.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace ingat::cli {
namespace {

using base::say;

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

std::string in_small_letters(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return text;
}

std::optional<long long> count_from(const std::string& text) {
    long long count = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, count);
    return read.ec == std::errc{} && read.ptr == end && count >= 0 ? std::optional{count} : std::nullopt;
}

// The command line as it is declared, and what it is read into.
class Declared {
public:
    Declared(const std::string& version, const base::Catalogue& words) : words_{words}, line_{app_, words} {
        app_.description(in_words(say("Ingat: study, and remember.")));
        app_.set_version_flag("--version", "ingat " + version, in_words(say("Say which version this is")));
        app_.add_option("--lang", language_, in_words(say("Language of what is printed for people: en, id")))
            ->type_name(in_words(say("LANGUAGE")));
        app_.require_subcommand(1);
        app_.fallthrough();
        declare_study();
        declare_banks();
        declare_tools();
        // Last: whatever is declared after it would have it too.
        app_.footer(in_words(say("ingat without a command, or `ingat window`, opens the window.")));
    }

    [[nodiscard]] std::optional<Usage> read(const std::vector<std::string>& arguments) {
        std::optional<Usage> usage = line_.read(arguments);
        if (!usage) {
            if (std::optional<base::Message> wrong = wrong_value()) {
                usage = Usage{.help = {}, .wrong = std::move(wrong)};
            }
        }
        return usage;
    }

    [[nodiscard]] Command taken() const {
        const auto chosen = std::find_if(verbs_.begin(), verbs_.end(), [](const auto& each) {
            return each.first->parsed() && each.first->get_subcommands().empty();
        });
        return {.verb = chosen->second(), .language = language_};
    }

private:
    [[nodiscard]] std::string in_words(const base::Message& message) const {
        return base::worded(words_, message);
    }

    // Of what was given; what is empty was not.
    [[nodiscard]] std::optional<base::Message> wrong_value() const {
        if (!rating_.empty() && !ratings().contains(in_small_letters(rating_))) {
            return say("\"{0}\" is not a rating. Write 1 to 4, or: again hard good easy.", {rating_});
        }
        if (!at_.empty() && !base::moment_from_rfc3339(at_)) {
            return say("\"{0}\" is not a time like 2026-11-22T08:15:00+07:00.", {at_});
        }
        if (!count_.empty() && !count_from(count_)) {
            return say("\"{0}\" is not a count of reviews.", {count_});
        }
        return std::nullopt;
    }

    CLI::App*
    add(CLI::App& above, const std::string& name, const base::Message& help, std::function<Verb()> verb) {
        CLI::App* sub = above.add_subcommand(name, in_words(help));
        verbs_.emplace_back(sub, std::move(verb));
        return sub;
    }

    // An argument without a name in front, which has to be there.
    template <class Value>
    CLI::Option* need(CLI::App& verb, const std::string& name, Value& value, const base::Message& help) {
        return verb.add_option(name, value, in_words(help))->required()->type_name("");
    }

    void take_json(CLI::App& verb, const base::Message& help) {
        verb.add_flag("--json", json_, in_words(help));
    }

    void declare_study() {
        const base::Message json = say("Print JSON, in English");
        CLI::App* due =
            add(app_, "due", say("What waits today"), [this] { return Due{.cards = cards_, .json = json_}; });
        due->add_flag("--cards", cards_, in_words(say("List the cards too, in order")));
        take_json(*due, json);

        CLI::App* answer = add(app_, "answer", say("Take down one graded answer"), [this] {
            return Answer{.bank = bank_,
                          .card = card_,
                          .rating = ratings().at(in_small_letters(rating_)),
                          .at = base::moment_from_rfc3339(at_),
                          .json = json_};
        });
        declare_answer(*answer);
        take_json(*answer, json);

        CLI::App* undo =
            add(app_, "undo", say("Take the last answer back"), [this] { return Undo{.json = json_}; });
        take_json(*undo, json);

        CLI::App* log =
            add(app_, "log", say("Every answer, oldest first"), [this] { return Log{.json = json_}; });
        take_json(*log, say("Print one line of JSON for each"));
    }

    void declare_answer(CLI::App& answer) {
        need(answer, "BANK", bank_, say("Path of a bank file, or id of a bank in the library"));
        need(answer, "CARD", card_, say("QUESTION#PART, e.g. capital#1 or capital#forward"));
        need(answer, "RATING", rating_, say("1 to 4, or: again hard good easy"));
        answer
            .add_option("--at",
                        at_,
                        in_words(say("When it was given, as 2026-11-22T08:15:00+07:00; now if left out")))
            ->type_name(in_words(say("TIME")));
    }

    void declare_banks() {
        const base::Message banks = say("Paths of bank files, or ids of banks in the library");
        CLI::App* added =
            add(app_, "add", say("Put banks into your library"), [this] { return Add{.banks = banks_}; });
        need(*added, "BANK", banks_, banks);

        CLI::App* check = add(app_, "check", say("Look for what is wrong with banks"), [this] {
            return Check{.banks = banks_, .json = json_};
        });
        need(*check, "BANK", banks_, banks);
        take_json(*check, say("Print one line of JSON for each finding"));

        CLI::App* grade = add(app_, "grade", say("Grade answers to questions of a bank"), [this] {
            return Grade{.bank = bank_, .responses = responses_, .json = json_};
        });
        need(*grade, "BANK", bank_, say("Path of a bank file, or id of a bank in the library"));
        grade
            ->add_option("--responses",
                         responses_,
                         in_words(say("File of answers, a line of JSON for each: question and response")))
            ->required()
            ->type_name(in_words(say("FILE")));
        take_json(*grade, say("Print one line of JSON for each"));
    }

    void declare_tools() {
        CLI::App* memory = app_.add_subcommand("memory", in_words(say("How memory is computed")));
        memory->require_subcommand(1);
        add(*memory, "states", say("Memory after each review; JSON lines in, JSON lines out"), [] {
            return MemoryStates{};
        });

        CLI::App* selftest =
            app_.add_subcommand("selftest", in_words(say("For tools that test what is kept on the disk")));
        selftest->require_subcommand(1);
        CLI::App* writer =
            add(*selftest, "writer", say("Write reviews, and say when each is on the disk"), [this] {
                return SelftestWriter{.folder = folder_, .count = count_from(count_)};
            });
        need(*writer, "DIR", folder_, say("Folder of the store"));
        writer->add_option("COUNT", count_, in_words(say("How many; without it, until killed")))
            ->type_name("");
        CLI::App* verify = add(*selftest, "verify", say("Check what is there"), [this] {
            return SelftestVerify{.folder = folder_};
        });
        need(*verify, "DIR", folder_, say("Folder of the store"));
    }

    const base::Catalogue& words_;
    CLI::App app_{"", "ingat"};
    CommandLine line_;
    std::vector<std::pair<CLI::App*, std::function<Verb()>>> verbs_;
    std::string language_;
    std::string bank_;
    std::string card_;
    std::string rating_;
    std::string at_; // empty: now
    std::vector<std::string> banks_;
    std::string responses_;
    std::string folder_;
    std::string count_; // empty: until killed
    bool cards_ = false;
    bool json_ = false;
};

} // namespace

std::variant<Command, Usage> command_from(const std::vector<std::string>& arguments,
                                          const std::string& version,
                                          const base::Catalogue& words) {
    Declared declared{version, words};
    if (std::optional<Usage> usage = declared.read(arguments)) {
        return *std::move(usage);
    }
    return declared.taken();
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
