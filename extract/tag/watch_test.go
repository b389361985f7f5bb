package tag

import "testing"

var (
	testCues  = NewCues([]string{"trước ngày", "chậm nhất"}, []string{"trước khi"})
	testWatch = NewWatch(testCues)
	moreWatch = NewWatch(Phrases("ngày"), testCues)
)

func TestWatch(t *testing.T) {
	x := text("Chậm nhất là trước ngày 15 tháng 9")
	for i := range x.Tokens {
		n, _ := testCues.At(x, i)
		begins := n > 0 || x.Of(i, i+1) == "trước"
		if x.Watched(i, testWatch) != begins {
			t.Errorf("%q: watched %v, want %v", x.Of(i, i+1), !begins, begins)
		}
		if want := begins || x.Of(i, i+1) == "ngày"; x.Watched(i, moreWatch) != want {
			t.Errorf("%q: watched in the second set %v, want %v", x.Of(i, i+1), !want, want)
		}
	}
}
