#include "store/binary_archive.hpp"

namespace ingat::store {

BinaryReader::BinaryReader(std::string_view bytes) : left_{bytes} {
    std::uint8_t least_byte_first = 0;
    number(least_byte_first);
    refuse_unless(least_byte_first == 1);
}

void BinaryReader::text(std::string& value) {
    std::uint64_t size = 0;
    number(size);
    refuse_unless(size <= most_text_bytes);
    value = take(size);
}

void BinaryReader::count(std::uint64_t& entries) {
    number(entries);
    refuse_unless(entries <= most_entries && entries <= left_.size());
}

void BinaryReader::finish() const {
    refuse_unless(left_.empty());
}

std::string_view BinaryReader::take(std::uint64_t size) {
    refuse_unless(size <= left_.size());
    const std::string_view taken = left_.substr(0, size);
    left_.remove_prefix(size);
    return taken;
}

} // namespace ingat::store
