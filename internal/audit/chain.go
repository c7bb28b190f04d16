package audit

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"ieum/internal/ieum"
)

// ChainHead is where the chain of a server ended at some moment. Kept where nobody
// who writes to the store can write, it proves what came before it.
type ChainHead struct {
	Server string
	Number int
	Hash   string
}

// String writes a head on one line, as [ReadHeads] reads it.
func (h ChainHead) String() string { return fmt.Sprintf("%s %d %s", h.Server, h.Number, h.Hash) }

// HeadOf returns the head of a chain as it stands.
func HeadOf(c *ieum.AuditChain) ChainHead { return ChainHead{c.Server, c.Number, c.Hash} }

// ReadHeads reads heads, one a line. Empty lines are passed over; what else is no head
// is [ieum.ErrInvalid].
func ReadHeads(r io.Reader) ([]ChainHead, error) {
	var heads []ChainHead
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		parts := strings.Fields(lines.Text())
		if len(parts) == 0 {
			continue
		}
		if len(parts) != 3 {
			return nil, fmt.Errorf("audit: a line is no head of a chain: %w", ieum.ErrInvalid)
		}
		number, err := strconv.Atoi(parts[1])
		if err != nil || number < 1 {
			return nil, fmt.Errorf("audit: a head of a chain without its number: %w", ieum.ErrInvalid)
		}
		heads = append(heads, ChainHead{parts[0], number, parts[2]})
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("audit: read heads of chains: %w", err)
	}
	return heads, nil
}

// Bad is the first place at which a chain is not what was written.
type Bad struct {
	Server string
	// Number is the place in the chain, and Entry what stands there; empty where
	// nothing does.
	Number int
	Entry  ieum.ID
	What   Wrong
}

// Wrong is what is wrong with a place in a chain.
type Wrong string

// What may be wrong.
const (
	// Missing: the entry is gone.
	Missing Wrong = "missing: it was removed"
	// Inserted: another entry has its number already, or the chain ends before it.
	Inserted Wrong = "one too many: it was inserted"
	// Altered: it does not hold what was written after the entry before it.
	Altered Wrong = "not what was written there: it was altered, or stands in another's place"
	// Rewritten: it agrees with its neighbours, and not with a head that was kept.
	Rewritten Wrong = "other than a head that was kept says: all up to there was written anew"
	// Displaced: it says to stand in a chain that is not there.
	Displaced Wrong = "in no chain that is there: it was inserted, or the chain was removed"
	// Unchained: it stands in no chain, although chains had begun by then.
	Unchained Wrong = "without a chain, and younger than the chains: it was inserted"
)

// ChainCheck holds entries, in order, against the chain of their server.
type ChainCheck struct {
	chain *ieum.AuditChain
	heads map[int]string
	// number and hash are those of the last entry that was held against it.
	number int
	hash   string
	// First and Last are the moments of the first and the last entry.
	First, Last time.Time
}

// NewChainCheck returns a check of a chain that has seen no entry. Of the heads those
// of the chain's server count.
func NewChainCheck(chain *ieum.AuditChain, heads []ChainHead) *ChainCheck {
	c := &ChainCheck{chain: chain, heads: map[int]string{}, number: chain.Removed, hash: chain.RemovedHash}
	for _, h := range heads {
		if h.Server == chain.Server {
			c.heads[h.Number] = h.Hash
		}
	}
	return c
}

// Add takes the next entry, and returns what is wrong with the chain up to it, or nil.
func (c *ChainCheck) Add(e *ieum.AuditEntry) *Bad {
	switch {
	case e.Number <= c.number:
		return c.bad(e.Number, e.ID, Inserted)
	case e.Number > c.number+1:
		return c.bad(c.number+1, "", Missing)
	case e.Hash != e.Sum(c.hash), e.Number == c.chain.Number && e.Hash != c.chain.Hash:
		return c.bad(e.Number, e.ID, Altered)
	}
	if kept, ok := c.heads[e.Number]; ok && kept != e.Hash {
		return c.bad(e.Number, e.ID, Rewritten)
	}
	c.number, c.hash = e.Number, e.Hash
	if c.First.IsZero() {
		c.First = e.At
	}
	c.Last = e.At
	return nil
}

