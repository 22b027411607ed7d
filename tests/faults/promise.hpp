#pragma once

#include "faults/order.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace faults {

// What a writer said.
struct Heard {
    std::vector<long long> acknowledged;
    std::vector<std::string> other; // lines
};
[[nodiscard]] Heard heard_in(std::string_view said); // a torn last line acknowledges nothing

// What a verifier found.
struct Found {
    bool is_sound = false;
    std::set<long long> kept;
    std::string said;
};
[[nodiscard]] Found verified(const Order& order, const std::string& folder);

// What is wrong: not sound, something acknowledged is lost, or more is there than was acknowledged and
// `in_flight`.
[[nodiscard]] std::optional<std::string>
wrong_in(const Found& found, const std::set<long long>& acknowledged, std::size_t in_flight);

// The same, after the writer went on with `count` more things on what was found.
[[nodiscard]] std::optional<std::string>
wrong_when_going_on(const Order& order, const std::string& folder, long long count, std::set<long long> kept);

// "3 acknowledged are LOST, first 7", of those `wanted` that are not `there`.
[[nodiscard]] std::optional<std::string>
missing_in(const std::set<long long>& there, const std::set<long long>& wanted, const std::string& what);

// Prints what came of it, and the first few of `wrong`; the exit code.
[[nodiscard]] int told(const std::string& counts, const std::vector<std::string>& wrong);

} // namespace faults
