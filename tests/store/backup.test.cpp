#include "store/backup.hpp"

#include "base/catalogue.hpp"
#include "store/progress_sample.hpp"
#include "support/disk_trouble.hpp"
#include "support/run_sql.hpp"

#include <algorithm>
#include <set>

using namespace progress_sample;

namespace {

BackupFile made_at(base::Instant when) {
    return {.path = std::to_string(when.time_since_epoch().count()), .made = when};
}

// What is kept of backups made every `step`, thinned after each as the program does.
std::vector<BackupFile> after_thinning(base::Instant from, base::Instant until, std::chrono::minutes step) {
    std::vector<BackupFile> kept;
    for (base::Instant now = from; now < until; now += step) {
        kept.insert(kept.begin(), made_at(now));
        for (const BackupFile& rest : superfluous(kept)) {
            std::erase(kept, rest);
        }
    }
    return kept;
}

std::set<std::string> names_in(const std::filesystem::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        names.insert(entry.path().filename().string());
    }
    return names;
}

// `size`: bytes that each entry of the log takes, about.
void answer_many(Progress& progress, int count, int from = 0, std::size_t size = 200) {
    for (int n = from; n < from + count; ++n) {
        Review review = answer("q" + std::to_string(n), n);
        review.mode.resize(size, 'x');
        answer_now(progress, review);
    }
}

} // namespace

TEST_CASE("a backup put in the place of the progress is the progress as it was", "[store][backup]") {
    const TemporaryFolder folder;
    BackupFile kept;
    std::vector<LoggedReview> log;
    std::map<base::CardId, memory::CardMemory> memories;
    {
        Progress progress = opened(folder.path());
        answer_many(progress, 300);
        REQUIRE(progress.undo_last(after_morning(500), {}));
        log = log_of(progress);
        memories = progress.memories();
        const auto backup = back_up(progress, folder.path(), morning);
        REQUIRE(backup);
        kept = *backup;
        answer_many(progress, 20, 300);
    }
    CHECK(kept.path == folder / "backups/progress-2026-03-02-030000-000.db");
    CHECK(names_in(backup_folder(folder.path())) == std::set<std::string>{kept.path.filename().string()});
    CHECK(backups_in(folder.path()) == std::vector<BackupFile>{kept});

    for (const auto& gone : {"progress.db", "progress.db-wal", "progress.db-told"}) {
        std::filesystem::remove(folder / gone);
    }
    std::filesystem::copy_file(kept.path, folder / "progress.db");
    Progress progress = opened(folder.path());

    CHECK(progress.notes().empty());
    CHECK(log_of(progress) == log);
    CHECK(progress.memories() == memories);
    CHECK(progress.check()->empty());
    answer_now(progress, answer("further", 600));
}

TEST_CASE("answers that are given while a backup is made are kept, and the backup is whole",
          "[store][backup]") {
    const TemporaryFolder folder;
    Progress progress = opened(folder.path());
    answer_many(progress, 300, 0, 4000);
    auto backup = Backup::begin(progress, folder.path(), morning);
    REQUIRE(backup);
    int steps = 0;
    for (auto done = backup->step();; done = backup->step()) {
        REQUIRE(done);
        if (*done) {
            break;
        }
        answer_many(progress, 1, 20'000 + steps);
        steps += 1;
    }
    CHECK(steps >= 3);

    const auto kept = backup->keep();

    REQUIRE(kept);
    CHECK(log_of(progress).size() == static_cast<std::size_t>(300 + steps));
    CHECK(clock_of_newest_backup(folder.path()) == progress.clock());
    const TemporaryFolder elsewhere;
    std::filesystem::copy_file(kept->path, elsewhere / "progress.db");
    CHECK(log_of(opened(elsewhere.path())) == log_of(progress));
}

TEST_CASE("the newest backup tells how far the log had come", "[store][backup]") {
    const TemporaryFolder folder;
    Progress progress = opened(folder.path());
    CHECK_FALSE(clock_of_newest_backup(folder.path()));
    answer_many(progress, 2);
    REQUIRE(back_up(progress, folder.path(), morning));
    CHECK(clock_of_newest_backup(folder.path()) == progress.clock());

    REQUIRE(progress.undo_last(after_morning(3), {}));
    CHECK(clock_of_newest_backup(folder.path()) < progress.clock());
    REQUIRE(back_up(progress, folder.path(), morning)); // by a clock that stands still
    CHECK(clock_of_newest_backup(folder.path()) == progress.clock());
    CHECK(backups_in(folder.path()).size() == 2);
}

TEST_CASE("a copy of damaged progress is no backup, and takes no good one's place", "[store][backup]") {
    const TemporaryFolder folder;
    {
        Progress progress = opened(folder.path());
        answer_many(progress, 3);
        for (int n = 0; n < 10; ++n) { // one more would thin them
            REQUIRE(back_up(progress, folder.path(), morning + std::chrono::minutes{n}));
        }
    }
    const std::set<std::string> good = names_in(backup_folder(folder.path()));
    run_sql(folder / "progress.db", "UPDATE event SET rating=4 WHERE question='q1'");
    Progress progress = opened(folder.path());

    const auto refused = back_up(progress, folder.path(), morning + std::chrono::hours{1});

    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == base::ErrorKind::Malformed);
    CHECK(base::worded({}, refused.error().message).find("progress.db") != std::string::npos);
    CHECK(names_in(backup_folder(folder.path())) == good);
}

