#include "bank/bank.hpp"
#include "cli/find_bank.hpp"
#include "cli/opened.hpp"
#include "cli/verbs.hpp"
#include "effects/add_bank.hpp"
#include "store/library.hpp"

namespace ingat::cli {
namespace {

using base::say;
using base::say_many;

struct Counts {
    int added = 0;
    int updated = 0;
    int unchanged = 0;
};

void print_added(const store::AddedBank& added, Counts& counts, const Voice& voice) {
    const bank::Bank& bank = added.bank;
    const std::string questions = voice.worded(
        say_many("{0} question", "{0} questions", static_cast<long long>(bank.questions.size())));
    const std::string cards =
        voice.worded(say_many("{0} card", "{0} cards", static_cast<long long>(bank::cards_of(bank).size())));
    const std::vector<std::string> said{bank.title, bank.id.text, questions, cards};
    switch (added.change) {
    case store::Change::Added:
        counts.added += 1;
        voice.print(say("Added: {0} ({1}), {2}, {3}", said));
        break;
    case store::Change::Updated:
        counts.updated += 1;
        voice.print(say("Updated: {0} ({1}), {2}, {3}", said));
        break;
    case store::Change::Unchanged:
        counts.unchanged += 1;
        voice.print(say("Unchanged: {0} ({1}), {2}, {3}", said));
        break;
    }
}

// Such a bank can be studied as far as it goes, so it is taken; but its author should hear of it.
void say_findings(const effects::CheckedBank& checked,
                  const std::filesystem::path& file,
                  const Voice& voice) {
    for (const bank::Finding& finding : checked.findings) {
        const std::string where = finding.question ? " (" + finding.question->text + ")" : "";
        voice.complain(file.string() + where + ": " + voice.worded(finding.message));
    }
}

} // namespace

int run(const Add& add, const World& world, const Voice& voice) {
    // Open while banks are written, so that no other instance has the library at the same time.
    const std::optional<Opened> files = opened(world, voice, effects::Access::Write);
    if (!files) {
        return refused;
    }
    Counts counts;
    int code = done;
    for (const std::string& named : add.banks) {
        const base::Result<std::filesystem::path> file = bank_file(world.places, named);
        const base::Result<effects::CheckedBank> checked =
            file ? effects::add_bank(*world.places, *file) : base::Result<effects::CheckedBank>{file.error()};
        if (!checked) {
            const std::string why = voice.worded(checked.error().message);
            const bool names_file = why.find(named) != std::string::npos;
            voice.complain(names_file ? why : std::string{named}.append(": ").append(why));
            code = refused;
            continue;
        }
        print_added(checked->added, counts, voice);
        say_findings(*checked, *file, voice);
    }
    voice.print(say(
        "{0} added, {1} updated, {2} unchanged",
        {std::to_string(counts.added), std::to_string(counts.updated), std::to_string(counts.unchanged)}));
    return code;
}

} // namespace ingat::cli
