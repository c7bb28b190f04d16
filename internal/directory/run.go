package directory

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
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
	// Mappings are further sources, beside the built-in ones.
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
// is refused, for nobody can tell which was meant.
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
	// seen are the keys that were met, by id: a second row with one is refused.
	seen     map[ieum.ID]bool
	findings []Finding
}

// sourceRun is one file of a run.
type sourceRun struct {
	*interpreter
	path, file string
	size       int64
	sum        [32]byte
	report     *SourceReport
	batch      ieum.ID
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
// Errors: [ieum.ErrInvalid] for such a file, an unknown source or a missing
// file; those of the store, [ieum.ErrUnavailable] when its disk is full.
func Run(ctx context.Context, options Options) (*Report, error) {
	r := &run{Options: options, schools: newSchools(), seen: map[ieum.ID]bool{}}
	report := &Report{DryRun: options.DryRun}
	err := r.execute(ctx)
	for _, s := range r.sources {
		report.Sources = append(report.Sources, s.report)
	}
	report.Findings = r.findings
	if err != nil {
		report.fail()
		return report, fmt.Errorf("directory: %w", err)
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
	var roots []ieum.ID
	for _, s := range r.sources {
		roots = append(roots, s.roots...)
	}
	return r.Desk.Import(ctx, roots, fill)
}

// locate finds the plan and the file of every input, and puts them in order.
func (r *run) locate() error {
	plans, err := r.plans()
	if err != nil {
		return err
	}
	for _, input := range r.Inputs {
		s, err := locate(plans, input)
		if err != nil {
			return fmt.Errorf("%q: %w", filepath.Base(input.Path), err)
		}
		s.tree = r.tree
		s.batch = r.Mint("ImportBatch")
		r.sources = append(r.sources, s)
	}
	slices.SortStableFunc(r.sources, func(a, b *sourceRun) int { return a.plan.rank() - b.plan.rank() })
	return nil
}

// plans are those of the given mappings and the built-in ones.
func (r *run) plans() ([]*plan, error) {
	plans, err := builtIn()
	if err != nil {
		return nil, err
	}
	plans = slices.Clone(plans)
	for _, m := range r.Mappings {
		p, err := compile(m)
		if err != nil {
			return nil, fmt.Errorf("mapping %s: %w", m.Name, err)
		}
		plans = append(plans, p)
	}
	return plans, nil
}

func locate(plans []*plan, input Input) (*sourceRun, error) {
	info, err := os.Stat(input.Path)
	if err != nil {
		return nil, fileError(err)
	}
	if !info.IsDir() {
		for _, p := range plans {
			if p.Name == input.Source || input.Source == "" && p.fits(filepath.Base(input.Path)) {
				return newSourceRun(p, input.Path, info.Size()), nil
			}
		}
		return nil, fmt.Errorf("no such source, or none that the file's name fits: %w", ieum.ErrInvalid)
	}
	name, err := fileIn(plans, input)
	if err != nil {
		return nil, err
	}
	return locate(plans, Input{input.Source, filepath.Join(input.Path, name)})
}

// fileIn returns the name of the one file in a folder that is of the source,
// or of any source when none is named.
func fileIn(plans []*plan, folder Input) (string, error) {
	entries, err := os.ReadDir(folder.Path)
	if err != nil {
		return "", fileError(err)
	}
	found := ""
	for _, entry := range entries {
		fits := slices.ContainsFunc(plans, func(p *plan) bool {
			return (folder.Source == "" || p.Name == folder.Source) && p.fits(entry.Name())
		})
		switch {
		case entry.IsDir() || !fits:
		case found != "":
			return "", invalid("two files in the folder match, %q and %q: name one", found, entry.Name())
		default:
			found = entry.Name()
		}
	}
	if found == "" {
		return "", invalid("no file in the folder is of the source")
	}
	return found, nil
}

func newSourceRun(p *plan, path string, size int64) *sourceRun {
	file := filepath.Base(path)
	return &sourceRun{
		interpreter: &interpreter{plan: p, districts: map[string]ieum.ID{}}, path: path, file: file, size: size, refused: map[int]bool{},
		report: &SourceReport{
			Source: p.Name, File: file,
			Entities: map[ieum.Kind]*Count{}, Reasons: map[Reason]int{}, Placed: map[ieum.AreaLevel]int{},
		},
	}
}

// fileError takes the path out of an error of the file system.
func fileError(err error) error {
	if named, ok := errors.AsType[*fs.PathError](err); ok {
		err = named.Err
	}
	return fmt.Errorf("open a file: %w: %w", ieum.ErrInvalid, err)
}

func (r *run) registers() map[string]bool {
	registers := map[string]bool{}
	for _, s := range r.sources {
		registers[s.plan.Register] = true
	}
	return registers
}

// note keeps a finding.
func (r *run) note(s *sourceRun, at place, column string, reason Reason, action Action) {
	r.findings = append(r.findings, Finding{s.file, at.line, at.record, column, reason, action})
	s.report.Reasons[reason]++
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

// Undo removes what a batch added, in one transaction. Rows that it changed
// keep their new values: the old ones are not kept, and importing the older
// file again brings them back. Areas can be undone only after the schools and
// agencies that lie in them. Errors are those of [desk.Loader.RemoveBatch].
func Undo(ctx context.Context, to *desk.Loader, batch ieum.ID, clock func() time.Time) (desk.Removal, error) {
	removal, err := to.RemoveBatch(ctx, batch, clock())
	if err != nil {
		return removal, fmt.Errorf("directory: undo: %w", err)
	}
	return removal, nil
}