TEST_CASE("a backup that the disk does not keep is not told as kept, and leaves nothing", "[store][backup]") {
    const TemporaryFolder folder;
    Progress progress = opened(folder.path());
    answer_many(progress, 3);
    auto backup = Backup::begin(progress, folder.path(), morning);
    REQUIRE(backup);
    REQUIRE(*backup->step());
    {
        const DiskTrouble trouble;
        CHECK_FALSE(backup->keep());
    }
    CHECK(names_in(backup_folder(folder.path())).empty());
    REQUIRE(back_up(progress, folder.path(), morning));
}

TEST_CASE("what a backup that was broken off left does not stop the next", "[store][backup]") {
    const TemporaryFolder folder;
    Progress progress = opened(folder.path());
    answer_many(progress, 3);
    std::filesystem::create_directory(backup_folder(folder.path()));
    put_file(backup_folder(folder.path()) / ".unfinished.db", std::string(5000, 'x'));
    put_file(backup_folder(folder.path()) / ".unfinished.db-journal", std::string(5000, 'y'));
    put_file(backup_folder(folder.path()) / "progress-2026-02-31-000000-000.db", "no day has this name");
    put_file(backup_folder(folder.path()) / "my own copy.db", "a learner's");

    REQUIRE(back_up(progress, folder.path(), morning));

    CHECK(names_in(backup_folder(folder.path())) ==
          std::set<std::string>{
              "my own copy.db", "progress-2026-02-31-000000-000.db", "progress-2026-03-02-030000-000.db"});
    CHECK(backups_in(folder.path()).size() == 1);
}

TEST_CASE("no backup is begun where a file stands in the way", "[store][backup]") {
    const TemporaryFolder folder;
    Progress progress = opened(folder.path());
    answer_many(progress, 3);
    put_file(folder / "backups", "a file");

    const auto refused = back_up(progress, folder.path(), morning);

    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == base::ErrorKind::NotWritable);
    CHECK(file_bytes(folder / "backups") == "a file");
}

TEST_CASE("ten recent backups are kept, and one of each of seven days, four weeks and twelve months",
          "[store][backup]") {
    using namespace std::chrono;
    const base::Instant begin{sys_days{year{2024} / 1 / 1}};
    const base::Instant end{sys_days{year{2026} / 11 / 22} + hours{12}};

    const std::vector<BackupFile> kept = after_thinning(begin, end, minutes{30});

    std::set<base::Instant> expected;
    for (int n = 1; n <= 10; ++n) {
        expected.insert(end - n * minutes{30});
    }
    const minutes last_of_day{30};
    for (int n = 0; n < 7; ++n) { // today and the six days before, each at its end
        expected.insert(n == 0 ? end - minutes{30}
                               : base::Instant{sys_days{year{2026} / 11 / 23} - days{n}} - last_of_day);
    }
    for (const sys_days monday : {sys_days{year{2026} / 11 / 16},
                                  sys_days{year{2026} / 11 / 9},
                                  sys_days{year{2026} / 11 / 2}}) { // the ends of the weeks before
        expected.insert(base::Instant{monday} - last_of_day);
    }
    for (int month = 1; month <= 11; ++month) { // the ends of the months before
        expected.insert(base::Instant{sys_days{year{2026} / month / 1}} - last_of_day);
    }
    std::set<base::Instant> there;
    for (const BackupFile& each : kept) {
        there.insert(each.made);
    }
    CHECK(there == expected);
}

TEST_CASE("thinning never takes the newest backup, whatever their times", "[store][backup]") {
    const int months_between = GENERATE(0, 1, 30);
    std::vector<BackupFile> all;
    for (int n = 0; n < 60; ++n) {
        all.push_back(made_at(morning - std::chrono::days{n * 30 * months_between}));
        all.back().path += "-" + std::to_string(n);
    }

    const std::vector<BackupFile> rest = superfluous(all);

    CHECK(std::find(rest.begin(), rest.end(), all.front()) == rest.end());
    CHECK(all.size() - rest.size() >= 10);
    CHECK(superfluous({}).empty());
}
