"""Serve the queue on the local machine: `python examples/queue_service [URL of a database]`."""

import sys
from pathlib import Path

import uvicorn

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).parents[1]))

from queue_service.app import create_app
from queue_service.service import QueueService

if __name__ == "__main__":
    url = sys.argv[1] if sys.argv[1:] else "sqlite:///queue.sqlite"
    uvicorn.run(create_app(QueueService(url), rehearsal=True), host="127.0.0.1", port=8347)
