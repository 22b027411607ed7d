#include "program/typed_pieces.hpp"

#include "base/utf8.hpp"
#include "text/normalise.hpp"

#include <algorithm>
#include <string_view>

namespace ingat::program {
namespace {

constexpr std::size_t most_characters = 512;

// One string for each character of UTF-8 text.
std::vector<std::string> characters_of(std::string_view text) {
    std::vector<std::string> characters;
    for (const char byte : text) {
        if (base::continues_character(byte) && !characters.empty()) {
            characters.back() += byte;
        } else {
            characters.emplace_back(1, byte);
        }
    }
    return characters;
}

// lengths[i][j]: of the longest common subsequence of a from i on and b from j on.
using Lengths = std::vector<std::vector<int>>;

Lengths common_lengths(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    Lengths lengths(a.size() + 1, std::vector<int>(b.size() + 1, 0));
    for (std::size_t i = a.size(); i-- > 0;) {
        for (std::size_t j = b.size(); j-- > 0;) {
            lengths[i][j] =
                a[i] == b[j] ? lengths[i + 1][j + 1] + 1 : std::max(lengths[i + 1][j], lengths[i][j + 1]);
        }
    }
    return lengths;
}

// Which characters of a are in the longest common subsequence with b. `strict`: one before which something
// of b is missing is not.
std::vector<bool> shared(const std::vector<std::string>& a, const std::vector<std::string>& b, bool strict) {
    const Lengths lengths = common_lengths(a, b);
    std::vector<bool> is_shared(a.size(), false);
    std::size_t i = 0;
    std::size_t j = 0;
    bool misses = false; // something of b since the last one, with nothing in its place
    while (i < a.size() && j < b.size()) {
        if (a[i] == b[j]) {
            is_shared[i] = !misses;
            misses = false;
            ++i;
            ++j;
        } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
            misses = false;
            ++i;
        } else {
            const bool is_replaced = i > 0 && !is_shared[i - 1];
            const bool has_changed_place = i > 1 && !is_shared[i - 2] && a[i - 2] == b[j];
            misses = strict && !is_replaced && !has_changed_place;
            ++j;
        }
    }
    const bool is_cut = i == a.size() && j < b.size() && !a.empty();
    const bool has_changed_place = i > 1 && !is_shared[i - 2] && j < b.size() && a[i - 2] == b[j];
    if (strict && is_cut && !has_changed_place) { // its end is missing
        is_shared.back() = false;
    }
    return is_shared;
}

std::vector<std::string> folded_characters(const std::vector<std::string>& characters) {
    std::vector<std::string> folded;
    folded.reserve(characters.size());
    for (const std::string& character : characters) {
        folded.push_back(character == " " ? character : text::fold(character));
    }
    return folded;
}

} // namespace

std::vector<TypedPiece>
typed_pieces(const std::string& typed, const std::vector<std::string>& accepted, Tone differs) {
    const std::vector<std::string> characters = characters_of(typed);
    std::vector<std::string> compared = folded_characters(
        {characters.begin(),
         characters.begin() + static_cast<std::ptrdiff_t>(std::min(most_characters, characters.size()))});
    std::vector<bool> best(compared.size(), false);
    std::ptrdiff_t most = -1;
    for (const std::string& answer : accepted) {
        std::vector<std::string> wanted = folded_characters(characters_of(answer));
        wanted.resize(std::min(most_characters, wanted.size()));
        std::vector<bool> is_shared = shared(compared, wanted, differs == Tone::Amber);
        const auto count = std::count(is_shared.begin(), is_shared.end(), true);
        if (count > most) {
            most = count;
            best = std::move(is_shared);
        }
    }
    std::vector<TypedPiece> pieces;
    for (std::size_t at = 0; at < characters.size(); ++at) {
        const Tone tone = at < best.size() && best[at] ? Tone::Accent : differs;
        if (pieces.empty() || pieces.back().tone != tone) {
            pieces.push_back({.text = {}, .tone = tone});
        }
        pieces.back().text += characters[at];
    }
    return pieces;
}

} // namespace ingat::program
