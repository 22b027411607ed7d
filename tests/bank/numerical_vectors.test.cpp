#include "bank/numerical.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <rapidjson/document.h>

// What Moodle's numerical questions accept and how they read a number, from a file of cases. However many
// there are: another file of the same kind may be put in its place.

using namespace ingat::bank;

namespace {

std::optional<rapidjson::Document> known_cases() {
    const char* named = std::getenv("INGAT_SHARED"); // NOLINT(concurrency-mt-unsafe): one thread
    const std::filesystem::path shared = named != nullptr ? named : INGAT_DEFAULT_SHARED;
    const std::filesystem::path file = shared / "data/questions/moodle_grading_vectors.json";
    std::ifstream in{file, std::ios::binary};
    if (!in) {
        std::cout << "skipped: " << file.string() << " is not there\n";
        return std::nullopt;
    }
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    rapidjson::Document document;
    document.Parse(text.c_str(), text.size());
    INFO(file.string());
    REQUIRE_FALSE(document.HasParseError());
    return document;
}

double number(const rapidjson::Value& text) {
    const std::string typed = text.GetString();
    if (typed.empty()) {
        return 0;
    }
    const auto parts = read_number(typed, {});
    REQUIRE(parts);
    return value_of(*parts).value();
}

ToleranceKind kind_named(const std::string& name) {
    if (name == "relative") {
        return ToleranceKind::Relative;
    }
    if (name == "geometric") {
        return ToleranceKind::Geometric;
    }
    REQUIRE(name == "nominal");
    return ToleranceKind::Absolute;
}

std::string text_or_empty(const rapidjson::Value& value) {
    return value.IsNull() ? "" : value.GetString();
}

} // namespace

TEST_CASE("numbers are accepted as Moodle accepts them", "[bank][numerical]") {
    const auto known = known_cases();
    if (!known) {
        return;
    }
    const auto cases = (*known)["numerical_tolerance"].GetArray();
    for (const rapidjson::Value& item : cases) {
        const AcceptedNumber accepted{.value = number(item["answer"]),
                                      .tolerance = number(item["tolerance"]),
                                      .tolerance_kind = kind_named(item["type"].GetString())};
        INFO(item["answer"].GetString() << " ± " << item["tolerance"].GetString() << " "
                                        << item["type"].GetString() << ": " << item["value"].GetString());
        CHECK(contains(interval_of(accepted, accepted.value), number(item["value"])) ==
              item["within"].GetBool());
        CHECK(grade_numerical({.accepted = {accepted}}, item["value"].GetString(), {}, 0).right ==
              item["within"].GetBool());
    }
    std::cout << cases.Size() << " cases of tolerance\n";
}

TEST_CASE("numbers are read as Moodle reads them", "[bank][number_text]") {
    const auto known = known_cases();
    if (!known) {
        return;
    }
    const auto cases = (*known)["numerical_parse"].GetArray();
    for (const rapidjson::Value& item : cases) {
        const auto& parts = item["parts"];
        const auto read = read_number(item["input"].GetString(), {});
        INFO(item["input"].GetString());
        CHECK(read.has_value() == !parts[0].IsNull());
        if (read) {
            CHECK(read->whole == text_or_empty(parts[0]));
            CHECK(read->decimals == text_or_empty(parts[1]));
            CHECK(read->exponent == text_or_empty(parts[2]));
            CHECK(read->unit == text_or_empty(parts[3]));
            CHECK(read->unit_before.empty());
        }
    }
    std::cout << cases.Size() << " cases of typed numbers\n";
}
