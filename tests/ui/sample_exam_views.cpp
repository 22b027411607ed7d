#include "ui/sample_views.hpp"

#include <array>

namespace ingat::tests {

using namespace program;

namespace {

PaletteView palette_of(std::size_t questions) {
    PaletteView palette{.heading = "Questions",
                        .counts = "19 of " + std::to_string(questions) + " answered",
                        .counts_brief = "19/" + std::to_string(questions),
                        .groups = {{.title = {}, .cells = {}}},
                        .answered = "Answered",
                        .open = "Open",
                        .current = "This one",
                        .flagged = "Flagged, 4",
                        .through_flagged = "Go through the flagged ones",
                        .saved = "Every answer is saved as you give it",
                        .show = "Show the questions"};
    for (std::size_t item = 0; item < questions; ++item) {
        const std::size_t number = item + 1;
        const bool open = number == 7 || number == 18 || number > 21;
        const bool flagged = number == 7 || number == 10 || number == 14 || number == 18;
        palette.groups.front().cells.push_back(
            {.item = item,
             .number = std::to_string(number),
             .answered = !open,
             .current = number == 14,
             .flagged = flagged,
             .tip = "Question " + std::to_string(number) + (open ? ": open" : ": answered")});
    }
    return palette;
}

} // namespace

ExamView& exam_of(View& view) {
    return std::get<ExamView>(view.screen);
}

View exam_view(std::size_t questions) {
    View view = framed(Screen::Exam);
    ExamView exam;
    exam.title = "UAS Hubungan Internasional Asia Timur";
    exam.subtitle = "Mock exam 2, " + std::to_string(questions) + " questions";
    exam.time = {.left = "42:18",
                 .note = "left of 90 min",
                 .gone = 0.53,
                 .tone = Tone::Neutral,
                 .hidden = false,
                 .toggle = "Hide time"};
    exam.submit = "Submit";
    exam.leave = "Leave, the clock goes on";
    exam.question = "Question 14";
    exam.about = "Choice, two answers  ·  1 mark";
    exam.flag = "Flag";
    exam.card.id = {.bank = {"nk"}, .question = {"q14"}, .part = "1"};
    exam.card.kind_label = "Choice, two answers";
    exam.card.language = "en";
    exam.card.prompt = "According to the document, which two states are the most exposed to North Korea’s "
                       "nuclear threat because they lie within reach of its ballistic missiles?";
    exam.card.form = OptionsForm{.several = true,
                                 .rows = {{.id = "a", .letter = "A", .text = "South Korea", .chosen = true},
                                          {.id = "b", .letter = "B", .text = "China"},
                                          {.id = "c", .letter = "C", .text = "Japan", .chosen = true},
                                          {.id = "d", .letter = "D", .text = "Russia"},
                                          {.id = "e", .letter = "E", .text = "United States"}}};
    exam.certainty_label = "How sure are you?";
    exam.certainty_note = "Not part of the mark. It shows how well you judge yourself.";
    exam.certainty = {{.level = 1, .name = "C1", .label = "A guess"},
                      {.level = 2, .name = "C2", .label = "Fairly sure", .chosen = true},
                      {.level = 3, .name = "C3", .label = "Certain"}};
    exam.previous = "Previous";
    exam.next = "Next";
    exam.can_previous = true;
    exam.can_next = true;
    exam.move_key = "Move";
    exam.go_to_key = "Go to a number";
    exam.certainty_key = "Certainty";
    exam.go_to = "Go to question";
    exam.go_to_button = "Go";
    exam.go_to_none = "There is no such question, or it cannot be gone to now.";
    exam.close = "Close";
    exam.palette = palette_of(questions);
    exam.space_key = "Space";
    exam.or_word = "or";
    exam.close_picture = "Close picture";
    view.screen = exam;
    return view;
}

View exam_view_with(const View& study) {
    View view = exam_view();
    const CardView& card = *std::get<StudyView>(study.screen).card;
    ExamView& exam = exam_of(view);
    const std::string kind = card.kind_label;
    exam.card = card;
    exam.card.hint_label.clear();
    exam.about = kind + "  ·  1 mark";
    exam.move_hint = std::get<StudyView>(study.screen).move_hint;
    return view;
}

View quiz_view(bool answered) {
    View view = exam_view_with(choice_view(answered));
    ExamView& exam = exam_of(view);
    exam.title = "Quiz";
    exam.subtitle = "Nuklir Korea Utara, 40 questions";
    exam.time = {};
    exam.certainty.clear();
    if (!answered) {
        exam.card.hint_label = "Hint";
        exam.check = "Check";
        exam.can_check = true;
        return view;
    }
    exam.card.verdict = {.text = "Not right", .tone = Tone::Red};
    exam.card.explanation = "Peluncuran satelit menimbulkan kecurigaan, dan Korea Utara keluar.";
    exam.source_label = "Program Nuklir Korea Utara, paragraph 4";
    exam.source = "Enam kali pertemuan tidak menghasilkan penghentian program, hingga pada 2009 peluncuran "
                  "satelit menimbulkan kecurigaan dan Korea Utara keluar.";
    PaletteView& palette = exam.palette;
    std::size_t number = 0;
    for (PaletteCell& cell : palette.groups.front().cells) {
        constexpr std::array marks{Mark::Right, Mark::Right, Mark::Wrong, Mark::Partly, Mark::Right};
        cell.mark = cell.answered ? marks.at(number++ % marks.size()) : Mark::None;
        cell.enabled = cell.item < 21;
    }
    return view;
}

View with_submit_asked(View view, bool all_answered) {
    exam_of(view).submit_asked =
        SubmitView{.heading = all_answered ? "Submit now?" : "Submit with 21 questions open?",
                   .text = "4 are flagged. 42 minutes are left. You cannot change answers afterwards.",
                   .submit = "Submit",
                   .back = "Go back",
                   .all_answered = all_answered};
    return view;
}

} // namespace ingat::tests
