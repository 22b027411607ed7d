#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// Text on a surface. Every word of the window is drawn through here, so that every script is joined, ordered
// and broken as its readers expect. Lengths are in units (one unit is one pixel at scale 1), y grows
// downwards and (0, 0) is the top left corner of the layout.
namespace ingat::typeset {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    bool operator==(const Colour&) const = default;
};

struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    bool operator==(const Rect&) const = default;
};

enum class Weight { Regular, Medium, SemiBold };

// Start and End follow each paragraph's own direction, which its first strong letter decides.
enum class Align { Start, Centre, End };

// A picture that Markdown may show, ![](file): how large its place is, or, without a size, the words that
// stand there instead.
struct PictureBox {
    std::string file;
    double width = 0;
    double height = 0;
    std::string words = {};

    bool operator==(const PictureBox&) const = default;
};

struct Style {
    double size = 15;        // of the letters, in units per em
    double line_height = 22; // between baselines; lines of scripts with tall marks get 1.25 times this
    Weight weight = Weight::Regular;
    Colour colour{28, 30, 33};
    Colour muted{95, 100, 106}; // quotes, hints
    Colour accent{46, 112, 98}; // links, revealed highlight
    Colour code_background{240, 240, 235};
    Colour mark{253, 240, 200}; // behind a Span that is marked
    Colour line{200, 200, 194}; // edge of a blank, rules, table lines
    Align align = Align::Start;
    std::string language = "en"; // BCP 47; chooses between Chinese, Japanese and Korean letter shapes
    double width = 0;            // lines are broken to fit; 0: never broken except where the text says so
    int most_lines = 0;          // 0: all of them; else the last line shown ends in "…" if text is left out
    bool markdown = false;       // else shown as it is
    bool italic = false;
    std::vector<PictureBox> pictures = {}; // each a block of its own; any other is its description
    bool tabular = false;                  // figures of equal width, for tables and counters

    bool operator==(const Style&) const = default;
};

// Bytes [begin, end) of plain text that look different. Not used with Markdown.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool semi_bold = false;
    bool marked = false;

    bool operator==(const Span&) const = default;
};

// Physical pixels, top row first, four bytes each. Alpha is straight: colours are not multiplied by it.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;

    bool operator==(const Image&) const = default;
};

// Where an insertion point is drawn.
struct Caret {
    double x = 0;
    double y = 0; // of its top
    double height = 0;
    bool is_rtl = false; // typing here goes to the left

    bool operator==(const Caret&) const = default;
};

// Where a picture belongs.
struct PicturePlace {
    std::string file;
    Rect rect;

    bool operator==(const PicturePlace&) const = default;
};

// Text with every letter placed. Bytes below are bytes of text(). Use it on the thread that made it.
class Layout {
public:
    struct Parts;

    Layout(); // of nothing: no width, no height
    explicit Layout(std::unique_ptr<Parts> parts);
    ~Layout();
    Layout(Layout&&) noexcept;
    Layout& operator=(Layout&&) noexcept;
    Layout(const Layout&) = delete;
    Layout& operator=(const Layout&) = delete;

    double width() const;          // of the longest line
    double box_width() const;      // Style::width, or width() if that was 0: what image() covers
    double height() const;         // of all lines
    double first_baseline() const; // from the top
    bool is_cut() const;           // ends in "…" because of most_lines
    bool is_rtl() const;           // direction of the first paragraph
    int line_count() const;
    int missing_glyphs() const; // letters no installed font has; each is drawn as a box

    // What is shown: the given text without inline marks, or what is left of Markdown, one paragraph a line.
    const std::string& text() const;

    // In the order of the text; image() leaves them free.
    const std::vector<PicturePlace>& pictures() const;

    // The insertion point nearest to a place; never inside a grapheme.
    std::size_t byte_at(double x, double y) const;
    Caret caret_at(std::size_t byte) const;
    std::vector<Rect> rects_of(std::size_t begin, std::size_t end) const; // what selecting it covers

    // box_width() × height(), each times scale and rounded up, on a transparent ground.
    Image image(double scale) const;
    // The rows of image(scale) from floor(y_from × scale) to ceil(y_to × scale), as far as there are any.
    Image image(double scale, double y_from, double y_to) const;

private:
    std::unique_ptr<Parts> parts_;
};

// Lays out UTF-8 text. A byte that is not UTF-8 shows as "?". Baselines are placed on whole pixels of
// `scale`. Inline marks (bank/marks.hpp): a blank is a box, text in highlight marks is semi-bold in the
// accent colour.
[[nodiscard]] Layout
lay_out(std::string_view text, const Style& style, const std::vector<Span>& spans = {}, double scale = 1);

// The fonts that one thread has opened by laying out text; another can go on with them, which saves it tens
// of milliseconds.
class OpenFonts {
public:
    struct Fonts;

    // Leaves the thread without; what it laid out must be gone, or never be used beside what the fonts' new
    // thread lays out.
    [[nodiscard]] static OpenFonts take_from_this_thread();

    // For all that this thread lays out from now on.
    void give_to_this_thread() &&;

    OpenFonts(OpenFonts&&) noexcept;
    OpenFonts& operator=(OpenFonts&&) noexcept;
    ~OpenFonts();

private:
    explicit OpenFonts(std::unique_ptr<Fonts> fonts);

    std::unique_ptr<Fonts> fonts_;
};

} // namespace ingat::typeset
