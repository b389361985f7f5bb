package generate

import (
	"fmt"

	"congvan"
	"congvan/templates"
)

// Form is a kind of follow-up.
type Form struct {
	Name string          // as users type it
	What congvan.Message // what it is for
}

// form is what the program knows of a form besides its text.
type form struct {
	Form
	code     string // of the paper's type; "CV" has no name on paper
	typeName string
	relation congvan.Relation // of the new paper to the incoming one
	annex    bool             // has a table of tasks as annex
	byOrder  bool             // signed by order (TL.) where the office has such a signer
	scope    func(*draft) templates.Scope
	propose  func(*draft) // fills the charges
	to       func(*draft) []string
}

// forms lists the forms. A new one is its text in templates, its file here and its entry in this list.
func forms() []*form {
	return []*form{
		{Form: Form{"giao-viec", congvan.Message{VI: "Công văn giao một cơ quan, đơn vị thực hiện văn bản đến", EN: "Letter that charges one body with an incoming dispatch"}},
			code: "CV", typeName: "Công văn", relation: congvan.Replies, byOrder: true,
			scope: (*draft).assignScope, propose: (*draft).proposeAssign, to: (*draft).chargedBodies},
		{Form: Form{"trien-khai", congvan.Message{VI: "Công văn triển khai: nhiều cơ quan, mỗi nơi nhiệm vụ riêng", EN: "Letter that passes tasks on to many bodies, each its own"}},
			code: "CV", typeName: "Công văn", relation: congvan.Implements,
			scope: (*draft).deployScope, propose: (*draft).proposeDeploy, to: (*draft).chargedBodies},
		{Form: Form{"bao-cao-ket-qua", congvan.Message{VI: "Báo cáo kết quả thực hiện văn bản đến, kèm bảng nhiệm vụ", EN: "Report on the results, with a table of the tasks"}},
			code: "BC", typeName: "Báo cáo", relation: congvan.Implements, annex: true,
			scope: (*draft).reportScope, propose: (*draft).proposeReport, to: (*draft).reportedTo},
	}
}

// Forms lists the forms in the order in which help shows them.
func Forms() []Form {
	var out []Form
	for _, f := range forms() {
		out = append(out, f.Form)
	}
	return out
}

func formOf(name string) *form {
	for _, f := range forms() {
		if f.Name == name {
			return f
		}
	}
	return nil
}

func formNames() []string {
	var names []string
	for _, f := range forms() {
		names = append(names, f.Name)
	}
	return names
}

func say(vi, en string, values ...any) congvan.Message {
	return congvan.Message{VI: fmt.Sprintf(vi, values...), EN: fmt.Sprintf(en, values...)}
}
