#include "cli/run.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace cli_tests;

namespace {

rapidjson::Document vectors_in(const std::filesystem::path& file) {
    std::ostringstream bytes;
    bytes << std::ifstream{file, std::ios::binary}.rdbuf();
    return json_in(bytes.str());
}

// A line of input for the verb: the steps of a sequence and, if asked for, one answer after them.
std::string line_for(const rapidjson::Value& parameters, const rapidjson::Value& sequence, int last_rating) {
    std::ostringstream line;
    line.precision(17);
    line << R"({"version":6,"w":[)";
    for (rapidjson::SizeType at = 0; at < parameters.Size(); ++at) {
        line << (at == 0 ? "" : ",") << parameters[at].GetDouble();
    }
    line << R"(],"retention":[)";
    bool first = true;
    for (const auto& each : sequence["query"]["by_retention"].GetArray()) {
        line << (first ? "" : ",") << each["desired_retention"].GetDouble();
        first = false;
    }
    line << R"(],"reviews":[)";
    for (const auto& step : sequence["steps"].GetArray()) {
        line << R"({"rating":)" << step["rating"].GetInt() << R"(,"delta_t":)" << step["delta_t"].GetDouble()
             << "},";
    }
    line << R"({"rating":)" << last_rating << R"(,"delta_t":)" << sequence["query"]["delta_t"].GetDouble()
         << "}]}\n";
    return line.str();
}

// Every sequence with each of the four answers after it, through the verb.
void compare(const rapidjson::Document& vectors) {
    const std::vector<const char*> names{"again", "hard", "good", "easy"};
    std::string input;
    for (const auto& sequence : vectors["sequences"].GetArray()) {
        for (int rating = 1; rating <= 4; ++rating) {
            input += line_for(vectors["param_sets"][sequence["params"].GetUint()], sequence, rating);
        }
    }
    const Ran ran = Computer{}.run({"memory", "states"}, input);
    REQUIRE(ran.code == 0);
    REQUIRE(ran.err.empty());
    const auto lines = lines_of(ran.out);
    REQUIRE(lines.size() == std::size_t{4} * vectors["sequences"].Size());
    std::size_t at = 0;
    for (const auto& sequence : vectors["sequences"].GetArray()) {
        for (const char* name : names) {
            CAPTURE(sequence["id"].GetInt(), name);
            const auto json = json_in(lines[at++]);
            const auto& steps = sequence["steps"];
            REQUIRE(json["steps"].Size() == steps.Size() + 1);
            for (rapidjson::SizeType step = 0; step < steps.Size(); ++step) {
                CHECK(json["steps"][step]["s"].GetDouble() ==
                      Approx(steps[step]["rs"]["s"].GetDouble()).epsilon(1e-4));
                CHECK(json["steps"][step]["d"].GetDouble() ==
                      Approx(steps[step]["rs"]["d"].GetDouble()).epsilon(1e-4));
                CHECK(json["steps"][step]["r"].IsNull() == (step == 0));
            }
            CHECK(json["steps"][steps.Size()]["r"].GetDouble() ==
                  Approx(sequence["query"]["r_ts"].GetDouble()).epsilon(1e-4));
            const auto& wanted = sequence["query"]["by_retention"];
            REQUIRE(json["intervals"].Size() == wanted.Size());
            for (rapidjson::SizeType each = 0; each < wanted.Size(); ++each) {
                CHECK(json["intervals"][each].GetDouble() ==
                      Approx(wanted[each]["rs"][name]["interval"].GetDouble()).epsilon(1e-3));
            }
        }
    }
}

} // namespace

TEST_CASE("states and intervals are those of the reference vectors", "[cli][memory_states]") {
    compare(vectors_in(std::filesystem::path{INGAT_TEST_DATA} / "fsrs6_vectors.json"));
}

