#include "support/catch.hpp"
#include "support/ui_probe.hpp"
#include "ui/sample_views.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

using namespace ingat;
using namespace ingat::tests;

namespace {

struct Kind {
    std::string name;
    std::function<program::View(bool)> view;
    std::string parts;  // names of what it is answered with begin so; empty: by the buttons
    std::string button; // before the answer
    std::string right;  // what shows the right answer
};

std::vector<Kind> kinds() {
    return {
        {"recall", recall_view, "", "study/show_answer", "study/right_answer"},
        {"choice",
         [](bool answered) { return choice_view(answered); },
         "study/option/",
         "",
         "study/option/a"},
        {"several",
         [](bool answered) { return choice_view(answered, true); },
         "study/option/",
         "study/check",
         "study/option/a"},
        {"typed", typed_view, "study/answer", "study/check", "study/right_answer"},
        {"order", order_view, "study/item/", "study/check", "study/item/one"},
        {"match", match_view, "study/row/", "study/check", "study/row/usa"},
    };
}

struct Window {
    ProbeWindow size;
    int text = 100;
};

std::vector<Window> windows() {
    std::vector<Window> all;
    for (const ProbeWindow& size : {ProbeWindow{900, 600, 1}, ProbeWindow{1280, 800, 1}}) {
        for (const int text : {80, 100, 150, 200}) {
            all.push_back({.size = size, .text = text});
        }
    }
    return all;
}

// A row needs this much of itself to be read, in units.
constexpr double legible = 22;

double seen_height(const UiProbe& probe, const std::string& name) {
    return probe.shows(name) ? probe.at(name).rect.height / probe.view.text_size * 100 : 0;
}

double best_seen_height(UiProbe& probe, const std::string& beginning) {
    double best = 0;
    for (const ui::Mark& mark : probe.state().marks) {
        if (mark.name.starts_with(beginning)) {
            best = std::max(best, seen_height(probe, mark.name));
        }
    }
    return best;
}

void show(UiProbe& probe, program::View view, int text) {
    probe.view = std::move(view);
    probe.view.text_size = text;
    probe.frames(6);
}

} // namespace

TEST_CASE("every kind shows something to answer with above its button, in every window",
          "[ui][small_window]") {
    for (const Window& window : windows()) {
        for (const Kind& kind : kinds()) {
            UiProbe probe{window.size};
            show(probe, kind.view(false), window.text);
            INFO(kind.name << " at " << window.size.width << ", text " << window.text);
            if (!kind.parts.empty()) {
                CHECK(best_seen_height(probe, kind.parts) >= legible);
            }
            if (!kind.button.empty()) {
                CHECK(seen_height(probe, kind.button) >= 30);
            }
        }
    }
}

TEST_CASE("after an answer the right one is in view and so is the way on, in every window",
          "[ui][small_window]") {
    for (const Window& window : windows()) {
        for (const Kind& kind : kinds()) {
            UiProbe probe{window.size};
            show(probe, kind.view(false), window.text);
            show(probe, kind.view(true), window.text);
            INFO(kind.name << " at " << window.size.width << ", text " << window.text);
            CHECK(seen_height(probe, kind.right) >= legible);
            CHECK(seen_height(probe, kind.name == "recall" ? "study/forgot" : "study/continue") >= 30);
        }
    }
}

TEST_CASE("a right option far below the chosen one comes into view", "[ui][small_window]") {
    for (const Window& window : windows()) {
        const auto swapped = [](bool answered) {
            program::View view = choice_view(answered);
            auto& rows = std::get<program::OptionsForm>(study_of(view).card->form).rows;
            std::swap(rows.front(), rows.back());
            return view;
        };
        UiProbe probe{window.size};
        show(probe, swapped(false), window.text);
        show(probe, swapped(true), window.text);
        INFO(window.size.width << ", text " << window.text);
        CHECK(seen_height(probe, "study/option/a") >= 48);
    }
}

