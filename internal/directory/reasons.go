package directory

import "ieum/internal/ieum"

// Reason says why a row was refused, repaired or noted. It is a code for
// programs; [Reason.Text] is for people. No reason holds a value of the file.
type Reason string

// Reasons that refuse a row.
const (
	WrongWidth       Reason = "WRONG_WIDTH"
	BadQuote         Reason = "BAD_QUOTE"
	BadEncoding      Reason = "BAD_ENCODING"
	MixedEncoding    Reason = "MIXED_ENCODING"
	ByteOrderMark    Reason = "BYTE_ORDER_MARK"
	ControlCharacter Reason = "CONTROL_CHARACTER"
	TextTooLong      Reason = "TEXT_TOO_LONG"
	TwiceInRow       Reason = "TWICE_IN_ROW"
	ColumnMissing    Reason = "COLUMN_MISSING"
	NotPlain         Reason = "NOT_PLAIN"
	NotAnObject      Reason = "NOT_AN_OBJECT"
	ValueMissing     Reason = "VALUE_MISSING"
	UnknownCode      Reason = "UNKNOWN_CODE"
	BadAreaCode      Reason = "BAD_AREA_CODE"
	ParentMissing    Reason = "PARENT_MISSING"
	DuplicateKey     Reason = "DUPLICATE_KEY"
)

// Reasons that end a file, and with it the run.
const (
	BadHeader   Reason = "BAD_HEADER"
	OpenQuote   Reason = "OPEN_QUOTE"
	RowTooLong  Reason = "ROW_TOO_LONG"
	NotAnArray  Reason = "NOT_AN_ARRAY"
	BreaksOff   Reason = "BREAKS_OFF"
	BadSyntax   Reason = "BAD_SYNTAX"
	AfterTheEnd Reason = "AFTER_THE_END"
	FileChanged Reason = "FILE_CHANGED"
	NothingRead Reason = "NOTHING_READ"
)

// Repairs: the row is written without the value, or with a better one.
const (
	PhoneMobile      Reason = "PHONE_MOBILE"
	PhonePlaceholder Reason = "PHONE_PLACEHOLDER"
	PhoneBroken      Reason = "PHONE_BROKEN"
	PhoneRange       Reason = "PHONE_RANGE"
	URLBroken        Reason = "URL_BROKEN"
	URLCompleted     Reason = "URL_COMPLETED"
	DateBroken       Reason = "DATE_BROKEN"
	PointOutside     Reason = "POINT_OUTSIDE"
	PointBroken      Reason = "POINT_BROKEN"
	PointSwapped     Reason = "POINT_SWAPPED"
	NameDoubled      Reason = "NAME_DOUBLED"
	PhoneFax         Reason = "PHONE_FAX"
	PhoneExtension   Reason = "PHONE_EXTENSION"
	DateOutside      Reason = "DATE_OUTSIDE"
)

// Notes: the row is written as it is, and somebody should know.
const (
	AreaUnknown  Reason = "AREA_UNKNOWN"
	AreaProvince Reason = "AREA_PROVINCE"
	AreaDivided  Reason = "AREA_DIVIDED"
	NoAreas      Reason = "NO_AREAS"
	Hidden       Reason = "HIDDEN"
	ShelterShown Reason = "SHELTER_SHOWN"
)

// action is what becomes of a row that is not refused, for the reason.
func (r Reason) action() Action {
	switch r {
	case AreaUnknown, AreaProvince, AreaDivided, NoAreas, Hidden, ShelterShown:
		return Noted
	}
	return Repaired
}

// Text is the reason as a sentence.
func (r Reason) Text() ieum.Text {
	if text, ok := reasonTexts[r]; ok {
		return text
	}
	return ieum.Text{Ko: string(r), En: string(r)}
}

