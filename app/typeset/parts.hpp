#pragma once

#include "typeset/fonts.hpp"
#include "typeset/typeset.hpp"

#include <cstddef>
#include <string>
#include <vector>

// What a Layout is made of.
namespace ingat::typeset {

// One paragraph, table cell or list marker.
struct Block {
    LayoutPointer layout;
    Colour colour;
    std::size_t begin = 0; // in Parts::text
    std::size_t end = 0;
    bool is_marker = false;    // not part of the text
    bool is_continued = false; // lines of its layout that begin at `end` belong to the next block
};

struct Line {
    PangoLayoutLine* line = nullptr; // owned by its block
    std::size_t block = 0;
    std::size_t begin = 0; // in Parts::text
    std::size_t end = 0;
    double x = 0;
    double top = 0;
    double width = 0;
    double height = 0;
    double baseline = 0; // from the top of everything
    bool is_rtl = false;
};

// A filled area behind the letters.
struct Area {
    Rect rect;
    double radius = 0;
    Colour colour;
};

struct Layout::Parts {
    std::string text;
    std::vector<Block> blocks;
    std::vector<Line> lines;
    std::vector<Area> areas;
    std::vector<PicturePlace> pictures;
    double width = 0;
    double box_width = 0;
    double height = 0;
    int line_count = 0; // of lines with text
    bool is_cut = false;
    int missing_glyphs = 0;
};

// What selecting bytes [begin, end) of the text covers on one line.
[[nodiscard]] std::vector<Rect>
rects_on_line(const Layout::Parts& parts, const Line& line, std::size_t begin, std::size_t end);

} // namespace ingat::typeset
