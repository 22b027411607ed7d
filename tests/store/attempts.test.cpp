#include "base/catalogue.hpp"
#include "store/exam_bytes.hpp"
#include "store/exam_sample.hpp"
#include "store/progress_sample.hpp"
#include "support/disk_trouble.hpp"
#include "support/run_sql.hpp"

#include <limits>

using namespace progress_sample;
using namespace exam_sample;

namespace {

using base::ErrorKind;

exam::AttemptEvent typed(std::size_t item, const std::string& text, std::int64_t minutes) {
    return event_of(exam::Answered{.item = item, .response = bank::TypedText{text}, .certainty = {}},
                    minutes);
}

const exam::AttemptEvent the_end = event_of(exam::HandedIn{exam::HandInReason::Learner}, 30);

AttemptReview review_of(const Progress& progress, const std::string& question, int minutes) {
    const Review review = answer(question, minutes);
    const auto known = progress.memories().find(review.card);
    return {.review = review,
            .after = memory_after(
                known == progress.memories().end() ? memory::CardMemory{} : known->second, review, {})};
}

exam::Attempt one_there(const Progress& progress, std::uint8_t number) {
    const auto kept = progress.attempt(attempt_id(number));
    REQUIRE(kept);
    CHECK(kept->damaged.empty());
    return kept->attempt;
}

} // namespace

TEST_CASE("any attempt that is written is read again the same", "[store][attempts]") {
    Random random{GENERATE(1U, 2U, 3U, 4U)};
    const TemporaryFolder folder;
    std::vector<exam::Attempt> expected;
    {
        Progress progress = opened(folder.path());
        for (std::uint8_t number = 0; number < 12; ++number) {
            exam::Attempt attempt = exam::begun(attempt_id(number), random_paper(random), moment(number), {});
            REQUIRE(progress.begin_attempt(attempt));
            for (auto count = random() % 30; count > 0; --count) {
                const exam::AttemptEvent event = random_event(random);
                REQUIRE(progress.add_attempt_event(attempt.id, event));
                attempt = exam::after(std::move(attempt), event);
            }
            expected.push_back(std::move(attempt));
        }
    }
    const Progress progress = opened(folder.path());
    std::vector<exam::Attempt> open;
    for (std::uint8_t number = 0; number < 12; ++number) {
        CHECK(one_there(progress, number) == expected[number]);
        if (!expected[number].handed_in) {
            open.insert(open.begin(), expected[number]);
        }
    }
    CHECK(progress.notes().empty());
    CHECK(progress.check()->empty());
    CHECK(progress.open_attempts()->attempts == open);
    const auto list = progress.attempts();
    REQUIRE(list->attempts.size() == 12);
    for (const AttemptSummary& each : list->attempts) {
        const exam::Attempt& of = expected[each.id.bytes.back()];
        CHECK(each.title == of.paper.title);
        CHECK(each.begun == of.started);
        CHECK(each.ended == (of.handed_in ? std::optional{of.ended} : std::nullopt));
    }
    CHECK(list->attempts.front().id == attempt_id(11));
}

TEST_CASE("any byte of an event or a beginning that is changed is noticed", "[store][attempts]") {
    const std::string event = *event_bytes(typed(1, "Jakarta", 3));
    const std::string beginning = *beginning_bytes(begun_attempt(1));
    for (const int bit : {1, 0x80}) {
        for (std::size_t at = 0; at < event.size(); ++at) {
            std::string changed = event;
            changed[at] = static_cast<char>(changed[at] ^ bit);
            REQUIRE_FALSE(event_in(changed, "x"));
        }
        for (std::size_t at = 0; at < beginning.size(); ++at) {
            std::string changed = beginning;
            changed[at] = static_cast<char>(changed[at] ^ bit);
            REQUIRE_FALSE(beginning_in(changed, attempt_id(1), "x"));
        }
    }
}

