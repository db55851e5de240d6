/** A matter of two cases, each with any number of proceedings on any road: opened, moved and heeded as the house does it, without a database. */
import type { CaseFacts, ProceedingFacts, SiblingFacts } from '../../src/domain/procedures/facts.js';
import type { AnyStep, RoadOrder } from '../../src/domain/procedures/grammar.js';
import { type LegalDate, legalDate } from '../../src/domain/legal-date.js';
import { basisClockChanges, usesRightsBeside } from '../../src/domain/procedures/clocks.js';
import { holds, unmet } from '../../src/domain/procedures/decide.js';
import {
  asSibling,
  basesFor,
  basisFacts,
  firstSeat,
  firstStep,
  mayTake,
  openingFacts,
  partiesFor,
  variantFor,
} from '../../src/domain/procedures/opening.js';
import { heed } from '../../src/domain/procedures/play.js';
import { orderRefusals } from '../../src/domain/procedures/road-order.js';
import { isAlive } from '../../src/domain/procedures/same-people.js';
import { ROAD_ORDER } from '../../src/domain/procedures/road-order-rows.js';
import { OTHERS, type OtherCode } from '../../src/domain/procedures/conditions/other-roads.js';
import type { Refusal } from '../../src/domain/refusals.js';
import { EXCLUSIONS, PAIRS } from './exclusions.js';
import { theRoad } from '../../src/domain/procedures/roads.js';
import { wrongWayOut } from './support-ends.js';
import { Handoffs } from './support-handoffs.js';
import { bodyOf, parties } from './support-walks.js';
import { Walk, afterChange, hands } from './support.js';

/** One proceeding of the county, and what was said when it was judged. */
export interface Member {
  id: string;
  caseId: string;
  walk: Walk;
  /** When its road was last judged against the others, at its opening or when it was taken in, and the rules that concerned it then. */
  judged: Map<RoadOrder, number>;
  exceptions: string[];
  basisId: string | null;
  /** Where it ended, until that was taken back; and by which rights it was. */
  endedIn: string | null;
  takenBackBy: Set<string>;
}

export interface OpeningWish {
  caseId: string;
  procedure: string;
  variant?: string;
  exception?: string;
  concerns?: string[];
  /** At the body that accepted it, whoever mediated before; and who answers for the case then. */
  atReceiver?: boolean;
  answers?: string;
}

export class County {
  readonly members: Member[] = [];
  /** Who answers for each case: one organisation, from its registration on. */
  readonly responsible: Record<string, string> = { first: 'village-desk', second: 'village-desk' };
  today: LegalDate = legalDate('2026-03-03');
  /** How many moves there were. */
  now = 0;
  /** Refusals by the order between roads, and moves of one road that another brought about. */
  refused: string[] = [];
  heeded: string[] = [];
  /** Ends that an act in time, typed late, has taken back. */
  readonly takenBack: string[] = [];
  /** Where it is not one organisation that answers, the same to whoever asks. */
  readonly disagreed: string[] = [];
  /** Roads opened or taken in where the law forbids it, said without the rows. */
  readonly unlawful: string[] = [];
  private readonly seated = new Set<string>(['first village-desk', 'second village-desk']);
  readonly handoffs = new Handoffs(this);
  /** Since which move another road has been where a rule looks for it, without a break. */
  private readonly since = new Map<string, number>();

  constructor(readonly disputeType: string) {}

  on(day: string): void {
    this.today = legalDate(day);
    for (const { walk } of this.members) walk.on(day);
  }

  /** What a proceeding of a case, or one to be opened in it, sees around it. */
  private caseFacts(caseId: string, except?: Member): CaseFacts {
    const others = this.members.filter((one) => one !== except);
    return {
      id: caseId,
      disputeType: this.disputeType,
      channel: 'visit',
      areaCode: '230522100000',
      sourceSystem: null,
      riskFlags: [],
      riskGrade: 'green',
      responsibleOrganisationId: this.responsible[caseId]!,
      siblings: others.filter((one) => one.caseId === caseId).map(seen),
      kin: others.filter((one) => one.caseId !== caseId).map(seen),
    };
  }

