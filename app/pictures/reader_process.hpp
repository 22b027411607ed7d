#pragma once

#include "pictures/picture_kind.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace ingat::pictures {

// How the process ended, and what it put on its standard output.
struct ReaderRun {
    enum class End { Answered, Damaged, TookTooLong, TooMuchMemory, Died, NotStarted };
    End end{};
    std::vector<std::uint8_t> output;
};

// Runs `reader` with `input` as its standard input until it has put `expected` bytes on its output, ends, or
// its time is over. It has no descriptor of ours, little of our environment, and is gone afterwards.
[[nodiscard]] ReaderRun run_reader(const std::filesystem::path& reader,
                                   const std::vector<std::string>& arguments,
                                   Bytes input,
                                   std::size_t expected);

} // namespace ingat::pictures
