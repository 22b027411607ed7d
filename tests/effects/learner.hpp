#pragma once

#include "effects/desk.hpp"
#include "program/update.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <optional>
#include <utility>

namespace ingat::effects {

// Sunday, 22 November 2026, 08:00 in Jakarta.
inline const base::Moment morning{
    .at = base::Instant{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}} + std::chrono::hours{1},
    .offset = std::chrono::minutes{420}};

inline Places places_in(const std::filesystem::path& home) {
    return {.home = home, .content = INGAT_CONTENT_FOLDER, .locale = {}, .scratch = home.parent_path()};
}

// The program at a learner's desk, without a window.
struct Learner {
    Places places;
    base::Moment now = morning;
    std::string boot_id = "one"; // another after each start of the machine
    std::optional<Desk> desk;
    program::State state;

    explicit Learner(const std::filesystem::path& home) : places{places_in(home)} { start(); }

    void start() {
        desk.reset();
        base::Result<Desk> opened = Desk::open(places, Access::WriteOrLook, {1, 2}, now);
        REQUIRE(opened);
        desk.emplace(*std::move(opened));
        program::State found = desk->take_state();
        found.clock = clock();
        state = program::started(std::move(found), now);
    }

    exam::ClockReading clock() const {
        return {.wall = now.at, .boot = now.at - morning.at, .boot_id = boot_id};
    }

    template <class Happened>
    void apply(const Happened& happened) {
        state.clock = clock();
        program::Step step = program::update(std::move(state), happened, now);
        state = std::move(step.state);
        for (const program::Effect& effect : step.effects) {
            apply(desk->run(effect, now));
        }
    }

    void act(const program::Action& action) { apply(action); }

    // Whatever kind the card on the screen is of.
    void answer() {
        now.at += std::chrono::seconds{7};
        match_and_choose_first();
        act(program::CheckAnswer{.typed = "nothing"});
        act(program::ShowAnswer{});
        act(program::GiveRating{.rating = memory::Rating::Good});
        act(program::WasRight{});
        act(program::Continue{});
    }

    void match_and_choose_first() {
        const bank::Question* question = program::current_question(state);
        if (question == nullptr || state.study->card.entered.order.empty()) {
            return;
        }
        const std::string first = state.study->card.entered.order.front();
        if (const auto* matching = std::get_if<bank::Matching>(&question->kind)) {
            const std::vector<bank::Matching::Left> rows = matching->left;
            for (const bank::Matching::Left& row : rows) {
                act(program::MatchPair{.left = row.id, .partner = first});
            }
        }
        act(program::ChooseOption{.id = first});
    }

    void study(int turns) {
        act(program::StudySample{});
        for (int turn = 0; turn < turns; ++turn) {
            answer();
        }
    }
};

// A bank file with one question in `folder`.
inline std::filesystem::path
put_bank(const tests::TemporaryFolder& folder, const std::string& name, const std::string& prompt) {
    std::filesystem::path file = folder / name;
    tests::put_file(file,
                    R"({"format": 1, "id": "own", "title": "My own", "language": "en", "questions": [
                        {"id": "q", "kind": "flashcard", "prompt": ")" +
                        prompt + R"(", "answer": "Yes"}]})");
    return file;
}

} // namespace ingat::effects
