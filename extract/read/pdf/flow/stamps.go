package flow

import (
	"math"
	"slices"
	"strings"
)

// stampWords begin the lines of the text that signing programs print beside a signature.
var stampWords = []string{
	"người ký:", "ký bởi", "ký số bởi", "được ký bởi", "thời gian ký:", "ngày ký:", "ký ngày:", "ngày giờ ký:", "email:",
	"cơ quan:", "tổ chức:", "đơn vị:", "chức vụ:", "lý do:", "signature not verified", "digitally signed", "signed by",
	"signing time", "signature valid", "date: 20", "dn:", "reason:", "location:",
}

// stampHeads are those that nothing but a stamp begins with.
var stampHeads = []string{
	"người ký:", "ký bởi:", "ký số bởi", "được ký bởi", "signature not verified", "digitally signed by", "signed by:", "signature valid",
}

// arrivalHeads begin the stamp that the receiver's office prints onto the paper, alone on their line; arrivalWords its
// other lines.
var (
	arrivalHeads = []string{"đến", "công văn đến", "văn bản đến", "công văn đến.", "đến:"}
	arrivalWords = []string{"số:", "số đến:", "ngày:", "ngày đến:", "giờ:", "chuyển:", "lưu hồ sơ số:", "số và ký hiệu hs:"}
)

// setStampsApart sets apart the words of stamps that became part of the page: those of signatures and of arrival. A stamp
// begins with one of its words and goes on in lines that follow closely, begin at the same place and have its size; it
// holds more of its words. Text may stand beside it.
func setStampsApart(page int, rows [][]segment) {
	var lines []*line
	for r, parts := range rows {
		for _, s := range parts {
			if lines == nil && mayBeStamp(s.words[0]) {
				lines = linesOf(page, rows[r:])
			}
		}
	}
	for i, l := range lines {
		if l.words[0].Apart {
			continue
		}
		words, need, size, off := stampWords, 2, 1.0, 4.0
		switch {
		case begins(l, stampHeads):
		case isOneOf(l, arrivalHeads): // its head may be larger and stand in the middle
			words, need, size, off = arrivalWords, 3, 5, 40
		default:
			continue
		}
		stamp, marks, last := []*line{l}, 1, l
		for _, m := range lines[i+1:] {
			if m.base-last.base > 1.6*l.size+2 {
				break
			}
			if math.Abs(m.x0-l.x0) > off || math.Abs(m.size-l.size) > size {
				continue
			}
			if begins(m, words) {
				marks++
			}
			stamp, last = append(stamp, m), m
		}
		if marks < need || len(stamp) > 14 {
			continue
		}
		for _, m := range stamp {
			apart(m)
		}
	}
}

// mayBeStamp tells whether one of the stamps begins with the word. Most pages have none.
func mayBeStamp(w *Word) bool {
	for _, heads := range [][]string{stampHeads, arrivalHeads} {
		for _, h := range heads {
			first, _, _ := strings.Cut(h, " ")
			if strings.EqualFold(w.Text, first) {
				return true
			}
		}
	}
	return false
}

// linesOf makes a line of each part of the rows.
func linesOf(page int, rows [][]segment) []*line {
	var out []*line
	for _, parts := range rows {
		for _, s := range parts {
			out = append(out, newLine(page, s.words))
		}
	}
	return out
}

func isOneOf(l *line, words []string) bool {
	return slices.Contains(words, strings.ToLower(l.text()))
}

func begins(l *line, words []string) bool {
	s := strings.ReplaceAll(strings.ToLower(l.text()), " :", ":")
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}
