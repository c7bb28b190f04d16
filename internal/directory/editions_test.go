package directory_test

import (
	"strings"
	"testing"

	"ieum/internal/directory"
	"ieum/internal/ieum"
)

// A table of before a reform and one of after it name the same areas.
func TestEditionsBeforeAndAfterAReformMeet(t *testing.T) {
	older := areaHeader + "2900000000,광주광역시,존재\n2911000000,광주광역시 동구,존재\n2911010100,광주광역시 동구 계림동,존재\n" +
		"2800000000,인천광역시,존재\n2811000000,인천광역시 중구,존재\n2811014700,인천광역시 중구 운서동,존재\n2826000000,인천광역시 서구,존재\n"
	newer := areaHeader + "1200000000,전남광주통합특별시,존재\n1221000000,전남광주통합특별시 동구,존재\n1221010100,전남광주통합특별시 동구 계림동,존재\n" +
		"2800000000,인천광역시,존재\n2812500000,인천광역시 제물포구,존재\n2815500000,인천광역시 영종구,존재\n2815510300,인천광역시 영종구 운서동,존재\n" +
		"2827500000,인천광역시 서해구,존재\n2829000000,인천광역시 검단구,존재\n"
	h := newHouse(t)
	first := h.run(t, files(t, []string{"legal_dong_codes.csv"}, older)...)
	if s := first.Sources[0]; s.Skipped != 2 || s.Refused != 0 {
		t.Errorf("skipped %d, refused %d; want the two that were removed skipped", s.Skipped, s.Refused)
	}
	want := h.describe(t)
	for name, table := range map[string]string{"the newer edition": newer, "the older one again": older} {
		report := h.run(t, files(t, []string{"legal_dong_codes.csv"}, table)...)
		if report.Batch != "" {
			t.Errorf("%s changed the areas: %+v\n%s\nwas\n%s", name, report.Sources[0].Count, h.describe(t), want)
		}
	}
}

// A row whose address leads to its province only gets no district, and
// somebody has to know.
func TestARowThatEndsAtItsProvinceIsNoted(t *testing.T) {
	h := newTown(t)
	inputs := files(t, []string{"legal_dong_codes.csv", "schools.csv", "agencies.csv"}, townAreas(), townHeader+strings.Join(townRows(), ""),
		"name,type,address,secret\n센터,복지관,서울특별시 어딘가 1,\n다른센터,복지관,서울특별시 가1구 1,\n")
	report := h.run(t, inputs...)
	if s := report.Sources[2]; s.Reasons[directory.AreaProvince] != 1 || s.Placed[ieum.Sido] != 1 {
		t.Errorf("%v, placed %v; want one row noted", s.Reasons, s.Placed)
	}
}
