-- How grave a dispute is, graded by a person, with its history; the ladders of its open deadlines follow in the same transaction.

SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

ALTER TABLE cases ADD COLUMN risk_grade text NOT NULL DEFAULT 'green' CHECK (risk_grade IN ('green', 'yellow', 'red'));
-- Under which grade its rungs were armed.
ALTER TABLE deadlines ADD COLUMN grade text NOT NULL DEFAULT 'green' CHECK (grade IN ('green', 'yellow', 'red'));

CREATE TABLE risk_gradings (
  id         uuid PRIMARY KEY,
  case_id    uuid NOT NULL REFERENCES cases,
  grade      text NOT NULL CHECK (grade IN ('green', 'yellow', 'red')),
  previous   text NOT NULL CHECK (previous IN ('green', 'yellow', 'red')),
  reason     text NOT NULL,
  graded_by  jsonb NOT NULL,
  graded_at  timestamptz NOT NULL,
  CHECK (grade <> previous)
);
CREATE INDEX gradings_of_case ON risk_gradings (case_id, graded_at);
GRANT SELECT, INSERT ON risk_gradings TO yizhan_app;
