#include "sample_disk.hpp"

#include "program/update.hpp"

#include <array>
#include <utility>
#include <variant>

namespace ingat::main_room {
namespace {

using program::State;
using namespace std::chrono_literals;

struct Attempted {
    int days_ago = 0;
    double share = 0;
    int minutes = 0;
};

// The disk, one function for each effect.

program::Event answered(const State& state, const program::SaveReview& effect) {
    program::LogState log = state.log;
    log.undo = program::Undoable{.card = effect.review.card, .rating = effect.review.rating};
    return program::ReviewSaved{.review = effect.review, .after = effect.after, .log = log};
}

program::Event answered(const State&, const program::BeginAttempt& effect) {
    exam::Attempt attempt = effect.attempt;
    attempt.id.bytes.fill(7);
    return program::AttemptBegun{.attempt = std::move(attempt)};
}

program::Event answered(const State& state, const program::KeepAttemptEvent& effect) {
    return program::AttemptEventKept{.kept = effect, .log = state.log};
}

// Some weeks of getting better.
program::Event answered(const State& state, const program::ReadExams&) {
    constexpr std::array attempts{Attempted{2, 0.74, 41},
                                  Attempted{6, 0.71, 38},
                                  Attempted{9, 0.62, 55},
                                  Attempted{14, 0.66, 47},
                                  Attempted{20, 0.48, 61}};
    program::ExamsRead read;
    for (const Attempted& each : attempts) {
        program::ResultSummary summary{
            .attempt = {},
            .title = state.banks.empty() ? "" : "Exam: " + state.banks.front()->title,
            .ended = {.at = sample_now.at - std::chrono::days{each.days_ago}, .offset = sample_now.offset},
            .elapsed = std::chrono::minutes{each.minutes},
            .questions = 40,
            .score = {.marks = 40 * each.share, .possible = 40, .right = 26, .partial = 4, .wrong = 10},
            .trouble = {}};
        summary.attempt.bytes.fill(static_cast<std::uint8_t>(each.days_ago));
        read.history.push_back(std::move(summary));
    }
    return read;
}

template <class Effect>
program::Event answered(const State&, const Effect&) {
    return program::NothingChanged{};
}

template <class Happened>
State after(State state, const Happened& happened, const base::Moment& now) {
    program::Step step = program::update(std::move(state), happened, now);
    for (const program::Effect& effect : step.effects) {
        const program::Event event =
            std::visit([&](const auto& wanted) { return answered(step.state, wanted); }, effect);
        step.state = after(std::move(step.state), event, now);
    }
    return std::move(step.state);
}

} // namespace

exam::ClockReading sample_clock(std::chrono::milliseconds before) {
    const base::Instant at = sample_now.at - before;
    return {.wall = at, .boot = at - (sample_now.at - 5h), .boot_id = "sample"};
}

State acted(State state, const program::Action& action, std::chrono::milliseconds before) {
    state.clock = sample_clock(before);
    return after(std::move(state), action, {.at = sample_now.at - before, .offset = sample_now.offset});
}

} // namespace ingat::main_room
