#include "cli/run.hpp"
#include "support/catch.hpp"

using namespace cli_tests;

namespace {

const std::string dangling =
    R"(, "anchors": [{"document": "d", "quote": "Nothing at all like it is here."}])";

} // namespace

TEST_CASE("add counts what was added, updated and left as it is, and keeps progress", "[cli][add]") {
    const Computer computer;
    const std::string one =
        computer.put_bank("one", flashcard("q1") + "," + flashcard("q2", R"(, "both_ways": true)"));
    const std::string two = computer.put_bank("two", flashcard("q1"));

    const Ran first = computer.run({"add", one, two});
    CHECK(first.code == 0);
    CHECK(first.err.empty());
    CHECK(first.out == "Added: A bank (one), 2 questions, 3 cards\n"
                       "Added: A bank (two), 1 question, 1 card\n"
                       "2 added, 0 updated, 0 unchanged\n");
    REQUIRE(computer.run({"answer", "one", "q1#1", "3"}).code == 0);
    static_cast<void>(computer.put_bank("one", flashcard("q1") + "," + flashcard("q3")));
    const Ran second = computer.run({"add", one, two});
    CHECK(second.out == "Updated: A bank (one), 2 questions, 2 cards\n"
                        "Unchanged: A bank (two), 1 question, 1 card\n"
                        "0 added, 1 updated, 1 unchanged\n");
    CHECK(json_in(computer.run({"log", "--json"}).out)["card"] == "q1#1");
    CHECK(json_in(computer.run({"due", "--json"}).out)["banks"][0]["due"].GetInt() == 1);
}

TEST_CASE("a bank that cannot be added is named, and the others are added", "[cli][add]") {
    const Computer computer;
    const std::string broken = computer.put_bank("broken", flashcard("q1") + ",");
    const std::string good = computer.put_bank("good", flashcard("q1"));

    const Ran ran = computer.run({"add", broken, (computer / "absent.bank.json").string(), good});

    CHECK(ran.code == 1);
    CHECK(lines_of(ran.err).size() == 2);
    CHECK(ran.err.starts_with(broken + ":"));
    CHECK(holds(ran.err, "absent.bank.json"));
    CHECK(holds(ran.out, "Added: A bank (good)"));
    CHECK_FALSE(holds(ran.out, "broken"));
}

TEST_CASE("what must be mended in a bank is said when it is added", "[cli][add]") {
    const Computer computer;
    const std::string file = computer.put_bank("b", flashcard("q1", dangling));
    const Ran ran = computer.run({"add", file});
    CHECK(ran.code == 0);
    CHECK(ran.err.starts_with(file + " (q1): The quoted sentence is no longer in the document"));
}

TEST_CASE("check is content with the banks of the program, by id and by path", "[cli][check]") {
    const Computer computer;
    const std::string path = std::string{INGAT_CONTENT_FOLDER} + "/program-nuklir-korea-utara.en.bank.json";
    const Ran ran = computer.run({"check", "selamat-datang", path});
    CHECK(ran.code == 0);
    CHECK(holds(lines_of(ran.out).back(), "2 banks: 0 errors, "));
    CHECK_FALSE(std::filesystem::exists(computer.home()));
}

TEST_CASE("a finding names file, line, question and rule", "[cli][check]") {
    const Computer computer;
    const std::string file = computer.put_bank("b", flashcard("q1") + ",\n" + flashcard("q2", dangling));

    const Ran told = computer.run({"check", file});
    CHECK(told.code == 1);
    CHECK(told.err.empty());
    REQUIRE(lines_of(told.out).size() == 2);
    CHECK(told.out.starts_with(file + ":5: error: q2: The quoted sentence is no longer in the document"));
    CHECK(lines_of(told.out)[0].ends_with(" [anchor-gone]"));
    CHECK(lines_of(told.out)[1] == "1 bank: 1 error, 0 warnings");

    const Ran ran = computer.run({"check", file, "--json"});
    CHECK(ran.code == 1);
    const auto json = json_in(ran.out);
    CHECK(json.MemberCount() == 6);
    CHECK(json["file"].GetString() == file);
    CHECK(json["question"] == "q2");
    CHECK(json["rule"] == "anchor-gone");
    CHECK(json["severity"] == "error");
    CHECK(json["line"].GetInt() == 5);
}

TEST_CASE("a file that does not load is a finding too, with the place where it fails", "[cli][check]") {
    const Computer computer;
    const std::string twice = computer.put_bank("b", flashcard("q1") + ",\n" + flashcard("q1"));
    const std::string lacking = computer.put_bank("c", R"({"id": "q1", "kind": "flashcard", "prompt": "p"})");
    ingat::tests::put_file(computer / "new.bank.json", R"({"format": 99})");
    const std::string absent = (computer / "absent").string();

    const Ran ran =
        computer.run({"check", twice, lacking, (computer / "new.bank.json").string(), absent, "--json"});

    CHECK(ran.code == 1);
    CHECK(ran.err.empty());
    const auto lines = lines_of(ran.out);
    REQUIRE(lines.size() == 4);
    const auto first = json_in(lines[0]);
    CHECK(first["rule"] == "format");
    CHECK(first["line"].GetInt() == 5);
    CHECK(holds(first["message"].GetString(), "is used already on line 4"));
    const auto second = json_in(lines[1]);
    CHECK(second["question"] == "q1");
    CHECK(second["line"].GetInt() == 4);
    CHECK(second["message"] == "\"answer\" is missing. Add it.");
    CHECK(json_in(lines[2])["rule"] == "format-newer");
    CHECK(json_in(lines[3])["rule"] == "file");
    CHECK(json_in(lines[3])["line"].IsNull());
}
