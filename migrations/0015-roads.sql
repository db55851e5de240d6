-- What the further roads need: what a deciding body said, seats that are left again, a clock that waits for another road, and the sealed store.

SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

-- The opinion, award or decision of a body that is no court.
ALTER TABLE proceedings ADD COLUMN decision jsonb NOT NULL DEFAULT '{}';

-- A body that was named by mistake, or whose objection was agreed to, leaves its seat: it sees the proceeding no more.
ALTER TABLE proceeding_seats ADD COLUMN left_at timestamptz;
GRANT INSERT, UPDATE ON proceeding_seats TO yizhan_worker;

-- The passing of a day can take effect over what was marked or drafted: that is voided, and never deleted.
GRANT UPDATE (voided_at) ON marks, agreements TO yizhan_worker;

-- The passing of a day in one road can stop a clock of another.
GRANT INSERT ON deadline_suspensions TO yizhan_worker;

-- What was told in confidence (信访工作条例 30). No case is named: who reads the case does not learn that there is a report, nor the reverse.
CREATE TABLE sealed_reports (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisations,
  received_by     jsonb NOT NULL,
  received_at     timestamptz NOT NULL,
  -- Sealed under a key derived from KEY_ENCRYPTION_KEY; the id is bound to it.
  sealed_text     bytea NOT NULL,
  opened_at       timestamptz,
  opened_by       jsonb
);
CREATE INDEX sealed_reports_of_body ON sealed_reports (organisation_id, received_at, id);
GRANT SELECT, INSERT ON sealed_reports TO yizhan_app;
GRANT UPDATE (opened_at, opened_by) ON sealed_reports TO yizhan_app;
