#include "faults/call_recorder.hpp"

#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/syscall.h>
#include <unistd.h>

namespace faults {
namespace {

struct Names {
    std::string_view name;
    std::string_view other;
};

int record_file() {
    static const int opened = [] {
        const char* path = std::getenv("INGAT_DISK_RECORD");
        constexpr int flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC;
        return path == nullptr ? -1 : static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, 0644));
    }();
    return opened;
}

void record(RecordHead head, const Names& names, std::string_view bytes) {
    if (!is_recording()) {
        return;
    }
    head.name_size = static_cast<std::uint32_t>(names.name.size());
    head.other_name_size = static_cast<std::uint32_t>(names.other.size());
    head.bytes_size = bytes.size();
    std::string whole(sizeof head, '\0');
    std::memcpy(whole.data(), &head, sizeof head);
    whole.append(names.name).append(names.other).append(bytes);
    if (::syscall(SYS_write, record_file(), whole.data(), whole.size()) != static_cast<long>(whole.size())) {
        std::abort(); // a record with a hole would be believed
    }
}

} // namespace

bool is_recording() {
    return record_file() >= 0;
}

void record_created(Change change, const Place& place, std::uint64_t file) {
    RecordHead head{};
    head.change = change;
    head.folder = place.folder;
    head.file = file;
    record(head, {.name = place.name, .other = {}}, {});
}

void record_renamed(Change change, const Place& from, const Place& to) {
    RecordHead head{};
    head.change = change;
    head.folder = from.folder;
    head.other_folder = to.folder;
    record(head, {.name = from.name, .other = to.name}, {});
}

void record_removed(const Place& place) {
    RecordHead head{};
    head.change = Change::Remove;
    head.folder = place.folder;
    record(head, {.name = place.name, .other = {}}, {});
}

void record_written(std::uint64_t file, std::uint64_t at, std::string_view bytes) {
    RecordHead head{};
    head.change = Change::Write;
    head.file = file;
    head.at = at;
    record(head, {}, bytes);
}

void record_number(Change change, std::uint64_t file, std::uint64_t at) {
    RecordHead head{};
    head.change = change;
    head.file = file;
    head.at = at;
    record(head, {}, {});
}

} // namespace faults
