-- Somebody asks for more time; whom the rule names says yes or no. What is granted becomes a row of deadline_extensions.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

CREATE TABLE deadline_extension_requests (
  id           uuid PRIMARY KEY,
  deadline_id  uuid NOT NULL REFERENCES deadlines,
  quantity     int,
  unit         text,
  until_date   date,
  reason       text NOT NULL,
  document_id  uuid REFERENCES documents,
  requested_by jsonb NOT NULL,
  requested_on date NOT NULL,
  answer       text CHECK (answer IN ('approved', 'refused')),
  answer_reason text,
  answered_by  jsonb,
  answered_on  date,
  CONSTRAINT an_answer_has_its_day_and_its_person CHECK ((answer IS NULL) = (answered_on IS NULL) AND (answer IS NULL) = (answered_by IS NULL))
);
CREATE UNIQUE INDEX one_open_extension_request ON deadline_extension_requests (deadline_id) WHERE answer IS NULL;
CREATE INDEX ON deadline_extension_requests (deadline_id);

GRANT SELECT ON deadline_extension_requests TO yizhan_app, yizhan_worker;
GRANT INSERT, UPDATE ON deadline_extension_requests TO yizhan_app;
