#include "text/utf8.hpp"

namespace ingat::text {
namespace {

// What may follow a lead byte (Unicode standard, table 3-7).
struct Lead {
    std::size_t length = 0; // 0: not a lead byte
    unsigned lowest_second = 0x80;
    unsigned highest_second = 0xBF;
    unsigned bits = 0;
};

Lead lead_of(unsigned byte) {
    if (byte >= 0xC2 && byte <= 0xDF) {
        return {.length = 2, .bits = byte & 0x1FU};
    }
    if (byte >= 0xE0 && byte <= 0xEF) {
        return {
            .length = 3,
            .lowest_second = byte == 0xE0 ? 0xA0U : 0x80U,
            .highest_second = byte == 0xED ? 0x9FU : 0xBFU, // no surrogates
            .bits = byte & 0x0FU,
        };
    }
    if (byte >= 0xF0 && byte <= 0xF4) {
        return {
            .length = 4,
            .lowest_second = byte == 0xF0 ? 0x90U : 0x80U,
            .highest_second = byte == 0xF4 ? 0x8FU : 0xBFU, // nothing above U+10FFFF
            .bits = byte & 0x07U,
        };
    }
    return {};
}

} // namespace

CodePoint code_point_at(std::string_view bytes, std::size_t at) {
    const auto byte_at = [&](std::size_t where) {
        return static_cast<unsigned>(static_cast<unsigned char>(bytes[where]));
    };
    const unsigned first = byte_at(at);
    if (first < 0x80) {
        return {.value = first, .bytes = 1, .valid = true};
    }
    const Lead lead = lead_of(first);
    char32_t value = lead.bits;
    std::size_t taken = 1;
    while (taken < lead.length && at + taken < bytes.size()) {
        const unsigned next = byte_at(at + taken);
        const unsigned lowest = taken == 1 ? lead.lowest_second : 0x80;
        const unsigned highest = taken == 1 ? lead.highest_second : 0xBF;
        if (next < lowest || next > highest) {
            break;
        }
        value = (value << 6U) | (next & 0x3FU);
        ++taken;
    }
    if (lead.length == 0 || taken < lead.length) {
        return {.bytes = taken};
    }
    return {.value = value, .bytes = taken, .valid = true};
}

bool is_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint next = code_point_at(bytes, at);
        if (!next.valid) {
            return false;
        }
        at += next.bytes;
    }
    return true;
}

} // namespace ingat::text
