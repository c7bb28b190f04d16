package ieum_test

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
)

// The lists are read by case managers, so that what a client checks once is
// checked here for every entry.

var (
	hangul = regexp.MustCompile(`\p{Hangul}`)
	// phone numbers are dialled as they stand: 112, 1388, 1577-0199.
	// clause names at least one article of an act.
	clause = regexp.MustCompile(`(법|법률) 제[0-9]+조`)
	code   = regexp.MustCompile(`^[A-Z][A-Z0-9_]*$`)
)

func defaults(t *testing.T) *ieum.Codes {
	t.Helper()
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatalf("the lists that are built in do not load: %v", err)
	}
	return codes
}

// everyNeed returns the domains and their sub-domains, in order.
func everyNeed(codes *ieum.Codes) []ieum.NeedDomain {
	var all []ieum.NeedDomain
	for _, domain := range codes.Needs {
		all = append(all, domain)
		all = append(all, domain.Children...)
	}
	return all
}

// bothLanguages fails unless the text is Korean in Korean, has no Korean in
// English, and so differs.
func bothLanguages(t *testing.T, where string, text ieum.Text) {
	t.Helper()
	if !hangul.MatchString(text.Ko) || strings.TrimSpace(text.Ko) != text.Ko {
		t.Errorf("%s: ko = %q, want a Korean text", where, text.Ko)
	}
	if text.En == "" || hangul.MatchString(text.En) || strings.TrimSpace(text.En) != text.En {
		t.Errorf("%s: en = %q, want an English text", where, text.En)
	}
}

// entries fails unless codes and labels stand once, in both languages.
func entries(t *testing.T, where string, list []ieum.Entry) {
	t.Helper()
	seen := map[string]bool{}
	for _, e := range list {
		bothLanguages(t, where+" "+e.Code, e.Text)
		for _, key := range []string{"code " + e.Code, "ko " + e.Ko, "en " + e.En} {
			if seen[key] {
				t.Errorf("%s: %s stands twice", where, key)
			}
			seen[key] = true
		}
		if !code.MatchString(e.Code) {
			t.Errorf("%s: code %q, want capitals", where, e.Code)
		}
	}
	if len(list) == 0 {
		t.Errorf("%s has no entries", where)
	}
}

func TestNeedsAreTheElevenDomainsWithTwoSubDomainsEach(t *testing.T) {
	codes := defaults(t)
	var got []string
	for _, domain := range codes.Needs {
		got = append(got, domain.Code)
		if domain.Code == "A000000" {
			continue
		}
		var children []string
		for _, child := range domain.Children {
			children = append(children, child.Code)
			if n, ok := codes.Need(child.Code); !ok || n.Parent != domain.Code {
				t.Errorf("need %s: found %v with parent %q, want %q", child.Code, ok, n.Parent, domain.Code)
			}
		}
		if diff := cmp.Diff([]string{domain.Code + "-1", domain.Code + "-2"}, children); diff != "" {
			t.Errorf("sub-domains of %s (-want +got):\n%s", domain.Code, diff)
		}
	}
	want := []string{
		"0000000", "1000000", "2000000", "3000000", "4000000", "5000000",
		"6000000", "7000000", "8000000", "9000000", "A000000",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("domains (-want +got):\n%s", diff)
	}
}

func TestEveryNeedHasLabelsInBothLanguagesThatDiffer(t *testing.T) {
	labels := map[string]string{}
	for _, n := range everyNeed(defaults(t)) {
		bothLanguages(t, "need "+n.Code, n.Text)
		for _, label := range []string{n.Ko, n.En} {
			if other, taken := labels[label]; taken {
				t.Errorf("needs %s and %s are both called %q", other, n.Code, label)
			}
			labels[label] = n.Code
		}
	}
}

