package layout_test

import (
	"encoding/json"
	"testing"

	"congvan"
	"congvan/paper"
	"congvan/paper/layout"
)

func TestJSON(t *testing.T) {
	d := &paper.Document{Sections: []*paper.Section{{Blocks: []paper.Block{&paper.Paragraph{Runs: []paper.Run{{Text: "Kính gửi"}}}}}}}
	box := func(x float64) congvan.Box { return congvan.Box{Page: 1, X: x, Y: 20, W: 30.5, H: 14} }
	pages := &layout.Pages{Pages: []layout.Page{{
		Number: 1, Width: 595.3, Height: 841.9,
		Lines: []layout.Line{{Box: box(85), Words: []layout.Word{
			{Text: "Kính", Box: box(85), Confidence: 1, Joined: true, Style: paper.Run{Font: "Arial", Size: 13, Bold: true, Italic: true, Underline: true}},
			{Text: "gửi", Box: box(120), Confidence: 0.5},
			{Text: "ĐẾN", Box: box(150), Confidence: 1, Apart: true, Red: true},
		}}},
		Strokes:  []layout.Stroke{{X1: 1, Y1: 2, X2: 3, Y2: 2, Weight: 0.5, Color: "ff0000"}},
		Pictures: []layout.Picture{{Box: box(1), Image: &paper.Image{MediaType: "image/png"}}},
	}, {Number: 2, Width: 1, Height: 1}}}
	text := paper.Flatten(d)
	if lost := layout.Bind(pages, text.String); lost != 0 {
		t.Fatalf("%d words lost", lost)
	}
	got := string(layout.AppendJSON(nil, d, text, pages))
	if !json.Valid([]byte(got)) {
		t.Fatalf("no JSON: %s", got)
	}
	const flow = `{"schema":"congvan/paper/1","text":"Kính gửi\n","sections":[{"blocks":[{"kind":"paragraph","runs":[{"text":"Kính gửi","range":[0,11]}]}]}]`
	const want = flow + `,"pages":[{"number":1,"width":595.3,"height":841.9,"lines":[{"box":{"page":1,"x":85,"y":20,"w":30.5,"h":14},"words":[` +
		`{"text":"Kính","box":{"page":1,"x":85,"y":20,"w":30.5,"h":14},"range":[0,5],"font":"Arial","size":13,"bold":true,"italic":true,"underline":true,"joined":true},` +
		`{"text":"gửi","box":{"page":1,"x":120,"y":20,"w":30.5,"h":14},"range":[6,11],"confidence":0.5},` +
		`{"text":"ĐẾN","box":{"page":1,"x":150,"y":20,"w":30.5,"h":14},"apart":true,"red":true}]}],` +
		`"strokes":[{"x1":1,"y1":2,"x2":3,"y2":2,"weight":0.5,"color":"ff0000"}],"pictures":[{"box":{"page":1,"x":1,"y":20,"w":30.5,"h":14},"media_type":"image/png"}]},` +
		`{"number":2,"width":1,"height":1,"lines":[]}]}`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := string(layout.AppendJSON(nil, d, text, nil)); got != flow+"}" {
		t.Errorf("without pages got %s", got)
	}
}
