#pragma once

#include "base/ids.hpp"
#include "ui/frame.hpp"
#include "ui/input.hpp"
#include "ui/long_text.hpp"
#include "ui/picture_source.hpp"
#include "ui/picture_zoom.hpp"
#include "ui/text_cache.hpp"
#include "ui/text_edit.hpp"

#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ingat::ui {

// Where something that can be used was drawn, for tests and for whoever reads the screen aloud.
struct Mark {
    std::string name;  // "study/forgot"
    std::string label; // what it says
    Rect rect;         // what is visible of it, in Dear ImGui's coordinates
    bool visible = false;
    bool enabled = true;
    bool focused = false;
};

struct Scroll {
    double offset = 0;
    double most = 0;    // offset at the end
    double grabbed = 0; // of the thumb, below its top
};

struct FieldMemory {
    TextEdit edit;
    double offset = 0; // lines out of sight above
    double goal = -1;  // x that Up and Down keep to
    bool selecting = false;
};

// What the study screen keeps between two frames.
struct StudyMemory {
    base::CardId card;
    bool has_card = false;
    bool answered = false;
    double answered_at = -1000; // seconds
    int frames_to_answer = 0;   // in which the answer is scrolled into view
    FieldMemory answer;
    std::map<std::size_t, FieldMemory> blanks; // of a fill-in, by blank
    std::string blank;                         // number of the gap that had the focus last
    bool in_trouble = false;                   // what was typed was refused
    std::size_t criterion = 0;                 // of a rubric: the one that gets the next digit
    bool reveal_criterion = false;
    std::string move_hint;          // how the card is answered; its room stays when it is
    std::string lifted;             // item of an ordering that follows the arrows
    std::string match_row;          // row of a matching that gets the next partner
    std::optional<Point> crosshair; // of a picture to point at, as shares of its sides
    std::string source;             // what the source panel showed, so that a new one is scrolled to
};

// What the screen of a quiz or an exam keeps between two frames.
struct ExamMemory {
    bool is_open = false;
    bool palette_open = false; // as a drawer over the question
    bool palette_by_key = false;
    bool go_to_open = false; // the field for a number
    bool go_to_begins = false;
    bool go_to_refused = false;
    FieldMemory number;
    bool submit_shown = false;
    std::optional<std::size_t> shown_cell; // of the palette, that was scrolled to
};

// Of a list over the screen.
struct ListMemory {
    bool shown = false;
    FieldMemory filter;
    std::size_t cursor = 0; // of the rows that the filter leaves
    bool reveal = false;
};

// Of the screen of a result.
struct ResultMemory {
    std::size_t topics = 0;          // the group that shows
    std::optional<std::size_t> item; // that is open, or was
    bool left_by_key = false;
    int frames_to_row = 0; // in which the row of it is scrolled into view
};

// What the window remembers that is of no interest to the program: focus, scrolling, what is half typed.
// Owned by main; its end frees every texture, so it goes before the window does.
struct UiState {
    explicit UiState(TextureMaker& textures) : texts{textures} {}

    TextCache texts;
    LongTexts long_texts;
    PictureSource* pictures = nullptr; // outlives this; none: every picture is its description
    std::optional<PictureZoom> zoom;   // a picture over the whole window
    InputMemory input;
    std::map<std::string, Scroll> scrolls;
    StudyMemory study;
    ExamMemory exam;
    FieldMemory path; // of the bank to open
    bool path_shown = false;
    std::map<std::string, FieldMemory> names; // of a planned quiz or exam and its parts, by field
    ListMemory list;
    ResultMemory result;
    std::set<std::string> open_details;
    std::string toast;
    double toast_since = 0;

    // Marks and texts of the last frame are kept only if someone wants them.
    bool records = false;
    std::vector<Mark> marks;
    std::vector<std::string> drawn_texts;

    // Seconds until there is something new to draw though nobody did anything; infinite: nothing.
    double next_frame_in = std::numeric_limits<double>::infinity();
};

} // namespace ingat::ui
