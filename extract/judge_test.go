package extract_test

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"congvan/extract"
	"congvan/extract/open/limits"
	readers "congvan/extract/read"
	"congvan/extract/read/detect"
	"congvan/paper"
)

// What at least of the judge's text must be in ours, as shares: letters as a multiset, runs of judgedRun words of one of
// its paragraphs in their order.
const (
	judgedLetters = 0.998
	judgedRuns    = 0.995
	judgedRun     = 5
)

// TestJudges compares our text of every sample with that of LibreOffice (PDF: pdftotext), its numbers and bullets with
// those on the pages that LibreOffice draws. The files and folders that CONGVAN_JUDGE names (separated as PATH is) are
// compared too, a line each, and fail nothing; CONGVAN_JUDGE_SHOW=1 prints what differs and what stands aside. What neither
// judge reads is left out. scripts/judge.sh runs this.
func TestJudges(t *testing.T) {
	var samples []string
	for _, pattern := range []string{"../testdata/dispatch/*", "read/*/testdata/*"} {
		samples = append(samples, glob(t, pattern)...)
	}
	for _, v := range judge(t, samples) {
		t.Log(v)
		if judgeErrs[filepath.ToSlash(v.path)] == "" && !v.good() {
			t.Errorf("%s: ours lacks %q and the numbers %q, has the numbers %q too many", v.path, v.missing, v.labels.missing, v.labels.wrong)
		}
	}
	for _, v := range judge(t, named(t, os.Getenv("CONGVAN_JUDGE"))) {
		t.Log(v)
		if os.Getenv("CONGVAN_JUDGE_SHOW") != "" {
			show(t, "ours lacks", v.missing)
			show(t, "ours lacks the number", v.labels.missing)
			show(t, "only ours has the number", v.labels.wrong)
			show(t, "only drawn", v.labels.unread)
			show(t, "aside", v.aside)
		}
		show(t, "not in this order", v.disorder) // of an order that was asked for
	}
}

func show(t *testing.T, what string, lines []string) {
	t.Helper()
	for _, l := range lines {
		t.Logf("  %s: %s", what, l)
	}
}

// judgeErrs are the samples in which the judge is wrong, and how.
var judgeErrs = map[string]string{
	"read/doc/testdata/annex.doc":      oldLetters,
	"read/doc/testdata/dispatch.doc":   notPrinted,
	"read/doc/testdata/marks.doc":      notPrinted + "; " + oldLetters,
	"read/docx/testdata/annex.docx":    oldLetters,
	"read/docx/testdata/dispatch.docx": notPrinted,
	"read/docx/testdata/plan.docx":     "formulas are left out where LibreOffice Math is not installed",
	"read/docx/testdata/report.docx":   notPrinted,
	"read/docx/testdata/report.fodt":   notPrinted,
	"read/odt/testdata/annex.fodt":     oldLetters,
	"read/odt/testdata/annex.odt":      oldLetters,
	"read/odt/testdata/dispatch.fodt":  notPrinted,
	"read/odt/testdata/dispatch.odt":   notPrinted,
	"read/odt/testdata/features.fodt":  notPrinted + "; page numbers and the marks of notes are printed as 0",
	"read/odt/testdata/features.odt":   notPrinted + "; page numbers and the marks of notes are printed as 0",
	"read/odt/testdata/locked.odt":     "nobody reads it without its password",
	"read/odt/testdata/numbers.fodt":   notPrinted,
	"read/odt/testdata/numbers.odt":    notPrinted,
	"read/pdf/testdata/letter.fodt":    "the mark of the first footnote is printed as 0",
	"read/rtf/testdata/annex.rtf":      oldLetters,
	"read/rtf/testdata/dispatch.rtf":   notPrinted + "; TCVN3 letters are dropped",
	"read/rtf/testdata/marks.rtf":      notPrinted + "; " + oldLetters,
	"read/rtf/testdata/numbers.rtf":    "the numbers that the file has resolved are counted anew, with ? in their words",
	"read/rtf/testdata/pandoc.rtf":     "drawn in a font without Vietnamese letters",
	"read/rtf/testdata/word.rtf":       notPrinted + "; " + oldLetters + "; starts of overrides and legal numbers are passed over",
}

const (
	oldLetters = "TCVN3 and VNI letters are given as other ones"
	notPrinted = "deleted and hidden words are given too"
)

