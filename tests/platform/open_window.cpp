// Opens the window and says in English how that went. A program of its own, because a driver reads its
// environment only once.
#include "base/catalogue.hpp"
#include "platform/window.hpp"

#include <cstdio>

int main() {
    const auto window = ingat::platform::Window::open({.title = "Ingat", .hidden = true});
    const std::string said = window ? "the window is open" : ingat::base::worded({}, window.error().message);
    std::puts(said.c_str());
    return 0;
}
