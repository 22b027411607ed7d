#include "store/row_check.hpp"

#include <array>
#include <bit>
#include <cstddef>

namespace ingat::store {
namespace {

constexpr std::uint32_t polynomial = 0xedb88320U; // of CRC-32, its bits reversed

constexpr std::array<std::uint32_t, 256> make_table() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t remainder = byte;
        for (int bit = 0; bit < 8; ++bit) {
            remainder = (remainder >> 1U) ^ ((remainder & 1U) != 0 ? polynomial : 0U);
        }
        table.at(byte) = remainder;
    }
    return table;
}

constexpr std::array<std::uint32_t, 256> table = make_table();

// Least significant byte first on every machine, so that a file can be carried from one to another.
std::array<std::uint8_t, 8> bytes_of(std::uint64_t number) {
    std::array<std::uint8_t, 8> bytes{};
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        bytes.at(at) = static_cast<std::uint8_t>(number >> (8 * at));
    }
    return bytes;
}

} // namespace

RowCheck& RowCheck::add(std::int64_t number) {
    const auto bytes = bytes_of(static_cast<std::uint64_t>(number));
    take_field('i', bytes.data(), bytes.size());
    return *this;
}

RowCheck& RowCheck::add(double number) {
    const auto bytes = bytes_of(std::bit_cast<std::uint64_t>(number + 0.0)); // SQLite keeps -0.0 as 0.0
    take_field('d', bytes.data(), bytes.size());
    return *this;
}

RowCheck& RowCheck::add(std::string_view text) {
    take_field('t', text.data(), text.size());
    return *this;
}

RowCheck& RowCheck::add(std::span<const std::uint8_t> bytes) {
    take_field('b', bytes.data(), bytes.size());
    return *this;
}

void RowCheck::take(const void* bytes, std::size_t size) {
    const auto* next = static_cast<const std::uint8_t*>(bytes);
    for (const std::uint8_t byte : std::span{next, size}) {
        remainder_ = (remainder_ >> 8U) ^ table[(remainder_ ^ byte) & 0xffU];
    }
}

void RowCheck::take_field(char kind, const void* bytes, std::size_t size) {
    take(&kind, 1);
    const auto length = bytes_of(size);
    take(length.data(), length.size());
    take(bytes, size);
}

} // namespace ingat::store
