// Package linkagetest is a second linkage, written from ADRs 0012,
// 0020, 0084, 0085, 0087 and 0089 as plainly as possible, for the first one to be compared with; and a
// generator of small random districts and households to compare them on.
//
// It works on a plain slice of entities and one person's surroundings. It has
// no indexes and no search: it looks things up by loops, walks every path there
// is, and keeps those whose ties, a letter each, fit an expression. It is slow, and short enough to be read as a statement of the
// rules.
//
// # Open points
//
// Where the ADR leaves something open, this is what holds, in both:
//
//  1. A restriction masks while it is in force on any day from today to the day
//     asked for, whichever student of the household it protects. Where it masks
//     the subject, the protected student is left out instead.
//  2. Masking an agency masks its services, workers and case managers. Where the
//     worker of an enrolment is masked, the tie leads to the agency.
//  3. HELPED_BY leads from the subject alone, to the worker when one is named,
//     else to the agency. What is planned, or ended within 365 days, leads to its
//     own place and no further.
//  4. KNOWS and SUPPORTS with a conflict carry no introduction; a conflict that
//     the asker noted leaves no acquaintance between the two for that asker.
//  5. An agreement names somebody who works where it is with; any other contact
//     is none. One whose contact is masked is no way. MANAGES is judged today, when the calls are made; agreements on the day
//     asked for; strengths as of today. Fewer than five answers are no flow.
//  6. A closed organisation carries nothing, nor do those who work there, but
//     that a student may know them.
//  7. Grades move on every 1 March between today and the day asked for, also of
//     a profile; its age stays. Where no age is known a grade tells it, g+5 to g+7:
//     AGE is judged for all three, and unknown where they differ. The level of school follows the grade; that of a
//     special or other school stays, and the school's own stands in where no
//     grade is known.
//  8. Whoever is no pupil, or beyond grade 12, has no grade and no level: a rule
//     that includes by one fails. What is not known is unknown.
//  9. HOUSEHOLD is read from the subject's own latest fact, else from the types of
//     the household. What facts mean for a condition is in ADR 0089. Facts of others never count.
//  10. A home that is not recorded is that of the household. For a person, who
//     has no school, the home counts where a service counts by school. A profile
//     without a school has that where the asker works, as its own if a pupil of
//     the grade, or else of the age, may attend it; the area of its school counts
//     where a profile has no home.
//  11. EXCLUSION holds whichever of the two services declares it, for services
//     that run for the subject on the day. A service does not exclude itself.
//  12. A statement of capacity made after the day asked for does not count. FULL
//     is a question from the day on which places are expected again.
//  13. GATE fails for any service that works and that no path reaches within the
//     steps, gated or not, so that every option has a path. A desk that names
//     nobody takes everybody's referral.
//  14. A verified legal representative of 19 or over counts as guardian. The case
//     managers of the household's students count as own to a person of the
//     household. Whose birthday is not known is grown up, but for a brother or
//     sister; a pupil without a birthday calls no desk alone.
//  15. The asker of a profile is admitted as CASE_MANAGER or, where a teacher or
//     at a school, as TEACHER, by what the account is in the network.
//  16. The districts of a subject are that of the home and that of the school, for
//     a person the school of the household's first student; for a profile
//     without either, that of the asker's organisation.
//  17. A catchment lies in a district if one of its areas does, or takes in one of
//     the district's areas. An agency without a district lies where its area does.
//     A service that belongs to no place at all is a candidate everywhere.
//  18. Flows count from agencies of the subject's districts and of adjacent ones,
//     also where a restriction masks the agency for this subject.
//  19. Nearness is by the metre, from the middle of the home's quarter or, where
//     nobody knows it, from that school; what has no distance is last.
//  20. REFUSAL looks at the subject's own consents of the kinds a referral needs,
//     THIRD_PARTY and SENSITIVE, each by its latest decision; of one day and
//     moment the refusal is the later.
//  21. `decides` counts the options of which one question alone answers all that
//     is unknown: for the birthday, the grade, the school, a fact, the home, or
//     one call to the agency, which answers all but its own assessment. Either a
//     grade or a school tells the level, and either the home or a call where only
//     the neighbourhood of the other system is known. Equals are asked in that
//     order, facts in that of their list, agencies by id.
//  22. An offer has no rules; one that no path reaches is left out. Offers come by
//     the strength of their path, then by id.
//  23. Whom to call is said for the dangers that hold, at every level, for a need
//     recorded as open and URGENT that is the one asked for or lies above or below
//     it, and where no service is an option. A danger holds where the need asked
//     for, or such an open need, is one of its codes, and one of its circumstances
//     may hold: what is not known does not exclude an age, and is no other.
//  24. What is masked is blocked by REFUSAL without a reason, for whatever subject;
//     GATE is not judged then, and no way leads there. A mediation to an end that
//     is masked finds no way either. A recipient whom the subject refused by a
//     decision that the asker may not read is masked.
//  25. TYPE is one verdict of all that a type is for (ADR 0087): what fails before
//     what is unknown. The school of a household is that of point 16.
//  26. To a service of a rescue body that one of the dangers names CAPACITY and GATE
//     do not apply, and its desk takes everybody's call, whatever need is asked
//     about: a report is a report.
//  27. In danger nobody walks the ties that the table bars, nor do those call whom
//     it bars.
//  28. What is blocked comes by what can change, what one condition shuts for good,
//     and what all do; then by district as in fit; then what changes on days within
//     a year of the day asked for, what somebody can be asked about, and what is
//     later, closed or of an age, grade or level that comes nobody knows when; then
//     by the last of the days, none first, the number of conditions that fail, and
//     id.
package linkagetest
