-- Handoffs in full: why an offer was sent back and who is competent, bodies that assist, requests to be handed a case, the end of a body with who
-- takes over from it, and notes of mediation sessions that nobody but their writers read.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

-- ---------------------------------------------------------------- who is competent

-- Who decided which body is to handle a case over which bodies disagreed. Kept for good: the next desk with a like case finds it. Never changed.
CREATE TABLE competence_rulings (
  id                    uuid PRIMARY KEY,
  case_id               uuid NOT NULL REFERENCES cases,
  dispute_type          text NOT NULL,
  area_code             text NOT NULL,
  organisation_id       uuid NOT NULL REFERENCES organisations,
  procedure             text NOT NULL,
  reason                text NOT NULL,
  document_id           uuid REFERENCES documents,
  law                   jsonb NOT NULL,
  ruled_by              jsonb NOT NULL,
  ruled_organisation_id uuid NOT NULL REFERENCES organisations,
  ruled_at              timestamptz NOT NULL,
  ruled_on              date NOT NULL
);
CREATE INDEX competence_rulings_of_case ON competence_rulings (case_id, ruled_at);
CREATE INDEX competence_rulings_of_like_cases ON competence_rulings (dispute_type, ruled_at DESC, id);

ALTER TABLE handoffs
  -- Why it was sent back, as a code.
  ADD ground      text,
  -- The ruling it was made by.
  ADD ruling_id   uuid REFERENCES competence_rulings,
  -- Whom and what it concerns, where not the whole case.
  ADD party_ids   uuid[],
  ADD claim_ids   uuid[],
  -- Into another county: who said why.
  ADD cross_area  jsonb,
  ADD CONSTRAINT only_a_rejection_has_a_ground CHECK (ground IS NULL OR state = 'rejected');

-- ---------------------------------------------------------------- bodies that assist, and bodies that ask for a case

-- A body that assists the one responsible. Who leads is whoever answers for the case; the row only remembers who invited.
CREATE TABLE assistances (
  id                         uuid PRIMARY KEY,
  case_id                    uuid NOT NULL REFERENCES cases,
  organisation_id            uuid NOT NULL REFERENCES organisations,
  inviting_organisation_id   uuid NOT NULL REFERENCES organisations,
  task                       text NOT NULL,
  level                      text NOT NULL CHECK (level IN ('card', 'content')),
  consent                    jsonb,
  legal_basis                text,
  -- What the body read of the case before: it reads that again afterwards.
  level_before               text CHECK (level_before IN ('card', 'content')),
  until_date                 date,
  state                      text NOT NULL CHECK (state IN ('invited', 'accepted', 'declined', 'replied', 'withdrawn')),
  invited_by                 jsonb NOT NULL,
  invited_at                 timestamptz NOT NULL,
  invited_on                 date NOT NULL,
  answered_on                date,
  answer_reason              text,
  opinion                    text,
  document_id                uuid REFERENCES documents,
  replied_by                 jsonb,
  version                    int NOT NULL DEFAULT 1,
  CONSTRAINT content_goes_on_consent_or_by_law CHECK (level = 'card' OR consent IS NOT NULL OR legal_basis IS NOT NULL),
  CONSTRAINT a_reply_is_an_opinion CHECK ((state = 'replied') = (opinion IS NOT NULL))
);
CREATE UNIQUE INDEX one_open_assistance ON assistances (case_id, organisation_id) WHERE state IN ('invited', 'accepted');
CREATE INDEX assistances_of_case ON assistances (case_id);
CREATE INDEX assistances_in ON assistances (organisation_id, id);

-- What the bodies hold together, as the lead wrote it down. Never changed; a later one stands beside it.
CREATE TABLE joint_opinions (
  id              uuid PRIMARY KEY,
  case_id         uuid NOT NULL REFERENCES cases,
  organisation_id uuid NOT NULL REFERENCES organisations,
  assistance_ids  uuid[] NOT NULL,
  text            text NOT NULL,
  document_id     uuid REFERENCES documents,
  recorded_by     jsonb NOT NULL,
  recorded_at     timestamptz NOT NULL,
  recorded_on     date NOT NULL
);
CREATE INDEX joint_opinions_of_case ON joint_opinions (case_id, recorded_at);

