package detect

import "congvan"

func refuse(whatVI, whatEN, nextVI, nextEN string, cause error) error {
	return &congvan.Error{What: congvan.Message{VI: whatVI, EN: whatEN}, Next: congvan.Message{VI: nextVI, EN: nextEN}, Err: cause}
}

func empty() error {
	return refuse("tệp rỗng (0 byte)", "the file is empty (0 bytes)", "xin bên gửi gửi lại tệp", "ask the sender for the file again", nil)
}

func emptyArchive() error {
	return refuse("tệp nén không chứa gì", "the archive is empty", "xin bên gửi gửi lại tệp", "ask the sender for the file again", nil)
}

func unreadable(err error) error {
	return refuse("không đọc được tệp", "the file cannot be read", "thử mở lại tệp", "try to open the file again", err)
}

func unknown() error {
	return refuse("không nhận ra loại tệp: không phải PDF, Word, ODT, RTF, HTML, ảnh hay văn bản thuần",
		"unknown kind of file: not PDF, Word, ODT, RTF, HTML, an image or plain text",
		"mở tệp bằng chương trình đã tạo ra nó rồi lưu dạng PDF hoặc .docx", "open it in the program that made it and save it as PDF or .docx", nil)
}

func unknownXML() error {
	return refuse("tệp XML không phải edXML hay văn bản", "an XML file that is neither edXML nor a document",
		"xin tệp văn bản gốc (PDF, Word)", "ask for the document itself (PDF, Word)", nil)
}

func archive(kind string) error {
	return refuse("tệp nén "+kind, "a "+kind+" archive", "giải nén rồi đọc từng tệp bên trong, hoặc nén lại dạng ZIP", "unpack it and read the files inside, or pack them as ZIP", nil)
}

func image(kind string) error {
	return refuse("ảnh "+kind, "a "+kind+" image", "lưu lại ảnh dạng PNG, JPEG hoặc TIFF", "save the image as PNG, JPEG or TIFF", nil)
}

func winmail() error {
	return refuse("tệp đính kèm ở dạng riêng của Outlook (winmail.dat)", "attachments in a form of Outlook's own (winmail.dat)",
		"xin bên gửi gửi tệp văn bản (PDF, Word) đính kèm thông thường", "ask the sender for the document (PDF, Word) as an ordinary attachment", nil)
}

func postscript() error {
	return refuse("tệp PostScript (EPS, PS)", "a PostScript file (EPS, PS)", "xin bản PDF của văn bản", "ask for the document as PDF", nil)
}

func program() error {
	return refuse("tệp chương trình, không phải văn bản", "a program, not a document", "không mở tệp này; báo bộ phận công nghệ thông tin", "do not open it; tell your IT staff", nil)
}

func otherOffice(kind, saveAs string) error {
	return refuse("tệp "+kind+", không phải văn bản đọc được", "a "+kind+" file, which cannot be read", "mở tệp rồi lưu lại dạng "+saveAs, "open it and save it as "+saveAs, nil)
}

func encrypted() error {
	return refuse("tệp có đặt mật khẩu", "the file is password-protected", "mở tệp bằng mật khẩu rồi lưu lại không mật khẩu", "open it with its password and save it without one", nil)
}

func damagedOLE(err error) error {
	return refuse("tệp Office 97–2003 hỏng hoặc bị cắt", "a damaged or cut Office 97–2003 file", "xin bên gửi gửi lại tệp", "ask the sender for the file again", err)
}
