#include "bank/cloze.hpp"

#include "bank/marks.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace ingat::bank;

namespace {

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

// The pieces with the words between them, each as the plain back of a card shows it.
std::string plain_back(std::string_view prompt, int number) {
    const auto blanks = cloze_blanks(prompt, number);
    const auto pieces = cloze_pieces(prompt, number);
    require(pieces.size() == blanks.size() + 1);
    std::string text = pieces.front();
    for (std::size_t at = 0; at < blanks.size(); ++at) {
        text += "[" + blanks[at].text + "]" + pieces[at + 1];
    }
    return text;
}

} // namespace

// Whatever the prompt is: its parts lie inside it, in order, and what is made of them agrees.
// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer looks for this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string prompt{bytes, bytes + size};
    const ParsedCloze parsed = parse_cloze(prompt);
    std::size_t end = 0;
    for (const ClozeSpan& shown : parsed.shown) {
        require(end <= shown.begin && shown.begin < shown.end && shown.end <= size);
        end = shown.end;
    }
    std::size_t begin = 0;
    for (const Deletion& deletion : parsed.deletions) {
        require(begin <= deletion.span.begin && deletion.span.begin < deletion.span.end);
        require(deletion.span.end <= size);
        begin = deletion.span.begin + 1;
    }
    require(cloze_pieces(prompt).size() == cloze_blanks(prompt).size() + 1);
    for (const int number : cloze_numbers(prompt)) {
        require(cloze_front(prompt, number).find(blank_mark) != std::string::npos);
        require(cloze_back(prompt, number, ClozeStyle::Plain) == plain_back(prompt, number));
    }
    return 0;
}
