// Records what a writer does to the disk, and looks at what a power loss could have left of it at many
// moments: what was not synced is kept, dropped, kept in part or torn in sectors of 512 bytes, and so are
// names whose folder was not synced (disk_model.hpp). Each such disk must be sound and hold all that was
// acknowledged until then; on some, the writer goes on. What is driven, and how it is asked: order.hpp;
// besides,
//   count=N again=N   things kept in the first run, and in a second one that goes on from there
//   state=N           only that one, kept for someone to look at
//   deaf_sync=N       the N-th sync fails, and what it was to bring to the disk is not there, nor after the
//   next one
#include "faults/child_process.hpp"
#include "faults/disk_model.hpp"
#include "faults/promise.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/stat.h>

namespace {

using namespace faults;

// How the disk is lost in one state.
struct Loss {
    long long state = 0;
    std::size_t at = 0; // steps done
    Fate bytes{};
    Fate names{};
    std::mt19937_64 random;
};

[[noreturn]] void give_up(const std::string& why) {
    std::printf("BROKEN: %s\n", why.c_str());
    std::exit(2); // NOLINT(concurrency-mt-unsafe): nothing else runs
}

// What the writer did to the folder "disk" of the place, the sync `failed` of which failed, if not 0.
std::string recorded(const Order& order, const Workplace& place, long long failed) {
    const std::string root = place.fresh("disk");
    const std::string record = place.path() + "/record";
    std::filesystem::remove(record);
    std::vector<std::string> environment{
        "LD_PRELOAD=" INGAT_PRELOADED, "INGAT_DISK_ROOT=" + root, "INGAT_DISK_RECORD=" + record};
    if (failed > 0) {
        environment.push_back("INGAT_DISK_FAULT=sync " + std::to_string(failed) + " " + std::to_string(EIO) +
                              " once");
    }
    for (const char* run : {"count", "again"}) {
        if (const long long things = order.numbers.at(run); things > 0) {
            ChildProcess writer{order.writer(root + "/data", things), environment};
            const int status = writer.wait();
            if (status == 1 && failed > 0) {
                break;
            }
            if (status != 0) {
                give_up("the writer ended with " + std::to_string(status) + ": " + writer.said());
            }
        }
    }
    std::ifstream file{record, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

std::uint64_t root_inode(const Workplace& place) {
    struct stat what {};
    ::stat((place.path() + "/disk").c_str(), &what);
    return what.st_ino;
}

// SQLite's index of its log, which it maps into memory and makes again when it is not there.
Tree without_mapped(Tree tree) {
    std::erase_if(tree, [](const auto& entry) { return entry.first.ends_with("-shm"); });
    return tree;
}

// Some call that the record does not know of would be found here.
void check_record(const std::vector<Step>& steps, const Workplace& place) {
    DiskModel model{root_inode(place)};
    for (const Step& step : steps) {
        if (!model.take(step)) {
            give_up("the record names a file that it did not see made");
        }
    }
    if (without_mapped(model.as_it_is()) != without_mapped(tree_in(place.path() + "/disk"))) {
        give_up("the record does not account for what is in the folder");
    }
}

Loss loss_of(long long state,
             long long seed,
             const std::vector<Step>& steps,
             const std::vector<std::size_t>& turns) {
    constexpr std::array bytes{Fate::Dropped, Fate::Kept, Fate::Some, Fate::Torn, Fate::Torn};
    constexpr std::array names{Fate::Dropped, Fate::Dropped, Fate::Kept, Fate::Kept, Fate::Some};
    constexpr std::uint64_t apart = 1'000'003;
    Loss loss{.state = state,
              .random = std::mt19937_64{static_cast<std::uint64_t>(seed) * apart +
                                        static_cast<std::uint64_t>(state)}};
    if (loss.random() % 2 == 0 || turns.empty()) { // anywhere
        loss.at = loss.random() % (steps.size() + 1);
    } else { // at a turning point, or on the way to the next: what is rare is tried as often as what is not
        const std::size_t turn = loss.random() % turns.size();
        const std::size_t next = turn + 1 < turns.size() ? turns[turn + 1] : steps.size();
        loss.at = turns[turn] + loss.random() % (next - turns[turn] + 1);
    }
    loss.bytes = bytes.at(loss.random() % bytes.size());
    loss.names = names.at(loss.random() % names.size());
    return loss;
}

// The losses to try, in the order in which they happen.
std::vector<Loss> losses_of(const Order& order, const std::vector<Step>& steps) {
    const std::vector<std::size_t> turns = turning_points(steps);
    const long long only = order.numbers.at("state");
    std::vector<Loss> losses;
    for (long long state = 1; state <= std::max(only, more_if_long(order.numbers.at("states"))); ++state) {
        if (only == 0 || state == only) {
            losses.push_back(loss_of(state, order.numbers.at("seed"), steps, turns));
        }
    }
    std::ranges::stable_sort(losses, {}, &Loss::at);
    return losses;
}

std::optional<std::string>
wrong_after(const Loss& loss, const DiskModel& model, const Order& order, const Workplace& place) {
    auto random = loss.random;
    put_tree(model.after_power_loss(loss.bytes, loss.names, random), place.fresh("lost"));
    const Found found = verified(order, place.path() + "/lost/data");
    if (auto wrong = wrong_in(found, model.acknowledged(), 1)) {
        return wrong;
    }
    constexpr long long some = 8;
    return loss.state % some == 0 ? wrong_when_going_on(order, place.path() + "/lost/data", 3, found.kept)
                                  : std::nullopt;
}

std::string words_of(const Loss& loss, std::size_t all) {
    constexpr std::array fates{"kept", "dropped", "kept in part", "torn"};
    return "state=" + std::to_string(loss.state) + " (step " + std::to_string(loss.at) + " of " +
           std::to_string(all) + ", bytes " + fates.at(static_cast<std::size_t>(loss.bytes)) + ", names " +
           fates.at(static_cast<std::size_t>(loss.names)) + "): ";
}

struct Tally {
    std::size_t states = 0;
    std::size_t steps = 0;
    std::ptrdiff_t syncs = 0;
    std::ptrdiff_t acknowledged = 0;
    std::vector<std::string> wrong;
};

// Records one history, and looks at every loss in it.
void try_history(const Order& order, const Workplace& place, long long failed, Tally& tally) {
    const std::string record = recorded(order, place, failed);
    const std::vector<Step> steps = steps_in(record);
    check_record(steps, place);
    tally.steps += steps.size();
    tally.syncs += std::ranges::count(steps, Change::Sync, &Step::change);
    tally.acknowledged += std::ranges::count(steps, Change::Acknowledge, &Step::change);

    DiskModel model{root_inode(place)};
    std::size_t done = 0;
    for (const Loss& loss : losses_of(order, steps)) {
        for (; done < loss.at; ++done) {
            static_cast<void>(model.take(steps[done])); // it was, when the record was checked
        }
        tally.states += 1;
        if (const auto found = wrong_after(loss, model, order, place)) {
            const std::string history = failed > 0 ? "sync " + std::to_string(failed) + " failed, " : "";
            tally.wrong.push_back(history + words_of(loss, steps.size()) + *found);
        }
    }
}

} // namespace

int main(int count, char** arguments) {
    const Order order = order_in(
        count,
        arguments,
        {{"states", 400}, {"seed", 1}, {"count", 100}, {"again", 20}, {"state", 0}, {"failed_syncs", 0}});
    Workplace place{Workplace::On::Memory};
    Tally tally;
    const long long failed_syncs = order.numbers.at("failed_syncs");
    for (long long failed = std::min(1LL, failed_syncs); failed <= failed_syncs; ++failed) {
        try_history(order, place, failed, tally);
    }
    if (order.numbers.at("state") > 0) {
        place.keep();
        std::printf("%s\n", place.path().c_str());
    }
    return told(std::to_string(tally.states) + " states of " + std::to_string(tally.steps) + " steps, " +
                    std::to_string(tally.syncs) + " syncs, " + std::to_string(tally.acknowledged) +
                    " acknowledged (" + order.words() + ")",
                tally.wrong);
}
