#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace ingat::store {

// The check number of one row of a store: CRC-32 (IEEE 802.3, as in zip and PNG) over its fields in order,
// each with its kind and length, so that no two rows read as the same bytes. SQLite itself does not notice a
// flipped bit.
class RowCheck {
public:
    RowCheck& add(std::int64_t number);
    RowCheck& add(double number); // finite
    RowCheck& add(std::string_view text);
    RowCheck& add(std::span<const std::uint8_t> bytes);

    [[nodiscard]] std::uint32_t value() const { return ~remainder_; }

private:
    void take(const void* bytes, std::size_t size);
    void take_field(char kind, const void* bytes, std::size_t size);

    std::uint32_t remainder_ = 0xffffffffU;
};

} // namespace ingat::store
