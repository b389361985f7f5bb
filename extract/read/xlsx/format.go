package xlsx

import (
	"math"
	"strconv"
	"strings"
)

// format is a number format, parsed: up to four sections for positive numbers, negative ones, zero and text, or sections
// with conditions of their own.
type format struct {
	sections []section
	text     *section // for text; nil: as it is
}

// section is one part of a number format.
type section struct {
	items   []item
	general bool    // has the word General
	date    bool    // has marks of days or hours
	percent int     // number of % signs
	scale   int     // times to divide by a thousand
	group   bool    // thousands are set apart
	ints    int     // places before the decimal mark
	zeros   int     // of them those always filled
	decs    int     // places after it
	expo    int     // places of the exponent; 0 is none
	slash   bool    // a fraction
	op      string  // condition: <, <=, =, <>, >=, >
	bound   float64 // of the condition
}

// kind of an item.
type kind uint8

const (
	literal  kind = iota
	place         // 0, # or ? before the decimal mark
	decimal       // 0, # or ? after it
	point         // the decimal mark
	exponent      // E+ or E-
	general       // the word General
	textual       // @
	stamp         // a mark of days or hours: "dd", "yyyy", "[h]", "am/pm", ".0"
)

type item struct {
	kind kind
	text string
}

// builtin are the formats that have a number only. Those of day and month are as on a Vietnamese machine.
var builtin = map[int]string{
	0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
	14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
	22: "dd/mm/yyyy h:mm", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)",
	41: `#,##0;(#,##0);"-"`, 42: `#,##0;(#,##0);"-"`, 43: `#,##0.00;(#,##0.00);"-"`, 44: `#,##0.00;(#,##0.00);"-"`,
	45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
	27: "dd/mm/yyyy", 28: "dd/mm/yyyy", 29: "dd/mm/yyyy", 30: "dd/mm/yyyy", 31: "dd/mm/yyyy", 36: "dd/mm/yyyy", // of East Asian machines
	50: "dd/mm/yyyy", 51: "dd/mm/yyyy", 52: "dd/mm/yyyy", 53: "dd/mm/yyyy", 54: "dd/mm/yyyy", 57: "dd/mm/yyyy", 58: "dd/mm/yyyy",
}

// longestFormat is the longest format code that Excel takes; a longer one is read as General.
const longestFormat = 255

// parseFormat reads a format code. Every string is one: what is not understood stands for itself.
func parseFormat(code string) *format {
	f := &format{}
	if len(code) > longestFormat {
		code = "General"
	}
	for _, part := range splitSections(code) {
		f.sections = append(f.sections, parseSection(part))
	}
	if n := len(f.sections); n == 4 || n > 1 && f.sections[n-1].has(textual) {
		f.text, f.sections = &f.sections[n-1], f.sections[:n-1]
	} else if n == 1 && f.sections[0].has(textual) {
		f.text = &f.sections[0]
	}
	return f
}

func (s *section) has(k kind) bool {
	for _, i := range s.items {
		if i.kind == k {
			return true
		}
	}
	return false
}

// splitSections cuts a code at the semicolons outside of quotes and brackets.
func splitSections(code string) []string {
	var out []string
	from, quoted, bracket := 0, false, false
	for i := 0; i < len(code); i++ {
		switch c := code[i]; {
		case c == '\\' && !quoted:
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '[':
			bracket = true
		case c == ']':
			bracket = false
		case c == ';' && !bracket && len(out) < 3:
			out = append(out, code[from:i])
			from = i + 1
		}
	}
	return append(out, code[from:])
}

// show gives a number as the format shows it. label tells that the number is one of a list, whose decimal mark is a dot.
func (f *format) show(n float64, days epoch, label bool) string {
	s, negative := f.choose(n)
	switch {
	case s == nil || len(s.items) == 0 && len(f.sections) == 1:
		return generalNumber(n, label)
	case len(s.items) == 0:
		return "" // hidden by its format: ";;;"
	case s.date:
		if text, ok := s.day(n, days); ok {
			return text
		}
		return generalNumber(n, label)
	}
	if negative {
		n = math.Abs(n)
	}
	return s.number(n, label)
}

// choose gives the section for a number, and whether that section writes the sign of a negative one itself.
func (f *format) choose(n float64) (*section, bool) {
	conditions := false
	for i := range f.sections {
		s := &f.sections[i]
		if s.op == "" {
			continue
		}
		conditions = true
		if s.meets(n) {
			return s, n < 0 && i > 0
		}
	}
	k := len(f.sections)
	switch {
	case k == 0:
		return nil, false
	case conditions:
		for i := range f.sections {
			if f.sections[i].op == "" {
				return &f.sections[i], false
			}
		}
		return nil, false
	case n < 0 && k > 1:
		return &f.sections[1], true
	case n == 0 && k > 2:
		return &f.sections[2], false
	}
	return &f.sections[0], false
}

func (s *section) meets(n float64) bool {
	switch s.op {
	case "<":
		return n < s.bound
	case "<=":
		return n <= s.bound
	case ">":
		return n > s.bound
	case ">=":
		return n >= s.bound
	case "<>":
		return n != s.bound
	}
	return n == s.bound
}

