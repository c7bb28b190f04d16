package demo_test

import (
	"slices"
	"strings"
	"testing"

	"ieum/internal/demo"
	"ieum/internal/ieum"
)

// listed is a service with its agency and its rules.
type listed struct {
	*ieum.Service
	agency     *ieum.Agency
	rules      []*ieum.EligibilityRule
	capacities int
}

// listing returns the services of a world by id.
func listing(w *demo.World) map[ieum.ID]*listed {
	agencies, services := map[ieum.ID]*ieum.Agency{}, map[ieum.ID]*listed{}
	for _, e := range w.Network {
		switch e := e.(type) {
		case *ieum.Agency:
			agencies[e.ID] = e
		case *ieum.Service:
			services[e.ID] = &listed{Service: e, agency: agencies[e.Agency]}
		case *ieum.EligibilityRule:
			services[e.Service].rules = append(services[e.Service].rules, e)
		case *ieum.Capacity:
			services[e.Service].capacities++
		}
	}
	return services
}

// bounds returns the ages for which a service is, 0 and 200 where they are
// open.
func (s *listed) bounds() (low, high int) {
	high = 200
	for _, r := range s.rules {
		if r.Rule == ieum.RuleAge && r.Min != nil {
			low = *r.Min
		}
		if r.Rule == ieum.RuleAge && r.Max != nil {
			high = *r.Max
		}
	}
	return low, high
}

// Whom the law and the field's practice mean a type for: no service of it may
// be for anybody else.
func TestNoServiceContradictsItsType(t *testing.T) {
	meant := map[string][2]int{
		"LOCAL_CHILDRENS_CENTRE":           {0, 17},  // 아동복지법 제3조, 제52조
		"DREAM_START":                      {0, 12},  // 아동복지법 제37조
		"CHILD_PROTECTION_AGENCY":          {0, 200}, // its help for families is for grown-ups too
		"AFTER_SCHOOL_CARE_CENTRE":         {6, 12},  // 아동복지법 제44조의2
		"YOUTH_COUNSELLING_WELFARE_CENTRE": {9, 24},  // 청소년 기본법 제3조
		"YOUTH_SHELTER":                    {9, 24},
		"YOUTH_CENTRE":                     {9, 24},
		"OUT_OF_SCHOOL_YOUTH_CENTRE":       {9, 24},
		"SENIOR_WELFARE_CENTRE":            {60, 200}, // 노인복지법 제36조
		"LONG_TERM_CARE":                   {65, 200}, // 노인장기요양보험법 제2조
		"ELDER_PROTECTION_AGENCY":          {65, 200},
	}
	pupils := []string{"WEE_CLASS", "WEE_CENTRE", "STUDENT_SUPPORT_CENTRE", "EDUCATION_WELFARE_CENTRE", "BASIC_LITERACY_CENTRE", "SPECIAL_EDUCATION_CENTRE"}
	seen := map[string]int{}
	for _, s := range listing(generate(t, 1)) {
		seen[s.agency.Type]++
		low, high := s.bounds()
		if m, ok := meant[s.agency.Type]; ok && (low < m[0] || high > m[1]) {
			t.Errorf("%s, %s: for %d to %d, the type is for %v", s.agency.Name.Ko, s.Name.Ko, low, high, m)
		}
		if slices.Contains(pupils, s.agency.Type) && !slices.ContainsFunc(s.rules, func(r *ieum.EligibilityRule) bool {
			return r.Include && (r.Rule == ieum.RuleGrade || r.Rule == ieum.RuleSchoolLevel)
		}) {
			t.Errorf("%s, %s: not only for pupils", s.agency.Name.Ko, s.Name.Ko)
		}
	}
	for _, kind := range pupils {
		meant[kind] = [2]int{}
	}
	for kind := range meant {
		if seen[kind] == 0 {
			t.Errorf("no service of %s", kind)
		}
	}
}

// Who is in danger finds no gate, no waiting list and no delay at those who
// come to the rescue.
func TestRescueTakesEverybodyAtOnce(t *testing.T) {
	found := 0
	for _, s := range listing(generate(t, 1)) {
		if !strings.HasPrefix(s.Needs[0], "0000000") || s.agency.Type != "POLICE" && s.agency.Type != "CHILD_PROTECTION_AGENCY" {
			continue
		}
		found++
		if s.capacities > 0 || len(s.Intake.Gates) > 0 || s.Intake.AnswerDays > 0 || s.Status == ieum.Closed || s.Inferred {
			t.Errorf("%s, %s: %+v", s.agency.Name.Ko, s.Name.Ko, s.Intake)
		}
	}
	if found < 6 {
		t.Errorf("%d services that come to the rescue, want 6 or more", found)
	}
}

