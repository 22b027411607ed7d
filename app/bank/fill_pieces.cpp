#include "bank/fill_pieces.hpp"

#include "base/ids.hpp"

#include <algorithm>
#include <set>

namespace ingat::bank {

std::vector<FillPiece> fill_pieces(std::string_view prompt, const FillIn& fill_in) {
    std::vector<FillPiece> pieces(1);
    std::set<std::string_view> seen;
    std::size_t copied = 0;
    for (std::size_t open = prompt.find("[["); open != std::string_view::npos;
         open = prompt.find("[[", open)) {
        const std::size_t close = prompt.find("]]", open);
        if (close == std::string_view::npos) {
            break;
        }
        const std::string_view id = prompt.substr(open + 2, close - open - 2);
        const auto blank = std::find_if(
            fill_in.blanks.begin(), fill_in.blanks.end(), [&](const Blank& each) { return each.id == id; });
        const bool is_new = blank != fill_in.blanks.end() && seen.insert(blank->id).second;
        if (!is_new) {
            if (blank == fill_in.blanks.end() && base::is_valid_id(id)) {
                pieces.back().unknown = id;
            }
            open += 2;
            continue;
        }
        pieces.back().text += prompt.substr(copied, open - copied);
        pieces.back().blank = &*blank;
        pieces.emplace_back();
        copied = close + 2;
        open = copied;
    }
    pieces.back().text = prompt.substr(copied);
    return pieces;
}

} // namespace ingat::bank
