/** How a matter may stand before it is walked at random. */
import type { County, Member } from './support-county.js';
import { loanTerms } from './support.js';
import { parties, peopleOf } from './support-walks.js';

/** How a matter may stand before anything happens at random: nothing yet, an agreement in force, a suit that is docketed. */
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
    const asked = county.open({ caseId: 'first', procedure: 'administrative-reconsideration' })!;
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

function done(county: County, member: Member, action: string, input: Record<string, unknown> = {}): void {
  const walk = county.look(member);
  for (const actor of peopleOf(walk.road, walk.facts.seats)) {
    const decision = walk.judge(actor, action, input);
    if (decision.allowed) return county.follow(member, decision.step, input);
  }
  throw new Error(`nobody may ${action} in ${walk.facts.state}`);
}

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
      done(county, first, 'accept', { whyNotEarlier: ['非诉讼事项', '非仲裁事项', '非党员申诉', '非行政程序', '非履职事项'] });
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