// Rules are such as somebody would make: sex where rooms or goods are for one,
// language where it is what is taught or interpreted.
func TestRulesMakeSense(t *testing.T) {
	sexes := []string{"YOUTH_SHELTER", "COMMUNITY_SERVICE_CENTRE", "EMPLOYMENT_CENTRE"}
	seen := map[ieum.RuleID]bool{}
	for _, s := range listing(generate(t, 1)) {
		for _, r := range s.rules {
			seen[r.Rule] = true
			if r.Rule == ieum.RuleSex && !slices.Contains(sexes, s.agency.Type) || r.Rule == ieum.RuleLanguage && s.agency.Type != "FAMILY_CENTRE" {
				t.Errorf("%s, %s asks for %s", s.agency.Name.Ko, s.Name.Ko, r.Text.Ko)
			}
			if r.Text.Ko == "" || r.Text.En == "" {
				t.Errorf("%s, %s: a rule %s without words", s.agency.Name.Ko, s.Name.Ko, r.Rule)
			}
		}
		if strings.Contains(s.Name.Ko, "긴급복지") && s.Cost.Ko != "무료" {
			t.Errorf("%s costs %s", s.Name.Ko, s.Cost.Ko)
		}
		if strings.HasSuffix(s.Name.Ko, "신청") {
			t.Errorf("%s: an application to apply", s.Name.Ko)
		}
	}
	for _, rule := range []ieum.RuleID{ieum.RuleAge, ieum.RuleGrade, ieum.RuleSchoolLevel, ieum.RuleHousehold, ieum.RuleIncome, ieum.RuleDisability, ieum.RuleLanguage, ieum.RuleSex} {
		if !seen[rule] {
			t.Errorf("no service has a rule %s", rule)
		}
	}
}

func TestAgenciesAreNamedAsTheyAreInLife(t *testing.T) {
	w := generate(t, 1)
	names, schools, kinds := map[string]bool{}, map[ieum.ID]string{}, map[string]int{}
	for _, e := range w.Network {
		switch e := e.(type) {
		case *ieum.School:
			schools[e.ID] = e.Name.Ko
		case *ieum.Agency:
			kinds[e.Type]++
			if names[e.Name.Ko] || strings.ContainsAny(e.Name.Ko+e.Name.En, "{}") || strings.Contains(e.Name.Ko, "읍면동") || e.Name.En == "" {
				t.Errorf("an agency called %q, %q", e.Name.Ko, e.Name.En)
			}
			names[e.Name.Ko] = true
			if (e.Type == "WEE_CLASS") != (e.School != "") || e.School != "" && e.Name.Ko != schools[e.School]+" Wee 클래스" {
				t.Errorf("%s works in the school %q", e.Name.Ko, schools[e.School])
			}
		}
	}
	for _, name := range []string{"해오름동 행정복지센터", "대한법률구조공단 가람출장소", "가람경찰서", "솔뫼시 드림스타트"} {
		if !names[name] {
			t.Errorf("no agency is called %s", name)
		}
	}
	if kinds["WEE_CLASS"] != 10 {
		t.Errorf("%d Wee classes", kinds["WEE_CLASS"])
	}
}

// Who makes an introduction is called: most have a number of their own, and
// most agreements say whom to call.
func TestMostCanBeCalled(t *testing.T) {
	w := generate(t, 1)
	workplace := map[ieum.ID]ieum.ID{}
	phones, people, contacts, agreements := 0, 0, 0, 0
	for _, e := range w.Network {
		switch e := e.(type) {
		case *ieum.Worker:
			workplace[e.ID] = e.Organisation
			if kind, _ := e.Organisation.Kind(); kind != "District" {
				people++
				phones += min(1, len(e.Phone))
			}
		case *ieum.CaseManager:
			people++
			phones += min(1, len(e.Phone))
		}
	}
	for _, e := range w.Network {
		if a, ok := e.(*ieum.Agreement); ok {
			agreements++
			contacts += min(1, len(a.Contact))
			if a.Contact != "" && workplace[a.Contact] != a.With {
				t.Errorf("%s names somebody who works elsewhere", a.ID)
			}
		}
	}
	if share := float64(phones) / float64(people); share < 0.85 || share > 0.95 {
		t.Errorf("%d of %d have a number, want nine of ten", phones, people)
	}
	if share := float64(contacts) / float64(agreements); share < 0.55 || share > 0.78 {
		t.Errorf("%d of %d agreements name a contact, want two of three", contacts, agreements)
	}
}
