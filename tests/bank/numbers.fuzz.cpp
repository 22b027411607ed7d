#include "bank/number_text.hpp"
#include "bank/numerical_check.hpp"
#include "bank/variables.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace ingat;
using namespace ingat::bank;

namespace {

void must(bool holds) {
    if (!holds) {
        std::abort();
    }
}

void try_formula(std::string_view text) {
    const auto parsed = parse_expression(text);
    const auto* problem = std::get_if<ExpressionProblem>(&parsed);
    const auto result = problem != nullptr ? std::variant<double, ExpressionProblem>{*problem}
                                           : evaluate(std::get<Expression>(parsed), {{"a", 2}, {"b", -0.5}});
    if (const auto* fault = std::get_if<ExpressionProblem>(&result)) {
        must(fault->position <= text.size() && !worded(*fault, text).id.empty());
    } else {
        must(std::isfinite(std::get<double>(result)));
    }
}

void try_number(std::string_view text, const NumberStyle& style) {
    const auto parts = read_number(text, style);
    const auto value = parts ? value_of(*parts) : std::nullopt;
    if (!value) {
        return;
    }
    must(std::isfinite(*value));
    const auto shown = number_text(*value, style);
    const auto again = read_number(shown, style);
    must(again && again->unit.empty() && again->unit_before.empty());
}

} // namespace

// Whatever the bytes are: as a formula, a number or a prompt they have a value or a problem, and what is
// shown can be read. NOLINTNEXTLINE(readability-identifier-naming): libFuzzer looks for this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text{bytes, bytes + size};
    try_formula(text);
    for (const NumberStyle& style : {NumberStyle{},
                                     NumberStyle{",", ".", false},
                                     NumberStyle{",", " ", false},
                                     NumberStyle{".", "’", false},
                                     NumberStyle{".", ",", true}}) {
        try_number(text, style);
    }
    const Numerical numerical{.accepted = {{.value = 1}, {.formula = text}},
                              .units = {{.name = "m", .other_names = {text}, .multiplier = 2}},
                              .variables = {{.name = "a", .to = 3}, {.name = "b", .formula = text}}};
    static_cast<void>(filled_in(text, numerical, size, {}));
    static_cast<void>(problems_of(numerical, text));
    const NumericalGrade grade = grade_numerical(numerical, text, {}, size);
    must(grade.fraction >= 0 && grade.fraction <= 1);
    return 0;
}
