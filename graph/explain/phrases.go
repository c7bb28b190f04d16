package explain

import "strings"

// phrase is a sentence of the library, and how it is said.
type phrase struct {
	library string
	ko      string
	// en is empty where the library's own sentence holds names only.
	en string
}

// inEnglish returns the English sentence with a place for each name.
func inEnglish(p phrase) string {
	if p.en != "" {
		return p.en
	}
	text := strings.ReplaceAll(p.library, "%", "%%")
	for _, placeholder := range []string{"{name}", "{type}", "{kind}"} {
		text = strings.ReplaceAll(text, placeholder, "%s")
	}
	return text
}

// phrases are the sentences of the library, the more special first.
func phrases() []phrase {
	return append(append(append(ofFields(), ofFragments()...), ofValues()...), ofText()...)
}

func ofFields() []phrase {
	return []phrase{
		{library: `Cannot query field "{name}" on type "{name}".`, ko: `형식 "%[2]s"에는 필드 "%[1]s"이(가) 없습니다.`},
		{library: `Unknown argument "{name}" on field "{name}.{name}".`, ko: `필드 "%[2]s.%[3]s"에는 인자 "%[1]s"이(가) 없습니다.`},
		{library: `Unknown argument "{name}" on directive "@{name}".`, ko: `지시어 "@%[2]s"에는 인자 "%[1]s"이(가) 없습니다.`},
		{library: `Unknown directive "@{name}".`, ko: `지시어 "@%[1]s"은(는) 없습니다.`},
		{library: `Directive "@{name}" may not be used on {name}.`, ko: `지시어 "@%[1]s"은(는) %[2]s 자리에 쓸 수 없습니다.`},
		{library: `The directive "@{name}" can only be used once at this location.`, ko: `지시어 "@%[1]s"은(는) 이 자리에 한 번만 쓸 수 있습니다.`},
		{library: `Field "{name}" argument "{name}" of type "{type}" is required, but it was not provided.`, ko: `필드 "%[1]s"에는 형식 "%[3]s"의 인자 "%[2]s"이(가) 꼭 있어야 합니다.`},
		{library: `Directive "@{name}" argument "{name}" of type "{type}" is required, but it was not provided.`, ko: `지시어 "@%[1]s"에는 형식 "%[3]s"의 인자 "%[2]s"이(가) 꼭 있어야 합니다.`},
		{library: `Field "{name}" must not have a selection since type "{type}" has no subfields.`, ko: `형식 "%[2]s"에는 하위 필드가 없으므로 필드 "%[1]s"에 하위 필드를 적을 수 없습니다.`},
		{library: `Field "{name}" of type "{type}" must have a selection of subfields.`, ko: `필드 "%[1]s"의 형식은 "%[2]s"이므로 하위 필드를 적어야 합니다.`},
		{
			library: `Fields "{name}" conflict because {any}. Use different aliases on the fields to fetch both if this was intentional.`,
			ko:      `"%[1]s"이라는 이름으로 서로 다른 필드나 인자를 요청했습니다. 둘 다 필요하면 별칭을 다르게 쓰세요.`,
			en:      `Fields "%[1]s" conflict. Use different aliases on the fields to fetch both if this was intentional.`,
		},
		{library: `There can be only one argument named "{name}".`, ko: `인자 "%[1]s"이(가) 두 번 있습니다.`},
		{library: `{any} must select only one top level field.`, ko: `구독은 최상위 필드를 하나만 가질 수 있습니다.`, en: `A subscription must select only one top level field.`},
		{library: `{any} must not select an introspection top level field.`, ko: `구독은 스키마를 조회할 수 없습니다.`, en: `A subscription must not select an introspection top level field.`},
		{library: `Schema does not support operation type "{name}"`, ko: `스키마에 "%[1]s" 작업이 없습니다.`},
		{library: `Maximum introspection depth exceeded`, ko: `스키마 조회가 너무 깊습니다.`},
	}
}

