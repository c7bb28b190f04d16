package linkage

import "ieum/internal/ieum"

// The numbers in these sentences: 0 the service, 1 the agency, 2 the service's own rule in brackets, 3 a day or, of a
// fact, what is recorded, 4 what else is concerned, 5 who may be asked, 6 the telephone. Where it is about the agency's
// type, 0 is the type, 2 the clause, and 4 whom it is for. Where a condition reads a fact, 4 is what the fact is about.

// verdictWords say what a rule came to.
var verdictWords = [whys]ieum.Text{
	activeYes:          {Ko: "{0:은} 운영 중입니다.", En: "{0} is running."},
	activeClosed:       {Ko: "{0:은} 운영이 끝난 서비스입니다.", En: "{0} has ended."},
	activeAgencyClosed: {Ko: "{0:을} 하던 기관이 문을 닫았습니다.", En: "The agency that offered {0} has closed."},
	activeInferred:     {Ko: "{1}의 기관 유형으로 미루어 짐작한 서비스입니다. 실제로 하는지는 확인해야 합니다.", En: "{0} is guessed from the type of {1}; whether it exists has to be asked."},

	typeFits:          {Ko: "{0:은} {4:을} 위한 곳이고({2}), 여기에 해당합니다.", En: "{0}: for {4} ({2}), which fits."},
	typeTooYoung:      {Ko: "{0:은} {4:을} 위한 곳입니다({2}). 아직 그 나이가 되지 않았습니다.", En: "{0}: for {4} ({2}). Not old enough yet."},
	typeTooOld:        {Ko: "{0:은} {4:을} 위한 곳입니다({2}). 그 나이가 지났습니다.", En: "{0}: for {4} ({2}). Past that age."},
	typeNoPupil:       {Ko: "{0:은} {4:을} 위한 곳입니다({2}). 학교에 다니는 학생이 아닙니다.", En: "{0}: for {4} ({2}). Not a pupil of a school."},
	typeAtSchool:      {Ko: "{0:은} {4:을} 위한 곳입니다({2}). 지금은 학교에 다니고 있습니다.", En: "{0}: for {4} ({2}). At school now."},
	typeOtherSchool:   {Ko: "{0:은} {4:을} 위한 곳입니다({2}). 이곳은 다른 학교에 있습니다.", En: "{0}: for {4} ({2}). This one is in another school."},
	typeOtherOffice:   {Ko: "{0:은} {4:을} 위한 곳입니다({2}). 이곳은 다른 교육지원청 관할입니다.", En: "{0}: for {4} ({2}). This one belongs to another education office."},
	typeNotMeant:      {Ko: "{0:은} {4:을} 위한 곳입니다({2}). 여기에 해당하지 않습니다. {3}.", En: "{0}: for {4} ({2}). Not one of them; {3}."},
	typeAgeUnknown:    {Ko: "{0:은} {4:을} 위한 곳입니다({2}). 나이를 정확히 몰라 확인할 수 없습니다.", En: "{0}: for {4} ({2}). The age is not known closely enough."},
	typeAgePerhaps:    {Ko: "{0:은} {4:을} 위한 곳입니다({2}). 여기에 해당하는지는 확인해야 합니다.", En: "{0}: for {4} ({2}). Whether that fits has to be asked."},
	typeSchoolUnknown: {Ko: "{0:은} {4:을} 위한 곳입니다({2}). 어느 학교에 다니는지 몰라 확인할 수 없습니다.", En: "{0}: for {4} ({2}). The school is not known."},
	typePlaceUnsaid:   {Ko: "{0:은} {4:을} 위한 곳입니다({2}). {1:이} 어느 학교나 교육지원청에 속하는지 알려진 것이 없습니다.", En: "{0}: for {4} ({2}). Nobody has said to which school or office {1} belongs."},
	typeFactUnknown:   {Ko: "{0:은} {4:을} 위한 곳입니다({2}). 해당하는지 아직 확인하지 않았습니다.", En: "{0}: for {4} ({2}). Whether that fits is not recorded."},
	typeFactPerhaps:   {Ko: "{0:은} {4:을} 위한 곳입니다({2}). 기록만으로는 해당하는지 알 수 없습니다.", En: "{0}: for {4} ({2}). The record alone does not tell."},

	ageFits:     {Ko: "나이가 조건에 맞습니다{2}.", En: "The age meets the condition{2}."},
	ageTooYoung: {Ko: "아직 나이가 되지 않았습니다{2}.", En: "Not old enough yet{2}."},
	ageTooOld:   {Ko: "나이가 지났습니다{2}.", En: "Past the age{2}."},
	ageLeftOut:  {Ko: "지금 나이는 대상이 아닙니다{2}.", En: "People of this age are left out{2}."},
	ageUnknown:  {Ko: "생년월일을 몰라 나이 조건을 확인할 수 없습니다{2}.", En: "The age is not known{2}."},

	gradeFits:    {Ko: "학년이 조건에 맞습니다{2}.", En: "The grade meets the condition{2}."},
	gradeTooLow:  {Ko: "아직 학년이 되지 않았습니다{2}.", En: "Not that far on in school yet{2}."},
	gradeTooHigh: {Ko: "대상 학년이 지났습니다{2}.", En: "Too far on in school{2}."},
	gradeLeftOut: {Ko: "지금 학년은 대상이 아닙니다{2}.", En: "This grade is left out{2}."},
	gradeNoPupil: {Ko: "학생을 위한 서비스입니다{2}.", En: "For pupils only{2}."},
	gradeUnknown: {Ko: "학년을 몰라 조건을 확인할 수 없습니다{2}.", En: "The grade is not known{2}."},

	levelFits:    {Ko: "학교급이 조건에 맞습니다{2}.", En: "The level of school meets the condition{2}."},
	levelNotYet:  {Ko: "아직 그 학교급이 아닙니다{2}.", En: "Not at that level of school yet{2}."},
	levelPast:    {Ko: "학교급이 조건에 맞지 않습니다{2}.", En: "Not the level of school it is for{2}."},
	levelNoPupil: {Ko: "학생을 위한 서비스입니다{2}.", En: "For pupils only{2}."},
	levelUnknown: {Ko: "학교급을 몰라 조건을 확인할 수 없습니다{2}.", En: "The level of school is not known{2}."},

	factFits:    {Ko: "{4} 조건에 맞습니다{2}.", En: "The condition is met{2}."},
	factFails:   {Ko: "{4} 조건에 맞지 않습니다{2}. {3}.", En: "The condition is not met{2}; {3}."},
	factUnknown: {Ko: "{4:을} 아직 확인하지 않아 조건에 맞는지 알 수 없습니다{2}.", En: "It depends on something not recorded yet{2}."},
	factVague:   {Ko: "{4:을} 더 자세히 알아야 조건에 맞는지 알 수 있습니다{2}. {3}.", En: "Whether the condition is met takes a closer answer{2}; {3}."},

	areaFitsNear:    {Ko: "학교가 있는 동네에 살면 이용할 수 있는 지역입니다.", En: "Served, if they live near the school."},
	areaFits:        {Ko: "이용할 수 있는 지역에 있습니다.", En: "Within the area that is served."},
	areaEverywhere:  {Ko: "지역 제한이 없습니다.", En: "There is no limit of area."},
	areaOutside:     {Ko: "이용할 수 있는 지역이 아닙니다.", En: "Outside the area that is served."},
	areaOutsideNear: {Ko: "학교가 있는 동네는 이용할 수 있는 지역이 아닙니다. 사는 곳이 다르면 동네를 적어 다시 찾아보세요.", En: "The neighbourhood of the school is not served. If they live elsewhere, name the neighbourhood and ask again."},
	areaNoHome:      {Ko: "사는 곳을 몰라 이용 지역인지 확인할 수 없습니다.", En: "Where they live is not known, so the area cannot be checked."},
	areaNoSchool:    {Ko: "어느 학교에 다니는지 몰라 이용 지역인지 확인할 수 없습니다.", En: "The school is not known, so the area cannot be checked."},
	areaVague:       {Ko: "행정동을 몰라 이용 지역인지 확인할 수 없습니다.", En: "The administrative neighbourhood is not known, so the area cannot be checked."},

	excludesNothing: {Ko: "함께 이용할 수 없는 서비스를 받고 있지 않습니다.", En: "Nothing is received that excludes it."},
	excludesCurrent: {Ko: "지금 받고 있는 {4:과} 함께 이용할 수 없습니다.", En: "It cannot be had together with {4}, which is received now."},

	roomOpen:      {Ko: "자리가 있습니다.", En: "There are free places."},
	roomWaitlist:  {Ko: "대기자 명단에 올릴 수 있습니다.", En: "There is a waiting list."},
	roomFull:      {Ko: "자리가 없고 대기도 받지 않습니다.", En: "It is full and keeps no waiting list."},
	roomFullUntil: {Ko: "지금은 자리가 없고, {3}에 자리가 날 예정입니다.", En: "It is full; places are expected on {3}."},
	roomReopens:   {Ko: "{3}에 자리가 날 예정이라고 했습니다. 실제로 났는지는 모릅니다.", En: "Places were expected on {3}; whether they came is not known."},
	roomAssess:    {Ko: "먼저 기관의 사정을 받아야 자리를 알 수 있습니다.", En: "The agency assesses first, then says whether there is a place."},
	roomOutdated:  {Ko: "자리 소식을 들은 지 오래되었습니다({3}).", En: "The last word on free places is of {3} and out of date."},
	roomUnsaid:    {Ko: "자리가 있는지 알려진 것이 없습니다.", En: "Nobody has said whether there are free places."},

	roomRescue: {Ko: "신고와 긴급 요청은 언제든지 받습니다.", En: "Reports and calls for help are taken at any time."},

	gatePassed: {Ko: "의뢰할 길이 있습니다.", En: "There is a way to refer."},
	gateRescue: {Ko: "누구나 바로 신고하거나 도움을 요청할 수 있습니다({6}).", En: "Anybody may report or call for help at once ({6})."},
	gateShut:   {Ko: "{4:을} 거쳐야만 의뢰할 수 있는데, 거기로 이어지는 길이 없습니다.", En: "It takes only from {4}, and no path leads through there."},
	deskShut:   {Ko: "{4:이} 신청해야 하는데, 지금은 신청할 사람이 없습니다.", En: "Referrals come from {4}, and nobody can refer now."},

	refusalNone:      {Ko: "이 기관에 대한 동의 거부가 없습니다.", En: "Nobody has refused this agency."},
	refusalSaid:      {Ko: "{1}에 알리는 것을 {3}에 거부했습니다.", En: "On {3} it was refused that {1} be told."},
	refusalQuiet:     {Ko: "지금은 {1}에 의뢰하지 않기로 되어 있습니다.", En: "It is settled that {1} is not turned to for now."},
	refusalWithdrawn: {Ko: "{1}에 대한 동의를 {3}에 거두었습니다.", En: "On {3} the consent for {1} was withdrawn."},
}

