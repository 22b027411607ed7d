#include "bank/numerical.hpp"

#include "support/catch.hpp"

#include <cmath>
#include <limits>

using namespace ingat::bank;

namespace {

const NumberStyle english{};
const NumberStyle indonesian{",", ".", false};

bool within(const AcceptedNumber& accepted, double value) {
    return contains(interval_of(accepted, accepted.value), value);
}

NumericalGrade
graded(const Numerical& numerical, std::string_view typed, const NumberStyle& style = english) {
    return grade_numerical(numerical, typed, style, 1);
}

double fraction(const Numerical& numerical, std::string_view typed) {
    return graded(numerical, typed).fraction;
}

Numerical in_metres(UnitRule rule) {
    return {.accepted = {{.value = 5000, .feedback = "Yes."}},
            .units = {{.name = "m", .other_names = {"metre"}, .multiplier = 1},
                      {.name = "km", .other_names = {}, .multiplier = 1000},
                      {.name = "mm", .other_names = {}, .multiplier = 0.001}},
            .unit_rule = rule};
}

} // namespace

TEST_CASE("an absolute tolerance is so much more or less", "[bank][numerical]") {
    const AcceptedNumber accepted{.value = -2.5, .tolerance = 0.1};
    CHECK(within(accepted, -2.6));
    CHECK(within(accepted, -2.4));
    CHECK_FALSE(within(accepted, -2.61));
    CHECK_FALSE(within(accepted, -2.39));
    CHECK_FALSE(within(accepted, 2.5));
    CHECK(within({.value = 0.3}, 0.1 + 0.2));
    CHECK_FALSE(within({.value = 1e-20}, 1.0000001e-20));
    CHECK_FALSE(within({.value = 9.1e-31, .tolerance = 1e-32}, 0));
    CHECK(within({.value = 0}, 0));
    CHECK_FALSE(within({.value = 0}, 1e-300));
    CHECK(within({.value = 7, .tolerance = -1}, 8));
}

TEST_CASE("a relative tolerance is a share of the value", "[bank][numerical]") {
    const auto relative = [](double value, double tolerance) {
        return AcceptedNumber{
            .value = value, .tolerance = tolerance, .tolerance_kind = ToleranceKind::Relative};
    };
    CHECK(within(relative(7, 0.1), 6.3));
    CHECK(within(relative(7, 0.1), 7.7));
    CHECK_FALSE(within(relative(7, 0.1), 6.29));
    CHECK(within(relative(-7, 0.1), -6.3));
    CHECK(within(relative(-7, 0.1), -7.7));
    CHECK_FALSE(within(relative(-7, 0.1), -7.71));
    CHECK_FALSE(within(relative(-7, 0.1), 7));
    CHECK(within(relative(0, 0.5), 0));
    CHECK_FALSE(within(relative(0, 0.5), 1e-9));
}

TEST_CASE("a geometric tolerance is a factor up and down", "[bank][numerical]") {
    const auto geometric = [](double value, double tolerance) {
        return AcceptedNumber{
            .value = value, .tolerance = tolerance, .tolerance_kind = ToleranceKind::Geometric};
    };
    CHECK(within(geometric(7, 1), 3.5));
    CHECK(within(geometric(7, 1), 14));
    CHECK_FALSE(within(geometric(7, 1), 3.49));
    CHECK_FALSE(within(geometric(7, 1), 14.01));
    CHECK(within(geometric(-7, 1), -14));
    CHECK(within(geometric(-7, 1), -3.5));
    CHECK_FALSE(within(geometric(-7, 1), -14.01));
    CHECK_FALSE(within(geometric(-7, 1), -3.49));
    CHECK(within(geometric(0, 1), 0));
    CHECK_FALSE(within(geometric(0, 1), 1e-9));
}

TEST_CASE("a range includes its ends", "[bank][numerical]") {
    const AcceptedNumber range{.value = 0.1, .tolerance = 99, .up_to = 0.7};
    CHECK(within(range, 0.1));
    CHECK(within(range, 0.7));
    CHECK_FALSE(within(range, 0.09));
    CHECK_FALSE(within(range, 0.71));
    CHECK_FALSE(within({.value = 2, .up_to = 1}, 1.5));
    const double infinite = std::numeric_limits<double>::infinity();
    CHECK(within({.value = -infinite, .up_to = infinite}, 5));
    CHECK_FALSE(within({.value = std::nan("")}, 5));
}

TEST_CASE("the first accepted number that contains the value wins", "[bank][numerical]") {
    const Numerical numerical{.accepted = {{.value = 10, .tolerance = 0.5, .feedback = "Exact."},
                                           {.value = 10, .tolerance = 2, .percent = 50, .feedback = "Near."},
                                           {.value = -10, .percent = -25, .feedback = "The sign!"}}};

    CHECK(graded(numerical, "10.5") ==
          NumericalGrade{.fraction = 1, .right = true, .accepted = 0, .feedback = "Exact."});
    CHECK(graded(numerical, "11") == NumericalGrade{.fraction = 0.5, .accepted = 1, .feedback = "Near."});
    CHECK(graded(numerical, "−10") ==
          NumericalGrade{.fraction = -0.25, .accepted = 2, .feedback = "The sign!"});
    CHECK(graded(numerical, "1e2") == NumericalGrade{});
    CHECK(graded(numerical, "10,5").accepted == std::optional<std::size_t>{0});
    CHECK(fraction({}, "1") == 0);
    CHECK(fraction({.accepted = {{.value = 1, .percent = 1000}}}, "1") == 1);
}

