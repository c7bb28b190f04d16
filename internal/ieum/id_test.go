package ieum_test

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"ieum/internal/ieum"
)

func TestAMintMakesWellFormedIDsOfEveryKind(t *testing.T) {
	form := regexp.MustCompile(`^[a-z]+_[0-9a-hjkmnp-tv-z]{26}$`)
	mint := ieum.NewMint(bytes.NewReader(bytes.Repeat([]byte{0xff, 0x00, 0x5a, 0x81}, 1000)))
	for _, info := range ieum.Kinds() {
		id := mint(info.Kind)
		if kind, ok := id.Kind(); !ok || kind != info.Kind || !id.Is(info.Kind) || !form.MatchString(string(id)) {
			t.Errorf("an id of %s is %q, read back as %s, %t", info.Kind, id, kind, ok)
		}
	}
}

func TestAMintWithoutRandomnessPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("an id was made of nothing")
		}
	}()
	ieum.NewMint(io.LimitReader(strings.NewReader("15 bytes are few"), 15))("Student")
}

func TestMalformedIDs(t *testing.T) {
	good := string(ieum.DerivedID("Student", "a", "b"))
	body := strings.TrimPrefix(good, "student_")
	for name, text := range map[string]string{
		"empty":                  "",
		"no underscore":          "student",
		"no body":                "student_",
		"short":                  good[:len(good)-1],
		"long":                   good + "0",
		"an unknown prefix":      "pupil_" + body,
		"no prefix":              "_" + body,
		"a capital":              "student_" + strings.ToUpper(body[:1]+"a"+body[2:]),
		"a letter left out":      "student_" + body[:25] + "l",
		"a letter left out, mid": "student_" + body[:12] + "u" + body[13:],
		"a space":                " " + good,
		"a NUL":                  good[:len(good)-1] + "\x00",
		"Hangul of the length":   "student_" + strings.Repeat("가", 8) + "00",
		"a second underscore":    "student_" + body[:25] + "_",
	} {
		if kind, ok := ieum.ID(text).Kind(); ok || kind != "" {
			t.Errorf("%s: read as %q", name, kind)
		}
	}
}

func TestADerivedIDDependsOnAllOfItsParts(t *testing.T) {
	type parts struct {
		kind        ieum.Kind
		source, key string
	}
	seen := map[ieum.ID]parts{}
	for _, p := range []parts{
		{"Agency", "a", "bc"},
		{"Agency", "ab", "c"},
		{"Agency", "abc", ""},
		{"Agency", "", "abc"},
		{"School", "a", "bc"},
		{"Agency", "a", "b\x00c"},
		{"Agency", "a\x00b", "c"},
		{"Agency", "1:a", "b"},
		{"Agency", "", ""},
		{"Agency", "가", "나"},
	} {
		id := ieum.DerivedID(p.kind, p.source, p.key)
		if other, taken := seen[id]; taken {
			t.Errorf("%v and %v have one id", p, other)
		}
		if id != ieum.DerivedID(p.kind, p.source, p.key) {
			t.Errorf("%v has two ids", p)
		}
		seen[id] = p
	}
	// Kept in files and printed on paper: this must never change.
	if got := ieum.DerivedID("Agency", "seoul", "1"); got != goldenID {
		t.Errorf("the id of a known source and key is %q, was %q", got, goldenID)
	}
}

func TestParseDate(t *testing.T) {
	for text, fine := range map[string]bool{
		"2026-11-24": true, "2024-02-29": true, "0001-01-01": true, "9999-12-31": true,
		"": false, "2026-02-29": false, "2026-02-30": false, "2026-13-01": false, "2026-1-1": false, "26-01-01": false,
		"2026-11-24T00:00:00Z": false, " 2026-11-24": false, "2026/11/24": false, "10000-01-01": false, "오늘": false, "-001-01-01": false, //nolint:gocritic // the blank is the case
	} {
		date, err := ieum.ParseDate(text)
		if fine && (err != nil || string(date) != text) || !fine && !errors.Is(err, ieum.ErrInvalid) {
			t.Errorf("%q: %q, %v", text, date, err)
		}
		if err != nil && text != "" && strings.Contains(err.Error(), text) {
			t.Errorf("the error repeats %q", text)
		}
	}
}

func TestMirror(t *testing.T) {
	for _, id := range []ieum.ID{ieum.DerivedID("Agreement", "a", "b"), ieum.DerivedID("Agreement", "c", "d")} {
		mirror := id.Mirror()
		if kind, ok := mirror.Kind(); mirror == id || !ok || kind != "Agreement" || mirror.Mirror() != id {
			t.Errorf("the mirror of %s is %s, and that of it %s", id, mirror, mirror.Mirror())
		}
	}
	for _, malformed := range []ieum.ID{"", "agreement_", "nothing_at_all"} {
		if mirror := malformed.Mirror(); mirror != malformed {
			t.Errorf("the mirror of %q is %q, want the same", malformed, mirror)
		}
	}
}
