package directory

import (
	"errors"
	"strings"
	"testing"

	"ieum/internal/ieum"
)

// soundMapping is one that can be used; each case spoils it.
const soundMapping = `{
  "name": "centres", "title": {"ko": "센터", "en": "Centres"},
  "origin": "made up", "register": "centres", "files": ["centres*.csv"],
  "format": "csv", "encoding": "utf-8",
  "columns": ["이름", "종류", "주소", "상태"],
  "skip": [{"column": "상태", "is": ["예정"], "why": "not open yet"}],
  "makes": [
    {
      "kind": "Agency", "key": ["이름"],
      "fields": {
        "name": {"how": "text", "from": ["이름"], "required": true},
        "type": {"how": "code", "from": ["종류"], "codes": {"가족": "FAMILY_CENTRE"}},
        "status": {"how": "constant", "value": "ACTIVE"},
        "area": {"how": "area", "from": ["주소"]}
      },
      "infer": {"whoMayRefer": ["SELF"]}
    }
  ]
}`

func testCodes(t *testing.T) *ieum.Codes {
	t.Helper()
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	return codes
}

// faultsOf reads a mapping and returns what is wrong with it.
func faultsOf(t *testing.T, text string) []Fault {
	t.Helper()
	_, err := ReadMapping(strings.NewReader(text), testCodes(t))
	if err == nil {
		return nil
	}
	refused, ok := errors.AsType[*MappingError](err)
	if !ok || !errors.Is(err, ieum.ErrInvalid) || len(refused.Faults) == 0 {
		t.Fatalf("got %v, want faults that are invalid", err)
	}
	return refused.Faults
}

func TestEachFaultOfAMappingIsFoundWithItsPlace(t *testing.T) {
	if found := faultsOf(t, soundMapping); found != nil {
		t.Fatalf("a sound mapping is refused: %v", found)
	}
	for name, c := range map[string]struct {
		from, to string
		where    string
		line     int
		allowed  string
	}{
		"no register":                   {`"register": "centres", `, ``, "register", 1, ""},
		"a name with a space":           {`"name": "centres"`, `"name": "my centres"`, "name", 2, ""},
		"a key that nobody knows":       {`"origin"`, `"sauce": "", "origin"`, "sauce", 3, "origin"},
		"a key that stands twice":       {`"type":`, `"type": {}, "type":`, "makes[0].fields.type", 12, ""},
		"a code that stands twice":      {`{"가족": "FAMILY_CENTRE"}`, `{"가족": "FAMILY_CENTRE", "가족": "OTHER"}`, "makes[0].fields.type.codes.가족", 12, ""},
		"a text for a list":             {`"files": ["centres*.csv"]`, `"files": "centres*.csv"`, "files", 3, ""},
		"null for a text":               {`"origin": "made up"`, `"origin": null`, "origin", 3, ""},
		"a pattern that is none":        {`centres*.csv`, `[`, "files[0]", 3, ""},
		"a format nobody reads":         {`"csv", "encoding"`, `"xml", "encoding"`, "format", 4, "csv"},
		"an encoding unknown":           {`"utf-8"`, `"utf-16"`, "encoding", 4, "cp949"},
		"JSON in a code page":           {`"csv", "encoding": "utf-8"`, `"json", "encoding": "cp949"`, "encoding", 4, "utf-8"},
		"a long delimiter":              {`"format"`, `"delimiter": "::", "format"`, "delimiter", 4, ""},
		"a delimiter for JSON":          {`"format": "csv"`, `"delimiter": ";", "format": "json"`, "delimiter", 4, ""},
		"a column twice":                {`"주소", "상태"]`, `"주소", "주소", "상태"]`, "columns[3]", 5, ""},
		"a skip of a column unknown":    {`"column": "상태"`, `"column": "없음"`, "skip[0].column", 6, "상태"},
		"a skip without a reason":       {`"why": "not open yet"`, `"why": ""`, "skip[0].why", 6, ""},
		"a kind that is not made":       {`"Agency"`, `"Student"`, "makes[0].kind", 9, "School"},
		"a key of a column unknown":     {`"key": ["이름"]`, `"key": ["없음"]`, "makes[0].key[0]", 9, "이름"},
		"no key":                        {`"key": ["이름"]`, `"key": []`, "makes[0].key", 9, ""},
		"a field that is none":          {`"status":`, `"state": {"how": "text", "from": ["상태"]}, "status":`, "makes[0].fields.state", 13, "status"},
		"no name":                       {`"name": {"how": "text", "from": ["이름"], "required": true},`, ``, "makes[0].fields", 10, ""},
		"no type":                       {`"type": {"how": "code", "from": ["종류"], "codes": {"가족": "FAMILY_CENTRE"}},`, ``, "makes[0].fields", 10, ""},
		"a way that does not fit":       {`"how": "area"`, `"how": "phone"`, "makes[0].fields.area.how", 14, "area"},
		"no way at all":                 {`"how": "area", `, ``, "makes[0].fields.area.how", 14, "area"},
		"two columns for one":           {`["종류"]`, `["종류", "이름"]`, "makes[0].fields.type.from", 12, ""},
		"no columns":                    {`"from": ["주소"]`, `"from": []`, "makes[0].fields.area.from", 14, ""},
		"a code list that is empty":     {`{"가족": "FAMILY_CENTRE"}`, `{}`, "makes[0].fields.type.codes", 12, ""},
		"a constant beside a column":    {`"value": "ACTIVE"`, `"value": "ACTIVE", "from": ["상태"]`, "makes[0].fields.status.from", 13, ""},
		"a value beside a column":       {`"from": ["주소"]`, `"from": ["주소"], "value": "x"`, "makes[0].fields.area.value", 14, ""},
		"a constant of no vocabulary":   {`"value": "ACTIVE"`, `"value": "OPEN"`, "makes[0].fields.status.value", 13, "ACTIVE"},
		"a type of no code list":        {`"FAMILY_CENTRE"`, `"FAMILY"`, "makes[0].fields.type.codes.가족", 12, "FAMILY_CENTRE"},
		"a referrer of no vocabulary":   {`["SELF"]`, `["SELF", "PARENT"]`, "makes[0].infer.whoMayRefer[1]", 16, "GUARDIAN"},
		"a gate":                        {`"whoMayRefer"`, `"gates": ["agency_1"], "whoMayRefer"`, "makes[0].infer.gates", 16, ""},
		"a second document":             {`"infer": {"whoMayRefer": ["SELF"]}` + "\n    }\n  ]\n}", `"infer": {"whoMayRefer": ["SELF"]}` + "\n    }\n  ]\n} {}", "", 19, ""},
		"an error of syntax":            {`"key": [`, `"key" [`, "", 9, ""},
		"a file that breaks off":        {"\n  ]\n}", "", "", 17, ""},
		"a kind before an agency":       {`"makes": [`, `"makes": [{"kind": "Area", "key": ["이름"], "fields": {"name": {"how": "area-name", "from": ["이름"]}}},`, "makes[0]", 7, ""},
		"a fraction for a whole number": {`"whoMayRefer"`, `"answerDays": 1.5, "whoMayRefer"`, "makes[0].infer.answerDays", 16, ""},
	} {
		text := strings.Replace(soundMapping, c.from, c.to, 1)
		if text == soundMapping {
			t.Fatalf("%s: nothing was spoilt", name)
		}
		found := faultsOf(t, text)
		if len(found) == 0 {
			t.Errorf("%s: the mapping was taken", name)
			continue
		}
		f := found[0]
		if f.Where != c.where || f.Line != c.line || c.allowed != "" && !strings.Contains(strings.Join(f.Allowed, " "), c.allowed) {
			t.Errorf("%s: got line %d, %q, allowed %v (%s); want line %d, %q, allowed %s", name, f.Line, f.Where, f.Allowed, f, c.line, c.where, c.allowed)
		}
		if f.Text.Ko == "" || f.Text.En == "" {
			t.Errorf("%s: the fault does not speak both languages", name)
		}
	}
}

