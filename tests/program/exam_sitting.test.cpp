#include "program/exam_sitting.hpp"

#include "support/catch.hpp"

#include <random>

using namespace ingat;
using namespace ingat::program;
using exam::milliseconds;

namespace {

study::Banks banks() {
    bank::Bank bank{.id = {"b"}, .title = "B", .language = "en", .description = {}};
    bank.questions = {
        {.id = {"choice"},
         .kind = bank::Choice{.options = {{.id = "a", .text = "A", .right = true, .feedback = {}},
                                          {.id = "b", .text = "B", .feedback = {}}}},
         .prompt = "?"},
        {.id = {"typed"},
         .kind = bank::ShortAnswer{.accepted = bank::accepted_texts({"Hanoi"})},
         .prompt = "?",
         .hints = {"In the north."}},
        {.id = {"order"},
         .kind = bank::Ordering{.items = {{"i", "I"}, {"j", "J"}, {"k", "K"}}},
         .prompt = "?"},
        {.id = {"gaps"},
         .kind =
             bank::FillIn{.blanks = {{.id = "1", .accepted = bank::accepted_texts({"x"}), .options = {}}}},
         .prompt = "[[1]]"},
    };
    return {std::make_shared<const bank::Bank>(std::move(bank))};
}

exam::Paper paper(exam::Rules rules = {}) {
    exam::Paper paper{.title = "Quiz", .sections = {"All"}, .rules = rules, .seed = 1, .items = {}};
    for (const char* id : {"choice", "typed", "order", "gaps"}) {
        paper.items.push_back({.question = {.bank = {"b"}, .question = {id}}, .seed = 5});
    }
    return paper;
}

// A disk, the clocks, and a learner who sits a paper.
class Sat {
public:
    explicit Sat(exam::Rules rules = {})
        : sitting{sitting_of(exam::begun({}, paper(rules), {}, now().clock), library, now().clock)} {}

    ExamTime now() const {
        return {.at = {.at = base::Instant{time_gone}, .offset = {}},
                .clock = {.wall = base::Instant{time_gone}, .boot = time_gone, .boot_id = "boot"}};
    }
    void wait(milliseconds more) { time_gone += more; }

    // Lets the disk keep what is asked for, and what comes after it.
    void take(SittingStep step) {
        sitting = std::move(step.sitting);
        while (step.keep) {
            if (fails) {
                sitting = event_not_kept(std::move(sitting), {base::ErrorKind::Failed, base::say("full")});
                return;
            }
            kept.push_back(*step.keep);
            step = event_kept(std::move(sitting), library, now());
            sitting = std::move(step.sitting);
        }
    }

    void choose(const std::string& id) { take(sat_option(sitting, library, id, now())); }
    void type(const std::string& text) { sitting = sat_text(sitting, library, text, now()); }
    void fill(const std::string& text) { sitting = sat_blank(sitting, library, 0, text, now()); }
    void pause() { take(kept_typed(sitting, library, now())); }
    void go_to(std::size_t item) { take(sat_move(sitting, library, item, now())); }
    void flag() { take(sat_flag(sitting, library, now())); }
    void check() { take(checked_answer(sitting, library, now())); }
    void hint() { take(sat_hint(sitting, library, now())); }
    void order(const std::string& id, std::size_t to) {
        take(sat_move_of_item(sitting, library, id, to, now()));
    }
    void sure(exam::Certainty certainty) { take(sat_certainty(sitting, library, certainty, now())); }
    void tick() { take(time_passed(sitting, library, now())); }
    void submit() { take(hand_in(sitting, library, exam::HandInReason::Learner, now())); }
    void retry() { take(again(sitting, now())); }

    const exam::ItemState& item(std::size_t at) const { return sitting.attempt.items[at]; }

    // What is on the disk, read again after a crash.
    exam::Attempt read_again() const {
        exam::Attempt attempt = exam::begun({}, sitting.attempt.paper, {}, ExamTime{}.clock);
        attempt.last = exam::ClockReading{.wall = {}, .boot = {}, .boot_id = "boot"};
        for (const exam::AttemptEvent& event : kept) {
            attempt = exam::after(std::move(attempt), event);
        }
        return attempt;
    }

    study::Banks library = banks();
    milliseconds time_gone{};
    bool fails = false;
    std::vector<exam::AttemptEvent> kept;
    ExamSitting sitting;
};

bank::Response typed(std::string text) {
    return bank::TypedText{.text = std::move(text)};
}

} // namespace

