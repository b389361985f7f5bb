package generate

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"congvan"
	"congvan/paper"
	"congvan/paper/layout/measure"
	"congvan/templates"
	"congvan/templates/profile"
)

// page lays the filled text out by the profile.
type page struct {
	draft *draft
	text  *filled
	prof  *profile.Profile
}

// document lays out the whole paper.
func (p *page) document() *paper.Document {
	doc := &paper.Document{Title: upperFirst(p.text.subject), Author: p.draft.office.Name, Lang: "vi-VN"}
	blocks := []paper.Block{p.head()}
	if p.draft.form.code != "CV" {
		blocks = append(blocks, p.titleBlocks()...)
	}
	blocks = append(blocks, p.addressees()...)
	blocks = append(blocks, p.body()...)
	blocks = append(blocks, p.closing())
	first := &paper.Section{Page: p.setup(), Blocks: blocks, Header: p.pageNumber(), Footer: p.address()}
	doc.Sections = []*paper.Section{first}
	if len(p.text.table) > 0 {
		doc.Sections = append(doc.Sections, p.annex())
	}
	return doc
}

// setup is the portrait sheet.
func (p *page) setup() paper.Page {
	g := p.prof.Page
	return paper.Page{
		Width: paper.Mm(g.Width.Value), Height: paper.Mm(g.Height.Value),
		Top: paper.Mm(g.Top.Value), Bottom: paper.Mm(g.Bottom.Value), Left: paper.Mm(g.Left.Value), Right: paper.Mm(g.Right.Value),
		HeaderAt: paper.Mm(p.prof.Custom.HeaderAt), FooterAt: paper.Mm(p.prof.Custom.HeaderAt),
	}
}

// width is the width between the margins of the portrait sheet.
func (p *page) width() paper.Length { s := p.setup(); return s.Width - s.Left - s.Right }

// pageNumber stands at the top from the second page on.
func (p *page) pageNumber() paper.Furniture {
	r := p.run(profile.PageNumber, "")
	r.Field = paper.PageNumberField
	return paper.Furniture{Different: true, Blocks: []paper.Block{&paper.Paragraph{Runs: []paper.Run{r}, Align: paper.Center}}}
}

// address is ô 13: at the foot of the first page of a công văn, under a line of the full width.
func (p *page) address() paper.Furniture {
	if p.draft.office.Address == "" || p.draft.form.code != "CV" {
		return paper.Furniture{}
	}
	return paper.Furniture{Different: true, First: []paper.Block{&paper.Rule{After: 2}, p.paragraph(profile.Address, p.draft.office.Address)}}
}

// run makes a run in the style of the element; in capitals where the element is.
func (p *page) run(e profile.Element, text string) paper.Run {
	s := p.prof.Elements[e]
	if s.Upper {
		text = strings.ToUpper(text)
	}
	return paper.Run{Text: text, Font: p.prof.Font.Value, Size: paper.Length(s.Size.Value), Bold: s.Bold, Italic: s.Italic}
}

// paragraph makes a paragraph of one run in the style of the element.
func (p *page) paragraph(e profile.Element, text string) *paper.Paragraph {
	return &paper.Paragraph{Runs: []paper.Run{p.run(e, text)}, Align: p.align(e)}
}

func (p *page) align(e profile.Element) paper.Align {
	switch p.prof.Elements[e].Align {
	case profile.Center:
		return paper.Center
	case profile.Justify:
		return paper.Justify
	}
	return paper.Left
}

// measured gives the width of a text in the style of the element.
func (p *page) measured(e profile.Element, text string) paper.Length {
	r := p.run(e, text)
	face := measure.Of(r.Bold, r.Italic)
	w := 0.0
	for _, c := range r.Text {
		w += face.Advance(c)
	}
	return paper.Length(w) * r.Size
}

// rule is a drawn line under a text, of so many parts of it.
func (p *page) rule(e profile.Element, under string, part profile.Measure, column paper.Length) *paper.Rule {
	return &paper.Rule{Width: min(p.measured(e, under), column) * paper.Length(part.Value), Align: paper.Center, Before: ruleGap}
}

// ruleGap is the gap between a text and the rule under it.
const ruleGap paper.Length = 2

