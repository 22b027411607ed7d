#pragma once

#include "base/message.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ingat::base {

// What kind of failure it was, for code that must decide; people read the message.
enum class ErrorKind {
    NotFound,
    Malformed,
    TooLarge,
    Newer,       // written by a newer version of the program
    InUse,       // held by another running instance
    NotWritable, // no permission, or a read-only place
    DiskFull,
    Failed, // the disk or the system failed in another way
    Refused,
};

// Why there is no result: what happened, where, what to do. Worded at the edge, in the person's language.
struct Error {
    ErrorKind kind{};
    Message message;

    bool operator==(const Error&) const = default;
};

// A value for functions that only succeed or fail.
struct Done {
    bool operator==(const Done&) const = default;
};

// Either a T, or the reason there is none. Returned by every function that the outside world can make fail;
// a caller that drops it gets a compiler warning.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : content_{std::in_place_index<0>, std::move(value)} {}
    Result(Error error) : content_{std::in_place_index<1>, std::move(error)} {}

    explicit operator bool() const noexcept { return content_.index() == 0; }

    // Only when there is a value.
    [[nodiscard]] T& operator*() & { return std::get<0>(content_); }
    [[nodiscard]] const T& operator*() const& { return std::get<0>(content_); }
    [[nodiscard]] T&& operator*() && { return std::get<0>(std::move(content_)); }
    [[nodiscard]] T* operator->() { return &std::get<0>(content_); }
    [[nodiscard]] const T* operator->() const { return &std::get<0>(content_); }

    // Only when there is none.
    [[nodiscard]] const Error& error() const { return std::get<1>(content_); }

private:
    std::variant<T, Error> content_;
};

} // namespace ingat::base
