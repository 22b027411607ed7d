// Lets each call of a writer fail, one run for each: write, fsync, ftruncate, rename, open, mkdir and unlink;
// a full disk, an error of the disk, half a write; once and from then on. Whatever fails, the writer ends by
// itself with a sentence, or goes on and does all it was asked; what is there then is sound and holds all
// that was acknowledged, and the writer can go on from it. What is driven, and how it is asked: order.hpp;
// besides,
//   count=N             things kept in each run
//   first=N spread=N    which calls fail: the first N, and N more, evenly, up to the last; else every one
//   point=N             only that one, kept for someone to look at
#include "faults/child_process.hpp"
#include "faults/ordered_fault.hpp"
#include "faults/promise.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <new>
#include <sys/mman.h>
#include <unistd.h>

namespace {

using namespace faults;
using std::chrono::steady_clock;

constexpr std::chrono::seconds patience{30};

// Counted by the preloaded calls, in another process.
class SharedCounts {
public:
    explicit SharedCounts(std::string file) : file_{std::move(file)} {
        const int opened = ::open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        void* memory = MAP_FAILED;
        if (opened >= 0 && ::ftruncate(opened, sizeof(CallCounts)) == 0) {
            memory = ::mmap(nullptr, sizeof(CallCounts), PROT_READ | PROT_WRITE, MAP_SHARED, opened, 0);
        }
        if (memory == MAP_FAILED) {
            std::perror(file_.c_str());
            std::exit(2); // NOLINT(concurrency-mt-unsafe): nothing else runs
        }
        ::close(opened);
        counts_ = new (memory) CallCounts{};
    }
    SharedCounts(const SharedCounts&) = delete;
    SharedCounts& operator=(const SharedCounts&) = delete;
    ~SharedCounts() { ::munmap(counts_, sizeof(CallCounts)); }

    void begin_again() { counts_ = new (counts_) CallCounts{}; }
    [[nodiscard]] const std::string& file() const { return file_; }
    [[nodiscard]] std::uint64_t made(std::size_t call) const { return counts_->made.at(call); }
    [[nodiscard]] bool any_failed() const { return counts_->failed > 0; }

private:
    std::string file_;
    CallCounts* counts_ = nullptr;
};

struct Variant {
    int error = 0;
    const char* how = "";
};

constexpr std::array at_each_call{
    Variant{EIO, "once"}, Variant{EIO, "forever"}, Variant{ENOSPC, "once"}, Variant{ENOSPC, "forever"}};
constexpr std::array at_each_write{Variant{EIO, "short"}, Variant{ENOSPC, "full"}};

struct Point {
    long long number = 0;
    std::string fault; // as INGAT_DISK_FAULT has it
};

struct Run {
    int status = 0;
    Heard heard;
    bool hangs = false;
};

Run run_writer(const Order& order,
               const Workplace& place,
               const SharedCounts& counts,
               const std::string& fault) {
    const std::string root = place.fresh("disk");
    ChildProcess writer{order.writer(root + "/data", order.numbers.at("count")),
                        {"LD_PRELOAD=" INGAT_PRELOADED,
                         "INGAT_DISK_ROOT=" + root,
                         "INGAT_DISK_COUNTS=" + counts.file(),
                         "INGAT_DISK_FAULT=" + fault}};
    Run run;
    run.hangs = writer.listen(steady_clock::now() + patience, "\x01");
    if (run.hangs) {
        writer.kill_now();
    }
    run.status = writer.wait();
    run.heard = heard_in(writer.said());
    return run;
}

// The calls, of `all`, that are to fail.
std::vector<std::uint64_t> places_of(std::uint64_t all, const Order& order) {
    const long long asked = order.numbers.at("first");
    const std::uint64_t first = asked == 0 ? all : static_cast<std::uint64_t>(more_if_long(asked));
    const auto spread = static_cast<std::uint64_t>(more_if_long(order.numbers.at("spread")));
    std::vector<std::uint64_t> places;
    for (std::uint64_t at = 1; at <= std::min(all, first); ++at) {
        places.push_back(at);
    }
    const std::uint64_t rest = all - places.size();
    const std::uint64_t more = std::min(rest, spread);
    for (std::uint64_t at = 1; at <= more; ++at) {
        places.push_back(first + rest * at / more);
    }
    return places;
}

void add_points(std::vector<Point>& points, std::size_t call, std::uint64_t place) {
    std::vector<Variant> variants{at_each_call.begin(), at_each_call.end()};
    if (call_names.at(call) == call_names.front()) {
        variants.insert(variants.end(), at_each_write.begin(), at_each_write.end());
    }
    for (const Variant& variant : variants) {
        points.push_back({.number = static_cast<long long>(points.size()) + 1,
                          .fault = std::string{call_names.at(call)} + " " + std::to_string(place) + " " +
                                   std::to_string(variant.error) + " " + variant.how});
    }
}

// Every point there is, after a run in which nothing fails.
std::vector<Point> points_of(const Order& order, const Workplace& place, const SharedCounts& counts) {
    const Run whole = run_writer(order, place, counts, "");
    if (whole.status != 0 || std::ssize(whole.heard.acknowledged) != order.numbers.at("count")) {
        std::printf("BROKEN: without any fault the writer ended with %d\n", whole.status);
        std::exit(2); // NOLINT(concurrency-mt-unsafe): nothing else runs
    }
    std::vector<Point> points;
    for (std::size_t call = 0; call < call_names.size(); ++call) {
        for (const std::uint64_t at : places_of(counts.made(call), order)) {
            add_points(points, call, at);
        }
    }
    return points;
}

std::optional<std::string> wrong_ending(const Run& run, long long count) {
    const std::string last = run.heard.other.empty() ? "" : run.heard.other.back();
    if (run.hangs) {
        return "the writer hangs";
    }
    if (run.status == 0 && std::ssize(run.heard.acknowledged) != count) {
        return "the writer says that all is well after " + std::to_string(run.heard.acknowledged.size());
    }
    if (run.status != 0 && run.status != 1) {
        return "the writer ended with " + std::to_string(run.status) + " " + last;
    }
    if (run.status == 1 && !last.ends_with(".")) {
        return "the writer ended without a sentence: " + last;
    }
    if (last.find("damaged") != std::string::npos) {
        return "the writer blames what is there: " + last;
    }
    return std::nullopt;
}

// An unfinished file that nobody will ever finish; none is to be left where it could be removed.
std::optional<std::string> left_behind(const Workplace& place) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator{place.path() + "/disk"}) {
        if (entry.path().filename().string().starts_with(".ingat-")) {
            return entry.path().filename().string() + " is left behind";
        }
    }
    return std::nullopt;
}

