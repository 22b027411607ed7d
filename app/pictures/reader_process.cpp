#include "pictures/reader_process.hpp"

#include "pictures/exchange.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string_view>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace ingat::pictures {
namespace {

using Clock = std::chrono::steady_clock;

// A descriptor that is closed at the end, never handed on by accident, and none of the three standard ones.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) {
        if (number >= 0 && number <= STDERR_FILENO) {
            number_ = ::fcntl(number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
            ::close(number);
        } else {
            number_ = number;
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&& other) noexcept : number_{std::exchange(other.number_, -1)} {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() { close(); }

    void close() {
        if (number_ >= 0) {
            ::close(std::exchange(number_, -1));
        }
    }
    explicit operator bool() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }

private:
    int number_ = -1;
};

// The bytes as a file in memory that nobody can change, at its beginning.
Descriptor memory_file(Bytes bytes) {
    Descriptor file{::memfd_create("picture", MFD_CLOEXEC | MFD_ALLOW_SEALING)};
    while (file && !bytes.empty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return Descriptor{};
        }
        bytes = bytes.subspan(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    if (file) {
        ::fcntl(file.number(), F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE);
        ::lseek(file.number(), 0, SEEK_SET);
    }
    return file;
}

// What fontconfig goes by to find fonts, and no more.
std::vector<std::string> little_environment() {
    std::vector<std::string> kept;
    for (const char* name : {"HOME",
                             "XDG_CACHE_HOME",
                             "XDG_CONFIG_HOME",
                             "XDG_DATA_HOME",
                             "FONTCONFIG_FILE",
                             "FONTCONFIG_PATH",
                             "FONTCONFIG_SYSROOT"}) {
        // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing of ours changes the environment
        if (const char* value = std::getenv(name)) {
            kept.push_back(std::string{name} + "=" + value);
        }
    }
    return kept;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (std::string& text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

struct Pipe {
    Descriptor out;
    Descriptor in;
};

Pipe open_pipe() {
    constexpr int roomy = 1 << 20;
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        return {};
    }
    ::fcntl(ends[1], F_SETPIPE_SZ, roomy); // fewer turns; the usual size does as well
    return {.out = Descriptor{ends[0]}, .in = Descriptor{ends[1]}};
}

// The process with these as its input and output and no other descriptor; -1 if it cannot be started.
pid_t start(std::vector<std::string> words, const Descriptor& input, const Descriptor& output) {
    posix_spawn_file_actions_t files{};
    posix_spawnattr_t attributes{};
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_adddup2(&files, input.number(), STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&files, output.number(), STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    sigset_t signals;
    ::sigemptyset(&signals);
    ::posix_spawnattr_setsigmask(&attributes, &signals);
    ::sigfillset(&signals);
    ::posix_spawnattr_setsigdefault(&attributes, &signals);
    std::vector<std::string> environment = little_environment();
    const std::vector<char*> arguments = pointers_to(words);
    const std::vector<char*> variables = pointers_to(environment);
    pid_t process = -1;
    const int failure =
        ::posix_spawn(&process, arguments.front(), &files, &attributes, arguments.data(), variables.data());
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&files);
    return failure == 0 ? process : -1;
}

enum class Heard { All, EndedBefore, TimeOver };

// Fills `output` from the pipe, as far as it goes.
Heard listen(const Descriptor& pipe, std::vector<std::uint8_t>& output, Clock::time_point deadline) {
    std::size_t had = 0;
    while (had < output.size()) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        pollfd waited{.fd = pipe.number(), .events = POLLIN, .revents = 0};
        const int ready = left > 0 ? ::poll(&waited, 1, static_cast<int>(left)) : 0;
        if (ready == 0) {
            return Heard::TimeOver;
        }
        if (ready < 0) {
            continue; // interrupted; a pipe of ours fails in no other way
        }
        const ssize_t count = ::read(pipe.number(), output.data() + had, output.size() - had);
        if (count == 0 || (count < 0 && errno != EINTR)) {
            return Heard::EndedBefore;
        }
        had += static_cast<std::size_t>(std::max<ssize_t>(count, 0));
    }
    return Heard::All;
}

ReaderRun::End end_of(int status) {
    using End = ReaderRun::End;
    if (WIFSIGNALED(status)) {
        const int signal = WTERMSIG(status);
        return signal == SIGXCPU || signal == SIGALRM || signal == SIGKILL ? End::TookTooLong : End::Died;
    }
    switch (static_cast<Ending>(WEXITSTATUS(status))) {
    case Ending::Damaged: return End::Damaged;
    case Ending::TooMuchMemory: return End::TooMuchMemory;
    case Ending::Done:
    case Ending::Misused: break;
    }
    return End::Died;
}

// Whatever it still does, it is over. One that ended by itself keeps the end it had.
ReaderRun::End finish(pid_t process, Heard heard) {
    int status = 0;
    ::kill(process, SIGKILL);
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    switch (heard) {
    case Heard::All: return ReaderRun::End::Answered;
    case Heard::TimeOver: return ReaderRun::End::TookTooLong;
    case Heard::EndedBefore: break;
    }
    return end_of(status);
}

} // namespace

ReaderRun run_reader(const std::filesystem::path& reader,
                     const std::vector<std::string>& arguments,
                     Bytes input,
                     std::size_t expected) {
    const Descriptor file = memory_file(input);
    Pipe pipe = open_pipe();
    if (!file || !pipe.out || !pipe.in) {
        return {.end = ReaderRun::End::NotStarted, .output = {}};
    }
    std::vector<std::string> words{reader.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const Clock::time_point deadline = Clock::now() + std::chrono::seconds{most_seconds};
    const pid_t process = start(std::move(words), file, pipe.in);
    if (process < 0) {
        return {.end = ReaderRun::End::NotStarted, .output = {}};
    }
    pipe.in.close();
    ReaderRun run{.end = {}, .output = std::vector<std::uint8_t>(expected)};
    run.end = finish(process, listen(pipe.out, run.output, deadline));
    return run;
}

} // namespace ingat::pictures