var reasonTexts = map[Reason]ieum.Text{
	WrongWidth:       {Ko: "열의 수가 머리글과 다릅니다.", En: "The row has another number of columns than the header."},
	BadQuote:         {Ko: "따옴표가 잘못 쓰였습니다.", En: "A quotation mark stands where it may not."},
	BadEncoding:      {Ko: "문자 인코딩에 맞지 않는 바이트가 있습니다.", En: "There are bytes that are not of the file's encoding."},
	MixedEncoding:    {Ko: "이 행만 다른 인코딩(UTF-8)으로 쓰였습니다.", En: "This row is written in another encoding (UTF-8) than the file."},
	ByteOrderMark:    {Ko: "파일 중간에 바이트 순서 표식이 있습니다.", En: "There is a byte order mark in the middle of the file."},
	ControlCharacter: {Ko: "제어 문자가 있습니다.", En: "There is a control character."},
	TextTooLong:      {Ko: "값이 너무 깁니다.", En: "A value is too long."},
	TwiceInRow:       {Ko: "한 행에 같은 항목이 두 번 있습니다.", En: "A name stands twice in the row."},
	ColumnMissing:    {Ko: "필요한 항목이 없습니다.", En: "A column that is needed is not there."},
	NotPlain:         {Ko: "값이 글이나 수가 아닙니다.", En: "A value is neither text nor number."},
	NotAnObject:      {Ko: "행이 객체가 아닙니다.", En: "The row is no object."},
	ValueMissing:     {Ko: "꼭 있어야 할 값이 비어 있습니다.", En: "A value that is needed is empty."},
	UnknownCode:      {Ko: "대응표에 없는 코드입니다.", En: "The mapping does not know the code."},
	BadAreaCode:      {Ko: "법정동코드가 열 자리 숫자가 아닙니다.", En: "The code of the area is not of ten digits."},
	ParentMissing:    {Ko: "상위 지역이 파일에도 저장소에도 없습니다.", En: "The area above it is neither in the file nor in the store."},
	DuplicateKey:     {Ko: "앞의 행과 같은 기관입니다.", En: "An earlier row has the same key."},
	BadHeader:        {Ko: "머리글이 대응표와 맞지 않습니다.", En: "The header does not fit the mapping."},
	OpenQuote:        {Ko: "따옴표가 닫히지 않아 뒤의 행을 믿을 수 없습니다.", En: "A quotation mark is not closed: the rows after it cannot be trusted."},
	RowTooLong:       {Ko: "행이 너무 깁니다.", En: "A row is too long."},
	NotAnArray:       {Ko: "파일이 JSON 배열이 아닙니다.", En: "The file is no JSON array."},
	BreaksOff:        {Ko: "파일이 중간에 끊겼습니다.", En: "The file breaks off."},
	BadSyntax:        {Ko: "JSON 문법에 맞지 않습니다.", En: "This is not JSON."},
	AfterTheEnd:      {Ko: "배열이 끝난 뒤에 내용이 더 있습니다.", En: "Something follows the end of the array."},
	FileChanged:      {Ko: "읽는 동안 파일이 바뀌었습니다.", En: "The file changed while it was being read."},
	NothingRead:      {Ko: "파일에 읽을 수 있는 행이 하나도 없습니다.", En: "Nothing in it could be read: it has no rows, or every row was refused."},
	PhoneMobile:      {Ko: "개인 번호일 수 있는 휴대전화 번호를 뺐습니다.", En: "A mobile number, which may be a person's own, was dropped."},
	PhonePlaceholder: {Ko: "자리만 채운 전화번호를 비웠습니다.", En: "A number that only fills the place was emptied."},
	PhoneBroken:      {Ko: "전화번호로 볼 수 없어 비웠습니다.", En: "What cannot be a phone number was emptied."},
	PhoneRange:       {Ko: "여러 번호 가운데 첫 번호만 남겼습니다.", En: "Of several phone numbers the first was kept."},
	URLBroken:        {Ko: "열 수 없는 누리집 주소를 비웠습니다.", En: "A web address that cannot be opened was emptied."},
	URLCompleted:     {Ko: "누리집 주소 앞에 http://를 붙였습니다.", En: "A web address was completed with http://."},
	DateBroken:       {Ko: "날짜로 볼 수 없어 비웠습니다.", En: "What is no day was emptied."},
	PointOutside:     {Ko: "우리나라 밖의 좌표를 비웠습니다.", En: "A place outside Korea was emptied."},
	PointBroken:      {Ko: "수가 아닌 좌표를 비웠습니다.", En: "Coordinates that are no numbers were emptied."},
	PointSwapped:     {Ko: "뒤바뀐 위도와 경도를 바로잡았습니다.", En: "Latitude and longitude were swapped and have been put right."},
	NameDoubled:      {Ko: "지역 이름에 두 번 쓰인 말을 하나로 줄였습니다.", En: "A word that stands twice in the name of an area was dropped once."},
	PhoneFax:         {Ko: "팩스 번호를 뺐습니다.", En: "A fax number was dropped."},
	PhoneExtension:   {Ko: "내선 번호를 뺐습니다.", En: "The extension was dropped."},
	DateOutside:      {Ko: "앞날이거나 너무 오래된 날짜를 비웠습니다.", En: "A day that is still to come, or long past, was emptied."},
	AreaProvince:     {Ko: "주소에서 시·도까지만 찾았습니다. 그래서 교육지원청이 정해지지 않습니다.", En: "The address leads no further than its province, and so to no district."},
	AreaDivided:      {Ko: "주소의 시·군·구가 나뉘었는데 주소에 동이 없어 상위 지역만 적었습니다.", En: "The 시군구 of the address was divided and no dong tells the part; the area above it was taken."},
	NoAreas:          {Ko: "저장소에 지역이 없어 비워 두었습니다. 법정동코드를 먼저, 또는 함께 가져온 뒤 이 파일을 다시 가져오세요.", En: "The store has no areas, so it is left empty. Import the table of areas first, or with it, then this file again."},
	Hidden:           {Ko: "쉼터처럼 위치를 알리면 안 되는 기관이라 사례관리자·슈퍼바이저·코디네이터·목록 편집자에게만 보입니다.", En: "This is hidden, as shelters are: only case managers, supervisors, coordinators and directory editors see it."},
	ShelterShown:     {Ko: "쉼터처럼 보통 숨기는 유형이지만 매핑에 따라 모두에게 보입니다.", En: "Its type is one that is hidden, such as a shelter, but the mapping says that everybody may see it."},
	AreaUnknown:      {Ko: "주소로 지역을 찾지 못해 비워 두었습니다.", En: "The address names no area that is known; the area is left empty."},
}
