#pragma once

#include "support/catch.hpp"

#include <array>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace ingat::tests {

// Runs `work` in a process of its own, which ends without cleaning up, as if killed. What `work` returned.
template <class Work>
int in_another_process(Work work) {
    const pid_t process = ::fork();
    if (process == 0) {
        ::_exit(work());
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// Another Ingat, in a process of its own: it holds what `open` returned, which must be a success, until it is
// let go, as if killed.
class OtherInstance {
public:
    template <class Open>
    explicit OtherInstance(const Open& open) {
        std::array<int, 2> ready{};
        REQUIRE(::pipe(ready.data()) == 0);
        process_ = ::fork();
        if (process_ == 0) {
            const auto held = open();
            static_cast<void>(!::write(ready[1], held ? "y" : "n", 1));
            ::pause();
        }
        char holds = 'n';
        REQUIRE(::read(ready[0], &holds, 1) == 1);
        ::close(ready[0]);
        ::close(ready[1]);
        REQUIRE(holds == 'y');
    }
    OtherInstance(const OtherInstance&) = delete;
    OtherInstance& operator=(const OtherInstance&) = delete;
    ~OtherInstance() {
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
    }

private:
    pid_t process_ = -1;
};

} // namespace ingat::tests
