package generate

import (
	"strings"

	"congvan/paper"
	"congvan/templates/profile"
)

// The fixed texts of the head.
const (
	nationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	motto        = "Độc lập - Tự do - Hạnh phúc"
)

// head sets ô 1 to 5b in two columns: names and motto, then number and date on one line, then the V/v of a công văn.
func (p *page) head() *paper.Table {
	left := paper.Mm(p.prof.Custom.HeadLeft)
	right := p.width() - left
	t := &paper.Table{Columns: []paper.Length{left, right}, Layout: true, NoPadding: true}
	add := func(left, right []paper.Block) {
		t.Rows = append(t.Rows, &paper.Row{CantSplit: true, Cells: []*paper.Cell{{Col: 0, Blocks: left}, {Col: 1, Blocks: right}}})
	}
	add(p.issuerBlocks(left), []paper.Block{
		p.paragraph(profile.NationalName, nationalName),
		p.paragraph(profile.Motto, motto),
		p.rule(profile.Motto, motto, p.prof.Rules.Motto, right),
	})
	number := p.paragraph(profile.Number, "Số: "+p.draft.numberText())
	date := p.paragraph(profile.PlaceDate, p.draft.office.Place+", "+blankDay(p.draft.dateValue()))
	number.Before, date.Before = headGap, headGap
	add([]paper.Block{number}, []paper.Block{date})
	if p.draft.form.code == "CV" {
		subject := p.paragraph(profile.DispatchSubject, "V/v "+p.text.subject)
		subject.Before = paper.Length(p.prof.Text.SubjectGap.Value)
		add([]paper.Block{subject}, []paper.Block{&paper.Paragraph{Runs: []paper.Run{p.run(profile.DispatchSubject, "")}}})
	}
	return t
}

// headGap is the gap above number and date.
const headGap paper.Length = 8

// issuerBlocks sets the parent and the office, with the rule under the last line.
func (p *page) issuerBlocks(column paper.Length) []paper.Block {
	var out []paper.Block
	if parent := p.draft.office.Parent; parent != "" {
		out = append(out, p.paragraph(profile.Parent, parent))
	}
	lines := p.letterhead(column)
	for _, l := range lines {
		out = append(out, p.paragraph(profile.Issuer, l))
	}
	return append(out, p.rule(profile.Issuer, lines[len(lines)-1], p.prof.Rules.Issuer, column))
}

// letterhead gives the lines of the office's name: its own, else the name broken into lines of like length.
func (p *page) letterhead(column paper.Length) []string {
	if own := p.draft.office.Letterhead; len(own) > 0 {
		return own
	}
	name := p.draft.office.Name
	for _, kind := range []string{"Ủy ban nhân dân ", "Hội đồng nhân dân ", "Uỷ ban nhân dân "} {
		if rest, ok := strings.CutPrefix(name, kind); ok {
			return []string{strings.TrimSpace(kind), rest}
		}
	}
	words := strings.Fields(name)
	n := 1 + int(p.measured(profile.Issuer, name)/column)
	var lines []string
	for ; n > 1 && len(words) > 1; n-- {
		rest := strings.Join(words, " ")
		goal := p.measured(profile.Issuer, rest) / paper.Length(n)
		i := 1
		for i < len(words)-1 && p.measured(profile.Issuer, strings.Join(words[:i+1], " ")) <= min(goal*1.1, column) {
			i++
		}
		lines = append(lines, strings.Join(words[:i], " "))
		words = words[i:]
	}
	return append(lines, strings.Join(words, " "))
}

// titleBlocks sets ô 5a: tên loại, trích yếu, and the rule under it.
func (p *page) titleBlocks() []paper.Block {
	name := p.paragraph(profile.TypeName, p.draft.form.typeName)
	name.Before = 18
	rule := p.rule(profile.Subject, p.text.subject, p.prof.Rules.Subject, p.width())
	rule.After = 6
	return []paper.Block{name, p.paragraph(profile.Subject, p.text.subject), rule}
}

// addressees sets ô 9a: one addressee on the line of "Kính gửi:", several below it with their dashes under the colon
// (Mục II, khoản 9 điểm d).
func (p *page) addressees() []paper.Block {
	names := p.draft.addressees()
	const word = "Kính gửi:"
	if len(names) == 1 {
		one := p.paragraph(profile.Addressee, word+" "+names[0])
		one.Align, one.Before, one.After = paper.Center, addresseeGap, addresseeGap/2
		return []paper.Block{one}
	}
	dash := p.measured(profile.Addressee, "- ")
	widest := paper.Length(0)
	for _, n := range names {
		widest = max(widest, dash+p.measured(profile.Addressee, n+";"))
	}
	colon := p.measured(profile.Addressee, strings.TrimSuffix(word, ":"))
	indent := max((p.width()-colon-widest)/2, paper.Mm(p.prof.Text.FirstLine.Value))
	head := p.paragraph(profile.Addressee, word)
	head.LeftIndent, head.Before, head.KeepNext = indent, addresseeGap, true
	out := []paper.Block{head}
	for i, n := range names {
		end := ";"
		if i == len(names)-1 {
			end = "."
		}
		item := p.paragraph(profile.Addressee, "- "+n+end)
		item.LeftIndent, item.FirstLine = indent+colon+dash, -dash
		if i == len(names)-1 {
			item.After = addresseeGap / 2
		}
		out = append(out, item)
	}
	return out
}

const addresseeGap paper.Length = 16

// addressees lists whom the paper goes to, each with a capital first letter.
func (d *draft) addressees() []string {
	var out []string
	for _, n := range d.form.to(d) {
		out = append(out, upperFirst(bare(n)))
	}
	return out
}

// closing sets ô 9b and 7a to 7c side by side; it stays together, and with the last line of the body.
func (p *page) closing() *paper.Table {
	word := p.paragraph(profile.RecipientsWord, "Nơi nhận:")
	word.Before = signGap
	left := []paper.Block{word}
	for _, r := range p.draft.recipients() {
		text := "- " + r.Name
		switch {
		case r.Role == "archive":
			text += ": " + strings.Join(r.Units, ", ") + "."
		case r.Purpose != "":
			text += " (" + r.Purpose + ");"
		default:
			text += ";"
		}
		left = append(left, p.paragraph(profile.Recipients, text))
	}
	var right []paper.Block
	for i, l := range p.draft.signer.Lines() {
		par := p.paragraph(profile.Authority, l)
		if i == 0 {
			par.Before = signGap
		}
		right = append(right, par)
	}
	name := p.paragraph(profile.Signer, p.draft.signer.Name)
	name.Before = paper.Length(p.prof.Custom.Signature)
	right = append(right, name)
	width := paper.Mm(p.prof.Custom.SignLeft)
	return &paper.Table{
		Columns: []paper.Length{width, p.width() - width}, Layout: true, NoPadding: true,
		Rows: []*paper.Row{{CantSplit: true, Cells: []*paper.Cell{{Col: 0, Blocks: left}, {Col: 1, Blocks: right}}}},
	}
}

// signGap is the gap between the body and the signature block.
const signGap paper.Length = 12
