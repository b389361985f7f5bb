package xlsx

import (
	"strings"
	"unicode/utf8"
)

// parseSection reads one section of a format code.
func parseSection(code string) section {
	var s section
	p := sectionParser{section: &s, code: code}
	for p.code != "" {
		p.next()
	}
	p.finish()
	return s
}

type sectionParser struct {
	*section
	code    string
	decimal bool // the decimal mark was passed
	commas  int  // since the last place
}

func (p *sectionParser) add(k kind, text string) {
	p.items = append(p.items, item{k, text})
}

// literal adds text that stands for itself, to what stands before it where that is such text too.
func (p *sectionParser) literal(text string) {
	if n := len(p.items); n > 0 && p.items[n-1].kind == literal {
		p.items[n-1].text += text
		return
	}
	p.add(literal, text)
}

// next reads one mark of the code.
func (p *sectionParser) next() {
	_, size := utf8.DecodeRuneInString(p.code)
	mark := p.code[:size]
	low := strings.ToLower(p.code)
	switch c := p.code[0]; {
	case c == '\\' || c == '_' || c == '*': // the next character as it is; a blank of its width; filled up with it
		p.code = p.code[1:]
		_, size = utf8.DecodeRuneInString(p.code)
		if c == '\\' {
			p.literal(p.code[:size])
		}
	case c == '"':
		text, rest, _ := strings.Cut(p.code[1:], `"`)
		p.literal(text)
		p.code = rest
		return
	case c == '[':
		inside, rest, ok := strings.Cut(p.code[1:], "]")
		if !ok {
			p.literal(mark)
			break
		}
		p.bracket(inside)
		p.code = rest
		return
	case strings.HasPrefix(low, "general"):
		p.general, size = true, len("general")
		p.add(general, "")
	case strings.HasPrefix(low, "am/pm"):
		size = len("am/pm")
		p.stamp("am/pm")
	case strings.HasPrefix(low, "a/p"):
		size = len("a/p")
		p.stamp("am/pm")
	case strings.HasPrefix(low, "e+") || strings.HasPrefix(low, "e-"):
		for size = 2; size < len(p.code) && strings.IndexByte("0#?", p.code[size]) >= 0; size++ {
			p.expo++
		}
		p.add(exponent, "")
	case strings.IndexByte("ymdhsYMDHS", c) >= 0:
		for size = 1; size < len(low) && low[size] == low[0]; size++ {
		}
		p.stamp(low[:size])
	case c == '0' || c == '#' || c == '?':
		p.place(mark)
	case c == '.' && p.date && p.last("s") && len(low) > 1 && low[1] == '0':
		for size = 1; size < len(low) && low[size] == '0'; size++ {
		}
	case c == '.' && !p.decimal && !p.date:
		p.decimal = true
		p.add(point, "")
	case c == ',' && p.ints > 0 && !p.date:
		p.commas++
	case c == '%':
		p.percent = min(p.percent+1, 3)
		p.literal("%")
	case c == '@':
		p.add(textual, "")
	case c == '/' && p.ints > 0 && !p.date:
		p.slash = true
	default:
		p.literal(mark)
	}
	p.code = p.code[size:]
}

func (p *sectionParser) place(mark string) {
	if p.commas > 0 && !p.decimal {
		p.group = true
	}
	p.commas = 0
	if p.decimal {
		p.decs++
		p.add(decimal, mark)
		return
	}
	p.ints++
	if mark == "0" || p.zeros > 0 {
		p.zeros++
	}
	p.add(place, mark)
}

func (p *sectionParser) stamp(text string) {
	p.date = true
	p.add(stamp, text)
}

// last tells whether the last mark of a day or an hour begins like this.
func (p *sectionParser) last(prefix string) bool {
	n := len(p.items)
	return n > 0 && p.items[n-1].kind == stamp && strings.HasPrefix(strings.Trim(p.items[n-1].text, "[]"), prefix)
}

// bracket reads what stands in brackets: hours that go on past a day, a condition, a currency; a colour says nothing.
func (p *sectionParser) bracket(inside string) {
	low := strings.ToLower(inside)
	switch {
	case low != "" && strings.Trim(low, "hms") == "":
		p.stamp("[" + low[:1] + "]")
	case strings.HasPrefix(inside, "$"):
		currency, _, _ := strings.Cut(inside[1:], "-")
		if inside == "$-F800" || inside == "$-F400" { // the machine's own form of a day, of an hour
			return
		}
		p.literal(currency)
	default:
		for _, op := range [...]string{"<=", ">=", "<>", "<", ">", "="} {
			if rest, ok := strings.CutPrefix(inside, op); ok {
				if n, ok := finite(rest); ok {
					p.op, p.bound = op, n
				}
				return
			}
		}
	}
}

// finish settles what only the whole code tells: an m beside hours or seconds is minutes.
func (p *sectionParser) finish() {
	p.scale = min(p.commas, 3)
	if len(p.items) > 0 && p.items[0].kind == literal && p.items[0].text == "" {
		p.items = p.items[1:]
	}
	var stamps []*item
	for i := range p.items {
		if p.items[i].kind == stamp && p.items[i].text != "am/pm" {
			stamps = append(stamps, &p.items[i])
		}
	}
	for i, m := range stamps {
		if m.text != "m" && m.text != "mm" {
			continue
		}
		after := i > 0 && strings.Trim(stamps[i-1].text, "[]h") == ""
		before := i+1 < len(stamps) && stamps[i+1].text[0] == 's'
		if after || before {
			m.text = "minute"
		}
	}
}
