// Package linkagetest is a second linkage, written from the design alone and
// as plainly as possible, for the first one to be compared with; and a
// generator of small random districts and households to compare them on.
//
// It works on a plain slice of entities and one person's surroundings. It has
// no indexes and no search: it looks things up by loops, and it walks every
// path there is. It is slow, and short enough to be read as a statement of the
// rules.
//
// # Open points
//
// Where the design leaves something open, this is what was chosen:
//
//  1. A restriction masks while it is in force on any day from today to the day
//     asked for, whichever student of the household it protects.
//  2. Masking an agency masks its services, workers and case managers. A masked
//     worker of an enrolment leaves no tie to the agency instead.
//  3. HELPED_BY leads to the worker when one is named, else to the agency. An
//     enrolment that is only planned makes no tie.
//  4. KNOWS with a conflict stands for its author alone; it and SUPPORTS with a
//     conflict carry an introduction as weakly as the strength function says.
//  5. MANAGES, agreements and restrictions are judged on the day asked for;
//     strengths, and whether a service is still running, as of today.
//  6. A closed organisation carries nothing, nor do those who work there.
//  7. Grades move on every 1 March between today and the day asked for. The level
//     of school is the school's own while the grade stays within a level, and
//     the grade's when it leaves it; that of a special or other school stays.
//     What a profile says of age and grade holds on the day asked for.
//  8. Somebody of the household who is no student has no grade and no level of
//     school: a rule that includes by one fails. What is not known of a student or
//     a profile (a birth date, a grade) is unknown.
//  9. HOUSEHOLD is read from the subject's own latest fact, else from the type of
//     the household. Facts of others never count.
//  10. A home that is not recorded is that of the household. A service that
//     counts by school is a question where no school is known.
//  11. EXCLUSION holds whichever of the two services declares it, for services
//     that run for the subject on the day. A service does not exclude itself.
//  12. A statement of capacity made after the day asked for does not count. FULL is
//     a question from the day on which places are expected again.
//  13. GATE fails for anything that no path reaches within the steps, gated or not,
//     so that every option has a path.
//  14. A verified legal representative counts as guardian. The case managers of the
//     household's students count as own to a person of the household.
//  15. The asker of a profile is admitted as CASE_MANAGER or, where a teacher, as
//     TEACHER, by what the account is in the network.
//  16. The districts of a subject are that of the home and that of the school;
//     where neither is known, that of the asker's organisation.
//  17. A catchment lies in a district if one of its areas does, or takes in one of
//     the district's areas. An agency without a district lies where its area does.
//     A service that belongs to no place at all is a candidate everywhere.
//  18. Flows count from agencies of the subject's districts, not of adjacent ones.
//  19. Nearness is from the school to the agency; what has no distance comes last.
//  20. REFUSAL looks at the kinds a referral needs, THIRD_PARTY and SENSITIVE, each
//     by its latest decision; on one day and moment the refusal is the later.
//  21. `decides` counts the options in ASK all of whose questions the fact answers;
//     among equals the fact of the earlier rule is asked first.
//  22. An offer has no rules but GATE.
//  23. A need cannot wait where one recorded as open and URGENT is the need asked
//     for, or lies above or below it.
package linkagetest
