#include "faults/writers.hpp"
#include "store/atomic_file.hpp"
#include "store/settings_file.hpp"

namespace faults {
namespace {

using namespace ingat;
using base::Done;
using base::Error;
using base::ErrorKind;
using base::Result;

constexpr int base_of_digits = 10'000; // of the numbers that the two limits hold
constexpr int banks = 250;

study::Settings settings_of(long long number) {
    const int low = static_cast<int>(number % base_of_digits);
    study::Settings settings{.theme = low % 2 == 0 ? study::Theme::Dark : study::Theme::Light,
                             .text_size = 100 + low % 100,
                             .language = low % 3 == 0 ? "id" : "en",
                             .new_a_day = low,
                             .reviews_a_day = static_cast<int>(number / base_of_digits),
                             .bank_retention = {}};
    for (int bank = 0; bank < banks; ++bank) {
        settings.bank_retention[{"bank-" + std::to_string(bank)}] = (70 + (low + bank) % 28) / 100.0;
    }
    return settings;
}

} // namespace

SettingsWriter::SettingsWriter(std::filesystem::path folder)
    : folder_{std::move(folder)},
      file_{folder_ / "settings.json"} {}

Result<long long> SettingsWriter::kept() const {
    std::error_code failure;
    if (!std::filesystem::exists(file_, failure)) {
        return 0LL;
    }
    const store::LoadedSettings loaded = store::load_settings(file_, store::Damaged::Leave);
    if (loaded.notice) {
        return *loaded.notice;
    }
    const long long number =
        loaded.settings.new_a_day + static_cast<long long>(loaded.settings.reviews_a_day) * base_of_digits;
    if (loaded.settings != settings_of(number)) {
        return Error{ErrorKind::Malformed, {.id = "The settings are not what was saved."}};
    }
    return number;
}

Result<Done> SettingsWriter::keep(long long number) const {
    if (auto made = store::make_folder(folder_); !made) {
        return made;
    }
    return store::save_settings(settings_of(number), file_);
}

} // namespace faults
