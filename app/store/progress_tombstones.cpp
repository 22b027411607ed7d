#include "store/progress_tombstones.hpp"

#include <algorithm>

namespace ingat::store {

void Tombstones::add(const Event& event) {
    if (event.kind == EventKind::Undo) {
        undos_of_[event.names].insert(event.id);
    } else if (event.kind == EventKind::Redo) {
        redone_.insert(event.names);
    }
}

void Tombstones::remove(const Event& event) {
    if (event.kind == EventKind::Undo) {
        undos_of_[event.names].erase(event.id);
    } else if (event.kind == EventKind::Redo) {
        redone_.erase(event.names);
    }
}

bool Tombstones::is_undone(const base::EventId& review) const {
    const auto undos = undos_of_.find(review);
    return undos != undos_of_.end() &&
           std::any_of(undos->second.begin(), undos->second.end(), [this](const base::EventId& undo) {
               return !is_redone(undo);
           });
}

} // namespace ingat::store
