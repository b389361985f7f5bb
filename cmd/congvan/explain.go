package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"congvan"
	"congvan/extract/explain"
)

var (
	explainFlag = congvan.Message{
		VI: "giải thích một mục của bản ghi: `MỤC` là mã nhiệm vụ (3.a), thời hạn (d1), văn bản dẫn (r1), chỉ tiêu (i1) hoặc number, date, subject …",
		EN: "explain one entry of the record: `ID` of a task (3.a), time limit (d1), document (r1), target (i1), or number, date, subject …",
	}
	explainOne  = congvan.Message{VI: "--explain chỉ dùng với một văn bản", EN: "--explain takes one document"}
	explainHead = congvan.Message{VI: "%s: %s\n", EN: "%s: %s\n"}
	explainRule = congvan.Message{VI: "Quy tắc “%s”: %s", EN: "Rule %q: %s"}
	noValues    = congvan.Message{VI: "(không thấy trong văn bản)", EN: "(not found in the paper)"}
	placeLine   = congvan.Message{VI: "dòng %d", EN: "line %d"}
	placePage   = congvan.Message{VI: "trang %d", EN: "page %d"}
	seeAlso     = congvan.Message{VI: "Xem thêm: %s", EN: "See also: %s"}
	nearDoubts  = congvan.Message{VI: "Cần xem lại, ở cùng chỗ:", EN: "To be checked, at the same place:"}
	confidence  = congvan.Message{VI: "độ tin cậy %s (%s)", EN: "confidence %s (%s)"}
	fromWords   = map[string]congvan.Message{
		congvan.FromInferred: {VI: "không in trong văn bản, suy ra", EN: "not printed in the paper: inferred"},
		congvan.FromInk:      {VI: "từ dấu, mực đỏ hoặc chữ viết tay", EN: "from a stamp, red ink or handwriting"},
		congvan.FromEnvelope: {VI: "từ phong bì điện tử", EN: "from the electronic envelope"},
		congvan.FromOffice:   {VI: "từ tệp cơ quan", EN: "from the office file"},
		congvan.FromNote:     {VI: "từ chú thích cuối trang", EN: "from a footnote"},
	}
	howSure = []struct {
		least float64
		word  congvan.Message
	}{
		{0.9, congvan.Message{VI: "chắc", EN: "sure"}}, {0.75, congvan.Message{VI: "khá chắc", EN: "likely"}},
		{0, congvan.Message{VI: "chưa chắc, cần xem lại", EN: "unsure: check it"}},
	}
)

// writeExplanation prints how one entry of the record was read.
func writeExplanation(w io.Writer, lang congvan.Lang, e *explain.Explanation) error {
	p := explanation{lang: lang}
	fmt.Fprintf(&p.b, explainHead.In(lang), e.ID, e.What.In(lang))
	head := e.About.In(lang)
	if e.Rule != "" {
		head = fmt.Sprintf(explainRule.In(lang), e.Rule, head)
	}
	p.text("", head)
	if len(e.Values) == 0 {
		p.text("", noValues.In(lang))
	}
	for from := 0; from < len(e.Values); {
		to := from + 1
		for to < len(e.Values) && same(&e.Values[from], &e.Values[to]) {
			to++
		}
		p.values(e.Values[from:to])
		from = to
	}
	if len(e.See) > 0 {
		p.b.WriteString("\n")
		p.text("", fmt.Sprintf(seeAlso.In(lang), strings.Join(e.See, ", ")))
	}
	if len(e.Doubts) > 0 {
		p.b.WriteString("\n" + nearDoubts.In(lang) + "\n")
	}
	for _, d := range e.Doubts {
		p.text("  ", d.Code+": "+d.Message.In(lang))
		if d.Place != nil {
			p.place(*d.Place)
		}
	}
	_, err := io.WriteString(w, p.b.String())
	return err
}

type explanation struct {
	b    strings.Builder
	lang congvan.Lang
}

// text writes a paragraph, each line after the indent.
func (p *explanation) text(indent, s string) {
	for _, line := range wrap(printable(s), screenWidth-len(indent)) {
		p.b.WriteString(indent + line + "\n")
	}
}

// same tells whether two values were read from the same words, so that one quotation serves both.
func same(a, b *explain.Value) bool {
	return len(a.Places) > 0 && slices.Equal(a.Places, b.Places) && a.From == b.From && a.Confidence == b.Confidence
}

// values prints values that were read from the same words.
func (p *explanation) values(list []explain.Value) {
	p.b.WriteString("\n")
	for _, v := range list {
		head := v.Name.In(p.lang) + ": " + v.Text
		if note := v.Note.In(p.lang); note != "" {
			head += " – " + note
		}
		p.text("", head)
	}
	for _, at := range list[0].Places {
		p.place(at)
	}
	if from, ok := fromWords[list[0].From]; ok {
		p.text("  ", from.In(p.lang))
	}
	if list[0].Confidence > 0 {
		p.text("  ", p.sure(list[0].Confidence))
	}
}

// sure says how sure a value is, in figures as the language writes them and in words.
func (p *explanation) sure(c float64) string {
	figures := strconv.FormatFloat(c, 'f', 2, 64)
	if p.lang != congvan.English {
		figures = strings.Replace(figures, ".", ",", 1)
	}
	for _, h := range howSure {
		if c >= h.least {
			return fmt.Sprintf(confidence.In(p.lang), figures, h.word.In(p.lang))
		}
	}
	return figures
}

// around is how many letters are shown on either side of the words, and shown is the most of the words themselves.
const (
	around = 40
	shown  = 160
)

func (p *explanation) place(at explain.Place) {
	var where []string
	if at.Page > 0 {
		where = append(where, fmt.Sprintf(placePage.In(p.lang), at.Page))
	}
	if at.Line == 0 {
		p.text("  ", strings.Join(where, ", "))
		return
	}
	where = append(where, fmt.Sprintf(placeLine.In(p.lang), at.Line))
	before, words, after := []rune(at.Before), []rune(strings.ReplaceAll(at.Words, "\n", " ")), []rune(at.After)
	quote := "[" + string(words) + "]"
	if len(words) > shown {
		quote = "[" + string(words[:shown/2]) + " … " + string(words[len(words)-shown/2:]) + "]"
	}
	if len(before) > around {
		before = append([]rune("…"), before[len(before)-around:]...)
	}
	if len(after) > around {
		after = append(after[:around:around], '…')
	}
	p.text("  ", strings.Join(where, ", ")+": "+string(before)+quote+string(after))
}
