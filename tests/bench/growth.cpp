// growth HOME CONTENT CARDS: what the program does between two frames, on a learner's folder (make_learner):
// opening it, the view of Home, beginning a sitting, and from each answer to the next card. Answers are kept
// in HOME.
#include "effects/desk.hpp"
#include "main/surroundings.hpp"
#include "program/figures.hpp"
#include "program/study_card.hpp"
#include "program/update.hpp"
#include "program/view_of.hpp"
#include "report.hpp"

#include <cstdio>
#include <string>
#include <utility>
#include <variant>

namespace {

using namespace ingat;

class Program {
public:
    Program(effects::Desk& desk, program::State state, bench::Report& report)
        : desk_{&desk},
          state_{std::move(state)},
          report_{&report} {}

    template <class Happened>
    void apply(const Happened& happened) {
        program::Step step = program::update(std::move(state_), happened, main_room::now());
        state_ = std::move(step.state);
        for (const program::Effect& effect : step.effects) {
            const double began = bench::wall_milliseconds();
            const program::Event event = desk_->run(effect, state_.now);
            on_disk_ += bench::wall_milliseconds() - began;
            apply(event);
        }
    }

    // What `happened` comes to, until the next frame has something to draw.
    void timed(const std::string& name, const program::Action& happened) {
        const double began = bench::wall_milliseconds();
        on_disk_ = 0;
        apply(happened);
        view();
        report_->add(name, bench::wall_milliseconds() - began);
    }

    // The same for what is to be kept; if nothing came on the disk, nothing was measured.
    void timed_on_disk(const std::string& name, const program::Action& happened) {
        timed(name, happened);
        has_kept_all_ = has_kept_all_ && on_disk_ > 0;
    }

    [[nodiscard]] bool has_kept_all() const { return has_kept_all_; }

    void view() { static_cast<void>(program::view_of(state_)); }

    // From what grades the card on the screen to the next one; false: there is none left.
    bool answer() {
        const bank::Question* question = program::current_question(state_);
        if (question == nullptr) {
            return false;
        }
        const bool graded = program::is_graded(*question);
        if (!graded) {
            apply(program::Action{program::ShowAnswer{}});
        }
        on_disk_ = 0;
        const double began = bench::wall_milliseconds();
        if (!graded) {
            apply(program::Action{program::GiveRating{.rating = memory::Rating::Good}});
        } else {
            if (!state_.study->card.entered.order.empty()) { // where one is right, this is the answer
                apply(program::Action{program::ChooseOption{.id = state_.study->card.entered.order.front()}});
            }
            apply(program::Action{program::CheckAnswer{}});
            apply(program::Action{program::Continue{}});
        }
        view();
        report_->add("answer_to_next_card", bench::wall_milliseconds() - began);
        report_->add("of_that_on_disk", on_disk_);
        has_kept_all_ = has_kept_all_ && on_disk_ > 0;
        const double again = bench::wall_milliseconds();
        view();
        report_->add("view_of_study", bench::wall_milliseconds() - again);
        return true;
    }

    [[nodiscard]] double cards_today() const {
        return state_.study ? static_cast<double>(study::remaining(state_.study->session)) : 0;
    }

private:
    effects::Desk* desk_;
    program::State state_;
    bench::Report* report_;
    double on_disk_ = 0;
    bool has_kept_all_ = true;
};

// A learner who did all of today's cards, and wants no new ones.
void measure_done(bench::Report& report, program::State state) {
    std::erase_if(state.memories,
                  [](const auto& known) { return known.second.phase != memory::Phase::Review; });
    state.settings.new_a_day = 0;
    state.settings.reviews_a_day = 0;
    const double began = bench::wall_milliseconds();
    state = program::with_figures(std::move(state));
    report.add("figures_when_done", bench::wall_milliseconds() - began);
    if (!state.next_work) {
        return; // something is left: not what was to be measured
    }
    for (int time = 0; time < 20; ++time) {
        const double looked = bench::wall_milliseconds();
        static_cast<void>(program::view_of(state));
        report.add("view_of_home_when_done", bench::wall_milliseconds() - looked);
    }
}

// False: something that was timed came to nothing.
bool measure(bench::Report& report, effects::Desk& desk, program::State state, int cards) {
    measure_done(report, state);
    Program program{desk, std::move(state), report};
    for (int time = 0; time < 20; ++time) {
        const double began = bench::wall_milliseconds();
        program.view();
        report.add("view_of_home", bench::wall_milliseconds() - began);
    }
    for (int time = 0; time < 5; ++time) {
        const double began = bench::wall_milliseconds();
        program.apply(program::Event{program::TimePassed{}});
        report.add("time_passes", bench::wall_milliseconds() - began);
    }
    program.timed("begin_sitting", program::StartStudy{});
    report.add("cards_today", program.cards_today());
    for (int card = 0; card < cards && program.answer(); ++card) {
    }
    for (int time = 0; time < 3; ++time) {
        program.timed_on_disk("undo", program::Undo{});
        program.timed_on_disk("redo", program::Redo{});
    }
    program.timed("back_to_home", program::GoTo{program::Screen::Home});
    return program.has_kept_all();
}

} // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        std::fputs("growth HOME CONTENT CARDS\n", stderr);
        return 2;
    }
    const effects::Places places{
        .home = arguments[1], .content = arguments[2], .locale = "/nowhere", .scratch = "/tmp"};
    bench::Report report;
    const base::Moment now = main_room::now();
    const double began = bench::wall_milliseconds();
    auto desk = effects::Desk::open(places, effects::Access::Write, main_room::random_seed(), now);
    if (!desk) {
        std::fputs("growth: the folder cannot be opened\n", stderr);
        return 1;
    }
    const double opened = bench::wall_milliseconds();
    program::State state = program::started(desk->take_state(), now);
    report.add("open_folder", opened - began);
    report.add("figures_at_start", bench::wall_milliseconds() - opened);
    report.add("memory_at_start", bench::resident_mebibytes());
    if (!measure(report, *desk, std::move(state), std::stoi(arguments[3]))) {
        std::fputs("growth: an answer was not kept\n", stderr);
        return 1;
    }
    report.add("memory_at_end", bench::resident_mebibytes());
    report.print();
    return 0;
}
