#include "exam/result.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace ingat::exam {
namespace {

// As it counts now: what was graded anew goes before.
bool is_graded(const ResultItem& item) {
    return item.graded || item.new_mark;
}

double fraction_of(const ResultItem& item) {
    return item.new_fraction.value_or(item.fraction);
}

void add(Score& score, const ResultItem& item, const Rules& rules) {
    switch (outcome_of(item)) {
    case Outcome::Right: ++score.right; break;
    case Outcome::Partial: ++score.partial; break;
    case Outcome::Wrong: ++score.wrong; break;
    case Outcome::Open: ++score.open; break;
    case Outcome::ToGrade: ++score.to_grade; break;
    case Outcome::Gone: ++score.gone; return;
    }
    score.marks += item.new_mark.value_or(item.mark);
    score.possible += item.marks * (rules.certainty ? static_cast<int>(Certainty::C3) : 1);
}

} // namespace

Outcome outcome_of(const ResultItem& item) {
    if (!is_graded(item)) {
        return item.kind.empty() ? Outcome::Gone : Outcome::ToGrade;
    }
    if (!item.answered) {
        return Outcome::Open;
    }
    if (item.new_right.value_or(item.right)) {
        return Outcome::Right;
    }
    return fraction_of(item) > 0 ? Outcome::Partial : Outcome::Wrong;
}

double Score::share() const {
    return possible > 0 ? std::clamp(marks / possible, 0.0, 1.0) : 0;
}

Score score_of(const Result& result) {
    Score score;
    for (const ResultItem& item : result.items) {
        add(score, item, result.rules);
    }
    return score;
}

std::vector<NamedScore> score_by_section(const Result& result) {
    std::vector<NamedScore> scores;
    for (const std::string& title : result.sections) {
        scores.push_back({.name = title, .score = {}});
    }
    for (const ResultItem& item : result.items) {
        if (item.section < scores.size()) {
            add(scores[item.section].score, item, result.rules);
        }
    }
    return scores;
}

std::vector<NamedScore> score_by_tag(const Result& result) {
    std::map<std::string, Score> score_of_tag;
    for (const ResultItem& item : result.items) {
        for (const std::string& tag : std::set<std::string>{item.tags.begin(), item.tags.end()}) {
            add(score_of_tag[tag], item, result.rules);
        }
    }
    std::vector<NamedScore> scores;
    scores.reserve(score_of_tag.size());
    for (const auto& [tag, score] : score_of_tag) {
        scores.push_back({.name = tag, .score = score});
    }
    return scores;
}

std::vector<Calibration> calibration_of(const Result& result) {
    if (!result.rules.certainty) {
        return {};
    }
    std::vector<Calibration> levels{{.certainty = Certainty::C1, .expected = 0.4},
                                    {.certainty = Certainty::C2, .expected = 0.7},
                                    {.certainty = Certainty::C3, .expected = 0.95}};
    for (const ResultItem& item : result.items) {
        for (Calibration& level : levels) {
            if (item.answered && is_graded(item) && item.certainty == level.certainty) {
                ++level.answers;
                level.right += std::max(0.0, fraction_of(item));
            }
        }
    }
    return levels;
}

} // namespace ingat::exam
