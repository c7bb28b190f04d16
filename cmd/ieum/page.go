package main

import (
	"ieum/docs"
	"ieum/internal/demo"
	"ieum/internal/ieum"
	"ieum/internal/server"
)

// demoAccounts say whom each token of a demo signs in, in the order in which
// they are worth trying.
var demoAccounts = []server.Account{
	{Name: "case-manager", Title: ieum.Text{Ko: "사례관리자", En: "Case manager"}, Ko: "사례관리자: 담당 학생의 기록과 연계를 봅니다.", En: "A case manager: the records of the own students, and linkage for them."},
	{Name: "supervisor", Title: ieum.Text{Ko: "수퍼바이저", En: "Supervisor"}, Ko: "수퍼바이저: 팀의 사례를 읽습니다.", En: "The supervisor of the team: reads its cases."},
	{Name: "coordinator", Title: ieum.Text{Ko: "센터 담당자", En: "Coordinator"}, Ko: "학생맞춤통합지원센터 담당자: 센터로 올라온 사례를 봅니다.", En: "The coordinator of the district's centre: cases sent up to it."},
	{Name: "school-lead", Title: ieum.Text{Ko: "교감", En: "Head of a school"}, Ko: "교감: 학교 학생의 이름·학년·선정·단계와 의뢰 건수를 봅니다.", En: "A head of a school: name, grade, selection and stage, and how many referrals wait."},
	{Name: "teacher", Title: ieum.Text{Ko: "교사", En: "Teacher"}, Ko: "교사: 이름 없이 물을 수 있습니다 (linkageFor).", En: "A teacher: may ask without a name (linkageFor)."},
	{Name: "directory-editor", Title: ieum.Text{Ko: "자원 목록 관리자", En: "Directory editor"}, Ko: "자원 목록 관리자: 기관 정보를 돌봅니다.", En: "The keeper of the directory of agencies."},
	{Name: "auditor", Title: ieum.Text{Ko: "접속기록 점검자", En: "Auditor"}, Ko: "접속기록 점검자: 누가 무엇을 보았는지만 봅니다.", En: "The auditor: who read what, never the content."},
	{Name: "administrator", Title: ieum.Text{Ko: "시스템 관리자", En: "Administrator"}, Ko: "시스템 관리자: 계정을 돌봅니다.", En: "The administrator: accounts."},
	{Name: "outsider", Title: ieum.Text{Ko: "이웃 교육지원청 사례관리자", En: "Case manager of the next district"}, Ko: "이웃 교육지원청의 사례관리자: 이곳 학생을 보지 못합니다.", En: "A case manager of the next district, who sees none of these students."},
}

// demoPage is what a browser sees of a demo.
func demoPage(w *demo.World, placed bool) server.Page {
	p := server.Page{Demo: true, RealAgencies: placed, Guide: docs.Clients()}
	for _, a := range demoAccounts {
		if staff, ok := w.SignIn[a.Name]; ok {
			a.Staff = staff
			p.Accounts = append(p.Accounts, a)
		}
	}
	return p
}

// banner says what of a demo is made up.
func banner(placed bool) string {
	if placed {
		return "모든 사람은 가상이고, 기관과 학교는 실제입니다. 기관에 대해서는 아무것도 지어내지 않았습니다.\n" +
			"All people are made up, workers too; agencies and schools are real, and nothing about them is made up."
	}
	return "모든 사람과 기관은 가상입니다.\nEverybody and every agency in it is made up."
}
