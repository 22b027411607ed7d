// exam HOME CONTENT TIMES: an exam of 500 questions, drawn from 10,000 of which the learner has seen half, at
// the learner's own desk and in a window. How long from "Start" until its first question has been drawn (the
// paper drawn, its beginning on the disk, the first frame given to OpenGL); from a key to the next question
// likewise; from an option to its mark; and how long it takes to go on with one of which 400 questions were
// answered when the program was cut off. HOME/0, HOME/1, … are made: none may be there.
#include "effects/desk.hpp"
#include "main/surroundings.hpp"
#include "main/texture_adapter.hpp"
#include "platform/window.hpp"
#include "program/update.hpp"
#include "program/view_of.hpp"
#include "report.hpp"
#include "ui/ui.hpp"
#include "ui/ui_state.hpp"

#include <imgui.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

namespace {

using namespace ingat;

constexpr std::size_t asked = 500;
constexpr int there = 10'000;
constexpr int answered_before_the_cut = 400;
constexpr int moves = 50;

bank::Bank big_bank() {
    bank::Bank bank{.id = {"big"}, .title = "Big", .language = "en", .description = {}};
    for (int number = 0; number < there; ++number) {
        const std::string name = std::to_string(number);
        bank::Question question{.id = {"q" + name}, .prompt = "What does sentence " + name + " say?"};
        if (number % 3 == 0) {
            question.kind = bank::ShortAnswer{.accepted = bank::accepted_texts({"It says " + name})};
        } else {
            bank::Choice choice;
            for (const char* id : {"a", "b", "c", "d"}) {
                choice.options.push_back(
                    {.id = id, .text = "That " + name + " is " + id, .right = *id == 'a', .feedback = {}});
            }
            question.kind = std::move(choice);
        }
        bank.questions.push_back(std::move(question));
    }
    return bank;
}

// A learner at a desk and before a window.
class Sitting {
public:
    Sitting(effects::Places places, std::shared_ptr<const bank::Bank> bank, platform::Window& window)
        : places_{std::move(places)},
          bank_{std::move(bank)},
          window_{&window},
          ui_state_{textures_} {}

    // False: the folder cannot be opened.
    bool open() {
        desk_.reset();
        auto desk = effects::Desk::open(places_, effects::Access::Write, {1, 2}, main_room::now());
        if (!desk) {
            return false;
        }
        desk_ = std::make_unique<effects::Desk>(*std::move(desk));
        program::State state = desk_->take_state();
        state.banks = {bank_};
        know_half(state);
        const base::Moment now = main_room::now();
        state.clock = main_room::clock_reading(now.at);
        state_ = program::started(std::move(state), now);
        return true;
    }

    template <class Happened>
    void apply(const Happened& happened) {
        const base::Moment now = main_room::now();
        state_.clock = main_room::clock_reading(now.at);
        program::Step step = program::update(std::move(state_), happened, now);
        state_ = std::move(step.state);
        for (const program::Effect& effect : step.effects) {
            apply(desk_->run(effect, now));
        }
    }

    void act(const program::Action& action) { apply(action); }

    void draw() {
        window_->begin_frame();
        const auto unasked = ui::draw(
            program::view_of(state_),
            ui_state_,
            {.width = 1280, .height = 800, .scale = 1, .seconds = bench::wall_milliseconds() / 1000});
        ImGui::Render();
        window_->end_frame();
    }

    // Of doing it and drawing what comes of it.
    double took(const program::Action& action) {
        const double began = bench::wall_milliseconds();
        act(action);
        draw();
        return bench::wall_milliseconds() - began;
    }

    [[nodiscard]] bool is_at_exam() const { return state_.screen == program::Screen::Exam; }
    [[nodiscard]] const program::ExamSitting& sitting() const { return *state_.exams.sitting; }

    void plan() {
        act(program::GoTo{.screen = program::Screen::Exams});
        act(program::ChangePlan{.field = program::PlanField::Preset, .section = 0, .choice = 1});
        state_.exams.plan.blueprint.sections.front().count = asked;
        act(program::ChangePlan{.field = program::PlanField::TimeLimit, .section = 0, .step = 1});
        draw();
    }

    void answer_first_option() {
        const std::size_t item = sitting().attempt.current;
        const auto& order = sitting().entered[item].order;
        if (order.empty()) {
            act(program::TypeAnswer{.text = "It says something"});
        } else {
            act(program::ChooseOption{.id = order.front()});
        }
    }

private:
    void know_half(program::State& state) const {
        for (std::size_t at = 0; at < bank_->questions.size(); at += 2) {
            state.memories[{.bank = bank_->id, .question = bank_->questions[at].id}] = {
                .phase = memory::Phase::Review, .state = {.stability = 10, .difficulty = 5}, .reviews = 3};
        }
    }

    effects::Places places_;
    std::shared_ptr<const bank::Bank> bank_;
    platform::Window* window_;
    main_room::TextureAdapter textures_;
    ui::UiState ui_state_;
    std::unique_ptr<effects::Desk> desk_;
    program::State state_;
};

bool measure(bench::Report& report, Sitting& sitting) {
    if (!sitting.open()) {
        return false;
    }
    sitting.plan();
    report.add("open", sitting.took(program::StartExam{}));
    if (!sitting.is_at_exam() || sitting.sitting().attempt.items.size() != asked) {
        return false;
    }
    for (int move = 0; move < moves; ++move) {
        report.add("next", sitting.took(program::MoveBy{.by = 1}));
        const auto& order = sitting.sitting().entered[sitting.sitting().attempt.current].order;
        if (!order.empty()) {
            report.add("mark", sitting.took(program::ChooseOption{.id = order.front()}));
        }
    }
    for (int item = 0; item < answered_before_the_cut; ++item) {
        sitting.act(program::MoveTo{.item = static_cast<std::size_t>(item)});
        sitting.answer_first_option();
    }
    const double began = bench::wall_milliseconds();
    if (!sitting.open()) {
        return false;
    }
    sitting.draw();
    report.add("go_on", bench::wall_milliseconds() - began);
    return sitting.is_at_exam();
}

int run(const std::filesystem::path& home, const std::string& content, int times) {
    auto window = platform::Window::open({.title = "exam"});
    if (!window) {
        std::fputs("exam: no display with OpenGL 3.3\n", stderr);
        return 1;
    }
    const auto bank = std::make_shared<const bank::Bank>(big_bank());
    bench::Report report;
    for (int time = 0; time < times; ++time) {
        Sitting sitting{
            {.home = home / std::to_string(time), .content = content, .locale = {}, .scratch = home},
            bank,
            *window};
        if (!measure(report, sitting)) {
            std::fputs("exam: it could not be sat\n", stderr);
            return 1;
        }
    }
    report.print();
    return 0;
}

} // namespace

int main(int count, char** arguments) {
    try {
        if (count != 4) {
            std::fputs("exam HOME CONTENT TIMES\n", stderr);
            return 2;
        }
        return run(arguments[1], arguments[2], std::stoi(arguments[3]));
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "exam: %s\n", failure.what());
        return 1;
    }
}
