#include "bank/functions.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace ingat::bank {
namespace {

struct Known {
    std::string_view name;
    std::size_t fewest = 1;
    std::size_t most = 1;
    double (*call)(FunctionArguments) = nullptr;
};

constexpr std::size_t any_number = 1'000;

// A logarithm of zero is no value, as that of a negative number is none.
template <double (*Logarithm)(double)>
double logarithm_of(FunctionArguments of) {
    return of[0] > 0 ? Logarithm(of[0]) : std::numeric_limits<double>::quiet_NaN();
}

template <double (*Function)(double)>
double plain(FunctionArguments of) {
    return Function(of[0]);
}

double modulo(FunctionArguments of) {
    return of[0] - of[1] * std::floor(of[0] / of[1]);
}

constexpr std::array<Known, 20> functions{{
    {.name = "sqrt", .call = plain<std::sqrt>},
    {.name = "cbrt", .call = plain<std::cbrt>},
    {.name = "exp", .call = plain<std::exp>},
    {.name = "ln", .call = logarithm_of<std::log>},
    {.name = "log10", .call = logarithm_of<std::log10>},
    {.name = "log2", .call = logarithm_of<std::log2>},
    {.name = "sin", .call = plain<std::sin>},
    {.name = "cos", .call = plain<std::cos>},
    {.name = "tan", .call = plain<std::tan>},
    {.name = "asin", .call = plain<std::asin>},
    {.name = "acos", .call = plain<std::acos>},
    {.name = "atan", .call = plain<std::atan>},
    {.name = "abs", .call = plain<std::fabs>},
    {.name = "round", .call = plain<std::round>},
    {.name = "floor", .call = plain<std::floor>},
    {.name = "ceil", .call = plain<std::ceil>},
    {.name = "min",
     .most = any_number,
     .call = [](FunctionArguments of) { return *std::ranges::min_element(of); }},
    {.name = "max",
     .most = any_number,
     .call = [](FunctionArguments of) { return *std::ranges::max_element(of); }},
    {.name = "mod", .fewest = 2, .most = 2, .call = modulo},
    {.name = "hypot",
     .fewest = 2,
     .most = 2,
     .call = [](FunctionArguments of) { return std::hypot(of[0], of[1]); }},
}};

} // namespace

std::optional<std::size_t> function_named(std::string_view name) {
    const auto* found = std::find_if(
        functions.begin(), functions.end(), [&](const Known& known) { return known.name == name; });
    if (found == functions.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - functions.begin());
}

std::optional<double> constant_named(std::string_view name) {
    if (name == "pi") {
        return std::numbers::pi;
    }
    return name == "e" ? std::optional{std::numbers::e} : std::nullopt;
}

std::string function_names() {
    std::string names;
    for (const Known& function : functions) {
        names += (names.empty() ? "" : ", ") + std::string{function.name};
    }
    return names;
}

bool takes(std::size_t function, std::size_t arguments) {
    return arguments >= functions.at(function).fewest && arguments <= functions.at(function).most;
}

bool function_divides_by_zero(std::size_t function, FunctionArguments arguments) {
    return functions.at(function).call == &modulo && arguments[1] == 0;
}

double call(std::size_t function, FunctionArguments arguments) {
    return functions.at(function).call(arguments);
}

} // namespace ingat::bank
