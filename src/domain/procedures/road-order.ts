/** The order between roads: which must come first. Judged when a road is opened and again when it is taken in, since two roads opened early can meet later. */
import type { Cite, Refusal } from '../refusals.js';
import { holds } from './decide.js';
import { OTHERS } from './conditions/other-roads.js';
import type { ProceedingFacts, SiblingFacts } from './facts.js';
import type { AnyRoad, ProcedureCode, RoadOrder } from './grammar.js';
import { isAlive, variantFor } from './opening.js';
import { ROAD_ORDER } from './road-order-rows.js';
import { roadOf, roadTitle } from './roads.js';

/** Exceptions a caller may name for this road, with the rule they belong to. */
export const exceptionsOf = (procedure: string): string[] => [
  ...new Set(ROAD_ORDER.filter(({ road }) => road === procedure).flatMap(({ exceptions }) => Object.keys(exceptions))),
];

/** When the order is judged, and which exception is named then; one that was named at the opening goes on to count. */
export interface Moment {
  at: 'opening' | 'admission';
  exception?: unknown;
}
const OPENING: Moment = { at: 'opening' };

/** What the dispute is registered as counts like the variant: whoever names another variant for it does not get round the rule. */
const isAbout = ({ only }: RoadOrder, { variant, case: { disputeType } }: ProceedingFacts): boolean =>
  !only || only.includes(variant) || only.includes(disputeType);

/** Rules that keep this road closed now. A named exception of a rule opens it; what a party has done on its own is recorded, never refused. */
export const closedBy = (road: Pick<AnyRoad, 'code'>, facts: ProceedingFacts, { at, exception }: Moment = OPENING): RoadOrder[] =>
  ROAD_ORDER.filter(
    (rule) =>
      rule.road === road.code &&
      (rule.at === undefined || rule.at === at) &&
      isAbout(rule, facts) &&
      (rule.appliesIf ?? []).every((condition) => holds(condition, facts, null)) &&
      isClosed(rule, facts) &&
      ![exception, facts.opening['exception']].some((name) => typeof name === 'string' && Object.hasOwn(rule.exceptions, name)),
  );

const looksAt = ({ other, otherOnly, otherIf }: RoadOrder, one: SiblingFacts): boolean =>
  one.procedure === other && (!otherOnly || otherOnly.includes(one.variant)) && (otherIf ?? []).every((code) => OTHERS[code](one));

/** Whether the other road is where the rule looks for it: gone before, alive beside, or come to an end that bars. */
function isClosed(rule: RoadOrder, { case: { siblings, kin } }: ProceedingFacts): boolean {
  const others = (rule.reach === 'matter' ? [...siblings, ...kin] : siblings).filter((other) => looksAt(rule, other));
  const opens = (other: SiblingFacts) => rule.unless?.some((code) => OTHERS[code](other)) === true;
  const closing = others.filter((other) => !opens(other));
  switch (rule.kind) {
    case 'comes-first':
      return !others.some((other) => opens(other) || (rule.after ? rule.after.includes(other.state) : other.ended));
    case 'not-beside':
      return closing.some(({ state, ended }) => (rule.while ? rule.while.includes(state) : !ended));
    case 'bars-after':
      return closing.some(({ state }) => rule.while?.includes(state));
  }
}

/** Roads a rule names instead, without those that are under way already or that another rule keeps closed. */
export const openInstead = (rule: RoadOrder, facts: ProceedingFacts): ProcedureCode[] =>
  rule.instead.filter((code) => {
    const road = roadOf(code);
    if (isAlive({ code }, facts.case.siblings)) return false;
    const variant = road ? variantFor(road, facts.case.disputeType) : '';
    return closedBy({ code }, { ...facts, procedure: code, variant, opening: { ...facts.opening, exception: undefined } }).length === 0;
  });

export const exceptionList = ({ exceptions }: RoadOrder): { code: string; title: string; law: Cite }[] =>
  Object.entries(exceptions).map(([code, { title, law }]) => ({ code, title, law }));

export const orderRefusals = (road: AnyRoad, facts: ProceedingFacts, moment: Moment = OPENING): Refusal[] =>
  closedBy(road, facts, moment).map((rule) => {
    const open = openInstead(rule, facts).map((procedure) => ({ procedure, title: roadTitle(procedure) }));
    return {
      code: rule.refusal,
      law: rule.law.find(({ article }) => article !== ''),
      facts: {
        road: road.title,
        other: roadOf(rule.other)?.title ?? rule.title,
        exceptions: {
          zh: `${namedExceptions(rule)}${rule.unsettled ? `。${rule.unsettled}` : ''}`,
          en: Object.keys(rule.exceptions).join(', ') || 'none',
        },
        instead: open.map(({ title }) => title).join('、') || '无',
      },
      closed: { ruleId: rule.id, exceptions: exceptionList(rule), open },
    };
  });

/** Each exception with its code and its article, as a clerk can read and name it. */
const namedExceptions = ({ exceptions }: RoadOrder): string =>
  Object.entries(exceptions)
    .map(([code, { title, law }]) => `${title}(${code}${law.article ? `,${law.law}第${law.article}条` : ''})`)
    .join(';') || '无';
