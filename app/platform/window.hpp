#pragma once

#include "base/result.hpp"
#include "platform/key_reader.hpp"
#include "platform/picture.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace ingat::platform {

inline constexpr int smallest_width = 900; // pixels
inline constexpr int smallest_height = 600;

// A frame is drawn after any event, and this many in all: a button needs a few until all follows a click.
inline constexpr int frames_after_event = 3;

struct PixelSize {
    int width = 0;
    int height = 0;
};

struct WindowSettings {
    std::string title;
    int width = 1280; // pixels; never less than smallest_width × smallest_height
    int height = 800;
    bool hidden = false; // for pictures of screens and for tests
};

// The window with its OpenGL 3.3 and its Dear ImGui context (no ini file, the default font, no keyboard
// navigation: screens have their own). One at a time, used on the main thread only.
//
//     while (!window.should_close()) {
//         if (window.wait_for_event(timeout)) {
//             window.begin_frame();
//             … draw with Dear ImGui, read take_strokes() …
//             window.end_frame();
//         }
//     }
class Window {
public:
    // The first part of open(), which then has less to do. Sets the C library's locale as the person wants
    // it, and so comes before there are other threads.
    static void reach_display();

    // Failed, with what to do, where there is no display or no OpenGL 3.3.
    [[nodiscard]] static base::Result<Window> open(const WindowSettings& settings);

    Window(Window&&) noexcept;
    Window& operator=(Window&&) = delete;
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    ~Window();

    // Sleeps until there is a frame to draw (true) or the time is over (false: draw nothing). Returns at once
    // while frames are owed.
    [[nodiscard]] bool wait_for_event(std::chrono::milliseconds timeout);

    // Asks for frames though nothing happened: something moves, or what is shown has changed.
    void owe_frames(int count = frames_after_event);

    // Ends wait_for_event() early. For other threads too, while there is a window.
    static void wake();

    // A window opened as hidden is one no longer.
    void show();

    // What lies under everything drawn, red, green and blue; black at first.
    void set_ground(std::array<std::uint8_t, 3> colour);

    void begin_frame();
    void end_frame(); // shows it

    // Ends the frame without showing it: its picture instead, at the size of the window, also of a hidden
    // one.
    [[nodiscard]] Picture end_frame_as_picture();

    [[nodiscard]] long long frames_drawn() const;

    // True after the person closed the window.
    [[nodiscard]] bool should_close() const;

    // What this frame is to obey of what was typed; where more is left, another frame is owed for it. F11 is
    // not among the keys: the window obeys it itself.
    [[nodiscard]] Strokes take_strokes();
    [[nodiscard]] std::vector<std::filesystem::path> take_dropped_files();

    // What there is to draw on, in pixels.
    [[nodiscard]] PixelSize size() const;

    void toggle_fullscreen();
    [[nodiscard]] bool is_fullscreen() const;

    // How much larger than at 1× things are to be drawn, in pixels: 1 or 2, or between. May change at run
    // time.
    [[nodiscard]] float content_scale() const;

    // Pixels per unit of Dear ImGui's coordinates: 1 on X11 (coordinates are pixels), the content scale on
    // Wayland. Draw one unit of the look as content_scale() / pixels_per_coordinate(), make textures at
    // content_scale().
    [[nodiscard]] float pixels_per_coordinate() const;

private:
    struct State;
    explicit Window(std::unique_ptr<State> state);

    std::unique_ptr<State> state_; // stays where it is: GLFW's callbacks point to it
};

} // namespace ingat::platform
