#pragma once

// Inside the store only: brings in cereal.

#include "exam/attempt.hpp"
#include "exam/result.hpp"
#include "store/binary_archive.hpp"

#include <cereal/cereal.hpp> // so that it is known for a header that brings it in

namespace ingat::store {

// The shape of attempts and results on disk, kept apart from the values themselves: what is added to one of
// them is on disk only when it is named here, behind what there is, with a new format number.

// How an attempt began.
struct BeginningRecord {
    exam::Paper paper;
    base::Moment started{};
    exam::ClockReading clock;
    bool operator==(const BeginningRecord&) const = default;
};

template <class Archive>
void part(Archive& archive, base::Instant& instant) {
    std::chrono::milliseconds since = instant.time_since_epoch();
    part(archive, since);
    instant = base::Instant{since};
}

template <class Archive>
void part(Archive& archive, base::Moment& moment) {
    parts(archive, moment.at, moment.offset);
}

template <class Archive>
void part(Archive& archive, exam::ClockReading& clock) {
    parts(archive, clock.wall, clock.boot, clock.boot_id);
}

template <class Archive>
void part(Archive& archive, exam::QuestionRef& ref) {
    parts(archive, ref.bank.text, ref.question.text);
}

template <class Archive>
void part(Archive& archive, base::QuestionId& id) {
    part(archive, id.text);
}

template <class Archive>
void part(Archive& archive, exam::Certainty& certainty) {
    word(archive, certainty, exam::Certainty::C1, exam::Certainty::C3);
}

template <class Archive>
void part(Archive& archive, exam::HandInReason& reason) {
    word(archive, reason, exam::HandInReason::Learner, exam::HandInReason::Discarded);
}

template <class Archive>
void part(Archive& archive, exam::Rules& rules) {
    word(archive, rules.feedback, exam::Feedback::AtOnce, exam::Feedback::AtEnd);
    word(archive, rules.navigation, exam::Navigation::Free, exam::Navigation::ForwardOnly);
    parts(archive, rules.tries, rules.penalty, rules.hints, rules.certainty);
    word(archive, rules.marking, exam::MarkingRule::AsWritten, exam::MarkingRule::WrongCostsAll);
    parts(archive, rules.shuffle_questions, rules.shuffle_options, rules.avoid_repeats);
    parts(archive, rules.time_limit, rules.question_limit);
}

template <class Archive>
void part(Archive& archive, exam::PaperItem& item) {
    parts(archive, item.question, item.part, item.section, item.seed, item.marks, item.stem);
}

template <class Archive>
void part(Archive& archive, exam::Paper& paper) {
    parts(archive, paper.title, paper.sections, paper.rules, paper.seed, paper.items);
}

template <class Archive>
void part(Archive& archive, BeginningRecord& beginning) {
    parts(archive, beginning.paper, beginning.started, beginning.clock);
}

// Of responses.

template <class Archive>
void part(Archive& archive, bank::ChosenOptions& chosen) {
    part(archive, chosen.ids);
}

template <class Archive>
void part(Archive& archive, bank::ChosenTruth& chosen) {
    part(archive, chosen.is_true);
}

template <class Archive>
void part(Archive& archive, bank::TypedText& typed) {
    part(archive, typed.text);
}

template <class Archive>
void part(Archive& archive, bank::TypedTexts& typed) {
    part(archive, typed.texts);
}

template <class Archive>
void part(Archive& archive, bank::OrderedItems& ordered) {
    part(archive, ordered.ids);
}

template <class Archive>
void part(Archive& archive, bank::MatchedPairs& matched) {
    part(archive, matched.partner_of);
}

template <class Archive>
void part(Archive& archive, bank::ChosenPoint& chosen) {
    parts(archive, chosen.at.x, chosen.at.y);
}

template <class Archive>
void part(Archive& archive, bank::GivenMarks& given) {
    part(archive, given.marks);
}

// Of events. Their order in exam::Happening, and that of responses, is part of the format.

template <class Archive>
void part(Archive& archive, exam::Answered& answered) {
    parts(archive, answered.item, answered.response, answered.is_answer, answered.certainty);
    parts(archive, answered.checked, answered.closes);
}

template <class Archive>
void part(Archive& archive, exam::Flagged& flagged) {
    parts(archive, flagged.item, flagged.flagged);
}

template <class Archive>
void part(Archive& archive, exam::MovedTo& moved) {
    part(archive, moved.item);
}

template <class Archive>
void part(Archive& archive, exam::TookHint& took) {
    part(archive, took.item);
}

template <class Archive>
void part(Archive& archive, exam::ItemTimeUp& up) {
    part(archive, up.item);
}

template <class Archive>
void part(Archive& archive, exam::HandedIn& handed_in) {
    part(archive, handed_in.reason);
}

template <class Archive>
void part(Archive& archive, exam::MarkedOwn& marked) {
    parts(archive, marked.item, marked.marks);
}

template <class Archive>
void part(Archive& archive, exam::AttemptEvent& event) {
    parts(archive, event.what, event.at, event.clock, event.elapsed, event.looked_at);
}

// Of results.

template <class Archive>
void part(Archive& archive, exam::ResultItem& item) {
    parts(archive, item.question, item.section, item.tags, item.kind, item.prompt, item.given);
    parts(archive,
          item.right_answer,
          item.source,
          item.response,
          item.own_marks,
          item.part,
          item.seed,
          item.marks);
    parts(archive, item.answered, item.certainty, item.tries, item.hints, item.time, item.graded);
    parts(archive, item.fraction, item.mark, item.right);
    parts(archive, item.new_mark, item.new_fraction, item.new_right);
}

template <class Archive>
void part(Archive& archive, exam::Result& result) {
    parts(archive, result.attempt.bytes, result.title, result.sections, result.rules, result.started);
    parts(archive, result.ended, result.elapsed, result.reason, result.items);
}

} // namespace ingat::store
