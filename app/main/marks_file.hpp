#pragma once

#include "program/view.hpp"
#include "ui/ui_state.hpp"

#include <fstream>
#include <string>

namespace ingat::main_room {

// What each frame shows, for whoever cannot look at it: a test with a hand of its own, or a reader of
// screens. One JSON object a line:
//   {"frame","width","height","screen","bank","card","kind","answered","dark","text_size","language","toast",
//    "texts":["…"],"marks":[{"name","label","x","y","width","height","visible","enabled","focused"}]}
// in pixels of the window; `screen` is first_run, home, study, settings, exams, exam or result, `card`
// QUESTION#PART or null. In an exam `item` is the number of the question, counted from 1.
class MarksFile {
public:
    explicit MarksFile(const std::string& path); // added to at its end; empty: none is kept

    [[nodiscard]] bool is_wanted() const { return out_.is_open(); }

    // A frame that is on the window already.
    void write(const program::View& view, const ui::UiState& ui_state, const ui::Frame& frame);

private:
    std::ofstream out_;
    long long frames_ = 0;
};

} // namespace ingat::main_room
