#pragma once

#include "ui/scene.hpp"

#include <string>
#include <vector>

namespace ingat::ui {

// What was written, once it was judged: letter by letter, and below it what was right and what is said to it.
struct WrittenRow {
    std::string language;
    std::string text;
    std::vector<program::TypedPiece> pieces; // of the text; empty: nothing to point out
    bool is_rich = false;                    // the text; then it has no pieces
    bool is_absent = false;                  // the text says that nothing was written
    program::Mark mark = program::Mark::None;
    std::string answer;   // rich; empty: not said here
    std::string remark;   // plain
    std::string feedback; // rich
};

[[nodiscard]] double written_row_height(Scene& scene, const WrittenRow& row, double width);
void draw_written_row(Scene& scene, const WrittenRow& row, const Rect& place);

} // namespace ingat::ui
