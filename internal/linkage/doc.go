// Package linkage answers, for one person in difficulty, which resources can meet a need, by which chain
// of introductions each is reached, what stands in the way of the others, and whom to call if it cannot
// wait (연계).
//
// It is pure: an [atlas.View] of the network, the [ieum.Surroundings] of one person, or a [Profile] without
// a name, and a [Question] with its days. The same three give the same answer, word for word.
//
// What must not be involved is masked before anything else (mask.go). Then every candidate is judged by
// the rules, one small function each, in the order of the design (rules_*.go); the best path to each is
// found in one pass over the network (reach.go), and the paths of what is shown one by one (paths.go).
// All sentences stand in the files words*.go, in Korean and English.
//
// An answer holds personal data and is dropped with its request.
package linkage
