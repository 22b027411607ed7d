#include "ui/theme.hpp"

#include <cmath>
#include <cstdint>

namespace ingat::ui {
namespace {

using typeset::Weight;

constexpr Colour rgb(std::uint32_t value, std::uint8_t alpha = 255) {
    return {.red = static_cast<std::uint8_t>(value >> 16U),
            .green = static_cast<std::uint8_t>(value >> 8U),
            .blue = static_cast<std::uint8_t>(value),
            .alpha = alpha};
}

constexpr Theme light_colours{
    .bg = rgb(0xF6F6F3),
    .panel = rgb(0xFBFBF9),
    .raised = rgb(0xFFFFFF),
    .sunken = rgb(0xF1F1ED),
    .line = rgb(0xE6E5E0),
    .line_strong = rgb(0xCFCEC7),
    .track = rgb(0xE6E5E0),
    .text = rgb(0x1F2328),
    .muted = rgb(0x555B61),
    .faint = rgb(0x636970),
    .disabled = rgb(0xA9AEB3),
    .accent = rgb(0x2F6F62),
    .accent_hover = rgb(0x285F54),
    .accent_text = rgb(0xFFFFFF),
    .accent_soft = rgb(0xE3EFEB),
    .accent_mid = rgb(0xA1BFB8),
    .red = rgb(0xB34431),
    .red_soft = rgb(0xF9EBE7),
    .amber = rgb(0x8A5A0C),
    .amber_soft = rgb(0xF8EFDC),
    .blue = rgb(0x33649C),
    .blue_fill = rgb(0x7FA6D2),
    .blue_soft = rgb(0xE7EEF7),
    .mark = rgb(0xF7ECC4),
    .mark_line = rgb(0xD9A441),
    .scrim = rgb(0x1F2328, 92),
    .dark = false,
};

constexpr Theme dark_colours{
    .bg = rgb(0x15171A),
    .panel = rgb(0x1A1D21),
    .raised = rgb(0x22262B),
    .sunken = rgb(0x1B1E22),
    .line = rgb(0x2F343A),
    .line_strong = rgb(0x474D55),
    .track = rgb(0x3B4148),
    .text = rgb(0xE8E9EA),
    .muted = rgb(0xA6ACB3),
    .faint = rgb(0x949BA3),
    .disabled = rgb(0x5D646B),
    .accent = rgb(0x6FBFAB),
    .accent_hover = rgb(0x86CCBB),
    .accent_text = rgb(0x0F1A17),
    .accent_soft = rgb(0x22352F),
    .accent_mid = rgb(0x456B65),
    .red = rgb(0xE58473),
    .red_soft = rgb(0x3A2725),
    .amber = rgb(0xE0B15E),
    .amber_soft = rgb(0x352E20),
    .blue = rgb(0x84B0E3),
    .blue_fill = rgb(0x5F87B8),
    .blue_soft = rgb(0x222E3D),
    .mark = rgb(0x4A4224),
    .mark_line = rgb(0xC4974A),
    .scrim = rgb(0x000000, 140),
    .dark = true,
};

struct Face {
    double size = 0;
    double line = 0;
    Weight weight = Weight::Regular;
};

Face face_of(Role role) {
    switch (role) {
    case Role::Display: return {44, 50, Weight::SemiBold};
    case Role::Answer: return {34, 44, Weight::SemiBold};
    case Role::Figure: return {24, 32, Weight::SemiBold};
    case Role::Question: return {22, 34, Weight::Regular};
    case Role::QuestionSmaller: return {19, 29, Weight::Regular};
    case Role::QuestionSmallest: return {17, 26, Weight::Regular};
    case Role::Title: return {20, 28, Weight::SemiBold};
    case Role::Heading: return {15, 22, Weight::SemiBold};
    case Role::Body: return {15, 22, Weight::Regular};
    case Role::Button: return {14, 20, Weight::Medium};
    case Role::BigButton: return {16, 22, Weight::SemiBold};
    case Role::Small: return {13, 18, Weight::Medium};
    case Role::Tiny: return {12, 16, Weight::Medium};
    }
    return {};
}

} // namespace

const Theme& light_theme() {
    return light_colours;
}

const Theme& dark_theme() {
    return dark_colours;
}

Colour text_of(const Theme& theme, program::Tone tone) {
    switch (tone) {
    case program::Tone::Neutral: return theme.muted;
    case program::Tone::Accent: return theme.accent;
    case program::Tone::Amber: return theme.amber;
    case program::Tone::Red: return theme.red;
    case program::Tone::Blue: return theme.blue;
    }
    return theme.text;
}

Colour soft_of(const Theme& theme, program::Tone tone) {
    switch (tone) {
    case program::Tone::Neutral: return theme.sunken;
    case program::Tone::Accent: return theme.accent_soft;
    case program::Tone::Amber: return theme.amber_soft;
    case program::Tone::Red: return theme.red_soft;
    case program::Tone::Blue: return theme.blue_soft;
    }
    return theme.sunken;
}

Colour faded(Colour colour, double share) {
    colour.alpha = static_cast<std::uint8_t>(std::lround(colour.alpha * share));
    return colour;
}

typeset::Style style_of(const Theme& theme, Role role, Colour colour) {
    const Face face = face_of(role);
    typeset::Style style;
    style.size = face.size;
    style.line_height = face.line;
    style.weight = face.weight;
    style.colour = colour;
    style.muted = theme.muted;
    style.accent = theme.accent;
    style.code_background = theme.sunken;
    style.mark = theme.mark;
    style.line = theme.line_strong;
    return style;
}

} // namespace ingat::ui
