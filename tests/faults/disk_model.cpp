#include "faults/disk_model.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

namespace faults {
namespace {

constexpr std::uint64_t sector = 512;

bool chance(std::mt19937_64& random) {
    return random() % 2 == 0;
}

bool is_kept(Fate fate, std::mt19937_64& random) {
    return fate == Fate::Kept || (fate != Fate::Dropped && chance(random));
}

} // namespace

Tree tree_in(const std::filesystem::path& folder) {
    Tree tree;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
        std::optional<std::string> bytes;
        if (!entry.is_directory()) {
            std::ifstream file{entry.path(), std::ios::binary};
            bytes.emplace(std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{});
        }
        tree.emplace(entry.path().lexically_relative(folder).string(), std::move(bytes));
    }
    return tree;
}

void put_tree(const Tree& tree, const std::filesystem::path& folder) {
    for (const auto& [path, bytes] : tree) { // a folder comes before what is in it
        if (bytes) {
            std::ofstream{folder / path, std::ios::binary} << *bytes;
        } else {
            std::filesystem::create_directories(folder / path);
        }
    }
}

DiskModel::DiskModel(std::uint64_t root) {
    nodes_.push_back({.is_folder = true});
    numbers_.emplace(root, 0);
}

bool DiskModel::take(const Step& step) {
    Node* const node = node_of(step.file);
    switch (step.change) {
    case Change::Create:
    case Change::MakeFolder: return make(step);
    case Change::Link: return link(step);
    case Change::Rename:
    case Change::Exchange: return rename(step);
    case Change::Remove: return remove(step);
    case Change::Acknowledge: acknowledged_.insert(static_cast<long long>(step.at)); return true;
    case Change::Write:
        if (node != nullptr) {
            node->waiting.push_back({.kind = Kind::Written, .at = step.at, .bytes = step.bytes});
        }
        return node != nullptr;
    case Change::Truncate:
        if (node != nullptr) {
            node->waiting.push_back({.kind = Kind::Resized, .at = step.at});
        }
        return node != nullptr;
    case Change::Sync:
        if (node != nullptr) {
            sync(*node);
        }
        return node != nullptr;
    case Change::FailedSync:
        if (node != nullptr) {
            for (Waiting& waiting : node->waiting) {
                const bool lost = waiting.kind == Kind::Written && waiting.standing == Standing::Waits;
                waiting.standing = lost ? Standing::InDoubt : waiting.standing;
            }
        }
        return node != nullptr;
    }
    return false;
}

DiskModel::Node* DiskModel::node_of(std::uint64_t inode) {
    const auto found = numbers_.find(inode);
    return found == numbers_.end() ? nullptr : &nodes_[found->second];
}

void DiskModel::name(Node& folder, std::vector<Name> names) {
    for (const auto& [name, node] : names) {
        if (node) {
            folder.names_now.insert_or_assign(name, *node);
        } else {
            folder.names_now.erase(name);
        }
    }
    folder.waiting.push_back({.kind = Kind::Named, .names = std::move(names)});
}

bool DiskModel::make(const Step& step) {
    if (node_of(step.folder) == nullptr) {
        return false;
    }
    const Number made = nodes_.size();
    nodes_.push_back({.is_folder = step.change == Change::MakeFolder});
    numbers_.insert_or_assign(step.file, made); // whatever had that inode number is gone
    name(*node_of(step.folder), {{.name = std::string{step.name}, .node = made}});
    return true;
}

bool DiskModel::link(const Step& step) {
    Node* const folder = node_of(step.folder);
    if (folder == nullptr || node_of(step.file) == nullptr) {
        return false;
    }
    name(*folder, {{.name = std::string{step.name}, .node = numbers_.at(step.file)}});
    return true;
}

