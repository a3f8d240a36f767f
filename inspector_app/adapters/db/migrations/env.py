"""Run by Alembic: migrates the one connection that it is handed, in one transaction."""

from alembic import context

from inspector_app.adapters.db.records import Record

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Record.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
