package linkage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ieum/internal/ieum"
)

// noun is what is put into a template: a word, and whether it names a person. Some particles ask for that.
type noun struct {
	word   string
	person bool
}

// things are words that name no person, or for which it does not matter.
func things(words ...string) []noun {
	nouns := make([]noun, len(words))
	for i, w := range words {
		nouns[i].word = w
	}
	return nouns
}

// fill puts the arguments into a template: {0} is the first argument as it is, {0:은} the first with the
// form that the particle takes after it. A number without an argument stays empty.
func fill(template string, args ...noun) string {
	var b strings.Builder
	b.Grow(len(template) + 32)
	for {
		before, rest, found := strings.Cut(template, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		slot, after, _ := strings.Cut(rest, "}")
		number, particle, _ := strings.Cut(slot, ":")
		if n := int(number[0] - '0'); n < len(args) {
			b.WriteString(args[n].word)
			b.WriteString(particleAfter(args[n], particle))
		}
		template = after
	}
}

// say fills the template of a language with words.
func say(language ieum.Language, t ieum.Text, args ...string) string {
	return fill(t.In(language), things(args...)...)
}

// particleAfter returns the form of a particle after a noun: by whether it names a person, or by its sound.
func particleAfter(n noun, particle string) string {
	if pair, known := ofPersons[particle]; known {
		if n.person {
			return pair[1]
		}
		return pair[0]
	}
	return josa(n.word, particle)
}

// ofPersons are the pairs after a thing or place, and after a person: 센터에, 상담사에게. The English relative
// pronouns are such a pair as well.
var ofPersons = map[string][2]string{
	"에":     {"에", "에게"},
	", who": {", which", ", who"},
}

// particles are the pairs, after a consonant and after a vowel, by each of their halves. 으로 and 로 are
// told apart by more than that; see josa.
var particles = map[string][2]string{
	"은": {"은", "는"}, "는": {"은", "는"},
	"이": {"이", "가"}, "가": {"이", "가"},
	"을": {"을", "를"}, "를": {"을", "를"},
	"과": {"과", "와"}, "와": {"과", "와"},
	"으로": {"으로", "로"}, "로": {"으로", "로"},
	"이나": {"이나", "나"}, "이라": {"이라", "라"},
}

// josa returns the form of a particle that follows a word: 센터는, 학교가, 팀을, 서울로. A word that ends in
// a figure or a Latin letter is read aloud as people do; one that ends in another sign takes the form after
// a vowel. A particle that has one form only is returned as it is.
func josa(word, particle string) string {
	pair, known := particles[particle]
	if !known {
		return particle
	}
	final := finalOf(word)
	if final == noFinal || final == finalL && pair[0] == "으로" {
		return pair[1]
	}
	return pair[0]
}

// The ways in which a word can end.
type final int

const (
	noFinal final = iota
	finalL        // ㄹ, which 으로 treats like a vowel
	otherFinal
)

// The Hangul syllables of Unicode are laid out by their final consonants, 28 to a row.
const (
	firstSyllable = '가'
	lastSyllable  = '힣'
	finals        = 28
	placeOfL      = 8
)

// finalOf returns how the last sound of a word ends. Quotes and the like are not read, nor is what stands
// in brackets at the end: 창구(055-123-4567)로.
func finalOf(word string) final {
	last, _ := utf8.DecodeLastRuneInString(spoken(word))
	switch {
	case last >= firstSyllable && last <= lastSyllable:
		return finalAt(int(last-firstSyllable) % finals)
	case strings.ContainsRune("178lLrR", last): // 일, 칠, 팔, 엘, 알
		return finalL
	case strings.ContainsRune("036mMnN", last): // 영, 삼, 육, 엠, 엔
		return otherFinal
	}
	return noFinal
}

// spoken cuts off what is not read at the end of a word. A word that is all in brackets is read.
func spoken(word string) string {
	end, depth := len(word), 0 // end: of what is read so far
	for end > 0 {
		r, size := utf8.DecodeLastRuneInString(word[:end])
		switch {
		case closing(r):
			depth++
		case opening(r) && depth > 0:
			depth--
		case depth == 0 && read(r):
			return word[:end]
		}
		end -= size
	}
	return strings.TrimRightFunc(word, func(r rune) bool { return !read(r) })
}

func read(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func opening(r rune) bool { return strings.ContainsRune("([（［〔", r) }

func closing(r rune) bool { return strings.ContainsRune(")]）］〕", r) }

func finalAt(place int) final {
	switch place {
	case 0:
		return noFinal
	case placeOfL:
		return finalL
	}
	return otherFinal
}
