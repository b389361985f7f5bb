package xml

import (
	"bytes"
	stdxml "encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"
)

// tokens writes out what the reader gives, adjacent texts as one.
func tokens(data []byte) (string, error) {
	var b strings.Builder
	r := NewReader(data, 256, nil)
	inText := false
	for {
		err := r.Next()
		if err == io.EOF {
			return b.String(), nil
		}
		if err != nil {
			return b.String(), err
		}
		if inText && r.Kind != Text {
			b.WriteString("]")
		}
		switch r.Kind {
		case Start:
			b.WriteString("<" + r.Space + "|" + string(r.Local))
			for _, a := range r.Attrs {
				b.WriteString(" " + a.Space + "|" + string(a.Local) + "=" + string(a.Value()))
			}
			b.WriteString(">")
		case End:
			b.WriteString("</" + r.Space + "|" + string(r.Local) + ">")
		case Text:
			if !inText {
				b.WriteString("[")
			}
			b.Write(r.Text())
		}
		inText = r.Kind == Text
	}
}

// standard does the same with encoding/xml.
func standard(data []byte) (string, error) {
	var b strings.Builder
	d := stdxml.NewDecoder(bytes.NewReader(data))
	inText := false
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return b.String(), nil
		}
		if err != nil {
			return b.String(), err
		}
		if _, isText := tok.(stdxml.CharData); inText && !isText {
			switch tok.(type) {
			case stdxml.StartElement, stdxml.EndElement:
				b.WriteString("]")
				inText = false
			}
		}
		switch t := tok.(type) {
		case stdxml.StartElement:
			b.WriteString("<" + t.Name.Space + "|" + t.Name.Local)
			for _, a := range t.Attr {
				if a.Name.Space == "xmlns" || a.Name.Space == "" && a.Name.Local == "xmlns" {
					continue
				}
				b.WriteString(" " + a.Name.Space + "|" + a.Name.Local + "=" + a.Value)
			}
			b.WriteString(">")
		case stdxml.EndElement:
			b.WriteString("</" + t.Name.Space + "|" + t.Name.Local + ">")
		case stdxml.CharData:
			if !inText {
				b.WriteString("[")
			}
			b.Write(t)
			inText = true
		}
	}
}

var samples = []string{
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\r\n" + `<w:document xmlns:w="urn:w"><w:body><w:p w:a="1"/></w:body></w:document>`,
	`<a xmlns="urn:d" xmlns:b="urn:b"><b:c b:d='x' e="&lt;&#233;&#x1EBF;">Kế hoạch &amp; <![CDATA[<số>]]> 5</b:c></a>`,
	`<a>x<!-- note -->y<?pi z?>z</a>`,
	"<a>1\r\n2\r3</a>",
	`<a b="1"c="2" ></a >`,
	`<a xmlns:x="1"><x:b/><c xmlns:x="2"><x:b/></c><x:b/></a>`,
	`<a>`, `</a>`, `<a></b>`, `<a`, `<a b`, `<a b=`, `<a b="`, `<a/`, `<`, `<!`, `<!-`, `<!-- --`, `<!-- -- -->`, `<?`, `<?x`,
	`<a>]]></a>`, `<a>&nbsp;</a>`, `<a>&#0;</a>`, "<a>\x01</a>", `<a b="<"/>`, `<a:b:c/>`, `<1/>`, `<:a/>`, `<a:/>`, `<u:a/>`,
	`<a>&#xD800;</a>`, `<a>&</a>`, `<a>&#13;</a>`, `<a xml:space="preserve"> </a>`, "\ufeff<a/>",
	`<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`,
}

func TestSameAsStandard(t *testing.T) {
	for _, s := range samples {
		same(t, []byte(s))
	}
}