// End returns what is wrong when no further entry comes, or nil. now is the chain as
// it stands after the entries were read: it may have grown meanwhile.
func (c *ChainCheck) End(now *ieum.AuditChain) *Bad {
	last := max(c.chain.Number, c.chain.Removed)
	for number := range c.heads {
		last = max(last, number)
	}
	switch {
	case c.number < last:
		return c.bad(c.number+1, "", Missing)
	case c.number > now.Number:
		return c.bad(now.Number+1, "", Inserted)
	}
	return nil
}

func (c *ChainCheck) bad(number int, entry ieum.ID, what Wrong) *Bad {
	return &Bad{Server: c.chain.Server, Number: number, Entry: entry, What: what}
}

// Report is what [Verify] found.
type Report struct {
	// Checked is how many entries were held against their chains.
	Checked int
	// Chains are those that are whole.
	Chains []ChainReport
	// Bad is the first that is not as it was written; nil where all are.
	Bad  *Bad
	Gaps ieum.AuditGaps
}

// ChainReport is a chain that is whole.
type ChainReport struct {
	ieum.AuditChain

	// First and Last are the moments of its entries; zero where it has none.
	First, Last time.Time
}

// upgrading is for how long servers that know no chains may have written beside one
// that does.
const upgrading = 24 * time.Hour

// Verify holds the entries of every server against their chain, and against heads that
// were kept elsewhere. It ends at the first that is bad. step is told how many entries
// were checked so far. A server may write meanwhile.
//
// Errors: those of the log; [ieum.ErrConflict] where entries aged out meanwhile, and
// it is to be asked again.
func Verify(ctx context.Context, log ieum.AuditLog, heads []ChainHead, step func(checked int)) (r Report, err error) {
	chains, err := log.AuditChains(ctx)
	if err != nil {
		return r, err
	}
	if r.Bad = unheard(chains, heads); r.Bad != nil {
		return r, nil
	}
	for _, chain := range chains {
		if err := r.chain(ctx, log, chain, heads, step); err != nil || r.Bad != nil {
			return r, err
		}
	}
	if r.Gaps, err = log.AuditGaps(ctx); err != nil {
		return r, err
	}
	if r.Gaps.Strays > 0 {
		r.Bad = &Bad{Entry: r.Gaps.FirstStray, What: Displaced}
	}
	for _, c := range r.Chains {
		if r.Bad == nil && r.Gaps.Unchained > 0 && c.Removed == 0 && r.Gaps.Newest.After(c.First.Add(upgrading)) {
			r.Bad = &Bad{Server: c.Server, What: Unchained}
		}
	}
	return r, nil
}

// unheard finds a head that was kept of a chain that is not there.
func unheard(chains []*ieum.AuditChain, heads []ChainHead) *Bad {
	there := map[string]bool{}
	for _, c := range chains {
		there[c.Server] = true
	}
	for _, h := range heads {
		if !there[h.Server] {
			return &Bad{Server: h.Server, Number: h.Number, What: Missing}
		}
	}
	return nil
}

// chain checks one chain.
func (r *Report) chain(ctx context.Context, log ieum.AuditLog, chain *ieum.AuditChain, heads []ChainHead, step func(checked int)) error {
	check := NewChainCheck(chain, heads)
	err := log.AuditEntries(ctx, chain.Server, func(e *ieum.AuditEntry) error {
		if r.Bad = check.Add(e); r.Bad != nil {
			return errBad
		}
		r.Checked++
		step(r.Checked)
		return nil
	})
	if err != nil && r.Bad == nil {
		return err
	}
	chains, err := log.AuditChains(ctx)
	if err != nil {
		return err
	}
	for _, now := range chains {
		switch {
		case now.Server != chain.Server:
		case now.Removed != chain.Removed:
			r.Bad = nil
			return fmt.Errorf("audit: entries aged out while they were checked; check again: %w", ieum.ErrConflict)
		case r.Bad == nil:
			r.Bad = check.End(now)
		}
	}
	r.Chains = append(r.Chains, ChainReport{*chain, check.First, check.Last})
	return nil
}

// errBad ends the reading of a chain at what is bad.
var errBad = fmt.Errorf("audit: a bad entry: %w", ieum.ErrInvalid)
