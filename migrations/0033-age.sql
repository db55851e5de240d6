-- How old somebody is decides whether a guardian has to be there: the day he was born is read beside the numbers, by the worker too, which reads no numbers.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

ALTER TABLE parties ADD born_by_number text GENERATED ALWAYS AS (
  CASE WHEN id_type = 'resident-id' AND id_number ~ '^[0-9]{17}[0-9X]$' AND NOT defects @> '[{"field":"idNumber"}]'
  THEN substr(id_number, 7, 4) || '-' || substr(id_number, 11, 2) || '-' || substr(id_number, 13, 2) END) STORED;
GRANT SELECT (birth_date, born_by_number) ON parties TO yizhan_worker;