// showText gives text as the format shows it: around it may stand what the format adds.
func (f *format) showText(text string) (before, after string) {
	if f.text == nil {
		return "", ""
	}
	seen := false
	for _, i := range f.text.items {
		switch {
		case i.kind == textual:
			seen = true
		case i.kind == literal && !seen:
			before += i.text
		case i.kind == literal:
			after += i.text
		}
	}
	if !seen {
		return "", ""
	}
	return before, after
}

// number writes a number by the places of the section.
func (s *section) number(n float64, label bool) string {
	if s.general || s.slash || s.expo > 0 || s.has(textual) {
		return s.around(generalNumber(n*math.Pow(100, float64(s.percent)), label))
	}
	n *= math.Pow(100, float64(s.percent)) / math.Pow(1000, float64(s.scale))
	if math.IsInf(n, 0) {
		return s.around(generalNumber(n, label))
	}
	digits := rounded(math.Abs(n), s.decs)
	whole, part, _ := strings.Cut(digits, ".")
	sign := ""
	if n < 0 && strings.Trim(digits, "0.") != "" {
		sign = "-"
	}
	if whole == "0" {
		whole = ""
	}
	whole = strings.Repeat("0", max(0, s.zeros-len(whole))) + whole
	part = part[:s.kept(part)]
	var b strings.Builder
	b.WriteString(sign)
	before, after := s.ints, 0 // places still to fill before the mark, places filled after it
	for _, i := range s.items {
		switch i.kind {
		case literal:
			b.WriteString(i.text)
		case place:
			before--
			b.WriteString(s.digits(whole, before))
		case point:
			if s.ints == 0 {
				b.WriteString(s.digits(whole, 0))
			}
			if part != "" {
				b.WriteString(mark(label))
			}
		case decimal:
			if after < len(part) {
				b.WriteByte(part[after])
			}
			after++
		}
	}
	return strings.TrimSpace(b.String())
}

// digits gives what the place with so many places behind it shows of the whole number: the first place all that is left.
func (s *section) digits(whole string, behind int) string {
	from, to := len(whole)-behind-1, len(whole)-behind
	if behind == s.ints-1 || s.ints == 0 {
		from = 0
	}
	if to <= 0 || from < 0 {
		return ""
	}
	if !s.group {
		return whole[from:to]
	}
	var b strings.Builder
	for k := from; k < to; k++ {
		if k > 0 && (len(whole)-k)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteByte(whole[k])
	}
	return b.String()
}

// kept gives how many of the decimals are shown: a zero in a place that need not be filled is not.
func (s *section) kept(part string) int {
	n := len(part)
	for i := len(s.items) - 1; i >= 0 && n > 0; i-- {
		if s.items[i].kind != decimal {
			continue
		}
		if s.items[i].text == "0" || part[n-1] != '0' {
			break
		}
		n--
	}
	return n
}

// around puts the literals of a section around a number that was written without its places.
func (s *section) around(number string) string {
	var b strings.Builder
	done := false
	for _, i := range s.items {
		if i.kind == literal {
			b.WriteString(i.text)
		} else if !done {
			b.WriteString(number)
			done = true
		}
	}
	return strings.TrimSpace(b.String())
}

// mark is the decimal mark: a comma, but for the numbers of a list ("1.1").
func mark(label bool) string {
	if label {
		return "."
	}
	return ","
}

// generalNumber writes a number as the format General does: as many decimals as eleven characters hold, never with an
// exponent, for the cell of a table holds no room that could run out.
func generalNumber(n float64, label bool) string {
	if math.IsInf(n, 0) || math.IsNaN(n) {
		return ""
	}
	const room = 10 // digits with a decimal mark
	whole := len(strconv.FormatFloat(math.Trunc(math.Abs(n)), 'f', 0, 64))
	text := rounded(math.Abs(n), max(0, room-whole))
	if n != 0 && math.Abs(n) < 1e-9 {
		text = strconv.FormatFloat(math.Abs(n), 'g', 6, 64)
	} else if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	if n < 0 && text != "0" {
		text = "-" + text
	}
	return strings.Replace(text, ".", mark(label), 1)
}

// rounded writes a number that is not negative with so many decimals, a half rounded up, as Excel does with the decimals
// that a number is shown by rather than with its binary value.
func rounded(n float64, decs int) string {
	text := strconv.FormatFloat(n, 'f', -1, 64)
	whole, part, _ := strings.Cut(text, ".")
	if len(part) <= decs {
		if decs == 0 {
			return whole
		}
		return whole + "." + part + strings.Repeat("0", decs-len(part))
	}
	digits := []byte(whole + part[:decs])
	if part[decs] >= '5' {
		i := len(digits) - 1
		for ; i >= 0 && digits[i] == '9'; i-- {
			digits[i] = '0'
		}
		if i < 0 {
			digits = append([]byte{'1'}, digits...)
		} else {
			digits[i]++
		}
	}
	if decs == 0 {
		return string(digits)
	}
	return string(digits[:len(digits)-decs]) + "." + string(digits[len(digits)-decs:])
}

// finite reads a number; the words for infinity that Go knows are none in Excel.
func finite(s string) (float64, bool) {
	n, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	return n, err == nil && !math.IsInf(n, 0) && !math.IsNaN(n)
}
