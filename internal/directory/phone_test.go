package directory

import "testing"

func TestPhonesAreCleaned(t *testing.T) {
	for given, want := range map[string]struct {
		number string
		reason Reason
	}{
		"":                 {"", ""},
		"033-250-0001":     {"033-250-0001", ""},
		"02)123-4567":      {"02-123-4567", ""},
		"0212345678":       {"02-1234-5678", ""},
		"070-1234-5678":    {"070-1234-5678", ""},
		"0507-1234-5678":   {"0507-1234-5678", ""},
		"1588-0000":        {"1588-0000", ""},
		"1577-0199":        {"1577-0199", ""},
		"1388":             {"1388", ""},
		"865-7507":         {"865-7507", ""},
		"+82-44-123-4567":  {"044-123-4567", ""},
		"055-210-0461~5":   {"055-210-0461", PhoneRange},
		"055-210-0461-5":   {"055-210-0461", PhoneRange},
		"010-1234-5678":    {"", PhoneMobile},
		"01012345678":      {"", PhoneMobile},
		"+82-10-1234-5678": {"", PhoneMobile},
		"011-123-4567":     {"", PhoneMobile},
		"010-123-45":       {"", PhoneMobile},
		"010-0000-0000":    {"", PhonePlaceholder},
		"000-0000-0000":    {"", PhonePlaceholder},
		"051-957-1":        {"", PhoneBroken},
		"051-949-466":      {"", PhoneBroken},
		"없음":               {"", PhoneBroken},
		"--":               {"", PhoneBroken},
		"12345678901234":   {"", PhoneBroken},
	} {
		number, reason := cleanPhone(given)
		if number != want.number || reason != want.reason {
			t.Errorf("%q: got %q %s, want %q %s", given, number, reason, want.number, want.reason)
		}
	}
}

func TestMappingsThatContradictThemselvesAreRefused(t *testing.T) {
	sound := func() Mapping {
		plans, err := builtIn()
		if err != nil {
			t.Fatal(err)
		}
		m := plans[1].Mapping
		m.Makes = append([]Make{}, m.Makes...)
		return m
	}
	for name, spoil := range map[string]func(*Mapping){
		"no register":             func(m *Mapping) { m.Register = "" },
		"a format nobody reads":   func(m *Mapping) { m.Format = "xml" },
		"an encoding unknown":     func(m *Mapping) { m.Encoding = "utf-16" },
		"JSON in a code page":     func(m *Mapping) { m.Format = "json" },
		"a long delimiter":        func(m *Mapping) { m.Delimiter = "::" },
		"nothing made":            func(m *Mapping) { m.Makes = nil },
		"a pattern that is none":  func(m *Mapping) { m.Files = []string{"["} },
		"a skip without column":   func(m *Mapping) { m.Skip = []Skip{{Column: "없음"}} },
		"a key without column":    func(m *Mapping) { m.Makes[0].Key = []string{"없음"} },
		"a kind that is not made": func(m *Mapping) { m.Makes[0].Kind = "Student" },
		"no name":                 func(m *Mapping) { m.Makes[0].Fields = nil },
		"a way that does not fit": func(m *Mapping) {
			m.Makes[0].Fields = map[string]Rule{"name": {How: "phone", From: []string{"학교명"}}}
		},
		"a code list that is empty": func(m *Mapping) {
			m.Makes[1].Fields = map[string]Rule{"name": {How: "text", From: []string{"학교명"}}, "level": {How: "code", From: []string{"학교급구분"}}}
		},
	} {
		m := sound()
		spoil(&m)
		if _, err := compile(m); err == nil {
			t.Errorf("%s: the mapping was taken", name)
		}
	}
	if _, err := compile(sound()); err != nil {
		t.Error(err)
	}
}

// Every code that a built-in mapping gives must be one that the code lists
// or the vocabulary know.
func TestEveryReasonHasASentence(t *testing.T) {
	for reason, text := range reasonTexts {
		if text.Ko == "" || text.En == "" || reason.Text() != text {
			t.Errorf("%s says nothing", reason)
		}
	}
	if len(reasonTexts) != 37 {
		t.Errorf("%d reasons have a sentence; count the constants and raise this number", len(reasonTexts))
	}
}