func ofFragments() []phrase {
	return []phrase{
		{library: `Unknown fragment "{name}".`, ko: `조각 "%[1]s"이(가) 없습니다.`},
		{library: `Unknown type "{type}".`, ko: `형식 "%[1]s"이(가) 없습니다.`},
		{library: `Cannot spread fragment "{name}" within itself{any}.`, ko: `조각 "%[1]s"이(가) 자기 자신을 품고 있습니다.`, en: `Cannot spread fragment "%[1]s" within itself.`},
		{library: `Fragment "{name}" is never used.`, ko: `조각 "%[1]s"을(를) 쓰지 않았습니다.`},
		{library: `Fragment cannot be spread here as objects of type "{name}" can never be of type "{name}".`, ko: `형식 "%[1]s"은(는) "%[2]s"일 수 없으므로 여기에 그 조각을 쓸 수 없습니다.`},
		{library: `Fragment "{name}" cannot be spread here as objects of type "{name}" can never be of type "{name}".`, ko: `형식 "%[2]s"은(는) "%[3]s"일 수 없으므로 여기에 조각 "%[1]s"을(를) 쓸 수 없습니다.`},
		{library: `Fragment cannot condition on non composite type "{name}".`, ko: `형식 "%[1]s"에는 필드가 없으므로 조각을 쓸 수 없습니다.`},
		{library: `Fragment "{name}" cannot condition on non composite type "{name}".`, ko: `형식 "%[2]s"에는 필드가 없으므로 조각 "%[1]s"을(를) 쓸 수 없습니다.`},
		{library: `There can be only one fragment named "{name}".`, ko: `조각 "%[1]s"이(가) 두 번 있습니다.`},
		{library: `There can be only one operation named "{name}".`, ko: `작업 "%[1]s"이(가) 두 번 있습니다.`},
		{library: `This anonymous operation must be the only defined operation.`, ko: `이름 없는 작업은 혼자 있어야 합니다.`},
		{library: `no operation provided`, ko: `질의문에 작업이 없습니다.`, en: `The document holds no operation.`},
		{library: `operation {any} not found`, ko: `operationName에 해당하는 작업이 질의문에 없습니다.`, en: `The document has no operation of the name in operationName, or more than one and no name was given.`},
	}
}

