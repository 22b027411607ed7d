#pragma once

#include "program/action.hpp"
#include "program/view.hpp"
#include "ui/ui.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ingat::tests {

// Keeps count of textures and nothing else.
class CountedTextures : public ui::TextureMaker {
public:
    [[nodiscard]] ui::TextureId make(const typeset::Image& image) override;
    void drop(ui::TextureId id) override;
    [[nodiscard]] int largest_side() const override { return 4096; }

    [[nodiscard]] std::size_t alive() const { return alive_.size(); }
    [[nodiscard]] int made() const { return made_; }
    [[nodiscard]] int dropped_twice() const { return dropped_twice_; }

private:
    std::vector<ui::TextureId> alive_;
    int made_ = 0;
    int dropped_twice_ = 0;
};

struct ProbeWindow {
    double width = 1280; // pixels
    double height = 800;
    double scale = 1;
};

// The window without a window: draws a view as main would, and does what a hand does with what is marked.
class UiProbe {
public:
    explicit UiProbe(ProbeWindow window = {});
    UiProbe(const UiProbe&) = delete;
    UiProbe& operator=(const UiProbe&) = delete;
    ~UiProbe();

    program::View view;
    std::vector<program::Action> actions; // everything asked for so far
    double seconds = 10;                  // of the next frame; each takes 20 ms

    void frames(int count = 3);

    [[nodiscard]] bool shows(std::string_view name) const;  // marked and, at least in part, to be seen
    [[nodiscard]] bool says(std::string_view text) const;   // drew a text that contains this
    [[nodiscard]] ui::Mark at(std::string_view name) const; // fails the test where there is none

    void click(std::string_view name);
    void click_at(double x, double y, bool twice = false);
    void point_at(double x, double y);
    void drag(std::string_view from, std::string_view to);
    void wheel(std::string_view over, double notches);
    void press(base::KeyPress press);
    void press(base::Key key);
    void type(const std::string& text);
    void type(std::u32string text);
    void copy(const std::string& text); // into the clipboard
    [[nodiscard]] std::string copied() const;

    // What a hand does between two frames, as fast as it likes; nothing is drawn before the next frame().
    void resize(ProbeWindow window);
    void move_to(double x, double y);
    void hold(bool down);
    void turn(double notches);
    void frame(std::vector<base::KeyPress> keys, std::u32string typed = {});

    // Presses Tab until the item has the focus; false after having been everywhere.
    [[nodiscard]] bool tab_to(std::string_view name);

    // What is wrong with what was drawn last: a name twice, a thing outside of the window, two on top of each
    // other.
    [[nodiscard]] std::vector<std::string> problems() const;

    [[nodiscard]] std::vector<program::Action> take_actions();
    [[nodiscard]] ui::UiState& state() { return *state_; }
    [[nodiscard]] const CountedTextures& textures() const { return textures_; }

private:
    struct Context;

    void draw(std::vector<base::KeyPress> keys, std::u32string typed = {});

    ProbeWindow window_;
    std::unique_ptr<Context> context_;
    CountedTextures textures_;
    std::unique_ptr<ui::UiState> state_;
};

// What one deed asks for, and nothing that was asked before it.
std::vector<program::Action> after_click(UiProbe& probe, std::string_view name);
std::vector<program::Action> after_key(UiProbe& probe, base::KeyPress press);

// One below the other.
[[nodiscard]] std::string joined(const std::vector<std::string>& lines);

} // namespace ingat::tests
