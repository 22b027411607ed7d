#include "model.hpp"
#include "support/catch.hpp"

using namespace ingat;
using namespace ingat::program;

namespace {

Desktop shipped_with(std::vector<bank::Bank> banks) {
    Desktop desk = desktop(std::move(banks));
    desk.state.catalogues["id"] = indonesian();
    desk.state = started(std::move(desk.state), desk.now);
    return desk;
}

} // namespace

TEST_CASE(
    "the sample is a bank that came with the program, in the learner's language, however big others are",
    "[program][first_run]") {
    Desktop desk = shipped_with({bank_of_flashcards("both", 12, "mul"),
                                 bank_of_flashcards("english", 7),
                                 bank_of_flashcards("indonesia", 6, "id"),
                                 bank_of_flashcards("own", 40)});
    std::erase(desk.state.shipped, base::BankId{"own"});
    const bool in_english = GENERATE(true, false);
    desk.state.settings.language = in_english ? "en" : "id";

    CHECK(sample_of(desk.state)->id.text == (in_english ? "english" : "indonesia"));
    desk.act(StudySample{});
    CHECK(desk.study().bank == (in_english ? "Bank english" : "Bank indonesia"));
}

TEST_CASE("without a bank of its own to offer, the program has no doors", "[program][first_run]") {
    Desktop desk = desktop({bank_of_flashcards("own", 3)});
    CHECK(desk.state.screen == Screen::FirstRun);
    desk.state.shipped.clear();
    desk.state = started(std::move(desk.state), desk.now);
    CHECK(sample_of(desk.state) == nullptr);
    CHECK(desk.state.screen == Screen::Home);
    CHECK(desk.home().new_count == 3);
}

TEST_CASE("a bank in several languages is for every learner, as is one of a region", "[program][first_run]") {
    Desktop desk = shipped_with({bank_of_flashcards("both", 2, "mul"),
                                 bank_of_flashcards("british", 3, "en-GB"),
                                 bank_of_flashcards("indonesia", 5, "id")});
    desk.state.settings.language = "en";
    CHECK(desk.home().new_count == 5);
    desk.state.settings.language = "id";
    CHECK(desk.home().new_count == 7);
}
