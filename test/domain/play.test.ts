import { describe, expect, it } from '@jest/globals';
import { legalDate } from '../../src/domain/legal-date.js';
import { basisClockChanges } from '../../src/domain/procedures/clocks.js';
import { dayOf } from '../../src/domain/procedures/days.js';
import type { AnyRoad, AnyStep } from '../../src/domain/procedures/grammar.js';
import { type AgreementFacts, type ProceedingFacts, instalmentsOf, lastPerformanceDay } from '../../src/domain/procedures/facts.js';
import { play } from '../../src/domain/procedures/play.js';
import { peopleMediation } from '../../src/domain/procedures/people-mediation.js';
import { aDraft, aMediation, aProceeding, anAgreement, hands, mediatorLi, registrarA, theCourt, twoParties } from './support.js';

const asked = (input: Record<string, unknown> = {}, more = {}) => ({ input, on: legalDate('2026-03-20'), ...more });
/** A row that stands in no road, to see one effect alone. */
const row = (more: Partial<Record<keyof AnyStep, unknown>>): AnyStep =>
  ({ do: 'try', title: '试', law: [], from: ['mediating'], to: 'same', by: ['registrar'], ...more }) as unknown as AnyStep;
const tried = (more: Parameters<typeof row>[0], input = {}, facts = aMediation().facts, told = {}) =>
  play(peopleMediation, facts, row(more), asked(input, told), hands('wang'));

/** What is still to be performed. */
const outstanding = (agreement: AgreementFacts | null) => instalmentsOf(agreement).filter(({ performedOn }) => !performedOn);

describe('a step', () => {
  it('leaves the facts it was given as they were', () => {
    const { facts } = aMediation();
    const before = structuredClone(facts);
    play(peopleMediation, facts, row({ to: 'terminated', leaves: [{ paper: 'routes-notice', to: 'every-party' }] }), asked(), hands());
    expect(facts).toEqual(before);
  });

  it('is written once with its day, its input, and where it led from and to', () => {
    expect(tried({ to: 'paused' }, { note: '话' }).left.filter(({ kind }) => kind === 'event')).toEqual([
      { kind: 'event', step: expect.anything(), from: 'mediating', to: 'paused', on: '2026-03-20', input: { note: '话' } },
    ]);
  });

  it('changes the day of the last step only by leading on', () => {
    expect([tried({}).facts.lastStepOn, tried({ to: 'paused' }).facts.lastStepOn]).toEqual(['2026-03-10', '2026-03-20']);
    // What preceded the opening keeps its own day: what follows it may precede the opening too.
    expect(tried({ to: 'paused' }, {}, { ...aMediation().facts, openedOn: legalDate('2026-03-21') }).facts.lastStepOn).toBe('2026-03-20');
  });

  it('back to the state before; where there was none, it stays', () => {
    const { facts } = aMediation();
    expect([tried({ to: 'previous' }).facts.state, tried({ to: 'previous' }, {}, { ...facts, previousState: null }).facts.state]).toEqual([
      'accepted',
      'mediating',
    ]);
  });

  it('that follows from itself without end is a fault of the table, not an endless night', () => {
    const road: AnyRoad = { ...peopleMediation, steps: [row({ by: { asSoonAs: 'handlerAppointed' } })] };
    expect(() => play(road, aMediation().facts, row({}), asked(), hands())).toThrow('does not come to rest');
  });

  it('a consequence may be of one variant, and wait for something not to be', () => {
    const road = (more: object): AnyRoad => ({
      ...peopleMediation,
      steps: [row({ to: 'paused', by: { asSoonAs: { not: 'everyMarkIsThere' } }, ...more })],
    });
    expect(
      [{ only: ['labour'] }, { only: ['general'] }].map(
        (more) => play(road(more), aMediation().facts, row({}), asked(), hands()).facts.state,
      ),
    ).toEqual(['mediating', 'paused']);
  });
});

