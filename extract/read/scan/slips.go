package scan

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"congvan"

	"congvan/internal/edits"
)

// correct mends slips of the recognition where what was printed is certain: in fixed phrases, in the label of the number,
// and in numbers where a letter looks like a digit. Each change is a doubt of its own.
func (p *page) correct(segs []*segment) {
	for _, s := range segs {
		for _, w := range s.words {
			w.text = strings.NewReplacer("Ð", "Đ", "ð", "đ").Replace(w.text) // eth looks the same and is no letter of ours
			p.change(w, capitalI(w.text))
			p.change(w, withoutStrokes(w.text))
		}
		p.correctLabel(s)
		p.correctPlace(s)
		for i := range s.words {
			p.correctPhrase(s, i)
		}
		for i, w := range s.words {
			before := ""
			if i > 0 {
				before = strings.ToLower(bare(s.words[i-1].text))
			}
			p.change(w, digits(w.text, before))
		}
	}
	p.correctRecipients(segs)
	p.chooseRivals(segs)
	p.correctNeighbours(segs)
}

// withoutStrokes takes off what a pen or a speck left before or behind a word: "|các", "phụ--".
func withoutStrokes(text string) string {
	if letters(text) < 2 {
		return text
	}
	text = strings.TrimLeft(text, scratches)
	if word := strings.TrimRight(text, scratches+"-"); len(text)-len(word) > 1 || !strings.HasSuffix(text, "-") {
		return word
	}
	return text // one dash may part a word at the end of a line
}

// change sets another text and notes the doubt.
func (p *page) change(w *word, text string) {
	if text == w.text {
		return
	}
	said := "«" + w.text + "» → «" + text + "»"
	p.doubts = append(p.doubts, doubt{code: congvan.OCRCorrected, message: congvan.Message{VI: said, EN: said}, word: w})
	w.text = text
}

// correctPhrase mends the longest fixed phrase that begins at the word.
func (p *page) correctPhrase(s *segment, at int) {
	var words []string
	for _, w := range s.words[at:] {
		words = append(words, w.text)
	}
	var best *phrase
	for _, f := range phrases() {
		n := len(f.words)
		if n > len(words) || best != nil && n < len(best.words) {
			continue
		}
		if same(f, words[:n]) { // printed so, in one of its spellings
			for _, w := range s.words[at : at+n] {
				w.certain = true
			}
			return
		}
		if best == nil && f.fits(s, at) && f.matches(trimmed(words[:n], f)) {
			best = &f
		}
	}
	if best == nil {
		return
	}
	for i, want := range best.words {
		w := s.words[at+i]
		w.certain = true
		if agrees(w.text, want) {
			continue
		}
		if i == len(best.words)-1 { // what is fast to the last word stays
			want += tail(w.text, want)
		}
		p.change(w, want)
	}
}

func same(f phrase, words []string) bool {
	for i, w := range words {
		if !agrees(strings.TrimRight(w, ".,;:/"), strings.TrimRight(f.words[i], ":")) {
			return false
		}
	}
	return true
}

// trimmed gives the words without the signs at the end of the last one, unless the phrase has one there.
func trimmed(words []string, f phrase) []string {
	out := append([]string(nil), words...)
	last := &out[len(out)-1]
	*last = strings.TrimRight(*last, ".,;:/*")
	if strings.HasSuffix(f.words[len(f.words)-1], ":") {
		*last += ":"
	}
	return out
}

// tail gives the signs that end the word and are not part of what it should be.
func tail(word, want string) string {
	signs := word[len(strings.TrimRight(word, ".,;:/")):]
	if strings.HasSuffix(want, ":") {
		return ""
	}
	return signs
}

// fits tells whether the phrase can stand there: one with a colon begins its line, a single word is all of it.
func (f phrase) fits(s *segment, at int) bool {
	return (!strings.HasSuffix(f.words[len(f.words)-1], ":") || at == 0) && (len(f.words) > 1 || len(s.words) == 1)
}

