package docx

import (
	"congvan/paper/layout"
)

func (p *pack) hasNote(number int) bool {
	for _, n := range p.doc.Footnotes {
		if n.Number == number {
			return number > 0
		}
	}
	return false
}

// footnotes writes word/footnotes.xml; nil where the paper has none.
func (p *pack) footnotes() []byte {
	if len(p.doc.Footnotes) == 0 {
		return nil
	}
	keep := p.out
	p.out = nil
	p.raw(xmlHead + `<w:footnotes` + namespaces + `>` +
		`<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>` +
		`<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`)
	written := map[int]bool{}
	for _, n := range p.doc.Footnotes {
		if n.Number <= 0 || written[n.Number] {
			continue
		}
		written[n.Number] = true
		p.raw(`<w:footnote w:id="`)
		p.int(int64(n.Number))
		p.raw(`">`)
		p.noteMark = true
		p.story(layout.NoteBlocks(n), layout.TextWidth(p.doc.Sections[0].Page), 0)
		p.raw(`</w:footnote>`)
	}
	p.raw(`</w:footnotes>`)
	out := p.out
	p.out = keep
	return out
}
