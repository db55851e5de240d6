-- Who helps a mediation is there as long as it lasts: its end is the last day of his part, also where it ends by the passing of a day.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

GRANT SELECT (proceeding_id, joined_on, left_on, version), UPDATE (left_on, left_reason, left_by, version) ON case_helpers TO yizhan_worker;

UPDATE case_helpers h SET left_on = greatest(h.joined_on, p.last_step_on), left_reason = '调解已经结束', version = h.version + 1,
  left_by = jsonb_build_object('kind', 'system', 'id', o.id, 'name', '系统', 'organisationId', o.id)
FROM proceedings p JOIN organisations o ON o.id = p.organisation_id WHERE p.id = h.proceeding_id AND p.ended_at IS NOT NULL AND h.left_on IS NULL;
