package paper

import (
	"math"
	"strconv"

	"congvan"
)

func (w *jsonWriter) block(block Block) {
	switch x := block.(type) {
	case *Paragraph:
		w.open(`{"kind":"paragraph"`)
		w.paragraph(x)
	case *Table:
		w.open(`{"kind":"table"`)
		w.table(x)
	case *Rule:
		w.open(`{"kind":"rule"`)
		w.length("width", x.Width)
		w.length("weight", x.Weight)
		w.align(x.Align)
		w.length("before", x.Before)
		w.length("after", x.After)
	case *Image:
		w.open(`{"kind":"image"`)
		w.length("width", x.Width)
		w.length("height", x.Height)
		w.text("media_type", x.MediaType)
	}
	w.close()
}

// String gives the name of the alignment.
func (a Align) String() string {
	return [...]string{Left: "left", Center: "center", Right: "right", Justify: "justify"}[a]
}

// String gives the name of the rule.
func (r SpacingRule) String() string {
	return [...]string{Single: "single", Multiple: "multiple", Exact: "exact", AtLeast: "at_least"}[r]
}

func (w *jsonWriter) align(a Align) {
	if a != Left {
		w.text("align", a.String())
	}
}

func (w *jsonWriter) paragraph(p *Paragraph) {
	w.align(p.Align)
	w.text("style", p.Style)
	w.number("outline", float64(p.Outline))
	w.number("list", float64(p.List))
	w.length("first_line", p.FirstLine)
	w.length("left", p.LeftIndent)
	w.length("right", p.RightInd)
	w.length("before", p.Before)
	w.length("after", p.After)
	if p.Spacing.Rule != Single {
		w.key("spacing")
		w.open("{")
		w.text("rule", p.Spacing.Rule.String())
		w.number("value", p.Spacing.Value)
		w.close()
	}
	if len(p.Tabs) > 0 {
		w.key("tabs")
		list(w, p.Tabs, (*jsonWriter).tab)
	}
	w.yes("keep_next", p.KeepNext)
	w.yes("keep_lines", p.KeepLines)
	w.yes("no_widow", p.NoWidow)
	w.yes("page_break", p.PageBreak)
	w.yes("box", p.Box)
	w.yes("text_box", p.TextBox)
	w.key("runs")
	list(w, p.Runs, (*jsonWriter).run)
}

func (w *jsonWriter) tab(t Tab) {
	w.open("{")
	w.always("at", float64(t.At))
	w.align(t.Align)
	w.close()
}

func (w *jsonWriter) run(r Run) {
	w.open("{")
	w.key("text")
	w.b = congvan.AppendText(w.b, r.Text)
	if w.placed {
		w.key("range")
		w.b = appendRange(w.b, r.Range)
	}
	w.text("font", r.Font)
	w.length("size", r.Size)
	w.yes("bold", r.Bold)
	w.yes("italic", r.Italic)
	w.yes("underline", r.Underline)
	w.yes("strike", r.Strike)
	w.yes("caps", r.Caps)
	w.number("raise", float64(r.Raise))
	w.text("color", r.Color)
	if r.Field == PageNumberField {
		w.text("field", "page_number")
	}
	w.yes("auto", r.Auto)
	w.number("note", float64(r.Note))
	w.close()
}

func appendRange(b []byte, r congvan.Range) []byte {
	b = strconv.AppendInt(append(b, '['), int64(r[0]), 10)
	b = strconv.AppendInt(append(b, ','), int64(r[1]), 10)
	return append(b, ']')
}

func (w *jsonWriter) table(t *Table) {
	if len(t.Columns) > 0 {
		w.key("columns")
		list(w, t.Columns, func(w *jsonWriter, l Length) {
			w.b = congvan.AppendNumber(w.b, math.Round(float64(l)*1000)/1000)
		})
	}
	w.yes("borders", t.Borders)
	w.yes("layout", t.Layout)
	w.align(t.Align)
	w.length("left", t.LeftIndent)
	w.yes("no_padding", t.NoPadding)
	w.key("rows")
	list(w, t.Rows, (*jsonWriter).row)
}

func (w *jsonWriter) row(r *Row) {
	w.open("{")
	w.yes("header", r.Header)
	w.yes("cant_split", r.CantSplit)
	w.length("height", r.Height)
	w.key("cells")
	list(w, r.Cells, (*jsonWriter).cell)
	w.close()
}

func (w *jsonWriter) cell(c *Cell) {
	w.open("{")
	w.always("col", float64(c.Col))
	w.always("span", float64(max(c.Span, 1)))
	w.always("rows", float64(max(c.Rows, 1)))
	w.yes("middle", c.Middle)
	w.blocks("blocks", c.Blocks)
	w.close()
}
