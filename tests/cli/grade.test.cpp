#include "cli/run.hpp"
#include "support/catch.hpp"

#include <fstream>

using namespace cli_tests;

namespace {

// Puts the answers into a file and grades them.
Ran grade(const Computer& computer, const std::string& bank, const std::string& answers, bool json = true) {
    const std::string file = (computer / "answers.jsonl").string();
    ingat::tests::put_file(file, answers);
    std::vector<std::string> arguments{"grade", bank, "--responses", file};
    if (json) {
        arguments.emplace_back("--json");
    }
    return computer.run(arguments);
}

// The members of each kind of question.
std::string questions() {
    return R"({"id": "choice", "kind": "choice", "prompt": "?", "marks": 2, "options": [
                  {"id": "a", "text": "A", "right": true, "feedback": "Yes."},
                  {"id": "b", "text": "B", "percent": -25}]},
              {"id": "several", "kind": "choice", "prompt": "?", "several": true, "options": [
                  {"id": "a", "text": "A", "right": true}, {"id": "b", "text": "B", "right": true},
                  {"id": "c", "text": "C"}]},
              {"id": "truth", "kind": "true_false", "prompt": "?", "is_true": true},
              {"id": "short", "kind": "short_answer", "prompt": "?", "accepted": ["La Paz"], "typos": 1},
              {"id": "number", "kind": "numerical", "prompt": "?", "accepted": [{"value": 1.5, "tolerance": 0.1}],
                  "units": [{"name": "m", "multiplier": 1}, {"name": "cm", "multiplier": 0.01}]},
              {"id": "pairs", "kind": "matching", "prompt": "?",
                  "left": [{"id": "l", "text": "L", "partner": "r"}, {"id": "m", "text": "M", "partner": "s"}],
                  "right": [{"id": "r", "text": "R"}, {"id": "s", "text": "S"}]},
              {"id": "order", "kind": "ordering", "prompt": "?", "scoring": "places",
                  "items": [{"id": "i", "text": "I"}, {"id": "j", "text": "J"}]},
              {"id": "gaps", "kind": "fill_in", "prompt": "[[1]] [[2]]", "blanks": [
                  {"id": "1", "accepted": ["x"]},
                  {"id": "2", "options": [{"id": "p", "text": "P", "right": true}, {"id": "q", "text": "Q"}]}]},
              {"id": "cloze", "kind": "cloze", "prompt": "{{c1::one}} and {{c2::two}}"},
              {"id": "map", "kind": "hotspot", "prompt": "?", "picture": "map.svg", "regions": [
                  {"number": 1, "label": "Here", "points": "0,0 0.5,0.5"}]},
              {"id": "essay", "kind": "essay", "prompt": "?", "rubric": [
                  {"id": "x", "text": "X", "marks": 2}, {"id": "y", "text": "Y", "marks": 2}]},
              {"id": "stem", "kind": "description", "prompt": "Read this."},
              {"id": "card", "kind": "flashcard", "prompt": "?", "answer": "!"},
              {"id": "drawn", "kind": "numerical", "prompt": "{a} doubled?", "accepted": [{"formula": "2*a"}],
                  "variables": [{"name": "a", "values": [3, 4, 5, 6, 7, 8, 9]}]})";
}

std::string put_every_kind(const Computer& computer) {
    ingat::tests::put_file(computer / "map.svg", "<svg/>");
    std::string file = (computer / "kinds.bank.json").string();
    ingat::tests::put_file(file,
                           R"({"format": 2, "id": "kinds", "title": "Kinds", "language": "en",
                               "pictures": [{"file": "map.svg", "description": "A map."}],
                               "questions": [)" +
                               questions() + "]}");
    return file;
}

double fraction_of(const Computer& computer, const std::string& bank, const std::string& answer) {
    const Ran ran = grade(computer, bank, answer);
    INFO(answer << ran.err);
    REQUIRE(ran.code == 0);
    return json_in(ran.out)["fraction"].GetDouble();
}

} // namespace

