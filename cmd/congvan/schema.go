package main

import (
	"strings"

	"congvan"
	"congvan/schema"

	"github.com/spf13/cobra"
)

var (
	schemaUse   = congvan.Message{VI: "schema [" + strings.Join(schema.Names(), "|") + "]", EN: "schema [" + strings.Join(schema.Names(), "|") + "]"}
	schemaShort = congvan.Message{VI: "In JSON Schema của các tệp", EN: "Print the JSON Schemas of the files"}
	schemaLong  = congvan.Message{
		VI: `In JSON Schema (bản 2020-12): record là bản ghi một văn bản (nếu không ghi gì), review là những chỗ người dùng sửa,
choices là lựa chọn cho văn bản tiếp theo, office là tệp về cơ quan.`,
		EN: `Prints a JSON Schema (draft 2020-12): record is the record of a dispatch (taken when nothing is named), review what
people changed in one, choices what a clerk decides for a follow-up, office the file about an office.`,
	}
	noSchema = congvan.Message{VI: "không có lược đồ “%s”", EN: "no schema %q"}
)

func schemaCommand(t *terminal) *cobra.Command {
	return &cobra.Command{
		Use:   t.say(schemaUse),
		Short: t.say(schemaShort),
		Long:  t.say(schemaLong),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return wrongUse(fill(tooManyWords, args[1]), fill(oneOf, strings.Join(schema.Names(), ", ")))
			}
			name := append(args, schema.Names()[0])[0]
			text, ok := schema.Of(name)
			if !ok {
				return wrongUse(fill(noSchema, name), fill(oneOf, strings.Join(schema.Names(), ", ")))
			}
			_, err := t.out.Write(text)
			return err
		},
	}
}
