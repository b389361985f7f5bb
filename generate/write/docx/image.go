package docx

import (
	"strconv"

	"congvan/paper"
)

// image writes a picture in a paragraph of its own. A media type that Word does not show leaves the place empty.
func (p *pack) image(img *paper.Image) {
	ext := map[string]string{"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}[img.MediaType]
	if ext == "" || len(img.Data) == 0 || !(img.Width > 0) || !(img.Height > 0) {
		return
	}
	p.images++
	name := "image" + strconv.Itoa(p.images) + "." + ext
	p.extra = append(p.extra, part{"word/media/" + name, img.Data})
	id := p.relate("image", "media/"+name)
	cx, cy := int64(float64(img.Width)*emu), int64(float64(img.Height)*emu)
	extent := `cx="` + strconv.FormatInt(cx, 10) + `" cy="` + strconv.FormatInt(cy, 10) + `"/>`
	p.drawn++
	n := strconv.Itoa(p.drawn)
	p.raw(`<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ` + extent +
		`<wp:docPr id="` + n + `" name="Picture ` + n + `"/><a:graphic>` +
		`<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="` + n +
		`" name="` + name + `"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="` + id +
		`"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ` + extent +
		`</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`)
}
