-- When a person is told: his quiet hours, and one digest a day where he chooses it. Desks are always told at once.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

-- Who has no row has the defaults, at version 0. Times of day are Asia/Shanghai's; quiet hours may run over midnight.
CREATE TABLE notice_preferences (
  user_id    uuid PRIMARY KEY REFERENCES users,
  quiet_from time,
  quiet_to   time,
  digest     boolean NOT NULL DEFAULT false,
  digest_at  time NOT NULL DEFAULT '08:30',
  -- The ETag.
  version    int NOT NULL DEFAULT 0,
  CONSTRAINT quiet_hours_have_both_ends CHECK ((quiet_from IS NULL) = (quiet_to IS NULL)),
  CONSTRAINT quiet_hours_end_at_another_time CHECK (quiet_from <> quiet_to)
);

-- What stands in the place of all that waited for one person's digest of one legal day.
CREATE TABLE notice_digests (
  id              uuid PRIMARY KEY,
  user_id         uuid NOT NULL REFERENCES users,
  organisation_id uuid NOT NULL REFERENCES organisations,
  on_day          date NOT NULL,
  text            text NOT NULL,
  visible_from    timestamptz NOT NULL,
  CONSTRAINT one_digest_per_person_and_day UNIQUE (user_id, on_day)
);
CREATE INDEX digests_by_person ON notice_digests (user_id, visible_from DESC, id);

ALTER TABLE notices
  -- From when on the inbox shows it; a part of a digest is never shown by itself.
  ADD COLUMN visible_from timestamptz,
  -- The last legal day it is about: no wait carries it over that.
  ADD COLUMN not_after date,
  -- The legal day whose digest it waits for, and its line there: {caseNo, title, day}.
  ADD COLUMN digest_on date,
  ADD COLUMN digest_line jsonb,
  -- The digest it went into.
  ADD COLUMN digest_id uuid REFERENCES notice_digests;
UPDATE notices SET visible_from = created_at;
ALTER TABLE notices
  ALTER COLUMN visible_from SET NOT NULL,
  -- A worker of the version before tells everybody at once.
  ALTER COLUMN visible_from SET DEFAULT legal_now(),
  ADD CONSTRAINT nothing_is_seen_before_it_happened CHECK (visible_from >= created_at),
  ADD CONSTRAINT only_a_person_has_a_digest CHECK (digest_on IS NULL OR user_id IS NOT NULL),
  ADD CONSTRAINT what_waits_for_a_digest_has_its_line CHECK ((digest_on IS NULL) = (digest_line IS NULL)),
  ADD CONSTRAINT only_what_waited_is_in_a_digest CHECK (digest_id IS NULL OR digest_on IS NOT NULL);

DROP INDEX notices_by_organisation;
CREATE INDEX notices_by_part ON notices (organisation_id, role, visible_from DESC, id) WHERE user_id IS NULL;
CREATE INDEX notices_by_person ON notices (user_id, organisation_id, visible_from DESC, id) WHERE user_id IS NOT NULL AND digest_on IS NULL;
CREATE INDEX notices_that_wait ON notices (user_id, digest_on) WHERE digest_on IS NOT NULL AND digest_id IS NULL;

-- A digest is never changed and nothing is deleted. Of a notice the worker changes where it is shown, never what it says.
GRANT SELECT, INSERT, UPDATE ON notice_preferences TO yizhan_app;
GRANT SELECT ON notice_preferences TO yizhan_worker;
GRANT SELECT ON notice_digests TO yizhan_app;
GRANT SELECT, INSERT ON notice_digests TO yizhan_worker;
GRANT UPDATE (visible_from, digest_on, digest_line, digest_id) ON notices TO yizhan_worker;
