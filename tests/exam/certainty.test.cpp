#include "exam/certainty.hpp"

#include "support/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <rapidjson/document.h>
#include <string>

using namespace ingat::exam;

TEST_CASE("certainty multiplies what is right and punishes what is not", "[exam][certainty]") {
    CHECK(mark_with(Certainty::C1, 1) == 1);
    CHECK(mark_with(Certainty::C2, 1) == 2);
    CHECK(mark_with(Certainty::C3, 1) == 3);
    CHECK(mark_with(Certainty::C2, 0.25) == 0.5);
    for (const double wrong : {0.0, -0.25, -1.0, 0.0000004}) {
        CHECK(mark_with(Certainty::C1, wrong) == 0);
        CHECK(mark_with(Certainty::C2, wrong) == -2);
        CHECK(mark_with(Certainty::C3, wrong) == -6);
    }
}

TEST_CASE("it pays most to say what one believes", "[exam][certainty]") {
    const auto earns = [](Certainty certainty, double believed) {
        return believed * mark_with(certainty, 1) + (1 - believed) * mark_with(certainty, 0);
    };
    for (int percent = 0; percent <= 100; ++percent) {
        const double believed = percent / 100.0;
        const Certainty best = percent < 67 ? Certainty::C1 : percent < 80 ? Certainty::C2 : Certainty::C3;
        for (const Certainty other : {Certainty::C1, Certainty::C2, Certainty::C3}) {
            CHECK(earns(best, believed) >= earns(other, believed) - 1e-9);
        }
    }
}

TEST_CASE("certainty is marked as Moodle marks it", "[exam][certainty]") {
    const char* named = std::getenv("INGAT_SHARED"); // NOLINT(concurrency-mt-unsafe): one thread
    const std::filesystem::path shared = named != nullptr ? named : INGAT_DEFAULT_SHARED;
    const std::filesystem::path file = shared / "data/questions/moodle_grading_vectors.json";
    if (!std::filesystem::exists(file)) {
        std::cout << "skipped: " << file.string() << " is not there\n";
        return;
    }
    std::ifstream in{file};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    rapidjson::Document known;
    known.Parse(text.c_str());
    REQUIRE_FALSE(known.HasParseError());
    const std::map<std::string, Certainty> levels{
        {"LOW", Certainty::C1}, {"MED", Certainty::C2}, {"HIGH", Certainty::C3}};

    REQUIRE(known["cbm"].IsArray());
    REQUIRE_FALSE(known["cbm"].Empty());
    for (const auto& each : known["cbm"].GetArray()) {
        const std::string level = each["certainty"].GetString();
        CAPTURE(level, each["fraction"].GetDouble());
        CHECK(mark_with(levels.at(level), each["fraction"].GetDouble()) ==
              Approx(each["expected"].GetDouble()).margin(1e-12));
    }
}
