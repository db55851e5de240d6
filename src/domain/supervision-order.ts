/** Whether a card may be sent, or guidance given: judged by the rows of oversight, against what it is about. */
import type { Actor } from './actor.js';
import type { ClockFacts } from './procedures/facts.js';
import { entitlementOf, INSTEAD, INSTRUMENTS, oversightOf } from './oversight.js';
import { speaksForBody, type SupervisionKind } from './supervision-steps.js';
import type { Refusal } from './refusals.js';

export interface OrderFacts {
  readonly kind: SupervisionKind;
  readonly addressee: { readonly id: string; readonly kind: string };
  /** Bodies that have to do with what it is about: who answers for the case, who sits in the proceeding, on whom the date lies. */
  readonly concernedOrganisationIds: readonly string[];
  /** The kinds of bodies that sit in the proceeding it is about. */
  readonly seatKinds: readonly string[];
  readonly deadline: Pick<ClockFacts, 'kind' | 'owedBy'> | null;
  readonly isPetitionMatter: boolean;
  readonly caseClosed: boolean;
}

const decidesForItself = (kind: string): boolean => oversightOf(kind).form === 'enquiry';

/** The first that fails wins: who, then when, then every rule. */
export function orderRefusals(facts: OrderFacts, actor: Actor): Refusal[] {
  const entitlement = entitlementOf(facts.kind, actor.organisationKind);
  if (!entitlement) return [{ code: 'not-entitled-to-instrument', facts: { instrument: INSTRUMENTS[facts.kind].title } }];
  if (!speaksForBody(actor)) return [{ code: 'role-missing', facts: { who: '本单位窗口、经办人或负责人' } }];
  if (facts.caseClosed) return [{ code: 'case-closed' }];
  const refusals: Refusal[] = [];
  if (!facts.concernedOrganisationIds.includes(facts.addressee.id)) refusals.push({ code: 'body-not-concerned' });
  if (entitlement.onlyPetitions && !facts.isPetitionMatter) refusals.push({ code: 'only-petition-matters', law: entitlement.law });
  const instead = INSTEAD[facts.kind][oversightOf(facts.addressee.kind).form];
  if (instead) refusals.push({ code: instead, facts: { why: oversightOf(facts.addressee.kind).why } });
  else if (facts.kind === 'order') refusals.push(...againstAnOrder(facts));
  return refusals;
}

/** What an order to a body that takes orders may still not be about. */
function againstAnOrder({ seatKinds, deadline }: OrderFacts): Refusal[] {
  const refusals: Refusal[] = [];
  const judge = seatKinds.find(decidesForItself);
  if (judge) refusals.push({ code: 'body-decides-for-itself', facts: { why: oversightOf(judge).why } });
  if (deadline && deadline.owedBy !== 'organisation') refusals.push({ code: 'day-is-not-the-bodys' });
  else if (deadline && deadline.kind !== 'duty') refusals.push({ code: 'target-is-never-overdue' });
  return refusals;
}
