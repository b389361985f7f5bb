package child

import (
	"errors"
	"os/exec"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// bounds hold the job object that the child belongs to.
type bounds struct {
	job   windows.Handle
	child windows.Handle
}

// start starts the command without a window of its own. It ends with this process, and cannot be given more than twice
// the memory: that is a guard only, what the machine has promised it is more than it takes.
func start(cmd *exec.Cmd, memory int64) (*bounds, error) {
	cmd.SysProcAttr = &syscall.SysProcAttr{CreationFlags: windows.CREATE_NO_WINDOW}
	job, err := windows.CreateJobObject(nil, nil)
	if err != nil {
		return nil, err
	}
	b := &bounds{job: job}
	var limit windows.JOBOBJECT_EXTENDED_LIMIT_INFORMATION
	limit.BasicLimitInformation.LimitFlags = windows.JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | windows.JOB_OBJECT_LIMIT_PROCESS_MEMORY
	limit.ProcessMemoryLimit = uintptr(2 * memory)
	_, err = windows.SetInformationJobObject(job, windows.JobObjectExtendedLimitInformation, uintptr(unsafe.Pointer(&limit)), uint32(unsafe.Sizeof(limit)))
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		b.close()
		return nil, err
	}
	bind := func(handle uintptr) {
		here := windows.CurrentProcess()
		if err = windows.AssignProcessToJobObject(job, windows.Handle(handle)); err == nil {
			err = windows.DuplicateHandle(here, windows.Handle(handle), here, &b.child, 0, false, windows.DUPLICATE_SAME_ACCESS)
		}
	}
	if e := cmd.Process.WithHandle(bind); err == nil {
		err = e
	}
	if err != nil {
		b.close()
		return nil, errors.Join(err, cmd.Process.Kill(), cmd.Wait())
	}
	return b, nil
}

// counters is PROCESS_MEMORY_COUNTERS of the Windows API.
type counters struct {
	size                                               uint32
	faults                                             uint32
	peakWorkingSet, workingSet                         uintptr
	peakPagedPool, pagedPool, peakOtherPool, otherPool uintptr
	pagefile, peakPagefile                             uintptr
}

var memoryInfo = windows.NewLazySystemDLL("kernel32.dll").NewProc("K32GetProcessMemoryInfo")

// memory gives the bytes that the child takes, 0 when it is gone.
func (b *bounds) memory() int64 {
	c := counters{size: uint32(unsafe.Sizeof(counters{}))}
	if ok, _, _ := memoryInfo.Call(uintptr(b.child), uintptr(unsafe.Pointer(&c)), uintptr(c.size)); ok == 0 {
		return 0
	}
	return int64(c.workingSet)
}

func (b *bounds) close() {
	if b.child != 0 {
		windows.CloseHandle(b.child)
	}
	windows.CloseHandle(b.job)
}

func brokenPipe(err error) bool {
	return errors.Is(err, windows.ERROR_BROKEN_PIPE) || errors.Is(err, windows.ERROR_NO_DATA)
}
