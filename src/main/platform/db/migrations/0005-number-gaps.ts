export const sql = /* sql */ `
-- Numbers that were given and whose records are not in this file: of a shop that a copy took the place of, or of rows that could not be
-- read any more. Append-only.
CREATE TABLE number_gap (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('ticket', 'compensation')),
  device_id INTEGER NOT NULL REFERENCES device (id),
  year INTEGER NOT NULL,
  first INTEGER NOT NULL CHECK (first > 0),
  last INTEGER NOT NULL CHECK (last >= first),
  cause TEXT NOT NULL CHECK (cause IN ('restored', 'salvaged')),
  created_at TEXT NOT NULL,
  created_by INTEGER REFERENCES staff (id)
) STRICT;
`
