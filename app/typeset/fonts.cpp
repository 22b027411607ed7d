#include "typeset/fonts.hpp"

#include "typeset/attributes.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace ingat::typeset {
namespace {

// Named, because fontconfig's own choice for a script is often an older font. Noto Color Emoji is not here:
// digits and spaces would come from it. Pango finds it by itself.
constexpr const char* families = "Inter, Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans "
                                 "Devanagari, Noto Sans Bengali, Noto Sans Tamil, "
                                 "Noto Sans Telugu, Noto Sans Thai, Noto Sans Georgian, Noto Sans Armenian, "
                                 "Noto Sans Ethiopic, Noto Sans Khmer, "
                                 "Noto Sans Myanmar, Noto Sans Sinhala, ";

// One file has the letter shapes of all these; its family decides which are drawn.
const char* han_family(const std::string& language) {
    const auto starts_with = [&](const char* prefix) { return language.rfind(prefix, 0) == 0; };
    if (starts_with("zh-Hant") || starts_with("zh-TW") || starts_with("zh-MO")) {
        return "Noto Sans CJK TC";
    }
    if (starts_with("zh-HK")) {
        return "Noto Sans CJK HK";
    }
    if (starts_with("zh")) {
        return "Noto Sans CJK SC";
    }
    if (starts_with("ko")) {
        return "Noto Sans CJK KR";
    }
    return "Noto Sans CJK JP";
}

PangoWeight pango_weight(Weight weight) {
    switch (weight) {
    case Weight::Regular: return PANGO_WEIGHT_NORMAL;
    case Weight::Medium: return PANGO_WEIGHT_MEDIUM;
    case Weight::SemiBold: return PANGO_WEIGHT_SEMIBOLD;
    }
    return PANGO_WEIGHT_NORMAL;
}

DescriptionPointer description_of(const Face& face) {
    DescriptionPointer description{pango_font_description_new()};
    const std::string names = (face.monospace ? std::string{monospace_families()} + ", " : std::string{}) +
                              families + han_family(face.language) + ", sans-serif";
    pango_font_description_set_family(description.get(), names.c_str());
    pango_font_description_set_weight(description.get(), pango_weight(face.weight));
    pango_font_description_set_style(description.get(),
                                     face.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_font_description_set_absolute_size(description.get(), face.size * PANGO_SCALE);
    return description;
}

// Letters are placed where the font wants them, not on whole units: one layout then serves every scale.
ContextPointer new_context(PangoFontMap* map) {
    ContextPointer context{pango_font_map_create_context(map)};
    pango_cairo_context_set_resolution(context.get(), 72);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_SLIGHT);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_shape_renderer(context.get(), draw_blank, nullptr, nullptr);
    return context;
}

} // namespace

struct OpenFonts::Fonts {
    std::unique_ptr<PangoFontMap, Unreference> map{pango_cairo_font_map_new()};
    std::map<std::pair<std::string, PangoDirection>, ContextPointer> contexts; // by language and direction
    std::map<Face, DescriptionPointer> descriptions;
    std::map<Face, Extent> extents;

    PangoContext* context(const std::string& language, PangoDirection direction) {
        ContextPointer& context = contexts[{language, direction}];
        if (!context) {
            context = new_context(map.get());
            pango_context_set_base_dir(context.get(), direction);
            pango_context_set_language(context.get(), pango_language_from_string(language.c_str()));
        }
        return context.get();
    }

    const PangoFontDescription* description(const Face& face) {
        DescriptionPointer& description = descriptions[face];
        if (!description) {
            description = description_of(face);
        }
        return description.get();
    }
};

namespace {

// Pango objects are used by one thread at a time.
std::unique_ptr<OpenFonts::Fonts>& fonts_of_this_thread() {
    thread_local std::unique_ptr<OpenFonts::Fonts> fonts;
    return fonts;
}

OpenFonts::Fonts& fonts() {
    std::unique_ptr<OpenFonts::Fonts>& fonts = fonts_of_this_thread();
    if (!fonts) {
        fonts = std::make_unique<OpenFonts::Fonts>();
    }
    return *fonts;
}

Extent measure(const Face& face) {
    PangoContext* context = fonts().context(face.language, PANGO_DIRECTION_WEAK_LTR);
    PangoFont* font = pango_context_load_font(context, fonts().description(face));
    if (font == nullptr) {
        return {.ascent = face.size, .descent = face.size / 4};
    }
    PangoFontMetrics* metrics = pango_font_get_metrics(font, pango_context_get_language(context));
    const Extent extent{
        .ascent = units(pango_font_metrics_get_ascent(metrics)),
        .descent = units(pango_font_metrics_get_descent(metrics)),
    };
    pango_font_metrics_unref(metrics);
    g_object_unref(font);
    return extent;
}

} // namespace

OpenFonts::OpenFonts(std::unique_ptr<Fonts> fonts) : fonts_{std::move(fonts)} {}
OpenFonts::OpenFonts(OpenFonts&&) noexcept = default;
OpenFonts& OpenFonts::operator=(OpenFonts&&) noexcept = default;
OpenFonts::~OpenFonts() = default;

OpenFonts OpenFonts::take_from_this_thread() {
    return OpenFonts{std::exchange(fonts_of_this_thread(), nullptr)};
}

void OpenFonts::give_to_this_thread() && {
    fonts_of_this_thread() = std::move(fonts_);
}

int pango_units(double units) {
    constexpr double most = 1'000'000; // Pango counts in an int
    return static_cast<int>(std::clamp(units, -most, most) * PANGO_SCALE);
}

const char* monospace_families() {
    return "Noto Sans Mono, DejaVu Sans Mono, Noto Sans Mono CJK JP, monospace";
}

LayoutPointer new_layout(const Face& face, PangoDirection direction) {
    LayoutPointer layout{pango_layout_new(fonts().context(face.language, direction))};
    pango_layout_set_font_description(layout.get(), fonts().description(face));
    return layout;
}

Extent extent_of(const Face& face) {
    std::map<Face, Extent>& known = fonts().extents;
    const auto found = known.find(face);
    return found != known.end() ? found->second : known.emplace(face, measure(face)).first->second;
}

} // namespace ingat::typeset
