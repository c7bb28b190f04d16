package neo4j

import (
	"context"
	"slices"

	"ieum/internal/ieum"
)

// surroundingKinds are the parts of surroundings.
var surroundingKinds = []ieum.Kind{
	"Student", "Household", "Person", "Family", "Teaches", "Supports", "Manages", "Offer",
	"Need", "Fact", "Enrolment", "Consent", "Signature",
}

// Surroundings implements [ieum.Reader].
func (v *view) Surroundings(ctx context.Context, subjects []ieum.ID) (map[ieum.ID]*ieum.Surroundings, error) {
	record, err := v.ask(ctx, "surroundings", v.scoped(parameters{
		"ids": texts(ofKind(subjects, "Student", "Person")), "kinds": texts(surroundingKinds),
	}))
	if err != nil {
		return nil, err
	}
	list, err := columnItems(record, "found", 6)
	if err != nil {
		return nil, err
	}
	found := make(map[ieum.ID]*ieum.Surroundings, len(list))
	for _, item := range list {
		s, err := surroundings(item)
		if err != nil {
			return nil, err
		}
		found[s.Subject.Meta().ID] = s
	}
	return found, nil
}

func surroundings(item []any) (*ieum.Surroundings, error) {
	subject, err := entity("found", item[0], item[1])
	if err != nil {
		return nil, err
	}
	rows, err := entities("found", item[2])
	if err != nil {
		return nil, err
	}
	hidden, err := as[int64]("found", item[3])
	if err != nil {
		return nil, err
	}
	s := &ieum.Surroundings{Subject: subject, HiddenSiblings: int(hidden)}
	slices.SortFunc(rows, byID)
	for _, row := range rows {
		s.Add(row)
	}
	if s.Elsewhere, err = elsewhere(item[4]); err != nil {
		return nil, err
	}
	s.Masks, err = masks(item[5])
	return s, err
}

// masks reads what restrictions mask; those that mask nobody are left out.
func masks(value any) ([]ieum.Mask, error) {
	rows, err := items("masks", value, 4)
	if err != nil {
		return nil, err
	}
	all, err := rowsAs("masks", rows, func(r *reader) ieum.Mask {
		return ieum.Mask{Student: ieum.ID(r.text(0)), Masked: ieum.ID(r.text(1)), From: ieum.Date(r.text(2)), Until: ieum.Date(r.text(3))}
	})
	if err != nil {
		return nil, err
	}
	var found []ieum.Mask
	for _, m := range all {
		if m.Masked != "" {
			found = append(found, m)
		}
	}
	slices.SortFunc(found, ieum.Mask.Compare)
	return found, nil
}

// elsewhere reads what hidden people receive.
func elsewhere(value any) ([]*ieum.Enrolment, error) {
	rows, err := items("elsewhere", value, 4)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	served := make([]*ieum.Enrolment, len(rows))
	for i, row := range rows {
		var parts [4]string
		for n := range row {
			if parts[n], err = as[string]("elsewhere", row[n]); err != nil {
				return nil, err
			}
		}
		served[i] = &ieum.Enrolment{
			Service: ieum.ID(parts[0]), Since: ieum.Date(parts[1]), Until: ieum.Date(parts[2]), LastContactOn: ieum.Date(parts[3]),
		}
	}
	return served, nil
}
