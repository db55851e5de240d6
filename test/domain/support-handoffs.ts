/** Offers of a case from one body to another, and requests for it, in a matter that is walked at random: as the house takes and refuses them, without a database. */
import { type LiveRoad, isUnderWay, leadsToADecision, roadInTheWay } from '../../src/domain/handoff-scope.js';
import { HANDOFF_STEPS, type HandoffAction, answersAfter, sideOf } from '../../src/domain/handoff-steps.js';
import { REQUEST_STEPS } from '../../src/domain/handoff-request-steps.js';
import { firstSeat } from '../../src/domain/procedures/opening.js';
import { ROADS, theRoad } from '../../src/domain/procedures/roads.js';
import type { County } from './support-county.js';
import { bodyOf } from './support-walks.js';

interface Offer {
  caseId: string;
  fromOrganisationId: string;
  toOrganisationId: string;
  procedure: string;
  state: 'offered' | (typeof HANDOFF_STEPS)[HandoffAction]['to'];
}
interface Asked {
  caseId: string;
  by: string;
  procedure: string;
  state: 'sent' | 'accepted' | 'declined';
}

const MOVES = ['offer', 'offer', 'accept', 'accept', 'accept', 'reject', 'withdraw', 'redesignate', 'ask', 'give', 'decline'] as const;
export type HandoffMove = (typeof MOVES)[number];
const CASES = ['first', 'second'] as const;
const WHOLE = { partyIds: null, claimIds: null };

export class Handoffs {
  readonly offers: Offer[] = [];
  readonly asked: Asked[] = [];
  /** Moves that were taken, and those that were refused. */
  readonly taken = new Set<string>();
  readonly refused = new Set<string>();
  /** Whoever took each case on: registered it, accepted it, or opened a road of it. */
  private readonly took = new Map<string, Set<string>>(CASES.map((caseId) => [caseId, new Set()]));
  readonly wrong: string[] = [];

  constructor(private readonly county: County) {}

  open = (caseId: string): Offer | undefined => this.offers.find((one) => one.caseId === caseId && one.state === 'offered');

  /** One thing somebody does with an offer or a request; whoever it is, and whether or not he may. */
  happen(pick: number, named: number): string | undefined {
    const move = MOVES[pick % MOVES.length]!;
    const caseId = CASES[named % CASES.length]!;
    const before = { ...this.county.responsible };
    const offer = this.open(caseId);
    const procedure = ROADS[Math.floor(pick / MOVES.length) % ROADS.length]!.code;
    // Mostly who should; now and then somebody else.
    const stranger = `${ROADS[named % ROADS.length]!.code} stranger`;
    const who = (right: string) => (named % 7 === 0 ? stranger : right);
    const done = this.take(move, caseId, offer, procedure, who);
    (done ? this.taken : this.refused).add(move);
    if (!done) this.unchanged(before, `${move} was refused`);
    else if (move !== 'accept') this.unchanged(before, move);
    else this.wentOver(caseId, offer!, before);
    return done ? `${move} of the ${caseId} case` : undefined;
  }

  private take(move: HandoffMove, caseId: string, offer: Offer | undefined, procedure: string, who: (right: string) => string): boolean {
    const answers = this.county.responsible[caseId]!;
    const request = this.asked.find((one) => one.caseId === caseId && one.state === 'sent');
    switch (move) {
      case 'offer':
        return this.offer(caseId, who(answers), procedure, this.bodyFor(procedure));
      case 'ask':
        if (request || this.bodyFor(procedure) === answers) return false;
        return this.asked.push({ caseId, by: this.bodyFor(procedure), procedure, state: 'sent' }) > 0;
      case 'give': {
        if (!request || who(answers) !== answers || !this.offer(caseId, answers, request.procedure, request.by)) return false;
        request.state = REQUEST_STEPS.accept.to;
        return true;
      }
      case 'decline':
        if (!request || who(answers) !== answers) return false;
        request.state = REQUEST_STEPS.decline.to;
        return true;
      default:
        return offer !== undefined && this.answer(move, offer, who(sideOf(HANDOFF_STEPS[move], offer)), procedure);
    }
  }

