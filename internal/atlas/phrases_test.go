package atlas_test

import (
	"slices"
	"strings"
	"testing"

	"ieum/internal/ieum"
)

// Whatever people type leads somewhere, its ending and its spaces aside.
func TestSearchByWhatPeopleSay(t *testing.T) {
	var all []ieum.Entity
	for _, code := range []string{
		"0000000-1", "1000000-2", "2000000-1", "3000000-2", "4000000-1", "5000000-2", "6000000-1", "6000000-2", "5000000-1",
	} {
		all = append(all, &ieum.Service{Head: head("Service", code), Agency: id("Agency", "SENIOR_WELFARE_CENTRE"), Name: ieum.Text{Ko: code}, Needs: []string{code}})
	}
	for _, kind := range []string{"SENIOR_WELFARE_CENTRE", "DEMENTIA_CENTRE", "DISABILITY_WELFARE_CENTRE", "AFTER_SCHOOL_CARE_CENTRE", "FAMILY_CENTRE", "LEGAL_AID"} {
		all = append(all, &ieum.Agency{Head: head("Agency", kind), Name: ieum.Text{Ko: "가"}, Type: kind})
	}
	v := viewOf(t, all...)
	for text, want := range map[string]ieum.ID{
		"죽고 싶어요":       id("Service", "1000000-2"),
		"죽고싶다고 해요":     id("Service", "1000000-2"),
		"자해를 했대요":      id("Service", "1000000-2"),
		"밥을 굶어요":       id("Service", "2000000-1"),
		"밥을굶는 아이":      id("Service", "2000000-1"),
		"아이가 혼자 있어요":   id("Service", "3000000-2"),
		"한국어를 못해요":     id("Service", "6000000-1"),
		"한국어를 못하는 엄마":  id("Agency", "FAMILY_CENTRE"),
		"독거노인":         id("Agency", "SENIOR_WELFARE_CENTRE"),
		"독거 노인":        id("Agency", "SENIOR_WELFARE_CENTRE"),
		"치매 할머니":       id("Agency", "DEMENTIA_CENTRE"),
		"이동지원":         id("Agency", "DISABILITY_WELFARE_CENTRE"),
		"돌봄교실":         id("Agency", "AFTER_SCHOOL_CARE_CENTRE"),
		"늘봄 신청하고 싶어요":  id("Agency", "AFTER_SCHOOL_CARE_CENTRE"),
		"영케어러":         id("Agency", "FAMILY_CENTRE"),
		"빚":            id("Service", "5000000-2"),
		"빚이 너무 많아요":    id("Agency", "LEGAL_AID"),
		"아빠가 때려요":      id("Service", "0000000-1"),
		"학교에 안 가려고 해요": id("Service", "6000000-2"),
		"돈이 없어요":       id("Service", "5000000-1"),
		"외로워하세요":       id("Service", "4000000-1"),
		"무단결석이 잦아요":    id("Service", "6000000-2"), // by a word that it holds
	} {
		if found := v.Search(text, ""); !slices.Contains(ids(found), want) {
			t.Errorf("%q does not find %s", text, want)
		}
	}
	for _, text := range []string{"안녕하세요", "쀍뛟쀍을 해요", "눈빛이"} {
		if found := v.Search(text, ""); len(found) > 0 {
			t.Errorf("%q finds %d", text, len(found))
		}
	}
}

