package docx

import (
	"strconv"
	"strings"

	"congvan/paper"
)

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const namespaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"` +
	` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`

const (
	officeRel  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	packageRel = "http://schemas.openxmlformats.org/package/2006/relationships"
	wordType   = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

// parts gives all files of the archive in their order.
func (p *pack) parts(body []byte) []part {
	p.relate("styles", "styles.xml")
	p.relate("settings", "settings.xml")
	notes := p.footnotes()
	if notes != nil {
		p.relate("footnotes", "footnotes.xml")
	}
	list := []part{
		{"[Content_Types].xml", p.contentTypes(notes != nil)},
		{"_rels/.rels", []byte(packageRels)},
		{"word/document.xml", body},
		{"word/_rels/document.xml.rels", p.relations()},
		{"word/styles.xml", p.styleSheet()},
		{"word/settings.xml", []byte(settings)},
		{"docProps/core.xml", p.properties()},
		{"docProps/app.xml", []byte(appProperties)},
	}
	if notes != nil {
		list = append(list, part{"word/footnotes.xml", notes})
	}
	return append(list, p.extra...)
}

func (p *pack) contentTypes(notes bool) []byte {
	var b strings.Builder
	b.WriteString(xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>`)
	for _, ext := range [...]string{"png", "jpeg", "gif"} {
		b.WriteString(`<Default Extension="` + ext + `" ContentType="image/` + ext + `"/>`)
	}
	override := func(name, kind string) {
		b.WriteString(`<Override PartName="/` + name + `" ContentType="` + kind + `"/>`)
	}
	override("word/document.xml", wordType+"document.main+xml")
	override("word/styles.xml", wordType+"styles+xml")
	override("word/settings.xml", wordType+"settings+xml")
	if notes {
		override("word/footnotes.xml", wordType+"footnotes+xml")
	}
	for _, x := range p.extra {
		switch {
		case strings.HasPrefix(x.name, "word/header"):
			override(x.name, wordType+"header+xml")
		case strings.HasPrefix(x.name, "word/footer"):
			override(x.name, wordType+"footer+xml")
		}
	}
	override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
	override("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml")
	b.WriteString(`</Types>`)
	return []byte(b.String())
}

func (p *pack) relations() []byte {
	var b strings.Builder
	b.WriteString(xmlHead + `<Relationships xmlns="` + packageRel + `">`)
	for _, r := range p.related {
		b.WriteString(`<Relationship Id="` + r.id + `" Type="` + officeRel + r.kind + `" Target="` + r.target + `"/>`)
	}
	b.WriteString(`</Relationships>`)
	return []byte(b.String())
}

const packageRels = xmlHead + `<Relationships xmlns="` + packageRel + `">` +
	`<Relationship Id="rId1" Type="` + officeRel + `officeDocument" Target="word/document.xml"/>` +
	`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
	`<Relationship Id="rId3" Type="` + officeRel + `extended-properties" Target="docProps/app.xml"/>` +
	`</Relationships>`

// settings: mode 14 is the last in which Word breaks lines without squeezing the blanks; a line that ends in a soft
// break is not stretched.
const settings = xmlHead + `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
	`<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>` +
	`<w:compat><w:doNotExpandShiftReturn/><w:doNotUseHTMLParagraphAutoSpacing/>` +
	`<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="14"/></w:compat>` +
	`<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`

const appProperties = xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
	`<Application>congvan</Application></Properties>`

func (p *pack) properties() []byte {
	keep := p.out
	p.out = nil
	p.raw(xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"` +
		` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>`)
	p.escape(p.doc.Title)
	p.raw(`</dc:title><dc:creator>`)
	p.escape(p.doc.Author)
	p.raw(`</dc:creator><dc:language>`)
	p.escape(p.lang())
	p.raw(`</dc:language></cp:coreProperties>`)
	out := p.out
	p.out = keep
	return out
}

func (p *pack) lang() string {
	if p.doc.Lang == "" {
		return "vi-VN"
	}
	return p.doc.Lang
}

// style gives the id of the paragraph's style, "" for Normal.
func (p *pack) style(b *paper.Paragraph) string {
	if b.Style == "" || strings.EqualFold(b.Style, "Normal") {
		return ""
	}
	if id, ok := p.styles[b.Style]; ok {
		return id
	}
	id := "S" + strconv.Itoa(len(p.levels)+1)
	p.styles[b.Style] = id
	p.levels = append(p.levels, styleUse{id, b.Style, b.Outline})
	return id
}

// styleSheet writes word/styles.xml: Normal, and the styles in use by name. They carry the outline level alone; how a
// paragraph looks is written at the paragraph, so that pasting it elsewhere keeps its look.
func (p *pack) styleSheet() []byte {
	keep := p.out
	p.out = nil
	p.raw(xmlHead + `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>` +
		`<w:rFonts w:ascii="` + defaultFont + `" w:hAnsi="` + defaultFont + `" w:eastAsia="` + defaultFont + `" w:cs="` + defaultFont + `"/>` +
		`<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="`)
	p.escape(p.lang())
	p.raw(`" w:eastAsia="`)
	p.escape(p.lang())
	p.raw(`" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
		`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>` +
		`<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>` +
		`<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`)
	for _, s := range p.levels {
		p.raw(`<w:style w:type="paragraph" w:styleId="` + s.id + `"><w:name w:val="`)
		p.escape(s.name)
		p.raw(`"/><w:basedOn w:val="Normal"/><w:qFormat/>`)
		if s.outline > 0 && s.outline <= 9 {
			p.raw(`<w:pPr><w:outlineLvl w:val="` + strconv.Itoa(s.outline-1) + `"/></w:pPr>`)
		}
		p.raw(`</w:style>`)
	}
	p.raw(`</w:styles>`)
	out := p.out
	p.out = keep
	return out
}
