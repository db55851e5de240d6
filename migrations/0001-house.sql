-- The whole schema of the main line: who works here, cases, proceedings, handoffs, deadlines, and what stands under them.
-- Three roles: yizhan_owner owns everything and cannot log in; yizhan_app is the API, yizhan_worker the worker. Neither owns, neither is a superuser.

CREATE SCHEMA IF NOT EXISTS yizhan AUTHORIZATION yizhan_owner;
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

-- ---------------------------------------------------------------- two clocks

CREATE TABLE legal_clock (
  one       boolean PRIMARY KEY DEFAULT true CHECK (one),
  demo_offset interval NOT NULL DEFAULT '0'
);
INSERT INTO legal_clock DEFAULT VALUES;

-- Legal time: the database's clock plus the demo offset, which is zero outside demo mode.
CREATE FUNCTION legal_now() RETURNS timestamptz LANGUAGE sql VOLATILE
  AS $$ SELECT clock_timestamp() + (SELECT demo_offset FROM yizhan.legal_clock) $$;
-- Legal today, in Asia/Shanghai.
CREATE FUNCTION legal_today() RETURNS date LANGUAGE sql VOLATILE
  AS $$ SELECT (yizhan.legal_now() AT TIME ZONE 'Asia/Shanghai')::date $$;

-- ---------------------------------------------------------------- who works here

CREATE TABLE organisations (
  id         uuid PRIMARY KEY,
  code       text NOT NULL UNIQUE,
  name       text NOT NULL,
  kind       text NOT NULL,
  parent_id  uuid REFERENCES organisations,
  area_code  text NOT NULL,
  phone      text,
  active     boolean NOT NULL DEFAULT true
);

CREATE TABLE users (
  id              uuid PRIMARY KEY,
  username        text NOT NULL UNIQUE,
  name            text NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisations,
  roles           text[] NOT NULL,
  password_hash   text NOT NULL,
  active          boolean NOT NULL DEFAULT true,
  -- Failed sign-ins in a row; the wait before the next one grows with it.
  failed_sign_ins int NOT NULL DEFAULT 0,
  last_failed_at  timestamptz
);
CREATE INDEX ON users (organisation_id);

CREATE TABLE mediators (
  id              uuid PRIMARY KEY,
  user_id         uuid NOT NULL UNIQUE REFERENCES users,
  organisation_id uuid NOT NULL REFERENCES organisations,
  active          boolean NOT NULL DEFAULT true
);

CREATE TABLE api_clients (
  id              uuid PRIMARY KEY,
  client_id       text NOT NULL UNIQUE,
  name            text NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisations,
  secret_hash     text NOT NULL,
  scopes          text[] NOT NULL,
  active          boolean NOT NULL DEFAULT true
);
CREATE INDEX ON api_clients (organisation_id);

CREATE TABLE signing_keys (
  kid         text PRIMARY KEY,
  public_jwk  jsonb NOT NULL,
  -- AES-256-GCM under the configured key: nonce ‖ tag ‖ ciphertext of the private JWK; the kid is the associated data.
  private_sealed bytea NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  retired_at  timestamptz
);

CREATE TABLE refresh_tokens (
  token_hash  bytea PRIMARY KEY,
  family      uuid NOT NULL,
  subject     uuid NOT NULL REFERENCES users,
  created_at  timestamptz NOT NULL DEFAULT now(),
  expires_at  timestamptz NOT NULL,
  -- A token that is used twice was stolen: its whole family ends.
  used_at     timestamptz
);
CREATE INDEX ON refresh_tokens (family);

-- ---------------------------------------------------------------- reference data

CREATE TABLE calendars (
  year      int NOT NULL,
  version   int NOT NULL,
  -- The State Council notice the year rests on.
  source    text NOT NULL,
  -- Rest days that are not a weekend day anyway, and weekend days that are worked (调休).
  off_days  date[] NOT NULL,
  work_days date[] NOT NULL,
  PRIMARY KEY (year, version)
);

CREATE TABLE rights_notices (
  version  text PRIMARY KEY,
  text     text NOT NULL,
  since    date NOT NULL
);

-- ---------------------------------------------------------------- cases

