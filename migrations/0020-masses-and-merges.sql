-- Numbers of other systems are found however they are typed; duplicates are scored and merged, and a merge can be undone; disputes of many keep their
-- members, their pilot and what became of its agreement's offer to each.

SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

-- ---------------------------------------------------------------- numbers

-- A number as it is looked for: full-width signs as half-width ones, brackets of every kind as round ones, no blanks, capital letters.
CREATE FUNCTION number_key(number text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT upper(regexp_replace(translate(normalize(number, NFKC), '〔〕【】[]{}「」', '()()()()()'), '\s+', '', 'g')) $$;

ALTER TABLE case_numbers ADD COLUMN key text GENERATED ALWAYS AS (number_key(number)) STORED;
-- The paper that shows the number, where somebody handed it in.
ALTER TABLE case_numbers ADD COLUMN document_id uuid REFERENCES documents;
CREATE INDEX case_numbers_by_key ON case_numbers (key, case_id);
DROP INDEX case_numbers_by_number;

-- ---------------------------------------------------------------- duplicates and merges

CREATE INDEX parties_by_phone ON parties (phone, case_id) WHERE phone IS NOT NULL;

-- How much speaks for it (0 to 100), and whether the other case lies with a body that the registering one does not read: only the county centre sees those.
ALTER TABLE case_duplicates ADD COLUMN score int NOT NULL DEFAULT 0 CHECK (score BETWEEN 0 AND 100);
ALTER TABLE case_duplicates ADD COLUMN across boolean NOT NULL DEFAULT false;
CREATE INDEX duplicates_across ON case_duplicates (case_id, other_case_id) WHERE across;

ALTER TABLE cases ADD COLUMN merged_into_id uuid REFERENCES cases;
ALTER TABLE cases ADD CONSTRAINT a_merged_case_is_closed CHECK (merged_into_id IS NULL OR closed_at IS NOT NULL);
CREATE INDEX merged_cases ON cases (merged_into_id) WHERE merged_into_id IS NOT NULL;

-- The case that goes on for this one: itself, or what it was merged into, and so on.
CREATE FUNCTION survivor_of(case_id uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE way AS (
    SELECT c.id, c.merged_into_id FROM yizhan.cases c WHERE c.id = $1
    UNION ALL SELECT c.id, c.merged_into_id FROM way JOIN yizhan.cases c ON c.id = way.merged_into_id)
  SELECT id FROM way WHERE merged_into_id IS NULL $$;

-- What a merge took away, so that undoing it gives exactly that back.
CREATE TABLE case_merges (
  id                   uuid PRIMARY KEY,
  survivor_id          uuid NOT NULL REFERENCES cases,
  merged_id            uuid NOT NULL REFERENCES cases,
  reason               text NOT NULL,
  merged_by            jsonb NOT NULL,
  merged_at            timestamptz NOT NULL,
  previous_stage       text NOT NULL,
  previous_outcome     text,
  previous_matter_id   uuid NOT NULL,
  matter_case_ids      uuid[] NOT NULL,
  stopped_deadline_ids uuid[] NOT NULL,
  granted_reader_ids   uuid[] NOT NULL,
  undone_at            timestamptz,
  undone_by            jsonb,
  undo_reason          text,
  version              int NOT NULL DEFAULT 1,
  CONSTRAINT no_case_is_merged_with_itself CHECK (survivor_id <> merged_id),
  CONSTRAINT an_undone_merge_says_why CHECK ((undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undo_reason IS NULL))
);
CREATE UNIQUE INDEX one_live_merge ON case_merges (merged_id) WHERE undone_at IS NULL;
CREATE INDEX merges_of_survivor ON case_merges (survivor_id);
GRANT SELECT, INSERT ON case_merges TO yizhan_app;
GRANT UPDATE (undone_at, undone_by, undo_reason, version) ON case_merges TO yizhan_app;

-- ---------------------------------------------------------------- disputes of many

CREATE TABLE mass_disputes (
  id              uuid PRIMARY KEY,
  title           text NOT NULL,
  reason          text NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisations,
  created_by      jsonb NOT NULL,
  created_at      timestamptz NOT NULL,
  pilot_case_id   uuid REFERENCES cases,
  version         int NOT NULL DEFAULT 1
);
CREATE INDEX mass_disputes_of_body ON mass_disputes (organisation_id, id);

-- A case belongs to one dispute of many at a time; who has left stays in the list with the day.
CREATE TABLE mass_members (
  id          uuid PRIMARY KEY,
  mass_id     uuid NOT NULL REFERENCES mass_disputes,
  case_id     uuid NOT NULL REFERENCES cases,
  -- What the pilot's sums mean for this member: a factor, or sums of its own in the order of the pilot's terms of money.
  factor      numeric(9, 6) CHECK (factor > 0),
  amounts     numeric(14, 2)[],
  -- The case got its risk flag by joining: leaving takes it away again.
  flagged     boolean NOT NULL,
  joined_by   jsonb NOT NULL,
  joined_at   timestamptz NOT NULL,
  left_at     timestamptz,
  left_reason text,
  version     int NOT NULL DEFAULT 1,
  CONSTRAINT a_factor_or_sums_not_both CHECK (factor IS NULL OR amounts IS NULL),
  CONSTRAINT who_has_left_says_why CHECK ((left_at IS NULL) = (left_reason IS NULL))
);
CREATE UNIQUE INDEX one_dispute_of_many_a_case ON mass_members (case_id) WHERE left_at IS NULL;
CREATE INDEX members_of_mass ON mass_members (mass_id, case_id);

-- The pilot's agreement offered to all: one job, and each member's row says what became of it.
CREATE TABLE mass_offers (
  id            uuid PRIMARY KEY,
  mass_id       uuid NOT NULL REFERENCES mass_disputes,
  proceeding_id uuid NOT NULL REFERENCES proceedings,
  agreement_id  uuid NOT NULL REFERENCES agreements,
  offered_by    jsonb NOT NULL,
  offered_at    timestamptz NOT NULL,
  CONSTRAINT an_agreement_is_offered_once UNIQUE (mass_id, agreement_id)
);
CREATE TABLE mass_offer_members (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  offer_id      uuid NOT NULL REFERENCES mass_offers,
  member_id     uuid NOT NULL REFERENCES mass_members,
  case_id       uuid NOT NULL REFERENCES cases,
  state         text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'offered', 'failed', 'accepted', 'declined', 'drafted')),
  -- Why it could not be offered: a refusal's code.
  failure       text,
  attempts      int NOT NULL DEFAULT 0,
  -- When the worker last rang the queue for it: machine time.
  rung_at       timestamptz,
  offered_at    timestamptz,
  answered_on   date,
  answered_by   jsonb,
  party_id      uuid REFERENCES parties,
  reason        text,
  proceeding_id uuid REFERENCES proceedings,
  CONSTRAINT a_member_is_offered_once UNIQUE (offer_id, member_id),
  CONSTRAINT a_failure_says_why CHECK ((state = 'failed') = (failure IS NOT NULL)),
  CONSTRAINT an_answer_has_its_party CHECK ((state IN ('accepted', 'declined', 'drafted')) = (party_id IS NOT NULL))
);
CREATE INDEX offers_that_wait ON mass_offer_members (id) WHERE state = 'waiting';
CREATE INDEX offers_of_member ON mass_offer_members (member_id);

GRANT SELECT, INSERT ON mass_disputes, mass_members, mass_offers, mass_offer_members TO yizhan_app;
GRANT UPDATE (pilot_case_id, version) ON mass_disputes TO yizhan_app;
GRANT UPDATE (left_at, left_reason, factor, amounts, version) ON mass_members TO yizhan_app;
GRANT UPDATE ON mass_offer_members TO yizhan_app;
GRANT SELECT ON mass_disputes, mass_members, mass_offers TO yizhan_worker;
GRANT UPDATE (version) ON mass_members TO yizhan_worker;
GRANT SELECT, UPDATE ON mass_offer_members TO yizhan_worker;