func TestWordsMapOnOneNeed(t *testing.T) {
	owner := map[string]string{}
	for _, n := range everyNeed(defaults(t)) {
		for _, word := range n.Words {
			word = strings.ToLower(word)
			if other, taken := owner[word]; taken {
				t.Errorf("%q stands for %s and %s", word, other, n.Code)
			}
			if len([]rune(word)) < 2 {
				t.Errorf("%q of %s would be found inside other words", word, n.Code)
			}
			owner[word] = n.Code
		}
		if len(n.Words) == 0 {
			t.Errorf("need %s has no words", n.Code)
		}
	}
	tests := []struct{ word, need string }{
		{"결석", "6000000-2"},
		{"무단결석", "6000000-2"},
		{"자해", "1000000-2"},
		{"자살", "1000000-2"},
		{"과의존", "1000000-2"},
		{"한국어", "6000000-1"},
		{"기초학력", "6000000-1"},
		{"학교폭력", "0000000-2"},
		{"방임", "0000000-1"},
		{"돌봄", "3000000-2"},
		{"급식", "2000000-1"},
		{"월세", "5000000-1"},
		{"체납", "5000000-1"},
		{"우울", "1000000-2"},
		{"불안", "1000000-2"},
		{"adhd", "1000000-2"},
		{"경계선 지능", "6000000-1"},
		{"게임", "1000000-2"},
		{"truancy", "6000000-2"},
		{"임금체불", "7000000-2"},
	}
	for _, tt := range tests {
		t.Run(tt.word, func(t *testing.T) {
			if owner[tt.word] != tt.need {
				t.Errorf("%q maps on %q, want %q", tt.word, owner[tt.word], tt.need)
			}
		})
	}
}

func TestMentalHealthViolenceAndSexAreDelicate(t *testing.T) {
	var got []string
	for _, n := range everyNeed(defaults(t)) {
		if n.Delicate {
			got = append(got, n.Code)
		}
	}
	if diff := cmp.Diff([]string{"0000000", "0000000-1", "0000000-2", "1000000-2"}, got); diff != "" {
		t.Errorf("delicate needs (-want +got):\n%s", diff)
	}
}

func TestCrosswalksKeepToTheListsTheyName(t *testing.T) {
	lists := map[string]string{
		"dreamstart":      "신체/건강 인지/언어 정서/행동 부모/가족",
		"hakmatong":       "학습 복지 건강 진로 상담",
		"seed":            "ECONOMIC MEDICAL CULTURAL EDUCATIONAL WELFARE",
		"openeligibility": "Emergency Food Housing Goods Transit Health Money Care Education Work Legal",
		"gravity": "food-insecurity housing-instability homelessness inadequate-housing transportation-insecurity " +
			"financial-insecurity material-hardship educational-attainment employment-status veteran-status stress " +
			"social-connection intimate-partner-violence elder-abuse personal-health-literacy " +
			"health-insurance-coverage-status medical-cost-burden digital-literacy digital-access utility-insecurity " +
			"language-access incarceration-status protective-factor unspecified",
	}
	used := map[string]bool{}
	for _, n := range everyNeed(defaults(t)) {
		for list, codes := range n.Crosswalk {
			for _, c := range codes {
				used[list+" "+c] = true
				if !slices.Contains(strings.Fields(lists[list]), c) {
					t.Errorf("need %s: %q is no code of %q", n.Code, c, list)
				}
			}
		}
	}
	for _, list := range []string{"dreamstart", "hakmatong", "seed", "openeligibility"} {
		for c := range strings.FieldsSeq(lists[list]) {
			if !used[list+" "+c] {
				t.Errorf("no need takes in %q of %s", c, list)
			}
		}
	}
}

