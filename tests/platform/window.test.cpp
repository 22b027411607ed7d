#include "platform/window.hpp"

#include "platform/textures.hpp"
#include "support/catch.hpp"

#include <GLFW/glfw3.h>
#include <imgui.h>

#include <array>
#include <cstdlib>
#include <optional>
#include <string>

using namespace ingat;
using namespace ingat::platform;
using namespace std::chrono_literals;

namespace {

// For the time of a test, an environment variable has another value (none: it is not set).
class WithEnvironment {
public:
    WithEnvironment(std::string name, const std::optional<std::string>& value) : name_{std::move(name)} {
        if (const char* now = std::getenv(name_.c_str()); now != nullptr) {
            before_ = now;
        }
        set(value);
    }
    WithEnvironment(const WithEnvironment&) = delete;
    WithEnvironment& operator=(const WithEnvironment&) = delete;
    ~WithEnvironment() { set(before_); }

private:
    void set(const std::optional<std::string>& value) const {
        if (value) {
            setenv(name_.c_str(), value->c_str(), 1);
        } else {
            unsetenv(name_.c_str());
        }
    }

    std::string name_;
    std::optional<std::string> before_;
};

bool has_display() {
    if (std::getenv("DISPLAY") != nullptr) {
        return true;
    }
    WARN("skipped: no display");
    return false;
}

void draw_empty_frame(Window& window) {
    window.begin_frame();
    window.end_frame();
}

void draw_until_idle(Window& window) {
    for (int waits = 0; waits < 100 && window.wait_for_event(50ms); ++waits) {
        draw_empty_frame(window);
    }
}

std::array<int, 4> pixel(const Picture& picture, int x, int y) {
    const auto at = 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                         static_cast<std::size_t>(x));
    return {picture.rgba.at(at), picture.rgba.at(at + 1), picture.rgba.at(at + 2), picture.rgba.at(at + 3)};
}

// A red pixel, a green one; below them a blue one and a half transparent white one.
const Picture four_pixels{
    .width = 2, .height = 2, .rgba = {255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 128}};

Picture drawn_at(Window& window, TextureId texture, ImVec2 corner) {
    window.begin_frame();
    // NOLINTNEXTLINE(performance-no-int-to-ptr): Dear ImGui's id is a pointer
    auto* id = reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture));
    ImGui::GetBackgroundDrawList()->AddImage(id, corner, {corner.x + 2, corner.y + 2});
    return window.end_frame_as_picture();
}

} // namespace

TEST_CASE("without a display the window says so, and what to do", "[platform][window]") {
    const WithEnvironment no_x{"DISPLAY", std::nullopt};
    const WithEnvironment no_wayland{"WAYLAND_DISPLAY", std::nullopt};

    const auto window = Window::open({.title = "Ingat"});

    REQUIRE_FALSE(window);
    CHECK(window.error().message.id.find("there is no display") != std::string::npos);
    CHECK(window.error().message.id.find("set DISPLAY") != std::string::npos);
}

TEST_CASE("a window draws some frames and then none until something happens", "[platform][window]") {
    if (!has_display()) {
        return;
    }
    auto opened = Window::open({.title = "Ingat"});
    REQUIRE(opened);
    Window& window = *opened;
    draw_until_idle(window);
    const long long drawn = window.frames_drawn();
    CHECK(drawn >= frames_after_event);

    for (int waits = 0; waits < 10; ++waits) {
        CHECK_FALSE(window.wait_for_event(20ms));
    }
    CHECK(window.frames_drawn() == drawn);

    window.owe_frames();
    draw_until_idle(window);
    CHECK(window.frames_drawn() == drawn + frames_after_event);
}

