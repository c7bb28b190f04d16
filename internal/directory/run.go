package directory

import (
	"context"
	"errors"
	"fmt"
	"time"

	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// Options are what a run needs. All but Mappings, DryRun and Progress must be
// given.
type Options struct {
	// Inputs may be named in any order; areas are imported before schools, and
	// those before agencies.
	Inputs []Input
	// Mappings are further sources. A file that fits one of them and a built-in
	// one is read by theirs.
	Mappings []Mapping
	// DryRun reads, judges and compares, and writes nothing.
	DryRun bool
	// Progress hears how far the run has come, now and then; it may be nil.
	Progress func(Progress)
	Desk     *desk.Loader
	Codes    *ieum.Codes
	Clock    func() time.Time
	// Mint makes the ids of the batches.
	Mint ieum.Mint
}

// Input is a file of a source. An empty Source is found by the file's name.
// Path may be a folder that holds one file of the source; one that holds two
// is refused, for nobody can tell which was meant. A file is read twice, so
// it must be a regular one: no pipe.
type Input struct{ Source, Path string }

// Phase is what a run is doing.
type Phase string

// The phases: every file is read twice.
const (
	Reading Phase = "READING"
	Writing Phase = "WRITING"
)

// Progress is how far a run has come with one file.
type Progress struct {
	Source string
	Phase  Phase
	Rows   int
	// Bytes of Size have been read.
	Bytes, Size int64
}

// run is one import.
type run struct {
	Options
	renames *renames
	tree    *tree
	schools *schools
	sources []*sourceRun
	kept    *kept
	settled *settlement
	// batch is what the run is undone by.
	batch ieum.ID
	// seen are the keys that were met, by id: a second row with one is refused.
	// listed are the districts that some file of the run lists.
	seen, listed map[ieum.ID]bool
	findings     []Finding
	// ignored are files of the folders that are of no source.
	ignored []string
	// derived counts what was written anew although no file of the run has it.
	derived map[ieum.Kind]int
}

// sourceRun is one file of a run.
type sourceRun struct {
	*interpreter
	path, file string
	size       int64
	sum        [32]byte
	report     *SourceReport
	// areas are what a source of areas writes, those above first.
	areas []*area
	// offices are the districts that a source of schools writes beside its rows.
	offices []draft
	roots   []ieum.ID
	// refused are the numbers of the rows that the first reading refused.
	refused map[int]bool
}

// Run imports the inputs in one transaction: when it returns an error nothing
// was written. The report is never nil; it names every row that was refused
// or repaired. A row that cannot be read is refused and the rest imported; a
// file that breaks off, is not what its mapping says, or in which nothing can
// be read, fails the run.
//
// What follows from where schools lie, the areas and neighbours of districts
// and the districts of agencies, is worked out from all schools that are known
// after the run, and written wherever it differs.
//
// Errors: [ieum.ErrInvalid] for such a file, a mapping that cannot be used, an
// unknown source, or a missing file; those of the store, [ieum.ErrUnavailable]
// when its disk is full.
func Run(ctx context.Context, options Options) (*Report, error) {
	r := &run{
		Options: options, schools: newSchools(),
		seen: map[ieum.ID]bool{}, listed: map[ieum.ID]bool{}, derived: map[ieum.Kind]int{},
	}
	report := &Report{DryRun: options.DryRun}
	err := r.execute(ctx)
	for _, s := range r.sources {
		report.Sources = append(report.Sources, s.report)
	}
	report.Findings, report.Ignored, report.Derived = r.findings, r.ignored, r.derived
	if err != nil {
		report.fail()
		return report, fmt.Errorf("directory: %w", err)
	}
	if !options.DryRun && report.changes() {
		report.Batch = r.batch
	}
	return report, nil
}

func (r *run) execute(ctx context.Context) error {
	var err error
	if r.renames, err = currentRenames(); err != nil {
		return err
	}
	r.tree = newTree(r.renames)
	if err := r.locate(); err != nil {
		return err
	}
	if r.kept, err = readKept(ctx, r.Desk, r.registers()); err != nil {
		return err
	}
	r.tree.keep(r.kept.areas)
	for _, s := range r.sources {
		if err := r.read(ctx, s); err != nil {
			return r.giveUp(s, err)
		}
	}
	r.settle()
	now := r.Clock()
	fill := func(ctx context.Context, to desk.Bulk) error { return r.write(ctx, to, now) }
	if r.DryRun {
		return r.Desk.Rehearse(ctx, fill)
	}
	roots := r.settled.roots()
	for _, s := range r.sources {
		roots = append(roots, s.roots...)
	}
	return r.Desk.Import(ctx, roots, fill)
}

func (r *run) registers() map[string]bool {
	registers := map[string]bool{}
	for _, s := range r.sources {
		registers[s.plan.Register] = true
	}
	return registers
}

// note keeps a finding. That the store has no areas is said once a file, not
// once a row.
func (r *run) note(s *sourceRun, at place, column string, reason Reason, action Action) {
	s.report.Reasons[reason]++
	if reason != NoAreas || s.report.Reasons[reason] == 1 {
		r.findings = append(r.findings, Finding{s.file, at.line, at.record, column, reason, action})
	}
}

// giveUp notes what ended a file.
func (r *run) giveUp(s *sourceRun, err error) error {
	var fault *brokenError
	if !errors.As(err, &fault) {
		return err
	}
	r.note(s, fault.place, fault.column, fault.reason, Refused)
	what := fault.reason.Text().En
	if fault.column != "" { // a name of the mapping, not of the file
		what = fmt.Sprintf("column %q: %s", fault.column, what)
	}
	return fmt.Errorf("%q, line %d: %s: %s: %w", s.file, fault.line, fault.reason, what, ieum.ErrInvalid)
}
