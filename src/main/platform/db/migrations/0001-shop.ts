export const sql = /* sql */ `
CREATE TABLE device (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  letter TEXT NOT NULL UNIQUE CHECK (length(letter) = 1),
  name TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE staff (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  name TEXT NOT NULL CHECK (name <> ''),
  role TEXT NOT NULL CHECK (role IN ('owner', 'manager', 'clerk', 'accountant')),
  left_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE reason (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  position INTEGER NOT NULL,
  name_hy TEXT NOT NULL CHECK (name_hy <> ''),
  name_ru TEXT NOT NULL,
  name_en TEXT NOT NULL,
  retired_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL
) STRICT;

-- Numbers for people: one row per kind of number, computer and year of the shop's time. Taken inside the saving transaction.
CREATE TABLE number_counter (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('ticket', 'compensation')),
  device_id INTEGER NOT NULL REFERENCES device (id),
  year INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last > 0),
  UNIQUE (kind, device_id, year)
) STRICT;

CREATE TABLE customer (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  full_name TEXT NOT NULL,
  given_name TEXT NOT NULL DEFAULT '',
  surname TEXT NOT NULL DEFAULT '',
  patronymic TEXT NOT NULL DEFAULT '',
  sort_key TEXT NOT NULL,
  company TEXT NOT NULL DEFAULT '',
  tax_number TEXT NOT NULL DEFAULT '',
  language TEXT CHECK (language IN ('hy', 'ru', 'en')),
  preferred_channel TEXT,
  address TEXT NOT NULL DEFAULT '',
  birthday TEXT,
  preferences TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
  consent_state TEXT CHECK (consent_state IN ('given', 'refused', 'withdrawn')),
  consent_source TEXT NOT NULL DEFAULT '',
  consent_on TEXT,
  store_credit INTEGER NOT NULL DEFAULT 0 CHECK (store_credit >= 0),
  ticket_count INTEGER NOT NULL DEFAULT 0 CHECK (ticket_count >= 0),
  open_ticket_count INTEGER NOT NULL DEFAULT 0 CHECK (open_ticket_count >= 0),
  last_contact_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  created_by INTEGER NOT NULL REFERENCES staff (id),
  updated_at TEXT NOT NULL,
  updated_by INTEGER NOT NULL REFERENCES staff (id),
  deleted_at TEXT,
  deleted_by INTEGER REFERENCES staff (id),
  deleted_reason TEXT
) STRICT;
CREATE INDEX customer_by_name ON customer (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_creation ON customer (created_at, id) WHERE deleted_at IS NULL;

CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'email', 'messenger', 'social', 'other')),
  label TEXT NOT NULL DEFAULT '',
  raw TEXT NOT NULL CHECK (raw <> ''),
  value TEXT,
  extension TEXT NOT NULL DEFAULT '',
  valid INTEGER NOT NULL CHECK (valid IN (0, 1)),
  digits_reversed TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX contact_of_customer ON contact (customer_id, position);
CREATE INDEX contact_by_value ON contact (value, customer_id) WHERE value IS NOT NULL;
CREATE INDEX contact_by_tail ON contact (digits_reversed, customer_id) WHERE digits_reversed <> '';

CREATE TABLE ticket (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  number TEXT NOT NULL UNIQUE,
  number_year INTEGER NOT NULL,
  number_sequence INTEGER NOT NULL CHECK (number_sequence > 0),
  customer_id INTEGER REFERENCES customer (id),
  kind TEXT NOT NULL CHECK (kind IN ('complaint', 'question', 'request', 'return', 'praise', 'suggestion', 'review')),
  channel TEXT NOT NULL CHECK (channel IN ('counter', 'phone', 'messenger', 'social', 'email', 'web_shop', 'delivery', 'review', 'other')),
  reason_id INTEGER REFERENCES reason (id),
  description TEXT NOT NULL CHECK (description <> ''),
  product TEXT NOT NULL DEFAULT '',
  receipt_number TEXT NOT NULL DEFAULT '',
  purchased_on TEXT,
  priority TEXT NOT NULL DEFAULT 'normal' CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
  assignee_id INTEGER REFERENCES staff (id),
  status TEXT NOT NULL CHECK (status IN ('new', 'in_progress', 'waiting_customer', 'waiting_supplier', 'waiting_delivery', 'waiting_repair', 'resolved', 'closed')),
  due_on TEXT,
  due_time TEXT,
  open_follow_up_count INTEGER NOT NULL DEFAULT 0 CHECK (open_follow_up_count >= 0),
  reopened_count INTEGER NOT NULL DEFAULT 0,
  resolved_at TEXT,
  closed_at TEXT,
  apology TEXT NOT NULL DEFAULT '',
  what_happened TEXT NOT NULL DEFAULT '',
  what_changes TEXT NOT NULL DEFAULT '',
  change_due_on TEXT,
  last_event_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  created_by INTEGER NOT NULL REFERENCES staff (id),
  updated_at TEXT NOT NULL,
  updated_by INTEGER NOT NULL REFERENCES staff (id),
  deleted_at TEXT,
  deleted_by INTEGER REFERENCES staff (id),
  deleted_reason TEXT,
  CHECK ((due_on IS NULL) = (open_follow_up_count = 0)),
  CHECK ((closed_at IS NULL) = (status <> 'closed'))
) STRICT;
CREATE INDEX ticket_of_customer ON ticket (customer_id, id) WHERE customer_id IS NOT NULL;
CREATE INDEX ticket_open ON ticket (id) WHERE status <> 'closed' AND deleted_at IS NULL;
CREATE INDEX ticket_open_by_status ON ticket (status, id) WHERE deleted_at IS NULL;
CREATE INDEX ticket_open_by_assignee ON ticket (assignee_id, id) WHERE status <> 'closed' AND deleted_at IS NULL;
CREATE INDEX ticket_open_by_due ON ticket (due_on, due_time, id) WHERE due_on IS NOT NULL AND status <> 'closed' AND deleted_at IS NULL;
CREATE INDEX ticket_without_promise ON ticket (id) WHERE due_on IS NULL AND status <> 'closed' AND deleted_at IS NULL;
CREATE INDEX ticket_open_by_last_event ON ticket (last_event_at, id) WHERE status <> 'closed' AND deleted_at IS NULL;
CREATE INDEX ticket_by_creation ON ticket (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX ticket_by_reason ON ticket (reason_id, id) WHERE deleted_at IS NULL;
CREATE INDEX ticket_by_kind ON ticket (kind, id) WHERE deleted_at IS NULL;
CREATE INDEX ticket_by_channel ON ticket (channel, id) WHERE deleted_at IS NULL;
CREATE INDEX ticket_by_number_sequence ON ticket (number_sequence, number_year);

CREATE TABLE ticket_event (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  ticket_id INTEGER REFERENCES ticket (id),
  customer_id INTEGER REFERENCES customer (id),
  kind TEXT NOT NULL,
  body TEXT NOT NULL DEFAULT '',
  details TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details)),
  corrects_id INTEGER UNIQUE REFERENCES ticket_event (id),
  created_at TEXT NOT NULL,
  created_by INTEGER NOT NULL REFERENCES staff (id),
  CHECK (ticket_id IS NOT NULL OR customer_id IS NOT NULL)
) STRICT;
CREATE INDEX ticket_event_of_ticket ON ticket_event (ticket_id, id) WHERE ticket_id IS NOT NULL;
CREATE INDEX ticket_event_of_customer ON ticket_event (customer_id, id) WHERE customer_id IS NOT NULL;

CREATE TABLE follow_up (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  ticket_id INTEGER NOT NULL REFERENCES ticket (id),
  customer_id INTEGER REFERENCES customer (id),
  kind TEXT NOT NULL CHECK (kind IN ('call', 'message', 'visit', 'repair', 'order', 'other')),
  about TEXT NOT NULL DEFAULT '',
  due_on TEXT NOT NULL,
  due_time TEXT,
  -- Sorts by day, then hour, those without an hour last.
  due_key TEXT NOT NULL GENERATED ALWAYS AS (due_on || ' ' || COALESCE(due_time, '99:99')) VIRTUAL,
  first_due_on TEXT NOT NULL,
  moved_count INTEGER NOT NULL DEFAULT 0 CHECK (moved_count >= 0),
  no_answer_count INTEGER NOT NULL DEFAULT 0 CHECK (no_answer_count >= 0),
  assignee_id INTEGER REFERENCES staff (id),
  status TEXT NOT NULL CHECK (status IN ('open', 'kept', 'cancelled')),
  settled_at TEXT,
  settled_on TEXT,
  settled_by INTEGER REFERENCES staff (id),
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  created_by INTEGER NOT NULL REFERENCES staff (id),
  CHECK ((status = 'open') = (settled_at IS NULL)),
  CHECK ((status = 'open') = (settled_on IS NULL))
) STRICT;
CREATE INDEX follow_up_open_by_due ON follow_up (due_key, id) WHERE status = 'open';
CREATE INDEX follow_up_of_ticket ON follow_up (ticket_id, id);
CREATE INDEX follow_up_of_customer ON follow_up (customer_id, id) WHERE customer_id IS NOT NULL;
CREATE INDEX follow_up_settled ON follow_up (settled_on, id) WHERE status <> 'open';

CREATE TABLE compensation (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  number TEXT NOT NULL UNIQUE,
  number_year INTEGER NOT NULL,
  number_sequence INTEGER NOT NULL CHECK (number_sequence > 0),
  ticket_id INTEGER NOT NULL REFERENCES ticket (id),
  customer_id INTEGER REFERENCES customer (id),
  booked_on TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('refund', 'exchange', 'replacement', 'repair', 'discount', 'store_credit', 'gift')),
  method TEXT NOT NULL CHECK (method IN ('cash', 'card', 'transfer', 'store_credit')),
  amount INTEGER NOT NULL CHECK (amount > 0),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  basis_number TEXT NOT NULL DEFAULT '',
  basis_date TEXT,
  receipt_number TEXT NOT NULL DEFAULT '',
  receipt_date TEXT,
  register_number TEXT NOT NULL DEFAULT '',
  fiscal_number TEXT NOT NULL DEFAULT '',
  return_receipt_number TEXT NOT NULL DEFAULT '',
  product_code TEXT NOT NULL DEFAULT '',
  product_name TEXT NOT NULL DEFAULT '',
  quantity TEXT NOT NULL DEFAULT '',
  vat_rate TEXT,
  vat_amount INTEGER CHECK (vat_amount >= 0),
  approved_by INTEGER REFERENCES staff (id),
  reason_id INTEGER REFERENCES reason (id),
  note TEXT NOT NULL DEFAULT '',
  reverses_id INTEGER UNIQUE REFERENCES compensation (id),
  created_at TEXT NOT NULL,
  created_by INTEGER NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX compensation_by_day ON compensation (booked_on, id);
CREATE INDEX compensation_of_ticket ON compensation (ticket_id, id);
CREATE INDEX compensation_of_customer ON compensation (customer_id, id) WHERE customer_id IS NOT NULL;

-- Store credit ledger. Append-only: a mistake is corrected by a reversing entry, never by an edit.
CREATE TABLE store_credit_entry (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  kind TEXT NOT NULL CHECK (kind IN ('issue', 'redeem', 'reverse')),
  amount INTEGER NOT NULL CHECK (amount > 0),
  balance_change INTEGER NOT NULL CHECK (abs(balance_change) = amount),
  compensation_id INTEGER REFERENCES compensation (id),
  reverses_id INTEGER UNIQUE REFERENCES store_credit_entry (id),
  receipt_number TEXT NOT NULL DEFAULT '',
  booked_on TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by INTEGER NOT NULL REFERENCES staff (id),
  CHECK (kind <> 'issue' OR balance_change > 0),
  CHECK (kind <> 'redeem' OR balance_change < 0),
  CHECK ((kind = 'reverse') = (reverses_id IS NOT NULL))
) STRICT;
CREATE INDEX store_credit_entry_of_customer ON store_credit_entry (customer_id, id);
CREATE INDEX store_credit_entry_of_compensation ON store_credit_entry (compensation_id) WHERE compensation_id IS NOT NULL;

-- Half-typed forms. Not in the change log: a draft becomes history only when it is saved.
CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('ticket', 'customer', 'event', 'compensation')),
  subject_uuid BLOB CHECK (length(subject_uuid) = 16),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  title TEXT NOT NULL DEFAULT '',
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE print_job (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document)),
  printer TEXT NOT NULL DEFAULT '',
  copies INTEGER NOT NULL DEFAULT 1 CHECK (copies > 0),
  status TEXT NOT NULL CHECK (status IN ('waiting', 'printed', 'failed', 'discarded')),
  error TEXT NOT NULL DEFAULT '',
  attempts INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  created_by INTEGER NOT NULL REFERENCES staff (id),
  printed_at TEXT
) STRICT;
CREATE INDEX print_job_unfinished ON print_job (id) WHERE status IN ('waiting', 'failed');

CREATE TABLE printed_list (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  from_on TEXT,
  to_on TEXT NOT NULL,
  filter TEXT NOT NULL DEFAULT '',
  row_count INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  created_by INTEGER NOT NULL REFERENCES staff (id)
) STRICT;

CREATE TABLE printed_list_row (
  id INTEGER PRIMARY KEY,
  printed_list_id INTEGER NOT NULL REFERENCES printed_list (id),
  position INTEGER NOT NULL,
  follow_up_id INTEGER NOT NULL REFERENCES follow_up (id),
  UNIQUE (printed_list_id, position)
) STRICT;

CREATE TABLE import_run (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('customers')),
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  status TEXT NOT NULL CHECK (status IN ('running', 'done', 'stopped', 'undone')),
  rows_read INTEGER NOT NULL DEFAULT 0,
  rows_created INTEGER NOT NULL DEFAULT 0,
  rows_updated INTEGER NOT NULL DEFAULT 0,
  rows_skipped INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  created_by INTEGER NOT NULL REFERENCES staff (id),
  finished_at TEXT,
  undone_at TEXT,
  undone_by INTEGER REFERENCES staff (id)
) STRICT;

CREATE TABLE import_change (
  id INTEGER PRIMARY KEY,
  import_run_id INTEGER NOT NULL REFERENCES import_run (id),
  row_number INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('created', 'updated', 'skipped')),
  reason TEXT NOT NULL DEFAULT '',
  customer_id INTEGER REFERENCES customer (id),
  old_values TEXT CHECK (old_values IS NULL OR json_valid(old_values)),
  new_values TEXT CHECK (new_values IS NULL OR json_valid(new_values)),
  UNIQUE (import_run_id, row_number)
) STRICT;
CREATE INDEX import_change_of_customer ON import_change (customer_id) WHERE customer_id IS NOT NULL;

-- The audit trail: one row per changed record, chained by hash per device, in the transaction of the change itself.
CREATE TABLE change_log (
  id INTEGER PRIMARY KEY,
  device_id INTEGER NOT NULL REFERENCES device (id),
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  stamp TEXT NOT NULL,
  actor_id INTEGER REFERENCES staff (id),
  table_name TEXT NOT NULL,
  row_uuid BLOB,
  action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete')),
  old_values TEXT CHECK (old_values IS NULL OR json_valid(old_values)),
  new_values TEXT CHECK (new_values IS NULL OR json_valid(new_values)),
  values_hash BLOB NOT NULL CHECK (length(values_hash) = 32),
  previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  created_at TEXT NOT NULL,
  UNIQUE (device_id, sequence)
) STRICT;
CREATE INDEX change_log_of_row ON change_log (row_uuid, id) WHERE row_uuid IS NOT NULL;
`
