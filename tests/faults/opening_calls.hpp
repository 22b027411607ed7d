#pragma once

#include <sys/types.h>

namespace faults {

// What every way to open a file by its name comes to; each preloaded library has its own.
int open_at(int folder, const char* path, int flags, mode_t mode);

} // namespace faults
