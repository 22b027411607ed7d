#include "pictures/confinement.hpp"

#include "support/another_process.hpp"
#include "support/catch.hpp"

#include <csignal>
#include <iostream>
#include <string>

using namespace ingat;

namespace {

// How tests/pictures/attempt.cpp ends: its number, or minus the signal.
int attempt(const char* files, const char* what) {
    const pid_t process = ::fork();
    if (process == 0) {
        ::execl(INGAT_ATTEMPT, INGAT_ATTEMPT, files, what, nullptr);
        ::_exit(79);
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

constexpr int worked = 0;
constexpr int was_refused = 1;
constexpr int no_filter = 77;

} // namespace

TEST_CASE("the process that reads pictures may do nothing else", "[pictures]") {
    if (!pictures::fully_confined) {
        return; // in build-plain/
    }
    if (attempt("none", "nothing") == no_filter) {
        std::cout << "skipped: this system has no filter of system calls\n";
        return;
    }
    for (const char* files : {"none", "read"}) {
        CHECK(attempt(files, "nothing") == worked);
        for (const char* what : {"write a file",
                                 "create a file",
                                 "change a file",
                                 "open a socket",
                                 "open a local socket",
                                 "fork",
                                 "start a program",
                                 "end another process",
                                 "delete a file",
                                 "run new code"}) {
            INFO(files << ": " << what);
            CHECK(attempt(files, what) == -SIGSYS);
        }
        CHECK(attempt(files, "take a gigabyte") == was_refused);
        CHECK(attempt(files, "burn time") == -SIGKILL);
    }
    CHECK(attempt("none", "read a file") == was_refused);
    CHECK(attempt("read", "read a file") == worked);
    CHECK(attempt("none", "start a thread") == -SIGSYS);
    CHECK(attempt("read", "start a thread") == worked);
}
