package rule

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"congvan"
	"congvan/extract/token"
	"congvan/paper/layout"

	"golang.org/x/text/unicode/norm"
)

// blurred is the confidence of what a stamp says: it is typed over dots and lines, or only like a mark.
const blurred = 0.45

// Ink gives the lines of what stands apart from the text on the first page: stamps, seals, what a pen wrote.
func Ink(pages *layout.Pages) [][]layout.Word {
	var out [][]layout.Word
	if len(pages.Pages) == 0 {
		return nil
	}
	for _, l := range pages.Pages[0].Lines {
		var words []layout.Word
		for _, w := range l.Words {
			if w.Apart {
				words = append(words, w)
			}
		}
		if len(words) > 0 {
			out = append(out, words)
		}
	}
	return out
}

// inked says that a value stands in words of ink, and is no surer than they are.
func inked(sure float64, words ...layout.Word) congvan.Where {
	w := congvan.Where{From: congvan.FromInk}
	for _, word := range words {
		sure *= word.Confidence
		w.Boxes = append(w.Boxes, word.Box)
	}
	w.Confidence = max(math.Round(100*sure)/100, 0.01)
	return w
}

// inkMark finds a mark of urgency or secrecy among the words in red. What only may be MẬT counts as MẬT.
func (d *Doc) inkMark(urgency bool) (mark string, where congvan.Where, ok bool) {
	for _, line := range d.Ink {
		var red []layout.Word
		for _, w := range line {
			if w.Red {
				red = append(red, w)
			}
		}
		for _, m := range marks { // the longest first
			n := len(m.phrase)
			for i := 0; m.urgency == urgency && i+n <= len(red); i++ {
				if likeMark(red[i:i+n], m.words) {
					sure := likely
					if !sameWords(red[i:i+n], m.words) {
						sure = blurred
					}
					return m.words, inked(sure, red[i:i+n]...), true
				}
			}
		}
	}
	return "", congvan.Where{}, false
}

// likeMark tells whether the words, all in capitals, are those of the mark but for the marks of their letters.
func likeMark(words []layout.Word, mark string) bool {
	for i, want := range strings.Fields(mark) {
		text := strings.TrimFunc(words[i].Text, func(r rune) bool { return !unicode.IsLetter(r) })
		if strings.ToUpper(text) != text || unmarked(text) != unmarked(want) {
			return false
		}
	}
	return true
}

func sameWords(words []layout.Word, mark string) bool {
	for i, want := range strings.Fields(mark) {
		if token.KeyOf(strings.TrimFunc(words[i].Text, func(r rune) bool { return !unicode.IsLetter(r) })) != token.KeyOf(want) {
			return false
		}
	}
	return true
}

// unmarked gives small letters without their marks.
func unmarked(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(strings.ToLower(s)))
}

// Arrival reads the receiver's stamp.
var Arrival = &Rule{
	Name: "arrival",
	Doc:  "number and day in the receiver's stamp \"ĐẾN\", from what stands apart from the text of the first page; silent on one that no day can be",
	Keys: []string{"arrival"},
	Run: func(d *Doc, r *congvan.Record) []congvan.Warning {
		stamp, ok := d.stamp()
		if !ok {
			return nil
		}
		for _, line := range d.Ink {
			for i, w := range line {
				if math.Abs(w.Box.X-stamp.X) > 150 || math.Abs(w.Box.Y-stamp.Y) > 45 { // points: a stamp is some 7 by 3 cm
					continue
				}
				text := strings.Trim(w.Text, ".…:,_-")
				labelled := i > 0 && unmarked(strings.Trim(line[i-1].Text, ".…:,_- ")) == "so"
				switch {
				case r.Arrival.Number == "" && labelled && isArrivalNumber(text):
					r.Arrival.Number = text
					set(&r.Arrival.At, "number", inked(blurred, w))
				case r.Arrival.Date == "":
					if iso := stampedDay(text); len(iso) == len("2006-01-02") {
						r.Arrival.Date = iso
						set(&r.Arrival.At, "date", inked(blurred, w))
					}
				}
			}
		}
		return nil
	},
}

var keyDen = token.KeyOf("ĐẾN")

// isArrivalNumber tells whether the word is a number of the register: at most six figures, a letter behind them or none.
func isArrivalNumber(word string) bool {
	figures := strings.TrimRightFunc(word, func(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' })
	return figures != "" && len(figures) <= 6 && len(word)-len(figures) <= 1 && strings.Trim(figures, "0123456789") == ""
}

// stampedDay reads a day as stamps have it: 16/4/2032, 16.4.2032, 16-4-2032; "" where the word is none.
func stampedDay(word string) string {
	parts := strings.FieldsFunc(word, func(r rune) bool { return strings.ContainsRune("/.-", r) })
	if len(parts) != 3 || len(parts[0]) > 2 || len(parts[1]) > 2 || len(parts[2]) != 4 {
		return ""
	}
	var n [3]int
	for i, p := range parts {
		v, err := strconv.ParseUint(p, 10, 16)
		if err != nil {
			return ""
		}
		n[i] = int(v)
	}
	return isoDate(n[2], n[1], n[0])
}

// stamp finds the word ĐẾN.
func (d *Doc) stamp() (congvan.Box, bool) {
	for _, line := range d.Ink {
		for _, w := range line {
			text := strings.Trim(w.Text, ".…:,_- ")
			if strings.ToUpper(text) == text && token.KeyOf(text) == keyDen {
				return w.Box, true
			}
		}
	}
	return congvan.Box{}, false
}
