#include "store/library.hpp"

#include "store/atomic_file.hpp"
#include "store/bank_file.hpp"
#include "store/file_error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
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
// Lines of "BANK-ID SHA-256", of what seed_library() put there, and "+BANK-ID SHA-256", of what it was about
// to.
constexpr const char* shipped_name = "shipped.txt";
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

// A bank being copied has a name beginning with a dot, which no bank has.
bool is_bank_folder(const path& folder) {
    std::error_code failure;
    return !folder.filename().string().starts_with('.') && std::filesystem::is_directory(folder, failure);
}

// Documents and pictures that the bank no longer has. What cannot be removed does no harm.
void remove_old_files(const path& folder, const BankFiles& files) {
    const auto is_old = [&](const path& entry) {
        const std::string name = entry.filename().string();
        return name != "bank.json" && !files.documents.contains(name) && !files.pictures.contains(name);
    };
    const auto old = entries_of(folder, is_old);
    for (const path& entry : old ? *old : std::vector<path>{}) {
        std::error_code failure;
        std::filesystem::remove(entry, failure);
    }
}

// What the bank names first and the bank last.
Result<Done> write_into(const path& folder, const BankFiles& files) {
    if (auto done = make_folder(folder); !done) {
        return done;
    }
    for (const auto* named : {&files.documents, &files.pictures}) {
        for (const auto& [name, bytes] : *named) {
            if (auto done = write_file(folder / name, bytes); !done) {
                return done;
            }
        }
    }
    return write_file(folder / "bank.json", files.bank);
}

Result<Done> check_reads_back(const path& folder, const BankFiles& files, const path& named) {
    const auto after = load_bank_with_files(folder / "bank.json");
    if (!after || after->files != files) {
        return Error{
            ErrorKind::Failed,
            say("{0} was written but does not read back the same. Check the disk and add the bank again.",
                {named.string()})};
    }
    return Done{};
}

// What cannot be removed does no harm.
void remove_folder(const path& folder) {
    std::error_code failure;
    std::filesystem::remove_all(folder, failure);
}

// Gives the folder `from` the name `to` in one step; a folder that has it gets the name of `from`. 0, or the
// value of errno.
int exchange(const path& from, const path& to) {
    if (::rename(from.c_str(), to.c_str()) == 0 ||
        ((errno == ENOTEMPTY || errno == EEXIST) &&
         ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_EXCHANGE) == 0)) {
        return 0;
    }
    return errno;
}

// A copy that is cut off leaves the one before it as it was, or none. Where the file system cannot exchange
// two folders, it may leave newer documents beside an older bank.
Result<Done> write_copy(const path& folder, const BankFiles& files) {
    const path library = folder.parent_path();
    const path unfinished = library / ("." + folder.filename().string());
    std::error_code failure;
    if (std::filesystem::exists(unfinished, failure)) {
        if (auto done = keep_names(library); !done) { // it may be what others are to be found in its place of
            return done;
        }
        remove_folder(unfinished);
    }
    auto done = write_into(unfinished, files);
    if (done) {
        done = check_reads_back(unfinished, files, folder / "bank.json");
    }
    const int cause = done ? exchange(unfinished, folder) : 0;
    if (cause == EINVAL || cause == ENOSYS || cause == ENOTSUP) {
        done = write_into(folder, files);
    } else if (cause != 0) {
        done = write_error(folder, cause);
    } else if (done) {
        if (done = keep_names(library); !done) {
            return done; // whatever is called what after a power loss, nothing of it is removed
        }
    }
    remove_folder(unfinished);
    return done;
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
    remove_old_files(copy.parent_path(), source.files);
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
    for (const auto* named : {&files.documents, &files.pictures}) {
        for (const auto& [name, bytes] : *named) {
            add_to(state, name);
            add_to(state, bytes);
        }
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

// Hashes by bank id.
struct Shipped {
    std::map<std::string, std::string> put;
    std::map<std::string, std::string> about_to_be_put; // whether it came to that is seen by what is there

    bool operator==(const Shipped&) const = default;
};

constexpr char about_to = '+'; // no bank id begins with it

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
        if (id.front() == about_to) {
            shipped.about_to_be_put.insert_or_assign(id.substr(1), hash);
        } else {
            shipped.put.insert_or_assign(id, hash);
        }
    }
    return shipped;
}

Result<Done> save_shipped(const path& library, const Shipped& shipped) {
    std::string text;
    for (const auto& [id, hash] : shipped.put) {
        text.append(id).append(" ").append(hash).append("\n");
    }
    for (const auto& [id, hash] : shipped.about_to_be_put) {
        text.append(1, about_to).append(id).append(" ").append(hash).append("\n");
    }
    return write_file(library / shipped_name, text);
}