TEST_CASE("an answer is kept when it is given, and can be changed", "[program][exam]") {
    Sat sat;
    sat.choose("b");
    CHECK(sat.item(0).answered);
    CHECK(sat.item(0).response == bank::Response{bank::ChosenOptions{{"b"}}});
    sat.choose("a");
    CHECK(sat.item(0).response == bank::Response{bank::ChosenOptions{{"a"}}});
    CHECK(sat.kept.size() == 2);
    sat.choose("nowhere");
    CHECK(sat.kept.size() == 2);
}

TEST_CASE("what is typed is kept when the learner pauses or does something else", "[program][exam]") {
    Sat sat;
    sat.go_to(1);
    sat.type("Ha");
    sat.type("Hanoi");
    CHECK_FALSE(sat.item(1).answered);
    sat.pause();
    CHECK(sat.item(1).response == typed("Hanoi"));
    sat.type("Hue");
    sat.go_to(2);
    CHECK(sat.item(1).response == typed("Hue"));
    CHECK(sat.sitting.attempt.current == 2);
    sat.go_to(1);
    sat.type(" ");
    sat.flag();
    CHECK_FALSE(sat.item(1).answered); // taken back
    CHECK(sat.item(1).flagged);
}

TEST_CASE("what was typed in the last second counts when the time is over", "[program][exam]") {
    Sat sat{{.time_limit = std::chrono::seconds{60}}};
    sat.go_to(1);
    sat.wait(std::chrono::milliseconds{59'800});
    sat.type("Hanoi");
    sat.wait(std::chrono::milliseconds{400});
    sat.tick();
    CHECK(sat.sitting.attempt.handed_in == exam::HandInReason::TimeUp);
    CHECK(sat.item(1).response == typed("Hanoi"));
    sat.choose("a");
    sat.submit();
    CHECK(sat.kept.size() == 3);
}

TEST_CASE("an order counts as an answer once something was moved", "[program][exam]") {
    Sat sat;
    sat.go_to(2);
    CHECK_FALSE(sat.item(2).answered);
    sat.order("k", 2);
    CHECK(sat.item(2).answered);
}

TEST_CASE("a disk that fails stops the clock, and nothing is lost when it works again", "[program][exam]") {
    Sat sat{{.time_limit = std::chrono::seconds{600}}};
    sat.wait(std::chrono::seconds{10});
    sat.fails = true;
    sat.choose("a");
    CHECK(sat.sitting.save_error);
    CHECK_FALSE(sat.item(0).answered);
    CHECK(sat.sitting.entered[0].chosen == std::vector<std::string>{"a"}); // it stays on the screen
    sat.choose("b");
    sat.go_to(1);
    sat.tick();
    CHECK(sat.kept.empty());
    sat.wait(std::chrono::hours{1});
    sat.fails = false;
    sat.retry();
    CHECK_FALSE(sat.sitting.save_error);
    CHECK(sat.item(0).response == bank::Response{bank::ChosenOptions{{"a"}}});
    CHECK(exam::time_left(sat.sitting.attempt, sat.now().clock) == std::chrono::seconds{590});
}

TEST_CASE("certainty is kept with and without an answer", "[program][exam]") {
    Sat without;
    without.sure(exam::Certainty::C3);
    CHECK(without.kept.empty()); // it is not asked for
    Sat sat{{.certainty = true}};
    sat.sure(exam::Certainty::C3);
    CHECK(sat.item(0).certainty == exam::Certainty::C3);
    CHECK_FALSE(sat.item(0).answered);
    sat.choose("a");
    CHECK(sat.item(0).certainty == exam::Certainty::C3);
    CHECK(sat.item(0).answered);
    sat.go_to(2);
    sat.sure(exam::Certainty::C1);
    CHECK_FALSE(sat.item(2).answered); // an order that nobody touched
}

TEST_CASE("with feedback at once an answer is checked, and hints and tries are counted", "[program][exam]") {
    Sat sat{{.feedback = exam::Feedback::AtOnce, .tries = 3, .hints = true}};
    sat.go_to(1);
    sat.check();
    CHECK(sat.item(1).tries == 0); // nothing to check
    sat.type("Hue");
    sat.check();
    CHECK(sat.item(1).tries == 1);
    CHECK(sat.sitting.grades[1]->right == false);
    CHECK_FALSE(sat.item(1).closed);
    sat.hint();
    sat.hint();
    CHECK(sat.item(1).hints == 1); // there is only one
    sat.type("Hanoi");
    sat.check();
    CHECK(sat.item(1).tries == 2);
    CHECK(sat.item(1).closed);
    sat.type("Hue");
    sat.pause();
    CHECK(sat.item(1).response == typed("Hanoi"));
}

TEST_CASE("in an exam nothing is checked before the end, and no hint is shown", "[program][exam]") {
    Sat sat{{.hints = true}};
    sat.go_to(1);
    sat.type("Hanoi");
    sat.check();
    sat.hint();
    CHECK(sat.item(1).tries == 0);
    CHECK(sat.item(1).hints == 0);
    CHECK_FALSE(sat.sitting.grades[1]);
}

TEST_CASE("a question whose own time is over takes no more answers", "[program][exam]") {
    Sat sat{{.question_limit = std::chrono::seconds{30}}};
    sat.wait(std::chrono::seconds{29});
    sat.choose("b");
    sat.wait(std::chrono::seconds{2});
    sat.tick();
    CHECK(sat.item(0).closed);
    sat.choose("a");
    CHECK(sat.item(0).response == bank::Response{bank::ChosenOptions{{"b"}}});
}

TEST_CASE("options stay in their order where the paper says so", "[program][exam]") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        exam::Paper unshuffled = paper({.shuffle_options = false});
        unshuffled.items[0].seed = seed;
        const ExamSitting sitting = sitting_of(exam::begun({}, unshuffled, {}, {}), banks(), {});
        CHECK(sitting.entered[0].order == std::vector<std::string>{"a", "b"});
    }
}