-- A body asks to be handed a case by its number. A number that nobody has is kept alike, with no case: the asker cannot tell.
CREATE TABLE handoff_requests (
  id              uuid PRIMARY KEY,
  case_no         text NOT NULL,
  case_id         uuid REFERENCES cases,
  organisation_id uuid NOT NULL REFERENCES organisations,
  procedure       text NOT NULL,
  reason          text NOT NULL,
  legal_basis     text NOT NULL,
  state           text NOT NULL CHECK (state IN ('sent', 'accepted', 'declined')),
  requested_by    jsonb NOT NULL,
  requested_at    timestamptz NOT NULL,
  requested_on    date NOT NULL,
  answered_on     date,
  answer_reason   text,
  handoff_id      uuid REFERENCES handoffs,
  version         int NOT NULL DEFAULT 1,
  CONSTRAINT only_a_case_is_answered_for CHECK (state = 'sent' OR case_id IS NOT NULL)
);
CREATE UNIQUE INDEX one_open_request ON handoff_requests (organisation_id, case_no) WHERE state = 'sent';
CREATE INDEX handoff_requests_of_case ON handoff_requests (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX handoff_requests_out ON handoff_requests (organisation_id, id);

ALTER TABLE deadlines DROP CONSTRAINT deadlines_owner_kind_check;
ALTER TABLE deadlines ADD CONSTRAINT deadlines_owner_kind_check
  CHECK (owner_kind IN ('proceeding', 'handoff', 'supervision', 'case-intake', 'assistance', 'handoff-request'));

-- ---------------------------------------------------------------- the end of a body

-- A body that was dissolved, merged or divided, and the one that goes on with its duties (信访工作条例 24).
ALTER TABLE organisations
  ADD successor_id uuid REFERENCES organisations,
  ADD ended_on     date,
  ADD ended_reason text,
  ADD version      int NOT NULL DEFAULT 1,
  ADD CONSTRAINT nobody_succeeds_himself CHECK (successor_id <> id),
  ADD CONSTRAINT only_what_ended_has_a_successor CHECK (successor_id IS NULL OR NOT active);

-- ---------------------------------------------------------------- notes of sessions

-- What was written down of a mediation. The note of a private talk (背靠背) is sealed under a key of its own and read by its author and those who
-- mediated with him, by nobody else. Never changed.
CREATE TABLE session_notes (
  id            uuid PRIMARY KEY,
  proceeding_id uuid NOT NULL REFERENCES proceedings,
  kind          text NOT NULL CHECK (kind IN ('joint', 'private')),
  held_on       date NOT NULL,
  party_ids     uuid[] NOT NULL,
  -- Users: the author first, then who mediated with him.
  reader_ids    uuid[] NOT NULL,
  author        jsonb NOT NULL,
  sealed_note   bytea NOT NULL,
  written_at    timestamptz NOT NULL,
  event_seq     int NOT NULL,
  CONSTRAINT a_note_has_its_author CHECK (cardinality(reader_ids) > 0)
);
CREATE INDEX session_notes_of_proceeding ON session_notes (proceeding_id, held_on, id);

-- ---------------------------------------------------------------- who may do what to which table

GRANT SELECT, INSERT ON competence_rulings, assistances, joint_opinions, handoff_requests, session_notes TO yizhan_app;
GRANT UPDATE ON assistances, handoff_requests TO yizhan_app;
GRANT UPDATE (active, successor_id, ended_on, ended_reason, version) ON organisations TO yizhan_app;

-- The courier says whom an event concerns; it reads no task, no opinion and no note.
GRANT SELECT (id, case_id, organisation_id) ON assistances, handoff_requests TO yizhan_worker;
