#pragma once

#include "learner_under_test.hpp"
#include "support/ui_probe.hpp"
#include "whims.hpp"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace ingat::trouble {

// What a monkey is given.
struct Cage {
    unsigned seed = 1;
    Slip slip = Slip::None;
    std::size_t actions = 5000;
    std::size_t strokes_one_in = 6; // with hand and mouse; the others are asked for directly
};

// Asks for anything in any order, and works the drawn screens with any key, click, text and window size. What
// it did is a file until it ends well.
class Monkey {
public:
    explicit Monkey(const Cage& cage, const std::filesystem::path& folder);
    Monkey(const Monkey&) = delete;
    Monkey& operator=(const Monkey&) = delete;
    ~Monkey();

    // The first thing that is wrong, with seed and latest actions; empty: nothing.
    [[nodiscard]] std::string live();
    [[nodiscard]] std::string account() const; // what it did, for people

private:
    void turn();
    void ask();
    void stroke();
    void click();
    void press_or_type();
    void resize();
    void pass_time();
    void happen_upon();
    void draw_frame(std::vector<base::KeyPress> keys, std::u32string typed = {});
    void note(const std::string& words);
    void check();
    void check_screen();

    Cage cage_;
    Dice dice_;
    std::filesystem::path folder_;
    std::filesystem::path diary_path_;
    std::FILE* diary_ = nullptr;
    std::vector<std::string> paths_; // of banks and of what is none
    LearnerUnderTest learner_;
    std::unique_ptr<tests::UiProbe> probe_;
    tests::ProbeWindow window_;
    bool held_ = false;
    std::size_t done_ = 0;
    std::size_t strokes_ = 0;
    double seconds_ = 0;
    std::vector<std::string> latest_;
    std::string complaint_;
};

} // namespace ingat::trouble
