#pragma once

#include "bank/typing.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ingat::bank {

// Which accepted answer a typed one is.
struct TypedMatch {
    std::size_t index = 0; // of the accepted answer
    int slips = 0;         // forgiven

    bool operator==(const TypedMatch&) const = default;
};

// The first of `accepted` that `typed` is the same as under the rules; failing that, among those worth
// something, the one that the fewest forgiven slips lead to. Nothing: none, or nothing was typed, or it is
// longer than longest_typed.
[[nodiscard]] std::optional<TypedMatch>
typed_match(std::string_view typed, const std::vector<AcceptedText>& accepted, const TypingRules& rules);

// How many slips lead from `typed` to `accepted`: a character too many, missing, another one, or two changed
// places, counted as rarely as possible. Nothing if they are more than the rules forgive. An answer has to
// have five letters for the first slip to be forgiven and five more for each further one, so that Iran is not
// Iraq; a digit is never a slip.
[[nodiscard]] std::optional<int>
slips_between(std::string_view typed, std::string_view accepted, const TypingRules& rules);

inline constexpr std::size_t longest_typed = 4096; // bytes
inline constexpr std::size_t letters_for_a_slip = 5;

// An accepted answer as it is shown: without the backslashes, "…" for a wildcard.
[[nodiscard]] std::string shown_accepted(std::string_view accepted);

} // namespace ingat::bank
