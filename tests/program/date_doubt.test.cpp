#include "model.hpp"
#include "support/catch.hpp"

using namespace ingat;
using namespace ingat::program;

namespace {

// One card was answered on 22 November 2026; the clock then says something else.
Desktop after_a_card(std::chrono::days later, std::vector<bank::Bank> banks = {bank_of_flashcards("b", 4)}) {
    Desktop learner = desktop(std::move(banks));
    learner.act(StartStudy{});
    learner.answer_well();
    learner.wait(later);
    learner.act(GoTo{.screen = Screen::Home});
    learner.act(StartStudy{});
    return learner;
}

} // namespace

TEST_CASE("an answer waits for a word about the date when the clock is a year ahead",
          "[program][date_doubt]") {
    Desktop learner = after_a_card(std::chrono::days{365});
    const std::string question = learner.question();

    learner.remember();

    CHECK(learner.store.asked.size() == 1);
    CHECK(learner.question() == question);
    REQUIRE(learner.study().notice);
    CHECK(learner.study().notice->text ==
          "The clock of this computer says Monday, 22 November 2027. Your last answer was on Sunday, "
          "22 November 2026. Is the date right? If not, set the clock first. This answer is kept when you "
          "say so.");
    CHECK(learner.study().notice->action == "The date is right");
    CHECK_FALSE(learner.study().notice->by_space);
    CHECK(learner.study().ratings.empty()); // given already
    CHECK(learner.study().undo.empty());    // nor is it offered to undo the one before
    learner.act(Undo{});
    CHECK(learner.store.undone.empty());

    SECTION("it is right") {
        learner.act(TryAgain{});
        CHECK(learner.store.reviews.size() == 2);
        CHECK(learner.store.reviews.back().at == learner.now);
        CHECK_FALSE(learner.study().notice);
        CHECK(learner.question() != question);
        learner.remember();
        CHECK(learner.store.reviews.size() == 3); // not asked again
    }
    SECTION("it is corrected") {
        learner.wait(-std::chrono::days{365} + std::chrono::minutes{3});
        learner.act(TryAgain{});
        CHECK(learner.store.reviews.size() == 2);
        CHECK(learner.store.reviews.back().at == learner.now);
        CHECK(learner.store.reviews.back().day == today_of(learner.state));
        CHECK(learner.store.reviews.back().rating == memory::Rating::Good);
        for (const auto& [card, memory] : learner.state.memories) {
            CHECK(memory.due < learner.now.at + std::chrono::days{30});
        }
    }
    SECTION("the disk is full when it is said") {
        learner.store.fails = true;
        learner.act(TryAgain{});
        CHECK(learner.study().notice->action == "Try again");
        learner.store.fails = false;
        learner.act(TryAgain{});
        CHECK(learner.store.reviews.size() == 2);
    }
}

TEST_CASE("an answer waits for a word about the date when the clock went back by days",
          "[program][date_doubt]") {
    Desktop learner = after_a_card(std::chrono::days{-3});
    learner.remember();

    REQUIRE(learner.study().notice);
    CHECK(
        learner.study().notice->text.find("Thursday, 19 November 2026, before your last answer: that was on "
                                          "Sunday, 22 November 2026") != std::string::npos);
    learner.act(TryAgain{});
    CHECK(learner.store.reviews.size() == 2);
    learner.remember();
    CHECK(learner.store.reviews.size() == 3);
}

TEST_CASE("a graded answer is shown at once, and kept when the date is said to be right",
          "[program][date_doubt]") {
    Desktop learner = desktop({bank_of_every_kind()});
    learner.act(StartStudy{});
    while (learner.state.study->session.current && learner.store.asked.size() < 2) {
        learner.answer_well();
    }
    learner.wait(std::chrono::days{40});
    learner.act(GoTo{.screen = Screen::Home});
    learner.act(StartStudy{});
    for (int turn = 0; turn < 20 && !(learner.state.study->card.grade && learner.state.study->saving);
         ++turn) {
        learner.answer_badly();
        if (!learner.state.study->card.grade) {
            learner.act(TryAgain{});
            learner.wait(std::chrono::days{40});
        }
    }
    REQUIRE(learner.state.study->saving);
    CHECK(learner.study().go_on.empty());
    const std::size_t kept = learner.store.reviews.size();
    learner.act(TryAgain{});
    CHECK(learner.store.reviews.size() == kept + 1);
    CHECK_FALSE(learner.study().go_on.empty());
}

TEST_CASE("three weeks away, or an hour back, raise no question", "[program][date_doubt]") {
    const auto away = GENERATE(as<std::chrono::hours>{}, std::chrono::hours{21 * 24}, std::chrono::hours{-1});
    Desktop learner = desktop({bank_of_flashcards("b", 4)});
    learner.act(StartStudy{});
    learner.answer_well();
    learner.wait(away);
    learner.act(GoTo{.screen = Screen::Home});
    learner.act(StartStudy{});

    learner.remember();

    CHECK(learner.store.reviews.size() == 2);
    CHECK_FALSE(learner.study().notice);
}
