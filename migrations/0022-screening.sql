-- Screening 排查: rounds in which bodies look for disputes and places and trades where disputes arise, what they report, and what is found. It is about
-- matters, never a list of persons: whom a finding names is kept inside that finding alone, with no index and no search.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

CREATE TABLE screenings (
  id                        uuid PRIMARY KEY,
  -- The first round's id: of one that does not repeat, its own.
  series_id                 uuid NOT NULL REFERENCES screenings,
  round                     int NOT NULL CHECK (round > 0),
  title                     text NOT NULL,
  kind                      text NOT NULL CHECK (kind IN ('periodic', 'key-point')),
  -- The last day is a day of the calendar; the day a report is due is counted from it whenever somebody looks.
  from_date                 date NOT NULL,
  to_date                   date NOT NULL,
  area_codes                text[] NOT NULL,
  -- The same without their empty levels: what lies inside begins with one of them.
  area_prefixes             text[] NOT NULL,
  subjects                  text[] NOT NULL,
  basis                     text NOT NULL,
  repeat                    text CHECK (repeat IN ('monthly', 'quarterly')),
  organiser_organisation_id uuid NOT NULL REFERENCES organisations,
  created_by                jsonb NOT NULL,
  created_at                timestamptz NOT NULL,
  -- Of a series, on its first round: no further round is made.
  stopped_by                jsonb,
  stopped_on                date,
  stop_reason               text,
  -- The ETag, on the first round.
  version                   int NOT NULL DEFAULT 1,
  CONSTRAINT a_screening_ends_after_it_begins CHECK (to_date >= from_date),
  CONSTRAINT only_a_periodic_screening_repeats CHECK (repeat IS NULL OR kind = 'periodic'),
  CONSTRAINT a_stopped_series_says_why CHECK (num_nulls(stopped_by, stopped_on, stop_reason) IN (0, 3)),
  -- Whoever makes the next round, and however often: there is one.
  CONSTRAINT one_round_of_a_number UNIQUE (series_id, round)
);
CREATE INDEX ON screenings (organiser_organisation_id, id);
CREATE INDEX repeating_rounds ON screenings (to_date) WHERE repeat IS NOT NULL;

CREATE TABLE screening_bodies (
  screening_id    uuid NOT NULL REFERENCES screenings,
  organisation_id uuid NOT NULL REFERENCES organisations,
  PRIMARY KEY (screening_id, organisation_id)
);
CREATE INDEX ON screening_bodies (organisation_id, screening_id);

-- What a body reported; a later report corrects an earlier one and leaves it standing.
CREATE TABLE screening_reports (
  id              uuid PRIMARY KEY,
  screening_id    uuid NOT NULL,
  organisation_id uuid NOT NULL,
  found           int NOT NULL CHECK (found >= 0),
  note            text NOT NULL,
  reported_by     jsonb NOT NULL,
  reported_at     timestamptz NOT NULL,
  reported_on     date NOT NULL,
  FOREIGN KEY (screening_id, organisation_id) REFERENCES screening_bodies
);
CREATE INDEX ON screening_reports (screening_id, organisation_id);

CREATE TABLE screening_findings (
  id                       uuid PRIMARY KEY,
  screening_id             uuid NOT NULL,
  -- The body that looks at it.
  organisation_id          uuid NOT NULL,
  area_code                text NOT NULL,
  place                    text,
  dispute_type             text NOT NULL,
  title                    text NOT NULL,
  facts                    text NOT NULL,
  parties                  jsonb NOT NULL,
  risk_flags               text[] NOT NULL,
  grade                    text NOT NULL CHECK (grade IN ('green', 'yellow', 'red')),
  reported_by              jsonb NOT NULL,
  reported_organisation_id uuid NOT NULL REFERENCES organisations,
  reported_at              timestamptz NOT NULL,
  reported_on              date NOT NULL,
  state                    text NOT NULL DEFAULT 'found' CHECK (state IN ('found', 'registered', 'merged', 'dismissed')),
  case_id                  uuid REFERENCES cases,
  reason                   text,
  answered_by              jsonb,
  answered_at              timestamptz,
  answered_on              date,
  version                  int NOT NULL DEFAULT 1,
  FOREIGN KEY (screening_id, organisation_id) REFERENCES screening_bodies,
  CONSTRAINT an_answered_finding_says_by_whom CHECK (num_nulls(answered_by, answered_at, answered_on) = CASE state WHEN 'found' THEN 3 ELSE 0 END),
  CONSTRAINT a_finding_that_became_a_case_knows_it CHECK ((case_id IS NOT NULL) = (state IN ('registered', 'merged'))),
  CONSTRAINT who_dismisses_a_finding_says_why CHECK (state <> 'dismissed' OR reason IS NOT NULL)
);
CREATE INDEX ON screening_findings (screening_id, organisation_id);
CREATE INDEX ON screening_findings (case_id) WHERE case_id IS NOT NULL;

GRANT SELECT, INSERT ON screenings, screening_bodies, screening_reports, screening_findings TO yizhan_app;
GRANT UPDATE (stopped_by, stopped_on, stop_reason, version) ON screenings TO yizhan_app;
GRANT UPDATE (state, case_id, reason, answered_by, answered_at, answered_on, version) ON screening_findings TO yizhan_app;
-- The worker makes the next round. It reads neither reports nor findings.
GRANT SELECT, INSERT ON screenings, screening_bodies TO yizhan_worker;
