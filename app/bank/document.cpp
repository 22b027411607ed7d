#include "bank/document.hpp"

#include <algorithm>
#include <array>

namespace ingat::bank {
namespace {

constexpr int deepest_item = 9;
constexpr std::size_t indent_of_a_level = 2;

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

struct Line {
    std::string_view text; // without indent, quotation marks (>) and space at the end
    std::size_t begin = 0; // byte of the document where `text` begins
    std::size_t indent = 0;
};

Line line_at(std::string_view text, std::size_t begin, std::size_t end) {
    const std::size_t start = begin;
    while (end > begin && is_space(text[end - 1])) {
        --end;
    }
    while (begin < end && (is_space(text[begin]) || text[begin] == '>')) {
        ++begin;
    }
    return {.text = text.substr(begin, end - begin), .begin = begin, .indent = begin - start};
}

std::size_t run_of(std::string_view text, char c) {
    const std::size_t end = text.find_first_not_of(c);
    return end == std::string_view::npos ? text.size() : end;
}

// 1 to 6 for "# Heading", else 0.
int heading_level(std::string_view line) {
    const std::size_t marks = run_of(line, '#');
    const bool marked = marks >= 1 && marks <= 6 && (marks == line.size() || is_space(line[marks]));
    return marked ? static_cast<int>(marks) : 0;
}

// 1 or 2 for a line that makes the paragraph above it a heading, else 0.
int underline_level(std::string_view line) {
    if (run_of(line, '=') == line.size()) {
        return 1;
    }
    return run_of(line, '-') == line.size() ? 2 : 0;
}

bool is_rule(std::string_view line) {
    const char mark = line.front();
    const auto marks = std::count(line.begin(), line.end(), mark);
    const bool only_marks =
        std::all_of(line.begin(), line.end(), [&](char c) { return c == mark || is_space(c); });
    return (mark == '-' || mark == '*' || mark == '_') && marks >= 3 && only_marks;
}

// The length of "```" or "~~~" and more at the start of a line, else 0.
std::size_t fence_length(std::string_view line) {
    const std::size_t marks = line.front() == '`' || line.front() == '~' ? run_of(line, line.front()) : 0;
    return marks >= 3 ? marks : 0;
}

// How many bytes the marker of a list item takes, with the space after it; 0 if there is none.
std::size_t item_marker(std::string_view line) {
    std::size_t marker = 0;
    if (line.front() == '-' || line.front() == '*' || line.front() == '+') {
        marker = 1;
    } else {
        const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
        const bool numbered = digits >= 1 && digits <= 9 && digits < line.size() &&
                              (line[digits] == '.' || line[digits] == ')');
        marker = numbered ? digits + 1 : 0;
    }
    if (marker == 0 || marker >= line.size() || !is_space(line[marker])) {
        return 0;
    }
    return std::min(line.find_first_not_of(" \t", marker), line.size());
}

// Takes lines one by one and keeps the passages they make.
class Reader {
public:
    void take(const Line& line) {
        if (fence_ != 0) {
            take_code(line);
        } else if (line.text.empty() || (is_rule(line.text) && !underlines(line.text))) {
            open_ = false;
        } else if (const std::size_t fence = fence_length(line.text); fence != 0) {
            start(PassageKind::Paragraph, 0, line, 0);
            fence_ = fence;
            fence_mark_ = line.text.front();
        } else if (const int level = heading_level(line.text); level != 0) {
            add_heading(line, level);
        } else if (underlines(line.text)) {
            make_heading(underline_level(line.text));
        } else if (const std::size_t marker = item_marker(line.text); marker != 0) {
            const auto depth =
                static_cast<int>(std::min<std::size_t>(line.indent / indent_of_a_level + 1, deepest_item));
            start(PassageKind::Item, depth, line, marker);
        } else if (open_) {
            passages_.back().end = line.begin + line.text.size();
        } else {
            start(PassageKind::Paragraph, 0, line, 0);
        }
    }

