package directory

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// progressEvery is how many rows pass between two words of progress, and
// between two looks at the context.
const progressEvery = 1000

// scan reads the file of a source and hands every row, or what is wrong with
// it, to each. It returns the digest of the file.
func (r *run) scan(ctx context.Context, s *sourceRun, phase Phase, each func(row, *rowError) error) ([32]byte, error) {
	file, err := os.Open(s.path)
	if err != nil {
		return [32]byte{}, fmt.Errorf("%q: %w", s.file, fileError(err))
	}
	defer file.Close()
	rows, m, err := newRows(s.plan, file)
	if err != nil {
		return [32]byte{}, err
	}
	for n := 0; ; n++ {
		if n%progressEvery == 0 {
			if err := ctx.Err(); err != nil {
				return [32]byte{}, err
			}
			r.tell(s, phase, n, m.total)
		}
		one, err := rows.next()
		if errors.Is(err, io.EOF) {
			r.tell(s, phase, n, m.total)
			return m.sum(), nil
		}
		var fault *rowError
		if err != nil && !errors.As(err, &fault) {
			return [32]byte{}, err
		}
		if err := each(one, fault); err != nil {
			return [32]byte{}, err
		}
	}
}

func (r *run) tell(s *sourceRun, phase Phase, rows int, bytes int64) {
	if r.Progress != nil {
		r.Progress(Progress{s.plan.Name, phase, rows, bytes, s.size})
	}
}

// read is the first reading: it judges every row and learns what the second
// needs.
func (r *run) read(ctx context.Context, s *sourceRun) error {
	var found []located
	mark := len(r.findings)
	sum, err := r.scan(ctx, s, Reading, func(one row, fault *rowError) error {
		s.report.Read++
		if fault == nil && s.skipped(one) {
			s.report.Skipped++
			return nil
		}
		drafts, repairs, fault := s.judge(one, fault)
		if fault == nil && r.seen[drafts[len(drafts)-1].id] {
			fault = &rowError{one.place, "", DuplicateKey}
		}
		if fault != nil {
			r.refuse(s, fault)
			return nil
		}
		for _, fixed := range repairs {
			r.note(s, one.place, fixed.column, fixed.reason, fixed.reason.action())
		}
		found = r.learn(s, one.place, drafts, found)
		return nil
	})
	if err != nil {
		return err
	}
	s.sum = sum
	r.plant(s, found)
	slices.SortStableFunc(r.findings[mark:], func(a, b Finding) int { return a.Record - b.Record })
	if s.report.nothingRead() {
		return &brokenError{place{1, 0}, "", NothingRead}
	}
	return nil
}

// judge makes the drafts of a row that could be read.
func (s *sourceRun) judge(one row, fault *rowError) ([]draft, []repair, *rowError) {
	if fault != nil {
		return nil, nil, fault
	}
	drafts, repairs, err := s.drafts(one)
	if err != nil {
		errors.As(err, &fault)
	}
	return drafts, repairs, fault
}

func (r *run) refuse(s *sourceRun, fault *rowError) {
	s.report.Refused++
	s.refused[fault.record] = true
	r.note(s, fault.place, fault.column, fault.reason, Refused)
}

// located is an area with the row it came from.
type located struct {
	*area
	at place
}

// learn takes from a good row what the second reading needs.
func (r *run) learn(s *sourceRun, at place, drafts []draft, found []located) []located {
	d := &drafts[len(drafts)-1]
	r.seen[d.id] = true
	s.roots = append(s.roots, d.id)
	for i := range drafts {
		if other := drafts[i]; other.making.kind == "District" && !r.listed[other.id] {
			r.listed[other.id] = true
			s.offices = append(s.offices, other)
			s.roots = append(s.roots, other.id)
		}
	}
	switch d.making.kind {
	case "Area":
		path := d.values[0].text // the only field of an area
		found = append(found, located{r.newArea(s, d.key, path), at})
	case "School":
		r.schools.add(school{d.district(), d.site.ground(), d.point})
		s.place(d.site.area)
	case "Agency":
		s.place(d.site.area)
		if d.confidential == Hidden {
			s.report.Hidden++
		}
	}
	return found
}

// newArea makes the node of an area that is known by a code.
func (r *run) newArea(s *sourceRun, key, path string) *area {
	code := r.renames.code(key)
	return &area{
		id: ieum.DerivedID("Area", s.plan.Register, key), path: path, code: code, level: levelOf(code, path),
		source: ieum.Source{Name: s.plan.Register, Key: key},
	}
}

func (s *sourceRun) place(a *area) {
	if a != nil {
		s.report.Placed[a.level]++
	}
}

// district is the one that a draft of a school names.
func (d *draft) district() ieum.ID {
	for i := range d.making.fields {
		if d.making.fields[i].name == "district" {
			return d.values[i].id
		}
	}
	return ""
}

// inUse reports whether a new area has one above it, or is one that others of
// the file lie in.
func inUse(a *area, found []located) bool {
	return strings.Contains(a.path, " ") || slices.ContainsFunc(found, func(one located) bool {
		return strings.HasPrefix(one.path, a.path+" ")
	})
}

// plant puts areas into the tree, those above first, and the new ones of the
// renames with them. An area whose parent nobody knows is refused.
func (r *run) plant(s *sourceRun, found []located) {
	if s.plan.primary().kind != "Area" {
		return
	}
	for _, one := range r.renames.Added {
		if a := r.newArea(s, one.Code, one.Name); !r.seen[a.id] && inUse(a, found) {
			found = append(found, located{a, place{}})
		}
	}
	slices.SortStableFunc(found, func(a, b located) int {
		return cmp.Or(cmp.Compare(strings.Count(a.path, " "), strings.Count(b.path, " ")), strings.Compare(a.code, b.code))
	})
	for _, one := range found {
		if cut := strings.LastIndexByte(one.path, ' '); cut >= 0 {
			one.parent = r.tree.byPath[one.path[:cut]]
			if one.parent == nil {
				delete(r.seen, one.id)
				if one.at != (place{}) {
					r.refuse(s, &rowError{one.at, "", ParentMissing})
				}
				continue
			}
		}
		if one.at == (place{}) {
			s.roots = append(s.roots, one.id)
		}
		s.areas = append(s.areas, r.tree.add(one.area))
	}
}