  /** The facts of a proceeding are read anew before anything is judged by them. */
  look(member: Member): Walk {
    const { walk, caseId, basisId } = member;
    const basis = this.members.find(({ id }) => id === basisId);
    walk.facts = {
      ...walk.facts,
      case: this.caseFacts(caseId, member),
      basis: basis ? basisFacts(basis.walk.facts) : walk.facts.basis,
    };
    return walk;
  }

  /** A road as it would be opened by a body that has been given the case, and every reason why not. */
  private asked({ caseId, procedure, variant: named, exception, concerns, atReceiver }: OpeningWish) {
    const road = theRoad(procedure);
    const variant = named ?? variantFor(road, this.disputeType);
    const ofCase = this.caseFacts(caseId);
    const basisId = road.restsOn ? (basesFor(road, ofCase.siblings).at(-1)?.id ?? null) : null;
    const basis = this.members.find(({ id }) => id === basisId)?.walk.facts ?? null;
    // Who mediated goes on with what rests on it, where he may; else the body that the road is for.
    const former = basis && Object.values(basis.seats).find(({ organisationId }) => organisationId === basis.organisationId);
    const opener = !atReceiver && former && mayTake(road, former.kind) ? former : bodyOf(road, firstSeat(road).name);
    const opening = { ...(exception ? { exception } : {}), ...(concerns ? { concerns } : {}), caseSource: 'application' };
    const id = `p${this.members.length + 1}`;
    const on = this.today;
    const facts = openingFacts({ id, road, variant, opener, basis, parties: partiesFor(basis, parties), opening, on, case: ofCase });
    const { step, input } = firstStep(road, variant, opening);
    const order = orderRefusals(road, facts, { at: 'opening', bases: this.bases() });
    const needs = unmet(road, facts, [...(road.restsOn?.needs ?? []), ...(step.needs ?? [])], { input, on }, on, step);
    return { id, facts, step, input, basisId, opener, order, needs, isAlive: isAlive(facts) };
  }

  private bases = (): ReadonlyMap<string, ProceedingFacts> => new Map(this.members.map(({ id, walk }) => [id, walk.facts]));

  /** What a refusal says to be open instead would open now. */
  private hold(refusals: readonly Refusal[], caseId: string, concerns?: string[]): void {
    this.refused.push(...refusals.map(({ code }) => code));
    for (const { closed } of refusals)
      for (const { procedure, variant } of closed?.open ?? []) {
        const {
          order,
          needs,
          isAlive: isThere,
        } = this.asked({
          caseId,
          procedure,
          ...(variant ? { variant } : {}),
          ...(concerns ? { concerns } : {}),
        });
        const why = [...[...order, ...needs].map(({ code }) => code), ...(isThere ? ['road-open-already'] : [])];
        if (why.length > 0) this.disagreed.push(`${closed!.ruleId} says ${procedure} ${variant} is open: ${why}`);
      }
  }

  /** Opens a road as a body does that has been given the case; undefined where the rows refuse. */
  open(wish: OpeningWish): Member | undefined {
    const { caseId, exception, concerns, answers } = wish;
    const { id, facts, step, input, basisId, opener, order, needs, isAlive: isThere } = this.asked(wish);
    if (isThere) return undefined;
    this.hold(order, caseId, concerns);
    if (order.length + needs.length > 0) return undefined;
    const member: Member = {
      id,
      caseId,
      walk: new Walk(facts, this.today),
      judged: new Map(),
      exceptions: exception ? [exception] : [],
      basisId,
      endedIn: null,
      takenBackBy: new Set(),
    };
    this.judge(member, 'opening');
    this.members.push(member);
    // A body opens a road in a case it answers for: it has registered it, or the case was handed to it.
    this.responsible[caseId] = answers ?? opener.organisationId;
    this.look(member);
    this.follow(member, step, input);
    return member;
  }

