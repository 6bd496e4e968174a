"""An electronic queue as a web service: FastAPI and SQLAlchemy, every decision by `aleumet_rules`.

    python examples/queue_service
    python examples/queue_service postgresql+psycopg://user@host/queue

serves it on 127.0.0.1:8347, on SQLite or on the database of the URL. The instant comes with each request, so that any
day can be rehearsed.
"""
