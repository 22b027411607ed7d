#include "store/progress_file.hpp"

#include "store/atomic_file.hpp"
#include "store/attempt_rows.hpp"
#include "store/backup.hpp"
#include "store/file_error.hpp"
#include "store/progress_lost.hpp"
#include "store/progress_migration.hpp"
#include "store/read_copy.hpp"
#include "store/row_check.hpp"

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

namespace ingat::store {
namespace {

using base::Done;
using base::Error;
using base::ErrorKind;
using base::Message;
using base::Result;
using base::say;

enum class Purpose {
    Study, // the learner's own file: made where there is none
    Again, // the same: must be there
    Look   // a private copy of one: must be there
};

// What is opened.
struct Opening {
    std::filesystem::path file;
    std::filesystem::path named; // the file that messages name
    RandomSeed seed{};
    Purpose purpose = Purpose::Study;
};

constexpr std::uint32_t application = 0x494e4750; // "INGP"
constexpr std::string_view least_reader = "1";    // the oldest format number whose programs can read this one
constexpr std::size_t header_size = 100;
constexpr std::uint64_t most_journal_bytes = 1U << 20U; // of one that undoes the making of a file

// Rows of `event` are only ever added. Its order is that of the ids, which begin with the hybrid clock.
constexpr const char* schema = R"(
PRAGMA application_id=0x494e4750;
PRAGMA user_version=2;
CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT NOT NULL, crc INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE event(
    id BLOB PRIMARY KEY, kind INTEGER NOT NULL, names BLOB, device BLOB NOT NULL, sequence INTEGER NOT NULL,
    at INTEGER NOT NULL, offset INTEGER NOT NULL, day INTEGER NOT NULL,
    bank TEXT NOT NULL, question TEXT NOT NULL, part TEXT NOT NULL,
    rating INTEGER NOT NULL, taken INTEGER NOT NULL, mode TEXT NOT NULL,
    retention REAL NOT NULL, rollover INTEGER NOT NULL, crc INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX event_of_card ON event(bank, question, part);
CREATE INDEX event_that_names ON event(names) WHERE names IS NOT NULL;
CREATE TABLE memory(
    bank TEXT NOT NULL, question TEXT NOT NULL, part TEXT NOT NULL, state_seq INTEGER NOT NULL,
    phase INTEGER NOT NULL, step INTEGER NOT NULL, stability REAL NOT NULL, difficulty REAL NOT NULL,
    last_review INTEGER NOT NULL, last_day INTEGER NOT NULL, due INTEGER NOT NULL, due_day INTEGER NOT NULL,
    scheduled_days REAL NOT NULL, reviews INTEGER NOT NULL, lapses INTEGER NOT NULL, crc INTEGER NOT NULL,
    PRIMARY KEY(bank, question, part)
) STRICT, WITHOUT ROWID;
)";

Error newer(const std::filesystem::path& path) {
    return {
        ErrorKind::Newer,
        say("{0} was written by a newer version of Ingat. It was left as it is; open it with that version.",
            {path.string()})};
}

Error foreign(const std::filesystem::path& path) {
    return {
        ErrorKind::Malformed,
        say("{0} is not a progress file of Ingat, or is damaged. It was left as it is; move it elsewhere to "
            "begin a new one.",
            {path.string()})};
}

Error unreleased(const std::filesystem::path& path) {
    return {ErrorKind::Malformed,
            say("{0} was written by a trial version of Ingat from before its first release. It was left as "
                "it is; move it elsewhere to begin a new one.",
                {path.string()})};
}

std::uint32_t number_at(const std::string& header, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t byte = at; byte < at + 4; ++byte) {
        number = (number << 8U) | static_cast<std::uint8_t>(header[byte]);
    }
    return number;
}

// Whether the making of the file never came to its end: the journal beside it undoes all there is. Nothing of
// it was kept for anyone, and SQLite empties the file when it is next used.
bool was_left_unmade(const std::filesystem::path& file) {
    const auto journal = read_file(file.string() + "-journal", most_journal_bytes);
    constexpr std::string_view magic = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
    constexpr std::size_t pages_before_at = 16;
    return journal && journal->size() >= pages_before_at + 4 && journal->starts_with(magic) &&
           number_at(*journal, pages_before_at) == 0;
}

bool has_no_content(const Database& database) {
    const auto header = database.first_bytes(1);
    return header && (header->empty() || was_left_unmade(database.path()));
}

// Looks at the head of the file before SQLite does anything to it. True: there is no content yet.
Result<bool> is_fresh(const Database& database, Purpose purpose) {
    const auto header = database.first_bytes(header_size);
    if (!header) {
        return database.failure();
    }
    if (purpose == Purpose::Study && has_no_content(database)) {
        return true;
    }
    if (header->empty()) {
        return read_error(database.path(), ENOENT);
    }
    constexpr std::size_t version_at = 60; // of the file format of SQLite
    constexpr std::size_t application_at = 68;
    if (header->size() < header_size || !header->starts_with("SQLite format 3") ||
        number_at(*header, application_at) != application) {
        return foreign(database.path());
    }
    if (purpose != Purpose::Look && number_at(*header, version_at) > progress_format) {
        return newer(database.path());
    }
    return false;
}

std::int64_t first_number(Database& database, const char* sql) {
    Statement row = database.statement(sql);
    return row.next() ? row.number(0) : -1;
}

// How a file says that it was closed in order, with all that it then had of what is read at opening.
std::string good_end(Database& database) {
    return "yes " + std::to_string(first_number(database, "SELECT COUNT(*) FROM memory")) + " " +
           std::to_string(first_number(database, "SELECT COUNT(*) FROM event WHERE names IS NOT NULL"));
}

// In one transaction with an ordinary journal, so that whoever finds a file finds a whole one. False: another
// instance just made it.
Result<bool> create(Database& database) {
    if (!database.run("BEGIN EXCLUSIVE")) {
        return database.failure();
    }
    const bool still_fresh = first_number(database, "PRAGMA user_version") == 0;
    if (still_fresh && (!database.run(schema) || !database.run(attempt_schema))) {
        return database.failure();
    }
    if (!database.run("COMMIT")) {
        return database.failure();
    }
    return still_fresh;
}

// Makes the file; what is to be said of one that was there before.
Result<std::vector<Message>> begin_anew(Database& database, const std::optional<Told>& told) {
    const auto log = kept_log_of_lost(database, has_no_content);
    if (!log) {
        return log.error();
    }
    const auto created = create(database);
    if (!created) {
        return created.error();
    }
    std::vector<Message> notes;
    if (*created && told) {
        notes.push_back(missed(database.path()));
    }
    if (*log) {
        notes.push_back(**log);
    }
    return notes;
}

std::uint32_t check_of_fact(std::string_view name, std::string_view value) {
    return RowCheck{}.add(name).add(value).value();
}

bool put_fact(Database& database, std::string_view name, std::string_view value) {
    return database.kept("INSERT OR REPLACE INTO about VALUES(?, ?, ?)")
        .bind(1, name)
        .bind(2, value)
        .bind(3, std::int64_t{check_of_fact(name, value)})
        .run();
}

// Nothing where there is none, or where its row is damaged.
std::optional<std::string> fact(Database& database, std::string_view name) {
    Statement row = database.kept("SELECT value, crc FROM about WHERE name=?");
    if (!row.bind(1, name).next()) {
        return std::nullopt;
    }
    std::string value = row.text(0);
    return row.number(1) == check_of_fact(name, value) ? std::optional{std::move(value)} : std::nullopt;
}

// Takes the lock that lasts until closing, and checks what the write-ahead log may have changed in the head.
Result<Done> claim(Database& database, Purpose purpose) {
    std::error_code failure; // a log that SQLite only now puts there is to go when the file is refused
    database.keep_log_at_closing(std::filesystem::exists(log_of(database.path()), failure));
    if (!database.run("PRAGMA locking_mode=EXCLUSIVE; PRAGMA synchronous=FULL; PRAGMA mmap_size=0;"
                      "PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16384; SELECT "
                      "COUNT(*) FROM sqlite_schema")) {
        return database.failure();
    }
    if (format_of(database) > progress_format) {
        const auto reader = fact(database, "least_reader");
        const bool readable = reader && reader->size() == 1 && *reader <= least_reader;
        if (purpose != Purpose::Look || !readable) {
            return newer(database.path());
        }
    }
    // A table that is missing altogether is damage, and is found when it is read.
    if (first_number(database, "SELECT coalesce(sum(name='retention'), 1) FROM pragma_table_info('event')") ==
        0) {
        return unreleased(database.path());
    }
    database.keep_log_at_closing(false);
    return Done{};
}

Result<Done> write_ahead(Database& database) {
    // Some six answers between checkpoints. A log that grows costs each answer twice as much as one that is
    // written over, and the more is taken over at once, the longer the answer takes that has to wait for it.
    if (!database.run(
            "PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=24; PRAGMA journal_size_limit=4194304")) {
        return database.failure();
    }
    Statement mode = database.statement("PRAGMA journal_mode");
    if (!mode.next() || mode.text(0) != "wal") {
        return Error{
            ErrorKind::Failed,
            say("{0} cannot be kept safely on this disk. Choose another data folder with INGAT_HOME.",
                {database.path().string()})};
    }
    return Done{};
}

// Gives a fresh file its facts; nothing to do for any other.
Result<Done> begin_facts(Database& database, const DeviceId& device) {
    if (first_number(database, "SELECT COUNT(*) FROM about") > 0) {
        return Done{};
    }
    Transaction all{database};
    if (!all.began() || !put_fact(database, "least_reader", least_reader) || !set_device(database, device) ||
        !put_fact(database, "closed_well", good_end(database)) || !all.commit()) {
        return database.failure(); // before the transaction ends, which has an outcome of its own
    }
    return Done{};
}

// A file of an older format becomes one of this; the learner's own not before there is a backup of it.
Result<Done> bring_up_to_date(Database& database, Purpose purpose) {
    if (purpose != Purpose::Look && format_of(database) < progress_format) {
        if (const auto kept = back_up_before_change(database, database.path().parent_path()); !kept) {
            return kept.error();
        }
    }
    return migrate(database);
}

// What is to be said.
Result<std::vector<Message>>
prepare(Database& database, const DeviceId& device, Purpose purpose, const std::optional<Told>& told) {
    const auto fresh = is_fresh(database, purpose);
    if (!fresh) {
        return fresh.error();
    }
    auto notes = *fresh ? begin_anew(database, told) : std::vector<Message>{};
    if (!notes) {
        return notes;
    }
    if (const auto claimed = claim(database, purpose); !claimed) {
        return claimed.error();
    }
    if (const auto ready = write_ahead(database); !ready) {
        return ready.error();
    }
    if (const auto current = bring_up_to_date(database, purpose); !current) {
        return current.error();
    }
    if (const auto begun = begin_facts(database, device); !begun) {
        return begun.error();
    }
    if (purpose != Purpose::Look) {
        // SQLite does this too when it first writes to a new log, but does not hear of an error.
        if (const auto kept = keep_names(database.path().parent_path()); !kept) {
            return kept.error();
        }
    }
    return notes;
}

Error not_writable(const std::filesystem::path& path) {
    return {ErrorKind::NotWritable,
            say("{0} cannot be written. Allow it, or choose another data folder with INGAT_HOME.",
                {path.string()})};
}

Result<ProgressFile> open_file(const Opening& opening) {
    std::error_code failure;
    if (opening.purpose != Purpose::Study && !std::filesystem::exists(opening.file, failure)) {
        return read_error(opening.named, failure ? failure.value() : ENOENT);
    }
    const auto create = opening.purpose == Purpose::Study ? Database::Create::Yes : Database::Create::No;
    ToldFile told{opening.named};
    auto last_told = told.read();
    auto database = Database::open(opening.file, opening.named, create);
    if (!database) {
        return database.error();
    }
    if (database->is_read_only()) {
        return not_writable(database->path());
    }
    const DeviceId fresh_device = make_device_id(opening.seed);
    auto notes = prepare(*database, fresh_device, opening.purpose, last_told);
    if (!notes) {
        return notes.error();
    }
    const auto digits = fact(*database, "device");
    const auto device = digits ? base::event_id_from_hex(*digits) : std::nullopt;
    const bool well = fact(*database, "closed_well") == good_end(*database);
    return ProgressFile{
        .database = std::move(*database),
        .device = device ? DeviceId{.bytes = device->bytes} : fresh_device,
        .was_closed_well = well,
        .told = std::move(told),
        .last_told = last_told,
        .device_is_new = !device,
        .notes = *std::move(notes),
    };
}

} // namespace

std::filesystem::path progress_path(const std::filesystem::path& folder) {
    return folder / "progress.db";
}

Result<ProgressFile> open_progress_file(const std::filesystem::path& folder, const RandomSeed& seed) {
    if (const auto made = make_folder(folder); !made) {
        return made.error();
    }
    const std::filesystem::path file = progress_path(folder);
    return open_file({.file = file, .named = file, .seed = seed, .purpose = Purpose::Study});
}

Result<ProgressFile> open_progress_file_again(const std::filesystem::path& folder, const RandomSeed& seed) {
    const std::filesystem::path file = progress_path(folder);
    return open_file({.file = file, .named = file, .seed = seed, .purpose = Purpose::Again});
}

Result<ProgressFile> open_progress_copy(const std::filesystem::path& copy,
                                        const std::filesystem::path& original) {
    return open_file({.file = copy, .named = original, .purpose = Purpose::Look});
}

bool set_closed_well(Database& database, bool closed_well) {
    return put_fact(database, "closed_well", closed_well ? good_end(database) : "no");
}

bool set_device(Database& database, const DeviceId& device) {
    return put_fact(database, "device", hex(device));
}

} // namespace ingat::store
