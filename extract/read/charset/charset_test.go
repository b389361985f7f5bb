package charset

import (
	"errors"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"

	"congvan"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// letters are the 134 letters of Vietnamese that ASCII has not.
const letters = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ" +
	"ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴ"

const sentence = "Ủy ban nhân dân tỉnh An Bình yêu cầu các sở, ngành báo cáo kết quả thực hiện nhiệm vụ chuyển đổi số trước ngày 15/3/2024; những vướng mắc gửi về Văn phòng để tổng hợp."

// inTCVN3 writes text in bytes of TCVN3, from the list of letters in the standard's order of code points.
func inTCVN3(t testing.TB, text string) string {
	const at = "ĂÂÊÔƠƯĐăâêôơưđ"
	order := map[rune]byte{}
	for i, r := range []rune(at) {
		order[r] = byte(0xa1 + i)
	}
	for first, group := range map[byte]string{0xb5: "àảãáạ", 0xbb: "ằẳẵắ", 0xc6: "ặầẩẫấậè", 0xce: "ẻẽéẹềểễếệìỉ", 0xdc: "ĩíịò",
		0xe1: "ỏõóọồổỗốộờởỡớợù", 0xf1: "ủũúụừửữứựỳỷỹýỵ"} {
		for i, r := range []rune(group) {
			order[r] = first + byte(i)
		}
	}
	var b strings.Builder
	for _, r := range text {
		switch c, ok := order[r]; {
		case ok:
			b.WriteByte(c)
		case r < 0x80:
			b.WriteRune(r)
		default:
			c, ok := order[unicode.ToLower(r)]
			if !ok {
				t.Fatalf("no byte for %q", r)
			}
			b.WriteByte(c)
		}
	}
	return b.String()
}

// inVNI writes text in bytes of VNI.
func inVNI(text string) string {
	tone := map[rune]byte{0x301: 0xf9, 0x300: 0xf8, 0x309: 0xfb, 0x303: 0xf5, 0x323: 0xef}
	circumflex := map[rune]byte{0: 0xe2, 0x301: 0xe1, 0x300: 0xe0, 0x309: 0xe5, 0x303: 0xe3, 0x323: 0xe4}
	breve := map[rune]byte{0: 0xea, 0x301: 0xe9, 0x300: 0xe8, 0x309: 0xfa, 0x303: 0xfc, 0x323: 0xeb}
	whole := map[string]byte{"í": 0xed, "ì": 0xec, "ỉ": 0xe6, "ĩ": 0xf3, "ị": 0xf2, "ỵ": 0xee, "đ": 0xf1}
	var b strings.Builder
	for _, r := range text {
		low := unicode.ToLower(r)
		shift := byte(0)
		if low != r {
			shift = 0x20
		}
		if c, ok := whole[string(low)]; ok {
			b.WriteByte(c - shift)
			continue
		}
		var base, mark, t rune
		for _, d := range norm.NFD.String(string(low)) {
			switch d {
			case 0x302, 0x306, 0x31b:
				mark = d
			case 0x301, 0x300, 0x309, 0x303, 0x323:
				t = d
			default:
				base = d
			}
		}
		if mark == 0x31b {
			base = map[rune]rune{'o': 0xf4, 'u': 0xf6}[base]
		}
		b.WriteByte(byte(base) - shift*boolByte(low != r))
		switch {
		case mark == 0x302:
			b.WriteByte(circumflex[t] - shift)
		case mark == 0x306:
			b.WriteByte(breve[t] - shift)
		case t != 0:
			b.WriteByte(tone[t] - shift)
		}
	}
	return b.String()
}

func boolByte(b bool) byte {
	if b {
		return 1
	}
	return 0
}

func TestEveryLetterOfTCVN3(t *testing.T) {
	for _, r := range letters {
		in := latin1([]byte(inTCVN3(t, string(r))))
		font := ".VnTime"
		if strings.ContainsRune(tcvn3Letters, r) == false {
			font = ".VnTimeH" // a capital with a tone
		}
		if got, _ := Letters(in, font); got != string(r) {
			t.Errorf("%q in %s is read as %q", in, font, got)
		}
	}
}

func TestEveryLetterOfVNI(t *testing.T) {
	for _, r := range letters {
		in := latin1([]byte(inVNI(string(r))))
		if got, _ := decode(in, VNI); got != string(r) {
			t.Errorf("%q is read as %q, want %q", in, got, r)
		}
	}
	if got, _ := Letters(latin1([]byte("A\xf9")), "VNI-Times"); got != "Á" {
		t.Errorf("a capital under a small mark is read as %q", got)
	}
}

func TestEveryLetterOf1258(t *testing.T) {
	for _, r := range letters {
		encoded := in1258(t, sentence+" "+string(r))
		p, err := Text([]byte(encoded))
		if err != nil || p.Encoding != Windows1258 || p.Text != sentence+" "+string(r) {
			t.Fatalf("%q: got %+v, %v", r, p, err)
		}
	}
}

// in1258 writes text as windows-1258 does: vowels with their quality, then the tone.
func in1258(t testing.TB, text string) string {
	t.Helper()
	var b strings.Builder
	for _, r := range text {
		if c, ok := charmap.Windows1258.EncodeRune(r); ok {
			b.WriteByte(c)
			continue
		}
		var tone rune
		var rest []rune
		for _, d := range norm.NFD.String(string(r)) {
			switch d {
			case 0x301, 0x300, 0x309, 0x303, 0x323:
				tone = d
			default:
				rest = append(rest, d)
			}
		}
		for _, d := range append([]rune(norm.NFC.String(string(rest))), tone) {
			c, ok := charmap.Windows1258.EncodeRune(d)
			if !ok {
				t.Fatalf("%q cannot be written", d)
			}
			b.WriteByte(c)
		}
	}
	return b.String()
}

func TestLetters(t *testing.T) {
	cases := []struct{ name, in, font, want string }{
		{"a Unicode font", "Céng", "Times New Roman", "Céng"},
		{"TCVN3", "Céng hoµ x· héi chñ nghÜa ViÖt Nam", ".VnTime", "Cộng hoà xã hội chủ nghĩa Việt Nam"},
		{"capital font", "ñy ban nh©n d©n", ".VnTimeH", "ỦY BAN NHÂN DÂN"},
		{"capital font of another face", "sè", ".VnArialH", "SỐ"},
		{"VNI", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "VNI-Times", "Cộng hòa xã hội chủ nghĩa Việt Nam"},
		{"private use", "\uf0aeÓ", ".VnTime", "để"},
		{"Unicode letters under an old font", "Kế hoạch", ".VnTime", "Kế hoạch"},
		{"Latin-1 letters that are Vietnamese as they are", "và", ".VnTime", "và"},
		{"no letters", "15/3/2024", ".VnTime", "15/3/2024"},
		{"signs stay", "25°C – ±2", ".VnTime", "25°C – ±2"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got, _ := Letters(c.in, c.font); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestText(t *testing.T) {
	wide := utf16.Encode([]rune(sentence))
	little, big := make([]byte, 0, 2*len(wide)), make([]byte, 0, 2*len(wide))
	for _, u := range wide {
		little = append(little, byte(u), byte(u>>8))
		big = append(big, byte(u>>8), byte(u))
	}
	cases := []struct {
		name, in string
		enc      Encoding
	}{
		{"UTF-8", sentence, UTF8},
		{"UTF-8 with a mark", "\ufeff" + sentence, UTF8},
		{"UTF-8, decomposed", norm.NFD.String(sentence), UTF8},
		{"UTF-16, little end first", "\xff\xfe" + string(little), UTF16},
		{"UTF-16, big end first", "\xfe\xff" + string(big), UTF16},
		{"UTF-16 without a mark", string(little), UTF16},
		{"TCVN3", "", TCVN3},
		{"VNI", inVNI(sentence), VNI},
		{"windows-1258", in1258(t, sentence), Windows1258},
		{"VNI kept as UTF-8", latin1([]byte(inVNI(sentence))), VNI},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if c.enc == TCVN3 { // whose capitals with a tone are in another font
				c.in = inTCVN3(t, sentence[len("Ủy "):])
			}
			p, err := Text([]byte(c.in))
			if err != nil {
				t.Fatal(err)
			}
			want := sentence
			if c.enc == TCVN3 {
				want = sentence[len("Ủy "):]
			}
			if p.Text != want || p.Encoding != c.enc {
				t.Errorf("got %s %q", p.Encoding, p.Text)
			}
		})
	}
}

// TestMixed: papers of several years in one file, each line in its encoding.
func TestMixed(t *testing.T) {
	const first, second = "Ủy ban nhân dân tỉnh yêu cầu các sở báo cáo kết quả trước ngày 15/3/2024.", "Những khó khăn, vướng mắc gửi về Văn phòng để tổng hợp."
	in := map[Encoding]func(string) string{
		UTF8: func(s string) string { return s }, Windows1258: func(s string) string { return in1258(t, s) }, VNI: inVNI,
		TCVN3: func(s string) string { return inTCVN3(t, strings.ReplaceAll(s, "Ủy", "ủy")) },
	}
	for one, write := range in {
		for other, writeOther := range in {
			text := strings.Repeat(write(first)+"\n", 3) + "\n12/5\n" + writeOther(second) + "\n"
			want := strings.Repeat(first+"\n", 3) + "\n12/5\n" + second + "\n"
			if one == TCVN3 {
				want = strings.ReplaceAll(want, "Ủy", "ủy") // its capital has no byte
			}
			p, err := Text([]byte(text))
			if err != nil || p.Text != want || p.Encoding != one || p.Damaged {
				t.Errorf("%s and %s: %+v, %v", one, other, p, err)
			}
		}
	}
	p, err := Text([]byte(strings.Repeat(first+"\n", 40) + "th\xffng b\xe1o\n"))
	if err != nil || !p.Damaged || p.Encoding != UTF8 {
		t.Errorf("two wrong bytes: %+v, %v", p, err)
	}
}

// TestCapitals: TCVN3 has no bytes for capitals with a tone.
func TestCapitals(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"CộNG HòA Xã HộI CHủ NGHĩA VIệT NAM\n", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"},
		{"UBND TỉNH Hà GIANG, ngày 5/6", "UBND TỈNH HÀ GIANG, ngày 5/6"},
		{"UBND tỉnh Hà Giang giao Sở Y tế", "UBND tỉnh Hà Giang giao Sở Y tế"},
		{"Số: 12/QĐ-UBND   Hà Nội, ngày 5", "Số: 12/QĐ-UBND   Hà Nội, ngày 5"},
		{"Vũ A", "Vũ A"},
		{"V/v họp", "V/v họp"},
		{"SỞ Y Tế\nđiều 1", "SỞ Y TẾ\nđiều 1"},
		{"KT. CHủ TịCH", "KT. CHỦ TỊCH"},
		{"", ""},
	} {
		if got := capitals(c.in); got != c.want {
			t.Errorf("%q gives %q, want %q", c.in, got, c.want)
		}
	}
	const copied = "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM\n"
	for name, in := range map[string]string{"bytes": string(latin1Bytes(copied)), "copied into UTF-8": copied} {
		if p, err := Text([]byte(in)); err != nil || p.Encoding != TCVN3 || p.Text != "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n" {
			t.Errorf("%s: %+v, %v", name, p, err)
		}
	}
}

func latin1Bytes(s string) (out []byte) {
	for _, r := range s {
		out = append(out, byte(r))
	}
	return out
}

func TestDamagedText(t *testing.T) {
	p, err := Text([]byte(sentence + " Hết\xe1\xbb"))
	if err != nil || !p.Truncated || p.Text != sentence+" Hết" {
		t.Errorf("a cut text: %+v, %v", p, err)
	}
	wide := utf16.Encode([]rune(sentence))
	half := make([]byte, 0, 2*len(wide))
	for _, u := range wide {
		half = append(half, byte(u), byte(u>>8))
	}
	p, err = Text(half[:len(half)-1])
	if err != nil || !p.Truncated || p.Encoding != UTF16 || p.Text != sentence[:len(sentence)-1] {
		t.Errorf("a cut text in UTF-16: %+v, %v", p, err)
	}
	p, err = Text([]byte(sentence + "\xff" + sentence))
	if err != nil || !p.Damaged || p.Text != sentence+"\ufffd"+sentence {
		t.Errorf("a wrong byte: %+v, %v", p, err)
	}
}

func TestNoText(t *testing.T) {
	french := "Le pr\xe9sident de la R\xe9publique a d\xe9clar\xe9 \xe0 l'\xe9cole que l'ann\xe9e derni\xe8re avait \xe9t\xe9 tr\xe8s difficile pour les \xe9l\xe8ves."
	for name, in := range map[string]string{
		"nothing": "", "zeros": strings.Repeat("\x00", 4096), "UTF-32": "\xff\xfe\x00\x00S\x00\x00\x00", "a binary": "\x7fELF\x02\x01\x01\x00\x03\xff\x00\x80", "French": french,
	} {
		t.Run(name, func(t *testing.T) {
			p, err := Text([]byte(in))
			var e *congvan.Error
			if !errors.As(err, &e) || e.What.VI == "" || e.Next.EN == "" {
				t.Errorf("got %+v, %v", p, err)
			}
		})
	}
}

func TestSyllables(t *testing.T) {
	if j := judge(sentence); j.bad != 0 || j.good < 25 {
		t.Errorf("%+v for plain Vietnamese", j)
	}
	for _, w := range []string{"école", "été", "straße", "ViÖt", "Vieät", "tỉnhh", "ếa"} {
		if IsSyllable(w) {
			t.Errorf("%q passes for a syllable", w)
		}
	}
	for _, w := range []string{"giếng", "gì", "quyết", "nghiêng", "khuỷu", "Ủy", "đường", "ỷ", "huỷ", "hoà", "hòa", "quỹ", "quý"} {
		if !IsSyllable(w) {
			t.Errorf("%q does not pass", w)
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add([]byte(sentence))
	f.Add([]byte(inVNI(sentence)))
	f.Add([]byte{0xff, 0xfe, 1})
	f.Fuzz(func(t *testing.T, in []byte) {
		p, err := Text(in)
		quads := strings.NewReplacer("\u2000", "", "\u2001", "") // blanks, which paper.NFC leaves as they are
		if err == nil && !norm.NFC.IsNormalString(quads.Replace(p.Text)) {
			t.Errorf("%q is not NFC", p.Text)
		}
	})
}

func BenchmarkText(b *testing.B) {
	data := []byte(strings.Repeat(sentence+"\n", 300))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Text(data); err != nil {
			b.Fatal(err)
		}
	}
}
