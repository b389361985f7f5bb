//go:build unix

package main

import "syscall"

// processorTime gives the seconds of processor time that this program and those it started and ended have taken.
func processorTime() float64 {
	sum := 0.0
	for _, who := range []int{syscall.RUSAGE_SELF, syscall.RUSAGE_CHILDREN} {
		var r syscall.Rusage
		if syscall.Getrusage(who, &r) == nil {
			for _, t := range []syscall.Timeval{r.Utime, r.Stime} {
				sum += float64(t.Sec) + float64(t.Usec)/1e6
			}
		}
	}
	return sum
}
