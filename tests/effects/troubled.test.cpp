#include "base/catalogue.hpp"
#include "learner.hpp"
#include "program/view_of.hpp"
#include "support/another_process.hpp"
#include "support/run_sql.hpp"

#include <map>
#include <set>

using namespace ingat;
using namespace ingat::effects;

namespace {

// Another window over the same data folder.
auto opened_for_writing(const Places& places) {
    return [places] { return Desk::open(places, Access::Write, {3, 4}, morning); };
}

// A home in which eight cards were answered.
std::filesystem::path used_home(const tests::TemporaryFolder& folder) {
    Learner learner{folder / "home"};
    learner.study(8);
    return folder / "home";
}

// Every file below `home` but what the store's own locks need, with its bytes.
std::map<std::string, std::string> files_below(const std::filesystem::path& home) {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{home}) {
        if (entry.is_regular_file()) {
            files[entry.path().string()] = tests::file_bytes(entry.path());
        }
    }
    return files;
}

// Neither a bank nor settings, and says why.
void check_keeps_nothing_else(Learner& learner) {
    const auto before = files_below(learner.places.home);
    const std::string why = base::worded({}, learner.state.notices.front().text);
    const auto bank = learner.places.content / "selamat-datang.bank.json";
    const program::Event refused = learner.desk->run(program::AddBank{.path = bank}, morning);
    REQUIRE(std::holds_alternative<program::BankRefused>(refused));
    const base::Error& error = std::get<program::BankRefused>(refused).error;
    CHECK(base::worded({}, error.message) ==
          (error.kind == base::ErrorKind::InUse
               ? "Another Ingat window has this folder open. Add the bank there."
               : why));

    learner.act(program::ChangeSetting{.id = program::SettingId::TextSize, .step = 1});
    CHECK(learner.state.settings.text_size == 110);
    const program::NoticeView said = program::settings_view(learner.state).notices.back();
    CHECK_FALSE(said.blocking);
    CHECK(said.text == (error.kind == base::ErrorKind::InUse
                            ? "Another Ingat window has this folder open. Change settings there to keep them."
                            : why) +
                           " What you changed holds only until this window is closed.");
    CHECK(files_below(learner.places.home) == before);
}

// Everything can be looked at, nothing is taken, and a sentence stands where it cannot be missed.
program::State check_only_looks(const std::filesystem::path& home) {
    Learner learner{home};
    CHECK(learner.state.read_only);
    REQUIRE_FALSE(learner.state.notices.empty());
    CHECK(learner.state.notices.front().blocking);
    CHECK(learner.state.banks.size() == 3);
    CHECK(learner.state.screen == program::Screen::Home);
    const bank::Bank& bank = *learner.state.banks.front();
    const program::SaveReview effect{.review = {.card = bank::cards_of(bank).front()}, .after = {}};
    for (const program::Effect& each :
         std::vector<program::Effect>{effect, program::UndoReview{}, program::RedoReview{}}) {
        const program::Event event = learner.desk->run(each, morning);
        REQUIRE(std::holds_alternative<program::SaveFailed>(event));
        CHECK(base::worded({}, std::get<program::SaveFailed>(event).error.message) ==
              "Answers cannot be kept now, so this one was not taken.");
    }
    check_keeps_nothing_else(learner);
    return learner.state;
}

void check_write_is_refused(const std::filesystem::path& home, base::ErrorKind kind) {
    const base::Result<Desk> desk = Desk::open(places_in(home), Access::Write, {1, 2}, morning);
    REQUIRE_FALSE(desk);
    CHECK(desk.error().kind == kind);
    CHECK_FALSE(base::worded({}, desk.error().message).empty());
}

} // namespace

TEST_CASE("where nothing can be written one can look, and is told so", "[effects][troubled]") {
    const tests::TemporaryFolder folder;
    tests::put_file(folder / "not a folder", "");
    Places places = places_in(folder / "not a folder/home");
    places.scratch = folder.path();
    base::Result<Desk> look = Desk::open(places, Access::WriteOrLook, {1, 2}, morning);
    REQUIRE(look);
    const program::State state = look->take_state();
    CHECK(state.read_only);
    CHECK_FALSE(state.notices.empty());
    CHECK(state.banks.size() == 3);
    CHECK_FALSE(Desk::open(places, Access::Write, {1, 2}, morning));
}

