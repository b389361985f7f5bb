package docx

import (
	"strconv"

	"congvan/extract/open/xml"
	"congvan/paper"
)

// val gives w:val of the current tag.
func val(r *xml.Reader) string {
	b, _ := r.Attr(w, "val")
	return string(b)
}

// on gives the value of an on/off property: on where w:val is absent.
func on(r *xml.Reader) bool {
	b, ok := r.Attr(w, "val")
	if !ok {
		return true
	}
	return isOn(b)
}

func isOn(b []byte) bool {
	switch string(b) {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// number reads a whole number at the front of b; false where there is none, or one past any use.
func number(b []byte) (int, bool) {
	i, negative := 0, false
	if len(b) > 0 && (b[0] == '-' || b[0] == '+') {
		negative = b[0] == '-'
		i++
	}
	from, n := i, 0
	for i < len(b) && b[i] >= '0' && b[i] <= '9' {
		if n = n*10 + int(b[i]-'0'); n > 1<<30 {
			return 0, false
		}
		i++
	}
	if negative {
		n = -n
	}
	return n, i > from
}

func intAttr(r *xml.Reader, space, local string) (int, bool) {
	b, ok := r.Attr(space, local)
	if !ok {
		return 0, false
	}
	return number(b)
}

// length reads a measure that is in twentieths of a point where it has no unit, as in strict files it may ("1.5cm").
func length(r *xml.Reader, local string) (paper.Length, bool) {
	b, ok := r.Attr(w, local)
	if !ok {
		return 0, false
	}
	return measure(b, twips)
}

// How many of a measure without a unit make a point.
const (
	twips      = 20
	halfPoints = 2
	pixels     = 96.0 / 72
	points     = 1
)

// measure reads a number with a unit; where none is written, so many make a point.
func measure(b []byte, perPoint float64) (paper.Length, bool) {
	end := len(b)
	for end > 0 && !(b[end-1] >= '0' && b[end-1] <= '9' || b[end-1] == '.') {
		end--
	}
	n, err := strconv.ParseFloat(string(b[:end]), 64)
	if err != nil || n > 1e9 || n < -1e9 || n != n {
		return 0, false
	}
	switch string(b[end:]) {
	case "":
		return paper.Length(n / perPoint), true
	case "pt":
		return paper.Length(n), true
	case "mm":
		return paper.Mm(n), true
	case "cm":
		return paper.Mm(n * 10), true
	case "in":
		return paper.Length(n * 72), true
	case "pc", "pi":
		return paper.Length(n * 12), true
	case "px":
		return paper.Length(n / pixels), true
	}
	return 0, false
}

const emu = 1.0 / 12700 // a DrawingML unit in points
