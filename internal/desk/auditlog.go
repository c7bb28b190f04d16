package desk

import (
	"context"
	"fmt"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// KeepAudit is for how long audit entries are kept at least: they tell of sensitive
// data, of which the law keeps them for two years (개인정보의 안전성 확보조치 기준 제8조).
const KeepAudit = 2

// ageOutPart is how many entries age out in one commit.
const ageOutPart = 1000

// AgeOutAudit removes the audit entries that are older than so many years, from the
// beginning of every chain, and returns how many. If any did, the session notes it in
// the audit. step is told how many are gone so far. It is for
// whoever runs the server; the error is [ieum.ErrDenied] for everybody else, and
// [*Invalid] for fewer years than [KeepAudit].
func (s *Session) AgeOutAudit(ctx context.Context, log ieum.AuditLog, years int, step func(removed int)) (removed int, err error) {
	if err := s.requireConsole(); err != nil {
		return 0, err
	}
	if years < KeepAudit {
		return 0, &Invalid{Argument: "years", What: fmt.Sprintf("is less than %d", KeepAudit)}
	}
	chains, err := log.AuditChains(ctx)
	if err != nil {
		return 0, fmt.Errorf("desk: let the audit age out: %w", err)
	}
	before := s.now.AddDate(-years, 0, 0)
	servers := []string{""} // those from before there were chains
	for _, c := range chains {
		servers = append(servers, c.Server)
	}
	for _, server := range servers {
		for part := 1; part > 0; {
			if part, err = log.AgeOut(ctx, server, before, ageOutPart); err != nil {
				return removed, fmt.Errorf("desk: let the audit age out: %w", err)
			}
			if part > 0 {
				s.audit.Saw("")
			}
			removed += part
			step(removed)
		}
	}
	return removed, nil
}

// requireConsole lets nobody pass but whoever runs a command on the store itself: no
// account and no role may do what it guards.
func (s *Session) requireConsole() error {
	if err := s.require(policy.ManageAccounts); err != nil {
		return err
	}
	if s.principal.ID() != "" {
		s.audit.Missed("")
		return fmt.Errorf("desk: only a command on the store itself may: %w", ieum.ErrDenied)
	}
	return nil
}
