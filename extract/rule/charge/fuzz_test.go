package charge

import (
	"strings"
	"testing"
)

// FuzzReader asks every question of any text: nothing panics, and every span lies inside the text.
func FuzzReader(f *testing.F) {
	f.Add("Giao Sở A, Sở B và UBND các huyện (sau đây gọi là X) phối hợp với Công an tỉnh; báo cáo UBND tỉnh (qua Sở C).")
	f.Add("Căn cứ …, các sở: Y tế, v.v… “trích. Dẫn” thì phải; Riêng đối với Sở Y tế: không")
	f.Add("các\nMỗi\nsau đây (qua\nGiao")
	f.Fuzz(ask)
}

// pieces are words that the rules look for; a fuzzed byte picks one.
var pieces = strings.Split("Giao |Đề nghị |yêu cầu |giao |phân công |Sở Nội vụ |UBND các huyện|các |Các |Mỗi |tất cả các |thị xã|tỉnh|Công an |đồng chí |ông |Trần Văn A|phòng |"+
	"học viên|trường |phải |có trách nhiệm |chịu trách nhiệm |được giao |đã |sẽ |dự kiến |là đầu mối |tổ chức |chủ trì |phối hợp |phối hợp với |báo cáo |gửi |về |qua |để |thì |nào |nếu |"+
	"Căn cứ |trên cơ sở |đối với |Riêng |Hằng năm |ngày 15/6/2024|Kế hoạch số 12/KH-UBND |Công văn |theo |của |và |hoặc |, |; |. |: |(|)|“|”|\"| - |/|v.v|… |TP. |(sau đây gọi là |(qua |"+
	"02 |không |việc |hồ sơ |thời hạn |Thực hiện |Thống nhất |đồng thời |cho |\n|Hiện nay|số liệu|quản lý |Ban Quản lý |dự án |x", "|")

// FuzzPieces asks every question of texts made of those words.
func FuzzPieces(f *testing.F) {
	f.Add([]byte{0, 5, 51, 6, 11, 29, 30, 5, 53})
	f.Fuzz(func(t *testing.T, picks []byte) {
		var b strings.Builder
		for _, p := range picks[:min(len(picks), 300)] {
			b.WriteString(pieces[int(p)%len(pieces)])
		}
		ask(t, b.String())
	})
}

// ask puts every question to a text.
func ask(t *testing.T, text string) {
	x := read(text)
	inside := func(s span) {
		if s.From < 0 || s.To < s.From || s.To > len(x.Tokens) {
			t.Fatalf("%q: span %v outside %d tokens", text, s, len(x.Tokens))
		}
		x.Value(s)
	}
	spans := []span{{To: len(x.Tokens)}}
	for _, l := range x.Lines {
		spans = append(spans, l.Span())
	}
	for _, s := range spans {
		charges := x.Charges(s)
		for _, c := range charges {
			inside(span{From: c.At, To: c.Verb})
			for _, n := range c.Lead {
				inside(n)
			}
		}
		for _, n := range append(x.Support(s), x.Doer(s)...) {
			inside(n)
		}
		title := x.Title(s)
		inside(title)
		inside(x.Action(title, charges))
		inside(x.Action(s, charges))
		for _, r := range x.Reports(s) {
			if !strings.Contains(strings.ReplaceAll(x.String, "\n", " "), r.To) {
				t.Fatalf("%q: receiver %q does not stand in it", text, r.To)
			}
		}
		for i := s.From; i < s.To; i++ {
			names, end := x.Names(i, s.To)
			inside(span{From: i, To: end})
			for _, n := range names {
				inside(n)
			}
			x.BeginsName(i)
			x.VerbAt(i, s.To)
			x.RetoldBefore(s.From, i)
			if e := x.SentenceEnd(i, s.To); e < i || e > s.To {
				t.Fatalf("%q: sentence from %d ends at %d", text, i, e)
			}
		}
		x.VerbFirst(s)
	}
}