describe('what a step leaves behind', () => {
  it('a mark, with what was said beside it; none where nothing was said', () => {
    const step = { input: { method: ['seal'], partyId: 'party' }, leaves: [{ mark: 'signed', as: 'method' }] };
    expect(tried(step, { method: 'seal', partyId: '孙广田' }).facts.marks.at(-1)).toEqual({
      mark: 'signed',
      partyId: '孙广田',
      value: 'seal',
      on: '2026-03-20',
      detail: { method: 'seal' },
    });
    expect(tried(step, {}).facts.marks).toHaveLength(2);
    expect(tried(step, { method: 'seal' }).facts.marks.at(-1)).toMatchObject({ partyId: null });
    expect(
      tried({ leaves: [{ mark: 'objected', as: 'the-handler' }] }, {}, { ...aMediation().facts, handler: null }).facts.marks,
    ).toHaveLength(2);
  });

  it('a mark of the road is one for all, whichever party it was learned from', () => {
    expect(tried({ leaves: [{ mark: 'sealed', as: 'yes' }] }, { partyId: '孙广田' }).facts.marks.at(-1)).toMatchObject({
      mark: 'sealed',
      partyId: null,
    });
  });

  it('a handler, or none', () => {
    expect(tried({ leaves: [{ handler: 'mediatorId' }] }, { mediatorId: 'wang' }).facts.handler).toMatchObject({ mediatorId: 'wang' });
    expect(tried({ leaves: [{ handler: 'none' }] }).facts).toMatchObject({ handler: null, objectedMediatorIds: ['li'] });
    expect(tried({ leaves: [{ handler: 'none' }] }, {}, { ...aMediation().facts, handler: null }).facts.objectedMediatorIds).toEqual([]);
  });

  it('a seat, filled by the organisation that was named', () => {
    const step = { leaves: [{ seat: 'court', from: 'courtId' }] };
    const seated = tried(step, {}, undefined, { organisations: { courtId: theCourt } });
    expect(seated.facts.seats['court']).toBe(theCourt);
    expect([Object.keys(tried(step).facts.seats), tried(step).left.map(({ kind }) => kind)]).toEqual([['committee'], ['event']]);
    const left = tried({ leaves: [{ seat: 'court', from: 'none' }] }, {}, seated.facts);
    expect([Object.keys(left.facts.seats), left.left[0]]).toEqual([['committee'], { kind: 'seat', seat: 'court', organisation: null }]);
  });

  it('another body that answers for the case, once', () => {
    const seats = { ...aMediation().facts.seats, organ: theCourt };
    const step = { leaves: [{ answerable: 'organ' }] };
    const moved = tried(step, {}, { ...aMediation().facts, seats });
    expect([moved.facts.case.responsibleOrganisationId, moved.left[0]]).toEqual(['court', { kind: 'answerable', organisationId: 'court' }]);
    expect(tried(step, {}, moved.facts).left.map(({ kind }) => kind)).toEqual(['event']);
    expect(tried(step).left.map(({ kind }) => kind)).toEqual(['event']);
  });

  it('what was told in confidence lies sealed for one body, and no event or mark holds it', () => {
    const seats = { ...aMediation().facts.seats, organ: theCourt };
    const step = {
      input: { report: 'text', note: 'text' },
      leaves: [{ sealed: 'report', for: 'organ' }, { mark: 'sealed', as: 'yes' }, { keep: 'pending' }],
    };
    const { left, facts } = tried(step, { report: '举报村主任', note: '另有一事' }, { ...aMediation().facts, seats });
    expect(left[0]).toEqual({ kind: 'sealed', text: '举报村主任', organisationId: 'court' });
    expect(JSON.stringify([left.slice(1), facts])).not.toContain('举报村主任');
    expect(JSON.stringify(left.slice(1))).toContain('另有一事');
  });

  it('a decision, beside what a court said', () => {
    const decided = tried(
      { input: { opinionNo: 'text', documentId: 'document' }, leaves: [{ keep: 'decision' }] },
      { opinionNo: '信复〔2026〕3号', documentId: 'x' },
    );
    expect([decided.facts.decision, decided.facts.court]).toEqual([{ opinionNo: '信复〔2026〕3号' }, {}]);
  });

  it('another variant, under which it goes on', () => {
    expect(tried({ leaves: [{ becomes: 'labour' }] }).facts.variant).toBe('labour');
  });

  it('nothing where there is no agreement to take effect, to clear or to perform', () => {
    for (const leaves of [[{ effective: 'the-day' }], [{ instalment: 'performed' }]])
      expect(tried({ leaves }).left.map(({ kind }) => kind)).toEqual(['event']);
    expect(tried({ leaves: [{ clear: ['signed'] }] }).left.map(({ kind }) => kind)).toEqual(['void-marks', 'event']);
    expect(
      tried(
        { leaves: [{ instalment: 'performed' }] },
        { instalmentId: 'nobody’s' },
        { ...anAgreement().facts, state: 'mediating' },
      ).left.map(({ kind }) => kind),
    ).toEqual(['event']);
  });

  it('an agreement without a mark takes effect on the day itself', () => {
    const { facts } = aDraft();
    expect(
      tried({ leaves: [{ effective: { lastOf: ['sealed'] } }] }, {}, { ...facts, state: 'mediating' }).facts.agreement?.effectiveOn,
    ).toBe('2026-03-20');
  });

  it('a performance that is no money is done when it is done', () => {
    const walk = anAgreement({}, [{ debtorPartyIds: ['周长顺'], creditorPartyId: '孙广田', kind: 'act', description: '道歉' }]);
    const termId = walk.facts.agreement!.terms[0]!.id;
    expect(walk.running.map((clock) => clock.split(' ')[0])).toEqual(['confirmation', 'visit']);
    walk.take(registrarA, 'record-performance', { termId, on: '2026-03-19', documentId: 'd' });
    expect(walk.left[0]).toMatchObject({
      how: 'performed',
      amount: null,
      documentId: 'd',
      on: '2026-03-19',
      instalment: { performedOn: '2026-03-19' },
    });
    expect([walk.facts.state, outstanding(walk.facts.agreement)]).toEqual(['performed', []]);
  });

  it('a performance without a day of its own was on the day of the step', () => {
    const walk = anAgreement();
    const instalmentId = walk.facts.agreement!.terms[0]!.instalments[0]!.id;
    const { facts } = tried({ leaves: [{ instalment: 'defaulted' }] }, { instalmentId }, { ...walk.facts, state: 'mediating' });
    expect(outstanding(facts.agreement)[0]).toMatchObject({ defaultedOn: '2026-03-20', performedAmount: '0.00' });
  });
});

