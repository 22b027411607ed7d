// A selftest with a slip in it, to show that the kill loop notices: it says that a review is kept when the
// database has taken it in, but commits only every few reviews. Never part of the program.
//
//   ingat_hasty_selftest selftest writer DIR | verify DIR
#include <cstdio>
#include <filesystem>
#include <span>
#include <sqlite3.h>
#include <string>
#include <string_view>
#include <unistd.h>

namespace {

constexpr long long reviews_in_a_commit = 16;

bool run(sqlite3* database, const char* statement) {
    return sqlite3_exec(database, statement, nullptr, nullptr, nullptr) == SQLITE_OK;
}

void say(const std::string& line) {
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) {
        std::perror("hasty_selftest");
    }
}

// The greatest number kept; they have no gaps.
long long newest(sqlite3* database) {
    long long number = 0;
    const auto take = [](void* into, int, char** columns, char**) {
        *static_cast<long long*>(into) = columns[0] == nullptr ? 0 : std::stoll(columns[0]);
        return 0;
    };
    sqlite3_exec(database, "SELECT MAX(n) FROM review", take, &number, nullptr);
    return number;
}

int write_for_ever(sqlite3* database) {
    bool going = true;
    for (long long n = newest(database) + 1; going; ++n) {
        if (n % reviews_in_a_commit == 1) {
            going = run(database, "BEGIN");
        }
        const std::string insert = "INSERT INTO review VALUES (" + std::to_string(n) + ")";
        going = going && run(database, insert.c_str());
        say("ACK " + std::to_string(n) + "\n"); // the slip: nothing of it is on the disk
        ::usleep(200);
        if (n % reviews_in_a_commit == 0) {
            going = going && run(database, "COMMIT");
        }
    }
    return 1;
}

} // namespace

int main(int count, char** arguments) {
    const std::span<char*> given{arguments, static_cast<std::size_t>(count)};
    if (given.size() < 4 || std::string_view{given[1]} != "selftest") {
        return 2;
    }
    const std::string file = std::filesystem::path{given[3]} / "hasty.db";
    sqlite3* database = nullptr;
    if (sqlite3_open(file.c_str(), &database) != SQLITE_OK ||
        !run(database,
             "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
             "CREATE TABLE IF NOT EXISTS review (n INTEGER PRIMARY KEY)")) {
        return 1;
    }
    if (std::string_view{given[2]} == "writer") {
        return write_for_ever(database);
    }
    if (const long long last = newest(database); last > 0) {
        say("HAVE 1-" + std::to_string(last) + "\n");
    }
    sqlite3_close(database);
    return 0;
}
