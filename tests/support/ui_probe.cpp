#include "support/ui_probe.hpp"

#include "support/catch.hpp"
#include "text/utf8.hpp"

#include <imgui.h>

#include <algorithm>
#include <utility>

namespace ingat::tests {
namespace {

void move_mouse(double x, double y) {
    ImGuiIO& io = ImGui::GetIO();
#if IMGUI_VERSION_NUM >= 18700
    io.AddMousePosEvent(static_cast<float>(x), static_cast<float>(y));
#else
    io.MousePos = {static_cast<float>(x), static_cast<float>(y)};
#endif
}

void hold_mouse(bool down) {
    ImGuiIO& io = ImGui::GetIO();
#if IMGUI_VERSION_NUM >= 18700
    io.AddMouseButtonEvent(0, down);
#else
    io.MouseDown[0] = down;
#endif
}

void turn_wheel(double notches) {
    ImGuiIO& io = ImGui::GetIO();
#if IMGUI_VERSION_NUM >= 18700
    io.AddMouseWheelEvent(0, static_cast<float>(notches));
#else
    io.MouseWheel += static_cast<float>(notches);
#endif
}

std::u32string characters_of(std::string_view text) {
    std::u32string characters;
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint next = text::code_point_at(text, at);
        characters += next.value;
        at += next.bytes;
    }
    return characters;
}

bool overlap(const ui::Rect& one, const ui::Rect& other) {
    const ui::Rect both = ui::intersection(one, other);
    return both.width > 0.6 && both.height > 0.6;
}

bool is_inside(const ui::Rect& inner, const ui::Rect& outer) {
    return inner.x >= outer.x - 0.6 && inner.y >= outer.y - 0.6 &&
           ui::right_of(inner) <= ui::right_of(outer) + 0.6 &&
           ui::bottom_of(inner) <= ui::bottom_of(outer) + 0.6;
}

} // namespace

ui::TextureId CountedTextures::make(const typeset::Image& image) {
    REQUIRE(image.width > 0);
    REQUIRE(image.height > 0);
    REQUIRE(image.rgba.size() ==
            static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4);
    ++made_;
    alive_.push_back(static_cast<ui::TextureId>(made_));
    return alive_.back();
}

void CountedTextures::drop(ui::TextureId id) {
    const auto found = std::ranges::find(alive_, id);
    if (found == alive_.end()) {
        ++dropped_twice_;
    } else {
        alive_.erase(found);
    }
}

struct UiProbe::Context {
    ImGuiContext* imgui = ImGui::CreateContext();

    Context() = default;
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    ~Context() { ImGui::DestroyContext(imgui); }
};

UiProbe::UiProbe(ProbeWindow window)
    : window_{window},
      context_{std::make_unique<Context>()},
      state_{std::make_unique<ui::UiState>(textures_)} {
    ImGui::SetCurrentContext(context_->imgui);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {static_cast<float>(window.width), static_cast<float>(window.height)};
    io.DeltaTime = 0.02F;
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
    state_->records = true;
    move_mouse(-100, -100);
}

UiProbe::~UiProbe() = default;

void UiProbe::draw(std::vector<base::KeyPress> keys, std::u32string typed) {
    ImGui::SetCurrentContext(context_->imgui);
    ImGui::NewFrame();
    const ui::Frame frame{.width = window_.width,
                          .height = window_.height,
                          .scale = window_.scale,
                          .seconds = seconds,
                          .keys = std::move(keys),
                          .typed = std::move(typed)};
    for (program::Action& action : ui::draw(view, *state_, frame)) {
        actions.push_back(std::move(action));
    }
    ImGui::Render();
    seconds += 0.02;
}

void UiProbe::frames(int count) {
    for (int frame = 0; frame < count; ++frame) {
        draw({});
    }
}

bool UiProbe::shows(std::string_view name) const {
    return std::ranges::any_of(state_->marks,
                               [&](const ui::Mark& mark) { return mark.name == name && mark.visible; });
}

bool UiProbe::says(std::string_view text) const {
    return std::ranges::any_of(
        state_->drawn_texts, [&](const std::string& drawn) { return drawn.find(text) != std::string::npos; });
}

ui::Mark UiProbe::at(std::string_view name) const {
    const auto found = std::ranges::find(state_->marks, name, &ui::Mark::name);
    INFO("mark: " << name);
    REQUIRE(found != state_->marks.end());
    return *found;
}

void UiProbe::point_at(double x, double y) {
    ImGui::SetCurrentContext(context_->imgui);
    move_mouse(x, y);
    frames(2);
}