  /** Whether the order between roads lets it be taken in now. */
  isAdmitted(member: Member, step: AnyStep, input: Record<string, unknown>): boolean {
    if (!step.admits) return true;
    const { facts, road } = member.walk;
    const refusals = orderRefusals(road, facts, { at: 'admission', exception: input['exception'], on: this.today, bases: this.bases() });
    this.hold(refusals, member.caseId, facts.opening['concerns'] as string[] | undefined);
    return refusals.length === 0;
  }

  follow(member: Member, step: AnyStep, input: Record<string, unknown>): void {
    this.now += 1;
    if (step.admits) {
      if (typeof input['exception'] === 'string') member.exceptions.push(input['exception']);
      this.judge(member, 'admission');
    }
    const before = member.walk.facts;
    member.walk.follow(step, input);
    this.unlawful.push(...wrongWayOut(before, member.walk, step, input, member.takenBackBy));
    if (step.takesBack) {
      member.endedIn = null;
      this.takenBack.push(`${member.walk.road.code} ${before.state}`);
    }
    this.meetBasis(member, step, input);
    this.meetBeside(member, step, input);
    this.settle(member);
  }

  /** Days that have passed in silence: the step the rows name for the last of them. */
  expire(member: Member, clock: string): void {
    this.now += 1;
    this.look(member).expire(clock);
    this.settle(member);
  }

  private settle(member: Member): void {
    const { left, facts } = member.walk;
    for (const one of left) if (one.kind === 'answerable') this.responsible[member.caseId] = one.organisationId;
    // What was to be written and what the interpreter went on with say the same, and it is a body that sits in the case.
    const { responsibleOrganisationId: answers } = facts.case;
    if (answers !== this.responsible[member.caseId])
      this.disagreed.push(`${facts.procedure}: ${answers}, ${this.responsible[member.caseId]}`);
    for (const { organisationId } of Object.values(facts.seats)) this.seated.add(`${member.caseId} ${organisationId}`);
    if (!this.seated.has(`${member.caseId} ${answers}`)) this.disagreed.push(`${facts.procedure}: ${answers} never sat in it`);
    if (member.walk.facts.ended) member.endedIn ??= member.walk.facts.state;
    this.remember();
    this.tellOthers(member);
  }

  /** Roads of the case that look at this one do so in the same move. */
  private tellOthers(member: Member): void {
    for (const other of this.members) {
      const { road, facts } = other.walk;
      if (other === member || other.caseId !== member.caseId || facts.ended || !road.heeds?.includes(member.walk.facts.procedure)) continue;
      const played = heed(road, this.look(other).facts, this.today, hands(null));
      if (played.left.length === 0) continue;
      const changes = played.left.flatMap((left) => (left.kind === 'clock' ? [left.change] : []));
      other.walk.left = played.left;
      other.walk.facts = { ...played.facts, clocks: changes.reduce(afterChange, played.facts.clocks) };
      this.heeded.push(...played.steps.map((step) => `${road.code} ${step}`));
      this.settle(other);
    }
  }

  /** Dates of what it rests on that a step here meets, or gives back. */
  private meetBasis({ walk, basisId }: Member, step: AnyStep, input: Record<string, unknown>): void {
    const basis = this.members.find(({ id }) => id === basisId)?.walk;
    if (!basis) return;
    const { met, back } = basisClockChanges(basis.road, basis.facts.clocks, walk.facts, step.do, this.today, input);
    const ids = (all: { id: string }[]) => new Set(all.map(({ id }) => id));
    const [metIds, backIds] = [ids(met), ids(back)];
    const clocks = basis.facts.clocks.map((one) => {
      if (metIds.has(one.id)) return { ...one, endedAs: 'met' as const, endedOn: this.today };
      return backIds.has(one.id) ? { ...one, endedAs: null, endedOn: null } : one;
    });
    basis.facts = { ...basis.facts, clocks };
  }

  /** Rights of other roads of the case that a step here uses. */
  private meetBeside({ walk, caseId }: Member, step: AnyStep, input: Record<string, unknown>): void {
    for (const { caseId: theirs, walk: other } of this.members) {
      if (other === walk || theirs !== caseId || !usesRightsBeside(walk.road, walk.facts, other.road, [step.do])) continue;
      const { met } = basisClockChanges(other.road, other.facts.clocks, walk.facts, step.do, this.today, input);
      const ids = new Set(met.map(({ id }) => id));
      const clocks = other.facts.clocks.map((one) => (ids.has(one.id) ? { ...one, endedAs: 'met' as const, endedOn: this.today } : one));
      other.facts = { ...other.facts, clocks };
    }
  }