TEST_CASE("an answer to each kind of question is graded", "[cli][grade]") {
    const Computer computer;
    const std::string bank = put_every_kind(computer);
    const auto fraction = [&](const std::string& answer) { return fraction_of(computer, bank, answer); };

    CHECK(fraction(R"({"question": "choice", "response": "a"})") == 1);
    CHECK(fraction(R"({"question": "choice", "response": ["b"]})") == -0.25);
    CHECK(fraction(R"({"question": "several", "response": ["a"]})") == 0.5);
    CHECK(fraction(R"({"question": "truth", "response": true})") == 1);
    CHECK(fraction(R"({"question": "truth", "response": false})") == 0);
    CHECK(fraction(R"({"question": "short", "response": "la pas"})") == 1);
    CHECK(fraction(R"({"question": "number", "response": "155 cm"})") == 1);
    CHECK(fraction(R"({"question": "pairs", "response": {"l": "r", "m": "r"}})") == 0.5);
    CHECK(fraction(R"({"question": "order", "response": ["i", "j"]})") == 1);
    CHECK(fraction(R"({"question": "gaps", "response": ["x", "p"]})") == 1);
    CHECK(fraction(R"({"question": "gaps", "response": ["x", "Q"]})") == 0.5);
    CHECK(fraction(R"({"question": "cloze", "response": ["one", "three"]})") == 0.5);
    CHECK(fraction(R"({"question": "cloze", "part": "2", "response": ["two"]})") == 1);
    CHECK(fraction(R"({"question": "map", "response": [0.4, 0.1]})") == 1);
    CHECK(fraction(R"({"question": "map", "response": [0.6, 0.1]})") == 0);
    CHECK(fraction(R"({"question": "essay", "response": [2, 1]})") == 0.75);
    CHECK(fraction(R"({"question": "short", "response": null})") == 0);
}

TEST_CASE("the numbers of a parameterised question come from the seed", "[cli][grade]") {
    const Computer computer;
    const std::string bank = put_every_kind(computer);
    int right = 0;
    for (const char* doubled : {"6", "8", "10", "12", "14", "16", "18"}) {
        const std::string line = R"({"question": "drawn", "seed": 7, "response": ")" + std::string{doubled};
        right += fraction_of(computer, bank, line + "\"}") == 1 ? 1 : 0;
    }
    CHECK(right == 1);
}

TEST_CASE("a line of the output says all that came of the answer", "[cli][grade]") {
    const Computer computer;
    const std::string bank = put_every_kind(computer);
    const std::string answers = "{\"question\": \"choice\", \"response\": \"a\"}\n\n"
                                "{\"question\": \"choice\", \"response\": \"a\", \"certainty\": 3}\r\n"
                                "{\"question\": \"choice\", \"response\": \"b\", \"certainty\": 2}";

    const Ran ran = grade(computer, bank, answers);

    REQUIRE(ran.code == 0);
    CHECK(lines_of(ran.out) ==
          std::vector<std::string>{
              R"({"question":"choice","fraction":1,"mark":2,"correct":true,"feedback":"Yes."})",
              R"({"question":"choice","fraction":1,"mark":6,"correct":true,"feedback":"Yes."})",
              R"({"question":"choice","fraction":-0.25,"mark":-4,"correct":false,"feedback":""})"});
    CHECK(grade(computer, bank, answers, false).out ==
          "choice: right, mark 2\nchoice: right, mark 6\nchoice: wrong, mark -4\n");
}

TEST_CASE("what cannot be graded is said with its line, and the rest is graded", "[cli][grade]") {
    const Computer computer;
    const std::string bank = put_every_kind(computer);
    const auto complaint = [&](const std::string& line) {
        const Ran ran =
            grade(computer, bank, "{\"question\": \"truth\", \"response\": true}\n" + line + "\n");
        INFO(line);
        CHECK(ran.code == 1);
        CHECK(lines_of(ran.out).size() == 1);
        CHECK(holds(ran.err, "answers.jsonl:2: "));
        return ran.err;
    };
    CHECK(holds(complaint(R"({"question": "nowhere", "response": 1})"), "no question \"nowhere\""));
    CHECK(holds(complaint(R"({"question": "truth", "response": "yes"})"), "does not fit"));
    CHECK(holds(complaint(R"({"question": "choice", "response": [1]})"), "does not fit"));
    CHECK(holds(complaint(R"({"question": "map", "response": [0.5]})"), "does not fit"));
    CHECK(holds(complaint(R"({"question": "truth"})"), "\"response\" is missing"));
    CHECK(holds(complaint(R"({"response": true})"), "\"question\" is missing"));
    CHECK(holds(complaint(R"({"question": "truth", "response": true, "certainty": 4})"), "1, 2 or 3"));
    CHECK(holds(complaint(R"({"question": "drawn", "response": "6", "seed": -1})"), "\"seed\""));
    CHECK(holds(complaint(R"([1])"), "must be an object"));
    CHECK(
        holds(complaint(R"({"question": "card", "response": "!"})"), "no answer that a program could grade"));
    CHECK(
        holds(complaint(R"({"question": "stem", "response": "!"})"), "no answer that a program could grade"));
    CHECK(grade(computer, bank, R"({"question")").code == 1);
    CHECK(holds(grade(computer, bank, "\n{\"question\"").err, "answers.jsonl:2"));
}

TEST_CASE("a bank or a file of answers that is not there is said", "[cli][grade]") {
    const Computer computer;
    const std::string bank = put_every_kind(computer);
    CHECK(computer.run({"grade", bank, "--responses", (computer / "none").string()}).code == 1);
    CHECK(computer.run({"grade", "nowhere", "--responses", bank}).code == 1);
    CHECK(computer.run({"grade", bank}).code == 2);
}
