#include "store/settings_file.hpp"

#include "store/atomic_file.hpp"
#include "store/bank_archive.hpp"
#include "store/cereal_json.hpp"
#include "store/file_error.hpp"
#include "store/json_reader.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <exception>
#include <limits>
#include <sstream>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace ingat::store {
namespace {

using base::Done;
using base::Error;
using base::ErrorKind;
using base::Result;
using base::say;
using study::Settings;

constexpr std::int64_t current_format = 1;
constexpr std::uint64_t most_bytes = 16U << 20U;
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

// Always written, for people who look into the file; what is not there keeps its usual value.
template <class Archive, class T>
void chosen_member(Archive& archive, const char* name, T& value) {
    if constexpr (Archive::is_loading::value) {
        load_if_there(archive, name, value);
    } else {
        member(archive, name, value);
    }
}

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

Result<Settings> read_settings(const std::filesystem::path& path) {
    auto text = read_file(path, most_bytes);
    if (!text) {
        return text.error();
    }
    const auto tree = parse_json(*std::move(text), path.string(), {.bytes = most_bytes});
    if (!tree) {
        return tree.error();
    }
    const auto format = find_member(*tree, 0, "format");
    if (format && tree->nodes[*format].type == JsonType::Integer &&
        tree->nodes[*format].integer > current_format) {
        return Error{
            ErrorKind::Newer,
            say("{0} was written by a newer version of Ingat and was left as it is. Update Ingat to use "
                "your settings.",
                {path.string()})};
    }
    if (!format) {
        return Error{ErrorKind::Malformed,
                     say("{0}:{1}: \"{2}\" is missing. Add it.",
                         {path.string(), std::to_string(tree->nodes[0].line), "format"})};
    }
    try {
        SettingsRecord record = to_record({});
        BankArchive archive{*tree, path.string()};
        record.serialize(archive);
        archive.finish();
        return from_record(record);
    } catch (const BadFile& bad) {
        return bad.error;
    } catch (const std::exception&) {
        return read_error(path, ENOMEM);
    }
}

// Other errors say nothing of what is in the file.
bool is_damage(const Error& error) {
    return error.kind == ErrorKind::Malformed || error.kind == ErrorKind::TooLarge;
}

// The name the file has now; empty if it could not be moved.
std::filesystem::path moved_aside(const std::filesystem::path& path) {
    std::filesystem::path aside = free_name_aside(path);
    std::error_code failure;
    if (!aside.empty()) {
        std::filesystem::rename(path, aside, failure);
    }
    return failure ? std::filesystem::path{} : aside;
}

} // namespace

LoadedSettings load_settings(const std::filesystem::path& path, Damaged damaged) {
    if (damaged == Damaged::MoveAside) { // who may do that may write
        remove_unfinished_files(path.parent_path());
    }
    auto read = read_settings(path);
    if (read) {
        return {.settings = *std::move(read), .notice = {}};
    }
    if (read.error().kind == ErrorKind::NotFound) {
        return {};
    }
    if (!is_damage(read.error())) {
        return {.settings = {}, .notice = read.error(), .may_be_saved = false};
    }
    if (damaged == Damaged::Leave) {
        return {.settings = {},
                .notice =
                    Error{read.error().kind,
                          say("Your settings in {0} are damaged; the usual ones are in use. The file was "
                              "left as it is.",
                              {path.string()})},
                .may_be_saved = false};
    }
    const std::filesystem::path aside = moved_aside(path);
    if (aside.empty()) {
        return {.settings = {}, .notice = read.error(), .may_be_saved = false};
    }
    return {.settings = {},
            .notice =
                Error{read.error().kind,
                      say("Your settings in {0} are damaged; the usual ones are in use. The damaged file is "
                          "kept as {1}.",
                          {path.string(), aside.string()})}};
}

Result<Done> save_settings(const Settings& settings, const std::filesystem::path& path) {
    const auto before = read_settings(path);
    if (!before && before.error().kind != ErrorKind::NotFound &&
        (!is_damage(before.error()) || moved_aside(path).empty())) {
        return before.error();
    }
    std::string text;
    try {
        std::ostringstream out;
        {
            using Options = cereal::JSONOutputArchive::Options;
            cereal::JSONOutputArchive archive{out, Options{324, Options::IndentChar::space, 2}};
            SettingsRecord record = to_record(study::within_ranges(settings));
            record.serialize(archive);
        } // the archive writes its closing bracket here
        out << '\n';
        text = std::move(out).str();
    } catch (const std::exception&) {
        return write_error(path, ENOMEM);
    }
    return write_file(path, text);
}

} // namespace ingat::store
