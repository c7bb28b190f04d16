package neo4j

import (
	"context"
	"slices"
	"sync"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ieum/internal/ieum"
)

var _ ieum.Marker = (*Store)(nil)

// maxMarks bounds how many marks are known to have been reached; whoever
// brings one that was forgotten costs one more statement.
const maxMarks = 1000

// marks are those that later reads see for sure: the store's own, and others
// that it has waited for.
type marks struct {
	mu      sync.Mutex
	reached map[string]bool
}

func (m *marks) add(marks []string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.reached == nil || len(m.reached)+len(marks) > maxMarks {
		m.reached = map[string]bool{}
	}
	for _, mark := range marks {
		m.reached[mark] = true
	}
}

func (m *marks) have(marks []string) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return !slices.ContainsFunc(marks, func(mark string) bool { return !m.reached[mark] })
}

// Marks implements [ieum.Marker]: they are the bookmarks that the driver sends
// with what it does next.
func (s *Store) Marks(ctx context.Context) ([]string, error) {
	own, err := s.bookmarks.GetBookmarks(ctx)
	if err != nil {
		return nil, failure(ctx, "read the bookmarks", err)
	}
	s.reached.add(own)
	return own, nil
}

// Await implements [ieum.Marker]. It reads once with the marks before it; the
// server answers when it has reached them, and the bookmark of that answer
// goes with all later reads. Marks that were never reached go with none, so
// that they are their bringer's trouble alone.
func (s *Store) Await(ctx context.Context, marks []string) error {
	if s.reached.have(marks) {
		return nil
	}
	if err := s.calls.Begin(); err != nil {
		return err
	}
	defer s.calls.End()
	s.count.reads.Add(1)
	bounded, cancel := context.WithTimeout(ctx, s.options.ReadTimeout)
	defer cancel()
	session := s.driver.NewSession(bounded, neo4j.SessionConfig{
		AccessMode: neo4j.AccessModeRead, DatabaseName: s.options.Database, BookmarkManager: s.bookmarks, Bookmarks: marks,
	})
	defer letGo(ctx, session.Close) //nolint:errcheck // the read has told what there is to tell
	values := parameters{}
	s.sent("revisions", values)
	result, err := session.Run(bounded, s.texts["revisions"], enclosed(values))
	if err == nil {
		_, err = result.Consume(bounded)
	}
	if err != nil {
		return failure(ctx, "wait for what was written", err)
	}
	s.reached.add(marks)
	return nil
}
