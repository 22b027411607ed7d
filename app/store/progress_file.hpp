#pragma once

#include "store/progress_database.hpp"
#include "store/progress_events.hpp"

namespace ingat::store {

// What a progress file says about itself.
struct ProgressFile {
    Database database;
    DeviceId device;
    bool was_closed_well = true;
    bool device_is_new = false; // the id in the file was damaged; `device` takes its place at the next write
};

enum class Purpose {
    Study, // the learner's own file: made where there is none
    Again, // the same after it was closed: must be there
    Look   // a private copy of one: must be there, may be of a newer format that this program can read
};

// The name of the file inside the data folder.
[[nodiscard]] std::filesystem::path progress_path(const std::filesystem::path& folder);

// Opens the progress file in `folder`, alone, ready to write. A file of a newer format (Newer), one of
// another program or damaged at its head (Malformed), one that another instance holds (InUse) or that cannot
// be written (NotWritable) is left as it was, byte for byte. NotFound where it must be there.
[[nodiscard]] base::Result<ProgressFile>
open_progress_file(const std::filesystem::path& folder, const RandomSeed& seed, Purpose purpose);

// Writes down, inside the caller's transaction, whether the file is being left in order.
[[nodiscard]] bool set_closed_well(Database& database, bool closed_well);
[[nodiscard]] bool set_device(Database& database, const DeviceId& device);

} // namespace ingat::store
