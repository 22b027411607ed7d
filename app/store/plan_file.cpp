#include "store/plan_file.hpp"

#include "store/own_json.hpp"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace ingat::store {
namespace {

using base::Done;
using base::Result;
using base::say;

constexpr std::uint32_t most_names = 1'000; // of one list

struct FixedQuestionRecord {
    std::string bank;
    std::string question;
    std::uint32_t line = 0;

    bool operator==(const FixedQuestionRecord&) const = default;

    template <class Archive>
    void serialize(Archive& archive) {
        id_member(archive, "bank", bank, line);
        id_member(archive, "question", question, line);
    }
};

struct SectionRecord {
    std::string title;
    std::vector<std::string> banks;
    std::vector<std::string> tags;
    std::vector<std::string> kinds;
    exam::MemoryNeed memory{};
    std::int64_t count = 0;
    std::vector<FixedQuestionRecord> fixed;

    bool operator==(const SectionRecord&) const = default;

    template <class Archive>
    void serialize(Archive& archive) {
        optional_member(archive, "title", title);
        optional_list_member(archive, "banks", banks, most_names);
        optional_list_member(archive, "tags", tags, most_names);
        optional_list_member(archive, "kinds", kinds, most_names);
        word_member(archive, "memory", memory, {"any", "new", "seen", "forgetting"});
        member(archive, "count", count);
        optional_list_member(archive, "fixed", fixed, most_names);
    }
};

struct PlanRecord {
    std::int64_t format = 1;
    std::string title;
    std::vector<SectionRecord> sections;
    exam::Rules rules;
    std::optional<double> minutes;
    std::optional<double> seconds_each;
    std::int64_t tries = 1;

    template <class Archive>
    void serialize(Archive& archive) {
        member(archive, "format", format);
        optional_member(archive, "title", title);
        list_member(archive, "sections", sections, exam::most_sections);
        word_member(archive, "feedback", rules.feedback, {"at_once", "at_end"});
        word_member(archive, "navigation", rules.navigation, {"free", "forward_only"});
        word_member(
            archive,
            "marking",
            rules.marking,
            {"as_written", "all_or_nothing", "may_cost", "no_luck", "each_option", "wrong_costs_all"});
        chosen_member(archive, "tries", tries);
        chosen_member(archive, "penalty", rules.penalty);
        chosen_member(archive, "hints", rules.hints);
        chosen_member(archive, "certainty", rules.certainty);
        chosen_member(archive, "shuffle_questions", rules.shuffle_questions);
        chosen_member(archive, "shuffle_options", rules.shuffle_options);
        chosen_member(archive, "avoid_repeats", rules.avoid_repeats);
        maybe_member(archive, "minutes", minutes);
        maybe_member(archive, "seconds_each", seconds_each);
    }
};

template <class To, class From, class Make>
std::vector<To> each(const std::vector<From>& all, Make make) {
    std::vector<To> made;
    made.reserve(all.size());
    for (const From& one : all) {
        made.push_back(make(one));
    }
    return made;
}

SectionRecord record_of(const exam::Section& section) {
    return {.title = section.title,
            .banks = each<std::string>(section.filter.banks, [](const auto& bank) { return bank.text; }),
            .tags = section.filter.tags,
            .kinds = section.filter.kinds,
            .memory = section.filter.memory,
            .count = static_cast<std::int64_t>(section.count),
            .fixed = each<FixedQuestionRecord>(section.fixed, [](const exam::QuestionRef& ref) {
                return FixedQuestionRecord{.bank = ref.bank.text, .question = ref.question.text};
            })};
}

exam::Section section_of(const SectionRecord& record) {
    exam::Section section{.title = record.title, .fixed = {}, .filter = {}};
    section.filter.banks =
        each<base::BankId>(record.banks, [](const std::string& id) { return base::BankId{id}; });
    section.filter.tags = record.tags;
    section.filter.kinds = record.kinds;
    section.filter.memory = record.memory;
    section.count = record.count > 0 ? static_cast<std::size_t>(record.count) : 0;
    section.fixed = each<exam::QuestionRef>(record.fixed, [](const FixedQuestionRecord& ref) {
        return exam::QuestionRef{.bank = {ref.bank}, .question = {ref.question}};
    });
    return section;
}

PlanRecord record_of(const exam::Blueprint& plan) {
    PlanRecord record{.title = plan.title, .sections = {}, .rules = plan.rules};
    for (const exam::Section& section : plan.sections) {
        record.sections.push_back(record_of(section));
    }
    record.tries = plan.rules.tries;
    if (plan.rules.time_limit) {
        record.minutes = static_cast<double>(plan.rules.time_limit->count()) / 60;
    }
    if (plan.rules.question_limit) {
        record.seconds_each = static_cast<double>(plan.rules.question_limit->count());
    }
    return record;
}

// What is not in the file: of words the first one.
PlanRecord usual_record() {
    PlanRecord record = record_of(exam::Blueprint{});
    record.rules.feedback = exam::Feedback::AtOnce;
    return record;
}

std::optional<std::chrono::seconds> limit_of(std::optional<double> value, double unit) {
    constexpr double most = 7.0 * 24 * 60 * 60;
    if (!value || !(*value * unit >= 1)) { // nor is what is no number
        return std::nullopt;
    }
    return std::chrono::seconds{static_cast<long long>(std::min(*value * unit, most))};
}

exam::Blueprint plan_of(const PlanRecord& record) {
    exam::Blueprint plan{.title = record.title, .sections = {}, .rules = record.rules};
    for (const SectionRecord& section : record.sections) {
        plan.sections.push_back(section_of(section));
    }
    plan.rules.tries = static_cast<int>(std::clamp<std::int64_t>(record.tries, 1, exam::most_tries));
    plan.rules.time_limit = limit_of(record.minutes, 60);
    plan.rules.question_limit = limit_of(record.seconds_each, 1);
    return exam::within_ranges(std::move(plan));
}

const OwnFile& plan_file() {
    static const OwnFile file{
        .format = 1,
        .newer =
            [](std::string path) {
                return say("{0} was written by a newer version of Ingat and was left as it is. Update Ingat "
                           "to use your plan of quizzes and exams.",
                           {std::move(path)});
            },
        .left =
            [](std::string path) {
                return say("Your plan of quizzes and exams in {0} is damaged and was left as it is. Begin a "
                           "new one.",
                           {std::move(path)});
            },
        .put_aside =
            [](std::string path, std::string to) {
                return say("Your plan of quizzes and exams in {0} is damaged. It is kept as {1}. Begin a new "
                           "one.",
                           {std::move(path), std::move(to)});
            },
    };
    return file;
}

} // namespace

LoadedPlan load_plan(const std::filesystem::path& path, Damaged damaged) {
    const auto read = read_own_json(path, plan_file(), usual_record());
    if (read) {
        return {.plan = plan_of(*read), .notice = {}};
    }
    Trouble trouble = trouble_with(read.error(), path, damaged, plan_file());
    return {.plan = {}, .notice = std::move(trouble.notice), .may_be_saved = trouble.may_be_saved};
}

Result<Done> save_plan(const exam::Blueprint& plan, const std::filesystem::path& path) {
    return save_own_json(path, plan_file(), usual_record(), record_of(exam::within_ranges(plan)));
}

} // namespace ingat::store
