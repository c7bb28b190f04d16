package storetest

import (
	"fmt"
	"testing"

	"ieum/internal/ieum"
)

func textCases() []conformance {
	return []conformance{
		{"text comes back byte for byte", testBytes},
		{"names are found however they were typed, without wildcards", testSearch},
		{"names are ordered by code point", testCodePoints},
	}
}

// hard are texts that stores have been seen to change: composed and
// decomposed Hangul, emoji of several code points, quotes, ends of lines.
var hard = []string{
	"김이음", "\u1100\u1175\u11b7\u110b\u1175\u110b\u1173\u11b7", "é", "e\u0301", "👩‍👧‍👦", "🏳️‍🌈", "\U0010ffff",
	`a"b'c\d`, "한 줄\n두 줄\r\n\t", "  spaces  ", "%_*?[]", "null", "0", "\u2028\u200b\ufeff", "'; DROP TABLE student; --", "<b>&amp;</b>",
}

func testBytes(t *testing.T, s ieum.Store) {
	var entities []ieum.Entity
	for _, text := range hard {
		p := pupil(text, "", "")
		a := &ieum.Agency{Head: own("Agency", text), Name: ieum.Text{Ko: text, En: text}, Aliases: []string{text, "", text}, Address: ieum.Address{Line: text}}
		entities = append(entities, p, a)
	}
	put(t, s, entities...)
	for _, text := range hard {
		same(t, "name", kept[*ieum.Student](t, s, student(text)).DisplayName, text)
		a := kept[*ieum.Agency](t, s, agency(text))
		same(t, "agency", []any{a.Name, a.Aliases, a.Address.Line}, []any{ieum.Text{Ko: text, En: text}, []string{text, "", text}, text})
	}
}

func testSearch(t *testing.T, s ieum.Store) {
	composed, decomposed := hard[0], hard[1]
	var entities []ieum.Entity
	for _, name := range []string{composed, decomposed, "강 가온", "100%", "100명", "a_b", "aXb", `a\b`, "Ängel", "A\u0308NGEL", "Mina kim", "끝\u3000이음\u200b "} {
		entities = append(entities, pupil(name, "", ""))
	}
	put(t, s, entities...)
	both := []string{decomposed, composed}
	tests := []struct {
		text string
		want []string
	}{
		{"김이음", both},
		{decomposed, both},
		{"\u110b\u1173\u11b7", []string{decomposed, composed, "끝\u3000이음\u200b "}},
		{"강가온", []string{"강 가온"}},
		{" 강가온 ", []string{"강 가온"}},
		{"강  가온", []string{"강 가온"}},
		{"\u1100\u1161\u11bc\u1100\u1161\u110b\u1169\u11ab", []string{"강 가온"}},
		{"끝이음", []string{"끝\u3000이음\u200b "}},
		{"0%", []string{"100%"}},
		{"%", []string{"100%"}},
		{"a_b", []string{"a_b"}},
		{"_", []string{"a_b"}},
		{`\`, []string{`a\b`}},
		{`\E`, nil},
		{".", nil},
		{"ANGEL", nil},
		{"ngel", []string{"A\u0308NGEL", "Ängel"}},
		{"äng", []string{"A\u0308NGEL", "Ängel"}},
		{"A\u0308ng", []string{"A\u0308NGEL", "Ängel"}},
		{"a K", []string{"Mina kim"}},
		{"MINA", []string{"Mina kim"}},
		{"nobody", nil},
		{"\u0000", nil},
		{"\u0000강", []string{"강 가온"}},
		{"강\u0000없음", nil},
		{"   ", nil},
	}
	for _, tt := range tests {
		slice, err := s.View(program()).Students(t.Context(), ieum.StudentFilter{Text: tt.text}, everything)
		if err != nil {
			t.Fatal(err)
		}
		same(t, fmt.Sprintf("%q", tt.text), namesOf(slice.Rows), tt.want)
	}
}

func testCodePoints(t *testing.T, s ieum.Store) {
	// By code point; by UTF-16 unit the last two would change places, and by a
	// dictionary most would.
	names := []string{"", " ", "A", "B", "a", "z", "é", "가", "각", "나", "힣", "\uff21", "\U0001f600"}
	var entities []ieum.Entity
	for i := range names {
		entities = append(entities, pupil(names[len(names)-1-i], "", ""))
	}
	put(t, s, entities...)
	same(t, "order", namesOf(listedTo(t, s, program(), everything).Rows), names)
}
