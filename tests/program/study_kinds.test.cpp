#include "model.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>

using namespace ingat;
using namespace ingat::program;
using namespace std::chrono_literals;
using memory::Rating;

namespace {

// A sitting over one question of the bank with every kind.
Desktop with(const std::string& question) {
    bank::Bank bank = bank_of_every_kind();
    std::erase_if(bank.questions, [&](const bank::Question& each) { return each.id.text != question; });
    Desktop desk = desktop({bank});
    desk.act(StartStudy{});
    desk.wait(5s);
    return desk;
}

template <class Form>
Form form_of(const Desktop& desk) {
    return std::get<Form>(desk.study().card->form);
}

} // namespace

TEST_CASE("every kind goes from shown to answered to saved to the next card", "[program][kinds]") {
    const std::vector<bank::Question> questions = bank_of_every_kind().questions;
    const auto at = GENERATE(range(0, 9));
    const std::string id = questions.at(static_cast<std::size_t>(at)).id.text;
    CAPTURE(id);
    Desktop desk = with(id);
    REQUIRE(desk.question() == id);
    CHECK_FALSE(desk.study().card->answered);
    CHECK(desk.study().go_on.empty());
    CHECK(desk.study().ratings.empty());

    desk.answer_well();

    REQUIRE(desk.store.reviews.size() == 1);
    const study::Review& review = desk.store.reviews.front();
    CHECK(review.card.question.text == id);
    CHECK(review.rating == Rating::Good);
    CHECK(review.milliseconds == 5000);
    CHECK(review.at == desk.now);
    CHECK(base::iso_date(review.day) == "2026-11-22");
    CHECK(desk.state.study->session.answers == 1);
    CHECK(desk.state.study->session.remembered == 1);
}

TEST_CASE("a wrong answer of every kind is Again, and says which is right", "[program][kinds]") {
    const std::string id = GENERATE(std::string{"one"}, "truth", "typed", "order", "match");
    CAPTURE(id);
    Desktop desk = with(id);

    desk.answer_badly();

    REQUIRE(desk.store.reviews.size() == 1);
    CHECK(desk.store.reviews.front().rating == Rating::Again);
    CHECK(desk.question() == id);
    CHECK(desk.study().card->answered);
    CHECK(desk.study().card->verdict.text == "Not this time  ·  again in 1 min");
    CHECK(desk.study().card->verdict.brief == "Not this time");
    CHECK(desk.study().card->verdict.tone == Tone::Red);
    CHECK(desk.study().go_on == "Continue");
    CHECK(desk.study().ratings.empty());
}

TEST_CASE("nothing goes on before the answer is on disk", "[program][kinds]") {
    Desktop desk = with("one-way");
    desk.state = update(desk.state, Action{ShowAnswer{}}, desk.now).state;

    Step step = update(desk.state, Action{GiveRating{.rating = Rating::Good}}, desk.now);

    REQUIRE(step.effects.size() == 1);
    CHECK(current_question(step.state)->id.text == "one-way");
    CHECK(study_view(step.state).ratings.empty());
    CHECK(step.state.memories.empty());
    CHECK(step.state.study->session.answers == 0);
    SECTION("a second press, Continue or undo meanwhile does nothing") {
        for (const Action& action : std::vector<Action>{GiveRating{.rating = Rating::Again},
                                                        Continue{},
                                                        Undo{},
                                                        ShowAnswer{},
                                                        LearnMore{},
                                                        TryAgain{}}) {
            CHECK(update(step.state, action, desk.now).effects.empty());
            CHECK(update(step.state, action, desk.now).state.study == step.state.study);
        }
    }
    SECTION("then it does") {
        desk.state = step.state;
        desk.happen(desk.store.run(step.effects.front(), desk.state));
        CHECK(desk.state.memories.size() == 1);
        CHECK(desk.state.study->session.answers == 1);
    }
}

TEST_CASE("a flashcard is asked one way or both, each with its own sides", "[program][kinds]") {
    Desktop desk = with("both");
    CHECK(desk.study().card->prompt == "Prompt of both");
    CHECK(desk.study().show_answer == "Show answer");
    CHECK(desk.study().card->answer.empty());

    desk.act(ShowAnswer{});
    CHECK(desk.study().card->answer == "Answer of both");
    CHECK(desk.study().show_answer.empty());

    desk.act(GiveRating{.rating = Rating::Good});
    desk.wait(48h);
    desk.act(GoTo{.screen = Screen::Home});
    desk.act(StartStudy{});
    desk.remember();
    desk.wait(24h);
    desk.act(StartStudy{});
    REQUIRE(desk.state.study->session.current);
    CHECK(desk.state.study->session.current->part == "back");
    CHECK(desk.study().card->prompt == "Answer of both");
    desk.act(ShowAnswer{});
    CHECK(desk.study().card->answer == "Prompt of both");
}

TEST_CASE("a cloze hides its words until the answer shows", "[program][kinds]") {
    Desktop desk = with("cloze");
    CHECK(desk.study().card->kind_label == "Fill the gap");
    CHECK(desk.study().card->prompt.find("Alpha") == std::string::npos);
    CHECK(desk.study().card->prompt.find("beta") != std::string::npos);
    desk.act(ShowAnswer{});
    CHECK(desk.study().card->prompt.find("Alpha") != std::string::npos);
}

