package resolver

import "ieum/internal/ieum"

// stageNames are the eight stages as the field names them.
var stageNames = map[ieum.Stage]ieum.Text{
	ieum.Intake:       {Ko: "접수", En: "Intake"},
	ieum.Assessing:    {Ko: "사정", En: "Assessment"},
	ieum.Planning:     {Ko: "개입계획", En: "Planning"},
	ieum.Provision:    {Ko: "서비스제공", En: "Provision"},
	ieum.Monitoring:   {Ko: "조정·점검", En: "Coordination and monitoring"},
	ieum.Reassessment: {Ko: "재사정", En: "Reassessment"},
	ieum.Terminating:  {Ko: "평가·종결", En: "Evaluation and termination"},
	ieum.Following:    {Ko: "사후관리", En: "Follow-up"},
}

// dueNames say what is to be done about something that falls due and has no
// text of its own.
var dueNames = map[ieum.DueKind]ieum.Text{
	ieum.DueTask:         {Ko: "과업 확인", En: "Look after a task"},
	ieum.DueReferral:     {Ko: "의뢰 확인", En: "Look after a referral"},
	ieum.DueFollowUp:     {Ko: "사후관리 연락", En: "Follow up"},
	ieum.DueReassessment: {Ko: "재사정", En: "Assess again"},
	ieum.DueReassignment: {Ko: "담당 변경", En: "Hand the case on"},
	ieum.DueStage:        {Ko: "단계 마무리", En: "Finish a stage"},
}

// toDo returns what is to be done: the text that was written, the stage to be
// finished, or else a word for the kind.
func toDo(d *ieum.Due) ieum.Text {
	if d.Text != "" {
		return ieum.Text{Ko: d.Text, En: d.Text}
	}
	if stage, ok := stageNames[d.Stage]; ok && d.Kind == ieum.DueStage {
		return ieum.Text{Ko: stage.Ko + " 단계 마무리", En: "Finish the stage: " + stage.En}
	}
	return dueNames[d.Kind]
}
