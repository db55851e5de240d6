/** A proceeding to judge, the people who come to it, and a way to walk its road without a database. */
import type { Actor } from '../../src/domain/actor.js';
import { lastDay } from '../../src/domain/deadlines/last-day.js';
import type { RuleId } from '../../src/domain/deadlines/deadline-rules.js';
import { SHIPPED } from '../../src/domain/deadlines/rule-book.js';
import { type LegalDate, legalDate } from '../../src/domain/legal-date.js';
import type { ClockChange } from '../../src/domain/procedures/clocks.js';
import type { Asked } from '../../src/domain/procedures/conditions.js';
import { type Decision, decide, needHolds } from '../../src/domain/procedures/decide.js';
import type { ClockFacts, PartyFacts, ProceedingFacts, SeatFacts } from '../../src/domain/procedures/facts.js';
import type { AnyRoad, AnyStep } from '../../src/domain/procedures/grammar.js';
import { type Hands, type Left, type Play, play } from '../../src/domain/procedures/play.js';
import { theRoad } from '../../src/domain/procedures/roads.js';
import { agreementFrom } from '../../src/domain/procedures/terms.js';
import { calendar2026 } from './year-2026.js';

// prettier-ignore
const person = (name: string, at: readonly [id: string, kind: string, name: string], roles: Actor['roles'], more: Partial<Actor> = {}): Actor => ({
  kind: 'user', id: name, name, organisationId: at[0], organisationKind: at[1], organisationName: at[2], parentOrganisationId: null, roles, scopes: [], mediatorId: null, ...more,
});

const COMMITTEE = ['committee', 'people-mediation-committee', '友谊镇人民调解委员会'] as const;
const COURT = ['court', 'court', '友谊县人民法院'] as const;

export const clerkZhou = person('周窗口', ['petition', 'petition-office', '县信访接待中心'], ['clerk']);
export const registrarA = person('登记员甲', COMMITTEE, ['registrar']);
export const registrarElsewhere = person('登记员乙', ['committee-2', 'people-mediation-committee', '兴盛乡人民调解委员会'], ['registrar']);
export const mediatorLi = person('李调解员', COMMITTEE, ['mediator'], { mediatorId: 'li' });
export const mediatorWang = person('王调解员', COMMITTEE, ['mediator'], { mediatorId: 'wang' });
export const courtClerk = person('法院立案庭', COURT, ['clerk']);
export const courtClient = person('法院系统', COURT, [], { kind: 'client', scopes: ['court.event:write'] });
export const courtReader = person('法院阅卷系统', COURT, [], { kind: 'client', scopes: ['court.packet:read'] });
export const dockingClerk = person('对接员', ['docking', 'docking-centre', '诉调对接中心'], ['docking-clerk'], {
  parentOrganisationId: 'court',
});

export const labourClerk = person('仲裁窗口', ['labour-commission', 'labour-arbitration', '县劳动人事争议仲裁委员会'], ['clerk']);
export const landClerk = person('土地仲裁窗口', ['land-commission', 'land-arbitration', '县农村土地承包仲裁委员会'], ['clerk']);

/** Who opens a road that is not the committee's. */
const OPENERS: Readonly<Record<string, Actor>> = {
  'labour-arbitration': labourClerk,
  'land-arbitration': landClerk,
  'court-mediation': dockingClerk,
};
const officer = (name: string, at: readonly [string, string, string]): Actor => person(name, at, ['officer']);
export const officerWater = officer('水务局经办人', ['water', 'agency', '县水务局']);
export const officerTown = officer('镇政府经办人', ['town', 'agency', '友谊镇人民政府']);
export const officerCounty = officer('县政府经办人', ['county', 'agency', '县人民政府']);
export const officerCity = officer('市政府经办人', ['city', 'agency', '双鸭山市人民政府']);
export const officerMeeting = officer('联席会议经办人', ['meeting', 'petition-joint-meeting', '县信访工作联席会议']);
export const officerDiscipline = officer('纪委监委经办人', ['discipline', 'discipline-organ', '县纪委监委']);

const HANDLERS: Record<string, ProceedingFacts['handler']> = {
  li: { mediatorId: 'li', userId: mediatorLi.id, name: mediatorLi.name },
  wang: { mediatorId: 'wang', userId: mediatorWang.id, name: mediatorWang.name },
};

// prettier-ignore
export const seatOf = (actor: Actor, more: Partial<SeatFacts> = {}): SeatFacts => ({
  organisationId: actor.organisationId, name: actor.organisationName, kind: actor.organisationKind, areaCode: '230522100000', hasAccount: true, ...more,
});
export const theCourt = seatOf(courtClient, { areaCode: '230522' });

