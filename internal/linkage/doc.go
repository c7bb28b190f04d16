// Package linkage answers, for one person in difficulty, which resources can meet a need, by which chain
// of introductions each is reached, what stands in the way of the others, and whom to call if it cannot
// wait (연계).
//
// It is pure: an [atlas.View] of the network, the [ieum.Surroundings] of one person, or a [Profile] without
// a name, and a [Request] with its days. The same three give the same answer, word for word.
//
// What must not be involved is masked before anything else (mask.go). All ways that a worker could go from
// there are found in one walk (way.go says which there are, trails.go walks). Then every candidate is judged
// by the rules, one small function each, in the order of ADR 0012 (rules_*.go), and the best way to each is
// picked (reach.go); the paths of what is shown are made one by one (paths.go).
// All sentences stand in the files words*.go, in Korean and English.
//
// Danger comes first (danger.go, ADR 0085): a table of the code lists says in which dangers a question is, whom
// to call (now.go), what must not be walked and who must not call, and which bodies take a report from anybody.
//
// What ADR 0012 leaves open is settled in the comment of package linkagetest, which holds a second
// linkage, written apart, that must agree. Beyond what can be compared:
//
//   - Strengths are shown as those of the whole costs, so that the numbers fall exactly as the paths of one
//     way are ordered.
//   - A path is strong from 0.5 and fair from 0.3.
//   - Of what is blocked, what can change comes first, then what lies in the own district (byHope).
//   - A gate that passes a referral on, and an agency that helps already, are told the name too, and so
//     consent is missing for them as well.
//   - A service that is closed or refused has no paths; every other has, also when a rule blocks it.
//   - Each option, blocked resource and path says what it says in the words of words*.go and nothing else;
//     where a guardian must be left out, "the guardian" is no one to ask.
//
// An answer holds personal data and is dropped with its request.
package linkage
