#pragma once

#include "faults/call_record.hpp"
#include "faults/watched_folder.hpp"

#include <cstdint>
#include <string_view>

namespace faults {

// Each writes one change to the end of the file INGAT_DISK_RECORD; nothing where none is named.
void record_created(Change change, const Place& place, std::uint64_t file); // Create, MakeFolder, Link
void record_renamed(Change change, const Place& from, const Place& to);     // Rename, Exchange
void record_removed(const Place& place);
void record_written(std::uint64_t file, std::uint64_t at, std::string_view bytes);
void record_number(Change change, std::uint64_t file, std::uint64_t at); // Truncate, Sync, Acknowledge, …

[[nodiscard]] bool is_recording();

} // namespace faults