    std::vector<Passage> passages() && { return std::move(passages_); }

private:
    void take_code(const Line& line) {
        const bool closes = !line.text.empty() && line.text.front() == fence_mark_ &&
                            run_of(line.text, fence_mark_) == line.text.size() && line.text.size() >= fence_;
        passages_.back().end = std::max(passages_.back().end, line.begin + line.text.size());
        if (closes) {
            fence_ = 0;
            open_ = false;
        }
    }

    void start(PassageKind kind, int level, const Line& line, std::size_t marker) {
        passages_.push_back({
            .kind = kind,
            .level = level,
            .begin = line.begin + marker,
            .end = line.begin + line.text.size(),
            .number = ++count_,
            .section = heading_above(7),
        });
        open_ = true;
    }

    void add_heading(const Line& line, int level) {
        std::string_view words = line.text;
        const std::size_t last = words.find_last_not_of('#');
        if (last != std::string_view::npos && is_space(words[last])) { // "# Heading ##"
            words = words.substr(0, last);
        }
        const std::size_t begin = words.find_first_not_of(" \t", static_cast<std::size_t>(level));
        const std::size_t end = words.find_last_not_of(" \t") + 1;
        const bool empty = begin == std::string_view::npos;
        passages_.push_back({
            .kind = PassageKind::Heading,
            .begin = line.begin + (empty ? line.text.size() : begin),
            .end = line.begin + (empty ? line.text.size() : end),
        });
        place_heading(level);
    }

    void make_heading(int level) {
        passages_.back().kind = PassageKind::Heading;
        passages_.back().number = 0;
        --count_;
        place_heading(level);
    }

    void place_heading(int level) {
        passages_.back().level = level;
        passages_.back().section = heading_above(level);
        const auto at = static_cast<std::size_t>(level);
        headings_.at(at) = passages_.size() - 1;
        std::fill(headings_.begin() + level + 1, headings_.end(), std::nullopt);
        open_ = false;
    }

    std::optional<std::size_t> heading_above(int level) const {
        for (auto at = static_cast<std::size_t>(level); at-- > 1;) {
            if (headings_.at(at)) {
                return headings_.at(at);
            }
        }
        return std::nullopt;
    }

    // Whether a line (not empty) makes the open paragraph a heading.
    bool underlines(std::string_view line) const {
        return open_ && passages_.back().kind == PassageKind::Paragraph && underline_level(line) != 0;
    }

    std::vector<Passage> passages_;
    std::array<std::optional<std::size_t>, 7> headings_{}; // the open heading of each level, from 1
    int count_ = 0;                                        // of paragraphs and items
    bool open_ = false;     // whether the next line goes on with the last passage
    std::size_t fence_ = 0; // length of the fence of the open block of code
    char fence_mark_ = '`';
};

std::string words_of(std::string_view text, const Passage& passage) {
    return std::string{text.substr(passage.begin, passage.end - passage.begin)};
}

} // namespace

std::vector<Passage> passages_of(std::string_view text) {
    Reader reader;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        reader.take(line_at(text, begin, end));
        begin = end + 1;
    }
    return std::move(reader).passages();
}

std::optional<std::size_t> passage_at(const std::vector<Passage>& passages, std::size_t byte) {
    const auto after =
        std::upper_bound(passages.begin(), passages.end(), byte, [](std::size_t at, const Passage& passage) {
            return at < passage.begin;
        });
    if (after == passages.begin()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(after - passages.begin()) - 1;
}

Place place_of(const Document& document, std::size_t byte) {
    const std::vector<Passage> passages = passages_of(document.text);
    const std::optional<std::size_t> index = passage_at(passages, byte);
    if (!index) {
        return {};
    }
    const Passage& passage = passages[*index];
    const std::optional<std::size_t> heading = passage.kind == PassageKind::Heading ? index : passage.section;
    return {
        .section = heading ? words_of(document.text, passages[*heading]) : "",
        .paragraph = passage.number,
    };
}

} // namespace ingat::bank
