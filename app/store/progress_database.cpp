#include "store/progress_database.hpp"

#include <algorithm>
#include <sqlite3.h>
#include <utility>

namespace ingat::store {
namespace {

using base::Done;
using base::Error;
using base::ErrorKind;
using base::Result;
using base::say;

void harden(sqlite3* database) {
    sqlite3_extended_result_codes(database, 1);
    sqlite3_busy_timeout(database, 0);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
}

sqlite3_stmt* prepare(sqlite3* database, std::string_view sql, unsigned flags, int& code) {
    sqlite3_stmt* statement = nullptr;
    code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), flags, &statement, nullptr);
    return statement;
}

// The open file itself; null if there is none.
sqlite3_file* file_of(sqlite3* database) {
    sqlite3_file* file = nullptr;
    const int code = sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    return code == SQLITE_OK && file != nullptr && file->pMethods != nullptr ? file : nullptr;
}

// A path as a part of a URI (RFC 3986).
std::string escaped(const std::string& path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (const char each : path) {
        const auto byte = static_cast<unsigned char>(each);
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= '0' && byte <= '9') || each == '/' || each == '-' || each == '.' ||
                           each == '_';
        text += plain ? std::string{each} : std::string{'%', digits[byte >> 4U], digits[byte & 15U]};
    }
    return text;
}

} // namespace

Statement& Statement::bind(int parameter, std::int64_t number) {
    sqlite3_bind_int64(statement_.get(), parameter, number);
    return *this;
}

Statement& Statement::bind(int parameter, double number) {
    sqlite3_bind_double(statement_.get(), parameter, number);
    return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
    const char* start = text.empty() ? "" : text.data(); // a null pointer would be NULL, not ''
    sqlite3_bind_text64(statement_.get(), parameter, start, text.size(), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(int parameter, std::span<const std::uint8_t> bytes) {
    sqlite3_bind_blob64(statement_.get(), parameter, bytes.data(), bytes.size(), SQLITE_STATIC);
    return *this;
}

bool Statement::next() {
    if (!statement_) {
        return false;
    }
    code_ = sqlite3_step(statement_.get());
    return code_ == SQLITE_ROW;
}

bool Statement::failed() const {
    return code_ != SQLITE_OK && code_ != SQLITE_ROW && code_ != SQLITE_DONE;
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(statement_.get(), column);
}

std::string Statement::text(int column) const {
    const auto* start = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    return start == nullptr ? std::string{} : std::string{start, size};
}

std::span<const std::uint8_t> Statement::bytes(int column) const {
    const auto* start = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
    return {start, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

void Statement::Ending::operator()(sqlite3_stmt* statement) const {
    if (at_end == AtEnd::Discard) {
        sqlite3_finalize(statement);
        return;
    }
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
}

base::Result<Database>
Database::open(const std::filesystem::path& file, const std::filesystem::path& named, Create create) {
    return open_by_name(
        file_name(file), named, SQLITE_OPEN_READWRITE | (create == Create::Yes ? SQLITE_OPEN_CREATE : 0));
}

base::Result<Database> Database::open_at_rest(const std::filesystem::path& file,
                                              const std::filesystem::path& named) {
    return open_by_name("file:" + escaped(std::filesystem::absolute(file).string()) + "?immutable=1",
                        named,
                        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
}

base::Result<Database>
Database::open_by_name(const std::string& name, const std::filesystem::path& named, int flags) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &opened, flags, nullptr);
    Database database{opened, named};
    if (code != SQLITE_OK) {
        return database_error(opened == nullptr ? SQLITE_NOMEM : sqlite3_extended_errcode(opened), named);
    }
    harden(opened);
    return database;
}

bool Database::is_read_only() const {
    return sqlite3_db_readonly(database_.get(), "main") == 1;
}

std::optional<std::string> Database::first_bytes(std::size_t size) const {
    sqlite3_file* file = file_of(database_.get());
    sqlite3_int64 there = 0;
    if (file == nullptr || file->pMethods->xFileSize(file, &there) != SQLITE_OK) {
        return std::nullopt;
    }
    std::string bytes(std::min(size, static_cast<std::size_t>(there)), '\0');
    const int count = static_cast<int>(bytes.size());
    if (count > 0 && file->pMethods->xRead(file, bytes.data(), count, 0) != SQLITE_OK) {
        return std::nullopt;
    }
    return bytes;
}

std::filesystem::path Database::log_path() const {
    const char* file = sqlite3_db_filename(database_.get(), "main");
    const char* log = file == nullptr ? nullptr : sqlite3_filename_wal(file);
    return log == nullptr ? "" : log;
}

Result<Done> Database::hold_unread() {
    sqlite3_file* file = file_of(database_.get());
    if (file == nullptr) {
        return database_error(SQLITE_IOERR, path_);
    }
    int code = file->pMethods->xLock(file, SQLITE_LOCK_SHARED);
    if (code == SQLITE_OK) {
        code = file->pMethods->xLock(file, SQLITE_LOCK_EXCLUSIVE);
    }
    if (code != SQLITE_OK) {
        let_go_unread();
        return database_error(code, path_);
    }
    return Done{};
}

void Database::let_go_unread() {
    if (sqlite3_file* file = file_of(database_.get())) {
        file->pMethods->xUnlock(file, SQLITE_LOCK_NONE);
    }
}

void Database::close() {
    kept_.clear();
    database_.reset();
}

void Database::keep_log_at_closing(bool keep) {
    sqlite3_db_config(database_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

Statement Database::kept(std::string_view sql) {
    auto& prepared = kept_[sql];
    int code = SQLITE_OK;
    if (!prepared) {
        prepared.reset(prepare(database_.get(), sql, SQLITE_PREPARE_PERSISTENT, code));
    }
    return {prepared.get(), Statement::AtEnd::Reset, code};
}

Statement Database::statement(std::string_view sql) {
    int code = SQLITE_OK;
    sqlite3_stmt* prepared = prepare(database_.get(), sql, 0, code);
    return {prepared, Statement::AtEnd::Discard, code};
}

bool Database::run(const char* sql) {
    return sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

Error Database::failure() const {
    return database_error(sqlite3_extended_errcode(database_.get()), path_);
}

void Database::Closing::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}

void Database::Discarding::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Transaction::Transaction(Database& database)
    : database_{database},
      open_{database.kept("BEGIN IMMEDIATE").run()} {}

Transaction::~Transaction() {
    if (open_) {
        static_cast<void>(database_.run("ROLLBACK"));
    }
}

bool Transaction::commit() {
    if (!database_.kept("COMMIT").run()) {
        return false;
    }
    open_ = false;
    return true;
}

std::string file_name(const std::filesystem::path& file) {
    return (file.is_absolute() ? file : "." / file).string();
}

Error database_error(int code, const std::filesystem::path& path) {
    const std::string file = path.string();
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::InUse,
                say("{0} is in use: another Ingat window is open. Close that one first, or go on there.",
                    {file})};
    case SQLITE_FULL:
        return {ErrorKind::DiskFull,
                say("{0} could not be written: the disk is full. Make room, then try again.", {file})};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
        return {
            ErrorKind::NotWritable,
            say("{0} cannot be written. Allow it, or choose another data folder with INGAT_HOME.", {file})};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR: // a table that should be there is not
        return {ErrorKind::Malformed,
                say("{0} is damaged. Nothing was changed; keep a copy of it before anything else is tried.",
                    {file})};
    default:
        return {ErrorKind::Failed,
                say("{0} could not be read or written: the disk reported an error. Check the disk, then try "
                    "again.",
                    {file})};
    }
}

} // namespace ingat::store
