#pragma once

#include "base/ids.hpp"
#include "store/progress.hpp"
#include "store/progress_file.hpp"
#include "support/another_process.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace progress_sample {

using namespace ingat;
using namespace ingat::store;
using namespace ingat::tests;

inline constexpr RandomSeed seed{.first = 11, .second = 22};
inline constexpr base::Instant morning{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} +
                                       std::chrono::hours{3}};

inline base::CardId card(const std::string& question) {
    return {.bank = {"bank"}, .question = {question}, .part = "1"};
}

// In Jakarta, `minutes` after the morning.
inline Occasion after_morning(int minutes) {
    const base::Moment at{.at = morning + std::chrono::minutes{minutes}, .offset = std::chrono::minutes{420}};
    return {.at = at, .day = base::learner_day(at, memory::Schedule{}.rollover)};
}

inline Review answer(const std::string& question, int minutes, memory::Rating rating = memory::Rating::Good) {
    return {.card = card(question),
            .rating = rating,
            .when = after_morning(minutes),
            .taken = std::chrono::milliseconds{4200}};
}

inline Progress opened(const std::filesystem::path& folder) {
    auto progress = Progress::open(folder, seed, {});
    REQUIRE(progress);
    return std::move(*progress);
}

// Answers as the program does: from what is remembered, by the usual schedule.
inline base::EventId answer_now(Progress& progress, const Review& review) {
    const auto known = progress.memories().find(review.card);
    const memory::CardMemory before =
        known == progress.memories().end() ? memory::CardMemory{} : known->second;
    const auto id = progress.append(review, memory_after(before, review, {}));
    REQUIRE(id);
    return *id;
}

inline std::vector<LoggedReview> log_of(const Progress& progress) {
    std::vector<LoggedReview> all;
    LogReader log = progress.log();
    while (true) {
        const auto review = log.next();
        REQUIRE(review);
        if (!*review) {
            return all;
        }
        all.push_back(**review);
    }
}

} // namespace progress_sample
