#include "typeset/attributes.hpp"

#include <algorithm>
#include <numbers>

namespace ingat::typeset {
namespace {

constexpr double usual_word = 4.2; // em; the width of a blank says nothing about its answer
constexpr double code_size = 0.9;  // monospaced letters look larger than they are
constexpr double hint_size = 0.8;

guint16 sixteen_bits(std::uint8_t channel) {
    return static_cast<guint16>(channel * 257);
}

class List {
public:
    AttributesPointer list{pango_attr_list_new()};

    void add(PangoAttribute* attribute, const Run& run) const {
        attribute->start_index = static_cast<guint>(run.begin);
        attribute->end_index = static_cast<guint>(run.end);
        pango_attr_list_insert(list.get(), attribute);
    }

    void colour(Colour colour, const Run& run) const {
        add(pango_attr_foreground_new(
                sixteen_bits(colour.red), sixteen_bits(colour.green), sixteen_bits(colour.blue)),
            run);
    }
};

BlankBox* new_blank(const std::string& hint, const Style& style, const Face& face) {
    const Extent extent = extent_of(face);
    auto box = std::make_unique<BlankBox>();
    box->width = usual_word * face.size;
    box->above = extent.ascent * 0.92;
    box->below = extent.descent * 0.92;
    box->line = style.line;
    box->hint_colour = style.muted;
    if (!hint.empty()) {
        Face small = face;
        small.size *= hint_size;
        small.weight = Weight::Regular;
        box->hint = new_layout(small);
        pango_layout_set_text(box->hint.get(), hint.data(), static_cast<int>(hint.size()));
        int width = 0;
        pango_layout_get_size(box->hint.get(), &width, nullptr);
        box->width = std::max(box->width, units(width) + face.size);
    }
    return box.release();
}

void add_blank(List& list, const Run& run, const Style& style, const Face& face) {
    BlankBox* box = new_blank(run.hint, style, face);
    const double gap = face.size * 0.12; // beside the box, so that it does not touch its neighbours
    const PangoRectangle room{
        .x = 0,
        .y = pango_units(-box->above),
        .width = pango_units(box->width + 2 * gap),
        .height = pango_units(box->above + box->below),
    };
    // The layout keeps copies of its attributes: they share the box, which goes with the last.
    auto* shared = new std::shared_ptr<BlankBox>{box};
    list.add(pango_attr_shape_new_with_data(
                 &room,
                 &room,
                 shared,
                 [](gconstpointer data) -> gpointer {
                     return new std::shared_ptr<BlankBox>{
                         *static_cast<const std::shared_ptr<BlankBox>*>(data)};
                 },
                 [](gpointer data) { delete static_cast<std::shared_ptr<BlankBox>*>(data); }),
             run);
}

// Inter would join "->" into an arrow and make the x of "19x80" a times sign; what was typed has to show.
void keep_apart(List& list, std::string_view text, std::string_view signs) {
    std::size_t begin = text.find_first_of(signs);
    while (begin != std::string_view::npos) {
        const std::size_t end = std::min(text.find_first_not_of(signs, begin), text.size());
        if (end - begin > 1) {
            list.add(pango_attr_font_features_new("calt=0"), {.begin = begin, .end = end, .hint = {}});
        }
        begin = text.find_first_of(signs, end);
    }
}

void keep_signs_apart(List& list, std::string_view text) {
    keep_apart(list, text, "-=<>");
    if (text.find_first_of("xX") != std::string_view::npos) {
        keep_apart(list, text, "xX0123456789");
    }
}

void add_run(List& list, const Run& run, const Style& style, const Face& face) {
    switch (run.look) {
    case Look::SemiBold:
    case Look::Strong: list.add(pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD), run); return;
    case Look::Emphasis: list.add(pango_attr_style_new(PANGO_STYLE_ITALIC), run); return;
    case Look::Code:
        list.add(pango_attr_family_new(monospace_families()), run);
        list.add(pango_attr_scale_new(code_size), run);
        return;
    case Look::Link:
        list.colour(style.accent, run);
        list.add(pango_attr_underline_new(PANGO_UNDERLINE_SINGLE), run);
        return;
    case Look::Struck: list.add(pango_attr_strikethrough_new(TRUE), run); return;
    case Look::Highlight:
        list.add(pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD), run);
        list.colour(style.accent, run);
        return;
    case Look::Hint:
        list.colour(style.muted, run);
        list.add(pango_attr_scale_new(hint_size), run);
        return;
    case Look::Blank: add_blank(list, run, style, face); return;
    case Look::Marked: return; // is drawn behind the letters
    }
}

} // namespace

void set_colour(cairo_t* surface, Colour colour) {
    cairo_set_source_rgba(
        surface, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0, colour.alpha / 255.0);
}

void rounded_rectangle(cairo_t* surface, double x, double y, double width, double height, double radius) {
    const double quarter = std::numbers::pi / 2;
    cairo_new_sub_path(surface);
    cairo_arc(surface, x + width - radius, y + radius, radius, -quarter, 0);
    cairo_arc(surface, x + width - radius, y + height - radius, radius, 0, quarter);
    cairo_arc(surface, x + radius, y + height - radius, radius, quarter, 2 * quarter);
    cairo_arc(surface, x + radius, y + radius, radius, 2 * quarter, 3 * quarter);
    cairo_close_path(surface);
}

AttributesPointer attributes_of(const Paragraph& paragraph, const Style& style, const Face& face) {
    List list;
    if (style.tabular) {
        list.add(pango_attr_font_features_new("tnum=1"),
                 {.begin = 0, .end = paragraph.text.size(), .hint = {}});
    }
    keep_signs_apart(list, paragraph.text);
    for (const Run& run : paragraph.runs) {
        add_run(list, run, style, face);
    }
    return std::move(list.list);
}

void draw_blank(cairo_t* surface, PangoAttrShape* shape, gboolean as_path, gpointer) {
    if (as_path != FALSE || shape->data == nullptr) {
        return;
    }
    const BlankBox& box = **static_cast<std::shared_ptr<BlankBox>*>(shape->data);
    double x = 0;
    double y = 0;
    cairo_get_current_point(surface, &x, &y);
    const double gap = (units(shape->logical_rect.width) - box.width) / 2;
    cairo_save(surface);
    rounded_rectangle(surface, x + gap, y - box.above, box.width, box.above + box.below, 4);
    set_colour(surface, box.line);
    cairo_set_line_width(surface, 1);
    cairo_stroke(surface);
    if (box.hint) {
        int width = 0;
        pango_layout_get_size(box.hint.get(), &width, nullptr);
        const double baseline = units(pango_layout_get_baseline(box.hint.get()));
        cairo_move_to(surface, x + gap + (box.width - units(width)) / 2, y - baseline);
        set_colour(surface, box.hint_colour);
        pango_cairo_show_layout(surface, box.hint.get());
    }
    cairo_restore(surface);
    cairo_move_to(surface, x, y);
}

} // namespace ingat::typeset
