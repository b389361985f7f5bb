package main

import (
	"context"
	"io"
	"time"

	"congvan"

	"github.com/spf13/cobra"
)

var (
	rootShort = congvan.Message{
		VI: "Đọc công văn, lập văn bản trả lời và theo dõi nhiệm vụ",
		EN: "Read official dispatches, draft what follows, keep track of tasks",
	}
	rootLong = congvan.Message{
		VI: `congvan đọc công văn, kế hoạch, quyết định … thành bản ghi có cấu trúc và lập văn bản theo thể thức của
Nghị định 30/2020/NĐ-CP. Chương trình chạy ngay trên máy này, không gửi gì ra ngoài.

Mã kết thúc: 0 xong hết, 1 có tệp không xong, 2 dùng sai.`,
		EN: `congvan reads official dispatches, plans, decisions … into structured records and drafts papers in the form of
Decree 30/2020/NĐ-CP. It works on this machine alone and sends nothing out.

Exit codes: 0 all done, 1 some failed, 2 wrong use.`,
	}
	langFlag = congvan.Message{VI: "ngôn ngữ của thông báo: vi hoặc en", EN: "language of messages: vi or en"}
	helpFlag = congvan.Message{VI: "cách dùng lệnh", EN: "how to use the command"}

	unknownCommand = congvan.Message{VI: "không có lệnh “%s”", EN: "no command %q"}
	didYouMean     = congvan.Message{VI: "có phải là “%s”? Xem các lệnh: congvan help", EN: "did you mean %q? See the commands: congvan help"}
	seeCommands    = congvan.Message{VI: "xem các lệnh: congvan help", EN: "see the commands: congvan help"}

	doubleClicked = congvan.Message{
		VI: `congvan là chương trình dòng lệnh: mở Dấu nhắc lệnh (cmd) hoặc PowerShell trong thư mục này rồi gõ

    congvan help
`,
		EN: `congvan is a command line program: open a command prompt (cmd) or PowerShell in this folder and type

    congvan help
`,
	}
)

// commands lists the subcommands in the order in which help shows them. A new one is its file and its line here.
func commands(t *terminal) []*cobra.Command {
	return []*cobra.Command{
		extractCommand(t),
		renderCommand(t),
		generateCommand(t),
		officeCommand(t),
		evalCommand(t),
		schemaCommand(t),
		versionCommand(t),
		helpCommand(t),
	}
}

// run does what the arguments say and gives the exit code.
func run(ctx context.Context, args []string, in io.Reader, out, err io.Writer) int {
	t := &terminal{in: in, out: out, err: err, lang: langOf(args)}
	root := newRoot(t)
	root.SetArgs(args)
	return t.report(root.ExecuteContext(ctx))
}

func newRoot(t *terminal) *cobra.Command {
	cobra.EnableCommandSorting = false
	cobra.MousetrapHelpText = t.say(doubleClicked)
	cobra.MousetrapDisplayDuration = 30 * time.Second
	root := &cobra.Command{
		Use:   "congvan",
		Short: t.say(rootShort),
		Long:  t.say(rootLong),
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return noCommand(cmd, args[0])
			}
			return nil
		},
		RunE:              func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		SilenceErrors:     true, // run reports them
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.SetIn(t.in)
	root.SetOut(t.out)
	root.SetErr(t.err)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return flagError(cmd, err) })
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { writeHelp(t, cmd) })
	root.PersistentFlags().Var(newChoice((*string)(&t.lang), string(congvan.Vietnamese), string(congvan.English)),
		"lang", t.say(langFlag))
	root.PersistentFlags().BoolP("help", "h", false, t.say(helpFlag))
	root.SuggestionsMinimumDistance = 2
	subs := commands(t)
	for _, sub := range subs {
		sub.DisableFlagsInUseLine = true // writeHelp says so in our words
	}
	root.AddCommand(subs...)
	root.SetHelpCommand(subs[len(subs)-1])
	return root
}

// noCommand is the error for a word that is no subcommand of cmd.
func noCommand(cmd *cobra.Command, word string) error {
	next := seeCommands
	if near := cmd.SuggestionsFor(word); len(near) > 0 {
		next = fill(didYouMean, near[0])
	}
	return wrongUse(fill(unknownCommand, word), next)
}
