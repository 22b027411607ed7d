#pragma once

#include "bank/bank.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace ingat::store {

inline constexpr std::uint64_t most_bank_bytes = 1ULL << 30U;      // 1 GiB
inline constexpr std::uint64_t most_document_bytes = 64ULL << 20U; // 64 MiB
inline constexpr std::uint64_t most_picture_bytes = 16ULL << 20U;  // 16 MiB

struct LoadedBank {
    bank::Bank bank;
    std::map<base::QuestionId, std::uint32_t> lines; // where the id of each question stands, from 1

    bool operator==(const LoadedBank&) const = default;
};

// A bank as it lies on a disk, byte for byte.
struct BankFiles {
    std::string bank;
    std::map<std::string, std::string> documents; // by file name
    std::map<std::string, std::string> pictures;  // those that are there

    bool operator==(const BankFiles&) const = default;
};

// The bank that is written as `text`, without the texts of its documents. `file` names it in errors. What the
// format allows: content/README.md. Malformed, TooLarge or Newer; the sentence names file, line and question.
[[nodiscard]] base::Result<LoadedBank> parse_bank(std::string text, const std::string& file);

// As the bank file has it: pretty JSON, members in a fixed order, what has its usual value left out.
[[nodiscard]] base::Result<std::string> bank_text(const bank::Bank& bank);

// With the documents it names, which lie beside it.
[[nodiscard]] base::Result<bank::Bank> load_bank(const std::filesystem::path& path);
[[nodiscard]] base::Result<LoadedBank> load_bank_with_lines(const std::filesystem::path& path);

// The bytes of a bank, of the documents it names and of those of its pictures that can be read; only what
// load_bank() would accept.
struct BankWithFiles {
    LoadedBank loaded;
    BankFiles files;
};
[[nodiscard]] base::Result<BankWithFiles> load_bank_with_files(const std::filesystem::path& path);

// The bytes of a picture beside the bank at `path`.
[[nodiscard]] base::Result<std::string> read_picture(const std::filesystem::path& path,
                                                     const std::string& file);

// Replaces the bank file in one step, not the documents. A bank that would not load back equal is refused,
// and the file left as it was.
[[nodiscard]] base::Result<base::Done> save_bank(const bank::Bank& bank, const std::filesystem::path& path);

} // namespace ingat::store
