#include "base/message.hpp"
#include "program/view_of.hpp"

#include <utility>

namespace ingat::program {
namespace {

using base::say;
using base::worded;

std::vector<KeyRow> home_keys(const base::Catalogue& words) {
    return {
        {{"Enter"}, worded(words, say("start, or open the chosen bank"))},
        {{"5"}, worded(words, say("only five minutes"))},
        {{"M"}, worded(words, say("more new cards, once today is done"))},
        {{"↑", "↓"}, worded(words, say("choose a bank"))},
    };
}

std::vector<KeyRow> study_keys(const State& state) {
    const base::Catalogue& words = words_of(state);
    const std::string space = worded(words, say("Space"));
    std::vector<KeyRow> rows{
        {{space, "Enter"}, worded(words, say("show the answer"))},
        {{"1"}, worded(words, state.settings.four_buttons ? say("Again") : say("Forgot"))},
    };
    if (state.settings.four_buttons) {
        rows.push_back({{"2", "3", "4"}, worded(words, say("Hard, Good, Easy"))});
    } else {
        rows.push_back({{"2", space}, worded(words, say("Remembered"))});
    }
    rows.insert(rows.end(),
                {
                    {{"1–9"}, worded(words, say("choose an option"))},
                    {{"↑", "↓"}, worded(words, say("go to a row; a letter gives it its partner"))},
                    {{space}, worded(words, say("lift a row, or put it down; ↑ ↓ move it"))},
                    {{"Enter"}, worded(words, say("check, then go on"))},
                    {{"Ctrl", "Enter"}, worded(words, say("show the answer, while an essay is written"))},
                    {{"I"}, worded(words, say("“I was right”, after a typed answer"))},
                    {{"H"}, worded(words, say("hint"))},
                    {{"S"}, worded(words, say("source; N shows the next one"))},
                    {{"Alt", "S"}, worded(words, say("source while an answer is typed; Alt H: hint"))},
                    {{"Z"}, worded(words, say("picture larger; + − zoom, arrows move it"))},
                    {{"←", "→", "↑", "↓"},
                     worded(words, say("point at a picture, Shift in large steps; Space sets"))},
                    {{"PgUp", "PgDn"}, worded(words, say("scroll a long card"))},
                    {{"Esc"}, worded(words, say("pause"))},
                });
    return rows;
}

std::vector<KeyRow> exams_keys(const base::Catalogue& words) {
    return {
        {{"Ctrl", "Enter"}, worded(words, say("start"))},
        {{"Tab"}, worded(words, say("next setting"))},
        {{"←", "→"}, worded(words, say("change it"))},
        {{"↑", "↓"}, worded(words, say("choose a result; Enter opens it"))},
        {{"C"}, worded(words, say("continue what was begun"))},
    };
}

std::vector<KeyRow> exam_keys(const base::Catalogue& words) {
    const std::string space = worded(words, say("Space"));
    return {
        {{"1–9"}, worded(words, say("choose an option"))},
        {{"Shift", "1–3"}, worded(words, say("how sure you are; Alt Shift in a field"))},
        {{"F"}, worded(words, say("flag, or take the flag away; Alt F in a field"))},
        {{"←", "→"}, worded(words, say("the question before, the next one"))},
        {{"PgUp", "PgDn"}, worded(words, say("the same, also from a field"))},
        {{"G"}, worded(words, say("go to a number"))},
        {{"Enter"}, worded(words, say("check, then go on"))},
        {{"H"}, worded(words, say("hint"))},
        {{"Q"}, worded(words, say("all questions, where the window is narrow"))},
        {{"T"}, worded(words, say("hide the time, or show it"))},
        {{"Z"}, worded(words, say("picture larger; + − zoom, arrows move it"))},
        {{"Ctrl", "Enter"}, worded(words, say("submit"))},
        {{"Esc"}, worded(words, say("leave; the time goes on"))},
    };
}

std::vector<KeyRow> result_keys(const base::Catalogue& words) {
    return {
        {{"1–4"}, worded(words, say("wrong, partly right, right, all"))},
        {{"↑", "↓"}, worded(words, say("choose a question"))},
        {{"Enter"}, worded(words, say("open the question, or give marks to an essay"))},
        {{"S"}, worded(words, say("source, in its document"))},
        {{"Z"}, worded(words, say("picture larger; + − zoom, arrows move it"))},
        {{"G"}, worded(words, say("grade the first essay that waits"))},
        {{"R"}, worded(words, say("retry what was wrong or partly right"))},
        {{"X"}, worded(words, say("save as a table"))},
        {{"Esc"}, worded(words, say("close the question, go back"))},
    };
}

std::vector<KeyRow> settings_keys(const base::Catalogue& words) {
    return {
        {{"Tab"}, worded(words, say("next setting"))},
        {{"←", "→"}, worded(words, say("change it"))},
    };
}

std::vector<KeyRow> first_run_keys(const base::Catalogue& words) {
    return {
        {{"1"}, worded(words, say("study the sample"))},
        {{"2"}, worded(words, say("open a bank"))},
    };
}

std::vector<KeyRow> keys_here(const State& state) {
    const base::Catalogue& words = words_of(state);
    switch (state.screen) {
    case Screen::FirstRun: return first_run_keys(words);
    case Screen::Home: return home_keys(words);
    case Screen::Study: return study_keys(state);
    case Screen::Exams: return exams_keys(words);
    case Screen::Exam: return exam_keys(words);
    case Screen::Result: return result_keys(words);
    case Screen::Settings: return settings_keys(words);
    }
    return {};
}

} // namespace

KeysView keys_view(const State& state) {
    const base::Catalogue& words = words_of(state);
    return {
        .heading = worded(words, say("Keys of this screen")),
        .here = keys_here(state),
        .everywhere =
            {
                {{"Ctrl", "Z"}, worded(words, say("undo the last answer, also after a restart"))},
                {{"Ctrl", "Shift", "Z"}, worded(words, say("redo"))},
                {{"Ctrl", "O"}, worded(words, say("open a bank"))},
                {{"Alt", "1", "2", "3", "4"}, worded(words, say("Home, Study, Exams, Settings"))},
                {{"Ctrl", "+", "−", "0"}, worded(words, say("text size"))},
                {{"Ctrl", "Shift", "L"}, worded(words, say("light or dark"))},
                {{"Tab"}, worded(words, say("next button or field"))},
                {{"F11"}, worded(words, say("full screen"))},
                {{"Esc"}, worded(words, say("close, go back"))},
                {{"?"}, worded(words, say("these keys"))},
            },
        .everywhere_heading = worded(words, say("Everywhere")),
        .close = worded(words, say("Close")),
    };
}

} // namespace ingat::program
