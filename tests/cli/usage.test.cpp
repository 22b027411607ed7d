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
    struct Row {
        std::vector<std::string> arguments;
        std::string sentence;
    };
    const std::vector<Row> wrong{
        {{},
         "`ingat` needs a command behind it: due, answer, undo, log, add, check, grade, memory, selftest."},
        {{"fly"}, "There is no command \"fly\". `ingat --help` lists those there are."},
        {{"fly", "b"}, // a later verb does not exist yet
         "There is no command \"fly\". `ingat --help` lists those there are."},
        {{"due", "undo"}, "`ingat due` does not know \"undo\"."},
        {{"due", "--colour"}, "`ingat due` does not know \"--colour\"."},
        {{"--colour"}, "`ingat` does not know \"--colour\"."},
        {{"due", "--cards=some"}, "The arguments do not fit together."},
        {{"due", "--lang"}, "--lang needs a value behind it."},
        {{"add"}, "`ingat add` needs BANK: Paths of bank files, or ids of banks in the library."},
        {{"answer", "b", "q#1"}, "`ingat answer` needs RATING: 1 to 4, or: again hard good easy."},
        {{"answer", "b", "q#1", "5"}, "\"5\" is not a rating. Write 1 to 4, or: again hard good easy."},
        {{"answer", "b", "q#1", "0"}, "\"0\" is not a rating. Write 1 to 4, or: again hard good easy."},
        {{"answer", "b", "q#1", "3", "--at", "yesterday"},
         "\"yesterday\" is not a time like 2026-11-22T08:15:00+07:00."},
        {{"answer", "b", "q#1", "3", "--at"}, "--at needs a value behind it."},
        {{"memory"}, "`ingat memory` needs a command behind it: states."},
        {{"memory", "fit"}, "`ingat memory` does not know \"fit\"."},
        {{"selftest", "writer"}, "`ingat selftest writer` needs DIR: Folder of the store."},
        {{"selftest", "writer", "d", "-1"}, "\"-1\" is not a count of reviews."},
        {{"--lang", "xx", "due"}, "There are no words in the language \"xx\". Use one of these: en."},
    };
    for (const auto& [arguments, sentence] : wrong) {
        CAPTURE(arguments);
        const Ran ran = computer.run(arguments);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        REQUIRE_FALSE(ran.err.empty());
        CHECK(lines_of(ran.err).front() == sentence);
    }
    CHECK_FALSE(std::filesystem::exists(computer.home()));
    CHECK(lines_of(computer.run({"fl\x1b[31my"}).err).front() ==
          "There is no command \"fl\\x1b[31my\". `ingat --help` lists those there are.");
}

TEST_CASE("help and wrong usage are said in the person's language", "[cli][usage]") {
    Computer computer;
    computer.catalogues["id"] = indonesian();
    for (const char* verb : {"due", "answer", "undo", "log", "add", "check", "memory", "selftest"}) {
        CAPTURE(verb);
        const std::string english = computer.run({verb, "--help"}).out;
        const std::string translated = computer.run({"--lang", "id", verb, "--help"}).out;
        for (const char* words : {"Usage", "OPTIONS", "Options", "Say what can be written"}) {
            CHECK(holds(english, words));
            CHECK_FALSE(holds(translated, words));
        }
    }
    CHECK_FALSE(holds(computer.run({"--lang", "id", "--help"}).out, "Commands"));
    CHECK(lines_of(computer.run({"--lang", "id", "due", "--colour"}).err).front() ==
          "`ingat due` tidak mengenal \"--colour\".");
    computer.system_language = "id";
    CHECK(lines_of(computer.run({"answer", "b", "q#1", "5"}).err).front() ==
          "\"5\" bukan nilai ingatan. Tulis 1 sampai 4, atau: again hard good easy.");
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
