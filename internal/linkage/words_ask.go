package linkage

import "ieum/internal/ieum"

// What to ask first, where no rule has the words.
var (
	// 0 is who may be asked.
	phraseAskQuarter = ieum.Text{Ko: "{0}에게 사는 곳의 행정동이 어디인지 여쭤봐 주세요.", En: "Please ask {0} in which administrative neighbourhood they live."}
	// 0 is the agency, 1 its telephone, 2 how many resources or the name of the only one.
	phraseAskCall    = ieum.Text{Ko: "{0}에 한 번 전화하면({1}) 자원 {2}가지를 이용할 수 있는지 정해집니다. 이름은 말하지 않아도 됩니다.", En: "One call to {0} ({1}) settles whether {2} resources can be used; no name is needed."}
	phraseAskCallOne = ieum.Text{Ko: "{0}에 한 번 전화하면({1}) {2:을} 이용할 수 있는지 정해집니다. 이름은 말하지 않아도 됩니다.", En: "One call to {0} ({1}) settles whether {2} can be used; no name is needed."}
)
