#include "platform/theme.hpp"

#include "support/catch.hpp"

using namespace ingat::platform;

TEST_CASE("a GTK theme is dark by the end of its name", "[platform][theme]") {
    CHECK(is_dark_theme_name("Adwaita:dark"));
    CHECK(is_dark_theme_name("Yaru-Dark"));
    CHECK_FALSE(is_dark_theme_name("Adwaita"));
    CHECK_FALSE(is_dark_theme_name("Darkroom-light"));
    CHECK_FALSE(is_dark_theme_name(""));
}

TEST_CASE("GTK settings ask for dark by preference or by theme", "[platform][theme]") {
    CHECK(asks_for_dark("[Settings]\ngtk-application-prefer-dark-theme=1\n"));
    CHECK(asks_for_dark("[Settings]\r\ngtk-application-prefer-dark-theme = true\r\n"));
    CHECK(asks_for_dark("gtk-theme-name=Breeze-Dark"));
    CHECK_FALSE(asks_for_dark("[Settings]\ngtk-application-prefer-dark-theme=0\ngtk-theme-name=Breeze\n"));
    CHECK_FALSE(asks_for_dark("#gtk-application-prefer-dark-theme=1\n"));
    CHECK_FALSE(asks_for_dark(""));
}
