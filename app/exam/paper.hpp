#pragma once

#include "bank/bank.hpp"
#include "exam/blueprint.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ingat::exam {

struct PaperItem {
    QuestionRef question;
    std::string part; // of a hotspot: the card that is asked; else empty: the whole question
    std::size_t section = 0;
    std::uint64_t seed = 0; // decides the order of its options and the numbers of a parameterised question
    double marks = 1;
    std::optional<base::QuestionId> stem;
    bool operator==(const PaperItem&) const = default;
};

// What a learner sits: fixed once it is drawn.
struct Paper {
    std::string title;
    std::vector<std::string> sections; // titles
    Rules rules;
    std::uint64_t seed = 0;
    std::vector<PaperItem> items;
    bool operator==(const Paper&) const = default;
};

// A question that could be drawn, and what is known of it. Those of a bank stand in the order of the bank.
struct Candidate {
    base::BankId bank;
    const bank::Question* question = nullptr;
    std::optional<double> recall; // of the card remembered worst, 0 to 1; nothing: never asked
    bool is_due = false;
    int times_asked = 0; // in earlier attempts
};

// A section that cannot have what it asks for.
struct Shortfall {
    std::size_t section = 0;
    std::size_t asked = 0;     // fixed ones and those to be drawn
    std::size_t available = 0; // that it has in the paper
    std::vector<QuestionRef>
        missing; // fixed ones that no bank has, cannot be examined, or are in the paper already
    bool operator==(const Shortfall&) const = default;
};

struct Drawn {
    Paper paper;                       // what can be had
    std::vector<Shortfall> shortfalls; // empty: all that was asked for
    bool operator==(const Drawn&) const = default;
};

// The paper that `seed` draws, the same on every machine. No question is asked twice; what one section fixes
// no other draws, and sections draw in their order. Of the questions with a common stem, those that the
// filter lets through are drawn all together or not at all, and are counted one by one: a section gets as
// many as whole groups allow. What is taken first: with Forgetting the lowest recall, then what was asked
// least, if repeats are avoided, then chance; a group counts as its member with the lowest recall, and as the
// one asked most often.
//
// A section begins with what it fixes, in that order. A fixed question does not bring those that share its
// stem; if they are drawn, they follow the last fixed one of them. The rest is shuffled, or in the order of
// the candidates; a group keeps its order. The description itself is no item.
[[nodiscard]] Drawn
draw(const Blueprint& blueprint, std::span<const Candidate> candidates, std::uint64_t seed);

// How many questions a section with this filter has to draw from.
[[nodiscard]] std::size_t how_many_fit(const Filter& filter, std::span<const Candidate> candidates);

// The question, if the bank has it and it can be graded (bank::can_be_graded). One that was spoilt while an
// attempt waited is as good as gone: it counts neither for the learner nor against them.
[[nodiscard]] const bank::Question* fair_question(const bank::Bank& bank, const base::QuestionId& id);

// Whether the question may be in a paper at all: it is graded by the program, or is an essay with
// a rubric. Of a hotspot
// with several cards one is drawn. Not so flashcards, descriptions, clozes without a gap and hotspots of
// several cards.
[[nodiscard]] bool can_be_examined(const bank::Question& question);

} // namespace ingat::exam
