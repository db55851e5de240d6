-- The daily proof that no date was forgotten: what was looked for, and how often it was found. Rows are written once and never changed.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

-- How often a worker was told of a rung that had fired, moved or ended: it does nothing then, and it says so.
ALTER TABLE sweeps ADD COLUMN absorbed bigint NOT NULL DEFAULT 0;

-- Every rung of a deadline is found by a_rung_fires_once_per_revision, which begins with it; a second index only costs at every firing.
DROP INDEX rungs_of_deadline;

-- What fired since the last proof is found without passing by what fired before.
CREATE INDEX fired_rungs ON deadline_rungs (fired_at) WHERE state = 'fired';

CREATE TABLE deadline_proofs (
  -- Once a legal day; whoever comes second finds it there.
  legal_day                date PRIMARY KEY,
  -- The machine's clock.
  proved_at                timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- Legal time up to which was looked; the next proof goes on from there.
  proved_to                timestamptz NOT NULL,
  took_ms                  int NOT NULL,
  open_deadlines           int NOT NULL,
  fired_rungs              int NOT NULL,
  -- The four that must be zero.
  without_rungs            int NOT NULL,
  past_due                 int NOT NULL,
  without_event            int NOT NULL,
  without_notices          int NOT NULL
);

GRANT SELECT ON deadline_proofs TO yizhan_app, yizhan_worker;
GRANT INSERT ON deadline_proofs TO yizhan_worker;

-- Every event moves the head on its case, and every rung is rung for and fired: room on the page for the next version spares the indexes.
ALTER TABLE cases SET (fillfactor = 85);
ALTER TABLE deadline_rungs SET (fillfactor = 75);
