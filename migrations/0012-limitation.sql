-- What interrupts the limitation period of a claim, each with its proof; the period then runs anew from that day.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

CREATE TABLE limitation_interruptions (
  id          uuid PRIMARY KEY,
  case_id     uuid NOT NULL REFERENCES cases,
  claim_id    uuid NOT NULL REFERENCES claims,
  kind        text NOT NULL,
  on_day      date NOT NULL,
  -- The paper that proves it; what happened in this house is proved by its own event.
  document_id uuid REFERENCES documents,
  event_seq   int NOT NULL,
  recorded_by jsonb NOT NULL
);
CREATE INDEX interruptions_of_claim ON limitation_interruptions (claim_id, on_day);

-- Papers handed to the post before the last day are in time, where the rule a deadline was born under says so.
ALTER TABLE deadlines ADD posted_in_time boolean NOT NULL DEFAULT false;

GRANT SELECT ON limitation_interruptions TO yizhan_app, yizhan_worker;
GRANT INSERT ON limitation_interruptions TO yizhan_app, yizhan_worker;
