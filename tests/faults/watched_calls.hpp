#pragma once

#include "faults/call_recorder.hpp"
#include "faults/ordered_fault.hpp"
#include "faults/watched_folder.hpp"

#include <cstdio>
#include <dlfcn.h>
#include <string_view>
#include <sys/types.h>
#include <sys/uio.h>

namespace faults {

// Whether this call is to fail; then errno says how. Counts it.
[[nodiscard]] bool fails(Call call);

// Writes down that the writer said "ACK n", if that is what it said, and what the system copied into `file`
// by itself, ending at `end`.
void note_acknowledgement(std::string_view said);
void note_copied(int file, ssize_t copied, off_t end);

// What stands in for the system's calls: each fails if it is to, else makes the call and writes down what it
// changed below the watched folder. Results and errno are the system's; `at` may be nothing: where the file
// stands.
ssize_t write_watched(int file, std::string_view bytes, const off_t* at);
ssize_t write_parts(int file, const iovec* parts, int count, const off_t* at);
int sync_by(long call, int file);
int truncate_file(int file, off_t size);
int allocate(int file, int mode, off_t at, off_t size);
int open_unnamed(char* pattern, int suffix, int flags);
std::FILE* open_stream(const char* name, const char* path, const char* mode);
int rename_at(int from_folder, const char* from, int to_folder, const char* to, unsigned flags);
int remove_at(int folder, const char* path, int flags);
int make_folder_at(int folder, const char* path, mode_t mode);
int link_at(int from_folder, const char* from, int to_folder, const char* to, int flags);

// The system's own function of that name.
template <class Real>
Real* next(const char* name) {
    return reinterpret_cast<Real*>(::dlsym(RTLD_NEXT, name));
}

} // namespace faults
