package docx

import "testing"

// wordPaper is a paper as Word writes it, with what LibreOffice does not.
func wordPaper(t testing.TB) []byte {
	box := func(text string) string { return `<w:txbxContent>` + p(r(text)) + `</w:txbxContent>` }
	shape := func(inside string) string {
		return `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1440000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>` + inside + `<wps:bodyPr/></wps:wsp>`
	}
	drawing := func(kind, inside string) string {
		return `<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>300000</wp:posOffset></wp:positionV><wp:extent cx="1440000" cy="360000"/><wp:wrapTopAndBottom/><wp:docPr id="1" name="Hình"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/` + kind + `">` + inside + `</a:graphicData></a:graphic></wp:anchor></w:drawing>`
	}
	either := func(requires, choice, fallback string) string {
		return `<w:r><mc:AlternateContent><mc:Choice Requires="` + requires + `">` + choice + `</mc:Choice><mc:Fallback>` + fallback + `</mc:Fallback></mc:AlternateContent></w:r>`
	}
	picture := `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="0" name="x"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="image1.png"/></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic>`
	vml := func(text string) string {
		return `<w:pict><v:shape style="width:120pt;height:30pt" stroked="t"><v:textbox>` + box(text) + `</v:textbox></v:shape></w:pict>`
	}
	field := func(code, result string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ` + code + ` </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + result + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
	}
	font := func(name, text string) string {
		return `<w:r><w:rPr><w:rFonts w:ascii="` + name + `" w:hAnsi="` + name + `"/></w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
	}
	sdt := func(inside string) string {
		return `<w:sdt><w:sdtPr><w:alias w:val="Ô nhập"/></w:sdtPr><w:sdtContent>` + inside + `</w:sdtContent></w:sdt>`
	}
	cell := func(props, inside string) string {
		return `<w:tc><w:tcPr>` + props + `</w:tcPr>` + inside + `</w:tc>`
	}
	section := func(heads, more string) string {
		return `<w:sectPr>` + heads + more + `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>`
	}
	body := p(`<w:pPr><w:pStyle w:val="TieuDe"/></w:pPr>`, r("Biên bản "), sdt(r("họp giao ban"))) +
		p(either("wps", drawing("wordprocessingShape", shape(`<wps:txbx>`+box("HỎA TỐC")+`</wps:txbx>`)), vml("HỎA TỐC")), r("Hộp chữ một lần.")) +
		p(either("wpg", drawing("wordprocessingGroup", `<wpg:wgp xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:cNvGrpSpPr/><wpg:grpSpPr/>`+shape(`<wps:txbx>`+box("Hình và chữ")+`</wps:txbx>`)+picture+picture+`</wpg:wgp>`), vml("Hình và chữ")), r("Một nhóm hai ảnh.")) +
		p(`<w:r>`+vml("Hộp của Word cũ")+`</w:r>`, r("Bút toán "), either("w16se", `<w16se:symEx xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex" w16se:char="2714"/>`, `<w:t>✔</w:t>`)) +
		sdt(p(r("Đoạn nằm trong "), `<w:smartTag w:element="x">`+r("thẻ")+`</w:smartTag>`, r(" và ô nhập."))) +
		p(`<w:pPr><w:framePr w:dropCap="drop" w:lines="2" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/></w:pPr>`, `<w:r><w:rPr><w:sz w:val="56"/></w:rPr><w:t>C</w:t></w:r>`) + p(r("ăn cứ lịch trực.")) +
		p(`<w:pPr><w:pStyle w:val="TieuDe"/><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>`, r("Thành phần. ")) + p(r("Mời các tổ trưởng.")) +
		p(r("Chữ cũ: "), font(".VnTime", "C«ng v¨n "), font("VNI-Times", "Coâng vaên"), r("; dấu "), `<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`, font("Wingdings", "&#xF0A8;"), r(" khóm"), `<w:r><w:noBreakHyphen/><w:t>ấp, từ</w:t><w:softHyphen/><w:t>ng</w:t><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/><w:t>bên phải</w:t></w:r>`) +
		p(r("Trường: "), field("REF moc", r("mục 3")), r(", "), field(`HYPERLINK "https://an.example"`, r("trang nhà")), r(", "), `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>SYMBOL 254 \f "Wingdings"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`, r(" họp.")) +
		p(r("Theo dõi: "), `<w:moveFrom w:id="1" w:author="A">`+r("chuyển đi ")+`</w:moveFrom><w:del w:id="2" w:author="A"><w:r><w:delText xml:space="preserve">bỏ </w:delText></w:r></w:del><w:ins w:id="3" w:author="A">`+r("thêm ")+`</w:ins>`, r("giữ "), `<w:moveTo w:id="4" w:author="A">`+r("chuyển đến")+`</w:moveTo>`, `<w:r><w:commentReference w:id="0"/></w:r>`) +
		p(r("Ghi chú"), `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>(*)</w:t></w:r>`, r(" và "), `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:endnoteReference w:id="2"/></w:r>`, r("; "), `<m:oMath><m:sSup><m:e>`+mr("r")+`</m:e><m:sup>`+mr("2")+`</m:sup></m:sSup><m:f><m:num>`+mr("1")+`</m:num><m:den>`+mr("2")+`</m:den></m:f></m:oMath>`) +
		`<w:tbl><w:tblPr><w:tblStyle w:val="Luoi"/><w:tblW w:w="9000" w:type="dxa"/><w:tblLook w:val="00A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>` +
		`<w:tr>` + cell("", p(r("Tổ"))) + cell(`<w:gridSpan w:val="2"/>`, p(r("Việc"))) + `</w:tr>` +
		`<w:tr><w:trPr><w:hidden/></w:trPr>` + cell("", p(r("hàng ẩn"))) + cell("", p()) + cell("", p()) + `</w:tr>` +
		sdt(`<w:tr>`+cell(`<w:vMerge w:val="restart"/>`, p(r("Một")))+sdt(cell("", p(r("Gác cổng"))))+cell("", sdt(p(r("Ca đêm"))))+`</w:tr>`) +
		`<w:tr>` + cell(`<w:vMerge/>`, p()) + cell(`<w:hMerge w:val="restart"/>`, p(r("Tuần tra"))+`<w:tbl><w:tblPr><w:tblW w:w="2000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr>`+cell("", p(r("Bảng con")))+`</w:tr></w:tbl>`+p()) + cell(`<w:hMerge/>`, p()) + `</w:tr></w:tbl>` +
		p(`<w:pPr>`+section(`<w:headerReference w:type="default" r:id="header1.xml"/><w:headerReference w:type="even" r:id="header2.xml"/><w:headerReference w:type="first" r:id="header3.xml"/>`, "")+`</w:pPr>`, r("Hết phần đầu.")) +
		p(`<w:pPr><w:pageBreakBefore/></w:pPr>`, r("Phần sau có đầu trang của phần trước.")) +
		section("", `<w:pgNumType w:start="1"/>`)
	head := func(text string) string { return `<w:hdr NS>` + p(r(text)) + `</w:hdr>` }
	return file(t, transitional, body, parts{
		"word/styles.xml": wordStyles, "word/media/image1.png": "\x89PNG\r\n\x1a\n", "word/settings.xml": `<w:settings NS><w:evenAndOddHeaders/></w:settings>`,
		"word/header1.xml": head("Trang lẻ"), "word/header2.xml": head("Trang chẵn"), "word/header3.xml": head("Trang đầu"),
		"word/footnotes.xml": `<w:footnotes NS><w:footnote w:type="separator" w:id="0">` + p() + `</w:footnote><w:footnote w:id="2">` + p(r("Tổ chức bịa.")) + `</w:footnote></w:footnotes>`,
		"word/endnotes.xml":  `<w:endnotes NS><w:endnote w:type="separator" w:id="0">` + p() + `</w:endnote><w:endnote w:id="2">` + p(r("Số liệu bịa.")) + `</w:endnote></w:endnotes>`,
		"word/comments.xml":  `<w:comments NS><w:comment w:id="0" w:author="A">` + p(r("Lời bàn")) + `</w:comment></w:comments>`,
	})
}

const wordStyles = `<w:styles NS><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="TieuDe"><w:name w:val="Tiêu đề"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Luoi"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:tblStylePr><w:tblStylePr w:type="firstCol"><w:rPr><w:i/></w:rPr></w:tblStylePr></w:style></w:styles>`

// strictPaper is a paper of the strict kind: its own namespaces, measures with units, on and off as words.
func strictPaper(t testing.TB) []byte {
	body := p(`<w:pPr><w:jc w:val="end"/><w:ind w:start="1cm" w:end="5mm" w:firstLine="0.5in"/><w:spacing w:before="6pt" w:after="12pt" w:line="18pt" w:lineRule="exact"/></w:pPr>`,
		`<w:r><w:rPr><w:b w:val="true"/><w:i w:val="false"/><w:sz w:val="14pt"/></w:rPr><w:t>Đơn vị đo có tên</w:t></w:r>`) +
		p(`<w:pPr><w:jc w:val="start"/><w:tabs><w:tab w:val="end" w:pos="10cm"/></w:tabs></w:pPr>`, r("Trái"), `<w:r><w:tab/><w:t>phải</w:t></w:r>`) +
		`<w:tbl><w:tblPr><w:tblBorders><w:start w:val="single"/><w:end w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="4cm"/><w:gridCol w:w="4cm"/></w:tblGrid><w:tr><w:tc>` + p(r("Ô trái")) + `</w:tc><w:tc>` + p(r("Ô phải")) + `</w:tc></w:tr><w:tr><w:tc>` + p(r("Dưới trái")) + `</w:tc><w:tc>` + p(r("Dưới phải")) + `</w:tc></w:tr></w:tbl>` +
		p(`<w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><a:graphic><a:graphicData uri="http://purl.oclc.org/ooxml/drawingml/picture"><pic:pic xmlns:pic="http://purl.oclc.org/ooxml/drawingml/picture"><pic:blipFill><a:blip r:embed="image1.png"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`, r("Ảnh"), `<w:r><w:footnoteReference w:id="2"/></w:r>`) +
		`<w:sectPr><w:headerReference w:type="default" r:id="header1.xml"/><w:pgSz w:w="297mm" w:h="210mm" w:orient="landscape"/><w:pgMar w:top="20mm" w:right="15mm" w:bottom="20mm" w:left="30mm" w:header="1cm" w:footer="1cm" w:gutter="0mm"/></w:sectPr>`
	return file(t, strict, body, parts{
		"word/header1.xml": `<w:hdr NS>` + p(r("Đầu trang")) + `</w:hdr>`, "word/media/image1.png": "\x89PNG\r\n\x1a\n",
		"word/footnotes.xml": `<w:footnotes NS><w:footnote w:id="2">` + p(r("Chú thích")) + `</w:footnote></w:footnotes>`,
	})
}
