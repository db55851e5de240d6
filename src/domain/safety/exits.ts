/** Which danger opens which way out of mediation: rows. What must be done whoever wishes otherwise, what an adult decides for himself, and by which law. */
import { codesOf } from '../code-list.js';
import type { RuleId } from '../deadlines/deadline-rules.js';
import { birthDateIn, residentIdFault } from '../identity.js';
import { DV, PIPL, PML, house } from '../procedures/cites.js';
import type { Cite } from '../refusals.js';

// prettier-ignore
export const EXIT_KINDS = codesOf({
  'police-report': '向公安机关报案(报告)', 'protection-order': '申请人身安全保护令', shelter: '临时庇护', 'womens-federation': '妇女联合会求助', 'psychological-service': '心理服务', 'legal-aid': '法律援助',
  'social-aid': '社会救助', 'veterans-service': '退役军人服务', 'village-deliberation': '村民议事',
});
export type ExitKind = (typeof EXIT_KINDS.codes)[number];

/** Full, limited, none: 完全、限制、无民事行为能力. */
export const CAPACITIES = codesOf({ full: '完全民事行为能力', limited: '限制民事行为能力', none: '无民事行为能力' });
export type Capacity = (typeof CAPACITIES.codes)[number];

/** One flag as it stands, for one person or for nobody named. */
export interface RaisedFlag {
  readonly flag: string;
  readonly imminent: boolean;
  readonly partyId: string | null;
  /** Null where nobody has said. */
  readonly capacity: Capacity | null;
}

/** What else is known of the case. */
export interface Surroundings {
  /** Somebody in it is under eighteen. */
  readonly childIsParty: boolean;
}

/** When an exit must be taken, whatever anybody wishes. */
// prettier-ignore
export const GROUNDS = {
  always:           { title: '一律',                          holds: () => true },
  imminent:         { title: '危险正在发生或者迫在眉睫',      holds: (raised: RaisedFlag) => raised.imminent },
  // A case about a child, or with a child in it, in which nobody has said who suffers: 疑似 is enough.
  'lacks-capacity': { title: '受害人是无、限制民事行为能力人(含疑似)', holds: ({ capacity, partyId }: RaisedFlag, about: About) => capacity === 'limited' || capacity === 'none' || (capacity === null && (about.flags.has('minor') || (partyId === null && about.childIsParty))) },
} as const satisfies Record<string, { title: string; holds: (raised: RaisedFlag, about: About) => boolean }>;
type About = Surroundings & { readonly flags: ReadonlySet<string> };
type Ground = keyof typeof GROUNDS;

export interface ExitRow {
  readonly kind: ExitKind;
  readonly law: readonly Cite[];
  readonly mandatory: Readonly<Partial<Record<Ground, readonly Cite[]>>>;
  /** It opens only where it must be taken. */
  readonly onlyIfMandatory?: true;
  /** A danger that is there now presses, though nobody must take it: another body has a shorter time for it (DV 28). */
  readonly presses?: true;
  /** Who may decide against it where it need not be: the adult it is about, or nobody but the head of the body, for its own duty. */
  readonly declinedBy: 'adult' | 'nobody';
}

interface FlagRow {
  /** A danger to somebody: every exit of it has to be answered before the case is closed, so that it never ends in mediation alone. */
  readonly danger: boolean;
  readonly exits: readonly ExitRow[];
}

/** Whatever the flag says: a danger that is there now is reported at once. The person's consent is not waited for (PIPL 13 (4)). */
// prettier-ignore
const REPORT_WHEN_IMMINENT: ExitRow = { kind: 'police-report', law: [PML('25'), PIPL('13')], mandatory: { imminent: [PML('25'), PIPL('13'), house] }, onlyIfMandatory: true, declinedBy: 'nobody' };

