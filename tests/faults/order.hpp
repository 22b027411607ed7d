#pragma once

#include <map>
#include <string>
#include <vector>

namespace faults {

// What a fault tool is asked: TOOL [NAME=NUMBER]… PROGRAM [WORD]…
// PROGRAM WORD… writer DIR [COUNT]  says "ACK n" when the n-th thing is on the disk, n = 1, 2, 3, …, going on
//                                   from what is there; ends with 0 after COUNT of them, or, when something
//                                   fails, with 1 and a sentence
// PROGRAM WORD… verify DIR          says "HAVE a-b" for what is there, and ends with 0 if that is sound; not
//                                   asked where there is no DIR
struct Order {
    std::map<std::string, long long> numbers;
    std::vector<std::string> program;

    [[nodiscard]] std::vector<std::string> writer(const std::string& folder,
                                                  long long count) const; // 0: no end
    [[nodiscard]] std::vector<std::string> verifier(const std::string& folder) const;
    [[nodiscard]] std::string words() const; // to be said again
};

// Ends this program, with 2, when it is asked something else. `usual`: each number, unless it is given.
[[nodiscard]] Order order_in(int count, char** arguments, std::map<std::string, long long> usual);

// Ten times as many with INGAT_LONG in the environment.
[[nodiscard]] long long more_if_long(long long number);

// A new folder to work in, removed at the end. In memory where there is room for it: nothing that is tried
// here needs a real disk, and an fsync there costs nothing.
class Workplace {
public:
    enum class On { Disk, Memory };
    explicit Workplace(On on);
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;
    ~Workplace();

    [[nodiscard]] const std::string& path() const { return path_; }
    void keep() { kept_ = true; } // for someone to look at

    // A new, empty folder inside, whatever had that name.
    [[nodiscard]] std::string fresh(const std::string& name) const;

private:
    std::string path_;
    bool kept_ = false;
};

} // namespace faults
