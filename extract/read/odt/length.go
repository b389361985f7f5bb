package odt

import (
	"math"
	"strconv"
	"strings"

	"congvan/paper"
)

// units gives points for each unit of length.
var units = map[string]float64{
	"pt": 1, "in": 72, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12, "px": 0.75, "inch": 72,
}

// length reads "2.1cm". Lengths that no paper has are refused.
func length(v string) (paper.Length, bool) {
	v = strings.TrimSpace(v)
	at := len(v)
	for at > 0 && (v[at-1] < '0' || v[at-1] > '9') && v[at-1] != '.' {
		at--
	}
	unit, ok := units[v[at:]]
	n, err := strconv.ParseFloat(v[:at], 64)
	if err != nil || !ok && v[at:] != "" || math.IsNaN(n) || math.Abs(n) > 1e6 {
		return 0, false
	}
	return paper.Length(math.Round(n*unit*1000) / 1000), true
}

// percent reads "120%".
func percent(v string) (float64, bool) {
	v, is := strings.CutSuffix(strings.TrimSpace(v), "%")
	n, err := strconv.ParseFloat(v, 64)
	return n, is && err == nil && n > 0 && n < 1e4
}

func set(to *paper.Length, v string) {
	if n, ok := length(v); ok {
		*to = n
	}
}

// number gives an attribute that is a whole number from 0 to most; def where there is none.
func (p *parser) number(space, local string, def, most int) int {
	v := p.attr(space, local)
	if v == "" {
		return def
	}
	n, err := strconv.Atoi(v)
	if err != nil || n < 0 {
		return def
	}
	return min(n, most)
}
