package consent

import (
	"slices"
	"time"

	"ieum/internal/ieum"
)

// SupportSigners returns who must sign a consent to support on a day, by
// birthday, the youngest first: what [Covers] asks of one, for a store to ask
// of many. Rows of the table that name items are left aside: a consent to
// support hands nothing over. Ages of which one row after another says the same
// are one.
func SupportSigners(day ieum.Date) []ieum.SupportSigners { return builtIn().SupportSigners(day) }

// SupportSigners is [SupportSigners] by this table. Everybody who is older than
// its last age signs as both do who are not known.
func (t *Table) SupportSigners(day ieum.Date) []ieum.SupportSigners {
	last := 0
	for _, r := range t.Rules {
		last = max(last, r.UntilAge)
	}
	var rows []ieum.SupportSigners
	for age := 0; age <= last; age++ {
		must := t.Signers(ieum.ConsentSupport, age, nil)
		row := ieum.SupportSigners{
			BornFrom: lastBirthday(day, age+1).AddDays(1), BornUntil: lastBirthday(day, age),
			Self: slices.Contains(must, ieum.MustSelf), Representative: slices.Contains(must, ieum.MustLegalRepresentative),
		}
		if n := len(rows); n > 0 && rows[n-1].Self == row.Self && rows[n-1].Representative == row.Representative {
			rows[n-1].BornFrom = row.BornFrom
			continue
		}
		rows = append(rows, row)
	}
	return rows
}

// lastBirthday returns the last day on which somebody was born who is so many
// full years old on a day.
func lastBirthday(day ieum.Date, years int) ieum.Date {
	on, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		return ""
	}
	born := ieum.DateOf(on.AddDate(-years, 0, 0))
	if born.YearsUntil(day) < years { // born on a 29 February that the year has not
		born = born.AddDays(-1)
	}
	return born
}
