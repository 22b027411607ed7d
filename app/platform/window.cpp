#include "platform/window.hpp"

#include "platform/key_reader.hpp"

#include <GLFW/glfw3.h>
#include <glad/gl.h>
#include <imgui.h>

#include <algorithm>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <cmath>
#include <utility>

namespace ingat::platform {

// Everything GLFW's callbacks write to.
struct Window::State {
    GLFWwindow* window = nullptr;
    bool has_imgui = false;
    KeyReader keys;
    std::vector<int> pressed_places; // GLFW_KEY_… since the last frame
    std::vector<std::filesystem::path> dropped;
    bool fullscreen_asked = false;
    std::array<std::uint8_t, 3> ground{};
    int frames_owed = frames_after_event;
    long long frames_drawn = 0;
    struct {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
    } before_fullscreen;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    ~State() {
        if (has_imgui) {
            ImGui_ImplOpenGL3_Shutdown();
            ImGui_ImplGlfw_Shutdown();
            ImGui::DestroyContext();
        }
        if (window != nullptr) {
            glfwDestroyWindow(window);
        }
        glfwTerminate();
    }

    static State& of(GLFWwindow* window) { return *static_cast<State*>(glfwGetWindowUserPointer(window)); }

    void owe() { frames_owed = std::max(frames_owed, frames_after_event); }

    void watch_keys() const;
    void watch_the_rest() const;
    void start_imgui();
    void hold_short_presses() const;
    void release_short_presses();
};

void Window::State::watch_keys() const {
    glfwSetKeyCallback(window, [](GLFWwindow* source, int place, int scancode, int action, int mods) {
        State& state = of(source);
        state.owe();
        if (place == GLFW_KEY_F11) {
            state.fullscreen_asked = state.fullscreen_asked || action == GLFW_PRESS;
            return;
        }
        if (place != GLFW_KEY_UNKNOWN && action == GLFW_PRESS) {
            state.pressed_places.push_back(place);
        }
        const char* label = glfwGetKeyName(place, scancode);
        state.keys.key(
            {.key = place, .action = action, .mods = mods, .label = label == nullptr ? "" : label});
    });
    glfwSetCharCallback(window, [](GLFWwindow* source, unsigned int typed) {
        of(source).owe();
        of(source).keys.character(static_cast<char32_t>(typed));
    });
}

void Window::State::watch_the_rest() const {
    glfwSetDropCallback(window, [](GLFWwindow* source, int count, const char** paths) {
        of(source).owe();
        of(source).dropped.insert(of(source).dropped.end(), paths, std::next(paths, count));
    });
    glfwSetCursorPosCallback(window, [](GLFWwindow* source, double, double) { of(source).owe(); });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* source, int) { of(source).owe(); });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* source, int, int, int) { of(source).owe(); });
    glfwSetScrollCallback(window, [](GLFWwindow* source, double, double) { of(source).owe(); });
    glfwSetWindowFocusCallback(window, [](GLFWwindow* source, int) { of(source).owe(); });
    glfwSetWindowCloseCallback(window, [](GLFWwindow* source) { of(source).owe(); });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* source) { of(source).owe(); });
    glfwSetWindowIconifyCallback(window, [](GLFWwindow* source, int) { of(source).owe(); });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* source, int, int) { of(source).owe(); });
    glfwSetWindowContentScaleCallback(window, [](GLFWwindow* source, float, float) { of(source).owe(); });
}

void Window::State::start_imgui() {
    ImGui::CreateContext();
    has_imgui = true;
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false; // a blinking caret would draw for ever
    io.Fonts->AddFontDefault();
    // After our own callbacks are in place: the back end calls on to them.
    ImGui_ImplGlfw_InitForOpenGL(window, true);
    ImGui_ImplOpenGL3_Init("#version 330");
}

// Dear ImGui before 1.87 looks at what is down now, and so misses a key that came and went between two
// frames.
void Window::State::hold_short_presses() const {
#if IMGUI_VERSION_NUM < 18700
    for (const int place : pressed_places) {
        ImGui::GetIO().KeysDown[place] = true;
    }
#endif
}

void Window::State::release_short_presses() {
#if IMGUI_VERSION_NUM < 18700
    for (const int place : pressed_places) {
        ImGui::GetIO().KeysDown[place] = glfwGetKey(window, place) == GLFW_PRESS;
    }
#endif
    pressed_places.clear();
}