TEST_CASE("nothing that can be pressed moves when the verdict appears", "[ui][small_window]") {
    for (const Window& window : windows()) {
        for (const bool with_panel : {false, true}) {
            const auto shown = [&](bool answered) {
                program::View view = choice_view(answered);
                study_of(view).card->hint_label.clear();
                return with_panel ? with_source(view) : view;
            };
            UiProbe probe{window.size};
            show(probe, shown(false), window.text);
            if (!probe.shows("study/option/a")) {
                continue; // the source is a page of its own
            }
            const ui::Rect source = probe.at("study/source").rect;
            const double first = probe.at("study/option/a").rect.y;
            show(probe, shown(true), window.text);
            INFO(window.size.width << ", text " << window.text << ", source " << with_panel);
            CHECK(probe.at("study/source").rect.x == source.x);
            CHECK(probe.at("study/source").rect.y == source.y);
            if (probe.state().scrolls.at("study/card").offset == 0) {
                CHECK(probe.at("study/option/a").rect.y == first);
            }
        }
    }
}

TEST_CASE("matching and ordering stay where they are when they are checked", "[ui][small_window]") {
    for (const Window& window : windows()) {
        for (const std::string beginning : {"study/row/", "study/partner/", "study/item/"}) {
            const auto view = beginning == "study/item/" ? order_view : match_view;
            UiProbe probe{window.size};
            show(probe, view(false), window.text);
            const std::vector<ui::Mark> before = probe.state().marks;
            show(probe, view(true), window.text);
            INFO(beginning << " at " << window.size.width << ", text " << window.text);
            for (const ui::Mark& mark : before) {
                if (mark.name.starts_with(beginning) && probe.state().scrolls.at("study/card").offset == 0) {
                    const ui::Rect now = probe.at(mark.name).rect;
                    CHECK(now.x == mark.rect.x);
                    CHECK(now.y == mark.rect.y);
                    CHECK(now.width == mark.rect.width);
                    CHECK(now.height == mark.rect.height);
                }
            }
        }
    }
}

namespace {

const std::string long_partner =
    "The nuclear programme belongs to the regime’s survival and is never given up at the table, whatever "
    "is offered there in return";

program::View long_match_view(bool answered) {
    program::View view = match_view(answered);
    auto& form = std::get<program::MatchForm>(study_of(view).card->form);
    form.partners[0].text = "Right: " + long_partner;
    form.partners[1].text = "Corrected: " + long_partner;
    if (answered) {
        form.rows[1].said = form.partners[1].text;
    }
    return view;
}

} // namespace

TEST_CASE("the right partners of a matching are read in full once it is checked", "[ui][small_window]") {
    for (const Window& window : windows()) {
        UiProbe probe{window.size};
        show(probe, long_match_view(false), window.text);
        const double before = probe.at("study/row/usa").rect.height;
        show(probe, long_match_view(true), window.text);
        INFO(window.size.width << ", text " << window.text);
        CHECK_FALSE(probe.says("Right: " + long_partner + "…"));
        CHECK_FALSE(probe.says("Corrected: " + long_partner + "…"));
        CHECK(std::ranges::count(probe.state().drawn_texts, "Right: " + long_partner) == 2);
        CHECK(std::ranges::count(probe.state().drawn_texts, "Corrected: " + long_partner) == 2);
        if (window.size.height / window.text * 100 >= 800) {
            CHECK(probe.at("study/row/usa").rect.height >= before);
            CHECK(probe.at("study/row/china").rect.height > probe.at("study/row/japan").rect.height);
        }
        CHECK(probe.problems().empty());
    }
}

TEST_CASE("what is longer than its place shows how far it reaches", "[ui][small_window]") {
    UiProbe probe{{900, 600, 1}};
    show(probe, choice_view(true), 200);
    probe.point_at(1, 1);
    probe.seconds += 60;
    probe.frames(2);
    CHECK(probe.shows("study/card/thumb"));

    UiProbe roomy;
    show(roomy, typed_view(false), 100);
    CHECK_FALSE(roomy.shows("study/card/thumb"));
}

TEST_CASE("in a tiny window every tool of the sitting is still there", "[ui][small_window]") {
    UiProbe probe{{900, 600, 1}};
    show(probe, choice_view(false), 200);
    for (const char* tool :
         {"study/undo", "study/redo", "study/all_keys", "study/pause", "study/source", "study/hint"}) {
        INFO(tool);
        CHECK(seen_height(probe, tool) >= 30);
    }
    CHECK(probe.says("15 of 46"));
}

TEST_CASE("the end of a sitting has its buttons in view and nothing to pause", "[ui][small_window]") {
    for (const Window& window : windows()) {
        UiProbe probe{window.size};
        show(probe, summary_view(), window.text);
        INFO(window.size.width << ", text " << window.text);
        CHECK(seen_height(probe, "study/back_home") >= 36);
        CHECK_FALSE(probe.shows("study/pause"));
    }
}
