-- Supervision 督办: a card or guidance to a body that handles a case, what was done about it, and the register of enquiries 过问登记 to bodies that
-- decide for themselves. And an offer that takes the place of one nobody answered.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

CREATE TABLE supervisions (
  id                        uuid PRIMARY KEY,
  case_id                   uuid NOT NULL REFERENCES cases,
  -- What it is about, where it is about less than the whole case.
  proceeding_id             uuid REFERENCES proceedings,
  deadline_id               uuid REFERENCES deadlines,
  kind                      text NOT NULL CHECK (kind IN ('order', 'guidance')),
  card                      text CHECK (card IN ('yellow', 'red')),
  state                     text NOT NULL CHECK (state IN ('awaiting-reply', 'replied', 'lifted', 'given')),
  issuer_organisation_id    uuid NOT NULL REFERENCES organisations,
  addressee_organisation_id uuid NOT NULL REFERENCES organisations,
  -- A body with a stronger instrument, before which it was brought.
  referred_organisation_id  uuid REFERENCES organisations,
  -- Lit by a rule: which, and for what. Null when somebody ordered it.
  trigger_code              text,
  trigger_subject_id        uuid,
  reason                    text NOT NULL,
  -- What the issuer names beside the law its power rests on.
  legal_basis               text,
  law                       jsonb NOT NULL,
  confidence                text NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
  issued_by                 jsonb NOT NULL,
  issued_at                 timestamptz NOT NULL,
  issued_on                 date NOT NULL,
  version                   int NOT NULL DEFAULT 1,
  xid                       xid8 NOT NULL DEFAULT pg_current_xact_id(),
  CONSTRAINT an_order_has_a_card_and_guidance_none CHECK ((kind = 'order') = (card IS NOT NULL)),
  CONSTRAINT guidance_asks_no_reply CHECK ((kind = 'guidance') = (state = 'given')),
  CONSTRAINT a_trigger_has_its_subject CHECK ((trigger_code IS NULL) = (trigger_subject_id IS NULL)),
  -- A rule lights one card for its subject, however often it is looked at.
  CONSTRAINT one_card_per_trigger_and_subject UNIQUE (trigger_code, trigger_subject_id)
);
CREATE INDEX ON supervisions (case_id);
CREATE INDEX ON supervisions (addressee_organisation_id, id);
CREATE INDEX ON supervisions (issuer_organisation_id, id);
CREATE INDEX ON supervisions (referred_organisation_id) WHERE referred_organisation_id IS NOT NULL;

-- What was done about a supervision, in order: replies, instruments, the passing of its day. Never changed.
CREATE TABLE supervision_acts (
  id              uuid PRIMARY KEY,
  supervision_id  uuid NOT NULL REFERENCES supervisions,
  step            text NOT NULL,
  input           jsonb NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisations,
  -- What an instrument rests on; null for other steps.
  law             jsonb,
  confidence      text,
  document_id     uuid REFERENCES documents,
  made_by         jsonb NOT NULL,
  made_on         date NOT NULL,
  event_seq       int NOT NULL
);
CREATE INDEX ON supervision_acts (supervision_id);

-- Facts somebody sent to the case management of a body. It owes no reply; who asked, and what, is kept for good.
CREATE TABLE enquiries (
  id                   uuid PRIMARY KEY,
  case_id              uuid NOT NULL REFERENCES cases,
  proceeding_id        uuid REFERENCES proceedings,
  deadline_id          uuid REFERENCES deadlines,
  from_organisation_id uuid NOT NULL REFERENCES organisations,
  to_organisation_id   uuid NOT NULL REFERENCES organisations,
  facts                text NOT NULL,
  made_by              jsonb NOT NULL,
  made_at              timestamptz NOT NULL,
  made_on              date NOT NULL,
  event_seq            int NOT NULL,
  xid                  xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX ON enquiries (to_organisation_id, id);
CREATE INDEX ON enquiries (from_organisation_id, id);
CREATE INDEX ON enquiries (case_id);

-- The offer nobody answered, in whose place this one stands.
ALTER TABLE handoffs ADD COLUMN replaces_id uuid REFERENCES handoffs;
CREATE UNIQUE INDEX an_offer_is_replaced_once ON handoffs (replaces_id) WHERE replaces_id IS NOT NULL;

GRANT SELECT ON supervisions, supervision_acts, enquiries TO yizhan_app;
GRANT INSERT ON supervisions, supervision_acts, enquiries TO yizhan_app;
GRANT UPDATE ON supervisions TO yizhan_app;

-- A day that passes lights a card or turns it red. The worker reads no facts of an enquiry, only whom it concerns.
GRANT SELECT, INSERT, UPDATE ON supervisions TO yizhan_worker;
GRANT INSERT ON supervision_acts TO yizhan_worker;
GRANT SELECT (id, case_id, from_organisation_id, to_organisation_id) ON enquiries TO yizhan_worker;
