#pragma once

#include "typeset/paragraph.hpp"
#include "typeset/parts.hpp"

#include <map>
#include <vector>

namespace ingat::typeset {

// Places paragraphs under one another.
class Flow {
public:
    Flow(const Style& style, double scale);

    // Adds paragraphs until no line is left that they may fill.
    void add(std::vector<Paragraph> paragraphs);

    [[nodiscard]] std::unique_ptr<Layout::Parts> finish();

private:
    // Where a line may be: what it leaves free at the start and at the end, counted from the right if
    // mirrored.
    struct Room {
        double before = 0;
        double after = 0;
        double width = 0; // 0: all that is left
        bool is_mirrored = false;
        Align align = Align::Start;
    };
    // An area whose left and right are known when the whole width is.
    struct Ground {
        Room room;
        double top = 0;
        double bottom = 0;
        double radius = 0;
        Colour colour;
    };
    // Text with a ground of its own.
    struct Tint {
        std::size_t begin = 0;
        std::size_t end = 0;
        Look look{};
        Extent extent;
    };
    // What is set at once of a long paragraph.
    struct Piece {
        Paragraph paragraph;
        Block block;
    };
    using Paragraphs = std::vector<Paragraph>;

    void add_paragraph(const Paragraph& paragraph, bool is_last);
    std::size_t
    add_piece(const Paragraph& paragraph, std::size_t from, const Face& face, Room& room, bool is_last);
    std::size_t piece_size(std::string_view text) const;
    Piece next_of(const Paragraph& paragraph, std::size_t from, const Face& face, const Room& room) const;
    void add_rule(const Paragraph& paragraph);
    void add_picture(const Paragraph& paragraph);
    void add_table(Paragraphs::iterator begin, Paragraphs::iterator end, bool is_last);
    void cut_row(Paragraphs::iterator first, Paragraphs::iterator end, bool is_last);
    void add_markers(const Paragraph& paragraph, const Face& face, const Line& beside);
    void add_quotes(const Paragraph& paragraph, double top, bool is_rtl);
    void add_tints(const Paragraph& paragraph, const Face& face, const Block& block);
    bool cut(const Paragraph& piece, const Face& face, const Block& block, bool is_last);
    double gap_before(const Paragraph& paragraph) const;
    double indent_of(const Paragraph& paragraph) const;
    double indent_of(const Container& container) const;
    double space(double before, double after) const;
    Face face_of(const Paragraph& paragraph) const;
    Block block_of(const Paragraph& paragraph,
                   const Face& face,
                   PangoDirection direction = PANGO_DIRECTION_WEAK_LTR) const;
    double place_lines(const Block& block, std::string_view text, const Face& face, Room room, double top);
    void keep(Block block, std::string_view text);
    double snapped(double y) const;
    static Rect rect_in(const Room& room, double width);
    void finish_tints();

    const Style& style_;
    double scale_;
    double y_ = 0;
    Paragraph::Kind previous_{};
    bool is_first_ = true;
    std::vector<Room> rooms_; // of each line
    std::vector<Room> picture_rooms_;
    std::vector<Ground> grounds_;
    std::vector<Tint> tints_;
    std::map<int, std::size_t> quotes_; // by id: its bar in grounds_
    int last_marker_ = 0;               // id of the last item whose marker was drawn
    std::unique_ptr<Layout::Parts> parts_ = std::make_unique<Layout::Parts>();
};

} // namespace ingat::typeset
