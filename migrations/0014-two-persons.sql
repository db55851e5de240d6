-- A rule's version and a year of the calendar take two persons: one proposes, another approves. A house's closure may end early without giving back its days.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

-- What was proposed is never rewritten, and what became of it stays beside it.
CREATE TABLE reference_proposals (
  id          uuid PRIMARY KEY,
  -- What it would be the next version of: a rule, or a year.
  rule_id     text,
  year        int,
  -- The newest version when it was proposed; 0 where a year had none. Where another has come meanwhile, it has to be proposed again.
  stands_on   int NOT NULL,
  content     jsonb NOT NULL,
  state       text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'approved', 'refused', 'withdrawn')),
  proposed_by jsonb NOT NULL,
  proposed_at timestamptz NOT NULL,
  answered_by jsonb,
  answered_at timestamptz,
  reason      text,
  version     int NOT NULL DEFAULT 1,
  CONSTRAINT a_proposal_is_about_one_thing CHECK ((rule_id IS NULL) <> (year IS NULL)),
  CONSTRAINT an_answered_proposal_says_by_whom CHECK (num_nulls(answered_by, answered_at) = CASE state WHEN 'proposed' THEN 2 ELSE 0 END),
  CONSTRAINT nobody_answers_his_own_proposal CHECK (state NOT IN ('approved', 'refused') OR answered_by ->> 'id' IS DISTINCT FROM proposed_by ->> 'id'),
  CONSTRAINT a_proposal_is_withdrawn_by_who_made_it CHECK (state <> 'withdrawn' OR answered_by ->> 'id' = proposed_by ->> 'id'),
  CONSTRAINT who_does_not_approve_says_why CHECK (state <> 'refused' OR reason IS NOT NULL),
  -- For the versions below, which rest on an approved one.
  UNIQUE (id, state)
);
CREATE INDEX ON reference_proposals (proposed_at, id);

-- From now on no county's version without an approved proposal; each proposal becomes one version. What was entered before stays as it is.
ALTER TABLE deadline_rules
  ADD proposal_id uuid UNIQUE,
  ADD proposal_state text GENERATED ALWAYS AS (CASE WHEN proposal_id IS NOT NULL THEN 'approved' END) STORED,
  ADD FOREIGN KEY (proposal_id, proposal_state) REFERENCES reference_proposals (id, state),
  ADD CONSTRAINT two_persons_stand_behind_a_rule CHECK (origin = 'shipped' OR proposal_id IS NOT NULL) NOT VALID;
ALTER TABLE calendars
  ADD proposal_id uuid UNIQUE,
  ADD proposal_state text GENERATED ALWAYS AS (CASE WHEN proposal_id IS NOT NULL THEN 'approved' END) STORED,
  ADD FOREIGN KEY (proposal_id, proposal_state) REFERENCES reference_proposals (id, state),
  ADD CONSTRAINT two_persons_stand_behind_a_year CHECK (published_by IS NULL OR proposal_id IS NOT NULL) NOT VALID;
ALTER TABLE publications ADD proposal_id uuid UNIQUE REFERENCES reference_proposals;

-- A closure that is taken back half-way ends the day before: the days that have passed stay shut. `planned_to` is the day it was to last to.
ALTER TABLE closures
  ADD planned_to date,
  ADD ended_by jsonb,
  ADD ended_at timestamptz,
  ADD CONSTRAINT a_closure_ends_early_by_somebody CHECK (num_nulls(planned_to, ended_by, ended_at) IN (0, 3) AND (planned_to IS NULL OR planned_to > to_date));

GRANT SELECT, INSERT ON reference_proposals TO yizhan_app;
GRANT UPDATE (state, answered_by, answered_at, reason, version) ON reference_proposals TO yizhan_app;
