#include "cli/run.hpp"
#include "store/backup_files.hpp"
#include "support/catch.hpp"

using namespace cli_tests;

namespace {

struct WithBank {
    WithBank() {
        file = computer.put_bank("b", flashcard("q1", R"(, "both_ways": true)") + ",\n" + flashcard("q2"));
        REQUIRE(computer.run({"add", file}).code == 0);
    }

    Computer computer;
    std::string file;
};

} // namespace

TEST_CASE("an answer is kept, and its new memory printed as FSRS-6 has it", "[cli][answer]") {
    const WithBank given;
    const Ran ran = given.computer.run({"answer", "b", "q1#back", "3", "--json"});

    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    const auto json = json_in(ran.out);
    CHECK(json["card"] == "q1#back");
    CHECK(json["at"] == "2026-11-22T08:15:00+07:00");
    CHECK(json["day"] == "2026-11-22");
    CHECK(json["rating"].GetInt() == 3);
    CHECK(json["memory"]["stability"].GetDouble() == 2.3065);
    CHECK(json["memory"]["difficulty"].GetDouble() == Approx(2.118104).epsilon(1e-6));
    CHECK(json["memory"]["phase"] == "learning");
    CHECK(json["memory"]["due"] == "2026-11-22T01:25:00+00:00");
    const auto log = json_in(given.computer.run({"log", "--json"}).out);
    CHECK(log["id"] == json["id"]);
    CHECK(log["undone"].GetBool() == false);
}

TEST_CASE("a bank can be named by its path, a rating by its name, a time by --at", "[cli][answer]") {
    const WithBank given;
    const Ran ran = given.computer.run(
        {"answer", given.file, "q2#1", "Easy", "--at", "2026-11-20T23:30:00.250-05:00", "--json"});

    CHECK(ran.code == 0);
    const auto json = json_in(ran.out);
    CHECK(json["at"] == "2026-11-20T23:30:00.250-05:00");
    CHECK(json["day"] == "2026-11-20");
    CHECK(json["rating"].GetInt() == 4);
    const Ran earlier = given.computer.run({"answer", "b", "q2#1", "good", "--at", "2026-11-01T08:00:00Z"});
    CHECK(earlier.code == 0); // a clock that went back counts as no time
}

TEST_CASE("people read the card, the rating, the next time and the memory", "[cli][answer]") {
    const WithBank given;
    CHECK(given.computer.run({"answer", "b", "q2#1", "1"}).out ==
          "b q2#1: Forgot, again in 1 min\nstability 0.21 days, difficulty 6.41\n");
    CHECK(given.computer.run({"undo"}).out == "Taken back: b q2#1, Forgot, of 2026-11-22T08:15:00+07:00\n");
}

TEST_CASE("what is not known is refused, and nothing is kept", "[cli][answer]") {
    const WithBank given;
    const std::string other = given.computer.put_bank("other", flashcard("q1"));
    const auto refusal = [&](const std::string& bank, const std::string& card) {
        const Ran ran = given.computer.run({"answer", bank, card, "3", "--json"});
        CHECK(ran.code == 1);
        CHECK(ran.out.empty());
        return ran.err;
    };
    CHECK(holds(refusal("nowhere", "q1#1"), "neither a file nowhere nor a bank of that id"));
    CHECK(refusal(other, "q1#1") ==
          "The bank " + other + " is not in the library. Put it there first: ingat add " + other + "\n");
    CHECK(refusal("b", "q1#1") ==
          "The bank b has no card q1#1; that question has q1#forward, q1#back. Use one of them.\n");
    CHECK(refusal("b", "q1") ==
          "The bank b has no card q1; that question has q1#forward, q1#back. Use one of them.\n");
    CHECK(refusal("b", "q\x1b[2J#1") ==
          "The bank b has no card q\\x1b[2J#1. `ingat due --cards` lists those that wait today.\n");
    CHECK(given.computer.run({"log", "--json"}).out.empty());
}

TEST_CASE("undo goes back to the first answer and then says that there is none", "[cli][undo]") {
    const WithBank given;
    REQUIRE(given.computer.run({"answer", "b", "q2#1", "3"}).code == 0);
    REQUIRE(given.computer.run({"answer", "b", "q2#1", "1", "--at", "2026-11-25T08:15:00+07:00"}).code == 0);

    const auto last = json_in(given.computer.run({"undo", "--json"}).out);
    CHECK(last["rating"].GetInt() == 1);
    CHECK(last["undone"].GetBool());
    CHECK(last["memory"]["stability"].GetDouble() == 2.3065);
    const auto first = json_in(given.computer.run({"undo", "--json"}).out);
    CHECK(first["rating"].GetInt() == 3);
    CHECK(first["memory"].IsNull());
    const Ran none = given.computer.run({"undo", "--json"});
    CHECK(none.code == 1);
    CHECK(none.out.empty());
    CHECK(none.err == "There is no answer to take back.\n");
}

TEST_CASE("commands make a backup after an answer, at most every half hour", "[cli][answer]") {
    WithBank given;
    const auto backups = [&] { return ingat::store::backups_in(given.computer.home()).size(); };
    CHECK(given.computer.run({"answer", "b", "q2#1", "3"}).code == 0);
    CHECK(backups() == 1);
    CHECK(given.computer.run({"undo"}).code == 0);
    CHECK(backups() == 1);
    given.computer.now.at += std::chrono::minutes{30};
    CHECK(given.computer.run({"due"}).code == 0);
    CHECK(backups() == 1);
    CHECK(given.computer.run({"answer", "b", "q2#1", "3"}).code == 0);
    CHECK(backups() == 2);

    std::filesystem::remove_all(given.computer.home() / "backups");
    ingat::tests::put_file(given.computer.home() / "backups", "in the way");
    const Ran ran = given.computer.run({"answer", "b", "q1#back", "3"});
    CHECK(ran.code == 0);
    CHECK(holds(ran.err, "backups"));
}
