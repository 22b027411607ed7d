#pragma once

#include "bank/check.hpp"
#include "base/message.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ingat::bank {

// Collects what is found about one question, or about the bank.
class Findings {
public:
    Findings(std::vector<Finding>& all, std::optional<base::QuestionId> question)
        : all_{&all},
          question_{std::move(question)} {}

    void error(std::string rule, base::Message message) {
        add(std::move(rule), Severity::Error, std::move(message));
    }
    void warn(std::string rule, base::Message message) {
        add(std::move(rule), Severity::Warning, std::move(message));
    }

private:
    void add(std::string rule, Severity severity, base::Message message) {
        all_->push_back({
            .rule = std::move(rule),
            .severity = severity,
            .question = question_,
            .message = std::move(message),
        });
    }

    std::vector<Finding>* all_;
    std::optional<base::QuestionId> question_;
};

// Nothing but white space.
[[nodiscard]] bool is_blank(std::string_view text);

// As much of a text as fits into a sentence for people.
[[nodiscard]] std::string shortened(const std::string& text);

[[nodiscard]] base::Message unusable_id(const std::string& id);

// Finds a text that is longer than longest_field.
void check_text(const std::string& text, Findings& findings);

} // namespace ingat::bank
