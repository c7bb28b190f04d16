package desk

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/policy"
)

// candidatePage is how many students are judged at a time.
const candidatePage = 100

// Candidate is a student whose open need a service would be an option for.
type Candidate struct {
	Student *ieum.Student
	linkage.Candidate
	// Level and Since are those of the need: the highest of several open ones of
	// its code, and the first day of any.
	Level ieum.Level
	Since ieum.Date
}

// Mark is the place of a candidate: the most pressing need first, then who has
// waited longest, then by name, id and need. Whose day is not known comes after
// those of the level whose day is.
func (c *Candidate) Mark() ieum.Mark {
	value := fmt.Sprintf("%d %s %s", ieum.LevelUrgent.Rank()-c.Level.Rank(), cmp.Or(c.Since, "9999-12-31"), c.Student.DisplayName)
	return ieum.Mark{Value: value, ID: c.Student.ID + ieum.ID(" "+c.Need)}
}

// CandidatesInput asks who fits a service.
type CandidatesInput struct {
	Service  ieum.ID
	On       ieum.Date
	Language ieum.Language
}

// Candidates answers the linkage the other way round: of the students whom
// the viewer may see and whose needs it may read, those for whom the service
// is an option, with the need, in the order of [Candidate.Mark]. Only they are
// counted. A service that is hidden or absent is [ieum.ErrNotFound]. The
// caller cuts its page out of it and changes nothing: a session judges a
// service once, for all who ask. [Operation.Judge] is told how many.
func (s *Session) Candidates(ctx context.Context, in CandidatesInput) ([]Candidate, error) {
	return s.candidates.get(in, func() ([]Candidate, error) { return s.judge(ctx, in) })
}

func (s *Session) judge(ctx context.Context, in CandidatesInput) ([]Candidate, error) {
	s.judging.Lock()
	defer s.judging.Unlock()
	view, err := s.asking()
	if err != nil {
		return nil, err
	}
	q, err := s.question(in.On, widestSteps, in.Language)
	if err != nil {
		return nil, err
	}
	service, ok := atlas.Get[ieum.Service](s.view, in.Service)
	if !ok {
		return nil, fmt.Errorf("desk: the service: %w", ieum.ErrNotFound)
	}
	needs := s.related(service.Needs)
	if len(needs) == 0 {
		return nil, nil
	}
	filter := ieum.StudentFilter{Needs: [][]string{needs}}
	s.listed(ieum.ClassSensitive)
	var all []Candidate
	for page := (ieum.Page{Limit: candidatePage}); ; {
		students, err := view.Students(ctx, filter, page)
		if err == nil {
			err = asSeen(ctx, s, policy.Narrow(s.scope, "Need", "Domain"), students.Rows)
		}
		if err != nil {
			return nil, fmt.Errorf("desk: candidates: %w", err)
		}
		found, err := s.fits(ctx, view, students.Rows, service.ID, q)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
		if !students.After || len(students.Rows) == 0 {
			return byMark(all), nil
		}
		page.After = students.Marks[len(students.Marks)-1]
	}
}

// related returns all codes of needs that meet one of the codes, each once.
func (s *Session) related(codes []string) []string {
	var related []string
	for _, code := range codes {
		related = append(related, s.desk.Codes.Related(code)...)
	}
	slices.Sort(related)
	return slices.Compact(related)
}

func (s *Session) fits(ctx context.Context, view ieum.View, students []*ieum.Student, service ieum.ID, q linkage.Request) ([]Candidate, error) {
	if s.operation.Judge != nil {
		if err := s.operation.Judge(len(students)); err != nil {
			return nil, err
		}
	}
	ids := make([]ieum.ID, len(students))
	for i, student := range students {
		ids[i] = student.ID
	}
	around, err := s.aroundAll(ctx, view, ids)
	if err != nil {
		return nil, err
	}
	var found []Candidate
	for _, student := range students {
		if around[student.ID] == nil {
			continue // went out of sight meanwhile
		}
		fits, err := linkage.Fits(ctx, s.view, around[student.ID], service, q)
		if err != nil {
			return nil, asInput(err)
		}
		for _, c := range fits {
			s.audit.Along(student.ID, ieum.ClassSensitive) // the need
			level, since := waiting(around[student.ID].Needs, student.ID, c.Need)
			found = append(found, Candidate{Student: show(s, student), Candidate: c, Level: level, Since: since})
		}
	}
	return found, nil
}

// byMark sorts candidates by their marks, each of which is written once.
func byMark(all []Candidate) []Candidate {
	type marked struct {
		mark ieum.Mark
		Candidate
	}
	list := make([]marked, len(all))
	for i := range all {
		list[i] = marked{all[i].Mark(), all[i]}
	}
	slices.SortFunc(list, func(a, b marked) int {
		return cmp.Or(cmp.Compare(a.mark.Value, b.mark.Value), cmp.Compare(a.mark.ID, b.mark.ID))
	})
	for i := range list {
		all[i] = list[i].Candidate
	}
	return all
}

// waiting returns how pressing somebody's open need of a code is, and since when
// it is recorded; absent where no row says.
func waiting(needs []*ieum.Need, whose ieum.ID, code string) (level ieum.Level, since ieum.Date) {
	for _, n := range needs {
		if n.Subject != whose || n.Status != ieum.NeedOpen || n.Domain != code {
			continue
		}
		if n.Level.Rank() > level.Rank() {
			level = n.Level
		}
		if since.Absent() || !n.Since.Absent() && n.Since < since {
			since = n.Since
		}
	}
	return level, since
}
