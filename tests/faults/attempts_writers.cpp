#include "faults/writers.hpp"
#include "store/progress_replay.hpp"

#include <algorithm>

namespace faults {
namespace {

using namespace ingat;
using base::Done;
using base::Error;
using base::ErrorKind;
using base::Result;
using std::filesystem::path;
using store::AttemptReview;
using store::Progress;

constexpr store::RandomSeed always_the_same{.first = 0x6661756c, .second = 0x7473};

// Of each attempt: its beginning, answers, one of which is checked, and its end.
constexpr long long deeds_of_one = 10;
constexpr long long checked_deed = 4;

Error unsound(const std::string& what) {
    return {ErrorKind::Malformed, {.id = what}};
}

base::Moment moment_of(long long number) {
    return {.at = base::Instant{std::chrono::days{20000} + std::chrono::minutes{number}}, .offset = {}};
}

exam::ClockReading clock_of(long long number) {
    return {.wall = moment_of(number).at, .boot = std::chrono::minutes{number}, .boot_id = "boot"};
}

base::EventId id_of(long long attempt) {
    return store::make_event_id(static_cast<std::uint64_t>(attempt) + 1, 1);
}

// The n-th attempt after its first `deeds`.
exam::AttemptEvent event_of(long long attempt, long long deed) {
    const long long number = attempt * deeds_of_one + deed;
    exam::AttemptEvent event{.what = exam::HandedIn{},
                             .at = moment_of(number),
                             .clock = clock_of(number),
                             .elapsed = std::chrono::minutes{deed},
                             .looked_at = std::chrono::minutes{1}};
    if (deed < deeds_of_one - 1) {
        event.what = exam::Answered{.item = static_cast<std::size_t>(deed % 3),
                                    .response = bank::TypedText{"answer " + std::to_string(number)},
                                    .certainty = {},
                                    .checked = deed == checked_deed};
    }
    return event;
}

exam::Attempt attempt_after(long long attempt, long long deeds) {
    const long long number = attempt * deeds_of_one;
    exam::Paper paper{
        .title = std::to_string(attempt), .sections = {"One"}, .rules = {}, .seed = 1, .items = {}};
    for (const char* question : {"q0", "q1", "q2"}) {
        paper.items.push_back({.question = {.bank = {"bank"}, .question = {question}}, .stem = {}});
    }
    exam::Attempt rebuilt =
        exam::begun(id_of(attempt), std::move(paper), moment_of(number), clock_of(number));
    for (long long deed = 1; deed < deeds; ++deed) {
        rebuilt = exam::after(std::move(rebuilt), event_of(attempt, deed));
    }
    return rebuilt;
}

std::vector<std::string> cards_of(long long deed) {
    if (deed == checked_deed) {
        return {"q0"};
    }
    return deed == deeds_of_one - 1 ? std::vector<std::string>{"q1", "q2"} : std::vector<std::string>{};
}

std::vector<AttemptReview> reviews_of(const Progress& progress, long long number, long long deed) {
    std::vector<AttemptReview> reviews;
    for (const std::string& question : cards_of(deed)) {
        const base::Moment at = moment_of(number);
        const store::Review review{.card = {.bank = {"bank"}, .question = {question}, .part = "1"},
                                   .rating = memory::Rating::Good,
                                   .when = {.at = at, .day = std::chrono::floor<std::chrono::days>(at.at)},
                                   .mode = "exam"};
        const auto known = progress.memories().find(review.card);
        reviews.push_back(
            {.review = review,
             .after = store::memory_after(
                 known == progress.memories().end() ? memory::CardMemory{} : known->second, review, {})});
    }
    return reviews;
}

// How many deeds of the attempt are there, all as they were done.
Result<long long> deeds_there(const Progress& progress, long long attempt) {
    const auto kept = progress.attempt(id_of(attempt));
    if (!kept) {
        return kept.error();
    }
    for (long long deeds = deeds_of_one; kept->damaged.empty() && deeds > 0; --deeds) {
        if (kept->attempt == attempt_after(attempt, deeds)) {
            return deeds;
        }
    }
    return unsound("An attempt is not what was done in it.");
}

Result<long long> reviews_there(const Progress& progress) {
    long long count = 0;
    for (store::LogReader log = progress.log();; ++count) {
        const auto review = log.next();
        if (!review) {
            return review.error();
        }
        if (!*review) {
            return count;
        }
    }
}

// The number of the newest deed, if all before it is there, and the log agrees.
Result<long long> deeds_in(const Progress& progress) {
    const auto found = progress.check();
    const auto list = progress.attempts();
    const auto reviews = reviews_there(progress);
    if (!found || !list || !reviews) {
        return !found ? found.error() : !list ? list.error() : reviews.error();
    }
    if (!found->empty() || !list->damaged.empty() || !progress.notes().empty()) {
        return unsound("Something is damaged.");
    }
    const long long attempts = std::ssize(list->attempts);
    long long deeds = 0;
    long long expected_reviews = 0;
    for (long long attempt = 0; attempt < attempts; ++attempt) {
        auto there = deeds_there(progress, attempt);
        if (!there) {
            return there;
        }
        if (*there < deeds_of_one && attempt + 1 < attempts) {
            return unsound("An answer is missing.");
        }
        deeds += *there;
        for (long long deed = 0; deed < *there; ++deed) {
            expected_reviews += std::ssize(cards_of(deed));
        }
    }
    return *reviews == expected_reviews ? Result<long long>{deeds}
                                        : unsound("The log does not agree with the attempts.");
}

} // namespace

AttemptsWriter::AttemptsWriter(path folder) : folder_{std::move(folder)} {}

Result<long long> AttemptsWriter::kept() {
    auto opened = Progress::open(folder_, always_the_same, {});
    if (!opened) {
        return opened.error();
    }
    progress_ = std::move(*opened);
    return deeds_in(*progress_);
}

Result<Done> AttemptsWriter::keep(long long number) {
    const long long attempt = (number - 1) / deeds_of_one;
    const long long deed = (number - 1) % deeds_of_one;
    if (deed == 0) {
        return progress_->begin_attempt(attempt_after(attempt, 1));
    }
    const exam::AttemptEvent event = event_of(attempt, deed);
    const std::vector<AttemptReview> reviews = reviews_of(*progress_, number, deed);
    if (deed == deeds_of_one - 1) {
        return progress_->hand_in(id_of(attempt), event, reviews);
    }
    return reviews.empty() ? progress_->add_attempt_event(id_of(attempt), event)
                           : progress_->add_checked_answer(id_of(attempt), event, reviews);
}

HastyAttemptsWriter::HastyAttemptsWriter(path folder) : writer_{std::move(folder)} {}

HastyAttemptsWriter::~HastyAttemptsWriter() {
    if (waiting_ > 0) {
        static_cast<void>(!writer_.keep(waiting_));
    }
}

Result<long long> HastyAttemptsWriter::kept() {
    return writer_.kept();
}

Result<Done> HastyAttemptsWriter::keep(long long number) {
    const long long before = std::exchange(waiting_, number);
    return before > 0 ? writer_.keep(before) : Result<Done>{Done{}};
}

} // namespace faults
