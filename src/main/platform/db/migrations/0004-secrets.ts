export const sql = /* sql */ `
ALTER TABLE staff ADD COLUMN pin_set_at TEXT;

-- What people know: salted slow hashes. Not in the change log and in no export: a hash that has left the shop can be guessed at.
CREATE TABLE staff_secret (
  id INTEGER PRIMARY KEY,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  kind TEXT NOT NULL CHECK (kind IN ('pin', 'recovery_key')),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  cost INTEGER NOT NULL CHECK (cost > 1),
  created_at TEXT NOT NULL,
  UNIQUE (staff_id, kind)
) STRICT;

-- Wrong tries since the last right one, per person and computer.
CREATE TABLE pin_try (
  id INTEGER PRIMARY KEY,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  device_id INTEGER NOT NULL REFERENCES device (id),
  failed INTEGER NOT NULL CHECK (failed > 0),
  UNIQUE (staff_id, device_id)
) STRICT;

-- What concerns doors and keys: append-only, and each row an entry of the change log.
CREATE TABLE security_event (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('pin_wrong', 'pin_set', 'pin_removed', 'key_made', 'recovered')),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL,
  created_by INTEGER REFERENCES staff (id)
) STRICT;
`