func TestAgencyTypesAreFoundByOneNameOnly(t *testing.T) {
	codes := defaults(t)
	list, ok := codes.List("AGENCY_TYPE")
	if !ok || len(list) < 35 {
		t.Fatalf("%d agency types (found %v), want at least 35", len(list), ok)
	}
	entries(t, "agency type", list)

	names := map[string]string{}
	for _, a := range codes.AgencyTypes {
		for _, name := range append([]string{a.Ko, a.En}, a.Aliases...) {
			name = strings.ToLower(name)
			if other, taken := names[name]; taken {
				t.Errorf("%q names %s and %s", name, other, a.Code)
			}
			names[name] = a.Code
		}
	}
	tests := []struct{ name, want string }{
		// Names that were in use before, or that people use.
		{"정신보건센터", "MENTAL_HEALTH_WELFARE_CENTRE"},
		{"주민자치센터", "COMMUNITY_SERVICE_CENTRE"},
		{"동사무소", "COMMUNITY_SERVICE_CENTRE"},
		{"건강가정지원센터", "FAMILY_CENTRE"},
		{"다문화가족지원센터", "FAMILY_CENTRE"},
		{"위센터", "WEE_CENTRE"},
		{"꿈드림", "OUT_OF_SCHOOL_YOUTH_CENTRE"},
		// Every kind (기관구분) of the public list of mental health institutions.
		{"의원", "CLINIC"},
		{"상담센터", "PRIVATE_COUNSELLING"},
		{"정신병원", "PSYCHIATRIC_HOSPITAL"},
		{"기초정신건강복지센터", "MENTAL_HEALTH_WELFARE_CENTRE"},
		{"광역정신건강복지센터", "MENTAL_HEALTH_WELFARE_CENTRE"},
		{"종합병원", "HOSPITAL"},
		{"상급종합", "HOSPITAL"},
		{"병원", "HOSPITAL"},
		{"요양병원", "CARE_HOSPITAL"},
		{"한방병원", "KOREAN_MEDICINE_HOSPITAL"},
		{"보건소", "PUBLIC_HEALTH_CENTRE"},
		{"보건지소", "PUBLIC_HEALTH_CENTRE"},
		{"보건의료원", "PUBLIC_HEALTH_CENTRE"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if names[tt.name] != tt.want {
				t.Errorf("%q names %q, want %q", tt.name, names[tt.name], tt.want)
			}
		})
	}
}

func TestEveryAgencyTypeButOtherInfersServices(t *testing.T) {
	classes := []ieum.ResourceClass{ieum.Economic, ieum.Medical, ieum.Cultural, ieum.Educational, ieum.Welfare}
	codes := defaults(t)
	met := map[string]bool{}
	for _, a := range codes.AgencyTypes {
		if n := len(a.Infers); (n < 1 || n > 4) && a.Code != "OTHER" {
			t.Errorf("%s infers %d services, want 1 to 4", a.Code, n)
		}
		for _, s := range a.Infers {
			bothLanguages(t, "service of "+a.Code, s.Text)
			if !slices.Contains(classes, s.Class) || len(s.Needs) == 0 {
				t.Errorf("%s: service %q is of class %q for needs %v", a.Code, s.En, s.Class, s.Needs)
			}
			for _, need := range s.Needs {
				for _, wanted := range codes.Related(need) {
					met[wanted] = true
				}
			}
		}
	}
	for _, n := range everyNeed(codes) {
		if !met[n.Code] {
			t.Errorf("no type of agency is expected to meet need %s", n.Code)
		}
	}
}

func TestFactsAnswerTheRulesThatReadThem(t *testing.T) {
	codes := defaults(t)
	list, _ := codes.List("FACT")
	entries(t, "fact", list)
	rules := map[ieum.RuleID]string{}
	for _, f := range codes.Facts {
		bothLanguages(t, "question of "+f.Code, f.Question)
		entries(t, "choices of "+f.Code, f.Choices)
		rules[f.Rule] = f.Code
	}
	want := map[ieum.RuleID]string{
		ieum.RuleHousehold: "HOUSEHOLD_TYPE", ieum.RuleIncome: "INCOME_CLASS", ieum.RuleDisability: "DISABILITY",
		ieum.RuleSpecialEducation: "SPECIAL_EDUCATION", ieum.RuleResidence: "RESIDENCE_STATUS", ieum.RulePregnancy: "PREGNANCY",
		ieum.RuleLeavingCare: "LEAVING_CARE", ieum.RuleLongTermCare: "LONG_TERM_CARE_GRADE", ieum.RuleMobility: "MOBILITY",
		ieum.RuleLanguage: "LANGUAGE", ieum.RuleSex: "SEX",
	}
	if diff := cmp.Diff(want, rules); diff != "" {
		t.Errorf("facts by rule (-want +got):\n%s", diff)
	}
	household, _ := codes.Fact("HOUSEHOLD_TYPE")
	if diff := cmp.Diff(codes.Lists["HOUSEHOLD"], household.Choices); diff != "" {
		t.Errorf("the fact and the list of households differ:\n%s", diff)
	}
}

