package atlas_test

import (
	"math"
	"testing"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

func TestStrength(t *testing.T) {
	half := today.AddDays(-365)
	tests := []struct {
		name string
		tie  atlas.Tie
		want float64
	}{
		{"working somewhere is fixed", atlas.Tie{Kind: atlas.WorksAt}, 0.95},
		{"a case manager in charge", atlas.Tie{Kind: atlas.Manages, Since: half}, 0.9},
		{"a case manager who was in charge a half-life ago", atlas.Tie{Kind: atlas.Manages, Until: half}, 0.45},
		{"a class teacher meets the student every day", atlas.Tie{Kind: atlas.Teaches, Homeroom: true, LastContactOn: half}, 0.9},
		{"a teacher without a noted contact", atlas.Tie{Kind: atlas.Teaches}, 0.9},
		{"a teacher last met a half-life ago", atlas.Tie{Kind: atlas.Teaches, LastContactOn: half}, 0.45},
		{"help that runs", atlas.Tie{Kind: atlas.HelpedBy, Since: half}, 0.8},
		{"help that ends later runs", atlas.Tie{Kind: atlas.HelpedBy, Since: half, Until: today.AddDays(9)}, 0.8},
		{"help that ended a half-life ago", atlas.Tie{Kind: atlas.HelpedBy, Since: today.AddDays(-900), Until: half}, 0.4},
		{"a contact after the end counts", atlas.Tie{Kind: atlas.HelpedBy, Since: today.AddDays(-900), Until: half, LastContactOn: today}, 0.8},
		{"help that is planned", atlas.Tie{Kind: atlas.HelpedBy, Since: today.AddDays(5)}, 0.4},
		{"an agreement that names whom to call", atlas.Tie{Kind: atlas.AgreesWith, Contact: "worker_x"}, 0.7},
		{"an agreement that names nobody", atlas.Tie{Kind: atlas.AgreesWith}, 0.5},
		{"an agreement has its strength out of force too", atlas.Tie{Kind: atlas.AgreesWith, Since: today.AddDays(90)}, 0.5},
		{"what belongs to one house", atlas.Tie{Kind: atlas.BelongsTo}, 0.9},
		{"close family", atlas.Tie{Kind: atlas.Family, Closeness: 3}, 0.9},
		{"distant family", atlas.Tie{Kind: atlas.Family, Closeness: 1}, 0.4},
		{"family of a closeness that nobody said", atlas.Tie{Kind: atlas.Family}, 0.7},
		{"a close supporter met today", atlas.Tie{Kind: atlas.Supports, Closeness: 3, LastContactOn: today}, 0.9},
		{"a close supporter met on a day nobody noted", atlas.Tie{Kind: atlas.Supports, Closeness: 3}, 0.45},
		{"conflict leaves a quarter of support", atlas.Tie{Kind: atlas.Supports, Closeness: 3, LastContactOn: today, Conflict: true}, 0.225},
		{"two who just know each other", atlas.Tie{Kind: atlas.Knows, LastContactOn: today}, 0.5},
		{"two who did four things together", atlas.Tie{Kind: atlas.Knows, LastContactOn: today, Conferences: 3, Referrals: 1}, 0.7},
		{"the same a year ago: four things make the half-life two years", atlas.Tie{Kind: atlas.Knows, LastContactOn: half, Conferences: 3, Referrals: 1}, 0.7 * math.Sqrt(0.5)},
		{"two who just know each other, a year ago", atlas.Tie{Kind: atlas.Knows, LastContactOn: half}, 0.25},
		{"the same in conflict", atlas.Tie{Kind: atlas.Knows, LastContactOn: today, Conferences: 3, Referrals: 1, Conflict: true}, 0.175},
		{"a contact on a day yet to come counts as today", atlas.Tie{Kind: atlas.Knows, LastContactOn: today.AddDays(3)}, 0.5},
		{"four of five accepted, smoothed, is most of them", atlas.Tie{Kind: atlas.ObservedFlow, Accepted: 4, Answered: 5, LastContactOn: today}, 0.8},
		{"two of five accepted is about half", atlas.Tie{Kind: atlas.ObservedFlow, Accepted: 2, Answered: 5, LastContactOn: today}, 0.5},
		{"none of nine accepted is few", atlas.Tie{Kind: atlas.ObservedFlow, Answered: 9, LastContactOn: today}, 0.2},
		{"none of five accepted is few", atlas.Tie{Kind: atlas.ObservedFlow, Answered: 5, LastContactOn: today}, 0.2},
		{"an agreement makes up a fifth of what lacks", atlas.Tie{Kind: atlas.ObservedFlow, Accepted: 4, Answered: 5, LastContactOn: today, Agreement: true}, 0.8 + 0.2*0.2},
		{"four answers say nothing", atlas.Tie{Kind: atlas.ObservedFlow, Accepted: 4, Answered: 4, LastContactOn: today}, 1e-6},
		{"a case manager's call", atlas.Tie{Kind: atlas.Intake, As: ieum.ReferCaseManager}, 0.35},
		{"a teacher's call", atlas.Tie{Kind: atlas.Intake, As: ieum.ReferTeacher}, 0.3},
		{"somebody else's call", atlas.Tie{Kind: atlas.Intake}, 0.3},
		{"a guardian's call", atlas.Tie{Kind: atlas.Intake, As: ieum.ReferGuardian}, 0.25},
		{"the subject's own call", atlas.Tie{Kind: atlas.Intake, As: ieum.ReferSelf}, 0.2},
		{"an offer", atlas.Tie{Kind: atlas.Offers}, 1},
		{"what is long forgotten has the floor", atlas.Tie{Kind: atlas.Knows, LastContactOn: "1990-01-01"}, 1e-6},
		{"a kind that is not listed has the floor", atlas.Tie{Kind: "GOSSIP", Strength: 1}, 1e-6},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := atlas.Strength(tt.tie, today); math.Abs(got-tt.want) > 1e-12 {
				t.Errorf("Strength = %v, want %v", got, tt.want)
			}
		})
	}
}

// More together, sooner seen or oftener accepted is never weaker.
func TestStrengthGrowsWithWhatSpeaksForATie(t *testing.T) {
	for n := range 30 {
		better := func(what string, worse, better atlas.Tie) {
			t.Helper()
			if a, b := atlas.Strength(worse, today), atlas.Strength(better, today); a > b {
				t.Errorf("%s at %d: %v > %v", what, n, a, b)
			}
		}
		seen := func(days int) ieum.Date { return today.AddDays(-days) }
		better("conferences", atlas.Tie{Kind: atlas.Knows, Conferences: n}, atlas.Tie{Kind: atlas.Knows, Conferences: n + 1})
		better("contact", atlas.Tie{Kind: atlas.Knows, LastContactOn: seen(n + 1)}, atlas.Tie{Kind: atlas.Knows, LastContactOn: seen(n)})
		better("acceptance",
			atlas.Tie{Kind: atlas.ObservedFlow, Answered: 40, Accepted: n}, atlas.Tie{Kind: atlas.ObservedFlow, Answered: 40, Accepted: n + 1})
		better("agreement",
			atlas.Tie{Kind: atlas.ObservedFlow, Answered: 40, Accepted: n}, atlas.Tie{Kind: atlas.ObservedFlow, Answered: 40, Accepted: n, Agreement: true})
	}
}
