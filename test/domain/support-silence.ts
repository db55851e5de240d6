/** Proceedings that silence has ended, or is about to: where what was done in time may be typed late. */
import { theRoad } from '../../src/domain/procedures/roads.js';
import { addDays } from '../../src/domain/legal-date.js';
import type { Actor } from '../../src/domain/actor.js';
import { lapsed } from './support-row-judge.js';
import { expires, bodyOf, parties, peopleOf } from './support-walks.js';
import { Walk, aProceeding } from './support.js';

const [asks, answers, asksToo] = parties.map(({ id }) => id) as [string, string, string];

type Road = 'litigation' | 'payment-order' | 'petition' | 'labour-arbitration' | 'land-arbitration' | 'administrative-adjudication';

function begun(procedure: Road, variant: string): Walk {
  const road = theRoad(procedure);
  const seat = Object.keys(road.seats)[0]!;
  const seats = { [seat]: bodyOf(road, seat) };
  return new Walk(aProceeding({ procedure, variant, parties, organisationId: `${procedure} ${seat}`, seats })).open();
}

/** Somebody of those the rows name takes the step. */
export function doneBySomebody(walk: Walk, action: string, input: Record<string, unknown> = {}): Walk {
  const actor = peopleOf(walk.road, walk.facts.seats).find((one: Actor) => walk.judge(one, action, input).allowed);
  if (!actor) throw new Error(`nobody may ${action} in ${walk.facts.state}`);
  return walk.take(actor, action, input);
}

/** Every right that runs, and that a row waits for, is over: nobody has written down that it was used. */
export function silent(walk: Walk): Walk {
  const awaited = () =>
    walk.facts.clocks.find(({ kind, endedAs, clock }) => kind === 'right' && endedAs === null && expires(walk.road, clock));
  for (let right = awaited(); right; right = awaited()) {
    const { clock } = right;
    const days = walk.facts.clocks.filter((one) => one.clock === clock && one.endedAs === null).map(({ dueDate }) => dueDate);
    walk.on(addDays(days.sort().at(-1)!, 1)).expire(clock);
    const over = walk.facts.clocks.map((one) =>
      one.clock === clock && one.endedAs === null ? { ...one, endedAs: 'lapsed' as const, endedOn: walk.today } : one,
    );
    walk.facts = { ...walk.facts, clocks: over };
  }
  walk.facts = lapsed(walk.facts, walk.today);
  return walk;
}

const filed = (variant: string): Walk =>
  doneBySomebody(begun('litigation', variant), 'record-filing', { courtId: 'litigation court', filedOn: '2026-03-03' });

function decided(variant: string, action: 'record-judgment' | 'record-dismissal'): Walk {
  const walk = doneBySomebody(filed(variant), 'record-docketing', { courtCaseNo: '(2026)黑0522民初1号' });
  doneBySomebody(walk, action, { on: '2026-03-03' });
  for (const partyId of [asks, answers, asksToo])
    doneBySomebody(walk, 'record-service', { partyId, servedOn: '2026-03-03', method: 'post' });
  return walk;
}

function refused(variant: string): Walk {
  const walk = doneBySomebody(filed(variant), 'record-refusal', { ground: 'not-this-court' });
  return doneBySomebody(walk, 'record-service', { partyId: asks, servedOn: '2026-03-03', method: 'post' });
}

function ordered(): Walk {
  const walk = doneBySomebody(begun('payment-order', 'general'), 'file', { courtId: 'payment-order court', filedOn: '2026-03-03' });
  doneBySomebody(walk, 'accept', { courtCaseNo: '(2026)黑0522民督1号' });
  doneBySomebody(walk, 'issue', { documentNo: '1', on: '2026-03-03' });
  return doneBySomebody(walk, 'serve', { partyId: answers, servedOn: '2026-03-03', method: 'left' });
}

