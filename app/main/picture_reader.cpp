#include "pictures/reader.hpp"

#include <cstddef>

// A program of its own, so that the libraries which strangers' pictures go through are in no other process.
int main(int count, char** arguments) {
    return ingat::pictures::read_picture({arguments, static_cast<std::size_t>(count)});
}
