package extract_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"congvan/corpus/eval"
	"congvan/extract/read/charset"

	"golang.org/x/text/encoding/charmap"
	unicode16 "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
)

// TestVariants reads one dispatch in every way in which the same words are typed, broken into lines and pages: the record
// must be the gold in all of them.
func TestVariants(t *testing.T) {
	for paper, gold := range seeds() {
		text, err := os.ReadFile(paper)
		if err != nil {
			t.Fatal(err)
		}
		goldJSON, err := os.ReadFile(gold)
		if err != nil {
			t.Fatal(err)
		}
		want, err := eval.Parse(goldJSON)
		if err != nil {
			t.Fatal(err)
		}
		for name, variant := range variants(t, string(text)) {
			t.Run(filepath.Base(paper)+"/"+name, func(t *testing.T) { sameFacts(t, want, []byte(variant)) })
		}
		filled, filledGold := fillIn(t, string(text), goldJSON)
		t.Run(filepath.Base(paper)+"/number and date filled in", func(t *testing.T) { sameFacts(t, filledGold, []byte(filled)) })
	}
}

// variants gives the text in every form that must not matter.
func variants(t *testing.T, text string) map[string]string {
	t.Helper()
	lines := strings.Split(text, "\n")
	v := map[string]string{
		"as it stands":                          text,
		"decomposed letters":                    norm.NFD.String(text),
		"tone on the other vowel":               switchTones(text),
		"en dashes":                             strings.ReplaceAll(text, "-", "–"),
		"curly quotes":                          strings.NewReplacer(`"`, "“").Replace(text),
		"straight quotes":                       strings.NewReplacer("“", `"`, "”", `"`).Replace(text),
		"CRLF":                                  strings.ReplaceAll(text, "\n", "\r\n"),
		"no blank lines":                        strings.Join(filled(lines), "\n") + "\n",
		"double blanks":                         strings.ReplaceAll(text, " ", "  "),
		"page break in a sentence, form feed":   breakPage(text, "\n\f\n2\n\n"),
		"page break in a sentence, bare number": breakPage(text, "\n\n2\n\n"),
	}
	v["UTF-16, little end first"] = inUTF16(t, text, unicode16.LittleEndian)
	v["UTF-16, big end first"] = inUTF16(t, text, unicode16.BigEndian)
	v["windows-1258"] = in1258(t, text)
	v["VNI"] = inVNI(text)
	for _, width := range []int{60, 80, 100} {
		name := map[int]string{60: "60", 80: "80", 100: "100"}[width] + " columns"
		v[name] = wrap(lines, width)
		v[name+", no blank lines"] = strings.Join(filled(strings.Split(wrap(lines, width), "\n")), "\n") + "\n"
	}
	return v
}

