package docx

import (
	"congvan/paper"
	"congvan/paper/layout"
)

// emu is the format's smallest length: 12,700 to the point.
const emu = 12700

// rule draws a line as a shape anchored in a paragraph of its own, which holds no text and whose exact line height is the
// gap above the line and its place: programs differ in whether a shape stands below the paragraph's own gap. Moving the
// text moves the line.
func (p *pack) rule(r *paper.Rule, width paper.Length) {
	long, weight := layout.RuleSize(r, width)
	above := max(r.Before, 0)
	p.raw(`<w:p><w:pPr><w:spacing w:before="0" w:after="`)
	p.twips(max(r.After, 0))
	p.raw(`" w:line="`)
	p.twips(above + layout.RuleHeight)
	p.raw(`" w:lineRule="exact"/>`)
	p.justify(r.Align)
	p.raw(`<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr><w:r><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr><w:drawing>`)
	p.raw(`<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="`)
	p.drawn++
	p.int(int64(p.drawn))
	p.raw(`" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">`)
	switch r.Align {
	case paper.Center:
		p.raw(`<wp:align>center</wp:align>`)
	case paper.Right:
		p.raw(`<wp:align>right</wp:align>`)
	default:
		p.raw(`<wp:posOffset>0</wp:posOffset>`)
	}
	p.raw(`</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>`)
	p.int(int64(float64(above+layout.RuleHeight/2) * emu))
	p.raw(`</wp:posOffset></wp:positionV><wp:extent cx="`)
	p.int(int64(float64(long)*emu + 0.5))
	p.raw(`" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="`)
	p.int(int64(p.drawn))
	p.raw(`" name="Line `)
	p.int(int64(p.drawn))
	p.raw(`"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">` +
		`<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="`)
	p.int(int64(float64(long)*emu + 0.5))
	p.raw(`" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="`)
	p.int(int64(float64(weight)*emu + 0.5))
	p.raw(`"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>` +
		`</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>`)
}
