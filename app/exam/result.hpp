#pragma once

#include "bank/bank.hpp"
#include "bank/grading.hpp"
#include "exam/attempt.hpp"
#include "study/queue.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ingat::exam {

// What came of one question. Of one that is no longer in its bank only what the attempt says is known: kind,
// tags and all texts are empty, and it is not graded.
struct ResultItem {
    QuestionRef question;
    std::size_t section = 0;
    std::vector<std::string> tags;
    std::string kind;         // bank::kind_name
    std::string prompt;       // Markdown, as it was asked; a gap is a number: [1]
    std::string given;        // the answer that was given, as Markdown (given_answer_text); empty: none
    std::string right_answer; // as Markdown; "true" or "false", which the interface words
    std::string source;       // the quote that it comes from; empty: none
    bank::Response response;
    std::optional<bank::GivenMarks> own_marks; // of an essay
    std::string part;                          // as in the paper
    std::uint64_t seed = 0;
    double marks = 1; // that it could earn
    bool answered = false;
    std::optional<Certainty> certainty;
    int tries = 0; // answers that were given: those that were checked, and the last one
    int hints = 0;
    milliseconds time{};
    bool graded = true;  // false: an essay that waits for its marks, or a question that is no longer there
    double fraction = 0; // −1 to 1, by the rules of the paper, tries and all
    double mark = 0;     // with certainty −6 to 3 times `marks`, else fraction × marks
    bool right = false;  // wholly, at whichever try
    std::optional<double> new_mark; // after the author changed the key; the old one stays
    std::optional<double> new_fraction;
    std::optional<bool> new_right;
    bool operator==(const ResultItem&) const = default;
};

// One learner's answers to one paper.
struct Result {
    base::EventId attempt;
    std::string title;
    std::vector<std::string> sections;
    Rules rules;
    base::Moment started{};
    base::Moment ended{};
    milliseconds elapsed{}; // no more than the time limit
    HandInReason reason{};
    std::vector<ResultItem> items;
    bool operator==(const Result&) const = default;
};

// What came of an attempt that was handed in. Where the learner was to say how sure they are and did not,
// they are marked as if they guessed.
[[nodiscard]] Result result_of(const Attempt& attempt, const study::Banks& banks);

// The right answer as a result says it: bank::right_answer_text(), of a statement "true" or "false".
[[nodiscard]] std::string right_answer_said(const bank::Question& question,
                                            const bank::GradeContext& context);

// With what was not known of questions that no bank had when it was handed in, and one has now: they are
// described and graded as result_of() would have. The rest stays.
[[nodiscard]] Result completed(Result result, const study::Banks& banks);

// Graded anew by the questions as they are now: new_mark, new_fraction and new_right are set where they
// differ from what was given, and taken away where they no longer do. All else stays; so does what was come
// to for a question that is not there now, or was not there then.
[[nodiscard]] Result regraded(Result result, const study::Banks& banks);

enum class Outcome {
    Right,
    Partial,
    Wrong,   // it earned nothing, or cost
    Open,    // not answered
    ToGrade, // an essay
    Gone,    // no bank had it any more
};
[[nodiscard]] Outcome outcome_of(const ResultItem& item);

struct Score {
    double marks = 0;    // earned; may be below 0. Of those regraded the new ones
    double possible = 0; // that could be earned; with certainty three times the marks. Not of those gone
    std::size_t right = 0, partial = 0, wrong = 0, open = 0, to_grade = 0, gone = 0;
    bool operator==(const Score&) const = default;

    [[nodiscard]] double share() const; // 0 to 1
};

struct NamedScore {
    std::string name;
    Score score;
    bool operator==(const NamedScore&) const = default;
};

[[nodiscard]] Score score_of(const Result& result);
[[nodiscard]] std::vector<NamedScore> score_by_section(const Result& result); // in the order of the paper
[[nodiscard]] std::vector<NamedScore> score_by_tag(const Result& result);     // by name

// How well one level of certainty was judged.
struct Calibration {
    Certainty certainty{};
    std::size_t answers = 0; // graded ones given with it
    double right = 0;        // sum of fractions, not below 0
    double expected = 0;     // share that should be right: 0.4, 0.7, 0.95
    bool operator==(const Calibration&) const = default;
};
// C1, C2, C3; empty if certainty was not asked for.
[[nodiscard]] std::vector<Calibration> calibration_of(const Result& result);

} // namespace ingat::exam
