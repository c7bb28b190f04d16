package linkage

import (
	"strconv"
	"strings"

	"ieum/internal/ieum"
)

// Why one part comes before another. 0 comes first, 1 after.
var (
	phraseUrgentFirst = ieum.Text{Ko: "급한 욕구라서 {0:을} 먼저 연결합니다.", En: "It cannot wait: link {0} first."}
	phraseGateFirst   = ieum.Text{Ko: "{1:은} {0:을} 제공하는 곳을 거쳐야 의뢰할 수 있습니다.", En: "{1} takes referrals only through those who offer {0}."}
	phraseNotAtOnce   = ieum.Text{Ko: "{0:과} {1:은} 함께 이용할 수 없습니다. 하나를 마친 뒤 시작하거나 먼저 상의하세요.", En: "{0} and {1} cannot be had at once: begin one after the other, or agree first."}
)

// The sentences about a plan. 0 is how many agencies or needs, 1 their names.
var (
	phrasePlanNothing = ieum.Text{Ko: "열린 욕구가 없어 계획할 것이 없습니다.", En: "No need is open, so there is nothing to plan."}
	phrasePlanAgency  = ieum.Text{Ko: "{0}({1})", En: "{0} ({1})"}
	phrasePlanRuns    = ieum.Text{Ko: "{0} 이용 중", En: "{0}, running"}
	phrasePlanCovers  = ieum.Text{Ko: "기관 {0}곳에서 욕구 {2}가지를 도울 수 있습니다: {1}.", En: "{0} agencies can meet {2} needs: {1}."}
	phrasePlanOne     = ieum.Text{Ko: "기관 한 곳에서 욕구 {2}가지를 도울 수 있습니다: {1}.", En: "One agency can meet {2} needs: {1}."}
	phrasePlanOneNeed = ieum.Text{Ko: "기관 한 곳에서 도울 수 있습니다: {1}.", En: "One agency can meet the need: {1}."}
	phrasePlanLabel   = ieum.Text{Ko: "‘{0}’", En: "“{0}”"}
	phrasePlanLeft    = ieum.Text{Ko: "{0} 욕구는 지금 도울 곳을 찾지 못했습니다.", En: "Nothing was found for {0}."}
)

// planText says which agencies meet which needs, and what is left.
func (in *inquiry) planText(p *Plan) string {
	var sentences []string
	if len(p.Parts) > 0 {
		phrase := phrasePlanCovers
		switch {
		case len(p.Parts) == 1:
			phrase = phrasePlanOneNeed
		case len(p.Agencies) == 1:
			phrase = phrasePlanOne
		}
		sentences = append(sentences, say(in.q.Language, phrase,
			strconv.Itoa(len(p.Agencies)), strings.Join(in.planAgencies(p), ", "), strconv.Itoa(len(p.Parts))))
	}
	if len(p.Uncovered) > 0 {
		labels := make([]string, len(p.Uncovered))
		for i, need := range p.Uncovered {
			labels[i] = say(in.q.Language, phrasePlanLabel, in.needLabel(need))
		}
		sentences = append(sentences, say(in.q.Language, phrasePlanLeft, strings.Join(labels, ", ")))
	}
	if len(sentences) == 0 {
		return phrasePlanNothing.In(in.q.Language)
	}
	return strings.Join(sentences, " ")
}

// planAgencies names each agency with the needs that it meets.
func (in *inquiry) planAgencies(p *Plan) []string {
	var named []string
	for _, agency := range p.Agencies {
		var needs []string
		for _, part := range p.Parts {
			if part.agency != agency.ID {
				continue
			}
			label := in.needLabel(part.Need)
			if part.Running {
				label = say(in.q.Language, phrasePlanRuns, label)
			}
			needs = append(needs, label)
		}
		named = append(named, say(in.q.Language, phrasePlanAgency, in.label(agency), strings.Join(needs, ", ")))
	}
	return named
}

func (in *inquiry) needLabel(code string) string {
	need, _ := in.codes.Need(code)
	return need.In(in.q.Language)
}
