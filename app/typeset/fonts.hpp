#pragma once

#include "typeset/typeset.hpp"

#include <memory>
#include <pango/pangocairo.h>
#include <string>

namespace ingat::typeset {

struct Unreference {
    void operator()(gpointer object) const { g_object_unref(object); }
};
struct FreeDescription {
    void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};
using ContextPointer = std::unique_ptr<PangoContext, Unreference>;
using LayoutPointer = std::unique_ptr<PangoLayout, Unreference>;
using DescriptionPointer = std::unique_ptr<PangoFontDescription, FreeDescription>;

// How one paragraph's letters look before any run changes them.
struct Face {
    double size = 15;
    Weight weight = Weight::Regular;
    bool italic = false;
    bool monospace = false;
    std::string language;

    auto operator<=>(const Face&) const = default;
};

// How far the letters reach above and below the baseline, in units.
struct Extent {
    double ascent = 0;
    double descent = 0;
};

// An empty layout in this face. The fonts behind it are opened once per thread. `direction` is that of
// paragraphs which are not to find their own.
[[nodiscard]] LayoutPointer new_layout(const Face& face, PangoDirection direction = PANGO_DIRECTION_WEAK_LTR);

// The extent of the face's first font, whatever other fonts a text needs.
[[nodiscard]] Extent extent_of(const Face& face);

// The families asked for monospaced text, best first.
[[nodiscard]] const char* monospace_families();

[[nodiscard]] inline double units(int pango_units) {
    return static_cast<double>(pango_units) / PANGO_SCALE;
}
[[nodiscard]] int pango_units(double units);

} // namespace ingat::typeset
