#include "memory/fsrs.hpp"

#include <algorithm>
#include <cmath>

namespace ingat::memory {
namespace {

using Weights = std::array<double, parameter_count>;

double clamped_stability(double stability) {
    return std::clamp(stability, least_stability, greatest_stability);
}

double clamped_difficulty(double difficulty) {
    return std::clamp(difficulty, 1.0, 10.0);
}

double number_of(Rating rating) {
    return static_cast<double>(rating);
}

// Not clamped: the pull of later difficulties towards an easy card uses it as it is.
double first_difficulty(const Weights& w, Rating rating) {
    return w[4] - std::exp(w[5] * (number_of(rating) - 1)) + 1;
}

double next_difficulty(const Weights& w, double difficulty, Rating rating) {
    const double change = -w[6] * (number_of(rating) - 3);
    const double damped = difficulty + (10 - difficulty) * change / 9;
    return clamped_difficulty(w[7] * first_difficulty(w, Rating::Easy) + (1 - w[7]) * damped);
}

double stability_same_day(const Weights& w, double stability, Rating rating) {
    const double growth = std::exp(w[17] * (number_of(rating) - 3 + w[18])) * std::pow(stability, -w[19]);
    return stability * (rating == Rating::Again ? growth : std::max(growth, 1.0));
}

double stability_recalled(const Weights& w, const MemoryState& state, double recall, Rating rating) {
    const double hard = rating == Rating::Hard ? w[15] : 1;
    const double easy = rating == Rating::Easy ? w[16] : 1;
    const double growth = std::exp(w[8]) * (11 - state.difficulty) * std::pow(state.stability, -w[9]) *
                          std::expm1(w[10] * (1 - recall)) * hard * easy;
    return state.stability * (1 + growth);
}

double stability_forgotten(const Weights& w, const MemoryState& state, double recall, SameDay same_day) {
    const double forgotten = w[11] * std::pow(state.difficulty, -w[12]) *
                             (std::pow(state.stability + 1, w[13]) - 1) * std::exp(w[14] * (1 - recall));
    const double most =
        same_day == SameDay::Counts ? state.stability / std::exp(w[17] * w[18]) : state.stability;
    return std::min(forgotten, most);
}

// The days in which recall falls to 0.9 are one stability, whatever the decay.
double curve_factor(double decay) {
    return std::expm1(std::log(0.9) / decay);
}

} // namespace

MemoryState state_after(const Parameters& parameters,
                        const std::optional<MemoryState>& before,
                        double elapsed_days,
                        Rating rating,
                        SameDay same_day) {
    const Weights& w = parameters.w;
    if (!before) {
        return {
            .stability = clamped_stability(w[index_of(rating)]),
            .difficulty = clamped_difficulty(first_difficulty(w, rating)),
        };
    }
    const MemoryState state{
        .stability = clamped_stability(before->stability),
        .difficulty = clamped_difficulty(before->difficulty),
    };
    const double days = std::max(elapsed_days, 0.0);
    const double recalled = recall(parameters, days, state.stability);
    double stability = 0;
    if (days == 0 && same_day == SameDay::Counts) {
        stability = stability_same_day(w, state.stability, rating);
    } else if (rating == Rating::Again) {
        stability = stability_forgotten(w, state, recalled, same_day);
    } else {
        stability = stability_recalled(w, state, recalled, rating);
    }
    return {
        .stability = clamped_stability(stability),
        .difficulty = next_difficulty(w, state.difficulty, rating),
    };
}

double recall(const Parameters& parameters, double elapsed_days, double stability) {
    const double decay = -parameters.w[20];
    return std::pow(1 + curve_factor(decay) * elapsed_days / stability, decay);
}

double interval_days(const Parameters& parameters, double stability, double retention) {
    const double decay = -parameters.w[20];
    return stability / curve_factor(decay) * std::expm1(std::log(retention) / decay);
}

MemoryState from_sm2(const Parameters& parameters, const Sm2State& known) {
    const Weights& w = parameters.w;
    const double interval = std::max(known.interval, least_stability);
    // interval_days is proportional to stability, so dividing by it for one day turns it round.
    const double stability = clamped_stability(interval / interval_days(parameters, 1, known.retention));
    const double growth =
        std::exp(w[8]) * std::pow(stability, -w[9]) * std::expm1(w[10] * (1 - known.retention));
    return {
        .stability = stability,
        .difficulty = clamped_difficulty(11 - (known.ease - 1) / growth),
    };
}

std::vector<ReplayStep> replay(const Parameters& parameters, std::span<const PastReview> reviews) {
    std::vector<ReplayStep> steps;
    steps.reserve(reviews.size());
    std::optional<MemoryState> state;
    for (const PastReview& review : reviews) {
        const double days = std::max(review.delta_t, 0.0);
        const auto before = state ? std::optional{recall(parameters, days, state->stability)} : std::nullopt;
        state = state_after(parameters, state, days, review.rating);
        steps.push_back({.state = *state, .recall = before});
    }
    return steps;
}

std::vector<double>
intervals_for(const Parameters& parameters, double stability, std::span<const double> retentions) {
    std::vector<double> intervals;
    intervals.reserve(retentions.size());
    for (const double retention : retentions) {
        intervals.push_back(interval_days(parameters, stability, retention));
    }
    return intervals;
}

} // namespace ingat::memory
