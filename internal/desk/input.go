package desk

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ieum/internal/ieum"
)

// The tags of an input say what each of its fields may hold, so that no use
// case can forget to look. The first word of `input:"…"` is the meaning:
//
//	subject=A|B     the id of what is written about, of one of the kinds; each
//	                input has one
//	key             the client's name for the request; each input has one
//	need            a need code
//	fact            a code of the list FACT
//	choice=Field    a choice of the fact that Field names
//	choices=Field   choices of that fact, of which several may hold at once
//	code=LIST       a code of a plain list
//	maybe=LIST      a code of a plain list, or nothing
//	text            free text, up to 2000 letters; never a resident
//	                registration number
//	word            a short name, up to 100 letters, of something in the schema
//	name            a name of a person, up to 100 letters, without any digit, so
//	                that two of them together are no number either
//	each            a list of at most 20, each with fields that have tags
//	group           fields of its own that have tags, or nothing where it is a
//	                pointer
//	texts           a list of at most 20 texts, none of them empty
//	days            a list of at most 20 days
//	day             a day, or nothing unless it is required
//	past            a day up to today
//	born            a birthday or another day up to today, or nothing
//	coming          a day from today on
//	ref=A|B         the id of something that is there, of one of the kinds; or
//	                nothing, unless it is required
//	refs=A|B        a list of at most 20 of them, or none
//	grade           a grade from 1 to 12, or 0 unless it is required
//	needs           a list of need codes, of which none may be empty or stand twice
//	version         the version of the subject that the client has read
//	telephone       a telephone number, or nothing: up to 30 letters, of which 3 to
//	                15 are digits and the others spaces, dashes, dots, brackets or +
//	address         an address of the web, or nothing, up to 300 letters
//
// and after a comma may stand: required, the text is not empty. A field
// without a tag is of a closed type of its own (an enum, a yes or no).
//
// inputField is one field of an input with its tag.
type inputField struct {
	// argument is its path, as in "input.note".
	argument string
	meaning  string
	required bool
	value    reflect.Value
}

// inputFields returns the fields of the input that in points at.
func inputFields(in any) []inputField {
	return fieldsOf("input.", reflect.ValueOf(in).Elem())
}

// fieldsOf returns the fields of a struct, and after a list those of each of it.
func fieldsOf(path string, v reflect.Value) []inputField {
	var fields []inputField
	for i := range v.NumField() {
		f := v.Type().Field(i)
		meaning, options, _ := strings.Cut(f.Tag.Get("input"), ",")
		argument := path + lowerFirst(f.Name)
		fields = append(fields, inputField{argument, meaning, options == "required", v.Field(i)})
		if meaning == "each" {
			for n := range v.Field(i).Len() {
				fields = append(fields, fieldsOf(fmt.Sprintf("%s.%d.", argument, n), v.Field(i).Index(n))...)
			}
		}
		if kinds, ok := strings.CutPrefix(meaning, "refs="); ok {
			for n := range v.Field(i).Len() {
				fields = append(fields, inputField{fmt.Sprintf("%s.%d", argument, n), "ref=" + kinds, true, v.Field(i).Index(n)})
			}
		}
		if group := reflect.Indirect(v.Field(i)); meaning == "group" && group.IsValid() {
			fields = append(fields, fieldsOf(argument+".", group)...)
		}
	}
	return fields
}

// valueOf returns the text of the field of a meaning.
func valueOf(fields []inputField, meaning string) string {
	for _, f := range fields {
		if m, _, _ := strings.Cut(f.meaning, "="); m == meaning {
			return f.value.String()
		}
	}
	return ""
}

// subjectOfInput returns the id of what is written about; one of another kind
// than the input takes is none.
func subjectOfInput(fields []inputField) ieum.ID {
	for _, f := range fields {
		meaning, kinds, _ := strings.Cut(f.meaning, "=")
		id := ieum.ID(f.value.String())
		if kind, ok := id.Kind(); meaning == "subject" && ok && slices.Contains(strings.Split(kinds, "|"), string(kind)) {
			return id
		}
	}
	return ""
}

// refsOf returns the fields that refer to something, and are not empty.
func refsOf(fields []inputField) []inputField {
	var refs []inputField
	for _, f := range fields {
		if meaning, _, _ := strings.Cut(f.meaning, "="); meaning == "ref" && f.value.Len() > 0 {
			refs = append(refs, f)
		}
	}
	return refs
}

// checkInput refuses what can never be right, and names the argument. Free
// text is trimmed on the way, so that what is kept is what was judged.
func (s *Session) checkInput(fields []inputField) error {
	for _, f := range fields {
		if err := s.checkField(f, fields); err != nil {
			return err
		}
	}
	return nil
}

