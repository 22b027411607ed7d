#include "exam/whole_groups.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace ingat::exam {
namespace {

constexpr std::size_t word_bits = 64;

// The numbers 0 to `most` that groups can add up to.
class Sums {
public:
    explicit Sums(std::size_t most) : most_{most}, words_(most / word_bits + 1) { words_[0] = 1; }

    // Together with one more group that may be taken.
    [[nodiscard]] Sums with(std::size_t size) const {
        Sums sums = *this;
        const std::size_t words = size / word_bits;
        const std::size_t bits = size % word_bits;
        for (std::size_t at = words; at < words_.size(); ++at) {
            sums.words_[at] |= words_[at - words] << bits;
            if (bits > 0 && at > words) {
                sums.words_[at] |= words_[at - words - 1] >> (word_bits - bits);
            }
        }
        return sums;
    }

    [[nodiscard]] bool has(std::size_t sum) const {
        return sum <= most_ && ((words_[sum / word_bits] >> (sum % word_bits)) & 1U) != 0;
    }

    // Whether one of from … to is among them.
    [[nodiscard]] bool has_one_of(std::size_t from, std::size_t to) const {
        while (from <= to) {
            if (from % word_bits == 0 && from + word_bits <= to && words_[from / word_bits] == 0) {
                from += word_bits;
            } else if (has(from)) {
                return true;
            } else {
                ++from;
            }
        }
        return false;
    }

private:
    std::size_t most_;
    std::vector<std::uint64_t> words_;
};

// What is left to choose from. Single questions need no sums: with them any number between two sums can be
// had.
struct Left {
    std::vector<Sums> sums; // of the last groups of several members: of none, of one, …
    std::size_t singles = 0;

    [[nodiscard]] bool can_fill(std::size_t count, std::size_t groups) const {
        return sums[groups].has_one_of(count - std::min(count, singles), count);
    }
};

} // namespace

std::vector<std::size_t> fullest(const std::vector<std::size_t>& sizes, std::size_t count) {
    const std::size_t all = std::accumulate(sizes.begin(), sizes.end(), std::size_t{0});
    count = std::min(count, all);
    Left left{.sums = {Sums{count}}};
    for (std::size_t at = sizes.size(); at > 0; --at) {
        const std::size_t size = sizes[at - 1];
        if (size == 1) {
            ++left.singles;
        } else if (size > 1) {
            left.sums.push_back(left.sums.back().with(size));
        }
    }
    std::size_t groups = left.sums.size() - 1;
    while (!left.can_fill(count, groups)) {
        --count; // 0 can always be had
    }
    std::vector<std::size_t> taken;
    for (std::size_t at = 0; at < sizes.size() && count > 0; ++at) {
        const std::size_t size = sizes[at];
        left.singles -= size == 1 ? 1U : 0U;
        groups -= size > 1 ? 1U : 0U;
        if (size > 0 && size <= count && left.can_fill(count - size, groups)) {
            taken.push_back(at);
            count -= size;
        }
    }
    return taken;
}

} // namespace ingat::exam
