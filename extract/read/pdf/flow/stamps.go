package flow

import (
	"math"
	"strings"
)

// stampWords begin the lines of the text that signing programs print beside a signature.
var stampWords = []string{
	"người ký:", "ký bởi", "ký số bởi", "được ký bởi", "thời gian ký:", "ngày ký:", "email:", "cơ quan:", "tổ chức:",
	"signature not verified", "digitally signed", "signed by", "signature valid", "date: 20",
}

// stampHeads are those that nothing but a stamp begins with.
var stampHeads = []string{
	"người ký:", "ký bởi:", "ký số bởi", "được ký bởi", "signature not verified", "digitally signed by", "signature valid",
}

// withoutStamps drops the lines of signature stamps that became part of the page. A stamp begins with one of its words
// and goes on in lines that follow closely, begin at the same place and have its size; it holds a second of its words.
func withoutStamps(lines []*line) []*line {
	drop := map[*line]bool{}
	for i, l := range lines {
		if drop[l] || !begins(l, stampHeads) {
			continue
		}
		stamp, marks, last := []*line{l}, 1, l
		for _, m := range lines[i+1:] {
			if m.base-last.base > 1.6*l.size {
				break
			}
			if math.Abs(m.x0-l.x0) > 4 || math.Abs(m.size-l.size) > 1 {
				continue
			}
			if begins(m, stampWords) {
				marks++
			}
			stamp, last = append(stamp, m), m
		}
		if marks < 2 || len(stamp) > 14 {
			continue
		}
		for _, m := range stamp {
			drop[m] = true
			apart(m)
		}
	}
	kept := lines[:0]
	for _, l := range lines {
		if !drop[l] {
			kept = append(kept, l)
		}
	}
	return kept
}

func begins(l *line, words []string) bool {
	s := strings.ToLower(l.text())
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}
