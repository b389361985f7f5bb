package limits

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"time"

	"congvan"
)

// Name names one limit, as a user types it. As the cause of an error it tells which limit a document passed.
type Name string

// The names.
const (
	Input    Name = "input"
	Unpacked Name = "unpacked"
	Part     Name = "part"
	Entries  Name = "entries"
	Ratio    Name = "ratio"
	Layers   Name = "layers"
	Depth    Name = "depth"
	Pages    Name = "pages"
	Blocks   Name = "blocks"
	Text     Name = "text"
	Time     Name = "time"
	OCR      Name = "ocr"
)

// limit is what is known of one of them.
type limit struct {
	name  Name
	doc   congvan.Message     // what it counts
	field func(l *Limits) any // *int64 of bytes, *int of things, *time.Duration
}

// known are all of them, in the order in which help shows them.
var known = []limit{
	{Input, congvan.Message{VI: "kích thước tệp", EN: "size of the file"}, func(l *Limits) any { return &l.Input }},
	{Unpacked, congvan.Message{VI: "mọi thứ bung ra từ tệp, cộng lại", EN: "all that it unpacks to, together"}, func(l *Limits) any { return &l.Unpacked }},
	{Part, congvan.Message{VI: "một phần hay một tệp bên trong, sau khi bung", EN: "one part of it or file inside, unpacked"}, func(l *Limits) any { return &l.Part }},
	{Entries, congvan.Message{VI: "số tệp bên trong tệp nén, thư, gói", EN: "files inside an archive, letter or package"}, func(l *Limits) any { return &l.Entries }},
	{Ratio, congvan.Message{VI: "bung ra gấp mấy lần (từ 10 MB trở lên)", EN: "unpacked by packed size (from 10 MB on)"}, func(l *Limits) any { return &l.Ratio }},
	{Layers, congvan.Message{VI: "số lớp tệp nén, thư, gói lồng nhau", EN: "archives, letters and packages inside each other"}, func(l *Limits) any { return &l.Layers }},
	{Depth, congvan.Message{VI: "số tầng lồng nhau trong một văn bản (bảng, mục, phần tử)", EN: "tables, groups and elements inside each other"}, func(l *Limits) any { return &l.Depth }},
	{Pages, congvan.Message{VI: "số trang", EN: "pages"}, func(l *Limits) any { return &l.Pages }},
	{Blocks, congvan.Message{VI: "số đoạn và ô có chữ", EN: "paragraphs and cells with text"}, func(l *Limits) any { return &l.Blocks }},
	{Text, congvan.Message{VI: "độ dài phần chữ", EN: "length of the text"}, func(l *Limits) any { return &l.Text }},
	{Time, congvan.Message{VI: "thời gian đọc một văn bản (không kể nhận dạng ảnh)", EN: "time for one document (recognising pictures aside)"}, func(l *Limits) any { return &l.Time }},
	{OCR, congvan.Message{VI: "thời gian nhận dạng các trang là ảnh của một văn bản", EN: "time for recognising those pages of a document that are pictures"}, func(l *Limits) any { return &l.OCR }},
}

// Names gives all of them, in the order in which help shows them.
func Names() (names []Name) {
	for _, k := range known {
		names = append(names, k.name)
	}
	return names
}

// Passed gives the limit that an error tells of, "" where it tells of none.
func Passed(err error) Name {
	var n Name
	errors.As(err, &n)
	return n
}

// Error makes a name the cause of an error.
func (n Name) Error() string { return "past the limit " + string(n) }

// Doc says what the limit counts.
func (n Name) Doc() congvan.Message {
	for _, k := range known {
		if k.name == n {
			return k.doc
		}
	}
	return congvan.Message{}
}

// at gives the field of a limit, nil for a name that is none.
func (l *Limits) at(n Name) any {
	for _, k := range known {
		if k.name == n {
			return k.field(l)
		}
	}
	return nil
}

// Value writes a limit as Set takes it: "512MB", "10000", "90s".
func (l Limits) Value(n Name) string {
	switch v := l.at(n).(type) {
	case *int64:
		return size(*v)
	case *int:
		return strconv.Itoa(*v)
	case *time.Duration:
		return strconv.FormatFloat(v.Seconds(), 'f', -1, 64) + "s"
	}
	return ""
}

// Raised writes twice the limit: what to try for a document that passed it.
func (l Limits) Raised(n Name) string {
	switch v := l.at(n).(type) {
	case *int64:
		*v = min(*v, math.MaxInt64/2) * 2
	case *int:
		*v = min(*v, math.MaxInt/2) * 2
	case *time.Duration:
		*v = min(*v, math.MaxInt64/2) * 2
	}
	return l.Value(n)
}

// Set changes a limit. Sizes are written as 500MB, counts as 500, times as 90s or 2m. The error says how, or what names
// there are.
func (l *Limits) Set(name, value string) error {
	switch v := l.at(Name(name)).(type) {
	case *int64:
		n, ok := bytes(value)
		if !ok {
			return &congvan.Error{What: congvan.Message{VI: "viết cỡ như 800KB, 500MB, 2GB", EN: "write a size as 800KB, 500MB, 2GB"}}
		}
		*v = n
	case *int:
		n, err := strconv.Atoi(value)
		if err != nil || n <= 0 {
			return &congvan.Error{What: congvan.Message{VI: "viết một số nguyên lớn hơn 0", EN: "write a whole number above 0"}}
		}
		*v = n
	case *time.Duration:
		d, err := time.ParseDuration(value)
		if err != nil || d <= 0 {
			return &congvan.Error{What: congvan.Message{VI: "viết thời gian như 90s, 2m, 1h", EN: "write a time as 90s, 2m, 1h"}}
		}
		*v = d
	default:
		var all []string
		for _, n := range Names() {
			all = append(all, string(n))
		}
		list := strings.Join(all, ", ")
		return &congvan.Error{What: congvan.Message{VI: "các giới hạn là " + list, EN: "the limits are " + list}}
	}
	return nil
}

var units = [...]struct {
	name  string
	bytes int64
}{{"GB", 1 << 30}, {"MB", 1 << 20}, {"KB", 1 << 10}, {"B", 1}}

// mostBytes keeps sums of sizes far from the end of int64.
const mostBytes = 1 << 50

// bytes reads a size.
func bytes(s string) (int64, bool) {
	number, unit := strings.ToUpper(s), int64(1)
	for _, u := range units {
		if rest, ok := strings.CutSuffix(number, u.name); ok {
			number, unit = rest, u.bytes
			break
		}
	}
	n, err := strconv.ParseInt(strings.TrimSpace(number), 10, 64)
	return n * unit, err == nil && n > 0 && n <= mostBytes/unit
}

// size writes a number of bytes in the largest unit that it is whole in.
func size(n int64) string {
	for _, u := range units {
		if n%u.bytes == 0 {
			return strconv.FormatInt(n/u.bytes, 10) + u.name
		}
	}
	return ""
}
