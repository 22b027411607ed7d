#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace faults {

// The calls on the watched folder that can be made to fail.
enum class Call { Write, Sync, Truncate, Rename, Open, MakeFolder, Remove };

inline constexpr std::array<std::string_view, 7> call_names{
    "write", "sync", "truncate", "rename", "open", "mkdir", "remove"};

// How often each was made, and how often one was made to fail. Lies in the file INGAT_DISK_COUNTS, which the
// driver maps too.
struct CallCounts {
    std::array<std::atomic<std::uint64_t>, call_names.size()> made;
    std::atomic<std::uint64_t> failed;
};

// What to do instead of the call.
struct Fault {
    int error = 0;        // errno; 0: nothing, the call is made
    bool shortly = false; // the call is made for half of the bytes, without an error
};

// Counts the call. INGAT_DISK_FAULT is "CALL AT ERROR HOW": the AT-th call of that name fails with that errno
// if HOW is "once", and each one after it too if HOW is "forever"; "short": half of the AT-th write is done,
// without an error, and all is well again; "full": half of it, and each write after it fails.
[[nodiscard]] Fault fault_in(Call call);

} // namespace faults
