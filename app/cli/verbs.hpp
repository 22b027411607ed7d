#pragma once

#include "base/ids.hpp"
#include "base/time.hpp"
#include "cli/cli.hpp"
#include "cli/command.hpp"
#include "cli/json_text.hpp"
#include "cli/voice.hpp"
#include "memory/scheduler.hpp"
#include "study/review.hpp"

// The verbs. Each does what was asked for and returns the exit code.
namespace ingat::cli {

[[nodiscard]] int run(const Due& due, const World& world, const Voice& voice);
[[nodiscard]] int run(const Answer& answer, const World& world, const Voice& voice);
[[nodiscard]] int run(const Undo& undo, const World& world, const Voice& voice);
[[nodiscard]] int run(const Log& log, const World& world, const Voice& voice);
[[nodiscard]] int run(const Add& add, const World& world, const Voice& voice);
[[nodiscard]] int run(const Check& check, const World& world, const Voice& voice);
[[nodiscard]] int run(const Grade& verb, const World& world, const Voice& voice);
[[nodiscard]] int run(const MemoryStates& states, const World& world, const Voice& voice);
[[nodiscard]] int run(const SelftestWriter& writer, const World& world, const Voice& voice);
[[nodiscard]] int run(const SelftestVerify& verify, const World& world, const Voice& voice);

inline constexpr int done = 0;
inline constexpr int refused = 1;
inline constexpr int wrong_usage = 2;

// The members of a review, in an object already begun.
void write_review(JsonText& json, const study::Review& review);

// Likewise what is remembered of a card, as one value.
void write_memory(JsonText& json, const memory::CardMemory& memory);

} // namespace ingat::cli
