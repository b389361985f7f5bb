package main

import (
	"fmt"
	"io"
	"strings"

	"congvan"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

var (
	helpShort   = congvan.Message{VI: "Cách dùng một lệnh", EN: "How to use a command"}
	helpLong    = congvan.Message{VI: "In cách dùng congvan hoặc một lệnh của nó.", EN: "Prints how to use congvan or one of its commands."}
	helpUse     = congvan.Message{VI: "help [LỆNH]", EN: "help [COMMAND]"}
	helpUsage   = congvan.Message{VI: "Cách dùng:", EN: "Usage:"}
	helpCmdWord = congvan.Message{VI: "LỆNH", EN: "COMMAND"}
	helpList    = congvan.Message{VI: "Các lệnh:", EN: "Commands:"}
	helpExample = congvan.Message{VI: "Ví dụ:", EN: "Examples:"}
	helpFlags   = congvan.Message{VI: "Tùy chọn:", EN: "Options:"}
	helpMore    = congvan.Message{VI: "Xem kỹ một lệnh: congvan help LỆNH", EN: "More on a command: congvan help COMMAND"}
	helpOption  = congvan.Message{VI: "[tùy chọn]", EN: "[options]"}
	helpDefault = congvan.Message{VI: "(mặc định: %s)", EN: "(default: %s)"}
)

// helpCommand prints the help of the command that its arguments name.
func helpCommand(t *terminal) *cobra.Command {
	return &cobra.Command{
		Use:   t.say(helpUse),
		Short: t.say(helpShort),
		Long:  t.say(helpLong),
		RunE: func(cmd *cobra.Command, args []string) error {
			at := cmd.Root()
			for _, word := range args {
				sub := subcommand(at, word)
				if sub == nil {
					return noCommand(at, word)
				}
				at = sub
			}
			return at.Help()
		},
	}
}

func subcommand(of *cobra.Command, name string) *cobra.Command {
	for _, sub := range of.Commands() {
		if sub.Name() == name || sub.HasAlias(name) {
			return sub
		}
	}
	return nil
}

// writeHelp prints the whole help of a command. The library's own has English words in it.
func writeHelp(t *terminal, cmd *cobra.Command) {
	var b strings.Builder
	long := cmd.Long
	if long == "" {
		long = cmd.Short
	}
	fmt.Fprintf(&b, "%s\n\n%s\n", paragraphs(long), t.say(helpUsage))
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "  %s %s %s\n", cmd.CommandPath(), t.say(helpCmdWord), t.say(helpOption))
	} else {
		fmt.Fprintf(&b, "  %s %s\n", cmd.UseLine(), t.say(helpOption))
	}
	if cmd.Example != "" {
		fmt.Fprintf(&b, "\n%s\n%s\n", t.say(helpExample), cmd.Example)
	}
	if cmd.HasAvailableSubCommands() {
		var rows [][2]string
		for _, sub := range cmd.Commands() {
			if sub.IsAvailableCommand() || sub.Name() == "help" {
				rows = append(rows, [2]string{sub.Name(), sub.Short})
			}
		}
		fmt.Fprintf(&b, "\n%s\n", t.say(helpList))
		helpRows(&b, rows)
	}
	var rows [][2]string
	flags := func(f *pflag.Flag) {
		if !f.Hidden {
			rows = append(rows, flagRow(t, f))
		}
	}
	cmd.LocalNonPersistentFlags().VisitAll(flags)
	cmd.Root().PersistentFlags().VisitAll(flags)
	fmt.Fprintf(&b, "\n%s\n", t.say(helpFlags))
	helpRows(&b, rows)
	if !cmd.HasParent() {
		fmt.Fprintf(&b, "\n%s\n", t.say(helpMore))
	}
	io.WriteString(t.out, b.String()) // nothing is left to tell of a screen that cannot be written to
}

// paragraphs fills the lines of each paragraph anew; one that begins with a blank stays as it is.
func paragraphs(text string) string {
	parts := strings.Split(text, "\n\n")
	for i, p := range parts {
		if !strings.HasPrefix(p, " ") {
			parts[i] = strings.Join(wrap(strings.ReplaceAll(p, "\n", " "), screenWidth), "\n")
		}
	}
	return strings.Join(parts, "\n\n")
}

// flagRow gives the flag as typed and what it does. A name in back quotes in its text is what its value is called.
func flagRow(t *terminal, f *pflag.Flag) [2]string {
	name, text := pflag.UnquoteUsage(f)
	typed := "    --" + f.Name
	if f.Shorthand != "" {
		typed = "-" + f.Shorthand + ", --" + f.Name
	}
	if name != "" && f.Value.Type() != "bool" {
		typed += " " + name
	}
	if _, ok := f.Value.(*choice); ok && f.Name != "lang" {
		text += " " + t.say(fill(helpDefault, f.DefValue))
	}
	return [2]string{typed, text}
}

// helpRows sets the rows in two columns, the second wrapped.
func helpRows(w io.Writer, rows [][2]string) {
	first := 0
	for _, r := range rows {
		first = max(first, displayWidth(r[0]))
	}
	second := screenWidth - first - 4
	for _, r := range rows {
		for i, line := range wrap(r[1], second) {
			head := ""
			if i == 0 {
				head = r[0]
			}
			fmt.Fprintf(w, "  %s  %s\n", pad(head, first), line)
		}
	}
}
