-- A deadline that ends while it stands still ends its suspension too, also when it ends by the passing of a day.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;
GRANT UPDATE ON deadline_suspensions TO yizhan_worker;
