#pragma once

// Inside the store only: brings in cereal.

#include "base/result.hpp"
#include "store/atomic_file.hpp"
#include "store/bank_archive.hpp"
#include "store/cereal_json.hpp"
#include "store/damaged.hpp"
#include "store/file_error.hpp"
#include "store/json_tree.hpp"

#include <cereal/cereal.hpp>

#include <cerrno>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <optional>
#include <sstream>
#include <string>
#include <utility>

// JSON files that the program writes for itself and people may look into: the settings, the plan of an exam.
namespace ingat::store {

// One of them: its format, and what is said when it cannot be used. Paths are put into the sentences here.
struct OwnFile {
    std::int64_t format = 1;
    base::Message (*newer)(std::string path);                     // was written by a newer version
    base::Message (*left)(std::string path);                      // damaged, and left where it is
    base::Message (*put_aside)(std::string path, std::string to); // damaged, and moved
};

// The file as a tree, with a format that is known. No more than 16 MiB.
[[nodiscard]] base::Result<JsonTree> own_tree(const std::filesystem::path& path, const OwnFile& file);

struct Trouble {
    std::optional<base::Error> notice; // nothing: no file is there
    bool may_be_saved = true;
};
// What becomes of a file that read_own_json() refused.
[[nodiscard]] Trouble trouble_with(const base::Error& error,
                                   const std::filesystem::path& path,
                                   Damaged damaged,
                                   const OwnFile& file);

// Why the file there, which was read with this error, may not be replaced; a damaged one is moved aside
// first. Nothing: it may.
[[nodiscard]] std::optional<base::Error> refuses_replacing(const base::Error& error,
                                                           const std::filesystem::path& path);

// A member that is not there keeps its value in `usual`.
template <class Record>
[[nodiscard]] base::Result<Record>
read_own_json(const std::filesystem::path& path, const OwnFile& file, Record usual) {
    const auto tree = own_tree(path, file);
    if (!tree) {
        return tree.error();
    }
    try {
        BankArchive archive{*tree, path.string()};
        usual.serialize(archive);
        archive.finish();
        return usual;
    } catch (const BadFile& bad) {
        return bad.error;
    } catch (const std::exception&) {
        return read_error(path, ENOMEM);
    }
}

// Replaces the file in one step.
template <class Record>
[[nodiscard]] base::Result<base::Done>
save_own_json(const std::filesystem::path& path, const OwnFile& file, const Record& usual, Record record) {
    const auto before = read_own_json(path, file, usual);
    const auto refused = before ? std::nullopt : refuses_replacing(before.error(), path);
    if (refused) {
        return *refused;
    }
    std::string text;
    try {
        std::ostringstream out;
        {
            using Options = cereal::JSONOutputArchive::Options;
            cereal::JSONOutputArchive archive{out, Options{324, Options::IndentChar::space, 2}};
            record.serialize(archive);
        } // the archive writes its closing bracket here
        out << '\n';
        text = std::move(out).str();
    } catch (const std::exception&) {
        return write_error(path, ENOMEM);
    }
    return write_file(path, text);
}

// Always written, for people who look into the file; what is not there keeps its usual value.
template <class Archive, class T>
void chosen_member(Archive& archive, const char* name, T& value) {
    if constexpr (Archive::is_loading::value) {
        load_if_there(archive, name, value);
    } else {
        member(archive, name, value);
    }
}

} // namespace ingat::store
