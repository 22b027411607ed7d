#include "effects/desk.hpp"

#include "base/message.hpp"
#include "store/atomic_file.hpp"
#include "store/bank_file.hpp"
#include "store/plan_file.hpp"
#include "store/settings_file.hpp"
#include "study/queue.hpp"

#include <memory>
#include <utility>

namespace ingat::effects {
namespace {

using base::Error;
using base::ErrorKind;

void add_notice(program::State& state, const base::Message& text, bool blocking) {
    state.notices.push_back({.text = text, .blocking = blocking});
}

std::optional<program::Undoable> undoable(const std::optional<store::LoggedReview>& logged) {
    if (!logged || study::is_of_attempt(study::mode_from(logged->review.mode).name)) {
        return std::nullopt;
    }
    return program::Undoable{.card = logged->review.card, .rating = logged->review.rating};
}

} // namespace

std::vector<bank::Bank> shipped_banks(const std::filesystem::path& content) {
    const auto files = store::bank_files_in(content);
    std::vector<bank::Bank> banks;
    for (const std::filesystem::path& file : files ? *files : std::vector<std::filesystem::path>{}) {
        base::Result<bank::Bank> bank = store::load_bank(file);
        if (bank) {
            banks.push_back(*std::move(bank));
        }
    }
    return banks;
}

program::LogState log_state_of(const store::LogSummary& summary) {
    program::LogState log;
    log.counts.day = summary.day;
    for (const auto& [bank, count] : summary.counts) {
        log.counts.introduced[bank] = count.introduced;
        log.counts.reviewed[bank] = count.reviewed;
    }
    for (const std::chrono::milliseconds each : summary.taken) {
        log.latest_milliseconds.push_back(static_cast<int>(each.count()));
    }
    log.ends_with_exam =
        summary.undoable && study::is_of_attempt(study::mode_from(summary.undoable->review.mode).name);
    log.undo = undoable(summary.undoable);
    log.newest = summary.newest;
    log.redo = undoable(summary.redoable);
    return log;
}

store::Schedules schedules_of(const study::Settings& settings) {
    store::Schedules schedules;
    schedules.usual = study::schedule_of(settings, {});
    for (const auto& entry : settings.bank_retention) {
        schedules.of_bank[entry.first] = study::schedule_of(settings, entry.first);
    }
    return schedules;
}

base::Result<Desk>
Desk::open(const Places& places, Access access, const store::RandomSeed& seed, base::Moment now) {
    Desk desk{places};
    program::State& state = desk.state_;
    state.now = now;
    state.folder = places.home.string();
    state.seed = seed.first ^ seed.second;
    desk.seed_ = seed.second;
    if (access == Access::Look) {
        // Who may write is told so where the folder is made.
        if (const auto usable = store::usable_as_folder(places.home); !usable) {
            return usable.error();
        }
    }
    desk.open_settings(state, access);
    const base::Result<base::Done> opened = desk.open_progress(state, access, seed);
    if (!opened) {
        return opened.error();
    }
    desk.open_library(state, access);
    if (desk.progress_) {
        base::Result<program::LogState> log =
            desk.log_state(base::learner_day(now, study::rollover(desk.settings_)));
        if (!log) {
            return log.error();
        }
        state.log = *std::move(log);
        state.memories = desk.progress_->memories();
        for (const base::Message& note : desk.progress_->notes()) {
            add_notice(state, note, false);
        }
        if (access != Access::Look && !state.read_only) {
            desk.open_plan(state);
            desk.open_attempts(state);
        }
    }
    return desk;
}

program::State Desk::take_state() {
    return std::move(state_);
}

void Desk::open_settings(program::State& state, Access access) {
    const auto damaged = access == Access::Look ? store::Damaged::Leave : store::Damaged::MoveAside;
    const store::LoadedSettings loaded = store::load_settings(settings_file(places_), damaged);
    settings_ = loaded.settings;
    state.settings = loaded.settings;
    if (loaded.notice) {
        add_notice(state, loaded.notice->message, false);
    }
    if (!loaded.may_be_saved) {
        left_alone_ = loaded.notice;
    }
}

// Commands ask for nothing that is planned; whoever writes may open the window next.
void Desk::open_plan(program::State& state) {
    store::LoadedPlan loaded = store::load_plan(plan_file(places_), store::Damaged::MoveAside);
    if (loaded.plan) {
        state.exams.plan.blueprint = *std::move(loaded.plan);
    }
    if (loaded.notice) {
        add_notice(state, loaded.notice->message, false);
    }
    if (!loaded.may_be_saved) {
        plan_left_alone_ = loaded.notice;
    }
}

void Desk::open_library(program::State& state, Access access) {
    const bool may_write = access != Access::Look && !state.read_only;
    if (may_write) {
        const auto seeded = store::seed_library(library_folder(places_), places_.content);
        if (!seeded) {
            add_notice(state, seeded.error().message, false);
        } else {
            for (const store::BankFailure& failure : seeded->failures) {
                add_notice(state, failure.error.message, false);
            }
        }
    }
    store::LoadedLibrary library = store::load_library(library_folder(places_));
    if (!library.failures.empty() && library.failures.front().path == library_folder(places_)) {
        // The folder itself cannot be read: that is no bank with a trouble.
        add_notice(state, library.failures.front().error.message, false);
        library.failures.clear();
    }
    state.shipped = store::seeded_banks(library_folder(places_));
    if (library.banks.empty() && library.failures.empty()) {
        // Nothing is copied by who only looks, and what cannot be copied can still be shown.
        library.banks = shipped_banks(places_.content);
        state.shipped.clear();
        for (const bank::Bank& bank : library.banks) {
            state.shipped.push_back(bank.id);
        }
    }
    for (bank::Bank& bank : library.banks) {
        state.banks.push_back(std::make_shared<const bank::Bank>(std::move(bank)));
    }
    program::sort_by_title(state.banks);
    for (const store::BankFailure& failure : library.failures) {
        state.troubles.push_back(
            {.name = failure.path.parent_path().filename().string(), .error = failure.error});
    }
}

base::Result<base::Done>
Desk::open_progress(program::State& state, Access access, const store::RandomSeed& seed) {
    const store::Schedules schedules = schedules_of(settings_);
    if (access != Access::Look) {
        base::Result<store::Progress> progress = store::Progress::open(places_.home, seed, schedules);
        if (progress) {
            progress_ = *std::move(progress);
            backups_ = std::make_unique<BackupKeeper>(places_.home);
            return base::Done{};
        }
        if (access == Access::Write) {
            return progress.error();
        }
        read_only_ = progress.error();
        add_notice(state, read_only_->message, true);
        state.read_only = true;
    } else {
        read_only_ = Error{ErrorKind::Refused, base::say("These files were opened only to be looked at.")};
    }
    base::Result<store::Progress> copy = store::Progress::open_copy(places_.home, places_.scratch, schedules);
    if (copy) {
        progress_ = *std::move(copy);
    } else if (access == Access::Look && copy.error().kind != ErrorKind::NotFound) {
        return copy.error();
    }
    return base::Done{};
}

// Those that are not handed in go on, or are over, whether anyone looks at them or not.
void Desk::open_attempts(program::State& state) {
    base::Result<store::KeptAttempts> open = progress_->open_attempts();
    if (!open) {
        add_notice(state, open.error().message, false);
        return;
    }
    state.exams.open = std::move(open->attempts);
    for (const base::Message& damaged : open->damaged) {
        add_notice(state, damaged, false);
    }
}

base::Result<program::LogState> Desk::log_state(base::Day day) const {
    const base::Result<store::LogSummary> summary = progress_->summary(day);
    if (!summary) {
        return summary.error();
    }
    return log_state_of(*summary);
}

} // namespace ingat::effects
