#include "store/exam_bytes.hpp"

#include "store/exam_records.hpp"
#include "store/framed.hpp"

#include <utility>

namespace ingat::store {
namespace {

using base::Result;

constexpr std::uint64_t most_bytes = 64U << 20U;
constexpr FrameKind beginning_frame{.magic = "INGA", .format = 1, .least_reader = 1, .most = most_bytes};
constexpr FrameKind event_frame{.magic = "INGE", .format = 1, .least_reader = 1, .most = most_bytes};
constexpr FrameKind result_frame{.magic = "INGR", .format = 1, .least_reader = 1, .most = most_bytes};

template <class Value>
std::optional<std::string> framed_bytes(const FrameKind& frame, const Value& value) {
    std::string bytes = bytes_of(value);
    if (bytes.size() > frame.most || value_in<Value>(bytes) != value) {
        return std::nullopt;
    }
    return framed(frame, bytes);
}

template <class Value>
Result<Value> framed_value(const FrameKind& frame, std::string_view bytes, const std::string& name) {
    const auto inside = unframed(frame, bytes, name);
    if (!inside) {
        return inside.error();
    }
    auto value = value_in<Value>(inside->payload);
    return value ? Result<Value>{*std::move(value)} : changed_since_written(name);
}

} // namespace

std::optional<std::string> beginning_bytes(const exam::Attempt& attempt) {
    return framed_bytes(
        beginning_frame,
        BeginningRecord{.paper = attempt.paper, .started = attempt.started, .clock = attempt.last});
}

std::optional<std::string> event_bytes(const exam::AttemptEvent& event) {
    return framed_bytes(event_frame, event);
}

std::optional<std::string> bytes_of_result(const exam::Result& result) {
    return framed_bytes(result_frame, result);
}

Result<exam::Attempt> beginning_in(std::string_view bytes, const base::EventId& id, const std::string& name) {
    auto beginning = framed_value<BeginningRecord>(beginning_frame, bytes, name);
    return beginning ? Result<exam::Attempt>{exam::begun(
                           id, std::move(beginning->paper), beginning->started, beginning->clock)}
                     : beginning.error();
}

Result<exam::AttemptEvent> event_in(std::string_view bytes, const std::string& name) {
    return framed_value<exam::AttemptEvent>(event_frame, bytes, name);
}

Result<exam::Result> result_in(std::string_view bytes, const std::string& name) {
    return framed_value<exam::Result>(result_frame, bytes, name);
}

} // namespace ingat::store
