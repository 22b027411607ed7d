#pragma once

#include "store/progress_database.hpp"
#include "store/progress_events.hpp"
#include "store/progress_told.hpp"

#include <optional>
#include <vector>

namespace ingat::store {

// What a progress file says about itself.
struct ProgressFile {
    Database database;
    DeviceId device;
    bool was_closed_well = true;
    ToldFile told{};
    std::optional<Told> last_told{}; // as it was before the file was read
    bool device_is_new = false; // the id in the file was damaged; `device` takes its place at the next write
    std::vector<base::Message> notes{}; // what was there before is gone; to be shown
};

// The name of the file inside the data folder.
[[nodiscard]] std::filesystem::path progress_path(const std::filesystem::path& folder);

// Opens the progress file in `folder`, made where there is none, alone, ready to write. A file of a newer
// format (Newer), one of another program or damaged at its head (Malformed), one that another instance holds
// (InUse) or that cannot be written (NotWritable) is left as it was, byte for byte.
[[nodiscard]] base::Result<ProgressFile> open_progress_file(const std::filesystem::path& folder,
                                                            const RandomSeed& seed);

// The same after it was closed: nothing is made, and NotFound is where there is no file any more.
[[nodiscard]] base::Result<ProgressFile> open_progress_file_again(const std::filesystem::path& folder,
                                                                  const RandomSeed& seed);

// Opens a private copy of the progress file `original`, which is what messages name. It may be of a newer
// format if this program can read that. NotFound if nothing was ever written in it.
[[nodiscard]] base::Result<ProgressFile> open_progress_copy(const std::filesystem::path& copy,
                                                            const std::filesystem::path& original);

// Writes down, inside the caller's transaction, whether the file is being left in order.
[[nodiscard]] bool set_closed_well(Database& database, bool closed_well);
[[nodiscard]] bool set_device(Database& database, const DeviceId& device);

} // namespace ingat::store
