#include "pictures/confinement.hpp"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <exception>
#include <fcntl.h>
#include <functional>
#include <map>
#include <string>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

// ingat_attempt none|read WHAT: confined as the process that reads pictures is, tries WHAT. Ends with 0 if
// that worked, with 1 if it was refused, by a signal if it was killed; with 77 where there is no filter of
// system calls.
using namespace ingat;

namespace {

bool opens(const char* path, int how) {
    return ::open(path, how, 0600) >= 0;
}

bool starts_a_program() {
    std::array<char*, 1> no_words{nullptr};
    return ::execve("/bin/true", no_words.data(), no_words.data()) == 0;
}

bool burns_time() {
    std::atomic<unsigned> turns = 0;
    for (;;) {
        ++turns;
    }
}

bool starts_a_thread() {
    try {
        std::thread{[] {}}.join();
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

const std::map<std::string, std::function<bool()>>& attempts() {
    static const std::map<std::string, std::function<bool()>> all{
        {"nothing", [] { return true; }},
        {"read a file", [] { return opens("/etc/passwd", O_RDONLY); }},
        {"write a file", [] { return opens("/tmp/ingat-attempt", O_WRONLY); }},
        {"create a file", [] { return opens("/tmp/ingat-attempt", O_RDONLY | O_CREAT); }},
        {"change a file", [] { return opens("/dev/null", O_RDWR); }},
        {"open a socket", [] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
        {"open a local socket", [] { return ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }},
        {"fork", [] { return ::fork() >= 0; }},
        {"start a program", starts_a_program},
        {"start a thread", starts_a_thread},
        {"end another process", [] { return ::kill(::getppid(), 0) == 0; }},
        {"delete a file", [] { return ::unlink("/tmp/ingat-attempt") == 0; }},
        {"run new code",
         [] {
             return ::mmap(nullptr,
                           4096,
                           PROT_READ | PROT_WRITE | PROT_EXEC,
                           MAP_PRIVATE | MAP_ANONYMOUS,
                           -1,
                           0) != MAP_FAILED;
         }},
        {"take a gigabyte",
         [] {
             return ::mmap(nullptr, 1UL << 30U, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
         }},
        {"burn time", burns_time},
    };
    return all;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3 || !attempts().contains(arguments[2])) {
        return 78;
    }
    const std::function<bool()> attempt = attempts().at(arguments[2]);
    ::alarm(60);
    const bool filtered = pictures::confine(arguments[1] == std::string{"read"} ? pictures::Files::Read
                                                                                : pictures::Files::None);
    if (!filtered) {
        ::_exit(77);
    }
    ::close(STDIN_FILENO); // so that there is room for a descriptor
    ::_exit(attempt() ? 0 : 1);
}
