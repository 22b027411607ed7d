#pragma once

#include "ui/geometry.hpp"
#include "ui/text_cache.hpp"

#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <vector>

namespace ingat::ui {

struct Scene;

// Markdown longer than this is set in parts, each when it comes near to what is seen: nobody waits for a book
// to be laid out of which one page shows. Where parts meet, a paragraph begins.
inline constexpr std::size_t longest_at_once = std::size_t{24} * 1024; // bytes

// Bytes [begin, end) of a text.
struct TextPart {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string fence;  // what begins the code block that the part before left open; empty: none
    bool open = false;  // ends inside a code block
    double height = -1; // in units, once it was laid out
};

// Between paragraphs where there are some, and never inside a letter.
[[nodiscard]] std::vector<TextPart> parts_of_text(std::string_view text);

// How high the parts of the long texts drawn last are. What is not laid out yet counts as high as the rest of
// its text makes likely.
class LongTexts {
public:
    [[nodiscard]] double height(Scene& scene, std::string_view text, const typeset::Style& style);

    // Draws what is seen of it. Returns the height. Where a part above proves higher than was thought, what
    // is read stays where it is.
    double draw(Scene& scene, std::string_view text, Point at, const typeset::Style& style);

private:
    struct Entry {
        std::size_t hash = 0;
        std::size_t size = 0;
        typeset::Style style;
        double pixels = 1;
        std::vector<TextPart> parts;
    };

    Entry& entry(const Scene& scene, std::string_view text, const typeset::Style& style);

    std::list<Entry> entries_; // last used first
};

} // namespace ingat::ui
