package unpack

import (
	"bytes"
	"context"
	"io"
	"path"
	"strings"

	"congvan/extract/open/limits"
	"congvan/extract/open/pack"
	"congvan/extract/open/xml"
)

// EdXML opens a package of the national exchange of documents, with or without the namespace prefix, in the tree of QCVN
// 102 or the flat one that some provinces' hubs use. An attachment that was packed as a ZIP of one file is unpacked.
func EdXML(ctx context.Context, src io.ReaderAt, size int64, lim limits.Limits) (*Container, error) {
	data, err := all(src, size, lim)
	if err != nil {
		return nil, err
	}
	root, err := readTree(ctx, data, lim)
	if err != nil {
		return nil, err
	}
	e := &edxml{left: left{lim}, names: map[string]string{}}
	e.find(root)
	c := &Container{}
	for i, a := range e.attachments {
		name := or(a.text("attachmentname", "filename"), e.names[contentID(a)])
		name = or(name, a.text("description"))
		c.Files = append(c.Files, File{Name: shown(clean(name), false, i+1), Read: func() ([]byte, error) { return e.read(a, name) }})
	}
	switch {
	case len(c.Files) > lim.Entries:
		return nil, tooMany()
	case len(c.Files) == 0 && e.status:
		return nil, noFiles("đây là gói trạng thái liên thông, không kèm văn bản", "a status message: no document is attached")
	case len(c.Files) == 0:
		return nil, noFiles("gói edXML không có tệp đính kèm", "the edXML package has no attachments")
	}
	if e.header != nil {
		c.Envelope, c.Warnings = readEnvelope(e.header, e.trace, e.business)
	}
	return c, nil
}

type edxml struct {
	left        left
	header      *node
	trace       *node
	business    *node
	status      bool
	attachments []*node
	names       map[string]string // by content id, of the manifest
}

// find goes through the tree for what counts, wherever it stands.
func (e *edxml) find(n *node) {
	for _, c := range n.children {
		switch {
		case c.name == "messageheader" && e.header == nil:
			e.header = c
		case c.name == "traceheaderlist" && e.trace == nil:
			e.trace = c
		case c.name == "bussiness" || c.name == "business":
			e.business = c
		case c.name == "status" || c.name == "messagestatus" || c.name == "statuscode":
			e.status = true
		case c.name == "reference":
			if name := c.text("attachmentname"); name != "" {
				e.names[contentID(c)] = name
			}
		case c.name == "attachment" && encoded(c) != nil:
			e.attachments = append(e.attachments, c)
			continue
		}
		e.find(c)
	}
}

// contentID gives the id by which manifest and attachment name each other.
func contentID(n *node) string { return strings.TrimPrefix(n.text("contentid"), "cid:") }

func encoded(n *node) *node { return n.child("contenttransferencoded", "content") }

func (e *edxml) read(a *node, name string) ([]byte, error) {
	data, err := decodeBase64(encoded(a).content(), e.left.lim.Part)
	if err != nil {
		return nil, err
	}
	if inner, err := e.only(data, name); inner != nil || err != nil {
		return inner, err
	}
	return data, e.left.take(data)
}

// only unpacks an archive of one file, nil where the data is none: a document of an office is an archive of many.
func (e *edxml) only(data []byte, name string) ([]byte, error) {
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) || strings.EqualFold(path.Ext(name), ".zip") {
		return nil, nil
	}
	p, err := pack.Open(bytes.NewReader(data), int64(len(data)), e.left.lim)
	if err != nil || len(p.Names)+len(p.Refused) != 1 {
		return nil, nil // the reader of the document says what is wrong
	}
	if len(p.Refused) == 1 {
		return nil, leadsOut()
	}
	inner, err := p.Read(p.Names[0])
	if err != nil {
		return nil, err
	}
	return inner, e.left.take(inner)
}

// node is an element: its name in small letters and without prefix.
type node struct {
	name     string
	pieces   [][]byte // of the text right inside, cut by comments and children
	children []*node
}

// content gives the text right inside. It may be a piece of the package: do not change it.
func (n *node) content() []byte {
	if len(n.pieces) == 1 {
		return n.pieces[0]
	}
	return bytes.Join(n.pieces, nil)
}

// mostNodes is the most elements and pieces of text of a package; real ones have some hundreds.
const mostNodes = 1 << 17

func readTree(ctx context.Context, data []byte, lim limits.Limits) (*node, error) {
	root := &node{}
	open := []*node{root}
	r := xml.NewReader(data, lim.Depth, nil)
	for nodes := 0; r.Next() == nil; {
		top := open[len(open)-1]
		if r.Kind != xml.End {
			if nodes++; nodes > mostNodes {
				return nil, tooMany()
			}
		}
		switch r.Kind {
		case xml.Start:
			n := &node{name: strings.ToLower(string(r.Local))}
			top.children = append(top.children, n)
			open = append(open, n)
		case xml.End:
			open = open[:len(open)-1]
		case xml.Text:
			top.pieces = append(top.pieces, r.Text())
		}
		if err := ctx.Err(); err != nil {
			return nil, fault("dừng lại khi đang đọc", "stopped while reading", askAgain, err)
		}
	}
	if err := r.Err(); err != nil {
		return nil, fault("gói edXML hỏng hoặc bị cắt", "the edXML package is damaged or cut short", askAgain, err)
	}
	return root, nil
}

// child gives the first child of one of the names, nil where there is none.
func (n *node) child(names ...string) *node {
	for _, name := range names {
		for _, c := range n.children {
			if c.name == name {
				return c
			}
		}
	}
	return nil
}

// text gives the text of the first child of one of the names. Programs write "N/A" where they know nothing.
func (n *node) text(names ...string) string {
	c := n.child(names...)
	if c == nil {
		return ""
	}
	if s := clean(string(c.content())); !strings.EqualFold(s, "N/A") {
		return s
	}
	return ""
}

// in goes down to a child; one that is not there has no text and no children.
func (n *node) in(name string) *node {
	if c := n.child(name); c != nil {
		return c
	}
	return &node{}
}