// prettier-ignore
export const SAFETY_FLAGS: Readonly<Record<string, FlagRow>> = {
  'domestic-violence': { danger: true, exits: [
    // DV 14 names villages' and residents' committees, schools, clinics, social-work and relief bodies; other bodies report likewise by the rules of the house.
    { kind: 'police-report',         law: [DV('13')], mandatory: { 'lacks-capacity': [DV('14'), house], imminent: [PML('25'), PIPL('13'), house] }, declinedBy: 'adult' },
    { kind: 'protection-order',      law: [DV('23')], mandatory: {}, presses: true, declinedBy: 'adult' },
    { kind: 'womens-federation',     law: [DV('13')], mandatory: {}, declinedBy: 'adult' },
    { kind: 'shelter',               law: [DV('18')], mandatory: {}, declinedBy: 'adult' },
    { kind: 'legal-aid',             law: [DV('19')], mandatory: {}, declinedBy: 'adult' },
    { kind: 'psychological-service', law: [DV('22')], mandatory: {}, declinedBy: 'adult' },
  ] },
  violence:  { danger: false, exits: [REPORT_WHEN_IMMINENT] },
  minor:     { danger: true, exits: [
    { kind: 'legal-aid',             law: [house],    mandatory: {}, declinedBy: 'nobody' },
    { kind: 'psychological-service', law: [house],    mandatory: {}, declinedBy: 'nobody' },
    { kind: 'social-aid',            law: [house],    mandatory: {}, declinedBy: 'nobody' },
    REPORT_WHEN_IMMINENT,
  ] },
  'self-harm': { danger: true, exits: [
    { kind: 'psychological-service', law: [house],    mandatory: { 'lacks-capacity': [house], imminent: [house] }, declinedBy: 'adult' },
    REPORT_WHEN_IMMINENT,
  ] },
  'possible-crime': { danger: true, exits: [
    { kind: 'police-report',         law: [PML('25')], mandatory: { always: [PML('25')] }, declinedBy: 'nobody' },
    { kind: 'legal-aid',             law: [house],    mandatory: {}, declinedBy: 'adult' },
  ] },
  'wage-arrears':    { danger: false, exits: [REPORT_WHEN_IMMINENT] },
  mass:              { danger: false, exits: [REPORT_WHEN_IMMINENT] },
  military:          { danger: false, exits: [{ kind: 'veterans-service', law: [house], mandatory: {}, declinedBy: 'adult' }, REPORT_WHEN_IMMINENT] },
  'village-affairs': { danger: false, exits: [{ kind: 'village-deliberation', law: [house], mandatory: {}, declinedBy: 'adult' }, REPORT_WHEN_IMMINENT] },
};

/** An exit that stands open for what is raised. */
export interface OpenedExit {
  readonly kind: ExitKind;
  readonly flag: string;
  readonly law: readonly Cite[];
  readonly mandatory: boolean;
  readonly imminent: boolean;
}

const flagRow = (flag: string): FlagRow => SAFETY_FLAGS[flag] ?? { danger: false, exits: [] };
export const isDanger = (flag: string): boolean => flagRow(flag).danger;

const groundsOf = (row: ExitRow, raised: RaisedFlag, about: About): Ground[] =>
  (Object.keys(row.mandatory) as Ground[]).filter((ground) => GROUNDS[ground].holds(raised, about));

/**
 * Every exit that these flags open, one of a kind: that which must be taken before that which may, the most pressing first.
 * @param beside all that stand, where these are only some of them
 */
export function exitsFor(raised: readonly RaisedFlag[], around: Surroundings, beside = raised): OpenedExit[] {
  const about = { ...around, flags: new Set(beside.map(({ flag }) => flag)) };
  const opened = raised.flatMap((one) =>
    flagRow(one.flag).exits.flatMap((row): OpenedExit[] => {
      const grounds = groundsOf(row, one, about);
      if (grounds.length === 0 && row.onlyIfMandatory) return [];
      const law = grounds.length > 0 ? grounds.flatMap((ground) => row.mandatory[ground]!) : row.law;
      const imminent = grounds.includes('imminent') || (row.presses === true && one.imminent);
      return [{ kind: row.kind, flag: one.flag, law: once(law), mandatory: grounds.length > 0, imminent }];
    }),
  );
  const weight = ({ mandatory, imminent }: OpenedExit): number => (mandatory ? 2 : 0) + (imminent ? 1 : 0);
  const kinds = new Map<ExitKind, OpenedExit>();
  for (const one of opened.toSorted((a, b) => weight(b) - weight(a))) if (!kinds.has(one.kind)) kinds.set(one.kind, one);
  return [...kinds.values()];
}

const once = (law: readonly Cite[]): Cite[] => [...new Map(law.map((cite) => [`${cite.law} ${cite.article}`, cite])).values()];

