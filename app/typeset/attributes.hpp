#pragma once

#include "typeset/fonts.hpp"
#include "typeset/paragraph.hpp"

#include <memory>

namespace ingat::typeset {

struct UnreferenceAttributes {
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
using AttributesPointer = std::unique_ptr<PangoAttrList, UnreferenceAttributes>;

// The box of a blank and what is inside it. Lives in the attributes of its layout.
struct BlankBox {
    double width = 0;
    double above = 0; // the baseline
    double below = 0;
    LayoutPointer hint; // null: empty
    Colour hint_colour;
    Colour line;
};

// What Pango has to know to set the paragraph in this face.
[[nodiscard]] AttributesPointer
attributes_of(const Paragraph& paragraph, const Style& style, const Face& face);

void set_colour(cairo_t* surface, Colour colour);
void rounded_rectangle(cairo_t* surface, double x, double y, double width, double height, double radius);

// Draws a blank at the current point of the surface. Pango calls it for each.
void draw_blank(cairo_t* surface, PangoAttrShape* shape, gboolean as_path, gpointer);

} // namespace ingat::typeset
