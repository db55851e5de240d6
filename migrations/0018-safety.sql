-- Safety first: who saw a danger and what it opened. A flag is never rewritten: it is named anew, or lowered, and its past stays.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

CREATE TABLE safety_flags (
  id                     uuid PRIMARY KEY,
  case_id                uuid NOT NULL REFERENCES cases,
  flag                   text NOT NULL,
  imminent               boolean NOT NULL DEFAULT false,
  -- Who is in danger, where that is known.
  party_id               uuid REFERENCES parties,
  capacity               text CHECK (capacity IN ('full', 'limited', 'none')),
  reason                 text NOT NULL,
  -- Who reported is kept from parties and from other bodies (反家庭暴力法 14): no event holds it.
  raised_by              jsonb NOT NULL,
  raised_organisation_id uuid NOT NULL REFERENCES organisations,
  raised_at              timestamptz NOT NULL,
  raised_on              date NOT NULL,
  ended_at               timestamptz,
  ended_as               text CHECK (ended_as IN ('named-anew', 'lowered')),
  ended_on               date,
  ended_by               jsonb,
  end_reason             text,
  version                int NOT NULL DEFAULT 1,
  CONSTRAINT a_flag_that_ended_says_how CHECK (num_nulls(ended_at, ended_as, ended_on, ended_by) IN (0, 4)),
  CONSTRAINT who_lowers_a_flag_says_why CHECK (ended_as IS DISTINCT FROM 'lowered' OR end_reason IS NOT NULL),
  CONSTRAINT capacity_is_somebodys CHECK (capacity IS NULL OR party_id IS NOT NULL)
);
CREATE INDEX flags_of_case ON safety_flags (case_id, raised_at);
-- Of one danger to one person there is one word that stands.
CREATE UNIQUE INDEX one_live_flag ON safety_flags (case_id, flag, party_id) NULLS NOT DISTINCT WHERE ended_at IS NULL;

CREATE TABLE safety_exits (
  id          uuid PRIMARY KEY,
  case_id     uuid NOT NULL REFERENCES cases,
  kind        text NOT NULL,
  flag        text NOT NULL,
  mandatory   boolean NOT NULL,
  imminent    boolean NOT NULL,
  law         jsonb NOT NULL,
  state       text NOT NULL DEFAULT 'owed' CHECK (state IN ('owed', 'made', 'declined-by-adult', 'not-needed')),
  opened_at   timestamptz NOT NULL,
  opened_on   date NOT NULL,
  -- To whom it was made.
  to_whom     text,
  party_id    uuid REFERENCES parties,
  reason      text,
  note        text,
  document_id uuid REFERENCES documents,
  answered_on date,
  answered_at timestamptz,
  answered_by jsonb,
  -- What the court said of a protection order.
  court_order jsonb,
  version     int NOT NULL DEFAULT 1,
  CONSTRAINT an_answered_exit_says_by_whom CHECK (num_nulls(answered_on, answered_at, answered_by) = CASE state WHEN 'owed' THEN 3 ELSE 0 END),
  CONSTRAINT a_mandatory_exit_is_made CHECK (NOT mandatory OR state IN ('owed', 'made')),
  CONSTRAINT who_declines_is_named CHECK (state <> 'declined-by-adult' OR (party_id IS NOT NULL AND reason IS NOT NULL)),
  CONSTRAINT who_dismisses_says_why CHECK (state <> 'not-needed' OR reason IS NOT NULL),
  CONSTRAINT what_is_made_is_made_to_somebody CHECK (state <> 'made' OR to_whom IS NOT NULL)
);
CREATE INDEX exits_of_case ON safety_exits (case_id, opened_at);
CREATE UNIQUE INDEX one_owed_exit_of_a_kind ON safety_exits (case_id, kind) WHERE state = 'owed';

ALTER TABLE deadlines DROP CONSTRAINT deadlines_owner_kind_check;
ALTER TABLE deadlines ADD CONSTRAINT deadlines_owner_kind_check
  CHECK (owner_kind IN ('proceeding', 'handoff', 'supervision', 'case-intake', 'assistance', 'handoff-request', 'safety-exit'));

-- Whether people sat apart.
ALTER TABLE sessions ADD COLUMN separately boolean NOT NULL DEFAULT false;

GRANT SELECT, INSERT ON safety_flags, safety_exits TO yizhan_app;
GRANT UPDATE (ended_at, ended_as, ended_on, ended_by, end_reason, version) ON safety_flags TO yizhan_app;
GRANT UPDATE ON safety_exits TO yizhan_app;
-- The worker fires the dates of exits and judges steps by what is owed; it reads no reasons and nobody's name.
GRANT SELECT (id, case_id, kind, mandatory, state, opened_at) ON safety_exits TO yizhan_worker;
