#include "bank/check.hpp"
#include "everything.hpp"
#include "learner_under_test.hpp"
#include "program/view_of.hpp"
#include "store/bank_file.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"
#include "support/ui_probe.hpp"

#include <set>

using namespace ingat;
using namespace ingat::trouble;

namespace {

// What there is to answer with, whatever kind the card is of; the same for a right and a wrong answer.
void answer(LearnerUnderTest& learner, const std::string& typed) {
    learner.now.at += std::chrono::seconds{7};
    const std::vector<std::string> order = learner.state.study->card.entered.order;
    const bank::Question& question = *program::current_question(learner.state);
    if (const auto* matching = std::get_if<bank::Matching>(&question.kind)) {
        const std::vector<bank::Matching::Left> rows = matching->left;
        for (const bank::Matching::Left& row : rows) {
            learner.act(program::MatchPair{.left = row.id, .partner = row.partner});
        }
    } else if (!order.empty()) {
        learner.act(program::ChooseOption{.id = order.front()});
        learner.act(program::MoveItem{.id = order.front(), .to = 1});
    }
    learner.act(program::ShowHint{});
    learner.act(program::ToggleSource{});
    learner.act(program::NextAnchor{});
    learner.act(program::CheckAnswer{.typed = typed});
    learner.act(program::ShowAnswer{});
}

void draw(tests::UiProbe& probe, const LearnerUnderTest& learner) {
    probe.view = program::view_of(learner.state);
    probe.frames(2);
    CHECK_FALSE(probe.state().marks.empty());
}

// Learns every card of a bank with this text in all its fields, drawn before and after each answer.
void study_all(const std::string& text, const std::string& typed) {
    const tests::TemporaryFolder folder;
    const std::filesystem::path file = put_bank(folder / "content", bank_full_of(text, "full"));
    const auto loaded = store::load_bank(file);
    REQUIRE(loaded);
    for (const bank::Finding& finding : bank::check(*loaded)) {
        CHECK_FALSE(base::worded({}, finding.message).empty());
    }
    LearnerUnderTest learner{
        {.home = folder / "home", .content = folder / "content", .locale = {}, .scratch = folder.path()},
        Slip::None};
    tests::UiProbe probe{{900, 600, 1}};
    draw(probe, learner);
    learner.act(program::StudySample{});
    std::set<std::string> asked;
    for (int turn = 0; turn < 60 && program::current_question(learner.state) != nullptr; ++turn) {
        const bool is_new = asked.insert(program::current_question(learner.state)->id.text).second;
        if (is_new) {
            draw(probe, learner);
        }
        answer(learner, typed);
        if (is_new) {
            draw(probe, learner);
        }
        learner.act(program::GiveRating{.rating = memory::Rating::Good});
        learner.act(program::WasRight{});
        learner.act(program::Continue{});
        CHECK(learner.complaint().empty());
        CHECK(learner.complaint_of_view(program::view_of(learner.state)).empty());
    }
    CHECK(asked.size() == 8);
    learner.act(program::GoTo{.screen = program::Screen::Home});
    draw(probe, learner);
    CHECK(learner.complaint_of_disk().empty());
    learner.restart();
    CHECK(learner.complaint().empty());
}

} // namespace

TEST_CASE("every script in every field of every kind is loaded, drawn and answered", "[trouble][scripts]") {
    study_all(every_script(), every_script());
}

TEST_CASE("a hostile text in every field of every kind is loaded, drawn and answered", "[trouble][scripts]") {
    for (const std::string& text : hostile_texts()) {
        INFO(text.substr(0, 60));
        study_all(text, text);
    }
}
