package reuse

import "testing"

func TestRoom(t *testing.T) {
	var room Room[*int]
	for n := range 100 {
		s := room.Take(n)
		if len(s) != 0 || cap(s) < n {
			t.Fatalf("%d items, room for %d, want none and %d", len(s), cap(s), n)
		}
		for i, p := range s[:cap(s)] {
			if p != nil {
				t.Fatalf("item %d is still there", i)
			}
		}
		for range n {
			s = append(s, new(int))
		}
		room.Give(s)
	}
}
