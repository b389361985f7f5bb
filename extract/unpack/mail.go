package unpack

import (
	"bytes"
	"context"
	"io"
	"net/mail"
	"strings"
	"time"

	"congvan"
	"congvan/extract/open/limits"
)

// Mail opens a letter (RFC 5322, MIME): its own text is a file too, for it may say what is to be done by when. Pictures
// inside the text, signatures and invitations are left out and told of.
func Mail(ctx context.Context, src io.ReaderAt, size int64, lim limits.Limits) (*Container, error) {
	data, err := all(src, size, lim)
	if err != nil {
		return nil, err
	}
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), " \t\r\n") // as the letter was told by
	switch letters := mailbox(data, lim.Entries); {
	case len(letters) > lim.Entries:
		return nil, tooMany()
	case len(letters) > 1:
		return lettersOf(letters, lim), nil
	case len(letters) == 1:
		data = letters[0]
	}
	l := &letter{ctx: ctx, left: left{lim}}
	top := parsePart(data)
	if err := l.walk(top, 0); err != nil {
		return nil, err
	}
	l.addText()
	if len(l.files) == 0 {
		return nil, noFiles("thư không có chữ và không có tệp đính kèm", "the letter has neither text nor attachments")
	}
	return &Container{Files: l.files, Envelope: l.envelope(top), Warnings: l.warnings}, nil
}

// letter is the state of one reading.
type letter struct {
	ctx      context.Context
	left     left
	parts    int
	files    []File
	texts    []text
	warnings []congvan.Warning
}

// deepest is how far multiparts may be nested.
const deepest = 32

// walk goes through a part and those in it.
func (l *letter) walk(p part, depth int) error {
	if l.parts++; l.parts > l.left.lim.Entries {
		return tooMany()
	}
	if err := l.ctx.Err(); err != nil {
		return fault("dừng lại khi đang đọc", "stopped while reading", congvan.Message{}, err)
	}
	kind, sub, _ := strings.Cut(p.media, "/")
	if kind != "multipart" || depth >= deepest {
		l.leaf(p)
		return nil
	}
	parts, closed := p.split(l.left.lim.Entries)
	if len(parts) == 0 { // no such delimiter: what stands there is text
		p.media = "text/plain"
		l.leaf(p)
		return nil
	}
	known := len(l.texts)
	for i, child := range parts {
		child.inside = sub == "related" && i > 0
		child.cut = !closed && i == len(parts)-1 || p.cut && i == len(parts)-1
		if sub == "digest" && child.header.get("content-type") == "" {
			child.media = "message/rfc822"
		}
		before := len(l.texts)
		if err := l.walk(child, depth+1); err != nil {
			return err
		}
		if sub == "alternative" && len(l.texts) > before { // the last form of the text is the richest
			l.texts = append(l.texts[:known], l.texts[before:]...)
		}
	}
	return nil
}

// leaf takes a part that is a file, or the text of the letter.
func (l *letter) leaf(p part) {
	name := p.name()
	attached := p.disposition == "attachment" || name != ""
	switch {
	case p.media == "message/rfc822" || p.media == "message/global":
		if name == "" {
			name = words(parsePart(p.body).header.get("subject"))
		}
		if !strings.HasSuffix(strings.ToLower(name), ".eml") {
			name += ".eml"
		}
	case !attached && (p.media == "text/plain" || p.media == "text/html"):
		l.texts = append(l.texts, text{p})
		return
	case p.noDocument():
		l.warnings = append(l.warnings, leftOut(shown(or(name, p.media), false, 0)))
		return
	}
	l.files = append(l.files, File{Name: shown(name, false, len(l.files)+1), Cut: p.cut, Read: func() ([]byte, error) { return l.read(p) }})
}

func (l *letter) read(p part) ([]byte, error) {
	switch p.media {
	case "application/pkcs7-mime", "application/x-pkcs7-mime":
		return nil, fault("thư được mã hóa hoặc ký trọn gói (S/MIME)", "an encrypted or opaquely signed letter (S/MIME)", askOther, nil)
	case "application/ms-tnef":
		return nil, fault("tệp đính kèm ở dạng riêng của Outlook (winmail.dat)", "attachments in a form of Outlook's own (winmail.dat)", askOther, nil)
	case "message/partial", "message/external-body":
		return nil, fault("chỉ có một phần của thư hoặc một liên kết", "only a part of a letter, or a link", askOther, nil)
	}
	data, err := p.decode(l.left.lim.Part)
	if err != nil {
		return nil, err
	}
	return data, l.left.take(data)
}

// noDocument tells whether a part is something that letters carry beside documents.
func (p *part) noDocument() bool {
	switch p.media {
	case "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature", "application/pgp-keys",
		"text/calendar", "application/ics", "text/vcard", "text/x-vcard", "text/directory",
		"message/delivery-status", "message/disposition-notification", "text/rfc822-headers":
		return true
	}
	return strings.HasPrefix(p.media, "image/") && p.disposition != "attachment" && (p.inside || p.header.get("content-id") != "")
}

// envelope gives what the header of the letter says. None of it stands for what the document says of itself.
func (l *letter) envelope(p part) *congvan.Envelope {
	e := &congvan.Envelope{Format: congvan.EnvelopeMail, Subject: words(p.header.get("subject"))}
	if from := people(p.header.get("from")); len(from) > 0 {
		e.From = from[0]
	}
	e.To = people(p.header.get("to"))
	if t, err := mail.ParseDate(p.header.get("date")); err == nil && t.Year() > 1970 && t.Year() < 10_000 {
		e.Sent = t.Format(time.RFC3339)
	}
	return e
}

// people reads a list of addresses.
func people(field string) []congvan.Party {
	parser := mail.AddressParser{WordDecoder: wordDecoder()}
	list, err := parser.ParseList(field)
	if err != nil {
		if name := words(field); name != "" {
			return []congvan.Party{{Name: name}}
		}
		return nil
	}
	var out []congvan.Party
	for _, a := range list {
		out = append(out, congvan.Party{ID: a.Address, Name: clean(a.Name)})
	}
	return out
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
