package neo4jtest

import (
	"context"
	"fmt"
)

// Do runs a statement behind the back of any store, to break what a test
// wants to see found.
func (s *Server) Do(ctx context.Context, text string) error {
	if err := s.hold.run(ctx, text); err != nil {
		return fmt.Errorf("neo4jtest: %w", err)
	}
	return nil
}
