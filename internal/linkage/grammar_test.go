package linkage_test

import (
	"os"
	"slices"
	"strconv"
	"testing"

	"ieum/internal/ieum"
)

// grammarOf learns the names of a district.
func grammarOf(w *town) *grammar {
	n := names{titles: []string{"학생", "님", "사례관리자", "선생님", "담당자"}}
	for _, e := range slices.Concat(w.world.Network, w.people) {
		switch e := e.(type) {
		case *ieum.Worker:
			n.titles, n.persons, n.others = append(n.titles, e.Title.Ko), append(n.persons, e.Name.Ko), append(n.others, e.Name.En)
		case *ieum.CaseManager:
			n.persons, n.others = append(n.persons, e.Name.Ko), append(n.others, e.Name.En)
		case *ieum.Agency:
			n.place(e.Name)
		case *ieum.School:
			n.place(e.Name)
		case *ieum.District:
			n.place(e.Name)
		case *ieum.Service:
			n.others = append(n.others, e.Name.Ko)
		case *ieum.Offer:
			n.others = append(n.others, e.Text)
		case *ieum.Student:
			n.persons = append(n.persons, e.DisplayName)
		case *ieum.Person:
			n.persons = append(n.persons, e.DisplayName)
		}
	}
	codes := w.view.Codes()
	for _, kind := range codes.AgencyTypes {
		n.others = append(n.others, kind.Ko)
		for _, p := range kind.For {
			n.others = append(n.others, p.Clause)
		}
	}
	for _, fact := range codes.Facts {
		for _, choice := range fact.Choices {
			n.others = append(n.others, choice.Ko)
		}
	}
	for _, ground := range codes.Grounds {
		n.others = append(n.others, ground.Clause)
	}
	return n.grammar()
}

// TestEverySentenceOfTheDemoIsGrammatical reads what the districts of several seeds say, by all rules of both languages.
// By default it asks a part of the questions; IEUM_ROUNDS asks all.
func TestEverySentenceOfTheDemoIsGrammatical(t *testing.T) {
	every := 240
	if os.Getenv("IEUM_ROUNDS") != "" {
		every = 1
	}
	for seed := range uint64(3) {
		w := newTownOf(t, seed+1)
		if seed == 2 {
			w = wordless(t, w)
		}
		g := grammarOf(w)
		for language, rules := range map[ieum.Language][]grammarRule{ieum.Korean: inKorean, ieum.English: inEnglish} {
			t.Run(strconv.FormatUint(seed+1, 10)+" "+string(language), func(t *testing.T) {
				heard, told := map[said]bool{}, map[string]int{}
				s := &speaker{t: t, w: w, language: language, hear: func(s said) {
					if heard[s] {
						return
					}
					heard[s] = true
					for _, rule := range rules {
						if what := rule.fault(g, s); what != "" {
							if told[rule.name]++; told[rule.name] <= 3 {
								t.Errorf("%s: %q in %s %q", rule.name, what, s.where, s.text)
							}
						}
					}
				}}
				s.everything(every)
				if len(heard) < 800 {
					t.Errorf("only %d sentences: the demo says too little", len(heard))
				}
				t.Logf("%d sentences, faults %v", len(heard), told)
			})
		}
	}
}

// wordless is a district whose agencies do not word their conditions, so that they are worded here.
func wordless(t *testing.T, w *town) *town {
	for _, e := range w.world.Network {
		if rule, ok := e.(*ieum.EligibilityRule); ok {
			rule.Text = ieum.Text{}
		}
	}
	return view(t, w.view.Codes(), w.world)
}

