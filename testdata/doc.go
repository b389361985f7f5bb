// Package testdata holds no code: it keeps the invented dispatches, their gold and the single sentences that the rules
// are tested against, and a test that the gold is well formed and stands in the text it annotates.
//
// dispatch/NAME.txt or NAME.fodt (with the DOCX and PDF made of it) is a dispatch, dispatch/gold/NAME.json what a reader
// who knows only the rules of annotation finds in it; sentences/*.jsonl has one phenomenon a line; ours.jsonl has an office and a task a line, and whether
// the task is the office's. Patterns such as ./...
// pass this folder by: run it as go test ./testdata.
package testdata
