package docx

import (
	"slices"
	"strings"

	"congvan"
)

// object says that a file inside, which the page shows as a picture, was not read: a sheet of Excel, a paper of Word. A
// formula is no such file.
func (d *document) object(kind string) {
	if strings.HasPrefix(kind, "Equation") || slices.ContainsFunc(d.warnings, func(w congvan.Warning) bool { return w.Code == congvan.SourceLeftOut }) {
		return
	}
	if kind == "" {
		kind = "OLE"
	}
	d.warnings = append(d.warnings, congvan.Warning{Code: congvan.SourceLeftOut, Message: congvan.Message{
		VI: "tệp nhúng trong văn bản (" + kind + ") không được đọc: mở văn bản bằng Word, mở tệp ấy ra rồi lưu riêng",
		EN: "a file inside the document (" + kind + ") was not read: open the document in Word, open that file and save it by itself",
	}})
}
