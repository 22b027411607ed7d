#pragma once

#include "program/action.hpp"
#include "study/settings.hpp"

namespace ingat::program {

// The settings after one choice or one step of one of them; may be out of range by one step.
[[nodiscard]] study::Settings stepped(study::Settings settings, const ChangeSetting& change);

} // namespace ingat::program
