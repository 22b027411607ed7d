#include "store/own_json.hpp"

#include "store/json_reader.hpp"

#include <system_error>

namespace ingat::store {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::say;

constexpr std::uint64_t most_bytes = 16U << 20U;

// Other errors say nothing of what is in the file.
bool is_damage(const Error& error) {
    return error.kind == ErrorKind::Malformed || error.kind == ErrorKind::TooLarge;
}

// The name the file has now; empty if it could not be moved.
std::filesystem::path moved_aside(const std::filesystem::path& path) {
    std::filesystem::path aside = free_name_aside(path);
    std::error_code failure;
    if (!aside.empty()) {
        std::filesystem::rename(path, aside, failure);
    }
    return failure ? std::filesystem::path{} : aside;
}

} // namespace

Result<JsonTree> own_tree(const std::filesystem::path& path, const OwnFile& file) {
    auto text = read_file(path, most_bytes);
    if (!text) {
        return text.error();
    }
    auto tree = parse_json(*std::move(text), path.string(), {.bytes = most_bytes});
    if (!tree) {
        return tree.error();
    }
    const auto format = find_member(*tree, 0, "format");
    if (format && tree->nodes[*format].type == JsonType::Integer &&
        tree->nodes[*format].integer > file.format) {
        return Error{ErrorKind::Newer, file.newer(path.string())};
    }
    if (!format) {
        return Error{ErrorKind::Malformed,
                     say("{0}:{1}: \"{2}\" is missing. Add it.",
                         {path.string(), std::to_string(tree->nodes[0].line), "format"})};
    }
    return tree;
}

Trouble
trouble_with(const Error& error, const std::filesystem::path& path, Damaged damaged, const OwnFile& file) {
    if (error.kind == ErrorKind::NotFound) {
        return {};
    }
    if (!is_damage(error)) {
        return {.notice = error, .may_be_saved = false};
    }
    if (damaged == Damaged::Leave) {
        return {.notice = Error{error.kind, file.left(path.string())}, .may_be_saved = false};
    }
    const std::filesystem::path aside = moved_aside(path);
    if (aside.empty()) {
        return {.notice = error, .may_be_saved = false};
    }
    return {.notice = Error{error.kind, file.put_aside(path.string(), aside.string())}};
}

std::optional<Error> refuses_replacing(const Error& error, const std::filesystem::path& path) {
    if (error.kind == ErrorKind::NotFound || (is_damage(error) && !moved_aside(path).empty())) {
        return std::nullopt;
    }
    return error;
}

} // namespace ingat::store