TEST_CASE("likewise for all of the shared vectors", "[cli][memory_states]") {
    const char* shared = std::getenv("INGAT_SHARED"); // NOLINT(concurrency-mt-unsafe): one thread
    const auto file = std::filesystem::path{shared == nullptr ? INGAT_DEFAULT_SHARED : shared} /
                      "data/fsrs/fsrs6_vectors.json";
    if (!std::filesystem::exists(file)) {
        WARN("skipped: " << file.string() << " is not there");
        return;
    }
    compare(vectors_in(file));
}

TEST_CASE("without weights the usual ones count; older counts are taken too; rating 0 changes nothing",
          "[cli][memory_states]") {
    const auto states = [](const std::string& line) {
        const Ran ran = Computer{}.run({"memory", "states"}, line);
        CHECK(ran.code == 0);
        CHECK(ran.err.empty());
        return ran.out;
    };
    CHECK(states(R"({"version":6,"retention":[],"reviews":[]})") == "{\"steps\":[],\"intervals\":[]}\n");
    CHECK(states(R"({"version":6,"reviews":[{"rating":0,"delta_t":0}]})") ==
          "{\"steps\":[{\"s\":null,\"d\":null,\"r\":null}],\"intervals\":[]}\n");
    const auto json = json_in(states(
        R"({"version":6,"retention":[0.9],"reviews":[{"rating":3,"delta_t":0},{"rating":0,"delta_t":2.3065}]})"));
    CHECK(json["steps"][0]["s"].GetDouble() == 2.3065);
    CHECK(json["steps"][1]["s"].GetDouble() == 2.3065);
    CHECK(json["steps"][1]["r"].GetDouble() == Approx(0.9));
    CHECK(json["intervals"][0].GetDouble() == Approx(2.3065));
    const auto older = json_in(states(
        R"({"version":6,"w":[0.4,0.6,2.4,5.8,4.93,0.94,0.86,0.01,1.49,0.14,0.94,2.18,0.05,0.34,1.26,0.29,2.61],)"
        R"("retention":[],"reviews":[{"rating":3,"delta_t":0}]})"));
    CHECK(older["steps"][0]["s"].GetDouble() == 2.4);
}

TEST_CASE("a wrong line is named by its number, and the others are answered", "[cli][memory_states]") {
    const std::string good = R"({"version":6,"reviews":[{"rating":3,"delta_t":0}]})";
    const std::vector<std::string> wrong{
        "{\"version\":6",
        "[]",
        R"({"reviews":[]})",
        R"({"version":7,"reviews":[]})",
        R"({"version":"6","reviews":[]})",
        R"({"version":6})",
        R"({"version":6,"reviews":{}})",
        R"({"version":6,"reviews":[5]})",
        R"({"version":6,"reviews":[{"rating":5,"delta_t":0}]})",
        R"({"version":6,"reviews":[{"rating":-1,"delta_t":0}]})",
        R"({"version":6,"reviews":[{"rating":3}]})",
        R"({"version":6,"reviews":[{"rating":3,"delta_t":-1}]})",
        R"({"version":6,"reviews":[{"rating":3,"delta_t":"1"}]})",
        R"({"version":6,"w":[1,2],"reviews":[]})",
        R"({"version":6,"w":[],"reviews":[]})",
        R"({"version":6,"w":5,"reviews":[]})",
        R"({"version":6,"retention":[1],"reviews":[]})",
        R"({"version":6,"retention":[0],"reviews":[]})",
        R"({"version":6,"retention":["0.9"],"reviews":[]})",
        R"({"version":6,"reviews":[{"rating":3,"delta_t":1e999}]})",
        std::string(9, '[') + std::string(9, ']'),
        "\xff",
        std::string((16U << 20U) + 1, ' '),
    };
    for (const std::string& line : wrong) {
        CAPTURE(line.substr(0, 80));
        std::string input = good;
        input.append("\n\n").append(line).append("\n").append(good);
        const Ran ran = Computer{}.run({"memory", "states"}, input);
        CHECK(ran.code == 1);
        CHECK(lines_of(ran.out).size() == 2);
        REQUIRE(lines_of(ran.err).size() == 1);
        CHECK(ran.err.starts_with("standard input:3: "));
    }
    CHECK(Computer{}.run({"memory", "states"}).code == 0);
}
