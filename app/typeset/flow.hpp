#pragma once

#include "typeset/paragraph.hpp"
#include "typeset/parts.hpp"

namespace ingat::typeset {

// Places paragraphs under one another.
class Flow {
public:
    Flow(const Style& style, double scale);

    // False once no line is left that it may fill.
    bool add(Paragraph paragraph, bool is_last);

    [[nodiscard]] std::unique_ptr<Layout::Parts> finish();

private:
    // What a line leaves free beside it, and where it sits between.
    struct Room {
        double before = 0;
        double after = 0;
        Align align = Align::Start;
    };

    Face face_of(const Paragraph& paragraph) const;
    bool cut(const Paragraph& paragraph, const Face& face, Block& block, bool is_last);
    void place_lines(Block& block, const Paragraph& paragraph, const Face& face, Room room);
    double snapped(double y) const;

    const Style& style_;
    double scale_;
    double y_ = 0;
    std::vector<Room> rooms_; // of each line
    std::unique_ptr<Layout::Parts> parts_ = std::make_unique<Layout::Parts>();
};

} // namespace ingat::typeset
