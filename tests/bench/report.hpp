#pragma once

#include <map>
#include <string>
#include <vector>

namespace ingat::bench {

// What a program measured, printed as one JSON object of lists of numbers for `run` to sum up.
class Report {
public:
    void add(const std::string& name, double value) { numbers_[name].push_back(value); }
    void print() const;

private:
    std::map<std::string, std::vector<double>> numbers_;
};

[[nodiscard]] double wall_milliseconds();   // of the steady clock
[[nodiscard]] double thread_milliseconds(); // that the processor worked for this thread

// Of this process.
[[nodiscard]] double resident_mebibytes();

} // namespace ingat::bench