/** Flags for which this exit may be taken: one that opens it only where it must be says nothing of who else decides. */
const rowsOf = (flags: Iterable<string>, kind: string): ExitRow[] =>
  [...new Set(flags)].flatMap((flag) => flagRow(flag).exits.filter((row) => row.kind === kind && !row.onlyIfMandatory));

/** Whether an adult may decide against this exit, where it need not be taken: only where all of these flags leave it to him. */
export function isForTheAdult(flags: Iterable<string>, kind: string): boolean {
  const rows = rowsOf(flags, kind);
  return rows.length > 0 && rows.every(({ declinedBy }) => declinedBy === 'adult');
}

/** Whether this flag opens this exit for somebody who may decide of it. */
export const opensForSomebody = (flag: string, kind: string): boolean => rowsOf([flag], kind).length > 0;

/** Whose protection cannot wait a working day, even where it is only offered. */
const WITHIN_A_DAY: readonly ExitKind[] = ['police-report', 'protection-order', 'shelter'];

/** 及时: the law names no hours, the house does. */
export function ruleOfExit({ kind, mandatory, imminent }: Pick<OpenedExit, 'kind' | 'mandatory' | 'imminent'>): RuleId {
  if (mandatory) return imminent ? 'safety.at-once' : 'safety.promptly';
  return WITHIN_A_DAY.includes(kind) ? 'safety.offer-protection' : 'safety.offer';
}

const YEARS = (birthDate: string, on: string): number =>
  +on.slice(0, 4) - +birthDate.slice(0, 4) - (on.slice(5) < birthDate.slice(5) ? 1 : 0);

/** A party, as far as his age goes. */
export interface Aged {
  readonly kind: string;
  readonly birthDate?: string | null;
  readonly idType?: string | null;
  readonly idNumber?: string | null;
}

/** Said, or written in a resident's number that is one. */
export function bornOn({ birthDate = null, idType = null, idNumber = null }: Aged): string | null {
  if (birthDate !== null) return birthDate;
  return idType === 'resident-id' && idNumber !== null && residentIdFault(idNumber) === null ? birthDateIn(idNumber) : null;
}

export const isUnderAge = (born: string | null, on: string): boolean => born !== null && YEARS(born, on) < 18;

export function isChild(party: Aged, on: string): boolean {
  return party.kind === 'person' && isUnderAge(bornOn(party), on);
}

/**
 * What may be taken for the person's capacity: nobody under sixteen is taken for an adult, whoever says so; who is under eighteen lacks full capacity
 * until somebody says otherwise; of an adult nothing is supposed.
 */
export function capacityOf(said: Capacity | null, birthDate: string | null, on: string): Capacity | null {
  const years = birthDate === null ? null : YEARS(birthDate, on);
  if (years === null || years >= 18) return said;
  return said === null || (said === 'full' && years < 16) ? 'limited' : said;
}

interface Answered {
  readonly state: string;
  readonly mandatory: boolean;
}

/** It must be taken, and was not: or while nobody had to. */
export const isStillToBeTaken = (known: Answered, next: OpenedExit): boolean =>
  next.mandatory && !(known.state === 'made' && known.mandatory);

/** What is said, beside what stood before: the first word of this danger, or of another person. To say at last of whom a word was is neither. */
export function newnessOf({ flag, partyId }: RaisedFlag, before: readonly RaisedFlag[]): boolean {
  const same = before.filter((one) => one.flag === flag);
  const named = same.filter((one) => one.partyId !== null);
  return same.length === 0 || (partyId !== null && named.length > 0 && named.every((one) => one.partyId !== partyId));
}

/**
 * An exit that was answered opens again where another danger is said, or a danger to somebody else, or one that is there now, or where it must be taken
 * and was not. What was done was done for those who were known then; who decided against it decided of what was known then: where the danger is said
 * again, it is asked again.
 * @param next the exit as all flags open it
 * @param own the same as the flag that was said opens it alone, if it does
 * @returns as what it opens
 */
export function askedAnew(
  known: Answered,
  next: OpenedExit,
  own: OpenedExit | undefined,
  { flag, imminent }: RaisedFlag,
  isNew: boolean,
): OpenedExit | null {
  if (own && (isNew || imminent || (isDanger(flag) && known.state !== 'made') || isStillToBeTaken(known, own)))
    return isStillToBeTaken(known, next) && !own.mandatory ? next : own;
  return isStillToBeTaken(known, next) ? next : null;
}
