package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"congvan"
	"congvan/internal/atomicfile"
	"congvan/templates"

	"github.com/spf13/cobra"
)

var (
	officeUse   = congvan.Message{VI: "office", EN: "office"}
	officeShort = congvan.Message{VI: "Tạo và kiểm tra tệp cơ quan", EN: "Make and check the office file"}
	officeLong  = congvan.Message{
		VI: "Tệp cơ quan cho biết tên, địa danh, người ký, đơn vị, nơi nhận của cơ quan mình; congvan generate cần tệp này.",
		EN: "The office file tells the name, place, signers, units and recipients of one's office; congvan generate needs it.",
	}

	officeInitUse   = congvan.Message{VI: "init", EN: "init"}
	officeInitShort = congvan.Message{VI: "Tạo tệp cơ quan có ghi chú", EN: "Make an office file with notes"}
	officeInitLong  = congvan.Message{
		VI: "Tạo tệp cơ quan của một cơ quan bịa, có ghi chú từng khóa, dùng được ngay; thay bằng của cơ quan mình. Không ghi đè tệp đã có.",
		EN: "Makes the office file of an invented office, each key with a note, that works as it stands; put your own in. It overwrites no file.",
	}
	officeInitExample = congvan.Message{VI: "  congvan office init -o office.yaml", EN: "  congvan office init -o office.yaml"}

	officeCheckUse   = congvan.Message{VI: "check TỆP", EN: "check FILE"}
	officeCheckShort = congvan.Message{VI: "Kiểm tra một tệp cơ quan", EN: "Check an office file"}
	officeCheckLong  = congvan.Message{
		VI: "Kiểm tra tệp cơ quan: khóa, chữ viết tắt, cách ghi quyền hạn người ký theo Nghị định 30/2020/NĐ-CP. Báo mọi chỗ sai một lần.",
		EN: "Checks an office file: keys, abbreviations, how signers' authority is written by Decree 30/2020/NĐ-CP. Tells all faults at once.",
	}
	officeFine = congvan.Message{VI: "%s: dùng được\n", EN: "%s: fine\n"}
	officeWord = congvan.Message{VI: "tên tệp cơ quan", EN: "the office file"}

	officeTemplateUse   = congvan.Message{VI: "template MẪU", EN: "template FORM"}
	officeTemplateShort = congvan.Message{VI: "Chép mẫu chữ của một văn bản để sửa", EN: "Copy the text of a form to change it"}
	officeTemplateLong  = congvan.Message{
		VI: "Chép mẫu chữ của chương trình ra tệp. Đặt tệp đã sửa, cùng tên, trong thư mục mẫu của cơ quan (khóa templates). Không ghi đè tệp đã có.",
		EN: "Copies the program's text of a form to a file. Put the changed file, of the same name, into the office's folder (key templates). It overwrites no file.",
	}

	newFileFlag = congvan.Message{VI: "ghi ra `TỆP` mới thay vì màn hình", EN: "write to a new `FILE` rather than the screen"}
	fileExists  = congvan.Message{VI: "đã có tệp này", EN: "this file exists"}
	newName     = congvan.Message{VI: "đặt tên khác hoặc xóa tệp cũ", EN: "give another name or delete the old file"}
)

// officeCommand groups what makes and checks office files.
func officeCommand(t *terminal) *cobra.Command {
	cmd := &cobra.Command{
		Use:   t.say(officeUse),
		Short: t.say(officeShort),
		Long:  t.say(officeLong),
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return noCommand(cmd, args[0])
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	for _, sub := range []*cobra.Command{officeInit(t), officeCheck(t), officeTemplate(t)} {
		sub.DisableFlagsInUseLine = true
		cmd.AddCommand(sub)
	}
	return cmd
}

func officeInit(t *terminal) *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:     t.say(officeInitUse),
		Short:   t.say(officeInitShort),
		Long:    t.say(officeInitLong),
		Example: t.say(officeInitExample),
		Args:    words(),
		RunE:    func(*cobra.Command, []string) error { return t.writeNew(out, templates.Office()) },
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", t.say(newFileFlag))
	return cmd
}

func officeCheck(t *terminal) *cobra.Command {
	return &cobra.Command{
		Use:   t.say(officeCheckUse),
		Short: t.say(officeCheckShort),
		Long:  t.say(officeCheckLong),
		Args:  words(officeWord),
		RunE: func(_ *cobra.Command, args []string) error {
			data, err := t.readSmall(args[0])
			if err != nil {
				return err
			}
			if _, err := congvan.ParseOffice(data); err != nil {
				return fileError(args[0], err)
			}
			fmt.Fprintf(t.out, t.say(officeFine), args[0])
			return nil
		},
	}
}

func officeTemplate(t *terminal) *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   t.say(officeTemplateUse),
		Short: t.say(officeTemplateShort),
		Long:  t.say(officeTemplateLong),
		Args:  words(formWord),
		RunE: func(_ *cobra.Command, args []string) error {
			text, err := templates.Text(args[0])
			if err != nil {
				return err
			}
			return t.writeNew(out, text)
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", t.say(newFileFlag))
	return cmd
}

// writeNew writes a file that must not be there yet; without a name it prints.
func (t *terminal) writeNew(name string, data []byte) error {
	if name == "" {
		if _, err := t.out.Write(data); err != nil {
			return fileError("", err)
		}
		return nil
	}
	if _, err := os.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
		return &congvan.Error{File: name, What: fileExists, Next: newName, Err: fs.ErrExist}
	}
	err := atomicfile.Write(name, func(w io.Writer) error { _, err := w.Write(data); return err })
	if err != nil {
		return fileError(name, err)
	}
	fmt.Fprintf(t.err, t.say(wrotePaper), name)
	return nil
}
