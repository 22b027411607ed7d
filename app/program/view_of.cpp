#include "program/view_of.hpp"

#include "base/message.hpp"

#include <algorithm>

namespace ingat::program {
namespace {

using base::say;
using base::worded;

ShellView shell_view(const State& state) {
    const base::Catalogue& words = words_of(state);
    ShellView shell{
        .screen = state.screen,
        .home = worded(words, say("Home")),
        .study = worded(words, say("Study")),
        .exams = worded(words, say("Exams")),
        .settings = worded(words, say("Settings")),
        .banks = worded(words, say("Banks")),
        .due = worded(words, say("Due")),
    };
    for (const BankFigures& figures : state.figures) {
        const bank::Bank& bank = *state.banks[figures.bank];
        const bool on_screen = state.screen == Screen::Study && state.study && state.study->session.current &&
                               state.study->session.current->bank == bank.id;
        shell.rows.push_back({
            .id = bank.id,
            .title = bank.title,
            .due = static_cast<int>(figures.queue.due.size() + figures.queue.learning.size()),
            .fresh = static_cast<int>(figures.queue.fresh.size()),
            .current = on_screen,
        });
    }
    return shell;
}

OpenBankView open_bank_view(const State& state) {
    const base::Catalogue& words = words_of(state);
    return {
        .heading = worded(words, say("Open a bank")),
        .label = worded(words, say("Bank file")),
        .placeholder = worded(words, say("/path/to/NAME.bank.json")),
        .open = worded(words, say("Open")),
        .cancel = worded(words, say("Cancel")),
        .hint = worded(words, say("You can also drop the file anywhere in this window.")),
        .path = state.open_bank_error ? state.open_bank_path : "",
        .trouble = state.open_bank_error ? worded(words, state.open_bank_error->message) : "",
    };
}

std::string first_run_trouble(const State& state) {
    if (state.open_bank_error && !state.open_bank_shown) {
        return worded(words_of(state), state.open_bank_error->message);
    }
    return state.notices.empty() ? "" : notice_view(words_of(state), state.notices.front()).text;
}

} // namespace

FirstRunView first_run_view(const State& state) {
    const base::Catalogue& words = words_of(state);
    const bank::Bank* sample = sample_of(state);
    const std::size_t questions = sample == nullptr ? 0 : sample->questions.size();
    const std::string title = sample == nullptr ? "" : sample->title;
    return {
        .heading = worded(words, say("Remember what you read.")),
        .subtitle = worded(
            words, say("Ten minutes a day are enough. Start wherever you like; you can do the other later.")),
        .sample =
            {
                .heading = worded(words, say("Study the sample")),
                .text = worded(words,
                               base::say_many("{0} question on “{1}”, each with the sentence it comes from.",
                                              "{0} questions on “{1}”, each with the sentence it comes from.",
                                              static_cast<long long>(questions),
                                              {title})),
                .button = worded(words, say("Start studying")),
                .key = "1",
            },
        .open =
            {
                .heading = worded(words, say("Open a bank")),
                .text = worded(words,
                               say("A question bank that you or someone else wrote. It is checked first; "
                                   "nothing is changed in your file.")),
                .button = worded(words, say("Choose a file")),
                .key = "2",
            },
        .trouble = first_run_trouble(state),
        .promise = worded(words, say("Everything stays on this computer. No account, no network.")),
        .drop_hint = worded(words, say("You can also drop a file anywhere in this window.")),
        .english = language_of(state) == "en",
        .theme = worded(words, is_dark(state) ? say("Light") : say("Dark")),
    };
}

View view_of(const State& state) {
    View view{
        .shell = shell_view(state),
        .dark = is_dark(state),
        .text_size = state.settings.text_size,
        .language = language_of(state),
    };
    switch (state.screen) {
    case Screen::FirstRun: view.screen = first_run_view(state); break;
    case Screen::Home: view.screen = home_view(state); break;
    case Screen::Study: view.screen = study_view(state); break;
    case Screen::Settings: view.screen = settings_view(state); break;
    case Screen::Exams: view.screen = exams_view(state); break;
    case Screen::Exam: view.screen = exam_view(state); break;
    case Screen::Result: view.screen = result_view(state); break;
    }
    if (state.keys_shown) {
        view.keys = keys_view(state);
    }
    if (state.open_bank_shown) {
        view.open_bank = open_bank_view(state);
    }
    if (state.exams.list && state.screen == Screen::Exams) {
        view.list = list_view(state);
    }
    if (state.toast) {
        view.toast = ToastView{.text = worded(words_of(state), state.toast->text)};
    }
    return view;
}

} // namespace ingat::program
