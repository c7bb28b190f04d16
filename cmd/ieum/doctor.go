package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"ieum/internal/audit"
	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
	"ieum/internal/store/neo4j"
)

// doctorCommand looks whether a store is whole.
type doctorCommand struct {
	Store address `required:"" help:"The store to look at: file:PATH or neo4j://HOST." placeholder:"ADDR"`

	Backups   string        `help:"Folder of ieum backup --keep: look at the newest backup of the file too." type:"existingdir" placeholder:"FOLDER"`
	BackupAge time.Duration `default:"26h" help:"How old that may be." placeholder:"HOURS"`

	Neo4j account `embed:"" prefix:"neo4j-"`
}

// Help implements kong's longer help.
func (doctorCommand) Help() string {
	return `Reads everything and tells the version of the schema, how many rows there are of each kind, a hash of their content,
and what is wrong: damage in a file and rows that do not hold what Ieum wrote, ids twice, roots and references of a wrong kind or to nothing; in a server, where
relationships are not what the properties of their nodes say, and a copy that was cut off; and the audit against its chains. Exit code 0 if nothing is. No personal data is printed. Equal hashes mean equal content, also of a file and a
server. Nothing is changed: a file of an older schema keeps it, and one in use is looked at as of now. A server that is
written to meanwhile may seem to have references to nothing: look again.`
}

// Run implements the command.
func (d doctorCommand) Run(ctx context.Context, c console) (err error) {
	if err := d.checkBackups(); err != nil {
		return err
	}
	s, err := lookAt(ctx, c, d.Store, d.Neo4j)
	if err != nil {
		return err
	}
	defer func() { err = joinClose(err, s) }()
	wrong, err := d.examine(ctx, c, s)
	if err != nil {
		return err
	}
	ties, digest := ieum.NewTies(), ieum.NewDigest()
	network, err := newNetworkCheck()
	if err != nil {
		return err
	}
	err = s.Everything(ctx, ieum.Partitions(), func(e ieum.Entity) error {
		ties.Add(e)
		digest.Add(e)
		network.add(e)
		return nil
	})
	if err != nil {
		return err
	}
	for _, info := range ieum.Kinds() {
		if n := digest.Counts[info.Kind]; n > 0 {
			fmt.Fprintf(c.out, "%8d %s\n", n, info.Kind)
		}
	}
	fmt.Fprintf(c.out, "%8d rows\ncontent %s\n", digest.Total, digest)
	wrong += complain(c, "rows with a wrong id, root, reference or version among", ties.Wrong)
	wrong += complain(c, "ids that stand twice among", ties.Doubled)
	wrong += complain(c, "references to nothing that should be", ties.Dangling())
	wrong += complain(c, "neighbours that are so one way only of a", network.oneWay())
	network.tell(c.out)
	if log, ok := s.(ieum.AuditLog); ok {
		bad, err := d.chains(ctx, c, log)
		if err != nil {
			return err
		}
		wrong += bad
	}
	if d.Backups != "" {
		bad, err := d.lookAtBackups(ctx, c, digest.Total)
		if err != nil {
			return err
		}
		wrong += bad
	}
	if wrong > 0 {
		return errors.New("the store is not whole, or not backed up")
	}
	_, err = fmt.Fprintln(c.out, "nothing is wrong")
	return err
}

// chains holds the audit against its chains.
func (doctorCommand) chains(ctx context.Context, c console, log ieum.AuditLog) (wrong int, err error) {
	r, err := audit.Verify(ctx, log, nil, func(int) {})
	if err != nil {
		return 0, err
	}
	if r.Bad != nil {
		fmt.Fprintln(c.out, "WRONG: the audit:", badWords(r.Bad))
		wrong++
	}
	if n := r.Gaps.Unmarked; n > 0 {
		fmt.Fprintln(c.out, "WRONG: people whose trail would not show an entry about them:", n)
		wrong++
	}
	fmt.Fprintf(c.out, "%d entries of the audit in %d chains; ieum audit verify --heads FILE tells more\n", r.Checked, len(r.Chains))
	return wrong, nil
}

// examine looks at what holds the rows.
func (d doctorCommand) examine(ctx context.Context, c console, s archiveStore) (wrong int, err error) {
	switch s := s.(type) {
	case *embedded.Store:
		return d.examineFile(ctx, c, s)
	case *neo4j.Store:
		options, err := d.Neo4j.options(c, d.Store)
		if err != nil {
			return 0, err
		}
		status, err := neo4j.CheckStatus(ctx, options)
		if err != nil {
			return 0, err
		}
		fmt.Fprintf(c.out, "schema %d of %d steps\n", status.Applied, status.Known)
		return examineServer(ctx, c, s)
	}
	return 0, nil
}

// examineFile looks for damage, and says what an operator should know that is
// not damage.
func (d doctorCommand) examineFile(ctx context.Context, c console, s *embedded.Store) (wrong int, err error) {
	fmt.Fprintf(c.out, "schema %d", s.Schema())
	if s.Schema() < embedded.Schema() {
		fmt.Fprintf(c.out, ", older than %d: serve and import copy the file and bring it up to date", embedded.Schema())
	}
	fmt.Fprintln(c.out)
	path, _ := d.Store.file()
	if err := ownersOnly("the store file", path); errors.Is(err, errUnsafe) {
		fmt.Fprintln(c.out, "NOTE:", err)
	}
	damage, err := s.Examine(ctx)
	if err != nil {
		return 0, err
	}
	if damage.Places > 0 {
		fmt.Fprintln(c.out, "WRONG: places of damage in the file:", damage.Places)
	}
	for _, info := range ieum.Kinds() {
		if n := damage.Unknown[info.Kind]; n > 0 {
			fmt.Fprintf(c.out, "NOTE: %d rows without a checksum, as other programs and older versions write them, among %s\n", n, info.Kind)
		}
	}
	return damage.Places + complain(c, "rows that do not hold what Ieum wrote among", damage.Rows), nil
}

// examineServer looks for a copy that was cut off, and for relationships that
// are not what the nodes say.
func examineServer(ctx context.Context, c console, s *neo4j.Store) (wrong int, err error) {
	marked, err := s.Unfinished(ctx)
	if err != nil {
		return 0, err
	}
	if marked {
		fmt.Fprintln(c.out, "WRONG: a copy into the store was cut off, or is under way")
		wrong++
	}
	damage, err := s.Examine(ctx)
	if err != nil {
		return wrong, err
	}
	wrong += complain(c, "nodes with other labels than those of a", damage.Labels)
	wrong += complain(c, "nodes that are related to others than they say among", damage.References)
	wrong += complain(c, "ties whose relationship is missing or other than they say among", damage.Ties)
	wrong += complain(c, "relationships without their tie among", damage.Loose)
	return wrong, nil
}

// complain prints what is wrong, kind by kind, and returns how much it is.
func complain(c console, what string, counts map[ieum.Kind]int) (sum int) {
	for _, info := range ieum.Kinds() {
		if n := counts[info.Kind]; n > 0 {
			fmt.Fprintf(c.out, "WRONG: %d %s %s\n", n, what, info.Kind)
		}
	}
	for _, n := range counts { // also of what is no kind
		sum += n
	}
	return sum
}
