#pragma once

#include "base/result.hpp"
#include "exam/attempt.hpp"
#include "exam/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ingat::store {

// Attempts and results as framed bytes (store/framed.hpp). Nothing comes of what could not be read again the
// same: a text above 1 MiB, a number that is none, a time in more than ten thousand years.

[[nodiscard]] std::optional<std::string> beginning_bytes(const exam::Attempt& attempt); // without its events
[[nodiscard]] std::optional<std::string> event_bytes(const exam::AttemptEvent& event);
[[nodiscard]] std::optional<std::string> bytes_of_result(const exam::Result& result);

// What is in such bytes; Newer or Malformed, which name `name`.
[[nodiscard]] base::Result<exam::Attempt>
beginning_in(std::string_view bytes, const base::EventId& id, const std::string& name);
[[nodiscard]] base::Result<exam::AttemptEvent> event_in(std::string_view bytes, const std::string& name);
[[nodiscard]] base::Result<exam::Result> result_in(std::string_view bytes, const std::string& name);

} // namespace ingat::store
