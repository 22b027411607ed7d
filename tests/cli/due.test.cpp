#include "cli/run.hpp"
#include "support/catch.hpp"

using namespace cli_tests;

TEST_CASE("on an empty data folder `due` lists the three banks of the program and writes nothing",
          "[cli][due]") {
    const Computer computer;
    const Ran ran = computer.run({"due", "--json"});

    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    CHECK_FALSE(std::filesystem::exists(computer.home()));
    const auto json = json_in(ran.out);
    REQUIRE(json["banks"].Size() == 3);
    for (const auto& bank : json["banks"].GetArray()) {
        CHECK(bank["new"].GetInt() == 10);
        CHECK(bank["due"].GetInt() == 0);
        CHECK(bank["minutes"].GetDouble() > 0);
        CHECK_FALSE(bank.HasMember("cards"));
    }
    CHECK(std::string{json["banks"][0]["title"].GetString()} < json["banks"][1]["title"].GetString());
    CHECK(std::string{json["banks"][1]["title"].GetString()} < json["banks"][2]["title"].GetString());
    CHECK(json["reviews_today"].GetInt() == 0);
    CHECK(computer.run({"due", "--json"}).out == ran.out);
}

TEST_CASE("answers move a card from new to due, and come back on their day", "[cli][due]") {
    Computer computer;
    const std::string file = computer.put_bank("b", flashcard("q1") + ",\n" + flashcard("q2"));
    REQUIRE(computer.run({"add", file}).code == 0);
    REQUIRE(computer.run({"answer", "b", "q2#1", "1"}).code == 0);

    const auto figures = [&] {
        const auto json = json_in(computer.run({"due", "--cards", "--json"}).out);
        for (const auto& bank : json["banks"].GetArray()) {
            if (std::string{bank["id"].GetString()} == "b") {
                std::string text = std::to_string(bank["new"].GetInt()) + " new " +
                                   std::to_string(bank["due"].GetInt()) + " due";
                for (const auto& card : bank["cards"].GetArray()) {
                    text += std::string{" "} + card.GetString();
                }
                return text + " of " + std::to_string(json["reviews_today"].GetInt());
            }
        }
        return std::string{"not there"};
    };
    CHECK(figures() == "1 new 1 due q1#1 q2#1 of 1"); // q2 must wait a minute
    computer.now.at += std::chrono::minutes{2};
    CHECK(figures() == "1 new 1 due q2#1 q1#1 of 1");
    REQUIRE(computer.run({"answer", "b", "q2#1", "4"}).code == 0);
    CHECK(figures() == "1 new 0 due q1#1 of 2");
    computer.now.at += std::chrono::days{30};
    CHECK(figures() == "1 new 1 due q2#1 q1#1 of 0");
}

TEST_CASE("people get a table, and no escape of a title reaches the terminal", "[cli][due]") {
    const Computer computer;
    const std::string file = computer.put_bank("evil", flashcard("q1"), "A\u202e evil");
    REQUIRE(computer.run({"add", file}).code == 0);

    const Ran ran = computer.run({"due", "--cards"});

    CHECK(ran.code == 0);
    const auto lines = lines_of(ran.out);
    REQUIRE(lines.size() > 4);
    CHECK(lines[0] == "Due  New   Time  Bank");
    CHECK(lines[1].starts_with("  0    1  "));
    CHECK(lines[1].ends_with(" min  A evil  (evil)"));
    CHECK(lines[2] == "    new  q1#1");
    CHECK(lines.back() == "0 answers today.");
    CHECK(ran.out.find('\x1b') == std::string::npos);
}

TEST_CASE("a damaged bank of the library is named, and the others are listed", "[cli][due]") {
    const Computer computer;
    REQUIRE(computer.run({"add", computer.put_bank("b", flashcard("q1"))}).code == 0);
    ingat::tests::put_file(computer.home() / "banks/b/bank.json", "{\"format\": 1, oh");

    const Ran ran = computer.run({"due", "--json"});

    CHECK(ran.code == 1);
    CHECK(holds(ran.err, (computer.home() / "banks/b/bank.json").string() + ":1: "));
    CHECK(json_in(ran.out)["banks"].Size() == 3);
}

TEST_CASE("where the log cannot be copied to be looked at, that is said, and no number of answers",
          "[cli][due]") {
    Computer computer;
    REQUIRE(computer.run({"add", computer.put_bank("b", flashcard("q1"))}).code == 0);
    REQUIRE(computer.run({"answer", "b", "q1#1", "3"}).code == 0);
    computer.scratch = computer / "not-there";

    for (const std::vector<std::string>& verb :
         {std::vector<std::string>{"due"}, {"due", "--json"}, {"log"}}) {
        CAPTURE(verb);
        const Ran ran = computer.run(verb);

        CHECK(ran.code == 1);
        CHECK(ran.out.empty());
        CHECK(holds(ran.err, "The folder " + computer.scratch.string() + ", where files are copied"));
    }
}