std::optional<std::string>
wrong_at(const Point& point, const Order& order, const Workplace& place, const Run& run) {
    if (auto wrong = wrong_ending(run, order.numbers.at("count"))) {
        return wrong;
    }
    const std::set<long long> acknowledged{run.heard.acknowledged.begin(), run.heard.acknowledged.end()};
    if (!point.fault.starts_with("remove")) {
        if (auto wrong = left_behind(place)) {
            return wrong;
        }
    }
    const Found found = verified(order, place.path() + "/disk/data");
    if (auto wrong = wrong_in(found, acknowledged, run.status == 0 ? 0 : 1)) {
        return wrong;
    }
    constexpr long long some = 4;
    return point.number % some == 0 ? wrong_when_going_on(order, place.path() + "/disk/data", 2, found.kept)
                                    : std::nullopt;
}

} // namespace

int main(int count, char** arguments) {
    const Order order =
        order_in(count, arguments, {{"count", 30}, {"first", 0}, {"spread", 0}, {"point", 0}});
    Workplace place{Workplace::On::Memory};
    SharedCounts counts{place.path() + "/counts"};
    const std::vector<Point> points = points_of(order, place, counts);
    const long long only = order.numbers.at("point");
    std::vector<std::string> wrong;
    std::size_t stopped = 0;
    std::size_t acknowledged = 0;
    for (const Point& point : points) {
        if (only != 0 && only != point.number) {
            continue;
        }
        counts.begin_again();
        const Run run = run_writer(order, place, counts, point.fault);
        stopped += run.status == 0 ? 0 : 1;
        acknowledged += run.heard.acknowledged.size();
        auto found = wrong_at(point, order, place, run);
        if (!found && !counts.any_failed()) {
            found = "nothing failed";
        }
        if (found) {
            wrong.push_back("point=" + std::to_string(point.number) + " (" + point.fault + "): " + *found);
        }
    }
    if (only > 0) {
        place.keep();
        std::printf("%s\n", place.path().c_str());
    }
    return told(std::to_string(points.size()) + " points, at " + std::to_string(stopped) +
                    " of them the writer stopped, " + std::to_string(acknowledged) + " acknowledged (" +
                    order.words() + ")",
                wrong);
}
