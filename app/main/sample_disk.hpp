#pragma once

#include "program/action.hpp"
#include "program/state.hpp"

#include <chrono>

namespace ingat::main_room {

// Sunday, 22 November 2026, 08:15 in Jakarta.
inline const base::Moment sample_now{
    .at = base::Instant{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}} + std::chrono::minutes{75},
    .offset = std::chrono::minutes{420}};

// The clocks of the made-up learner, so long before that moment.
[[nodiscard]] exam::ClockReading sample_clock(std::chrono::milliseconds before = {});

// The state after the made-up learner, whose disk keeps everything, did something so long before that moment.
[[nodiscard]] program::State
acted(program::State state, const program::Action& action, std::chrono::milliseconds before = {});

} // namespace ingat::main_room
