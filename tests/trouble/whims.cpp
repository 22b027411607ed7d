#include "whims.hpp"

#include "everything.hpp"

#include <array>

namespace ingat::trouble {
namespace {

// Mostly one that the card on the screen has.
std::string any_id(Dice& dice, const program::State& state) {
    if (state.study && !state.study->card.entered.order.empty() && !dice.one_in(3)) {
        return dice.any_of(state.study->card.entered.order);
    }
    static const std::vector<std::string> ids{
        "a", "b", "c", "l1", "l2", "r1", "r2", "r3", "true", "false", "", "none", "%n%s##x"};
    return dice.any_of(ids);
}

base::BankId any_bank(Dice& dice) {
    static const std::vector<std::string> ids{"", "", "plain", "every-script", "more", "none"};
    return {dice.any_of(ids)};
}

program::ChangeSetting any_setting(Dice& dice) {
    constexpr std::size_t settings = static_cast<std::size_t>(program::SettingId::Retention) + 1;
    return {.id = static_cast<program::SettingId>(dice.below(settings)),
            .bank = any_bank(dice),
            .choice = static_cast<int>(dice.below(5)) - 2,
            .step = static_cast<int>(dice.below(5)) - 2};
}

program::Action any_exam_action(Dice& dice, const program::State& state) {
    using namespace program;
    constexpr auto fields = static_cast<std::size_t>(PlanField::PartName) + 1;
    const auto field = static_cast<PlanField>(dice.below(fields));
    const std::vector<ResultSummary>& history = state.exams.history;
    const base::EventId attempt = history.empty() ? base::EventId{} : dice.any_of(history).attempt;
    const std::size_t item = dice.one_in(9) ? ~std::size_t{0} : dice.below(12);
    switch (dice.below(41)) {
    case 0:
    case 1:
        return ChangePlan{.field = field,
                          .section = dice.below(3),
                          .choice = static_cast<int>(dice.below(5)) - 1,
                          .step = static_cast<int>(dice.below(3)) - 1};
    case 2: return AddSection{};
    case 3: return RemoveSection{.section = item};
    case 4: return ToggleRules{};
    case 5: return OpenList{.field = field, .section = dice.below(3)};
    case 6:
    case 7: return PickFromList{.row = item};
    case 8: return CloseList{};
    case 9:
    case 10:
    case 11: return StartExam{};
    case 12:
        return state.exams.open.empty()
                   ? Action{StartExam{}}
                   : Action{ContinueAttempt{.attempt = dice.any_of(state.exams.open).id}};
    case 13:
    case 14: return TypeAnswer{.text = dice.any_of(hostile_texts())};
    case 15: return FillBlank{.blank = item, .text = dice.any_of(hostile_texts())};
    case 16: return WriteEssay{.text = dice.any_of(hostile_texts())};
    case 17: return SayCertainty{.level = static_cast<int>(dice.below(6)) - 1};
    case 18: return ToggleFlag{};
    case 19: return MoveTo{.item = item};
    case 20:
    case 21: return MoveBy{.by = dice.one_in(3) ? -1 : 1};
    case 22: return NextFlagged{};
    case 23:
    case 24: return AskSubmit{.shown = !dice.one_in(4)};
    case 25: return Submit{};
    case 26: return ToggleTime{};
    case 27: return OpenResult{.attempt = attempt};
    case 28: return RebuildResult{.attempt = attempt};
    case 29: return FilterResult{.filter = static_cast<int>(dice.below(6)) - 1};
    case 30: return dice.one_in(2) ? Action{ReadFirst{}} : Action{CloseResultQuestion{}};
    case 31: return OpenResultQuestion{.item = item};
    case 32: return StepResultQuestion{.by = dice.one_in(2) ? -1 : 1};
    case 33: return dice.one_in(2) ? Action{RetryWrong{}} : Action{Regrade{}};
    case 34: return GiveMarks{.criterion = item, .marks = static_cast<double>(dice.below(5)) - 1};
    case 35:
        return NamePlan{.section = dice.one_in(2) ? std::nullopt : std::optional{item},
                        .name = dice.any_of(hostile_texts())};
    case 36:
        return state.exams.open.empty() ? AskDiscard{}
                                        : AskDiscard{.attempt = dice.any_of(state.exams.open).id};
    case 37: return dice.one_in(3) ? Action{DiscardAttempt{}} : Action{AskDiscard{}};
    case 38: return SaveAnswersElsewhere{};
    case 39: return dice.one_in(2) ? Action{ToggleSource{}} : Action{NextAnchor{}};
    default: return PointAt{.spot = {.x = 0.01 * static_cast<double>(dice.below(120)), .y = 0.5}};
    }
}

} // namespace

std::u32string any_characters(Dice& dice) {
    static const std::u32string characters{U"ab 0é字\u0301\u200D\u202Eא\U0001F469\uFFFD\t\u0000", 14};
    std::u32string typed;
    for (std::size_t length = 1 + dice.below(4); length > 0; --length) {
        typed += characters[dice.below(characters.size())];
    }
    return typed;
}

base::KeyPress any_key(Dice& dice) {
    constexpr std::size_t keys = static_cast<std::size_t>(base::Key::F12) + 1;
    static constexpr std::array often{base::Key::Tab,
                                      base::Key::Enter,
                                      base::Key::Space,
                                      base::Key::Escape,
                                      base::Key::Digit1,
                                      base::Key::Digit2,
                                      base::Key::Down,
                                      base::Key::Up};
    return {.key = dice.one_in(2) ? static_cast<base::Key>(dice.below(keys)) : dice.any_of(often),
            .ctrl = dice.one_in(6),
            .shift = dice.one_in(6),
            .alt = dice.one_in(8),
            .repeat = dice.one_in(8)};
}

program::Action any_action(Dice& dice, const program::State& state, const std::vector<std::string>& paths) {
    using namespace program;
    static constexpr std::array screens{
        Screen::FirstRun, Screen::Home, Screen::Study, Screen::Settings, Screen::Exams, Screen::Exam};
    const Screen screen = state.screen;
    const bool is_exam = screen == Screen::Exams || screen == Screen::Exam || screen == Screen::Result;
    if (is_exam && !dice.one_in(3)) {
        return any_exam_action(dice, state);
    }
    switch (dice.below(34)) {
    case 0: return GoTo{.screen = dice.any_of(screens)};
    case 1: return StartStudy{.bank = any_bank(dice), .five_minutes = dice.one_in(4)};
    case 2: return StudySample{};
    case 3: return LearnMore{};
    case 4:
    case 5: return ShowAnswer{};
    case 6:
    case 7:
    case 8: return GiveRating{.rating = dice.any_of(memory::all_ratings)};
    case 9:
    case 10: return ChooseOption{.id = any_id(dice, state)};
    case 11:
        return MoveItem{.id = any_id(dice, state), .to = dice.one_in(9) ? ~std::size_t{0} : dice.below(4)};
    case 12:
    case 13: return MatchPair{.left = any_id(dice, state), .partner = any_id(dice, state)};
    case 14:
    case 15: return CheckAnswer{.typed = dice.one_in(2) ? "" : dice.any_of(hostile_texts())};
    case 16: return WasRight{};
    case 17:
    case 18: return Continue{};
    case 19: return ShowHint{};
    case 20: return ToggleSource{};
    case 21: return NextAnchor{};
    case 22: return Undo{};
    case 23: return Redo{};
    case 24:
    case 25: return TryAgain{};
    case 26: return CloseNotice{.which = dice.one_in(9) ? ~std::size_t{0} : dice.below(3)};
    case 27: return ToggleKeys{};
    case 28: return ShowOpenBank{.shown = dice.one_in(2)};
    case 29: return dice.one_in(10) ? Action{OpenBank{.path = dice.any_of(paths)}} : Action{ToggleKeys{}};
    case 30: return any_setting(dice);
    case 31: return ToggleTheme{};
    case 32: return ResetTextSize{};
    default: return CloseToast{};
    }
}

} // namespace ingat::trouble
