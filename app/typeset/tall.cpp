#include "typeset/tall.hpp"

#include <algorithm>
#include <array>
#include <glib.h>

namespace ingat::typeset {
namespace {

struct Range {
    gunichar first;
    gunichar last;
};

// Scripts that put marks above and below their letters.
constexpr std::array tall_ranges{
    Range{0x0591, 0x05C7}, // Hebrew points
    Range{0x0600, 0x08FF}, // Arabic, Syriac, Thaana
    Range{0x0900, 0x109F}, // Indic scripts, Sinhala, Thai, Lao, Tibetan, Myanmar
    Range{0x1780, 0x17FF}, // Khmer
    Range{0x1A20, 0x1AAF}, // Tai Tham
    Range{0x1B00, 0x1C4F}, // Balinese, Sundanese, Batak, Lepcha
    Range{0xA980, 0xA9DF}, // Javanese
    Range{0xAA60, 0xAA7F}, // Myanmar
    Range{0xFB50, 0xFDFF}, // Arabic presentation forms
    Range{0xFE70, 0xFEFC},
};

} // namespace

bool is_tall(std::string_view text) {
    constexpr unsigned char lowest_lead_byte = 0xD6;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (static_cast<unsigned char>(text[i]) < lowest_lead_byte) {
            continue;
        }
        const gunichar letter = g_utf8_get_char(text.data() + i);
        if (std::any_of(tall_ranges.begin(), tall_ranges.end(), [&](const Range& range) {
                return range.first <= letter && letter <= range.last;
            })) {
            return true;
        }
    }
    return false;
}

} // namespace ingat::typeset