func TestGroundsNameTheirClauseAndShareNoHealthData(t *testing.T) {
	codes := defaults(t)
	list, _ := codes.List("GROUND")
	entries(t, "ground", list)
	items := []ieum.ConsentItem{
		ieum.ItemIdentity, ieum.ItemContact, ieum.ItemSchool, ieum.ItemFamily, ieum.ItemNeeds,
	}
	for _, g := range codes.Grounds {
		if !clause.MatchString(g.Clause) {
			t.Errorf("ground %s: clause %q names no article", g.Code, g.Clause)
		}
		if len(g.Items) == 0 {
			t.Errorf("ground %s shares nothing", g.Code)
		}
		for _, item := range g.Items {
			// None of these clauses opens what PIPA §23 closes.
			if !slices.Contains(items, item) {
				t.Errorf("ground %s shares %s", g.Code, item)
			}
		}
		if got, ok := codes.Ground(g.Code); !ok || got.Clause != g.Clause {
			t.Errorf("Ground(%s) = %v, %v", g.Code, got, ok)
		}
	}
	if _, ok := codes.Ground("NO_SUCH_GROUND"); ok {
		t.Error("a ground that no list holds was found")
	}
}

func TestEveryPlainListHasEntriesInBothLanguages(t *testing.T) {
	codes := defaults(t)
	want := []string{
		"CASE_CLASS", "CONTACT_KIND", "HOUSEHOLD", "MASK_REASON", "QUALIFICATION", "REFUSAL",
		"SCHOOL_LEVEL", "SUPPORTER_RELATION", "TERMINATION", "TRAINING",
	}
	var got []string
	for name := range codes.Lists {
		got = append(got, name)
	}
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("lists (-want +got):\n%s", diff)
	}
	for _, name := range want {
		list, _ := codes.List(name)
		entries(t, name, list)
	}
	if _, ok := codes.List("NO_SUCH_LIST"); ok {
		t.Error("a list that is not there was found")
	}
}

// Rules in code read these codes, so that a replaced label must not lose them.
func TestListsHoldTheCodesThatTheVocabularyKnows(t *testing.T) {
	tests := []struct {
		list  string
		codes []string
	}{
		{"CASE_CLASS", []string{string(ieum.Regular), string(ieum.Intensive), string(ieum.Crisis)}},
		{"SCHOOL_LEVEL", []string{string(ieum.Elementary), string(ieum.Middle), string(ieum.High), string(ieum.SpecialLevel), string(ieum.OtherLevel)}},
		{"REFUSAL", []string{"NO_CAPACITY", "INELIGIBLE", "OUT_OF_AREA"}},
		{"TERMINATION", []string{"GOALS_MET", "MOVED", "REFUSED"}},
		{"CONTACT_KIND", []string{"COUNSELLING", "ADVOCACY", "CRISIS"}},
	}
	codes := defaults(t)
	for _, tt := range tests {
		t.Run(tt.list, func(t *testing.T) {
			for _, c := range tt.codes {
				if e := codes.Label(tt.list, c); e.Ko == c {
					t.Errorf("%s lacks %s", tt.list, c)
				}
			}
		})
	}
}

func TestALabelIsTheCodeItselfWhenTheListLacksIt(t *testing.T) {
	want := ieum.Entry{Code: "GONE", Text: ieum.Text{Ko: "GONE", En: "GONE"}}
	for _, list := range []string{"REFUSAL", "NO_SUCH_LIST"} {
		if diff := cmp.Diff(want, defaults(t).Label(list, "GONE")); diff != "" {
			t.Errorf("label of %s (-want +got):\n%s", list, diff)
		}
	}
}