CREATE TABLE cases (
  id                          uuid PRIMARY KEY,
  case_no                     text NOT NULL UNIQUE,
  -- The matter is named by its first case; exclusions between roads are judged under it, and locking it is locking that row.
  matter_id                   uuid NOT NULL REFERENCES cases DEFERRABLE INITIALLY DEFERRED,
  channel                     text NOT NULL,
  dispute_type                text NOT NULL,
  title                       text NOT NULL,
  facts                       text NOT NULL,
  area_code                   text NOT NULL,
  risk_flags                  text[] NOT NULL DEFAULT '{}',
  source                      jsonb,
  registered_by               jsonb NOT NULL,
  registered_organisation_id  uuid NOT NULL REFERENCES organisations,
  responsible_organisation_id uuid NOT NULL REFERENCES organisations,
  -- Since when the responsible organisation answers for it.
  responsible_since           timestamptz NOT NULL,
  stage                       text NOT NULL,
  outcome                     text,
  closed_at                   timestamptz,
  closing                     jsonb,
  registered_at               timestamptz NOT NULL,
  registered_on               date NOT NULL,
  -- The ETag. Every action on the case, its proceedings or its handoffs raises it; the passing of time does not.
  version                     int NOT NULL DEFAULT 1,
  -- Head of the case's event chain. Read only under the row's own lock.
  event_seq                   int NOT NULL,
  event_hash                  bytea NOT NULL,
  xid                         xid8 NOT NULL DEFAULT pg_current_xact_id(),
  CONSTRAINT a_closed_case_has_an_outcome CHECK (closed_at IS NULL OR outcome IS NOT NULL),
  CONSTRAINT a_closed_case_is_in_the_closed_stage CHECK ((closed_at IS NULL) = (stage <> 'closed'))
);
CREATE INDEX cases_by_matter ON cases (matter_id);

CREATE TABLE tracking_codes (
  code       text PRIMARY KEY,
  case_id    uuid NOT NULL REFERENCES cases,
  party_id   uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz
);
CREATE INDEX ON tracking_codes (case_id);

CREATE TABLE parties (
  id                uuid PRIMARY KEY,
  case_id           uuid NOT NULL REFERENCES cases,
  ordinal           int NOT NULL,
  role              text NOT NULL,
  kind              text NOT NULL,
  name              text NOT NULL,
  id_type           text,
  id_number         text,
  phone             text,
  birth_date        date,
  address           text,
  ethnicity         text,
  occupation        text,
  employer          text,
  language          text,
  service_address   text,
  e_service_consent boolean,
  representative    jsonb,
  -- What came in wrong from a machine and must be mended before signing and filing: [{field, code}].
  defects           jsonb NOT NULL DEFAULT '[]',
  UNIQUE (case_id, ordinal)
);
CREATE INDEX parties_by_name ON parties (name, case_id);
CREATE INDEX parties_by_id_number ON parties (id_number, case_id) WHERE id_number IS NOT NULL;

CREATE TABLE claims (
  id           uuid PRIMARY KEY,
  case_id      uuid NOT NULL REFERENCES cases,
  ordinal      int NOT NULL,
  description  text NOT NULL,
  amount       numeric(14, 2),
  requested_on date,
  UNIQUE (case_id, ordinal)
);

-- Foreign numbers: the court's, the petition office's, the hotline's. Ours stands on the case.
CREATE TABLE case_numbers (
  case_id uuid NOT NULL REFERENCES cases,
  system  text NOT NULL,
  number  text NOT NULL,
  PRIMARY KEY (case_id, system, number)
);
CREATE INDEX case_numbers_by_number ON case_numbers (number);

-- Who may read a case. reader_id is an organisation, or one person in it who sees only what is assigned to him.
-- content: the dispute itself. card: number, title, stage, clocks, who has it. Every list, detail, search and timeline asks this table.
CREATE TABLE case_readers (
  reader_id uuid NOT NULL,
  case_id   uuid NOT NULL REFERENCES cases,
  level     text NOT NULL CHECK (level IN ('content', 'card')),
  PRIMARY KEY (reader_id, case_id)
);
CREATE INDEX case_readers_by_case ON case_readers (case_id);

CREATE TABLE case_duplicates (
  case_id       uuid NOT NULL REFERENCES cases,
  other_case_id uuid NOT NULL REFERENCES cases,
  reasons       jsonb NOT NULL,
  PRIMARY KEY (case_id, other_case_id)
);

