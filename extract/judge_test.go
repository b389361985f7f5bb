package extract_test

import (
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"io/fs"
	"math"
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

// TestJudges compares our text of every sample with that of LibreOffice (PDF: pdftotext). The files and folders that
// CONGVAN_JUDGE names (separated as PATH is) are compared too, a line each, and fail nothing; CONGVAN_JUDGE_SHOW=1
// prints the runs that are missing. What neither judge reads is left out. scripts/judge.sh runs this.
func TestJudges(t *testing.T) {
	var samples []string
	for _, pattern := range []string{"../testdata/dispatch/*", "read/*/testdata/*"} {
		samples = append(samples, glob(t, pattern)...)
	}
	for _, v := range judge(t, samples) {
		t.Log(v)
		if judgeErrs[filepath.ToSlash(v.path)] == "" && !v.good() {
			t.Errorf("%s: ours lacks %q", v.path, v.missing)
		}
	}
	given := judge(t, named(t, os.Getenv("CONGVAN_JUDGE")))
	for _, v := range given {
		t.Log(v)
		if os.Getenv("CONGVAN_JUDGE_SHOW") != "" {
			for _, run := range v.missing {
				t.Log("  ours lacks: ", run)
			}
		}
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
	"read/pdf/testdata/letter.fodt":    "the mark of the first footnote is printed as 0",
	"read/rtf/testdata/annex.rtf":      oldLetters,
	"read/rtf/testdata/dispatch.rtf":   notPrinted + "; TCVN3 letters are dropped",
	"read/rtf/testdata/marks.rtf":      notPrinted + "; " + oldLetters,
	"read/rtf/testdata/numbers.rtf":    "the numbers that the file has resolved are counted anew, with ? in their words",
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
	more          float64 // letters that only ours has, as a share of the judge's
	err           error
}

func (v verdict) String() string {
	s := fmt.Sprintf("letters %6.2f %%  runs %6.2f %%  more %6.2f %%  %s", 100*v.letters, 100*v.runs, 100*v.more, v.path)
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
	return v.err == nil && v.letters >= judgedLetters && v.runs >= judgedRuns
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
	texts := officeTexts(t, office)
	for _, p := range pages {
		texts[p] = pageText(t, p)
	}
	for _, p := range slices.Concat(office, pages) {
		all = append(all, compare(p, texts[p]))
	}
	return all
}

// officeTexts gives the paragraphs of each file as LibreOffice exports them.
func officeTexts(t *testing.T, paths []string) map[string][]string {
	t.Helper()
	texts := map[string][]string{}
	if len(paths) == 0 {
		return texts
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
		"--convert-to", "txt:Text (encoded):UTF8", "--outdir", out}, copies...)
	if msg, err := exec.Command(soffice, args...).CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, msg)
	}
	for i, p := range paths {
		data, err := os.ReadFile(filepath.Join(out, fmt.Sprintf("%d.txt", i)))
		if err != nil {
			continue // the judge cannot read it
		}
		texts[p] = strings.Split(string(data), "\n")
	}
	return texts
}

// bboxes is what pdftotext -bbox-layout prints.
type bboxes struct {
	Pages []struct {
		Blocks []struct {
			Lines []bboxLine `xml:"line"`
		} `xml:"flow>block"`
	} `xml:"body>doc>page"`
}

type bboxLine struct {
	bbox
	Words []struct {
		bbox
		Text string `xml:",chardata"`
	} `xml:"word"`
}

type bbox struct {
	X0 float64 `xml:"xMin,attr"`
	X1 float64 `xml:"xMax,attr"`
	Y0 float64 `xml:"yMin,attr"`
	Y1 float64 `xml:"yMax,attr"`
}

