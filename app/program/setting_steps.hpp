#pragma once

#include "program/action.hpp"
#include "study/settings.hpp"

#include <array>

namespace ingat::program {

// What there is to choose from, in the order in which it is shown; languages: study::languages.
inline constexpr std::array theme_choices{study::Theme::System, study::Theme::Light, study::Theme::Dark};
inline constexpr std::array four_buttons_choices{false, true};

// The settings after one choice or one step of one of them; may be out of range by one step.
[[nodiscard]] study::Settings stepped(study::Settings settings, const ChangeSetting& change);

} // namespace ingat::program
