package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"congvan"
	"congvan/extract/lexicon"

	"github.com/spf13/cobra"
)

var versionShort = congvan.Message{VI: "Phiên bản của chương trình và bộ từ", EN: "Version of the program and its lexicon"}

func versionCommand(t *terminal) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: t.say(versionShort),
		Args:  words(),
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(t.out, "congvan %s (%s, %s/%s)\n", program(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return err
		},
	}
}

// program is the version that records name: the program's own and its lexicon's, "1.2.0+lex:ab12".
func program() string {
	v := buildVersion(debug.ReadBuildInfo())
	if lex := lexiconHash(); lex != "" {
		v += "+lex:" + lex
	}
	return v
}

// buildVersion is the module's version where it was built from a release, else the revision, else "dev".
func buildVersion(info *debug.BuildInfo, ok bool) string {
	if !ok {
		return "dev"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 {
			return "dev-" + s.Value[:12]
		}
	}
	return "dev"
}

// lexiconHash names the word lists that the rules were built with.
func lexiconHash() string { return lexicon.Default().Hash() }