describe('the days that rows speak of', () => {
  const { facts } = anAgreement();

  it('are read from the facts', () => {
    expect(dayOf('the-day', facts, asked())).toBe('2026-03-20');
    expect(dayOf({ input: 'filedOn' }, facts, asked({ filedOn: '2026-03-19' }))).toBe('2026-03-19');
    expect(dayOf({ input: 'filedOn' }, facts, asked({ filedOn: 'yesterday' }))).toBeNull();
    // A moment lies on its day here, wherever it was written down.
    expect(dayOf({ input: 'at' }, facts, asked({ at: '2026-03-19T17:30:00Z' }))).toBe('2026-03-20');
    expect(dayOf({ input: 'at' }, facts, asked({ at: '2026-03-19T25:00:00Z' }))).toBeNull();
    expect(dayOf({ lastOf: ['signed', 'sealed'] }, facts, asked())).toBe('2026-03-18');
    expect(dayOf({ lastOf: ['objected'] }, facts, asked())).toBeNull();
    expect(dayOf('instalment-day', facts, asked(), facts.agreement!.terms[0]!.instalments[0])).toBe('2026-04-30');
    expect(dayOf('instalment-day', facts, asked())).toBeNull();
  });

  it('the last day of performance is of the last instalment, of the agreement where it sets none, of the basis where it has its own', () => {
    expect(dayOf('last-performance-day', facts, asked())).toBe('2026-12-31');
    expect(dayOf('last-performance-day', aProceeding(), asked())).toBeNull();
    expect(lastPerformanceDay({ ...facts.agreement!, terms: [] })).toBe('2026-03-18');
    expect(lastPerformanceDay(null)).toBeNull();
  });
});

