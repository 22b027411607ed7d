#pragma once

#include "bank/bank.hpp"
#include "bank/response.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ingat::program {

// What true/false calls its two options.
inline constexpr const char* true_option = "true";
inline constexpr const char* false_option = "false";

// What a learner has entered so far for one question, and the order they see it in.
struct Entered {
    std::uint64_t seed = 0;         // decides the order, and the numbers of a parameterised question
    std::vector<std::string> order; // ids of options, items or partners, as they are shown
    std::vector<std::string> chosen;
    std::map<std::string, std::string> matched; // left → partner
    std::string typed;
    std::vector<std::string> texts; // one for each blank of a fill-in or a whole cloze
    std::optional<bank::Point> point;
    std::vector<double> marks; // essay: of each criterion; below 0: none yet
    bool operator==(const Entered&) const = default;
};

// Whether the answer is one text that is typed.
[[nodiscard]] bool has_one_text(const bank::Question& question);

// Nothing entered yet. Items of an ordering never begin in their right order.
[[nodiscard]] Entered nothing_entered(const bank::Question& question, std::uint64_t seed);

// As an answer that can be graded: of an essay the marks once some were given, until then what was written.
[[nodiscard]] bank::Response response_of(const bank::Question& question, const Entered& entered);

// What was entered, so that it shows again. The order stays.
void enter_again(Entered& entered, const bank::Question& question, const bank::Response& response);

// Each does what was asked for if the question has such a thing, and says whether it did.
// One right option: it alone is chosen; several: chosen or taken back.
bool choose_option(Entered& entered, const bank::Question& question, const std::string& id);
bool move_item(Entered& entered, const bank::Question& question, const std::string& id, std::size_t to);
bool match_pair(Entered& entered, // an empty partner takes the choice back
                const bank::Question& question,
                const std::string& left,
                const std::string& partner);
bool point_at(Entered& entered, const bank::Question& question, bank::Point point);
bool give_marks(Entered& entered, const bank::Question& question, std::size_t criterion, double marks);
bool fill_blank(Entered& entered, const bank::Question& question, std::size_t blank, std::string text);

} // namespace ingat::program