void UiProbe::click_at(double x, double y, bool twice) {
    point_at(x, y);
    for (int click = 0; click < (twice ? 2 : 1); ++click) {
        hold_mouse(true);
        frames(2);
        hold_mouse(false);
        frames(2);
    }
    frames(1);
}

void UiProbe::click(std::string_view name) {
    frames(2);
    INFO("mark: " << name);
    REQUIRE(shows(name));
    const ui::Point centre = ui::centre_of(at(name).rect);
    click_at(centre.x, centre.y);
}

void UiProbe::drag(std::string_view from, std::string_view to) {
    frames(2);
    const ui::Point begin = ui::centre_of(at(from).rect);
    const ui::Point end = ui::centre_of(at(to).rect);
    point_at(begin.x, begin.y);
    hold_mouse(true);
    frames(2);
    point_at((begin.x + end.x) / 2, (begin.y + end.y) / 2);
    point_at(end.x, end.y + 1);
    hold_mouse(false);
    frames(3);
}

void UiProbe::wheel(std::string_view over, double notches) {
    frames(2);
    const ui::Point centre = ui::centre_of(at(over).rect);
    point_at(centre.x, centre.y);
    turn_wheel(notches);
    frames(2);
}

void UiProbe::press(base::KeyPress press) {
    ImGui::SetCurrentContext(context_->imgui);
    draw({press});
    frames(2);
}

void UiProbe::press(base::Key key) {
    press(base::KeyPress{.key = key});
}

void UiProbe::type(const std::string& text) {
    type(characters_of(text));
}

void UiProbe::type(std::u32string text) {
    draw({}, std::move(text));
    frames(2);
}

void UiProbe::copy(const std::string& text) {
    ImGui::SetCurrentContext(context_->imgui);
    ImGui::SetClipboardText(text.c_str());
}

std::string UiProbe::copied() const {
    ImGui::SetCurrentContext(context_->imgui);
    const char* text = ImGui::GetClipboardText();
    return text == nullptr ? "" : text;
}

void UiProbe::resize(ProbeWindow window) {
    ImGui::SetCurrentContext(context_->imgui);
    window_ = window;
    ImGui::GetIO().DisplaySize = {static_cast<float>(window.width), static_cast<float>(window.height)};
}

void UiProbe::move_to(double x, double y) {
    ImGui::SetCurrentContext(context_->imgui);
    move_mouse(x, y);
}

void UiProbe::hold(bool down) {
    ImGui::SetCurrentContext(context_->imgui);
    hold_mouse(down);
}

void UiProbe::turn(double notches) {
    ImGui::SetCurrentContext(context_->imgui);
    turn_wheel(notches);
}

void UiProbe::frame(std::vector<base::KeyPress> keys, std::u32string typed) {
    draw(std::move(keys), std::move(typed));
}

bool UiProbe::tab_to(std::string_view name) {
    frames(2);
    for (std::size_t step = 0; step <= state_->marks.size() + 1; ++step) {
        if (shows(name) && at(name).focused) {
            return true;
        }
        press(base::Key::Tab);
    }
    return false;
}

std::vector<std::string> UiProbe::problems() const {
    std::vector<std::string> found;
    const std::vector<ui::Mark>& marks = state_->marks;
    const ui::Rect window{.x = 0, .y = 0, .width = window_.width, .height = window_.height};
    for (std::size_t one = 0; one < marks.size(); ++one) {
        const ui::Mark& mark = marks[one];
        if (mark.visible && !is_inside(mark.rect, window)) {
            found.push_back(mark.name + " is outside of the window");
        }
        for (std::size_t other = one + 1; other < marks.size(); ++other) {
            if (marks[other].name == mark.name) {
                found.push_back(mark.name + " is there twice");
            } else if (mark.visible && marks[other].visible && overlap(mark.rect, marks[other].rect)) {
                found.push_back(mark.name + " and " + marks[other].name + " overlap");
            }
        }
    }
    return found;
}

std::vector<program::Action> UiProbe::take_actions() {
    return std::exchange(actions, {});
}

std::vector<program::Action> after_click(UiProbe& probe, std::string_view name) {
    probe.actions.clear();
    probe.click(name);
    return probe.take_actions();
}

std::vector<program::Action> after_key(UiProbe& probe, base::KeyPress press) {
    probe.actions.clear();
    probe.press(press);
    return probe.take_actions();
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += line + "\n";
    }
    return text;
}

} // namespace ingat::tests