// prettier-ignore
export const aParty = (id: string, role: PartyFacts['role'], more: Partial<PartyFacts> = {}): PartyFacts => ({
  id, role, kind: 'person', name: id, hasDefects: false, agreesToElectronic: false, representativeId: null, ...more,
});

/** 孙广田 asks, 周长顺 answers. */
export const twoParties = [aParty('孙广田', 'applicant'), aParty('周长顺', 'respondent')];
/** Three workers against one company. */
export const workers = [
  aParty('高玉海', 'applicant'),
  aParty('崔成焕', 'applicant'),
  aParty('刘桂芬', 'applicant'),
  aParty('宏建达', 'respondent', { kind: 'organisation' }),
];

export interface Told extends Omit<Partial<ProceedingFacts>, 'case' | 'handler'> {
  /** What each party said when asked, in their order; undefined where nobody asked. */
  willing?: (boolean | undefined)[];
  handler?: 'li' | 'wang' | null;
  disputeType?: string;
  case?: Partial<ProceedingFacts['case']>;
}

/** People's mediation of a loan, before its first step, unless told otherwise. */
export function aProceeding({
  willing = [],
  handler = null,
  disputeType = 'contract',
  case: ofCase = {},
  ...told
}: Told = {}): ProceedingFacts {
  const procedure = told.procedure ?? 'people-mediation';
  const parties = told.parties ?? twoParties;
  // Who opens a road sits on its first seat.
  const opener = OPENERS[procedure] ?? registrarA;
  const seats: Record<string, SeatFacts> = { [Object.keys(theRoad(procedure).seats)[0]!]: seatOf(opener) };
  // prettier-ignore
  return {
    id: 'proceeding', caseId: 'case', procedure, procedureVersion: 1, variant: Object.keys(theRoad(procedure).variants)[0]!, state: 'new', previousState: null,
    organisationId: opener.organisationId, opening: {}, pending: null, openedOn: legalDate('2026-03-03'), lastStepOn: legalDate('2026-03-03'), ended: false, outcome: null,
    seats, objectedMediatorIds: [], agreement: null, clocks: [], papers: [], court: {}, decision: {}, basis: null, ...told, parties,
    handler: handler && HANDLERS[handler]!,
    marks: [
      ...willing.flatMap((yes, n) => (yes === undefined ? [] : [{ mark: 'willing', partyId: parties[n]!.id, value: yes ? 'yes' : 'no', on: legalDate('2026-03-04'), detail: {} }])),
      ...(told.marks ?? []),
    ],
    case: { id: 'case', disputeType, channel: 'visit', areaCode: '230522100000', sourceSystem: null, riskFlags: [], riskGrade: 'green', responsibleOrganisationId: opener.organisationId, siblings: [], kin: [], ...ofCase },
  };
}

let made = 0;
const id = () => `id-${++made}`;
export const hands = (mediatorId?: unknown): Hands => ({
  id,
  handler: () => HANDLERS[String(mediatorId)] ?? null,
  agreement: (input, form, on) => agreementFrom(input, form, on, id),
});

/** Bodies an input may name, by their id. */
export const BODIES: Record<string, SeatFacts> = Object.fromEntries(
  [registrarA, clerkZhou, officerWater, officerTown, officerCounty, officerCity, officerMeeting, officerDiscipline].map((actor) => [
    actor.organisationId,
    seatOf(actor),
  ]),
);

/** Somebody who walks a road, step by step, with a diary for its dates. */
export class Walk {
  readonly road: AnyRoad;
  left: Left[] = [];
  steps: string[] = [];
  /** Who stands above whom, as far as a test says so. */
  superiors: Record<string, string[]> = {};

  constructor(
    public facts: ProceedingFacts,
    public today: LegalDate = legalDate('2026-03-03'),
  ) {
    this.road = theRoad(facts.procedure);
  }

  on(day: string): this {
    this.today = legalDate(day);
    return this;
  }

  asked(input: Record<string, unknown>, court?: SeatFacts): Asked {
    const named = Object.entries(input).flatMap(([name, value]) =>
      BODIES[String(value)] ? [[name, BODIES[String(value)]!] as const] : [],
    );
    return {
      input,
      // What is typed late says when it happened.
      on: typeof input['occurredOn'] === 'string' ? legalDate(input['occurredOn']) : this.today,
      superiors: this.superiors,
      organisations: { ...Object.fromEntries(named), ...(court ? { courtId: court } : {}) },
    };
  }

  judge(actor: Actor, action: string, input: Record<string, unknown> | null = {}, court?: SeatFacts): Decision {
    return decide(this.road, this.facts, action, actor, input && this.asked(input, court), this.today);
  }

