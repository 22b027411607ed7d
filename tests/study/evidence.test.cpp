#include "study/evidence.hpp"

#include "support/catch.hpp"

using namespace ingat;
using namespace ingat::study;
using memory::Rating;

TEST_CASE("a graded answer becomes a rating", "[study][evidence]") {
    CHECK(evidence_of({.fraction = 1}).rating == Rating::Good);
    CHECK(evidence_of({.fraction = 0.99}).rating == Rating::Hard);
    CHECK(evidence_of({.fraction = 0.5}).rating == Rating::Hard);
    CHECK(evidence_of({.fraction = 0.49}).rating == Rating::Again);
    CHECK(evidence_of({.fraction = 0}).rating == Rating::Again);
    CHECK(evidence_of({.fraction = -1}).rating == Rating::Again);
}

TEST_CASE("what was not recalled at once is hard at best", "[study][evidence]") {
    CHECK(evidence_of({.fraction = 1, .hints = 1}).rating == Rating::Hard);
    CHECK(evidence_of({.fraction = 1, .tries = 2}).rating == Rating::Hard);
    CHECK(evidence_of({.fraction = 1, .milliseconds = 60'000}).rating == Rating::Hard);
    CHECK(evidence_of({.fraction = 1, .milliseconds = 59'999}).rating == Rating::Good);
    CHECK(evidence_of({.fraction = 0, .hints = 3}).rating == Rating::Again);
}

TEST_CASE("a right answer carries the chance that it was guessed, a wrong one none", "[study][evidence]") {
    CHECK(evidence_of({.fraction = 1, .chance = 0.25}) == MemoryEvidence{Rating::Good, 0.25});
    CHECK(evidence_of({.fraction = 1, .chance = 1.0 / 3}) == MemoryEvidence{Rating::Good, 0.33});
    CHECK(evidence_of({.fraction = 0, .chance = 0.25}) == MemoryEvidence{Rating::Again, 0});
    CHECK(evidence_of({.fraction = 0.5, .chance = 0.25}) == MemoryEvidence{Rating::Hard, 0.25});
}

TEST_CASE("what the learner calls a guess is taken for one", "[study][evidence]") {
    CHECK(evidence_of({.fraction = 1, .certainty = 1}).chance == 0.5);
    CHECK(evidence_of({.fraction = 1, .chance = 0.2, .certainty = 1}).chance == 0.5);
    CHECK(evidence_of({.fraction = 1, .chance = 0.75, .certainty = 1}).chance == 0.75);
    CHECK(evidence_of({.fraction = 1, .chance = 0.2, .certainty = 3}).chance == 0.2);
    CHECK(evidence_of({.fraction = 0, .certainty = 3}) == MemoryEvidence{Rating::Again, 0});
}
