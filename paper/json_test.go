package paper_test

import (
	"encoding/json"
	"testing"

	"congvan"
	"congvan/paper"
)

// whole has every kind of block and every field of a run.
func whole() *paper.Document {
	p := func(text string) *paper.Paragraph { return &paper.Paragraph{Runs: []paper.Run{{Text: text}}} }
	return &paper.Document{
		Title: "Kế hoạch", Author: "An", Lang: "vi-VN",
		Sections: []*paper.Section{{
			Name: "PL 1",
			Page: paper.Page{Width: 595.3, Height: 841.9, Top: 56.7, Bottom: 56.7, Left: paper.Mm(30), Right: 42.5, HeaderAt: 20, FooterAt: 20,
				Landscape: true, RestartNumber: true, ContinuesPage: true},
			Blocks: []paper.Block{
				&paper.Paragraph{
					Align: paper.Justify, Style: "Normal", Outline: 1, List: 2, FirstLine: -36, LeftIndent: 36, RightInd: 1, Before: 6, After: 6,
					Spacing: paper.Spacing{Rule: paper.Multiple, Value: 1.5}, Tabs: []paper.Tab{{At: 36, Align: paper.Right}},
					KeepNext: true, KeepLines: true, NoWidow: true, PageBreak: true, Box: true, TextBox: true,
					Runs: []paper.Run{
						{Text: "1.\t", Auto: true},
						{Text: "kính gửi  <\"x\">\n", Caps: true, Bold: true, Italic: true, Underline: true, Strike: true, Raise: -1, Color: "ff0000", Font: "Arial", Size: 13.5},
						{Text: "1", Note: 1}, {Field: paper.PageNumberField}, {Text: " ; hết"},
					},
				},
				&paper.Table{Columns: []paper.Length{60, 120}, Borders: true, Layout: true, NoPadding: true, Align: paper.Center, LeftIndent: 5, Rows: []*paper.Row{
					{Header: true, CantSplit: true, Height: 20, Cells: []*paper.Cell{
						{Col: 0, Span: 2, Rows: 1, Middle: true, Blocks: []paper.Block{p("Ô")}}}},
					{Cells: []*paper.Cell{{Col: 1}}}}},
				&paper.Rule{Width: 100, Weight: 0.5, Align: paper.Center, Before: 1, After: 1},
				&paper.Image{Width: 10, Height: 10, MediaType: "image/png", Data: []byte("x")},
			},
			Header: paper.Furniture{Blocks: []paper.Block{p("đầu trang")}, First: []paper.Block{p("trang đầu")}, Even: []paper.Block{p("trang chẵn")}, Different: true, PageNumber: true},
		}},
		Footnotes: []*paper.Note{{Number: 1, Blocks: []paper.Block{p("chú  thích")}}},
		Stamps:    []paper.Stamp{{Kind: paper.ArrivalStamp, Lines: []string{"ĐẾN", "Số: 5"}, Box: congvan.Box{Page: 1, X: 2, Y: 3, W: 40, H: 30}}},
	}
}

const wholeJSON = `{"schema":"congvan/paper/1","title":"Kế hoạch","author":"An","lang":"vi-VN","text":"1. KÍNH GỬI <\"X\"> ; hết\nÔ\n",` +
	`"sections":[{"name":"PL 1","page":{"width":595.3,"height":841.9,"top":56.7,"bottom":56.7,"left":85.039,"right":42.5,"header_at":20,"footer_at":20,` +
	`"landscape":true,"restart_number":true,"continues_page":true},"blocks":[{"kind":"paragraph","align":"justify","style":"Normal","outline":1,"list":2,` +
	`"first_line":-36,"left":36,"right":1,"before":6,"after":6,"spacing":{"rule":"multiple","value":1.5},"tabs":[{"at":36,"align":"right"}],` +
	`"keep_next":true,"keep_lines":true,"no_widow":true,"page_break":true,"box":true,"text_box":true,"runs":[` +
	`{"text":"1.\t","range":[0,2],"auto":true},` +
	`{"text":"kính gửi  <\"x\">\n","range":[3,20],"font":"Arial","size":13.5,"bold":true,"italic":true,"underline":true,"strike":true,"caps":true,"raise":-1,"color":"ff0000"},` +
	`{"text":"1","range":[20,20],"note":1},{"text":"","range":[20,20],"field":"page_number"},{"text":" ; hết","range":[21,28]}]},` +
	`{"kind":"table","columns":[60,120],"borders":true,"layout":true,"align":"center","left":5,"no_padding":true,"rows":[` +
	`{"header":true,"cant_split":true,"height":20,"cells":[{"col":0,"span":2,"rows":1,"middle":true,"blocks":[{"kind":"paragraph","runs":[{"text":"Ô","range":[29,31]}]}]}]},` +
	`{"cells":[{"col":1,"span":1,"rows":1,"blocks":[]}]}]},` +
	`{"kind":"rule","width":100,"weight":0.5,"align":"center","before":1,"after":1},{"kind":"image","width":10,"height":10,"media_type":"image/png"}],` +
	`"header":{"blocks":[{"kind":"paragraph","runs":[{"text":"đầu trang"}]}],"first":[{"kind":"paragraph","runs":[{"text":"trang đầu"}]}],"even":[{"kind":"paragraph","runs":[{"text":"trang chẵn"}]}],"different":true,"page_number":true}}],` +
	`"footnotes":[{"number":1,"text":"chú thích\n","blocks":[{"kind":"paragraph","runs":[{"text":"chú  thích","range":[0,11]}]}]}],` +
	`"stamps":[{"kind":"arrival","lines":["ĐẾN","Số: 5"],"box":{"page":1,"x":2,"y":3,"w":40,"h":30}}]}`

// TestJSON: every key, by its name.
func TestJSON(t *testing.T) {
	d := whole()
	got := string(paper.AppendJSON(nil, d, paper.Flatten(d)))
	if !json.Valid([]byte(got)) {
		t.Fatalf("no JSON: %s", got)
	}
	if got != wholeJSON {
		t.Errorf("got\n%s\nwant\n%s", got, wholeJSON)
	}
	empty := &paper.Document{}
	if got, want := string(paper.AppendJSON(nil, empty, paper.Flatten(empty))), `{"schema":"congvan/paper/1","text":"","sections":[]}`; got != want {
		t.Errorf("of nothing got %s", got)
	}
}

func BenchmarkJSON(b *testing.B) {
	d := whole()
	for range 200 {
		d.Sections[0].Blocks = append(d.Sections[0].Blocks, d.Sections[0].Blocks[0])
	}
	text := paper.Flatten(d)
	var out []byte
	b.ReportAllocs()
	for b.Loop() {
		out = paper.AppendJSON(out[:0], d, text)
	}
	b.SetBytes(int64(len(out)))
}
