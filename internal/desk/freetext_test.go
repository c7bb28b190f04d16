package desk

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"ieum/internal/ieum"
)

// residentNumbers are spellings that are refused.
var residentNumbers = []string{
	"990101-1234567", "번호는 990101-1234567입니다", "9901011234567", "990101 1234567", "990101 - 1234567", "990101－1234567",
	"９９０１０１-１２３４５６７", "990101–1234567", "990101\u200b-1234567", "990101\u00ad1234567", "٩٩٠١٠١-١٢٣٤٥٦٧", "990101.1234567",
	"900101ㅡ1234567", "900101ー1234567", "900101一1234567", "900101,1234567", "900101:1234567", "900101(1234567)", "앞 900101 뒤 1234567",
	"앞자리는 900101, 뒷자리는 1234567", "주민등록번호 앞 900101 그리고 뒤 1234567", "90-01-01-1234567", "90.01.01 1234567", "90-01-02-1234567", "90 01 02 1234567", "050201-3234567", "02-05-01-3234567", "900101-123-4567",
	"900101+1234567", "900101----1234567", "900101=1234567", "900101|1234567", "900101→1234567", "900101\n1234567", "900101\t\t1234567",
	"9 0 0 1 0 1 1 2 3 4 5 6 7", "9-0-0-1-0-1-1-2-3-4-5-6-7", "9,0,0,1,0,1,1,2,3,4,5,6,7",
	"900101\ufe0f-1234567", "900101\u31641234567", "9\u03010\u03010101-1234567", "900101-1\u20e3234567", "900101\u115f1234567",
	"900101\u034f-1234567", "９００１０１ー１２３４５６７", "⑨⓪⓪①⓪①-①②③④⑤⑥⑦", "𝟗𝟎𝟎𝟏𝟎𝟏-𝟏𝟐𝟑𝟒𝟓𝟔𝟕", "⁹⁰⁰¹⁰¹-¹²³⁴⁵⁶⁷",
	"160115-3234567", "160115-4234567", "160115-7234567", "850505-5234567", "850505-6234567", "310202-2234567", "010305-3123456",
}

// notes are ordinary, and pass.
var notes = []string{
	"(051) 123-4567", "010-1234-5678", "2026-11-24 14:30", "1990101-1234567", "990101-12345678", "1234-5678-9012-3456", "",
	"2026-11-24 14:30에 어머니(010-1234-5678)와 통화했다.", "26.11.24 14:30 301호에서 만남", "2026. 11. 24.(화) 09:30~10:20 상담 50분",
	"11/12 02-312-4567로 전화, 다음 날 031-212-4567", "9/11 031-212-4567", "24.11.26 312-4567", "11/12 023124567", "261124 01031234567",
	"240915 3,120,000원 지원", "지원금 1,234,567원, 900,101원", "계좌 110-123-456789", "계좌 352-1234-5678-13", "국민 123456-01-234567",
	"계좌 1002-123-456789", "사업자등록번호 123-45-67890", "접수번호 2026-0001234", "학번 20260101, 반 3-2", "112 또는 1388로, 야간은 1577-0199",
	"키 142cm, 몸무게 35.5kg, 시력 0.8/1.0", "26년 11월 24일 3교시 결석 12회", "출석 170일 중 158일, 지각 4, 조퇴 3",
	"2025.03.04~2026.02.27 주 2회 (화 15:00, 목 16:30)", "우편번호 06236, 가람로 123번길 45, 101동 1203호", "900101", "1234567", "1990-01-01생",
	"검사 결과: K-WISC 98, 102, 87, 95 (2026-10-02)", "900101년 상담 1234567", "990230-1234567", "991301-1234567", "990101-9234567", "990101-0234567",
	"270101-3234567", "250101-1234567", "261124-1234567",
}

func TestResidentNumbersAreRefused(t *testing.T) {
	for _, text := range residentNumbers {
		for _, text := range []string{text, "어머니 " + text + " 확인", "(" + text + ")"} {
			err := refuseResidentNumber("input.note", text, today)
			if err == nil {
				t.Errorf("%q passes", text)
				continue
			}
			if strings.Contains(err.Error(), "1234") || strings.Contains(err.Error(), "234567") || !errors.Is(err, ieum.ErrInvalid) {
				t.Errorf("%q: %v", text, err)
			}
		}
	}
}

func TestOrdinaryNotesPass(t *testing.T) {
	for _, text := range notes {
		if err := refuseResidentNumber("input.note", text, today); err != nil {
			t.Errorf("%q is refused", text)
		}
	}
	// All on one line, too: the end of one is not taken together with the next.
	if err := refuseResidentNumber("input.note", strings.Join(notes, " / 기타 "), today); err != nil {
		t.Error("the notes one after the other are refused")
	}
}

// Whatever is put between two halves of a number that says nothing itself, and
// whatever is hung on its digits, the number is refused; and text without
// thirteen digits passes.
func FuzzResidentNumber(f *testing.F) {
	for _, text := range []string{"-", " ", "", "ㅡ", "\ufe0f", "\u3164", "뒤", "\u0301", "...", "\u200d\u200d", "·", "()", "~"} {
		f.Add(text, uint64(len(text)))
	}
	f.Fuzz(func(t *testing.T, between string, seed uint64) {
		if !utf8.ValidString(between) || utf8.RuneCountInString(between) > longestGap/2 {
			t.Skip("longer than what stands between two halves")
		}
		silent := true
		for _, r := range plain(between) {
			g := groupsOf("1" + string(r) + "2")
			silent = silent && len(g) == 2 && g[1].joined
		}
		if !silent || strings.Contains(between, ",") { // with commas it may be money
			return
		}
		front, back := "900101", "1234567"
		if dice := rand.New(rand.NewPCG(seed, 1)); dice.IntN(2) == 0 {
			at := 1 + dice.IntN(len(back)-1)
			back = back[:at] + "\u034f" + back[at:]
		}
		if !holdsResidentNumber(front+between+back, today) {
			t.Errorf("%q passes", front+between+back)
		}
	})
}
