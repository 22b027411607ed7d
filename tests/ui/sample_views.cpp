#include "ui/sample_views.hpp"

#include "ui/sample_result_views.hpp"

namespace ingat::tests {

using namespace program;

View framed(Screen screen) {
    View view;
    view.shell = {.screen = screen,
                  .home = "Home",
                  .study = "Study",
                  .exams = "Exams",
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

StudyView& study_of(View& view) {
    return std::get<StudyView>(view.screen);
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
    } else if (auto* fill = std::get_if<FillForm>(&card.form)) {
        fill->placeholder = text;
        for (FillRow& row : fill->rows) {
            row.feedback = card.answered ? text : "";
            row.answer = card.answered ? text : "";
            for (FillOption& option : row.options) {
                option.text = text;
            }
        }
    } else if (auto* essay = std::get_if<EssayForm>(&card.form)) {
        essay->placeholder = text;
        essay->text = card.answered ? text : "";
        for (CriterionRow& row : essay->rubric) {
            row.text = text;
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
    if (std::holds_alternative<ExamsView>(view.screen) || std::holds_alternative<ResultView>(view.screen)) {
        return result_filled_with(std::move(view), text);
    }
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
