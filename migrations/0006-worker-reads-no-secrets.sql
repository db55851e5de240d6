-- The worker tells people of days that pass. It needs no password hashes, keys, tokens or kept answers to do so, and no identity numbers,
-- telephones, addresses or papers of parties: of these tables it reads the columns its statements name, and no others.
SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

-- Numbers of cases are taken by the API; the worker's own rows number themselves.
REVOKE USAGE ON ALL SEQUENCES IN SCHEMA yizhan FROM yizhan_worker;

REVOKE SELECT ON users, api_clients, signing_keys, refresh_tokens, idempotency_keys, tracking_codes, parties, documents FROM yizhan_worker;

GRANT SELECT (id, username, name, organisation_id, roles, active) ON users TO yizhan_worker;
GRANT SELECT (id, client_id, name, organisation_id, scopes, active) ON api_clients TO yizhan_worker;
GRANT SELECT (expires_at) ON refresh_tokens TO yizhan_worker;
GRANT SELECT (created_at) ON idempotency_keys TO yizhan_worker;
GRANT SELECT (id, case_id, ordinal, role, kind, name, e_service_consent, representative, defects) ON parties TO yizhan_worker;
GRANT SELECT (id, case_id, proceeding_id, kind) ON documents TO yizhan_worker;
