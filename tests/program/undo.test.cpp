#include "model.hpp"
#include "support/catch.hpp"

using namespace ingat;
using namespace ingat::program;
using namespace std::chrono_literals;
using memory::Rating;

namespace {

std::vector<Rating> ringed(const StudyView& view) {
    std::vector<Rating> found;
    for (const AnswerButton& button : view.ratings) {
        if (button.ringed) {
            found.push_back(button.rating);
        }
    }
    return found;
}

} // namespace

TEST_CASE("after undo the earlier card is back, answered, with the earlier choice ringed",
          "[program][undo]") {
    Desktop desk = desktop({bank_of_flashcards("b", 4)});
    desk.act(StartStudy{});
    const std::string first = desk.question();
    desk.act(ShowAnswer{});
    desk.act(GiveRating{.rating = Rating::Again});
    REQUIRE(desk.question() != first);
    CHECK(desk.study().undo == "Undo “Forgot”");

    desk.act(Undo{});

    CHECK(desk.question() == first);
    CHECK(desk.study().card->answered);
    CHECK(ringed(desk.study()) == std::vector{Rating::Again});
    CHECK(desk.state.memories.empty());
    CHECK(desk.state.study->session.answers == 0);
    CHECK(desk.study().undo.empty());
    CHECK(desk.study().redo == "Redo “Forgot”");
    CHECK(desk.study().position == "1 of 4");
    desk.act(Undo{});
    CHECK(desk.question() == first);

    desk.act(Redo{});
    CHECK(desk.question() != first);
    CHECK(desk.state.memories.size() == 1);
    CHECK(desk.state.study->session.answers == 1);
    CHECK(desk.study().redo.empty());
}

TEST_CASE("redo goes on to the card that stood there before undo", "[program][undo]") {
    Desktop desk = desktop({bank_of_flashcards("b", 5)});
    desk.act(StartStudy{});
    desk.remember();
    const std::string second = desk.question();
    desk.act(Undo{});
    desk.act(Redo{});
    CHECK(desk.question() == second);
}

TEST_CASE("undo of a forgotten card that is back on the screen keeps the count of what is done",
          "[program][undo]") {
    Desktop desk = desktop({bank_of_flashcards("b", 2)});
    desk.state.settings.four_buttons = true;
    desk.act(StartStudy{});
    desk.act(ShowAnswer{});
    desk.act(GiveRating{.rating = Rating::Easy});
    const std::string second = desk.question();
    desk.act(ShowAnswer{});
    desk.act(GiveRating{.rating = Rating::Again});
    REQUIRE(desk.question() == second); // nothing else is left
    REQUIRE(desk.state.study->session.finished == 1);

    desk.act(Undo{});

    CHECK(desk.question() == second);
    CHECK(desk.state.study->session.finished == 1);
    CHECK(desk.study().position == "2 of 2");
}

TEST_CASE("a graded answer that is not continued yet is undone once and asked afresh", "[program][undo]") {
    Desktop desk = desktop({bank_of_every_kind()});
    desk.act(StartStudy{});
    while (desk.question() != "one") {
        desk.answer_well();
    }
    const int answers = desk.state.study->session.answers;
    desk.act(ChooseOption{.id = "b"});
    desk.act(Undo{});
    CHECK(desk.question() == "one");
    CHECK_FALSE(desk.study().card->answered);
    CHECK(desk.state.study->session.answers == answers);
    desk.act(ChooseOption{.id = "a"});
    CHECK(desk.store.reviews.back().rating == Rating::Good);
    CHECK(desk.study().undo == "Undo “Right”");
}

TEST_CASE("undo goes back over a pause, from Home and over a restart, to the first answer ever",
          "[program][undo]") {
    Desktop desk = desktop({bank_of_flashcards("b", 12)});
    desk.act(StartStudy{});
    const std::string first = desk.question();
    desk.remember();
    desk.remember();
    desk.act(GoTo{.screen = Screen::Home});
    desk.act(Undo{});
    CHECK(desk.state.screen == Screen::Study);
    CHECK(desk.store.reviews.size() == 1);

    const bool restarted = GENERATE(true, false);
    if (restarted) {
        desk.state.study.reset();
        desk.state = started(desk.state, desk.now);
        CHECK(desk.state.screen == Screen::Home);
    }
    desk.act(Undo{});
    CHECK(desk.question() == first);
    CHECK(desk.study().position == "1 of 10");
    CHECK(ringed(desk.study()) == std::vector{Rating::Good});
    CHECK(desk.store.reviews.empty());
    desk.act(Redo{});
    desk.act(Redo{});
    CHECK(desk.store.reviews.size() == 2);
    CHECK(desk.state.memories.size() == 2);
}

TEST_CASE("undo reaches a card of another bank", "[program][undo]") {
    Desktop desk = desktop({bank_of_flashcards("a", 3), bank_of_flashcards("b", 3)});
    desk.act(StartStudy{.bank = {"a"}});
    desk.remember();
    desk.act(StartStudy{.bank = {"b"}});
    CHECK(desk.study().bank == "Bank b");

    desk.act(Undo{});

    CHECK(desk.study().bank == "Bank a");
    desk.remember();
    CHECK(desk.study().bank == "Bank b");
    CHECK(desk.state.study->session.answers == 1);
}

TEST_CASE("undo of an answer to a bank that was removed says so", "[program][undo]") {
    Desktop desk = desktop({bank_of_flashcards("a", 3), bank_of_flashcards("b", 3)});
    desk.act(StartStudy{.bank = {"a"}});
    desk.remember();
    desk.state.study.reset();
    desk.state.banks.erase(desk.state.banks.begin());
    desk.state = started(desk.state, desk.now);

    desk.act(Undo{});

    CHECK(desk.state.screen == Screen::Home);
    REQUIRE(view_of(desk.state).toast);
    CHECK(view_of(desk.state).toast->text ==
          "Took back one answer to a card that is no longer in the library.");
    CHECK(desk.state.memories.empty());
}

TEST_CASE("an answer put back while another card is on the screen is not asked again", "[program][undo]") {
    Desktop desk = desktop({bank_of_flashcards("a", 3), bank_of_flashcards("b", 3)});
    desk.act(StartStudy{.bank = {"a"}});
    desk.remember();
    desk.act(Undo{});
    desk.act(StartStudy{.bank = {"b"}});
    desk.act(StartStudy{});
    desk.state.study->session.current = base::CardId{.bank = {"b"}, .question = {"q100"}};
    std::erase(desk.state.study->session.to_come, *desk.state.study->session.current);

    desk.act(Redo{});

    CHECK(desk.state.study->session.current->bank.text == "b");
    CHECK(desk.state.study->session.answers == 1);
    CHECK(desk.state.study->session.learning.size() == 1);
    for (const base::CardId& card : desk.state.study->session.to_come) {
        CHECK_FALSE(desk.state.memories.contains(card));
    }
}

TEST_CASE("an undo that the disk refuses changes nothing and says why once", "[program][undo]") {
    Desktop desk = desktop({bank_of_flashcards("a", 3)});
    desk.act(StartStudy{});
    desk.remember();
    desk.store.fails = true;
    const study::Memories memories = desk.state.memories;

    desk.act(Undo{});
    desk.act(Undo{});

    CHECK(desk.state.memories == memories);
    REQUIRE(desk.study().notice);
    CHECK(desk.study().notice->text == "The disk is full.");
    CHECK(desk.study().notice->can_close);
    CHECK(desk.home().notices.size() == 1);
    desk.act(CloseNotice{});
    CHECK_FALSE(desk.study().notice);
}
