import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/domain/actor.js';
import { owed } from '../../src/domain/procedures/decide.js';
import {
  aReferral,
  aSuit,
  clerkZhou,
  courtClerk,
  courtClient,
  courtReader,
  dockingClerk,
  mediatorLi,
  registrarA,
  registrarElsewhere,
  seatOf,
  theCourt,
} from './support.js';

const unattended = seatOf(courtClient, { hasAccount: false });

describe('the way to court', () => {
  it('is the plaintiff’s own choice: the house reminds in fifteen days, and no more', () => {
    const walk = aReferral();
    expect([walk.facts.state, walk.running, owed(walk.road, walk.facts)?.by]).toEqual([
      'referred',
      ['file 2026-05-14 2026-05-29'],
      'party',
    ]);
  });

  it.each<[string, Actor, string]>([
    ['the desk that referred it', registrarA, 'allowed'],
    ['a desk elsewhere', registrarElsewhere, '403 role-missing'],
    ['a mediator', mediatorLi, '403 role-missing'],
    ['the court, before anything was filed with it', courtClient, '403 role-missing'],
  ])('a filing is recorded by %s: %s', (_, actor, answer) => {
    expect(aReferral().answer(actor, 'record-filing', { courtId: 'court', filedOn: '2026-05-18' }, theCourt)).toBe(answer);
  });

  it('whoever holds it may be a window as well', () => {
    expect(aReferral({ seats: { holder: seatOf(clerkZhou) } }).answer(clerkZhou, 'abandon', { reason: '和解' })).toBe('allowed');
  });

  it('filed, the court has seven days from the day it was filed, and its seat', () => {
    const walk = aSuit();
    expect(walk.facts).toMatchObject({ state: 'filed', seats: { court: { organisationId: 'court' } } });
    expect([walk.ended('file'), walk.running]).toEqual([['met 2026-05-18'], ['docket 2026-05-18 2026-05-25']]);
  });

  it('a supplement starts the seven days again, from the day it was handed in', () => {
    const walk = aSuit();
    expect(walk.answer(registrarA, 'supplement')).toBe('422 no-supplement-asked');
    walk.take(courtClient, 'request-supplement', { items: ['身份证明'] });
    expect(walk.answer(courtClient, 'request-supplement', { items: ['再补'] })).toBe('422 supplement-open');
    expect(owed(walk.road, walk.facts)).toMatchObject({ by: 'party', next: ['supplement'] });
    walk.on('2026-05-20').take(registrarA, 'supplement');
    expect([walk.running, walk.facts.pending]).toEqual([['docket 2026-05-20 2026-05-27'], null]);
    expect(walk.answer(courtClient, 'request-supplement', { items: ['再补'] })).toBe('allowed');
    expect(owed(walk.road, walk.facts)).toMatchObject({ by: 'court' });
  });

  it.each<[string, Actor, string]>([
    ['its own client', courtClient, 'allowed'],
    ['its clerk', courtClerk, 'allowed'],
    ['a client that may only read', courtReader, '403 role-missing'],
    ['the registrar', registrarA, '403 role-missing'],
    ['docking staff, where it has an account', dockingClerk, '403 role-missing'],
  ])('only the court dockets, refuses and decides: %s', (_, actor, answer) => {
    const documentId = 'd';
    expect(aSuit().answer(actor, 'record-docketing', { courtCaseNo: '1', documentId })).toBe(answer);
    expect(aSuit().answer(actor, 'record-refusal', { ground: 'not-this-court', documentId })).toBe(answer);
    expect(aSuit().answer(actor, 'request-supplement', { items: [], documentId })).toBe(answer);
    expect(
      aSuit()
        .take(courtClient, 'record-docketing', { courtCaseNo: '1' })
        .answer(actor, 'record-outcome', { kind: 'judgment', on: '2026-07-01', documentId }),
    ).toBe(answer);
  });

  it('docking staff mirror a court without an account, with the document', () => {
    const walk = aSuit({}, unattended);
    expect(walk.answer(dockingClerk, 'record-docketing', { courtCaseNo: '1' })).toBe('422 mirror-needs-document');
    expect(walk.judge(dockingClerk, 'record-docketing', { courtCaseNo: '1', documentId: 'd' })).toMatchObject({
      allowed: true,
      mirrored: true,
    });
  });

  const refused = () =>
    aSuit()
      .on('2026-05-21')
      .take(courtClient, 'record-refusal', { ground: 'arbitration-agreed' })
      .take(courtClient, 'record-service', { partyId: '孙广田', servedOn: '2026-05-21', method: 'in-person' });
  const appealed = () => refused().on('2026-05-28').take(registrarA, 'record-appeal', { partyId: '孙广田', filedOn: '2026-05-28' });

  it('an appeal against the refusal is decided: upheld it ends, quashed the court has the suit before it again (CPLI 330)', () => {
    expect([appealed().facts.state, appealed().ended('appeal-ruling')]).toEqual(['refusal-appealed', ['met 2026-05-28']]);
    const decided = (result: string) =>
      appealed().on('2026-06-18').take(courtClient, 'record-appeal-outcome', { result, on: '2026-06-18' });
    expect(decided('upheld').facts).toMatchObject({ state: 'not-docketed', outcome: 'decided' });
    const ordered = decided('docketing-ordered');
    expect([ordered.facts.state, ordered.running]).toEqual(['filed', ['docket 2026-06-18 2026-06-25']]);
    expect(ordered.take(courtClient, 'record-docketing', { courtCaseNo: '(2026)黑0522民初77号' }).facts.state).toBe('docketed');
  });

  it('docketed, six months are only watched; its outcome is the court’s word', () => {
    const walk = aSuit()
      .on('2026-05-21')
      .take(courtClient, 'record-docketing', { courtCaseNo: '(2026)黑0522民初902号', docketedOn: '2026-05-21' });
    expect([walk.ended('docket'), walk.running]).toEqual([['met 2026-05-21'], ['outcome 2026-05-21 2026-11-23']]);
    walk.on('2026-07-06').take(courtClient, 'record-outcome', { kind: 'mediation', on: '2026-07-06' });
    expect(walk.facts).toMatchObject({
      state: 'concluded',
      outcome: 'judged',
      court: { courtCaseNo: '(2026)黑0522民初902号', kind: 'mediation' },
    });
    expect(walk.running).toEqual([]);
  });

  it('not docketed, it ends as decided once ten days have passed without an appeal; given up, as withdrawn', () => {
    const walk = refused();
    expect([walk.facts.state, walk.facts.ended, walk.running]).toEqual([
      'docketing-refused',
      false,
      ['appeal-ruling 孙广田 2026-05-21 2026-06-01'],
    ]);
    expect(walk.on('2026-06-02').expire('appeal-ruling').facts).toMatchObject({ state: 'not-docketed', outcome: 'decided' });
    expect(refused().take(registrarA, 'abandon', { reason: '不再上诉' }).facts).toMatchObject({ state: 'abandoned' });
    expect(aReferral().take(registrarA, 'abandon', { reason: '和解' }).facts).toMatchObject({ state: 'abandoned', outcome: 'withdrawn' });
    expect(aSuit().take(registrarA, 'abandon', { reason: '和解' }).ended('docket')).toEqual(['stopped 2026-05-18']);
  });
});