// same checks that both readers give the same tokens or both refuse; what we refuse on purpose is left out.
func same(t *testing.T, data []byte) {
	t.Helper()
	ours, err := tokens(data)
	var e *Error
	if errors.As(err, &e) && (e.Problem == Doctype || e.Problem == Deep || e.Problem == Attributes || e.Problem == NotUTF8 || e.Problem == Declaration) {
		return
	}
	if bytes.Contains(data, []byte("<!")) && err != nil {
		return // encoding/xml passes over directives
	}
	if !utf8.Valid(data) || bytes.HasPrefix(data, []byte("\ufeff")) {
		return
	}
	theirs, stdErr := standard(data)
	if err == nil && stdErr != nil && (strings.Contains(stdErr.Error(), "invalid XML name") || strings.Contains(stdErr.Error(), "version") || strings.Contains(stdErr.Error(), "encoding")) {
		return // letters outside ASCII in names, other versions: we ask less
	}
	if (err == nil) != (stdErr == nil) {
		t.Fatalf("%q: our error is %v, encoding/xml's %v", data, err, stdErr)
	}
	if err == nil && ours != theirs {
		t.Fatalf("%q:\nours   %q\ntheirs %q", data, ours, theirs)
	}
}

func FuzzSameAsStandard(f *testing.F) {
	for _, s := range samples {
		f.Add([]byte(s))
	}
	f.Fuzz(same)
}

func TestRefused(t *testing.T) {
	cases := []struct {
		name, in string
		want     Problem
	}{
		{"a document type", `<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>`, Doctype},
		{"nesting", strings.Repeat("<a>", 300), Deep},
		{"attributes", "<a" + strings.Repeat(` b="1"`, 600) + "/>", Attributes},
		{"declarations", strings.Repeat(`<a xmlns:b="1" xmlns:c="2" xmlns:d="3" xmlns:e="4">`, 200), Attributes},
		{"another encoding", `<?xml version="1.0" encoding="windows-1258"?><a/>`, Declaration},
		{"bytes of another encoding", "<a>\xe9</a>", NotUTF8},
		{"a cut part", "<a><b>1</b><b>2", Cut},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := tokens([]byte(c.in))
			var e *Error
			if !errors.As(err, &e) || e.Problem != c.want {
				t.Errorf("got %v, want problem %d", err, c.want)
			}
		})
	}
}

func TestUTF16(t *testing.T) {
	const text = `<?xml version="1.0" encoding="utf-16"?><a>Kế hoạch</a>`
	little := []byte{0xff, 0xfe}
	for _, r := range text {
		little = append(little, byte(r), byte(r>>8))
	}
	got, err := tokens(little)
	if want := "<|a>[Kế hoạch]</|a>"; err != nil || got != want {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
}

func TestWalk(t *testing.T) {
	r := NewReader([]byte(`<x:a xmlns:x="urn:strict"><x:b v="1">x<x:i>y</x:i>z</x:b><x:skipped><x:b/></x:skipped><x:b v="2"/></x:a><t/>`), 9,
		map[string]string{"urn:strict": "w"})
	if err := r.Next(); err != nil || r.Space != "w" {
		t.Fatalf("root: %v, %q", err, r.Space)
	}
	var got []string
	for depth := r.Depth(); r.In(depth); {
		offset, name := r.Offset, string(r.Local)
		v, _ := r.Attr("", "v")
		value := string(v)
		if name == "b" {
			value += string(r.Content())
		}
		got = append(got, name+value)
		if offset == 0 {
			t.Error("a child at offset 0")
		}
	}
	if want := "b1xyz skipped b2"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if err := r.Next(); err != nil || string(r.Local) != "t" {
		t.Errorf("after the walk: %v, %q", err, r.Local)
	}
}

func BenchmarkNext(b *testing.B) {
	part := []byte(`<w:document xmlns:w="urn:w"><w:body>` + strings.Repeat(`<w:p w:rsidR="00A1"><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">Các sở, ban, ngành báo cáo Ủy ban nhân dân tỉnh </w:t></w:r></w:p>`, 2000) + `</w:body></w:document>`)
	b.SetBytes(int64(len(part)))
	b.ReportAllocs()
	for b.Loop() {
		r := NewReader(part, 256, nil)
		for r.Next() == nil {
		}
		if r.Err() != nil {
			b.Fatal(r.Err())
		}
	}
}
