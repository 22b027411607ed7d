#include "store/framed.hpp"
#include "store/result_files.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace ingat;

// Whatever is inside the frame: a result, or an error that names the file. A result is written and read back
// equal.
// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer looks for this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string given{bytes, bytes + size};
    const auto as_given = store::parse_result(given, "x.result");
    const auto read =
        as_given ? as_given
                 : store::parse_result(store::framed({.magic = "INGR", .most = size}, given), "x.result");
    if (!read) {
        const auto& arguments = read.error().message.arguments;
        if (arguments.empty() || arguments.front() != "x.result") {
            std::abort();
        }
        return 0;
    }
    const auto written = store::result_bytes(*read, "x.result");
    const auto again = written ? store::parse_result(*written, "x.result") : written.error();
    if (!again || *again != *read) {
        std::abort();
    }
    return 0;
}
