#pragma once

// Inside the store only: brings in cereal.

#include <cereal/archives/portable_binary.hpp>
#include <cereal/types/string.hpp>

#include <array>
#include <bit>
#include <chrono>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <exception>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ingat::store {

// The bytes of cereal's portable binary archive, least byte first: written by that archive, read by our own,
// which believes no size. Records say their parts once for both: part(archive, value), found by the type of
// the archive.

inline constexpr std::uint64_t most_text_bytes = 1U << 20U;
inline constexpr std::uint64_t most_entries = 1'000'000; // of one list

// Leaves the reader where bytes are not what a writer would have made.
struct BadBytes : std::exception {};

class BinaryWriter {
public:
    template <class Number>
    void number(Number& value) {
        archive_(value);
    }
    void text(std::string& value) { archive_(value); }
    void count(std::uint64_t& entries) { archive_(cereal::make_size_tag(entries)); }

    [[nodiscard]] std::string bytes() const { return out_.str(); }

private:
    std::ostringstream out_;
    cereal::PortableBinaryOutputArchive archive_{
        out_, cereal::PortableBinaryOutputArchive::Options::LittleEndian()};
};

class BinaryReader {
public:
    explicit BinaryReader(std::string_view bytes); // which must outlive it

    template <class Number>
    void number(Number& value) {
        const std::string_view bytes = take(sizeof value);
        std::uint64_t bits = 0;
        for (std::size_t at = sizeof value; at > 0; --at) {
            bits = (bits << 8U) | static_cast<std::uint8_t>(bytes[at - 1]);
        }
        if constexpr (std::floating_point<Number>) {
            value = std::bit_cast<Number>(bits);
            refuse_unless(std::isfinite(value));
        } else {
            value = static_cast<Number>(bits);
        }
    }
    void text(std::string& value);
    void count(std::uint64_t& entries); // no more than there are bytes left

    void finish() const; // there is nothing more

    static void refuse_unless(bool good) {
        if (!good) {
            throw BadBytes{};
        }
    }

private:
    std::string_view take(std::uint64_t size);

    std::string_view left_;
};

template <class Archive>
inline constexpr bool reads = std::same_as<Archive, BinaryReader>;

template <class Archive, std::integral Number>
void part(Archive& archive, Number& value) {
    if constexpr (std::same_as<Number, bool>) {
        std::uint8_t byte = value ? 1 : 0;
        archive.number(byte);
        BinaryReader::refuse_unless(byte <= 1);
        value = byte == 1;
    } else {
        archive.number(value);
    }
}

template <class Archive>
void part(Archive& archive, double& value) {
    archive.number(value);
}

template <class Archive>
void part(Archive& archive, std::string& value) {
    archive.text(value);
}

// At most ten thousand years, so that sums of them do not overflow.
template <class Archive, class Period>
void part(Archive& archive, std::chrono::duration<std::int64_t, Period>& value) {
    using Duration = std::chrono::duration<std::int64_t, Period>;
    constexpr auto most = std::chrono::duration_cast<Duration>(std::chrono::hours{87'660'000});
    std::int64_t count = value.count();
    archive.number(count);
    BinaryReader::refuse_unless(count <= most.count() && count >= -most.count());
    value = Duration{count};
}

template <class Archive, std::size_t size>
void part(Archive& archive, std::array<std::uint8_t, size>& bytes) {
    for (std::uint8_t& byte : bytes) {
        archive.number(byte);
    }
}

// A word of a list that may grow: the first and the last there are.
template <class Archive, class Word>
void word(Archive& archive, Word& value, Word first, Word last) {
    auto number = static_cast<std::uint8_t>(value);
    archive.number(number);
    BinaryReader::refuse_unless(number >= static_cast<std::uint8_t>(first) &&
                                number <= static_cast<std::uint8_t>(last));
    value = static_cast<Word>(number);
}

template <class Archive, class Value>
void part(Archive& archive, std::optional<Value>& value) {
    bool has_value = value.has_value();
    part(archive, has_value);
    if constexpr (reads<Archive>) {
        value = has_value ? std::optional{Value{}} : std::nullopt;
    }
    if (value) {
        part(archive, *value);
    }
}

template <class Archive, class Value>
void part(Archive& archive, std::vector<Value>& values) {
    std::uint64_t entries = values.size();
    archive.count(entries);
    if constexpr (reads<Archive>) {
        values.clear();
        for (std::uint64_t entry = 0; entry < entries; ++entry) { // no room is made for what is not there
            part(archive, values.emplace_back());
        }
    } else {
        for (Value& value : values) {
            part(archive, value);
        }
    }
}

template <class Archive>
void part(Archive& archive, std::map<std::string, std::string>& values) {
    std::vector<std::pair<std::string, std::string>> pairs{values.begin(), values.end()};
    std::uint64_t entries = pairs.size();
    archive.count(entries);
    if constexpr (reads<Archive>) {
        values.clear();
    }
    for (std::uint64_t entry = 0; entry < entries; ++entry) {
        std::pair<std::string, std::string> pair = reads<Archive> ? decltype(pair){} : pairs[entry];
        part(archive, pair.first);
        part(archive, pair.second);
        if constexpr (reads<Archive>) {
            BinaryReader::refuse_unless(values.empty() || values.rbegin()->first < pair.first);
            values.emplace_hint(values.end(), std::move(pair));
        }
    }
}

template <class Archive, class... Kinds>
void part(Archive& archive, std::variant<Kinds...>& value) {
    auto index = static_cast<std::uint8_t>(value.index());
    archive.number(index);
    if constexpr (reads<Archive>) {
        BinaryReader::refuse_unless(index < sizeof...(Kinds));
        std::uint8_t at = 0;
        static_cast<void>(((at++ == index ? (value = Kinds{}, true) : false) || ...));
    }
    std::visit([&](auto& kind) { part(archive, kind); }, value);
}

template <class Archive, class... Parts>
void parts(Archive& archive, Parts&... values) {
    (part(archive, values), ...);
}

template <class Value>
[[nodiscard]] std::string bytes_of(Value value) {
    BinaryWriter writer;
    part(writer, value);
    return writer.bytes();
}

// Nothing where the bytes are not those of such a value, to the last one.
template <class Value>
[[nodiscard]] std::optional<Value> value_in(std::string_view bytes) {
    try {
        BinaryReader reader{bytes};
        Value value;
        part(reader, value);
        reader.finish();
        return value;
    } catch (const std::exception&) { // no memory either
        return std::nullopt;
    }
}

} // namespace ingat::store
