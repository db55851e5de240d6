-- A paper that an accusation stood in (信访工作条例 30): what it said at first and what came with it lie in the sealed store with the accusation.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

-- The title and the facts as they were handed in, sealed under the report's own name.
ALTER TABLE sealed_reports ADD sealed_paper bytea;

-- Documents that came with it. Their ids are random: they are not those of the case they were taken from.
CREATE TABLE sealed_documents (
  id            uuid PRIMARY KEY,
  report_id     uuid NOT NULL REFERENCES sealed_reports,
  -- Name, media type, size and SHA-256.
  sealed_label  bytea NOT NULL,
  sealed_bytes  bytea NOT NULL
);
CREATE INDEX sealed_documents_of_report ON sealed_documents (report_id);
GRANT SELECT, INSERT ON sealed_documents TO yizhan_app;

-- Nobody who reads the case reads it any more; what refers to it still finds that there was one.
ALTER TABLE documents ADD withheld_at timestamptz;
ALTER TABLE documents ADD CONSTRAINT a_withheld_document_is_empty CHECK (withheld_at IS NULL OR (length(bytes) = 0 AND name = ''));

-- A document is kept byte for byte as it came. The one thing that can happen to it is that it is withheld, once and for good.
CREATE FUNCTION documents_are_only_ever_withheld() RETURNS trigger LANGUAGE plpgsql SET search_path = yizhan AS $$
BEGIN
  IF OLD.withheld_at IS NOT NULL OR NEW.withheld_at IS NULL THEN
    RAISE EXCEPTION 'a document is kept as it came';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER documents_are_only_ever_withheld BEFORE UPDATE ON documents FOR EACH ROW EXECUTE FUNCTION documents_are_only_ever_withheld();
GRANT UPDATE (name, bytes, withheld_at) ON documents TO yizhan_app;
