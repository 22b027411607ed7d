#pragma once

#include "typeset/typeset.hpp"
#include "ui/frame.hpp"

#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ingat::ui {

// Laid out text and its textures, kept for as long as there is room. What was not drawn for longest goes
// first.
class TextCache {
public:
    // `textures` outlives the cache.
    explicit TextCache(TextureMaker& textures, std::size_t most_bytes = std::size_t{96} << 20U);
    TextCache(const TextCache&) = delete;
    TextCache& operator=(const TextCache&) = delete;
    ~TextCache();

    // Some rows of the text as a texture.
    struct Band {
        TextureId texture = 0;
        int top = 0; // in pixels from the top of the text
        int width = 0;
        int height = 0;
    };

    // Lays out at most once. Good until the next begin_frame().
    [[nodiscard]] const typeset::Layout& layout(std::string_view text,
                                                const typeset::Style& style,
                                                const std::vector<typeset::Span>& spans,
                                                double scale);

    // The bands that cover the rows [top, bottom) of pixels; made now if they were not.
    [[nodiscard]] std::vector<Band> bands(std::string_view text,
                                          const typeset::Style& style,
                                          const std::vector<typeset::Span>& spans,
                                          double scale,
                                          int top,
                                          int bottom);

    // Drops what there is no room for; nothing that was used in the frame before.
    void begin_frame();

    [[nodiscard]] std::size_t bytes() const { return bytes_; }
    [[nodiscard]] std::size_t size() const { return entries_.size(); }

private:
    struct Entry {
        std::size_t hash = 0;
        std::string text;
        typeset::Style style;
        std::vector<typeset::Span> spans;
        double scale = 1;
        typeset::Layout layout;
        std::vector<Band> bands;
        std::size_t bytes = 0;
        long long used_in = 0;
    };
    using Entries = std::list<Entry>; // last used first

    Entry& entry(std::string_view text,
                 const typeset::Style& style,
                 const std::vector<typeset::Span>& spans,
                 double scale);
    void make_band(Entry& entry, int number);
    void forget(const Entry& entry);

    TextureMaker* textures_;
    std::size_t most_bytes_;
    std::size_t bytes_ = 0;
    long long frame_ = 0;
    Entries entries_;
    std::unordered_multimap<std::size_t, Entries::iterator> by_hash_;
};

} // namespace ingat::ui
