package pdf

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"congvan/extract/read/pdf/object"
	"congvan/paper"
	"congvan/paper/layout"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

// A file cut anywhere gives what is left and says so, or an error.
func TestCut(t *testing.T) {
	for name, data := range papers(t) {
		whole := len(paper.Flatten(mustRead(t, data).Paper).String)
		for n := 0; n < len(data)-1024; n += 1024 {
			res, err := readBytes(t, data[:n])
			if err != nil {
				continue
			}
			if !res.Truncated || len(res.Warnings) == 0 {
				t.Errorf("%s cut after %d bytes: not told", name, n)
			}
			if got := len(paper.Flatten(res.Paper).String); got > whole+whole/50 {
				t.Errorf("%s cut after %d bytes: more text than the whole", name, n)
			}
		}
	}
	// pages that stand before their end are kept
	var content strings.Builder
	for range 2000 {
		content.WriteString("0 0 m\n")
	}
	data := onePage("BT /F 14 Tf 85 700 Td (Con day) Tj ET\n", "/Font << /F 5 0 R >>", times, stream(content.String()))
	for n := bytes.Index(data, []byte("6 0 obj")); n < len(data)-10; n += 1024 {
		res := mustRead(t, data[:n])
		if got := paper.Flatten(res.Paper).String; got != "Con day\n" || !res.Truncated {
			t.Errorf("cut after %d of %d bytes: %q, truncated %v", n, len(data), got, res.Truncated)
		}
	}
}

func TestDamaged(t *testing.T) {
	data := papers(t)["letter"]
	want := paper.Flatten(mustRead(t, data).Paper).String
	for name, damage := range map[string]func([]byte) []byte{
		"junk before the header": func(b []byte) []byte { return append([]byte("HTTP/1.1 200 OK\r\n\r\n"), b...) },
		"junk after the end":     func(b []byte) []byte { return append(b, "<html></html>\x00\x00"...) },
		"blank lines at the end": func(b []byte) []byte { return append(b, bytes.Repeat([]byte("\n"), 3000)...) },
		"version 2.0":            func(b []byte) []byte { return bytes.Replace(b, []byte("%PDF-1."), []byte("%PDF-2."), 1) },
		"no start of the table":  func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("startxref"), []byte("startxxxx")) },
		"no end mark":            func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("%%EOF"), nil) },
		"no table":               func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("\nxref"), []byte("\nxxxx")) },
		"shifted offsets": func(b []byte) []byte {
			return append([]byte("%PDF-1.7\n% a line put in front\n"), b...)
		},
		"wrong lengths": func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("/Length "), []byte("/Length 7")) },
	} {
		res, err := readBytes(t, damage(bytes.Clone(data)))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := paper.Flatten(res.Paper).String; got != want {
			t.Errorf("%s: other text:\n%s", name, got)
		}
	}
}

// A stream that unpacks to less than it says is told, whichever layer reads it.
func TestShortStream(t *testing.T) {
	whole := flated("", "BT /F 14 Tf 85 700 Td (Con day) Tj 0 -20 Td (mat roi) Tj ET")
	broken := strings.Replace(whole, "\nendstream", "", 1)
	broken = broken[:len(broken)-12] + "AAAAAAAAAAAA\nendstream"
	res, err := readBytes(t, file("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /Contents [4 0 R 6 0 R] /Resources << /Font << /F 5 0 R >> >> >>",
		stream("BT /F 14 Tf 85 600 Td (Trang dau) Tj ET"), times, broken))
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Warnings) == 0 {
		t.Error("no warning")
	}
}

