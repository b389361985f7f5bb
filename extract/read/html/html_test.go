package html

import (
	"errors"
	"os"
	"strings"
	"testing"

	"congvan"
	"congvan/extract/read/readtest"
	"congvan/paper"
)

const dispatch = "testdata/dispatch.html"

func load(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestGolden(t *testing.T) {
	readtest.Golden(t, Reader{}, dispatch)
	readtest.Golden(t, Reader{}, "testdata/annex.html")
	readtest.Golden(t, Reader{}, "testdata/word.htm")
	readtest.Golden(t, Reader{}, "testdata/site.html")
	readtest.Golden(t, Reader{}, "testdata/pandoc.html")
}

// TestArchive: a page in a web archive gives the same paper as the page alone.
func TestArchive(t *testing.T) {
	for archive, page := range map[string]string{"testdata/word.mht": "testdata/word.htm", "testdata/site.mhtml": "testdata/site.html"} {
		got, err := readtest.Read(Reader{}, load(t, archive))
		if err != nil {
			t.Fatal(err)
		}
		want, err := readtest.Read(Reader{}, load(t, page))
		if err != nil {
			t.Fatal(err)
		}
		if got, want := readtest.Dump(got.Paper), readtest.Dump(want.Paper); got != want {
			t.Errorf("%s gives\n%s\nwant\n%s", archive, got, want)
		}
	}
}

// TestCases: pages and the paper that they give, as readtest.Dump writes it.
func TestCases(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"white space and entities", "<p>  Kính\n g&#7917;i:&nbsp;A <b> B</b> &amp; C </p>tr&ecirc;n", `left: [ 12]"Kính gửi:\u00a0A " [ 12 bold]"B " [ 12]"& C"` + "\n" + `left: [ 12]"trên"`},
		{"scripts, styles, hidden text", `<title>T</title><style>p{}</style><script>x</script><p>A<span style="display:none">x</span><del>y</del><!-- z --></p><p hidden>x</p>`, `left: [ 12]"A"`},
		{"looks", `<p align=center><font face="Arial" size=4 color="#FF0000"><u>A</u></font><sup>2</sup><span style="text-transform:uppercase;font-size:14pt">b</span></p>`,
			`center: [Arial 13.5 underline #ff0000]"A" [ 12 super]"2" [ 14 caps]"b"`},
		{"line break and rule", "<div>A<br> B<hr>C</div>", "left: [ 12]\"A\\nB\"\nrule 0.0 weight 0.75\nleft: [ 12]\"C\""},
		{"lists", `<ol start=3 type=a><li>A<ul><li>B</ul><li value=9>C</ol><ol type=I><li><p>D<p>E</ol>`,
			"left list 1: [ 12 auto]\"c. \" [ 12]\"A\"\nleft list 2: [ 12 auto]\"◦ \" [ 12]\"B\"\nleft list 1: [ 12 auto]\"i. \" [ 12]\"C\"\nleft list 1: [ 12 auto]\"I. \" [ 12]\"D\"\nleft: [ 12]\"E\""},
		{"a number that Word typed", `<p style="margin-left:36pt;text-indent:-18pt"><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span>A</p>`,
			`left left 36.0 first -18.0 list 1: [ 12 auto]"1. " [ 12]"A"`},
		{"spans", `<table border=1><tr><th rowspan=2>A<th colspan=2>B<tr><td>C<td>D</table>`,
			"table left columns borders\n row\n  cell 0+1 rows 2\n    center: [ 12 bold]\"A\"\n  cell 1+2 rows 1\n    center: [ 12 bold]\"B\"\n row\n  cell 1+1 rows 1\n    left: [ 12]\"C\"\n  cell 2+1 rows 1\n    left: [ 12]\"D\""},
		{"a head side by side", `<table><tr><td><center>A</center><td>B</table>`,
			"table left columns layout\n row\n  cell 0+1 rows 1\n    center: [ 12]\"A\"\n  cell 1+1 rows 1\n    left: [ 12]\"B\""},
		{"an old font", `<p><font face=".VnTime">nh©n d©n</font></p>`, `left: [.VnTime 12]"nhân dân"`},
		{"a page break once", `<div style="page-break-before:always;margin-top:6pt"><p>A<br>b<p>C</div>D<br style="page-break-before:always">E`,
			"left pagebreak: [ 12]\"A\\nb\"\nleft: [ 12]\"C\"\nleft: [ 12]\"D\"\nleft pagebreak: [ 12]\"E\""},
		{"counting down, letters past z, a mark of its own", `<ol reversed type=a><li>A<li>B</ol><ol style="list-style-type:upper-alpha" start=28><li>C</ol><ul style="list-style-type:'– '"><li>D</ul>`,
			"left list 1: [ 12 auto]\"b. \" [ 12]\"A\"\nleft list 1: [ 12 auto]\"a. \" [ 12]\"B\"\nleft list 1: [ 12 auto]\"AB. \" [ 12]\"C\"\nleft list 1: [ 12 auto]\"– \" [ 12]\"D\""},
		{"style sheets", `<style>/* a { } */ p.x, .y { text-align: center } @media print { p { display: none } } #z { display: none } p { font: bold 10pt/2 'Times New Roman', serif; margin: 1pt 2pt 3pt } p.x{} p a { color: #f00 } .w { display: none }</style><p class="x">A<p id=z>B<p class=w style="display:block; line-height: 18pt">C<p align=right>D`,
			`center left 2.0 right 2.0 before 1.0 after 3.0 times 2.00: [Times New Roman 10 bold]"A"` + "\n" + `left left 2.0 right 2.0 before 1.0 after 3.0 exactly 18.00: [Times New Roman 10 bold]"C"` + "\n" + `right left 2.0 right 2.0 before 1.0 after 3.0 times 2.00: [Times New Roman 10 bold]"D"`},
		{"tabs and a typed number of Word", `<p>A<span style="mso-tab-count:2">   </span>B</p><p>a)<span style='font:7.0pt "Times New Roman"'>&nbsp; </span>C</p>`,
			`left: [ 12]"A\t\tB"` + "\n" + `left list 1: [ 12 auto]"a) " [ 12]"C"`},
		{"a menu, the document, a list of links", `<ul><li><a href="/a">A</a><li><a href="/b">B</a><li><a href="/c">C</a></ul><p>D <a href="/d">E</a><div><a href="#x">F</a><a href="#y">G</a><a href="#z">H</a></div>`,
			`left: [ 12]"D E"` + "\n" + `left: [ 12]"FGH"` + "\nheader\n" + `left list 1: [ 12 auto]"• " [ 12]"A"` + "\n" + `left list 1: [ 12 auto]"• " [ 12]"B"` + "\n" + `left list 1: [ 12 auto]"• " [ 12]"C"`},
		{"the main element", `<div>A</div><main><p>B is long</p><footer>C</footer></main>D`, `left: [ 12]"B is long"` + "\n" + `left: [ 12]"C"` + "\nheader\n" + `left: [ 12]"A"` + "\nfooter\n" + `left: [ 12]"D"`},
		{"a document in a window", `<div role=dialog><a href="/x">X</a><p>Cả văn bản ở đây.</p></div><p>Nền</p>`, `left: [ 12]"X"` + "\n" + `left: [ 12]"Cả văn bản ở đây."` + "\n" + `left: [ 12]"Nền"`},
		{"a page that is all links", `<nav><a href="/a">A</a></nav>`, `left: [ 12]"A"`},
		{"a floating picture inside a word", "<p>Đ<img align=left>\nộc lập <img align=left>\n- A<img>\nB</p>", `left: [ 12]"Độc lập - A B"`},
		{"headings", `<h2>A</h2>`, `left style "Heading 2" outline 2: [ 12 bold]"A"`},
		{"preformatted", "<pre>A  B\nC</pre>", `left: [ 12]"A  B\nC"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			res, err := readtest.Read(Reader{}, []byte(c.in))
			if err != nil {
				t.Fatal(err)
			}
			var lines []string
			for _, l := range strings.Split(readtest.Dump(res.Paper), "\n") {
				if l != "" && !strings.HasPrefix(l, "section ") && !strings.HasPrefix(l, "title ") {
					lines = append(lines, strings.TrimPrefix(l, "  "))
				}
			}
			if got := strings.Join(lines, "\n"); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestEncodings(t *testing.T) {
	for _, c := range []struct{ name, in, text, encoding string }{
		{"utf-8 without a word", "<p>Kính gửi", "Kính gửi\n", "utf-8"},
		{"utf-8 that says another", `<meta charset="iso-8859-1"><p>Kính gửi`, "Kính gửi\n", "utf-8"},
		{"windows-1258", "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1258\"><p>K\xednh g\xfd\xd2i", "Kính gửi\n", "windows-1258"},
		{"windows-1252", "<meta charset=windows-1252><p>caf\xe9", "café\n", "windows-1252"},
		{"TCVN3 said to be another", "<meta charset=iso-8859-1><p>C\xe9ng h\xdfa x\xb7 h\xe9i ch\xf1 ngh\xdca Vi\xd6t Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam\n", "tcvn3"},
		{"XHTML that names its encoding", "<?xml version=\"1.0\" encoding=\"windows-1258\"?><html><p>g\xfd\xd2i</html>", "gửi\n", "windows-1258"},
		{"a web archive that names it", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html; charset=windows-1258\nContent-Transfer-Encoding: base64\n\nPHA+Z/3SaQ==\n--x--\n", "gửi\n", "windows-1258"},
		{"utf-16", "\xff\xfe<\x00p\x00>\x00g\x00\xed\x1ei\x00", "gửi\n", "utf-16"},
	} {
		res, err := readtest.Read(Reader{}, []byte(c.in))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := paper.Flatten(res.Paper).String; got != c.text || res.Encoding != c.encoding {
			t.Errorf("%s: got %q in %s, want %q in %s", c.name, got, res.Encoding, c.text, c.encoding)
		}
	}
}

func TestNotes(t *testing.T) {
	in := `<p>A<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> B</p><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> C</p></div>`
	res, err := readtest.Read(Reader{}, []byte(in))
	if err != nil {
		t.Fatal(err)
	}
	if got := paper.Flatten(res.Paper).String; got != "A B\n" {
		t.Errorf("the text is %q", got)
	}
	if len(res.Paper.Footnotes) != 1 || paper.FlattenNote(res.Paper.Footnotes[0]).String != "C\n" {
		t.Errorf("the notes are %+v", res.Paper.Footnotes)
	}
}

func TestRefused(t *testing.T) {
	for name, in := range map[string]string{
		"an archive without a page":  "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/css\n\np{}\n--x--\n",
		"an archive that breaks off": "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Ty",
		"nothing":                    "", "no text": "<p> <br>", "too deep": strings.Repeat("<div>", 2000) + "A", "no page": "\x00\x01\x02\xff\x00",
	} {
		_, err := readtest.Read(Reader{}, []byte(in))
		var e *congvan.Error
		if !errors.As(err, &e) || e.What.VI == "" || e.Next.VI == "" {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// TestPicturesAlone: a page that is a scan says what to do.
func TestPicturesAlone(t *testing.T) {
	_, err := readtest.Read(Reader{}, []byte(`<body><img src="a.png"></body>`))
	var e *congvan.Error
	if !errors.As(err, &e) || !strings.Contains(e.What.EN, "pictures alone") || !strings.Contains(e.Next.EN, "PDF") {
		t.Errorf("got %v", err)
	}
}

func TestCut(t *testing.T) {
	res, err := readtest.Read(Reader{}, []byte("<html><body><p>Kính gửi</p><p>Sở"))
	if err != nil {
		t.Fatal(err)
	}
	if !res.Truncated || len(res.Warnings) != 1 || res.Warnings[0].Code != congvan.SourceTruncated {
		t.Errorf("truncated is %v, warnings are %v", res.Truncated, res.Warnings)
	}
}

func TestHostile(t *testing.T) {
	readtest.Truncated(t, Reader{}, load(t, dispatch), 1024)
	readtest.Damaged(t, Reader{}, load(t, dispatch), 200)
	readtest.Truncated(t, Reader{}, load(t, "testdata/word.mht"), 256)
	readtest.Damaged(t, Reader{}, load(t, "testdata/site.mhtml"), 200)
	wide := "<table>" + strings.Repeat("<tr>"+strings.Repeat("<td rowspan=9999 colspan=1000>x", 50), 50)
	readtest.Damaged(t, Reader{}, []byte(wide), 5)
}

func FuzzRead(f *testing.F) {
	readtest.Fuzz(f, Reader{}, load(f, dispatch), load(f, "testdata/word.mht"), load(f, "testdata/site.html"), []byte(`<ol type=i start=-3><li><table><tr><td rowspan=3>x<a name=_ftnref1>`))
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