// body sets the running text.
func (p *page) body() []paper.Block {
	var out []paper.Block
	for i, line := range p.text.body {
		par := p.line(profile.Body, line.Cells[0])
		par.FirstLine = paper.Mm(p.prof.Text.FirstLine.Value)
		par.Before = paper.Length(p.prof.Text.Gap.Value)
		par.KeepNext = i == len(p.text.body)-1 || leadsIn(line)
		if i == 0 {
			par.Before = 2 * par.Before
		}
		out = append(out, par)
	}
	return out
}

// leadsIn tells whether a line is a heading or a lead-in: nothing ends its sentence.
func leadsIn(line templates.Line) bool {
	return !strings.ContainsAny(lastRune(line.Text()), ".;…/!?")
}

func lastRune(s string) string {
	_, size := utf8.DecodeLastRuneInString(s)
	return s[len(s)-size:]
}

// line sets the spans of a template's line in the style of the element.
func (p *page) line(e profile.Element, spans []templates.Span) *paper.Paragraph {
	par := &paper.Paragraph{Align: p.align(e)}
	for _, s := range spans {
		r := p.run(e, s.Text)
		r.Bold, r.Italic = r.Bold || s.Bold, r.Italic || s.Italic
		par.Runs = append(par.Runs, r)
	}
	return par
}

// annex sets the table of tasks on landscape pages of its own, numbered anew (Mục III, khoản 1 điểm đ).
func (p *page) annex() *paper.Section {
	s := p.setup()
	s.Width, s.Height, s.Landscape, s.RestartNumber = s.Height, s.Width, true, true
	width := s.Width - s.Left - s.Right
	rule := p.rule(profile.AnnexNote, p.text.note, p.prof.Rules.AnnexNote, width/2)
	rule.After = 10
	return &paper.Section{Page: s, Header: p.pageNumber(), Blocks: []paper.Block{
		p.paragraph(profile.AnnexWord, p.text.annex),
		p.paragraph(profile.AnnexTitle, p.text.title),
		p.paragraph(profile.AnnexNote, p.text.note),
		rule,
		p.table(width),
	}}
}

// table sets the rows; those that come from no task are its head, repeated on each page.
func (p *page) table(width paper.Length) *paper.Table {
	t := &paper.Table{Borders: true}
	sum := 0.0
	var parts []float64
	for _, c := range p.text.columns {
		n, err := strconv.ParseFloat(c, 64)
		if err != nil || n <= 0 {
			n = 1
		}
		parts, sum = append(parts, n), sum+n
	}
	for _, n := range parts {
		t.Columns = append(t.Columns, width*paper.Length(n/sum))
	}
	for _, line := range p.text.table {
		row := &paper.Row{Header: len(line.IDs) == 0}
		for c := range t.Columns {
			var spans []templates.Span
			if c < len(line.Cells) {
				spans = line.Cells[c]
			}
			par := p.line(profile.Body, spans)
			par.Align, par.Before, par.After = paper.Left, 2, 2
			for i := range par.Runs {
				par.Runs[i].Size = paper.Length(p.prof.Custom.TableSize)
				par.Runs[i].Bold = par.Runs[i].Bold || row.Header
			}
			if row.Header || c == 0 {
				par.Align = paper.Center
			}
			row.Cells = append(row.Cells, &paper.Cell{Col: c, Blocks: []paper.Block{par}, Middle: row.Header})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// recipients gives the lines of Nơi nhận as the record holds them: Như trên first, Lưu last (Mục II, khoản 9).
func (d *draft) recipients() []congvan.Recipient {
	out := []congvan.Recipient{{Name: "Như trên", Role: "as-addressed"}}
	add := func(name, purpose string) {
		out = append(out, congvan.Recipient{Name: bare(name), Purpose: purpose, Role: roleOf(purpose)})
	}
	for _, r := range d.choices.Recipients {
		if r.List == "" {
			add(r.Name, r.Purpose)
		}
		for _, own := range d.office.Recipients[r.List] {
			add(own.Name, own.Purpose)
		}
	}
	archive := congvan.Recipient{Name: "Lưu", Role: "archive", Units: []string{"VT"}}
	if d.unit != nil && d.unit.Abbreviation != "" && d.unit.Abbreviation != "VT" {
		archive.Units = append(archive.Units, d.unit.Abbreviation)
	}
	return append(out, archive)
}

func roleOf(purpose string) string {
	switch p := fold(purpose); {
	case strings.Contains(p, "báo cáo"), strings.Contains(p, "b/c"):
		return "report"
	case strings.Contains(p, "thực hiện"), strings.Contains(p, "t/h"):
		return "action"
	}
	return "copy"
}
