/** What triage says of a case: suggestions in order, roads that are open and until when, roads that are closed and by which rule. */
import { SUBJECTS, type Subject } from '../organisation-subjects.js';
import { roadTitle } from '../procedures/roads.js';
import { ASKED_OF, CONCERNS, type Concern } from '../procedures/concerns.js';
import type { ProcedureCode } from '../procedures/codes.js';
import { OF_ANOTHER_KIND, notFor, offerOf } from '../procedures/door.js';
import { type OpenInstead, exceptionList, openAmong } from '../procedures/road-order.js';
import { type Cite, REFUSALS, type Refusal, type RefusalRow, sentence } from '../refusals.js';
import { type Body, bodiesFor, wantedInWords } from './bodies.js';
import { type Choice, choose } from './choose.js';
import { type CompetentCourt, courtsFor, jurisdictionOf } from './courts.js';
import { type CaseAtHand, type JudgedRoad, isOpen, judgeRoad, judgeRoads } from './judge-roads.js';
import type { Matter, Past } from './matter.js';
import { type RunningRight, rightsFor, roadsOfRight } from './rights.js';
import { SAID_OF } from './road-nature.js';
import type { TriageRule } from './rule-shape.js';
import { type Warning, warningsOf } from './safety.js';

export interface Reason {
  code: 'safety' | 'rule' | 'voluntary' | 'territory' | 'jurisdiction' | 'tried' | 'past-ruling' | 'past-rejection' | 'no-body';
  text: string;
  law: Cite | null;
}

type Named = CompetentCourt['organisation'];

export interface Suggestion {
  rule: TriageRule;
  procedure: ProcedureCode;
  variant: string | null;
  organisation: Named | null;
  /** Who opens the road here; null where the party goes there himself. */
  opensAt: Named | null;
  /** The last day of the right that keeps the road open; null where none runs. */
  until: string | null;
  /** Whom it is open for, where not all of the case. */
  partyIds: string[] | null;
  courts: CompetentCourt[];
  reasons: Reason[];
}

export interface OpenRoad {
  procedure: ProcedureCode;
  variant: string | null;
  until: string | null;
  partyIds: string[] | null;
  rights: RunningRight[];
  opensAt: Named | null;
}

export interface ClosedRoad {
  procedure: ProcedureCode;
  variant: string | null;
  /** Which rule: of the order between roads, or the refusal of the road's own. */
  ruleId: string;
  why: 'order' | 'needs' | 'kind' | 'under-way' | 'no-body';
  title: string;
  law: Cite[];
  exceptions: { code: string; title: string; law: Cite }[];
  /** Roads that open today, and as which variant. */
  instead: OpenInstead[];
  /** Closed only where it is about this; null: closed as it stands. */
  ifConcerns: Concern | null;
}

export interface Triage {
  warnings: Warning[];
  suggestions: Suggestion[];
  open: OpenRoad[];
  closed: ClosedRoad[];
}

export function triage(rules: readonly TriageRule[], matter: Matter): Triage {
  const { at, facts } = matter;
  const choices = choose(rules, facts, (rule) => judgeRoad(at, rule));
  const judged = judgeRoads(at, at.concerns, (procedure, variant) =>
    rightsFor({ procedure, variant }, matter.rights, at.on)
      .map(({ deadlineId }) => deadlineId)
      .join(),
  );
  return {
    warnings: warningsOf(facts.riskFlags),
    suggestions: choices.map((choice) => suggestion(choice, matter)),
    open: openRoads(judged, matter),
    closed: [...judged.flatMap((one) => closedRoads(one, at)), ...closedIf(matter, judged)],
  };
}

