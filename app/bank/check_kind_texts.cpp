#include "bank/check_kind_texts.hpp"

namespace ingat::bank {
namespace {

void check_texts_of(const std::vector<Option>& options, Findings& findings);

void check_texts_of(const Flashcard& flashcard, Findings& findings) {
    check_text(flashcard.answer, findings);
}
void check_texts_of(const Cloze&, Findings&) {}
void check_texts_of(const Choice& choice, Findings& findings) {
    check_texts_of(choice.options, findings);
}
void check_texts_of(const TrueFalse& statement, Findings& findings) {
    check_text(statement.feedback_true, findings);
    check_text(statement.feedback_false, findings);
}
void check_texts_of(const std::vector<AcceptedText>& accepted, Findings& findings) {
    for (const AcceptedText& each : accepted) {
        check_text(each.text, findings);
        check_text(each.feedback, findings);
    }
}
void check_texts_of(const std::vector<Option>& options, Findings& findings) {
    for (const Option& option : options) {
        check_text(option.text, findings);
        check_text(option.feedback, findings);
    }
}
void check_texts_of(const ShortAnswer& question, Findings& findings) {
    check_texts_of(question.accepted, findings);
}
void check_texts_of(const Numerical& numerical, Findings& findings) {
    for (const AcceptedNumber& number : numerical.accepted) {
        check_text(number.formula, findings);
        check_text(number.feedback, findings);
    }
}
void check_texts_of(const FillIn& fill_in, Findings& findings) {
    for (const Blank& blank : fill_in.blanks) {
        check_texts_of(blank.accepted, findings);
        check_texts_of(blank.options, findings);
    }
}
void check_texts_of(const Hotspot& hotspot, Findings& findings) {
    for (const Region& region : hotspot.regions) {
        check_text(region.label, findings);
        check_text(region.feedback, findings);
    }
}
void check_texts_of(const Essay& essay, Findings& findings) {
    check_text(essay.answer, findings);
    for (const Criterion& criterion : essay.rubric) {
        check_text(criterion.text, findings);
    }
}
void check_texts_of(const Description&, Findings&) {}
void check_texts_of(const Ordering& ordering, Findings& findings) {
    for (const Ordering::Item& item : ordering.items) {
        check_text(item.text, findings);
    }
}
void check_texts_of(const Matching& matching, Findings& findings) {
    for (const Matching::Left& left : matching.left) {
        check_text(left.text, findings);
    }
    for (const Matching::Right& right : matching.right) {
        check_text(right.text, findings);
    }
}

} // namespace

void check_kind_texts(const Question& question, Findings& findings) {
    std::visit([&](const auto& kind) { check_texts_of(kind, findings); }, question.kind);
}

} // namespace ingat::bank
