// watch_picture COMMAND…: starts the command and watches the display from outside, as a person would: until
// the command's window shows a picture that is not of one colour, and until that picture no longer changes.
// Prints one line, then waits for the end of its input and stops the command.
//
// It asks the X server to be told of every change (the DAMAGE extension), so that looking costs those who
// draw nothing.
#include "report.hpp"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/Xdamage.h>
#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <optional>
#include <poll.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using ingat::bench::wall_milliseconds;

constexpr double patience = 60'000; // milliseconds until a first picture
constexpr double calm = 2'000;      // milliseconds without a change after which a picture is settled
constexpr int smallest_side = 400;  // pixels: smaller ones are no program's main window

struct Area {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

struct Seen {
    Area area;
    bool is_one_colour = true;
    std::uint64_t hash = 0;
};

// The display, and a copy of what is on it that the X server writes into shared memory.
class Onlooker {
public:
    explicit Onlooker(Display* display)
        : display_{display},
          root_{DefaultRootWindow(display)},
          width_{DisplayWidth(display, DefaultScreen(display))},
          height_{DisplayHeight(display, DefaultScreen(display))} {
        const auto bytes = 4 * static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_);
        shared_.shmid = shmget(IPC_PRIVATE, bytes, IPC_CREAT | 0600);
        shared_.shmaddr = static_cast<char*>(shmat(shared_.shmid, nullptr, 0));
        XShmAttach(display, &shared_);
        XSync(display, False);
        shmctl(shared_.shmid, IPC_RMID, nullptr); // gone when both let go
    }

    // The window of a program: the topmost large one that is shown. There is no window manager.
    [[nodiscard]] std::optional<Area> window() const {
        Window unused{};
        Window* children = nullptr;
        unsigned count = 0;
        XQueryTree(display_, root_, &unused, &unused, &children, &count);
        std::optional<Area> found;
        for (unsigned at = count; at > 0 && !found; --at) {
            XWindowAttributes is{};
            if (XGetWindowAttributes(display_, children[at - 1], &is) != 0 && is.map_state == IsViewable &&
                is.c_class == InputOutput && is.width >= smallest_side && is.height >= smallest_side) {
                found = Area{.x = is.x, .y = is.y, .width = is.width, .height = is.height};
            }
        }
        if (children != nullptr) {
            XFree(children);
        }
        return found;
    }

    [[nodiscard]] Seen look_at(const Area& area) {
        const int left = std::max(0, area.x);
        const int top = std::max(0, area.y);
        const int width = std::min(width_, area.x + area.width) - left;
        const int height = std::min(height_, area.y + area.height) - top;
        if (width <= 0 || height <= 0) {
            return {.area = area};
        }
        XImage* image = XShmCreateImage(display_,
                                        DefaultVisual(display_, DefaultScreen(display_)),
                                        24,
                                        ZPixmap,
                                        shared_.shmaddr,
                                        &shared_,
                                        static_cast<unsigned>(width),
                                        static_cast<unsigned>(height));
        XShmGetImage(display_, root_, image, left, top, AllPlanes);
        image->data = nullptr; // not its own
        XDestroyImage(image);
        return seen_in(area, static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    }

private:
    [[nodiscard]] Seen seen_in(const Area& area, std::size_t pixels) const {
        Seen seen{.area = area};
        std::optional<std::uint32_t> first;
        std::uint64_t hash = 0xCBF29CE484222325U;
        for (std::size_t at = 0; at < pixels; ++at) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, shared_.shmaddr + 4 * at, 4);
            pixel &= 0xFFFFFFU;
            first = first.value_or(pixel);
            seen.is_one_colour = seen.is_one_colour && pixel == *first;
            hash = (hash ^ pixel) * 0x100000001B3U;
        }
        seen.hash = hash;
        return seen;
    }

    Display* display_;
    Window root_;
    int width_;
    int height_;
    XShmSegmentInfo shared_{};
};

// Waits for a change on the screen; false: none came in that time.
bool wait_for_change(Display* display, Damage damage, int damage_event, double milliseconds) {
    const double end = wall_milliseconds() + milliseconds;
    while (true) {
        bool changed = false;
        while (XPending(display) > 0) {
            XEvent event{};
            XNextEvent(display, &event);
            changed = changed || event.type == damage_event || event.type == MapNotify;
        }
        if (changed) {
            XDamageSubtract(display, damage, None, None);
            XFlush(display);
            return true;
        }
        const double left = end - wall_milliseconds();
        if (left <= 0) {
            return false;
        }
        pollfd wait{.fd = ConnectionNumber(display), .events = POLLIN, .revents = 0};
        poll(&wait, 1, std::max(1, static_cast<int>(left)));
    }
}

pid_t start(char** command) {
    const pid_t child = fork();
    if (child == 0) {
        setsid(); // so that all of it can be found and stopped
        execvp(command[0], command);
        _exit(127);
    }
    return child;
}

struct Times {
    double first = -1;   // the picture is no longer of one colour
    double settled = -1; // it changed for the last time
    Area area;
};

Times watch(Onlooker& onlooker, Display* display, Damage damage, int damage_event, double began) {
    Times times;
    std::uint64_t shown = 0;
    while (true) {
        const double wait = times.first < 0 ? began + patience - wall_milliseconds() : calm;
        if (wait <= 0 || !wait_for_change(display, damage, damage_event, wait)) {
            return times;
        }
        const double now = wall_milliseconds() - began;
        const std::optional<Area> area = onlooker.window();
        if (!area || now > 2 * patience) {
            continue;
        }
        const Seen seen = onlooker.look_at(*area);
        if (seen.is_one_colour) {
            continue;
        }
        times.first = times.first < 0 ? now : times.first;
        times.settled = seen.hash == shown ? times.settled : now;
        times.area = *area;
        shown = seen.hash;
    }
}

void stop(pid_t child) {
    kill(-child, SIGTERM);
    for (int tries = 0; tries < 200; ++tries) {
        if (waitpid(child, nullptr, WNOHANG) == child) {
            break;
        }
        usleep(10'000);
    }
    kill(-child, SIGKILL);
    waitpid(child, nullptr, 0);
}

} // namespace

int main(int count, char** arguments) {
    Display* display = count < 2 ? nullptr : XOpenDisplay(nullptr);
    int damage_base = 0;
    int error_base = 0;
    if (display == nullptr || XDamageQueryExtension(display, &damage_base, &error_base) == 0) {
        std::fputs("watch_picture COMMAND…: needs a command and a display with DAMAGE\n", stderr);
        return 2;
    }
    // A window may be gone by the time it is asked about.
    XSetErrorHandler([](Display*, XErrorEvent*) { return 0; });
    Onlooker onlooker{display};
    XSelectInput(display, DefaultRootWindow(display), SubstructureNotifyMask);
    const Damage damage = XDamageCreate(display, DefaultRootWindow(display), XDamageReportNonEmpty);
    XSync(display, False);
    const double began = wall_milliseconds();
    const pid_t child = start(arguments + 1);
    const Times times = watch(onlooker, display, damage, damage_base + XDamageNotify, began);
    std::printf(R"({"first": %.3f, "settled": %.3f, "width": %d, "height": %d, "pid": %d})"
                "\n",
                times.first,
                times.settled,
                times.area.width,
                times.area.height,
                child);
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    stop(child);
    return times.first < 0 ? 1 : 0;
}
