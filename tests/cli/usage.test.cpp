#include "cli/run.hpp"
#include "support/catch.hpp"

using namespace cli_tests;

TEST_CASE("help and version go to standard output, and all is well", "[cli][usage]") {
    const Computer computer;
    const Ran help = computer.run({"--help"});
    CHECK(help.code == 0);
    CHECK(help.err.empty());
    for (const char* verb : {"due", "answer", "undo", "log", "add", "check", "memory", "selftest"}) {
        CHECK(holds(help.out, std::string{"\n  "} + verb + " "));
    }
    const Ran answer = computer.run({"answer", "--help"});
    CHECK(answer.code == 0);
    CHECK(holds(answer.out, "CARD"));
    const Ran version = computer.run({"--version"});
    CHECK(version.code == 0);
    CHECK(version.out == "ingat 0.1.0\n");
}

TEST_CASE("wrong usage ends with 2, says so on standard error, and makes no data folder", "[cli][usage]") {
    const Computer computer;
    const std::vector<std::vector<std::string>> wrong{
        {},
        {"fly"},
        {"grade", "b"}, // a later verb does not exist yet
        {"due", "undo"},
        {"due", "--colour"},
        {"add"},
        {"answer", "b", "q#1"},
        {"answer", "b", "q#1", "5"},
        {"answer", "b", "q#1", "0"},
        {"answer", "b", "q#1", "3", "--at", "yesterday"},
        {"memory"},
        {"memory", "fit"},
        {"selftest", "writer"},
        {"selftest", "writer", "d", "-1"},
        {"--lang", "xx", "due"},
    };
    for (const auto& arguments : wrong) {
        CAPTURE(arguments);
        const Ran ran = computer.run(arguments);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK_FALSE(ran.err.empty());
    }
    CHECK_FALSE(std::filesystem::exists(computer.home()));
    CHECK(computer.run({"fl\x1b[31my"}).err ==
          "There is no command \"fl\\x1b[31my\". `ingat --help` lists those there are.\n");
}

TEST_CASE("people are spoken to in their language, scripts in English", "[cli][usage]") {
    Computer computer;
    computer.catalogues["id"] = {.language = "id",
                                 .counts_have_one_form = true,
                                 .sentences = {{"There is no answer to take back.", {"Tidak ada."}},
                                               {"{0} answer today.", {"{0} jawaban hari ini."}}}};
    CHECK(computer.run({"undo"}).err == "There is no answer to take back.\n");
    CHECK(computer.run({"--lang", "id", "undo"}).err == "Tidak ada.\n");
    CHECK(computer.run({"undo", "--lang", "id"}).err == "Tidak ada.\n");
    computer.system_language = "id";
    CHECK(computer.run({"undo"}).err == "Tidak ada.\n");
    CHECK(holds(computer.run({"due"}).out, "0 jawaban hari ini.\n"));
    CHECK(computer.run({"undo", "--json"}).err == "There is no answer to take back.\n");
    CHECK(computer.run({"--lang", "en", "undo"}).err == "There is no answer to take back.\n");
    computer.system_language = "fr"; // no catalogue: English
    CHECK(computer.run({"undo"}).err == "There is no answer to take back.\n");
}
