#include "cli/verbs.hpp"
#include "memory/fsrs.hpp"
#include "store/json_reader.hpp"

#include <algorithm>
#include <cmath>
#include <istream>
#include <limits>

namespace ingat::cli {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::say;
using store::JsonNode;
using store::JsonTree;
using store::JsonType;

constexpr const char* input_name = "standard input";
constexpr std::size_t longest_line = 16U << 20U; // bytes
constexpr store::JsonLimits limits{.bytes = longest_line,
                                   .nesting = 8,
                                   .text_bytes = 4096,
                                   .name_bytes = 256,
                                   .values = 2'000'000,
                                   .entries = 200'000};
constexpr std::size_t relearning_steps = 1; // as the program has them

// A review as it was asked about; without a rating it leaves memory as it is.
struct AskedReview {
    std::optional<memory::Rating> rating;
    double delta_t = 0;
};

struct Asked {
    memory::Parameters parameters;
    std::vector<double> retentions;
    std::vector<AskedReview> reviews;
};

struct Known {
    std::optional<memory::MemoryState> state;
    std::optional<double> recall;
};

// Reads one line, for which `place` stands in what is said about it.
class Reader {
public:
    Reader(const JsonTree& tree, std::string place) : tree_{tree}, place_{std::move(place)} {}

    [[nodiscard]] Result<Asked> asked() const {
        if (tree_.nodes[0].type != JsonType::Object) {
            return wrong(say("{0}: this line must be an object in { }.", {place_}));
        }
        Asked result;
        if (auto problem = problem_of_version()) {
            return *problem;
        }
        if (auto problem = read_parameters(result)) {
            return *problem;
        }
        if (auto problem = read_retentions(result)) {
            return *problem;
        }
        if (auto problem = read_reviews(result)) {
            return *problem;
        }
        return result;
    }

private:
    [[nodiscard]] static Error wrong(base::Message message) {
        return {ErrorKind::Malformed, std::move(message)};
    }
    [[nodiscard]] Error missing(const char* name) const {
        return wrong(say("{0}: \"{1}\" is missing. Add it.", {place_, name}));
    }
    [[nodiscard]] Error no_list(const char* name) const {
        return wrong(say("{0}: \"{1}\" must be a list in [ ].", {place_, name}));
    }
    [[nodiscard]] Error no_number(const char* name) const {
        return wrong(say("{0}: \"{1}\" must be a number.", {place_, name}));
    }

    [[nodiscard]] static std::optional<double> number_in(const JsonNode& node) {
        switch (node.type) {
        case JsonType::Integer: return static_cast<double>(node.integer);
        case JsonType::Number: return node.number;
        default: return std::nullopt;
        }
    }

    [[nodiscard]] std::optional<Error> problem_of_version() const {
        const auto at = store::find_member(tree_, 0, "version");
        if (!at) {
            return missing("version");
        }
        const auto version = number_in(tree_.nodes[*at]);
        if (!version) {
            return no_number("version");
        }
        if (*version != 6) {
            return wrong(say("{0}: this version of FSRS is not known. Use \"version\": 6.", {place_}));
        }
        return std::nullopt;
    }

    // The numbers of a list that may be left out; `numbers` stays empty then.
    [[nodiscard]] std::optional<Error> read_numbers(const char* name, std::vector<double>& numbers) const {
        const auto list = store::find_member(tree_, 0, name);
        if (!list) {
            return std::nullopt;
        }
        if (tree_.nodes[*list].type != JsonType::List) {
            return no_list(name);
        }
        for (std::uint32_t at = *list + 1; at < tree_.nodes[*list].end; at = tree_.nodes[at].end) {
            const auto number = number_in(tree_.nodes[at]);
            if (!number) {
                return no_number(name);
            }
            numbers.push_back(*number);
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Error> read_parameters(Asked& result) const {
        std::vector<double> numbers;
        if (auto problem = read_numbers("w", numbers)) {
            return problem;
        }
        if (!store::find_member(tree_, 0, "w")) {
            return std::nullopt; // the usual ones
        }
        const auto parameters = memory::migrated(numbers);
        if (!parameters) {
            return wrong(say("{0}: \"w\" has {1} numbers. Give 17, 19 or 21.",
                             {place_, std::to_string(numbers.size())}));
        }
        result.parameters = memory::clipped(*parameters, relearning_steps);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Error> read_retentions(Asked& result) const {
        if (auto problem = read_numbers("retention", result.retentions)) {
            return problem;
        }
        for (const double retention : result.retentions) {
            if (!(retention > 0 && retention < 1)) {
                return wrong(
                    say("{0}: each \"retention\" must be greater than 0 and less than 1.", {place_}));
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Error> read_reviews(Asked& result) const {
        const auto list = store::find_member(tree_, 0, "reviews");
        if (!list) {
            return missing("reviews");
        }
        if (tree_.nodes[*list].type != JsonType::List) {
            return no_list("reviews");
        }
        for (std::uint32_t at = *list + 1; at < tree_.nodes[*list].end; at = tree_.nodes[at].end) {
            const auto rating = store::find_member(tree_, at, "rating");
            const auto days = store::find_member(tree_, at, "delta_t");
            if (!rating || !days) {
                return missing(rating ? "delta_t" : "rating");
            }
            const JsonNode& rated = tree_.nodes[*rating];
            if (rated.type != JsonType::Integer || rated.integer < 0 || rated.integer > 4) {
                return wrong(say("{0}: a \"rating\" must be 1, 2, 3 or 4, or 0 for none.", {place_}));
            }
            const auto delta_t = number_in(tree_.nodes[*days]);
            if (!delta_t || *delta_t < 0) {
                return wrong(say("{0}: a \"delta_t\" must be a number of days, 0 or more.", {place_}));
            }
            AskedReview review{.rating = {}, .delta_t = *delta_t};
            if (rated.integer > 0) {
                review.rating = static_cast<memory::Rating>(rated.integer);
            }
            result.reviews.push_back(review);
        }
        return std::nullopt;
    }

    const JsonTree& tree_;
    std::string place_;
};

std::vector<Known> known_after(const Asked& asked) {
    std::vector<memory::PastReview> rated;
    for (const AskedReview& review : asked.reviews) {
        if (review.rating) {
            rated.push_back({.rating = *review.rating, .delta_t = review.delta_t});
        }
    }
    const std::vector<memory::ReplayStep> steps = memory::replay(asked.parameters, rated);
    auto next = steps.begin();
    std::vector<Known> all;
    std::optional<memory::MemoryState> state;
    for (const AskedReview& review : asked.reviews) {
        if (review.rating) {
            state = next->state;
            all.push_back({.state = state, .recall = next->recall});
            ++next;
        } else if (state) {
            all.push_back({.state = state,
                           .recall = memory::recall(asked.parameters, review.delta_t, state->stability)});
        } else {
            all.emplace_back();
        }
    }
    return all;
}

JsonText& write_optional(JsonText& json, const std::optional<double>& value) {
    return value ? json.number(*value) : json.null();
}

void print_known(const Asked& asked, const Voice& voice) {
    JsonText json;
    json.begin_object().name("steps").begin_list();
    std::optional<memory::MemoryState> last;
    for (const Known& known : known_after(asked)) {
        last = known.state;
        json.begin_object().name("s");
        write_optional(json, last ? std::optional{last->stability} : std::nullopt).name("d");
        write_optional(json, last ? std::optional{last->difficulty} : std::nullopt).name("r");
        write_optional(json, known.recall).end_object();
    }
    json.end_list().name("intervals").begin_list();
    if (last) {
        for (const double days : memory::intervals_for(asked.parameters, last->stability, asked.retentions)) {
            json.number(days);
        }
    }
    voice.print(json.end_list().end_object());
}

enum class LineEnd { Read, TooLong, NoMore };

// What is too long is passed over without being kept.
LineEnd next_line(std::istream& in, std::string& line) {
    line.clear();
    bool too_long = false;
    std::streambuf& bytes = *in.rdbuf();
    for (int byte = bytes.sbumpc(); byte != '\n'; byte = bytes.sbumpc()) {
        if (byte == std::char_traits<char>::eof()) {
            return too_long ? LineEnd::TooLong : line.empty() ? LineEnd::NoMore : LineEnd::Read;
        }
        too_long = too_long || line.size() == longest_line;
        if (!too_long) {
            line.push_back(static_cast<char>(byte));
        }
    }
    return too_long ? LineEnd::TooLong : LineEnd::Read;
}

Result<Asked> asked_in(std::string line, std::uint32_t number) {
    const auto tree = store::parse_json(std::move(line), input_name, limits, number);
    return tree ? Reader{*tree, std::string{input_name} + ":" + std::to_string(number)}.asked()
                : tree.error();
}

} // namespace

int run(const MemoryStates&, const World& world, const Voice& voice) {
    int code = done;
    std::string line;
    std::uint32_t number = 1;
    for (LineEnd end = next_line(world.in, line); end != LineEnd::NoMore; end = next_line(world.in, line)) {
        if (end == LineEnd::TooLong) {
            voice.complain(say("{0}:{1}: this line is longer than the {2} bytes that are allowed. Split it.",
                               {input_name, std::to_string(number), std::to_string(longest_line)}));
            code = refused;
        } else if (line.find_first_not_of(" \t\r") != std::string::npos) {
            const Result<Asked> asked = asked_in(line, number);
            if (asked) {
                print_known(*asked, voice);
            } else {
                voice.complain(asked.error().message);
                code = refused;
            }
        }
        ++number;
    }
    return code;
}

} // namespace ingat::cli
