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

void Monkey::ask() {
    const program::Action action = any_action(dice_, learner_.state, paths_);
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
        probe_->copy(dice_.one_in(3) ? dice_.any_of(paths_) : dice_.any_of(hostile_texts()));
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
        learner_.act(program::OpenBank{.path = dice_.any_of(paths_)});
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
