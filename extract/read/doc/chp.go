package doc

import "fmt"

// chp are the character properties used here.
type chp struct {
	font      int // index into the font table, for letters of ASCII
	fontOther int // the same for all other letters but those of East Asia
	halfSize  int // size in half points
	bold      bool
	italic    bool
	strike    bool
	caps      bool
	hidden    bool
	deleted   bool // a tracked deletion
	inserted  bool // a tracked insertion
	runsOn    bool // of a mark: Word's style separator, behind which the next paragraph goes on in the line
	special   bool // the character stands for something else
	underline bool
	raise     int8
	color     string
	symbol    rune // the character that a 0x28 stands for; 0: it is a bracket
	symFont   int
	picture   int  // where in the Data stream the picture lies that a 0x01 stands for; below 0: nowhere
	noPicture bool // it stands for the data of a form field, or for an object without its picture
}

// defaultChp is what holds where no style says anything.
func defaultChp() chp { return chp{halfSize: 20, picture: -1} }

// apply lays the character properties of the list over c. base is the style's, for the toggles.
func (c *chp) apply(list []byte, base *chp) {
	for {
		s, rest, ok := nextSprm(list)
		if !ok {
			return
		}
		list = rest
		switch s.code {
		case sprmCFRMarkDel:
			c.deleted = s.bool()
		case sprmCFRMark:
			c.inserted = s.bool()
		case sprmCFBold:
			c.bold = toggle(s, base.bold)
		case sprmCFItalic:
			c.italic = toggle(s, base.italic)
		case sprmCFStrike:
			c.strike = toggle(s, base.strike)
		case sprmCFDStrike:
			c.strike = c.strike || s.bool()
		case sprmCFCaps:
			c.caps = toggle(s, base.caps)
		case sprmCFSmallCaps:
			c.caps = c.caps || toggle(s, base.caps)
		case sprmCFVanish:
			c.hidden = toggle(s, base.hidden)
		case sprmCFSpecVanish:
			c.runsOn = s.bool()
		case sprmCFSpec:
			c.special = s.bool()
		case sprmCKul:
			c.underline = s.byte() != 0
		case sprmCIss:
			c.raise = [4]int8{0, 1, -1, 0}[s.byte()&3]
		case sprmCHpsPos:
			c.raise = int8(max(-1, min(1, s.short())))
		case sprmCHps:
			if n := s.short(); n >= 2 && n <= 3276 {
				c.halfSize = n
			}
		case sprmCRgFtc0:
			c.font = s.short()
		case sprmCRgFtc2:
			c.fontOther = s.short()
		case sprmCIco:
			c.color = colorOfIndex[min(s.byte(), len(colorOfIndex)-1)]
		case sprmCCv:
			c.color = colorOf(s.operand)
		case sprmCSymbol:
			c.symFont, c.symbol = u16(s.operand, 0), rune(u16(s.operand, 2))
			c.special = true
		case sprmCPicLocation:
			c.picture, c.special = s.long(), true
		case sprmCFData, sprmCFOle2:
			c.noPicture = s.bool()
		case sprmCPlain:
			special, deleted, inserted := c.special, c.deleted, c.inserted
			*c = *base
			c.special, c.deleted, c.inserted = special, deleted, inserted
		}
	}
}

// toggle gives the value of a property that a direct format may turn over: 0x80 is the style's, 0x81 its opposite.
func toggle(s sprm, style bool) bool {
	switch s.byte() {
	case 0x80:
		return style
	case 0x81:
		return !style
	}
	return s.bool()
}

// colorOfIndex are the colours of an Ico ([MS-DOC] 2.9.119).
var colorOfIndex = [...]string{
	"", "000000", "0000ff", "00ffff", "00ff00", "ff00ff", "ff0000", "ffff00", "ffffff",
	"000080", "008080", "008000", "800080", "800000", "808000", "808080", "c0c0c0", "",
}

// colorOf reads a COLORREF: red, green, blue, and 0xff where the colour is automatic.
func colorOf(b []byte) string {
	if len(b) < 4 || b[3] == 0xff {
		return ""
	}
	return fmt.Sprintf("%02x%02x%02x", b[0], b[1], b[2])
}

// characterStyle gives the character style that the list names, 0 where it names none.
func characterStyle(list []byte) int {
	istd := 0
	for {
		s, rest, ok := nextSprm(list)
		if !ok {
			return istd
		}
		if s.code == sprmCIstd {
			istd = s.short()
		}
		list = rest
	}
}
