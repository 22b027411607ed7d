#include "cli/run.hpp"
#include "support/catch.hpp"
#include "support/run_sql.hpp"

using namespace cli_tests;

namespace {

Computer& with_answers(Computer& computer) {
    REQUIRE(computer.run({"add", computer.put_bank("b", flashcard("q1") + ",\n" + flashcard("q2"))}).code ==
            0);
    for (const char* rating : {"1", "2", "3"}) {
        REQUIRE(computer.run({"answer", "b", "q1#1", rating}).code == 0);
        computer.now.at += std::chrono::hours{1};
    }
    REQUIRE(computer.run({"undo"}).code == 0);
    return computer;
}

} // namespace

TEST_CASE("the log lists every answer, oldest first, those taken back too", "[cli][log]") {
    Computer computer;
    const Ran ran = with_answers(computer).run({"log", "--json"});

    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    const auto lines = lines_of(ran.out);
    REQUIRE(lines.size() == 3);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const auto json = json_in(lines[at]);
        CHECK(json.MemberCount() == 9);
        CHECK(json["id"].GetStringLength() == 32);
        CHECK(json["bank"] == "b");
        CHECK(json["card"] == "q1#1");
        CHECK(json["rating"].GetUint() == at + 1);
        CHECK(json["ms"].GetInt() == 0);
        CHECK(json["mode"] == "study");
        CHECK(json["undone"].GetBool() == (at == 2));
    }
    const auto told = lines_of(computer.run({"log"}).out);
    REQUIRE(told.size() == 3);
    CHECK(told[0] == "2026-11-22 08:15  Forgot        0.0 s  b  q1#1");
    CHECK(told[2] == "2026-11-22 10:15  Remembered    0.0 s  b  q1#1  (taken back)");
}

TEST_CASE("a log that was never begun is empty, and asking for it begins none", "[cli][log]") {
    const Computer computer;
    const Ran ran = computer.run({"log", "--json"});
    CHECK(ran.code == 0);
    CHECK(ran.out.empty());
    CHECK(ran.err.empty());
    CHECK_FALSE(std::filesystem::exists(computer.home()));
}

TEST_CASE("a damaged entry is named once, and the others are listed", "[cli][log]") {
    Computer computer;
    const auto ids = lines_of(with_answers(computer).run({"log", "--json"}).out);
    const std::string second = json_in(ids.at(1))["id"].GetString();
    ingat::tests::run_sql(computer.home() / "progress.db",
                          "UPDATE event SET rating=4 WHERE id=x'" + second +
                              "'; DELETE FROM about WHERE name='closed_well'");

    const Ran ran = computer.run({"log", "--json"});

    CHECK(ran.code == 1);
    CHECK(lines_of(ran.out).size() == 2);
    REQUIRE(holds(ran.err, second));
    CHECK(ran.err.find(second) == ran.err.rfind(second));
}
