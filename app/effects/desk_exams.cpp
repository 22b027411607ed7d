#include "base/message.hpp"
#include "base/random.hpp"
#include "base/time.hpp"
#include "effects/desk.hpp"
#include "exam/result_csv.hpp"
#include "store/atomic_file.hpp"
#include "store/plan_file.hpp"
#include "store/result_files.hpp"

#include <utility>
#include <vector>

namespace ingat::effects {
namespace {

using base::Error;
using base::ErrorKind;
using base::say;

constexpr std::size_t longest_name = 80; // bytes of the title in the name of a file
constexpr int most_names = 1000;

std::vector<store::AttemptReview> kept_reviews(const std::vector<program::SaveReview>& reviews,
                                               const study::Settings& settings) {
    std::vector<store::AttemptReview> kept;
    kept.reserve(reviews.size());
    for (const program::SaveReview& each : reviews) {
        kept.push_back({.review = kept_review(each.review, settings), .after = each.after});
    }
    return kept;
}

// What can stand in the name of a file anywhere: other signs become a hyphen.
std::string name_from(const std::string& title) {
    constexpr std::string_view unsafe = "/\\:*?\"<>|";
    std::string name;
    for (const char byte : title) {
        const bool is_control = static_cast<unsigned char>(byte) < 0x20;
        name += is_control || unsafe.find(byte) != std::string_view::npos ? '-' : byte;
    }
    if (name.size() > longest_name) {
        std::size_t end = longest_name;
        while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) {
            --end; // not in the middle of a character
        }
        name.resize(end);
    }
    return name.empty() || name.front() == '.' ? "result" + name : name;
}

// FOLDER/NAME.csv, or with the next number that is free.
std::filesystem::path free_name(const std::filesystem::path& folder, const std::string& name) {
    for (int number = 1; number < most_names; ++number) {
        std::filesystem::path path =
            folder / (name + (number == 1 ? "" : " " + std::to_string(number)) + ".csv");
        std::error_code error;
        if (!std::filesystem::exists(std::filesystem::symlink_status(path, error))) {
            return path;
        }
    }
    return {};
}

// A table of that name and day, beside those that are there.
base::Result<std::filesystem::path> new_table(const std::filesystem::path& folder,
                                              const std::string& title,
                                              base::Moment now,
                                              const std::string& text) {
    const std::string day = base::iso_date(base::learner_day(now, {}));
    std::filesystem::path path = free_name(folder, name_from(title) + " " + day);
    if (path.empty()) {
        return Error{ErrorKind::Failed,
                     say("There are too many tables of this name in {0}.", {folder.string()})};
    }
    const auto written = store::write_file(path, text);
    if (!written) {
        return written.error();
    }
    return path;
}

} // namespace

program::Event Desk::run_one(const program::BeginAttempt& effect, base::Moment now) {
    if (const auto refused = refusal()) {
        return program::AttemptRefused{.error = *refused};
    }
    exam::Attempt attempt = effect.attempt;
    const auto wall = static_cast<std::uint64_t>(now.at.time_since_epoch().count()) << 16U;
    attempt.id = store::make_event_id(wall, base::mixed(seed_, ++attempts_begun_));
    if (const auto kept = progress_->begin_attempt(attempt); !kept) {
        return program::AttemptRefused{.error = kept.error()};
    }
    return program::AttemptBegun{.attempt = std::move(attempt)};
}

program::Event Desk::run_one(const program::KeepAttemptEvent& effect, base::Moment) {
    if (const auto refused = refusal()) {
        return program::AttemptEventNotKept{.attempt = effect.attempt, .error = *refused};
    }
    const std::vector<store::AttemptReview> reviews = kept_reviews(effect.reviews, settings_);
    const bool is_end = std::holds_alternative<exam::HandedIn>(effect.event.what);
    const auto kept = is_end ? progress_->hand_in(effect.attempt, effect.event, reviews)
                      : reviews.empty()
                          ? progress_->add_attempt_event(effect.attempt, effect.event)
                          : progress_->add_checked_answer(effect.attempt, effect.event, reviews);
    if (!kept) {
        return program::AttemptEventNotKept{.attempt = effect.attempt, .error = kept.error()};
    }
    program::AttemptEventKept event{.kept = effect, .log = {}};
    if (!reviews.empty()) {
        event.log = log_state_of(*progress_->summary_after_write());
    }
    return event;
}

// Of an attempt that is over; one whose file is missing is made again.
program::ResultSummary Desk::summary_of_attempt(const store::AttemptSummary& attempt,
                                                const study::Banks& banks,
                                                std::map<exam::QuestionRef, int>& times_asked) {
    program::ResultSummary summary{
        .attempt = attempt.id, .title = attempt.title, .ended = *attempt.ended, .score = {}, .trouble = {}};
    base::Result<exam::Result> result = store::load_result(places_.home, attempt.id);
    if (!result && result.error().kind == ErrorKind::NotFound) {
        result = made_again(attempt.id, banks);
    }
    if (!result) {
        summary.trouble = result.error();
        return summary;
    }
    for (const exam::ResultItem& item : result->items) {
        ++times_asked[item.question];
    }
    return program::summary_of(*result);
}

