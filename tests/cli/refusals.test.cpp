#include "cli/run.hpp"
#include "store/progress.hpp"
#include "support/another_process.hpp"
#include "support/catch.hpp"
#include "support/run_sql.hpp"

using namespace cli_tests;
using namespace ingat::tests;

namespace {

// Parts of the same sentence.
struct Sentence {
    std::string english;
    std::string indonesian;
};

// Runs the command in both languages, with the words that people get; it must be refused with these: `check`
// says what it found on standard output, every other command complains on standard error.
void check_refused(Computer& computer, const std::vector<std::string>& arguments, const Sentence& expected) {
    CAPTURE(arguments);
    computer.catalogues["id"] = indonesian();
    const auto check_said = [&](const Ran& ran, const std::string& words) {
        const bool finds = arguments.front() == "check";
        CHECK(ran.code == 1);
        CHECK(holds(finds ? ran.out : ran.err, words));
        CHECK(finds == ran.err.empty());
    };
    check_said(computer.run(arguments), expected.english);
    std::vector<std::string> in_indonesian{"--lang", "id"};
    in_indonesian.insert(in_indonesian.end(), arguments.begin(), arguments.end());
    check_said(computer.run(in_indonesian), expected.indonesian);
}

const std::vector<std::vector<std::string>>& writing_verbs() {
    static const std::vector<std::vector<std::string>> verbs{
        {"answer", "b", "q1#1", "3"}, {"undo"}, {"add", "b"}};
    return verbs;
}

} // namespace

TEST_CASE("while another instance holds the files, verbs that write are refused; due and log go on",
          "[cli][refusals]") {
    Computer computer;
    REQUIRE(computer.run({"add", computer.put_bank("b", flashcard("q1"))}).code == 0);
    REQUIRE(computer.run({"answer", "b", "q1#1", "3"}).code == 0);
    const OtherInstance other{
        [&] { return ingat::store::Progress::open(computer.home(), {.first = 1, .second = 2}, {}); }};

    for (const auto& verb : writing_verbs()) {
        check_refused(computer, verb, {"another Ingat window is open", "jendela Ingat lain terbuka"});
    }
    CHECK(lines_of(computer.run({"log", "--json"}).out).size() == 1);
    const Ran due = computer.run({"due", "--json"});
    CHECK(due.code == 0);
    CHECK(due.err.empty());
    CHECK(json_in(due.out)["reviews_today"].GetInt() == 1);
}

TEST_CASE("a progress file of a newer version is left alone", "[cli][refusals]") {
    Computer computer;
    REQUIRE(computer.run({"add", computer.put_bank("b", flashcard("q1"))}).code == 0);
    run_sql(computer.home() / "progress.db",
            "PRAGMA user_version=99; UPDATE about SET value='99' WHERE name='least_reader'");
    const std::string before = ingat::tests::file_bytes(computer.home() / "progress.db");

    std::vector<std::vector<std::string>> verbs = writing_verbs();
    verbs.insert(verbs.end(), {{"due"}, {"log"}});
    for (const auto& verb : verbs) {
        check_refused(
            computer,
            verb,
            {"was written by a newer version of Ingat", "ditulis oleh versi Ingat yang lebih baru"});
    }
    CHECK(ingat::tests::file_bytes(computer.home() / "progress.db") == before);
}

TEST_CASE("a data folder that is a file is said to be one", "[cli][refusals]") {
    const Computer computer;
    ingat::tests::put_file(computer.home(), "something");
    std::vector<std::vector<std::string>> verbs = writing_verbs();
    verbs.insert(verbs.end(), {{"due"}, {"log"}});
    for (const auto& verb : verbs) {
        const Ran ran = computer.run(verb);
        CHECK(ran.code == 1);
        CHECK(ran.out.empty());
        CHECK(holds(ran.err, computer.home().string()));
    }
    CHECK(ingat::tests::file_bytes(computer.home()) == "something");
}

TEST_CASE("a bad bank is refused with a sentence in both languages", "[cli][refusals]") {
    Computer computer;
    const std::string file = computer.put_bank("b", flashcard("q1"));
    SECTION("missing") {
        check_refused(computer,
                      {"add", (computer / "absent").string()},
                      {"There is neither a file ", "Tidak ada berkas "});
    }
    SECTION("damaged") {
        ingat::tests::put_file(file, "{\"format\": 1,\n\"id\": oh");
        check_refused(computer,
                      {"add", file},
                      {file + ":2: this is not correct JSON", file + ":2: ini bukan JSON yang benar"});
    }
    SECTION("newer") {
        ingat::tests::put_file(file, R"({"format": 99})");
        check_refused(computer, {"add", file}, {"Update Ingat to use it", "Perbarui Ingat untuk memakainya"});
    }
    SECTION("a file without a byte") {
        ingat::tests::put_file(file, "");
        check_refused(computer, {"add", file}, {"the file is empty", "berkas ini kosong"});
    }
    SECTION("without a question") {
        static_cast<void>(computer.put_bank("b", ""));
        check_refused(
            computer, {"check", file}, {"The bank has no question", "Bank soal ini tidak berisi soal"});
        check_refused(computer,
                      {"add", file},
                      {file + ": The bank has no question", file + ": Bank soal ini tidak berisi soal"});
    }
    SECTION("with a duplicate id") {
        static_cast<void>(computer.put_bank("b", flashcard("q1") + "," + flashcard("q1")));
        check_refused(
            computer, {"add", file}, {"\"q1\" is used already on line", "\"q1\" sudah dipakai di baris"});
    }
    SECTION("with an anchor that no longer resolves") {
        static_cast<void>(computer.put_bank(
            "b",
            flashcard("q1",
                      R"(, "anchors": [{"document": "d", "quote": "Nothing like it is here at all."}])")));
        check_refused(computer,
                      {"check", file},
                      {"quoted sentence is no longer in the document \"d\"",
                       "Kalimat yang dikutip sudah tidak ada dalam dokumen \"d\""});
    }
}

TEST_CASE("the selftest writes and verifies through the real store", "[cli][selftest]") {
    const Computer computer;
    CHECK(computer.run({"selftest", "writer", (computer / "store").string(), "3"}).code == 0);
    CHECK(computer.run({"selftest", "verify", (computer / "store").string()}).code == 0);
    run_sql(computer / "store/progress.db", "UPDATE event SET rating=5-rating");
    CHECK(computer.run({"selftest", "verify", (computer / "store").string()}).code == 1);
}
