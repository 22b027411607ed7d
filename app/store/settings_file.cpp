#include "store/settings_file.hpp"

#include "store/atomic_file.hpp"
#include "store/own_json.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace ingat::store {
namespace {

using base::Done;
using base::Result;
using base::say;
using study::Settings;

constexpr std::int64_t current_format = 1;
constexpr std::uint32_t most_banks = 100'000;

constexpr std::array<std::pair<study::Theme, const char*>, 3> theme_names{{
    {study::Theme::System, "system"},
    {study::Theme::Light, "light"},
    {study::Theme::Dark, "dark"},
}};

struct BankRetentionRecord {
    std::string bank;
    double retention = 0;
    std::uint32_t line = 0;

    bool operator==(const BankRetentionRecord&) const = default;

    template <class Archive>
    void serialize(Archive& archive) {
        id_member(archive, "bank", bank, line);
        member(archive, "retention", retention);
    }
};

struct SettingsRecord {
    std::int64_t format = current_format;
    std::string theme;
    std::int64_t text_size = 0;
    std::string language;
    std::int64_t new_a_day = 0;
    std::int64_t reviews_a_day = 0;
    bool four_buttons = false;
    std::int64_t rollover_hour = 0;
    double retention = 0;
    std::vector<BankRetentionRecord> bank_retention;

    template <class Archive>
    void serialize(Archive& archive) {
        member(archive, "format", format);
        chosen_member(archive, "theme", theme);
        chosen_member(archive, "text_size", text_size);
        chosen_member(archive, "language", language);
        chosen_member(archive, "new_a_day", new_a_day);
        chosen_member(archive, "reviews_a_day", reviews_a_day);
        chosen_member(archive, "four_buttons", four_buttons);
        chosen_member(archive, "rollover_hour", rollover_hour);
        chosen_member(archive, "retention", retention);
        optional_list_member(archive, "bank_retention", bank_retention, most_banks);
    }
};

SettingsRecord to_record(const Settings& settings) {
    SettingsRecord record{.theme = {},
                          .text_size = settings.text_size,
                          .language = settings.language,
                          .new_a_day = settings.new_a_day,
                          .reviews_a_day = settings.reviews_a_day,
                          .four_buttons = settings.four_buttons,
                          .rollover_hour = settings.rollover_hour,
                          .retention = settings.retention,
                          .bank_retention = {}};
    for (const auto& [theme, name] : theme_names) {
        record.theme = theme == settings.theme ? name : record.theme;
    }
    for (const auto& [bank, retention] : settings.bank_retention) {
        record.bank_retention.push_back({.bank = bank.text, .retention = retention});
    }
    return record;
}

int as_int(std::int64_t value) {
    return static_cast<int>(
        std::clamp<std::int64_t>(value, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

Settings from_record(const SettingsRecord& record) {
    Settings settings{.text_size = as_int(record.text_size),
                      .language = record.language,
                      .new_a_day = as_int(record.new_a_day),
                      .reviews_a_day = as_int(record.reviews_a_day),
                      .four_buttons = record.four_buttons,
                      .rollover_hour = as_int(record.rollover_hour),
                      .retention = record.retention,
                      .bank_retention = {}};
    for (const auto& [theme, name] : theme_names) {
        settings.theme = name == record.theme ? theme : settings.theme;
    }
    for (const BankRetentionRecord& bank : record.bank_retention) {
        settings.bank_retention.insert_or_assign({bank.bank}, bank.retention);
    }
    return study::within_ranges(std::move(settings));
}

const OwnFile& settings_file() {
    static const OwnFile file{
        .format = current_format,
        .newer =
            [](std::string path) {
                return say("{0} was written by a newer version of Ingat and was left as it is. Update Ingat "
                           "to use your settings.",
                           {std::move(path)});
            },
        .left =
            [](std::string path) {
                return say("Your settings in {0} are damaged; the usual ones are in use. The file was left "
                           "as it is.",
                           {std::move(path)});
            },
        .put_aside =
            [](std::string path, std::string to) {
                return say("Your settings in {0} are damaged; the usual ones are in use. The damaged file "
                           "is kept as {1}.",
                           {std::move(path), std::move(to)});
            },
    };
    return file;
}

} // namespace

LoadedSettings load_settings(const std::filesystem::path& path, Damaged damaged) {
    if (damaged == Damaged::MoveAside) { // who may do that may write
        remove_unfinished_files(path.parent_path());
    }
    const auto read = read_own_json(path, settings_file(), to_record({}));
    if (read) {
        return {.settings = from_record(*read), .notice = {}};
    }
    Trouble trouble = trouble_with(read.error(), path, damaged, settings_file());
    return {.settings = {}, .notice = std::move(trouble.notice), .may_be_saved = trouble.may_be_saved};
}

Result<Done> save_settings(const Settings& settings, const std::filesystem::path& path) {
    return save_own_json(path, settings_file(), to_record({}), to_record(study::within_ranges(settings)));
}

} // namespace ingat::store