namespace {

base::Error no_display() {
    return {.kind = base::ErrorKind::Failed,
            .message =
                base::say("The window cannot be opened: there is no display. Start Ingat from a desktop, or "
                          "set DISPLAY to one. The commands of ingat work without a display.")};
}

base::Error no_opengl() {
    return {.kind = base::ErrorKind::Failed,
            .message =
                base::say("The window cannot be opened: this display has no OpenGL 3.3. Update the graphics "
                          "driver, or set LIBGL_ALWAYS_SOFTWARE=1 to draw without the graphics card.")};
}

GLFWwindow* create_window(const WindowSettings& settings) {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_ALPHA_BITS, 0); // opaque and flat: nothing else is kept for each pixel
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_VISIBLE, settings.hidden ? GLFW_FALSE : GLFW_TRUE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "ingat");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "ingat");
    const int width = std::max(settings.width, smallest_width);
    const int height = std::max(settings.height, smallest_height);
    // Mesa is ready for EGL a third sooner than for the GLX of X11; what has no EGL still has that.
    for (const int way : {GLFW_EGL_CONTEXT_API, GLFW_NATIVE_CONTEXT_API}) {
        glfwWindowHint(GLFW_CONTEXT_CREATION_API, way);
        if (GLFWwindow* window = glfwCreateWindow(width, height, settings.title.c_str(), nullptr, nullptr)) {
            return window;
        }
    }
    return nullptr;
}

// The screen that shows the middle of the window; none if GLFW knows of no screen.
GLFWmonitor* screen_under(GLFWwindow* window) {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    glfwGetWindowPos(window, &x, &y);
    glfwGetWindowSize(window, &width, &height);
    int count = 0;
    GLFWmonitor** screens = glfwGetMonitors(&count);
    for (int index = 0; index < count; ++index) {
        GLFWmonitor* screen = screens[index];
        int left = 0;
        int top = 0;
        glfwGetMonitorPos(screen, &left, &top);
        const GLFWvidmode* mode = glfwGetVideoMode(screen);
        const int middle_x = x + width / 2 - left;
        const int middle_y = y + height / 2 - top;
        if (mode != nullptr && middle_x >= 0 && middle_x < mode->width && middle_y >= 0 &&
            middle_y < mode->height) {
            return screen;
        }
    }
    return glfwGetPrimaryMonitor();
}

void draw_on_ground(const std::array<std::uint8_t, 3>& ground) {
    ImDrawData* drawn = ImGui::GetDrawData();
    glViewport(0,
               0,
               static_cast<GLsizei>(drawn->DisplaySize.x * drawn->FramebufferScale.x),
               static_cast<GLsizei>(drawn->DisplaySize.y * drawn->FramebufferScale.y));
    const auto share = [](std::uint8_t part) { return static_cast<float>(part) / 255; };
    glClearColor(share(ground[0]), share(ground[1]), share(ground[2]), 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(drawn);
}

// OpenGL's rows go upwards. What is seen is opaque, whatever blending left in the alpha.
Picture upright_and_opaque(const Picture& read) {
    Picture picture{.width = read.width, .height = read.height, .rgba = {}};
    picture.rgba.reserve(read.rgba.size());
    const auto row = std::ssize(read.rgba) / std::max(read.height, 1);
    for (int y = read.height - 1; y >= 0; --y) {
        picture.rgba.insert(
            picture.rgba.end(), read.rgba.begin() + y * row, read.rgba.begin() + (y + 1) * row);
    }
    for (std::size_t alpha = 3; alpha < picture.rgba.size(); alpha += 4) {
        picture.rgba[alpha] = 255;
    }
    return picture;
}

} // namespace

Window::Window(std::unique_ptr<State> state) : state_{std::move(state)} {}
Window::Window(Window&&) noexcept = default;
Window::~Window() = default;

void Window::reach_display() {
    (void)glfwInit(); // open() asks again, and says what is wrong
}