func inUTF16(t *testing.T, text string, end unicode16.Endianness) string {
	t.Helper()
	out, err := unicode16.UTF16(end, unicode16.UseBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// in1258 writes a vowel with its quality, then the tone.
func in1258(t *testing.T, text string) string {
	t.Helper()
	const tones = "\u0300\u0301\u0303\u0309\u0323"
	var b strings.Builder
	for _, r := range text {
		if _, ok := charmap.Windows1258.EncodeRune(r); ok {
			b.WriteRune(r)
			continue
		}
		var vowel, tone string
		for _, d := range norm.NFD.String(string(r)) {
			if strings.ContainsRune(tones, d) {
				tone += string(d)
			} else {
				vowel += string(d)
			}
		}
		b.WriteString(norm.NFC.String(vowel) + tone)
	}
	out, err := charmap.Windows1258.NewEncoder().String(b.String())
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// inVNI writes letters as the VNI fonts have them: what charset reads, read backwards.
func inVNI(text string) string {
	written := map[string]string{}
	for _, base := range "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ\u00f4\u00f6\u00d4\u00d6" {
		for mark := rune(0x80); mark < 0x100; mark++ {
			for _, old := range []string{string(mark), string([]rune{base, mark})} {
				if letter, ok := charset.Letters(old, "VNI-Times"); ok && utf8.RuneCountInString(letter) == 1 && unicode.IsLetter([]rune(letter)[0]) {
					written[letter] = old
				}
			}
		}
	}
	var b []byte
	for _, r := range strings.NewReplacer("“", `"`, "”", `"`, "–", "-").Replace(text) {
		old, ok := written[string(r)]
		if !ok {
			old = string(r)
		}
		for _, c := range old {
			b = append(b, byte(c))
		}
	}
	return string(b)
}

func filled(lines []string) []string {
	var out []string
	for _, l := range lines {
		if strings.TrimSpace(l) != "" {
			out = append(out, l)
		}
	}
	return out
}

// wrap breaks every line at blanks so that none is longer than width, if a word is not.
func wrap(lines []string, width int) string {
	var b strings.Builder
	for _, l := range lines {
		n := 0
		for _, word := range strings.Fields(l) {
			w := utf8.RuneCountInString(word)
			switch {
			case n == 0:
			case n+1+w > width:
				b.WriteByte('\n')
				n = 0
			default:
				b.WriteByte(' ')
				n++
			}
			b.WriteString(word)
			n += w
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// breakPage puts a page end after some words of the longest paragraph.
func breakPage(text, pageEnd string) string {
	longest := ""
	for _, l := range strings.Split(text, "\n") {
		if len(l) > len(longest) {
			longest = l
		}
	}
	at := strings.Index(text, longest) + len(longest)/2
	at += strings.IndexByte(text[at:], ' ')
	return text[:at] + pageEnd + text[at+1:]
}

// switchTones moves the tone mark of open oa, oe, uy to the other vowel: hòa to hoà, thuỷ to thủy.
func switchTones(text string) string {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	pairs := make([]string, 0, 2*len(words))
	seen := map[string]bool{}
	for _, w := range words {
		if s := switchTone(w); s != w && !seen[w] {
			seen[w] = true
			pairs = append(pairs, w, s)
		}
	}
	var b strings.Builder
	start := 0
	table := map[string]string{}
	for i := 0; i < len(pairs); i += 2 {
		table[pairs[i]] = pairs[i+1]
	}
	flush := func(end int) {
		w := text[start:end]
		if s, ok := table[w]; ok {
			w = s
		}
		b.WriteString(w)
	}
	for i, r := range text {
		if !unicode.IsLetter(r) {
			flush(i)
			b.WriteRune(r)
			start = i + utf8.RuneLen(r)
		}
	}
	flush(len(text))
	return b.String()
}

func switchTone(word string) string {
	const tones = "\u0300\u0301\u0303\u0309\u0323"
	d := []rune(norm.NFD.String(word))
	n := len(d)
	if n < 3 || n > 3 && unicode.ToLower(d[n-4]) == 'q' {
		return word
	}
	a, b, c := d[n-3], d[n-2], d[n-1]
	pair := func(x, y rune) bool {
		s := strings.ToLower(string([]rune{x, y}))
		return s == "oa" || s == "oe" || s == "uy"
	}
	switch {
	case strings.ContainsRune(tones, b) && pair(a, c): // òa
		d[n-2], d[n-1] = c, b
	case strings.ContainsRune(tones, c) && pair(a, b): // oà
		d[n-2], d[n-1] = c, b
	default:
		return word
	}
	return norm.NFC.String(string(d))
}

// fillIn fills the blank number and date of the text and of its gold.
func fillIn(t *testing.T, text string, gold []byte) (string, *eval.Facts) {
	t.Helper()
	var g map[string]any
	if err := json.Unmarshal(gold, &g); err != nil {
		t.Fatal(err)
	}
	number := g["number"].(map[string]any)
	symbol := number["symbol"].(string)
	at := strings.Index(text, "/"+symbol)
	if at < 0 || number["ordinal"] != "" {
		t.Fatalf("the paper's number is not blank: %v", number)
	}
	text = text[:at] + "415" + text[at:]
	number["text"], number["ordinal"] = "415/"+symbol, "415"
	year := g["date"].(map[string]any)["value"].(string)[:4]
	from := strings.Index(text, ", ngày") + len(", ")
	end := from + strings.Index(text[from:], year)
	text = text[:from] + "ngày 05 tháng 3 năm " + text[end:]
	g["date"] = map[string]any{"value": year + "-03-05"}
	data, err := json.Marshal(g)
	if err != nil {
		t.Fatal(err)
	}
	facts, err := eval.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	return text, facts
}
