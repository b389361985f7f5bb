package xlsx

import (
	"strconv"
	"strings"
)

// The size of a sheet.
const (
	mostRows    = 1 << 20
	mostColumns = 1 << 14
)

// area is a rectangle of cells, from its first row and column, both from 0, up to those that it no longer holds.
type area struct{ top, left, bottom, right int }

// cellRef reads "B12" as row 11, column 1.
func cellRef(s string) (row, col int, ok bool) {
	i := 0
	for ; i < len(s) && i < 4; i++ {
		c := s[i] &^ 0x20
		if c < 'A' || c > 'Z' {
			break
		}
		col = col*26 + int(c-'A') + 1
	}
	letters := i
	for ; i < len(s) && '0' <= s[i] && s[i] <= '9' && row <= mostRows; i++ {
		row = row*10 + int(s[i]-'0')
	}
	ok = letters > 0 && i > letters && i == len(s) && 1 <= row && row <= mostRows && col <= mostColumns
	return row - 1, col - 1, ok
}

// areaRef reads "A1:D2", and "A1" as one cell.
func areaRef(s string) (area, bool) {
	from, to, two := strings.Cut(strings.ReplaceAll(s, "$", ""), ":")
	if !two {
		to = from
	}
	top, left, ok1 := cellRef(from)
	bottom, right, ok2 := cellRef(to)
	if !ok1 || !ok2 || top > bottom || left > right {
		return area{}, false
	}
	return area{top, left, bottom + 1, right + 1}, true
}

// cellName writes a place as people do: "B12".
func cellName(row, col int) string {
	name := ""
	for col++; col > 0; col = (col - 1) / 26 {
		name = string(rune('A'+(col-1)%26)) + name
	}
	return name + strconv.Itoa(row+1)
}