TEST_CASE("one choice answers at once and its options keep their places", "[program][kinds]") {
    Desktop desk = with("one");
    const std::vector<std::string> before = desk.state.study->card.entered.order;
    CHECK(desk.study().check.empty());

    desk.act(ChooseOption{.id = "b"});

    CHECK(desk.state.study->card.entered.order == before);
    for (const OptionRow& row : form_of<OptionsForm>(desk).rows) {
        CHECK(row.mark == (row.id == "a" ? Mark::Right : row.id == "b" ? Mark::Wrong : Mark::None));
        CHECK(row.said == (row.id == "a" ? "Right answer" : row.id == "b" ? "Your answer" : ""));
    }
    desk.act(ChooseOption{.id = "a"});
    CHECK(desk.store.asked.size() == 1);
}

TEST_CASE("several choices toggle, and half right is Hard", "[program][kinds]") {
    Desktop desk = with("several");
    CHECK(desk.study().check == "Check");
    CHECK_FALSE(desk.study().can_check);
    desk.act(CheckAnswer{});
    CHECK(desk.store.asked.empty());

    desk.act(ChooseOption{.id = "c"});
    desk.act(ChooseOption{.id = "a"});
    desk.act(ChooseOption{.id = "c"});
    desk.act(ChooseOption{.id = "nothing called so"});
    CHECK(desk.study().can_check);
    desk.act(CheckAnswer{});

    REQUIRE(desk.store.reviews.size() == 1);
    CHECK(desk.store.reviews.front().rating == Rating::Hard);
    CHECK(desk.study().card->verdict.tone == Tone::Amber);
    CHECK(desk.study().undo == "Undo “Partly right”");
}

TEST_CASE("a typed answer is judged, shown letter by letter, and can be said to have been right",
          "[program][kinds]") {
    Desktop desk = with("typed");
    desk.act(CheckAnswer{.typed = "Hanoy"});
    CHECK(form_of<TypedForm>(desk).pieces ==
          std::vector<TypedPiece>{{"Hano", Tone::Accent}, {"y", Tone::Red}});
    REQUIRE(desk.study().was_right == "I was right");

    desk.wait(3s);
    desk.act(WasRight{});

    REQUIRE(desk.store.asked.size() == 2);
    CHECK(desk.store.asked.back().corrects);
    CHECK(desk.store.asked.back().review.milliseconds == 5000);
    CHECK(desk.store.reviews.size() == 1);
    CHECK(desk.store.reviews.front().rating == Rating::Good);
    CHECK(desk.state.memories.begin()->second.reviews == 1);
    CHECK(desk.study().was_right.empty());
    CHECK(desk.study().card->verdict.tone == Tone::Accent);
    desk.act(WasRight{});
    CHECK(desk.store.asked.size() == 2);
    desk.act(Continue{});
    CHECK(desk.state.study->session.remembered == 1);
}

TEST_CASE("an ordering never starts right, and items move", "[program][kinds]") {
    std::set<std::vector<std::string>> seen;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Desktop desk = with("order");
        desk.state.study.reset();
        desk.state.seed = seed;
        desk.act(StartStudy{});
        CHECK(desk.state.study->card.entered.order != std::vector<std::string>{"i", "j", "k"});
        seen.insert(desk.state.study->card.entered.order);
    }
    CHECK(seen.size() == 5);
    Desktop desk = with("order");
    const std::vector<std::string> order = desk.state.study->card.entered.order;
    desk.act(MoveItem{.id = order[0], .to = 3});
    desk.act(MoveItem{.id = "none", .to = 0});
    CHECK(desk.state.study->card.entered.order == order);
    desk.act(MoveItem{.id = order[0], .to = 2});
    CHECK(desk.state.study->card.entered.order == std::vector<std::string>{order[1], order[2], order[0]});
}

TEST_CASE("a match can be taken back and is checked when every row has a partner", "[program][kinds]") {
    Desktop desk = with("match");
    desk.act(MatchPair{.left = "l1", .partner = "r1"});
    desk.act(MatchPair{.left = "l2", .partner = "gone"});
    CHECK_FALSE(desk.study().can_check);
    desk.act(MatchPair{.left = "l2", .partner = "extra"});
    CHECK(desk.study().can_check);
    desk.act(MatchPair{.left = "l2", .partner = ""});
    CHECK_FALSE(desk.study().can_check);
    desk.act(MatchPair{.left = "l2", .partner = "extra"});
    desk.act(CheckAnswer{});
    const auto form = form_of<MatchForm>(desk);
    CHECK(form.rows[0].mark == Mark::Right);
    CHECK(form.rows[1].mark == Mark::Wrong);
    CHECK(form.rows[1].said == "2");
}

TEST_CASE("options stand in another order at another showing", "[program][kinds]") {
    Desktop desk = with("one");
    std::set<std::vector<std::string>> seen;
    for (int showing = 0; showing < 60; ++showing) {
        seen.insert(desk.state.study->card.entered.order);
        desk.act(ChooseOption{.id = "a"});
        desk.act(Undo{});
    }
    CHECK(seen.size() > 12);
}
