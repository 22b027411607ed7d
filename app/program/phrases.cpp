#include "program/phrases.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace ingat::program {
namespace {

using base::Catalogue;
using base::Message;
using base::say;
using base::say_many;

constexpr int days_shown_as_days = 60;
constexpr double days_a_month = 30.44;
constexpr double days_a_year = 365.25;

bool is_of_word(char byte) {
    constexpr std::string_view others = " \t\n.,;:!?()[]\"'*_`";
    return others.find(byte) == std::string_view::npos;
}

unsigned weekday_of(base::Day day) {
    return std::chrono::weekday{day}.c_encoding();
}

std::string weekday_name(const Catalogue& words, base::Day day) {
    const std::array<Message, 7> names{say("Sunday"),
                                       say("Monday"),
                                       say("Tuesday"),
                                       say("Wednesday"),
                                       say("Thursday"),
                                       say("Friday"),
                                       say("Saturday")};
    return base::worded(words, names.at(weekday_of(day)));
}

std::string short_weekday_name(const Catalogue& words, base::Day day) {
    const std::array<Message, 7> names{
        say("Sun"), say("Mon"), say("Tue"), say("Wed"), say("Thu"), say("Fri"), say("Sat")};
    return base::worded(words, names.at(weekday_of(day)));
}

unsigned month_index(base::Day day) {
    return static_cast<unsigned>(std::chrono::year_month_day{day}.month()) - 1;
}

std::string month_name(const Catalogue& words, base::Day day) {
    const std::array<Message, 12> names{say("January"),
                                        say("February"),
                                        say("March"),
                                        say("April"),
                                        say("May"),
                                        say("June"),
                                        say("July"),
                                        say("August"),
                                        say("September"),
                                        say("October"),
                                        say("November"),
                                        say("December")};
    return base::worded(words, names.at(month_index(day)));
}

std::string day_of_month(base::Day day) {
    return std::to_string(static_cast<unsigned>(std::chrono::year_month_day{day}.day()));
}

std::string day_and_month(const Catalogue& words, base::Day day) {
    return base::worded(words, say("{0} {1}", {day_of_month(day), month_name(words, day)}));
}

Message within_the_day(std::chrono::minutes wait) {
    if (wait < std::chrono::minutes{1}) {
        return say("again in under a minute");
    }
    if (wait < std::chrono::minutes{100}) {
        return say("again in {0} min", {std::to_string(wait.count())});
    }
    return say("again in {0} h", {std::to_string((wait.count() + 30) / 60)});
}

Message in_days(const Catalogue& words, double days) {
    if (days <= days_shown_as_days) {
        return say_many("next in {0} day", "next in {0} days", std::lround(days));
    }
    if (days < days_a_year) {
        return say_many("next in {0} month", "next in {0} months", std::lround(days / days_a_month));
    }
    const double years = std::round(days / days_a_year * 10) / 10;
    const bool whole = years >= 10 || years == std::floor(years);
    return whole ? say_many("next in {0} year", "next in {0} years", std::lround(years))
                 : say("next in {0} years", {base::number_in(words, years, 1)});
}

} // namespace

std::string rating_name(const Catalogue& words, memory::Rating rating, bool four_buttons) {
    switch (rating) {
    case memory::Rating::Again: return base::worded(words, four_buttons ? say("Again") : say("Forgot"));
    case memory::Rating::Hard: return base::worded(words, say("Hard"));
    case memory::Rating::Good: return base::worded(words, four_buttons ? say("Good") : say("Remembered"));
    case memory::Rating::Easy: return base::worded(words, say("Easy"));
    }
    return {};
}

std::string comes_back(const Catalogue& words, const memory::CardMemory& after, base::Moment now) {
    if (after.phase == memory::Phase::Review) {
        return base::worded(words, in_days(words, std::max(1.0, after.scheduled_days)));
    }
    const auto wait = std::chrono::round<std::chrono::minutes>(after.due - now.at);
    return base::worded(words, within_the_day(wait));
}

std::string long_date(const Catalogue& words, base::Day day) {
    return base::worded(words, say("{0}, {1}", {weekday_name(words, day), day_and_month(words, day)}));
}

std::string near_date(const Catalogue& words, base::Day day, base::Day today) {
    if (day <= today) {
        return base::worded(words, say("today"));
    }
    if (day == today + std::chrono::days{1}) {
        return base::worded(words, say("tomorrow"));
    }
    return day < today + std::chrono::days{7} ? weekday_name(words, day) : day_and_month(words, day);
}

