package archtest

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// under reports whether the folder or import path is root or below it.
func under(name, root string) bool {
	return name == root || strings.HasPrefix(name, root+"/")
}

// roomOf returns the row of the house that dir belongs to.
func roomOf(dir string) (room, bool) {
	var best room
	for _, r := range house {
		if under(dir, r.dir) && len(r.dir) > len(best.dir) {
			best = r
		}
	}
	return best, best.dir != ""
}

// checkNames holds the rules on a package as a whole.
func checkNames(p pkg) []Finding {
	var found []Finding
	first := p.files[0]
	at := first.syntax.Package
	if under(p.dir, "graph/stray") {
		return []Finding{first.finding(at, ruleStray, "folder "+p.dir+" exists")}
	}
	if _, ok := roomOf(p.dir); !ok {
		found = append(found, first.finding(at, ruleUnplanned, "folder "+p.dir+" is no part of the house"))
	}
	for _, name := range []string{path.Base(p.dir), first.syntax.Name.Name} {
		if slices.Contains(vagueNames, name) {
			found = append(found, first.finding(at, ruleVague, "package "+name))
			break
		}
	}
	return found
}

// checkImports holds the rules on the imports of one file that ships.
func checkImports(p pkg, f file) []Finding {
	from, ok := roomOf(p.dir)
	if !ok || f.test {
		return nil
	}
	var found []Finding
	for _, i := range f.imports {
		for _, r := range breaches(from, p, i.path) {
			found = append(found, Finding{
				File: f.name, Line: i.line, Rule: r.name, Why: r.why,
				What: fmt.Sprintf("%s imports %s", p.dir, i.path),
			})
		}
	}
	return found
}

// breaches returns the rules that an import of target by a package p, which
// belongs to the room from, breaks.
func breaches(from room, p pkg, target string) []rule {
	if under(target, p.module) {
		dir := strings.TrimPrefix(strings.TrimPrefix(target, p.module), "/")
		return inside(from, p.dir, dir)
	}
	var broken []rule
	for _, o := range owners {
		if under(target, o.module) && !slices.ContainsFunc(o.homes, func(h string) bool { return under(p.dir, h) }) {
			broken = append(broken, o.rule)
		}
	}
	if from.floor != program && slices.ContainsFunc(testModules, func(m string) bool { return under(target, m) }) {
		broken = append(broken, ruleTestCode)
	}
	thirdParty := strings.Contains(strings.Split(target, "/")[0], ".")
	listed := slices.ContainsFunc(from.modules, func(m string) bool { return under(target, m) })
	switch {
	case from.pure && under(target, "net/http"):
		broken = append(broken, rulePureHTTP)
	case thirdParty && from.floor == ground:
		broken = append(broken, ruleGround)
	case thirdParty && from.pure && !listed:
		broken = append(broken, rulePureMods)
	}
	return broken
}

// inside judges an import of one of the house's own packages.
func inside(from room, fromDir, toDir string) []rule {
	to, ok := roomOf(toDir)
	switch {
	case !ok:
		return []rule{ruleUnplanned}
	case from.floor != program && strings.HasSuffix(toDir, "test"):
		return []rule{ruleTestCode}
	case to.dir == from.dir:
		return nil
	}
	for _, b := range bans {
		if under(fromDir, b.from) && under(toDir, b.to) {
			return []rule{b.rule}
		}
	}
	if from.only != nil {
		if !slices.Contains(from.only, to.dir) {
			return []rule{ruleOneWay}
		}
		return nil
	}
	if to.floor >= from.floor && !slices.Contains(from.beside, to.dir) {
		return []rule{ruleOneWay}
	}
	return nil
}
