#include "ui/sample_views.hpp"

namespace ingat::tests {

using namespace program;

namespace {

View study_frame() {
    View view = framed(Screen::Study);
    StudyView study;
    study.bank = "Nuklir Korea Utara";
    study.section = "Six Party Talks";
    study.position = "15 of 46";
    study.time_left = "about 13 min left";
    study.progress = 0.326;
    study.undo = "Undo “Remembered”";
    study.redo = "Redo “Forgot”";
    study.source = "Source";
    study.pause = "Pause";
    study.all_keys = "All keys";
    study.or_word = "or";
    study.space_key = "Space";
    CardView card;
    card.id = {.bank = {"nk"}, .question = {"q15"}, .part = "1"};
    card.language = "id";
    card.hint_label = "Hint";
    study.card = card;
    view.screen = study;
    return view;
}

void add_graded_answer(StudyView& study, bool right) {
    study.card->answered = true;
    study.card->hint_label.clear();
    study.card->verdict = right ? Chip{.text = "Right · next in 9 days", .tone = Tone::Accent}
                                : Chip{.text = "Not this time · back in 10 min", .tone = Tone::Red};
    study.check.clear();
    study.move_hint.clear();
    study.go_on = "Continue";
}

} // namespace

View recall_view(bool answered) {
    View view = study_frame();
    StudyView& study = study_of(view);
    study.section = "Background";
    study.card->kind_label = "Recall";
    study.card->prompt = "According to the document, in which year did North Korea formally leave the "
                         "**Non-Proliferation Treaty**?";
    study.card->form = RecallForm{};
    if (!answered) {
        study.show_answer = "Show answer";
        return view;
    }
    study.card->answered = true;
    study.card->hint_label.clear();
    study.card->answer = "2003";
    study.card->note_label = "Note, not from the document";
    study.card->note =
        "Announced on 10 January 2003. Whether the treaty’s three months of notice were served is "
        "disputed to this day.";
    study.ratings = {{.rating = memory::Rating::Again,
                      .label = "Forgot",
                      .interval = "again in 10 min",
                      .key = "1",
                      .tone = Tone::Red},
                     {.rating = memory::Rating::Good,
                      .label = "Remembered",
                      .interval = "next in 12 days",
                      .key = "2",
                      .space_too = true,
                      .likely = true,
                      .tone = Tone::Accent}};
    return view;
}

View choice_view(bool answered, bool several) {
    View view = study_frame();
    StudyView& study = study_of(view);
    study.card->kind_label = several ? "Choice, several answers" : "Choice, one answer";
    study.card->prompt = "Menurut dokumen, mengapa Korea Utara keluar dari Six Party Talks pada tahun 2009?";
    OptionsForm form{
        .several = several,
        .rows = {
            {.id = "a", .letter = "A", .text = "Kecewa karena peluncuran satelitnya dicurigai negara lain"},
            {.id = "b", .letter = "B", .text = "Menolak penempatan THAAD di Korea Selatan"},
            {.id = "c", .letter = "C", .text = "Amerika Serikat memilih hard power"},
            {.id = "d",
             .letter = "D",
             .text = "Keenam pertemuan berakhir dengan penghentian program nuklir"}}};
    study.check = several ? "Check" : "";
    if (answered) {
        form.rows[0].mark = Mark::Right;
        form.rows[0].said = "Right answer";
        form.rows[0].feedback =
            "Inilah urutannya dalam dokumen: peluncuran satelit, kecurigaan, kecewa, keluar.";
        form.rows[1].mark = Mark::Wrong;
        form.rows[1].chosen = true;
        form.rows[1].said = "Your answer";
        form.rows[1].feedback =
            "THAAD disebut sebagai respons Korea Selatan, bukan sebab keluarnya Korea Utara.";
        form.rows[2].feedback =
            "Sebaliknya: menurut dokumen, Amerika Serikat memilih soft power, yaitu perundingan.";
        form.rows[3].feedback = "Tidak satu pun pertemuan 2003–2007 menghasilkan penghentian program itu.";
        add_graded_answer(study, false);
    }
    study.card->form = form;
    return view;
}

View typed_view(bool answered) {
    View view = study_frame();
    StudyView& study = study_of(view);
    study.card->kind_label = "Short answer";
    study.card->prompt = "What is the capital of North Korea?";
    TypedForm form{.placeholder = "Type your answer"};
    study.check = "Check";
    if (answered) {
        form.typed = "Pyongjang";
        form.mark = Mark::Wrong;
        form.shows_answer = true;
        form.pieces = {{"Pyong", Tone::Accent}, {"j", Tone::Red}, {"ang", Tone::Accent}};
        study.card->answer = "Pyongyang";
        add_graded_answer(study, false);
        study.was_right = "I was right";
    }
    study.card->form = form;
    return view;
}

View fill_view(bool answered, std::size_t rows) {
    View view = study_frame();
    StudyView& study = study_of(view);
    study.card->kind_label = "Fill the gaps";
    study.card->prompt = "In \uE000\uE0031\uE004 it \uE000\uE0032\uE004 the \uE000\uE0033\uE004.";
    study.move_hint = "Tab goes from gap to gap, Enter to the next empty one.";
    study.check = "Check";
    FillForm form{.placeholder = "Type what belongs here"};
    for (std::size_t at = 0; at < rows; ++at) {
        form.rows.push_back({.blank = at, .number = std::to_string(at + 1)});
    }
    form.rows.at(1).options = {{.id = "joined", .text = "joined"}, {.id = "left", .text = "left"}};
    if (answered) {
        form.rows[0] = {.blank = 0, .number = "1", .text = "2003", .mark = Mark::Right};
        form.rows[1].text = "joined";
        form.rows[1].mark = Mark::Wrong;
        form.rows[1].answer = "left";
        form.rows[1].feedback = "It had joined in 1985.";
        for (std::size_t at = 2; at < rows; ++at) {
            form.rows[at].mark = Mark::Wrong;
            form.rows[at].not_filled = "Not filled in";
            form.rows[at].answer = "NPT";
        }
        add_graded_answer(study, false);
    }
    study.card->form = form;
    return view;
}

View essay_view(bool answered) {
    View view = study_frame();
    StudyView& study = study_of(view);
    study.card->kind_label = "Essay";
    study.card->prompt = "How do both countries respond?";
    EssayForm form{.placeholder = "Write your answer",
                   .word_count = {.text = "0 of at most 120 words"},
                   .show_key = "Ctrl Enter"};
    if (answered) {
        study.card->answered = true;
        study.card->answer = "The one keeps to talks, the other is firm.";
        form.text = "Both arm themselves.\n\nOne talks.";
        form.your_answer = "Your answer";
        form.model_answer = "Model answer";
        form.rubric_label = "How much of it is in your answer?";
        form.sum = "Marks: 1 of 2.5";
        form.rubric = {{.text = "Talks", .steps = {{0, "0"}, {1, "1", true}, {2, "2"}}},
                       {.text = "Firm", .steps = {{0, "0"}, {0.5, "0.5"}}}};
        study.check = "Continue";
        study.can_check = true;
    } else {
        study.show_answer = "Show answer";
    }
    study.card->form = form;
    return view;
}

View order_view(bool answered) {
    View view = study_frame();
    StudyView& study = study_of(view);
    study.card->kind_label = "Ordering";
    study.card->prompt = "Put the events in order, the earliest first.";
    study.move_hint = "Drag, or Space to lift and ↑ ↓ to move.";
    study.check = "Check";
    study.can_check = true;
    OrderForm form{.rows = {{.id = "one", .text = "North Korea joins the treaty"},
                            {.id = "two", .text = "North Korea leaves the treaty"},
                            {.id = "three", .text = "The first test"},
                            {.id = "four", .text = "The talks end"}}};
    if (answered) {
        form.rows[0].mark = Mark::Right;
        form.rows[1].mark = Mark::Wrong;
        form.rows[1].said = "3rd";
        form.rows[2].mark = Mark::Wrong;
        form.rows[2].said = "2nd";
        form.rows[3].mark = Mark::Right;
        add_graded_answer(study, false);
    }
    study.card->form = form;
    return view;
}

View match_view(bool answered) {
    View view = study_frame();
    StudyView& study = study_of(view);
    study.card->kind_label = "Matching";
    study.card->prompt = "How did each country respond?";
    study.move_hint = "Choose a row, then a partner or its letter.";
    study.check = "Check";
    MatchForm form{.rows = {{.id = "usa", .text = "United States", .partner = "soft"},
                            {.id = "china", .text = "China"},
                            {.id = "japan", .text = "Japan"}},
                   .partners = {{.id = "soft", .letter = "A", .text = "Talks, soft power", .used = true},
                                {.id = "host", .letter = "B", .text = "Host of the talks"},
                                {.id = "sanctions", .letter = "C", .text = "Sanctions of its own"},
                                {.id = "thaad", .letter = "D", .text = "THAAD"}}};
    if (answered) {
        form.rows[0].mark = Mark::Right;
        form.rows[1].mark = Mark::Wrong;
        form.rows[1].partner = "thaad";
        form.rows[1].said = "Host of the talks";
        form.rows[2].mark = Mark::Missed;
        form.rows[2].said = "Sanctions of its own";
        add_graded_answer(study, false);
    }
    study.card->form = form;
    return view;
}

View summary_view() {
    View view = study_frame();
    StudyView& study = study_of(view);
    study.card.reset();
    study.source.clear();
    study.position.clear();
    study.time_left.clear();
    study.progress = 1;
    study.summary = StudySummary{.heading = "Done for now.",
                                 .lines = {"46 cards in 18 minutes.",
                                           "41 remembered, 5 come again.",
                                           "Tomorrow: 31 cards, 13 minutes."},
                                 .back_home = "Back home",
                                 .go_on = "Learn 10 more new cards"};
    return view;
}

View with_source(View view) {
    StudyView& study = study_of(view);
    SourceView source;
    source.heading = "Source";
    source.close = "Close source";
    source.back = "Back";
    source.place = "Program Nuklir Korea Utara, paragraph 4";
    source.language = "id";
    const std::string before =
        "Forum ini menjadi media untuk mencari kesepakatan.\n\nPertemuan pertama dimulai pada 27 "
        "Agustus 2003. ";
    const std::string quote = "Enam kali pertemuan tidak menghasilkan penghentian program, hingga pada 2009 ";
    const std::string words = "peluncuran satelit menimbulkan kecurigaan dan Korea Utara keluar";
    source.text =
        before + quote + words + ".\n\nPengembangan senjata membawa dampak bagi keamanan Asia Timur.";
    source.quote_begin = before.size();
    source.quote_end = before.size() + quote.size() + words.size() + 1;
    source.words_begin = before.size() + quote.size();
    source.words_end = source.words_begin + words.size();
    source.state = {.text = "Unchanged since it was made", .tone = Tone::Accent};
    source.next_anchor = "Next source";
    study.open_source = source;
    return view;
}

} // namespace ingat::tests
