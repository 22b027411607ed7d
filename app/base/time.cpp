#include "base/time.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace ingat::base {
namespace {

using namespace std::chrono;

std::string padded(long long value, int width) {
    std::string digits = std::to_string(value);
    while (digits.size() < static_cast<std::size_t>(width)) {
        digits.insert(digits.begin(), '0');
    }
    return digits;
}

// Takes exactly `width` digits off the front of `text`.
std::optional<int> take_number(std::string_view& text, std::size_t width) {
    if (text.size() < width) {
        return std::nullopt;
    }
    int value = 0;
    for (std::size_t at = 0; at < width; ++at) {
        if (text[at] < '0' || text[at] > '9') {
            return std::nullopt;
        }
        value = value * 10 + (text[at] - '0');
    }
    text.remove_prefix(width);
    return value;
}

bool take(std::string_view& text, std::string_view expected) {
    if (!text.starts_with(expected)) {
        return false;
    }
    text.remove_prefix(expected.size());
    return true;
}

std::optional<Day> take_date(std::string_view& text) {
    const auto y = take_number(text, 4);
    const bool dash1 = y && take(text, "-");
    const auto m = dash1 ? take_number(text, 2) : std::nullopt;
    const bool dash2 = m && take(text, "-");
    const auto d = dash2 ? take_number(text, 2) : std::nullopt;
    if (!d || *y < 1970) {
        return std::nullopt;
    }
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    return date.ok() ? std::optional<Day>{sys_days{date}} : std::nullopt;
}

std::optional<milliseconds> take_time(std::string_view& text) {
    const auto h = take_number(text, 2);
    const bool colon1 = h && take(text, ":");
    const auto m = colon1 ? take_number(text, 2) : std::nullopt;
    const bool colon2 = m && take(text, ":");
    const auto s = colon2 ? take_number(text, 2) : std::nullopt;
    if (!s || *h > 23 || *m > 59 || *s > 59) {
        return std::nullopt;
    }
    milliseconds time = hours{*h} + minutes{*m} + seconds{*s};
    if (take(text, ".")) {
        int weight = 100;
        std::size_t digits = 0;
        while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
            time += milliseconds{(text[digits] - '0') * weight};
            weight /= 10;
            ++digits;
        }
        if (digits == 0) {
            return std::nullopt;
        }
        text.remove_prefix(digits);
    }
    return time;
}

std::optional<minutes> take_offset(std::string_view& text) {
    if (take(text, "Z") || take(text, "z")) {
        return minutes{0};
    }
    const bool minus = take(text, "-");
    if (!minus && !take(text, "+")) {
        return std::nullopt;
    }
    const auto h = take_number(text, 2);
    const bool colon = h && take(text, ":");
    const auto m = colon ? take_number(text, 2) : std::nullopt;
    if (!m || *h > 23 || *m > 59) {
        return std::nullopt;
    }
    const minutes offset = hours{*h} + minutes{*m};
    return minus ? -offset : offset;
}

} // namespace

Day learner_day(Moment moment, minutes rollover) {
    return floor<days>(moment.at + moment.offset - rollover);
}

Instant start_of_day(Day day, minutes offset, minutes rollover) {
    return Instant{day} - offset + rollover;
}

std::string iso_date(Day day) {
    const year_month_day date{day};
    return padded(static_cast<int>(date.year()), 4) + "-" + padded(static_cast<unsigned>(date.month()), 2) +
           "-" + padded(static_cast<unsigned>(date.day()), 2);
}

std::string rfc3339(Moment moment) {
    const Instant local = moment.at + moment.offset;
    const Day date = floor<days>(local);
    const hh_mm_ss<milliseconds> time{local - date};
    std::string text = iso_date(date) + "T" + padded(time.hours().count(), 2) + ":" +
                       padded(time.minutes().count(), 2) + ":" + padded(time.seconds().count(), 2);
    if (time.subseconds().count() != 0) {
        text += "." + padded(time.subseconds().count(), 3);
    }
    const auto offset = std::abs(moment.offset.count());
    return text + (moment.offset.count() < 0 ? "-" : "+") + padded(offset / 60, 2) + ":" +
           padded(offset % 60, 2);
}

std::optional<Moment> moment_from_rfc3339(std::string_view text) {
    const auto date = take_date(text);
    if (!date || (!take(text, "T") && !take(text, "t") && !take(text, " "))) {
        return std::nullopt;
    }
    const auto time = take_time(text);
    const auto offset = time ? take_offset(text) : std::nullopt;
    if (!offset || !text.empty()) {
        return std::nullopt;
    }
    return Moment{.at = Instant{*date} + *time - *offset, .offset = *offset};
}

} // namespace ingat::base
