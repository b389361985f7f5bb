package html

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"

	"congvan/extract/open/limits"
)

// page gives the page itself out of a web archive (MHTML), as Word and browsers save one, and the encoding that the archive
// names; of a file that is none the file.
func page(data []byte, lim limits.Limits) (text []byte, encoding string, err error) {
	r := textproto.NewReader(bufio.NewReader(bytes.NewReader(data)))
	if front := bytes.TrimLeft(data[:min(len(data), 512)], " \t\r\n\xef\xbb\xbf"); bytes.HasPrefix(front, []byte("<")) {
		return data, "", nil
	}
	head, err := r.ReadMIMEHeader()
	media, params, mediaErr := mime.ParseMediaType(head.Get("Content-Type"))
	if err != nil || mediaErr != nil || !strings.HasPrefix(media, "multipart/") {
		return data, "", nil
	}
	parts := multipart.NewReader(r.R, params["boundary"])
	for range lim.Entries {
		part, err := parts.NextRawPart()
		if err != nil {
			return nil, "", noPage(err)
		}
		media, own, err := mime.ParseMediaType(part.Header.Get("Content-Type"))
		if err != nil || media != "text/html" && media != "application/xhtml+xml" {
			continue
		}
		if start := params["start"]; start != "" && part.Header.Get("Content-Id") != "" && part.Header.Get("Content-Id") != start {
			continue
		}
		var body io.Reader = part
		switch strings.ToLower(strings.TrimSpace(part.Header.Get("Content-Transfer-Encoding"))) {
		case "quoted-printable":
			body = quotedprintable.NewReader(part)
		case "base64":
			body = base64.NewDecoder(base64.StdEncoding, part)
		}
		text, err = io.ReadAll(io.LimitReader(body, lim.Part+1))
		if int64(len(text)) > lim.Part {
			return nil, "", tooLarge(limits.Part)
		}
		if len(text) == 0 && err != nil && !errors.Is(err, io.EOF) {
			return nil, "", noPage(err)
		}
		return text, strings.ToLower(own["charset"]), nil // of a part that breaks off what there is
	}
	return nil, "", noPage(nil)
}
