#include "store/selftest.hpp"

#include "base/catalogue.hpp"
#include "store/progress.hpp"

#include <algorithm>
#include <string>
#include <unistd.h>
#include <vector>

namespace ingat::store {
namespace {

using memory::CardMemory;

constexpr int card_count = 50;
constexpr std::chrono::minutes offset{420};
constexpr std::chrono::hours between_reviews{5};

void say_line(int output, std::string line) {
    line += '\n';
    static_cast<void>(
        !::write(output, line.data(), line.size())); // whoever listened is gone: nothing to be done
}

void say_sentence(int output, const base::Message& message) {
    say_line(output, base::worded({}, message));
}

// The n-th review of every such store, the same on every run; `taken` holds n.
Review made_up_review(long long n, const memory::Schedule& schedule) {
    const base::Moment at{.at = base::Instant{std::chrono::days{20000}} + n * between_reviews,
                          .offset = offset};
    return {
        .card = {.bank = {"selftest"}, .question = {"q" + std::to_string(n * n % card_count)}, .part = "1"},
        .rating = memory::all_ratings.at(static_cast<std::size_t>(n * 7 / 3 % 4)),
        .when = {.at = at, .day = base::learner_day(at, schedule.rollover)},
        .taken = std::chrono::milliseconds{n},
        .mode = "selftest",
    };
}

base::Result<Progress> open_made_up(const std::filesystem::path& folder) {
    constexpr RandomSeed always_the_same{.first = 0x696e676174, .second = 0x74657374};
    return Progress::open(folder, always_the_same, {});
}

// The numbers of the reviews in the log; nothing after saying what is wrong with it.
std::optional<std::vector<long long>> numbers_in(const Progress& progress, int errors) {
    std::vector<long long> numbers;
    LogReader log = progress.log();
    while (true) {
        const auto review = log.next();
        if (!review) {
            say_sentence(errors, review.error().message);
            return std::nullopt;
        }
        if (!*review) {
            return numbers;
        }
        numbers.push_back((*review)->review.taken.count());
    }
}

void say_runs(const std::vector<long long>& numbers, int output) {
    for (std::size_t first = 0; first < numbers.size();) {
        std::size_t last = first;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) {
            ++last;
        }
        say_line(output, "HAVE " + std::to_string(numbers[first]) + "-" + std::to_string(numbers[last]));
        first = last + 1;
    }
}

// What is remembered after these reviews, computed from nothing.
std::map<base::CardId, CardMemory> replay_of(const std::vector<long long>& numbers) {
    const memory::Schedule schedule;
    std::map<base::CardId, CardMemory> memories;
    for (const long long n : numbers) {
        const Review review = made_up_review(n, schedule);
        CardMemory& known = memories[review.card];
        known = memory_after(known, review, schedule);
    }
    return memories;
}

bool is_sound(const Progress& progress, const std::vector<long long>& numbers, int errors) {
    const auto found = progress.check();
    if (!found) {
        say_sentence(errors, found.error().message);
        return false;
    }
    std::vector<base::Message> wrong = progress.notes();
    wrong.insert(wrong.end(), found->begin(), found->end());
    for (const base::Message& message : wrong) {
        say_sentence(errors, message);
    }
    const bool agrees = progress.memories() == replay_of(numbers);
    if (!agrees) {
        say_line(errors, "What is remembered does not agree with the log.");
    }
    return wrong.empty() && agrees;
}

} // namespace

int selftest_writer(const std::filesystem::path& folder,
                    std::optional<long long> count,
                    int output,
                    int errors) {
    auto progress = open_made_up(folder);
    if (!progress) {
        say_sentence(errors, progress.error().message);
        return 1;
    }
    const auto numbers = numbers_in(*progress, errors);
    if (!numbers) {
        return 1;
    }
    const memory::Schedule schedule;
    const long long first = numbers->empty() ? 1 : *std::max_element(numbers->begin(), numbers->end()) + 1;
    for (long long n = first; !count || n < first + *count; ++n) {
        const Review review = made_up_review(n, schedule);
        const auto known = progress->memories().find(review.card);
        const CardMemory before = known == progress->memories().end() ? CardMemory{} : known->second;
        if (const auto written = progress->append(review, memory_after(before, review, schedule)); !written) {
            say_sentence(errors, written.error().message);
            return 1;
        }
        say_line(output, "ACK " + std::to_string(n));
    }
    return 0;
}

int selftest_verify(const std::filesystem::path& folder, int output, int errors) {
    const auto progress = open_made_up(folder);
    if (!progress) {
        say_sentence(errors, progress.error().message);
        return 1;
    }
    const auto numbers = numbers_in(*progress, errors);
    if (!numbers) {
        return 1;
    }
    say_runs(*numbers, output);
    return is_sound(*progress, *numbers, errors) ? 0 : 1;
}

} // namespace ingat::store
