#include "program/essay_marks.hpp"

#include "base/message.hpp"

#include <algorithm>
#include <cmath>

namespace ingat::program {

std::vector<double> mark_steps(double most) {
    constexpr double most_steps = 20;
    const double step = most > most_steps ? most / most_steps : 1;
    std::vector<double> steps;
    for (int at = 0; at * step < most; ++at) {
        steps.push_back(at * step);
    }
    steps.push_back(std::max(0.0, most));
    return steps;
}

std::string marks_in(const base::Catalogue& words, double marks) {
    const int decimals = marks == std::round(marks) ? 0 : marks * 10 == std::round(marks * 10) ? 1 : 2;
    return base::number_in(words, marks, decimals);
}

std::string
sum_of_marks(const bank::Essay& essay, const std::vector<double>& given, const base::Catalogue& words) {
    double sum = 0;
    double all = 0;
    for (std::size_t at = 0; at < essay.rubric.size(); ++at) {
        sum += at < given.size() ? std::max(0.0, given[at]) : 0;
        all += essay.rubric[at].marks;
    }
    return base::worded(words, base::say("Marks: {0} of {1}", {marks_in(words, sum), marks_in(words, all)}));
}

bool is_all_marked(const bank::Essay& essay, const std::vector<double>& given) {
    return !essay.rubric.empty() && given.size() == essay.rubric.size() &&
           std::none_of(given.begin(), given.end(), [](double marks) { return marks < 0; });
}

} // namespace ingat::program
