#include "ui/sample_views.hpp"

namespace ingat::tests {

using namespace program;

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

} // namespace ingat::tests
