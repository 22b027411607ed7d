#include "bank/bank.hpp"
#include "cli/find_bank.hpp"
#include "cli/opened.hpp"
#include "cli/verbs.hpp"
#include "program/answering.hpp"
#include "program/phrases.hpp"

#include <algorithm>

namespace ingat::cli {
namespace {

using base::Error;
using base::ErrorKind;
using base::say;

Error unknown_bank(const program::State& state, const std::string& named, const base::BankId& id) {
    for (const program::BankTrouble& trouble : state.troubles) {
        if (trouble.name == id.text) {
            return trouble.error;
        }
    }
    if (named != id.text) {
        return {ErrorKind::NotFound,
                say("The bank {0} is not in the library. Put it there first: ingat add {0}", {named})};
    }
    return no_such_bank(named);
}

std::string listed(const std::vector<base::CardId>& cards) {
    std::string all;
    for (const base::CardId& card : cards) {
        all += (all.empty() ? "" : ", ") + base::card_text(card);
    }
    return all;
}

base::Result<base::CardId> card_of(const bank::Bank& bank, const std::string& named) {
    const auto card = base::card_from_text(bank.id, named);
    std::vector<base::CardId> siblings;
    for (const base::CardId& each : bank::cards_of(bank)) {
        if (card == each) {
            return each;
        }
        const base::QuestionId& question = card ? card->question : base::QuestionId{named};
        if (each.question == question) {
            siblings.push_back(each);
        }
    }
    if (!siblings.empty()) {
        return Error{ErrorKind::NotFound,
                     say("The bank {0} has no card {1}; that question has {2}. Use one of them.",
                         {bank.id.text, named, listed(siblings)})};
    }
    return Error{ErrorKind::NotFound,
                 say("The bank {0} has no card {1}. `ingat due --cards` lists those that wait today.",
                     {bank.id.text, named})};
}

base::Result<base::CardId> card_named(const program::State& state, const Answer& answer) {
    const base::Result<base::BankId> id = bank_id(answer.bank);
    if (!id) {
        return id.error();
    }
    const bank::Bank* bank = program::find_bank(state, *id);
    return bank == nullptr ? unknown_bank(state, answer.bank, *id) : card_of(*bank, answer.card);
}

std::string rating_word(const Voice& voice, const program::State& state, memory::Rating rating) {
    return program::rating_name(voice.words(), rating, state.settings.four_buttons);
}

void print_saved(const program::ReviewSaved& saved,
                 const Answer& answer,
                 const program::State& state,
                 const Voice& voice) {
    if (answer.json) {
        JsonText json;
        json.begin_object();
        write_review(json, saved.review);
        json.name("memory");
        write_memory(json, saved.after);
        voice.print(json.end_object());
        return;
    }
    voice.print(say("{0} {1}: {2}, {3}",
                    {saved.review.card.bank.text,
                     base::card_text(saved.review.card),
                     rating_word(voice, state, saved.review.rating),
                     program::comes_back(voice.words(), saved.after, saved.review.at)}));
    voice.print(say("stability {0} days, difficulty {1}",
                    {base::number_in(voice.words(), saved.after.state.stability, 2),
                     base::number_in(voice.words(), saved.after.state.difficulty, 2)}));
}

void print_undone(const program::ReviewUndone& undone,
                  const Undo& undo,
                  const program::State& state,
                  const Voice& voice) {
    if (undo.json) {
        JsonText json;
        json.begin_object();
        write_review(json, undone.review);
        json.name("undone").boolean(true).name("memory");
        if (undone.memory) {
            write_memory(json, *undone.memory);
        } else {
            json.null();
        }
        voice.print(json.end_object());
        return;
    }
    voice.print(say("Taken back: {0} {1}, {2}, of {3}",
                    {undone.review.card.bank.text,
                     base::card_text(undone.review.card),
                     rating_word(voice, state, undone.review.rating),
                     base::rfc3339(undone.review.at)}));
}

} // namespace

int run(const Answer& answer, const World& world, const Voice& voice) {
    std::optional<Opened> files = opened(world, voice, effects::Access::Write);
    if (!files) {
        return refused;
    }
    const base::Result<base::CardId> card = card_named(files->state, answer);
    if (!card) {
        voice.complain(card.error().message);
        return refused;
    }
    const base::Moment at = answer.at.value_or(world.now);
    const memory::CardMemory before = program::memory_of(files->state, *card);
    const program::Event event =
        files->desk.run(program::answer_to(files->state, *card, before, {.rating = answer.rating}, at), at);
    if (const auto* failed = std::get_if<program::SaveFailed>(&event)) {
        voice.complain(failed->error.message);
        return refused;
    }
    print_saved(std::get<program::ReviewSaved>(event), answer, files->state, voice);
    catch_up_on_backups(*files, world, voice);
    return done;
}

int run(const Undo& undo, const World& world, const Voice& voice) {
    std::optional<Opened> files = opened(world, voice, effects::Access::Write);
    if (!files) {
        return refused;
    }
    const program::Event event = files->desk.run(program::UndoReview{}, world.now);
    if (const auto* failed = std::get_if<program::SaveFailed>(&event)) {
        voice.complain(failed->error.message);
        return refused;
    }
    if (std::holds_alternative<program::NothingChanged>(event)) {
        voice.complain(say("There is no answer to take back."));
        return refused;
    }
    print_undone(std::get<program::ReviewUndone>(event), undo, files->state, voice);
    catch_up_on_backups(*files, world, voice);
    return done;
}

} // namespace ingat::cli
