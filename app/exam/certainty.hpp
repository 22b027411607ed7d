#pragma once

namespace ingat::exam {

// How sure a learner says they are of an answer: C1 a guess, C2 fairly sure, C3 certain.
enum class Certainty { C1 = 1, C2 = 2, C3 = 3 };

// Certainty-based marking (Gardner-Medwin): what an answer earns, for one mark. What is right, also in part,
// earns 1, 2 or 3 times its fraction; what is not earns 0, −2 or −6, however wrong it is. To say what one
// believes earns most: C1 below 67 % sure, C3 from 80 % on.
[[nodiscard]] double mark_with(Certainty certainty, double fraction);

} // namespace ingat::exam