TEST_CASE("an attempt is handed in with its reviews, once", "[store][attempts]") {
    const TemporaryFolder folder;
    std::map<base::CardId, memory::CardMemory> memories;
    {
        Progress progress = opened(folder.path());
        answer_now(progress, answer("q1", 0));
        REQUIRE(progress.begin_attempt(begun_attempt(1)));
        REQUIRE(progress.add_attempt_event(attempt_id(1), typed(0, "x", 2)));
        const std::vector reviews{review_of(progress, "q1", 5), review_of(progress, "q2", 5)};
        REQUIRE(progress.hand_in(attempt_id(1), the_end, reviews));
        memories = progress.memories();
        CHECK(memories.at(card("q1")).reviews == 2);
        CHECK(progress.summary_after_write() == std::optional{*progress.summary(answer("q1", 5).when.day)});

        REQUIRE(progress.hand_in(attempt_id(1), the_end, reviews));
        CHECK(log_of(progress).size() == 3);
    }
    Progress progress = opened(folder.path());
    REQUIRE(progress.hand_in(attempt_id(1), the_end, {review_of(progress, "q2", 9)}));
    CHECK(log_of(progress).size() == 3);
    CHECK(log_of(progress).back().sequence == 3);
    CHECK(progress.memories() == memories);
    CHECK(one_there(progress, 1).ended == the_end.at);
    CHECK(progress.open_attempts()->attempts.empty());
    CHECK(progress.check()->empty());
    answer_now(progress, answer("q2", 20)); // the log goes on
    CHECK(log_of(progress).back().sequence == 4);
}

TEST_CASE("a checked answer is kept with the review of its card", "[store][attempts]") {
    const TemporaryFolder folder;
    {
        Progress progress = opened(folder.path());
        REQUIRE(progress.begin_attempt(begun_attempt(1)));
        REQUIRE(progress.add_checked_answer(attempt_id(1), typed(0, "x", 2), {review_of(progress, "q1", 2)}));
    }
    const Progress progress = opened(folder.path());
    CHECK(one_there(progress, 1).items.front().answered);
    CHECK(progress.memories().contains(card("q1")));
}

TEST_CASE("what cannot be kept of an attempt is refused, and said", "[store][attempts]") {
    const TemporaryFolder folder;
    Progress progress = opened(folder.path());
    exam::Attempt attempt = begun_attempt(1);
    CHECK(progress.add_attempt_event(attempt.id, the_end).error().kind == ErrorKind::NotFound);
    CHECK(progress.hand_in(attempt.id, the_end, {}).error().kind == ErrorKind::NotFound);
    CHECK(progress.attempt(attempt.id).error().kind == ErrorKind::NotFound);
    REQUIRE(progress.begin_attempt(attempt));
    CHECK(progress.begin_attempt(attempt)); // the same again
    attempt.paper.seed += 1;
    CHECK(progress.begin_attempt(attempt).error().kind == ErrorKind::Refused);
    const std::string too_long((1U << 20U) + 1, 'x');
    CHECK(progress.add_attempt_event(attempt.id, typed(0, too_long, 1)).error().kind == ErrorKind::Refused);
    const auto nan = event_of(exam::MarkedOwn{0, {{std::numeric_limits<double>::quiet_NaN()}}}, 1);
    CHECK(progress.add_attempt_event(attempt.id, nan).error().kind == ErrorKind::Refused);
    CHECK(progress.hand_in(attempt.id, typed(0, "x", 1), {}).error().kind == ErrorKind::Refused);
    CHECK(one_there(progress, 1) == begun_attempt(1));
}