-- ---------------------------------------------------------------- events, outbox, notices

CREATE TABLE events (
  case_id       uuid NOT NULL REFERENCES cases,
  seq           int NOT NULL,
  id            uuid NOT NULL UNIQUE,
  type          text NOT NULL,
  proceeding_id uuid,
  at            timestamptz NOT NULL,
  occurred_on   date NOT NULL,
  actor         jsonb NOT NULL,
  data          jsonb NOT NULL,
  prev_hash     bytea NOT NULL,
  hash          bytea NOT NULL,
  -- The machine's clock and the transaction: so that a feed can be ordered without gaps.
  recorded_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  xid           xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (case_id, seq)
);
CREATE INDEX events_in_order ON events (xid, case_id, seq);

CREATE TABLE outbox (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id    uuid NOT NULL,
  event_seq  int NOT NULL,
  type       text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- What somebody here is told. One per event and recipient, however often the courier comes by.
CREATE TABLE notices (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id         uuid NOT NULL REFERENCES cases,
  event_seq       int NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisations,
  role            text NOT NULL,
  user_id         uuid,
  kind            text NOT NULL,
  text            text NOT NULL,
  created_at      timestamptz NOT NULL,
  CONSTRAINT one_notice_per_event_and_recipient UNIQUE NULLS NOT DISTINCT (case_id, event_seq, organisation_id, role, user_id)
);
CREATE INDEX notices_by_organisation ON notices (organisation_id, created_at DESC);

-- ---------------------------------------------------------------- proceedings

CREATE TABLE proceedings (
  id                 uuid PRIMARY KEY,
  case_id            uuid NOT NULL REFERENCES cases,
  procedure          text NOT NULL,
  procedure_version  int NOT NULL,
  variant            text NOT NULL,
  state              text NOT NULL,
  previous_state     text,
  organisation_id    uuid NOT NULL REFERENCES organisations,
  handler_id         uuid REFERENCES mediators,
  based_on_id        uuid REFERENCES proceedings,
  -- What the opening step was told: source of the case, exception named, claims taken.
  opening            jsonb NOT NULL DEFAULT '{}',
  -- Where a pause or a supplement stands: its basis, its items.
  pending            jsonb,
  opened_at          timestamptz NOT NULL,
  opened_on          date NOT NULL,
  last_step_on       date NOT NULL,
  ended_at           timestamptz,
  outcome            text,
  -- Who owes the next step now: an organisation, within it one person where it is his, or a party.
  owed_by            text,
  owed_organisation_id uuid REFERENCES organisations,
  owed_user_id       uuid REFERENCES users,
  owed_steps         text[] NOT NULL DEFAULT '{}',
  court_case_no      text,
  court              jsonb NOT NULL DEFAULT '{}',
  version            int NOT NULL DEFAULT 1,
  xid                xid8 NOT NULL DEFAULT pg_current_xact_id(),
  -- A proceeding that is not finished has a next step and somebody who owes it.
  CONSTRAINT somebody_owes_the_next_step CHECK (ended_at IS NOT NULL OR (owed_by IS NOT NULL AND cardinality(owed_steps) > 0))
);
CREATE INDEX ON proceedings (case_id);
CREATE INDEX ON proceedings (handler_id) WHERE ended_at IS NULL;

-- All parties are the parties of the proceeding, fixed when it opens.
CREATE TABLE proceeding_parties (
  proceeding_id uuid NOT NULL REFERENCES proceedings,
  party_id      uuid NOT NULL REFERENCES parties,
  PRIMARY KEY (proceeding_id, party_id)
);

CREATE TABLE proceeding_seats (
  proceeding_id   uuid NOT NULL REFERENCES proceedings,
  seat            text NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisations,
  PRIMARY KEY (proceeding_id, seat)
);
CREATE INDEX ON proceeding_seats (organisation_id);

-- What steps leave behind: a party's willingness, a signature, a seal. The newest live one counts.
CREATE TABLE marks (
  id            uuid PRIMARY KEY,
  proceeding_id uuid NOT NULL REFERENCES proceedings,
  mark          text NOT NULL,
  party_id      uuid REFERENCES parties,
  value         text NOT NULL,
  made_on       date NOT NULL,
  detail        jsonb NOT NULL DEFAULT '{}',
  made_by       jsonb NOT NULL,
  event_seq     int NOT NULL,
  voided_at     timestamptz
);
CREATE UNIQUE INDEX one_live_mark ON marks (proceeding_id, mark, party_id) NULLS NOT DISTINCT WHERE voided_at IS NULL;

CREATE TABLE agreements (
  id               uuid PRIMARY KEY,
  proceeding_id    uuid NOT NULL REFERENCES proceedings,
  form             text NOT NULL CHECK (form IN ('written', 'oral')),
  facts            text NOT NULL,
  disputed_points  text,
  responsibilities jsonb NOT NULL DEFAULT '[]',
  settles_title    boolean NOT NULL DEFAULT false,
  copies           int,
  drafted_on       date NOT NULL,
  effective_on     date,
  voided_at        timestamptz
);
CREATE UNIQUE INDEX one_live_agreement ON agreements (proceeding_id) WHERE voided_at IS NULL;

CREATE TABLE terms (
  id                uuid PRIMARY KEY,
  agreement_id      uuid NOT NULL REFERENCES agreements,
  ordinal           int NOT NULL,
  debtor_party_ids  uuid[] NOT NULL,
  liability         text,
  creditor_party_id uuid NOT NULL REFERENCES parties,
  kind              text NOT NULL CHECK (kind IN ('money', 'act', 'refrain')),
  amount            numeric(14, 2),
  manner            text,
  place             text,
  description       text NOT NULL,
  due_date          date,
  acceleration      text,
  UNIQUE (agreement_id, ordinal),
  CONSTRAINT money_has_an_amount CHECK ((kind = 'money') = (amount IS NOT NULL))
);

-- What is owed on one day. A term without instalments that has a day has one, of its whole.
CREATE TABLE instalments (
  id           uuid PRIMARY KEY,
  term_id      uuid NOT NULL REFERENCES terms,
  ordinal      int NOT NULL,
  due_date     date,
  amount       numeric(14, 2),
  performed_on date,
  performed_amount numeric(14, 2) NOT NULL DEFAULT 0,
  defaulted_on date,
  UNIQUE (term_id, ordinal)
);

CREATE TABLE performances (
  id            uuid PRIMARY KEY,
  instalment_id uuid NOT NULL REFERENCES instalments,
  kind          text NOT NULL CHECK (kind IN ('performed', 'defaulted')),
  on_day        date NOT NULL,
  amount        numeric(14, 2),
  document_id   uuid,
  event_seq     int NOT NULL
);
CREATE INDEX ON performances (instalment_id);

-- Mediation sessions and inquiries: when and where people sat together.
CREATE TABLE sessions (
  id            uuid PRIMARY KEY,
  proceeding_id uuid NOT NULL REFERENCES proceedings,
  kind          text NOT NULL,
  held_at       timestamptz,
  held_on       date NOT NULL,
  place         text,
  event_seq     int NOT NULL
);
CREATE INDEX ON sessions (proceeding_id);

-- A paper that a step caused: what kind, for whom, and by which event. Its words are made when it is printed.
CREATE TABLE papers (
  id            uuid PRIMARY KEY,
  proceeding_id uuid NOT NULL REFERENCES proceedings,
  kind          text NOT NULL,
  party_id      uuid REFERENCES parties,
  made_on       date NOT NULL,
  event_seq     int NOT NULL
);
CREATE INDEX ON papers (proceeding_id);

CREATE TABLE documents (
  id            uuid PRIMARY KEY,
  case_id       uuid NOT NULL REFERENCES cases,
  proceeding_id uuid REFERENCES proceedings,
  kind          text NOT NULL,
  name          text NOT NULL,
  media_type    text NOT NULL,
  size          int NOT NULL,
  sha256        text NOT NULL,
  bytes         bytea NOT NULL,
  uploaded_by   jsonb NOT NULL,
  uploaded_at   timestamptz NOT NULL
);
CREATE INDEX ON documents (case_id);

-- ---------------------------------------------------------------- handoffs

CREATE TABLE handoffs (
  id                   uuid PRIMARY KEY,
  case_id              uuid NOT NULL REFERENCES cases,
  from_organisation_id uuid NOT NULL REFERENCES organisations,
  to_organisation_id   uuid NOT NULL REFERENCES organisations,
  procedure            text NOT NULL,
  variant              text,
  reason               text NOT NULL,
  note                 text,
  consent              jsonb,
  legal_basis          text,
  state                text NOT NULL,
  offered_by           jsonb NOT NULL,
  offered_at           timestamptz NOT NULL,
  offered_on           date NOT NULL,
  answered_at          timestamptz,
  answered_on          date,
  answer_reason        text,
  received_on          date,
  proceeding_id        uuid REFERENCES proceedings,
  version              int NOT NULL DEFAULT 1,
  CONSTRAINT an_answer_has_its_day CHECK ((state = 'offered') = (answered_at IS NULL)),
  CONSTRAINT data_goes_on_consent_or_by_law CHECK (consent IS NOT NULL OR legal_basis IS NOT NULL)
);
-- One open offer a case: two could both be accepted.
CREATE UNIQUE INDEX one_open_offer ON handoffs (case_id) WHERE state = 'offered';
CREATE INDEX ON handoffs (case_id);
CREATE INDEX handoffs_in ON handoffs (to_organisation_id, offered_at DESC);
CREATE INDEX handoffs_out ON handoffs (from_organisation_id, offered_at DESC);

-- ---------------------------------------------------------------- deadlines

CREATE TABLE deadlines (
  id               uuid PRIMARY KEY,
  case_id          uuid NOT NULL REFERENCES cases,
  owner_kind       text NOT NULL CHECK (owner_kind IN ('proceeding', 'handoff', 'supervision', 'case-intake')),
  owner_id         uuid NOT NULL,
  subject_kind     text NOT NULL DEFAULT 'none' CHECK (subject_kind IN ('none', 'party', 'instalment', 'claim', 'member')),
  subject_id       uuid,
  -- The clock of the road that started it.
  clock            text NOT NULL,
  kind             text NOT NULL CHECK (kind IN ('duty', 'right', 'target')),
  rule_id          text NOT NULL,
  rule_version     int NOT NULL,
  -- "2026:1,2027:0": the version of each year's calendar the date was counted with; 0 is a year not yet published.
  calendar_version text NOT NULL,
  revision         int NOT NULL DEFAULT 1,
  start_date       date NOT NULL,
  -- A day somebody set (a court's term, an instalment's day) instead of the rule's period.
  until_date       date,
  nominal_due      date NOT NULL,
  due_date         date NOT NULL,
  due_at           timestamptz,
  provisional      boolean NOT NULL,
  -- The desk this date lies on: who must act, or must watch it for a party.
  organisation_id  uuid NOT NULL REFERENCES organisations,
  owed_by          text NOT NULL CHECK (owed_by IN ('organisation', 'party', 'court')),
  started_at       timestamptz NOT NULL,
  ended_at         timestamptz,
  -- met | stopped | expired | lapsed: how it ended.
  ended_as         text,
  ended_on         date,
  CONSTRAINT an_ended_deadline_says_how CHECK ((ended_at IS NULL) = (ended_as IS NULL)),
  CONSTRAINT rolled_never_before_nominal CHECK (due_date >= nominal_due)
);
-- One running deadline per owner, rule and subject. Starting it twice is a bug, not a second chance.
CREATE UNIQUE INDEX one_running_deadline ON deadlines (owner_id, rule_id, subject_id) NULLS NOT DISTINCT WHERE ended_at IS NULL;
CREATE INDEX deadlines_of_case ON deadlines (case_id);
CREATE INDEX open_deadlines_by_desk ON deadlines (organisation_id, due_date) WHERE ended_at IS NULL;

CREATE TABLE deadline_suspensions (
  id          uuid PRIMARY KEY,
  deadline_id uuid NOT NULL REFERENCES deadlines,
  basis       text NOT NULL,
  from_date   date NOT NULL,
  to_date     date,
  document_id uuid,
  actor       jsonb NOT NULL
);
CREATE UNIQUE INDEX one_open_suspension ON deadline_suspensions (deadline_id) WHERE to_date IS NULL;

CREATE TABLE deadline_extensions (
  id           uuid PRIMARY KEY,
  deadline_id  uuid NOT NULL REFERENCES deadlines,
  quantity     int,
  unit         text,
  -- A day that was agreed or ordered instead of a quantity.
  until_date   date,
  basis        text NOT NULL,
  document_id  uuid,
  approved_on  date NOT NULL,
  actor        jsonb NOT NULL
);
CREATE INDEX ON deadline_extensions (deadline_id);

CREATE TABLE deadline_rungs (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  deadline_id uuid NOT NULL REFERENCES deadlines,
  case_id     uuid NOT NULL,
  revision    int NOT NULL,
  rung        int NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('reminder', 'escalation', 'expiry')),
  tell        text NOT NULL,
  fire_at     timestamptz NOT NULL,
  state       text NOT NULL DEFAULT 'armed' CHECK (state IN ('armed', 'fired', 'cancelled')),
  -- When the sweep last rang the queue for it: machine time.
  rung_at     timestamptz,
  fired_at    timestamptz,
  event_seq   int,
  -- A rung fires at most once, whoever sweeps.
  CONSTRAINT a_rung_fires_once_per_revision UNIQUE (deadline_id, revision, rung)
);
CREATE INDEX armed_rungs ON deadline_rungs (fire_at) WHERE state = 'armed';
CREATE INDEX rungs_of_deadline ON deadline_rungs (deadline_id);