TEST_CASE("a picture shows what was drawn, pixel for pixel and the right way up", "[platform][window]") {
    if (!has_display()) {
        return;
    }
    auto opened = Window::open({.title = "Ingat", .width = 1000, .height = 700, .hidden = true});
    REQUIRE(opened);
    Textures textures;
    const TextureId texture = textures.add(four_pixels);
    REQUIRE(texture != 0);

    const Picture picture = drawn_at(*opened, texture, {30, 40});

    CHECK(picture.width == 1000);
    CHECK(picture.height == 700);
    CHECK(pixel(picture, 30, 40) == std::array{255, 0, 0, 255});
    CHECK(pixel(picture, 31, 40) == std::array{0, 255, 0, 255});
    CHECK(pixel(picture, 30, 41) == std::array{0, 0, 255, 255});
    CHECK(pixel(picture, 31, 41) == std::array{128, 128, 128, 255});
    CHECK(pixel(picture, 29, 40) == std::array{0, 0, 0, 255});
    CHECK(pixel(picture, 32, 41) == std::array{0, 0, 0, 255});
}

TEST_CASE("a picture may be larger than the screen", "[platform][window]") {
    if (!has_display()) {
        return;
    }
    auto opened = Window::open({.title = "Ingat", .width = 3000, .height = 2000, .hidden = true});
    REQUIRE(opened);
    Textures textures;

    const Picture picture = drawn_at(*opened, textures.add(four_pixels), {2990, 1990});

    REQUIRE(picture.width == 3000);
    CHECK(pixel(picture, 2990, 1990) == std::array{255, 0, 0, 255});
}

TEST_CASE("a replaced texture keeps its id, a removed one is gone", "[platform][textures]") {
    if (!has_display()) {
        return;
    }
    auto opened = Window::open({.title = "Ingat", .hidden = true});
    REQUIRE(opened);
    Textures textures;
    const TextureId texture = textures.add(four_pixels);
    Picture grey = four_pixels;
    grey.rgba.assign(16, 77);
    grey.rgba[3] = 255;

    REQUIRE(textures.replace(texture, grey));
    CHECK(pixel(drawn_at(*opened, texture, {5, 5}), 5, 5) == std::array{77, 77, 77, 255});

    CHECK(textures.count() == 1);
    textures.remove(texture);
    textures.remove(texture);
    CHECK(textures.count() == 0);
    CHECK_FALSE(textures.replace(texture, grey));
}

TEST_CASE("what cannot be a texture is refused", "[platform][textures]") {
    if (!has_display()) {
        return;
    }
    auto opened = Window::open({.title = "Ingat", .hidden = true});
    REQUIRE(opened);
    Textures textures;
    const int too_wide = Textures::largest_side() + 1;

    CHECK(Textures::largest_side() >= 1024);
    CHECK(textures.add({}) == 0);
    CHECK(textures.add({.width = 2, .height = 2, .rgba = {1, 2, 3, 4}}) == 0);
    CHECK(textures.add({.width = too_wide,
                        .height = 1,
                        .rgba = std::vector<std::uint8_t>(4 * static_cast<std::size_t>(too_wide))}) == 0);
}

TEST_CASE("a window is never smaller than its smallest size", "[platform][window]") {
    if (!has_display()) {
        return;
    }
    auto opened = Window::open({.title = "Ingat", .width = 300, .height = 200, .hidden = true});
    REQUIRE(opened);
    opened->begin_frame();

    const Picture picture = opened->end_frame_as_picture();

    CHECK(picture.width == smallest_width);
    CHECK(picture.height == smallest_height);
    CHECK(opened->content_scale() >= 1.0F);
    CHECK(opened->pixels_per_coordinate() == 1.0F);
}

TEST_CASE("full screen covers the screen and gives back the size before", "[platform][window]") {
    if (!has_display()) {
        return;
    }
    auto opened = Window::open({.title = "Ingat", .width = 1000, .height = 700});
    REQUIRE(opened);
    draw_until_idle(*opened);

    opened->toggle_fullscreen();
    draw_until_idle(*opened);
    CHECK(opened->is_fullscreen());

    opened->toggle_fullscreen();
    draw_until_idle(*opened);
    CHECK_FALSE(opened->is_fullscreen());
    opened->begin_frame();
    CHECK(opened->end_frame_as_picture().width == 1000);
}
