#pragma once

#include "support/ui_probe.hpp"
#include "ui/sample_views.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ingat::tests {

// Somebody who sits an exam: what each key, click and word asks for.
struct Sat {
    UiProbe probe;

    explicit Sat(program::View view, ProbeWindow window = {}) : probe{window} {
        probe.view = std::move(view);
        probe.frames(6);
    }

    program::ExamView& exam() { return exam_of(probe.view); }

    std::vector<program::Action> by_key(base::KeyPress press) {
        probe.actions.clear();
        probe.press(press);
        return probe.take_actions();
    }
    std::vector<program::Action> by_key(base::Key key) { return by_key(base::KeyPress{.key = key}); }
    std::vector<program::Action> by_click(std::string_view name) {
        probe.actions.clear();
        probe.click(name);
        return probe.take_actions();
    }
    std::vector<program::Action> by_typing(const std::string& text) {
        probe.actions.clear();
        probe.type(text);
        return probe.take_actions();
    }
};

template <class Action>
std::vector<program::Action> only(Action action) {
    return {program::Action{action}};
}

} // namespace ingat::tests