-- One row a worker, kept fresh by its sweep: progress, not liveness.
CREATE TABLE sweeps (
  worker     text PRIMARY KEY,
  swept_at   timestamptz NOT NULL,
  fired      bigint NOT NULL DEFAULT 0
);

-- ---------------------------------------------------------------- the edge

CREATE TABLE idempotency_keys (
  subject    uuid NOT NULL,
  key        text NOT NULL,
  -- SHA-256 of method, path and body bytes.
  request    bytea NOT NULL,
  status     int NOT NULL,
  etag       text,
  location   text,
  body       text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (subject, key)
);
CREATE INDEX ON idempotency_keys (created_at);

-- One sequence a year. Gaps are allowed: a number taken by a registration that failed is not used again.
CREATE FUNCTION next_case_no(year int) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = yizhan AS $$
BEGIN
  RETURN format('YZ%s-%s', year, lpad(nextval(format('yizhan.case_no_%s', year))::text, 6, '0'));
EXCEPTION WHEN undefined_table THEN
  EXECUTE format('CREATE SEQUENCE IF NOT EXISTS yizhan.case_no_%s', year);
  RETURN format('YZ%s-%s', year, lpad(nextval(format('yizhan.case_no_%s', year))::text, 6, '0'));
END $$;
DO $$ BEGIN FOR y IN 2024..2030 LOOP EXECUTE format('CREATE SEQUENCE yizhan.case_no_%s', y); END LOOP; END $$;