// A bank of the program, and what the library has of it.
struct Offer {
    BankWithFiles source;
    std::string hash;
    std::string there;      // hash of the library's; empty: it has none that can be read
    bool is_wanted = false; // the library should take it
    bool is_there = false;  // the library has it already, as it is
};

Offer offer_of(const path& library, BankWithFiles source, const Shipped& shipped) {
    const std::string& id = source.loaded.bank.id.text;
    const path copy = bank_path(library, source.loaded.bank.id);
    Offer offer{.source = {}, .hash = hash_of(source.files)};
    std::error_code failure;
    if (!std::filesystem::exists(copy, failure)) {
        offer.is_wanted = !shipped.put.contains(id); // else it was removed
    } else if (const auto kept = load_bank_with_files(copy)) {
        offer.there = hash_of(kept->files);
        const auto is = [&](const std::map<std::string, std::string>& hashes) {
            const auto found = hashes.find(id);
            return found != hashes.end() && found->second == offer.there;
        };
        offer.is_there = offer.there == offer.hash;
        const bool is_ours = is(shipped.put) || is(shipped.about_to_be_put); // else the learner's
        offer.is_wanted = is_ours && !offer.is_there;
    }
    offer.source = std::move(source);
    return offer;
}

// So that a copy that is cut off is known again, also one that was cut off before when it had just come.
void note_what_is_to_come(const std::vector<Offer>& offers, Shipped& shipped) {
    for (const Offer& offer : offers) {
        if (!offer.is_wanted) {
            continue;
        }
        std::string& about_to_be_put = shipped.about_to_be_put[offer.source.loaded.bank.id.text];
        if (!offer.there.empty() && about_to_be_put == offer.there) {
            shipped.put.insert_or_assign(offer.source.loaded.bank.id.text, offer.there);
        }
        about_to_be_put = offer.hash;
    }
}

// Error: the library cannot be written.
std::optional<Error> take(const path& library, Offer offer, Shipped& shipped, SeededLibrary& seeded) {
    const std::string id = offer.source.loaded.bank.id.text;
    if (offer.is_wanted) {
        auto added = put_into(library, std::move(offer.source));
        if (!added) {
            return added.error();
        }
        seeded.banks.push_back(*std::move(added));
    }
    if (offer.is_wanted || offer.is_there) {
        shipped.put.insert_or_assign(id, offer.hash);
    } else {
        shipped.put.emplace(id, offer.hash);
    }
    shipped.about_to_be_put.erase(id);
    return std::nullopt;
}

// What there is to be offered; what does not load is among the failures.
std::vector<Offer> offers_in(const path& library,
                             const std::vector<path>& files,
                             const Shipped& shipped,
                             SeededLibrary& seeded) {
    std::vector<Offer> offers;
    for (const path& file : files) {
        if (auto source = load_bank_with_files(file)) {
            offers.push_back(offer_of(library, *std::move(source), shipped));
        } else {
            seeded.failures.push_back({.path = file, .error = source.error()});
        }
    }
    return offers;
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
    const auto folders = entries_of(library, is_bank_folder);
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

Result<std::vector<path>> bank_files_in(const path& folder) {
    return entries_of(folder,
                      [](const path& file) { return file.filename().string().ends_with(bank_ending); });
}

Result<SeededLibrary> seed_library(const path& library, const path& content) {
    const auto files = bank_files_in(content);
    if (!files) {
        return files.error();
    }
    if (auto done = make_folder(library); !done) {
        return done.error();
    }
    remove_unfinished_files(library);
    auto shipped = load_shipped(library);
    if (!shipped) {
        return shipped.error();
    }
    Shipped before = *shipped;
    SeededLibrary seeded;
    std::vector<Offer> offers = offers_in(library, *files, before, seeded);
    note_what_is_to_come(offers, *shipped);
    if (*shipped != before) {
        if (auto done = save_shipped(library, *shipped); !done) {
            return done.error();
        }
        before = *shipped;
    }
    for (Offer& offer : offers) {
        if (auto error = take(library, std::move(offer), *shipped, seeded)) {
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

std::vector<base::BankId> seeded_banks(const path& library) {
    std::vector<base::BankId> banks;
    const auto shipped = load_shipped(library);
    for (const auto& entry : shipped ? shipped->put : std::map<std::string, std::string>{}) {
        banks.push_back({entry.first});
    }
    return banks;
}

} // namespace ingat::store
