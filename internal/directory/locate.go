package directory

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// known are the sources of a run: those of an operator, and the built-in ones.
type known struct{ own, builtIn []*plan }

// Locate finds the source and the file of every input without opening any,
// and returns their paths in the order of the inputs. Errors are those that
// [Run] has for them: what a caller asks beforehand needs no store.
func Locate(inputs []Input, mappings []Mapping, codes *ieum.Codes) ([]string, error) {
	r := &run{Options: Options{Inputs: inputs, Mappings: mappings, Codes: codes}}
	sources, err := r.find()
	if err != nil {
		return nil, fmt.Errorf("directory: %w", err)
	}
	paths := make([]string, len(sources))
	for i, s := range sources {
		paths[i] = s.path
	}
	return paths, nil
}

// locate finds the plan and the file of every input, and puts them in order.
func (r *run) locate() error {
	sources, err := r.find()
	if err != nil {
		return err
	}
	r.sources = sources
	r.batch = r.Mint("ImportBatch")
	for _, s := range r.sources {
		s.tree, s.codes = r.tree, r.Codes
		s.today = ieum.DateOf(r.Clock().AddDate(0, 0, 1)) // wherever the clock stands: somewhere it is tomorrow
	}
	slices.SortStableFunc(r.sources, func(a, b *sourceRun) int { return a.plan.rank() - b.plan.rank() })
	return nil
}

func (r *run) find() ([]*sourceRun, error) {
	plans, err := r.plans()
	if err != nil {
		return nil, err
	}
	var sources []*sourceRun
	for _, input := range r.Inputs {
		s, err := r.locateOne(plans, input)
		if err != nil {
			return nil, fmt.Errorf("%q: %w", filepath.Base(input.Path), err)
		}
		if i := slices.IndexFunc(sources, func(other *sourceRun) bool { return other.path == s.path }); i >= 0 {
			return nil, invalid("%q: the file is named twice", s.file)
		}
		sources = append(sources, s)
	}
	return sources, nil
}

// plans are those of the given mappings and the built-in ones.
func (r *run) plans() (known, error) {
	shipped, err := builtIn()
	if err != nil {
		return known{}, err
	}
	plans := known{builtIn: shipped}
	for _, m := range r.Mappings {
		p, err := compile(m, r.Codes)
		if err != nil {
			return known{}, err
		}
		if plans.named(m.Name) != nil {
			return known{}, invalid("mapping %s: the name is taken by another source", m.Name)
		}
		plans.own = append(plans.own, p)
	}
	return plans, nil
}

func (k known) all() []*plan { return slices.Concat(k.own, k.builtIn) }

// named returns the plan of that name, or nil.
func (k known) named(name string) *plan {
	for _, p := range k.all() {
		if p.Name == name {
			return p
		}
	}
	return nil
}

// fitting returns the plan that a file's name fits, or nil: an operator's own
// before a built-in one. Two that fit equally well are an error.
func (k known) fitting(file string) (*plan, error) {
	for _, plans := range [][]*plan{k.own, k.builtIn} {
		var found *plan
		for _, p := range plans {
			switch {
			case !p.fits(file):
			case found != nil:
				return nil, invalid("the name fits two sources, %s and %s: name one, as in %s=PATH", found.Name, p.Name, found.Name)
			default:
				found = p
			}
		}
		if found != nil {
			return found, nil
		}
	}
	return nil, nil //nolint:nilnil // no source is an answer
}

func (r *run) locateOne(plans known, input Input) (*sourceRun, error) {
	info, err := os.Stat(input.Path)
	if err != nil {
		return nil, fileError(err)
	}
	switch {
	case info.IsDir():
		name, err := r.fileIn(plans, input)
		if err != nil {
			return nil, err
		}
		return r.locateOne(plans, Input{input.Source, filepath.Join(input.Path, name)})
	case !info.Mode().IsRegular():
		return nil, invalid("this is a pipe or a device, and a file is read twice: save it to a file first")
	}
	p := plans.named(input.Source)
	if input.Source == "" {
		if p, err = plans.fitting(filepath.Base(input.Path)); err != nil {
			return nil, err
		}
	}
	if p == nil {
		return nil, invalid("no such source, or none that the file's name fits")
	}
	found := &faults{}
	judge(p.Mapping, r.Codes, found) // a built-in one: against the code lists in force
	if err := found.err(p.Name); err != nil {
		return nil, err
	}
	return newSourceRun(p, filepath.Clean(input.Path), info.Size()), nil
}

// fileIn returns the name of the one file in a folder that is of the source,
// or of any source when none is named. Files of no source at all are noted.
func (r *run) fileIn(plans known, folder Input) (string, error) {
	entries, err := os.ReadDir(folder.Path)
	if err != nil {
		return "", fileError(err)
	}
	found := ""
	for _, entry := range entries {
		if entry.IsDir() {
			continue
		}
		of := slices.DeleteFunc(plans.all(), func(p *plan) bool { return !p.fits(entry.Name()) })
		fits := slices.ContainsFunc(of, func(p *plan) bool { return folder.Source == "" || p.Name == folder.Source })
		switch {
		case len(of) == 0:
			r.ignore(folder.Path, entry.Name())
		case !fits:
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

// ignore notes a file of a folder that is of no source.
func (r *run) ignore(folder, name string) {
	name = filepath.ToSlash(filepath.Join(filepath.Base(folder), name))
	if !strings.HasPrefix(filepath.Base(name), ".") && !slices.Contains(r.ignored, name) {
		r.ignored = append(r.ignored, name)
	}
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