func TestAllFaultsOfAMappingAreFoundAtOnce(t *testing.T) {
	text := strings.NewReplacer(`"csv", "encoding": "utf-8"`, `"xml", "encoding": "utf-16"`, `"ACTIVE"`, `"OPEN"`, `"FAMILY_CENTRE"`, `"FAMILY"`, `["SELF"]`, `["ME"]`).Replace(soundMapping)
	want := []string{"format", "encoding", "makes[0].fields.status.value", "makes[0].fields.type.codes.가족", "makes[0].infer.whoMayRefer[0]"}
	var got []string
	for _, f := range faultsOf(t, text) {
		got = append(got, f.Where)
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("got %v, want %v", got, want)
	}
}

// A school must point at a district that its own row makes, or the store
// would refuse the whole run.
func TestASchoolPointsAtTheDistrictOfItsRow(t *testing.T) {
	plans, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	m := plans[1].Mapping
	for name, spoil := range map[string]func(*Mapping){
		"no district is made": func(m *Mapping) { m.Makes = m.Makes[1:] },
		"it is of another column": func(m *Mapping) {
			m.Makes = []Make{{Kind: "District", Key: []string{"교육지원청명"}, Fields: m.Makes[0].Fields}, m.Makes[1]}
		},
	} {
		spoilt := m
		spoil(&spoilt)
		if _, err := compile(spoilt, nil); err == nil || !strings.Contains(err.Error(), "district") {
			t.Errorf("%s: got %v, want a fault of the district", name, err)
		}
	}
	if _, err := compile(m, testCodes(t)); err != nil {
		t.Error(err)
	}
}

// Every code that a built-in mapping writes is one that the code lists or the
// vocabulary know.
func TestBuiltInMappingsHoldAgainstTheVocabulary(t *testing.T) {
	plans, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range plans {
		if _, err := compile(p.Mapping, testCodes(t)); err != nil {
			t.Error(err)
		}
	}
}

// FuzzMapping reads any bytes as a mapping: no panic, and what is refused
// says why.
func FuzzMapping(f *testing.F) {
	f.Add([]byte(soundMapping))
	f.Add([]byte(`{"makes":[{"fields":{"a":[[[[{}]]]]}}]}`))
	codes, err := ieum.DefaultCodes()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		m, err := ReadMapping(strings.NewReader(string(text)), codes)
		if err != nil {
			if refused, ok := errors.AsType[*MappingError](err); !ok || len(refused.Faults) == 0 || refused.Faults[0].Line < 1 {
				t.Fatalf("a refusal that says nothing: %v", err)
			}
			return
		}
		if _, err := compile(m, codes); err != nil {
			t.Fatalf("it was taken and cannot be used: %v", err)
		}
	})
}
