export const sql = /* sql */ `
-- Lists of cases that a person saved under a name; the filter is JSON as the contract has it.
CREATE TABLE own_view (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  name TEXT NOT NULL CHECK (name <> ''),
  filter TEXT NOT NULL CHECK (json_valid(filter)),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX own_view_of_staff ON own_view (staff_id, id);
`
