-- What follows when a case is closed, and who stands beside it: its runs, the visits owed afterwards, links to the same matter come again, third
-- parties who help with everybody's consent, duty at the centres, and plans of work that several bodies share.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

-- A case that is reopened runs anew: its time, its outcome and its proceedings are the new run's, and those of the run before stay what they were.
CREATE TABLE case_runs (
  id          uuid PRIMARY KEY,
  case_id     uuid NOT NULL REFERENCES cases,
  number      int NOT NULL CHECK (number > 0),
  opened_at   timestamptz NOT NULL,
  opened_on   date NOT NULL,
  -- Why it was opened again; the first run has none.
  ground      text CHECK (ground IN ('new-facts', 'default', 'other')),
  reason      text,
  document_id uuid REFERENCES documents,
  -- What stood open to the parties because of a default, as they were told that day.
  roads       jsonb NOT NULL DEFAULT '[]',
  closed_at   timestamptz,
  closed_on   date,
  outcome     text,
  UNIQUE (case_id, number),
  CONSTRAINT only_the_first_run_needs_no_ground CHECK ((number = 1) = (ground IS NULL)),
  CONSTRAINT a_run_that_ended_says_how CHECK (num_nulls(closed_at, closed_on, outcome) IN (0, 3))
);
CREATE UNIQUE INDEX one_open_run ON case_runs (case_id) WHERE closed_at IS NULL;
-- Cases that are there already are in their first run, as far as anybody wrote down.
INSERT INTO case_runs (id, case_id, number, opened_at, opened_on, closed_at, closed_on, outcome)
  SELECT gen_random_uuid(), id, 1, registered_at, registered_on, closed_at, (closed_at AT TIME ZONE 'Asia/Shanghai')::date,
    CASE WHEN closed_at IS NOT NULL THEN outcome END FROM cases;

ALTER TABLE deadlines DROP CONSTRAINT deadlines_owner_kind_check;
ALTER TABLE deadlines ADD CONSTRAINT deadlines_owner_kind_check
  CHECK (owner_kind IN ('proceeding', 'handoff', 'supervision', 'case-intake', 'assistance', 'handoff-request', 'safety-exit', 'visit', 'work-plan'));

-- Somebody asked after the parties when the case was closed. What is owed stands with the deadlines of the run.
CREATE TABLE case_visits (
  id          uuid PRIMARY KEY,
  case_id     uuid NOT NULL REFERENCES cases,
  run_id      uuid NOT NULL REFERENCES case_runs,
  made_on     date NOT NULL,
  kind        text NOT NULL,
  result      text NOT NULL,
  performed   boolean,
  satisfied   boolean,
  hidden_risk boolean,
  -- The visits it was owed as; none where nobody owed one.
  meets       text[] NOT NULL DEFAULT '{}',
  made_by     jsonb NOT NULL,
  event_seq   int NOT NULL
);
CREATE INDEX visits_of_case ON case_visits (case_id, made_on);

-- The same matter come again. The house finds what is alike; a person says whether it is one matter, and only then is it.
CREATE TABLE case_links (
  id            uuid PRIMARY KEY,
  case_id       uuid NOT NULL REFERENCES cases,
  other_case_id uuid NOT NULL REFERENCES cases,
  kind          text NOT NULL,
  -- What was alike, where the house found it.
  likeness      text[] NOT NULL DEFAULT '{}',
  made_at       timestamptz NOT NULL,
  reason        text,
  confirmed_by  jsonb,
  confirmed_at  timestamptz,
  UNIQUE (case_id, other_case_id),
  CONSTRAINT a_case_is_no_kin_of_itself CHECK (case_id <> other_case_id),
  CONSTRAINT who_joins_matters_says_why CHECK (num_nulls(reason, confirmed_by, confirmed_at) IN (0, 3))
);
CREATE INDEX links_from_the_other_side ON case_links (other_case_id);

-- Third parties who help a mediation: each with the consent of every party that stays in it (人民调解法 20). They have no account and read nothing.
CREATE TABLE case_helpers (
  id            uuid PRIMARY KEY,
  case_id       uuid NOT NULL REFERENCES cases,
  proceeding_id uuid NOT NULL REFERENCES proceedings,
  name          text NOT NULL,
  kind          text NOT NULL,
  organisation  text,
  task          text,
  consents      jsonb NOT NULL,
  joined_on     date NOT NULL,
  joined_by     jsonb NOT NULL,
  left_on       date,
  -- Whose consent was withdrawn, where it was.
  left_party_id uuid REFERENCES parties,
  left_reason   text,
  left_by       jsonb,
  version       int NOT NULL DEFAULT 1,
  CONSTRAINT who_leaves_leaves_on_a_day CHECK (num_nulls(left_on, left_by) IN (0, 2)),
  CONSTRAINT nobody_helps_without_consent CHECK (jsonb_array_length(consents) > 0)
);
CREATE INDEX helpers_of_case ON case_helpers (case_id);
CREATE INDEX helpers_of_proceeding ON case_helpers (proceeding_id);

-- Departments that sit at a centre, or can be called there. A newer entry of a body and kind stands in the place of the older one from its first day on.
CREATE TABLE duties (
  id              uuid PRIMARY KEY,
  centre_id       uuid NOT NULL REFERENCES organisations,
  organisation_id uuid NOT NULL REFERENCES organisations,
  kind            text NOT NULL CHECK (kind IN ('resident', 'on-call')),
  from_date       date NOT NULL,
  to_date         date,
  -- 1 Monday … 7 Sunday.
  weekdays        int[] NOT NULL CHECK (weekdays <@ '{1,2,3,4,5,6,7}' AND cardinality(weekdays) > 0),
  contact         text NOT NULL,
  made_by         jsonb NOT NULL,
  made_at         timestamptz NOT NULL,
  CONSTRAINT a_duty_ends_after_it_begins CHECK (to_date IS NULL OR to_date >= from_date)
);
CREATE INDEX duties_of_centre ON duties (centre_id, from_date);

-- What several bodies do together about a matter that lies in several areas: each measure is somebody's, until a day.
CREATE TABLE work_plans (
  id        uuid PRIMARY KEY,
  case_id   uuid NOT NULL REFERENCES cases,
  areas     text[] NOT NULL,
  bodies    uuid[] NOT NULL,
  made_by   jsonb NOT NULL,
  made_on   date NOT NULL,
  event_seq int NOT NULL
);
CREATE INDEX plans_of_case ON work_plans (case_id);
CREATE TABLE plan_measures (
  id              uuid PRIMARY KEY,
  plan_id         uuid NOT NULL REFERENCES work_plans,
  ordinal         int NOT NULL,
  text            text NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisations,
  due             date NOT NULL,
  reported_on     date,
  report          text,
  reported_by     jsonb,
  version         int NOT NULL DEFAULT 1,
  UNIQUE (plan_id, ordinal),
  CONSTRAINT a_report_has_its_day_and_its_words CHECK (num_nulls(reported_on, report, reported_by) IN (0, 3))
);

GRANT SELECT, INSERT ON case_runs, case_visits, case_links, case_helpers, duties, work_plans, plan_measures TO yizhan_app;
GRANT UPDATE (closed_at, closed_on, outcome) ON case_runs TO yizhan_app;
GRANT UPDATE (kind, reason, confirmed_by, confirmed_at) ON case_links TO yizhan_app;
GRANT UPDATE (left_on, left_party_id, left_reason, left_by, version) ON case_helpers TO yizhan_app;
GRANT UPDATE (reported_on, report, reported_by, version) ON plan_measures TO yizhan_app;
