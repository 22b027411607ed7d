#include "store/bank_file.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace ingat;

// Whatever the bytes are: a bank, or an error that names the file. A bank is written and read back equal.
// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer looks for this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto read = store::parse_bank({bytes, bytes + size}, "bank.json");
    if (!read) {
        const auto& arguments = read.error().message.arguments;
        if (arguments.empty() || !std::string_view{arguments.front()}.starts_with("bank.json")) {
            std::abort();
        }
        return 0;
    }
    const auto text = store::bank_text(read->bank);
    const auto again = text ? store::parse_bank(*text, "bank.json") : text.error();
    if (!again || again->bank != read->bank) {
        std::abort();
    }
    return 0;
}
