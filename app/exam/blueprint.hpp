#pragma once

#include "base/ids.hpp"
#include "exam/marking.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ingat::exam {

struct QuestionRef {
    base::BankId bank;
    base::QuestionId question;
    auto operator<=>(const QuestionRef&) const = default;
};

// What the learner's memory of a question has to be like: of its cards the one remembered worst counts.
enum class MemoryNeed {
    Any,
    New,        // never asked
    Seen,       // asked before
    Forgetting, // asked before, and due or with recall below the median of those asked: the lowest first
};

// Which questions a section may take. All that is said has to hold.
struct Filter {
    std::vector<base::BankId> banks; // one of these; empty: any
    std::vector<std::string> tags; // all of these; an objective is a tag "objective:…", a section "section:…"
    std::vector<std::string>
        kinds; // one of these (bank::kind_name); empty: any that the program grades by itself
    MemoryNeed memory{};
    bool operator==(const Filter&) const = default;
};

inline constexpr std::size_t most_questions = 1000; // that one section draws
inline constexpr std::size_t most_sections = 20;
inline constexpr std::size_t longest_title = 200; // bytes, of a plan or a part of it
inline constexpr int most_tries = 10;

struct Section {
    std::string title;
    std::vector<QuestionRef> fixed; // asked in any case, in this order, before those that are drawn
    Filter filter;                  // of those that are drawn
    std::size_t count = 0;          // how many are drawn
    bool operator==(const Section&) const = default;
};

enum class Feedback { AtOnce, AtEnd };
enum class Navigation { Free, ForwardOnly };

// How a quiz or an exam is sat and marked.
struct Rules {
    Feedback feedback = Feedback::AtEnd;
    Navigation navigation = Navigation::Free;
    int tries = 1; // at each question, at most most_tries; more than one only with feedback at once
    double penalty =
        100.0 / 3;          // percent of its marks that each further try costs, where the question says none
    bool hints = false;     // whether hints are shown; only with feedback at once
    bool certainty = false; // whether the learner says how sure they are, and is marked by it
    MarkingRule marking{};
    bool shuffle_questions = true; // within a section; what shares a stem stays together in its order
    bool shuffle_options = true;
    bool avoid_repeats = true; // take first what earlier attempts asked least
    std::optional<std::chrono::seconds> time_limit;
    std::optional<std::chrono::seconds> question_limit;
    bool operator==(const Rules&) const = default;
};

struct Blueprint {
    std::string title;
    std::vector<Section> sections;
    Rules rules;
    bool operator==(const Blueprint&) const = default;
};

// What is out of its range becomes the nearest inside it. What makes no sense is left out: a limit that is
// not more than nothing, and a filter's second naming of the same.
[[nodiscard]] Blueprint within_ranges(Blueprint blueprint);

} // namespace ingat::exam
