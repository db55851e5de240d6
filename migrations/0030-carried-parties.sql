-- Who is named in a duplicate alone is carried into the case that goes on, as a person of his own there, and goes back when the merge is taken back.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

ALTER TABLE parties
  ADD COLUMN came_with_id uuid REFERENCES case_merges,
  ADD COLUMN taken_back_at timestamptz,
  ADD CONSTRAINT only_who_came_is_taken_back CHECK (taken_back_at IS NULL OR came_with_id IS NOT NULL);
CREATE INDEX parties_carried ON parties (came_with_id) WHERE came_with_id IS NOT NULL;

-- The worker offers to who is a party now, and knows who is.
GRANT SELECT (taken_back_at) ON parties TO yizhan_worker;
