#include "bank/kinds.hpp"
#include "base/message.hpp"
#include "exam/given_answer.hpp"
#include "program/exam_plan.hpp"
#include "program/phrases.hpp"
#include "program/result_items.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace ingat::program {
namespace {

using base::say;
using base::worded;

bool is_in(const std::string& thing, const std::vector<std::string>& things) {
    return std::find(things.begin(), things.end(), thing) != things.end();
}

template <class Thing>
void take_or_put_back(std::vector<Thing>& things, const Thing& thing) {
    if (std::erase(things, thing) == 0) {
        things.push_back(thing);
    }
}

bool is_of(const exam::Filter& filter, const bank::Bank& bank) {
    return filter.banks.empty() ||
           std::find(filter.banks.begin(), filter.banks.end(), bank.id) != filter.banks.end();
}

std::string questions_said(const base::Catalogue& words, std::size_t count) {
    return worded(words, base::say_many("{0} question", "{0} questions", static_cast<long long>(count)));
}

std::size_t asked_of(const State& state, const bank::Bank& bank) {
    return static_cast<std::size_t>(
        std::count_if(bank.questions.begin(), bank.questions.end(), [&](const bank::Question& each) {
            return is_asked(state, bank, each);
        }));
}

std::string not_there(const base::Catalogue& words) {
    return worded(words, say("not in the library now"));
}

std::vector<Listed> banks_listed(const State& state, const exam::Section& section) {
    const base::Catalogue& words = words_of(state);
    std::vector<Listed> listed;
    listed.push_back({.id = {}, .row = {worded(words, say("All banks")), "", section.filter.banks.empty()}});
    for (const auto& bank : state.banks) {
        const bool chosen = !section.filter.banks.empty() && is_of(section.filter, *bank);
        listed.push_back({.id = bank->id.text,
                          .row = {bank->title, questions_said(words, asked_of(state, *bank)), chosen}});
    }
    for (const base::BankId& id : section.filter.banks) {
        if (find_bank(state, id) == nullptr) {
            listed.push_back({.id = id.text, .row = {id.text, not_there(words), true}, .lost = true});
        }
    }
    return listed;
}

// What is chosen and that nothing has now can be put back all the same.
void add_lost(const State& state, std::vector<Listed>& listed, const std::vector<std::string>& chosen) {
    for (const std::string& id : chosen) {
        const bool known =
            std::any_of(listed.begin(), listed.end(), [&](const Listed& each) { return each.id == id; });
        if (!known) {
            listed.push_back({.id = id, .row = {id, not_there(words_of(state)), true}, .lost = true});
        }
    }
}

// Of the questions that the banks of the part have.
std::vector<Listed> tags_listed(const State& state, const exam::Section& section) {
    const base::Catalogue& words = words_of(state);
    std::map<std::string, std::size_t> count_of;
    for (const auto& bank : state.banks) {
        if (!is_of(section.filter, *bank)) {
            continue;
        }
        for (const bank::Question& question : bank->questions) {
            for (const std::string& tag : question.tags) {
                count_of[tag] += is_asked(state, *bank, question) ? 1U : 0U;
            }
        }
    }
    std::vector<Listed> listed;
    listed.push_back({.id = {}, .row = {worded(words, say("Every topic")), "", section.filter.tags.empty()}});
    const auto add = [&](bool topics) { // the author's own marks come last
        for (const auto& [tag, count] : count_of) {
            if (count > 0 && is_topic(tag) == topics) {
                listed.push_back({.id = tag,
                                  .row = {tag_name(words, tag),
                                          questions_said(words, count),
                                          is_in(tag, section.filter.tags)}});
            }
        }
    };
    add(true);
    add(false);
    add_lost(state, listed, section.filter.tags);
    return listed;
}

std::vector<Listed> kinds_listed(const State& state, const exam::Section& section) {
    const base::Catalogue& words = words_of(state);
    std::map<std::string, std::size_t> seen; // by name: how many
    for (const auto& bank : state.banks) {
        for (const bank::Question& question : bank->questions) {
            if (is_of(section.filter, *bank) && is_asked(state, *bank, question)) {
                ++seen[bank::kind_name(question.kind)];
            }
        }
    }
    std::vector<Listed> listed;
    listed.push_back(
        {.id = {}, .row = {worded(words, say("Every kind but essays")), "", section.filter.kinds.empty()}});
    for (const auto& [name, count] : seen) {
        listed.push_back({.id = name,
                          .row = {kind_said(words, name),
                                  questions_said(words, count),
                                  is_in(name, section.filter.kinds)}});
    }
    add_lost(state, listed, section.filter.kinds);
    return listed;
}

std::string id_of(const exam::QuestionRef& ref) {
    return ref.bank.text + "/" + ref.question.text;
}

std::string one_line(const bank::Question& question, const std::string& language) {
    return plain_line(exam::asked_prompt(question, {.part = {}, .language = language, .seed = 0}));
}

std::vector<Listed> questions_listed(const State& state, const exam::Section& section) {
    std::vector<Listed> listed;
    for (const auto& bank : state.banks) {
        if (!is_of(section.filter, *bank)) {
            continue;
        }
        for (const bank::Question& question : bank->questions) {
            const exam::QuestionRef ref{.bank = bank->id, .question = question.id};
            const bool fixed =
                std::find(section.fixed.begin(), section.fixed.end(), ref) != section.fixed.end();
            if (is_asked(state, *bank, question)) {
                listed.push_back({.id = id_of(ref),
                                  .row = {one_line(question, bank->language),
                                          kind_label(words_of(state), question),
                                          fixed}});
            }
        }
    }
    std::vector<std::string> fixed;
    for (const exam::QuestionRef& ref : section.fixed) {
        fixed.push_back(id_of(ref));
    }
    add_lost(state, listed, fixed);
    return listed;
}

std::vector<Listed> markings_listed(const State& state) {
    const base::Catalogue& words = words_of(state);
    std::vector<Listed> listed;
    listed.reserve(marking_choices.size());
    for (const exam::MarkingRule rule : marking_choices) {
        listed.push_back({.id = std::to_string(static_cast<int>(rule)),
                          .row = {marking_name(words, rule),
                                  marking_help(words, rule),
                                  state.exams.plan.blueprint.rules.marking == rule}});
    }
    return listed;
}

void pick_bank(exam::Section& section, const std::string& id) {
    if (id.empty()) {
        section.filter.banks.clear();
    } else {
        take_or_put_back(section.filter.banks, base::BankId{id});
    }
}

void pick_text(std::vector<std::string>& chosen, const std::string& id) {
    if (id.empty()) {
        chosen.clear();
    } else {
        take_or_put_back(chosen, id);
    }
}

void pick_question(exam::Section& section, const std::string& id) {
    const std::size_t slash = id.find('/');
    if (slash != std::string::npos) {
        take_or_put_back(
            section.fixed,
            exam::QuestionRef{.bank = {id.substr(0, slash)}, .question = {id.substr(slash + 1)}});
        section.count = section.fixed.empty() ? std::max<std::size_t>(1, section.count) : section.count;
    }
}

} // namespace

