#include "model.hpp"
#include "program/figures.hpp"
#include "program/view_of.hpp"
#include "support/catch.hpp"

#include <random>
#include <set>

using namespace ingat;
using namespace ingat::program;
using namespace std::chrono_literals;

namespace {

using Dice = std::mt19937;

std::size_t below(Dice& dice, std::size_t end) {
    return std::uniform_int_distribution<std::size_t>{0, end - 1}(dice);
}

std::string any_id(Dice& dice) {
    static const std::vector<std::string> ids{
        "a", "b", "c", "i", "j", "k", "l1", "l2", "r1", "r2", "extra", "true", "false", ""};
    return ids[below(dice, ids.size())];
}

Action any_action(Dice& dice) {
    const auto rating = memory::all_ratings.at(below(dice, 4));
    const auto screen =
        std::vector{Screen::FirstRun, Screen::Home, Screen::Study, Screen::Settings}[below(dice, 4)];
    constexpr std::size_t settings = static_cast<std::size_t>(SettingId::Retention) + 1;
    const auto setting = static_cast<SettingId>(below(dice, settings));
    const std::vector<std::string> banks{"", "", "kinds", "flash", "other", "none"};
    const base::BankId bank{banks[below(dice, banks.size())]};
    const std::vector<Action> actions{
        GoTo{.screen = screen},
        StartStudy{.bank = bank, .five_minutes = below(dice, 5) == 0},
        StudySample{},
        LearnMore{},
        ShowAnswer{},
        ShowAnswer{},
        GiveRating{.rating = rating},
        GiveRating{.rating = rating},
        GiveRating{.rating = rating},
        ChooseOption{.id = any_id(dice)},
        ChooseOption{.id = any_id(dice)},
        MoveItem{.id = any_id(dice), .to = below(dice, 4)},
        MatchPair{.left = any_id(dice), .partner = any_id(dice)},
        MatchPair{.left = "l1", .partner = "r1"},
        MatchPair{.left = "l2", .partner = "extra"},
        CheckAnswer{.typed = below(dice, 2) == 0 ? "Hanoi" : "Hue"},
        CheckAnswer{},
        WasRight{},
        Continue{},
        Continue{},
        ShowHint{},
        ToggleSource{},
        NextAnchor{},
        Undo{},
        Redo{},
        TryAgain{},
        TryAgain{},
        CloseNotice{.which = below(dice, 3)},
        ToggleKeys{},
        ShowOpenBank{.shown = below(dice, 2) == 0},
        OpenBank{.path = below(dice, 2) == 0 ? "other" : "nowhere"},
        ChangeSetting{.id = setting,
                      .bank = bank,
                      .choice = static_cast<int>(below(dice, 4)) - 1,
                      .step = static_cast<int>(below(dice, 3)) - 1},
        ToggleTheme{},
        ResetTextSize{},
        CloseToast{},
    };
    return actions[below(dice, actions.size())];
}

void check_study(const Desktop& desk) {
    const StudyView view = desk.study();
    if (!desk.state.study) {
        return;
    }
    const Study& study = *desk.state.study;
    const bool recalls = view.card && std::holds_alternative<RecallForm>(view.card->form);
    CHECK(view.progress >= 0);
    CHECK(view.progress <= 1);
    CHECK(view.card.has_value() != view.summary.has_value());
    CHECK((view.ratings.empty() || (recalls && view.card->answered && !study.saving)));
    CHECK((view.show_answer.empty() || (recalls && !view.card->answered)));
    CHECK((view.go_on.empty() || (study.card.given && !study.saving)));
    CHECK((view.was_right.empty() || !view.go_on.empty()));
    CHECK((!view.can_check || !view.card->answered));
    CHECK(
        (!view.card || view.card->answered || (view.card->answer.empty() && view.card->explanation.empty())));
    CHECK((!study.save_error || study.saving));
    CHECK((!study.save_error || view.notice->action == "Try again"));

    const study::Session& session = study.session;
    CHECK(session.finished >= 0);
    CHECK(session.remembered >= 0);
    CHECK(session.remembered <= session.answers);
    CHECK(session.milliseconds >= 0);
    CHECK(session.finished <= session.answers);
    std::set<base::CardId> waiting{session.to_come.begin(), session.to_come.end()};
    for (const auto& learning : session.learning) {
        waiting.insert(learning.card);
    }
    if (session.current) {
        waiting.insert(*session.current);
    }
    CHECK(static_cast<int>(waiting.size()) == study::remaining(session)); // no card twice
}

// What is kept between two frames is what would come out anew.
void check_figures(const State& state) {
    const State anew = with_figures(state);
    CHECK(anew.figures == state.figures);
    CHECK(anew.next_work == state.next_work);
    if (state.screen != Screen::Home || can_resume(state)) {
        return;
    }
    std::vector<study::Queue> queues;
    for (const BankFigures* figures : banks_of_today(state)) {
        queues.push_back(figures->queue);
    }
    const study::Queue all = study::joined(queues, state.memories, state.settings, state.now);
    const std::optional<base::CardId> first = study::begun(all, state.now.at).current;
    const HomeView home = std::get<HomeView>(view_of(state).screen);
    CHECK(home.next == (first ? "Next: " + find_bank(state, first->bank)->title : ""));
    CHECK(static_cast<std::size_t>(home.new_count) == all.fresh.size());
}

} // namespace

TEST_CASE("whatever is asked in whatever order, the program and its disk agree", "[program][property]") {
    const auto seed = GENERATE(range(1U, 9U));
    CAPTURE(seed);
    Dice dice{seed};
    Desktop desk = desktop({bank_of_every_kind(), bank_of_flashcards("flash", 6)});
    desk.store.shelf = {std::make_shared<const bank::Bank>(bank_of_flashcards("other", 3))};
    for (int turn = 0; turn < 700; ++turn) {
        CAPTURE(turn);
        desk.store.fails = below(dice, 8) == 0;
        const std::size_t asked = desk.store.asked.size();
        const bool was_saving = desk.state.study && desk.state.study->saving;
        if (below(dice, 40) == 0) {
            desk.wait(std::chrono::hours{below(dice, 50)});
            desk.happen(TimePassed{});
        }
        const Action action = any_action(dice);
        desk.wait(std::chrono::milliseconds{below(dice, 9000)});
        desk.act(action);

        CHECK(desk.state.memories.size() <= desk.store.reviews.size());
        CHECK(desk.state.log.undo.has_value() == !desk.store.reviews.empty());
        CHECK(desk.state.log.redo.has_value() == !desk.store.undone.empty());
        CHECK((desk.store.asked.size() == asked || !was_saving || std::holds_alternative<TryAgain>(action)));
        CHECK(desk.store.asked.size() <= asked + 1);
        check_study(desk);
        check_figures(desk.state);
        CHECK(view_of(desk.state) == view_of(desk.state));
    }
    CHECK(desk.store.reviews.size() + desk.store.undone.size() > 0);
}