func (s *Session) checkField(f inputField, all []inputField) error {
	value := ""
	if f.value.Kind() == reflect.String {
		value = f.value.String()
	}
	meaning, list, _ := strings.Cut(f.meaning, "=")
	switch meaning {
	case "need":
		return s.need(f.argument, value)
	case "fact":
		return f.among(s.isFact(value), "is no code of FACT")
	case "choice":
		return f.among(s.isChoice(valueOf(all, "fact"), value), "is no choice of the fact")
	case "choices":
		return f.among(s.areChoices(valueOf(all, "fact"), f.value), "are no choices that hold at once")
	case "grade":
		none := f.value.Int() == 0 && !f.required
		return f.among(none || f.value.Int() >= 1 && f.value.Int() <= maxGrade, "is not from 1 to 12")
	case "needs":
		return s.needs(f)
	case "refs":
		return f.among(f.value.Len() <= maxEach, "are more than 20")
	case "ref":
		return f.among(value != "" || !f.required, "is empty")
	case "code":
		return f.among(s.isCode(list, value), "is no code of "+list)
	case "maybe":
		return f.among(value == "" || s.isCode(list, value), "is no code of "+list)
	case "past":
		return s.pastDay(f.argument, ieum.Date(value))
	case "texts":
		return f.texts(s.today)
	case "days":
		return f.days()
	case "each":
		return f.among(f.value.Len() <= maxEach, "are more than 20")
	case "day":
		if value == "" && !f.required {
			return nil
		}
		return calendarDay(f.argument, value)
	case "born":
		return given(f.argument, value, func(argument, day string) error { return s.pastDay(argument, ieum.Date(day)) })
	case "coming":
		return s.comingDay(f.argument, ieum.Date(value))
	case "telephone":
		return f.telephone(s.today)
	case "address":
		return f.text(maxAddress, s.today)
	case "text":
		return f.text(maxNote, s.today)
	case "word":
		return f.text(maxWords, s.today)
	case "name":
		return f.name(s.today)
	}
	return nil // an id that nothing has is NOT_FOUND, and a key is judged with the input
}

func (f inputField) among(known bool, what string) error {
	if known {
		return nil
	}
	return &Invalid{Argument: f.argument, What: what}
}

// text judges free text, and trims it.
func (f inputField) text(most int, today ieum.Date) error {
	text := strings.TrimSpace(f.value.String())
	if f.required && utf8.RuneCountInString(text) == 0 {
		return &Invalid{Argument: f.argument, What: "is empty"}
	}
	if err := checkLength(f.argument, text, most); err != nil {
		return err
	}
	f.value.SetString(text)
	return refuseResidentNumber(f.argument, text, today)
}

// texts judges each of a list of free texts.
func (f inputField) texts(today ieum.Date) error {
	if f.value.Len() > maxEach {
		return &Invalid{Argument: f.argument, What: "are more than 20"}
	}
	for i := range f.value.Len() {
		one := inputField{argument: f.argument, required: true, value: f.value.Index(i)}
		if err := one.text(maxNote, today); err != nil {
			return err
		}
	}
	return nil
}

// days judges each of a list of days.
func (f inputField) days() error {
	if f.value.Len() > maxEach {
		return &Invalid{Argument: f.argument, What: "are more than 20"}
	}
	for i := range f.value.Len() {
		if err := calendarDay(f.argument, f.value.Index(i).String()); err != nil {
			return err
		}
	}
	return nil
}

// name judges the name of a person.
func (f inputField) name(today ieum.Date) error {
	odd := strings.ContainsFunc(f.value.String(), func(r rune) bool { return unicode.IsNumber(r) || unicode.IsControl(r) })
	if err := f.among(!odd, "holds what no name holds"); err != nil {
		return err
	}
	return f.text(maxWords, today)
}

// needs refuses a list of need codes that is empty, or holds what is none, or
// one twice.
func (s *Session) needs(f inputField) error {
	codes := map[string]bool{}
	for i := range f.value.Len() {
		code := f.value.Index(i).String()
		if err := s.need(f.argument, code); err != nil {
			return err
		}
		codes[code] = true
	}
	return f.among(len(codes) > 0 && len(codes) == f.value.Len(), "are none, or hold one twice")
}

// versionOf returns the version of the subject that an input was made from; 0
// where it names none.
func versionOf(fields []inputField) int {
	for _, f := range fields {
		if f.meaning == "version" {
			return int(f.value.Int())
		}
	}
	return 0
}

// telephone judges a telephone number.
func (f inputField) telephone(today ieum.Date) error {
	digits, odd := 0, false
	for _, r := range f.value.String() {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case !strings.ContainsRune(" -.()+", r):
			odd = true
		}
	}
	number := digits >= fewestDigits && digits <= mostDigits && !odd
	if err := f.among(number || f.value.String() == "", "is no telephone number"); err != nil {
		return err
	}
	return f.text(maxTelephone, today)
}

func (s *Session) isFact(code string) bool {
	_, ok := s.desk.Codes.Fact(code)
	return ok
}

func (s *Session) isChoice(fact, value string) bool {
	code, _ := s.desk.Codes.Fact(fact)
	return code.Has(value)
}

// areChoices reports whether the values are choices of a fact that may have
// several; none are.
func (s *Session) areChoices(fact string, values reflect.Value) bool {
	code, _ := s.desk.Codes.Fact(fact)
	if values.Len() > len(code.Choices) || values.Len() > 0 && !code.Many {
		return false
	}
	for i := range values.Len() {
		if !code.Has(values.Index(i).String()) {
			return false
		}
	}
	return true
}

func (s *Session) isCode(list, code string) bool {
	entries, ok := s.desk.Codes.List(list)
	if !ok {
		panic(fmt.Sprintf("desk: an input names the list %q, which does not exist", list)) // a tag, not input
	}
	return slices.ContainsFunc(entries, func(e ieum.Entry) bool { return e.Code == code })
}

// comingDay refuses what is no day, and a day that is over.
func (s *Session) comingDay(argument string, on ieum.Date) error {
	if _, err := ieum.ParseDate(string(on)); err != nil {
		return &Invalid{Argument: argument, What: "is no day of the calendar"}
	}
	if on < s.today {
		return &Invalid{Argument: argument, What: "is a day that is over"}
	}
	return nil
}

// pastDay refuses what is no day, and a day to come.
func (s *Session) pastDay(argument string, on ieum.Date) error {
	if _, err := ieum.ParseDate(string(on)); err != nil {
		return &Invalid{Argument: argument, What: "is no day of the calendar"}
	}
	if on > s.today {
		return &Invalid{Argument: argument, What: "is a day to come"}
	}
	return nil
}
