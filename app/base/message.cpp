#include "base/message.hpp"

#include <utility>

namespace ingat::base {

Message say(std::string id, std::vector<std::string> arguments) {
    return {.id = std::move(id), .plural_id = {}, .count = 0, .arguments = std::move(arguments)};
}

Message say_many(std::string one, std::string many, long long count, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), std::to_string(count));
    return {
        .id = std::move(one),
        .plural_id = std::move(many),
        .count = count,
        .arguments = std::move(arguments),
    };
}

std::string filled_in(const std::string& sentence, const std::vector<std::string>& arguments) {
    std::string text;
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        const bool is_place = sentence[at] == '{' && at + 2 < sentence.size() && sentence[at + 2] == '}' &&
                              sentence[at + 1] >= '0' && sentence[at + 1] <= '9';
        const auto which = is_place ? static_cast<std::size_t>(sentence[at + 1] - '0') : arguments.size();
        if (which < arguments.size()) {
            text += arguments[which];
            at += 2;
        } else {
            text += sentence[at];
        }
    }
    return text;
}

} // namespace ingat::base
