#pragma once

#include <cstdint>

// What the steps of an Expression do: parse_expression writes them, evaluate follows them.
namespace ingat::bank::operation {

// From Function on: the function of that number.
enum Operation : std::uint8_t { Number, Name, Add, Subtract, Multiply, Divide, Power, Negate, Function };

} // namespace ingat::bank::operation
