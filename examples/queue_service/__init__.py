"""An electronic queue as a web service: FastAPI on SQLite, every decision by `aleumet_rules`.

    python examples/queue_service

serves it on 127.0.0.1:8347. The instant comes with each request, so that any day can be rehearsed.
"""
