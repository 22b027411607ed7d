#pragma once

#include "bank/bank.hpp"
#include "base/message.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ingat::bank {

enum class Severity {
    Warning, // a learner can study it; the author should look
    Error,   // must be mended
};

struct Finding {
    std::string rule; // e.g. "choice-without-right-option"; never changes, so that scripts can rely on it
    Severity severity{};
    std::optional<base::QuestionId> question; // none: about the bank or a document
    base::Message message;

    bool operator==(const Finding&) const = default;
};

// What a bank may hold.
inline constexpr std::size_t longest_field = 1024 * 1024; // bytes
inline constexpr std::size_t most_in_a_question = 64;     // options, items, partners, tags, anchors, answers
inline constexpr int most_cards = 999;                    // of a cloze or a hotspot

// What is wrong with a bank, about the bank first, then in the order of its questions. Empty: nothing.
[[nodiscard]] std::vector<Finding> check(const Bank& bank);

// Whether check() finds no error in how the question asks and grades: of its prompt, kind and marks. One that
// has one cannot be answered fairly. Warnings, and what is wrong around it, as with a source, do not count.
[[nodiscard]] bool can_be_graded(const Question& question);

} // namespace ingat::bank
