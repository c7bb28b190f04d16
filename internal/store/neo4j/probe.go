package neo4j

import (
	"context"

	"ieum/internal/ieum"
)

var _ ieum.Prober = (*Store)(nil)

// Probe implements [ieum.Prober]. It writes in turn with the audit entries, so
// that a recorder that does not get on shows.
func (s *Store) Probe(ctx context.Context) error {
	if _, err := s.ask(ctx, "probe_read", parameters{}); err != nil {
		return &ieum.Fault{Cause: "people cannot be read", Err: err}
	}
	if err := s.calls.Begin(); err != nil {
		return err
	}
	defer s.calls.End()
	if err := s.recorder.Audit(ctx, nil); err != nil {
		return &ieum.Fault{Cause: "nothing can be written", Err: err}
	}
	return nil
}
