-- What was written on a case before an accusation was taken out of it (信访工作条例 30) goes where the accusation goes, and is read there alone.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

-- Events are never changed: of those up to this one nobody is told any more what somebody wrote in his own words.
ALTER TABLE cases ADD unsaid_through int;

-- A paper that was sorted as an accusation as a whole: by which petition, and the one body that reads what it says until it is forwarded.
ALTER TABLE cases
  ADD kept_by  uuid REFERENCES proceedings,
  ADD kept_for uuid REFERENCES organisations,
  ADD CONSTRAINT who_keeps_a_report_has_sorted_it CHECK ((kept_by IS NULL) = (kept_for IS NULL));
UPDATE cases c SET kept_by = p.id, kept_for = p.organisation_id
  FROM proceedings p JOIN marks m ON m.proceeding_id = p.id AND m.mark = 'category' AND m.value = 'report' AND m.voided_at IS NULL
  WHERE p.case_id = c.id AND p.procedure = 'petition';

-- What it says lies here meanwhile, sealed under a key derived from KEY_ENCRYPTION_KEY and bound to the case: it goes to the sealed store, or back where it was sorted wrongly.
CREATE TABLE kept_words (
  case_id      uuid PRIMARY KEY REFERENCES cases,
  sealed_words bytea NOT NULL
);
GRANT SELECT, INSERT, DELETE ON kept_words TO yizhan_app;

-- What was said, shown or handed in is kept as it was. The one thing that can happen to it is that all of it is taken away, or put back.
CREATE FUNCTION words_are_only_ever_taken_away() RETURNS trigger LANGUAGE plpgsql SET search_path = yizhan AS $$
DECLARE
  place CONSTANT text := '内容从略';
  name text;
BEGIN
  FOREACH name IN ARRAY TG_ARGV LOOP
    IF to_jsonb(OLD) -> name IS DISTINCT FROM to_jsonb(NEW) -> name AND position(place IN to_jsonb(NEW) ->> name) = 0 AND position(place IN to_jsonb(OLD) ->> name) = 0 THEN
      RAISE EXCEPTION 'what was written is kept as it was' USING ERRCODE = 'insufficient_privilege';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT * FROM (VALUES ('joint_opinions', 'text'), ('plan_measures', 'text'), ('competence_rulings', 'reason'), ('risk_gradings', 'reason'), ('case_merges', 'reason'),
    ('case_runs', 'reason'), ('safety_flags', 'reason'), ('supervision_acts', 'input'), ('enquiries', 'facts'), ('case_visits', 'result'), ('case_helpers', 'task'),
    ('screening_findings', 'title'), ('screening_findings', 'facts')) AS t(of, word) LOOP
    EXECUTE format('GRANT UPDATE (%1$I) ON %2$I TO yizhan_app', one.word, one.of);
    EXECUTE format('CREATE TRIGGER %3$I BEFORE UPDATE OF %1$I ON %2$I FOR EACH ROW EXECUTE FUNCTION words_are_only_ever_taken_away(%1$L)', one.word, one.of, one.word || '_is_only_ever_taken_away');
  END LOOP;
END $$;

-- Of a claim the desk says anew what remains of it.
GRANT UPDATE (description) ON claims TO yizhan_app;
