#include "base/message.hpp"
#include "effects/add_bank.hpp"
#include "effects/desk.hpp"
#include "effects/given_path.hpp"
#include "store/settings_file.hpp"
#include "study/queue.hpp"

#include <memory>
#include <utility>

namespace ingat::effects {
namespace {

using base::Error;
using base::ErrorKind;

bool is_held_elsewhere(const std::optional<Error>& read_only) {
    return read_only && read_only->kind == ErrorKind::InUse;
}

store::Occasion occasion(base::Moment now, const study::Settings& settings) {
    return {.at = now, .day = base::learner_day(now, study::rollover(settings))};
}

} // namespace

store::Review kept_review(const study::Review& review, const study::Settings& settings) {
    const memory::Schedule schedule = study::schedule_of(settings, review.card.bank);
    return {
        .card = review.card,
        .rating = review.rating,
        .when = {.at = review.at, .day = review.day},
        .taken = std::chrono::milliseconds{review.milliseconds},
        .mode = study::logged_mode(review.mode, review.chance),
        .retention = schedule.retention,
        .rollover = schedule.rollover,
    };
}

study::Review review_of(const store::LoggedReview& logged) {
    study::Mode mode = study::mode_from(logged.review.mode);
    return {
        .id = logged.id,
        .card = logged.review.card,
        .at = logged.review.when.at,
        .day = logged.review.when.day,
        .rating = logged.review.rating,
        .milliseconds = static_cast<int>(logged.review.taken.count()),
        .mode = std::move(mode.name),
        .chance = mode.chance,
    };
}

program::Event Desk::run(const program::Effect& effect, base::Moment now) {
    return std::visit([this, now](const auto& wanted) { return this->run_one(wanted, now); }, effect);
}

std::optional<program::Event> Desk::tend(base::Instant now) {
    if (!backups_) {
        return std::nullopt;
    }
    const std::optional<Error> failed = backups_->tend(*progress_, now);
    return failed ? std::optional<program::Event>{program::BackupFailed{.error = *failed}} : std::nullopt;
}

std::optional<std::chrono::milliseconds> Desk::next_tending(base::Instant now) const {
    return backups_ ? backups_->next(*progress_, now) : std::nullopt;
}

std::optional<Error> Desk::catch_up_on_backups(base::Instant now) {
    return backups_ ? backups_->catch_up(*progress_, now) : std::nullopt;
}

std::optional<Error> Desk::refusal() {
    if (read_only_) {
        return Error{ErrorKind::NotWritable,
                     base::say("Answers cannot be kept now, so this one was not taken.")};
    }
    if (progress_->has_failed()) {
        backups_->stop();
        const auto reopened = progress_->reopen(schedules_of(settings_));
        if (!reopened) {
            return reopened.error();
        }
    }
    return std::nullopt;
}

// What is told after a write is the summary that was read with it: once something is on the disk, nothing
// need be read that could fail.
program::Event Desk::run_one(const program::SaveReview& effect, base::Moment) {
    if (const auto refused = refusal()) {
        return program::SaveFailed{.error = *refused};
    }
    const store::Review review = kept_review(effect.review, settings_);
    const auto id = effect.corrects ? progress_->correct_last(review, effect.after)
                                    : progress_->append(review, effect.after);
    if (!id) {
        return program::SaveFailed{.error = id.error()};
    }
    study::Review saved = effect.review;
    saved.id = *id;
    return program::ReviewSaved{
        .review = std::move(saved),
        .after = effect.after,
        .log = log_state_of(*progress_->summary_after_write()),
    };
}

std::variant<Desk::Changed, program::Event> Desk::change_last(Change change, base::Moment now) {
    if (const auto refused = refusal()) {
        return program::Event{program::SaveFailed{.error = *refused}};
    }
    const auto changed = ((*progress_).*change)(occasion(now, settings_), schedules_of(settings_));
    if (!changed) {
        return program::Event{program::SaveFailed{.error = changed.error()}};
    }
    if (!*changed) {
        return program::Event{program::NothingChanged{}};
    }
    study::Review review = review_of(**changed);
    const auto memory = progress_->memories().find(review.card);
    return Changed{
        .review = std::move(review),
        .memory = memory == progress_->memories().end() ? std::nullopt : std::optional{memory->second},
        .log = log_state_of(*progress_->summary_after_write()),
    };
}

// The answers of a quiz or an exam were given together, and its result says so.
std::optional<base::Error> Desk::undo_refusal() const {
    const auto last = progress_ ? progress_->last_undoable()
                                : base::Result<std::optional<store::LoggedReview>>{std::nullopt};
    if (!last || !*last || !study::is_of_attempt(study::mode_from((*last)->review.mode).name)) {
        return std::nullopt;
    }
    return base::Error{ErrorKind::Refused,
                       base::say("Your last answer was given in a quiz or an exam. It stands with the result "
                                 "and cannot be taken back.")};
}

program::Event Desk::run_one(const program::UndoReview&, base::Moment now) {
    if (const auto refused = undo_refusal()) {
        return program::SaveFailed{.error = *refused};
    }
    auto taken = change_last(&store::Progress::undo_last, now);
    if (auto* changed = std::get_if<Changed>(&taken)) {
        return program::ReviewUndone{
            .review = std::move(changed->review), .memory = changed->memory, .log = std::move(changed->log)};
    }
    return std::get<program::Event>(std::move(taken));
}

program::Event Desk::run_one(const program::RedoReview&, base::Moment now) {
    auto put = change_last(&store::Progress::redo_last, now);
    if (auto* changed = std::get_if<Changed>(&put)) {
        return program::ReviewRedone{.review = std::move(changed->review),
                                     .after = changed->memory.value(),
                                     .log = std::move(changed->log)};
    }
    return std::get<program::Event>(std::move(put));
}

program::Event Desk::run_one(const program::SaveSettings& effect, base::Moment) {
    settings_ = effect.settings; // they hold for this sitting, kept or not
    if (is_held_elsewhere(read_only_)) {
        return program::SettingsNotKept{
            .error = {
                ErrorKind::InUse,
                base::say("Another Ingat window has this folder open. Change settings there to keep them.")}};
    }
    if (read_only_ || left_alone_) {
        return program::SettingsNotKept{.error = read_only_ ? *read_only_ : *left_alone_};
    }
    const auto saved = store::save_settings(effect.settings, settings_file(places_));
    if (!saved) {
        return program::SettingsNotKept{.error = saved.error()};
    }
    return program::NothingChanged{};
}

program::Event Desk::run_one(const program::AddBank& effect, base::Moment) {
    if (is_held_elsewhere(read_only_)) {
        return program::BankRefused{
            .error = {ErrorKind::InUse,
                      base::say("Another Ingat window has this folder open. Add the bank there.")}};
    }
    if (read_only_) {
        return program::BankRefused{.error = *read_only_};
    }
    base::Result<CheckedBank> checked = add_bank(places_, given_path(effect.path, places_.user_home));
    if (!checked) {
        return program::BankRefused{.error = checked.error()};
    }
    return program::BankAdded{
        .bank = std::make_shared<const bank::Bank>(std::move(checked->added.bank)),
        .was_there = checked->added.change == store::Change::Unchanged,
        .findings = std::move(checked->findings),
    };
}

} // namespace ingat::effects
