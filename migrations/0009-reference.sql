-- What dates are counted by becomes rows: the deadline rules with their versions, published years, closures of single houses, orders that suspend,
-- an organisation's own ladders. Each change is a publication; what it moves is worked off by the workers, and the rows themselves say what is left.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

-- One number that grows with every change of the tables below: a process compares it and reads anew only when it moved.
CREATE TABLE reference_edition (
  one     boolean PRIMARY KEY DEFAULT true CHECK (one),
  edition bigint NOT NULL DEFAULT 1
);
INSERT INTO reference_edition DEFAULT VALUES;
CREATE FUNCTION reference_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = yizhan AS $$
BEGIN
  UPDATE reference_edition SET edition = edition + 1;
  RETURN NULL;
END $$;

-- Versions are numbered as they come in; a deadline keeps the one it was born under. What the program ships is entered by the first process that starts.
CREATE TABLE deadline_rules (
  rule_id        text NOT NULL,
  version        int NOT NULL,
  origin         text NOT NULL CHECK (origin IN ('shipped', 'county')),
  effective_from date NOT NULL,
  effective_to   date,
  -- SHA-256 of the row: the same row is entered once.
  digest         text NOT NULL,
  row            jsonb NOT NULL,
  -- Why the county added it: the instrument, who decided.
  basis          text,
  added_by       jsonb,
  added_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (rule_id, version),
  CONSTRAINT a_row_is_entered_once UNIQUE (rule_id, digest),
  CONSTRAINT a_county_says_why CHECK (origin = 'shipped' OR (basis IS NOT NULL AND added_by IS NOT NULL)),
  CONSTRAINT in_force_before_it_ends CHECK (effective_to IS NULL OR effective_to >= effective_from)
);

ALTER TABLE calendars ADD published_by jsonb, ADD published_at timestamptz NOT NULL DEFAULT clock_timestamp();

-- A house is shut on days the State Council left open: internal and promised dates roll over them, statutory ones do not.
CREATE TABLE closures (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisations,
  from_date       date NOT NULL,
  to_date         date NOT NULL,
  reason          text NOT NULL,
  made_by         jsonb NOT NULL,
  made_at         timestamptz NOT NULL,
  withdrawn_by    jsonb,
  withdrawn_at    timestamptz,
  version         int NOT NULL DEFAULT 1,
  CONSTRAINT a_closure_ends_after_it_begins CHECK (to_date >= from_date)
);
CREATE INDEX ON closures (organisation_id);

-- A flood, an epidemic: for a while internal and promised dates of an area stand still. No county order touches a statutory period.
CREATE TABLE suspension_orders (
  id         uuid PRIMARY KEY,
  area_code  text NOT NULL,
  classes    text[] NOT NULL,
  -- Not counted from the first day up to, not including, the last.
  from_date  date NOT NULL,
  to_date    date NOT NULL,
  basis      text NOT NULL,
  made_by    jsonb NOT NULL,
  made_at    timestamptz NOT NULL,
  ended_by   jsonb,
  ended_at   timestamptz,
  version    int NOT NULL DEFAULT 1,
  CONSTRAINT an_order_never_suspends_what_a_statute_gives CHECK (classes <@ '{internal,promise}'::text[] AND cardinality(classes) > 0),
  CONSTRAINT an_order_ends CHECK (to_date >= from_date)
);

-- Who is told when, where an organisation does it otherwise than the rule. The newest version stands; one without a ladder goes back to the rule's.
CREATE TABLE organisation_ladders (
  organisation_id uuid NOT NULL REFERENCES organisations,
  rule_id         text NOT NULL,
  version         int NOT NULL,
  ladder          jsonb,
  made_by         jsonb NOT NULL,
  made_at         timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, rule_id, version)
);