func ofValues() []phrase {
	const unfit = ` value: {any}`
	return []phrase{
		{library: `Variable "${name}" is not defined by operation "{any}".`, ko: `변수 "$%[1]s"을(를) 선언하지 않았습니다.`, en: `Variable "$%[1]s" is not defined.`},
		{library: `Variable "${name}" is not defined.`, ko: `변수 "$%[1]s"을(를) 선언하지 않았습니다.`},
		{library: `Variable "${name}" is never used in operation "{any}".`, ko: `변수 "$%[1]s"을(를) 쓰지 않았습니다.`, en: `Variable "$%[1]s" is never used.`},
		{library: `Variable "${name}" is never used.`, ko: `변수 "$%[1]s"을(를) 쓰지 않았습니다.`},
		{library: `There can be only one variable named "${name}".`, ko: `변수 "$%[1]s"을(를) 두 번 선언했습니다.`},
		{library: `Variable "${name}" cannot be non-input type "{type}".`, ko: `변수 "$%[1]s"의 형식으로 "%[2]s"을(를) 쓸 수 없습니다.`},
		{library: `Variable "${name}" of type "{type}" used in position expecting type "{type}".`, ko: `형식 "%[3]s"이(가) 필요한 자리에 형식 "%[2]s"의 변수 "$%[1]s"을(를) 썼습니다.`},
		{library: `There can be only one input field named "{name}".`, ko: `입력 필드 "%[1]s"이(가) 두 번 있습니다.`},
		{library: `Field "{name}.{name}" of required type "{type}" was not provided.`, ko: `입력 "%[1]s"에는 형식 "%[3]s"의 필드 "%[2]s"이(가) 꼭 있어야 합니다.`},
		{library: `Field "{name}" is not defined by type "{name}".`, ko: `입력 "%[2]s"에는 필드 "%[1]s"이(가) 없습니다.`},
		{library: `Enum "{type}" cannot represent non-enum` + unfit, ko: `값이 열거형 "%[1]s"에 맞지 않습니다.`, en: `Enum "%[1]s" cannot represent this value.`},
		{library: `Value "{any}" does not exist in "{type}" enum.`, ko: `열거형 "%[1]s"에 없는 값입니다.`, en: `The value does not exist in the enum "%[1]s".`},
		{library: `Expected value of type "{type}", found {any}`, ko: `값이 형식 "%[1]s"에 맞지 않습니다.`, en: `Expected a value of type "%[1]s".`},
		{library: `Int cannot represent non 32-bit signed integer` + unfit, ko: `Int 값은 부호 있는 32비트 정수여야 합니다.`, en: `Int cannot represent a non 32-bit signed integer value.`},
		{library: `Int cannot represent non-integer` + unfit, ko: `Int 값은 정수여야 합니다.`, en: `Int cannot represent a non-integer value.`},
		{library: `String cannot represent a non string` + unfit, ko: `String 값은 문자열이어야 합니다.`, en: `String cannot represent a non string value.`},
		{library: `Boolean cannot represent a non boolean` + unfit, ko: `Boolean 값은 true나 false여야 합니다.`, en: `Boolean cannot represent a non boolean value.`},
		{library: `Float cannot represent non numeric` + unfit, ko: `Float 값은 수여야 합니다.`, en: `Float cannot represent a non numeric value.`},
		{library: `ID cannot represent a non-string and non-integer` + unfit, ko: `ID 값은 문자열이나 정수여야 합니다.`, en: `ID cannot represent a non-string and non-integer value.`},
	}
}

// ofText are the faults of a text that is no query.
func ofText() []phrase {
	return []phrase{
		{library: `Expected {kind}, found {kind}`, ko: `%[1]s이(가) 있어야 할 자리에 %[2]s이(가) 있습니다.`},
		{library: `Expected {kind}, found {kind} {any}`, ko: `%[1]s이(가) 있어야 할 자리에 %[2]s이(가) 있습니다.`, en: `Expected %[1]s, found %[2]s`},
		{library: `expected at least one definition, found {kind}`, ko: `적어도 하나는 적어야 할 자리에 %[1]s이(가) 있습니다.`, en: `Expected at least one definition, found %[1]s`},
		{library: `Unexpected {kind}`, ko: `이 자리에 %[1]s이(가) 올 수 없습니다.`},
		{library: `Unexpected {kind} {any}`, ko: `이 자리에 %[1]s이(가) 올 수 없습니다.`, en: `Unexpected %[1]s`},
		{library: `Cannot parse the unexpected character {any}`, ko: `이 자리에 올 수 없는 문자가 있습니다.`, en: `Cannot parse the unexpected character.`},
		{library: `Cannot contain the invalid character {any}`, ko: `쓸 수 없는 문자가 있습니다.`, en: `Cannot contain the invalid character.`},
		{library: `Unexpected single quote character ({any}`, ko: `작은따옴표 대신 큰따옴표를 쓰세요.`, en: `Unexpected single quote character, use a double quote.`},
		{library: `Invalid number, {any}`, ko: `수를 잘못 적었습니다.`, en: `Invalid number.`},
		{library: `Invalid character within String: {any}`, ko: `문자열 안에 쓸 수 없는 문자가 있습니다.`, en: `Invalid character within String.`},
		{library: `Invalid character escape sequence{any}`, ko: `문자열 안의 역슬래시 표기가 잘못되었습니다.`, en: `Invalid character escape sequence.`},
		{library: `Unterminated string.`, ko: `문자열이 끝나지 않았습니다.`},
	}
}