func TestListsThatContradictThemselvesAreInvalid(t *testing.T) {
	const needs = `"needs":[{"code":"1","ko":"가","en":"a","children":[{"code":"1-1","ko":"나","en":"b"}]}]`
	tests := []struct{ name, file string }{
		{"no JSON", `version: 1`},
		{"a field that nobody knows", `{"nedes":[]}`},
		{"a need twice", `{"needs":[{"code":"1"},{"code":"1"}]}`},
		{"a sub-domain with the code of its domain", `{"needs":[{"code":"1","children":[{"code":"1"}]}]}`},
		{"a sub-domain under two domains", `{"needs":[{"code":"1","children":[{"code":"x"}]},{"code":"2","children":[{"code":"x"}]}]}`},
		{"a need without a code", `{"needs":[{"ko":"가","en":"a"}]}`},
		{"a type twice", `{` + needs + `,"agencyTypes":[{"code":"T"},{"code":"T"}]}`},
		{"a type without a code", `{"agencyTypes":[{"ko":"가"}]}`},
		{"a service for a need that nothing defines", `{` + needs + `,"agencyTypes":[{"code":"T","infers":[{"class":"WELFARE","needs":["1-2"]}]}]}`},
		{"a fact twice", `{"facts":[{"code":"F","choices":[{"code":"A"}]},{"code":"F","choices":[{"code":"A"}]}]}`},
		{"a fact without choices", `{"facts":[{"code":"F"}]}`},
		{"an order of what is no choice", `{"facts":[{"code":"F","choices":[{"code":"A"}],"order":[{"code":"B"}]}]}`},
		{"an order that falls", `{"facts":[{"code":"F","choices":[{"code":"A"},{"code":"B"}],"order":[{"code":"A","upTo":50},{"code":"B","upTo":40}]}]}`},
		{"an order that goes on after its end", `{"facts":[{"code":"F","choices":[{"code":"A"},{"code":"B"}],"order":[{"code":"A"},{"code":"B","upTo":40}]}]}`},
		{"a choice twice in the order", `{"facts":[{"code":"F","choices":[{"code":"A"}],"order":[{"code":"A","upTo":1},{"code":"A","upTo":2}]}]}`},
		{"a span that ends before it begins", `{"facts":[{"code":"F","choices":[{"code":"A"},{"code":"B"},{"code":"C"}],"order":[{"code":"A","upTo":1},{"code":"B"}],"spans":[{"code":"C","from":"B","to":"A"}]}]}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			codes, err := ieum.ReadCodes(strings.NewReader(tt.file))
			if !errors.Is(err, ieum.ErrInvalid) || codes != nil {
				t.Errorf("ReadCodes = %v, %v; want nil and ErrInvalid", codes, err)
			}
		})
	}
}

func TestMeets(t *testing.T) {
	tests := []struct {
		name            string
		offered, wanted string
		want            bool
	}{
		{"the same sub-domain", "1000000-2", "1000000-2", true},
		{"the same domain", "A000000", "A000000", true},
		{"a service for the whole domain meets a sub-domain", "1000000", "1000000-2", true},
		{"a service for a sub-domain meets the domain", "1000000-2", "1000000", true},
		{"sisters do not meet", "1000000-1", "1000000-2", false},
		{"another domain does not meet", "2000000", "1000000", false},
		{"a sub-domain of another domain does not meet", "2000000-1", "1000000", false},
		{"an unknown offer meets nothing known", "no-such", "1000000", false},
		{"nothing known meets an unknown need", "1000000", "no-such", false},
	}
	codes := defaults(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := codes.Meets(tt.offered, tt.wanted); got != tt.want {
				t.Errorf("Meets(%s, %s) = %v, want %v", tt.offered, tt.wanted, got, tt.want)
			}
		})
	}
}

func TestRelatedIsEveryCodeThatMeetsItselfFirst(t *testing.T) {
	codes := defaults(t)
	all := everyNeed(codes)
	for _, wanted := range all {
		got := codes.Related(wanted.Code)
		if len(got) == 0 || got[0] != wanted.Code {
			t.Errorf("Related(%s) = %v, want itself first", wanted.Code, got)
		}
		for _, offered := range all {
			if meets := codes.Meets(offered.Code, wanted.Code); meets != slices.Contains(got, offered.Code) {
				t.Errorf("Meets(%s, %s) = %v, but Related says %v", offered.Code, wanted.Code, meets, got)
			}
		}
	}
	if got := codes.Related("no-such"); got != nil {
		t.Errorf("Related of an unknown need = %v, want nothing", got)
	}
}

// Whoever writes an agency of a type where people hide must be told.
func TestTypesWherePeopleHideAreConfidential(t *testing.T) {
	codes := defaults(t)
	want := []string{"ABUSED_CHILD_SHELTER", "GROUP_HOME", "VICTIM_SHELTER", "YOUTH_SHELTER"}
	var got []string
	for _, kind := range codes.AgencyTypes {
		if kind.Confidential {
			got = append(got, kind.Code)
		}
		if strings.Contains(kind.Ko, "쉼터") && !kind.Confidential {
			t.Errorf("%s is called a shelter (%s) and is not confidential", kind.Code, kind.Ko)
		}
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
