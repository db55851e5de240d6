-- The daily proof that no date was forgotten: what was looked for, and how often it was found. Rows are written once and never changed.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

-- How often a worker was told of a rung that had fired, moved or ended: it does nothing then, and it says so.
ALTER TABLE sweeps ADD COLUMN absorbed bigint NOT NULL DEFAULT 0;

