/** What a package is chosen from: the registration, who the parties are, what they signed, their evidence. No note, no draft, no mark is selected here. */
import type { Actor } from '../domain/actor.js';
import { EVIDENCE_KINDS, type PackageSource, type SourceDocument } from '../domain/packages.js';
import { MEDIATIONS } from '../domain/mediation-wall.js';
import type { Tx } from '../platform/work.js';
import { DOCUMENT, PARTY } from './case.queries.js';
import { AGREEMENT } from './proceeding.queries.js';
import { withheldPartiesJson } from './safety.queries.js';
import { CONFIRMED_FACTS, outsideMediation } from './visibility.js';

const documents = (where: string): string =>
  `coalesce((SELECT jsonb_agg(${DOCUMENT} ORDER BY d.uploaded_at, d.id) FROM documents d WHERE d.case_id = c.id AND d.withheld_at IS NULL AND c.kept_for IS NULL AND ${where}), '[]')`;

// What a body of the house handed in about the case is no evidence of the parties.
const NOT_THEIRS = `NOT EXISTS (SELECT FROM assistances a WHERE a.document_id = d.id) AND NOT EXISTS (SELECT FROM joint_opinions j WHERE j.document_id = d.id)
  AND NOT EXISTS (SELECT FROM competence_rulings r WHERE r.document_id = d.id) AND NOT EXISTS (SELECT FROM supervision_acts t WHERE t.document_id = d.id)
  AND NOT EXISTS (SELECT FROM safety_exits x WHERE x.case_id = d.case_id AND (x.document_id = d.id OR x.court_order ->> 'documentId' = d.id::text))
  AND NOT EXISTS (SELECT FROM case_runs n WHERE n.document_id = d.id)`;

// What others settled between them is theirs: an agreement (`g`) goes only with all who owe by it, are owed by it or answer for something in it.
const BETWEEN_THEM = `($2::uuid[] IS NULL OR (
    NOT EXISTS (SELECT FROM terms t WHERE t.agreement_id = g.id AND NOT (t.debtor_party_ids || t.creditor_party_id) <@ $2)
    AND NOT EXISTS (SELECT FROM jsonb_array_elements(g.responsibilities) r WHERE (r ->> 'partyId')::uuid <> ALL ($2))))`;

// A mediation (`p`) fails when it ends so; for who leaves it, on the day he leaves, whatever the others come to.
const FAILED = `p.ended_at IS NOT NULL AND p.outcome = 'not-settled'`;
const LEFT = `LATERAL (SELECT max(k.made_on) AS "on" FROM marks k
    WHERE k.proceeding_id = p.id AND k.mark = 'willing' AND k.value = 'no' AND k.voided_at IS NULL AND k.party_id = ANY ($2)) gone`;

const SOURCE = `SELECT c.case_no AS "caseNo", c.channel, c.dispute_type AS "disputeType", c.title, c.facts, c.area_code AS "areaCode", c.registered_on AS "registeredOn",
    CASE WHEN c.source IS NOT NULL THEN jsonb_build_object('system', c.source -> 'system', 'number', c.source -> 'number') END AS source,
    coalesce((SELECT jsonb_agg(${PARTY} ORDER BY y.ordinal) FROM parties y WHERE y.case_id = c.id AND y.taken_back_at IS NULL AND ($2::uuid[] IS NULL OR y.id = ANY($2))), '[]') AS parties,
    ${withheldPartiesJson('c')} AS "withheldPartyIds",
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', k.id, 'description', k.description, 'amount', k.amount::text, 'requestedOn', k.requested_on) ORDER BY k.ordinal)
      FROM claims k WHERE k.case_id = c.id AND ($3::uuid[] IS NULL OR k.id = ANY($3))), '[]') AS claims,
    (SELECT ${AGREEMENT('p.id')} FROM proceedings p JOIN agreements g ON g.proceeding_id = p.id AND g.voided_at IS NULL AND g.effective_on IS NOT NULL
      WHERE p.case_id = c.id AND ($4::uuid IS NULL OR p.id = $4) AND ${BETWEEN_THEM} ORDER BY g.effective_on DESC, p.id DESC LIMIT 1) AS agreement,
    ${documents(CONFIRMED_FACTS)} AS "undisputedFacts",
    ${documents(`d.proceeding_id IS NULL AND d.kind = ANY($5::text[]) AND ${NOT_THEIRS}`)} AS evidence,
    (SELECT jsonb_build_object('procedure', p.procedure, 'organisation', o.name, 'openedOn', p.opened_on,
        'endedOn', CASE WHEN ${FAILED} THEN p.last_step_on ELSE gone.on END,
        'ground', CASE WHEN ${FAILED} THEN (SELECT e.data ->> 'ground' FROM events e
            WHERE e.case_id = c.id AND e.proceeding_id = p.id AND e.type = p.procedure || '.terminate' ORDER BY e.seq DESC LIMIT 1) ELSE 'party-unwilling' END)
      FROM proceedings p JOIN organisations o ON o.id = p.organisation_id, ${LEFT}
      WHERE p.case_id = c.id AND (${FAILED} OR gone.on IS NOT NULL) AND p.procedure = ANY($6::text[])
      ORDER BY CASE WHEN ${FAILED} THEN p.ended_at ELSE gone.on END DESC, p.id DESC LIMIT 1) AS failure
  FROM cases c WHERE c.id = $1`;

export interface PackageScope {
  partyIds?: readonly string[] | null;
  claimIds?: readonly string[] | null;
  /** The proceeding whose agreement it is about; else the newest that is in force. */
  basedOnId?: string | null;
}

export const packageSource = async (
  tx: Tx,
  caseId: string,
  { partyIds = null, claimIds = null, basedOnId = null }: PackageScope,
): Promise<PackageSource> =>
  (await tx.row<PackageSource>(SOURCE, [caseId, partyIds, claimIds, basedOnId, EVIDENCE_KINDS.codes, MEDIATIONS]))!;

/** Papers handed in with a proceeding. */
export const documentsOfProceeding = async (tx: Tx, proceedingId: string): Promise<SourceDocument[]> =>
  (await tx.row<{ documents: SourceDocument[] }>(
    `SELECT coalesce(jsonb_agg(${DOCUMENT} ORDER BY d.uploaded_at, d.id), '[]') AS documents FROM documents d WHERE d.proceeding_id = $1 AND d.withheld_at IS NULL`,
    [proceedingId],
  ))!.documents;

/** Whether the agreement of the case stands behind a wall for this body: it handles a petition beside the mediation, and sits in no mediation (XF 33). */
export async function hidesTermsFrom(tx: Tx, actor: Actor, caseId: string): Promise<boolean> {
  const { outside, petitioned, values } = outsideMediation(actor, 'p', 2);
  const text = `SELECT FROM proceedings p JOIN agreements a ON a.proceeding_id = p.id AND a.voided_at IS NULL WHERE p.case_id = $1 AND ${outside} AND ${petitioned}`;
  return (await tx.row(text, [caseId, ...values])) !== undefined;
}
