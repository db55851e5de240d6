-- The next step of a proceeding lies on a desk, whatever dates run beside it: found by who owes it, by who runs it, and by what a court owes.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

CREATE INDEX open_proceedings_by_owing_body ON proceedings (owed_organisation_id) WHERE ended_at IS NULL;
CREATE INDEX open_proceedings_by_body ON proceedings (organisation_id) WHERE ended_at IS NULL;
CREATE INDEX open_duties_of_courts ON deadlines (owner_id) WHERE ended_at IS NULL AND kind = 'duty' AND owed_by = 'court';

-- What the rows said before 2026-11 and do not say any more: naming a body was never the docking centre's, nor the end of a settlement the desk's that applied.
UPDATE proceedings SET owed_steps = array_remove(owed_steps, 'designate')
WHERE procedure = 'court-mediation' AND state = 'applied' AND ended_at IS NULL;
UPDATE proceedings p SET owed_organisation_id = z.organisation_id FROM proceeding_seats z
WHERE p.procedure = 'enforcement' AND p.state = 'settled' AND p.ended_at IS NULL AND z.proceeding_id = p.id AND z.seat = 'court' AND z.left_at IS NULL;
