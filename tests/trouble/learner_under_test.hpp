#pragma once

#include "effects/desk.hpp"
#include "program/update.hpp"
#include "program/view.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace ingat::trouble {

// A fault put into what lies between the program and its disk, to show that it would be found.
enum class Slip {
    None,
    DropsAnswerOfDisk,
    ForgetsWhatWasLearnt,
    SaysKeptButIsNot,
    LeavesFiguresStale,
    HidesTheWayOut
};

// Words about actions and events, for whoever has to repeat a run.
[[nodiscard]] std::string described(const program::Action& action);

// The program at a real desk, as main joins them. Remembers by itself which answers it was told are kept.
class LearnerUnderTest {
public:
    LearnerUnderTest(effects::Places places, Slip slip);

    program::State state;
    base::Moment now;
    bool disk_refuses = false; // whatever is to be written

    void act(const program::Action& action);
    void happen(const program::Event& event);
    void restart();

    // What is wrong between screen, memory and what was said to be kept; empty: nothing.
    [[nodiscard]] std::string complaint();
    [[nodiscard]] std::string complaint_of_view(program::View view) const;
    [[nodiscard]] std::string complaint_of_disk(); // reads the log

    [[nodiscard]] std::size_t kept() const { return standing_.size() + taken_back_.size(); }
    [[nodiscard]] int answers() const { return answers_; }

private:
    struct Answer {
        base::CardId card;
        memory::Rating rating{};
        bool of_attempt = false; // at a quiz or an exam: it is not taken back
        bool operator==(const Answer&) const = default;
    };

    void follow(program::Step step);
    [[nodiscard]] program::Event run(const program::Effect& effect);
    void remember(const program::Effect& effect, const program::Event& event);
    [[nodiscard]] bool slips(Slip which, int every);
    [[nodiscard]] std::string complaint_of_figures() const;

    [[nodiscard]] exam::ClockReading clock();

    effects::Places places_;
    std::chrono::milliseconds boot_{};
    base::Instant seen_{};
    Slip slip_;
    int since_slip_ = 0;
    int answers_ = 0;
    std::optional<effects::Desk> desk_;
    std::vector<Answer> standing_;
    std::vector<Answer> taken_back_;
};

} // namespace ingat::trouble