// A sentence of each kind that a rule is there for, and one beside it that is right.
func TestTheGrammarFindsWhatIsWrong(t *testing.T) {
	n := names{
		titles: []string{"학생", "님", "상담사", "팀장"}, persons: []string{"정바론", "서말순"},
		places: []string{"가람경찰서", "별빛복지관", "나눔교실"}, inEnglish: []string{"Garam Police"},
		others: []string{"사회복지사업법 제1조"},
	}
	g := n.grammar()
	tests := []struct{ rule, wrong, right string }{
		{"no gap, doubled stop or slot left open", "자리가  있습니다.", "자리가 있습니다."},
		{"no gap, doubled stop or slot left open", "조건에 맞습니다().", "조건에 맞습니다."},
		{"no gap, doubled stop or slot left open", "{1}에 물어보세요.", "센터에 물어보세요."},
		{"brackets and quotes in pairs", "‘상담을 의뢰합니다.", "‘상담’을 의뢰합니다."},
		{"round brackets around none of their kind", "맞습니다(등록 장애(심한 장애)는 제외).", "맞습니다[등록 장애(심한 장애)는 제외]."},
		{"one colon a sentence", "조건에 맞습니다: 장애: 심한 장애.", "기관 한 곳에서 도울 수 있습니다: 센터."},
		{"no word twice running", "상담 이용 이용을 문의합니다.", "상담 이용을 문의합니다."},
		{"no word twice running", "‘상담 이용’ 이용을 문의합니다.", "‘상담’ 이용을 문의합니다."},
		{"particles by the last sound", "가람경찰서이 문의합니다.", "가람경찰서가 문의합니다."},
		{"particles by the last sound", "별빛복지관(본관)와 상의합니다.", "별빛복지관(본관)과 상의합니다."},
		{"particles by the last sound", "나눔교실으로 갑니다.", "나눔교실로 갑니다."},
		{"particles by the last sound", "‘주말 (초등)’를 의뢰합니다.", "‘주말 (초등)’을 의뢰합니다."},
		{"에게 of persons, 에 of places", "정바론 상담사에 연락합니다.", "정바론 상담사에게 연락합니다."},
		{"에게 of persons, 에 of places", "가람경찰서에게 연락합니다.", "가람경찰서에 연락합니다."},
		{"no Latin but names", "desk에 연락합니다.", "Wee 센터에 연락합니다."},
		{"sentences end politely", "의뢰하고, 상의함.", "의뢰하고, 상의합니다(옹호)."},
		{"sentences end politely", "상의합니다", "상의할까요?"},
		{"grades as schools count them", "학년이 맞습니다(5–10학년).", "학년이 맞습니다(초등 5–6학년)."},
		{"ages are 만", "나이가 맞습니다(7세부터 13세까지).", "나이가 맞습니다(만 7세부터 13세까지)."},
		{"relatives by what they are, then the name", "정바론 어머니와 상의합니다.", "어머니 정바론 님과 상의합니다."},
		{"nobody is addressed by a relation that no one calls out", "서말순 조부모가 문의합니다.", "서말순 님(조부모)이 문의합니다."},
		{"the helper helps the student", "학생이 전에 도와준 센터에 연락합니다.", "전에 학생을 도왔던 센터에 연락합니다."},
		{"one advocates for people", "예외를 인정해 달라고 옹호할 수 있습니다.", "예외를 인정해 달라고 요청해 보세요(옹호)."},
		{"times together are counted as 회", "함께한 일 8번입니다.", "함께 일한 횟수는 8회입니다."},
		{"what is quoted is not said again", "창구에 ‘긴급복지 신청’을 신청합니다.", "창구에 ‘긴급복지 신청’을 의뢰합니다."},
	}
	for _, tt := range tests {
		check(t, g, inKorean, tt.rule, tt.wrong, tt.right)
	}
	for _, tt := range []struct{ rule, wrong, right string }{
		{"no Hangul but names", "Call 센터.", "정바론 helps (사회복지사업법 제1조)."},
		{"sentences begin and end", "call them", "Call them."},
		{"organisations are which", "Agree with Garam Police, who helps already.", "Agree with Garam Police, which helps already."},
		{"one of a thing", "Worked together 1 times.", "Worked together once."},
		{"nothing is asked for", "‘Counselling’ is asked for.", "‘Counselling’ is requested there."},
		{"no word twice running", "Ask the " + "the centre.", "Ask the centre."},
	} {
		check(t, g, inEnglish, tt.rule, tt.wrong, tt.right)
	}
	for _, rescue := range []bool{true, false} {
		if got := faults(g, inKorean, said{text: "자리가 있습니다.", rescue: rescue}); (len(got) > 0) != rescue {
			t.Errorf("places, of a rescue body %v: %v", rescue, got)
		}
	}
}

// check holds that the rule finds the fault, and that no rule finds one in what is right.
func check(t *testing.T, g *grammar, rules []grammarRule, rule, wrong, right string) {
	t.Helper()
	if got := faults(g, rules, said{text: wrong}); !slices.Contains(got, rule) {
		t.Errorf("%q is not against %q, but against %q", wrong, rule, got)
	}
	if got := faults(g, rules, said{text: right}); len(got) > 0 {
		t.Errorf("%q is against %q", right, got)
	}
}

// faults are the rules that a text is against.
func faults(g *grammar, rules []grammarRule, s said) []string {
	var names []string
	for _, rule := range rules {
		if rule.fault(g, s) != "" {
			names = append(names, rule.name)
		}
	}
	return names
}
