// card FILE TIMES: how long a card of rich text takes from its Markdown to a texture, when nothing of it is
// kept from before. Beside it: Pango alone with the same words in one font, and a picture of the same size
// copied once.
#include "main/texture_adapter.hpp"
#include "platform/window.hpp"
#include "report.hpp"
#include "typeset/typeset.hpp"
#include "ui/theme.hpp"

#include <glad/gl.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <pango/pangocairo.h>
#include <string>
#include <vector>

namespace {

using namespace ingat;

constexpr double card_width = 640; // units
constexpr int ring = 8;            // textures that stay, as those of the cards before

typeset::Style card_style() {
    typeset::Style style = ui::style_of(ui::light_theme(), ui::Role::Body, ui::light_theme().text);
    style.width = card_width;
    style.markdown = true;
    return style;
}

struct Ring {
    main_room::TextureAdapter textures;
    std::vector<ui::TextureId> kept;

    void put(const typeset::Image& image) {
        if (kept.size() == ring) {
            textures.drop(kept.front());
            kept.erase(kept.begin());
        }
        kept.push_back(textures.make(image));
    }
};

// The size of the picture, for whoever reads the figures.
void measure(
    bench::Report& report, Ring& textures, const std::string& text, double scale, const std::string& name) {
    const double began = bench::wall_milliseconds();
    const typeset::Layout layout = typeset::lay_out(text, card_style(), {}, scale);
    const double laid_out = bench::wall_milliseconds();
    const typeset::Image image = layout.image(scale);
    const double drawn = bench::wall_milliseconds();
    textures.put(image);
    glFinish();
    const double done = bench::wall_milliseconds();
    report.add(name + "_layout", laid_out - began);
    report.add(name + "_raster", drawn - laid_out);
    report.add(name + "_upload", done - drawn);
    report.add(name + "_all", done - began);
    report.add(name + "_megapixels", image.width * image.height / 1e6);
}

// What the library needs for these words, one font, one colour, no blocks.
void measure_pango(bench::Report& report, const std::string& text, int width, int height) {
    const double began = bench::wall_milliseconds();
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
    cairo_t* pen = cairo_create(surface);
    PangoLayout* layout = pango_cairo_create_layout(pen);
    PangoFontDescription* font = pango_font_description_from_string("Inter 11");
    pango_layout_set_font_description(layout, font);
    pango_layout_set_width(layout, width * PANGO_SCALE);
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    pango_cairo_show_layout(pen, layout);
    report.add("pango_alone", bench::wall_milliseconds() - began);
    pango_font_description_free(font);
    g_object_unref(layout);
    cairo_destroy(pen);
    cairo_surface_destroy(surface);
}

void measure_copy(bench::Report& report, const typeset::Image& image) {
    const double began = bench::wall_milliseconds();
    const std::vector<std::uint8_t> copy = image.rgba;
    const double took = bench::wall_milliseconds() - began;
    report.add("copy_of_picture", copy.empty() ? -1 : took);
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::fputs("card FILE TIMES\n", stderr);
        return 2;
    }
    std::ifstream file{arguments[1]};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    auto window = platform::Window::open({.title = "card", .hidden = true});
    if (text.empty() || !window) {
        std::fputs("card: no text, or no display with OpenGL 3.3\n", stderr);
        return 1;
    }
    bench::Report report;
    Ring textures;
    measure(report, textures, text, 1, "cold"); // fonts are found and opened
    for (int warming = 0; warming < 10; ++warming) {
        bench::Report unused;
        measure(unused, textures, text, 1, "warm");
    }
    const typeset::Image image = typeset::lay_out(text, card_style(), {}, 1).image(1);
    for (int time = 0; time < std::stoi(arguments[2]); ++time) {
        measure(report, textures, text, 1, "warm");
        measure(report, textures, text, 2, "warm_at_2x");
        measure_pango(report, text, image.width, image.height);
        measure_copy(report, image);
    }
    report.print();
    return 0;
}
