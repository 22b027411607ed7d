#pragma once

#include <sys/wait.h>
#include <unistd.h>

namespace ingat::store {

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

} // namespace ingat::store