// correctPlace mends the name of the province before ", ngày … tháng … năm".
func (p *page) correctPlace(s *segment) {
	for i, w := range s.words {
		if i == 0 || strings.ToLower(bare(w.text)) != "ngay" {
			continue
		}
		for _, name := range provinces() {
			if len(name.words) != i {
				continue
			}
			var before []string
			for _, w := range s.words[:i] {
				before = append(before, strings.TrimRight(w.text, ",."))
			}
			if same(name, before) {
				return
			}
			if name.matches(before) {
				for k, want := range name.words {
					w := s.words[k]
					w.certain = true
					p.change(w, want+w.text[len(strings.TrimRight(w.text, ",.")):])
				}
				return
			}
		}
		return
	}
}

// correctRecipients mends "Nơi nhận:", over which clerks put their sign: "Nơi", little more, and entries with dashes below.
func (p *page) correctRecipients(segs []*segment) {
	for _, s := range segs {
		first, second := strings.ToLower(bare(s.words[0].text)), ""
		if len(s.words) > 1 {
			second = strings.ToLower(bare(s.words[1].text))
		}
		if first != "noi" && !strings.HasPrefix(second, "nhan") || edits.Distance(first, "noi") > 1 || len(s.words) > 3 || s.text() == "Nơi nhận:" || s.words[0].apart {
			continue
		}
		below := slices.ContainsFunc(segs, func(o *segment) bool {
			gap := o.base - s.base
			return isDash(o.words[0].text) && gap > 0.5*s.size && gap < 4*s.size &&
				math.Abs(float64(o.words[0].box.Min.X-s.words[0].box.Min.X)) < 2*o.size
		})
		if !below {
			continue
		}
		p.change(s.words[0], "Nơi")
		if len(s.words) == 1 {
			continue
		}
		p.change(s.words[1], "nhận:")
		s.words[0].certain, s.words[1].certain = true, true
		for _, w := range s.words[2:] {
			w.apart = true
		}
	}
}

// correctLabel mends "Số:" before a number.
func (p *page) correctLabel(s *segment) {
	w := s.words[0]
	label, rest, ok := strings.Cut(w.text, ":")
	if !ok || bare(label) != "So" && label != "S6" && label != "$ố" {
		return
	}
	w.certain = true
	p.change(w, "Số:"+rest)
}

var smallI = regexp.MustCompile(`^\p{Lu}?\p{Ll}+[IÍÌỈĨỊ]\p{Ll}*$|^\p{Lu}[IÍÌỈĨỊ]\p{Ll}+$`)

// capitalI mends a capital I within small letters: "NghỊ".
func capitalI(text string) string {
	if !smallI.MatchString(text) {
		return text
	}
	first := true
	return strings.Map(func(r rune) rune {
		if first {
			first = false
			return r
		}
		return unicode.ToLower(r)
	}, text)
}

var (
	dateLike    = regexp.MustCompile(`^[0-9IlOo|]{1,2}([/.-][0-9IlOo|]{1,2})?[/.-][0-9IlOo|]{4}[.,;:)]*$`)
	dayLike     = regexp.MustCompile(`^[0-9IlOo|]{1,2}[/.-][0-9IlOo|]{1,2}[.,;:)]*$`)
	shortNumber = regexp.MustCompile(`^[0-9IlOo|]{1,4}[.,;:)]*$`)
	numberLike  = regexp.MustCompile(`^([0-9IlOo|]{2,5})(/(?:\d{4}/)?[A-ZĐ]{2,}.*)$`)
	digitLetter = strings.NewReplacer("I", "1", "l", "1", "|", "1", "O", "0", "o", "0")
)

// digits mends letters in numbers that look like digits: "l5/5/2O19", "O1/NQ-HĐND". Numerals such as "quý I/2024" stay.
func digits(text, before string) string {
	if !strings.ContainsAny(text, "IlOo|") || !strings.ContainsAny(text, "0123456789") {
		return text
	}
	afterDay := before == "ngay" || before == "thang" || before == "nam"
	switch {
	case dateLike.MatchString(text), dayLike.MatchString(text):
		head, _, _ := strings.Cut(text, "/")
		if strings.Trim(head, "I") == "" && !afterDay {
			return text
		}
		return digitLetter.Replace(text)
	case afterDay && shortNumber.MatchString(text):
		return digitLetter.Replace(text)
	}
	if m := numberLike.FindStringSubmatch(text); m != nil && strings.ContainsAny(m[1], "0123456789") {
		return digitLetter.Replace(m[1]) + m[2]
	}
	return text
}
