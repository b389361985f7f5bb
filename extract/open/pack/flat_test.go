package pack

import (
	"errors"
	"strings"
	"testing"

	"congvan"
	"congvan/extract/open/limits"
)

func openFlat(text string) (*Package, error) {
	return Flat(strings.NewReader(text), int64(len(text)), limits.Default())
}

func TestFlat(t *testing.T) {
	const flat = `<?xml version="1.0"?><p:package xmlns:p="http://schemas.microsoft.com/office/2006/xmlPackage">
<p:part p:name="/word/document.xml"><p:xmlData><w:document xmlns:w="urn:w">Số 5</w:document></p:xmlData></p:part>
<p:part p:name="/word/media/a.png"><p:binaryData>iVBO
Rw==</p:binaryData></p:part><p:part p:name="../x"><p:xmlData><a/></p:xmlData></p:part><p:part p:name="/empty.xml"><p:xmlData/></p:part></p:package>`
	want := map[string]string{
		"word/document.xml": `<w:document xmlns:w="urn:w">Số 5</w:document>`, "word/media/a.png": "\x89PNG", "empty.xml": "",
	}
	for _, text := range []string{flat, strings.ReplaceAll("\ufeff"+flat, "\n", "\r\n")} {
		p, err := openFlat(text)
		if err != nil {
			t.Fatal(err)
		}
		if len(p.Names) != len(want) {
			t.Errorf("parts %q", p.Names)
		}
		for name, content := range want {
			if got, err := p.Read(name); err != nil || string(got) != content {
				t.Errorf("%s: got %q, %v", name, got, err)
			}
		}
	}
	cut, err := openFlat(flat[:strings.Index(flat, "5</w")])
	if err != nil {
		t.Fatal(err)
	}
	if got, err := cut.Read("word/document.xml"); err != nil || string(got) != `<w:document xmlns:w="urn:w">Số ` {
		t.Errorf("of a cut file: %q, %v", got, err)
	}
	for _, bad := range []string{"", "<?xml", `<?xml version="1.0"?><a/>`, `<!DOCTYPE a><a/>`} {
		_, err := openFlat(bad)
		if e := (*congvan.Error)(nil); !errors.As(err, &e) {
			t.Errorf("%q gives %v", bad, err)
		}
	}
}
