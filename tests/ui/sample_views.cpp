#include "ui/sample_views.hpp"

namespace ingat::tests {
namespace {

using namespace program;

View framed(Screen screen) {
    View view;
    view.shell = {.screen = screen,
                  .home = "Home",
                  .study = "Study",
                  .settings = "Settings",
                  .banks = "Banks",
                  .due = "Due",
                  .rows = {{.id = {"nk"}, .title = "Nuklir Korea Utara", .due = 14, .fresh = 6},
                           {.id = {"cw"}, .title = "Cold War in Asia", .due = 11},
                           {.id = {"di"}, .title = "Istilah Diplomasi", .due = 9, .fresh = 2},
                           {.id = {"hm"}, .title = "Historical Method"}}};
    if (screen == Screen::Study) {
        view.shell.rows.front().current = true;
    }
    return view;
}

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
    study.close_source = "Close source";
    study.back = "Back";
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

StudyView& study_of(View& view) {
    return std::get<StudyView>(view.screen);
}

View home_view() {
    View view = framed(Screen::Home);
    HomeView home;
    home.date = "Sunday, 22 November";
    home.notices = {{.text =
                         "Welcome back. The 72 cards that waited are shown a few a day, the ones closest to "
                         "forgotten first."}};
    home.today = "Today";
    home.has_work = true;
    home.minutes_figure = "19";
    home.minutes_word = "minutes";
    home.cards = "46 cards";
    home.due_count = 26;
    home.learning_count = 12;
    home.new_count = 8;
    home.due_label = "26 due";
    home.learning_label = "12 learning";
    home.new_label = "8 new";
    home.start = "Continue";
    home.next = "Next: Six Party Talks";
    home.five_minutes = "Only 5 minutes";
    home.banks = "Banks";
    home.known = "known";
    home.learning = "learning";
    home.fresh = "new";
    home.questions = "Questions";
    home.recall = "Recall";
    home.due = "Due";
    home.open_bank = "Open a bank";
    home.rows = {{.id = {"nk"},
                  .title = "Nuklir Korea Utara",
                  .subtitle = "1 document",
                  .known = 0.46,
                  .learning = 0.22,
                  .questions = "84",
                  .recall = "86%",
                  .due = "14",
                  .has_due = true},
                 {.id = {"cw"},
                  .title = "Cold War in Asia",
                  .subtitle = "6 documents",
                  .known = 0.71,
                  .learning = 0.12,
                  .questions = "148",
                  .recall = "91%",
                  .due = "11",
                  .has_due = true},
                 {.id = {"di"},
                  .title = "Istilah Diplomasi",
                  .subtitle = "1 document",
                  .known = 0.58,
                  .learning = 0.17,
                  .questions = "96",
                  .recall = "88%",
                  .due = "6",
                  .has_new = true},
                 {.id = {"hm"},
                  .title = "Historical Method",
                  .subtitle = "2 documents",
                  .known = 0.94,
                  .learning = 0.06,
                  .questions = "64",
                  .recall = "95%",
                  .due = "Tue"},
                 {.id = {"bad"},
                  .title = "Broken bank",
                  .trouble = "Cannot open",
                  .trouble_details = "broken.bank.json: line 12 has no closing quote."}};
    view.screen = home;
    return view;
}

View done_view() {
    View view = home_view();
    auto& home = std::get<HomeView>(view.screen);
    home.notices.clear();
    home.has_work = false;
    home.done = "Done for today.";
    home.done_next = "Next: tomorrow, 31 cards, 13 min";
    home.learn_more = "Learn 10 more new cards";
    return view;
}

View settings_view() {
    View view = framed(Screen::Settings);
    SettingsView settings;
    settings.heading = "Settings";
    settings.groups = {
        {.heading = "Look",
         .rows = {{.id = SettingId::Theme,
                   .label = "Theme",
                   .choices = {{"System", true}, {"Light", false}, {"Dark", false}}},
                  {.id = SettingId::TextSize,
                   .label = "Text size",
                   .help = "Everything grows and shrinks together.",
                   .value = "100%",
                   .can_decrease = true,
                   .can_increase = true},
                  {.id = SettingId::Language,
                   .label = "Language",
                   .choices = {{"System", true}, {"English", false}, {"Bahasa Indonesia", false}}}}},
        {.heading = "Study",
         .rows = {{.id = SettingId::NewADay,
                   .label = "New cards a day",
                   .help = "Of each bank.",
                   .value = "10",
                   .can_decrease = true,
                   .can_increase = true},
                  {.id = SettingId::ReviewsADay,
                   .label = "Reviews a day",
                   .help = "Of each bank.",
                   .value = "200",
                   .can_decrease = true,
                   .can_increase = true},
                  {.id = SettingId::Buttons,
                   .label = "Answer buttons",
                   .choices = {{"Two", true}, {"Four", false}}},
                  {.id = SettingId::RolloverHour,
                   .label = "The day begins at",
                   .value = "04:00",
                   .can_decrease = true,
                   .can_increase = true}}},
        {.heading = "What you want to remember",
         .rows = {{.id = SettingId::Retention,
                   .label = "All banks",
                   .value = "90%",
                   .can_decrease = true,
                   .can_increase = true},
                  {.id = SettingId::Retention,
                   .bank = {"nk"},
                   .label = "Nuklir Korea Utara",
                   .value = "97%",
                   .can_decrease = true}}}};
    settings.folder_label = "Everything is kept in";
    settings.folder = "/home/someone/.local/share/ingat";
    settings.version = "Ingat 0.1.0";
    view.screen = settings;
    return view;
}

View first_run_view() {
    View view;
    view.shell.screen = Screen::FirstRun;
    FirstRunView first;
    first.heading = "Remember what you read.";
    first.subtitle = "Ten minutes a day are enough. Start wherever you like; you can do the other later.";
    first.sample = {
        .heading = "Study the sample",
        .text = "84 questions on North Korea’s nuclear programme and the Six Party Talks, in Indonesian and "
                "English, each with its source.",
        .button = "Start studying",
        .key = "1"};
    first.open = {.heading = "Open a bank",
                  .text =
                      "A bank file that you were given or wrote. It is checked first, and a copy is kept.",
                  .button = "Choose a file",
                  .key = "2"};
    first.promise = "Everything stays on this computer. No account, no network.";
    first.drop_hint = "You can also drop a file anywhere in this window.";
    first.theme = "Light or dark";
    view.screen = first;
    return view;
}

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
        form.pieces = {{"Pyong", Tone::Accent}, {"j", Tone::Red}, {"ang", Tone::Accent}};
        study.card->answer = "Pyongyang";
        add_graded_answer(study, false);
        study.was_right = "I was right";
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

View with_keys(View view) {
    KeysView keys{.heading = "Keys of this screen", .everywhere_heading = "Everywhere", .close = "Close"};
    for (int row = 0; row < 12; ++row) {
        keys.here.push_back({.keys = {"Ctrl", "Z"}, .meaning = "take the last answer back"});
        keys.everywhere.push_back({.keys = {"Alt", "1"}, .meaning = "go to the screen with this number"});
    }
    view.keys = keys;
    return view;
}

View with_open_bank(View view, std::string trouble) {
    view.open_bank = OpenBankView{.heading = "Open a bank",
                                  .label = "Path of the bank file",
                                  .placeholder = "/home/you/history.bank.json",
                                  .open = "Open",
                                  .cancel = "Cancel",
                                  .hint = "Or drop the file on this window.",
                                  .trouble = std::move(trouble)};
    return view;
}

View with_toast(View view) {
    view.toast = ToastView{.text = "“Cold War in Asia” was added: 148 questions"};
    return view;
}

namespace {

void fill_card(CardView& card, const std::string& text) {
    card.prompt = text;
    card.kind_label = text;
    if (card.answered) {
        card.answer = text;
        card.explanation = text;
        card.note = text;
        card.note_label = text;
        card.reference = text;
        card.verdict.text = text;
    } else {
        card.hint = text;
    }
    if (auto* options = std::get_if<OptionsForm>(&card.form)) {
        for (OptionRow& row : options->rows) {
            row.text = text;
            row.feedback = card.answered ? text : "";
        }
    } else if (auto* typed = std::get_if<TypedForm>(&card.form)) {
        typed->placeholder = text;
        typed->typed = card.answered ? text : "";
        if (card.answered) {
            typed->pieces = {{text, Tone::Red}};
        }
    } else if (auto* order = std::get_if<OrderForm>(&card.form)) {
        for (OrderRow& row : order->rows) {
            row.text = text;
        }
    } else if (auto* match = std::get_if<MatchForm>(&card.form)) {
        for (MatchRow& row : match->rows) {
            row.text = text;
        }
        for (MatchPartner& partner : match->partners) {
            partner.text = text;
        }
    }
}

void fill_study(StudyView& study, const std::string& text) {
    study.bank = text;
    study.section = text;
    if (study.card) {
        fill_card(*study.card, text);
    }
    if (study.open_source) {
        study.open_source->place = text;
        study.open_source->text = text;
        study.open_source->quote_begin = 0;
        study.open_source->quote_end = text.size();
        study.open_source->words_begin = study.open_source->words_end = 0;
        study.open_source->old_quote = text;
        study.open_source->state = {.text = text, .tone = Tone::Amber};
    }
    if (study.summary) {
        study.summary->heading = text;
        study.summary->lines = {text, text};
    }
    for (AnswerButton& button : study.ratings) {
        button.interval = text;
    }
}

} // namespace

View filled_with(View view, const std::string& text) {
    for (SidebarBank& bank : view.shell.rows) {
        bank.title = text;
    }
    if (auto* home = std::get_if<HomeView>(&view.screen)) {
        home->next = text;
        home->empty = text;
        home->done_next = text;
        for (NoticeView& notice : home->notices) {
            notice.text = text;
        }
        for (HomeBank& bank : home->rows) {
            bank.title = text;
            bank.subtitle = text;
            bank.trouble_details = text;
        }
    } else if (auto* settings = std::get_if<SettingsView>(&view.screen)) {
        settings->folder = text;
        for (SettingGroup& group : settings->groups) {
            for (SettingRow& row : group.rows) {
                row.label = text;
                row.help = text;
            }
        }
    } else if (auto* first = std::get_if<FirstRunView>(&view.screen)) {
        first->trouble = text;
        first->sample.text = text;
        first->open.text = text;
    } else {
        fill_study(study_of(view), text);
    }
    if (view.open_bank) {
        view.open_bank->trouble = text;
    }
    if (view.toast) {
        view.toast->text = text;
    }
    return view;
}

} // namespace ingat::tests