  /** What is answered: `allowed`, or the status and every reason. */
  answer(actor: Actor, action: string, input: Record<string, unknown> | null = {}, court?: SeatFacts): string {
    const decision = this.judge(actor, action, input, court);
    return decision.allowed ? 'allowed' : [decision.status, ...decision.refusals.map(({ code }) => code)].join(' ');
  }

  /** Takes a step that must be allowed. */
  take(actor: Actor, action: string, input: Record<string, unknown> = {}, court?: SeatFacts): this {
    const decision = this.judge(actor, action, input, court);
    if (!decision.allowed) throw new Error(`${action}: ${this.answer(actor, action, input, court)}`);
    return this.follow(decision.step, input, court);
  }

  open(input: Record<string, unknown> = {}): this {
    return this.follow(this.rowOf('open', input), input);
  }

  /** The last day of a clock has passed. */
  expire(clock: string): this {
    const { state, variant } = this.facts;
    const step = this.road.steps.find(
      ({ by, only, from, needs = [] }) =>
        !Array.isArray(by) &&
        'expiryOf' in by &&
        by.expiryOf === clock &&
        (!only || only.includes(variant)) &&
        from.includes(state) &&
        needs.every((need) => needHolds(need, this.facts)),
    );
    return step ? this.follow(step, {}) : this;
  }

  follow(step: AnyStep, input: Record<string, unknown>, court?: SeatFacts): this {
    const played: Play = play(this.road, this.facts, step, this.asked(input, court), hands(input['mediatorId']));
    this.left = played.left;
    this.steps = played.steps;
    const changes = played.left.flatMap((left) => (left.kind === 'clock' ? [left.change] : []));
    this.facts = { ...played.facts, clocks: changes.reduce(afterChange, played.facts.clocks) };
    return this;
  }

  private rowOf(action: string, input: Record<string, unknown>): AnyStep {
    return this.road.steps.find(
      (step) =>
        step.do === action &&
        (!step.only || step.only.includes(this.facts.variant)) &&
        Object.entries(step.when ?? {}).every(([name, wanted]) => [wanted].flat().includes(input[name] as string)),
    )!;
  }

  /** Running clocks: their name, whom or what they are about, from when until when. */
  get running(): string[] {
    return this.facts.clocks
      .filter(({ endedAs }) => endedAs === null)
      .map(({ clock, subjectKind, subjectId, startDate, dueDate, suspended }) =>
        [clock, ...(subjectKind === 'party' ? [subjectId] : []), startDate, dueDate, ...(suspended ? ['suspended'] : [])].join(' '),
      );
  }

  ended(clock: string): string[] {
    return this.facts.clocks.flatMap((one) => (one.clock === clock && one.endedAs ? [`${one.endedAs} ${one.endedOn}`] : []));
  }

  get papers(): string[] {
    return this.left.flatMap((left) => (left.kind === 'paper' ? [`${left.paper.kind} ${left.paper.partyId}`] : []));
  }
}

/** Counted once for each rule and day: twenty years are many days. */
const counted = new Map<string, ReturnType<typeof lastDay>>();
function lastDayOf(ruleId: RuleId, start: LegalDate): ReturnType<typeof lastDay> {
  const key = `${ruleId} ${start}`;
  const dates = counted.get(key) ?? lastDay({ rule: SHIPPED.on(ruleId, start), start }, calendar2026);
  counted.set(key, dates);
  return dates;
}

/** A right whose last day a row waits for has lapsed as every other. */
const endedAs = ({ kind }: ClockFacts, as: NonNullable<ClockFacts['endedAs']>) => (as === 'expired' && kind === 'right' ? 'lapsed' : as);

/** What the deadline clerk does in the house, on a list. */
export function afterChange(clocks: ClockFacts[], change: ClockChange): ClockFacts[] {
  const replaced = (one: ClockFacts, by: Partial<ClockFacts>) => clocks.map((each) => (each.id === one.id ? { ...each, ...by } : each));
  switch (change.how) {
    case 'start': {
      const rule = SHIPPED.on(change.ruleId, change.start);
      const dates = change.until ? { due: change.until, nominalDue: change.until } : lastDayOf(change.ruleId, change.start);
      const used = change.used && (change.used <= dates.due ? ('met' as const) : ('lapsed' as const));
      // prettier-ignore
      return [...clocks, {
        id: id(), caseId: 'case', ownerKind: 'proceeding', ownerId: 'proceeding', subjectKind: change.subjectKind, subjectId: change.subjectId, clock: change.clock, kind: change.kind, ruleId: change.ruleId,
        ruleVersion: rule.version, calendarVersion: '', revision: 1, startDate: change.start, untilDate: change.until, nominalDue: dates.nominalDue, dueDate: dates.due, provisional: false,
        organisationId: 'committee', owedBy: change.owedBy, endedAs: used, endedOn: change.used, suspended: false, postedInTime: rule.postedInTime === true,
      }];
    }
    case 'end':
      return clocks.map((each) =>
        change.running.some((one) => one.id === each.id) ? { ...each, endedAs: endedAs(each, change.as), endedOn: change.on } : each,
      );
    case 'restart':
      return replaced(change.running, {
        startDate: change.start,
        dueDate: lastDayOf(change.running.ruleId as never, change.start).due,
      });
    case 'rerule':
      return replaced(change.running, {
        ruleId: change.ruleId,
        dueDate: lastDayOf(change.ruleId, change.running.startDate).due,
      });
    case 'suspend':
      return replaced(change.running, { suspended: true, suspendedBy: change.basis });
    case 'resume':
      return replaced(change.running, { suspended: false, suspendedBy: null });
    case 'extend':
      return change.until ? replaced(change.running, { dueDate: change.until }) : clocks;
  }
}