// questionWords ask for what no fact answers.
var questionWords = [whys]ieum.Text{
	activeInferred:    {Ko: "{1}에 전화해({6}) {0:을} 실제로 하는지 확인해 주세요.", En: "Please call {1} ({6}) and ask whether it offers {0}."},
	typeAgeUnknown:    {Ko: "{5}에게 생년월일을 여쭤봐 주세요.", En: "Please ask {5} for the date of birth."},
	typeAgePerhaps:    {Ko: "{1:은} {4:을} 위한 곳입니다. 이용할 수 있는지 물어봐 주세요({6}). 이름은 말하지 않아도 됩니다.", En: "{1} is for {4}. Please ask whether it would take them ({6}); no name is needed."},
	typeSchoolUnknown: {Ko: "어느 학교에 다니는지 확인해 주세요.", En: "Please find out which school it is."},
	typePlaceUnsaid:   {Ko: "{1}에 이 학교 학생도 이용할 수 있는지 물어봐 주세요({6}). 이름은 말하지 않아도 됩니다.", En: "Please ask {1} whether it takes pupils of this school ({6}); no name is needed."},
	typeFactUnknown:   {Ko: "{4}에 해당하는지 확인해 주세요.", En: "Please find out whether this fits: {4}."},
	typeFactPerhaps:   {Ko: "{1:은} {4:을} 위한 곳입니다. 이용할 수 있는지 물어봐 주세요({6}). 이름은 말하지 않아도 됩니다.", En: "{1} is for {4}. Please ask whether it would take them ({6}); no name is needed."},
	ageUnknown:        {Ko: "{5}에게 생년월일을 여쭤봐 주세요.", En: "Please ask {5} for the date of birth."},
	gradeUnknown:      {Ko: "몇 학년인지 확인해 주세요.", En: "Please find out the grade."},
	levelUnknown:      {Ko: "어느 학교에 다니는지 확인해 주세요.", En: "Please find out which school it is."},
	factUnknown:       {Ko: "{0}의 조건에 맞는지 확인해 주세요{2}.", En: "Please find out whether the condition of {0} is met{2}."},
	factVague:         {Ko: "{0}의 조건에 맞는지 더 자세히 확인해 주세요{2}.", En: "Please find out more closely whether the condition of {0} is met{2}."},
	areaNoHome:        {Ko: "{5}에게 사는 동네를 여쭤봐 주세요.", En: "Please ask {5} where they live."},
	areaNoSchool:      {Ko: "어느 학교에 다니는지 확인해 주세요.", En: "Please find out which school it is."},
	areaVague:         {Ko: "{5}에게 행정동이 어디인지 여쭤보거나, {1}에 이용 지역인지 물어봐 주세요({6}).", En: "Please ask {5} for the administrative neighbourhood, or {1} whether it is served ({6})."},
	roomReopens:       {Ko: "{1}에 자리가 났는지 물어봐 주세요({6}). 이름은 말하지 않아도 됩니다.", En: "Please ask {1} whether there is a place now ({6}); no name is needed."},
	roomAssess:        {Ko: "{1}에 사정 날짜를 물어봐 주세요({6}). 이름은 말하지 않아도 됩니다.", En: "Please ask {1} when it could assess ({6}); no name is needed."},
	roomOutdated:      {Ko: "{1}에 지금 자리가 있는지 물어봐 주세요({6}). 이름은 말하지 않아도 됩니다.", En: "Please ask {1} whether there is a place now ({6}); no name is needed."},
	roomUnsaid:        {Ko: "{1}에 자리가 있는지 물어봐 주세요({6}). 이름은 말하지 않아도 됩니다.", En: "Please ask {1} whether there is a place ({6}); no name is needed."},
}
