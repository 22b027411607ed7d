#include "store/library.hpp"

#include "store/atomic_file.hpp"
#include "store/bank_file.hpp"
#include "store/file_error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>
#include <nettle/sha2.h>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace ingat::store {
namespace {

using base::Done;
using base::Error;
using base::ErrorKind;
using base::Result;
using base::say;
using std::filesystem::path;

constexpr std::string_view bank_ending = ".bank.json";
constexpr const char* shipped_name =
    "shipped.txt"; // lines of "BANK-ID SHA-256", of what seed_library() put there
constexpr std::uint64_t most_shipped_bytes = 1U << 20U;

// The entries of a folder that pass `is_wanted`, sorted by name. A folder that is not there has none.
template <class Test>
Result<std::vector<path>> entries_of(const path& folder, const Test& is_wanted) {
    std::error_code failure;
    std::vector<path> entries;
    std::filesystem::directory_iterator entry{folder, failure};
    for (; !failure && entry != std::filesystem::directory_iterator{}; entry.increment(failure)) {
        if (is_wanted(entry->path())) {
            entries.push_back(entry->path());
        }
    }
    if (failure && failure.value() != ENOENT) {
        return read_error(folder, failure.value());
    }
    std::ranges::sort(entries);
    return entries;
}

bool is_folder(const path& folder) {
    std::error_code failure;
    return std::filesystem::is_directory(folder, failure);
}

// Documents that the bank no longer names. What cannot be removed does no harm.
void remove_old_documents(const path& folder, const BankFiles& files) {
    const auto is_old = [&](const path& entry) {
        const std::string name = entry.filename().string();
        return name != "bank.json" && !files.documents.contains(name);
    };
    const auto old = entries_of(folder, is_old);
    for (const path& entry : old ? *old : std::vector<path>{}) {
        std::error_code failure;
        std::filesystem::remove(entry, failure);
    }
}

// The documents first and the bank last: a copy that was interrupted is never a bank without its documents.
Result<Done> write_copy(const path& folder, const BankFiles& files) {
    if (auto done = make_folder(folder); !done) {
        return done;
    }
    for (const auto& [name, bytes] : files.documents) {
        if (auto done = write_file(folder / name, bytes); !done) {
            return done;
        }
    }
    return write_file(folder / "bank.json", files.bank);
}

Result<AddedBank> put_into(const path& library, BankWithFiles source) {
    const path copy = bank_path(library, source.loaded.bank.id);
    const auto before = load_bank_with_files(copy);
    if (before && before->files == source.files) {
        return AddedBank{.bank = std::move(source.loaded.bank), .change = Change::Unchanged};
    }
    std::error_code failure;
    const bool was_there = std::filesystem::exists(copy, failure);
    if (auto done = write_copy(copy.parent_path(), source.files); !done) {
        return done.error();
    }
    const auto after = load_bank_with_files(copy);
    if (!after || after->files != source.files) {
        return Error{
            ErrorKind::Failed,
            say("{0} was written but does not read back the same. Check the disk and add the bank again.",
                {copy.string()})};
    }
    remove_old_documents(copy.parent_path(), source.files);
    return AddedBank{.bank = std::move(source.loaded.bank),
                     .change = was_there ? Change::Updated : Change::Added};
}

void add_to(sha256_ctx& state, std::string_view bytes) {
    const std::string size = std::to_string(bytes.size()) + ":"; // so that "ab"+"c" is not "a"+"bc"
    sha256_update(&state, size.size(), reinterpret_cast<const std::uint8_t*>(size.data()));
    sha256_update(&state, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string hash_of(const BankFiles& files) {
    sha256_ctx state{};
    sha256_init(&state);
    add_to(state, files.bank);
    for (const auto& [name, bytes] : files.documents) {
        add_to(state, name);
        add_to(state, bytes);
    }
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&state, digest.size(), digest.data());
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (const std::uint8_t byte : digest) {
        hex += digits[byte >> 4U];
        hex += digits[byte & 15U];
    }
    return hex;
}

using Shipped = std::map<std::string, std::string>; // bank id → hash of what was put into the library

Result<Shipped> load_shipped(const path& library) {
    const auto text = read_file(library / shipped_name, most_shipped_bytes);
    if (!text) {
        return text.error().kind == ErrorKind::NotFound ? Result<Shipped>{Shipped{}} : text.error();
    }
    Shipped shipped;
    std::istringstream lines{*text};
    std::string id;
    std::string hash;
    while (lines >> id >> hash) {
        shipped.insert_or_assign(id, hash);
    }
    return shipped;
}

Result<Done> save_shipped(const path& library, const Shipped& shipped) {
    std::string text;
    for (const auto& [id, hash] : shipped) {
        text.append(id).append(" ").append(hash).append("\n");
    }
    return write_file(library / shipped_name, text);
}

// Whether the library should take `source` over what it has.
bool is_wanted(const path& library, const BankWithFiles& source, const Shipped& shipped) {
    const base::BankId& id = source.loaded.bank.id;
    const path copy = bank_path(library, id);
    std::error_code failure;
    const bool is_there = std::filesystem::exists(copy, failure);
    const auto before = shipped.find(id.text);
    if (before == shipped.end()) {
        return !is_there; // else the learner added a bank of that name
    }
    if (!is_there || before->second == hash_of(source.files)) {
        return false;
    }
    const auto kept = load_bank_with_files(copy);
    return kept && hash_of(kept->files) == before->second;
}

// Error: the library cannot be written.
std::optional<Error>
seed_with(const path& library, const path& file, Shipped& shipped, SeededLibrary& seeded) {
    auto source = load_bank_with_files(file);
    if (!source) {
        seeded.failures.push_back({.path = file, .error = source.error()});
        return std::nullopt;
    }
    const std::string id = source->loaded.bank.id.text;
    const std::string hash = hash_of(source->files);
    const bool is_new = !shipped.contains(id);
    if (is_wanted(library, *source, shipped)) {
        auto added = put_into(library, *std::move(source));
        if (!added) {
            return added.error();
        }
        seeded.banks.push_back(*std::move(added));
        shipped.insert_or_assign(id, hash);
    } else if (is_new) {
        shipped.emplace(id, hash);
    }
    return std::nullopt;
}

} // namespace

path bank_path(const path& library, const base::BankId& bank) {
    return library / bank.text / "bank.json";
}

Result<AddedBank> add_bank(const path& library, const path& source) {
    auto read = load_bank_with_files(source);
    return read ? put_into(library, *std::move(read)) : read.error();
}

LoadedLibrary load_library(const path& library) {
    LoadedLibrary loaded;
    const auto folders = entries_of(library, is_folder);
    if (!folders) {
        loaded.failures.push_back({.path = library, .error = folders.error()});
        return loaded;
    }
    for (const path& folder : *folders) {
        auto bank = load_bank(folder / "bank.json");
        if (bank && bank->id.text != folder.filename()) {
            bank =
                Error{ErrorKind::Malformed,
                      say("{0} holds the bank \"{1}\", which its folder is not named for. Rename the folder.",
                          {(folder / "bank.json").string(), bank->id.text})};
        }
        if (bank) {
            loaded.banks.push_back(*std::move(bank));
        } else {
            loaded.failures.push_back({.path = folder / "bank.json", .error = bank.error()});
        }
    }
    return loaded;
}

std::vector<base::BankId> shipped_banks(const path& library) {
    std::vector<base::BankId> banks;
    const auto shipped = load_shipped(library);
    for (const auto& entry : shipped ? *shipped : Shipped{}) {
        banks.push_back({entry.first});
    }
    return banks;
}

Result<SeededLibrary> seed_library(const path& library, const path& content) {
    const auto is_bank = [](const path& file) { return file.filename().string().ends_with(bank_ending); };
    const auto files = entries_of(content, is_bank);
    if (!files) {
        return files.error();
    }
    if (auto done = make_folder(library); !done) {
        return done.error();
    }
    auto shipped = load_shipped(library);
    if (!shipped) {
        return shipped.error();
    }
    const Shipped before = *shipped;
    SeededLibrary seeded;
    for (const path& file : *files) {
        if (auto error = seed_with(library, file, *shipped, seeded)) {
            return *error;
        }
    }
    if (*shipped != before) {
        if (auto done = save_shipped(library, *shipped); !done) {
            return done.error();
        }
    }
    return seeded;
}

} // namespace ingat::store
