#pragma once

#include "memory/fsrs.hpp"
#include "memory/scheduler.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

// The reference numbers of fsrs6_vectors.json as values: what fsrs-rs ("rs") and ts-fsrs ("ts") come to.
namespace ingat::vectors {

struct Step {
    memory::PastReview review;
    std::optional<double> recall_ts;
    memory::MemoryState rs;
    memory::MemoryState ts;
};

struct Retention {
    double wanted = 0.9;
    double modifier_ts = 0;
    std::array<memory::MemoryState, 4> rs{};
    std::array<double, 4> interval_rs{};
    std::array<int, 4> days_ts{};
};

// One card's reviews, and the four answers that could follow `delta_t` days later.
struct Sequence {
    std::size_t parameters = 0;
    std::vector<Step> steps;
    double delta_t = 0;
    double recall_ts = 0;
    std::vector<Retention> retentions;
};

struct Preview {
    int phase = 0;        // 0 new, 1 learning, 2 review, 3 relearning
    std::int64_t due = 0; // ms UTC
    double scheduled_days = 0;
    memory::MemoryState state;
    int step = 0;
    int reviews = 0;
    int lapses = 0;
};

struct RunStep {
    std::int64_t now = 0; // ms UTC
    memory::Rating rating{};
    std::array<Preview, 4> preview;
};

struct Run {
    std::size_t parameters = 0;
    memory::Schedule schedule; // without the parameters
    std::vector<RunStep> steps;
};

struct Sm2 {
    std::size_t parameters = 0;
    memory::Sm2State known;
    memory::MemoryState rs;
};

struct Migration {
    std::vector<double> in;
    std::vector<double> out;
};

struct Clip {
    memory::Parameters in;
    std::size_t relearning_steps = 0;
    memory::Parameters out;
};

struct Vectors {
    std::vector<memory::Parameters> parameters;
    std::vector<Sequence> sequences;
    std::vector<Run> runs;
    std::vector<Sm2> sm2;
    std::vector<Migration> migrations;
    std::vector<Clip> clips;
};

// Fails the running test when the file is not what it should be.
[[nodiscard]] Vectors read(const std::filesystem::path& file);

} // namespace ingat::vectors
