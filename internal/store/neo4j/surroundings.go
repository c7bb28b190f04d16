package neo4j

import (
	"context"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ieum/internal/ieum"
)

// Surroundings implements [ieum.Reader].
func (v *view) Surroundings(ctx context.Context, subjects []ieum.ID) (map[ieum.ID]*ieum.Surroundings, error) {
	record, err := v.ask(ctx, "surroundings", v.scoped(parameters{"ids": texts(ofKind(subjects, "Student", "Person"))}))
	if err != nil {
		return nil, err
	}
	list, err := columnItems(record, "found", 5)
	if err != nil {
		return nil, err
	}
	masks, err := helpedMasks(record)
	if err != nil {
		return nil, err
	}
	found := make(map[ieum.ID]*ieum.Surroundings, len(list))
	for _, item := range list {
		s, err := surroundings(item)
		if err != nil {
			return nil, err
		}
		head := s.Subject.Meta()
		if head.ID.Is("Person") {
			for _, m := range masks[head.Root] {
				s.AddMask(m)
			}
		}
		slices.SortFunc(s.Masks, ieum.Mask.Compare)
		s.Masks = slices.Compact(s.Masks)
		found[head.ID] = s
	}
	return found, nil
}

// helpedMasks reads the masks of students whom subjects stand by, by student.
func helpedMasks(record *neo4j.Record) (map[ieum.ID][]ieum.Mask, error) {
	rows, err := columnItems(record, "masks", 5)
	if err != nil {
		return nil, err
	}
	masks := map[ieum.ID][]ieum.Mask{}
	for _, row := range rows {
		r := reader{where: "masks", row: row}
		root := ieum.ID(r.text(0))
		masks[root] = append(masks[root], mask(&r, 1))
		if r.err != nil {
			return nil, r.err
		}
	}
	return masks, nil
}

func mask(r *reader, from int) ieum.Mask {
	return ieum.Mask{
		Student: ieum.ID(r.text(from)), Masked: ieum.ID(r.text(from + 1)),
		From: ieum.Date(r.text(from + 2)), Until: ieum.Date(r.text(from + 3)),
	}
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
	unseen, err := items("unseen", item[4], 4)
	if err != nil {
		return nil, err
	}
	for _, row := range unseen {
		r := reader{where: "unseen", row: row}
		if m := mask(&r, 0); m.Student.Is("Student") {
			s.AddMask(m)
		} else {
			s.Elsewhere = append(s.Elsewhere, servedElsewhere(&r))
		}
		if r.err != nil {
			return nil, r.err
		}
	}
	return s, nil
}

func servedElsewhere(r *reader) *ieum.Enrolment {
	return &ieum.Enrolment{
		Service: ieum.ID(r.text(0)), Since: ieum.Date(r.text(1)), Until: ieum.Date(r.text(2)), LastContactOn: ieum.Date(r.text(3)),
	}
}

// elsewhere reads what hidden people receive.
func elsewhere(value any) ([]*ieum.Enrolment, error) {
	rows, err := items("elsewhere", value, 4)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return rowsAs("elsewhere", rows, servedElsewhere)
}
