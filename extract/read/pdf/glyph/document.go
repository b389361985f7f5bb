package glyph

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"congvan/extract/open/limits"
	"congvan/extract/read/pdf/object"
)

// Document is what the pages of a file show.
type Document struct {
	Pages   []*Page
	Said    int  // how many pages the file says it has; 0 where it does not say
	Damaged bool // a page or its place in the tree could not be read
}

// ErrNoPages tells that the file has no page that can be found.
var ErrNoPages = errors.New("no pages")

const maxTree = 60 // levels of the page tree

// Read runs all pages of the file. A page that fails is kept as far as it was read and marked.
func Read(ctx context.Context, f *object.File, lim limits.Limits) (doc *Document, err error) {
	doc = &Document{}
	defer func() {
		if r := recover(); r != nil { // the libraries panic on what they cannot parse
			err = fmt.Errorf("malformed PDF: %v", r)
		}
	}()
	doc.Said = max(0, min(int(f.Trailer.Key("Root").Key("Pages").Key("Count").Number()), 1<<20))
	pages, ok := pageLeaves(f, lim.Pages)
	doc.Damaged = !ok
	if len(pages) == 0 {
		return doc, ErrNoPages
	}
	fonts, layers := fontCache{}, readLayers(f.Trailer.Key("Root"))
	var room scratch
	for i, p := range pages {
		if ctx.Err() != nil {
			return doc, ctx.Err()
		}
		page := paint(ctx, p, fonts, layers, &room)
		page.Number = i + 1
		doc.Pages = append(doc.Pages, page)
	}
	return doc, nil
}

// leaf is one page object with what it inherits.
type leaf struct {
	dict      object.Object
	inherited map[string]object.Object
}

func (l leaf) key(name string) object.Object {
	if v := l.dict.Key(name); v.Kind() != object.Null {
		return v
	}
	if v, ok := l.inherited[name]; ok {
		return v
	}
	return l.dict.Key(name)
}

// pageLeaves gives the pages of the file: of its page tree, or those found beside it where there are more.
func pageLeaves(f *object.File, most int) (pages []leaf, ok bool) {
	pages, ok = leaves(f.Trailer.Key("Root").Key("Pages"), f.Trailer.Key("Root").Refs()["Pages"], most)
	if len(f.Pages) > len(pages) {
		pages = nil
		for _, p := range f.Pages {
			pages = append(pages, leaf{dict: p, inherited: map[string]object.Object{}})
		}
	}
	return pages, ok
}

// leaves walks the page tree. Each node is visited once; ok is false where a node is missing or met again.
func leaves(root object.Object, ref, most int) (pages []leaf, ok bool) {
	seen := map[int]bool{ref: true}
	ok = true
	nodes := 0
	var walk func(node object.Object, inherited map[string]object.Object, depth int)
	walk = func(node object.Object, inherited map[string]object.Object, depth int) {
		kids := node.Key("Kids")
		if nodes++; len(pages) >= most || nodes > 8*most {
			ok = false
			return
		}
		if kids.Kind() != object.Array {
			if node.Kind() == object.Dict && node.Key("Type").Text() != "Pages" {
				pages = append(pages, leaf{node, inherited})
			} else {
				ok = false
			}
			return
		}
		if depth > maxTree {
			ok = false
			return
		}
		below := map[string]object.Object{}
		for _, name := range []string{"Resources", "MediaBox", "CropBox", "Rotate"} {
			if v := node.Key(name); v.Kind() != object.Null {
				below[name] = v
			} else if v, has := inherited[name]; has {
				below[name] = v
			}
		}
		refs := map[string]int{}
		if kids.Len() <= 8*most {
			refs = kids.Refs()
		}
		for i := 0; i < kids.Len() && nodes <= 8*most; i++ {
			if r := refs[strconv.Itoa(i)]; r != 0 {
				if seen[r] {
					ok = false
					continue
				}
				seen[r] = true
			}
			walk(kids.Index(i), below, depth+1)
		}
	}
	walk(root, nil, 0)
	return pages, ok
}

// scratch is room that one page leaves to the next.
type scratch struct{ glyphs, text []glyph }

// paint runs the content of one page and its annotations.
func paint(ctx context.Context, l leaf, fonts fontCache, layers layers, room *scratch) *Page {
	pg := &page{glyphs: room.glyphs[:0]}
	p := &painter{ctx: ctx, fonts: fonts, layers: layers, page: pg}
	base, width, height := upright(l)
	p.paint(l, state{ctm: base, stretch: 1, width: 1, clip: box{0, 0, width, height}})
	room.glyphs = pg.glyphs
	return finish(pg, width, height, room)
}

// paint runs the contents in the state that a page begins with.
func (p *painter) paint(l leaf, begin state) {
	defer func() {
		if r := recover(); r != nil {
			p.page.damaged = true
		}
	}()
	p.state = begin
	data, whole := contents(l.dict.Key("Contents"))
	if _, missing := l.dict.Refs()["Contents"]; missing && l.dict.Key("Contents").Kind() == object.Null {
		whole = false
	}
	p.page.damaged = p.page.damaged || !whole
	if p.run(data, l.key("Resources")) != nil {
		p.page.damaged = true
	}
	annots := l.dict.Key("Annots")
	for i := 0; i < annots.Len() && i < 10_000; i++ {
		p.state, p.saved, p.marked, p.artifact, p.off, p.apart = begin, nil, nil, 0, 0, false
		p.operands = p.operands[:0]
		if p.annotation(annots.Index(i)) != nil {
			p.page.damaged = true
		}
	}
}

// contents gives the page's content streams as one.
func contents(c object.Object) (data []byte, whole bool) {
	if c.Kind() == object.Stream {
		data, err := c.Data()
		return data, err == nil
	}
	whole = true
	for i := 0; i < c.Len() && i < 10_000; i++ {
		part, err := c.Index(i).Data()
		whole = whole && err == nil
		data = append(append(data, part...), '\n')
	}
	return data, whole
}

// upright gives the matrix from the page's space to points from the top left, with the page turned as it says.
func upright(l leaf) (m matrix, width, height float64) {
	b := box{0, 0, 595.3, 841.9} // A4 where the file does not tell
	for _, name := range []string{"MediaBox", "CropBox"} {
		a := l.key(name)
		if a.Len() != 4 {
			continue
		}
		c := corners(a, identity)
		if name == "CropBox" { // shows no more than the medium has
			c = box{max(c.x0, b.x0), max(c.y0, b.y0), min(c.x1, b.x1), min(c.y1, b.y1)}
		}
		if c.x1-c.x0 > 10 && c.y1-c.y0 > 10 && c.x1-c.x0 < 1e5 && c.y1-c.y0 < 1e5 {
			b = c
		}
	}
	w, h := b.x1-b.x0, b.y1-b.y0
	switch (int(l.key("Rotate").Number())%360 + 360) % 360 {
	case 90:
		return matrix{0, 1, 1, 0, -b.y0, -b.x0}, h, w
	case 180:
		return matrix{-1, 0, 0, 1, b.x1, -b.y0}, w, h
	case 270:
		return matrix{0, -1, -1, 0, b.y1, b.x1}, h, w
	}
	return matrix{1, 0, 0, -1, -b.x0, b.y1}, w, h
}
