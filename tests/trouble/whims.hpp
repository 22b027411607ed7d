#pragma once

#include "base/keys.hpp"
#include "program/action.hpp"
#include "program/state.hpp"

#include <random>
#include <string>
#include <vector>

namespace ingat::trouble {

class Dice {
public:
    explicit Dice(unsigned seed) : numbers_{seed} {}
    [[nodiscard]] std::size_t below(std::size_t end) { return numbers_() % end; }
    [[nodiscard]] bool one_in(std::size_t times) { return below(times) == 0; }
    template <class List>
    [[nodiscard]] const auto& any_of(const List& list) {
        return list[below(list.size())];
    }

private:
    std::mt19937_64 numbers_;
};

// Anything that can be asked for, mostly what makes sense on the screen; `paths`: of banks and of what is
// none.
[[nodiscard]] program::Action
any_action(Dice& dice, const program::State& state, const std::vector<std::string>& paths);

[[nodiscard]] base::KeyPress any_key(Dice& dice);
[[nodiscard]] std::u32string any_characters(Dice& dice);

} // namespace ingat::trouble