base::Result<Window> Window::open(const WindowSettings& settings) {
    if (glfwInit() == GLFW_FALSE) {
        return no_display();
    }
    auto state = std::make_unique<State>();
    state->window = create_window(settings);
    if (state->window == nullptr) {
        return no_opengl();
    }
    glfwSetWindowUserPointer(state->window, state.get());
    glfwSetWindowSizeLimits(state->window, smallest_width, smallest_height, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwMakeContextCurrent(state->window);
    if (gladLoadGL(glfwGetProcAddress) == 0) {
        return no_opengl();
    }
    glfwSwapInterval(1);
    state->watch_keys();
    state->watch_the_rest();
    state->start_imgui();
    return Window{std::move(state)};
}

PixelSize Window::size() const {
    PixelSize size;
    glfwGetFramebufferSize(state_->window, &size.width, &size.height);
    return size;
}

bool Window::wait_for_event(std::chrono::milliseconds timeout) {
    if (state_->frames_owed > 0 || timeout.count() <= 0) {
        glfwPollEvents();
    } else {
        glfwWaitEventsTimeout(std::chrono::duration<double>(timeout).count());
    }
    if (std::exchange(state_->fullscreen_asked, false)) {
        toggle_fullscreen();
    }
    if (glfwGetWindowAttrib(state_->window, GLFW_ICONIFIED) == GLFW_TRUE) {
        state_->frames_owed = 0; // nobody sees them; coming back is an event
    }
    return state_->frames_owed > 0;
}

void Window::owe_frames(int count) {
    state_->frames_owed = std::max(state_->frames_owed, count);
}

void Window::wake() {
    glfwPostEmptyEvent();
}

void Window::show() {
    glfwShowWindow(state_->window);
}

void Window::set_ground(std::array<std::uint8_t, 3> colour) {
    state_->ground = colour;
}

void Window::begin_frame() {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    state_->hold_short_presses();
    ImGui::NewFrame();
    state_->release_short_presses();
}

void Window::end_frame() {
    ImGui::Render();
    draw_on_ground(state_->ground);
    glfwSwapBuffers(state_->window);
    --state_->frames_owed;
    ++state_->frames_drawn;
}

Picture Window::end_frame_as_picture() {
    ImGui::Render();
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(state_->window, &width, &height);
    // A surface of its own: pixels of a window that is hidden, or larger than the screen, need not exist.
    GLuint surface = 0;
    GLuint colours = 0;
    glGenFramebuffers(1, &surface);
    glGenRenderbuffers(1, &colours);
    glBindRenderbuffer(GL_RENDERBUFFER, colours);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    glBindFramebuffer(GL_FRAMEBUFFER, surface);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colours);
    draw_on_ground(state_->ground);

    Picture read{.width = width, .height = height, .rgba = {}};
    read.rgba.resize(4 * static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, read.rgba.data());

    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDeleteFramebuffers(1, &surface);
    glDeleteRenderbuffers(1, &colours);
    return upright_and_opaque(read);
}

long long Window::frames_drawn() const {
    return state_->frames_drawn;
}

bool Window::should_close() const {
    return glfwWindowShouldClose(state_->window) == GLFW_TRUE;
}

Strokes Window::take_strokes() {
    Strokes taken = state_->keys.take();
    if (state_->keys.has_more()) {
        owe_frames();
    }
    return taken;
}

std::vector<std::filesystem::path> Window::take_dropped_files() {
    return std::exchange(state_->dropped, {});
}

bool Window::is_fullscreen() const {
    return glfwGetWindowMonitor(state_->window) != nullptr;
}

void Window::toggle_fullscreen() {
    auto& before = state_->before_fullscreen;
    state_->owe();
    if (is_fullscreen()) {
        glfwSetWindowMonitor(
            state_->window, nullptr, before.x, before.y, before.width, before.height, GLFW_DONT_CARE);
        return;
    }
    GLFWmonitor* screen = screen_under(state_->window);
    const GLFWvidmode* mode = screen == nullptr ? nullptr : glfwGetVideoMode(screen);
    if (mode == nullptr) {
        return;
    }
    glfwGetWindowPos(state_->window, &before.x, &before.y);
    glfwGetWindowSize(state_->window, &before.width, &before.height);
    glfwSetWindowMonitor(state_->window, screen, 0, 0, mode->width, mode->height, mode->refreshRate);
}

float Window::content_scale() const {
    float across = 1;
    float down = 1;
    glfwGetWindowContentScale(state_->window, &across, &down);
    return std::max(across, 1.0F);
}

float Window::pixels_per_coordinate() const {
    int pixels = 0;
    int coordinates = 0;
    int unused = 0;
    glfwGetFramebufferSize(state_->window, &pixels, &unused);
    glfwGetWindowSize(state_->window, &coordinates, &unused);
    return pixels > 0 && coordinates > 0 ? static_cast<float>(pixels) / static_cast<float>(coordinates)
                                         : 1.0F;
}

} // namespace ingat::platform
