package xlsx

import (
	"fmt"

	"congvan"
)

var (
	saveAgain = congvan.Message{VI: "mở tệp bằng Excel, để Excel sửa rồi lưu lại", EN: "let Excel open and repair it, then save it"}
	saveXLSX  = congvan.Message{VI: "mở tệp bằng Excel rồi lưu lại dạng .xlsx", EN: "open it in Excel and save it as .xlsx"}
)

func notWorkbook() error {
	return &congvan.Error{
		What: congvan.Message{VI: "không phải tệp Excel (không có sổ tính)", EN: "not an Excel file (it has no workbook)"}, Next: saveXLSX,
	}
}

func damagedPart(part string, err error) error {
	return &congvan.Error{
		What: congvan.Message{VI: "nội dung tệp Excel hỏng (" + part + ")", EN: "the Excel file is damaged (" + part + ")"}, Next: saveAgain, Err: err,
	}
}

func tooLarge(cause error) error {
	return &congvan.Error{
		What: congvan.Message{VI: "bảng tính quá lớn", EN: "the workbook is too large"},
		Next: congvan.Message{VI: "tách phần cần đọc ra một tệp riêng", EN: "put what is to be read into a file of its own"}, Err: cause,
	}
}

func empty(hidden int) error {
	if hidden > 0 {
		return &congvan.Error{
			What: congvan.Message{VI: "tệp Excel chỉ có chữ trong trang tính ẩn", EN: "the Excel file has text in hidden sheets only"},
			Next: congvan.Message{VI: "mở tệp, bỏ ẩn trang tính rồi lưu lại", EN: "open it, unhide the sheets and save it"},
		}
	}
	return &congvan.Error{
		What: congvan.Message{VI: "tệp Excel không có nội dung", EN: "the Excel file holds no text"},
		Next: congvan.Message{VI: "xin gửi lại tệp gốc", EN: "ask for the original file again"},
	}
}

func stopped(cause error) error {
	return &congvan.Error{What: congvan.Message{VI: "dừng lại khi đang đọc", EN: "stopped while reading"}, Err: cause}
}

func hiddenSheet(name string) congvan.Warning {
	return congvan.Warning{Code: congvan.SourceHidden, Message: congvan.Message{
		VI: fmt.Sprintf("trang tính ẩn “%s” không được đọc", name), EN: fmt.Sprintf("the hidden sheet %q was not read", name),
	}}
}

// hiddenCells tells of hidden rows and columns that hold text, and of text under merged cells.
func hiddenCells(name string, rows, columns, covered int) congvan.Warning {
	return congvan.Warning{Code: congvan.SourceHidden, Message: congvan.Message{
		VI: fmt.Sprintf("trang tính “%s”: không đọc chữ trong %d hàng ẩn, %d cột ẩn, %d ô bị ô gộp che", name, rows, columns, covered),
		EN: fmt.Sprintf("sheet %q: text in %d hidden rows, %d hidden columns and %d cells under merged ones was not read", name, rows, columns, covered),
	}}
}

func noResult(name, cell string) congvan.Warning {
	return congvan.Warning{Code: congvan.FormulaEmpty, Message: congvan.Message{
		VI: fmt.Sprintf("trang tính “%s”: công thức chưa có kết quả, từ ô %s; mở tệp bằng Excel rồi lưu lại", name, cell),
		EN: fmt.Sprintf("sheet %q: formulas without a stored result, from cell %s on; open the file in Excel and save it", name, cell),
	}}
}

func tooOld() error {
	return &congvan.Error{
		What: congvan.Message{VI: "tệp của Excel 5.0/95 hoặc cũ hơn, không đọc được", EN: "a file of Excel 5.0/95 or older, which is not read"}, Next: saveXLSX,
	}
}

func encrypted() error {
	return &congvan.Error{
		What: congvan.Message{VI: "tệp có đặt mật khẩu", EN: "the file is password-protected"},
		Next: congvan.Message{VI: "mở tệp bằng mật khẩu rồi lưu lại không mật khẩu", EN: "open it with its password and save it without one"},
	}
}
