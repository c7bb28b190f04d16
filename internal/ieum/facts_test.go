package ieum_test

import (
	"testing"

	"ieum/internal/ieum"
)

func TestIncomeIsAnOrder(t *testing.T) {
	income, _ := defaults(t).Fact("INCOME_CLASS")
	tests := []struct {
		name, recorded, named string
		include               bool
		want                  ieum.Belonging
	}{
		{"itself", "MEDIAN_52", "MEDIAN_52", true, ieum.Inside},
		{"whoever is poorer", "LIVELIHOOD", "MEDIAN_52", true, ieum.Inside},
		{"a rough class that is poorer as a whole", "BASIC_LIVELIHOOD", "NEAR_POVERTY", true, ieum.Inside},
		{"not whoever is richer", "MEDIAN_60", "MEDIAN_52", true, ieum.Outside},
		{"near poverty is none of the four benefits", "NEAR_POVERTY", "BASIC_LIVELIHOOD", true, ieum.Outside},
		{"a rough class of which some are poorer", "BASIC_LIVELIHOOD", "MEDICAL", true, ieum.Uncertain},
		{"above the median, how far nobody said", "ABOVE", "MEDIAN_150", true, ieum.Uncertain},
		{"one of those that a rough class names", "MEDICAL", "BASIC_LIVELIHOOD", true, ieum.Inside},
		{"whoever is poorer is not left out", "LIVELIHOOD", "NEAR_POVERTY", false, ieum.Outside},
		{"one of a rough class is left out", "HOUSING", "BASIC_LIVELIHOOD", false, ieum.Inside},
		{"a rough class of which one is left out", "BASIC_LIVELIHOOD", "HOUSING", false, ieum.Uncertain},
		{"a class that the lists no longer hold", "GONE", "MEDIAN_52", true, ieum.Outside},
		{"the same, where the condition names it", "GONE", "GONE", true, ieum.Inside},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := income.Among(tt.recorded, []string{tt.named}, tt.include); got != tt.want {
				t.Errorf("Among(%s, %s, %t) = %d, want %d", tt.recorded, tt.named, tt.include, got, tt.want)
			}
		})
	}
}

// Every choice of income stands in the order or says which part of that is meant, so that none is compared by
// its name alone; and each class of the law names its clause.
func TestEveryIncomeClassHasAPlaceInTheOrder(t *testing.T) {
	income, _ := defaults(t).Fact("INCOME_CLASS")
	for _, c := range income.Choices {
		if income.Among(c.Code, []string{"ABOVE_150"}, true) != ieum.Inside {
			t.Errorf("%s does not come before the last class", c.Code)
		}
	}
	for _, r := range income.Order {
		if r.UpTo > 0 && r.UpTo <= 50 && !clause.MatchString(r.Clause) {
			t.Errorf("%s: clause %q names no article", r.Code, r.Clause)
		}
	}
	if got := income.Among("ABOVE", []string{"MEDIAN_100"}, true); got != ieum.Outside {
		t.Errorf("above the median is one up to the median: %d", got)
	}
}

func TestSpecialEducationMayStandInAConditionOnDisability(t *testing.T) {
	special, _ := defaults(t).Fact("SPECIAL_EDUCATION")
	disability, _ := defaults(t).Fact("DISABILITY")
	if !special.Reads(ieum.RuleDisability) || !special.Reads(ieum.RuleSpecialEducation) || disability.Reads(ieum.RuleSpecialEducation) {
		t.Error("special education stands beside disability, and not the other way round")
	}
	if got := special.Label("GONE"); got.Code != "GONE" || got.Ko != "GONE" {
		t.Errorf("Label(GONE) = %v", got)
	}
}
