package directory

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// judge finds everything in a mapping that cannot be right. Where codes is
// nil, codes of agency types are not looked at.
func judge(m Mapping, codes *ieum.Codes, found *faults) {
	j := &judgment{Mapping: m, codes: codes, faults: found}
	j.head()
	j.format()
	j.list("columns", m.Columns)
	if len(m.Columns) == 0 {
		j.add("columns", "열이 하나도 없습니다.", "There are no columns.", nil)
	}
	for i, s := range m.Skip {
		where := at("skip", i)
		j.column(member(where, "column"), s.Column)
		j.list(member(where, "is"), s.Is)
		if len(s.Is) == 0 {
			j.add(member(where, "is"), "뺄 값이 없습니다.", "It leaves nothing out.", nil)
		}
		j.needed(member(where, "why"), s.Why)
	}
	j.makes()
}

// judgment is a mapping that is being judged.
type judgment struct {
	Mapping
	codes *ieum.Codes
	*faults
}

func (j *judgment) needed(where, text string) {
	if strings.TrimSpace(text) == "" {
		j.add(where, "값이 필요합니다.", "This is needed.", nil)
	}
}

// head judges what the mapping says about itself.
func (j *judgment) head() {
	j.needed("name", j.Name)
	if strings.ContainsAny(j.Name, "= \t\n/\\") {
		j.add("name", "이름에는 빈칸과 =, /, \\를 쓸 수 없습니다.", "A name has no space and none of =, /, \\: the command line takes SOURCE=PATH.", nil)
	}
	j.needed("title.ko", j.Title.Ko)
	j.needed("title.en", j.Title.En)
	j.needed("origin", j.Origin)
	j.needed("register", j.Register)
	for i, pattern := range j.Files {
		if _, err := path.Match(pattern, ""); err != nil || pattern == "" {
			j.add(at("files", i), "파일 이름의 형식이 아닙니다.", "This is no pattern of a file's name.", nil)
		}
	}
}

func (j *judgment) format() {
	encodings := []string{utf8Encoding, cp949Encoding}
	if j.Format == "json" {
		encodings = encodings[:1]
	}
	j.oneOf("format", j.Format, []string{"csv", "json"})
	j.oneOf("encoding", j.Encoding, encodings)
	switch {
	case j.Delimiter == "":
	case j.Format == "json":
		j.add("delimiter", "JSON에는 구분 기호가 없습니다.", "JSON has no delimiter.", nil)
	case len(j.Delimiter) != 1 || strings.ContainsAny(j.Delimiter, "\"\r\n"):
		j.add("delimiter", "구분 기호는 ASCII 문자 하나입니다.", "A delimiter is one ASCII character, no quote and no line break.", nil)
	}
	if j.Multiline && j.Format == "json" {
		j.add("multiline", "JSON에는 쓰지 않습니다.", "This is for csv only.", nil)
	}
}

// oneOf judges a word of a closed set.
func (j *judgment) oneOf(where, word string, allowed []string) {
	if slices.Contains(allowed, word) {
		return
	}
	if word == "" {
		j.add(where, "값이 필요합니다.", "This is needed.", allowed)
		return
	}
	j.add(where, fmt.Sprintf("%q은(는) 쓸 수 없는 값입니다.", word), fmt.Sprintf("%q may not stand here.", word), allowed)
}

// list judges texts that must say something and stand once.
func (j *judgment) list(where string, texts []string) {
	for i, text := range texts {
		if where == "columns" && strings.TrimSpace(text) == "" || where == "columns" && text != strings.TrimSpace(text) {
			j.add(at(where, i), "이름이 비었거나 앞뒤에 빈칸이 있습니다.", "The name is empty, or has space around it.", nil)
		}
		if slices.Contains(texts[:i], text) {
			j.add(at(where, i), fmt.Sprintf("%q이(가) 두 번 있습니다.", text), fmt.Sprintf("%q stands twice.", text), nil)
		}
	}
}

// column judges the name of a column.
func (j *judgment) column(where, name string) {
	if !slices.Contains(j.Columns, name) {
		j.add(where, fmt.Sprintf("%q은(는) columns에 없는 열입니다.", name), fmt.Sprintf("%q is not among the columns.", name), j.Columns)
	}
}

func (j *judgment) columns(where string, names []string) {
	for i, name := range names {
		j.column(at(where, i), name)
	}
}

// makes judges what a row makes.
func (j *judgment) makes() {
	if len(j.Makes) == 0 {
		j.add("makes", "한 행이 만드는 것이 없습니다.", "A row makes nothing.", nil)
	}
	for i, m := range j.Makes {
		where := at("makes", i)
		if _, ok := targets[m.Kind]; !ok {
			j.oneOf(member(where, "kind"), string(m.Kind), sortedKinds())
			continue
		}
		if i < len(j.Makes)-1 && (m.Kind != "District" || j.Makes[len(j.Makes)-1].Kind != "School") {
			j.add(where, "마지막 것 앞에는 학교의 교육지원청(District)만 둘 수 있습니다.",
				"What a row is about comes last; before it only the District of a School may stand.", nil)
		}
		j.key(where, m)
		j.fields(where, m)
		j.infer(where, m)
	}
}

