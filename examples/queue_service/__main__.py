"""Serve the queue on the local machine: `python examples/queue_service`."""

import sys
from pathlib import Path

import uvicorn

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).parents[1]))

from queue_service.app import create_app
from queue_service.service import QueueService

if __name__ == "__main__":
    uvicorn.run(create_app(QueueService(Path("queue.sqlite")), rehearsal=True), host="127.0.0.1", port=8347)
