#include "model.hpp"
#include "program/study_card.hpp"
#include "support/catch.hpp"

using namespace ingat;
using namespace ingat::program;
using namespace std::chrono_literals;
using memory::Rating;

namespace {

bank::Bank bank_with_map(bank::HotspotAsk ask, bank::Masks masks = {}) {
    bank::Hotspot map{.picture = "map.svg", .regions = {}, .ask = ask, .masks = masks};
    map.regions = {{.number = 1,
                    .shape = bank::Shape::Rectangle,
                    .points = {{.x = 0, .y = 0}, {.x = 0.4, .y = 1}},
                    .label = "*West*",
                    .feedback = {}},
                   {.number = 2,
                    .shape = bank::Shape::Ellipse,
                    .points = {{.x = 0.5, .y = 0}, {.x = 1, .y = 1}},
                    .label = "East",
                    .feedback = "That is the *east*."}};
    bank::Question question{.id = {"map"}, .kind = map, .prompt = "On the map:"};
    question.note = "As in ![](other.png).";
    bank::Bank bank = bank_of(question);
    bank.pictures = {{.file = "map.svg", .description = "Two lands."}};
    return bank;
}

Desktop studying(const bank::Bank& bank) {
    Desktop desk = desktop({bank});
    desk.act(StartStudy{});
    desk.wait(5s);
    return desk;
}

PictureForm form_of(const Desktop& desk) {
    return std::get<PictureForm>(desk.study().card->form);
}

} // namespace

TEST_CASE("a card that asks where says so, and gives nothing away", "[program][pictures]") {
    const Desktop desk = studying(bank_with_map(bank::HotspotAsk::Where));
    const StudyView study = desk.study();

    CHECK(study.card->prompt == "On the map:\n\nWhere is \\*West\\*?");
    CHECK(study.card->pictures == std::vector<PictureView>{{.file = "map.svg", .description = "Two lands."}});
    CHECK(study.check == "Check");
    CHECK_FALSE(study.can_check);
    CHECK(study.show_answer.empty());
    const PictureForm form = form_of(desk);
    CHECK(form.by_pointing);
    for (const RegionView& region : form.regions) {
        CHECK(region.look == RegionLook::Unseen);
        CHECK(region.label.empty());
    }
}

TEST_CASE("pointing at the right place is right, and shows what is where", "[program][pictures]") {
    Desktop desk = studying(bank_with_map(bank::HotspotAsk::Where));

    desk.act(PointAt{.spot = {.x = 0.9, .y = 0.5}});
    desk.act(PointAt{.spot = {.x = 0.2, .y = 0.5}});
    CHECK(desk.study().can_check);
    CHECK(form_of(desk).point == Spot{.x = 0.2, .y = 0.5});
    desk.act(CheckAnswer{.typed = {}});

    REQUIRE(desk.store.reviews.size() == 1);
    CHECK(desk.store.reviews.front().rating == Rating::Good);
    const PictureForm form = form_of(desk);
    CHECK(form.mark == Mark::Right);
    CHECK(form.regions[0].look == RegionLook::Right);
    CHECK(form.regions[0].label == "*West*");
    CHECK(form.regions[1].look == RegionLook::Plain);
    CHECK(form.feedback.empty()); // the author says nothing to that
    desk.act(PointAt{.spot = {.x = 0.9, .y = 0.5}});
    CHECK(form_of(desk).point == Spot{.x = 0.2, .y = 0.5});
}

TEST_CASE("pointing at another place is wrong, and says what is there", "[program][pictures]") {
    Desktop desk = studying(bank_with_map(bank::HotspotAsk::Where));

    desk.act(PointAt{.spot = {.x = 0.75, .y = 0.5}});
    desk.act(CheckAnswer{.typed = {}});

    REQUIRE(desk.store.reviews.size() == 1);
    CHECK(desk.store.reviews.front().rating == Rating::Again);
    const PictureForm form = form_of(desk);
    CHECK(form.mark == Mark::Wrong);
    CHECK(form.regions[0].look == RegionLook::Right);
    CHECK(form.regions[1].look == RegionLook::Wrong);
    CHECK(form.regions[1].label == "East");
    CHECK(form.feedback == "That is the *east*.");
}

TEST_CASE("a card that asks what covers it, and is answered by the learner", "[program][pictures]") {
    const bank::Masks masks = GENERATE(bank::Masks::One, bank::Masks::All);
    Desktop desk = studying(bank_with_map(bank::HotspotAsk::What, masks));
    const RegionLook other = masks == bank::Masks::All ? RegionLook::Cover : RegionLook::Unseen;

    CHECK(desk.study().card->prompt == "On the map:");
    CHECK(form_of(desk).regions[0].look == RegionLook::Masked);
    CHECK(form_of(desk).regions[1].look == other);
    CHECK(form_of(desk).regions[0].label.empty());
    desk.act(PointAt{.spot = {.x = 0.2, .y = 0.5}});
    CHECK_FALSE(form_of(desk).point);
    desk.act(ShowAnswer{});

    CHECK(desk.study().card->answer == "*West*");
    CHECK(form_of(desk).regions[0].look == RegionLook::Right);
    CHECK(form_of(desk).regions[0].label == "*West*");
    CHECK(form_of(desk).regions[1].look == RegionLook::Unseen);
    CHECK(desk.study().ratings.size() == 2);
}
