#pragma once

#include "faults/disk_history.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace faults {

// What lies below a folder: path → bytes of a file, or nothing for a folder.
using Tree = std::map<std::string, std::optional<std::string>>;

[[nodiscard]] Tree tree_in(const std::filesystem::path& folder);
void put_tree(const Tree& tree, const std::filesystem::path& folder); // into an empty folder

// What a power loss does to what was not synced. Torn: each sector of 512 bytes of a write for itself.
enum class Fate { Kept, Dropped, Some, Torn };

// A disk that promises what POSIX promises and no more: what was written to a file is there after its fsync,
// and a name that was made, changed or removed after the fsync of its folder. An fsync of a new file does not
// make its name last. Bytes that were to be synced by an fsync that failed stay in doubt whatever is synced
// later: the system takes them for written.
class DiskModel {
public:
    explicit DiskModel(std::uint64_t root);

    // False if the step names a file that no step made.
    [[nodiscard]] bool take(const Step& step);

    [[nodiscard]] const std::set<long long>& acknowledged() const { return acknowledged_; }

    [[nodiscard]] Tree as_it_is() const;
    [[nodiscard]] Tree after_power_loss(Fate of_bytes, Fate of_names, std::mt19937_64& random) const;

private:
    using Number = std::size_t; // of a node

    enum class Kind { Written, Resized, Named };
    struct Name {
        std::string name;
        std::optional<Number> node; // nothing: the name is gone
    };
    enum class Standing { Waits, InDoubt, Synced }; // InDoubt: its sync failed
    struct Waiting {
        Kind kind{};
        std::uint64_t at = 0;      // Written; Resized: the new size
        std::string_view bytes{};  // Written
        std::vector<Name> names{}; // Named, all at once
        Standing standing{};       // Synced: behind one that is in doubt
    };
    struct Node {
        bool is_folder = false;
        std::string bytes{};                   // synced
        std::map<std::string, Number> names{}; // synced
        std::vector<Waiting> waiting{};
        std::map<std::string, Number> names_now{};
    };

    static void write(Node& node, std::uint64_t at, std::string_view bytes);
    static void apply(Node& node, const Waiting& waiting);
    static void apply_torn(Node& node, const Waiting& waiting, std::mt19937_64& random);
    static void sync(Node& node);

    [[nodiscard]] Node* node_of(std::uint64_t inode);
    bool make(const Step& step);
    bool link(const Step& step);
    bool rename(const Step& step);
    bool remove(const Step& step);
    static void name(Node& folder, std::vector<Name> names);
    template <class Settle>
    void collect(Number number, const std::string& path, Tree& tree, const Settle& settle) const;

    std::vector<Node> nodes_; // the first is the root
    std::map<std::uint64_t, Number> numbers_;
    std::set<long long> acknowledged_;
};

} // namespace faults
