#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace ingat::store {

// One statement being run. Parameters count from 1, columns from 0. Text and bytes bound must live until it
// ends.
class Statement {
public:
    Statement& bind(int parameter, std::int64_t number);
    Statement& bind(int parameter, double number);
    Statement& bind(int parameter, std::string_view text);
    Statement& bind(int parameter, std::span<const std::uint8_t> bytes);

    // Goes to the next row. False at the end and on failure.
    [[nodiscard]] bool next();
    [[nodiscard]] bool failed() const;

    // Runs a statement that gives no rows. False on failure.
    [[nodiscard]] bool run() { return !next() && !failed(); }

    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::span<const std::uint8_t> bytes(int column) const; // until the next row

private:
    friend class Database;
    enum class AtEnd { Reset, Discard };

    Statement(sqlite3_stmt* statement, AtEnd at_end, int code)
        : statement_{statement, {at_end}},
          code_{code} {}

    struct Ending {
        AtEnd at_end = AtEnd::Discard;
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Ending> statement_;
    int code_; // of the last call, as SQLite numbers them
};

// An open SQLite file; one connection, closed at the end.
class Database {
public:
    enum class Create { Yes, No };

    // Opens `file` without reading; `named` is the file that messages name. No wait for anyone who holds the
    // file; no trust in what its schema asks to run.
    [[nodiscard]] static base::Result<Database>
    open(const std::filesystem::path& file, const std::filesystem::path& named, Create create);

    // Opens a file that nobody writes to, to be read only; nothing is made beside it either.
    [[nodiscard]] static base::Result<Database> open_at_rest(const std::filesystem::path& file,
                                                             const std::filesystem::path& named);

    [[nodiscard]] const std::filesystem::path& path() const { return path_; } // as messages name it
    [[nodiscard]] bool is_read_only() const;

    // The first `size` bytes of the file, or all of a shorter one, read past SQLite's locks and journals.
    [[nodiscard]] std::optional<std::string> first_bytes(std::size_t size) const;

    // The write-ahead log, where SQLite looks for it: beside the file that a link points at.
    [[nodiscard]] std::filesystem::path log_path() const;

    // Holds the file against everyone else before SQLite looked at it, without such a look: by it SQLite
    // clears away what lies beside an empty file. Nothing may be run until it is let go.
    [[nodiscard]] base::Result<base::Done> hold_unread();
    void let_go_unread();

    // Lets go of the file. Every call after it fails.
    void close();

    // What is in the write-ahead log stays there at closing, so that the file is left as it was found.
    void keep_log_at_closing(bool keep);

    // A statement kept for the next time. `sql` must be a literal, and not in use twice at once.
    [[nodiscard]] Statement kept(std::string_view sql);
    [[nodiscard]] Statement statement(std::string_view sql);
    [[nodiscard]] bool run(const char* sql); // may be several statements, without parameters

    // Why the last call failed, in words.
    [[nodiscard]] base::Error failure() const;

private:
    friend class DatabaseCopy;
    struct Closing {
        void operator()(sqlite3* database) const;
    };
    struct Discarding {
        void operator()(sqlite3_stmt* statement) const;
    };

    [[nodiscard]] static base::Result<Database>
    open_by_name(const std::string& name, const std::filesystem::path& named, int flags);

    Database(sqlite3* database, std::filesystem::path path) : database_{database}, path_{std::move(path)} {}

    std::unique_ptr<sqlite3, Closing> database_;
    std::filesystem::path path_;
    std::map<std::string_view, std::unique_ptr<sqlite3_stmt, Discarding>> kept_; // goes before the database
};

// What is done between making and commit() reaches the disk whole, or not at all.
class Transaction {
public:
    explicit Transaction(Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    [[nodiscard]] bool began() const { return open_; }
    [[nodiscard]] bool commit(); // true when it is on the disk

private:
    Database& database_;
    bool open_;
};

// The file as SQLite is to be told of it. SQLite may have been built to take what begins with "file:" for a
// URI, as Debian's is: then it would open another file, perhaps without locks.
[[nodiscard]] std::string file_name(const std::filesystem::path& file);

// Why an SQLite call on the file failed, by SQLite's extended result code.
[[nodiscard]] base::Error database_error(int code, const std::filesystem::path& path);

} // namespace ingat::store
