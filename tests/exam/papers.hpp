#pragma once

#include "exam/paper.hpp"

#include <cstdint>
#include <string>
#include <vector>

// Small banks to draw from, and what was drawn.
namespace ingat::samples {

using Ids = std::vector<std::string>;

inline constexpr std::size_t everything = 1000;

[[nodiscard]] exam::QuestionRef in_bank(const std::string& id);
[[nodiscard]] bank::Question with_stem(std::string id, const std::string& stem);
[[nodiscard]] bank::Bank bank_of(std::vector<bank::Question> questions); // called "bank"
[[nodiscard]] bank::Bank statements(std::size_t count);                  // "0", "1", …

// Unshuffled, unless the rules say otherwise.
[[nodiscard]] exam::Blueprint one_section(exam::Section section,
                                          exam::Rules rules = {.shuffle_questions = false});

[[nodiscard]] Ids ids_of(const exam::Paper& paper);
[[nodiscard]] Ids sorted(Ids ids);
[[nodiscard]] Ids
drawn(const exam::Section& section, const std::vector<exam::Candidate>& candidates, std::uint64_t seed = 1);

} // namespace ingat::samples
