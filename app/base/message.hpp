#pragma once

#include <string>
#include <vector>

namespace ingat::base {

// A sentence for the person at the screen, not yet in their language. `id` is the English sentence with
// {0}, {1}, … where the arguments go; it is also the key of the catalogue. Made by say() and say_many(),
// whose names xgettext looks for.
struct Message {
    std::string id;
    std::string plural_id; // empty: the sentence does not count anything
    long long count = 0;   // what decides between id and plural_id
    std::vector<std::string> arguments;

    bool operator==(const Message&) const = default;
};

[[nodiscard]] Message say(std::string id, std::vector<std::string> arguments = {});

// A sentence about `count` things. {0} is the count; `arguments` begin at {1}.
[[nodiscard]] Message
say_many(std::string one, std::string many, long long count, std::vector<std::string> arguments = {});

// `sentence` with {0}, {1}, … replaced. A number without an argument stays as it is.
[[nodiscard]] std::string filled_in(const std::string& sentence, const std::vector<std::string>& arguments);

} // namespace ingat::base
