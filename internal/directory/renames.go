package directory

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"

	"ieum/internal/ieum"
)

//go:embed renames.json
var renamesFile []byte

// renames carries names and codes of areas forward to the present, in the
// table of a directory and in addresses alike.
type renames struct {
	About   string               `json:"about"`
	Sources map[ieum.Date]string `json:"sources"`
	Renamed []renamed            `json:"renamed"`
	// Heirs are areas that go on under another name, although a part was split
	// off: their own rows are carried forward, addresses in them are not.
	Heirs   []renamed  `json:"heirs"`
	Divided []division `json:"divided"`
	Removed []added    `json:"removed"`
	Added   []added    `json:"added"`
	// Short are short forms of provinces, as the first word of an address.
	Short map[string]string `json:"short"`

	byName, heirs map[string]string
	divided       map[string][]string
	removed       map[string]bool
	// forward leads from older codes to those in force, known to those of the
	// register.
	forward, known map[string]string
}

// renamed is an area that got another name, and since 2020 another code, with
// all under it.
type renamed struct {
	On       ieum.Date `json:"on"`
	From     string    `json:"from"`
	To       string    `json:"to"`
	FromCode string    `json:"fromCode,omitempty"`
	ToCode   string    `json:"toCode,omitempty"`
	// KeepsID is true where the area stays the node that it was under the older
	// code: what points at it goes on doing so.
	KeepsID bool `json:"keepsId,omitempty"`
}

// division is an area that others took over in parts. An address there is
// found by the part that has its dong.
type division struct {
	On   ieum.Date `json:"on"`
	From string    `json:"from"`
	Into []string  `json:"into"`
}

// added is an area that is new, or was removed.
type added struct {
	On   ieum.Date `json:"on"`
	Name string    `json:"name"`
	Code string    `json:"code"`
}

// currentRenames reads the embedded table once.
var currentRenames = sync.OnceValues(func() (*renames, error) { return readRenames(renamesFile) })

func readRenames(text []byte) (*renames, error) {
	r := &renames{byName: map[string]string{}, heirs: map[string]string{}, divided: map[string][]string{}, removed: map[string]bool{}}
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(r); err != nil {
		return nil, fmt.Errorf("directory: renames: %w: %w", ieum.ErrInvalid, err)
	}
	refuse := func(name string) (*renames, error) {
		return nil, fmt.Errorf("directory: renames: %s: no source, or twice: %w", name, ieum.ErrInvalid)
	}
	for _, one := range r.Renamed {
		if _, twice := r.byName[one.From]; twice || r.Sources[one.On] == "" || len(one.FromCode) != len(one.ToCode) {
			return refuse(one.From)
		}
		r.byName[one.From] = one.To
	}
	for _, one := range r.Heirs {
		r.heirs[one.From] = one.To
	}
	for _, one := range r.Divided {
		if _, twice := r.divided[one.From]; twice || r.Sources[one.On] == "" || len(one.Into) < 2 {
			return refuse(one.From)
		}
		r.divided[one.From] = one.Into
	}
	for _, one := range slices.Concat(r.Removed, r.Added) {
		if r.Sources[one.On] == "" {
			return refuse(one.Name)
		}
	}
	for _, one := range r.Removed {
		r.removed[one.Code] = true
	}
	return r, r.index()
}

// longestName is the number of words of the longest name in the table.
const longestName = 3

// name carries a name or an address forward: short forms of provinces are
// written out, a first word that stands twice is dropped, and every renaming
// applies in turn. doubled tells of the dropped word.
func (r *renames) name(text string) (current string, doubled bool) {
	head, rest, _ := strings.Cut(text, " ")
	if full, ok := r.Short[head]; ok {
		head = full
		text = strings.TrimRight(head+" "+rest, " ")
	}
	for rest != "" {
		next, after, _ := strings.Cut(rest, " ")
		if next != head && (next != "세종시" || head != "세종특별자치시") {
			break
		}
		rest, doubled = after, true
		text = strings.TrimRight(head+" "+rest, " ")
	}
	for range len(r.Renamed) { // each applies once at most
		to, ok := r.step(text)
		if !ok {
			break
		}
		text = to
	}
	return text, doubled
}

// step applies the renaming of the longest first words.
func (r *renames) step(text string) (string, bool) {
	for _, end := range slices.Backward(wordEnds(text)) {
		if to, ok := r.byName[text[:end]]; ok {
			return to + text[end:], true
		}
	}
	return "", false
}

// wordEnds returns where the first words of a text end, as many as a name of
// the table has at most.
func wordEnds(text string) []int {
	ends := make([]int, 0, longestName)
	for i := 0; i <= len(text) && len(ends) < longestName; i++ {
		if i == len(text) || text[i] == ' ' {
			ends = append(ends, i)
		}
	}
	return ends
}

// areaName carries the whole name of an area forward.
func (r *renames) areaName(text string) (current string, doubled bool) {
	current, doubled = r.name(text)
	if to, ok := r.heirs[current]; ok {
		current = to
	}
	return current, doubled
}

// parts returns the areas that took over the one that an address names with
// its first words, and the rest of the address.
func (r *renames) parts(address string) (from string, into []string, rest string) {
	for _, end := range slices.Backward(wordEnds(address)) {
		if into, ok := r.divided[address[:end]]; ok {
			return address[:end], into, address[end:]
		}
	}
	return "", nil, ""
}

// code carries a code forward to the one in force.
func (r *renames) code(code string) string { return swap(r.forward, code) }

// key returns the code by which an area is known in the register, whichever
// edition it comes from: the one in force, or the older one if the area has
// kept its id.
func (r *renames) key(code string) string { return swap(r.known, code) }

// codeLengths are those of the codes that the table changes: of provinces,
// of what lies in them, and whole ones.
var codeLengths = [...]int{codeDigits, 5, 2}

// swap replaces the first digits of a code, as many as the table has.
func swap(table map[string]string, code string) string {
	for _, n := range codeLengths {
		if len(code) < n {
			continue
		}
		if other, ok := table[code[:n]]; ok {
			return other + code[n:]
		}
	}
	return code
}

// index fills the look-ups by code.
func (r *renames) index() error {
	r.forward, r.known = map[string]string{}, map[string]string{}
	for _, one := range slices.Concat(r.Renamed, r.Heirs) {
		if one.FromCode == "" {
			continue
		}
		if !slices.Contains(codeLengths[:], len(one.FromCode)) {
			return fmt.Errorf("directory: renames: %s: a code of %d digits: %w", one.From, len(one.FromCode), ieum.ErrInvalid)
		}
		r.forward[one.FromCode] = one.ToCode
		if one.KeepsID {
			r.known[one.ToCode] = one.FromCode
		} else {
			r.known[one.FromCode] = one.ToCode
		}
	}
	return nil
}
