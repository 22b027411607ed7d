#include "ui/sample_result_views.hpp"

#include "ui/sample_views.hpp"

#include <cmath>

namespace ingat::tests {

using namespace program;

base::EventId attempt(int number) {
    base::EventId id;
    id.bytes.back() = static_cast<std::uint8_t>(number);
    id.bytes[14] = static_cast<std::uint8_t>(number >> 8);
    return id;
}

ExamsView& exams_of(View& view) {
    return std::get<ExamsView>(view.screen);
}

ResultView& result_of(View& view) {
    return std::get<ResultView>(view.screen);
}

namespace {

PlanSectionView part(std::size_t section) {
    const auto row = [section](PlanField field, const char* label) {
        PlanRow plan;
        plan.field = field;
        plan.section = section;
        plan.label = label;
        return plan;
    };
    PlanSectionView part;
    PlanRow bank = row(PlanField::Bank, "From");
    bank.is_list = true;
    bank.value = section == 0 ? "Nuklir Korea Utara" : "Cold War in Asia";
    PlanRow topic = row(PlanField::Topic, "Topics");
    topic.is_list = true;
    topic.value = "Six Party Talks, South Korea, Japan";
    PlanRow memory = row(PlanField::Memory, "Cards");
    memory.choices = {{"All", true}, {"Due", false}, {"Weak", false}, {"Not seen", false}};
    PlanRow count = row(PlanField::Count, "Questions");
    count.value = "30";
    count.can_decrease = count.can_increase = true;
    part.rows = {bank, topic, memory, count};
    part.available = section == 0 ? "34 questions fit" : "12 questions fit, 18 fewer than are asked for";
    part.is_short = section > 0;
    return part;
}

std::vector<PlanRow> rules() {
    PlanRow time{.field = PlanField::TimeLimit,
                 .label = "Time",
                 .value = "90 min",
                 .can_decrease = true,
                 .can_increase = true};
    PlanRow certainty{.field = PlanField::Certainty,
                      .label = "Ask how certain you are",
                      .help = "After each answer. Certain and wrong costs marks.",
                      .choices = {{"Yes", true}, {"No", false}}};
    PlanRow navigation{.field = PlanField::Navigation,
                       .label = "Order",
                       .choices = {{"Free, back and forth", true},
                                   {"One after the other", false},
                                   {"Part after part, never back", false}}};
    return {time, certainty, navigation};
}

} // namespace

View exams_view(std::size_t sat) {
    View view = framed(Screen::Exams);
    ExamsView exams;
    exams.heading = "Exams";
    exams.open_heading = "Not handed in yet";
    exams.open = {{.id = attempt(101),
                   .title = "Mock exam 3",
                   .detail = "Question 14 of 40 · 42:18 left",
                   .go_on = "Continue",
                   .discard = "Discard"}};
    exams.plan_heading = "New quiz or exam";
    exams.preset = {.field = PlanField::Preset,
                    .label = "What",
                    .help = "An exam tells you nothing before its end.",
                    .choices = {{"Quiz", false}, {"Exam", true}}};
    exams.name = {.field = PlanField::Name, .label = "Name", .is_text = true, .usual = "Exam: several parts"};
    exams.sections = {part(0), part(1)};
    for (std::size_t number = 0; number < exams.sections.size(); ++number) {
        exams.sections[number].heading = "Part " + std::to_string(number + 1);
        exams.sections[number].remove = "Remove";
        exams.sections[number].rows.insert(exams.sections[number].rows.begin(),
                                           {.field = PlanField::PartName,
                                            .section = number,
                                            .label = "Name",
                                            .is_text = true,
                                            .usual = "Cold War in Asia"});
    }
    exams.add_section = "Add a part";
    exams.rules_heading = "Rules";
    exams.rules_summary = "90 minutes, certainty is asked, free order, options shuffled";
    exams.rules = rules();
    exams.missing = {"Cold War in Asia has 12 questions of this kind; 30 are asked for."};
    exams.start = "Start with the 42 there are";
    exams.can_start = true;
    exams.history_heading = "What you sat";
    exams.history_empty = "Nothing was handed in yet.";
    for (std::size_t number = 0; number < sat; ++number) {
        const double share = 0.76 - 0.03 * static_cast<double>(number % 12);
        const std::string score = std::to_string(std::lround(share * 100)) + "%";
        exams.history.push_back({.id = attempt(static_cast<int>(number)),
                                 .title = "Mock exam " + std::to_string(sat - number),
                                 .date = "12 November",
                                 .detail = "40 questions, 61 min",
                                 .score = score,
                                 .share = share});
        exams.curve.insert(exams.curve.begin(),
                           {.when = 0, .share = share, .label = "12 November, " + score});
    }
    for (std::size_t number = 0; number < exams.curve.size(); ++number) {
        exams.curve[number].when = static_cast<double>(number) /
                                   static_cast<double>(std::max<std::size_t>(1, exams.curve.size() - 1));
    }
    if (sat > 3) {
        exams.history[2].score.clear();
        exams.history[2].trouble = "It cannot be read: the file ends in the middle of question 17.";
        exams.history[2].repair = "Make it again from your answers";
    }
    view.screen = exams;
    return view;
}

View no_exams_view() {
    View view = exams_view(0);
    ExamsView& exams = exams_of(view);
    exams.open.clear();
    exams.sections = {part(0)};
    exams.can_start = false;
    exams.start = "Start";
    exams.missing = {"There is no question of this kind."};
    exams.rules_open = true;
    return view;
}

View result_view(std::size_t questions) {
    View view = framed(Screen::Result);
    ResultView result;
    result.title = "Mock exam 2";
    result.subtitle = "UAS Hubungan Internasional Asia Timur  ·  today, 61 min";
    result.score_heading = "Score";
    result.score = "76%";
    result.marks = "30.5 of 40";
    result.right = 0.7;
    result.partial = 0.125;
    result.wrong = 0.175;
    result.counts = {"28 right", "5 partial", "7 wrong"};
    result.target = "target 75";
    result.topics = {{.heading = "By topic",
                      .bars = {{"Background, NPT", 0.9, "90%", "9 of 10", false},
                               {"Six Party Talks", 0.67, "67%", "8 of 12", true},
                               {"South Korea", 0.83, "83%", "7.5 of 9", false},
                               {"Japan", 0.7, "70%", "3.5 of 5", true},
                               {"East Asian security", 0.63, "63%", "2.5 of 4", true}}}};
    result.calibration_heading = "Certain and right?";
    result.expected = "expected";
    result.calibration = {{"A guess", "5 of 9 right", true, 5 / 9.0, 0.4, Tone::Accent},
                          {"Fairly sure", "11 of 15 right", true, 11 / 15.0, 0.7, Tone::Accent},
                          {"Certain", "12 of 16 right", true, 0.75, 0.95, Tone::Red}};
    result.calibration_note = "Of 16 certain answers 4 were wrong.";
    result.read_first = "Read these first";
    result.filters = {{"Wrong 7", true}, {"Partial 5", false}, {"Right 28", false}, {"All 40", false}};
    result.number_head = "No.";
    result.question_head = "Question";
    result.topic_head = "Topic";
    result.certainty_head = "Certainty";
    result.time_head = "Time";
    result.marks_head = "Marks";
    result.no_rows = "None is wrong.";
    const std::vector<std::string> prompts{
        "In what year did North Korea leave the Six Party Talks?",
        "Order these events: satellite launch, first meeting, thermonuclear test, NPT exit",
        "By the document, how many meetings were held from 2003 to 2007?",
        "Which system was deployed to shield South Korea from missiles?",
        "True or false: the United States used hard power against North Korea",
        "What does Japan’s response include, by the document?",
        "Which two countries helped to build the programme?"};
    for (std::size_t number = 0; number < questions; ++number) {
        result.rows.push_back({.item = number * 5 + 6,
                               .number = std::to_string(number * 5 + 7),
                               .mark = Mark::Wrong,
                               .question = prompts[number % prompts.size()],
                               .language = "en",
                               .topic = "Six Party Talks",
                               .certainty = static_cast<int>(number % 3) + 1,
                               .too_sure = number % 3 == 2,
                               .time = "0:24",
                               .marks = "0 / 1"});
    }
    if (questions > 3) {
        result.rows[1].to_grade = true;
        result.rows[2].marks = "0 → 1 / 1";
        result.rows[2].changed = true;
        result.rows[2].mark = Mark::Partly;
    }
    result.retry = "Retry 12 wrong or partial";
    result.export_table = "Export";
    result.back = "Exams";
    view.screen = result;
    return view;
}

View all_right_view() {
    View view = result_view(0);
    ResultView& result = result_of(view);
    result.score = "100%";
    result.right = 1;
    result.partial = result.wrong = 0;
    result.counts = {"5 right"};
    result.calibration.clear();
    result.calibration_note = "With fewer than 10 questions nothing can be said about certainty.";
    result.read_first.clear();
    result.retry.clear();
    result.back_is_main = true;
    result.topics.push_back({.heading = "By part", .bars = {{"Part 1", 1, "100%", "5 of 5", false}}});
    return view;
}

View result_question_view() {
    View view = result_view();
    result_of(view).opened = ResultQuestionView{
        .item = 11,
        .around = {.id = {.bank = {"nk"}}},
        .heading = "Question 12",
        .about = "Choice, one answer  ·  0 of 1 mark  ·  1:52  ·  certain",
        .verdict = {.text = "Wrong", .tone = Tone::Red},
        .language = "en",
        .prompt = "In what year did North Korea leave the **Six Party Talks**?",
        .given_label = "Your answer",
        .given = "2003",
        .right_label = "Right answer",
        .right = "2009",
        .explanation = "In 2003 it left the *Non-Proliferation Treaty*; the talks began that year and ended "
                       "after the launch of a satellite in 2009.",
        .source_label = "Program Nuklir Korea Utara, paragraph 4",
        .source = "Pada tahun 2009 Korea Utara menarik diri dari Six Party Talks setelah peluncuran satelit.",
        .open_document = "Show in the document",
        .regraded = "Marked 0 then, 1 by the key of now",
        .close = "Back to the result",
        .previous = "Previous",
        .next = "Next",
        .close_picture = "Close picture",
        .can_previous = true,
        .can_next = true};
    return view;
}

View result_essay_view() {
    View view = result_question_view();
    result_of(view).at_least = "at least";
    result_of(view).to_grade = {.text = "2 to grade", .tone = Tone::Amber};
    ResultQuestionView& opened = *result_of(view).opened;
    opened.about = "Essay  ·  3:12";
    opened.verdict = {.text = "To grade", .tone = Tone::Amber};
    opened.regraded.clear();
    opened.rubric_label = "Give the marks that your text deserves";
    const std::vector<MarkStep> steps{{0, "0"}, {1, "1", true}, {2, "2"}};
    opened.rubric = {{.text = "Names both reasons", .steps = steps},
                     {.text = "Says what followed for the talks, and when", .steps = steps}};
    opened.sum = "1 of 4";
    return view;
}

View with_list(View view, std::size_t rows, bool several) {
    ListView list{.heading = several ? "Topics" : "Bank",
                  .filter = "Type to narrow the list",
                  .nothing = "Nothing fits.",
                  .several = several,
                  .close = several ? "Done" : "Cancel"};
    const std::vector<std::string> names{
        "Nuklir Korea Utara", "Cold War in Asia", "Istilah Diplomasi", "Étude"};
    for (std::size_t number = 0; number < rows; ++number) {
        list.rows.push_back({.text = names[number % names.size()] + " " + std::to_string(number),
                             .detail = std::to_string(number + 3) + " questions",
                             .chosen = number == 1});
    }
    view.list = list;
    return view;
}

View result_filled_with(View view, const std::string& text) {
    for (SidebarBank& bank : view.shell.rows) {
        bank.title = text;
    }
    if (auto* exams = std::get_if<ExamsView>(&view.screen)) {
        for (PlanSectionView& section : exams->sections) {
            for (PlanRow& row : section.rows) {
                row.value = text;
                row.help = text;
            }
        }
        for (OpenAttemptRow& row : exams->open) {
            row.title = text;
        }
        for (HistoryRow& row : exams->history) {
            row.title = text;
        }
    } else if (auto* result = std::get_if<ResultView>(&view.screen)) {
        result->title = text;
        result->subtitle = text;
        result->topics.front().bars.front().name = text;
        for (ResultRow& row : result->rows) {
            row.question = text;
            row.topic = text;
        }
        if (result->opened) {
            ResultQuestionView& opened = *result->opened;
            opened.prompt = opened.given = opened.right = opened.explanation = opened.source = text;
            for (CriterionRow& row : opened.rubric) {
                row.text = text;
            }
        }
    }
    if (view.list) {
        for (ListRow& row : view.list->rows) {
            row.text = text;
        }
    }
    return view;
}

} // namespace ingat::tests