function suggestion(choice: Choice, matter: Matter): Suggestion {
  const { rule, judged, tried } = choice;
  const { bodies, facts, past } = matter;
  const isCourt = rule.organisation.kinds.every((kind) => kind === 'court');
  const courts = isCourt ? courtsFor(judged, matter) : [];
  const [body] = isCourt ? [] : bodiesFor(bodies, rule.organisation, facts.areaCode);
  const organisation = isCourt ? (courts[0]?.organisation ?? null) : body ? { id: body.id, name: body.name } : null;
  const said = SAID_OF[rule.procedure];
  const reasons: Reason[] = [
    ...warningsOf(facts.riskFlags).map(({ text, law }): Reason => ({ code: 'safety', text, law: cited(law) })),
    { code: 'rule', text: rule.reason, law: cited(rule.law) },
    ...(said ? [{ code: 'voluntary', text: said.text, law: cited(said.law) } as const] : []),
    ...(!isCourt && body ? [{ code: 'territory', text: `${body.name}${body.reason}`, law: null } as const] : []),
    ...(isCourt ? [{ code: 'jurisdiction', ...jurisdictionOf(judged, matter) } as const] : []),
    ...(!isCourt && !body
      ? [{ code: 'no-body', text: `没有登记本地${wantedInWords(rule.organisation)},请人工确定`, law: null } as const]
      : []),
    ...(tried.length > 0
      ? [{ code: 'tried', text: `本事项已经办理过${roadTitle(rule.procedure)}(${statesOf(judged, tried)})`, law: null } as const]
      : []),
    ...past.filter(({ procedure }) => procedure === rule.procedure).map(ofThePast),
  ];
  return {
    rule,
    procedure: rule.procedure,
    variant: judged.variant,
    organisation,
    opensAt: opensAt(judged, body ?? null),
    until: rightsFor({ procedure: rule.procedure, variant: judged.variant }, matter.rights, matter.at.on)[0]?.due ?? null,
    partyIds: judged.partyIds,
    courts,
    reasons,
  };
}

const cited = (law: Cite): Cite | null => (law.article ? law : null);

const statesOf = ({ road }: JudgedRoad, states: readonly string[]): string =>
  [...new Set(states.map((state) => road?.states[state]?.title ?? state))].join('、');

/** The body that answers opens what it may; else the one suggested; else the nearest that may. */
function opensAt({ road, opener, facts }: JudgedRoad, body: Body | null): Named | null {
  if (!road) return null;
  const isHolder = opener?.organisationId === facts.case.responsibleOrganisationId;
  const takes = body && Object.values(road.seats)[0]!.kinds.includes(body.kind);
  if (!opener) return takes ? { id: body.id, name: body.name } : null;
  return !isHolder && takes ? { id: body.id, name: body.name } : { id: opener.organisationId, name: opener.name };
}

const ofThePast = ({ kind, organisationName, times, lastOn }: Past): Reason =>
  kind === 'ruling'
    ? { code: 'past-ruling', text: `同类事项曾裁定由${organisationName}办理(${lastOn})`, law: null }
    : { code: 'past-rejection', text: `同类事项曾被${organisationName}退回${times}次(最近${lastOn}),移交前请先核对职责`, law: null };

function openRoads(judged: readonly JudgedRoad[], { at, rights, facts }: Matter): OpenRoad[] {
  const here = judged.filter(isOpen).map((one): OpenRoad => {
    const own = rightsFor(one, rights, at.on);
    return {
      procedure: one.facts.procedure,
      variant: one.variant,
      until: own[0]?.due ?? null,
      partyIds: one.partyIds,
      rights: own,
      opensAt: opensAt(one, null),
    };
  });
  // A period may keep a road open that this program has not: it is told all the same, unless a rule closes it.
  const known = new Set(judged.map(({ procedure }) => procedure));
  const elsewhere = [...new Set(rights.flatMap(roadsOfRight))].filter(
    (procedure) => !known.has(procedure) && isOpen(judgeRoad(at, { procedure })) && rightsFor({ procedure }, rights, at.on).length > 0,
  );
  const outside = elsewhere.map((procedure): OpenRoad => {
    const own = rightsFor({ procedure }, rights, at.on);
    return { procedure, variant: null, until: own[0]!.due, partyIds: null, rights: own, opensAt: null };
  });
  const all = facts.stage === 'closed' ? outside : [...here, ...outside];
  return all.sort((a, b) => (a.until ?? '9999').localeCompare(b.until ?? '9999'));
}