std::vector<Listed> listed_for(const State& state, const ListOpen& list) {
    const std::vector<exam::Section>& sections = state.exams.plan.blueprint.sections;
    if (list.field == PlanField::Marking) {
        return markings_listed(state);
    }
    if (list.section >= sections.size()) {
        return {};
    }
    const exam::Section& section = sections[list.section];
    switch (list.field) {
    case PlanField::Bank: return banks_listed(state, section);
    case PlanField::Topic: return tags_listed(state, section);
    case PlanField::Kind: return kinds_listed(state, section);
    case PlanField::Fixed: return questions_listed(state, section);
    default: return {};
    }
}

ExamPlan picked(ExamPlan plan, const ListOpen& list, const std::string& id) {
    if (list.field == PlanField::Marking) {
        for (const exam::MarkingRule rule : marking_choices) {
            if (std::to_string(static_cast<int>(rule)) == id) {
                plan.blueprint.rules.marking = rule;
            }
        }
        return plan;
    }
    if (list.section >= plan.blueprint.sections.size()) {
        return plan;
    }
    exam::Section& section = plan.blueprint.sections[list.section];
    switch (list.field) {
    case PlanField::Bank: pick_bank(section, id); break;
    case PlanField::Topic: pick_text(section.filter.tags, id); break;
    case PlanField::Kind: pick_text(section.filter.kinds, id); break;
    case PlanField::Fixed: pick_question(section, id); break;
    default: break;
    }
    return plan;
}

