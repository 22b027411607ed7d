#include "study/session.hpp"

#include "support/catch.hpp"

#include <random>
#include <set>

using namespace ingat;
using namespace ingat::study;
using namespace std::chrono_literals;

namespace {

const base::Instant start{1'780'000'000'000ms};

base::CardId card(const std::string& question, const std::string& part = "1") {
    return {.bank = {"b"}, .question = {question}, .part = part};
}

memory::CardMemory learned() {
    return {.phase = memory::Phase::Review, .reviews = 1};
}

memory::CardMemory again_at(base::Instant due) {
    return {.phase = memory::Phase::Relearning, .due = due, .reviews = 1};
}

} // namespace

TEST_CASE("a sitting asks due cards, then new ones, then ends", "[study][session]") {
    Session session = begun({.due = {card("d1"), card("d2")}, .fresh = {card("n1")}}, start);
    std::vector<base::CardId> asked;

    while (session.current) {
        asked.push_back(*session.current);
        session = answered(session, memory::Rating::Good, learned(), 1000, start);
    }

    CHECK(asked == std::vector{card("d1"), card("d2"), card("n1")});
    CHECK(session.finished == 3);
    CHECK(session.remembered == 3);
    CHECK(session.milliseconds == 3000);
    CHECK(remaining(session) == 0);
}

TEST_CASE("a forgotten card comes back in the same sitting, when its step is over", "[study][session]") {
    Session session =
        begun({.due = {card("hard"), card("a"), card("b"), card("c"), card("d"), card("e")}}, start);

    session = answered(session, memory::Rating::Again, again_at(start + 10min), 1000, start);
    CHECK(session.current == card("a"));
    for (int i = 0; i < 3; ++i) {
        session = answered(session, memory::Rating::Good, learned(), 1000, start + 1min);
    }
    CHECK(session.current == card("d"));
    session = answered(session, memory::Rating::Good, learned(), 1000, start + 10min);

    CHECK(session.current == card("hard"));
    CHECK(remaining(session) == 2);
}

TEST_CASE("at the end a card in its steps is asked ahead of its time, but not hours ahead",
          "[study][session]") {
    Session session = begun({.due = {card("only")}}, start);

    session = answered(session, memory::Rating::Again, again_at(start + 10min), 1000, start);
    CHECK(session.current == card("only"));
    session = answered(session, memory::Rating::Again, again_at(start + 300min), 1000, start);

    CHECK_FALSE(session.current);
    CHECK(with_next(session, start + 280min).current == card("only"));
}

TEST_CASE("siblings are kept apart while others can go between", "[study][session]") {
    Session session =
        begun({.due = {card("q", "forward"), card("q", "back"), card("a"), card("b"), card("c")}}, start);
    std::vector<base::CardId> asked;

    while (session.current) {
        asked.push_back(*session.current);
        session = answered(session, memory::Rating::Good, learned(), 1000, start);
    }

    CHECK(asked == std::vector{card("q", "forward"), card("a"), card("b"), card("c"), card("q", "back")});
}

TEST_CASE("an answer taken back is asked again, with the counts as before", "[study][session]") {
    const Session before = begun({.due = {card("a"), card("b"), card("c")}}, start);
    const Session good = answered(before, memory::Rating::Good, learned(), 1500, start);
    const Session forgot = answered(before, memory::Rating::Again, again_at(start + 10min), 1500, start);

    for (const Session& after : {good, forgot}) {
        const auto rating = after == good ? memory::Rating::Good : memory::Rating::Again;
        const Session again = undone(after, card("a"), rating, 1500);

        CHECK(again.current == card("a"));
        CHECK(again.to_come == before.to_come);
        CHECK(again.learning.empty());
        CHECK(again.finished == 0);
        CHECK(again.answers == 0);
        CHECK(again.remembered == 0);
        CHECK(again.milliseconds == 0);
    }
}

TEST_CASE("after undo and redo the card comes next that came next before", "[study][session]") {
    Session session = begun({.fresh = {card("a"), card("b"), card("c"), card("d")}}, start);
    session = answered(session, memory::Rating::Good, again_at(start + 10min), 1000, start);
    REQUIRE(session.current == card("b"));

    session = undone(session, card("a"), memory::Rating::Good, 1000);
    REQUIRE(session.current == card("a"));
    session = answered(session, memory::Rating::Good, again_at(start + 10min), 1000, start);

    CHECK(session.current == card("b"));
}

TEST_CASE("every answer brings a sitting on, and a card that comes back is not counted anew",
          "[study][session]") {
    Session session = begun({.fresh = {card("a"), card("b"), card("c")}}, start);
    std::vector<int> positions;
    double share = 0;
    bool again = true;
    for (int number = 0; number < 6; ++number) {
        positions.push_back(position(session));
        again = number < 3; // each comes back once
        session =
            answered(session, memory::Rating::Good, again ? again_at(start + 10min) : learned(), 1000, start);
        CAPTURE(number);
        CHECK((number == 2 || share_done(session) > share)); // the third begins no other card
        share = share_done(session);
    }
    CHECK(positions == std::vector{1, 2, 3, 3, 3, 3});
    CHECK_FALSE(session.current);
    CHECK(share == 1);
}

TEST_CASE("a card that is only looked at is put aside without an answer", "[study][session]") {
    Session session = begun({.due = {card("a"), card("b")}}, start);
    session = without_current(session, start);
    CHECK(session.current == card("b"));
    session = without_current(session, start);
    CHECK_FALSE(session.current);
    CHECK(session.answers == 0);
    CHECK(session.finished == 0);
}

TEST_CASE("an answer of an earlier sitting can be taken back in a fresh one", "[study][session]") {
    const Session session =
        undone(begun({.due = {card("a")}}, start), card("old"), memory::Rating::Good, 900);

    CHECK(session.current == card("old"));
    CHECK(session.to_come == std::vector{card("a")});
    CHECK(session.finished == 0);
    CHECK(session.milliseconds == 0);
}

TEST_CASE("whatever is answered, no card is lost and none is asked twice at once", "[study][session]") {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        std::mt19937 random{seed};
        Queue queue;
        std::set<base::CardId> all;
        for (unsigned i = 0; i < 3 + random() % 12; ++i) {
            const base::CardId one = card("q" + std::to_string(random() % 8), std::to_string(i));
            all.insert(one);
            (i % 3 == 0 ? queue.fresh : queue.due).push_back(one);
        }
        Session session = begun(queue, start);
        base::Instant now = start;
        std::set<base::CardId> finished;
        for (int step = 0; step < 500 && session.current; ++step) {
            const base::CardId asked = *session.current;
            REQUIRE(all.contains(asked));
            REQUIRE_FALSE(finished.contains(asked));
            now += std::chrono::seconds{random() % 90};
            const bool forgot = random() % 4 == 0;
            if (!forgot) {
                finished.insert(asked);
            }
            session = answered(session,
                               forgot ? memory::Rating::Again : memory::Rating::Good,
                               forgot ? again_at(now + 10min) : learned(),
                               1000,
                               now);
            REQUIRE(remaining(session) + static_cast<int>(finished.size()) == static_cast<int>(all.size()));
        }
        CHECK(finished == all);
    }
}