func sortedKinds() []string {
	kinds := make([]string, 0, len(targets))
	for _, kind := range sortedKeys(targets) {
		kinds = append(kinds, string(kind))
	}
	return kinds
}

func (j *judgment) key(where string, m Make) {
	j.columns(member(where, "key"), m.Key)
	j.list(member(where, "key"), m.Key)
	if len(m.Key) == 0 || m.Kind == "Area" && len(m.Key) != 1 {
		j.add(member(where, "key"), "열쇠가 될 열이 필요합니다. 지역은 법정동코드 열 하나입니다.",
			"Columns are needed that name an entry; for an Area the one with the code of ten digits.", nil)
	}
}

// fields judges every field, and looks for those that may not be left out.
func (j *judgment) fields(where string, m Make) {
	where = member(where, "fields")
	for _, name := range sortedKeys(m.Fields) {
		place := member(where, name)
		t, ok := targets[m.Kind][name]
		if !ok {
			j.add(place, fmt.Sprintf("%s에 없는 항목입니다.", m.Kind), fmt.Sprintf("A %s has no such field.", m.Kind), sortedKeys(targets[m.Kind]))
			continue
		}
		rule := m.Fields[name]
		if !slices.Contains(t.hows, rule.How) {
			j.oneOf(member(place, "how"), rule.How, t.hows)
			continue
		}
		j.rule(place, rule)
		j.words(place, rule, t)
	}
	for _, name := range sortedKeys(targets[m.Kind]) {
		if _, given := m.Fields[name]; !given && targets[m.Kind][name].needed {
			j.add(where, fmt.Sprintf("%s에는 %s 항목이 필요합니다.", m.Kind, name), fmt.Sprintf("A %s needs the field %s.", m.Kind, name), nil)
		}
	}
	if rule, ok := m.Fields["district"]; ok {
		j.district(member(where, "district"), rule)
	}
}

// rule holds what a rule names against its way.
func (j *judgment) rule(where string, r Rule) {
	want := map[string]int{"constant": 0, "code": 1, "date": 1, "phone": 1, "url": 1, "point": 2, "area-name": 1}
	n, fixed := want[r.How]
	j.columns(member(where, "from"), r.From)
	j.columns(member(where, "joined"), r.Joined)
	switch {
	case fixed && len(r.From) != n:
		j.add(member(where, "from"), fmt.Sprintf("%s에는 열이 %d개 필요합니다.", r.How, n), fmt.Sprintf("%q takes %d columns.", r.How, n), nil)
	case !fixed && len(r.From) == 0:
		j.add(member(where, "from"), "열이 하나 이상 필요합니다.", "At least one column is needed.", nil)
	}
	only := func(key string, given, wanted bool, how string) {
		switch {
		case given && !wanted:
			j.add(member(where, key), fmt.Sprintf("%s에는 쓰지 않습니다. %s에만 씁니다.", r.How, how), fmt.Sprintf("This goes with %q, not with %q.", how, r.How), nil)
		case wanted && !given && key != "joined":
			j.add(member(where, key), "값이 필요합니다.", "This is needed.", nil)
		}
	}
	only("value", r.Value != "", r.How == "constant", "constant")
	only("codes", len(r.Codes) > 0, r.How == "code", "code")
	only("joined", len(r.Joined) > 0, r.How == "area", "area")
	if r.Required && r.How == "constant" {
		j.add(member(where, "required"), "상수는 비지 않습니다.", "A constant is never empty.", nil)
	}
}

// words holds what a rule writes against the vocabulary.
func (j *judgment) words(where string, r Rule, t target) {
	if t.allowed == nil {
		return
	}
	allowed, known := t.allowed(j.codes)
	if !known {
		return
	}
	if r.How == "constant" && r.Value != "" {
		j.oneOf(member(where, "value"), r.Value, allowed)
	}
	for _, given := range sortedKeys(r.Codes) {
		j.oneOf(member(member(where, "codes"), given), r.Codes[given], allowed)
	}
}

// district makes sure that a school points at the district that its row makes.
func (j *judgment) district(where string, r Rule) {
	for _, other := range j.Makes {
		if other.Kind == "District" && slices.Equal(other.Key, r.From) {
			return
		}
	}
	j.add(where, "같은 열을 열쇠로 하는 District가 makes에 있어야 합니다.", "makes must have a District whose key is of the same columns.", nil)
}

func (j *judgment) infer(where string, m Make) {
	if m.Infer == nil {
		return
	}
	where = member(where, "infer")
	if m.Kind != "Agency" {
		j.add(where, "기관(Agency)에만 씁니다.", "This is for an Agency only.", nil)
	}
	for i, who := range m.Infer.WhoMayRefer {
		j.oneOf(at(member(where, "whoMayRefer"), i), string(who), referrers())
	}
	if len(m.Infer.Gates) > 0 {
		j.add(member(where, "gates"), "매핑에서는 정할 수 없습니다.", "A mapping names no gates: they are entries of the store.", nil)
	}
	if m.Infer.AnswerDays < 0 {
		j.add(member(where, "answerDays"), "0보다 작을 수 없습니다.", "It cannot be negative.", nil)
	}
}
