#include "base/catalogue.hpp"
#include "store/progress.hpp"
#include "store/progress_sample.hpp"

#include <cerrno>
#include <iostream>
#include <sys/syscall.h>
#include <utility>

using namespace progress_sample;

namespace {

// The disk of this process: which calls that bring something to it report an error.
struct Disk {
    int calls = 0;
    int failing = 0;   // the number of the first call that fails; 0: none
    bool ever = false; // whether all after it fail too

    [[nodiscard]] bool fails() {
        calls += 1;
        return failing > 0 && (calls == failing || (ever && calls > failing));
    }
};

Disk& disk() {
    static Disk only;
    return only;
}

int brought_to_disk(long call, int file) {
    if (disk().fails()) {
        errno = EIO;
        return -1;
    }
    return static_cast<int>(::syscall(call, file));
}

} // namespace

// In place of the system's own, for SQLite's library too.
// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name): the system's names are reserved
extern "C" int fsync(int file) {
    return brought_to_disk(SYS_fsync, file);
}

extern "C" int fdatasync(int file) {
    return brought_to_disk(SYS_fdatasync, file);
}
// NOLINTEND(readability-inconsistent-declaration-parameter-name)

namespace {

constexpr int answers = 6;

// Somebody who answers, and knows what was said to be kept.
class Learner {
public:
    explicit Learner(std::filesystem::path folder) : folder_{std::move(folder)} {}

    // Until all is kept. With a disk that fails once.
    void study() {
        open();
        for (int n = 0; n < answers; ++n) {
            keep(answer("q" + std::to_string(n % 3), n * 500));
            if (n == 3) {
                take_last_back();
            }
        }
    }

    // Until the disk fails, which it does for ever.
    void study_as_long_as_it_goes() {
        auto progress = Progress::open(folder_, seed, {});
        for (int n = 0; progress && n < answers; ++n) {
            const Review review = answer("q" + std::to_string(n % 3), n * 500);
            if (!append(*progress, review)) {
                const int calls = disk().calls;
                CHECK_FALSE(append(*progress, review));
                CHECK((kept_.empty() || !progress->undo_last(review.when, {})));
                CHECK(disk().calls == calls); // nothing more is written, nothing is synced again
                CHECK_FALSE(progress->reopen({}));
                CHECK_FALSE(append(*progress, review));
                return;
            }
            kept_.push_back(review);
        }
    }

    [[nodiscard]] const std::vector<Review>& kept() const { return kept_; }
    [[nodiscard]] int errors_seen() const { return errors_seen_; }
    void close() { progress_.reset(); }

private:
    static base::Result<base::EventId> append(Progress& progress, const Review& review) {
        const auto known = progress.memories().find(review.card);
        return progress.append(
            review,
            memory_after(
                known == progress.memories().end() ? memory::CardMemory{} : known->second, review, {}));
    }

    void open() {
        auto progress = Progress::open(folder_, seed, {});
        if (!progress) {
            errors_seen_ += 1;
            CAPTURE(base::worded({}, progress.error().message));
            CHECK(progress.error().kind == base::ErrorKind::Failed);
            progress = Progress::open(folder_, seed, {});
        }
        REQUIRE(progress);
        CHECK(progress->notes().empty());
        progress_ = std::move(*progress);
    }

    void keep(const Review& review) {
        if (const auto kept = append(*progress_, review); !kept) {
            CHECK(kept.error().kind == base::ErrorKind::Failed);
            refused_until_reopened([&] { return static_cast<bool>(append(*progress_, review)); });
            REQUIRE(append(*progress_, review));
        }
        kept_.push_back(review);
        check_log();
    }

    void take_last_back() {
        const Occasion when = after_morning(4000);
        if (!progress_->undo_last(when, {})) {
            refused_until_reopened([&] { return static_cast<bool>(progress_->undo_last(when, {})); });
            REQUIRE(progress_->undo_last(when, {}));
        }
        kept_.pop_back();
        check_log();
    }

    template <class Try>
    void refused_until_reopened(const Try& once_more) {
        errors_seen_ += 1;
        CHECK(progress_->has_failed());
        const int calls = disk().calls;
        CHECK_FALSE(once_more());
        CHECK(disk().calls == calls); // no sync is tried again behind anybody's back
        REQUIRE(progress_->reopen({}));
        CHECK_FALSE(progress_->has_failed());
        check_log(); // what failed is not there, all the rest is
    }

    void check_log() {
        std::vector<Review> there;
        for (const LoggedReview& logged : log_of(*progress_)) {
            if (!logged.undone) {
                there.push_back(logged.review);
            }
        }
        CHECK(there == kept_);
    }

    std::filesystem::path folder_;
    std::optional<Progress> progress_;
    std::vector<Review> kept_;
    int errors_seen_ = 0;
};

std::vector<Review> standing(const Progress& progress) {
    std::vector<Review> reviews;
    for (const LoggedReview& logged : log_of(progress)) {
        if (!logged.undone) {
            reviews.push_back(logged.review);
        }
    }
    return reviews;
}

} // namespace

TEST_CASE(
    "P10: wherever the disk fails once, writing stops, all is read again, and it goes on with nothing lost",
    "[P10]") {
    int points = 0;
    int seen = 0;
    for (bool reached = true; reached; ++points) {
        const TemporaryFolder folder;
        disk() = {.calls = 0, .failing = points + 1};
        CAPTURE(points);
        Learner learner{folder.path()};
        learner.study();
        learner.close();
        reached = disk().calls > points;
        disk() = {};
        seen += learner.errors_seen();
        const Progress again = opened(folder.path());
        CHECK(again.notes().empty());
        CHECK(standing(again) == learner.kept());
        CHECK(again.check()->empty());
    }
    std::cout << points - 1 << " calls, each failed once; " << seen << " of these errors were said\n";
    CHECK(seen > answers);
}

TEST_CASE(
    "P10: wherever the disk begins to fail for ever, nothing more is kept or said to be, and all that was is "
    "there afterwards",
    "[P10]") {
    int points = 0;
    for (bool reached = true; reached; ++points) {
        const TemporaryFolder folder;
        disk() = {.calls = 0, .failing = points + 1, .ever = true};
        CAPTURE(points);
        Learner learner{folder.path()};
        learner.study_as_long_as_it_goes();
        reached = disk().calls > points;
        disk() = {};
        const Progress again = opened(folder.path());
        CHECK(again.notes().empty());
        std::vector<Review> there = standing(again);
        REQUIRE(there.size() >= learner.kept().size());
        CHECK(there.size() <= learner.kept().size() + 1); // the one that was in doubt
        there.resize(learner.kept().size());
        CHECK(there == learner.kept());
    }
    std::cout << points - 1 << " calls, for ever from each of them on\n";
    CHECK(points > answers);
}
