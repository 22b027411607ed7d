#include "support/catch.hpp"
#include "support/ui_probe.hpp"
#include "ui/sample_views.hpp"

using namespace ingat;
using namespace ingat::tests;
using base::Key;
using base::KeyPress;
using program::PictureForm;
using program::RegionLook;
using Actions = std::vector<program::Action>;

namespace {

// Pictures of 400 × 200 units, of which the texture comes when the test says so.
class MadePictures : public ui::PictureSource {
public:
    ui::TextureId ready = 0;
    std::string trouble;
    int widest_asked = 0;

    [[nodiscard]] ui::PictureLook look_of(const base::BankId&, const std::string&) override {
        return trouble.empty() ? ui::PictureLook{.size = {.width = 400, .height = 200}}
                               : ui::PictureLook{.size = {}, .trouble = trouble};
    }
    [[nodiscard]] ui::TextureId texture(const base::BankId&, const std::string&, int width, int) override {
        widest_asked = std::max(widest_asked, width);
        return ready;
    }
};

program::View with_map(program::View view) {
    program::StudyView& study = study_of(view);
    study.card->pictures = {{.file = "map.svg", .description = "Two lands."}};
    study.close_picture = "Close picture";
    return view;
}

program::View picture_card() {
    program::View view = with_map(recall_view(false));
    study_of(view).card->prompt = "What is this?\n\n![](map.svg)";
    return view;
}

program::View hotspot(bool answered) {
    program::View view = with_map(match_view(answered));
    program::CardView& card = *study_of(view).card;
    card.prompt = "Where is West?";
    PictureForm form{.file = "map.svg", .by_pointing = true};
    form.regions = {
        {.label = answered ? "West" : "",
         .outline = {{.x = 0, .y = 0}, {.x = 0.4, .y = 0}, {.x = 0.1, .y = 0.5}, {.x = 0.4, .y = 1}},
         .look = answered ? RegionLook::Right : RegionLook::Unseen}};
    if (answered) {
        form.point = program::Spot{.x = 0.9, .y = 0.5};
        form.mark = program::Mark::Wrong;
        form.feedback = "That is the *sea*.";
    }
    card.form = form;
    return view;
}

struct Shown {
    MadePictures pictures;
    UiProbe probe;

    explicit Shown(program::View view) {
        probe.state().pictures = &pictures;
        probe.view = std::move(view);
        probe.frames(30);
    }

    Actions by_key(KeyPress press) {
        probe.actions.clear();
        probe.press(press);
        return probe.take_actions();
    }

    PictureForm& form() { return std::get<PictureForm>(study_of(probe.view).card->form); }
};

} // namespace

TEST_CASE("a picture keeps its place while it comes, and says what is to be seen", "[ui][pictures]") {
    Shown shown{picture_card()};
    const ui::Mark before = shown.probe.at("study/picture/0");
    CHECK(before.label == "Two lands.");
    CHECK(before.rect.width == Approx(2 * before.rect.height));
    shown.pictures.ready = 7;
    shown.probe.frames();
    const ui::Mark after = shown.probe.at("study/picture/0");
    CHECK(after.rect == before.rect);
    CHECK(shown.probe.problems().empty());
}

TEST_CASE("a picture that cannot be shown is its description, and why", "[ui][pictures]") {
    Shown shown{picture_card()};
    shown.pictures.trouble = "map.svg is damaged.";
    shown.probe.frames();

    CHECK_FALSE(shown.probe.shows("study/picture/0"));
    shown.probe.view = hotspot(false);
    shown.probe.frames();
    CHECK(shown.probe.says("Two lands.\nmap.svg is damaged."));
    CHECK(shown.probe.shows("study/hotspot"));
}

TEST_CASE("Z and a click show a picture large; Z, Escape and its button close it", "[ui][pictures]") {
    Shown shown{picture_card()};
    const int small = shown.pictures.widest_asked;

    shown.probe.press(Key::Z);
    shown.probe.frames();
    REQUIRE(shown.probe.shows("zoom/picture"));
    CHECK(shown.probe.says("Two lands."));
    CHECK(shown.pictures.widest_asked > small);
    const int fitting = shown.pictures.widest_asked;
    shown.probe.press(Key::Plus);
    shown.probe.frames();
    CHECK(shown.pictures.widest_asked > fitting);
    for (int times = 0; times < 20; ++times) {
        shown.probe.wheel("zoom/picture", 1);
    }
    CHECK(shown.probe.state().zoom->factor == 8);
    const double from = shown.probe.state().zoom->centre.x;
    shown.probe.press(Key::Right);
    CHECK(shown.probe.state().zoom->centre.x > from);
    CHECK(shown.by_key({.key = Key::Escape}).empty());
    shown.probe.frames();
    CHECK_FALSE(shown.probe.shows("zoom/picture"));

    shown.probe.click("study/picture/0");
    shown.probe.frames();
    REQUIRE(shown.probe.shows("zoom/picture"));
    shown.probe.click("zoom/close");
    shown.probe.frames();
    CHECK_FALSE(shown.probe.shows("zoom/picture"));
    shown.probe.press(Key::Z);
    shown.probe.press(Key::Z);
    CHECK_FALSE(shown.probe.state().zoom);
}