// named gives the files of a list of files and folders.
func named(t *testing.T, list string) (paths []string) {
	t.Helper()
	for _, root := range filepath.SplitList(list) {
		err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
			if err == nil && !e.IsDir() {
				paths = append(paths, path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return paths
}

// verdict is how one file compares.
type verdict struct {
	path          string
	letters, runs float64 // shares of the judge's
	missing       []string
	more          float64  // letters that only ours has, as a share of the judge's
	aside         []string // what stands aside of our text: running heads, page numbers, stamps, notes
	labels        labels
	order         int // lines of an order written by hand
	disorder      []string
	err           error
}

func (v verdict) String() string {
	s := fmt.Sprintf("letters %6.2f %%  runs %6.2f %%  more %6.2f %%", 100*v.letters, 100*v.runs, 100*v.more)
	if v.labels.all > 0 {
		s += fmt.Sprintf("  numbers %d of %d", v.labels.found, v.labels.all)
	}
	if n := len(v.labels.wrong); n > 0 {
		s += fmt.Sprintf(" and %d others", n)
	}
	if n := len(v.labels.unread); n > 0 {
		s += fmt.Sprintf("  only drawn %d lines", n)
	}
	if v.order > 0 {
		s += fmt.Sprintf("  order %d of %d", v.order-len(v.disorder), v.order)
	}
	s += "  " + v.path
	switch why := judgeErrs[filepath.ToSlash(v.path)]; {
	case v.err != nil:
		s += ": " + v.err.Error()
	case why != "":
		s += "  (the judge errs: " + why + ")"
	case !v.good():
		s += "  LOW"
	}
	return s
}

// good tells whether ours has what it must.
func (v verdict) good() bool {
	return v.err == nil && v.letters >= judgedLetters && v.runs >= judgedRuns && len(v.labels.missing)+len(v.labels.wrong) == 0
}

// judge compares those of the files that a judge reads.
func judge(t *testing.T, paths []string) (all []verdict) {
	t.Helper()
	var office, pages []string
	for _, p := range paths {
		switch strings.ToLower(filepath.Ext(p)) {
		case ".doc", ".docx", ".rtf", ".odt", ".fodt":
			office = append(office, p)
		case ".pdf":
			pages = append(pages, p)
		}
	}
	texts, drawings := officeTexts(t, office), exports(t, office, "pdf")
	for _, p := range pages {
		texts[p] = pageText(t, p)
	}
	for _, p := range slices.Concat(office, pages) {
		all = append(all, compare(t, p, texts[p], drawings[p]))
	}
	return all
}

// officeTexts gives the paragraphs of each file as LibreOffice exports them.
func officeTexts(t *testing.T, paths []string) map[string][]string {
	t.Helper()
	texts := map[string][]string{}
	for p, text := range exports(t, paths, "txt:Text (encoded):UTF8") {
		texts[p] = strings.Split(string(read(t, text)), "\n")
	}
	return texts
}

// exports gives the files that LibreOffice makes of those that it can read.
func exports(t *testing.T, paths []string, format string) map[string]string {
	t.Helper()
	made := map[string]string{}
	if len(paths) == 0 {
		return made
	}
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Fatalf("LibreOffice is needed: %v; install libreoffice-writer", err)
	}
	dir := t.TempDir()
	var copies []string
	for i, p := range paths { // names of their own: two files may have one name
		to := filepath.Join(dir, fmt.Sprintf("%d%s", i, filepath.Ext(p)))
		if err := os.WriteFile(to, read(t, p), 0o644); err != nil {
			t.Fatal(err)
		}
		copies = append(copies, to)
	}
	out := filepath.Join(dir, "out")
	args := append([]string{"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile")), "--headless",
		"--convert-to", format, "--outdir", out}, copies...)
	if msg, err := exec.Command(soffice, args...).CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, msg)
	}
	ext, _, _ := strings.Cut(format, ":")
	for i, p := range paths {
		path := filepath.Join(out, fmt.Sprintf("%d.%s", i, ext))
		if _, err := os.Stat(path); err == nil {
			made[p] = path
		}
	}
	return made
}

// compare reads the file and holds its text against the judge's paragraphs and, if there is one, the judge's drawing.
func compare(t *testing.T, path string, paragraphs []string, drawing string) (v verdict) {
	t.Helper()
	v = verdict{path: path}
	res, err := justRead(path)
	if err != nil {
		v.err = err
		return v
	}
	if len(lettersOf(strings.Join(paragraphs, ""))) == 0 {
		v.err = fmt.Errorf("the judge has no text")
		return v
	}
	body, aside := bodyText(res), asideText(res)
	v.aside = strings.FieldsFunc(aside, func(r rune) bool { return r == '\n' })
	v.letters, v.more = shareOfLetters(paragraphs, body+aside)
	v.runs, v.missing = shareOfRuns(paragraphs, body+aside)
	if drawing != "" {
		lines := drawnLines(t, drawing)
		// a page in a font without Vietnamese letters is no judge
		if found, _ := shareOfLetters(paragraphs, strings.Join(lines, "\n")); found >= judgedLetters {
			v.labels = compareLabels(lines, res)
		}
	}
	if order := orderIn(t, os.Getenv("CONGVAN_ORDER"), path); len(order) > 0 {
		v.order, v.disorder = len(order), outOfOrder(order, linesOf(t, path))
	}
	return v
}