bool DiskModel::rename(const Step& step) {
    Node* const from = node_of(step.folder);
    Node* const to = node_of(step.other_folder);
    const std::string before{step.name};
    const std::string after{step.other_name};
    if (from == nullptr || to == nullptr || !from->names_now.contains(before)) {
        return false;
    }
    const Number renamed = from->names_now.at(before);
    std::optional<Number> left; // under the old name
    if (step.change == Change::Exchange && to->names_now.contains(after)) {
        left = to->names_now.at(after);
    }
    if (from == to) {
        name(*from, {{.name = before, .node = left}, {.name = after, .node = renamed}});
    } else { // each folder is synced for itself
        name(*to, {{.name = after, .node = renamed}});
        name(*from, {{.name = before, .node = left}});
    }
    return true;
}

bool DiskModel::remove(const Step& step) {
    Node* const folder = node_of(step.folder);
    const std::string removed{step.name};
    if (folder == nullptr || !folder->names_now.contains(removed)) {
        return false;
    }
    name(*folder, {{.name = removed, .node = {}}});
    return true;
}

void DiskModel::write(Node& node, std::uint64_t at, std::string_view bytes) {
    node.bytes.resize(std::max<std::size_t>(node.bytes.size(), at + bytes.size()));
    node.bytes.replace(at, bytes.size(), bytes);
}

void DiskModel::apply(Node& node, const Waiting& waiting) {
    switch (waiting.kind) {
    case Kind::Written: write(node, waiting.at, waiting.bytes); return;
    case Kind::Resized: node.bytes.resize(waiting.at); return;
    case Kind::Named:
        for (const auto& [name, number] : waiting.names) {
            if (number) {
                node.names.insert_or_assign(name, *number);
            } else {
                node.names.erase(name);
            }
        }
    }
}

void DiskModel::apply_torn(Node& node, const Waiting& waiting, std::mt19937_64& random) {
    for (std::uint64_t start = 0; start < waiting.bytes.size();) {
        const std::uint64_t at = waiting.at + start;
        const std::uint64_t size = std::min(sector - at % sector, waiting.bytes.size() - start);
        if (chance(random)) {
            write(node, at, waiting.bytes.substr(start, size));
        }
        start += size;
    }
}

void DiskModel::sync(Node& node) {
    for (Waiting& waiting : node.waiting) {
        waiting.standing = waiting.standing == Standing::Waits ? Standing::Synced : waiting.standing;
    }
    const auto in_doubt = std::ranges::find(node.waiting, Standing::InDoubt, &Waiting::standing);
    std::for_each(node.waiting.begin(), in_doubt, [&node](const Waiting& synced) { apply(node, synced); });
    node.waiting.erase(node.waiting.begin(), in_doubt);
}

template <class Settle>
void DiskModel::collect(Number number, const std::string& path, Tree& tree, const Settle& settle) const {
    Node node = nodes_[number];
    settle(node);
    if (!path.empty()) {
        tree.emplace(path, node.is_folder ? std::optional<std::string>{} : std::optional{node.bytes});
    }
    for (const auto& [name, inside] : node.names) {
        const std::string above = path.empty() ? "" : path + "/";
        collect(inside, above + name, tree, settle);
    }
}

Tree DiskModel::as_it_is() const {
    Tree tree;
    collect(0, "", tree, [](Node& node) {
        for (const Waiting& waiting : node.waiting) {
            apply(node, waiting);
        }
    });
    return tree;
}

Tree DiskModel::after_power_loss(Fate of_bytes, Fate of_names, std::mt19937_64& random) const {
    Tree tree;
    collect(0, "", tree, [&](Node& node) {
        for (const Waiting& waiting : node.waiting) {
            const bool certain = waiting.standing == Standing::Synced;
            if (!certain && waiting.kind == Kind::Written && of_bytes == Fate::Torn) {
                apply_torn(node, waiting, random);
            } else if (certain || is_kept(node.is_folder ? of_names : of_bytes, random)) {
                apply(node, waiting);
            }
        }
    });
    return tree;
}

} // namespace faults
