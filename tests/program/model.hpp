#pragma once

#include "program/update.hpp"
#include "program/view_of.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ingat::program {

// The learner's disk in a test: keeps answers in memory and says what the real one would say.
class ModelStore {
public:
    [[nodiscard]] Event run(const Effect& effect, const State& state);

    bool fails = false;                 // the disk is full
    std::vector<SaveReview> asked;      // every SaveReview, in the order they came
    std::vector<study::Review> reviews; // that count
    std::vector<study::Review> undone;
    std::optional<base::Instant> newest;                  // when the last entry of the log was made
    std::vector<std::shared_ptr<const bank::Bank>> shelf; // what AddBank finds, by its path (the id)

private:
    [[nodiscard]] LogState log(const State& state) const;
    [[nodiscard]] std::optional<memory::CardMemory> memory_of(const State& state,
                                                              const base::CardId& card) const;
};

// The program with its disk and a clock that the test moves.
struct Desktop {
    State state;
    ModelStore store;
    base::Moment now;

    void act(const Action& action);
    void happen(const Event& event);
    void wait(std::chrono::milliseconds time);

    [[nodiscard]] StudyView study() const;
    [[nodiscard]] HomeView home() const;
    [[nodiscard]] std::string question() const; // id of the one on the screen; empty: none

    void remember();    // shows the answer, then presses Remembered
    void answer_well(); // any kind, rightly, and goes on
    void answer_badly();

private:
    void follow(Step step);
};

[[nodiscard]] bank::Bank bank_of_every_kind(const std::string& id = "kinds",
                                            const std::string& language = "en");
[[nodiscard]] bank::Bank
bank_of_flashcards(const std::string& id, int questions, const std::string& language = "en");
[[nodiscard]] bank::Bank bank_of(bank::Question question);
[[nodiscard]] bank::Question flashcard(const std::string& id);

// Sunday, 22 November 2026, 08:00 in Jakarta, with these banks and nothing answered.
[[nodiscard]] Desktop desktop(std::vector<bank::Bank> banks);

[[nodiscard]] base::Catalogue indonesian();

} // namespace ingat::program
