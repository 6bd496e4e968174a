"""A headless Chromium, driven through a pipe by its DevTools protocol: open a page, ask it, photograph it.

Nothing but the standard library: Chromium reads commands from file descriptor 3 and answers on 4, as JSON texts that
each end in a zero byte.
"""

import base64
import fcntl
import json
import os
import select
import signal
import tempfile
from collections import deque
from pathlib import Path
from types import TracebackType
from typing import Any, Self

__all__ = ["Browser", "Page"]

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-sync",
    "--hide-scrollbars",
    "--no-proxy-server",
    "--host-resolver-rules=MAP intranet.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--remote-debugging-pipe",
)
_PATIENCE = 60  # seconds without a word from the browser
_KEYS: dict[str, dict[str, Any]] = {
    "Enter": {"windowsVirtualKeyCode": 13, "text": "\r"},
    "Tab": {"windowsVirtualKeyCode": 9},
}
_FIRST_FREE = 16  # descriptors from here on cannot be taken for 3 and 4


class Browser:
    """One running Chromium; `with Browser(command) as browser:` starts and ends it."""

    def __init__(self, command: str) -> None:
        self._command = command
        self._profile = tempfile.TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True)
        self._sent = 0
        self._heard = b""
        self._events: deque[dict[str, Any]] = deque()

    def __enter__(self) -> Self:
        reads, self._write = _pipe()
        self._read, writes = _pipe()
        self._log = Path(self._profile.name, "stderr.txt")
        words = [self._command, *_FLAGS, f"--user-data-dir={self._profile.name}/profile", "about:blank"]
        self._pid = os.posix_spawnp(
            self._command,
            words,
            os.environ,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, reads, 3),
                (os.POSIX_SPAWN_DUP2, writes, 4),
                (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0o600),
                (os.POSIX_SPAWN_OPEN, 2, str(self._log), os.O_WRONLY | os.O_CREAT, 0o600),
            ],
            setpgroup=0,
        )
        os.close(reads)
        os.close(writes)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._write)
        os.close(self._read)
        os.killpg(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        self._profile.cleanup()

    def call(self, method: str, session: str = "", **params: object) -> dict[str, Any]:
        """Send a command and wait for its answer; what happens meanwhile is kept for `wait`."""
        self.send(method, session, **params)
        while (said := self._listen()).get("id") != self._sent:
            self._events.append(said)
        if "error" in said:
            raise RuntimeError(f"{method}: {said['error']}")
        answer: dict[str, Any] = said["result"]
        return answer

    def send(self, method: str, session: str = "", **params: object) -> None:
        """Send a command without waiting for its answer."""
        self._sent += 1
        message = {"id": self._sent, "method": method, "params": params} | ({"sessionId": session} if session else {})
        os.write(self._write, json.dumps(message).encode() + b"\0")

    def events(self) -> list[dict[str, Any]]:
        """What has happened since the last question."""
        happened = list(self._events)
        self._events.clear()
        return happened

    def wait(self, method: str) -> list[dict[str, Any]]:
        """Everything that happens up to an event of that name, itself included."""
        happened = self.events()
        while not any(event.get("method") == method for event in happened):
            happened.append(self._listen())
        return happened

    def _listen(self) -> dict[str, Any]:
        while b"\0" not in self._heard:
            ready, _, _ = select.select([self._read], [], [], _PATIENCE)
            heard = os.read(self._read, 1 << 20) if ready else b""
            if not heard:
                raise RuntimeError(f"Chromium says nothing more: {self._log.read_text(errors='replace')[-2000:]}")
            self._heard += heard
        word, _, self._heard = self._heard.partition(b"\0")
        said: dict[str, Any] = json.loads(word)
        return said

    def open(self, url: str, *, width: int, height: int, dark: bool = False, before: str = "") -> "Page":
        """A page at a width and height in CSS pixels, loaded; below 600 pixels it is a phone's.

        `before` is a script that runs before any of the page's own.
        """
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable", session)
        page = Page(self, target, session)
        page.resize(width, height)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", session, features=[scheme])
        if before:
            self.call("Page.addScriptToEvaluateOnNewDocument", session, source=before)
        self.call("Target.setAutoAttach", session, autoAttach=True, waitForDebuggerOnStart=True, flatten=True)
        page.go(url)
        page.heed_workers()
        return page


class Page:
    """An open page, and everything that has happened in it."""

    def __init__(self, browser: Browser, target: str, session: str) -> None:
        self._browser = browser
        self._target = target
        self._session = session
        self._events: list[dict[str, Any]] = []
        self._heeded = 0

    def go(self, url: str) -> None:
        """Load another address in place of this one, and forget what happened before."""
        self._browser.call("Page.navigate", self._session, url=url)
        self._events = self._browser.wait("Page.loadEventFired")
        self._heeded = 0

    def resize(self, width: int, height: int) -> None:
        """Give the window another size in CSS pixels; below 600 pixels it is a phone's."""
        phone = width < 600
        self._browser.call(
            "Emulation.setDeviceMetricsOverride",
            self._session,
            width=width,
            height=height,
            deviceScaleFactor=2 if phone else 1,
            mobile=phone,
        )

    def media(self, name: str) -> None:
        """Show the page as it is on `"print"` or on `"screen"`."""
        self._browser.call("Emulation.setEmulatedMedia", self._session, media=name)

    def pdf(self) -> bytes:
        """The page printed on the paper that it asks for."""
        printed = self._browser.call("Page.printToPDF", self._session, preferCSSPageSize=True)
        return base64.b64decode(printed["data"])

    def heed_workers(self) -> None:
        """Hear of what workers ask for and complain of, from their beginning: each waits until it is heard."""
        self._events += self._browser.events()
        for event in self._events[self._heeded :]:
            if event.get("method") == "Target.attachedToTarget":
                worker = event["params"]["sessionId"]
                for command in ("Network.enable", "Runtime.enable", "Log.enable", "Runtime.runIfWaitingForDebugger"):
                    self._browser.send(command, worker)
        self._heeded = len(self._events)

    def ask(self, expression: str) -> Any:
        """The value of an expression of JavaScript, awaited."""
        answer = self._browser.call(
            "Runtime.evaluate", self._session, expression=expression, awaitPromise=True, returnByValue=True
        )
        return answer["result"].get("value")

    def until(self, expression: str, *, times: int = 3000, pause: int = 20) -> Any:
        """The value of an expression as soon as it is true, asked after each pause; the last one if it never is.

        An element has no value that could come here: `!== null` asks whether it is there.
        """
        found = None
        for _ in range(times):
            self.heed_workers()
            if found := self.ask(f"new Promise((done) => setTimeout(() => done({expression}), {pause}))"):
                return found
        return found

    def press(self, key: str, *, shift: bool = False) -> None:
        """Press a key on whatever has the focus, such as `"Enter"`."""
        how = {**_KEYS.get(key, {}), "modifiers": 8 if shift else 0}
        for kind in ("keyDown", "keyUp"):
            self._browser.call("Input.dispatchKeyEvent", self._session, type=kind, key=key, code=key, **how)

    def write(self, text: str) -> None:
        """Type letters and digits into whatever has the focus."""
        for letter in text:
            self._browser.call("Input.dispatchKeyEvent", self._session, type="keyDown", key=letter, text=letter)
            self._browser.call("Input.dispatchKeyEvent", self._session, type="keyUp", key=letter)

    def click(self, selector: str) -> None:
        """Click with the mouse where the middle of the first element of a CSS selector is, brought into the window."""
        x, y = self.ask(
            f"""{{
              const element = document.querySelector({json.dumps(selector)});
              element.scrollIntoView({{ block: "center", behavior: "instant" }});
              const box = element.getBoundingClientRect();
              [box.x + box.width / 2, box.y + box.height / 2]
            }}"""
        )
        for kind in ("mousePressed", "mouseReleased"):
            self._browser.call(
                "Input.dispatchMouseEvent", self._session, type=kind, x=x, y=y, button="left", clickCount=1
            )

    def follow(self, selector: str) -> None:
        """Click on a link and wait for where it leads."""
        self.click(selector)
        self._events += self._browser.wait("Page.loadEventFired")
        self.heed_workers()

    def screenshot(self) -> bytes:
        """What the window shows once it has settled, as PNG."""
        self.ask("document.fonts.ready.then(() => new Promise(done => setTimeout(done, 150)))")
        picture = self._browser.call("Page.captureScreenshot", self._session, format="png")
        return base64.b64decode(picture["data"])

    def scroll_to(self, selector: str) -> None:
        """Bring the first element of a CSS selector to the top of the window, clear of a header that stays there."""
        self.ask(f"document.querySelector({json.dumps(selector)}).scrollIntoView({{behavior: 'instant'}})")
        self.ask("window.scrollBy({top: -96, behavior: 'instant'})")

    def problems(self) -> list[str]:
        """Errors and warnings of the console, exceptions, and requests that failed."""
        self._events += self._browser.events()
        return [text for event in self._events if (text := _problem(event))]

    def requested(self) -> list[str]:
        """Every address that the page has asked for, but for data in the page itself."""
        self._events += self._browser.events()
        sent = (event for event in self._events if event.get("method") == "Network.requestWillBeSent")
        return [url for event in sent if not (url := str(event["params"]["request"]["url"])).startswith("data:")]

    def close(self) -> None:
        """Close the page."""
        self._browser.call("Target.closeTarget", targetId=self._target)
        self._browser.events()


def _pipe() -> tuple[int, int]:
    """A pipe whose ends are clear of the numbers that Chromium expects."""
    ends = os.pipe()
    high = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, _FIRST_FREE) for end in ends)
    for end in ends:
        os.close(end)
    return high[0], high[1]


def _problem(event: dict[str, Any]) -> str:
    params = event.get("params", {})
    match event.get("method"):
        case "Runtime.exceptionThrown":
            return f"exception: {params['exceptionDetails'].get('exception', params['exceptionDetails'])}"
        case "Runtime.consoleAPICalled" if params["type"] in {"error", "warning", "assert"}:
            return f"console {params['type']}: {[part.get('value') for part in params['args']]}"
        case "Log.entryAdded" if params["entry"]["level"] in {"error", "warning"}:
            return f"log {params['entry']['level']}: {params['entry']['text']} {params['entry'].get('url', '')}"
        case "Network.loadingFailed":
            return f"request failed: {params['errorText']}"
    return ""
