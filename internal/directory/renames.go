package directory

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
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
	Added   []added              `json:"added"`
	// Short are short forms of provinces, as the first word of an address.
	Short map[string]string `json:"short"`

	byName map[string]string
}

// renamed is an area that got another name or code, with all under it.
type renamed struct {
	On       ieum.Date `json:"on"`
	From     string    `json:"from"`
	To       string    `json:"to"`
	FromCode string    `json:"fromCode"`
	ToCode   string    `json:"toCode"`
}

// added is an area that is new.
type added struct {
	On   ieum.Date `json:"on"`
	Name string    `json:"name"`
	Code string    `json:"code"`
}

// currentRenames reads the embedded table once.
var currentRenames = sync.OnceValues(func() (*renames, error) { return readRenames(renamesFile) })

func readRenames(text []byte) (*renames, error) {
	r := &renames{byName: map[string]string{}}
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(r); err != nil {
		return nil, fmt.Errorf("directory: renames: %w: %w", ieum.ErrInvalid, err)
	}
	for _, one := range r.Renamed {
		if _, twice := r.byName[one.From]; twice || r.Sources[one.On] == "" || len(one.FromCode) != len(one.ToCode) {
			return nil, fmt.Errorf("directory: renames: %s: no source, or twice: %w", one.From, ieum.ErrInvalid)
		}
		r.byName[one.From] = one.To
	}
	return r, nil
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
	var ends [longestName]int
	words := 0
	for i := 0; i <= len(text) && words < longestName; i++ {
		if i == len(text) || text[i] == ' ' {
			ends[words] = i
			words++
		}
	}
	for words--; words >= 0; words-- {
		if to, ok := r.byName[text[:ends[words]]]; ok {
			return to + text[ends[words]:], true
		}
	}
	return "", false
}

// code carries a code forward.
func (r *renames) code(code string) string {
	for _, one := range r.Renamed {
		if strings.HasPrefix(code, one.FromCode) {
			return one.ToCode + code[len(one.FromCode):]
		}
	}
	return code
}
