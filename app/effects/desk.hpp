#pragma once

#include "base/result.hpp"
#include "base/time.hpp"
#include "effects/backup_keeper.hpp"
#include "effects/places.hpp"
#include "program/effect.hpp"
#include "program/state.hpp"
#include "store/library.hpp"
#include "store/progress.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace ingat::effects {

// Whether the learner's files may be written.
enum class Access {
    Write,       // alone; without it, fails
    WriteOrLook, // a verified copy to look at where writing cannot be had, and the state says so
    Look,        // always a verified copy where there is a progress file
};

// The learner's files, open: what the program's effects are done to. The window and the commands both work
// here, so that an answer is kept in one way only.
class Desk {
public:
    // Puts the shipped banks into an empty library, opens settings, library and progress. What can be gone on
    // without is a notice of the state; an error is for what cannot, with Access::Write.
    [[nodiscard]] static base::Result<Desk>
    open(const Places& places, Access access, const store::RandomSeed& seed, base::Moment now);

    // As it was found at opening, without catalogues, language and theme of the system. Taken once.
    [[nodiscard]] program::State take_state();

    // Does what the program wants and says what came of it.
    [[nodiscard]] program::Event run(const program::Effect& effect, base::Moment now);

    // What there is to do between two frames: backups. What came of it, if anything need be told.
    [[nodiscard]] std::optional<program::Event> tend(base::Instant now);

    // When tend() should be called again; nothing: not before something is written.
    [[nodiscard]] std::optional<std::chrono::milliseconds> next_tending(base::Instant now) const;

    // For a command, which is over soon: makes a backup at once if the newest is old. Why it could not.
    [[nodiscard]] std::optional<base::Error> catch_up_on_backups(base::Instant now);

    // The log as the program shows it.
    [[nodiscard]] base::Result<program::LogState> log_state(base::Day day) const;

    [[nodiscard]] store::Progress* progress() { return progress_ ? &*progress_ : nullptr; }

private:
    explicit Desk(Places places) : places_{std::move(places)} {}

    void open_settings(program::State& state, Access access);
    void open_plan(program::State& state);
    void open_library(program::State& state, Access access);
    [[nodiscard]] base::Result<base::Done>
    open_progress(program::State& state, Access access, const store::RandomSeed& seed);

    void open_attempts(program::State& state);
    [[nodiscard]] program::ResultSummary summary_of_attempt(const store::AttemptSummary& attempt,
                                                            const study::Banks& banks,
                                                            std::map<exam::QuestionRef, int>& times_asked);
    [[nodiscard]] base::Result<exam::Result> made_again(const base::EventId& id, const study::Banks& banks);
    [[nodiscard]] program::Event result_event(const base::EventId& id, exam::Result result) const;

    // Why no answer can be kept now; nothing: it can. After an error of the disk opens the progress again.
    [[nodiscard]] std::optional<base::Error> refusal();

    // Why the last answer is not taken back by itself; nothing: it may be.
    [[nodiscard]] std::optional<base::Error> undo_refusal() const;

    // What came of taking the last answer back, or of putting it back: which of the two is the member.
    using Change = base::Result<std::optional<store::LoggedReview>> (store::Progress::*)(
        const store::Occasion& occasion, const store::Schedules& schedules);
    struct Changed {
        study::Review review;
        std::optional<memory::CardMemory> memory; // of its card, as it is now
        program::LogState log;
    };
    // Else the event that says why nothing changed.
    [[nodiscard]] std::variant<Changed, program::Event> change_last(Change change, base::Moment now);

    [[nodiscard]] program::Event run_one(const program::SaveReview& effect, base::Moment now);
    [[nodiscard]] program::Event run_one(const program::UndoReview& effect, base::Moment now);
    [[nodiscard]] program::Event run_one(const program::RedoReview& effect, base::Moment now);
    [[nodiscard]] program::Event run_one(const program::SaveSettings& effect, base::Moment now);
    [[nodiscard]] program::Event run_one(const program::AddBank& effect, base::Moment now);

    // Quizzes and exams (desk_exams.cpp).
    [[nodiscard]] program::Event run_one(const program::BeginAttempt& effect, base::Moment now);
    [[nodiscard]] program::Event run_one(const program::KeepAttemptEvent& effect, base::Moment now);
    [[nodiscard]] program::Event run_one(const program::SavePlan& effect, base::Moment now);
    [[nodiscard]] program::Event run_one(const program::ReadExams& effect, base::Moment now);
    [[nodiscard]] program::Event run_one(const program::ReadResult& effect, base::Moment now);
    [[nodiscard]] program::Event run_one(const program::MakeResultAgain& effect, base::Moment now);
    [[nodiscard]] program::Event run_one(const program::SaveResult& effect, base::Moment now);
    [[nodiscard]] program::Event run_one(const program::WriteTable& effect, base::Moment now);
    [[nodiscard]] program::Event run_one(const program::SaveCopy& effect, base::Moment now);

    Places places_;
    program::State state_;
    study::Settings settings_;
    std::optional<base::Error> left_alone_; // why the settings file must stay as it is; nothing: it need not
    std::optional<base::Error> plan_left_alone_; // likewise of the plan of an exam
    std::optional<base::Error> read_only_; // why nothing of the learner's can be written; nothing: it can
    std::uint64_t seed_ = 0;               // of the ids of attempts
    std::uint64_t attempts_begun_ = 0;
    std::optional<store::Progress> progress_;
    std::unique_ptr<BackupKeeper> backups_; // goes before the progress
};

// The banks that come with the program, read where they are; those that do not load are left out.
[[nodiscard]] std::vector<bank::Bank> shipped_banks(const std::filesystem::path& content);

// An entry of the log as the program has it.
[[nodiscard]] study::Review review_of(const store::LoggedReview& logged);

// A summary of the log as the program has it.
[[nodiscard]] program::LogState log_state_of(const store::LogSummary& summary);

// A review as it is kept.
[[nodiscard]] store::Review kept_review(const study::Review& review, const study::Settings& settings);

// How every bank is scheduled under these settings.
[[nodiscard]] store::Schedules schedules_of(const study::Settings& settings);

} // namespace ingat::effects
