#include "cli/verbs.hpp"

#include "store/selftest.hpp"

#include <ostream>

namespace ingat::cli {
namespace {

const char* phase_name(memory::Phase phase) {
    switch (phase) {
    case memory::Phase::New: return "new";
    case memory::Phase::Learning: return "learning";
    case memory::Phase::Review: return "review";
    case memory::Phase::Relearning: return "relearning";
    }
    return "";
}

} // namespace

void write_review(JsonText& json, const study::Review& review) {
    json.name("id").text(base::hex(review.id));
    json.name("bank").text(review.card.bank.text);
    json.name("card").text(base::card_text(review.card));
    json.name("at").text(base::rfc3339(review.at));
    json.name("day").text(base::iso_date(review.day));
    json.name("rating").integer(static_cast<int>(review.rating));
    json.name("ms").integer(review.milliseconds);
    json.name("mode").text(review.mode);
    if (review.chance > 0) {
        json.name("chance").number(review.chance);
    }
}

void write_memory(JsonText& json, const memory::CardMemory& memory) {
    json.begin_object();
    json.name("phase").text(phase_name(memory.phase));
    json.name("stability").number(memory.state.stability);
    json.name("difficulty").number(memory.state.difficulty);
    json.name("due").text(base::rfc3339({.at = memory.due, .offset = {}}));
    json.name("scheduled_days").number(memory.scheduled_days);
    json.name("reviews").integer(memory.reviews);
    json.name("lapses").integer(memory.lapses);
    json.end_object();
}

int run(const SelftestWriter& writer, const World& world, const Voice&) {
    world.out.flush();
    return store::selftest_writer(writer.folder, writer.count, world.out_file, world.err_file);
}

int run(const SelftestVerify& verify, const World& world, const Voice&) {
    world.out.flush();
    return store::selftest_verify(verify.folder, world.out_file, world.err_file);
}

} // namespace ingat::cli
