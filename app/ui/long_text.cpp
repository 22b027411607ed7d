#include "ui/long_text.hpp"

#include "base/utf8.hpp"
#include "ui/scene.hpp"

#include <algorithm>
#include <functional>

namespace ingat::ui {
namespace {

constexpr std::size_t usual_part = std::size_t{4} * 1024; // bytes
constexpr std::size_t longest_part = std::size_t{8} * 1024;
constexpr std::size_t most_kept = 16; // texts
constexpr double ahead = 300;         // units beyond what is seen that are laid out all the same

// The row of ` or ~ that begins or ends a code block; empty: the line is none.
std::string_view fence_of(std::string_view line) {
    const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
    const std::string_view rest = line.substr(begin);
    if (begin > 3 || rest.empty() || (rest.front() != '`' && rest.front() != '~')) {
        return {};
    }
    const std::size_t length = std::min(rest.find_first_not_of(rest.front()), rest.size());
    return length < 3 ? std::string_view{} : rest.substr(0, length);
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

// Where a line without end is cut: behind its last space, else between two letters.
std::size_t cut_in_line(std::string_view text, std::size_t begin) {
    const std::size_t space = text.rfind(' ', begin + longest_part);
    if (space != std::string_view::npos && space > begin + longest_part / 2) {
        return space + 1;
    }
    return base::character_begin(text, begin + longest_part);
}

// Reads lines and says where a part may end.
class Parter {
public:
    explicit Parter(std::string_view text) : text_{text} {}

    std::vector<TextPart> parts() {
        while (at_ < text_.size()) {
            const std::size_t end = std::min(text_.find('\n', at_), text_.size() - 1) + 1;
            if (end - begin_ > longest_part) {
                end_part(at_ > begin_ ? at_ : cut_in_line(text_, begin_));
                continue; // reads what is left of the line
            }
            const std::string_view line = text_.substr(at_, end - at_);
            follow_fence(line.substr(0, line.find('\n')));
            at_ = end;
            const bool may_end = fence_.empty() && is_blank(line.substr(0, line.find('\n')));
            if (may_end && at_ - begin_ >= usual_part) {
                end_part(at_);
            }
        }
        end_part(text_.size());
        return std::move(parts_);
    }

private:
    void follow_fence(std::string_view line) {
        const std::string_view row = fence_of(line);
        if (fence_.empty()) {
            fence_ = row;
        } else if (row.starts_with(fence_)) {
            fence_.clear();
        }
    }

    void end_part(std::size_t end) {
        if (end > begin_) {
            parts_.push_back({.begin = begin_, .end = end, .fence = left_open_, .open = !fence_.empty()});
        }
        begin_ = end;
        at_ = end;
        left_open_ = fence_;
    }

    std::string_view text_;
    std::size_t begin_ = 0; // of the part
    std::size_t at_ = 0;
    std::string fence_;     // of the code block that is open
    std::string left_open_; // of the one that was when the part began
    std::vector<TextPart> parts_;
};

std::string shown_part(std::string_view text, const TextPart& part) {
    std::string shown = part.fence.empty() ? "" : part.fence + "\n";
    shown += text.substr(part.begin, part.end - part.begin);
    shown += part.open && !part.fence.empty() ? "\n" + part.fence : "";
    return shown;
}

// Of a byte, by the parts that are laid out.
double likely_height_of_byte(const std::vector<TextPart>& parts) {
    double height = 0;
    double bytes = 0;
    for (const TextPart& part : parts) {
        if (part.height >= 0) {
            height += part.height;
            bytes += static_cast<double>(part.end - part.begin);
        }
    }
    return bytes > 0 ? height / bytes : 0;
}

double height_of(const TextPart& part, double of_byte) {
    return part.height >= 0 ? part.height : static_cast<double>(part.end - part.begin) * of_byte;
}

double between(const typeset::Style& style) {
    return 0.7 * style.size; // as between two paragraphs
}

// Of the first parts, with what is between them and the next.
double height_of_first(const std::vector<TextPart>& parts, std::size_t count, const typeset::Style& style) {
    const double of_byte = likely_height_of_byte(parts);
    double height = 0;
    for (std::size_t index = 0; index < count; ++index) {
        height += height_of(parts[index], of_byte) + between(style);
    }
    return height;
}

double height_of_all(const std::vector<TextPart>& parts, const typeset::Style& style) {
    return parts.empty() ? 0 : height_of_first(parts, parts.size(), style) - between(style);
}

// How many parts end above a height: what is at it must not move when they prove longer or shorter. One that
// reaches beyond counts as well, because it came into sight by its end.
std::size_t parts_above(const std::vector<TextPart>& parts, double height, const typeset::Style& style) {
    const double of_byte = likely_height_of_byte(parts);
    std::size_t count = 0;
    double y = 0;
    while (count < parts.size() && y < height) {
        y += height_of(parts[count], of_byte) + between(style);
        ++count;
    }
    return count;
}

} // namespace

std::vector<TextPart> parts_of_text(std::string_view text) {
    return Parter{text}.parts();
}

LongTexts::Entry& LongTexts::entry(const Scene& scene, std::string_view text, const typeset::Style& style) {
    const std::size_t hash = std::hash<std::string_view>{}(text);
    const auto found = std::ranges::find_if(entries_, [&](const Entry& known) {
        return known.hash == hash && known.size == text.size() && known.style == style &&
               known.pixels == scene.canvas.pixels();
    });
    if (found != entries_.end()) {
        entries_.splice(entries_.begin(), entries_, found);
        return entries_.front();
    }
    entries_.push_front({.hash = hash,
                         .size = text.size(),
                         .style = style,
                         .pixels = scene.canvas.pixels(),
                         .parts = parts_of_text(text)});
    if (entries_.size() > most_kept) {
        entries_.pop_back();
    }
    return entries_.front();
}

double LongTexts::height(Scene& scene, std::string_view text, const typeset::Style& style) {
    Entry& known = entry(scene, text, style);
    TextPart& first = known.parts.front();
    if (first.height < 0) { // the others are judged by it
        first.height = scene.canvas.measure(shown_part(text, first), style).height;
    }
    return height_of_all(known.parts, style);
}

double LongTexts::draw(Scene& scene, std::string_view text, Point at, const typeset::Style& style) {
    static_cast<void>(height(scene, text, style));
    std::vector<TextPart>& parts = entry(scene, text, style).parts;
    const double of_byte = likely_height_of_byte(parts);
    const Rect seen = scene.canvas.clip();
    const std::size_t above = parts_above(parts, seen.y - at.y, style);
    const double before = height_of_first(parts, above, style);
    double y = at.y;
    bool learnt = false;
    for (TextPart& part : parts) {
        const double likely = height_of(part, of_byte);
        double high = likely;
        if (y + likely >= seen.y - ahead && y <= bottom_of(seen) + ahead) {
            high = scene.canvas.text(shown_part(text, part), {.x = at.x, .y = y}, style);
            learnt = learnt || part.height < 0;
            part.height = high;
        }
        y += high + between(style);
    }
    if (learnt) {
        scene.grew_above(height_of_first(parts, above, style) - before);
    }
    return height_of_all(parts, style);
}

} // namespace ingat::ui
