#include "pictures/picture_kind.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace ingat;

// Whatever the bytes are: a header within the limits, which fits in what is wanted, or an error that names
// the picture. NOLINTNEXTLINE(readability-identifier-naming): libFuzzer looks for this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto header = pictures::read_header({bytes, size}, "map.png");
    if (!header) {
        if (header.error().message.arguments.front() != "map.png") {
            std::abort();
        }
        return 0;
    }
    const pictures::Size fits = pictures::fitted(*header, {.width = 640, .height = 480});
    if (!(header->width > 0) || !(header->height > 0) || fits.width < 1 || fits.width > 640 ||
        fits.height < 1 || fits.height > 480) {
        std::abort();
    }
    return 0;
}
