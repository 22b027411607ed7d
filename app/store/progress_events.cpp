#include "store/progress_events.hpp"

#include "store/row_check.hpp"

#include <span>

namespace ingat::store {
namespace {

void put_number(std::span<std::uint8_t> into, std::uint64_t number) {
    for (std::size_t at = 0; at < 8; ++at) {
        into[at] = static_cast<std::uint8_t>(number >> (8 * (7 - at)));
    }
}

} // namespace

std::uint64_t clock_of(const base::EventId& id) {
    std::uint64_t clock = 0;
    for (std::size_t at = 0; at < 8; ++at) {
        clock = (clock << 8U) | id.bytes.at(at);
    }
    return clock;
}

base::EventId make_event_id(std::uint64_t clock, std::uint64_t random) {
    base::EventId id;
    const std::span bytes{id.bytes};
    put_number(bytes.first(8), clock);
    put_number(bytes.last(8), random);
    return id;
}

DeviceId make_device_id(const RandomSeed& seed) {
    DeviceId id;
    const std::span bytes{id.bytes};
    put_number(bytes.first(8), seed.first);
    put_number(bytes.last(8), seed.second);
    return id;
}

std::string hex(const DeviceId& id) {
    return base::hex(base::EventId{.bytes = id.bytes});
}

std::uint32_t check_of(const Event& event) {
    const Review& review = event.review;
    return RowCheck{}
        .add(static_cast<std::int64_t>(event.kind))
        .add(std::span{event.id.bytes})
        .add(std::span{event.names.bytes})
        .add(std::span{event.device.bytes})
        .add(event.sequence)
        .add(review.when.at.at.time_since_epoch().count())
        .add(std::int64_t{review.when.at.offset.count()})
        .add(std::int64_t{review.when.day.time_since_epoch().count()})
        .add(std::string_view{review.card.bank.text})
        .add(std::string_view{review.card.question.text})
        .add(std::string_view{review.card.part})
        .add(static_cast<std::int64_t>(review.rating))
        .add(std::int64_t{review.taken.count()})
        .add(std::string_view{review.mode})
        .add(review.retention)
        .add(std::int64_t{review.rollover.count()})
        .value();
}

} // namespace ingat::store
