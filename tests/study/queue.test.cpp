#include "study/queue.hpp"

#include "support/catch.hpp"

using namespace ingat;
using namespace ingat::study;
using namespace std::chrono_literals;

namespace {

const base::Moment now{.at = base::Instant{1'780'000'000'000ms}, .offset = 420min};

bank::Question card_question(const std::string& id, bool both_ways = false) {
    return {
        .id = {id}, .kind = bank::Flashcard{.answer = "answer", .both_ways = both_ways}, .prompt = "prompt"};
}

bank::Bank bank_of(std::vector<bank::Question> questions, const std::string& id = "b") {
    return {.id = {id}, .title = "Bank", .language = "en", .questions = std::move(questions)};
}

base::CardId card(const std::string& question, const std::string& part = "1", const std::string& bank = "b") {
    return {.bank = {bank}, .question = {question}, .part = part};
}

// In phase Review, answered `ago` days back, due after `interval` days.
memory::CardMemory reviewed(int ago, int interval) {
    const base::Moment then{.at = now.at - std::chrono::days{ago}, .offset = now.offset};
    const base::Day day = base::learner_day(then, 240min);
    return {
        .phase = memory::Phase::Review,
        .state = {.stability = static_cast<double>(interval), .difficulty = 5},
        .last_review = then.at,
        .last_day = day,
        .due = base::start_of_day(day + std::chrono::days{interval}, then.offset, 240min),
        .due_day = day + std::chrono::days{interval},
        .scheduled_days = static_cast<double>(interval),
        .reviews = 3,
    };
}

memory::CardMemory learning(std::chrono::minutes until) {
    return {
        .phase = memory::Phase::Learning,
        .state = {.stability = 1, .difficulty = 5},
        .last_review = now.at,
        .last_day = base::learner_day(now, 240min),
        .due = now.at + until,
        .reviews = 1,
    };
}

} // namespace

TEST_CASE("due cards come closest to forgotten first, and those not yet due stay away", "[study][queue]") {
    const bank::Bank bank =
        bank_of({card_question("slight"), card_question("badly"), card_question("later")});
    const Memories memories{{card("slight"), reviewed(10, 10)},
                            {card("badly"), reviewed(10, 3)},
                            {card("later"), reviewed(2, 10)}};

    const Queue queue = queue_of(bank, memories, {}, {}, now);

    CHECK(queue.due == std::vector{card("badly"), card("slight")});
    CHECK(queue.fresh.empty());
    CHECK(queue.learning.empty());
}

TEST_CASE("new cards come in the order of the bank, up to what is left of the day's limit",
          "[study][queue]") {
    const bank::Bank bank =
        bank_of({card_question("a"), card_question("b"), card_question("c"), card_question("d")});
    const Settings settings{.new_a_day = 3};
    DayCounts counts;
    counts.introduced[{"b"}] = 1;

    CHECK(queue_of(bank, {}, settings, {}, now).fresh == std::vector{card("a"), card("b"), card("c")});
    CHECK(queue_of(bank, {}, settings, counts, now).fresh == std::vector{card("a"), card("b")});
    CHECK(queue_of(bank, {}, settings, counts, now, 2).fresh.size() == 4);
}

TEST_CASE("the limit of reviews keeps those closest to forgotten", "[study][queue]") {
    const bank::Bank bank = bank_of({card_question("slight"), card_question("badly")});
    const Memories memories{{card("slight"), reviewed(10, 10)}, {card("badly"), reviewed(10, 3)}};
    const Settings settings{.reviews_a_day = 1};
    DayCounts counts;

    CHECK(queue_of(bank, memories, settings, counts, now).due == std::vector{card("badly")});
    counts.reviewed[{"b"}] = 1;
    CHECK(queue_of(bank, memories, settings, counts, now).due.empty());
}

TEST_CASE("of a question one new card is offered a day, and none beside a sibling asked today",
          "[study][queue]") {
    const bank::Bank bank = bank_of({card_question("pair", true), card_question("other", true)});
    const Memories memories{{card("other", "forward"), reviewed(0, 4)}};

    CHECK(queue_of(bank, memories, {}, {}, now).fresh == std::vector{card("pair", "forward")});
}

TEST_CASE("cards in their steps are listed earliest first, also those a little ahead", "[study][queue]") {
    const bank::Bank bank = bank_of({card_question("a"), card_question("b")});
    const Memories memories{{card("a"), learning(10min)}, {card("b"), learning(1min)}};

    const Queue queue = queue_of(bank, memories, {}, {}, now);

    REQUIRE(queue.learning.size() == 2);
    CHECK(queue.learning[0].card == card("b"));
    CHECK(queue.learning[1].due == now.at + 10min);
    CHECK(queue.due.empty());
}

TEST_CASE("queues of several banks join by recall and take new cards in turn", "[study][queue]") {
    const bank::Bank one = bank_of({card_question("x"), card_question("n1"), card_question("n2")}, "one");
    const bank::Bank two = bank_of({card_question("y"), card_question("m1")}, "two");
    const Memories memories{{card("x", "1", "one"), reviewed(10, 10)},
                            {card("y", "1", "two"), reviewed(10, 3)}};

    const Queue all = joined(
        {queue_of(one, memories, {}, {}, now), queue_of(two, memories, {}, {}, now)}, memories, {}, now);

    CHECK(all.due == std::vector{card("y", "1", "two"), card("x", "1", "one")});
    CHECK(all.fresh == std::vector{card("n1", "1", "one"), card("m1", "1", "two"), card("n2", "1", "one")});
}

TEST_CASE("an aim of its own moves a bank's schedule, and nobody else's", "[study][queue]") {
    Settings settings{.rollover_hour = 2, .retention = 0.85};
    settings.bank_retention[{"exam"}] = 0.95;

    CHECK(schedule_of(settings, {"exam"}).retention == 0.95);
    CHECK(schedule_of(settings, {"other"}).retention == 0.85);
    CHECK(schedule_of(settings, {"other"}).rollover == 120min);
}
