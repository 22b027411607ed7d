#pragma once

#include "bank/grading.hpp"

#include <optional>

namespace ingat::bank {

// One function per kind. Adding a kind without one does not compile.
using MaybeGrade = std::optional<Grade>;
[[nodiscard]] MaybeGrade grade_as(const Flashcard&, const Question&, const Response&, const GradeContext&);
[[nodiscard]] MaybeGrade grade_as(const Cloze&, const Question&, const Response&, const GradeContext&);
[[nodiscard]] MaybeGrade grade_as(const Choice&, const Question&, const Response&, const GradeContext&);
[[nodiscard]] MaybeGrade grade_as(const TrueFalse&, const Question&, const Response&, const GradeContext&);
[[nodiscard]] MaybeGrade grade_as(const ShortAnswer&, const Question&, const Response&, const GradeContext&);
[[nodiscard]] MaybeGrade grade_as(const Numerical&, const Question&, const Response&, const GradeContext&);
[[nodiscard]] MaybeGrade grade_as(const Matching&, const Question&, const Response&, const GradeContext&);
[[nodiscard]] MaybeGrade grade_as(const Ordering&, const Question&, const Response&, const GradeContext&);
[[nodiscard]] MaybeGrade grade_as(const FillIn&, const Question&, const Response&, const GradeContext&);
[[nodiscard]] MaybeGrade grade_as(const Hotspot&, const Question&, const Response&, const GradeContext&);
[[nodiscard]] MaybeGrade grade_as(const Essay&, const Question&, const Response&, const GradeContext&);
[[nodiscard]] MaybeGrade grade_as(const Description&, const Question&, const Response&, const GradeContext&);

// The answer inside a response if it is of this kind, else an empty one.
template <class Answer>
Answer answer_in(const Response& response) {
    const auto* answer = std::get_if<Answer>(&response);
    return answer ? *answer : Answer{};
}

[[nodiscard]] inline double share(std::size_t count, std::size_t all) {
    return all == 0 ? 0.0 : static_cast<double>(count) / static_cast<double>(all);
}

// Percents add up to 100 but for their decimals: 3 × 33.33333.
inline constexpr double nearly_one = 1 - 1e-4;

// 1 where it is all but 1.
[[nodiscard]] inline double rounded_up(double fraction) {
    return fraction >= nearly_one ? 1.0 : fraction;
}

} // namespace ingat::bank
