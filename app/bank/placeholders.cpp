#include "bank/variables.hpp"

#include <charconv>

namespace ingat::bank {
namespace {

// Takes ":2" off the end of a formula.
std::optional<int> take_decimals(std::string_view& expression) {
    const std::size_t colon = expression.rfind(':');
    if (colon == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view typed = expression.substr(colon + 1);
    int decimals = -1;
    const auto [end, failure] = std::from_chars(typed.data(), typed.data() + typed.size(), decimals);
    if (failure != std::errc{} || end != typed.data() + typed.size() || decimals < 0 ||
        decimals > most_decimals) {
        return std::nullopt;
    }
    expression = expression.substr(0, colon);
    return decimals;
}

std::optional<Placeholder> placeholder(std::string_view text, std::size_t begin, std::size_t end) {
    std::string_view inside = text.substr(begin + 1, end - begin - 2);
    if (is_usable_name(inside)) {
        return Placeholder{.begin = begin, .end = end, .expression = inside};
    }
    if (!inside.starts_with('=') || inside.find_first_not_of(" \t\n\r", 1) == std::string_view::npos) {
        return std::nullopt;
    }
    inside.remove_prefix(1);
    const auto decimals = take_decimals(inside);
    return Placeholder{
        .begin = begin, .end = end, .expression = inside, .is_formula = true, .decimals = decimals};
}

std::optional<double> value_of(const Placeholder& place, const Values& values) {
    if (!place.is_formula) {
        const auto value = values.find(place.expression);
        return value == values.end() ? std::nullopt : std::optional{value->second};
    }
    const auto parsed = parse_expression(place.expression);
    if (!std::holds_alternative<Expression>(parsed)) {
        return std::nullopt;
    }
    const auto result = evaluate(std::get<Expression>(parsed), values);
    const auto* value = std::get_if<double>(&result);
    return value == nullptr ? std::nullopt : std::optional{*value};
}

} // namespace

std::vector<Placeholder> placeholders_in(std::string_view text) {
    std::vector<Placeholder> places;
    constexpr std::size_t none = std::string_view::npos; // g++ 12 mistrusts an optional here
    std::size_t begin = none;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '{') {
            begin = at;
        } else if (text[at] == '}' && begin != none) {
            if (const auto place = placeholder(text, begin, at + 1)) {
                places.push_back(*place);
            }
            begin = none;
        }
    }
    return places;
}

std::string
filled_in(std::string_view text, const Numerical& numerical, std::uint64_t seed, const NumberStyle& style) {
    const auto drawn = values_for(numerical.variables, seed);
    const auto* values = std::get_if<Values>(&drawn);
    if (values == nullptr) {
        return std::string{text};
    }
    std::string filled;
    std::size_t copied = 0;
    for (const Placeholder& place : placeholders_in(text)) {
        if (const auto value = value_of(place, *values)) {
            filled += text.substr(copied, place.begin - copied);
            filled += place.decimals ? number_text_with_decimals(*value, style, *place.decimals)
                                     : number_text(*value, style);
            copied = place.end;
        }
    }
    return filled + std::string{text.substr(copied)};
}

} // namespace ingat::bank