  private bodyFor = (procedure: string): string => bodyOf(theRoad(procedure), firstSeat(theRoad(procedure)).name).organisationId;

  private live = (caseId: string): LiveRoad[] =>
    this.county.members
      .filter((one) => one.caseId === caseId && !one.walk.facts.ended)
      .map(({ walk: { facts } }) => ({ procedure: facts.procedure, state: facts.state, parties: facts.parties, claimIds: null }));

  private isHeldUp = (caseId: string, procedure: string): boolean =>
    !leadsToADecision(procedure) && roadInTheWay(this.live(caseId), WHOLE, procedure) !== null;

  /** By whoever answers for the case, to another, once at a time. */
  private offer(caseId: string, by: string, procedure: string, to: string): boolean {
    const from = this.county.responsible[caseId]!;
    if (by !== from || to === from || this.open(caseId) || this.isHeldUp(caseId, procedure)) return false;
    this.offers.push({ caseId, fromOrganisationId: from, toOrganisationId: to, procedure, state: 'offered' });
    return true;
  }

  private answer(action: HandoffAction, offer: Offer, by: string, another: string): boolean {
    const step = HANDOFF_STEPS[action];
    if (sideOf(step, offer) !== by) return false;
    if (action === 'accept' && !this.accepted(offer)) return false;
    offer.state = step.to;
    if (action === 'redesignate') {
      const next = this.offer(offer.caseId, this.county.responsible[offer.caseId]!, another, this.bodyFor(another));
      if (!next) offer.state = 'offered';
      return next;
    }
    return true;
  }

  /** The road opens at the receiver, or the offer stays as it is. */
  private accepted(offer: Offer): boolean {
    const { caseId, procedure } = offer;
    if (this.isHeldUp(caseId, procedure)) return false;
    const sender = this.county.responsible[caseId]!;
    const goesWhole = !this.live(caseId).some(isUnderWay);
    const answers = answersAfter(HANDOFF_STEPS.accept, { sender, receiver: offer.toOrganisationId, goesWhole });
    return this.county.open({ caseId, procedure, atReceiver: true, answers }) !== undefined;
  }

  private unchanged(before: Record<string, string>, what: string): void {
    for (const caseId of CASES)
      if (before[caseId] !== this.county.responsible[caseId])
        this.wrong.push(`${what}: ${before[caseId]} no longer answers for the ${caseId} case`);
  }

  /** Said without the rows: it is with the receiver now, unless another road goes on with the sender. */
  private wentOver(caseId: string, offer: Offer, before: Record<string, string>): void {
    const others = this.live(caseId).slice(0, -1).some(isUnderWay);
    const right = others ? before[caseId] : offer.toOrganisationId;
    const answers = this.county.responsible[caseId];
    if (answers !== right) this.wrong.push(`accepted: ${answers} answers for the ${caseId} case, and not ${right}`);
  }

  /** What must be so of offers after any move. */
  faults(): string[] {
    const faults = CASES.flatMap((caseId) => {
      const answers = this.county.responsible[caseId]!;
      const took = this.took.get(caseId)!;
      for (const { toOrganisationId } of this.offers.filter((one) => one.caseId === caseId && one.state === 'accepted'))
        took.add(toOrganisationId);
      for (const member of this.county.members.filter((one) => one.caseId === caseId))
        for (const { organisationId } of Object.values(member.walk.facts.seats)) took.add(organisationId);
      const open = this.offers.filter((one) => one.caseId === caseId && one.state === 'offered');
      return [
        ...(answers === 'village-desk' || took.has(answers) ? [] : [`${answers} answers for the ${caseId} case and never took it`]),
        ...(open.length > 1 ? [`the ${caseId} case is offered ${open.length} times`] : []),
      ];
    });
    return [...this.wrong, ...faults];
  }
}
