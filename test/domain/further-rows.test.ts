import { describe, expect, it } from '@jest/globals';
import { checkRoads } from '../../src/domain/procedures/check.js';
import { XF } from '../../src/domain/procedures/cites.js';
import type { AnyRoad, AnyStep } from '../../src/domain/procedures/grammar.js';
import { petition } from '../../src/domain/procedures/petition.js';
import { play } from '../../src/domain/procedures/play.js';
import { closedBy, orderRefusals } from '../../src/domain/procedures/road-order.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { BODIES, aProceeding, clerkZhou, hands, seatOf, twoParties } from './support.js';

const asked = (input: Record<string, unknown> = {}) => ({
  input,
  on: legalDate('2026-03-04'),
  organisations: Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) => (BODIES[String(value)] ? [[name, BODIES[String(value)]!]] : [])),
  ),
});
const facts = (more: Parameters<typeof aProceeding>[0] = {}) =>
  aProceeding({
    procedure: 'petition',
    state: 'registered',
    seats: { office: seatOf(clerkZhou) },
    organisationId: clerkZhou.organisationId,
    ...more,
  });
const step = (more: Partial<AnyStep>): AnyStep => ({
  do: 'try',
  title: '试',
  law: [XF('22')],
  from: ['registered'],
  to: 'same',
  by: ['desk'],
  ...more,
});
const faultsOf = (change: (road: AnyRoad) => void): string[] => {
  const road = structuredClone(petition);
  change(road);
  return checkRoads([road], []).filter((fault) => !fault.includes('heed'));
};
const row = (road: AnyRoad, name: string): AnyStep => road.steps.find((one) => one.do === name)!;

describe('a step that nobody is to know of', () => {
  const seal = row(petition, 'split-report');
  const told = { organisationId: 'discipline', report: '村支书收了钱', title: '补偿', facts: '求补偿', documentIds: ['scan'] };
  const remains = { title: '补偿', facts: '求补偿', withheldIds: ['scan'] };

  it('leaves its text to the sealed store, for the body that is named, and no event, no mark, no seat', () => {
    const played = play(petition, facts(), seal, asked(told), hands());
    expect(played.left.filter(({ kind }) => kind === 'sealed')).toEqual([
      { kind: 'sealed', text: '村支书收了钱', organisationId: 'discipline', remains },
    ]);
    expect(played.left.filter(({ kind }) => kind === 'event' || kind === 'mark')).toEqual([]);
    expect(played.left.filter(({ kind }) => kind === 'seat')).toEqual([{ kind: 'seat', seat: 'discipline', organisation: null }]);
    expect(played.facts).toEqual(facts());
    expect(JSON.stringify(played.left.filter(({ kind }) => kind !== 'sealed'))).not.toContain('村支书');
  });

  it('seals something, and leaves nothing else that could be seen', () => {
    expect(faultsOf((road) => (row(road, 'withdraw').unseen = true))).toEqual([
      'petition: step withdraw (登记书面撤回): it is unseen, and nobody seals anything by it',
      'petition: step withdraw (登记书面撤回): it is unseen, and leaves something to be seen',
    ]);
    expect(faultsOf((road) => row(road, 'split-report').leaves!.push({ mark: 'urgent', as: 'yes' }))).toEqual([
      'petition: step split-report (分出检举控告内容并密封): it is unseen, and leaves something to be seen',
    ]);
    expect(faultsOf((road) => row(road, 'split-report').leaves!.pop())).toEqual([
      'petition: step split-report (分出检举控告内容并密封): it is unseen, and leaves something to be seen',
    ]);
    // Only the end of a road may be seen to take something out: then the whole is gone.
    const open = faultsOf((road) => (row(road, 'transfer').leaves = row(road, 'split-report').leaves!));
    expect(open).toContain('petition: step transfer (转送): it takes something out of the case, and is not unseen');
    expect(open).toContain('petition: step transfer (转送): title is no text that is always told');
    const whole = faultsOf((road) => (row(road, 'forward').leaves = row(road, 'split-report').leaves!));
    expect(whole.filter((fault) => fault.includes('unseen'))).toEqual([]);
    expect(faultsOf((road) => (row(road, 'split-report').leaves = [{ sealed: 'text', for: 'nobody' }]))).toEqual([
      'petition: step split-report (分出检举控告内容并密封): nobody is no seat',
      'petition: step split-report (分出检举控告内容并密封): text is no text that is told',
    ]);
  });
});

describe('a seat', () => {
  it('is filled by the body that already sits on another', () => {
    const played = play(petition, facts(), step({ leaves: [{ seat: 'organ', from: 'office' }] }), asked(), hands());
    expect(played.facts.seats['organ']).toEqual(seatOf(clerkZhou));
    expect(faultsOf((road) => (row(road, 'take-up').leaves![0] = { seat: 'organ', from: 'nowhere' }))[0]).toContain('and no seat');
  });
});

describe('a paper', () => {
  it('for who asked is not handed to who is asked; where nobody is written down as asking, all have it', () => {
    const paper = step({ leaves: [{ paper: 'receipt-notice', to: 'applicants' }] });
    expect(play(petition, facts(), paper, asked(), hands()).facts.papers.map(({ partyId }) => partyId)).toEqual(['孙广田']);
    const others = twoParties.map((one) => ({ ...one, role: 'third-party' as const }));
    expect(play(petition, facts({ parties: others }), paper, asked(), hands()).facts.papers).toHaveLength(2);
  });
});

describe('a consequence that stays where it is', () => {
  it('is taken once while its mark stands, and again when it would say something else', () => {
    const settled = { id: 'm', procedure: 'people-mediation' as const, variant: 'general', state: 'effective', ended: false };
    const beside = facts({ case: { siblings: [settled] } });
    const played = play(petition, beside, step({}), asked(), hands());
    expect([played.steps, played.facts.marks.map(({ value }) => value)]).toEqual([['try', 'hear-settled'], ['settled']]);
    expect(play(petition, played.facts, step({}), asked(), hands()).steps).toEqual(['try']);
    const failed = {
      ...played.facts,
      case: { ...played.facts.case, siblings: [settled, { ...settled, id: 'n', state: 'terminated', ended: true }] },
    };
    const again = play(petition, failed, step({}), asked(), hands());
    expect([again.steps, again.facts.marks.map(({ value }) => value)]).toEqual([['try', 'hear-not-settled'], ['not-settled']]);
  });

  it('and leaves no mark goes round without end', () => {
    expect(faultsOf((road) => (row(road, 'hear-settled').leaves = []))).toContain(
      'petition: step hear-settled (得知调解达成协议): it can follow from itself without end',
    );
  });
});

describe('an order that is judged when the road is taken in', () => {
  const kin = [{ id: 'k', procedure: 'petition' as const, variant: 'ordinary', state: 'terminal', ended: true }];
  const again = facts({ case: { kin } });

  it('never keeps the paper from being registered', () => {
    expect(orderRefusals(petition, again)).toEqual([]);
    expect(orderRefusals(petition, again, { at: 'admission' })).toMatchObject([
      { code: 'road-barred', law: { law: '信访工作条例', article: '36' } },
    ]);
  });

  it('is opened by an exception named then, or at the opening', () => {
    expect(closedBy(petition, again, { at: 'admission', exception: 'new-facts' })).toEqual([]);
    expect(closedBy(petition, { ...again, opening: { exception: 'new-facts' } }, { at: 'admission' })).toEqual([]);
    expect(closedBy(petition, again, { at: 'admission', exception: 'toString' })).toHaveLength(1);
  });
});
