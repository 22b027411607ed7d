#include "cli/run.hpp"
#include "support/catch.hpp"
#include "support/shared.hpp"

#include <iostream>
#include <sstream>

using namespace cli_tests;

// Cases that Moodle's own tests hold, each made a question of a bank and graded by the command. There may be
// other cases of the same kind in the file.
namespace {

struct Case {
    std::string question; // a question of the bank, as JSON
    std::string answer;   // a line of answers, as JSON
    double fraction = 0;
};

std::string quoted(const std::string& text) {
    std::string json = "\"";
    for (const char c : text) {
        json += c == '"' || c == '\\' ? std::string{'\\', c} : std::string{c};
    }
    return json + "\"";
}

std::string answered(const std::string& id, const std::string& response, const std::string& more = {}) {
    return "{\"question\": " + quoted(id) + ", \"response\": " + response + more + "}";
}

// Moodle compares what is typed letter by letter, but for the spaces around it and, if asked, the case.
Case short_answer_case(const std::string& id, const rapidjson::Value& vector) {
    const bool matches = vector["match"].GetBool();
    return {.question =
                "{\"id\": " + quoted(id) + R"(, "kind": "short_answer", "prompt": "?", "accepted": [)" +
                quoted(vector["pattern"].GetString()) + R"(], "punctuation": "exact", "spaces": "exact")" +
                (vector["ignorecase"].GetBool() ? "" : R"(, "case_matters": true)") + "}",
            .answer = answered(id, quoted(vector["response"].GetString())),
            .fraction = matches ? 1.0 : 0.0};
}

// The same number, as JSON has it.
std::string number(const std::string& text) {
    std::ostringstream json;
    json.precision(17);
    json << std::stod(text);
    return json.str();
}

Case numerical_case(const std::string& id, const rapidjson::Value& vector) {
    const std::string type = vector["type"].GetString();
    const std::string tolerance = vector["tolerance"].GetString();
    return {.question = "{\"id\": " + quoted(id) +
                        R"(, "kind": "numerical", "prompt": "?", "accepted": [{"value": )" +
                        number(vector["answer"].GetString()) +
                        (tolerance.empty() ? "" : ", \"tolerance\": " + number(tolerance)) +
                        ", \"tolerance_kind\": " + quoted(type == "nominal" ? "absolute" : type) + "}]}",
            .answer = answered(id, quoted(vector["value"].GetString())),
            .fraction = vector["within"].GetBool() ? 1.0 : 0.0};
}

std::string bank_of(const Computer& computer, const std::vector<Case>& cases) {
    std::string questions;
    for (const Case& each : cases) {
        questions += (questions.empty() ? "" : ",\n") + each.question;
    }
    return computer.put_bank("vectors", questions);
}

std::vector<rapidjson::Document>
graded(const Computer& computer, const std::string& bank, const std::vector<Case>& cases) {
    std::string answers;
    for (const Case& each : cases) {
        answers += each.answer + "\n";
    }
    const std::string file = (computer / "answers.jsonl").string();
    ingat::tests::put_file(file, answers);
    const Ran ran = computer.run({"grade", bank, "--responses", file, "--json"});
    INFO(ran.err);
    REQUIRE(ran.code == 0);
    std::vector<rapidjson::Document> grades;
    for (const std::string& line : lines_of(ran.out)) {
        grades.push_back(json_in(line));
    }
    REQUIRE(grades.size() == cases.size());
    return grades;
}

template <class MakeCase>
std::vector<Case> cases_in(const rapidjson::Document& vectors, const char* name, const MakeCase& make) {
    std::vector<Case> cases;
    for (const auto& vector : vectors[name].GetArray()) {
        cases.push_back(make(std::string{name} + "-" + std::to_string(cases.size()), vector));
    }
    std::cout << name << ": " << cases.size() << " cases\n";
    REQUIRE_FALSE(cases.empty());
    return cases;
}

void compare(const rapidjson::Document& vectors,
             const char* name,
             Case (*make)(const std::string&, const rapidjson::Value&)) {
    const Computer computer;
    const std::vector<Case> cases = cases_in(vectors, name, make);
    const auto grades = graded(computer, bank_of(computer, cases), cases);
    for (std::size_t at = 0; at < cases.size(); ++at) {
        INFO(cases[at].question << "\n" << cases[at].answer);
        CHECK(grades[at]["fraction"].GetDouble() == cases[at].fraction);
        CHECK(grades[at]["mark"].GetDouble() == cases[at].fraction);
        CHECK(grades[at]["correct"].GetBool() == (cases[at].fraction == 1));
    }
}

} // namespace

TEST_CASE("short answers and numbers are graded as Moodle grades them", "[cli][grade][shared]") {
    const auto vectors = ingat::tests::shared_json("data/questions/moodle_grading_vectors.json");
    if (!vectors) {
        return;
    }
    compare(*vectors, "shortanswer_wildcard", short_answer_case);
    compare(*vectors, "numerical_tolerance", numerical_case);
}

TEST_CASE("certainty is marked as Moodle marks it", "[cli][grade][shared]") {
    const auto vectors = ingat::tests::shared_json("data/questions/moodle_grading_vectors.json");
    if (!vectors) {
        return;
    }
    const Computer computer;
    const auto cases = cases_in(*vectors, "cbm", [](const std::string& id, const rapidjson::Value& vector) {
        const std::string level = vector["certainty"].GetString();
        const double percent = vector["fraction"].GetDouble() * 100;
        return Case{
            .question =
                "{\"id\": " + quoted(id) +
                R"(, "kind": "choice", "prompt": "?", "options": [{"id": "a", "text": "A", "percent": )" +
                std::to_string(percent) + R"(}, {"id": "b", "text": "B"}]})",
            .answer = answered(id,
                               R"("a")",
                               R"(, "certainty": )" + std::string{level == "LOW"   ? "1"
                                                                  : level == "MED" ? "2"
                                                                                   : "3"}),
            .fraction = vector["expected"].GetDouble()};
    });
    const auto grades = graded(computer, bank_of(computer, cases), cases);
    for (std::size_t at = 0; at < cases.size(); ++at) {
        INFO(cases[at].question << "\n" << cases[at].answer);
        CHECK(grades[at]["mark"].GetDouble() == Approx(cases[at].fraction));
    }
}
