package main

import (
	"context"
	"crypto/rand"
	"errors"
	"time"

	"ieum/internal/audit"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// tellHeads and ageOutEvery are how often a server tells its log where the chains of the
// audit end, and lets old entries go.
const (
	tellHeads   = time.Hour
	ageOutEvery = 24 * time.Hour
)

// keepAudit tells the log, which is best kept elsewhere, where the chains of the audit
// end, and lets old entries go, until the context ends. What fails is told, and tried
// again at the next turn.
func (o *office) keepAudit(ctx context.Context) error {
	log, ok := o.store.(ieum.AuditLog)
	if !ok {
		return nil
	}
	heads, old := time.NewTicker(tellHeads), time.NewTicker(ageOutEvery)
	defer heads.Stop()
	defer old.Stop()
	o.tellHeads(ctx, log)
	o.ageOut(ctx, log)
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-heads.C:
			o.tellHeads(ctx, log)
		case <-old.C:
			o.ageOut(ctx, log)
		}
	}
}

// tellHeads logs a line a chain: the head, as ieum audit head prints it.
func (o *office) tellHeads(ctx context.Context, log ieum.AuditLog) {
	chains, err := log.AuditChains(ctx)
	if err != nil {
		o.logger.WarnContext(ctx, "the heads of the audit were not read", "cause", ieum.CauseOf(err))
		return
	}
	for _, chain := range chains {
		o.logger.InfoContext(ctx, "audit", "head", audit.HeadOf(chain).String())
	}
}

func (o *office) ageOut(ctx context.Context, log ieum.AuditLog) {
	if o.auditYears == 0 {
		return
	}
	s := o.desk.Begin(policy.Console(), desk.Operation{Name: "audit age-out", Purpose: "OPERATION", Request: rand.Text()})
	removed, err := s.AgeOutAudit(ctx, log, o.auditYears, func(int) {})
	err = errors.Join(err, s.Finish(ctx))
	switch {
	case err != nil && ctx.Err() == nil:
		o.logger.WarnContext(ctx, "old entries of the audit were not removed", "cause", ieum.CauseOf(err))
	case removed > 0:
		o.logger.InfoContext(ctx, "old entries of the audit were removed", "entries", removed)
	}
}
