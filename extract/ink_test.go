package extract

import (
	"testing"

	"congvan"
	"congvan/paper"
	"congvan/paper/layout"
)

// TestInk: what is stamped on the first page stands apart from the text and goes to arrival, urgency and secrecy.
func TestInk(t *testing.T) {
	type ink struct {
		text string
		x, y float64
		red  bool
	}
	for _, test := range []struct {
		name                           string
		ink                            []ink
		number, date, urgency, secrecy string
		sure                           bool // the mark of urgency or secrecy, at 0.5 or more
	}{
		{name: "nothing"},
		{
			name:   "the receiver's stamp",
			ink:    []ink{{"ĐẾN", 12, 24, true}, {"Số:..", 58, 24, true}, {"4707", 87, 24, false}, {"Ngày:", 58, 37, true}, {"13/03/2025", 88, 37, false}},
			number: "4707", date: "2025-03-13",
		},
		{name: "no such day", ink: []ink{{"ĐẾN", 12, 24, true}, {"13/13/2025", 88, 37, false}}},
		{name: "a day far from the stamp", ink: []ink{{"ĐẾN", 12, 24, true}, {"13/03/2025", 88, 437, false}}},
		{name: "a day without a stamp", ink: []ink{{"13/03/2025", 88, 37, false}}},
		{name: "urgent", ink: []ink{{"HỎA", 300, 100, true}, {"TỐC", 330, 100, true}}, urgency: "hỏa tốc", sure: true},
		{name: "secret", ink: []ink{{"TỐI", 300, 100, true}, {"MẬT", 330, 100, true}}, secrecy: "tối mật", sure: true},
		{name: "what may be MẬT", ink: []ink{{"MÂT", 330, 100, true}}, secrecy: "mật"},
		{name: "in small letters on a seal", ink: []ink{{"mật", 330, 100, true}}},
		{name: "not in red", ink: []ink{{"MẬT", 330, 100, false}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc := &paper.Document{Sections: []*paper.Section{{Blocks: []paper.Block{&paper.Paragraph{Runs: []paper.Run{{Text: "KẾ HOẠCH"}}}}}}}
			page := layout.Page{Number: 1, Width: 595, Height: 842}
			at := map[float64]int{}
			for _, i := range test.ink {
				if _, ok := at[i.y]; !ok {
					at[i.y] = len(page.Lines)
					page.Lines = append(page.Lines, layout.Line{})
				}
				l := &page.Lines[at[i.y]]
				l.Words = append(l.Words, layout.Word{Text: i.text, Apart: true, Red: i.red, Confidence: 0.95, Box: congvan.Box{Page: 1, X: i.x, Y: i.y, W: 20, H: 8}})
			}
			r := understand(doc, paper.Flatten(doc), &layout.Pages{Pages: []layout.Page{page}}, Options{})
			if r.Arrival.Number != test.number || r.Arrival.Date != test.date || r.Urgency != test.urgency || r.Secrecy != test.secrecy {
				t.Errorf("arrival %q %q, urgency %q, secrecy %q", r.Arrival.Number, r.Arrival.Date, r.Urgency, r.Secrecy)
			}
			for _, v := range []struct {
				value string
				at    congvan.Where
				sure  bool
			}{
				{r.Arrival.Number, r.Arrival.At.Of("number"), false}, {r.Arrival.Date, r.Arrival.At.Of("date"), false},
				{r.Urgency, r.At.Of("urgency"), test.sure}, {r.Secrecy, r.At.Of("secrecy"), test.sure},
			} {
				if v.value != "" && (v.at.From != congvan.FromInk || len(v.at.Boxes) == 0 || (v.at.Confidence >= 0.5) != v.sure) {
					t.Errorf("%q stands at %+v", v.value, v.at)
				}
			}
		})
	}
}
