#include "support/catch.hpp"
#include "typeset/typeset.hpp"

#include <atomic>
#include <dlfcn.h>
#include <optional>
#include <pango/pangocairo.h>
#include <thread>
#include <utility>

using namespace ingat::typeset;

namespace {

std::atomic<int>& maps_made() {
    static std::atomic<int> number = 0;
    return number;
}

// How often fonts are opened anew while something is done.
template <class Deed>
int opened_anew_by(Deed deed) {
    const int before = maps_made();
    deed();
    return maps_made() - before;
}

Image drawn() {
    return lay_out("Ingat اقرأ 読む", Style{.width = 200}).image(1);
}

void draw() {
    static_cast<void>(drawn());
}

// On a thread of its own, which then does `rest` before it ends.
template <class Rest>
OpenFonts opened_elsewhere(Rest rest) {
    std::optional<OpenFonts> opened;
    std::thread{[&] {
        draw();
        opened.emplace(OpenFonts::take_from_this_thread());
        rest();
    }}.join();
    return std::move(*opened);
}

} // namespace

// In place of Pango's own: what is dear about fonts is in its map of them.
extern "C" PangoFontMap* pango_cairo_font_map_new() {
    maps_made() += 1;
    auto* const real = reinterpret_cast<PangoFontMap* (*)()>(::dlsym(RTLD_NEXT, "pango_cairo_font_map_new"));
    return real();
}

TEST_CASE("A thread opens fonts once", "[typeset][open_fonts]") {
    std::thread{[] {
        CHECK(opened_anew_by(draw) == 1);
        CHECK(opened_anew_by(draw) == 0);
    }}.join();
}

TEST_CASE("A thread that was given fonts opens none", "[typeset][open_fonts]") {
    OpenFonts opened = opened_elsewhere([] {});
    std::thread{[&] {
        std::move(opened).give_to_this_thread();
        CHECK(opened_anew_by(draw) == 0);
    }}.join();
}

TEST_CASE("A thread whose fonts were taken has to open others", "[typeset][open_fonts]") {
    int anew = 0;
    const OpenFonts opened = opened_elsewhere([&] { anew = opened_anew_by(draw); });
    CHECK(anew == 1); // those that were taken are used by one thread at a time
}

TEST_CASE("Fonts that were given are let go of by their new thread, whatever becomes of the old one",
          "[typeset][open_fonts]") {
    const Image own = drawn();
    OpenFonts opened = opened_elsewhere(draw);
    Image there;
    std::thread{[&] {
        std::move(opened).give_to_this_thread();
        there = drawn();
    }}.join();
    CHECK((there == own));
    CHECK((drawn() == own));
}
