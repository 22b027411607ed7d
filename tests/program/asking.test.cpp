#include "model.hpp"
#include "program/phrases.hpp"
#include "support/catch.hpp"

using namespace ingat;
using namespace ingat::program;
using namespace std::chrono_literals;
using memory::Rating;

TEST_CASE("the interval on a button is what is written when it is pressed", "[program][buttons]") {
    const bool four = GENERATE(false, true);
    for (const Rating rating : memory::all_ratings) {
        Desktop desk = desktop({bank_of_flashcards("b", 12)});
        desk.state.settings.four_buttons = four;
        desk.act(StartStudy{});
        for (int turn = 0; turn < 30 && !desk.question().empty(); ++turn) {
            desk.act(ShowAnswer{});
            for (const AnswerButton& button : desk.study().ratings) {
                const Step step = update(desk.state, Action{GiveRating{.rating = button.rating}}, desk.now);
                REQUIRE(step.effects.size() == 1);
                const auto save = std::get<SaveReview>(step.effects.front());
                CHECK(comes_back({}, save.after, desk.now) == button.interval);
                CHECK(save.review.rating == button.rating);
            }
            const std::size_t before = desk.store.reviews.size();
            desk.act(GiveRating{.rating = rating});
            const bool has_button = four || rating == Rating::Again || rating == Rating::Good;
            REQUIRE(desk.store.reviews.size() == before + (has_button ? 1 : 0));
            desk.wait(turn % 5 == 4 ? 24h * turn : 30s);
            desk.happen(TimePassed{});
        }
    }
}

TEST_CASE("there are two buttons, or four", "[program][buttons]") {
    Desktop desk = desktop({bank_of_flashcards("b", 3)});
    desk.act(StartStudy{});
    desk.act(ShowAnswer{});
    REQUIRE(desk.study().ratings.size() == 2);
    CHECK(desk.study().ratings[0].label == "Forgot");
    CHECK(desk.study().ratings[1].label == "Remembered");
    CHECK(desk.study().ratings[1].key == "2");
    CHECK(desk.study().ratings[1].space_too);
    for (const Rating none : {Rating::Hard, Rating::Easy}) { // that no button gives
        desk.act(GiveRating{.rating = none});
    }
    CHECK(desk.store.asked.empty());

    desk.act(ChangeSetting{.id = SettingId::Buttons, .choice = 1});
    REQUIRE(desk.study().ratings.size() == 4);
    CHECK(desk.study().ratings[2].label == "Good");
    CHECK(desk.study().ratings[2].likely);
    desk.act(GiveRating{.rating = Rating::Hard});
    CHECK(desk.store.reviews.back().rating == Rating::Hard);
    CHECK(desk.study().undo == "Undo “Hard”");
}

TEST_CASE("an answer that could not be kept is tried again as it was, and says what is safe",
          "[program][saving]") {
    Desktop desk = desktop({bank_of_flashcards("b", 3)});
    desk.act(StartStudy{});
    desk.store.fails = true;
    desk.remember();
    REQUIRE(desk.study().notice);
    CHECK(desk.study().notice->text == "The disk is full. This answer is not kept yet.");
    CHECK(desk.study().notice->blocking);
    CHECK(desk.study().notice->action == "Try again");
    desk.store.fails = false;
    desk.act(TryAgain{});
    CHECK_FALSE(desk.study().notice);

    desk.store.fails = true;
    const std::string second = desk.question();
    desk.act(ShowAnswer{});
    desk.act(GiveRating{.rating = Rating::Again});
    CHECK(desk.study().notice->text ==
          "The disk is full. Your 1 answer of this sitting is safe; this one is not yet.");
    desk.wait(5min);
    desk.act(TryAgain{});
    CHECK(desk.question() == second);
    desk.act(GiveRating{.rating = Rating::Good}); // not another answer in between
    desk.store.fails = false;
    desk.act(TryAgain{});

    REQUIRE(desk.store.asked.size() == 5);
    CHECK(desk.store.asked[0] == desk.store.asked[1]);
    CHECK(desk.store.asked[2] == desk.store.asked[3]);
    CHECK(desk.store.asked[3] == desk.store.asked[4]);
    CHECK(desk.store.reviews.size() == 2);
    CHECK_FALSE(desk.study().notice);
    desk.act(TryAgain{});
    CHECK(desk.store.asked.size() == 5);
}

TEST_CASE("a bank is opened from the dialog, or a sentence says why not", "[program][banks]") {
    Desktop desk = desktop({bank_of_flashcards("b", 3)});
    desk.store.shelf = {std::make_shared<const bank::Bank>(bank_of_flashcards("new", 2))};
    desk.act(ShowOpenBank{});
    REQUIRE(view_of(desk.state).open_bank);
    CHECK(view_of(desk.state).open_bank->trouble.empty());

    desk.act(OpenBank{.path = "  "});
    CHECK(view_of(desk.state).open_bank->trouble.empty());
    desk.act(OpenBank{.path = "nowhere"});
    REQUIRE(view_of(desk.state).open_bank);
    CHECK(view_of(desk.state).open_bank->trouble == "There is no such file.");
    CHECK(desk.state.banks.size() == 1);

    desk.act(OpenBank{.path = "new"});
    CHECK_FALSE(view_of(desk.state).open_bank);
    CHECK(desk.state.screen == Screen::Home);
    CHECK(desk.home().rows.size() == 2);
    CHECK(view_of(desk.state).toast->text == "“Bank new” was added: 2 questions.");
    desk.act(OpenBank{.path = "new"});
    CHECK(view_of(desk.state).toast->text == "“Bank new” is up to date: 2 questions.");

    desk.act(ShowOpenBank{});
    desk.act(OpenBank{.path = "nowhere"});
    desk.act(ShowOpenBank{.shown = false});
    desk.act(ShowOpenBank{});
    CHECK(view_of(desk.state).open_bank->trouble.empty()); // an old sentence is gone
}

TEST_CASE("a dropped file that is refused opens the dialog with the sentence", "[program][banks]") {
    Desktop desk = desktop({bank_of_flashcards("b", 3)});
    desk.act(StartStudy{});
    desk.act(OpenBank{.path = "nowhere"});
    REQUIRE(view_of(desk.state).open_bank);
    CHECK(view_of(desk.state).open_bank->trouble == "There is no such file.");
    CHECK(view_of(desk.state).open_bank->path == "nowhere"); // to be mended
    desk.act(ShowOpenBank{.shown = false});
    desk.act(ShowOpenBank{});
    CHECK(view_of(desk.state).open_bank->path.empty());
}

TEST_CASE("without a bank Home says so, and not that today is done", "[program][banks]") {
    Desktop desk = desktop({});
    CHECK(desk.home().done.empty());
    CHECK(desk.home().done_next.empty());
    CHECK_FALSE(desk.home().has_work);
    CHECK(desk.home().empty == "There is no bank yet. Open one to begin.");
    CHECK(desk.home().open_bank == "Open a bank");
    desk.state.troubles.push_back({.name = "own", .error = {}});
    CHECK(desk.home().done.empty());
    CHECK(desktop({bank_of_flashcards("b", 0)}).home().done == "Done for today.");
}