// shareOfLetters tells how many of the judge's letters ours has, and how many only ours has, as shares of the judge's.
func shareOfLetters(paragraphs []string, ours string) (found, more float64) {
	have := map[rune]int{}
	for _, r := range lettersOf(ours) {
		have[r]++
	}
	all := lettersOf(strings.Join(paragraphs, ""))
	for _, r := range all {
		if have[r] > 0 {
			have[r]--
			found++
		}
	}
	for _, n := range have {
		more += float64(n)
	}
	return found / float64(len(all)), more / float64(len(all))
}

// shareOfRuns tells how many of the runs inside the judge's paragraphs are in ours, and which are not.
func shareOfRuns(paragraphs []string, ours string) (share float64, missing []string) {
	known := map[string]bool{}
	for _, run := range runsOf(ours) {
		known[run] = true
	}
	all := 0
	for _, p := range paragraphs {
		for _, run := range runsOf(p) {
			all++
			if !known[run] {
				missing = append(missing, run)
			}
		}
	}
	if all == 0 {
		return 1, nil
	}
	return 1 - float64(len(missing))/float64(all), missing
}

// justRead gives what the reader of the file's format gives, before columns are split.
func justRead(path string) (*readers.Result, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	media, err := detect.MediaType(data[:min(len(data), 4096)], bytes.NewReader(data), int64(len(data)), limits.Default())
	if err != nil {
		return nil, err
	}
	return extract.Reader(media, extract.Options{}).Read(context.Background(), bytes.NewReader(data), int64(len(data)), limits.Default())
}

// bodyText gives the body with the marks of its notes.
func bodyText(res *readers.Result) string {
	for _, s := range res.Paper.Sections {
		showMarks(s.Blocks)
	}
	return paper.Flatten(res.Paper).String
}

// asideText gives what stands outside of the body: footnotes, running heads, words apart on pages.
func asideText(res *readers.Result) string {
	var b strings.Builder
	for _, n := range res.Paper.Footnotes {
		b.WriteString(noteText(n))
	}
	notes := unspaced(b.String())
	for _, s := range res.Paper.Sections {
		for _, f := range []paper.Furniture{s.Header, s.Footer} {
			for _, blocks := range [][]paper.Block{f.Blocks, f.First} {
				b.WriteString(paper.FlattenNote(&paper.Note{Blocks: blocks}).String)
			}
		}
	}
	if res.Pages != nil {
		for _, p := range res.Pages.Pages {
			for _, l := range p.Lines {
				var words []string
				for _, w := range l.Words {
					if w.Apart {
						words = append(words, w.Text)
					}
				}
				line := strings.Join(words, " ")
				if line != "" && !strings.Contains(notes, unspaced(line)) { // notes are there already
					b.WriteString(line + "\n")
				}
			}
		}
	}
	return b.String()
}

// noteText gives a note behind its number, as it is printed.
func noteText(n *paper.Note) string {
	return fmt.Sprintf("%d %s", n.Number, paper.FlattenNote(n).String)
}

// showMarks makes the marks of notes text, as the judges print them.
func showMarks(blocks []paper.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *paper.Paragraph:
			for i := range b.Runs {
				b.Runs[i].Note = 0
			}
		case *paper.Table:
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					showMarks(c.Blocks)
				}
			}
		}
	}
}

// lettersOf gives the letters and digits, small.
func lettersOf(s string) (out []rune) {
	for _, r := range paper.NFC(s) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			out = append(out, unicode.ToLower(r))
		}
	}
	return out
}

// runsOf gives every run of judgedRun words, a word being letters in a row or digits in a row.
func runsOf(s string) (out []string) {
	var words []string
	last := ' '
	for _, r := range strings.ToLower(paper.NFC(s)) {
		if class := classOf(r); class != ' ' {
			if class != last {
				words = append(words, "")
			}
			words[len(words)-1] += string(r)
			last = class
		} else if !unicode.IsMark(r) && r != 0xad {
			last = ' '
		}
	}
	for i := judgedRun; i <= len(words); i++ {
		out = append(out, strings.Join(words[i-judgedRun:i], " "))
	}
	return out
}

func classOf(r rune) rune {
	switch {
	case unicode.IsLetter(r):
		return 'a'
	case unicode.IsDigit(r):
		return '0'
	}
	return ' '
}
