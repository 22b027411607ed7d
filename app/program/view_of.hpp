#pragma once

#include "program/state.hpp"
#include "program/view.hpp"

#include <optional>

namespace ingat::program {

// What the window shows of this state.
[[nodiscard]] View view_of(const State& state);

// Its parts, one for each screen.
[[nodiscard]] HomeView home_view(const State& state);
[[nodiscard]] StudyView study_view(const State& state);
[[nodiscard]] ExamsView exams_view(const State& state);
[[nodiscard]] ExamView exam_view(const State& state);     // while one is sat
[[nodiscard]] ResultView result_view(const State& state); // while one is open
[[nodiscard]] SettingsView settings_view(const State& state);
[[nodiscard]] FirstRunView first_run_view(const State& state);
[[nodiscard]] KeysView keys_view(const State& state);

// Parts of several, or of one.
[[nodiscard]] ListView list_view(const State& state);         // while one is open
[[nodiscard]] StudySummary study_summary(const State& state); // of a sitting without a card to ask
[[nodiscard]] std::optional<NoticeView> study_notice(const State& state); // above the card of a sitting
// The source number `which` of `count`, beside what it belongs to.
[[nodiscard]] SourceView
source_view(const base::Catalogue& words, const Source& source, std::size_t which, std::size_t count);
[[nodiscard]] NoticeView notice_view(const base::Catalogue& words, const Notice& notice);

} // namespace ingat::program
