package rtf

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"congvan"
	"congvan/extract/read/readtest"
	"congvan/paper"
)

const dispatch = "testdata/dispatch.rtf"

func load(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestGolden: ../doc/testdata/source/make.sh says which paper shows what.
func TestGolden(t *testing.T) {
	for _, name := range []string{"dispatch", "annex", "numbers", "word", "pandoc", "marks", "tables"} {
		readtest.Golden(t, Reader{}, "testdata/"+name+".rtf")
	}
}

// TestNumbersPrinted holds automatic numbers against those that LibreOffice prints: of the paper that the file was made of,
// and of the file without the numbers that it has resolved.
func TestNumbersPrinted(t *testing.T) {
	resolved := load(t, "testdata/numbers.rtf")
	counted := regexp.MustCompile(`\{\\listtext[^{}]*\}`).ReplaceAll(resolved, nil)
	bare := filepath.Join(t.TempDir(), "counted.rtf")
	if err := os.WriteFile(bare, counted, 0o644); err != nil {
		t.Fatal(err)
	}
	printed := readtest.Printed(t, "../doc/testdata/source/numbers.fodt", bare)
	for i, data := range [][]byte{resolved, counted} {
		res, err := readtest.Read(Reader{}, data)
		if err != nil {
			t.Fatal(err)
		}
		if n := readtest.Numbers(t, res.Paper, printed[i]); n < 35 {
			t.Errorf("%d numbers", n)
		}
		if got, want := readtest.Letters(paper.Flatten(res.Paper).String), readtest.Letters(printed[i]); got != want {
			t.Errorf("the whole text is\n%s\nwant\n%s", got, want)
		}
	}
}

// TestCases: small files and the paper that they give, as readtest.Dump writes it.
func TestCases(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"code page by font", `{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Times New Roman;}{\f1\fcharset163 Times New Roman (Vietnamese);}}` +
			`\pard\plain\f0 Ph{\f1 o\'d2}ng {\f1 \'d0\'f5}n\par}`,
			`left: [Times New Roman 12]"Phỏng Đơn"`},
		{"code page of the document", `{\rtf1\ansi\ansicpg1258 Vi\'ea\'f2t Nam, n\'fd\'f5\'ecc\par}`, `left: [ 12]"Việt Nam, nước"`},
		{"letters of two bytes", `{\rtf1{\fonttbl{\f0\fcharset134 SimSun;}{\f1\fcharset128 MS Mincho;}}\f0 \'b1\'b1\'be\'a9 ok \f1\'83\'41\'83A\'b1\par}`,
			`left: [SimSun 12]"北京 ok " [MS Mincho 12]"アアｱ"`},
		{"UTF-8, a byte at a time", `{\rtf1\ansi\ansicpg65001 Vi\'e1\'bb\'87t\'e1{\b x}\par}`, `left: [ 12]"Việt" [ 12 bold]"x"`},
		{"unicode with a stand-in", `{\rtf1\uc1 Vi\u7879?t {\uc2 S\u7889 \'3f\'3fx} \u-4051?\u55357?\u56832?\par}`,
			`left: [ 12]"Việt Sốx -😀"`},
		{"number of a list", `{\rtf1\pard\plain{\listtext\pard\plain\fs28 a)\tab}\ls1\ilvl1 Gửi\par}`,
			`left list 2: [ 14 auto]"a) " [ 12]"Gửi"`},
		{"a list whose numbers the file does not resolve", `{\rtf1{\*\listtable{\list{\listlevel\levelnfc1\levelstartat1\levelfollow0{\leveltext\'02\'00.;}{\levelnumbers\'01;}}` +
			`{\listlevel\levelnfc0\levelstartat1\levelfollow1{\leveltext\'03\'00.\'01;}{\levelnumbers\'01\'03;}}{\listlevel\levelnfc23\levelfollow0{\leveltext\'01\u-3929 ?;}}\listid7}}{\*\listoverridetable{\listoverride\listid7\ls1}}` +
			`\pard\ls1\ilvl0 A\par\pard\ls1\ilvl1 B\par\pard\ls1\ilvl1 C\par\pard D\par\pard\ls1\ilvl0 E\par\pard\ls1\ilvl1 F\par\pard\ls1\ilvl2 G\par}`,
			"left list 1: [ 12 auto]\"I. \" [ 12]\"A\"\nleft list 2: [ 12 auto]\"I.1 \" [ 12]\"B\"\nleft list 2: [ 12 auto]\"I.2 \" [ 12]\"C\"\nleft: [ 12]\"D\"\nleft list 1: [ 12 auto]\"II. \" [ 12]\"E\"\nleft list 2: [ 12 auto]\"II.1 \" [ 12]\"F\"\nleft list 3: [ 12 auto]\"▪ \" [ 12]\"G\""},
		{"a list that begins anew, goes on, counts by decimals", `{\rtf1{\*\listtable{\list{\listlevel\levelnfc1\levelstartat1{\leveltext\'02\'00.;}}{\listlevel\levelnfc4\levelstartat1\levelnorestart1{\leveltext\'02\'01);}}` +
			`{\listlevel\levelnfc0\levellegal1\levelstartat1{\leveltext\'04\'00.\'02.;}}\listid7}}{\*\listoverridetable{\listoverride\listid7\listoverridecount0\ls1}` +
			`{\listoverride\listid7\listoverridecount1{\lfolevel\listoverridestartat\levelstartat5}\ls2}{\listoverride\listid7\listoverridecount1{\lfolevel\listoverrideformat{\listlevel\levelnfc3\levelfollow2{\leveltext\'01\'00;}}}\ls3}}` +
			`\pard\ls1\ilvl0 A\par\pard\ls1\ilvl1 B\par\pard\ls1\ilvl0 C\par\pard\ls1\ilvl1 D\par\pard\ls1\ilvl2 E\par\pard\ls2\ilvl0 F\par\pard\ls1\ilvl0 G\par\pard\ls3\ilvl0 H\par}`,
			"left list 1: [ 12 auto]\"I. \" [ 12]\"A\"\nleft list 2: [ 12 auto]\"a) \" [ 12]\"B\"\nleft list 1: [ 12 auto]\"II. \" [ 12]\"C\"\nleft list 2: [ 12 auto]\"b) \" [ 12]\"D\"\nleft list 3: [ 12 auto]\"2.1. \" [ 12]\"E\"\nleft list 1: [ 12 auto]\"V. \" [ 12]\"F\"\nleft list 1: [ 12 auto]\"VI. \" [ 12]\"G\"\nleft list 1: [ 12 auto]\"G\" [ 12]\"H\""},
		{"a number in an old font", `{\rtf1{\fonttbl{\f0 Times New Roman;}{\f1 .VnTime;}}\pard\plain{\listtext\pard\plain\f1 \'a7i\'d2u 1.\tab}\f0\fs28 Hi\u7879?u\par}`,
			`left list 1: [.VnTime 14 auto]"Điều 1. " [Times New Roman 14]"Hiệu"`},
		{"a page break inside a paragraph of a list", `{\rtf1{\*\listtable{\list{\listlevel\levelnfc0\levelstartat1\levelfollow1{\leveltext\'02\'00.;}}\listid7}}{\*\listoverridetable{\listoverride\listid7\ls1}}` +
			`\pard\ls1 A\page B\par C\par}`, "left list 1: [ 12 auto]\"1. \" [ 12]\"A\"\nleft pagebreak: [ 12]\"B\"\nleft list 1: [ 12 auto]\"2. \" [ 12]\"C\""},
		{"hidden and deleted paragraphs of a list", `{\rtf1{\*\listtable{\list{\listlevel\levelnfc0\levelstartat1\levelfollow1{\leveltext\'02\'00.;}}\listid7}}{\*\listoverridetable{\listoverride\listid7\ls1}}` +
			`\pard\ls1 A\par{\v B\par}{\deleted C\par}{\v D}\par E\par}`, "left list 1: [ 12 auto]\"1. \" [ 12]\"A\"\nleft list 1: [ 12 auto]\"3. \" [ 12]\"E\""},
		{"deleted and hidden text", `{\rtf1 A{\deleted B}{\v C}D{\deleted\par}E\par}`, `left: [ 12]"ADE"`},
		{"a field by its result", `{\rtf1 {\field{\*\fldinst{HYPERLINK "x"}}{\fldrslt{\ul trang}}}{\field{\*\fldinst SYMBOL 252 \\f "Wingdings"}{\fldrslt}}\par}`,
			`left: [ 12 underline]"trang" [ 12]"✓"`},
		{"pictures", `{\rtf1 A{\*\shppict{\pict{\*\picprop{\sp{\sn x}{\sv 1}}}\picscalex50\picscaley100\picwgoal200\pichgoal400\pngblip 8950\r\n4e 47}}{\nonshppict{\pict\wmetafile8 01}}B{\pict\jpegblip\picwgoal40\pichgoal60\bin3 }{}}\par}`,
			"left: [ 12]\"AB\"\nimage 5.0×20.0 image/png\nimage 2.0×3.0 image/jpeg"},
		{"a shape's picture", `{\rtf1 A{\shp{\*\shpinst\shpleft0\shptop0\shpright200\shpbottom100{\sp{\sn shapeType}{\sv 75}}{\sp{\sn pib}{\sv {\pict\pngblip 89}}}}{\shprslt{\pict\pngblip 89}}}\par}`,
			"left: [ 12]\"A\"\nimage 10.0×5.0 image/png"},
		{"a group of shapes", `{\rtf1 A{\shpgrp{\*\shpinst{\sp{\sn groupLeft}{\sv 0}}{\shp{\*\shpinst{\shptxt\pard\plain Tr\'e1i\par}}}{\shp{\*\shpinst{\shptxt\pard\plain Ph\u7843?i\par}}}}{\shprslt{\*\do{\dptxbxtext Tr\'e1i\par}}}}B\par}`,
			"left: [ 12]\"AB\"\nleft box textbox: [ 12]\"Trái\"\nleft box textbox: [ 12]\"Phải\""},
		{"check boxes", `{\rtf1 {\field{\*\fldinst{ FORMCHECKBOX }{{\*\formfield{\fftype1\ffres25\ffdefres1{\*\ffname a}}}}}{\fldrslt}}A{\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1\ffres0\ffdefres1}}}{\fldrslt }}B\par}`,
			`left: [ 12]"☒A☐B"`},
		{"a list to choose from", `{\rtf1 {\field{\*\fldinst{ FORMDROPDOWN {\*\formfield{\fftype2\ffres1{\*\ffname a}{\*\ffl M\'f4t}{\*\ffl Hai}}}}}{\fldrslt}}\par}`, `left: [ 12]"Hai"`},
		{"a heading in the line, a large first letter", `{\rtf1\pard{\listtext 1.\tab}\ls1\b A.{\v\spv\par}\pard\plain  B\par\pard\dropcapli2\dropcapt1\fs90 C\par\pard\plain D\par}`,
			"left: [ 12 bold auto]\"1. \" [ 12 bold]\"A.\" [ 12]\" B\"\nleft: [ 45]\"C\" [ 12]\"D\""},
		{"unknown destinations and binary data", `{\rtf1{\*\unknown{\b x}y}{\pict\bin4 }}{{\object z}A\par}`, `left: [ 12]"A"`},
		{"a style that the paragraph does not repeat", `{\rtf1{\stylesheet{\s0\fs28\qj Normal;}{\s1\sbasedon0\b Heading 1;}{\*\cs2\i x;}}\pard\plain\s1 A\par}`,
			`justify style "Heading 1": [ 14 bold]"A"`},
		{"an old font in the code page of another", `{\rtf1\ansicpg1258{\fonttbl{\f0 .VnTime;}{\f1\fcharset163 VNI-Times;}}\f0 \'a7i\'d2u, \f1 \'d1o\'e4c la\'e4p\par}`, `left: [.VnTime 12]"Điều, " [VNI-Times 12]"Độc lập"`},
		{"an old font", `{\rtf1{\fonttbl{\f0 .VnTime;}{\f1 .VnTimeH;}}\f0 U\'fb ban \f1 nh\'a9n d\'a9n\par}`, `left: [.VnTime 12]"Uỷ ban " [.VnTimeH 12]"NHÂN DÂN"`},
		{"page break inside", `{\rtf1 A\page B\par C\par}`, "left: [ 12]\"A\"\nleft pagebreak: [ 12]\"B\"\nleft: [ 12]\"C\""},
		{"text without an end of paragraph", `{\rtf1 A}`, `left: [ 12]"A"`},
		{"colour, caps and script", `{\rtf1{\colortbl;\red255\green0\blue0;}{\cf1 A}{\caps b}{\super 2}{\sub 3}\par}`,
			`left: [ 12 #ff0000]"A" [ 12 caps]"b" [ 12 super]"2" [ 12 sub]"3"`},
		{"a text box once, with its line", `{\rtf1 A{\shp{\*\shpinst\shpleft0\shpright900\shptop0\shpbottom300{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard\plain KH\'c8N\par}}{\shprslt{\*\do\dptxbx{\dptxbxtext KH\'c8N\par}}}}B\par}`,
			"left: [ 12]\"AB\"\nleft box textbox: [ 12]\"KHÈN\""},
		{"a drawn line", `{\rtf1 A{\shp{\*\shpinst\shpleft0\shpright2000\shptop305\shpbottom305{\sp{\sn shapeType}{\sv 20}}{\sp{\sn lineWidth}{\sv 12700}}}}\par}`,
			"left: [ 12]\"A\"\nrule 100.0 weight 1.00"},
		{"a drawn line over its paragraph", `{\rtf1 A{\shp{\*\shpinst\shpleft0\shpright2000\shptop5\shpbottom5{\sp{\sn shapeType}{\sv 20}}}}\par}`,
			"rule 100.0 weight 0.75\nleft: [ 12]\"A\""},
		{"both forms of a name", `{\rtf1 {\upr{a?b}{\*\ud{a\u7879?b}}}\par}`, `left: [ 12]"aệb"`},
		{"a nested table", `{\rtf1\trowd\cellx2000\cellx4000\pard\intbl A\cell\pard\intbl\itap2 B\nestcell{\*\nesttableprops\trowd\cellx1000\nestrow}{\nonesttables\par}\pard\intbl C\cell\row\pard D\par}`,
			"table left columns 100.0 100.0 layout\n row\n  cell 0+1 rows 1\n    left: [ 12]\"A\"\n  cell 1+1 rows 1\n    table left columns 50.0 layout\n     row\n      cell 0+1 rows 1\n        left: [ 12]\"B\"\n    left: [ 12]\"C\"\nleft: [ 12]\"D\""},
		{"merged cells with lines", `{\rtf1\trowd\clmgf\clbrdrt\brdrs\clbrdrl\brdrs\cellx1000\clmrg\clbrdrt\brdrs\clbrdrl\brdrs\cellx2000\clvmgf\clbrdrt\brdrs\clbrdrl\brdrs\cellx3000\pard\intbl A\cell\cell B\cell\row` +
			`\trowd\clbrdrt\brdrs\clbrdrl\brdrs\cellx1000\clbrdrt\brdrs\clbrdrl\brdrs\cellx2000\clvmrg\clbrdrt\brdrs\clbrdrl\brdrs\cellx3000\pard\intbl C\cell D\cell\cell\row\pard\par}`,
			"table left columns 50.0 50.0 50.0 borders\n row\n  cell 0+2 rows 1\n    left: [ 12]\"A\"\n  cell 2+1 rows 2\n    left: [ 12]\"B\"\n row\n  cell 0+1 rows 1\n    left: [ 12]\"C\"\n  cell 1+1 rows 1\n    left: [ 12]\"D\"\nleft:"},
	} {
		t.Run(c.name, func(t *testing.T) {
			res, err := readtest.Read(Reader{}, []byte(c.in))
			if err != nil {
				t.Fatal(err)
			}
			got := body(res.Paper)
			if got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestOriginal(t *testing.T) {
	in := `{\rtf1 A{\deleted B}{\revised C}{\mvf D}{\mvt E}{\deleted\par}F{\revised\par}G\par}`
	for r, want := range map[Reader]string{{}: "ACEF\nG\n", {Original: true}: "ABD\nFG\n"} {
		res, err := readtest.Read(r, []byte(in))
		if err != nil {
			t.Fatal(err)
		}
		if got := paper.Flatten(res.Paper).String; got != want {
			t.Errorf("%+v: got %q, want %q", r, got, want)
		}
	}
}

// body gives the blocks of the first section as readtest.Dump writes them, without their indent.
func body(d *paper.Document) string {
	var lines []string
	for _, l := range strings.Split(readtest.Dump(d), "\n") {
		if strings.HasPrefix(l, "  ") {
			lines = append(lines, l[2:])
		}
	}
	return strings.Join(lines, "\n")
}

func TestFootnote(t *testing.T) {
	in := `{\rtf1 A{\super\chftn{\footnote\pard\plain{\super\chftn} Ghi ch\'fa\par}} B\par}`
	res, err := readtest.Read(Reader{}, []byte(in))
	if err != nil {
		t.Fatal(err)
	}
	if got := paper.Flatten(res.Paper).String; got != "A B\n" {
		t.Errorf("the text is %q", got)
	}
	if len(res.Paper.Footnotes) != 1 {
		t.Fatalf("%d footnotes", len(res.Paper.Footnotes))
	}
	if got := paper.FlattenNote(res.Paper.Footnotes[0]).String; got != "Ghi chú\n" {
		t.Errorf("the footnote is %q", got)
	}
	in = `{\rtf1 A{\super *{\footnote\pard\plain{\super *} Ghi ch\'fa\par}} B\par}`
	if res, err = readtest.Read(Reader{}, []byte(in)); err != nil {
		t.Fatal(err)
	}
	if got := paper.Flatten(res.Paper).String + paper.FlattenNote(res.Paper.Footnotes[0]).String; got != "A B\nGhi chú\n" {
		t.Errorf("with a mark of the author's own: %q", got)
	}
}

// TestFieldInHead: behind the page number in a running head Word says \sectd; the section keeps its own setup.
func TestFieldInHead(t *testing.T) {
	res, err := readtest.Read(Reader{}, []byte(`{\rtf1\ansi\sectd\pgwsxn11906\pghsxn16838\titlepg{\headerr {\field{\*\fldinst PAGE}{\fldrslt 2}}\sectd\linex0\par}`+
		`{\footerf Ban h\'e0nh: 04\par}Ch\'e0o\par}`))
	if err != nil {
		t.Fatal(err)
	}
	const want = `section 595.3×841.9 margins 72.0 72.0 90.0 90.0
  left: [ 12]"Chào"
header number different
footer different
 first
  left: [ 12]"Ban hành: 04"
`
	if got := readtest.Dump(res.Paper); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestRefused(t *testing.T) {
	deep := `{\rtf1 ` + strings.Repeat("{", 5000) + "A" + strings.Repeat("}", 5000) + "}"
	for _, c := range []struct{ name, in, what string }{
		{"nothing", "", "not an RTF"}, {"other text", "Kính gửi", "not an RTF"}, {"no text", `{\rtf1\par\par}`, "no text"},
		{"too deep", deep, "nested too deep"},
	} {
		_, err := readtest.Read(Reader{}, []byte(c.in))
		var e *congvan.Error
		if !errors.As(err, &e) || !strings.Contains(e.What.EN, c.what) || e.Next.VI == "" {
			t.Errorf("%s: got %v", c.name, err)
		}
	}
}

func TestCut(t *testing.T) {
	res, err := readtest.Read(Reader{}, []byte(`{\rtf1 {\b Kính gửi}{\footnote x`))
	if err != nil {
		t.Fatal(err)
	}
	if !res.Truncated || len(res.Warnings) != 1 || res.Warnings[0].Code != congvan.SourceTruncated {
		t.Errorf("truncated is %v, warnings are %v", res.Truncated, res.Warnings)
	}
}

func TestHostile(t *testing.T) {
	for _, name := range []string{dispatch, "testdata/marks.rtf", "testdata/tables.rtf"} {
		data := load(t, name)
		readtest.Truncated(t, Reader{}, data, 1024)
		readtest.Damaged(t, Reader{}, data, 400)
	}
}

func FuzzRead(f *testing.F) {
	readtest.Fuzz(f, Reader{}, load(f, dispatch), load(f, "testdata/marks.rtf"), load(f, "testdata/tables.rtf"), []byte(`{\rtf1{\shp{\*\shpinst{\shptxt{\footnote\chftn{\field{\*\fldinst PAGE}}}}}}\trowd\cellx9\cell\row}`))
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
