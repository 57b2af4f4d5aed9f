-- Flyway itself creates the schema kontor, where every table of the shop lives.
CREATE SCHEMA audit;
COMMENT ON SCHEMA audit IS 'Read-only views for those who check the books: a contract that outlives the tables behind it.';
