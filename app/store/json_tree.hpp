#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ingat::store {

enum class JsonType : std::uint8_t { Null, Bool, Integer, Number, Text, List, Object };

// One value of a JSON document. 32 bytes: a large bank has tens of millions.
struct JsonNode {
    std::uint32_t line = 0;      // where it begins (a list or object: its bracket), from 1
    std::uint32_t end = 0;       // index just past its last descendant
    std::uint32_t name_at = 0;   // of a member: where its name is in `JsonTree::characters`
    std::uint32_t name_size = 0; // in bytes
    std::uint32_t size = 0;      // entries of a list, members of an object, bytes of a text
    JsonType type = JsonType::Null;
    union {
        bool truth;
        std::int64_t integer;
        double number;
        std::uint32_t text_at; // where a text is in `JsonTree::characters`
    };

    JsonNode() : integer{0} {}
};

// A JSON document, parents before children. nodes[0] is the root.
struct JsonTree {
    std::string characters;
    std::vector<JsonNode> nodes;

    [[nodiscard]] std::string_view text_of(const JsonNode& node) const {
        return std::string_view{characters}.substr(node.text_at, node.size);
    }
    [[nodiscard]] std::string_view name_of(const JsonNode& node) const {
        return std::string_view{characters}.substr(node.name_at, node.name_size);
    }
};

// The index of the member `name` of the object at index `object`.
[[nodiscard]] std::optional<std::uint32_t>
find_member(const JsonTree& tree, std::uint32_t object, std::string_view name);

} // namespace ingat::store
