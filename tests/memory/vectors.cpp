#include "memory/vectors.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <rapidjson/document.h>
#include <string>

namespace ingat::vectors {
namespace {

using memory::MemoryState;
using rapidjson::Value;

constexpr std::array<const char*, 4> rating_names{"again", "hard", "good", "easy"};

std::vector<double> numbers(const Value& value) {
    std::vector<double> result;
    for (const Value& number : value.GetArray()) {
        result.push_back(number.GetDouble());
    }
    return result;
}

memory::Parameters parameters_from(const Value& value) {
    const std::vector<double> in = numbers(value);
    memory::Parameters result;
    REQUIRE(in.size() == result.w.size());
    std::ranges::copy(in, result.w.begin());
    return result;
}

MemoryState state_from(const Value& value) {
    return {.stability = value["s"].GetDouble(), .difficulty = value["d"].GetDouble()};
}

std::vector<std::chrono::minutes> waits_from(const Value& value) {
    std::vector<std::chrono::minutes> result;
    for (const Value& item : value.GetArray()) {
        const std::string text = item.GetString();
        const int count = std::stoi(text);
        switch (text.back()) {
        case 'm': result.emplace_back(count); break;
        case 'h': result.emplace_back(std::chrono::hours{count}); break;
        case 'd': result.emplace_back(std::chrono::days{count}); break;
        default: FAIL("unknown unit: " << text);
        }
    }
    return result;
}

Step step_from(const Value& value) {
    const Value& recalled = value["r_before_ts"];
    return {
        .review = {.rating = static_cast<memory::Rating>(value["rating"].GetInt()),
                   .delta_t = value["delta_t"].GetDouble()},
        .recall_ts = recalled.IsNull() ? std::nullopt : std::optional{recalled.GetDouble()},
        .rs = state_from(value["rs"]),
        .ts = state_from(value["ts"]),
    };
}

Retention retention_from(const Value& value) {
    Retention result;
    result.wanted = value["desired_retention"].GetDouble();
    result.modifier_ts = value["ts_interval_modifier"].GetDouble();
    for (std::size_t at = 0; at < rating_names.size(); ++at) {
        const Value& rs = value["rs"][rating_names.at(at)];
        result.rs.at(at) = state_from(rs);
        result.interval_rs.at(at) = rs["interval"].GetDouble();
        result.days_ts.at(at) = value["ts_days"][rating_names.at(at)].GetInt();
    }
    return result;
}

Sequence sequence_from(const Value& value) {
    Sequence result;
    result.parameters = value["params"].GetUint();
    for (const Value& step : value["steps"].GetArray()) {
        result.steps.push_back(step_from(step));
    }
    const Value& query = value["query"];
    result.delta_t = query["delta_t"].GetDouble();
    result.recall_ts = query["r_ts"].GetDouble();
    for (const Value& retention : query["by_retention"].GetArray()) {
        result.retentions.push_back(retention_from(retention));
    }
    return result;
}

Preview preview_from(const Value& value) {
    return {
        .phase = value["state"].GetInt(),
        .due = value["due_ms"].GetInt64(),
        .scheduled_days = value["scheduled_days"].GetDouble(),
        .state = state_from(value),
        .step = value["learning_steps"].GetInt(),
        .reviews = value["reps"].GetInt(),
        .lapses = value["lapses"].GetInt(),
    };
}

Run run_from(const Value& value) {
    Run result;
    const Value& config = value["config"];
    REQUIRE_FALSE(config["enable_fuzz"].GetBool());
    result.parameters = config["params"].GetUint();
    result.schedule = {
        .retention = config["request_retention"].GetDouble(),
        .learning_steps = waits_from(config["learning_steps"]),
        .relearning_steps = waits_from(config["relearning_steps"]),
        .longest_interval = config["maximum_interval"].GetInt(),
        .fuzz = false,
        .rollover = std::chrono::minutes{0},
        .same_day =
            config["enable_short_term"].GetBool() ? memory::SameDay::Counts : memory::SameDay::Ignored,
        .reference = memory::Reference::TsFsrs,
    };
    for (const Value& item : value["steps"].GetArray()) {
        RunStep step{.now = item["now_ms"].GetInt64(),
                     .rating = static_cast<memory::Rating>(item["rating"].GetInt()),
                     .preview = {}};
        for (std::size_t at = 0; at < rating_names.size(); ++at) {
            step.preview.at(at) = preview_from(item["preview"][rating_names.at(at)]);
        }
        result.steps.push_back(step);
    }
    return result;
}

Sm2 sm2_from(const Value& value) {
    return {
        .parameters = value["params"].GetUint(),
        .known = {.ease = value["ease"].GetDouble(),
                  .interval = value["interval"].GetDouble(),
                  .retention = value["sm2_retention"].GetDouble()},
        .rs = state_from(value["rs"]),
    };
}

Clip clip_from(const Value& value) {
    return {
        .in = parameters_from(value["in"]),
        .relearning_steps = value["num_relearning_steps"].GetUint(),
        .out = parameters_from(value["ts_out"]),
    };
}

} // namespace

Vectors read(const std::filesystem::path& file) {
    INFO("file: " << file.string());
    std::ifstream in{file, std::ios::binary};
    REQUIRE(in);
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    rapidjson::Document document;
    document.Parse(text.c_str(), text.size());
    REQUIRE_FALSE(document.HasParseError());

    Vectors result;
    for (const Value& item : document["param_sets"].GetArray()) {
        result.parameters.push_back(parameters_from(item));
    }
    for (const Value& item : document["sequences"].GetArray()) {
        result.sequences.push_back(sequence_from(item));
    }
    for (const Value& item : document["scheduler"].GetArray()) {
        result.runs.push_back(run_from(item));
    }
    for (const Value& item : document["sm2"].GetArray()) {
        result.sm2.push_back(sm2_from(item));
    }
    for (const Value& item : document["migrate"].GetArray()) {
        result.migrations.push_back({.in = numbers(item["in"]), .out = numbers(item["ts_out"])});
    }
    for (const Value& item : document["clip"].GetArray()) {
        result.clips.push_back(clip_from(item));
    }
    return result;
}

} // namespace ingat::vectors