function lapsedOrder(): Walk {
  const walk = doneBySomebody(ordered(), 'record-objection', { partyId: answers, written: true });
  doneBySomebody(walk, 'uphold-objection');
  for (const partyId of [asks, asksToo]) doneBySomebody(walk, 'serve-ruling', { partyId, servedOn: '2026-03-03', method: 'post' });
  return walk;
}

function answered(): Walk {
  const walk = doneBySomebody(begun('petition', 'ordinary'), 'classify', { category: 'claim' });
  doneBySomebody(walk, 'transfer', { organisationId: 'petition organ', noReportInside: true, reason: '属其职权' });
  doneBySomebody(walk, 'notify-receipt');
  doneBySomebody(walk, 'accept', { whyNotEarlier: ['一', '二', '三', '四', '五'] });
  doneBySomebody(walk, 'issue-opinion', { conclusion: 'explain', request: '补偿', reasons: '合理', opinion: '解释', lawBasis: '条例' });
  for (const partyId of [asks, asksToo]) doneBySomebody(walk, 'serve-opinion', { partyId, servedOn: '2026-03-03', method: 'in-person' });
  return walk;
}

function reviewed(): Walk {
  const walk = doneBySomebody(answered(), 'request-review', { partyId: asks, organisationId: 'petition reviewer' });
  doneBySomebody(walk, 'decide-review', { reviewed: 'upheld', reviewOpinion: '维持', reviewBasis: '条例' });
  for (const partyId of [asks, asksToo]) doneBySomebody(walk, 'serve-review', { partyId, servedOn: '2026-03-03', method: 'in-person' });
  return walk;
}

function awarded(procedure: 'labour-arbitration' | 'land-arbitration'): Walk {
  const walk = doneBySomebody(
    begun(procedure, procedure === 'labour-arbitration' ? 'labour' : Object.keys(theRoad(procedure).variants)[0]!),
    'accept',
  );
  doneBySomebody(walk, 'form-tribunal', { tribunal: 'sole', arbitrators: ['甲'] });
  doneBySomebody(walk, 'record-hearing', { on: '2026-03-03', place: '仲裁庭' });
  doneBySomebody(walk, 'record-mediation', { result: 'no-agreement' });
  doneBySomebody(walk, 'record-award', { on: '2026-03-03', awardNo: '1', finality: 'non-final' });
  for (const { id: partyId } of parties) doneBySomebody(walk, 'record-service', { partyId, servedOn: '2026-03-03', method: 'in-person' });
  return walk;
}

function adjudicated(variant: 'land-title' | 'general'): Walk {
  const walk = doneBySomebody(begun('administrative-adjudication', variant), 'accept');
  doneBySomebody(walk, 'send-application');
  doneBySomebody(walk, 'investigate', { investigators: ['甲', '乙'] });
  const how = { on: '2026-03-03', documentNo: '1', result: '以老界为准', approvedBy: '局长' };
  if (variant === 'general') doneBySomebody(walk, 'adjudicate', how);
  else {
    doneBySomebody(walk, 'submit-opinion', { deciderId: 'administrative-adjudication government', note: '以老界为准' });
    doneBySomebody(walk, 'decide', how);
  }
  for (const { id: partyId } of parties) doneBySomebody(walk, 'record-service', { partyId, servedOn: '2026-03-03', method: 'in-person' });
  return walk;
}

/** Each is over. */
export const BEGINNINGS: readonly (() => Walk)[] = [
  ...(['ordinary', 'administrative'] as const).flatMap((variant) => [
    () => silent(decided(variant, 'record-judgment')),
    () => silent(decided(variant, 'record-dismissal')),
    () => silent(refused(variant)),
  ]),
  () => silent(ordered()),
  () => silent(lapsedOrder()),
  () => silent(answered()),
  () => silent(reviewed()),
  () => silent(awarded('labour-arbitration')),
  () => silent(awarded('land-arbitration')),
  () => silent(adjudicated('land-title')),
  () => silent(adjudicated('general')),
];
