package linkage_test

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ieum/internal/ieum"
)

// grammar knows the names of a district and finds what no reader of a language would write.
type grammar struct {
	names *strings.Replacer // takes the names out
	// person matches a person's title, place the name of an organisation, each with the particle that follows;
	// stem matches all of them, quotes and brackets.
	person, place, stem, placeWho, kin *regexp.Regexp
	latin                              []string // Latin words that Korean sentences have
}

// grammarRule is a rule of the grammar: it returns what is wrong, or nothing.
type grammarRule struct {
	name  string
	fault func(g *grammar, s said) string
}

var inBoth = []grammarRule{
	{"no gap, doubled stop or slot left open", matches(`  |\.\.|\{|\}|%!|<nil>|\(\)|\[\]|‘’|“”| [.,?)]|\( |^ | $`)},
	{"brackets and quotes in pairs", func(_ *grammar, s said) string { return unpaired(s.text) }},
	{"round brackets around none of their kind", matches(`\([^()]*\(`)},
	{"one colon a sentence", eachSentence(func(sentence string) string {
		if strings.Count(sentence, ":") > 1 {
			return sentence
		}
		return ""
	})},
	{"no word twice running", func(_ *grammar, s said) string { return twice(s.text) }},
}

var inKorean = append(slices.Clone(inBoth), []grammarRule{
	{"particles by the last sound", (*grammar).particles},
	{"에게 of persons, 에 of places", func(g *grammar, s said) string {
		return cmp.Or(g.person.FindString(s.text), g.place.FindString(s.text))
	}},
	{"no Latin but names", func(g *grammar, s said) string {
		for _, word := range latin.FindAllString(g.names.Replace(s.text), -1) {
			if !slices.Contains(g.latin, word) {
				return word
			}
		}
		return ""
	}},
	{"sentences end politely", sentencesEnd(regexp.MustCompile(`[다요]$|까요$`))},
	{"grades as schools count them", matches(`(^|[^0-9])([7-9]|1[0-2])학년|초1=1`)},
	{"ages are 만", func(_ *grammar, s said) string { return bareAge(s.text) }},
	{"relatives by what they are, then the name", func(g *grammar, s said) string { return g.kin.FindString(s.text) }},
	{"nobody is addressed by a relation that no one calls out", matches(`(조부모|형제자매)(이|가|과|와|을|를|에게|는|은)? `)},
	{"the helper helps the student", matches(`학생이 (전에|이미|곧) (도와준|돕고 있는|도와줄)`)},
	{"one advocates for people", matches(`달라고 옹호|옹호할`)},
	{"times together are counted as 회", matches(`[0-9]+번`)},
	{"what is quoted is not said again", matches(`([가-힣]{2,})’[을를]? ?(신청|의뢰|문의|요청)`, func(m []string) bool { return strings.HasSuffix(m[1], m[2]) })},
	{"rescue bodies have no places, desk or days to answer", aboutRescue(`자리|대기|접수 창구|답변까지`)},
}...)

var inEnglish = append(slices.Clone(inBoth), []grammarRule{
	{"no Hangul but names", func(g *grammar, s said) string {
		return hangul.FindString(g.names.Replace(s.text))
	}},
	{"sentences begin and end", func(_ *grammar, s said) string {
		first := []rune(strings.TrimLeft(s.text, "‘“"))[0]
		if s.where != "basis" && (unicode.IsLower(first) || !strings.ContainsAny(s.text[len(s.text)-1:], ".?")) {
			return s.text
		}
		return ""
	}},
	{"organisations are which", func(g *grammar, s said) string { return g.placeWho.FindString(s.text) }},
	{"one of a thing", matches(`\b1 (times|days|years|months|weeks|agencies|needs)\b`)},
	{"nothing is asked for", matches(`is asked for|by ‘|\(in school\)|whom it is`)},
	{"rescue bodies have no places, desk or days to answer", aboutRescue(`free place|waiting list|the desk of|answers within`)},
}...)

// matches is a rule against a pattern, of which only those count that the condition, if there is one, holds for.
func matches(pattern string, when ...func([]string) bool) func(*grammar, said) string {
	re := regexp.MustCompile(pattern)
	return func(_ *grammar, s said) string {
		for _, m := range re.FindAllStringSubmatch(s.text, -1) {
			if len(when) == 0 || when[0](m) {
				return m[0]
			}
		}
		return ""
	}
}

func aboutRescue(pattern string) func(*grammar, said) string {
	rule := matches(pattern)
	return func(g *grammar, s said) string {
		if !s.rescue {
			return ""
		}
		return rule(g, s)
	}
}

var stops = regexp.MustCompile(`([.?]) `)

// sentences splits a text after its stops.
func sentences(text string) []string {
	return strings.Split(stops.ReplaceAllString(text, "$1\n"), "\n")
}

func eachSentence(fault func(string) string) func(*grammar, said) string {
	return func(_ *grammar, s said) string {
		for _, sentence := range sentences(s.text) {
			if what := fault(sentence); what != "" {
				return what
			}
		}
		return ""
	}
}

var endBrackets = regexp.MustCompile(`[(\[].*[)\]]$`)

