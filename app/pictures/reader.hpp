#pragma once

#include <span>

namespace ingat::pictures {

// What the process does that decode() starts: takes a picture from standard input, confined, and puts its
// pixels on standard output. The arguments are those decode() gives. What main() is to return.
int read_picture(std::span<char* const> arguments);

} // namespace ingat::pictures
