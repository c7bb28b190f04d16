package demo

import (
	"fmt"
	"math"

	"ieum/internal/ieum"
)

// source is the name under which a demo enters the directory.
const source = "demo"

// country makes the province, the towns with their areas, and the districts.
func (g *generator) country() {
	g.province = &ieum.Area{Head: g.head("Area", ""), Name: provinceName, System: ieum.LegalArea, Level: ieum.Sido, Code: "9900000000"}
	g.addNetwork(g.province)
	for _, plan := range townPlans {
		d := district{plan: plan, centres: map[ieum.ID]ieum.Point{}}
		g.areas(&d)
		g.outline(&d)
		d.entity = &ieum.District{
			Head: g.head("District", ""), Areas: []ieum.ID{d.town.ID}, Zone: "Asia/Seoul",
			Name: ieum.Text{Ko: plan.name.Ko[:len(plan.name.Ko)-len("시")] + "교육지원청", En: plan.name.En + " Office of Education"},
		}
		g.districts = append(g.districts, d)
	}
	for i := range g.districts {
		for j := range g.districts {
			if i != j {
				g.districts[i].entity.Adjacent = append(g.districts[i].entity.Adjacent, g.districts[j].entity.ID)
			}
		}
		g.addNetwork(g.districts[i].entity)
	}
}

// areas makes a town's legal quarters round its centre and the administrative
// ones over them: some quarters are split in two, some pairs share an office.
func (g *generator) areas(d *district) {
	d.town = &ieum.Area{
		Head: g.head("Area", ""), System: ieum.LegalArea, Level: ieum.Sigungu, Parent: g.province.ID, Code: d.plan.code + "000000",
		Name: ieum.Text{Ko: provinceName.Ko + " " + d.plan.name.Ko, En: d.plan.name.En},
	}
	g.addNetwork(d.town)
	for i, quarter := range d.plan.quarters {
		area := g.quarter(d, quarter.Ko+"동", quarter.En+"-dong", ieum.LegalArea, fmt.Sprintf("%s01%02d00", d.plan.code, i+1))
		angle := 2 * math.Pi * float64(i) / float64(len(d.plan.quarters))
		d.centres[area.ID] = around(d.plan.centre, angle, 2+2.5*g.Float64())
		d.legal = append(d.legal, area)
	}
	for i := 0; i < len(d.legal); i++ {
		q, code := d.plan.quarters[i], fmt.Sprintf("%s51%02d00", d.plan.code, len(d.offices)+1)
		switch {
		case i%4 == 1: // too many people for one office
			for n := 1; n <= 2; n++ {
				name := fmt.Sprintf("%s%d동", q.Ko, n)
				g.officeOver(d, name, fmt.Sprintf("%s %d-dong", q.En, n), fmt.Sprintf("%s51%02d00", d.plan.code, len(d.offices)+1), d.legal[i])
			}
		case i%4 == 2 && i+1 < len(d.legal): // too few
			next := d.plan.quarters[i+1]
			g.officeOver(d, q.Ko+next.Ko+"동", q.En+next.En+"-dong", code, d.legal[i], d.legal[i+1])
			i++
		default:
			g.officeOver(d, q.Ko+"동", q.En+"-dong", code, d.legal[i])
		}
	}
}

func (g *generator) quarter(d *district, ko, en string, system ieum.AreaSystem, code string) *ieum.Area {
	area := &ieum.Area{
		Head: g.head("Area", ""), System: system, Level: ieum.Eupmyeondong, Parent: d.town.ID, Code: code,
		Name: ieum.Text{Ko: d.plan.name.Ko + " " + ko, En: en + ", " + d.plan.name.En},
	}
	g.addNetwork(area)
	return area
}

// officeOver makes an administrative area over legal ones.
func (g *generator) officeOver(d *district, ko, en, code string, over ...*ieum.Area) {
	area := g.quarter(d, ko, en, ieum.AdministrativeArea, code)
	for _, legal := range over {
		area.Covers = append(area.Covers, legal.ID)
	}
	d.centres[area.ID] = around(d.centres[over[0].ID], 2*math.Pi*g.Float64(), 0.4)
	d.offices = append(d.offices, area)
}

// around returns the point at a distance in kilometres from a centre.
func around(centre ieum.Point, angle, kilometres float64) ieum.Point {
	const kilometresADegree = 111.2
	return ieum.Point{
		Latitude:  centre.Latitude + kilometres*math.Sin(angle)/kilometresADegree,
		Longitude: centre.Longitude + kilometres*math.Cos(angle)/(kilometresADegree*math.Cos(centre.Latitude*math.Pi/180)),
	}
}

// spot returns a place within an area, and its address.
func (g *generator) spot(d *district, area *ieum.Area) (*ieum.Point, ieum.Address) {
	p := around(d.centres[area.ID], 2*math.Pi*g.Float64(), 1.2*g.Float64())
	line := fmt.Sprintf("%s %s길 %d", provinceName.Ko, area.Name.Ko, g.between(1, 199))
	return &p, ieum.Address{Line: line, Postal: fmt.Sprintf("%05d", g.between(1000, 9999))}
}

// town fills a district with schools and agencies.
func (g *generator) town(d *district) error {
	g.schoolsOf(d)
	return g.agenciesOf(d)
}

// schoolPlan is how many schools of each level a district has.
var schoolPlan = []struct {
	level  ieum.SchoolLevel
	ko, en string
	count  int
}{
	{ieum.Elementary, "초등학교", "Elementary School", 5},
	{ieum.Middle, "중학교", "Middle School", 3},
	{ieum.High, "고등학교", "High School", 2},
}

func (g *generator) schoolsOf(d *district) {
	for _, plan := range schoolPlan {
		for _, i := range g.Perm(len(d.plan.quarters))[:plan.count] {
			quarter, area := d.plan.quarters[i], d.legal[i]
			point, address := g.spot(d, area)
			s := &ieum.School{
				Head: g.head("School", ""), Level: plan.level, Status: ieum.Active, District: d.entity.ID, Area: area.ID,
				Name:  ieum.Text{Ko: quarter.Ko + plan.ko, En: quarter.En + " " + plan.en},
				Point: point, Address: address, Phone: g.phone(),
			}
			g.addNetwork(s)
			d.schools = append(d.schools, &school{School: s})
		}
	}
}

// phone makes a number of an area code that is not in use.
func (g *generator) phone() string {
	return fmt.Sprintf("099-%03d-%04d", g.between(200, 899), g.between(0, 9999))
}