TEST_CASE("a question whose bank is gone takes no answer and breaks nothing", "[program][exam]") {
    Sat sat;
    sat.library.clear();
    sat.choose("a");
    sat.type("x");
    sat.pause();
    sat.go_to(1);
    sat.submit();
    CHECK(sat.sitting.attempt.handed_in == exam::HandInReason::Learner);
    CHECK(question_of(sat.sitting, sat.library, 0) == nullptr);
}

// Whatever is done in whatever order, what is on the disk is what the sitting shows.
TEST_CASE("a sitting that was cut off anywhere goes on as it was", "[program][exam]") {
    for (unsigned seed = 0; seed < 150; ++seed) {
        std::mt19937 random{seed};
        CAPTURE(seed);
        Sat sat{{.feedback = seed % 2 == 0 ? exam::Feedback::AtEnd : exam::Feedback::AtOnce,
                 .navigation = seed % 3 == 0 ? exam::Navigation::ForwardOnly : exam::Navigation::Free,
                 .tries = 2,
                 .hints = true,
                 .certainty = seed % 5 == 0,
                 .time_limit = std::chrono::seconds{200}}};
        for (int turn = 0; turn < 60; ++turn) {
            sat.wait(milliseconds{random() % 4000});
            sat.fails = random() % 10 == 0;
            switch (random() % 12) {
            case 0: sat.choose(random() % 2 == 0 ? "a" : "b"); break;
            case 1: sat.type(random() % 2 == 0 ? "Hanoi" : "Hue"); break;
            case 2: sat.fill("x"); break;
            case 3: sat.pause(); break;
            case 4: sat.go_to(random() % 5); break;
            case 5: sat.flag(); break;
            case 6: sat.check(); break;
            case 7: sat.order("j", random() % 3); break;
            case 8: sat.sure(exam::Certainty::C2); break;
            case 9: sat.hint(); break;
            case 10: sat.retry(); break;
            default: sat.tick(); break;
            }
            const exam::Attempt on_disk = sat.read_again();
            REQUIRE(on_disk.items == sat.sitting.attempt.items);
            REQUIRE(on_disk.current == sat.sitting.attempt.current);
            REQUIRE(on_disk.handed_in == sat.sitting.attempt.handed_in);
            REQUIRE(on_disk.elapsed == sat.sitting.attempt.elapsed);
            if (!sat.sitting.saving && !sat.sitting.typed_at) {
                const ExamSitting resumed = sitting_of(on_disk, sat.library, sat.now().clock);
                REQUIRE(resumed.entered == sat.sitting.entered);
            }
        }
    }
}