-- Grows with each closure, order or ladder that concerns the organisation. A deadline knows under which it was counted: where the two differ,
-- or where its calendar_version names a year's older version, it is counted again.
ALTER TABLE organisations ADD local_version int NOT NULL DEFAULT 0;
ALTER TABLE deadlines ADD local_version int NOT NULL DEFAULT 0;
CREATE INDEX open_deadlines_by_calendar ON deadlines (calendar_version, id) WHERE ended_at IS NULL;
CREATE INDEX open_deadlines_by_house ON deadlines (organisation_id, local_version, id) WHERE ended_at IS NULL;

CREATE TABLE publications (
  id               uuid PRIMARY KEY,
  kind             text NOT NULL CHECK (kind IN ('calendar', 'closure', 'order', 'ladder')),
  -- Of a calendar: which year, and the version it stands in from now on. Of the others: whose dates may move.
  year             int,
  year_version     int,
  organisation_ids uuid[] NOT NULL DEFAULT '{}',
  title            text NOT NULL,
  made_by          jsonb NOT NULL,
  made_at          timestamptz NOT NULL,
  -- How many dates it has moved so far, and when nothing was left to look at.
  moved            int NOT NULL DEFAULT 0,
  finished_at      timestamptz
);
CREATE INDEX open_publications ON publications (made_at) WHERE finished_at IS NULL;
CREATE INDEX publications_by_year ON publications (year, made_at DESC) WHERE kind = 'calendar';

-- Which date each publication moved, from which day to which. What is not told yet is told, once to each owner, when the publication is worked off.
CREATE TABLE deadline_moves (
  publication_id  uuid NOT NULL REFERENCES publications,
  deadline_id     uuid NOT NULL REFERENCES deadlines,
  revision        int NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisations,
  user_id         uuid,
  old_nominal     date NOT NULL,
  old_due         date NOT NULL,
  new_nominal     date NOT NULL,
  new_due         date NOT NULL,
  moved_at        timestamptz NOT NULL,
  told_at         timestamptz,
  PRIMARY KEY (publication_id, deadline_id, revision)
);
CREATE INDEX moves_to_tell ON deadline_moves (publication_id) WHERE told_at IS NULL;

-- News of a publication belong to no single case.
ALTER TABLE notices ALTER case_id DROP NOT NULL, ALTER event_seq DROP NOT NULL, ADD publication_id uuid REFERENCES publications;
ALTER TABLE notices ADD CONSTRAINT a_notice_is_about_something CHECK (publication_id IS NOT NULL OR (case_id IS NOT NULL AND event_seq IS NOT NULL));
-- The two kinds of news do not meet: where one has no case, every other without one would be the same to it.
ALTER TABLE notices DROP CONSTRAINT one_notice_per_event_and_recipient;
CREATE UNIQUE INDEX one_notice_per_event_and_recipient ON notices (case_id, event_seq, organisation_id, role, user_id) NULLS NOT DISTINCT WHERE case_id IS NOT NULL;
CREATE UNIQUE INDEX one_notice_per_publication_and_owner ON notices (publication_id, organisation_id, role, user_id) NULLS NOT DISTINCT WHERE publication_id IS NOT NULL;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY '{deadline_rules,calendars,closures,suspension_orders,organisation_ladders,organisations}'::text[] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION reference_moved()', t || '_moved', t);
  END LOOP;
END $$;

-- Periods of hours start at a moment.
ALTER TABLE deadlines ADD start_at timestamptz;

GRANT SELECT ON reference_edition, deadline_rules, closures, suspension_orders, organisation_ladders, publications, deadline_moves TO yizhan_app, yizhan_worker;
GRANT INSERT ON deadline_rules TO yizhan_app, yizhan_worker;
GRANT INSERT ON calendars, closures, suspension_orders, organisation_ladders, publications TO yizhan_app;
GRANT UPDATE ON closures, suspension_orders TO yizhan_app;
GRANT UPDATE (local_version) ON organisations TO yizhan_app;
GRANT INSERT, UPDATE ON deadline_moves TO yizhan_worker;
GRANT UPDATE ON publications TO yizhan_worker;
-- Demo time counts again what a publication moves before it steps over it.
GRANT INSERT ON deadline_moves TO yizhan_app;
GRANT UPDATE (moved) ON publications TO yizhan_app;
