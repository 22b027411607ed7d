#include "model.hpp"
#include "program/figures.hpp"
#include "program/phrases.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace ingat;
using namespace ingat::program;
using namespace std::chrono_literals;

namespace {

base::Day day_of(int year, unsigned month, unsigned day) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

} // namespace

TEST_CASE("the day rolls over while the window is open, at the hour of the settings", "[program][days]") {
    Desktop desk = desktop({bank_of_flashcards("b", 30)}); // Sunday, 08:00
    desk.act(StartStudy{});
    for (int card = 0; card < 10; ++card) {
        desk.remember();
    }
    desk.act(GoTo{.screen = Screen::Home});
    CHECK(desk.home().new_count == 0);
    CHECK(desk.home().date == "Sunday, 22 November");
    CHECK(next_change(desk.state) > desk.now.at);

    desk.wait(19h + 59min); // 03:59 on Monday still counts as Sunday
    desk.happen(TimePassed{});
    CHECK(desk.home().date == "Sunday, 22 November");
    CHECK(desk.home().new_count == 0);
    CHECK(next_change(desk.state) == desk.now.at + 1min);

    desk.wait(1min);
    desk.happen(TimePassed{});
    CHECK(desk.home().date == "Monday, 23 November");
    CHECK(desk.home().new_count == 10);
    CHECK(desk.state.log.counts.introduced.empty());

    desk.act(StartStudy{});
    desk.remember();
    CHECK(base::iso_date(desk.store.reviews.back().day) == "2026-11-23");
}

TEST_CASE("answers after midnight belong to the day that is not over", "[program][days]") {
    Desktop desk = desktop({bank_of_flashcards("b", 3)});
    desk.wait(17h); // 01:00 on Monday
    desk.act(StartStudy{});
    desk.remember();
    CHECK(base::iso_date(desk.store.reviews.back().day) == "2026-11-22");
}

TEST_CASE("cards in their steps do not use up the day's due cards", "[program][days]") {
    Desktop desk = desktop({bank_of_flashcards("b", 4)});
    desk.state.settings.four_buttons = true;
    desk.act(StartStudy{});
    for (int card = 0; card < 4; ++card) {
        desk.act(ShowAnswer{});
        desk.act(GiveRating{.rating = memory::Rating::Easy});
    }
    desk.wait(24h * 40); // all four are due
    desk.state.settings.reviews_a_day = 3;
    desk.happen(TimePassed{});
    CHECK(desk.home().due_count == 3);
    desk.act(StartStudy{});
    for (int turn = 0; turn < 2; ++turn) { // forgotten, and forgotten again in its steps
        desk.act(ShowAnswer{});
        desk.act(GiveRating{.rating = memory::Rating::Again});
        desk.act(TryAgain{}); // after so long, the date is asked about
        desk.wait(10min);
        desk.happen(TimePassed{});
    }
    const std::string bank = "b";
    CHECK(desk.state.log.counts.reviewed.at({bank}) + desk.home().due_count == 3);
}

TEST_CASE("today is about the banks that were begun, else those in the learner's language",
          "[program][days]") {
    const bank::Bank indonesian_bank = bank_of_flashcards("i", 3, "id");
    const bank::Bank english_bank = bank_of_flashcards("e", 5, "en");
    Desktop desk = desktop({indonesian_bank, english_bank});
    CHECK(desk.home().new_count == 5);
    CHECK(desk.home().rows.size() == 2);

    desk.act(StartStudy{.bank = {"i"}});
    desk.remember();
    desk.act(GoTo{.screen = Screen::Home});
    CHECK(desk.home().new_count == 2);
    CHECK(desk.home().learning_count == 1);

    Desktop other = desktop({bank_of_flashcards("f", 4, "fr")});
    CHECK(other.home().new_count == 4); // none fits: all
}

TEST_CASE("what comes after today is said once nothing is left today", "[program][days]") {
    Desktop desk = desktop({bank_of_flashcards("b", 12)}); // ten new ones a day
    CHECK_FALSE(desk.state.next_work);
    CHECK(desk.home().done_next.empty());
    desk.act(StartStudy{});
    while (!desk.question().empty()) {
        CHECK_FALSE(desk.state.next_work);
        desk.answer_well();
    }
    desk.act(GoTo{.screen = Screen::Home});
    REQUIRE(desk.state.next_work);
    CHECK(base::iso_date(desk.state.next_work->day) == "2026-11-23");
    CHECK(desk.state.next_work->cards.fresh == 2);
    CHECK(desk.home().done_next.starts_with("Next: tomorrow, "));

    // Then it has to be the first day of several on which a card is due.
    Desktop alone = desktop({bank_of_flashcards("b", 2)});
    alone.state.settings.four_buttons = true;
    alone.act(StartStudy{});
    for (int card = 0; card < 2; ++card) {
        alone.act(ShowAnswer{});
        alone.act(GiveRating{.rating = memory::Rating::Easy});
    }
    alone.act(GoTo{.screen = Screen::Home});
    base::Day first = alone.state.memories.begin()->second.due_day;
    for (const auto& [card, memory] : alone.state.memories) {
        first = std::min(first, memory.due_day);
    }
    REQUIRE(alone.state.next_work);
    CHECK(alone.state.next_work->day == first);
    CHECK(alone.state.next_work->cards.due ==
          static_cast<std::size_t>(
              std::count_if(alone.state.memories.begin(), alone.state.memories.end(), [&](const auto& known) {
                  return known.second.due_day == first;
              })));
    CHECK_FALSE(alone.home().done_next.empty());
}

