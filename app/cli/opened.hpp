#pragma once

#include "cli/cli.hpp"
#include "cli/voice.hpp"
#include "effects/desk.hpp"
#include "program/state.hpp"

#include <optional>

namespace ingat::cli {

// The learner's files, and what was found in them.
struct Opened {
    effects::Desk desk;
    program::State state;
};

// Opens them; what is to be told about them is said. Nothing, after saying why, if that cannot be done.
[[nodiscard]] std::optional<Opened> opened(const World& world, const Voice& voice, effects::Access access);

// After something was written. That a backup could not be made is said; what was written stays.
void catch_up_on_backups(Opened& files, const World& world, const Voice& voice);

} // namespace ingat::cli
