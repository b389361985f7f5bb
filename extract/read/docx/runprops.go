package docx

import (
	"congvan/extract/open/xml"
	"congvan/paper"
)

// runProps are the properties of a run that one place gives: the defaults, a style, or the run itself.
type runProps struct {
	has   runField
	on    runField // of the toggles
	ascii string   // font of ASCII letters
	high  string   // font of the other Latin letters, Vietnamese ones among them
	size  paper.Length
	color string
	raise int8
	line  bool    // underlined
	style string  // character style
	mark  changes // of a paragraph mark
	boxed bool    // with a border around
	lang  string  // of the defaults
}

type runField uint16

const (
	bold runField = 1 << iota
	italic
	caps
	smallCaps
	strike
	doubleStrike
	vanish
	underline
	asciiFont
	highFont
	fontSize
	fontColor
	vertical
	border

	toggles = bold | italic | caps | smallCaps | strike | doubleStrike | vanish
)

// readRunProps reads w:rPr, the current element; original asks for what it was before a tracked change.
func readRunProps(r *xml.Reader, t *theme, original bool) runProps {
	var p runProps
	for depth := r.Depth(); r.In(depth); {
		if r.Space != w {
			continue
		}
		switch string(r.Local) {
		case "rStyle":
			p.style = val(r)
		case "rFonts":
			p.fonts(r, t)
		case "b":
			p.toggle(r, bold)
		case "i":
			p.toggle(r, italic)
		case "caps":
			p.toggle(r, caps)
		case "smallCaps":
			p.toggle(r, smallCaps)
		case "strike":
			p.toggle(r, strike)
		case "dstrike":
			p.toggle(r, doubleStrike)
		case "vanish":
			p.toggle(r, vanish)
		case "u":
			b, ok := r.Attr(w, "val")
			p.has |= underline
			p.line = ok && string(b) != "none"
		case "sz":
			if size, ok := sizeAttr(r); ok {
				p.has |= fontSize
				p.size = size
			}
		case "color":
			p.has |= fontColor
			if p.color = lower(val(r)); p.color == "auto" {
				p.color = ""
			}
		case "vertAlign":
			p.has |= vertical
			switch val(r) {
			case "superscript":
				p.raise = 1
			case "subscript":
				p.raise = -1
			default:
				p.raise = 0
			}
		case "ins", "moveTo":
			p.mark |= inserted
		case "del", "moveFrom":
			p.mark |= deleted
		case "specVanish":
			if on(r) {
				p.mark |= runsOn
			}
		case "bdr":
			p.has |= border
			p.boxed = val(r) != "none" && val(r) != "nil"
		case "lang":
			p.lang = val(r)
		case "rPrChange":
			if !original {
				r.Skip()
				continue
			}
			mark := p.mark
			p = runProps{}
			for depth := r.Depth(); r.In(depth); {
				if string(r.Local) == "rPr" {
					p = readRunProps(r, t, false)
				}
			}
			p.mark = mark
		}
	}
	return p
}

func (p *runProps) toggle(r *xml.Reader, f runField) {
	p.has |= f
	p.on &^= f
	if on(r) {
		p.on |= f
	}
}

func (p *runProps) fonts(r *xml.Reader, t *theme) {
	for i := range r.Attrs {
		a := &r.Attrs[i]
		if a.Space != w {
			continue
		}
		value := string(a.Value())
		switch string(a.Local) {
		case "ascii":
			if p.has&asciiFont == 0 { // a theme font wins over a named one
				p.ascii = value
			}
		case "hAnsi":
			if p.has&highFont == 0 {
				p.high = value
			}
		case "asciiTheme":
			p.ascii = t.font(value)
			p.has |= asciiFont
		case "hAnsiTheme":
			p.high = t.font(value)
			p.has |= highFont
		}
	}
	p.has &^= asciiFont | highFont
	if p.ascii != "" {
		p.has |= asciiFont
	}
	if p.high != "" {
		p.has |= highFont
	}
}

// sizeAttr reads a font size, in half points where it has no unit.
func sizeAttr(r *xml.Reader) (paper.Length, bool) {
	b, ok := r.Attr(w, "val")
	if !ok {
		return 0, false
	}
	return measure(b, halfPoints)
}

// over gives the properties of p, and those of base where p has none: within one chain of styles.
func (p runProps) over(base runProps) runProps {
	out := base
	out.apply(p)
	out.on = base.on&^p.has | p.on&p.has
	out.has |= p.has
	return out
}

// apply takes over what p has, the toggles left out.
func (out *runProps) apply(p runProps) {
	if p.has&underline != 0 {
		out.line = p.line
	}
	if p.has&asciiFont != 0 {
		out.ascii = p.ascii
	}
	if p.has&highFont != 0 {
		out.high = p.high
	}
	if p.has&fontSize != 0 {
		out.size = p.size
	}
	if p.has&fontColor != 0 {
		out.color = p.color
	}
	if p.has&vertical != 0 {
		out.raise = p.raise
	}
	if p.has&border != 0 {
		out.boxed = p.boxed
	}
	if p.style != "" {
		out.style = p.style
	}
}

// across gives the properties of a run whose styles of several kinds are layers, from the weakest: a toggle that two
// kinds of styles switch on is off (ISO 29500-1, 17.7.3); defaults and direct formatting are absolute.
func across(defaults runProps, direct runProps, layers ...runProps) runProps {
	out := defaults
	var flip runField
	for _, l := range layers {
		out.apply(l)
		flip ^= l.on & l.has & toggles
	}
	out.apply(direct)
	out.on = (defaults.on&defaults.has | flip) & toggles
	out.on = out.on&^direct.has | direct.on&direct.has
	return out
}

func (p runProps) run() paper.Run {
	return paper.Run{
		Font: p.ascii, Size: p.size, Bold: p.on&bold != 0, Italic: p.on&italic != 0, Underline: p.line,
		Strike: p.on&(strike|doubleStrike) != 0, Caps: p.on&(caps|smallCaps) != 0, Raise: p.raise, Color: p.color,
	}
}

func lower(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 'A' && s[i] <= 'Z' {
			b := []byte(s)
			for j := range b {
				if b[j] >= 'A' && b[j] <= 'Z' {
					b[j] += 'a' - 'A'
				}
			}
			return string(b)
		}
	}
	return s
}

// theme gives the fonts of the document's theme, which is read only when a font asks for it.
type theme struct {
	load         func() []byte
	loaded       bool
	major, minor string
}

func (t *theme) font(name string) string {
	if !t.loaded {
		t.loaded = true
		t.read()
	}
	if len(name) >= 5 && name[:5] == "major" {
		return t.major
	}
	return t.minor
}

func (t *theme) read() {
	r := xml.NewReader(t.load(), 64, namespaces)
	into := &t.minor
	for r.Next() == nil {
		if r.Kind != xml.Start || r.Space != a {
			continue
		}
		switch string(r.Local) {
		case "majorFont":
			into = &t.major
		case "minorFont":
			into = &t.minor
		case "latin":
			if face, ok := r.Attr("", "typeface"); ok && *into == "" {
				*into = string(face)
			}
		}
	}
}

// symbolFont gives the font that the characters of a bullet are taken from.
func (p runProps) symbolFont() string {
	if p.has&highFont != 0 {
		return p.high
	}
	return p.ascii
}
