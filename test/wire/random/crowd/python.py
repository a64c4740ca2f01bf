"""Runs many programs side by side, each in a child of one process that has loaded their libraries: files come as lines of the input, what became of each goes to the output."""
import json
import os
import runpy
import signal
import sys
import threading

for library in ("requests", "httpx", "aiohttp", "urllib.request", "asyncio"):
    try:
        __import__(library)
    except ImportError:
        pass

lock = threading.Lock()
out = os.dup(1)


def say(**line):
    with lock:
        os.write(out, (json.dumps(line) + "\n").encode())


def watch(pid, file, errors):
    with os.fdopen(errors, errors="replace") as stream:
        said = stream.read().strip()
    _, status = os.waitpid(pid, 0)
    say(file=file, status=os.waitstatus_to_exitcode(status), said=(said.splitlines() or [""])[-1][:500])


for line in sys.stdin:
    file = line.strip()
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        os.dup2(writer, 2)
        devnull = os.open(os.devnull, os.O_RDWR)
        os.dup2(devnull, 0)
        os.dup2(devnull, 1)
        code = 0
        sys.path[0] = os.path.dirname(file)
        try:
            runpy.run_path(file, run_name="__main__")
        except BaseException as error:
            code = 1
            os.write(2, f"{type(error).__name__}: {error}\n".encode())
        os._exit(code)
    os.close(writer)
    say(file=file, began=True)
    threading.Thread(target=watch, args=(pid, file, reader), daemon=True).start()
# The input ends with the process that has started this one.
os.killpg(0, signal.SIGKILL)
