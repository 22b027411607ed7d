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

program::Undoable undoable(const study::Review& review) {
    return {.card = review.card, .rating = review.rating};
}

store::Review kept(const study::Review& review, const study::Settings& settings) {
    const memory::Schedule schedule = study::schedule_of(settings, review.card.bank);
    return {
        .card = review.card,
        .rating = review.rating,
        .when = {.at = review.at, .day = review.day},
        .taken = std::chrono::milliseconds{review.milliseconds},
        .mode = review.mode,
        .retention = schedule.retention,
        .rollover = schedule.rollover,
    };
}

store::Occasion occasion(base::Moment now, const study::Settings& settings) {
    return {.at = now, .day = base::learner_day(now, study::rollover(settings))};
}

} // namespace

study::Review review_of(const store::LoggedReview& logged) {
    return {
        .id = logged.id,
        .card = logged.review.card,
        .at = logged.review.when.at,
        .day = logged.review.when.day,
        .rating = logged.review.rating,
        .milliseconds = static_cast<int>(logged.review.taken.count()),
        .mode = logged.review.mode,
    };
}

program::Event Desk::run(const program::Effect& effect, base::Moment now) {
    return std::visit([this, now](const auto& wanted) { return this->run_one(wanted, now); }, effect);
}

std::optional<Error> Desk::refusal() {
    if (read_only_) {
        return Error{ErrorKind::NotWritable,
                     base::say("Answers cannot be kept now, so this one was not taken.")};
    }
    if (progress_->has_failed()) {
        const auto reopened = progress_->reopen(schedules_of(settings_));
        if (!reopened) {
            return reopened.error();
        }
    }
    return std::nullopt;
}

Desk::LogAfter Desk::log_after(base::Day day,
                               const std::optional<program::Undoable>& undo,
                               const std::optional<program::Undoable>& redo) {
    const base::Result<program::LogState> log = log_state(day);
    if (log) {
        log_ = *log;
        return {.log = log_, .unread = {}};
    }
    log_.undo = undo;
    log_.redo = redo;
    return {.log = log_, .unread = log.error()};
}

program::Event Desk::run_one(const program::SaveReview& effect, base::Moment) {
    if (const auto refused = refusal()) {
        return program::SaveFailed{.error = *refused};
    }
    if (kept_ && kept_->first == effect) {
        return saved_event(effect, kept_->second);
    }
    const store::Review review = kept(effect.review, settings_);
    const auto id = effect.corrects ? progress_->correct_last(review, effect.after)
                                    : progress_->append(review, effect.after);
    if (!id) {
        return program::SaveFailed{.error = id.error()};
    }
    kept_.emplace(effect, *id);
    return saved_event(effect, *id);
}

program::Event Desk::saved_event(const program::SaveReview& effect, const base::EventId& id) {
    LogAfter after = log_after(effect.review.day, undoable(effect.review), std::nullopt);
    study::Review saved = effect.review;
    saved.id = id;
    return program::ReviewSaved{.review = std::move(saved),
                                .after = effect.after,
                                .log = std::move(after.log),
                                .unread = std::move(after.unread)};
}

program::Event Desk::run_one(const program::TakeBack&, base::Moment now) {
    if (const auto refused = refusal()) {
        return program::SaveFailed{.error = *refused};
    }
    kept_.reset();
    const store::Occasion when = occasion(now, settings_);
    const auto undone = progress_->undo_last(when, schedules_of(settings_));
    if (!undone) {
        return program::SaveFailed{.error = undone.error()};
    }
    if (!*undone) {
        return program::TimePassed{};
    }
    const study::Review review = review_of(**undone);
    LogAfter after = log_after(when.day, std::nullopt, undoable(review));
    const auto memory = progress_->memories().find(review.card);
    return program::ReviewTakenBack{
        .review = review,
        .memory = memory == progress_->memories().end() ? std::nullopt : std::optional{memory->second},
        .log = std::move(after.log),
        .unread = std::move(after.unread),
    };
}

program::Event Desk::run_one(const program::PutBack&, base::Moment now) {
    if (const auto refused = refusal()) {
        return program::SaveFailed{.error = *refused};
    }
    const store::Occasion when = occasion(now, settings_);
    const auto redone = progress_->redo_last(when, schedules_of(settings_));
    if (!redone) {
        return program::SaveFailed{.error = redone.error()};
    }
    if (!*redone) {
        return program::TimePassed{};
    }
    const study::Review review = review_of(**redone);
    LogAfter after = log_after(when.day, undoable(review), std::nullopt);
    return program::ReviewPutBack{
        .review = review,
        .after = progress_->memories().at(review.card),
        .log = std::move(after.log),
        .unread = std::move(after.unread),
    };
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
    return program::TimePassed{};
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
