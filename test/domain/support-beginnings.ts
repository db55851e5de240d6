/** How a matter of the county may stand before anything happens at random. */
import { addDays } from '../../src/domain/legal-date.js';
import type { County, Member } from './support-county.js';
import { lapsed } from './support-row-judge.js';
import { expires, parties, peopleOf } from './support-walks.js';
import { loanTerms } from './support.js';

/** Nothing yet, an agreement in force, a suit that is docketed. */
export const BEGINNINGS: ((county: County) => void)[] = [
  () => undefined,
  (county) => {
    const mediation = county.open({ caseId: 'first', procedure: 'people-mediation' })!;
    const all = parties.map(({ id }) => id);
    for (const partyId of all) done(county, mediation, 'record-willingness', { partyId, willing: true, noticeVersion: '1' });
    done(county, mediation, 'accept');
    done(county, mediation, 'appoint-mediator', { mediatorId: 'li' });
    done(county, mediation, 'open-mediation');
    done(county, mediation, 'draft-agreement', { form: 'written', facts: '借款属实', terms: loanTerms() });
    for (const partyId of all) done(county, mediation, 'sign', { signer: 'party', partyId, method: 'handwritten' });
    done(county, mediation, 'sign', { signer: 'mediator', method: 'handwritten' });
    done(county, mediation, 'sign', { signer: 'seal', method: 'seal' });
  },
  (county) => {
    const suit = county.open({ caseId: 'first', procedure: 'litigation', exception: 'filed-by-party' })!;
    done(county, suit, 'record-filing', { courtId: 'litigation court', filedOn: county.today });
    done(county, suit, 'record-docketing', { courtCaseNo: '(2026)黑0522民初1号' });
  },
];

/** An act of an organ, before a court or before the organ above it. */
export const ACTS: ((county: County) => void)[] = [
  (county) => {
    const suit = county.open({ caseId: 'first', procedure: 'litigation', variant: 'administrative', exception: 'filed-by-party' })!;
    done(county, suit, 'record-filing', { courtId: 'litigation court', filedOn: county.today });
    done(county, suit, 'record-docketing', { courtCaseNo: '(2026)黑0522行初1号' });
    done(county, suit, 'determine-procedure', { trial: 'summary' });
  },
  (county) => {
    const asked = county.open({ caseId: 'first', procedure: 'administrative-reconsideration', concerns: ['administrative-act'] })!;
    const [partyId] = parties.map(({ id }) => id);
    const act = { act: '处罚决定', madeOn: '2026-03-02', knownOn: '2026-03-02', immovable: false, precedence: 'no-precedence' };
    done(county, asked, 'record-application', { ...act, partyId, filedOn: county.today, told: true, respondentId: 'the organ' });
    done(county, asked, 'accept', { mode: 'ordinary' });
  },
];

/** Both have only been asked for: who takes it in first has it. */
export const APPLIED: ((county: County) => void)[] = ['administrative', 'administrative-summary', 'civil'].map((variant) => (county) => {
  const concerns = ['administrative-act'];
  const suit = county.open({ caseId: 'first', procedure: 'litigation', variant, concerns })!;
  done(county, suit, 'record-filing', { courtId: 'litigation court', filedOn: county.today });
  const asked = county.open({ caseId: 'first', procedure: 'administrative-reconsideration', concerns })!;
  const [partyId] = parties.map(({ id }) => id);
  const act = { act: '处罚决定', madeOn: '2026-03-02', knownOn: '2026-03-02', immovable: false, precedence: 'no-precedence' };
  done(county, asked, 'record-application', { ...act, partyId, filedOn: county.today, told: true, respondentId: 'the organ' });
});

const NO_EARLIER_ITEM = { whyNotEarlier: ['一', '二', '三', '四', '五'] };

/** A petition up to its organ: registered, sorted, sent on, received. */
function petitioned(county: County, caseId: string): Member {
  const petition = county.open({ caseId, procedure: 'petition' })!;
  done(county, petition, 'classify', { category: 'claim' });
  done(county, petition, 'transfer', { organisationId: 'petition organ', noReportInside: true, reason: '属其职权' });
  done(county, petition, 'notify-receipt');
  return petition;
}

/** One organ has it, another is asked. */
export const IN_HAND: [disputeType: string, (county: County) => void][] = [
  [
    'other',
    (county) => {
      const first = petitioned(county, 'first');
      done(county, first, 'accept', NO_EARLIER_ITEM);
      petitioned(county, 'second');
    },
  ],
  [
    'consumer',
    (county) => {
      const complaint = { forLiving: true, materialsComplete: true, knownOn: county.today };
      const [first, second] = ['first', 'second'].map((caseId) => county.open({ caseId, procedure: 'administrative-mediation' })!);
      done(county, first!, 'accept', complaint);
      county.look(second!);
    },
  ],
];

