#include "faults/promise.hpp"

#include "faults/child_process.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <system_error>

namespace faults {
namespace {

// The number after `word` at the front of `text`, both taken off; -1 if it is something else.
long long take_number(std::string_view& text, std::string_view word) {
    long long number = -1;
    if (text.starts_with(word)) {
        text.remove_prefix(word.size());
        const auto read = std::from_chars(text.begin(), text.end(), number);
        text.remove_prefix(static_cast<std::size_t>(read.ptr - text.begin()));
    }
    return number;
}

std::vector<std::string_view> whole_lines(std::string_view said) {
    std::vector<std::string_view> lines;
    for (std::size_t end = said.find('\n'); end != std::string_view::npos; end = said.find('\n')) {
        lines.push_back(said.substr(0, end));
        said.remove_prefix(end + 1);
    }
    return lines;
}

} // namespace

Heard heard_in(std::string_view said) {
    Heard heard;
    for (const std::string_view line : whole_lines(said)) {
        std::string_view rest = line;
        const long long number = take_number(rest, "ACK ");
        if (number > 0 && rest.empty()) {
            heard.acknowledged.push_back(number);
        } else {
            heard.other.emplace_back(line);
        }
    }
    return heard;
}

Found verified(const Order& order, const std::string& folder) {
    using namespace std::chrono;
    std::error_code failure;
    if (!std::filesystem::exists(folder, failure)) { // killed before it was made: there is nothing to verify
        return {.is_sound = true, .kept = {}, .said = {}};
    }
    ChildProcess verifier{order.verifier(folder)};
    constexpr seconds patience{60};
    const bool hangs = verifier.listen(steady_clock::now() + patience, "\x01");
    if (hangs) {
        verifier.kill_now();
    }
    Found found{.is_sound = verifier.wait() == 0, .kept = {}, .said = hangs ? "it hangs" : verifier.said()};
    for (std::string_view line : whole_lines(verifier.said())) {
        const long long first = take_number(line, "HAVE ");
        const long long last = take_number(line, "-");
        for (long long number = first; number >= 1 && number <= last; ++number) {
            if (!found.kept.insert(number).second) {
                found.is_sound = false;
                found.said += std::to_string(number) + " is there twice";
            }
        }
    }
    return found;
}

std::optional<std::string>
missing_in(const std::set<long long>& there, const std::set<long long>& wanted, const std::string& what) {
    std::vector<long long> missing;
    std::ranges::set_difference(wanted, there, std::back_inserter(missing));
    if (missing.empty()) {
        return std::nullopt;
    }
    return std::to_string(missing.size()) + " " + what + ", first " + std::to_string(missing.front());
}

std::optional<std::string>
wrong_in(const Found& found, const std::set<long long>& acknowledged, std::size_t in_flight) {
    if (!found.is_sound) {
        return "NOT SOUND: " + found.said;
    }
    if (auto lost = missing_in(found.kept, acknowledged, "acknowledged are LOST")) {
        return lost;
    }
    if (found.kept.size() > acknowledged.size() + in_flight) {
        return std::to_string(found.kept.size() - acknowledged.size()) +
               " are there that were never acknowledged";
    }
    return std::nullopt;
}

std::optional<std::string> wrong_when_going_on(const Order& order,
                                               const std::string& folder,
                                               long long count,
                                               std::set<long long> kept) {
    ChildProcess writer{order.writer(folder, count)};
    if (const int status = writer.wait(); status != 0) {
        return "going on ended with " + std::to_string(status) + ": " + writer.said();
    }
    const std::vector<long long> more = heard_in(writer.said()).acknowledged;
    kept.insert(more.begin(), more.end());
    const auto wrong = wrong_in(verified(order, folder), kept, 0);
    return wrong ? std::optional{"after going on: " + *wrong} : std::nullopt;
}

int told(const std::string& counts, const std::vector<std::string>& wrong) {
    std::printf("%s: %s, %zu bad\n", wrong.empty() ? "kept" : "BROKEN", counts.c_str(), wrong.size());
    constexpr std::size_t enough = 5;
    for (std::size_t at = 0; at < std::min(enough, wrong.size()); ++at) {
        std::printf("  %s\n", wrong[at].c_str());
    }
    return wrong.empty() ? 0 : 1;
}

} // namespace faults
