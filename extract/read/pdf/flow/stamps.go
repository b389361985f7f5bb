package flow

import (
	"math"
	"slices"
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

// arrivalHeads begin the stamp that the receiver's office prints onto the paper, alone on their line; arrivalWords its
// other lines.
var (
	arrivalHeads = []string{"đến", "công văn đến", "văn bản đến", "công văn đến.", "đến:"}
	arrivalWords = []string{"số:", "số ", "ngày:", "ngày ", "giờ", "chuyển", "lưu hồ sơ", "số và ký hiệu"}
)

// setStampsApart sets apart the words of stamps that became part of the page: those of signatures and of arrival. A stamp
// begins with one of its words and goes on in lines that follow closely, begin at the same place and have its size; it
// holds more of its words. Text may stand beside it.
func setStampsApart(rows []*line) {
	var lines []*line
	for _, l := range rows {
		for _, s := range segments(l) {
			lines = append(lines, newLine(l.page, s.words))
		}
	}
	for i, l := range lines {
		if l.words[0].Apart {
			continue
		}
		words := stampWords
		switch {
		case begins(l, stampHeads):
		case isOneOf(l, arrivalHeads):
			words = arrivalWords
		default:
			continue
		}
		stamp, marks, last := []*line{l}, 1, l
		for _, m := range lines[i+1:] {
			if m.base-last.base > 1.6*l.size+2 {
				break
			}
			if math.Abs(m.x0-l.x0) > 4 && !(m.x0 > l.x0-40 && m.x1 < l.x1+40 && math.Abs(m.middle()-l.middle()) < 6) || math.Abs(m.size-l.size) > 1 {
				continue
			}
			if begins(m, words) {
				marks++
			}
			stamp, last = append(stamp, m), m
		}
		if marks < 2 || len(stamp) > 14 {
			continue
		}
		for _, m := range stamp {
			apart(m)
		}
	}
}

func isOneOf(l *line, words []string) bool {
	return slices.Contains(words, strings.ToLower(l.text()))
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