func TestAlarms(t *testing.T) {
	v := viewOf(t, library()...)
	for text, want := range map[string][]string{
		"죽고 싶어요":            {"1000000-2"},
		"죽고싶대요":             {"1000000-2"},
		"아빠가 때려서 죽고 싶어요":    {"0000000-1", "1000000-2"},
		"학교 폭력":             {"0000000-2"},
		"I want to die":     {"1000000-2"},
		"die":               nil,
		"밥을 굶어요":            nil,
		"정신건강복지센터":          nil,
		"빚":                 nil,
		"":                  nil,
		"Self-Harm at home": {"1000000-2"},
	} {
		if got := v.Alarms(text); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
	if v.Speaks("이") || v.Speaks("") || !v.Speaks("빚") {
		t.Error("빚 alone is no word by itself, or something else is")
	}
}

// Somebody of a district finds its own before the next one's, where both are found alike; a name that is
// the text comes first wherever it is.
func TestSearchPutsTheOwnDistrictFirst(t *testing.T) {
	at := func(key, ko, district string) *ieum.Agency {
		return &ieum.Agency{Head: head("Agency", key), Name: ieum.Text{Ko: ko}, District: id("District", district)}
	}
	own := &ieum.Service{Head: head("Service", "own"), Agency: id("Agency", "near"), Name: ieum.Text{Ko: "하"}, Needs: []string{"1000000-1", "1000000-2"}}
	next := &ieum.Service{Head: head("Service", "next"), Agency: id("Agency", "far"), Name: ieum.Text{Ko: "갸"}, Needs: []string{"1000000-2"}}
	v := viewOf(t,
		&ieum.District{Head: head("District", "here")}, &ieum.District{Head: head("District", "there")},
		at("far", "가나복지관", "there"), at("near", "다라복지관", "here"), at("whole", "복지관", "there"), own, next)
	key := func(e ieum.Entity) string {
		return map[ieum.ID]string{
			id("Agency", "far"): "far", id("Agency", "near"): "near", id("Agency", "whole"): "whole", own.ID: "own", next.ID: "next",
		}[e.Meta().ID]
	}
	for _, tt := range []struct{ text, district, want string }{
		{"복지관", "here", "whole near far"},
		{"복지관", "there", "whole far near"},
		{"자해", "here", "near own far next"},
		{"자해", "there", "far next near own"},
		{"자해", "nowhere", "far next near own"},
	} {
		var got []string
		for _, e := range v.Search(tt.text, id("District", tt.district)) {
			got = append(got, key(e))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s from %s: %v, want %s", tt.text, tt.district, got, tt.want)
		}
	}
}

// sentences are said as people say things; the last finds nothing but by a word that it holds.
var sentences = []string{
	"밥을 굶어요", "죽고 싶어요", "우리 애가 혼자 있어요", "빚", "빚이 많아요", "빚쟁이", "I want to die", "want die", "독거노인이에요", "치매가 심하세요",
}

// reads returns what a text finds, by the rules as plainly as they can be written: what all words find, and
// what the phrases that it says lead to; if that is nothing, what the words for needs that it holds do.
func (n network) reads(texts map[ieum.ID][]string, query string) []ieum.ID {
	var phrases, words []string
	for _, t := range n.codes.AgencyTypes {
		phrases = append(phrases, t.Words...)
	}
	var walk func([]ieum.NeedDomain)
	walk = func(list []ieum.NeedDomain) {
		for _, d := range list {
			phrases, words = slices.Concat(phrases, d.Phrases, d.Alarms), append(words, d.Words...)
			walk(d.Children)
		}
	}
	walk(n.codes.Needs)
	led := func(said []string, list []string) bool {
		return slices.ContainsFunc(said, func(p string) bool {
			return slices.ContainsFunc(list, func(text string) bool {
				if strings.ContainsFunc(p, hangul) || !strings.Contains(p, " ") {
					return holds(strings.ToLower(text), join(p))
				}
				return join(text) == join(p)
			})
		})
	}
	phrases = slices.DeleteFunc(phrases, func(p string) bool { return !says(query, p) })
	words = slices.DeleteFunc(words, func(p string) bool { return !says(query, p) })
	var want, last []ieum.ID
	for id, list := range texts {
		if holdAll(list, query) || led(phrases, list) {
			want = append(want, id)
		}
		if slices.ContainsFunc(words, func(w string) bool {
			return slices.ContainsFunc(list, func(text string) bool { return join(text) == join(w) })
		}) {
			last = append(last, id)
		}
	}
	if len(want) == 0 {
		return last
	}
	return want
}

// join is a text in small letters without what stands between words.
func join(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !letter(r) }), "")
}

// says reports whether a text says a phrase.
func says(text, phrase string) bool {
	if strings.ContainsFunc(phrase, hangul) && len([]rune(join(phrase))) > 1 {
		return strings.Contains(join(text), join(phrase))
	}
	split := func(s string) string {
		return " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !letter(r) }), " ") + " "
	}
	return strings.Contains(split(text), split(phrase))
}
