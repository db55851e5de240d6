/** What an order, guidance or an enquiry is about: the case it names, or the one its proceeding or its date lies in, locked if the caller may reach it. */
import type { Actor } from '../../domain/actor.js';
import { fieldFault } from '../../domain/field-faults.js';
import { dayOf, type LegalDate } from '../../domain/legal-date.js';
import { type FieldFault, Refused } from '../../domain/refusals.js';
import { type LockedCase, lockCase, type NamedOrganisation, organisationNamed } from '../../persistence/proceeding.queries.js';
import { caseOf, lockGuidedCase, type SupervisedMatter, supervisedMatter } from '../../persistence/supervision.queries.js';
import type { Tx } from '../../platform/work.js';
import type { MatterDto } from './supervision.dto.js';

export interface Matter {
  subject: LockedCase;
  matter: SupervisedMatter;
  addressee: NamedOrganisation;
  on: LegalDate;
}

const NAMES = ['caseId', 'proceedingId', 'deadlineId'] as const;

/** A matter that is not there and one the caller may not see are the same unknown reference. */
export async function readMatter(tx: Tx, actor: Actor, asked: MatterDto, faults: FieldFault[] = []): Promise<Matter> {
  const [name, second] = NAMES.filter((one) => asked[one] !== undefined);
  if (!name) throw new Refused({ code: 'invalid' }, [...faults, fieldFault('/caseId', 'required')]);
  if (second) throw new Refused({ code: 'invalid' }, [...faults, fieldFault(`/${second}`, 'not-valid')]);
  const { proceedingId, deadlineId } = asked;
  const caseId = asked.caseId ?? (await caseOf(tx, { proceedingId, deadlineId }));
  const subject = caseId ? ((await lockCase(tx, actor, caseId)) ?? (await lockGuidedCase(tx, actor, caseId))) : undefined;
  const addressee = await organisationNamed(tx, asked.organisationId);
  if (!subject) faults.push(fieldFault(`/${name}`, 'unknown-reference'));
  if (!addressee) faults.push(fieldFault('/organisationId', 'unknown-reference'));
  const on = (asked.occurredOn ?? (subject && dayOf(subject.now))) as LegalDate;
  if (subject && on > dayOf(subject.now)) faults.push(fieldFault('/occurredOn', 'in-the-future'));
  if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
  const matter = await supervisedMatter(tx, { caseId: subject!.id, proceedingId: proceedingId ?? null, deadlineId: deadlineId ?? null });
  return { subject: subject!, matter, addressee: addressee!, on };
}

/** Who has to do with it: who answers for the case, who sits in the proceeding, on whom the date lies, who was offered the case. */
export const concerned = ({ responsibleOrganisationId, seats, deadline, offeredTo }: SupervisedMatter): string[] => [
  responsibleOrganisationId,
  ...seats.map(({ organisationId }) => organisationId),
  ...(deadline ? [deadline.organisationId] : []),
  ...(offeredTo ? [offeredTo] : []),
];
