package linkage

import "testing"

func TestParticlesFollowTheSoundOfTheWord(t *testing.T) {
	tests := []struct{ name, template, word, want string }{
		{"a consonant takes 은", "{0:은}", "복지관", "복지관은"},
		{"a vowel takes 는", "{0:은}", "센터", "센터는"},
		{"either half of a pair may be named", "{0:는}", "복지관", "복지관은"},
		{"이 after a consonant", "{0:이}", "선생님", "선생님이"},
		{"가 after a vowel", "{0:이}", "학교", "학교가"},
		{"을 after a consonant", "{0:을}", "상담", "상담을"},
		{"를 after a vowel", "{0:을}", "서비스", "서비스를"},
		{"과 after a consonant", "{0:과}", "복지관", "복지관과"},
		{"와 after a vowel", "{0:과}", "센터", "센터와"},
		{"으로 after a consonant", "{0:으로}", "복지관", "복지관으로"},
		{"로 after a vowel", "{0:으로}", "센터", "센터로"},
		{"로 after ㄹ", "{0:으로}", "서울", "서울로"},
		{"ㄹ is a consonant for the others", "{0:이}", "교실", "교실이"},
		{"a bracket is not read", "{0:을}", "상담 (주말)", "상담 (주말)을"},
		{"what stands in brackets is not read", "{0:으로}", "접수 창구(055-123-9316)", "접수 창구(055-123-9316)로"},
		{"nor in brackets within brackets", "{0:을}", "센터(수원 (북문))", "센터(수원 (북문))를"},
		{"nor in brackets inside a quote", "{0:이}", "‘돌봄(오후 놀이)’", "‘돌봄(오후 놀이)’이"},
		{"nor in wide brackets", "{0:과}", "학교［별관］", "학교［별관］와"},
		{"a bracket in front is no end", "{0:이}", "(사)한빛", "(사)한빛이"},
		{"a word all in brackets is read", "{0:이}", "(주말)", "(주말)이"},
		{"a bracket that was never opened", "{0:은}", "상담)", "상담)은"},
		{"a quote is not read", "{0:를}", "‘숙제 돕기’", "‘숙제 돕기’를"},
		{"a figure is read aloud: 삼", "{0:이}", "행복3", "행복3이"},
		{"a figure is read aloud: 이", "{0:이}", "행복2", "행복2가"},
		{"1388 ends in 팔", "{0:으로}", "1388", "1388로"},
		{"a Latin letter is read aloud: 엠", "{0:은}", "ABM", "ABM은"},
		{"another Latin letter ends in a vowel", "{0:은}", "Wee", "Wee는"},
		{"no word at all", "{0:은}", "", "는"},
		{"a particle of one form", "{0:에게}", "선생님", "선생님에게"},
		{"no particle", "{0} 님", "김하나", "김하나 님"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := fill(tt.template, noun{word: tt.word}); got != tt.want {
				t.Errorf("fill(%q, %q) = %q, want %q", tt.template, tt.word, got, tt.want)
			}
		})
	}
}

func TestFillPutsArgumentsWhereTheyBelong(t *testing.T) {
	if got, want := fill("{1:이} {0:을} 본다{2}", things("별", "나무")...), "나무가 별을 본다"; got != want {
		t.Errorf("fill = %q, want %q", got, want)
	}
}
