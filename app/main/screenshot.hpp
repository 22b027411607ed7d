#pragma once

#include <string>
#include <vector>

namespace ingat::main_room {

// `ingat window --screenshot FILE --screen NAME …`: draws one screen with sample data and saves its picture.
// `arguments` are those after "window". The exit code: 0, 1 (no display, file cannot be written), 2 (usage).
[[nodiscard]] int take_screenshot(const std::vector<std::string>& arguments);

} // namespace ingat::main_room
