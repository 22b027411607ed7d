#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ingat::base {

// Ids are types of their own, so that one cannot be passed for another. All are stable for ever.

struct BankId {
    std::string text;
    auto operator<=>(const BankId&) const = default;
};

struct QuestionId { // unique inside its bank
    std::string text;
    auto operator<=>(const QuestionId&) const = default;
};

struct DocumentId { // unique inside its bank
    std::string text;
    auto operator<=>(const DocumentId&) const = default;
};

// What is scheduled: one question yields one card or more. `part` is "1" for kinds with one card, "forward"
// and "back" for a flashcard asked both ways, the number for a cloze.
struct CardId {
    BankId bank;
    QuestionId question;
    std::string part = "1";
    auto operator<=>(const CardId&) const = default;
};

// "QUESTION#PART", as the command line and the log write it.
[[nodiscard]] std::string card_text(const CardId& card);

// The card that "QUESTION#PART" names in `bank`; nothing if there is no '#' with text on both sides.
[[nodiscard]] std::optional<CardId> card_from_text(const BankId& bank, std::string_view text);

// 128 bits that name one event of the log for ever, on any machine.
struct EventId {
    std::array<std::uint8_t, 16> bytes{};
    auto operator<=>(const EventId&) const = default;
};

[[nodiscard]] std::string hex(const EventId& id); // 32 lower-case digits
[[nodiscard]] std::optional<EventId> event_id_from_hex(std::string_view digits);

// True for 1 to 120 characters of a–z, 0–9, '.', '_' and '-', beginning with a letter or digit: what a bank,
// question, document, option or item may be called, so that an id is also safe in a path and in a log line.
[[nodiscard]] bool is_valid_id(std::string_view text);

} // namespace ingat::base
