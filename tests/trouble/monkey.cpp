#include "monkey.hpp"

#include "everything.hpp"
#include "program/view_of.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ingat::trouble {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t latest_shown = 40;

effects::Places places_in(const std::filesystem::path& folder) {
    put_bank(
        folder / "content",
        bank_full_of("قليل 每天 मार्ग 👩‍🔬 e\xCC\x81 **b** %n%s##x", "every-script"));
    put_bank(folder / "content", bank_full_of("plain words", "plain"));
    bank::Bank newer = bank_full_of("other words", "plain");
    newer.questions.erase(newer.questions.begin(), newer.questions.begin() + 3);
    put_bank(folder / "newer", newer);
    put_bank(folder / "more", bank_full_of("%n%s##x", "more"));
    tests::put_file(folder / "garbage.bank.json", "{\"format\": 1, \"id\": \"plain\", \xFF\xFE");
    return {.home = folder / "home", .content = folder / "content", .locale = {}, .scratch = folder};
}

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

} // namespace

Monkey::Monkey(const Cage& cage, const std::filesystem::path& folder)
    : cage_{cage},
      dice_{cage.seed},
      folder_{folder},
      diary_path_{std::filesystem::temp_directory_path() /
                  ("ingat-monkey-" + std::to_string(cage.seed) + "-" +
                   std::to_string(static_cast<int>(cage.slip)) + ".txt")},
      diary_{std::fopen(diary_path_.c_str(), "w")},
      paths_{(folder / "newer/plain.bank.json").string(),
             (folder / "content/plain.bank.json").string(),
             (folder / "more/more.bank.json").string(),
             (folder / "garbage.bank.json").string(),
             folder.string(),
             "/nowhere/%n%s",
             "~",
             " ",
             std::string(5000, 'x')},
      learner_{places_in(folder), cage.slip},
      probe_{std::make_unique<tests::UiProbe>()} {}

Monkey::~Monkey() {
    if (diary_ != nullptr) {
        std::fclose(diary_); // NOLINT(cppcoreguidelines-owning-memory)
    }
    if (complaint_.empty()) {
        std::error_code unimportant;
        std::filesystem::remove(diary_path_, unimportant);
    }
}

void Monkey::note(const std::string& words) {
    latest_.push_back(std::to_string(done_) + " " + words);
    if (latest_.size() > 2 * latest_shown) {
        latest_.erase(latest_.begin(), latest_.begin() + latest_shown);
    }
    if (diary_ != nullptr) { // at once: a crash leaves no time
        std::fprintf(diary_, "%s\n", latest_.back().c_str());
        std::fflush(diary_);
    }
}

std::string Monkey::any_path() {
    return dice_.any_of(paths_);
}

program::Action Monkey::any_exam_action() {
    using namespace program;
    constexpr auto fields = static_cast<std::size_t>(PlanField::Fixed) + 1;
    const auto field = static_cast<PlanField>(dice_.below(fields));
    const std::vector<ResultSummary>& history = learner_.state.exams.history;
    const base::EventId attempt = history.empty() ? base::EventId{} : dice_.any_of(history).attempt;
    const std::size_t item = dice_.one_in(9) ? ~std::size_t{0} : dice_.below(12);
    switch (dice_.below(36)) {
    case 0:
    case 1:
        return ChangePlan{.field = field,
                          .section = dice_.below(3),
                          .choice = static_cast<int>(dice_.below(5)) - 1,
                          .step = static_cast<int>(dice_.below(3)) - 1};
    case 2: return AddSection{};
    case 3: return RemoveSection{.section = item};
    case 4: return ToggleRules{};
    case 5: return OpenList{.field = field, .section = dice_.below(3)};
    case 6:
    case 7: return PickFromList{.row = item};
    case 8: return CloseList{};
    case 9:
    case 10:
    case 11: return StartExam{};
    case 12:
        return learner_.state.exams.open.empty()
                   ? Action{StartExam{}}
                   : Action{ContinueAttempt{.attempt = dice_.any_of(learner_.state.exams.open).id}};
    case 13:
    case 14: return TypeAnswer{.text = dice_.any_of(hostile_texts())};
    case 15: return FillBlank{.blank = item, .text = dice_.any_of(hostile_texts())};
    case 16: return WriteEssay{.text = dice_.any_of(hostile_texts())};
    case 17: return SayCertainty{.level = static_cast<int>(dice_.below(6)) - 1};
    case 18: return ToggleFlag{};
    case 19: return MoveTo{.item = item};
    case 20:
    case 21: return MoveBy{.by = dice_.one_in(3) ? -1 : 1};
    case 22: return NextFlagged{};
    case 23:
    case 24: return AskSubmit{.shown = !dice_.one_in(4)};
    case 25: return Submit{};
    case 26: return ToggleTime{};
    case 27: return OpenResult{.attempt = attempt};
    case 28: return RebuildResult{.attempt = attempt};
    case 29: return FilterResult{.filter = static_cast<int>(dice_.below(6)) - 1};
    case 30: return dice_.one_in(2) ? Action{ReadFirst{}} : Action{CloseResultQuestion{}};
    case 31: return OpenResultQuestion{.item = item};
    case 32: return StepResultQuestion{.by = dice_.one_in(2) ? -1 : 1};
    case 33: return dice_.one_in(2) ? Action{RetryWrong{}} : Action{Regrade{}};
    case 34: return GiveMarks{.criterion = item, .marks = static_cast<double>(dice_.below(5)) - 1};
    default: return PointAt{.spot = {.x = 0.01 * static_cast<double>(dice_.below(120)), .y = 0.5}};
    }
}

