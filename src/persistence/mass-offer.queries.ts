/** Offers to the members of a dispute of many, as the worker takes them up. */
import type { ActorStamp } from '../domain/actor.js';
import type { Share } from '../domain/mass-terms.js';
import type { PartyFacts } from '../domain/procedures/facts.js';
import type { Tx } from '../platform/work.js';

const CLAIM = `WITH waiting AS MATERIALIZED (
    SELECT id, rung_at FROM mass_offer_members WHERE state = 'waiting' AND (rung_at IS NULL OR rung_at < clock_timestamp() - interval '5 seconds')
    ORDER BY id LIMIT $1::int FOR UPDATE SKIP LOCKED)
  UPDATE mass_offer_members m SET rung_at = clock_timestamp() FROM waiting WHERE m.id = waiting.id RETURNING m.id, waiting.rung_at IS NOT NULL AS "rangBefore"`;

/** Offers nobody else is looking at, stamped with the machine's time. `rangBefore`: the queue was rung for it and nothing came of it. */
export const claimWaitingOffers = (tx: Tx, limit: number): Promise<{ id: number; rangBefore: boolean }[]> => tx.rows(CLAIM, [limit]);

const ATTEMPT = `UPDATE mass_offer_members SET attempts = attempts + 1,
  state = CASE WHEN attempts + 1 >= $2::int THEN 'failed' ELSE state END, failure = CASE WHEN attempts + 1 >= $2::int THEN 'could-not-be-offered' END
  WHERE id = $1 AND state = 'waiting'`;

export const noteFailedAttempt = (tx: Tx, id: number, most: number): Promise<number> => tx.run(ATTEMPT, [id, most]);

const CASE_OF = 'SELECT case_id AS "caseId" FROM mass_offer_members WHERE id = $1';

export const caseOfOffer = async (tx: Tx, id: number): Promise<string | undefined> =>
  (await tx.row<{ caseId: string }>(CASE_OF, [id]))?.caseId;

export interface WaitingOffer {
  id: number;
  state: string;
  massId: string;
  offerId: string;
  memberId: string;
  agreementId: string;
  proceedingId: string;
  offeredBy: ActorStamp;
  hasLeft: boolean;
  share: Share;
  parties: Pick<PartyFacts, 'id' | 'role' | 'name'>[];
}

export const SHARE = `jsonb_build_object('factor', m.factor::text, 'amounts', to_jsonb(m.amounts::text[]))`;
const PARTIES = `(SELECT jsonb_agg(jsonb_build_object('id', y.id, 'role', y.role, 'name', y.name) ORDER BY y.ordinal) FROM parties y WHERE y.case_id = m.case_id AND y.taken_back_at IS NULL)`;

// Read anew once the case is locked: whoever comes second sees what the first one did.
const WAITING = `SELECT x.id, x.state, m.mass_id AS "massId", o.id AS "offerId", m.id AS "memberId", o.agreement_id AS "agreementId", o.proceeding_id AS "proceedingId",
    o.offered_by AS "offeredBy", m.left_at IS NOT NULL AS "hasLeft", ${SHARE} AS share, ${PARTIES} AS parties
  FROM mass_offer_members x JOIN mass_offers o ON o.id = x.offer_id JOIN mass_members m ON m.id = x.member_id WHERE x.id = $1`;

export const waitingOffer = (tx: Tx, id: number): Promise<WaitingOffer | undefined> => tx.row(WAITING, [id]);

const DONE = `WITH member AS (UPDATE mass_members m SET version = version + 1 FROM mass_offer_members x WHERE x.id = $1 AND m.id = x.member_id)
  UPDATE mass_offer_members SET state = $2, failure = $3, offered_at = $4 WHERE id = $1 AND state = 'waiting'`;

export const settleOffer = (tx: Tx, id: number, failure: string | null, now: Date): Promise<number> =>
  tx.run(DONE, [id, failure === null ? 'offered' : 'failed', failure, failure === null ? now.toISOString() : null]);
