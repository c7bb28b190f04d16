package directory

import "testing"

func TestPhonesAreCleaned(t *testing.T) {
	for given, want := range map[string]struct {
		number string
		reason Reason
	}{
		"":                 {"", ""},
		"033-250-0001":     {"033-250-0001", ""},
		"02)123-4567":      {"02-123-4567", ""},
		"0212345678":       {"02-1234-5678", ""},
		"070-1234-5678":    {"070-1234-5678", ""},
		"0507-1234-5678":   {"0507-1234-5678", ""},
		"1588-0000":        {"1588-0000", ""},
		"1577-0199":        {"1577-0199", ""},
		"1388":             {"1388", ""},
		"865-7507":         {"865-7507", ""},
		"+82-44-123-4567":  {"044-123-4567", ""},
		"055-210-0461~5":   {"055-210-0461", PhoneRange},
		"055-210-0461-5":   {"055-210-0461", PhoneRange},
		"010-1234-5678":    {"", PhoneMobile},
		"01012345678":      {"", PhoneMobile},
		"+82-10-1234-5678": {"", PhoneMobile},
		"011-123-4567":     {"", PhoneMobile},
		"010-123-45":       {"", PhoneMobile},
		"010-0000-0000":    {"", PhonePlaceholder},
		"000-0000-0000":    {"", PhonePlaceholder},
		"051-957-1":        {"", PhoneBroken},
		"051-949-466":      {"", PhoneBroken},
		"없음":               {"", PhoneBroken},
		"--":               {"", PhoneBroken},
		"12345678901234":   {"", PhoneBroken},

		"(fax)02-2652-8771":                     {"", PhoneFax},
		"02-2652-8771(팩스)":                      {"", PhoneFax},
		"02-123-4567 (FAX 02-123-4568)":         {"02-123-4567", PhoneFax},
		"02-123-4567, 02-123-4568(fax)":         {"02-123-4567", PhoneFax},
		"FAX 02-123-4568 TEL 02-123-4567":       {"02-123-4567", PhoneFax},
		"T.02-123-4567 F.02-123-4568":           {"02-123-4567", PhoneFax},
		"02-26361044":                           {"02-2636-1044", ""},
		"063-251-0650(0651)":                    {"063-251-0650", PhoneRange},
		"02-123-4567 (내선 210)":                  {"02-123-4567", PhoneExtension},
		"02-123-4567 ext. 210":                  {"02-123-4567", PhoneExtension},
		"내선 210":                                {"", PhoneBroken},
		"０２－１２３－４５６７":                           {"02-123-4567", ""},
		"02 123 4567":                           {"02-123-4567", ""},
		"(02) 123-4567":                         {"02-123-4567", ""},
		"+82 (0)2 123 4567":                     {"02-123-4567", ""},
		"02-123-4567 02-765-4321":               {"02-123-4567", PhoneRange},
		"010-1234-5678 / 02-123-4567":           {"02-123-4567", PhoneMobile},
		"000-0000-0000, 02-123-4567":            {"02-123-4567", PhonePlaceholder},
		"02-123-4567 / 010-1234-5678":           {"02-123-4567", PhoneRange},
		"052-2100-461":                          {"", PhoneBroken},
		"(fax)02-2652-8771 (tel) 010-1234-5678": {"", PhoneMobile},
	} {
		number, reason := cleanPhone(given)
		if number != want.number || reason != want.reason {
			t.Errorf("%q: got %q %s, want %q %s", given, number, reason, want.number, want.reason)
		}
	}
}

func TestEveryReasonHasASentence(t *testing.T) {
	for reason, text := range reasonTexts {
		if text.Ko == "" || text.En == "" || reason.Text() != text {
			t.Errorf("%s says nothing", reason)
		}
	}
	if len(reasonTexts) != 45 {
		t.Errorf("%d reasons have a sentence; count the constants and raise this number", len(reasonTexts))
	}
}