/** Silence has ended it, and other roads may have been opened since: an enforcement of it, a mediation, a second suit, a reconsideration. */
export const OVER: ((county: County) => void)[] = [
  ...(['civil', 'administrative'] as const).flatMap((variant) =>
    (['record-judgment', 'record-dismissal'] as const).map((action) => (county: County) => {
      const suit = county.open({ caseId: 'first', procedure: 'litigation', variant, exception: 'filed-by-party' })!;
      done(county, suit, 'record-filing', { courtId: 'litigation court', filedOn: county.today });
      done(county, suit, 'record-docketing', { courtCaseNo: '(2026)黑0522民初1号' });
      done(county, suit, action, { on: county.today });
      for (const { id: partyId } of parties) done(county, suit, 'record-service', { partyId, servedOn: county.today, method: 'post' });
      passOver(county, suit);
      if (action === 'record-dismissal') return;
      done(county, suit, 'record-effect', { effectiveOn: county.today, until: '2026-12-31' });
      county.open({ caseId: 'first', procedure: 'enforcement' });
    }),
  ),
  (county) => {
    const suit = county.open({ caseId: 'first', procedure: 'litigation', exception: 'filed-by-party' })!;
    done(county, suit, 'record-filing', { courtId: 'litigation court', filedOn: county.today });
    done(county, suit, 'record-refusal', { ground: 'not-this-court' });
    done(county, suit, 'record-service', { partyId: parties[0]!.id, servedOn: county.today, method: 'post' });
    passOver(county, suit);
  },
  (county) => {
    const order = county.open({ caseId: 'first', procedure: 'payment-order', variant: 'general', exception: 'filed-by-party' })!;
    done(county, order, 'file', { courtId: 'payment-order court', filedOn: county.today });
    done(county, order, 'accept', { courtCaseNo: '(2026)黑0522民督1号' });
    done(county, order, 'issue', { documentNo: '1', on: county.today });
    done(county, order, 'serve', { partyId: parties[1]!.id, servedOn: county.today, method: 'left' });
    passOver(county, order);
    county.open({ caseId: 'first', procedure: 'enforcement' });
  },
  // Of the rows that take an award back the labour one is rarer: it is asked with what the suit is about.
  ...(['labour-arbitration', 'labour-arbitration', 'labour-arbitration', 'land-arbitration'] as const).map(
    (procedure) => (county: County) => {
      const award = county.open({ caseId: 'first', procedure, exception: 'filed-by-party' })!;
      done(county, award, 'accept');
      done(county, award, 'form-tribunal', { tribunal: 'sole', arbitrators: ['甲'] });
      done(county, award, 'record-hearing', { on: county.today, place: '仲裁庭' });
      done(county, award, 'record-mediation', { result: 'no-agreement' });
      done(county, award, 'record-award', { on: county.today, awardNo: '1', finality: 'non-final' });
      for (const { id: partyId } of parties)
        done(county, award, 'record-service', { partyId, servedOn: county.today, method: 'in-person' });
      passOver(county, award);
      county.open({ caseId: 'first', procedure: 'enforcement' });
    },
  ),
  ...(['land-title', 'general'] as const).map((variant) => (county: County) => {
    const decision = county.open({ caseId: 'first', procedure: 'administrative-adjudication', variant, exception: 'filed-by-party' })!;
    done(county, decision, 'accept');
    done(county, decision, 'send-application');
    done(county, decision, 'investigate', { investigators: ['甲', '乙'] });
    const how = { on: county.today, documentNo: '1', result: '以老界为准', approvedBy: '局长' };
    if (variant === 'general') done(county, decision, 'adjudicate', how);
    else {
      done(county, decision, 'submit-opinion', { deciderId: 'administrative-adjudication government', note: '以老界为准' });
      done(county, decision, 'decide', how);
    }
    for (const { id: partyId } of parties)
      done(county, decision, 'record-service', { partyId, servedOn: county.today, method: 'in-person' });
    passOver(county, decision);
  }),
  (county) => {
    const petition = petitioned(county, 'first');
    done(county, petition, 'accept', NO_EARLIER_ITEM);
    done(county, petition, 'issue-opinion', { conclusion: 'explain', request: '补偿', reasons: '合理', opinion: '解释', lawBasis: '条例' });
    for (const { id, role } of parties)
      if (role === 'applicant') done(county, petition, 'serve-opinion', { partyId: id, servedOn: county.today, method: 'in-person' });
    passOver(county, petition);
    county.open({ caseId: 'second', procedure: 'petition' });
  },
];

/** The last day of every right that a row waits for has passed. */
function passOver(county: County, member: Member): void {
  const awaited = () =>
    member.walk.facts.clocks.filter(({ kind, endedAs, clock }) => kind === 'right' && endedAs === null && expires(member.walk.road, clock));
  const days = awaited().map(({ dueDate }) => dueDate);
  county.on(addDays(days.sort().at(-1)!, 1));
  for (const clock of new Set(awaited().map((one) => one.clock))) county.expire(member, clock);
  member.walk.facts = lapsed(member.walk.facts, county.today);
  if (!member.walk.facts.ended) throw new Error(`silence ends nothing in ${member.walk.facts.state}`);
}

function done(county: County, member: Member, action: string, input: Record<string, unknown> = {}): void {
  const walk = county.look(member);
  for (const actor of peopleOf(walk.road, walk.facts.seats)) {
    const decision = walk.judge(actor, action, input);
    if (decision.allowed) return county.follow(member, decision.step, input);
  }
  throw new Error(`nobody may ${action} in ${walk.facts.state}`);
}
