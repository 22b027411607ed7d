#pragma once

#include "store/progress_events.hpp"

#include <map>
#include <set>

namespace ingat::store {

// Which reviews are undone, from the undo and redo events of a log, in whatever order they are added.
class Tombstones {
public:
    void add(const Event& event);    // a review changes nothing
    void remove(const Event& event); // one that was added, but did not reach the disk

    [[nodiscard]] bool is_undone(const base::EventId& review) const;
    [[nodiscard]] bool is_redone(const base::EventId& undo) const { return redone_.contains(undo); }

private:
    std::map<base::EventId, std::set<base::EventId>> undos_of_; // review → undo events that name it
    std::set<base::EventId> redone_;                            // undo events that a redo names
};

} // namespace ingat::store
