// Opens the window and says in English how that went, and by which way it has OpenGL. A program of its own,
// because a driver reads its environment only once.
#include "base/catalogue.hpp"
#include "platform/window.hpp"

#include <GLFW/glfw3.h>

#include <cstdio>
#include <string>

namespace {

std::string way_of_the_window() {
    const int way = glfwGetWindowAttrib(glfwGetCurrentContext(), GLFW_CONTEXT_CREATION_API);
    return way == GLFW_EGL_CONTEXT_API ? "EGL" : "the window system's own";
}

} // namespace

int main() {
    const auto window = ingat::platform::Window::open({.title = "Ingat", .hidden = true});
    const std::string said = window ? "the window is open, by " + way_of_the_window()
                                    : ingat::base::worded({}, window.error().message);
    std::puts(said.c_str());
    return 0;
}
