#include "store/selftest.hpp"

#include "base/catalogue.hpp"
#include "store/file_error.hpp"
#include "store/progress.hpp"
#include "store/selftest_plan.hpp"

#include <algorithm>
#include <cerrno>
#include <string>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace ingat::store {
namespace {

void say_line(int output, std::string line) {
    line += '\n';
    static_cast<void>(
        !::write(output, line.data(), line.size())); // whoever listened is gone: nothing to be done
}

void say_sentence(int output, const base::Message& message) {
    say_line(output, base::worded({}, message));
}

base::Result<Progress> open_made_up(const std::filesystem::path& folder) {
    constexpr RandomSeed always_the_same{.first = 0x696e676174, .second = 0x74657374};
    return Progress::open(folder, always_the_same, {});
}

// All of the log; nothing after saying what is wrong with it.
std::optional<std::vector<Event>> events_in(const Progress& progress, int errors) {
    std::vector<Event> events;
    LogReader log = progress.log();
    while (true) {
        auto event = log.next_event();
        if (!event) {
            say_sentence(errors, event.error().message);
            return std::nullopt;
        }
        if (!*event) {
            return events;
        }
        events.push_back(**std::move(event));
    }
}

// What was done up to the last event.
SelftestPlan plan_of(const std::vector<Event>& events) {
    SelftestPlan plan;
    const long long last = events.empty() ? 0 : SelftestPlan::number_of(events.back().review);
    while (plan.done() < last) {
        plan.do_next();
    }
    return plan;
}

void say_runs(const std::vector<Event>& events, int output) {
    std::vector<long long> numbers;
    numbers.reserve(events.size());
    for (const Event& event : events) {
        numbers.push_back(SelftestPlan::number_of(event.review));
    }
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end()); // a correction is two events
    for (std::size_t first = 0; first < numbers.size();) {
        std::size_t last = first;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) {
            ++last;
        }
        say_line(output, "HAVE " + std::to_string(numbers[first]) + "-" + std::to_string(numbers[last]));
        first = last + 1;
    }
}

// Whether the log is what was planned, event by event.
bool is_as_planned(const std::vector<Event>& events, const SelftestPlan& plan) {
    if (events.size() != plan.log().size()) {
        return false;
    }
    for (std::size_t place = 0; place < events.size(); ++place) {
        const Event& event = events[place];
        const SelftestPlan::Expected& expected = plan.log()[place];
        const base::EventId names =
            expected.kind == EventKind::Review ? base::EventId{} : events[expected.names].id;
        if (event.kind != expected.kind || event.review != expected.review || event.names != names ||
            event.sequence != static_cast<std::int64_t>(place) + 1) {
            return false;
        }
    }
    return true;
}

// Whether the store says the same of each review.
bool counts_as_planned(const Progress& progress, const SelftestPlan& plan) {
    const std::vector<bool> counts = plan.counts();
    LogReader log = progress.log();
    for (std::size_t place = 0; place < counts.size(); ++place) {
        if (plan.log()[place].kind == EventKind::Review) {
            const auto review = log.next();
            if (!review || !*review || (*review)->undone == counts[place]) {
                return false;
            }
        }
    }
    return true;
}

bool is_sound(const Progress& progress, const std::vector<Event>& events, int errors) {
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
    const SelftestPlan plan = plan_of(events);
    const bool is_complete = is_as_planned(events, plan) && counts_as_planned(progress, plan);
    if (!is_complete) {
        say_line(errors, "The log is not what was written.");
    }
    const bool agrees = progress.memories() == plan.memories();
    if (!agrees) {
        say_line(errors, "What is remembered does not agree with the log.");
    }
    return wrong.empty() && is_complete && agrees;
}

// Why it could not be done.
std::optional<base::Error> done(Progress& progress, const SelftestPlan::Deed& deed) {
    const auto error_of = [](const auto& result) {
        return result ? std::optional<base::Error>{} : std::optional{result.error()};
    };
    switch (deed.kind) {
    case SelftestPlan::Kind::Answer: return error_of(progress.append(deed.review, deed.after));
    case SelftestPlan::Kind::Undo: return error_of(progress.undo_last(deed.review.when, {}));
    case SelftestPlan::Kind::Redo: return error_of(progress.redo_last(deed.review.when, {}));
    case SelftestPlan::Kind::Correct: return error_of(progress.correct_last(deed.review, deed.after));
    }
    return std::nullopt;
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
    const auto events = events_in(*progress, errors);
    if (!events) {
        return 1;
    }
    SelftestPlan plan = plan_of(*events);
    const long long first = plan.done() + 1;
    while (!count || plan.done() + 1 < first + *count) {
        if (const auto error = done(*progress, plan.next())) {
            say_sentence(errors, error->message);
            return 1;
        }
        plan.do_next();
        say_line(output, "ACK " + std::to_string(plan.done()));
    }
    return 0;
}

int selftest_verify(const std::filesystem::path& folder, int output, int errors) {
    std::error_code failure;
    if (!std::filesystem::is_directory(folder, failure)) { // opening would make it, and find nothing wrong
        say_sentence(errors, read_error(folder, failure ? failure.value() : ENOTDIR).message);
        return 1;
    }
    const auto progress = open_made_up(folder);
    if (!progress) {
        say_sentence(errors, progress.error().message);
        return 1;
    }
    const auto events = events_in(*progress, errors);
    if (!events) {
        return 1;
    }
    say_runs(*events, output);
    return is_sound(*progress, *events, errors) ? 0 : 1;
}

} // namespace ingat::store