/** Of the roads the law names, those that are open by the same judgement as every other road here. */
const openOf = (named: readonly ProcedureCode[], { facts }: JudgedRoad, at: CaseAtHand): OpenInstead[] => {
  const concerns = (facts.opening['concerns'] ?? []) as string[];
  return openAmong(named, facts.case.disputeType, ({ code }, variant) => isOpen(judgeRoad(at, { procedure: code, variant, concerns })));
};

function closedRoads(one: JudgedRoad, at: CaseAtHand): ClosedRoad[] {
  const { facts, variant, rules, missing, isAlive, inTheWay, isOffered, opener, organ, road } = one;
  const base = { procedure: facts.procedure, variant, ifConcerns: null };
  const own = (ruleId: string, why: ClosedRoad['why'], title: string, law: Cite[]): ClosedRoad => ({
    ...base,
    ruleId,
    why,
    title,
    law,
    exceptions: [],
    instead: [],
  });
  // What the road itself misses says more than the kind of the dispute, and what is there instead.
  if (!isOffered && !isAlive && missing.length === 0)
    return [
      {
        ...own(OF_ANOTHER_KIND.id, 'kind', notFor(road!, facts), [...road!.law]),
        exceptions: offerOf(road!, variant!).noOthers ? exceptionList(OF_ANOTHER_KIND) : [],
      },
    ];
  return [
    ...rules.map((rule): ClosedRoad => ({
      ...base,
      ruleId: rule.id,
      why: 'order',
      title: rule.title,
      law: rule.law.filter(({ article }) => article),
      exceptions: exceptionList(rule),
      instead: openOf(rule.instead, one, at),
    })),
    ...(isAlive ? [own('road-open-already', 'under-way', sentence('road-open-already', 'zh'), [])] : []),
    ...(inTheWay && !isAlive ? [own('road-under-way-elsewhere', 'under-way', elsewhere(inTheWay), [])] : []),
    ...(isAlive
      ? []
      : missing.map((refusal) => ({
          ...own(refusal.code, 'needs', sentence(refusal.code, 'zh', refusal.facts), lawOf(refusal)),
          instead: openOf(refusal.instead ?? [], one, at),
        }))),
    ...(road && !opener ? [own('organisation-cannot-receive', 'no-body', nobody(organ), [])] : []),
  ];
}

const elsewhere = ({ road, parties }: NonNullable<JudgedRoad['inTheWay']>): string =>
  sentence('road-under-way-elsewhere', 'zh', { road: roadTitle(road.procedure), names: parties.map(({ name }) => name).join('、') });

const nobody = (organ: Subject | null): string =>
  organ ? `没有登记本地主管${SUBJECTS.labels[organ]}的行政机关,请人工确定` : '本县没有登记可以办理该程序的机构';

function lawOf({ code, law }: Refusal): Cite[] {
  const cite = law ?? (REFUSALS[code] as RefusalRow).law;
  return cite ? [cite] : [];
}

/** What closes a road only where the dispute is about something that a person has to ask first. */
const closedIf = ({ at, facts }: Matter, judged: readonly JudgedRoad[]): ClosedRoad[] =>
  CONCERNS.codes
    .filter((concern) => ASKED_OF[concern].includes(facts.disputeType) && !at.concerns.includes(concern))
    .flatMap((concern) => {
      const known = new Set(judged.flatMap(({ procedure, rules }) => rules.map(({ id }) => `${procedure} ${id}`)));
      return judgeRoads(at, [...at.concerns, concern])
        .flatMap((one) => closedRoads(one, at))
        .filter(({ why, procedure, ruleId }) => why === 'order' && !known.has(`${procedure} ${ruleId}`))
        .map((road) => ({ ...road, ifConcerns: concern }));
    });
