package readtest

import (
	"fmt"
	"strings"

	"congvan/paper"
	"congvan/paper/layout"
)

// Dump writes a paper as lines that people can check: what is at its default is left out.
func Dump(d *paper.Document) string {
	var b strings.Builder
	if d.Title != "" || d.Author != "" {
		fmt.Fprintf(&b, "title %q author %q\n", d.Title, d.Author)
	}
	for _, s := range d.Sections {
		g := s.Page
		fmt.Fprintf(&b, "section %.1f×%.1f margins %.1f %.1f %.1f %.1f", g.Width, g.Height, g.Top, g.Bottom, g.Left, g.Right)
		flags(&b, mark{"landscape", g.Landscape}, mark{"restart", g.RestartNumber}, mark{"continues", g.ContinuesPage})
		b.WriteByte('\n')
		dumpBlocks(&b, s.Blocks, "  ")
		dumpFurniture(&b, "header", s.Header)
		dumpFurniture(&b, "footer", s.Footer)
	}
	for _, n := range d.Footnotes {
		fmt.Fprintf(&b, "note %d\n", n.Number)
		dumpBlocks(&b, n.Blocks, "  ")
	}
	for _, s := range d.Stamps {
		fmt.Fprintf(&b, "stamp %d on page %d, %.0f %.0f %.0f×%.0f: %q\n", s.Kind, s.Box.Page, s.Box.X, s.Box.Y, s.Box.W, s.Box.H, s.Lines)
	}
	return b.String()
}

// dumpApart writes what stands apart from the text on each page: furniture, stamps, watermarks.
func dumpApart(pages *layout.Pages) string {
	if pages == nil {
		return ""
	}
	var b strings.Builder
	for _, p := range pages.Pages {
		for _, l := range p.Lines {
			var words []string
			for _, w := range l.Words {
				if w.Apart {
					words = append(words, w.Text)
				}
			}
			if words != nil {
				fmt.Fprintf(&b, "apart on page %d: %s\n", p.Number, strings.Join(words, " "))
			}
		}
	}
	return b.String()
}

type mark struct {
	name string
	on   bool
}

func flags(b *strings.Builder, all ...mark) {
	for _, f := range all {
		if f.on {
			b.WriteByte(' ')
			b.WriteString(f.name)
		}
	}
}

func dumpFurniture(b *strings.Builder, name string, f paper.Furniture) {
	if len(f.Blocks) == 0 && len(f.First) == 0 && len(f.Even) == 0 && !f.Different && !f.PageNumber {
		return
	}
	b.WriteString(name)
	flags(b, mark{"number", f.PageNumber}, mark{"different", f.Different})
	b.WriteByte('\n')
	dumpBlocks(b, f.Blocks, "  ")
	if len(f.First) > 0 {
		b.WriteString(" first\n")
		dumpBlocks(b, f.First, "  ")
	}
	if len(f.Even) > 0 {
		b.WriteString(" even\n")
		dumpBlocks(b, f.Even, "  ")
	}
}

var aligns = [...]string{"left", "center", "right", "justify"}

func dumpBlocks(b *strings.Builder, blocks []paper.Block, in string) {
	for _, block := range blocks {
		switch x := block.(type) {
		case *paper.Paragraph:
			dumpParagraph(b, x, in)
		case *paper.Table:
			fmt.Fprintf(b, "%stable %s columns", in, aligns[x.Align])
			for _, c := range x.Columns {
				fmt.Fprintf(b, " %.1f", c)
			}
			flags(b, mark{"borders", x.Borders}, mark{"layout", x.Layout})
			b.WriteByte('\n')
			for _, r := range x.Rows {
				b.WriteString(in + " row")
				flags(b, mark{"header", r.Header}, mark{"whole", r.CantSplit})
				b.WriteByte('\n')
				for _, c := range r.Cells {
					fmt.Fprintf(b, "%s  cell %d+%d rows %d", in, c.Col, c.Span, c.Rows)
					flags(b, mark{"middle", c.Middle})
					b.WriteByte('\n')
					dumpBlocks(b, c.Blocks, in+"    ")
				}
			}
		case *paper.Rule:
			fmt.Fprintf(b, "%srule %.1f weight %.2f\n", in, x.Width, x.Weight)
		case *paper.Image:
			fmt.Fprintf(b, "%simage %.1f×%.1f %s\n", in, x.Width, x.Height, x.MediaType)
		}
	}
}

func dumpParagraph(b *strings.Builder, p *paper.Paragraph, in string) {
	b.WriteString(in + aligns[p.Align])
	for _, l := range []struct {
		name string
		v    paper.Length
	}{{"left", p.LeftIndent}, {"right", p.RightInd}, {"first", p.FirstLine}, {"before", p.Before}, {"after", p.After}} {
		if l.v != 0 {
			fmt.Fprintf(b, " %s %.1f", l.name, l.v)
		}
	}
	if p.Spacing.Rule != paper.Single {
		fmt.Fprintf(b, " %s %.2f", [...]string{"", "times", "exactly", "atleast"}[p.Spacing.Rule], p.Spacing.Value)
	}
	for _, t := range p.Tabs {
		fmt.Fprintf(b, " tab %s %.1f", aligns[t.Align], t.At)
	}
	if p.Style != "" {
		fmt.Fprintf(b, " style %q", p.Style)
	}
	if p.Outline != 0 {
		fmt.Fprintf(b, " outline %d", p.Outline)
	}
	if p.List != 0 {
		fmt.Fprintf(b, " list %d", p.List)
	}
	flags(b, mark{"keepnext", p.KeepNext}, mark{"keeplines", p.KeepLines}, mark{"nowidow", p.NoWidow},
		mark{"pagebreak", p.PageBreak}, mark{"box", p.Box}, mark{"textbox", p.TextBox})
	b.WriteString(":")
	for _, r := range p.Runs {
		dumpRun(b, r)
	}
	b.WriteByte('\n')
}

func dumpRun(b *strings.Builder, r paper.Run) {
	var look strings.Builder
	flags(&look, mark{"bold", r.Bold}, mark{"italic", r.Italic}, mark{"underline", r.Underline},
		mark{"strike", r.Strike}, mark{"caps", r.Caps}, mark{"auto", r.Auto}, mark{"super", r.Raise > 0},
		mark{"sub", r.Raise < 0}, mark{"pagenumber", r.Field == paper.PageNumberField})
	if r.Note != 0 {
		fmt.Fprintf(&look, " note %d", r.Note)
	}
	if r.Color != "" {
		look.WriteString(" #" + r.Color)
	}
	fmt.Fprintf(b, " [%s %g%s]%q", r.Font, float64(r.Size), look.String(), r.Text)
}
