#include "cli/find_bank.hpp"

#include "store/bank_file.hpp"
#include "store/library.hpp"

#include <system_error>

namespace ingat::cli {
namespace {

using std::filesystem::path;

bool is_there(const path& file) {
    std::error_code unknown;
    return std::filesystem::exists(file, unknown);
}

bool is_file(const path& file) {
    std::error_code unknown;
    return is_there(file) && !std::filesystem::is_directory(file, unknown);
}

std::optional<path> shipped_file(const path& content, const std::string& id) {
    const auto files = store::bank_files_in(content);
    for (const path& file : files ? *files : std::vector<path>{}) {
        const auto bank = store::load_bank(file);
        if (bank && bank->id.text == id) {
            return file;
        }
    }
    return std::nullopt;
}

} // namespace

base::Result<path> bank_file(const std::optional<effects::Places>& places, const std::string& named) {
    if (is_file(named)) {
        return path{named};
    }
    if (places && base::is_valid_id(named)) {
        const path kept = store::bank_path(effects::library_folder(*places), {named});
        if (is_there(kept)) {
            return kept;
        }
        if (const auto shipped = shipped_file(places->content, named)) {
            return *shipped;
        }
    }
    if (is_there(named)) { // a folder: the store says so
        return path{named};
    }
    return no_such_bank(named);
}

base::Error no_such_bank(const std::string& named) {
    return {base::ErrorKind::NotFound,
            base::say("There is neither a file {0} nor a bank of that id in the library. Check the name; "
                      "`ingat due` lists the banks.",
                      {named})};
}

base::Result<base::BankId> bank_id(const std::string& named) {
    if (!is_file(named)) {
        return base::BankId{named};
    }
    const auto bank = store::load_bank(named);
    return bank ? base::Result<base::BankId>{bank->id} : bank.error();
}

} // namespace ingat::cli
