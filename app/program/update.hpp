#pragma once

#include "base/time.hpp"
#include "program/action.hpp"
#include "program/effect.hpp"
#include "program/state.hpp"

#include <optional>
#include <vector>

namespace ingat::program {

struct Step {
    State state;
    std::vector<Effect> effects;
};

// The program after the person at the screen asked for something. What makes no sense now changes nothing.
[[nodiscard]] Step update(State state, const Action& action, base::Moment now);

// The program after the disk answered, or time passed.
[[nodiscard]] Step update(State state, const Event& event, base::Moment now);

// The program as it starts: figures computed, first screen chosen (the doors, if nothing was ever answered).
[[nodiscard]] State started(State state, base::Moment now);

// When the window must look again without being asked: a card in its steps becomes due, or the day rolls
// over. Counted from when the figures were last computed, so it may already be past.
[[nodiscard]] std::optional<base::Instant> next_change(const State& state);

} // namespace ingat::program
