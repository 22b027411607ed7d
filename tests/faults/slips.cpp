// Writers with a slip in them, to show that the fault tools notice, and the same writers without, to show
// that they do not see what is not there. Never part of the program.
//   slips SLIP writer DIR [COUNT] | SLIP verify DIR        (faults/order.hpp)
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <span>
#include <sqlite3.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace {

enum class Store { Database, File, Log };

struct Slip {
    std::string_view name;
    Store store{};
    bool acknowledges_early = false; // before the commit
    int things_in_a_commit = 1;
    const char* synchronous = "FULL";
    bool syncs_folder = true;
    std::size_t buffer = 0; // bytes collected before they are written
    bool hears_errors = true;
    bool syncs_again = false; // when that failed
};

constexpr std::array slips{
    Slip{.name = "database", .store = Store::Database},
    Slip{.name = "database_acknowledged_before_commit", .store = Store::Database, .acknowledges_early = true},
    Slip{.name = "database_committed_every_tenth", .store = Store::Database, .things_in_a_commit = 10},
    Slip{.name = "database_synchronous_off", .store = Store::Database, .synchronous = "OFF"},
    Slip{.name = "file", .store = Store::File},
    Slip{.name = "file_renamed_without_folder_sync", .store = Store::File, .syncs_folder = false},
    Slip{.name = "log", .store = Store::Log},
    Slip{.name = "log_made_without_folder_sync", .store = Store::Log, .syncs_folder = false},
    Slip{.name = "log_buffered", .store = Store::Log, .buffer = 400},
    Slip{.name = "log_deaf_to_errors", .store = Store::Log, .hears_errors = false},
    Slip{.name = "log_synced_again_after_an_error", .store = Store::Log, .syncs_again = true},
};

struct Closing {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};

void say(const std::string& line) {
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) {
        std::perror("slips");
    }
}

void acknowledge(long long number) {
    say("ACK " + std::to_string(number) + "\n");
}

bool sync_folder(const std::filesystem::path& folder) {
    const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = opened >= 0 && ::fsync(opened) == 0;
    ::close(opened);
    return synced;
}

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

// A table with a row for each thing.
class DatabaseStore {
public:
    DatabaseStore(const Slip& slip, const std::filesystem::path& folder) : slip_{slip} {
        sqlite3* opened = nullptr;
        sqlite3_open((folder / "store.db").c_str(), &opened);
        database_.reset(opened);
        const std::string settings = std::string{"PRAGMA locking_mode=EXCLUSIVE; PRAGMA synchronous="} +
                                     slip.synchronous +
                                     "; PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=40;"
                                     "CREATE TABLE IF NOT EXISTS thing (n INTEGER PRIMARY KEY)";
        is_open_ = run(settings.c_str());
    }

    std::optional<long long> newest() {
        long long number = -1;
        const auto take = [](void* into, int, char** columns, char**) {
            *static_cast<long long*>(into) = std::atoll(columns[0]);
            return 0;
        };
        if (is_open_) { // they have no gaps, or the greatest is not the number of them
            sqlite3_exec(database_.get(),
                         "SELECT CASE WHEN count(*)=coalesce(max(n), 0) THEN count(*) ELSE -1 END FROM thing",
                         take,
                         &number,
                         nullptr);
        }
        return number < 0 ? std::nullopt : std::optional{number};
    }

    bool keep(long long number) {
        const std::string insert = "INSERT INTO thing VALUES (" + std::to_string(number) + ")";
        const bool begins = waiting_ == 0;
        if ((begins && !run("BEGIN")) || !run(insert.c_str())) {
            return false;
        }
        if (slip_.acknowledges_early || slip_.things_in_a_commit > 1) {
            acknowledge(number);
            ::usleep(100); // long enough to be killed in
        }
        waiting_ = (waiting_ + 1) % slip_.things_in_a_commit;
        if (waiting_ == 0 && !run("COMMIT")) {
            return false;
        }
        if (!slip_.acknowledges_early && slip_.things_in_a_commit == 1) {
            acknowledge(number);
        }
        return true;
    }

private:
    bool run(const char* sql) {
        return sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    }

    const Slip& slip_;
    std::unique_ptr<sqlite3, Closing> database_;
    bool is_open_ = false;
    int waiting_ = 0; // in the transaction
};

// A file that is replaced each time, large enough to be torn.
class FileStore {
public:
    FileStore(const Slip& slip, std::filesystem::path folder) : slip_{slip}, folder_{std::move(folder)} {}

