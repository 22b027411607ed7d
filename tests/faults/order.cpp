#include "faults/order.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <span>
#include <string_view>
#include <sys/statvfs.h>
#include <unistd.h>

namespace faults {
namespace {

[[noreturn]] void refuse(const std::map<std::string, long long>& usual) {
    std::fputs("usage: TOOL", stderr);
    for (const auto& [name, number] : usual) {
        std::fprintf(stderr, " [%s=%lld]", name.c_str(), number);
    }
    std::fputs(" PROGRAM [WORD]…\n", stderr);
    std::exit(2); // NOLINT(concurrency-mt-unsafe): nothing else runs
}

std::string roomy_memory() {
    constexpr const char* memory = "/dev/shm";
    constexpr unsigned long enough = 1UL << 30U;
    struct statvfs what {};
    const bool has_room = ::statvfs(memory, &what) == 0 && what.f_bavail * what.f_frsize > enough;
    return has_room && ::access(memory, W_OK) == 0 ? memory : "";
}

} // namespace

std::vector<std::string> Order::writer(const std::string& folder, long long count) const {
    std::vector<std::string> words = program;
    words.insert(words.end(), {"writer", folder});
    if (count > 0) {
        words.push_back(std::to_string(count));
    }
    return words;
}

std::vector<std::string> Order::verifier(const std::string& folder) const {
    std::vector<std::string> words = program;
    words.insert(words.end(), {"verify", folder});
    return words;
}

std::string Order::words() const {
    std::string all;
    for (const auto& [name, number] : numbers) {
        all.append(name).append("=").append(std::to_string(number)).append(" ");
    }
    for (const std::string& word : program) {
        all.append(word).append(" ");
    }
    all.pop_back();
    return all;
}

Order order_in(int count, char** arguments, std::map<std::string, long long> usual) {
    const std::span<char*> given{arguments, static_cast<std::size_t>(count)};
    Order order{.numbers = std::move(usual), .program = {}};
    for (const char* argument : given.subspan(1)) {
        const std::string word = argument;
        const std::size_t equals = word.find('=');
        if (!order.program.empty() || equals == std::string::npos) {
            order.program.push_back(word);
        } else if (const auto known = order.numbers.find(word.substr(0, equals));
                   known != order.numbers.end()) {
            known->second = std::atoll(word.c_str() + equals + 1);
        } else {
            refuse(order.numbers);
        }
    }
    if (order.program.empty() || ::access(order.program.front().c_str(), X_OK) != 0) {
        refuse(order.numbers);
    }
    return order;
}

long long more_if_long(long long number) {
    return std::getenv("INGAT_LONG") == nullptr ? number : number * 10;
}

Workplace::Workplace(On on) {
    const std::string memory = on == On::Memory ? roomy_memory() : "";
    path_ =
        (memory.empty() ? std::filesystem::temp_directory_path().string() : memory) + "/ingat-faults-XXXXXX";
    if (::mkdtemp(path_.data()) == nullptr) {
        std::perror(path_.c_str());
        std::exit(2); // NOLINT(concurrency-mt-unsafe): nothing else runs
    }
    path_ = std::filesystem::canonical(path_).string();
    ::setenv("TMPDIR", fresh("scratch").c_str(), 1); // NOLINT(concurrency-mt-unsafe): nothing else runs
}

Workplace::~Workplace() {
    if (!kept_) {
        std::error_code failure;
        std::filesystem::remove_all(path_, failure);
    }
}

std::string Workplace::fresh(const std::string& name) const {
    const std::filesystem::path folder = std::filesystem::path{path_} / name;
    std::filesystem::remove_all(folder);
    std::filesystem::create_directory(folder);
    return folder.string();
}

} // namespace faults