// sentencesEnd holds of each sentence that it ends in a stop, and before it and a remark in brackets as the pattern says.
func sentencesEnd(as *regexp.Regexp) func(*grammar, said) string {
	return func(_ *grammar, s said) string {
		for _, sentence := range sentences(s.text) {
			body := strings.TrimRight(sentence, ".?")
			if s.where != "basis" && !strings.Contains(sentence, ":") && (body == sentence || !as.MatchString(endBrackets.ReplaceAllString(body, ""))) {
				return sentence
			}
		}
		return ""
	}
}

var (
	latin      = regexp.MustCompile(`[A-Za-z]+`)
	hangul     = regexp.MustCompile(`\p{Hangul}+`)
	endBracket = regexp.MustCompile(`[(\[][^()\[\]]*[)\]]$`)
)

// unpaired returns a bracket or quote that has no partner.
func unpaired(text string) string {
	var open []rune
	pairs := map[rune]rune{')': '(', ']': '[', '’': '‘', '”': '“'}
	runes := []rune(text)
	for i, r := range runes {
		apostrophe := r == '’' && i > 0 && unicode.In(runes[i-1], unicode.Latin) && i+1 < len(runes) && runes[i+1] == 's'
		switch partner, closes := pairs[r]; {
		case apostrophe:
		case closes && (len(open) == 0 || open[len(open)-1] != partner):
			return string(r)
		case closes:
			open = open[:len(open)-1]
		case strings.ContainsRune("([‘“", r):
			open = append(open, r)
		}
	}
	return string(open)
}

// twice returns a word that stands twice running, the second time with a particle perhaps, or the first at the end of
// a quote.
func twice(text string) string {
	words := strings.Fields(text)
	for i := 1; i < len(words); i++ {
		word, next := strings.Trim(words[i-1], "‘’“”"), strings.Trim(words[i], ".,?:;‘’“”()")
		rest, again := strings.CutPrefix(next, word)
		_, particle := after[rest]
		quoted := strings.HasSuffix(words[i-1], "’") && utf8.RuneCountInString(word) > 1
		if again && (rest == "" || particle || quoted) {
			return words[i]
		}
	}
	return ""
}

var years = regexp.MustCompile(`(만 )?[0-9]+세(부터 [0-9]+세)?`)

// bareAge returns an age without 만. The upper end of a span shares that of the lower.
func bareAge(text string) string {
	for _, age := range years.FindAllString(text, -1) {
		if !strings.HasPrefix(age, "만 ") {
			return age
		}
	}
	return ""
}

// after tells which of the halves of a pair of particles follows a vowel, and which a consonant.
var after = map[string]bool{ // true after a consonant
	"은": true, "는": false, "이": true, "가": false, "을": true, "를": false, "과": true, "와": false,
	"으로": true, "로": false, "이나": true, "나": false,
}

// particles finds one that does not fit the sound of the name, quote or bracket before it.
func (g *grammar) particles(s said) string {
	for _, m := range g.stem.FindAllStringSubmatch(s.text, -1) {
		word, particle := m[1], m[2]
		for before := ""; before != word; {
			before, word = word, strings.TrimRight(endBracket.ReplaceAllString(word, ""), "’” ")
		}
		runes := []rune(word)
		last := runes[len(runes)-1]
		if last < '가' || last > '힣' {
			continue
		}
		final := (last - '가') % 28
		closed := final != 0 && (final != 8 || !strings.HasSuffix(particle, "로"))
		if after[particle] != closed {
			return m[0]
		}
	}
	return ""
}

// names are those that a grammar knows.
type names struct {
	titles, persons   []string
	places, inEnglish []string
	// others may stand in sentences of the other script.
	others []string
}

func (n *names) place(name ieum.Text) {
	n.places, n.inEnglish = append(n.places, name.Ko), append(n.inEnglish, name.En)
}

// grammar makes the patterns.
func (n *names) grammar() *grammar {
	oneOf := func(words ...string) string {
		return "(?:" + strings.Join(longestFirst(words, regexp.QuoteMeta), "|") + ")"
	}
	g := &grammar{
		person:   regexp.MustCompile(" " + oneOf(n.titles...) + `에(?:[ ,.]|$)`),
		place:    regexp.MustCompile(oneOf(n.places...) + `에게`),
		placeWho: regexp.MustCompile(oneOf(n.inEnglish...) + `, who `),
		kin:      regexp.MustCompile(oneOf(n.persons...) + ` (?:어머니|아버지|할머니|할아버지|조부모|형제자매|형제|친척)(?:[가이과와을를은는에]|\s)`),
		stem: regexp.MustCompile(`((?:` + oneOf(slices.Concat(n.places, n.titles)...) + `|‘[^‘’]+’)(?:[(\[][^ ]*[)\]])?)` +
			`(이나|나|으로|로|은|는|이|가|을|를|과|와)(?:[ ,.]|$)`),
		latin: []string{"Wee", "m"},
	}
	var pairs []string
	for _, name := range longestFirst(slices.Concat(n.others, n.persons, n.places), strings.Clone) {
		pairs = append(pairs, name, "")
	}
	g.names = strings.NewReplacer(pairs...)
	return g
}

// longestFirst returns the words, each once and quoted, those that hold others before these.
func longestFirst(words []string, quote func(string) string) []string {
	words = slices.DeleteFunc(slices.Clone(words), func(s string) bool { return s == "" })
	slices.SortFunc(words, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	words = slices.Compact(words)
	for i := range words {
		words[i] = quote(words[i])
	}
	return words
}