TEST_CASE("however much there is to say of a large picture, it can be read", "[ui][pictures]") {
    program::View view = picture_card();
    for (int land = 0; land < 200; ++land) {
        study_of(view).card->pictures[0].description += " Another land.";
    }
    Shown shown{std::move(view)};
    CHECK(shown.by_key({.key = Key::Z}).empty());
    shown.probe.frames();
    CHECK(shown.probe.shows("zoom/description/thumb"));
    CHECK(shown.probe.at("zoom/picture").rect.height > 100);
    CHECK(shown.probe.problems().empty());
}

TEST_CASE("in an exam a picture is shown large too, and goes with its question", "[ui][pictures]") {
    Shown shown{exam_view_with(picture_card())};
    shown.probe.press(Key::Z);
    CHECK(shown.probe.shows("zoom/close"));
    CHECK(shown.probe.says("Close picture"));
    CHECK(shown.by_key(KeyPress{.key = Key::Escape}).empty());
    CHECK_FALSE(shown.probe.shows("zoom/close"));

    shown.probe.press(Key::Z);
    REQUIRE(shown.probe.shows("zoom/close"));
    exam_of(shown.probe.view).gone = "Its bank is not here any more.";
    shown.probe.frames(2);
    CHECK_FALSE(shown.probe.shows("zoom/close"));
}

TEST_CASE("a large picture goes with its card", "[ui][pictures]") {
    Shown shown{picture_card()};
    shown.probe.press(Key::Z);
    REQUIRE(shown.probe.state().zoom);
    study_of(shown.probe.view).card->id.question.text = "another";
    shown.probe.frames();
    CHECK_FALSE(shown.probe.state().zoom);
}

TEST_CASE("a place is pointed at by mouse", "[ui][pictures]") {
    Shown shown{hotspot(false)};
    const ui::Mark mark = shown.probe.at("study/hotspot");
    CHECK(mark.label == "Two lands.");
    shown.probe.actions.clear();
    shown.probe.click_at(mark.rect.x + mark.rect.width / 4, mark.rect.y + mark.rect.height / 2);
    const Actions asked = shown.probe.take_actions();
    REQUIRE(asked.size() == 1);
    const auto point = std::get<program::PointAt>(asked[0]);
    CHECK(point.spot.x == Approx(0.25).margin(0.01));
    CHECK(point.spot.y == Approx(0.5).margin(0.01));
}

TEST_CASE("a place is pointed at by keyboard, then checked by Enter", "[ui][pictures]") {
    Shown shown{hotspot(false)};
    CHECK(shown.by_key({.key = Key::Left, .shift = true}).empty());
    CHECK(shown.by_key({.key = Key::Down}).empty());
    const Key set = GENERATE(Key::Space, Key::Enter);

    const Actions asked = shown.by_key({.key = set});

    REQUIRE(asked.size() == 1);
    const auto point = std::get<program::PointAt>(asked[0]);
    CHECK(point.spot.x == Approx(0.4));
    CHECK(point.spot.y == Approx(0.52));
    shown.form().point = point.spot;
    study_of(shown.probe.view).can_check = true;
    shown.probe.frames();
    CHECK(shown.by_key({.key = Key::Enter}) == Actions{program::CheckAnswer{}});
}

TEST_CASE("the cross of one card is not on the next", "[ui][pictures]") {
    Shown shown{hotspot(false)};
    CHECK(shown.by_key({.key = Key::Left, .shift = true}).empty());
    study_of(shown.probe.view).card->id.part = "2";
    shown.probe.frames();
    CHECK(shown.by_key({.key = Key::Space}).empty());
    CHECK(shown.by_key({.key = Key::Down}).empty());

    const Actions asked = shown.by_key({.key = Key::Space});

    REQUIRE(asked.size() == 1);
    CHECK(std::get<program::PointAt>(asked[0]).spot.x == Approx(0.5));
}

TEST_CASE("after the answer the regions are named and nothing can be pointed at", "[ui][pictures]") {
    Shown shown{hotspot(true)};
    CHECK(shown.probe.says("West"));
    CHECK(shown.probe.says("That is the"));
    const ui::Mark mark = shown.probe.at("study/hotspot");
    shown.probe.actions.clear();
    shown.probe.click_at(mark.rect.x + 9, mark.rect.y + 9);
    CHECK(shown.probe.take_actions().empty());
    CHECK(shown.probe.problems().empty());
}
