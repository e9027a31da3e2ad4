"""Memory of this process, as the system tells it (Linux); elsewhere the most there was since the start."""
import re
import resource


def status(field):
    """KB."""
    try:
        with open("/proc/self/status") as file:
            return int(re.search(field + r":\s*(\d+)", file.read()).group(1))
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def forget_peak():
    try:
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")
    except OSError:
        pass


class Rise:
    """MB by which memory rises at its most from here on."""

    def __init__(self):
        forget_peak()
        self.before = status("VmRSS")

    def megabytes(self):
        return max(0, status("VmHWM") - self.before) / 1024
