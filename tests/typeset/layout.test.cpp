#include "typeset/typeset.hpp"

#include "support/catch.hpp"

using namespace ingat::typeset;

TEST_CASE("A line of text is as high as its style says", "[typeset][layout]") {
    const Layout layout = lay_out("Hello", Style{.line_height = 22});
    CHECK(layout.height() == 22);
    CHECK(layout.width() > 30);
    CHECK(layout.line_count() == 1);
}
