#include "marks_file.hpp"

#include "cli/json_text.hpp"

#include <array>
#include <string_view>
#include <variant>

namespace ingat::main_room {
namespace {

// In the order of the variants.
constexpr std::array<std::string_view, std::variant_size_v<decltype(program::View::screen)>> screens{
    "first_run", "home", "study", "settings", "exams", "exam", "result"};
// In the order of CardView::form.
constexpr std::array<std::string_view, std::variant_size_v<decltype(program::CardView::form)>> kinds{
    "recall", "options", "typed", "order", "match", "fill", "essay", "picture"};

void write_card(cli::JsonText& json, const program::View& view) {
    const auto* study = std::get_if<program::StudyView>(&view.screen);
    if (study == nullptr || !study->card) {
        json.name("card").null();
        return;
    }
    const program::CardView& card = *study->card;
    json.name("bank").text(card.id.bank.text).name("card").text(base::card_text(card.id));
    json.name("kind").text(kinds.at(card.form.index()));
    json.name("answered").boolean(card.answered);
}

void write_mark(cli::JsonText& json, const ui::Mark& mark) {
    json.begin_object().name("name").text(mark.name).name("label").text(mark.label);
    json.name("x").number(mark.rect.x).name("y").number(mark.rect.y);
    json.name("width").number(mark.rect.width).name("height").number(mark.rect.height);
    json.name("visible").boolean(mark.visible).name("enabled").boolean(mark.enabled);
    json.name("focused").boolean(mark.focused).end_object();
}

} // namespace

MarksFile::MarksFile(const std::string& path) {
    if (!path.empty()) {
        out_.open(path, std::ios::app);
    }
}

void MarksFile::write(const program::View& view, const ui::UiState& ui_state, const ui::Frame& frame) {
    cli::JsonText json;
    json.begin_object().name("frame").integer(++frames_);
    json.name("width").number(frame.width).name("height").number(frame.height);
    json.name("screen").text(screens.at(view.screen.index()));
    write_card(json, view);
    json.name("dark").boolean(view.dark).name("text_size").integer(view.text_size);
    json.name("language").text(view.language);
    json.name("toast").text(view.toast ? view.toast->text : "");
    json.name("texts").begin_list();
    for (const std::string& text : ui_state.drawn_texts) {
        json.text(text);
    }
    json.end_list().name("marks").begin_list();
    for (const ui::Mark& mark : ui_state.marks) {
        write_mark(json, mark);
    }
    json.end_list().end_object();
    out_ << json.str() << std::endl; // at once: somebody waits for it
}

} // namespace ingat::main_room