  /** Writes down that the order was judged now, and which of its rules are about this proceeding. */
  private judge(member: Member, at: 'opening' | 'admission'): void {
    const { facts } = member.walk;
    for (const rule of ROAD_ORDER) if (isAbout(rule, facts) && (!rule.at || rule.at === at)) member.judged.set(rule, this.now);
    for (const { says, road, beside, inTheCase, atAdmission, save } of EXCLUSIONS) {
      if (!road(facts) || (atAdmission && at === 'opening') || member.exceptions.some((name) => save.includes(name))) continue;
      const others = this.members.filter((one) => one !== member && (!inTheCase || one.caseId === member.caseId));
      for (const { walk } of others.filter((one) => beside(one.walk.facts)))
        this.unlawful.push(`${says}: ${member.id} ${at} beside ${walk.facts.variant} ${walk.facts.state}`);
    }
  }

  /** Two roads that go on beside each other although only one may, whichever came first. */
  bothGoOn(): string[] {
    const pairs = PAIRS.flatMap((pair) => this.members.filter(({ walk }) => pair.one(walk.facts)).map((one) => ({ pair, one })));
    return pairs.flatMap(({ pair: { says, other, inTheCase, save }, one }) =>
      this.members
        .filter((two) => two !== one && other(two.walk.facts) && (!inTheCase || two.caseId === one.caseId))
        .filter((two) => ![...one.exceptions, ...two.exceptions].some((name) => save.includes(name)))
        .map((two) => `${says}: ${one.id} ${one.walk.facts.state} beside ${two.id} ${two.walk.facts.variant} ${two.walk.facts.state}`),
    );
  }

  private remember(): void {
    for (const rule of ROAD_ORDER)
      for (const other of this.members) {
        const key = `${rule.id} ${other.id}`;
        if (!isWhereItLooks(rule, other.walk.facts)) this.since.delete(key);
        else if (!this.since.has(key)) this.since.set(key, this.now);
      }
  }

  /**
   * What the order promises: a road that is alive was judged, when it was opened and when it was taken in, while no other road stood where one of
   * its rules looks, unless an exception of that rule was named. What comes there later shuts nothing that was judged before; the rows of the road
   * say what follows from it.
   */
  forbidden(): string[] {
    return this.members.flatMap((one) => {
      if (one.walk.facts.ended) return [];
      return [...one.judged].flatMap(([rule, when]) => {
        if (one.exceptions.some((name) => Object.hasOwn(rule.exceptions, name))) return [];
        return this.members
          .filter((other) => other !== one && (rule.reach === 'matter' || other.caseId === one.caseId))
          .filter((other) => (this.since.get(`${rule.id} ${other.id}`) ?? Infinity) < when)
          .map((other) => `${rule.id}: ${one.id} ${one.walk.facts.state} was judged beside ${other.id} ${other.walk.facts.state}`);
      });
    });
  }
}

const isAbout = (rule: RoadOrder, facts: ProceedingFacts): boolean =>
  rule.kind !== 'comes-first' &&
  rule.road === facts.procedure &&
  (!rule.only || rule.only.includes(facts.variant)) &&
  (rule.appliesIf ?? []).every((condition) => holds(condition, facts, null));

function isWhereItLooks(rule: RoadOrder, facts: ProceedingFacts): boolean {
  const { procedure, variant, state, ended } = facts;
  const is = (code: OtherCode) => OTHERS[code](asSibling(facts));
  if (procedure !== rule.other || (rule.otherOnly && !rule.otherOnly.includes(variant))) return false;
  if (rule.otherIf?.every(is) === false || rule.unless?.some(is)) return false;
  return rule.while ? rule.while.includes(state) : rule.kind === 'not-beside' && !ended;
}

const seen = ({ walk: { facts } }: Member): SiblingFacts => asSibling(facts);
