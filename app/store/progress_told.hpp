#pragma once

#include "store/progress_events.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace ingat::store {

// How far the log of a device had come when somebody was last told that an answer is kept.
struct Told {
    DeviceId device;
    std::int64_t sequence = 0;

    bool operator==(const Told&) const = default;
};

// A few bytes beside the progress. SQLite ends its write-ahead log, without a word, at the first entry that
// is damaged, and does not miss a log that was removed: what was acknowledged can only be missed by who kept
// count elsewhere. It is written after each answer and not waited for, so that after a power cut it may be
// behind; it is never ahead. Where it cannot be written or read, nothing is known.
class ToldFile {
public:
    ToldFile() = default;
    explicit ToldFile(std::filesystem::path progress) : path_{std::move(progress += "-told")} {}
    ToldFile(ToldFile&& other) noexcept;
    ToldFile& operator=(ToldFile&& other) noexcept;
    ToldFile(const ToldFile&) = delete;
    ToldFile& operator=(const ToldFile&) = delete;
    ~ToldFile();

    [[nodiscard]] std::optional<Told> read() const;
    void note(const Told& told);

private:
    std::filesystem::path path_;
    int file_ = -1; // open since the first note
};

} // namespace ingat::store
