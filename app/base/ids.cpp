#include "base/ids.hpp"

#include <algorithm>

namespace ingat::base {
namespace {

constexpr std::size_t longest_id = 120;

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::optional<std::uint8_t> digit_value(char c) {
    if (c >= '0' && c <= '9') {
        return static_cast<std::uint8_t>(c - '0');
    }
    if (c >= 'a' && c <= 'f') {
        return static_cast<std::uint8_t>(c - 'a' + 10);
    }
    return std::nullopt;
}

} // namespace

std::string card_text(const CardId& card) {
    return card.question.text + "#" + card.part;
}

std::optional<CardId> card_from_text(const BankId& bank, std::string_view text) {
    const std::size_t mark = text.rfind('#');
    if (mark == std::string_view::npos || mark == 0 || mark + 1 == text.size()) {
        return std::nullopt;
    }
    return CardId{
        .bank = bank,
        .question = {std::string{text.substr(0, mark)}},
        .part = std::string{text.substr(mark + 1)},
    };
}

std::string hex(const EventId& id) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : id.bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

std::optional<EventId> event_id_from_hex(std::string_view digits) {
    EventId id;
    if (digits.size() != 2 * id.bytes.size()) {
        return std::nullopt;
    }
    for (std::size_t at = 0; at < id.bytes.size(); ++at) {
        const auto high = digit_value(digits[2 * at]);
        const auto low = digit_value(digits[2 * at + 1]);
        if (!high || !low) {
            return std::nullopt;
        }
        id.bytes[at] = static_cast<std::uint8_t>(*high * 16 + *low);
    }
    return id;
}

bool is_valid_id(std::string_view text) {
    return !text.empty() && text.size() <= longest_id && is_letter_or_digit(text.front()) &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-';
           });
}

} // namespace ingat::base
