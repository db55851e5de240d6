/** What is wrong with the fields of an offer: things they name that are not there. */
import { fieldFault } from '../../domain/field-faults.js';
import { exceptionsOf } from '../../domain/procedures/road-order.js';
import { roadOf } from '../../domain/procedures/roads.js';
import type { FieldFault } from '../../domain/refusals.js';
import { type LockedCase, noticeVersion, organisationNamed } from '../../persistence/proceeding.queries.js';
import type { Tx } from '../../platform/work.js';

export interface Consent {
  partyId: string;
  given: boolean;
  on: string;
  noticeVersion: string;
}

interface Named extends Partial<NamedRoad> {
  toOrganisationId: string;
  consent?: Consent;
  crossArea?: { organisationId: string };
  partyIds?: readonly string[];
  claimIds?: readonly string[];
}

// prettier-ignore
const KNOWN = {
  partyIds: { text: 'SELECT id FROM parties WHERE case_id = $1 AND taken_back_at IS NULL',  code: 'not-a-party' },
  claimIds: { text: 'SELECT id FROM claims WHERE case_id = $1',   code: 'unknown-reference' },
} as const;

async function strangers(tx: Tx, subject: LockedCase, name: keyof typeof KNOWN, ids: readonly string[]): Promise<FieldFault[]> {
  if (ids.length === 0) return [];
  const known = await tx.rows<{ id: string }>(KNOWN[name].text, [subject.id]);
  return ids.flatMap((id, n) => (known.some((one) => one.id === id) ? [] : [fieldFault(`/${name}/${n}`, KNOWN[name].code)]));
}

interface NamedRoad {
  procedure: string;
  variant?: string;
  exception?: string;
}

/** A road is offered by its own words, or its acceptance could not open it. */
function roadFaults({ procedure, variant, exception }: Partial<NamedRoad>): FieldFault[] {
  const road = procedure === undefined ? undefined : roadOf(procedure);
  if (!road) return [];
  const [variants, exceptions] = [Object.keys(road.variants), exceptionsOf(road.code)];
  return [
    ...(variant !== undefined && !variants.includes(variant)
      ? [fieldFault('/variant', 'not-a-choice', { choices: variants.join(', ') })]
      : []),
    ...(exception !== undefined && !exceptions.includes(exception)
      ? [fieldFault('/exception', 'not-a-choice', { choices: exceptions.join(', ') })]
      : []),
  ];
}

export async function offerFaults(
  tx: Tx,
  subject: LockedCase,
  { toOrganisationId, consent, crossArea, partyIds = [], claimIds = [], ...road }: Named,
): Promise<FieldFault[]> {
  const faults: FieldFault[] = roadFaults(road);
  if (crossArea && !(await organisationNamed(tx, crossArea.organisationId)))
    faults.push(fieldFault('/crossArea/organisationId', 'unknown-reference'));
  faults.push(...(await strangers(tx, subject, 'partyIds', partyIds)), ...(await strangers(tx, subject, 'claimIds', claimIds)));
  if (!(await organisationNamed(tx, toOrganisationId))) faults.push(fieldFault('/toOrganisationId', 'unknown-reference'));
  if (!consent) return faults;
  if (!(await tx.row('SELECT FROM parties WHERE id = $1 AND case_id = $2 AND taken_back_at IS NULL', [consent.partyId, subject.id])))
    faults.push(fieldFault('/consent/partyId', 'not-a-party'));
  if (!(await noticeVersion(tx, consent.noticeVersion))) faults.push(fieldFault('/consent/noticeVersion', 'unknown-reference'));
  return faults;
}
