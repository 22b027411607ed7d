#pragma once

#include "support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <optional>
#include <rapidjson/document.h>
#include <sstream>
#include <string>

namespace ingat::tests {

// A file of the data that lies beside the project on our machines: $INGAT_SHARED, else ../shared.
[[nodiscard]] inline std::filesystem::path shared_file(const std::string& name) {
    const char* named = std::getenv("INGAT_SHARED"); // NOLINT(concurrency-mt-unsafe): one thread
    return std::filesystem::path{named != nullptr ? named : INGAT_DEFAULT_SHARED} / name;
}

// What it holds. Nothing, after saying so, where it is not there: the test is skipped then.
[[nodiscard]] inline std::optional<rapidjson::Document> shared_json(const std::string& name) {
    std::ifstream in{shared_file(name), std::ios::binary};
    if (!in) {
        WARN("skipped: there is no " << shared_file(name).string());
        return std::nullopt;
    }
    std::ostringstream bytes;
    bytes << in.rdbuf();
    rapidjson::Document document;
    document.Parse(bytes.str().c_str());
    REQUIRE_FALSE(document.HasParseError());
    return document;
}

} // namespace ingat::tests