-- ---------------------------------------------------------------- who may do what to which table

GRANT USAGE ON SCHEMA yizhan TO yizhan_app, yizhan_worker;
GRANT SELECT ON ALL TABLES IN SCHEMA yizhan TO yizhan_app, yizhan_worker;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA yizhan TO yizhan_app, yizhan_worker;
REVOKE ALL ON FUNCTION next_case_no(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION next_case_no(int) TO yizhan_app;

-- The case file: both may write it, nobody may delete from it. Events and marks' pasts are never changed.
GRANT INSERT ON cases, tracking_codes, parties, claims, case_numbers, case_duplicates, events, outbox, proceedings, proceeding_parties, proceeding_seats,
  marks, agreements, terms, instalments, performances, sessions, papers, documents, handoffs, deadlines, deadline_suspensions, deadline_extensions,
  deadline_rungs, idempotency_keys, refresh_tokens, signing_keys TO yizhan_app;
GRANT UPDATE ON cases, parties, proceedings, handoffs, deadlines, deadline_suspensions, deadline_rungs, instalments, agreements, marks, tracking_codes,
  proceeding_seats, users, refresh_tokens, signing_keys, legal_clock TO yizhan_app;
GRANT INSERT, UPDATE, DELETE ON case_readers TO yizhan_app;
GRANT DELETE ON refresh_tokens TO yizhan_app;

GRANT INSERT ON events, outbox, notices, deadlines, deadline_rungs, sweeps, papers, marks TO yizhan_worker;
GRANT UPDATE ON cases, proceedings, handoffs, deadlines, deadline_rungs, sweeps TO yizhan_worker;
GRANT DELETE ON outbox, sweeps, idempotency_keys, refresh_tokens TO yizhan_worker;