    [[nodiscard]] std::optional<long long> newest() const {
        std::ifstream file{folder_ / "store"};
        long long first = 0;
        long long again = 0;
        if (!file) {
            return 0;
        }
        file >> first;
        for (int line = 1; line < lines && file >> again; ++line) {
            if (again != first) {
                return std::nullopt;
            }
        }
        return file ? std::optional{first} : std::nullopt;
    }

    [[nodiscard]] bool keep(long long number) const {
        std::string text;
        for (int line = 0; line < lines; ++line) {
            text += std::to_string(number) + "\n";
        }
        const std::filesystem::path unfinished = folder_ / "unfinished";
        const int file = ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
        const bool written = file >= 0 && write_all(file, text) && ::fsync(file) == 0;
        ::close(file);
        if (!written || ::rename(unfinished.c_str(), (folder_ / "store").c_str()) != 0 ||
            (slip_.syncs_folder && !sync_folder(folder_))) {
            return false;
        }
        acknowledge(number);
        return true;
    }

private:
    static constexpr int lines = 300;
    const Slip& slip_;
    std::filesystem::path folder_;
};

// A file with a line for each thing, all of them as long as each other.
class LogStore {
public:
    LogStore(const Slip& slip, const std::filesystem::path& folder)
        : slip_{slip},
          file_{::open((folder / "store").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)} {
        is_open_ = file_ >= 0 && ::fsync(file_) == 0 && (!slip.syncs_folder || sync_folder(folder));
    }
    LogStore(const LogStore&) = delete;
    LogStore& operator=(const LogStore&) = delete;
    ~LogStore() { // what was collected is written when all goes well
        write_all(file_, collected_);
        ::close(file_);
    }

    [[nodiscard]] std::optional<long long> newest() const {
        std::array<char, width + 1> line{};
        long long number = 0;
        while (is_open_ && ::pread(file_, line.data(), width, number * width) == width &&
               std::atoll(line.data()) == number + 1) {
            ++number;
        }
        struct stat what {};
        const bool has_more = ::fstat(file_, &what) != 0 || what.st_size >= (number + 1) * width;
        const bool cut = is_open_ && !has_more &&
                         ::ftruncate(file_, number * width) == 0 && // a torn last line
                         ::lseek(file_, 0, SEEK_END) >= 0;
        return cut ? std::optional{number} : std::nullopt;
    }

    bool keep(long long number) {
        std::string line = std::to_string(number) + "\n";
        line.insert(0, static_cast<std::size_t>(width) - line.size(), '0');
        collected_ += line;
        if (collected_.size() > slip_.buffer) {
            const bool written = write_all(file_, collected_) &&
                                 (::fdatasync(file_) == 0 || (slip_.syncs_again && ::fdatasync(file_) == 0));
            if (!written && slip_.hears_errors) {
                collected_.clear();
                return false;
            }
            collected_.clear();
        }
        acknowledge(number);
        return true;
    }

private:
    static constexpr off_t width = 16;
    const Slip& slip_;
    int file_;
    bool is_open_ = false;
    std::string collected_;
};

template <class Kept>
int run(Kept& store, std::string_view verb, long long count) {
    const auto newest = store.newest();
    if (!newest) {
        say("What is there is not what was written.\n");
        return 1;
    }
    if (verb == "verify") {
        if (*newest > 0) {
            say("HAVE 1-" + std::to_string(*newest) + "\n");
        }
        return 0;
    }
    for (long long number = *newest + 1; number <= *newest + count; ++number) {
        if (!store.keep(number)) {
            say("The disk reported an error.\n");
            return 1;
        }
    }
    return 0;
}

template <class Kept>
int run_new(const Slip& slip, std::string_view verb, const std::filesystem::path& folder, long long count) {
    const bool is_new = ::mkdir(folder.c_str(), 0755) == 0;
    if (is_new && !sync_folder(folder.parent_path())) {
        say("The disk reported an error.\n");
        return 1;
    }
    Kept store{slip, folder};
    return run(store, verb, count);
}

} // namespace

int main(int count, char** arguments) {
    const std::span<char*> given{arguments, static_cast<std::size_t>(count)};
    const auto* const slip = given.size() < 4 ? slips.end() : std::ranges::find(slips, given[1], &Slip::name);
    if (slip == slips.end()) {
        return 2;
    }
    const long long things = given.size() > 4 ? std::atoll(given[4]) : 1'000'000'000;
    switch (slip->store) {
    case Store::Database: return run_new<DatabaseStore>(*slip, given[2], given[3], things);
    case Store::File: return run_new<FileStore>(*slip, given[2], given[3], things);
    case Store::Log: return run_new<LogStore>(*slip, given[2], given[3], things);
    }
    return 2;
}
