#include "faults/writers.hpp"
#include "store/backup.hpp"
#include "store/selftest.hpp"

#include <unistd.h>

namespace faults {
namespace {

using namespace ingat;
using base::Done;
using base::Error;
using base::ErrorKind;
using base::Result;
using std::filesystem::path;
using store::Progress;

constexpr store::RandomSeed always_the_same{.first = 0x6661756c, .second = 0x7473};
constexpr int attempts = 3;

Error unsound(const std::string& what) {
    return {ErrorKind::Malformed, {.id = what}};
}

// The number of events in a log that is all well.
Result<long long> events_in(const Progress& progress) {
    const auto found = progress.check();
    if (!found) {
        return found.error();
    }
    if (!found->empty() || !progress.notes().empty()) {
        return Error{ErrorKind::Malformed, found->empty() ? progress.notes().front() : found->front()};
    }
    long long count = 0;
    for (store::LogReader log = progress.log();; ++count) {
        const auto event = log.next_event();
        if (!event) {
            return event.error();
        }
        if (!*event) {
            return count;
        }
    }
}

// The same of a backup, opened as the progress it was made of.
Result<long long> events_in_backup(const path& backup) {
    const path trial = std::filesystem::temp_directory_path() / "trial";
    std::filesystem::remove_all(trial);
    std::filesystem::create_directories(trial);
    std::filesystem::copy_file(backup, trial / "progress.db");
    const auto progress = Progress::open(trial, always_the_same, {});
    return progress ? events_in(*progress) : progress.error();
}

base::Instant hour(long long number) {
    return base::Instant{std::chrono::days{20000} + std::chrono::hours{number}};
}

store::Review answer_of(long long number) {
    return {.card = {.bank = {"bank"}, .question = {"q" + std::to_string(number % 20)}, .part = "1"},
            .rating = memory::Rating::Good,
            .when = {.at = {.at = hour(number), .offset = {}},
                     .day = base::Day{std::chrono::floor<std::chrono::days>(hour(number))}}};
}

Result<Done> give(Progress& progress, const store::Review& review) {
    const auto known = progress.memories().find(review.card);
    const memory::CardMemory before =
        known == progress.memories().end() ? memory::CardMemory{} : known->second;
    const auto written = progress.append(review, store::memory_after(before, review, {}));
    return written ? Result<Done>{Done{}} : written.error();
}

} // namespace

BackupsWriter::BackupsWriter(path folder) : folder_{std::move(folder)} {}

Result<long long> BackupsWriter::kept() {
    auto opened = Progress::open(folder_, always_the_same, {});
    if (!opened) {
        return opened.error();
    }
    progress_ = std::move(*opened);
    const auto answers = events_in(*progress_);
    if (!answers) {
        return answers.error();
    }
    answers_ = *answers;
    long long newest = 0;
    const std::vector<store::BackupFile> backups = store::backups_in(folder_);
    for (const store::BackupFile& backup : backups) {
        const auto inside = events_in_backup(backup.path);
        if (!inside) {
            return inside.error();
        }
        if (backup.made != hour(*inside)) {
            return unsound(backup.path.string() + " does not hold what was there then.");
        }
        newest = std::max(newest, *inside);
    }
    constexpr long long recent = 10;
    if (std::ssize(backups) < std::min(newest, recent) || newest > answers_) {
        return unsound("A backup is missing.");
    }
    return newest;
}

Result<Done> BackupsWriter::keep(long long number) {
    for (; answers_ < number; ++answers_) {
        if (auto given = give(*progress_, answer_of(answers_ + 1)); !given) {
            return given;
        }
    }
    const auto made = store::back_up(*progress_, folder_, hour(number));
    return made ? Result<Done>{Done{}} : made.error();
}

PatientAnswersWriter::PatientAnswersWriter(path folder) : folder_{std::move(folder)} {}

Result<long long> PatientAnswersWriter::kept() {
    std::error_code failure;
    if (std::filesystem::exists(folder_, failure) &&
        store::selftest_verify(folder_, -1, STDERR_FILENO) != 0) { // its numbers are of no use here
        return unsound("What is there is not what was written.");
    }
    auto opened = Progress::open(folder_, always_the_same, {});
    if (!opened) {
        return opened.error();
    }
    progress_ = std::move(*opened);
    long long newest = 0;
    for (store::LogReader log = progress_->log();;) {
        const auto event = log.next_event();
        if (!event) {
            return event.error();
        }
        if (!*event) {
            break;
        }
        newest = store::SelftestPlan::number_of((*event)->review);
    }
    while (plan_.done() < newest) {
        plan_.do_next();
    }
    return newest;
}

std::optional<Error> PatientAnswersWriter::failure_of_next() {
    const auto error_of = [](const auto& result) {
        return result ? std::optional<Error>{} : std::optional{result.error()};
    };
    const store::SelftestPlan::Deed deed = plan_.next();
    switch (deed.kind) {
    case store::SelftestPlan::Kind::Answer: return error_of(progress_->append(deed.review, deed.after));
    case store::SelftestPlan::Kind::Undo: return error_of(progress_->undo_last(deed.review.when, {}));
    case store::SelftestPlan::Kind::Redo: return error_of(progress_->redo_last(deed.review.when, {}));
    case store::SelftestPlan::Kind::Correct:
        return error_of(progress_->correct_last(deed.review, deed.after));
    }
    return std::nullopt;
}

Result<Done> PatientAnswersWriter::keep(long long) {
    std::optional<Error> error;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        error = failure_of_next();
        if (!error) {
            plan_.do_next();
            return Done{};
        }
        if (progress_->has_failed()) {
            if (const auto reopened = progress_->reopen({}); !reopened) {
                error = reopened.error();
            }
        }
    }
    return *error;
}

} // namespace faults