// parts splits a line where pdftotext joined cells that stand beside each other: at gaps far wider than a blank.
func (l bboxLine) parts() (parts []part) {
	for i, w := range l.Words {
		if i > 0 && w.X0-l.Words[i-1].X1 < 0.6*(l.Y1-l.Y0) {
			last := &parts[len(parts)-1]
			last.text, last.X1 = last.text+" "+w.Text, w.X1
			continue
		}
		parts = append(parts, part{w.bbox, w.Text})
	}
	return parts
}

type part struct {
	bbox
	text string
}

// goesOn tells whether b stands below a as the next line of a paragraph does, not beside it as another cell.
func (a bbox) goesOn(b bbox) bool {
	over := min(a.X1, b.X1) - max(a.X0, b.X0)
	below := b.Y0 > (a.Y0+a.Y1)/2 && b.Y0-a.Y1 < a.Y1-a.Y0
	return below && over > min(a.X1-a.X0, b.X1-b.X0)/2
}

// pageText gives the paragraphs of a PDF: lines of one of pdftotext's blocks that stand below each other. Lines that are
// a number at the top or the foot of a page are left out. None where the file has no text layer.
func pageText(t *testing.T, path string) (paragraphs []string) {
	t.Helper()
	pdftotext, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Fatalf("pdftotext is needed: %v; install poppler-utils", err)
	}
	data, err := exec.Command(pdftotext, "-bbox-layout", path, "-").Output()
	if err != nil {
		return nil
	}
	var all bboxes
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict, d.Entity = false, xml.HTMLEntity
	if err := d.Decode(&all); err != nil {
		t.Fatalf("%s: pdftotext gives %v", path, err)
	}
	for _, page := range all.Pages {
		top, foot := math.Inf(1), math.Inf(-1)
		for _, b := range page.Blocks {
			for _, l := range b.Lines {
				top, foot = min(top, l.Y0), max(foot, l.Y1)
			}
		}
		for _, b := range page.Blocks {
			var last bbox
			for _, l := range b.Lines {
				for _, p := range l.parts() {
					switch {
					case (l.Y0 == top || l.Y1 == foot) && strings.Trim(p.text, "0123456789-–/ ") == "":
						continue
					case last.goesOn(p.bbox):
						paragraphs[len(paragraphs)-1] += " " + p.text
					default:
						paragraphs = append(paragraphs, p.text)
					}
					last = p.bbox
				}
			}
		}
	}
	return paragraphs
}

// compare reads the file and holds its text against the judge's paragraphs.
func compare(path string, paragraphs []string) (v verdict) {
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
	ours := allText(res)
	have := map[rune]int{}
	for _, r := range lettersOf(ours) {
		have[r]++
	}
	total, found := 0, 0
	for _, r := range lettersOf(strings.Join(paragraphs, "")) {
		total++
		if have[r] > 0 {
			have[r]--
			found++
		}
	}
	left := 0
	for _, n := range have {
		left += n
	}
	v.letters, v.more = float64(found)/float64(total), float64(left)/float64(total)
	known := map[string]bool{}
	for _, run := range runsOf(ours) {
		known[run] = true
	}
	all, kept := 0, 0
	for _, p := range paragraphs {
		for _, run := range runsOf(p) {
			all++
			if known[run] {
				kept++
			} else {
				v.missing = append(v.missing, run)
			}
		}
	}
	v.runs = 1
	if all > 0 {
		v.runs = float64(kept) / float64(all)
	}
	return v
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

// allText gives the body with the marks of its notes, then what stands outside of it: footnotes, running heads, words
// apart on pages.
func allText(res *readers.Result) string {
	var b strings.Builder
	for _, s := range res.Paper.Sections {
		showMarks(s.Blocks)
	}
	b.WriteString(paper.Flatten(res.Paper).String)
	for _, n := range res.Paper.Footnotes {
		b.WriteString(paper.FlattenNote(n).String)
	}
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
				for _, w := range l.Words {
					if w.Apart {
						b.WriteString(w.Text + "\n")
					}
				}
			}
		}
	}
	return b.String()
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
