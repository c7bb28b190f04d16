package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/schollz/progressbar/v3"

	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
	"ieum/internal/store/neo4j"
)

// copyCommand takes a district from one store to another.
type copyCommand struct {
	From    address `arg:"" help:"The store to read: file:PATH or neo4j://HOST."`
	To      address `arg:"" help:"The store to fill: a new file:PATH, or a neo4j://HOST that holds nothing."`
	Network bool    `help:"Copy the directory only, without people and accounts, and without what staff wrote for themselves."`

	Neo4j account `embed:"" prefix:"neo4j-"`
}

// Help implements kong's longer help.
func (copyCommand) Help() string {
	return `Copies everything with its versions, the audit included, and then reads the copy back: it is done when both hold the
same by count and by content hash. What was remembered under idempotency keys stays behind. Nobody else may write to
either store meanwhile. The source is not changed, an older schema included. A new file gets its name when it is whole.
If both are servers, the account is that of both. A copy into a server that was cut off is cleared by the next one;
until then the server is not served.`
}

// Run implements the command.
func (k copyCommand) Run(ctx context.Context, c console) error {
	return transfer(ctx, c, k.From, k.To, k.Neo4j, k.Network)
}

// restoreCommand fills an empty store from a backup.
type restoreCommand struct {
	Backup storePath `arg:"" help:"The file that ieum backup has written."`
	Store  address   `required:"" help:"The store to fill: a new file:PATH, or a neo4j://HOST that holds nothing." placeholder:"ADDR"`

	Neo4j account `embed:"" prefix:"neo4j-"`
}

// Run implements the command.
func (r restoreCommand) Run(ctx context.Context, c console) error {
	return transfer(ctx, c, address("file:"+string(r.Backup)), r.Store, r.Neo4j, false)
}

// refuseUnfinished refuses a server that is half filled.
func refuseUnfinished(ctx context.Context, s *neo4j.Store) error {
	marked, err := s.Unfinished(ctx)
	if err == nil && marked {
		err = fmt.Errorf("the store was being filled when that was cut off; fill it anew with ieum copy or restore: %w", ieum.ErrUnavailable)
	}
	return err
}

// transfer opens both stores, copies and verifies. A file gets its name when
// that is done.
func transfer(ctx context.Context, c console, from, to address, as account, network bool) (err error) {
	source, err := lookAt(ctx, c, from, as)
	if err != nil {
		return err
	}
	defer func() { err = joinClose(err, source) }()
	if server, ok := source.(*neo4j.Store); ok {
		if err := refuseUnfinished(ctx, server); err != nil {
			return err
		}
	}
	if path, ok := to.file(); ok {
		err := embedded.Make(ctx, path, c.embedded(), func(target *embedded.Store) error {
			return carry(ctx, c, source, target, network)
		})
		if err != nil {
			return fmt.Errorf("%s was not made: %w", path, err)
		}
		return nil
	}
	target, err := lookAt(ctx, c, to, as)
	if err != nil {
		return err
	}
	defer func() { err = joinClose(err, target) }()
	return carry(ctx, c, source, target, network)
}

// carry copies and verifies.
func carry(ctx context.Context, c console, source, target ieum.Archive, network bool) error {
	r := reading{store: source, network: network, console: c, doing: "copy"}
	if err := target.Fill(ctx, func(yield func(ieum.Entity) error) error { return r.pass(ctx, yield) }); err != nil {
		return err
	}
	// Once more, for a source that was written to meanwhile.
	r.doing = "read again"
	if err := r.pass(ctx, func(ieum.Entity) error { return nil }); err != nil {
		return err
	}
	copied := reading{store: target, console: c, doing: "read the copy", expected: r.digest.Total}
	if err := copied.pass(ctx, func(ieum.Entity) error { return nil }); err != nil {
		return err
	}
	if r.changed || copied.digest.String() != r.digest.String() {
		return errors.New("the copy is not what the source holds, which may have been written to meanwhile; do not use the copy")
	}
	_, err := fmt.Fprintf(c.out, "%d rows copied and read back\ncontent %s\n", r.digest.Total, r.digest)
	return err
}

// reading reads all of a store, as often as it is asked, and tells whether it
// was the same every time.
type reading struct {
	store   ieum.Archive
	network bool
	digest  *ieum.Digest
	changed bool

	console console
	// doing says what a pass is for, to whoever watches.
	doing string
	// expected is how many rows a first pass will find, or 0 if nobody knows.
	expected int
}

func (r *reading) pass(ctx context.Context, yield func(ieum.Entity) error) error {
	digest, partitions := ieum.NewDigest(), ieum.Partitions()
	if r.network {
		partitions = []ieum.Partition{ieum.Network}
	}
	if r.digest != nil {
		r.expected = r.digest.Total
	}
	step, finish := r.console.countRows(r.doing, r.expected)
	defer finish()
	err := r.store.Everything(ctx, partitions, func(e ieum.Entity) error {
		if r.network {
			free, ok := ieum.PeopleFree(e)
			if !ok {
				return nil
			}
			e = free
		}
		digest.Add(e)
		step(digest.Total)
		return yield(e)
	})
	if err == nil && r.digest != nil && r.digest.String() != digest.String() {
		r.changed = true
	}
	r.digest = digest
	return err
}

// shownEvery is after how many rows a bar is drawn anew.
const shownEvery = 1000

// countRows draws a bar of rows where a person watches; 0 expected rows are
// as many as there may be. What step is given is how many have been read.
func (c console) countRows(doing string, expected int) (step func(rows int), finish func()) {
	if !c.terminal {
		return func(int) {}, func() {}
	}
	longest := expected
	if longest == 0 {
		longest = -1 // a bar without an end
	}
	bar := progressbar.NewOptions(longest,
		progressbar.OptionSetWriter(c.err), progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetItsString("rows"),
		progressbar.OptionClearOnFinish(), progressbar.OptionSetDescription(fmt.Sprintf("%-13s", doing)),
	)
	step = func(rows int) {
		if rows%shownEvery == 0 {
			_ = bar.Set(rows) // a bar that cannot be drawn stops nothing
		}
	}
	return step, func() { _ = bar.Finish() }
}
