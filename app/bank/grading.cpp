#include "bank/grading.hpp"

#include "bank/grade_kinds.hpp"
#include "base/shortest.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ingat::bank {
MaybeGrade grade_as(const Flashcard&, const Question&, const Response&, const GradeContext&) {
    return std::nullopt;
}

MaybeGrade grade_as(const Description&, const Question&, const Response&, const GradeContext&) {
    return std::nullopt;
}

MaybeGrade grade_as(const Essay& essay, const Question&, const Response& response, const GradeContext&) {
    const auto* given = std::get_if<GivenMarks>(&response);
    if (given == nullptr) {
        return std::nullopt;
    }
    Grade grade;
    double sum = 0;
    double all = 0;
    for (std::size_t at = 0; at < essay.rubric.size(); ++at) {
        const Criterion& criterion = essay.rubric[at];
        const double marks = at < given->marks.size() && std::isfinite(given->marks[at])
                                 ? std::clamp(given->marks[at], 0.0, std::max(0.0, criterion.marks))
                                 : 0;
        sum += marks;
        all += criterion.marks;
        grade.parts.push_back({.id = criterion.id,
                               .right = marks >= criterion.marks,
                               .chosen = base::shortest(marks),
                               .expected = base::shortest(criterion.marks),
                               .fraction = criterion.marks > 0 ? marks / criterion.marks : 0,
                               .feedback = {}});
    }
    grade.fraction = all > 0 ? rounded_up(sum / all) : 0;
    grade.right = grade.fraction == 1.0;
    return grade;
}

std::optional<Grade> grade(const Question& question, const Response& response, const GradeContext& context) {
    return std::visit([&](const auto& kind) { return grade_as(kind, question, response, context); },
                      question.kind);
}

int number_of_part(std::string_view part) {
    int number = 0;
    std::from_chars(part.data(), part.data() + part.size(), number);
    return number;
}

} // namespace ingat::bank