program::Action Monkey::any_action() {
    using namespace program;
    static constexpr std::array screens{
        Screen::FirstRun, Screen::Home, Screen::Study, Screen::Settings, Screen::Exams, Screen::Exam};
    const Screen screen = learner_.state.screen;
    const bool is_exam = screen == Screen::Exams || screen == Screen::Exam || screen == Screen::Result;
    if (is_exam && !dice_.one_in(3)) {
        return any_exam_action();
    }
    switch (dice_.below(34)) {
    case 0: return GoTo{.screen = dice_.any_of(screens)};
    case 1: return StartStudy{.bank = any_bank(dice_), .five_minutes = dice_.one_in(4)};
    case 2: return StudySample{};
    case 3: return LearnMore{};
    case 4:
    case 5: return ShowAnswer{};
    case 6:
    case 7:
    case 8: return GiveRating{.rating = dice_.any_of(memory::all_ratings)};
    case 9:
    case 10: return ChooseOption{.id = any_id(dice_, learner_.state)};
    case 11:
        return MoveItem{.id = any_id(dice_, learner_.state),
                        .to = dice_.one_in(9) ? ~std::size_t{0} : dice_.below(4)};
    case 12:
    case 13:
        return MatchPair{.left = any_id(dice_, learner_.state), .partner = any_id(dice_, learner_.state)};
    case 14:
    case 15: return CheckAnswer{.typed = dice_.one_in(2) ? "" : dice_.any_of(hostile_texts())};
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
    case 26: return CloseNotice{.which = dice_.one_in(9) ? ~std::size_t{0} : dice_.below(3)};
    case 27: return ToggleKeys{};
    case 28: return ShowOpenBank{.shown = dice_.one_in(2)};
    case 29: return dice_.one_in(10) ? Action{OpenBank{.path = any_path()}} : Action{ToggleKeys{}};
    case 30: return any_setting(dice_);
    case 31: return ToggleTheme{};
    case 32: return ResetTextSize{};
    default: return CloseToast{};
    }
}

void Monkey::ask() {
    const program::Action action = any_action();
    note(described(action));
    learner_.act(action);
}

void Monkey::pass_time() {
    switch (dice_.below(40)) {
    case 0: learner_.now.at += std::chrono::hours{dice_.below(60)}; break;
    case 1: learner_.now.at -= std::chrono::minutes{dice_.below(600)}; break; // the clock was wrong
    case 2: learner_.now.offset = std::chrono::minutes{static_cast<int>(dice_.below(1560)) - 720}; break;
    default: learner_.now.at += milliseconds{dice_.below(9000)}; break;
    }
}

// What happens to the program without being asked for.
void Monkey::happen_upon() {
    learner_.disk_refuses = learner_.disk_refuses ? !dice_.one_in(4) : dice_.one_in(30);
    if (dice_.one_in(10)) {
        note("time passes");
        learner_.happen(program::TimePassed{});
    }
    if (dice_.one_in(800)) {
        note("restart");
        learner_.restart();
    }
}

void Monkey::draw_frame(std::vector<base::KeyPress> keys, std::u32string typed) {
    learner_.state.now = learner_.now; // as the loop does before it draws
    probe_->view = program::view_of(learner_.state);
    probe_->frame(std::move(keys), std::move(typed));
    const std::vector<program::Action> actions = probe_->take_actions();
    check_screen();
    for (const program::Action& action : actions) {
        note("  asked for " + described(action));
        learner_.act(action);
    }
}

void Monkey::click() {
    const std::vector<ui::Mark>& marks = probe_->state().marks;
    double x = static_cast<double>(dice_.below(3000)) - 100;
    double y = static_cast<double>(dice_.below(1800)) - 100;
    std::string on = "anywhere";
    if (!marks.empty() && !dice_.one_in(5)) {
        const ui::Mark& mark = dice_.any_of(marks);
        const ui::Point centre = ui::centre_of(mark.rect);
        x = centre.x;
        y = centre.y;
        on = mark.name;
    }
    note((held_ ? "let go on " : "press on ") + on);
    probe_->move_to(x, y);
    draw_frame({});
    held_ = !held_;
    probe_->hold(held_);
    draw_frame({});
}

