#pragma once

#include <string>
#include <vector>

namespace ingat::tests {

// While it lives, this process cannot bring anything to the disk: each fsync and fdatasync reports an error
// of the disk. What was written before is still in the system's memory, and is read from there. One at a
// time.
class DiskTrouble {
public:
    DiskTrouble();
    DiskTrouble(const DiskTrouble&) = delete;
    DiskTrouble& operator=(const DiskTrouble&) = delete;
    ~DiskTrouble();
};

// What this process brought to the disk while it lives, in order: the names that the files had then. One at a
// time.
class DiskWatch {
public:
    DiskWatch();
    DiskWatch(const DiskWatch&) = delete;
    DiskWatch& operator=(const DiskWatch&) = delete;
    ~DiskWatch();

    [[nodiscard]] const std::vector<std::string>& brought() const { return brought_; }
    void note(const std::string& name) { brought_.push_back(name); }

private:
    std::vector<std::string> brought_;
};

} // namespace ingat::tests
