package doc

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/png"
	"os"
	"slices"
	"strings"
	"testing"

	"congvan"
	"congvan/extract/read/readtest"
	"congvan/paper"
)

const dispatch = "testdata/dispatch.doc"

func load(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestGolden: testdata/source/make.sh says which paper shows what.
func TestGolden(t *testing.T) {
	for _, name := range []string{"dispatch", "annex", "numbers", "counts", "marks", "tables"} {
		readtest.Golden(t, Reader{}, "testdata/"+name+".doc")
	}
}

// TestNumbersPrinted holds automatic numbers against those that LibreOffice prints.
func TestNumbersPrinted(t *testing.T) {
	files := []string{"testdata/numbers.doc", "testdata/counts.doc", dispatch, "testdata/annex.doc"}
	printed := readtest.Printed(t, files...)
	for i, f := range files {
		res, err := readtest.Read(Reader{}, load(t, f))
		if err != nil {
			t.Fatal(err)
		}
		if n := readtest.Numbers(t, res.Paper, printed[i]); n < 4 {
			t.Errorf("%s: %d numbers", f, n)
		}
		text := paper.Flatten(res.Paper).String
		if got, want := readtest.Letters(text), readtest.Letters(printed[i]); i < 2 && got != want { // nor is one missing
			t.Errorf("the whole text is\n%s\nwant\n%s", got, want)
		}
	}
}

func TestText(t *testing.T) {
	res, err := readtest.Read(Reader{}, load(t, dispatch))
	if err != nil {
		t.Fatal(err)
	}
	text := paper.Flatten(res.Paper).String
	for _, want := range []string{
		"HỎA TỐC\n", "KẾ HOẠCH\nKiểm kê thư viện năm 2026\n", "I. MỤC ĐÍCH\n1. Nắm số sách hiện có.\n",
		"2.1. Sách rách.\n2.2. Sách mất trang.\nII. NHIỆM VỤ\n1. Phòng A", "a) Đơn vị thứ nhất;\nb) Đơn vị thứ hai.\nXen giữa.\nc) Đơn",
		"Điều 3. Hiệu lực thi hành\n", "\n- Gạch đầu dòng tự động.\n", "Sở VÍ DỤ lập kế hoạch đã thêm với diện tích 40 m2.\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the text lacks %q", want)
		}
	}
	for _, not := range []string{"đã xóa", "Chữ ẩn", "Chân trang", "Văn bản bịa"} {
		if strings.Contains(text, not) {
			t.Errorf("the text holds %q", not)
		}
	}
	if n := strings.Count(text, "HỎA TỐC"); n != 1 {
		t.Errorf("the text box stands %d times", n)
	}
}

// TestOriginal: the paper as it was before its tracked changes.
func TestOriginal(t *testing.T) {
	data := load(t, "testdata/marks.doc")
	for _, c := range []struct {
		reader Reader
		want   []string
	}{
		{Reader{}, []string{"\nNước mới thêm trong.\n", "\nDòng đầu nối dòng sau.\n"}},
		{Reader{Original: true}, []string{"\nNước đã bỏ trong.\n", "\nDòng đầu\nnối dòng sau.\n"}},
	} {
		res, err := readtest.Read(c.reader, data)
		if err != nil {
			t.Fatal(err)
		}
		text := paper.Flatten(res.Paper).String
		for _, want := range c.want {
			if !strings.Contains(text, want) {
				t.Errorf("%+v: the text lacks %q", c.reader, want)
			}
		}
	}
}

// TestPictures: those in the line and those beside the text are the files that were put there.
func TestPictures(t *testing.T) {
	res, err := readtest.Read(Reader{}, load(t, "testdata/marks.doc"))
	if err != nil {
		t.Fatal(err)
	}
	var sizes []image.Point
	for _, b := range res.Paper.Sections[0].Blocks {
		if picture, ok := b.(*paper.Image); ok {
			config, err := png.DecodeConfig(bytes.NewReader(picture.Data))
			if err != nil {
				t.Fatal(err)
			}
			sizes = append(sizes, image.Pt(config.Width, config.Height))
		}
	}
	if want := []image.Point{{X: 20, Y: 10}, {X: 8, Y: 8}}; !slices.Equal(sizes, want) {
		t.Errorf("got pictures of %v, want %v", sizes, want)
	}
}

func TestHostile(t *testing.T) {
	for _, name := range []string{dispatch, "testdata/marks.doc", "testdata/tables.doc"} {
		data := load(t, name)
		readtest.Truncated(t, Reader{}, data, 1024)
		readtest.Damaged(t, Reader{}, data, 400)
	}
}

// stream gives a copy of the file and where its WordDocument stream begins, which lies in one piece of whole sectors.
func stream(t *testing.T) (data []byte, at int) {
	t.Helper()
	data = bytes.Clone(load(t, dispatch))
	for at = 0; at+512 <= len(data); at += 512 {
		if binary.LittleEndian.Uint16(data[at:]) == wordIdent {
			return data, at
		}
	}
	t.Fatal("no file information block")
	return nil, 0
}

func TestRefused(t *testing.T) {
	put := func(offset int, value uint16) []byte {
		data, at := stream(t)
		binary.LittleEndian.PutUint16(data[at+offset:], value)
		return data
	}
	flagged, at := stream(t)
	flagged[at+0x0b] |= 1
	noWord, _ := stream(t)
	name := []byte("W\x00o\x00r\x00d\x00D\x00")
	i := bytes.Index(noWord, name)
	noWord[i] = 'V'
	for _, c := range []struct {
		name string
		data []byte
		what string
		next string
	}{
		{"encrypted", flagged, "password", "remove the password"},
		{"Word 95", put(2, 0x68), "Word 6.0/95", ".docx"},
		{"Word 6 mark", put(0, 0xa5dc), "Word 6.0/95", ".docx"},
		{"no mark", put(0, 0x1234), "not a Word", ".docx"},
		{"no WordDocument", noWord, "not a Word", ".docx"},
		{"no compound file", []byte("PK\x03\x04 not this one, padded to be long enough"), "not a Word", ".docx"},
		{"nothing", nil, "not a Word", ".docx"},
		{"compound file cut", noWord[:600], "damaged", "original"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := readtest.Read(Reader{}, c.data)
			var e *congvan.Error
			if !errors.As(err, &e) {
				t.Fatalf("got %v, want a *congvan.Error", err)
			}
			if !strings.Contains(e.What.EN, c.what) || !strings.Contains(e.Next.EN, c.next) || e.Next.VI == "" {
				t.Errorf("got %v", e)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	readtest.Fuzz(f, Reader{}, load(f, dispatch), load(f, "testdata/marks.doc"), load(f, "testdata/counts.doc"))
}

func BenchmarkRead(b *testing.B) {
	data := load(b, dispatch)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readtest.Read(Reader{}, data); err != nil {
			b.Fatal(err)
		}
	}
}