base::Result<exam::Result> Desk::made_again(const base::EventId& id, const study::Banks& banks) {
    const base::Result<store::KeptAttempt> attempt = progress_->attempt(id);
    if (!attempt) {
        return attempt.error();
    }
    if (!attempt->attempt.handed_in) {
        return Error{ErrorKind::Refused, say("“{0}” is not handed in.", {attempt->attempt.paper.title})};
    }
    exam::Result result = exam::result_of(attempt->attempt, banks);
    if (!read_only_) {
        if (const auto saved = store::save_result(places_.home, result); !saved) {
            return saved.error();
        }
    }
    return result;
}

program::Event Desk::run_one(const program::SavePlan& effect, base::Moment) {
    if (read_only_) {
        return program::NothingChanged{}; // nothing of it can be begun either
    }
    if (plan_left_alone_) {
        return program::PlanNotKept{.error = *plan_left_alone_};
    }
    const auto saved = store::save_plan(effect.plan, plan_file(places_));
    return saved ? program::Event{program::NothingChanged{}}
                 : program::Event{program::PlanNotKept{.error = saved.error()}};
}

program::Event Desk::run_one(const program::ReadExams& effect, base::Moment) {
    if (!progress_) {
        return program::ExamsRead{};
    }
    const base::Result<store::AttemptList> list = progress_->attempts();
    const base::Result<store::KeptAttempts> open = progress_->open_attempts();
    if (!list || !open) {
        return program::ExamsNotRead{.error = list ? open.error() : list.error()};
    }
    program::ExamsRead read{
        .open = open->attempts, .history = {}, .times_asked = {}, .damaged = list->damaged};
    for (const store::AttemptSummary& attempt : list->attempts) {
        if (attempt.ended && !attempt.discarded) {
            read.history.push_back(summary_of_attempt(attempt, effect.banks, read.times_asked));
        }
    }
    return read;
}

program::Event Desk::result_event(const base::EventId& id, exam::Result result) const {
    const base::Result<store::KeptAttempt> attempt = progress_->attempt(id);
    return program::ResultRead{.result = std::move(result),
                               .attempt = attempt ? std::optional{attempt->attempt} : std::nullopt};
}

program::Event Desk::run_one(const program::ReadResult& effect, base::Moment) {
    if (!progress_) {
        return program::NothingChanged{};
    }
    base::Result<exam::Result> result = store::load_result(places_.home, effect.attempt);
    if (!result) {
        return program::ResultRefused{.attempt = effect.attempt, .error = result.error()};
    }
    return result_event(effect.attempt, *std::move(result));
}

program::Event Desk::run_one(const program::MakeResultAgain& effect, base::Moment) {
    if (!progress_ || read_only_) {
        return program::NothingChanged{};
    }
    const std::filesystem::path file = store::result_path(places_.home, effect.attempt);
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, ignored))) {
        const std::filesystem::path aside = store::free_name_aside(file);
        const auto moved = store::keep_file(file, aside);
        if (aside.empty() || !moved) {
            return program::ResultRefused{
                .attempt = effect.attempt,
                .error = moved ? Error{ErrorKind::Failed, say("{0} cannot be put aside.", {file.string()})}
                               : moved.error()};
        }
    }
    base::Result<exam::Result> result = made_again(effect.attempt, effect.banks);
    if (!result) {
        return program::ResultRefused{.attempt = effect.attempt, .error = result.error()};
    }
    return result_event(effect.attempt, *std::move(result));
}

program::Event Desk::run_one(const program::SaveResult& effect, base::Moment) {
    if (read_only_) {
        return program::ResultNotSaved{.error = *read_only_};
    }
    const auto saved = store::save_result(places_.home, effect.result);
    return saved ? program::Event{program::NothingChanged{}}
                 : program::Event{program::ResultNotSaved{.error = saved.error()}};
}

program::Event Desk::run_one(const program::WriteTable& effect, base::Moment now) {
    const std::filesystem::path& folder = places_.user_home.empty() ? places_.home : places_.user_home;
    const auto written = new_table(folder, effect.result.title, now, exam::csv_of(effect.result));
    return written ? program::Event{program::TableWritten{.path = written->string()}}
                   : program::Event{program::TableRefused{.error = written.error()}};
}

// The learner's home may be on the same disk: then where short-lived files are.
program::Event Desk::run_one(const program::SaveCopy& effect, base::Moment now) {
    const std::string text = exam::csv_of_answers(effect.answers);
    std::optional<Error> refused;
    for (const std::filesystem::path& folder : {places_.user_home, places_.scratch}) {
        if (folder.empty()) {
            continue;
        }
        const auto written = new_table(folder, effect.answers.title, now, text);
        if (written) {
            return program::CopySaved{.path = written->string()};
        }
        refused = written.error();
    }
    return program::CopyNotSaved{
        .error = refused.value_or(Error{ErrorKind::Failed, say("There is no other folder to save to.")})};
}

} // namespace ingat::effects
