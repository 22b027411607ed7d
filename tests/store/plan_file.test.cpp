#include "store/plan_file.hpp"

#include "base/catalogue.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace ingat;
using namespace ingat::store;
using namespace ingat::tests;
using base::ErrorKind;

namespace {

exam::Blueprint planned() {
    exam::Blueprint plan{.title = "Mock “exam” 3", .sections = {}, .rules = {}};
    plan.sections.push_back({.title = "Ordering",
                             .fixed = {{{"nk"}, {"q1"}}, {{"nk"}, {"q2"}}},
                             .filter = {.banks = {{"nk"}, {"terms"}},
                                        .tags = {"objective:1", "Jepang"},
                                        .kinds = {"ordering", "matching"},
                                        .memory = exam::MemoryNeed::Forgetting},
                             .count = 12});
    plan.sections.push_back({.title = {}, .fixed = {}, .filter = {}, .count = 1000});
    plan.rules = {.feedback = exam::Feedback::AtOnce,
                  .navigation = exam::Navigation::ForwardOnly,
                  .tries = 3,
                  .penalty = 100.0 / 3,
                  .hints = true,
                  .certainty = true,
                  .marking = exam::MarkingRule::WrongCostsAll,
                  .shuffle_questions = false,
                  .shuffle_options = false,
                  .avoid_repeats = false,
                  .time_limit = std::chrono::seconds{5'415},
                  .question_limit = std::chrono::seconds{45}};
    return plan;
}

} // namespace

TEST_CASE("a saved plan loads back equal", "[store][plan_file]") {
    const TemporaryFolder folder;
    exam::Blueprint usual;
    usual.sections.push_back({.title = {}, .fixed = {}, .filter = {}, .count = 20});
    for (const exam::Blueprint& plan : {planned(), usual, exam::Blueprint{}}) {
        REQUIRE(save_plan(plan, folder / "plan.json"));
        const LoadedPlan loaded = load_plan(folder / "plan.json", Damaged::MoveAside);
        CHECK(loaded.plan == plan);
        CHECK_FALSE(loaded.notice);
        CHECK(loaded.may_be_saved);
    }
}

TEST_CASE("each rule of a plan is kept by itself", "[store][plan_file]") {
    const TemporaryFolder folder;
    for (int rule = 0; rule < 6; ++rule) {
        for (int need = 0; need < 4; ++need) {
            exam::Blueprint plan = planned();
            plan.rules.marking = static_cast<exam::MarkingRule>(rule);
            plan.sections.front().filter.memory = static_cast<exam::MemoryNeed>(need);
            REQUIRE(save_plan(plan, folder / "plan.json"));
            CHECK(load_plan(folder / "plan.json", Damaged::Leave).plan == plan);
        }
    }
}

TEST_CASE("without a file there is no plan and nothing is said", "[store][plan_file]") {
    const TemporaryFolder folder;
    const LoadedPlan loaded = load_plan(folder / "plan.json", Damaged::MoveAside);
    CHECK_FALSE(loaded.plan);
    CHECK_FALSE(loaded.notice);
    CHECK(loaded.may_be_saved);
}

TEST_CASE("a plan from outside comes into its ranges", "[store][plan_file]") {
    const TemporaryFolder folder;
    put_file(folder / "plan.json", R"({"format": 1, "tries": 99, "penalty": -5, "minutes": -3,
        "seconds_each": 1e300, "sections": [{"count": -7, "tags": ["a", "a"]}, {"count": 99999999999}]})");
    const LoadedPlan loaded = load_plan(folder / "plan.json", Damaged::MoveAside);
    REQUIRE(loaded.plan);
    CHECK(loaded.plan->rules.tries == exam::most_tries);
    CHECK(loaded.plan->rules.penalty == 0);
    CHECK_FALSE(loaded.plan->rules.time_limit);
    CHECK(loaded.plan->rules.question_limit == std::chrono::hours{24 * 7});
    CHECK(loaded.plan->sections.at(0).count == 0);
    CHECK(loaded.plan->sections.at(0).filter.tags == std::vector<std::string>{"a"});
    CHECK(loaded.plan->sections.at(1).count == exam::most_questions);
}

TEST_CASE("a damaged plan is kept aside, and a new one can be saved", "[store][plan_file]") {
    const std::string damaged = GENERATE(as<std::string>{},
                                         "",
                                         "{",
                                         R"({"sections": []})",
                                         R"({"format": 1})",
                                         R"({"format": 1, "sections": [{"count": 1, "memory": "much"}]})",
                                         R"({"format": 1, "sections": [{"count": 1, "fixed": [{"bank": "/",
                                             "question": "q"}]}]})",
                                         R"({"format": 1, "sections": [], "marking": "by mood"})",
                                         R"({"format": 1, "sections": [], "colour": 3})");
    CAPTURE(damaged);
    const TemporaryFolder folder;
    put_file(folder / "plan.json", damaged);

    const LoadedPlan left = load_plan(folder / "plan.json", Damaged::Leave);
    CHECK_FALSE(left.plan);
    CHECK_FALSE(left.may_be_saved);
    CHECK(std::filesystem::exists(folder / "plan.json"));

    const LoadedPlan loaded = load_plan(folder / "plan.json", Damaged::MoveAside);
    CHECK_FALSE(loaded.plan);
    CHECK(loaded.may_be_saved);
    REQUIRE(loaded.notice);
    CHECK(base::worded({}, loaded.notice->message).find("plan.json.damaged-1") != std::string::npos);
    CHECK(file_bytes(folder / "plan.json.damaged-1") == damaged);
    REQUIRE(save_plan(planned(), folder / "plan.json"));
    CHECK(load_plan(folder / "plan.json", Damaged::MoveAside).plan == planned());
}

TEST_CASE("a plan of a newer version is left as it is", "[store][plan_file]") {
    const TemporaryFolder folder;
    const std::string newer = R"({"format": 2, "sections": 3})";
    put_file(folder / "plan.json", newer);
    const LoadedPlan loaded = load_plan(folder / "plan.json", Damaged::MoveAside);
    REQUIRE(loaded.notice);
    CHECK(loaded.notice->kind == ErrorKind::Newer);
    CHECK_FALSE(loaded.may_be_saved);
    const auto saved = save_plan(planned(), folder / "plan.json");
    REQUIRE_FALSE(saved);
    CHECK(saved.error().kind == ErrorKind::Newer);
    CHECK(file_bytes(folder / "plan.json") == newer);
}
