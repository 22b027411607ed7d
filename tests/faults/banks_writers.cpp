#include "faults/writers.hpp"
#include "store/bank_file.hpp"
#include "store/library.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <map>

namespace faults {
namespace {

using namespace ingat;
using base::Done;
using base::Error;
using base::ErrorKind;
using base::Result;
using std::filesystem::path;

Error not_as_written(const std::string& what) {
    return {ErrorKind::Malformed, {.id = what + " is not what was written."}};
}

std::string text_of(long long number) {
    std::string text = "# Document " + std::to_string(number) + "\n\n";
    for (int line = 0; line < 100; ++line) {
        text += "This is document " + std::to_string(number) + ".\n";
    }
    return text;
}

// The version `number` of a bank, with a document that has a new name each time if `renames`.
bank::Bank bank_of(const std::string& id, long long number, bool renames) {
    const std::string digits = std::to_string(number);
    bank::Question question{
        .id = {"q"}, .kind = bank::Flashcard{.answer = digits}, .prompt = "Which one is it?"};
    const bank::Document document{.id = {"d"},
                                  .title = "Document",
                                  .language = "en",
                                  .file = renames ? "d-" + digits + ".md" : "d.md",
                                  .text = text_of(number)};
    return {.id = {id},
            .title = digits,
            .language = "en",
            .description = {},
            .documents = {document},
            .questions = {std::move(question)}};
}

// As an author has it, in a folder that is made empty before, beside all that is watched.
Result<path> put_at_author(const path& folder, const bank::Bank& bank) {
    std::filesystem::create_directories(folder);
    std::ofstream{folder / bank.documents.front().file, std::ios::binary} << bank.documents.front().text;
    path file = folder / (bank.id.text + ".bank.json");
    const auto saved = store::save_bank(bank, file);
    return saved ? Result<path>{std::move(file)} : saved.error();
}

path author_folder(const std::string& name) {
    path folder = std::filesystem::temp_directory_path() / name;
    std::filesystem::remove_all(folder);
    return folder;
}

using Versions = std::map<std::string, long long>;

// The number of each bank of the library, all of which must be whole.
Result<Versions> versions_in(const path& library, bool (*renames)(const std::string& id)) {
    const store::LoadedLibrary loaded = store::load_library(library);
    if (!loaded.failures.empty()) {
        return loaded.failures.front().error;
    }
    Versions versions;
    for (const bank::Bank& bank : loaded.banks) {
        const long long number = std::atoll(bank.title.c_str());
        if (bank != bank_of(bank.id.text, number, renames(bank.id.text))) {
            return not_as_written("The bank " + bank.id.text + " (" + bank.title + ")");
        }
        versions[bank.id.text] = number;
    }
    return versions;
}

constexpr long long banks_there_are = 5;

std::string bank_id(long long number) {
    return "bank-" + std::to_string(number % banks_there_are);
}

bool renames_document(const std::string& id) {
    return id == "bank-1" || id == "bank-3" || id == "bank-4";
}

constexpr std::array shipped_ids{"first", "second"}; // their documents are one

bool never_renames(const std::string&) {
    return false;
}

// The content of the program at its version `number`.
Result<path> content_of(long long number) {
    path folder = author_folder("content");
    for (const char* id : shipped_ids) {
        if (auto put = put_at_author(folder, bank_of(id, number, false)); !put) {
            return put.error();
        }
    }
    return folder;
}

Result<Done> seed(const path& library, long long number) {
    const auto content = content_of(number);
    if (!content) {
        return content.error();
    }
    const auto seeded = store::seed_library(library, *content);
    if (!seeded) {
        return seeded.error();
    }
    return seeded->failures.empty() ? Result<Done>{Done{}} : seeded->failures.front().error;
}

} // namespace

BanksWriter::BanksWriter(const path& folder) : library_{folder / "banks"} {}

Result<long long> BanksWriter::kept() const {
    const auto versions = versions_in(library_, renames_document);
    if (!versions) {
        return versions.error();
    }
    long long newest = 0;
    for (const auto& [id, number] : *versions) {
        newest = std::max(newest, number);
    }
    for (long long number = std::max(1LL, newest - banks_there_are + 1); number <= newest; ++number) {
        const auto found = versions->find(bank_id(number));
        if (found == versions->end() || found->second != number) {
            return not_as_written("The bank " + bank_id(number));
        }
    }
    return newest;
}

Result<Done> BanksWriter::keep(long long number) const {
    const std::string id = bank_id(number);
    const auto source = put_at_author(author_folder("author"), bank_of(id, number, renames_document(id)));
    if (!source) {
        return source.error();
    }
    const auto added = store::add_bank(library_, *source);
    return added ? Result<Done>{Done{}} : added.error();
}

ShippedBanksWriter::ShippedBanksWriter(const path& folder) : library_{folder / "banks"} {}

Result<long long> ShippedBanksWriter::kept() const {
    const auto versions = versions_in(library_, never_renames);
    if (!versions) {
        return versions.error();
    }
    long long oldest = versions->size() < shipped_ids.size() ? 0 : std::numeric_limits<long long>::max();
    long long newest = 0;
    for (const auto& [id, number] : *versions) {
        oldest = std::min(oldest, number);
        newest = std::max(newest, number);
    }
    if (newest - oldest > 1) {
        return not_as_written("One of the banks");
    }
    // Whatever happened before, the next version arrives.
    const path trial = author_folder("trial");
    if (newest > 0) {
        std::filesystem::copy(library_, trial, std::filesystem::copy_options::recursive);
        const auto seeded = seed(trial, newest + 1);
        const auto after = versions_in(trial, never_renames);
        if (!seeded || !after) {
            return !seeded ? seeded.error() : after.error();
        }
        const bool all =
            std::ranges::all_of(*after, [&](const auto& bank) { return bank.second == newest + 1; });
        if (!all || after->size() != shipped_ids.size()) {
            return Error{ErrorKind::Malformed, {.id = "A bank of the program does not follow it any more."}};
        }
    }
    return oldest;
}

Result<Done> ShippedBanksWriter::keep(long long number) const {
    if (auto seeded = seed(library_, number); !seeded) {
        return seeded;
    }
    // A copy that cannot be read is left as it is, without an error: that is not kept.
    const auto versions = versions_in(library_, never_renames);
    if (!versions) {
        return versions.error();
    }
    const bool all = std::ranges::all_of(*versions, [&](const auto& bank) { return bank.second == number; });
    return all ? Result<Done>{Done{}} : not_as_written("One of the banks");
}

} // namespace faults
