package extract_test

import (
	"os/exec"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	readers "congvan/extract/read"
	"congvan/paper"
)

// labels compares the numbers and bullets before paragraphs, typed and automatic, with those on the pages that LibreOffice
// draws. unread are whole lines there that ours has nowhere: of running heads and text boxes, which are not in its text.
type labels struct {
	unread     []string
	all, found int      // on LibreOffice's pages
	missing    []string // those that ours lacks, with what stands behind them
	wrong      []string // automatic ones of ours that LibreOffice does not draw
}

// labelled is how many characters, the label's and those behind it, must be the same. Blanks do not count.
const labelled = 16

func compareLabels(theirs []string, res *readers.Result) (l labels) {
	ours := textLines(res)
	have, drawn := "\n"+strings.Join(ours, "\n")+"\n", strings.Join(theirs, "")
	stream := strings.ReplaceAll(have, "\n", "")
	times := map[string]int{}
	all := unspaced(bodyText(res) + asideText(res))
	for _, line := range theirs {
		if !strings.Contains(all, line) {
			l.unread = append(l.unread, line)
		}
		label, rest := cutLabel(line)
		if label == "" {
			continue
		}
		l.all++
		key, in := firstOf(line, labelled), stream
		if rest == "" { // alone in its cell
			key, in = "\n"+line+"\n", strings.ReplaceAll(have, "\n", "\n\n")
		}
		if times[key]++; strings.Count(in, key) >= times[key] {
			l.found++
		} else {
			l.missing = append(l.missing, key)
		}
	}
	for _, line := range automatic(res) {
		if key := firstOf(line, labelled); !strings.Contains(drawn, key) {
			l.wrong = append(l.wrong, key)
		}
	}
	return l
}

// drawnLines gives the lines on the pages of a PDF, without page numbers.
func drawnLines(t *testing.T, pdf string) (lines []string) {
	t.Helper()
	data, err := exec.Command("pdftotext", "-raw", pdf, "-").Output()
	if err != nil {
		t.Fatalf("pdftotext: %v", err)
	}
	for page := range strings.SplitSeq(string(data), "\f") {
		all := strings.Split(strings.TrimSpace(page), "\n")
		for i, line := range all {
			if line = unspaced(line); line != "" && (i > 0 && i < len(all)-1 || strings.Trim(line, "-0123456789") != "") {
				lines = append(lines, line)
			}
		}
	}
	return lines
}

// textLines gives the lines of our text, and those of the notes, each note behind its number.
func textLines(res *readers.Result) (lines []string) {
	text := bodyText(res)
	for _, n := range res.Paper.Footnotes {
		text += noteText(n)
	}
	for line := range strings.SplitSeq(text, "\n") {
		if line = unspaced(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// automatic gives our lines that begin with an automatic number.
func automatic(res *readers.Result) (lines []string) {
	text := paper.Flatten(res.Paper)
	for _, l := range text.Lines {
		if runs := l.Para.Runs; len(runs) > 0 && runs[0].Auto && runs[0].Range[0] == l.Start {
			lines = append(lines, unspaced(text.Of(l)))
		}
	}
	return lines
}

// unspaced gives a text without blanks, all bullets alike: what is drawn for one depends on the fonts that are installed.
func unspaced(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.Is(unicode.Cf, r), unicode.IsControl(r):
			return -1
		case r == 0xf02b: // of the font Symbol
			return '+'
		case unicode.Is(unicode.Pd, r), unicode.Is(unicode.Co, r), unicode.Is(unicode.So, r), strings.ContainsRune("•·‣◦∙§¨", r):
			return '-'
		}
		return r
	}, paper.NFC(text))
}

// cutLabel cuts the bullet or the number before a paragraph from a line without blanks: - + 1. 1.2. 3/ a) IV. (b) Điều1.
// A bare number alone is none: a raised one is drawn on a line of its own.
func cutLabel(line string) (label, rest string) {
	if r, size := utf8.DecodeRuneInString(line); r == '-' || r == '+' || r == '*' {
		return line[:size], line[size:]
	}
	inner := strings.TrimPrefix(line, "(")
	for _, word := range []string{"Điều", "Chương", "Mục", "Phần"} {
		inner = strings.TrimPrefix(inner, word)
	}
	end := strings.IndexFunc(inner, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end <= 0 || !strings.ContainsRune(".):/", rune(inner[end])) {
		return "", ""
	}
	number := inner[:end]
	letter, digits := utf8.RuneCountInString(number) == 1, len(number) <= 3 && strings.Trim(number, "0123456789") == ""
	if !letter && !digits && strings.Trim(number, "IVXLC") != "" {
		return "", ""
	}
	at := len(line) - len(inner) + end + 1
	return line[:at], line[at:]
}

// firstOf gives the first n characters.
func firstOf(line string, n int) string {
	for i := range line {
		if n == 0 {
			return line[:i]
		}
		n--
	}
	return line
}

func TestCutLabel(t *testing.T) {
	for _, c := range []struct{ line, label string }{
		{"-NhưĐiều3;", "-"}, {"+Sở", "+"}, {"1.Mụcđích", "1."}, {"1.2.Yêucầu", "1."}, {"IV.KINHPHÍ", "IV."}, {"a)Cơquan", "a)"}, {"(b)Cơquan", "(b)"},
		{"đ)Cơquan", "đ)"}, {"Điều12.Sửađổi", "Điều12."}, {"3/Sở", "3/"}, {"1.", "1."}, {"30", ""}, {"năm2024.", ""}, {"Sở.", ""}, {"2024;", ""}, {"2027.", ""},
	} {
		if label, rest := cutLabel(c.line); label != c.label || label != "" && label+rest != c.line {
			t.Errorf("%q has the label %q, want %q", c.line, label, c.label)
		}
	}
}