bool takes_several(PlanField field) {
    return field != PlanField::Marking;
}

std::string tag_name(const base::Catalogue& words, const std::string& tag) {
    constexpr std::string_view objective = "objective:";
    constexpr std::string_view section = "section:";
    if (tag.starts_with(objective)) {
        return worded(words, say("Objective: {0}", {tag.substr(objective.size())}));
    }
    if (tag.starts_with(section)) {
        return worded(words, say("Section: {0}", {tag.substr(section.size())}));
    }
    return tag;
}

std::string name_of_section(const State& state, const exam::Section& section) {
    return is_blank(section.title) ? usual_name_of_section(state, section) : section.title;
}

std::string usual_name_of_section(const State& state, const exam::Section& section) {
    const base::Catalogue& words = words_of(state);
    if (section.count == 0 && !section.fixed.empty()) {
        return worded(words, say("Chosen questions"));
    }
    std::string name;
    const auto add = [&](const std::string& more) { name += (name.empty() ? "" : ", ") + more; };
    for (const base::BankId& id : section.filter.banks) {
        const bank::Bank* bank = find_bank(state, id);
        add(bank == nullptr ? id.text : bank->title);
    }
    for (const std::string& tag : section.filter.tags) {
        add(tag_name(words, tag));
    }
    for (const std::string& kind : section.filter.kinds) {
        add(kind_said(words, kind));
    }
    if (name.empty()) {
        add(worded(words, say("All banks")));
    }
    switch (section.filter.memory) {
    case exam::MemoryNeed::Any: break;
    case exam::MemoryNeed::New: add(worded(words, say("New"))); break;
    case exam::MemoryNeed::Seen: add(worded(words, say("Seen before"))); break;
    case exam::MemoryNeed::Forgetting: add(worded(words, say("About to forget"))); break;
    }
    return name;
}

std::string name_of_plan(const State& state) {
    const std::string& title = state.exams.plan.blueprint.title;
    return is_blank(title) ? usual_name_of_plan(state) : title;
}

std::string usual_name_of_plan(const State& state) {
    const base::Catalogue& words = words_of(state);
    const ExamPlan& plan = state.exams.plan;
    const std::string name = plan.blueprint.sections.size() == 1
                                 ? name_of_section(state, plan.blueprint.sections.front())
                                 : worded(words, say("several parts"));
    return worded(words, is_exam(plan) ? say("Exam: {0}", {name}) : say("Quiz: {0}", {name}));
}

std::string marking_name(const base::Catalogue& words, exam::MarkingRule rule) {
    switch (rule) {
    case exam::MarkingRule::AsWritten: return worded(words, say("As written"));
    case exam::MarkingRule::AllOrNothing: return worded(words, say("All or nothing"));
    case exam::MarkingRule::MayCost: return worded(words, say("Wrong answers may cost"));
    case exam::MarkingRule::NoLuck: return worded(words, say("Guessing earns nothing"));
    case exam::MarkingRule::EachOption: return worded(words, say("Each option counts"));
    case exam::MarkingRule::WrongCostsAll: return worded(words, say("Wrong costs as much as right earns"));
    }
    return {};
}

std::string marking_help(const base::Catalogue& words, exam::MarkingRule rule) {
    switch (rule) {
    case exam::MarkingRule::AsWritten:
        return worded(words, say("The fractions of the author; no answer costs anything."));
    case exam::MarkingRule::AllOrNothing:
        return worded(words, say("Only what is wholly right earns its marks."));
    case exam::MarkingRule::MayCost:
        return worded(words, say("The fractions of the author, also those below nothing."));
    case exam::MarkingRule::NoLuck:
        return worded(
            words,
            say("A wrong choice costs what guessing would earn: of four options a third of the marks."));
    case exam::MarkingRule::EachOption:
        return worded(words,
                      say("Of several options each that is rightly chosen or left out earns its share."));
    case exam::MarkingRule::WrongCostsAll:
        return worded(words, say("A wrong answer of any kind costs all the marks of its question."));
    }
    return {};
}

} // namespace ingat::program