void Monkey::press_or_type() {
    const base::KeyPress key = any_key(dice_);
    switch (dice_.below(8)) {
    case 0:
        note("types");
        draw_frame({}, any_characters(dice_));
        break;
    case 1:
        note("pastes");
        probe_->copy(dice_.one_in(3) ? any_path() : dice_.any_of(hostile_texts()));
        draw_frame({{.key = base::Key::V, .ctrl = true}});
        break;
    default:
        note("key " + std::to_string(static_cast<int>(key.key)) + (key.ctrl ? " ctrl" : "") +
             (key.shift ? " shift" : "") + (key.alt ? " alt" : ""));
        draw_frame(dice_.one_in(10) ? std::vector{key, any_key(dice_), any_key(dice_)} : std::vector{key});
        break;
    }
}

void Monkey::resize() {
    static constexpr std::array<tests::ProbeWindow, 8> windows{{{1280, 800, 1},
                                                                {900, 600, 1},
                                                                {1, 1, 1},
                                                                {0, 0, 1},
                                                                {2600, 1, 1},
                                                                {1, 1700, 2},
                                                                {320, 240, 1},
                                                                {1800, 1200, 2}}};
    window_ = dice_.one_in(2) ? windows[1] : windows.at(dice_.below(windows.size()));
    note("window of " + std::to_string(static_cast<int>(window_.width)) + " × " +
         std::to_string(static_cast<int>(window_.height)));
    probe_->resize(window_);
    draw_frame({});
}

void Monkey::stroke() {
    ++strokes_;
    switch (dice_.below(20)) {
    case 0:
        note("wheel");
        probe_->turn(static_cast<double>(dice_.below(9)) - 4);
        draw_frame({});
        break;
    case 1: resize(); break;
    case 2:
        note("drops a file");
        learner_.act(program::OpenBank{.path = any_path()});
        break;
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
    case 9: click(); break;
    default: press_or_type(); break;
    }
}

// A window that can be worked at all leads on from every screen. Whether marks lie on one another is not
// asked: in a window of 320 × 240 study/pause and the button that leads on do.
void Monkey::check_screen() {
    if (window_.width < 320 || window_.height < 240 || !complaint_.empty()) {
        return;
    }
    const bool leads_on = std::ranges::any_of(
        probe_->state().marks, [](const ui::Mark& mark) { return mark.visible && mark.enabled; });
    if (!leads_on) {
        complaint_ = "nothing on the screen can be pressed";
    } else if (probe_->textures().dropped_twice() > 0) {
        complaint_ = "a texture was dropped twice";
    }
}

void Monkey::check() {
    const auto complain = [&](std::string words) {
        if (complaint_.empty()) {
            complaint_ = std::move(words);
        }
    };
    if (done_ % 4 == 0) {
        complain(learner_.complaint());
    }
    if (done_ % 16 == 0) {
        complain(learner_.complaint_of_view(program::view_of(learner_.state)));
    }
    if (done_ % 1000 == 0) {
        complain(learner_.complaint_of_disk());
    }
}

void Monkey::turn() {
    ++done_;
    pass_time();
    happen_upon();
    if (dice_.one_in(cage_.strokes_one_in)) {
        stroke();
    } else {
        ask();
    }
    check();
}

std::string Monkey::live() {
    const auto begin = std::chrono::steady_clock::now();
    const auto lived = [&] { return std::chrono::steady_clock::now() - begin; };
    while (complaint_.empty() && done_ < cage_.actions) {
        turn();
    }
    if (complaint_.empty()) {
        learner_.disk_refuses = false;
        complaint_ = learner_.complaint_of_disk();
    }
    seconds_ = std::chrono::duration<double>(lived()).count();
    if (complaint_.empty()) {
        return "";
    }
    std::string words = complaint_ + "\nseed " + std::to_string(cage_.seed) + ", action " +
                        std::to_string(done_) + ", all of them in " + diary_path_.string() +
                        "; the latest:\n";
    for (auto at = latest_.size() - std::min(latest_.size(), latest_shown); at < latest_.size(); ++at) {
        words += "  " + latest_[at] + "\n";
    }
    return words;
}

std::string Monkey::account() const {
    return "monkey: seed " + std::to_string(cage_.seed) + ": " + std::to_string(done_) + " actions, " +
           std::to_string(strokes_) + " of them with hand and mouse, " + std::to_string(learner_.answers()) +
           " answers kept, in " + std::to_string(static_cast<int>(seconds_ * 1000)) + " ms";
}

} // namespace ingat::trouble
