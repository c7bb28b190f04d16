package archtest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// pkg is one folder of Go files. Its in-package and external tests are part of
// it: each file says for itself whether it is test code.
type pkg struct {
	dir    string // from the root, with slashes; "." is the root itself
	module string
	files  []file
}

// file is one parsed Go file.
type file struct {
	name      string // from the root, with slashes
	syntax    *ast.File
	fset      *token.FileSet
	test      bool // a _test.go file, or any file of a test package
	generated bool
	imports   []imported
}

// imported is one import of a file.
type imported struct {
	path string
	name string // the name it has in the file
	line int
}

func (f file) line(pos token.Pos) int { return f.fset.Position(pos).Line }

func (f file) finding(pos token.Pos, r rule, what string) Finding {
	return Finding{File: f.name, Line: f.line(pos), Rule: r.name, What: what, Why: r.why}
}

// importName returns the path of the import that ident stands for, or "" if a
// local name hides it or it is no import at all.
func (f file) importName(ident *ast.Ident) string {
	if ident.Obj != nil {
		return ""
	}
	for _, i := range f.imports {
		if i.name == ident.Name {
			return i.path
		}
	}
	return ""
}

// load parses every package under root, sorted by folder.
func load(root, module string) ([]pkg, error) {
	byDir := map[string]*pkg{}
	fset := token.NewFileSet()
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return enter(root, name)
		}
		if !strings.HasSuffix(name, ".go") {
			return nil
		}
		relative, err := filepath.Rel(root, name)
		if err != nil {
			return fmt.Errorf("path of %s: %w", name, err)
		}
		f, err := parse(fset, name, filepath.ToSlash(relative))
		if err != nil {
			return err
		}
		dir := path.Dir(f.name)
		if byDir[dir] == nil {
			byDir[dir] = &pkg{dir: dir, module: module}
		}
		byDir[dir].files = append(byDir[dir].files, f)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("reading the tree: %w", err)
	}
	packages := make([]pkg, 0, len(byDir))
	for _, p := range byDir {
		packages = append(packages, *p)
	}
	slices.SortFunc(packages, func(a, b pkg) int { return strings.Compare(a.dir, b.dir) })
	return packages, nil
}

// enter returns fs.SkipDir for folders that hold no package of the module.
func enter(root, dir string) error {
	base := filepath.Base(dir)
	if dir == root {
		return nil
	}
	if base == "testdata" || base == "vendor" || base == "node_modules" || strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_") {
		return fs.SkipDir
	}
	if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
		return fs.SkipDir
	}
	return nil
}

func parse(fset *token.FileSet, name, relative string) (file, error) {
	syntax, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
	if err != nil {
		return file{}, fmt.Errorf("parsing: %w", err)
	}
	f := file{
		name:      relative,
		syntax:    syntax,
		fset:      fset,
		test:      strings.HasSuffix(relative, "_test.go") || strings.HasSuffix(syntax.Name.Name, "test"),
		generated: ast.IsGenerated(syntax),
	}
	for _, spec := range syntax.Imports {
		target, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return file{}, fmt.Errorf("import path in %s: %w", relative, err)
		}
		f.imports = append(f.imports, imported{path: target, name: localName(spec, target), line: f.line(spec.Pos())})
	}
	return f, nil
}

// localName guesses the name of an import without a name of its own by the
// last element of its path, less a version: right for all that the rules name.
func localName(spec *ast.ImportSpec, target string) string {
	if spec.Name != nil {
		return spec.Name.Name
	}
	base := path.Base(target)
	if len(base) > 1 && base[0] == 'v' && strings.Trim(base[1:], "0123456789") == "" {
		base = path.Base(path.Dir(target))
	}
	return base
}
