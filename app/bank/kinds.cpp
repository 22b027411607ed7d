#include "bank/kinds.hpp"

#include <algorithm>
#include <array>

namespace ingat::bank {
namespace {

// In the order of Kind.
constexpr std::array<std::string_view, std::variant_size_v<Kind>> kind_names{
    "flashcard",
    "cloze",
    "choice",
    "true_false",
    "short_answer",
    "numerical",
    "matching",
    "ordering",
    "fill_in",
    "hotspot",
    "essay",
    "description",
};

template <std::size_t Index>
std::optional<Kind> kind_called(std::string_view name) {
    if constexpr (Index == std::variant_size_v<Kind>) {
        return std::nullopt;
    } else {
        return kind_names.at(Index) == name ? Kind{std::in_place_index<Index>} : kind_called<Index + 1>(name);
    }
}

} // namespace

std::string kind_name(const Kind& kind) {
    return std::string{kind_names.at(kind.index())};
}

std::optional<Kind> kind_from_name(std::string_view name) {
    return kind_called<0>(name);
}

std::string all_kind_names() {
    std::string all;
    for (const std::string_view name : kind_names) {
        if (!all.empty()) {
            all += name == kind_names.back() ? " or " : ", ";
        }
        all += name;
    }
    return all;
}

std::vector<AcceptedText> accepted_texts(std::vector<std::string> texts) {
    std::vector<AcceptedText> accepted;
    accepted.reserve(texts.size());
    for (std::string& text : texts) {
        accepted.push_back({.text = std::move(text), .feedback = {}});
    }
    return accepted;
}

} // namespace ingat::bank
