-- Where a dispute goes: the rules that suggest it, which subjects a body is competent for, and what an offer says of the order between roads.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

-- One person proposes a set, another puts it in force; the set the program ships has no row and is in force until one is.
CREATE TABLE triage_rule_sets (
  version        int PRIMARY KEY CHECK (version > 0),
  state          text NOT NULL CHECK (state IN ('draft', 'in-force', 'retired')),
  rules          jsonb NOT NULL,
  -- SHA-256 of the rules: the same set is entered once.
  digest         text NOT NULL UNIQUE,
  -- Why: the instrument, who decided.
  basis          text NOT NULL,
  proposed_by    jsonb NOT NULL,
  proposed_at    timestamptz NOT NULL,
  approved_by    jsonb,
  approved_at    timestamptz,
  remark         text,
  effective_from date,
  retired_on     date,
  -- The ETag.
  revision       int NOT NULL DEFAULT 1,
  CONSTRAINT a_set_in_force_was_approved CHECK ((state = 'draft') = (approved_by IS NULL)),
  CONSTRAINT an_approval_has_its_day CHECK ((approved_by IS NULL) = (approved_at IS NULL) AND (approved_by IS NULL) = (effective_from IS NULL)),
  CONSTRAINT a_retired_set_has_its_day CHECK ((state = 'retired') = (retired_on IS NOT NULL)),
  CONSTRAINT nobody_approves_his_own_rules CHECK (approved_by IS NULL OR approved_by ->> 'id' <> proposed_by ->> 'id')
);
CREATE UNIQUE INDEX one_rule_set_in_force ON triage_rule_sets ((state)) WHERE state = 'in-force';
GRANT SELECT, INSERT ON triage_rule_sets TO yizhan_app;
GRANT UPDATE (state, approved_by, approved_at, remark, effective_from, retired_on, revision) ON triage_rule_sets TO yizhan_app;

-- Which subjects an organ is competent for: labour goes to one agency and land to another.
ALTER TABLE organisations ADD subjects text[] NOT NULL DEFAULT '{}';

-- What an offer says of the order between roads is passed on at its acceptance.
ALTER TABLE handoffs ADD exception text, ADD concerns text[] NOT NULL DEFAULT '{}';

-- Who has sent like cases back: walked from the newest, and only so far.
CREATE INDEX rejected_handoffs ON handoffs (answered_at DESC) WHERE state = 'rejected';
