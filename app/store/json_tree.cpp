#include "store/json_tree.hpp"

namespace ingat::store {

std::optional<std::uint32_t> find_member(const JsonTree& tree, std::uint32_t object, std::string_view name) {
    if (tree.nodes[object].type != JsonType::Object) {
        return std::nullopt;
    }
    for (std::uint32_t at = object + 1; at < tree.nodes[object].end; at = tree.nodes[at].end) {
        if (tree.name_of(tree.nodes[at]) == name) {
            return at;
        }
    }
    return std::nullopt;
}

} // namespace ingat::store
