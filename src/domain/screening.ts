/** Screening 排查: who may ask whom to look, which days a round has, what lies in its area. It looks at disputes, places and trades, never at persons. */
import type { Calendar } from './calendar.js';
import { codesOf } from './code-list.js';
import type { Confidence } from './deadlines/rule-shape.js';
import { addDays, addMonths, type LegalDate, yearOf } from './legal-date.js';
import { kindLabel, type OrganisationKind } from './organisation-kinds.js';
import { type OversightForm, oversightOf } from './oversight.js';
import { house, PML, XF } from './procedures/cites.js';
import { type Cite, type Refusal } from './refusals.js';

export const SCREENING_KINDS = codesOf({ periodic: '定期排查', 'key-point': '重点排查' });
export type ScreeningKind = (typeof SCREENING_KINDS.codes)[number];

export const SCREENING_REPEATS = codesOf({ monthly: '每月', quarterly: '每季度' });
export type ScreeningRepeat = (typeof SCREENING_REPEATS.codes)[number];
const MONTHS: Readonly<Record<ScreeningRepeat, number>> = { monthly: 1, quarterly: 3 };

export const FINDING_STATES = codesOf({ found: '待甄别', registered: '已登记为事项', merged: '已并入事项', dismissed: '不作登记' });
export type FindingState = (typeof FINDING_STATES.codes)[number];

interface Organiser {
  /** Of which bodies it may ask it. */
  readonly form: OversightForm;
  readonly law: Cite;
  readonly confidence: Confidence;
}

/**
 * A committee is a body of the people: who guides it asks it, and nobody orders it (PML 5). Governments organise screening (信访工作条例 10); that the
 * centre does so for its government was not verified, and of the commission no article speaks.
 */
// prettier-ignore
const ORGANISERS: Readonly<Partial<Record<OrganisationKind, Organiser>>> = {
  'centre':             { form: 'order',    law: XF('10'), confidence: 'medium' },
  'county-supervision': { form: 'order',    law: house,    confidence: 'low' },
  'justice-office':     { form: 'guidance', law: PML('5'), confidence: 'high' },
};

/** On what a body rests that it organises screenings; null where it organises none. */
export const organiserOf = (kind: string): Organiser | null =>
  Object.hasOwn(ORGANISERS, kind) ? ORGANISERS[kind as OrganisationKind]! : null;

/** Why these bodies cannot be asked by a body of this kind; nothing where all of them can. */
export function bodyRefusals(organiserKind: string, bodies: readonly { name: string; kind: string }[]): Refusal[] {
  const organiser = organiserOf(organiserKind);
  if (!organiser) return [{ code: 'not-a-screening-organiser' }];
  return bodies
    .filter(({ kind }) => oversightOf(kind).form !== organiser.form)
    .map(({ name, kind }) => ({
      code: 'body-not-to-be-screened-by',
      facts: { names: { zh: name, en: kind }, why: { zh: `${kindLabel(kind)},${oversightOf(kind).why}`, en: oversightOf(kind).form } },
      law: organiser.law,
    }));
}

/** Without its empty levels: 230522100000 is the town 230522100 with everything in it, and 230500 the city 2305. */
export function areaPrefix(areaCode: string): string {
  const [county, below] = [areaCode.slice(0, 6), areaCode.slice(6).replace(/(000)+$/, '')];
  return below ? county + below : county.replace(/(00)+$/, '');
}

export const liesIn = (areaCode: string, area: string): boolean => areaCode.startsWith(areaPrefix(area));

/** The one body that looks at a find: the finder's own where it takes part, the only one, or the nearest by area; null where that does not tell. */
export function bodyFor<Body extends { id: string; areaCode: string }>(
  { areaCode, organisationId }: { areaCode: string; organisationId: string },
  bodies: readonly Body[],
): Body | null {
  const own = bodies.find(({ id }) => id === organisationId) ?? (bodies.length === 1 ? bodies[0] : undefined);
  if (own) return own;
  const around = bodies.filter((body) => liesIn(areaCode, body.areaCode));
  const deepest = Math.max(...around.map((body) => areaPrefix(body.areaCode).length));
  const nearest = around.filter((body) => areaPrefix(body.areaCode).length === deepest);
  return nearest.length === 1 ? nearest[0]! : null;
}

export interface Span {
  readonly from: LegalDate;
  readonly to: LegalDate;
}

/** A month's last day stays a month's last day. */
const monthsOn = (date: LegalDate, months: number): LegalDate =>
  addDays(date, 1).endsWith('-01') ? addDays(addMonths(addDays(date, 1), months), -1) : addMonths(date, months);

/** The days of a later round, counted from the first: a short month shortens one round and no other. */
export function spanOfRound(first: Span, repeat: ScreeningRepeat, round: number): Span {
  const months = MONTHS[repeat] * (round - 1);
  return { from: addMonths(first.from, months), to: monthsOn(first.to, months) };
}

/** Whether a round is over before the next one begins. */
export const fitsRepeat = (first: Span, repeat: ScreeningRepeat): boolean => first.to < spanOfRound(first, repeat, 2).from;

/** Until when a body reports: the round's last day, or where that is a rest day the first working day after it. Derived whenever somebody looks. */
export function reportDue({ to }: Span, calendar: Calendar): { due: LegalDate; provisional: boolean } {
  const due = calendar.firstWorkingDay(to);
  return { due, provisional: !calendar.isPublished(yearOf(to)) || !calendar.isPublished(yearOf(due)) };
}

/** Late is who has reported after the day, or not at all when it is past; today is not past. */
export const isLate = (due: LegalDate, firstReportedOn: LegalDate | null, today: LegalDate): boolean => (firstReportedOn ?? today) > due;
