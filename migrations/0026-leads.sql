-- A lead that came in confidence is to be looked into by a day of the law (市场监督管理投诉举报处理暂行办法 23): the organ it was sealed for sees that day, and nobody else.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

ALTER TABLE sealed_reports
  ADD due_on      date,
  ADD verified_on date,
  ADD result      text,
  ADD verified_by jsonb,
  ADD CONSTRAINT what_was_verified_says_when_by_whom_and_with_what_result CHECK (num_nulls(verified_on, result, verified_by) IN (0, 3)),
  ADD CONSTRAINT only_what_was_owed_is_verified CHECK (verified_on IS NULL OR due_on IS NOT NULL);

GRANT UPDATE (verified_on, result, verified_by) ON sealed_reports TO yizhan_app;