TEST_CASE("“Only 5 minutes” is offered for more than that, and asks for less", "[program][days]") {
    Desktop desk = desktop({bank_of_flashcards("b", 40)});
    desk.state.settings.new_a_day = 40;
    desk.state = with_figures(std::move(desk.state));
    REQUIRE(desk.home().five_minutes == "Only 5 minutes");

    desk.act(StartStudy{.five_minutes = true});
    const int few = study::remaining(desk.state.study->session);
    CHECK(few > 0);
    CHECK(few < 40);
    CHECK(study::minutes_left(desk.state.study->session, {}, study::Pace{}) <= 5.0);

    Desktop small = desktop({bank_of_flashcards("b", 2)});
    CHECK(small.home().five_minutes.empty());
}

TEST_CASE("“Learn more” brings a further day's worth of new cards, for today only", "[program][days]") {
    Desktop desk = desktop({bank_of_flashcards("b", 25)});
    desk.state.settings.four_buttons = true;
    desk.act(StartStudy{});
    const auto all = [&] {
        while (!desk.question().empty()) {
            desk.act(ShowAnswer{});
            desk.act(GiveRating{.rating = memory::Rating::Easy});
        }
    };
    all();
    CHECK(desk.store.reviews.size() == 10);
    REQUIRE(desk.study().summary);
    CHECK(desk.study().summary->go_on == "Learn more new cards");
    CHECK(desk.study().pause.empty()); // there is nothing to pause

    desk.act(LearnMore{});
    CHECK(desk.study().pause == "Pause");
    CHECK(study::remaining(desk.state.study->session) == 10);
    all();
    desk.act(LearnMore{});
    CHECK(study::remaining(desk.state.study->session) == 5);
    all();
    CHECK(desk.study().summary->go_on.empty());
    CHECK(desk.home().learn_more.empty());

    Desktop next = desktop({bank_of_flashcards("b", 45)});
    next.act(LearnMore{});
    CHECK(study::remaining(next.state.study->session) == 20);
    next.wait(24h);
    next.act(GoTo{.screen = Screen::Home});
    CHECK(next.home().new_count == 10);
}

TEST_CASE("dates are said as the language says them", "[program][phrases]") {
    const base::Catalogue id = indonesian();
    const base::Day sunday = day_of(2026, 11, 22);
    CHECK(long_date({}, sunday) == "Sunday, 22 November");
    CHECK(long_date(id, sunday) == "Minggu, 22 November");
    CHECK(near_date({}, sunday, sunday) == "today");
    CHECK(near_date({}, sunday + std::chrono::days{1}, sunday) == "tomorrow");
    CHECK(near_date(id, sunday + std::chrono::days{1}, sunday) == "besok");
    CHECK(near_date({}, sunday + std::chrono::days{6}, sunday) == "Saturday");
    CHECK(near_date({}, day_of(2026, 12, 3), sunday) == "3 December");
    CHECK(near_date(id, day_of(2026, 12, 3), sunday) == "3 Desember");
    CHECK(short_date({}, sunday + std::chrono::days{2}, sunday) == "Tue");
    CHECK(short_date({}, day_of(2026, 12, 3), sunday) == "3 Dec");
}

TEST_CASE("waits are said in minutes, hours, days, months and years", "[program][phrases]") {
    const base::Moment now{};
    const auto in_steps = [&](std::chrono::milliseconds wait) {
        return comes_back({}, {.phase = memory::Phase::Learning, .due = now.at + wait}, now);
    };
    CHECK(in_steps(10s) == "again in under a minute");
    CHECK(in_steps(10min) == "again in 10 min");
    CHECK(in_steps(3h) == "again in 3 h");
    const auto in_days = [&](double days, const base::Catalogue& words) {
        return comes_back(words, {.phase = memory::Phase::Review, .scheduled_days = days}, now);
    };
    CHECK(in_days(0.4, {}) == "next in 1 day");
    CHECK(in_days(12, {}) == "next in 12 days");
    CHECK(in_days(91, {}) == "next in 3 months");
    CHECK(in_days(365.25 * 1.5, {}) == "next in 1.5 years");
    CHECK(in_days(365.25 * 2, {}) == "next in 2 years");
    CHECK(in_days(12, indonesian()) == "berikutnya 12 hari lagi");
    CHECK(in_days(365.25 * 1.5, indonesian()) == "berikutnya 1,5 tahun lagi");
}
