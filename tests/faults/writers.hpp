#pragma once

#include "base/result.hpp"
#include "store/progress.hpp"
#include "store/selftest_plan.hpp"

#include <filesystem>
#include <optional>

namespace faults {

// Each keeps one thing after another in a data folder, the n-th of them so that it can be told from any
// other. kept() is the number of the newest one there, or why what is there is not sound; it comes first,
// then keep() for each number after it, which returns when that is on the disk.

// settings.json, some twenty kilobytes of it, saved again and again.
class SettingsWriter {
public:
    explicit SettingsWriter(std::filesystem::path folder);
    [[nodiscard]] ingat::base::Result<long long> kept() const;
    [[nodiscard]] ingat::base::Result<ingat::base::Done> keep(long long number) const;

private:
    std::filesystem::path folder_;
    std::filesystem::path file_;
};

// Five banks, each added and then replaced by a newer version; the documents of some keep their names.
class BanksWriter {
public:
    explicit BanksWriter(const std::filesystem::path& folder);
    [[nodiscard]] ingat::base::Result<long long> kept() const;
    [[nodiscard]] ingat::base::Result<ingat::base::Done> keep(long long number) const;

private:
    std::filesystem::path library_;
};

// Two banks that come with the program, of newer and newer versions of it. The learner changed none, so the
// library can always follow.
class ShippedBanksWriter {
public:
    explicit ShippedBanksWriter(const std::filesystem::path& folder);
    [[nodiscard]] ingat::base::Result<long long> kept() const;
    [[nodiscard]] ingat::base::Result<ingat::base::Done> keep(long long number) const;

private:
    std::filesystem::path library_;
};

// An answer and a backup, again and again, an hour apart.
class BackupsWriter {
public:
    explicit BackupsWriter(std::filesystem::path folder);
    [[nodiscard]] ingat::base::Result<long long> kept();
    [[nodiscard]] ingat::base::Result<ingat::base::Done> keep(long long number);

private:
    std::filesystem::path folder_;
    std::optional<ingat::store::Progress> progress_;
    long long answers_ = 0;
};

// The answers of `ingat selftest`, but as the program does it: after an error of the disk the file is opened
// again, and what failed is tried again.
class PatientAnswersWriter {
public:
    explicit PatientAnswersWriter(std::filesystem::path folder);
    [[nodiscard]] ingat::base::Result<long long> kept();
    [[nodiscard]] ingat::base::Result<ingat::base::Done> keep(long long number);

private:
    [[nodiscard]] std::optional<ingat::base::Error> failure_of_next();

    std::filesystem::path folder_;
    std::optional<ingat::store::Progress> progress_;
    ingat::store::SelftestPlan plan_;
};

// Attempts at an exam, one after another: the beginning, answers, one of which is checked at once, and the
// end with its reviews.
class AttemptsWriter {
public:
    explicit AttemptsWriter(std::filesystem::path folder);
    [[nodiscard]] ingat::base::Result<long long> kept();
    [[nodiscard]] ingat::base::Result<ingat::base::Done> keep(long long number);

private:
    std::filesystem::path folder_;
    std::optional<ingat::store::Progress> progress_;
};

// The same with a slip: each is acknowledged before it is written. That has to be found.
class HastyAttemptsWriter {
public:
    explicit HastyAttemptsWriter(std::filesystem::path folder);
    HastyAttemptsWriter(const HastyAttemptsWriter&) = delete;
    HastyAttemptsWriter& operator=(const HastyAttemptsWriter&) = delete;
    ~HastyAttemptsWriter();
    [[nodiscard]] ingat::base::Result<long long> kept();
    [[nodiscard]] ingat::base::Result<ingat::base::Done> keep(long long number);

private:
    AttemptsWriter writer_;
    long long waiting_ = 0;
};

} // namespace faults
