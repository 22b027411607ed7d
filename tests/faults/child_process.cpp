#include "faults/child_process.hpp"

#include <array>
#include <csignal>
#include <cstdlib>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace faults {

ChildProcess::ChildProcess(const std::vector<std::string>& command,
                           const std::vector<std::string>& environment) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) {
        std::abort();
    }
    std::vector<char*> arguments;
    arguments.reserve(command.size() + 1);
    for (const std::string& argument : command) {
        arguments.push_back(
            const_cast<char*>(argument.c_str())); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    }
    arguments.push_back(nullptr);
    process_ = ::fork();
    if (process_ == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::dup2(ends[1], STDERR_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
        for (const std::string& setting : environment) {
            const std::size_t equals = setting.find('=');
            ::setenv(setting.substr(0, equals).c_str(), setting.substr(equals + 1).c_str(), 1);
        }
        ::execv(arguments.front(), arguments.data());
        ::_exit(127);
    }
    ::close(ends[1]);
    output_ = ends[0];
}

ChildProcess::~ChildProcess() {
    if (!status_) {
        kill_now();
        wait();
    }
    ::close(output_);
}

bool ChildProcess::listen(std::chrono::steady_clock::time_point until, const std::string& enough) {
    using namespace std::chrono;
    while (enough.empty() || said_.find(enough) == std::string::npos) {
        const auto left = ceil<milliseconds>(until - steady_clock::now()).count();
        if (left <= 0) {
            return true;
        }
        pollfd waited{.fd = output_, .events = POLLIN, .revents = 0};
        if (::poll(&waited, 1, static_cast<int>(left)) > 0 && !take_in()) {
            return false;
        }
    }
    return true;
}

void ChildProcess::kill_now() const {
    ::kill(process_, SIGKILL);
}

int ChildProcess::wait() {
    while (take_in()) { // what is in the pipe was said before it ended
    }
    if (!status_) {
        int status = 0;
        ::waitpid(process_, &status, 0);
        status_ = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }
    return *status_;
}

bool ChildProcess::take_in() {
    std::array<char, 65536> bytes{};
    const ssize_t count = ::read(output_, bytes.data(), bytes.size());
    if (count > 0) {
        said_.append(bytes.data(), static_cast<std::size_t>(count));
    }
    return count > 0;
}

} // namespace faults
