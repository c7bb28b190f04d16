package embedded

import (
	"context"

	"ieum/internal/ieum"
)

// surroundingKinds are the parts of surroundings, each read by one statement.
var surroundingKinds = []ieum.Kind{
	"Student", "Household", "Person", "Family", "Teaches", "Supports", "Manages", "Offer",
	"Need", "Fact", "Enrolment", "Consent", "Signature",
}

// Surroundings implements [ieum.Reader]. The number of statements is the
// same however many the subjects are.
func (v *view) Surroundings(ctx context.Context, subjects []ieum.ID) (map[ieum.ID]*ieum.Surroundings, error) {
	found := map[ieum.ID]*ieum.Surroundings{}
	err := v.read(ctx, "read surroundings", func(ctx context.Context, q *session) error {
		ties, err := v.ties(ctx, q, v.store.surroundingTies, subjects)
		if err != nil {
			return err
		}
		err = v.subjects(ctx, q, ties, func(e ieum.Entity) { found[e.Meta().ID] = &ieum.Surroundings{Subject: e} })
		if err != nil {
			return err
		}
		seen, hidden := split(ties)
		for _, kind := range surroundingKinds {
			t := v.store.tables[kind]
			err := t.rows(ctx, q, seen, t.onRoot, "k.id", func(subject ieum.ID, e ieum.Entity) {
				found[subject].Add(e)
			})
			if err != nil {
				return err
			}
		}
		for _, t := range hidden {
			found[t.subject].HiddenSiblings++
		}
		if err := v.masks(ctx, q, ties, found); err != nil {
			return err
		}
		return v.elsewhere(ctx, q, hidden, func(subject ieum.ID, e *ieum.Enrolment) {
			found[subject].Elsewhere = append(found[subject].Elsewhere, e)
		})
	})
	if err != nil {
		return nil, err
	}
	return found, nil
}

// split parts what is seen of the surroundings from hidden siblings. What a
// person who lives in no recorded household hangs on is another's record.
func split(ties []tieTo) (seen, hidden []tieTo) {
	homes := map[ieum.ID]bool{}
	for _, t := range ties {
		if t.root.Is("Household") {
			homes[t.subject] = true
		}
	}
	for _, t := range ties {
		switch {
		case t.subject.Is("Person") && !homes[t.subject]:
		case t.ways == 0:
			hidden = append(hidden, t)
		default:
			seen = append(seen, t)
		}
	}
	return seen, hidden
}

// masked finds what restrictions mask for the students among the roots, and
// for those who live with them, whoever of them is seen.
const masked = withPairs + `, child(subject, student) AS (
  SELECT p.subject, p.root FROM pair p
  UNION
  SELECT p.subject, s.id FROM pair p CROSS JOIN student o ON o.id = p.root CROSS JOIN student s ON s.household = o.household)
SELECT DISTINCT c.subject, r.student, r.masked, COALESCE(r."from", ''), COALESCE(r.until, '')
FROM child c CROSS JOIN restriction r ON r.student = c.student WHERE r.masked IS NOT NULL ORDER BY 1, 2, 3, 4, 5`

// masks reads what restrictions mask, and neither why nor by which row.
func (v *view) masks(ctx context.Context, q *session, ties []tieTo, found map[ieum.ID]*ieum.Surroundings) error {
	return q.lookUp(ctx, func(row []any) error {
		around := found[ieum.ID(asText(row[0]))]
		around.Masks = append(around.Masks, ieum.Mask{
			Student: ieum.ID(asText(row[1])), Masked: ieum.ID(asText(row[2])),
			From: ieum.Date(asText(row[3])), Until: ieum.Date(asText(row[4])),
		})
		return nil
	}, masked, pairsArgument(ties))
}

// elsewhere reads enrolments of hidden students: service and dates, nothing
// else leaves the file.
func (v *view) elsewhere(ctx context.Context, q *session, hidden []tieTo, each func(ieum.ID, *ieum.Enrolment)) error {
	return q.lookUp(ctx, func(row []any) error {
		each(ieum.ID(asText(row[0])), &ieum.Enrolment{
			Service: ieum.ID(asText(row[1])), Since: ieum.Date(asText(row[2])), Until: ieum.Date(asText(row[3])),
			LastContactOn: ieum.Date(asText(row[4])),
		})
		return nil
	}, withPairs+`SELECT p.subject, k.service, k.since, k.until, k.last_contact_on
FROM pair p CROSS JOIN enrolment k ON k.root = p.root
ORDER BY p.subject, k.service, k.id`, pairsArgument(hidden))
}
