#pragma once

#include <cstdint>

// What the program and the process that reads pictures say to each other.
namespace ingat::pictures {

// The program says on the command line what to read and how large it is wanted: --read-picture svg|raster
// WIDTH HEIGHT; the bytes are a file at standard input. The answer is this and the pixels.
struct Answer {
    std::uint32_t magic = 0;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
};

inline constexpr std::uint32_t answer_magic = 0x474e4950;
// How the process ends where there are no pixels.
enum class Ending { Done = 0, Damaged = 10, TooMuchMemory = 11, Misused = 12 };

inline constexpr const char* read_picture_word = "--read-picture";
inline constexpr const char* svg_word = "svg";
inline constexpr const char* raster_word = "raster";

// After this long without an end the process is killed, which also ends it where the program is gone.
inline constexpr unsigned most_seconds = 4;

} // namespace ingat::pictures
