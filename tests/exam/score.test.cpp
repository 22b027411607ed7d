#include "exam/result.hpp"
#include "support/catch.hpp"

using namespace ingat;
using namespace ingat::exam;

namespace {

ResultItem earned(double fraction, std::vector<std::string> tags = {}, std::size_t section = 0) {
    return {.section = section,
            .tags = std::move(tags),
            .kind = "choice",
            .answered = true,
            .fraction = fraction,
            .mark = fraction,
            .right = fraction == 1};
}

ResultItem open() {
    return {.kind = "choice"};
}

ResultItem to_grade() {
    return {.kind = "essay", .answered = true, .graded = false};
}

ResultItem gone() {
    return {.answered = true, .graded = false};
}

ResultItem sure(Certainty certainty, double fraction) {
    ResultItem item = earned(fraction);
    item.certainty = certainty;
    item.mark = mark_with(certainty, fraction);
    return item;
}

} // namespace

TEST_CASE("a score adds up what was earned", "[exam][score]") {
    const Result result{
        .items = {earned(1), earned(0.5), earned(0), earned(-0.25), open(), to_grade(), gone()}};
    CHECK(score_of(result) == Score{.marks = 1.25,
                                    .possible = 6,
                                    .right = 1,
                                    .partial = 1,
                                    .wrong = 2,
                                    .open = 1,
                                    .to_grade = 1,
                                    .gone = 1});
    CHECK(score_of(result).share() == Approx(1.25 / 6));
    CHECK(score_of({}) == Score{});
    CHECK(score_of({}).share() == 0);
    CHECK(score_of({.items = {earned(-1)}}).share() == 0);
    CHECK(score_of({.items = {earned(-1)}}).marks == -1);
}

TEST_CASE("with certainty three times the marks can be earned", "[exam][score]") {
    const Result result{.rules = {.certainty = true},
                        .items = {sure(Certainty::C3, 1), sure(Certainty::C1, 1)}};
    CHECK(score_of(result).marks == 4);
    CHECK(score_of(result).possible == 6);
    CHECK(score_of(result).right == 2);
}

TEST_CASE("what was graded anew counts as it is now", "[exam][score]") {
    ResultItem mended = earned(0);
    mended.new_mark = 1;
    mended.new_fraction = 1;
    mended.new_right = true;
    ResultItem back = gone();
    back.new_mark = 0.5;
    back.new_fraction = 0.5;
    back.new_right = false;
    const Score score = score_of({.items = {mended, back}});
    CHECK(score == Score{.marks = 1.5, .possible = 2, .right = 1, .partial = 1});
}

TEST_CASE("scores by section are in the order of the paper", "[exam][score]") {
    const Result result{.sections = {"Z", "A", "Empty"},
                        .items = {earned(1, {}, 1), earned(0, {}, 0), earned(1, {}, 9)}};
    CHECK(score_by_section(result) == std::vector<NamedScore>{{"Z", {.possible = 1, .wrong = 1}},
                                                              {"A", {.marks = 1, .possible = 1, .right = 1}},
                                                              {"Empty", {}}});
}

TEST_CASE("scores by tag are by name, a question counts for each of its own", "[exam][score]") {
    const Result result{.items = {earned(1, {"b", "a", "b"}), earned(0, {"b"}), earned(1)}};
    CHECK(score_by_tag(result) ==
          std::vector<NamedScore>{{"a", {.marks = 1, .possible = 1, .right = 1}},
                                  {"b", {.marks = 1, .possible = 2, .right = 1, .wrong = 1}}});
}

TEST_CASE("certainty is held against what was right", "[exam][score]") {
    Result result{.items = {sure(Certainty::C1, 0),
                            sure(Certainty::C1, 0.5),
                            sure(Certainty::C3, 1),
                            sure(Certainty::C3, -1),
                            earned(1),
                            open(),
                            to_grade()}};
    result.items.back().certainty = Certainty::C3; // nobody knows yet
    CHECK(calibration_of(result).empty());
    result.rules.certainty = true;
    CHECK(calibration_of(result) ==
          std::vector<Calibration>{{.certainty = Certainty::C1, .answers = 2, .right = 0.5, .expected = 0.4},
                                   {.certainty = Certainty::C2, .answers = 0, .right = 0, .expected = 0.7},
                                   {.certainty = Certainty::C3, .answers = 2, .right = 1, .expected = 0.95}});
}