// encrypted gives the file encrypted by pdfcpu, under the owner's password "chu".
func encrypted(t *testing.T, data []byte, password string, aes bool, key int) []byte {
	t.Helper()
	api.DisableConfigDir()
	conf := model.NewDefaultConfiguration()
	conf.UserPW, conf.OwnerPW, conf.EncryptUsingAES, conf.EncryptKeyLength = password, "chu", aes, key
	var b bytes.Buffer
	if err := api.Encrypt(bytes.NewReader(data), &b, conf); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

var ciphers = []struct {
	name string
	aes  bool
	key  int
}{{"RC4 40", false, 40}, {"RC4 128", false, 128}, {"AES 128", true, 128}, {"AES 256", true, 256}}

// TestEncrypted: files open with the user's and the owner's password, whole ones and ones whose tables are broken, which
// only our own layer reads. Without the password or with a wrong one the error says so.
func TestEncrypted(t *testing.T) {
	data := papers(t)["letter"]
	want := paper.Flatten(mustRead(t, data).Paper).String
	damages := map[string]func([]byte) []byte{
		"whole":                 func(b []byte) []byte { return b },
		"no start of the table": func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("startxref"), []byte("startxxxx")) },
		"a start that is wrong": func(b []byte) []byte {
			return append(b[:bytes.LastIndex(b, []byte("startxref"))], "startxref\n7\n%%EOF\n"...)
		},
		"shifted offsets": func(b []byte) []byte { return bytes.Replace(b, []byte("\n"), []byte("\n% a line put in front\n"), 1) },
		"no end mark":     func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("%%EOF"), nil) },
	}
	for _, c := range ciphers {
		for _, password := range []string{"", "bi mat", "mật khẩu", "é"} {
			if password == "é" && c.key != 128 {
				continue // pdfcpu writes it its own way
			}
			file := encrypted(t, data, password, c.aes, c.key)
			for name, damage := range damages {
				damaged := damage(bytes.Clone(file))
				opens := []string{password, "chu"}
				fails := []string{"", "sai"}
				if password == "" {
					opens, fails = append(opens, "sai"), nil // given for other files
				}
				for _, given := range opens {
					res, err := readWith(damaged, given)
					if err != nil {
						t.Errorf("%s, %s, %q with %q: %v", c.name, name, password, given, err)
					} else if got := paper.Flatten(res.Paper).String; got != want {
						t.Errorf("%s, %s, %q with %q: other text", c.name, name, password, given)
					}
				}
				for _, given := range fails {
					if _, err := readWith(damaged, given); !errors.Is(err, object.ErrPassword) {
						t.Errorf("%s, %s, %q with %q: %v", c.name, name, password, given, err)
					}
				}
			}
		}
	}
}

// TestEncryptedCut: a file cut before its trailer has lost what its key is made of, but for AES 256. It is never read as
// if it were not encrypted.
func TestEncryptedCut(t *testing.T) {
	data := papers(t)["letter"]
	want := paper.Flatten(mustRead(t, data).Paper).String
	for _, c := range ciphers {
		file := encrypted(t, data, "", c.aes, c.key)
		cut := file[:bytes.LastIndex(file, []byte("trailer"))]
		res, err := readBytes(t, cut)
		switch {
		case c.key != 256 && err == nil:
			t.Errorf("%s: %q", c.name, paper.Flatten(res.Paper).String)
		case c.key == 256 && (err != nil || paper.Flatten(res.Paper).String != want || !res.Truncated):
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// Random damage gives text or an error, never a panic, and no word without its place.
func TestMutations(t *testing.T) {
	data := papers(t)["letter"]
	rng := rand.New(rand.NewPCG(1, 2))
	for range 150 {
		m := bytes.Clone(data)
		for range 1 + rng.IntN(20) {
			p, q := rng.IntN(len(m)-64), rng.IntN(len(m)-64)
			switch rng.IntN(3) {
			case 0:
				m[p] = byte(rng.IntN(256))
			case 1:
				m = slices.Delete(m, p, p+rng.IntN(40))
			case 2:
				m = slices.Insert(m, p, bytes.Clone(m[q:q+20])...)
			}
		}
		res, err := readBytes(t, m)
		if err != nil {
			continue
		}
		if lost := layout.Bind(res.Pages, paper.Flatten(res.Paper).String); lost != 0 {
			t.Errorf("%d words lost", lost)
		}
	}
}
