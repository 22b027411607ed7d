#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

// The functions and constants that a formula knows (expression.hpp).
namespace ingat::bank {

using FunctionArguments = std::span<const double>;

[[nodiscard]] std::optional<std::size_t> function_named(std::string_view name);
[[nodiscard]] std::optional<double> constant_named(std::string_view name);

// "sqrt, cbrt, …"
[[nodiscard]] std::string function_names();

// Whether a function can be given so many arguments.
[[nodiscard]] bool takes(std::size_t function, std::size_t arguments);

[[nodiscard]] bool function_divides_by_zero(std::size_t function, FunctionArguments arguments);

// Infinite or not a number where there is no value.
[[nodiscard]] double call(std::size_t function, FunctionArguments arguments);

} // namespace ingat::bank
