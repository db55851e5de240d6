-- The courier claims its rows before it takes them away: FOR UPDATE SKIP LOCKED asks for the right to update.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

GRANT UPDATE ON outbox TO yizhan_worker;
-- An expiry that moves a road may end what waits in it.
GRANT INSERT, UPDATE ON deadline_suspensions TO yizhan_worker;