TEST_CASE("a damaged row of an attempt is named, and takes nothing else with it", "[store][attempts]") {
    const TemporaryFolder folder;
    {
        Progress progress = opened(folder.path());
        answer_now(progress, answer("q1", 0));
        for (const std::uint8_t number : std::initializer_list<std::uint8_t>{1, 2}) {
            REQUIRE(progress.begin_attempt(begun_attempt(number)));
            REQUIRE(progress.add_attempt_event(attempt_id(number), typed(0, "one", 1)));
            REQUIRE(progress.add_attempt_event(attempt_id(number), typed(1, "two", 2)));
            REQUIRE(progress.add_attempt_event(attempt_id(number), typed(0, "three", 3)));
        }
    }
    const std::string in_second = " WHERE attempt=x'" + base::hex(attempt_id(2)) + "' AND sequence=2";
    const auto damage = GENERATE_COPY(
        as<std::string>{},
        "UPDATE attempt_event SET event=CAST(event||x'00' AS BLOB)" + in_second,
        "UPDATE attempt_event SET kind=kind+1" + in_second,
        "UPDATE attempt_event SET crc=crc+1" + in_second,
        "DELETE FROM attempt_event" + in_second,
        "UPDATE attempt SET title='x' WHERE id=x'" + base::hex(attempt_id(2)) + "'",
        "UPDATE attempt SET beginning=zeroblob(90) WHERE id=x'" + base::hex(attempt_id(2)) + "'",
        "DELETE FROM attempt WHERE id=x'" + base::hex(attempt_id(2)) + "'");
    CAPTURE(damage);
    run_sql(folder / "progress.db", damage + "; DELETE FROM about WHERE name='closed_well'");

    const Progress progress = opened(folder.path());

    REQUIRE_FALSE(progress.notes().empty());
    CHECK(base::worded({}, progress.notes().front()).find(base::hex(attempt_id(2))) != std::string::npos);
    CHECK(log_of(progress).size() == 1);
    CHECK(one_there(progress, 1).items[0].response == bank::Response{bank::TypedText{"three"}});
    const auto open = progress.open_attempts();
    REQUIRE(open);
    CHECK(open->attempts.back() == one_there(progress, 1));
    if (damage.find("attempt_event") != std::string::npos) { // its other answers are there
        const auto second = progress.attempt(attempt_id(2));
        REQUIRE(second);
        CHECK(second->damaged.size() == 1);
        CHECK_FALSE(open->damaged.empty());
        CHECK(second->attempt.items[0].response == bank::Response{bank::TypedText{"three"}});
        CHECK_FALSE(second->attempt.items[1].answered);
    }
}

TEST_CASE("a damaged end of an attempt is made again, its reviews are not", "[store][attempts]") {
    const TemporaryFolder folder;
    {
        Progress progress = opened(folder.path());
        REQUIRE(progress.begin_attempt(begun_attempt(1)));
        REQUIRE(progress.hand_in(attempt_id(1), the_end, {review_of(progress, "q1", 5)}));
    }
    run_sql(folder / "progress.db", "UPDATE attempt_event SET crc=crc+1");
    Progress progress = opened(folder.path());
    REQUIRE(progress.open_attempts()->attempts.size() == 1);

    REQUIRE(progress.hand_in(attempt_id(1), the_end, {review_of(progress, "q1", 5)}));

    CHECK(progress.open_attempts()->attempts.empty());
    CHECK(log_of(progress).size() == 1);
}

TEST_CASE("P10: after an error of the disk nothing of a hand-in is left, and it can be made again",
          "[store][attempts]") {
    const TemporaryFolder folder;
    Progress progress = opened(folder.path());
    REQUIRE(progress.begin_attempt(begun_attempt(1)));
    REQUIRE(progress.add_attempt_event(attempt_id(1), typed(0, "x", 2)));
    const std::vector reviews{review_of(progress, "q1", 5), review_of(progress, "q2", 5)};
    {
        const DiskTrouble trouble;
        REQUIRE_FALSE(progress.hand_in(attempt_id(1), the_end, reviews));
    }
    REQUIRE(progress.has_failed());
    REQUIRE(progress.reopen({}));
    CHECK(progress.open_attempts()->attempts.size() == 1);
    CHECK(log_of(progress).empty());
    CHECK(progress.memories().empty());
    {
        const DiskTrouble trouble;
        REQUIRE_FALSE(progress.add_attempt_event(attempt_id(1), typed(1, "y", 3)));
        REQUIRE_FALSE(progress.begin_attempt(begun_attempt(2)));
    }
    REQUIRE(progress.reopen({}));
    CHECK_FALSE(one_there(progress, 1).items[1].answered);

    REQUIRE(progress.hand_in(attempt_id(1), the_end, reviews));
    CHECK(log_of(progress).size() == 2);
    CHECK(progress.check()->empty());
    CHECK(progress.memories().size() == 2);
}