std::string short_date(const Catalogue& words, base::Day day, base::Day today) {
    if (day < today + std::chrono::days{7}) {
        return short_weekday_name(words, day);
    }
    const std::array<Message, 12> names{say("Jan"),
                                        say("Feb"),
                                        say("Mar"),
                                        say("Apr"),
                                        say("May"),
                                        say("Jun"),
                                        say("Jul"),
                                        say("Aug"),
                                        say("Sep"),
                                        say("Oct"),
                                        say("Nov"),
                                        say("Dec")};
    return base::worded(words,
                        say("{0} {1}", {day_of_month(day), base::worded(words, names.at(month_index(day)))}));
}

std::string kind_label(const Catalogue& words, const bank::Question& question) {
    if (std::holds_alternative<bank::Cloze>(question.kind)) {
        return base::worded(words, say("Fill the gap"));
    }
    if (const auto* choice = std::get_if<bank::Choice>(&question.kind)) {
        return base::worded(words,
                            choice->several ? say("Choice, several answers") : say("Choice, one answer"));
    }
    if (std::holds_alternative<bank::TrueFalse>(question.kind)) {
        return base::worded(words, say("True or false"));
    }
    if (std::holds_alternative<bank::ShortAnswer>(question.kind)) {
        return base::worded(words, say("Short answer"));
    }
    if (std::holds_alternative<bank::Numerical>(question.kind)) {
        return base::worded(words, say("Number"));
    }
    if (std::holds_alternative<bank::FillIn>(question.kind)) {
        return base::worded(words, say("Fill the gaps"));
    }
    if (std::holds_alternative<bank::Hotspot>(question.kind)) {
        return base::worded(words, say("Picture"));
    }
    if (std::holds_alternative<bank::Essay>(question.kind)) {
        return base::worded(words, say("Essay"));
    }
    if (std::holds_alternative<bank::Ordering>(question.kind)) {
        return base::worded(words, say("Put in order"));
    }
    if (std::holds_alternative<bank::Matching>(question.kind)) {
        return base::worded(words, say("Match"));
    }
    return base::worded(words, say("Recall"));
}

std::string kind_said(const Catalogue& words, const std::string& name) {
    const auto kind = bank::kind_from_name(name);
    if (!kind) {
        return name;
    }
    return std::holds_alternative<bank::Choice>(*kind)
               ? base::worded(words, say("Choice"))
               : kind_label(words, {.id = {}, .kind = *kind, .prompt = {}});
}

std::string percent_said(const base::Catalogue& words, double share) {
    return worded(words, say("{0}%", {base::number_in(words, share * 100)}));
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

std::string plain_line(std::string_view markdown) {
    constexpr std::string_view emphasis = "*_`";
    std::string line;
    bool begins = true; // of a line: signs of headings, quotes and lists go
    for (std::size_t at = 0; at < markdown.size(); ++at) {
        const char byte = markdown[at];
        if (byte == '!' && markdown.substr(at, 2) == "![") {
            const std::size_t end = markdown.find(')', at);
            at = end == std::string_view::npos ? at : end;
            continue;
        }
        const bool is_space = byte == ' ' || byte == '\t' || byte == '\n';
        if (is_space) {
            begins = begins || byte == '\n';
            if (!line.empty() && line.back() != ' ') {
                line += ' ';
            }
            continue;
        }
        if (begins && (byte == '#' || byte == '>')) {
            continue;
        }
        begins = false;
        if (emphasis.find(byte) == std::string_view::npos) {
            line += byte;
            continue;
        }
        std::size_t end = at; // of a run of signs
        while (end + 1 < markdown.size() && markdown[end + 1] == byte) {
            ++end;
        }
        const char before = at == 0 ? ' ' : markdown[at - 1];
        const char behind = end + 1 < markdown.size() ? markdown[end + 1] : ' ';
        if (is_of_word(before) == is_of_word(behind)) { // inside a word, or between spaces
            line.append(end + 1 - at, byte);
        }
        at = end;
    }
    while (!line.empty() && line.back() == ' ') {
        line.pop_back();
    }
    return line;
}

std::string clock_time(std::chrono::milliseconds time, bool runs_down) {
    const long long total = (std::max<long long>(0, time.count()) + (runs_down ? 999 : 0)) / 1000;
    const auto two = [](long long number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    const long long hours = total / 3600;
    const long long minutes = total / 60 % 60;
    return (hours > 0 ? std::to_string(hours) + ":" + two(minutes) : std::to_string(minutes)) + ":" +
           two(total % 60);
}

std::string marks_said(const base::Catalogue& words, double marks) {
    const double rounded = std::round(std::abs(marks) * 100) / 100;
    const int decimals = rounded == std::round(rounded)             ? 0
                         : rounded * 10 == std::round(rounded * 10) ? 1
                                                                    : 2;
    return (marks < 0 && rounded > 0 ? "−" : "") + base::number_in(words, rounded, decimals);
}

int whole_minutes(double minutes) {
    return std::max(1, static_cast<int>(std::lround(minutes)));
}

} // namespace ingat::program
