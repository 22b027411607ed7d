#pragma once

#include "program/exam_state.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace ingat::program {

// The filters of a result, in their order. What was left open is not right, and stands with what was wrong;
// so does what cannot be graded.
enum class ResultFilter { Wrong, Partial, Right, All };
inline constexpr std::array result_filters{
    ResultFilter::Wrong, ResultFilter::Partial, ResultFilter::Right, ResultFilter::All};

[[nodiscard]] bool is_in(ResultFilter filter, const exam::ResultItem& item);

// How many questions the filter lets through.
[[nodiscard]] std::size_t how_many(const exam::Result& result, ResultFilter filter);

// Certain, and wrong.
[[nodiscard]] bool is_too_sure(const exam::ResultItem& item);

// The questions that the open result shows, in the order of the paper.
[[nodiscard]] std::vector<std::size_t> shown_items(const ResultOpen& open);

// What to retry: everything that was not wholly right, and can still be asked.
[[nodiscard]] std::vector<exam::QuestionRef> to_retry(const exam::Result& result);

// What its question could earn: three times the marks where certainty counts.
[[nodiscard]] double possible_marks(const exam::Result& result, const exam::ResultItem& item);

// Whether a tag is for people: a word, or an objective or section. Others with a colon are the author's own.
[[nodiscard]] bool is_topic(std::string_view tag);

} // namespace ingat::program
