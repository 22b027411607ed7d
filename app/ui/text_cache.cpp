#include "ui/text_cache.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace ingat::ui {
namespace {

constexpr int band_rows = 512; // pixels

int rows_of(const typeset::Layout& layout, double scale) {
    return static_cast<int>(std::ceil(layout.height() * scale - 1e-6));
}

} // namespace

TextCache::TextCache(TextureMaker& textures, std::size_t most_bytes)
    : textures_{&textures},
      most_bytes_{most_bytes} {}

TextCache::~TextCache() {
    for (const Entry& entry : entries_) {
        for (const Band& band : entry.bands) {
            if (band.texture != 0) {
                textures_->drop(band.texture);
            }
        }
    }
}

TextCache::Entry& TextCache::entry(std::string_view text,
                                   const typeset::Style& style,
                                   const std::vector<typeset::Span>& spans,
                                   double scale) {
    const std::size_t hash = std::hash<std::string_view>{}(text);
    const auto [first, last] = by_hash_.equal_range(hash);
    for (auto at = first; at != last; ++at) {
        Entry& known = *at->second;
        if (known.scale == scale && known.style == style && known.spans == spans && known.text == text) {
            entries_.splice(entries_.begin(), entries_, at->second);
            known.used_in = frame_;
            return known;
        }
    }
    entries_.emplace_front();
    Entry& made = entries_.front();
    made.hash = hash;
    made.text = text;
    made.style = style;
    made.spans = spans;
    made.scale = scale;
    made.layout = typeset::lay_out(text, style, spans, scale);
    made.bytes = 2048 + 32 * text.size();
    made.used_in = frame_;
    bytes_ += made.bytes;
    by_hash_.emplace(hash, entries_.begin());
    return made;
}

const typeset::Layout& TextCache::layout(std::string_view text,
                                         const typeset::Style& style,
                                         const std::vector<typeset::Span>& spans,
                                         double scale) {
    return entry(text, style, spans, scale).layout;
}

std::vector<TextCache::Band> TextCache::bands(std::string_view text,
                                              const typeset::Style& style,
                                              const std::vector<typeset::Span>& spans,
                                              double scale,
                                              int top,
                                              int bottom) {
    Entry& wanted = entry(text, style, spans, scale);
    const int rows = rows_of(wanted.layout, scale);
    wanted.bands.resize(static_cast<std::size_t>((rows + band_rows - 1) / band_rows));
    std::vector<Band> found;
    const int from = std::max(0, top) / band_rows;
    const int to = (std::min(rows, bottom) + band_rows - 1) / band_rows;
    for (int number = from; number < to; ++number) {
        Band& band = wanted.bands[static_cast<std::size_t>(number)];
        if (band.width == 0) {
            make_band(wanted, number);
        }
        if (band.texture != 0) {
            found.push_back(band);
        }
    }
    return found;
}

void TextCache::make_band(Entry& entry, int number) {
    Band& band = entry.bands[static_cast<std::size_t>(number)];
    const int top = number * band_rows;
    const int bottom = std::min(top + band_rows, rows_of(entry.layout, entry.scale));
    const typeset::Image image =
        entry.layout.image(entry.scale, (top + 0.01) / entry.scale, (bottom - 0.01) / entry.scale);
    band.top = top;
    band.width = std::max(1, image.width); // so that an empty one is not tried again
    band.height = image.height;
    if (image.width > 0 && image.height > 0 && image.width <= textures_->largest_side()) {
        band.texture = textures_->make(image);
        entry.bytes += image.rgba.size();
        bytes_ += image.rgba.size();
    }
}

void TextCache::forget(const Entry& entry) {
    for (const Band& band : entry.bands) {
        if (band.texture != 0) {
            textures_->drop(band.texture);
        }
    }
    const auto [first, last] = by_hash_.equal_range(entry.hash);
    for (auto at = first; at != last; ++at) {
        if (&*at->second == &entry) {
            by_hash_.erase(at);
            break;
        }
    }
    bytes_ -= entry.bytes;
}

void TextCache::begin_frame() {
    while (bytes_ > most_bytes_ && !entries_.empty() && entries_.back().used_in < frame_) {
        forget(entries_.back());
        entries_.pop_back();
    }
    ++frame_;
}

} // namespace ingat::ui