TEST_CASE("what cannot be read is said so", "[bank][numerical]") {
    const Numerical numerical{.accepted = {{.value = 5}}};
    const NumericalGrade unreadable{.unreadable = true};

    for (const char* typed : {"", "five", "5 m", "$5", "1e999", "5 6", "5..2", "1,2,3"}) {
        INFO(typed);
        CHECK(graded(numerical, typed) == unreadable);
    }
    for (const char* typed : {"five", "5000 6", "5000..2"}) {
        CHECK(graded(in_metres(UnitRule::Optional), typed) == unreadable);
    }
    for (const char* typed : {" 5 ", "5.", "5.0.", "5 .", "5,"}) {
        CHECK(graded(numerical, typed).right); // a full stop is no unit
    }
    CHECK(graded(in_metres(UnitRule::Required), "5 km.").right);
    CHECK(graded(in_metres(UnitRule::Required), "5000.0.").unit_wrong);
    CHECK(graded({.accepted = {{.value = 5000}}}, "5.000", indonesian).right);
}

TEST_CASE("a number counts in its unit", "[bank][numerical]") {
    for (const UnitRule rule : {UnitRule::Optional, UnitRule::Required}) {
        for (const char* typed : {"5000 m", "5000m", "5 km", "5e6 mm", "5,000 metre", "km 5"}) {
            INFO(typed);
            CHECK(graded(in_metres(rule), typed) ==
                  NumericalGrade{.fraction = 1, .right = true, .accepted = 0, .feedback = "Yes."});
        }
        CHECK(graded(in_metres(rule), "6 km") == NumericalGrade{});
    }
}

TEST_CASE("a wrong or missing unit costs its penalty", "[bank][numerical]") {
    const NumericalGrade less{.fraction = 0.9, .accepted = 0, .unit_wrong = true, .feedback = "Yes."};

    for (const UnitRule rule : {UnitRule::Optional, UnitRule::Required}) {
        for (const char* typed : {"5000 frogs", "5000 km", "5 m", "5 Mm", "5000 M", "5000 m m", "m 5000 m"}) {
            INFO(typed);
            CHECK(graded(in_metres(rule), typed) == less);
        }
        CHECK(graded(in_metres(rule), "6 frogs") == NumericalGrade{.unit_wrong = true});
    }
    CHECK(graded(in_metres(UnitRule::Optional), "5000").right);
    CHECK(graded(in_metres(UnitRule::Optional), "5") == NumericalGrade{});
    CHECK(graded(in_metres(UnitRule::Required), "5000") == less);
    CHECK(graded(in_metres(UnitRule::Required), "5") == less); // as km

    Numerical half = in_metres(UnitRule::Required);
    half.unit_penalty = 50;
    half.accepted = {{.value = 1, .percent = 50}, {.value = 2, .percent = -50}};
    CHECK(fraction(half, "1") == 0.25);
    CHECK(fraction(half, "2") == -0.5); // nothing earned, nothing lost
    half.unit_penalty = 1000;
    CHECK(fraction(half, "1") == 0);
    half.unit_penalty = 0;
    CHECK(graded(half, "1").unit_wrong);
    CHECK(fraction(half, "1") == 0.5);
}

TEST_CASE("a unit is the same however it is written", "[bank][numerical]") {
    CHECK(is_same_unit("m²", "m^2"));
    CHECK(is_same_unit("m²", "m**2"));
    CHECK(is_same_unit("kg·m·s⁻²", "kg * m*s^-2"));
    CHECK(is_same_unit("N⋅m", "N·m"));
    CHECK(is_same_unit("\u00B5m", "\u03BCm")); // micro sign, mu
    CHECK(is_same_unit("\u2126", "\u03A9"));   // ohm sign, omega
    CHECK(is_same_unit("  km / h ", "km/h"));
    CHECK(is_same_unit("A\u030A", "Å"));
    CHECK_FALSE(is_same_unit("mm", "Mm"));
    CHECK_FALSE(is_same_unit("m2", "m^2"));
    CHECK_FALSE(is_same_unit("m²", "m³"));
    CHECK(is_same_unit("m⁻¹²", "m^-12"));

    const Numerical area{
        .accepted = {{.value = 3}}, .units = {{.name = "m²"}}, .unit_rule = UnitRule::Required};
    CHECK(graded(area, "3 m^2").right);
    CHECK(graded(area, "3m²").right);
    CHECK(fraction(area, "3 m") == 0.9);
}

TEST_CASE("a parameterised question is graded with the values of its seed", "[bank][numerical]") {
    const Numerical numerical{
        .accepted = {{.tolerance = 0.01, .tolerance_kind = ToleranceKind::Relative, .formula = "a * 2"},
                     {.formula = "1 / (a - a)", .feedback = "never"}},
        .variables = {{.name = "a", .values = {4}}}};

    CHECK(graded(numerical, "8").right);
    CHECK(graded(numerical, "8.08").right);
    CHECK(graded(numerical, "8.09") == NumericalGrade{});
    CHECK(graded(numerical, "0") == NumericalGrade{});
}