TEST_CASE("where nothing can be kept every card can be looked at, and the reason stands beside it",
          "[effects][troubled]") {
    const tests::TemporaryFolder folder;
    const Learner other{folder.path() / "home"};
    Learner learner{folder.path() / "home"};
    REQUIRE(learner.state.read_only);
    learner.act(program::StartStudy{});
    std::set<base::CardId> seen;
    for (int number = 0; number < 12; ++number) {
        REQUIRE(learner.state.study->session.current);
        CHECK(seen.insert(*learner.state.study->session.current).second);
        learner.match_and_choose_first();
        learner.act(program::CheckAnswer{.typed = "nothing"});
        learner.act(program::ShowAnswer{});
        const program::StudyView view = program::study_view(learner.state);
        CHECK(view.card->answered);
        CHECK(view.ratings.empty());
        CHECK(view.was_right.empty());
        CHECK(view.go_on == "Continue");
        CHECK(view.notice->text.find("another Ingat window is open") != std::string::npos);
        learner.act(program::Continue{});
    }
    CHECK(learner.state.memories.empty());
}

TEST_CASE("who only looks is told where the data folder is a file", "[effects][troubled]") {
    const tests::TemporaryFolder folder;
    tests::put_file(folder / "file", "");
    for (const char* name : {"file", "file/home"}) {
        const base::Result<Desk> look = Desk::open(places_in(folder / name), Access::Look, {1, 2}, morning);
        REQUIRE_FALSE(look);
        CHECK(base::worded({}, look.error().message) ==
              (folder / "file").string() + " should be a folder but is a file. Move it away and try again.");
    }
    CHECK(Desk::open(places_in(folder / "new/home"), Access::Look, {1, 2}, morning));
}

TEST_CASE("while another window holds the progress, it is shown as it was on disk", "[effects][troubled]") {
    const tests::TemporaryFolder folder;
    const std::filesystem::path home = used_home(folder);
    {
        const tests::OtherInstance other{opened_for_writing(places_in(home))};
        CHECK(check_only_looks(home).memories.size() == 8);
        check_write_is_refused(home, base::ErrorKind::InUse);
        base::Result<Desk> look = Desk::open(places_in(home), Access::Look, {1, 2}, morning);
        REQUIRE(look);
        CHECK(look->take_state().memories.size() == 8);
    }
    const Learner again{home};
    CHECK_FALSE(again.state.read_only);
    CHECK(again.state.memories.size() == 8);
}

TEST_CASE("progress of a newer version is left alone", "[effects][troubled]") {
    const tests::TemporaryFolder folder;
    const std::filesystem::path home = used_home(folder);
    tests::run_sql(home / "progress.db", "PRAGMA user_version=99");
    const std::string before = tests::file_bytes(home / "progress.db");

    static_cast<void>(check_only_looks(home));
    check_write_is_refused(home, base::ErrorKind::Newer);

    CHECK(tests::file_bytes(home / "progress.db") == before);
}

TEST_CASE("progress that is damaged is left as it is found", "[effects][troubled]") {
    const tests::TemporaryFolder folder;
    const std::filesystem::path home = used_home(folder);
    tests::put_file(home / "progress.db", "this was a database");

    CHECK(check_only_looks(home).memories.empty());
    check_write_is_refused(home, base::ErrorKind::Malformed);

    CHECK(tests::file_bytes(home / "progress.db") == "this was a database");
}

TEST_CASE("who only looks makes nothing", "[effects][troubled]") {
    const tests::TemporaryFolder folder;
    base::Result<Desk> look = Desk::open(places_in(folder / "home"), Access::Look, {1, 2}, morning);
    REQUIRE(look);
    CHECK(look->take_state().banks.size() == 3);
    CHECK_FALSE(std::filesystem::exists(folder / "home"));
}

TEST_CASE("settings of a newer version are left as they are, whatever is changed", "[effects][troubled]") {
    const tests::TemporaryFolder folder;
    const std::string newer = R"({"format": 99, "what": "is this"})";
    const bool is_newer = GENERATE(true, false); // else: something of that name that cannot be read
    const std::filesystem::path file = folder / "home/settings.json";
    std::filesystem::create_directories(file.parent_path());
    if (is_newer) {
        tests::put_file(file, newer);
    } else {
        std::filesystem::create_symlink("settings.json", file); // to itself
    }
    Learner learner{folder / "home"};
    REQUIRE(learner.state.notices.size() == 1);
    const std::string why = base::worded({}, learner.state.notices.front().text);
    CHECK(why.find("settings.json") != std::string::npos);

    learner.act(program::ChangeSetting{.id = program::SettingId::NewADay, .step = 1});

    CHECK(learner.state.settings.new_a_day == 11);
    CHECK(program::settings_view(learner.state).notices.back().text ==
          why + " What you changed holds only until this window is closed.");
    CHECK(std::filesystem::is_symlink(file) != is_newer);
    CHECK((!is_newer || tests::file_bytes(file) == newer));
}
