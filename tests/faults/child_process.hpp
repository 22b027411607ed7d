#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace faults {

// A program started with its standard output and standard error in one pipe. Killed, if it still runs, at the
// end. `environment`: "NAME=VALUE", set for it besides what this program has.
class ChildProcess {
public:
    explicit ChildProcess(const std::vector<std::string>& command,
                          const std::vector<std::string>& environment = {});
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    ~ChildProcess();

    // Takes in what it says, until `enough` is in it, the time has come, or it has ended. False when it has
    // ended.
    bool listen(std::chrono::steady_clock::time_point until, const std::string& enough);

    void kill_now() const; // SIGKILL
    int wait();            // takes in the rest; its exit code, or minus the signal that ended it

    [[nodiscard]] const std::string& said() const { return said_; }

private:
    bool take_in();

    pid_t process_ = -1;
    int output_ = -1;
    std::string said_;
    std::optional<int> status_;
};

} // namespace faults