describe('clocks', () => {
  it('a start may depend on the input, on a condition and on the state', () => {
    const clock = { title: '试', rule: 'performance.visit' as const, kind: 'duty' as const, met: ['try'] };
    const started = (start: object) => {
      const road = { ...peopleMediation, clocks: { tried: { ...clock, starts: [start] } } } as unknown as AnyRoad;
      return play(road, aMediation().facts, row({ do: 'try' }), asked({ willing: true }), hands()).left.filter(
        ({ kind }) => kind === 'clock',
      ).length;
    };
    expect(
      [
        { by: ['try'] },
        { by: ['try'], when: { willing: true } },
        { by: ['try'], if: 'handlerAppointed' },
        { by: ['try'], in: ['mediating'] },
      ].map(started),
    ).toEqual([1, 1, 1, 1]);
    expect(
      [
        {},
        { by: ['try'], when: { willing: false } },
        { by: ['try'], if: 'everyMarkIsThere' },
        { by: ['try'], in: ['paused'] },
        { by: ['other'] },
        { entering: 'mediating' },
        { by: ['try'], only: ['labour'] },
      ].map(started),
    ).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('of every party starts for each where no party is named', () => {
    const road = {
      ...peopleMediation,
      clocks: {
        tried: {
          title: '试',
          rule: 'judicial-confirmation.object',
          kind: 'right',
          per: 'party',
          starts: [{ by: ['try'] }],
          stopped: ['undo'],
        },
      },
    } as unknown as AnyRoad;
    const { left } = play(road, aMediation().facts, row({}), asked(), hands());
    expect(left.slice(1)).toMatchObject([{ change: { subjectKind: 'party', subjectId: '孙广田' } }, { change: { subjectId: '周长顺' } }]);
    const clocks = ['孙广田', '周长顺'].map((subjectId) => ({
      ...anAgreement().facts.clocks[0]!,
      id: subjectId,
      clock: 'tried',
      subjectId,
      endedAs: null,
    }));
    const stopped = play(road, { ...aMediation().facts, clocks }, row({ do: 'undo' }), asked({ partyId: '周长顺' }), hands());
    expect(stopped.left[1]).toMatchObject({ change: { how: 'end', as: 'stopped', running: [{ id: '周长顺' }] } });
    const all = play(road, { ...aMediation().facts, clocks }, row({ do: 'undo' }), asked(), hands());
    expect(all.left[1]).toMatchObject({ change: { how: 'end', as: 'stopped', running: [{ id: '孙广田' }, { id: '周长顺' }] } });
  });

  it('of a right that was used before it was written down says on which day', () => {
    const used = (start: object) => {
      const rows = { title: '试', rule: 'reconsideration.apply', kind: 'right', starts: [{ by: ['try'], ...start }] };
      const road = { ...peopleMediation, clocks: { tried: rows } } as unknown as AnyRoad;
      return play(road, aMediation().facts, row({ do: 'try' }), asked({ filedOn: '2026-03-11' }), hands()).left.at(-1);
    };
    expect(used({ used: { input: 'filedOn' } })).toMatchObject({ change: { how: 'start', used: '2026-03-11' } });
    expect(used({ used: { input: 'toldOn' } })).toMatchObject({ change: { how: 'start', used: '2026-03-20' } });
    expect(used({})).toMatchObject({ change: { how: 'start', used: null } });
  });

  it('of the road it rests on: whoever acts uses its own, and the others keep theirs', () => {
    const row = {
      title: '试',
      rule: 'reconsideration.apply',
      kind: 'right',
      per: 'party',
      starts: [],
      met: ['administrative-reconsideration:apply'],
    };
    const road = { ...peopleMediation, clocks: { tried: row } } as unknown as AnyRoad;
    const clocks = ['孙广田', '周长顺'].map((subjectId) => ({
      ...anAgreement().facts.clocks[0]!,
      id: subjectId,
      clock: 'tried',
      subjectId,
      endedAs: null,
    }));
    const met = (input: object, parties = twoParties) =>
      basisClockChanges(
        road,
        clocks,
        { procedure: 'administrative-reconsideration', parties } as ProceedingFacts,
        'apply',
        legalDate('2026-03-20'),
        {
          ...input,
        },
      ).met.map(({ id }) => id);
    // Where nobody is named, whoever asks; where nobody is written down as asking, all of them.
    const thirds = twoParties.map((one) => ({ ...one, role: 'third-party' as const }));
    expect([met({ partyId: '周长顺' }), met({}), met({}, thirds)]).toEqual([['周长顺'], ['孙广田'], ['孙广田', '周长顺']]);
  });

  it('that only the last of several acts meets run until then', () => {
    const meets = (metIf: string) => {
      const clocks = { conclude: { ...peopleMediation.clocks['conclude']!, met: ['try'], metIf } };
      return play({ ...peopleMediation, clocks } as unknown as AnyRoad, aMediation().facts, row({}), asked(), hands()).left.slice(1);
    };
    expect(meets('everyMarkIsThere')).toEqual([]);
    expect(meets('aWillingPairIsThere')).toMatchObject([{ change: { how: 'end', as: 'met' } }]);
  });

  it('of rights that lapsed are met after all where the act was in time and typed late', () => {
    const right = { ...peopleMediation.clocks['confirmation']!, met: ['try'] };
    const meets = (kind: 'right' | 'duty', dueDate: string) => {
      const road = { ...peopleMediation, clocks: { confirmation: { ...right, kind } } } as unknown as AnyRoad;
      const clocks = anAgreement().facts.clocks.map((one) => ({ ...one, endedAs: 'lapsed' as const, dueDate: legalDate(dueDate) }));
      return play(road, { ...aMediation().facts, clocks }, row({}), asked(), hands()).left.slice(1);
    };
    expect(meets('right', '2026-03-20')).toMatchObject([{ change: { how: 'end', as: 'met', on: '2026-03-20' } }]);
    expect(meets('right', '2026-03-19')).toEqual([]);
    expect(meets('duty', '2026-03-20')).toEqual([]);
  });

  it('that wait for any reason wait in their state', () => {
    const road = {
      ...peopleMediation,
      clocks: { conclude: { ...peopleMediation.clocks['conclude']!, waits: [{ in: 'paused' }] } },
    } as AnyRoad;
    expect(play(road, aMediation().facts, row({ to: 'paused' }), asked(), hands()).left.at(-1)).toMatchObject({
      change: { how: 'suspend', basis: '' },
    });
    expect(
      aMediation()
        .take(mediatorLi, 'pause', { basis: 'other' })
        .left.some(({ kind }) => kind === 'clock'),
    ).toBe(false);
  });
});