/** 28,000 yuan in three instalments, as in the loan of 2024. */
export const loanTerms = (debtorPartyIds: string[] = ['周长顺'], creditorPartyId = '孙广田') => [
  // prettier-ignore
  { debtorPartyIds, creditorPartyId, kind: 'money', amount: '28000.00', description: '分三期归还借款', dueDate: '2026-12-31',
    instalments: [{ dueDate: '2026-04-30', amount: '8000.00' }, { dueDate: '2026-08-31', amount: '10000.00' }, { dueDate: '2026-12-31', amount: '10000.00' }] },
];

export const yes = (partyId: string) => ({ partyId, willing: true, noticeVersion: '1' });
export const no = (partyId: string) => ({ partyId, willing: false });
export const signs = (partyId: string, method = 'handwritten') => ({ signer: 'party', partyId, method });

/** A mediation up to its first talk, everybody willing, 李调解员 in charge. */
export function aMediation(told: Told = {}): Walk {
  const walk = new Walk(aProceeding(told)).open({ caseSource: 'application' });
  for (const { id: partyId } of walk.facts.parties) walk.take(registrarA, 'record-willingness', yes(partyId));
  return walk
    .on('2026-03-04')
    .take(registrarA, 'accept')
    .take(registrarA, 'appoint-mediator', { mediatorId: 'li' })
    .on('2026-03-10')
    .take(mediatorLi, 'open-mediation');
}

/** A draft that waits for its signatures. */
export const aDraft = (told: Told = {}, terms: unknown = loanTerms()): Walk =>
  aMediation(told).on('2026-03-17').take(mediatorLi, 'draft-agreement', { form: 'written', facts: '借款属实', terms });

/** An agreement in force since the day of the seal, 2026-03-18. */
export const anAgreement = (told: Told = {}, terms: unknown = loanTerms()): Walk => {
  const walk = aDraft(told, terms);
  for (const { id: partyId } of walk.facts.parties) walk.take(registrarA, 'sign', signs(partyId));
  return walk
    .take(mediatorLi, 'sign', { signer: 'mediator', method: 'handwritten' })
    .on('2026-03-18')
    .take(registrarA, 'sign', { signer: 'seal', method: 'seal' });
};

/** What a confirmation may know of the mediation it rests on. */
export const basisOf = ({ facts }: Walk): NonNullable<ProceedingFacts['basis']> => ({
  id: 'mediation',
  procedure: facts.procedure,
  variant: facts.variant,
  state: facts.state,
  agreement: facts.agreement,
  clocks: facts.clocks,
  leftPartyIds: [],
});

/** A joint application being prepared on 2026-03-25. */
export function aConfirmation(told: Told = {}): Walk {
  return new Walk(
    aProceeding({ procedure: 'judicial-confirmation', handler: 'li', basis: basisOf(anAgreement()), ...told }),
    legalDate('2026-03-25'),
  ).open();
}

/** One that the court has. */
export function aFiledConfirmation(told: Told = {}, court: SeatFacts = theCourt): Walk {
  const walk = aConfirmation(told);
  for (const { id: partyId } of walk.facts.parties) walk.take(registrarA, 'join-application', { partyId });
  return walk.take(registrarA, 'file', { courtId: 'court', filedOn: '2026-03-25' }, court);
}

/** A dispute whose plaintiff has chosen to sue. */
export const aReferral = (told: Told = {}): Walk =>
  new Walk(aProceeding({ procedure: 'litigation', ...told }), legalDate('2026-05-14')).open();
export const aSuit = (told: Told = {}, court: SeatFacts = theCourt): Walk =>
  aReferral(told).on('2026-05-18').take(registrarA, 'record-filing', { courtId: 'court', filedOn: '2026-05-18' }, court);
