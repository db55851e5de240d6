import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/domain/actor.js';
import { actionsOf, owed, stepsNamed } from '../../src/domain/procedures/decide.js';
import type { SiblingFacts } from '../../src/domain/procedures/facts.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { BODIES, type Told, Walk, aParty, aProceeding, registrarA, seatOf } from './support.js';

const actor = (name: string, organisationId: string, organisationKind: string, organisationName: string, role: Actor['roles'][number]): Actor => ({
  ...registrarA, id: name, name, organisationId, organisationKind, organisationName, roles: [role],
}); // prettier-ignore
const clerk = actor('复议窗口', 'reconsideration', 'reconsideration', '县司法局行政复议机构', 'clerk');
const police = actor('公安经办人', 'police', 'agency', '县公安局', 'officer');
const ministry = actor('市政府经办人', 'city', 'agency', '双鸭山市人民政府', 'officer');
const stranger = actor('市场局经办人', 'market', 'agency', '县市场监督管理局', 'officer');
for (const one of [police, ministry, stranger]) BODIES[one.organisationId] = seatOf(one, { areaCode: '230522' });

const WU = '吴海涛';
const parties = [aParty(WU, 'applicant'), aParty('县公安局', 'respondent', { kind: 'organisation' })];
const application = {
  partyId: WU, filedOn: '2026-09-18', act: '行政处罚决定', madeOn: '2026-08-31', knownOn: '2026-09-01', immovable: false, precedence: 'no-precedence', respondentId: 'police', told: true,
}; // prettier-ignore

/** Received on 2026-09-18, a Friday before Mid-Autumn. */
const received = (told: Told = {}): Walk =>
  new Walk(aProceeding({ procedure: 'administrative-reconsideration', organisationId: 'reconsideration', parties, seats: { body: seatOf(clerk) }, openedOn: legalDate('2026-09-18'), lastStepOn: legalDate('2026-09-18'), ...told }), legalDate('2026-09-18'))
    .open({ receivedOn: '2026-09-18' }); // prettier-ignore
const recorded = (more: object = {}, told: Told = {}): Walk =>
  received(told).take(clerk, 'record-application', { ...application, ...more });
const accepted = (mode = 'ordinary', more: object = {}): Walk =>
  recorded(more)
    .on('2026-09-21')
    .take(clerk, 'accept', { mode, ...(mode === 'summary' ? { ground: 'up-to-three-thousand' } : {}) });
const sent = (mode = 'ordinary'): Walk => accepted(mode).on('2026-09-22').take(clerk, 'send-copy', { receivedOn: '2026-09-22' });
const answered = (): Walk => sent().on('2026-09-28').take(police, 'submit-answer', {});
const heard = (): Walk => answered().on('2026-10-08').take(clerk, 'hear-opinions', { partyId: WU, manner: 'telephone', note: '坚持请求' });
const decision = { kind: 'maintain', on: '2026-10-10', documentNo: '友政复决〔2026〕3号', result: '维持', approvedBy: '机关负责人' };
const decided = (): Walk => heard().on('2026-10-10').take(clerk, 'decide', decision);
const service = (partyId: string, servedOn: string) => ({ partyId, servedOn, method: 'in-person' });
const suit = (state: string, more: Partial<SiblingFacts> = {}): SiblingFacts => ({
  id: 's', procedure: 'litigation', variant: 'civil', state, ended: false, concerns: ['administrative-act'], ...more,
}); // prettier-ignore

describe('sixty days to apply, from the day the act was known', () => {
  it.each<[string, object, string[]]>([
    ['told of the right: from the act', {}, ['apply met 2026-09-18 of 2026-11-02', 'apply-at-most met 2026-09-18 of 2031-08-31']],
    ['posted on the last day, a holiday behind it: in time', { knownOn: '2026-07-27', filedOn: '2026-09-25' }, ['apply met 2026-09-25 of 2026-09-28', 'apply-at-most met 2026-09-25 of 2031-08-31']],
    ['a day too late', { knownOn: '2026-07-19' }, ['apply lapsed 2026-09-18 of 2026-09-17', 'apply-at-most met 2026-09-18 of 2031-08-31']],
    ['not told: from when it was learned, a year from the act at most', { told: false, knownOn: '2025-10-09', toldOn: '2026-08-20' }, ['apply met 2026-09-18 of 2026-10-19', 'apply-untold met 2026-09-18 of 2026-10-09', 'apply-at-most met 2026-09-18 of 2031-08-31']],
    ['not told, and the year is over', { told: false, knownOn: '2025-09-17', toldOn: '2026-08-20' }, ['apply met 2026-09-18 of 2026-10-19', 'apply-untold lapsed 2026-09-18 of 2026-09-17', 'apply-at-most met 2026-09-18 of 2031-08-31']],
    ['not told, and nobody knows when it was learned: with the application at the latest', { told: false }, ['apply met 2026-09-18 of 2026-11-17', 'apply-untold met 2026-09-18 of 2027-09-01', 'apply-at-most met 2026-09-18 of 2031-08-31']],
    ['on land: twenty years', { immovable: true, madeOn: '2006-09-18' }, ['apply met 2026-09-18 of 2026-11-02', 'apply-at-most-land met 2026-09-18 of 2026-09-18']],
    ['on anything else: five', { madeOn: '2021-09-17' }, ['apply met 2026-09-18 of 2026-11-02', 'apply-at-most lapsed 2026-09-18 of 2026-09-17']],
  ])('%s', (_, more, clocks) => {
    const { facts } = recorded(more);
    expect(facts.clocks.filter(({ clock }) => clock.startsWith('apply')).map(({ clock, endedAs, endedOn, nominalDue, dueDate }) => `${clock} ${endedAs} ${endedOn} of ${clock === 'apply' ? dueDate : nominalDue}`)).toEqual(clocks);
  }); // prettier-ignore

  it('what came too late is not taken in, unless an obstacle is recognised; nothing excuses the longest periods', () => {
    const late = recorded({ knownOn: '2026-07-19' });
    expect(late.judge(clerk, 'accept', { mode: 'ordinary' })).toMatchObject({
      status: 422,
      refusals: [{ code: 'applied-too-late', facts: { names: WU }, law: { law: '行政复议法', article: '20' } }],
    });
    late.take(clerk, 'recognise-obstacle', { partyId: WU, reason: '住院' });
    expect(late.answer(clerk, 'accept', { mode: 'ordinary' })).toBe('allowed');
    const tooOld = recorded({ madeOn: '2021-09-17' }).take(clerk, 'recognise-obstacle', { partyId: WU, reason: '住院' });
    expect(tooOld.answer(clerk, 'accept', { mode: 'ordinary' })).toBe('422 applied-too-late');
  });

  it('a day that was typed wrong is mended by recording it again', () => {
    const walk = recorded({ knownOn: '2026-07-19' }).take(clerk, 'record-application', application);
    expect(walk.answer(clerk, 'accept', { mode: 'ordinary' })).toBe('allowed');
  });
});

describe('five working days to look at an application', () => {
  it('received 2026-09-18, until 2026-09-24: a made-up Sunday counts, the holiday does not', () => {
    expect(received().running).toEqual(['review 2026-09-18 2026-09-24']);
  });

  it('silence is acceptance, of the last day, in the ordinary procedure, whatever was opened', () => {
    for (const variant of ['ordinary', 'summary']) {
      const walk = recorded({}, { variant }).on('2026-09-25').expire('review');
      expect(walk.facts).toMatchObject({ state: 'accepted', variant: 'ordinary' });
      expect(walk.running).toEqual(['send 2026-09-24 2026-10-12', 'decide 2026-09-24 2026-11-23']);
      expect([walk.ended('review'), walk.papers]).toEqual([
        ['expired 2026-09-25'],
        [`acceptance-notice ${WU}`, 'acceptance-notice 县公安局'],
      ]);
    }
  });

  it('what was decided in time and typed afterwards was no silence; later it can only be dismissed', () => {
    const ground = { ground: 'no-interest', note: '与该决定无利害关系' };
    const walk = recorded().on('2026-09-25').expire('review').on('2026-09-24');
    expect(walk.answer(clerk, 'correct-review-day', ground)).toBe('allowed');
    expect(walk.on('2026-09-28').judge(clerk, 'correct-review-day', ground)).toMatchObject({
      refusals: [{ code: 'review-over', facts: { due: '2026-09-24' } }],
    });
    expect(accepted().answer(clerk, 'correct-review-day', ground)).toBe('422 review-over');
    walk.take(clerk, 'dismiss-application', { ...ground, on: '2026-09-28', documentNo: '1' });
    expect([walk.facts.state, walk.ended('decide')]).toEqual(['dismissed', ['met 2026-09-28']]);
  });

  it.each<[string, object, string]>([
    ['a ground of the law', { ground: 'outside-reconsideration' }, 'allowed'],
    ['another organ is competent, and is not named', { ground: 'not-this-organ' }, '422 competent-organ-missing'],
    ['and is', { ground: 'not-this-organ', competentOrgan: '双鸭山市人民政府' }, 'allowed'],
  ])('not accepted for %s: %s', (_, input, answer) => {
    expect(received().answer(clerk, 'not-accept', { note: '理由', ...input })).toBe(answer);
  });

  it('a supplement is asked for once; its five days run anew, and unexcused silence gives the application up', () => {
    const walk = received().take(clerk, 'request-supplement', { items: ['身份证明'] });
    expect([walk.facts.state, walk.running]).toEqual(['supplementing', ['supplement 2026-09-18 2026-10-09']]);
    expect(owed(walk.road, walk.facts)).toMatchObject({ by: 'party', next: ['supplement'] });
    walk.on('2026-09-28').take(clerk, 'supplement', {});
    expect([walk.facts.state, walk.running]).toEqual(['applied', ['review 2026-09-28 2026-10-10']]);
    expect(walk.answer(clerk, 'request-supplement', { items: ['再补'] })).toBe('422 supplement-asked-already');
    const silent = received()
      .take(clerk, 'request-supplement', { items: ['身份证明'] })
      .on('2026-10-10')
      .expire('supplement');
    expect(silent.facts).toMatchObject({ state: 'abandoned', outcome: 'withdrawn' });
  });

  it('no body takes in what a court has; a suit only filed, or about something else, hinders nobody', () => {
    const with_ = (other: SiblingFacts) => recorded({}, { case: { kin: [other] } }).answer(clerk, 'accept', { mode: 'ordinary' });
    expect([suit('docketed'), suit('concluded', { ended: true })].map(with_)).toEqual(['422 suit-docketed', '422 suit-docketed']);
    expect([suit('filed'), suit('docketed', { concerns: [] })].map(with_)).toEqual(['allowed', 'allowed']);
    expect(with_(suit('docketed', { concerns: [], variant: 'administrative' }))).toBe('422 suit-docketed');
  });
});

describe('what the respondent organ owes', () => {
  it.each([
    ['ordinary', ['decide 2026-09-21 2026-11-20', 'answer 2026-09-22 2026-10-13'], 'send 2026-09-21 2026-10-08'],
    ['summary', ['decide 2026-09-21 2026-10-21', 'answer 2026-09-22 2026-09-30'], 'send 2026-09-21 2026-09-24'],
  ])('%s: sent, answered, decided in its own periods', (mode, running, first) => {
    expect(accepted(mode).running[0]).toBe(first);
    expect([...sent(mode).running].sort()).toEqual([...running].sort());
    expect(sent(mode).left.at(-1)).toMatchObject({ change: { clock: 'answer', of: 'respondent', owedBy: 'party' } });
  });

  it('by itself or at the desk, once, and nobody else', () => {
    expect([police, clerk, stranger, registrarA].map((one) => sent().answer(one, 'submit-answer', {}))).toEqual([
      'allowed', 'allowed', '403 role-missing', '403 role-missing',
    ]); // prettier-ignore
    expect(accepted().answer(clerk, 'submit-answer', {})).toBe('422 copy-not-sent');
    expect(answered().answer(police, 'submit-answer', {})).toBe('422 answered-already');
  });

  it('its silence leaves the act without evidence: it cannot stand', () => {
    const walk = sent().on('2026-10-14').expire('answer');
    expect([walk.facts.state, walk.facts.marks.map(({ mark }) => mark)]).toEqual(['accepted', ['application', 'copy-sent', 'no-evidence']]);
    walk.take(clerk, 'review-on-paper', { reason: '申请人外出' });
    const kinds = [
      'maintain',
      'change',
      'dismiss-request',
      'revoke',
      'revoke-in-part',
      'revoke-and-redo',
      'confirm-unlawful',
      'confirm-invalid',
      'perform',
    ];
    expect(kinds.map((kind) => walk.answer(clerk, 'decide', { ...decision, kind }))).toEqual([
      ...Array<string>(3).fill('422 act-without-evidence'),
      ...Array<string>(6).fill('allowed'),
    ]);
    // ARL 70: nobody's but a third party's, neither who applied nor the organ.
    const evidence = (partyId: string) => walk.answer(clerk, 'record-third-party-evidence', { partyId, note: '书证' });
    walk.facts = { ...walk.facts, parties: [...parties, aParty('周长顺', 'third-party'), aParty('孙广田', 'respondent')] };
    expect([WU, '县公安局', '孙广田', '周长顺'].map(evidence)).toEqual([
      '422 not-a-third-party',
      '422 not-a-third-party',
      'allowed',
      'allowed',
    ]);
    walk.take(clerk, 'record-third-party-evidence', { partyId: '周长顺', note: '书证' });
    expect(walk.answer(clerk, 'decide', decision)).toBe('allowed');
  });

  it('an answer given in time and entered late was given', () => {
    const walk = sent().on('2026-10-14').expire('answer').on('2026-10-13');
    expect(walk.answer(clerk, 'correct-answer-day', { filedOn: '2026-10-13', documentId: 'd' })).toBe('allowed');
    expect(walk.on('2026-10-15').answer(clerk, 'correct-answer-day', { documentId: 'd' })).toBe('422 answer-not-in-time');
    walk.on('2026-10-13').take(clerk, 'correct-answer-day', { filedOn: '2026-10-13', documentId: 'd' });
    expect(walk.facts.marks.map(({ mark }) => mark)).toEqual(['application', 'copy-sent', 'answered']);
    expect(walk.ended('answer')).toEqual(['met 2026-10-13']);
  });

  it('from the summary to the ordinary procedure: what runs is counted again from its own day', () => {
    const walk = sent('summary').on('2026-09-28').take(clerk, 'to-ordinary', { approvedBy: '机构负责人', reason: '争议较大' });
    expect([walk.facts.variant, walk.running]).toEqual(['ordinary', ['decide 2026-09-21 2026-11-20', 'answer 2026-09-22 2026-10-13']]);
    expect(walk.answer(clerk, 'to-ordinary', { approvedBy: '甲', reason: '再转' })).toBe('409 not-for-this-variant');
  });
});

describe('before a decision', () => {
  it.each<[string, () => Walk, string]>([
    ['the answer, or the end of its period', sent, '422 answer-awaited opinions-not-heard'],
    ['the parties heard, in the ordinary procedure', answered, '422 opinions-not-heard'],
    ['nothing, once both are there', heard, 'allowed'],
    ['no hearing of the parties in the summary one', () => sent('summary').take(police, 'submit-answer', {}), 'allowed'],
  ])('it needs %s', (_, walkTo, answer) => expect(walkTo().answer(clerk, 'decide', decision)).toBe(answer));

  it('a major case needs a hearing, five working days’ notice, a panel, the organ’s head or his reason, and the committee’s opinion', () => {
    const walk = heard().take(clerk, 'note-major', { reason: '涉及面广' });
    expect(walk.answer(clerk, 'decide', decision)).toBe('422 hearing-missing consultation-missing');
    expect(walk.answer(clerk, 'notify-hearing', {})).toBe('422 hearing-not-scheduled');
    walk.take(clerk, 'schedule-hearing', { hearingOn: '2026-10-19', place: '一楼', matters: '处罚幅度' });
    expect(walk.running).toContain('hearing-notice 2026-10-19 2026-10-12');
    expect(walk.on('2026-10-13').answer(clerk, 'notify-hearing', {})).toBe('422 deadline-passed');
    walk.on('2026-10-10').take(clerk, 'schedule-hearing', { hearingOn: '2026-10-20', place: '一楼', matters: '处罚幅度' });
    expect(walk.on('2026-10-13').answer(clerk, 'notify-hearing', {})).toBe('allowed');
    const hearing = { on: '2026-10-20', presider: '甲', panel: ['乙', '丙'], recorder: '丁', headAttended: true };
    expect(walk.answer(clerk, 'hold-hearing', hearing)).toBe('422 hearing-not-notified');
    walk.take(clerk, 'notify-hearing', {}).on('2026-10-20');
    expect(walk.answer(clerk, 'hold-hearing', { ...hearing, panel: ['乙', '乙'] })).toBe('422 hearing-panel-too-small');
    expect(walk.answer(clerk, 'hold-hearing', { ...hearing, headAttended: false })).toBe('422 head-absence-unexplained');
    expect(['县公安局', WU].map((partyId) => walk.answer(clerk, 'waive-hearing', { partyId, note: '拒不参加' }))).toEqual([
      '422 not-the-applicant',
      'allowed',
    ]);
    walk.take(clerk, 'hold-hearing', { ...hearing, headAttended: false, headAbsence: '外出开会' });
    expect(walk.answer(clerk, 'decide', decision)).toBe('422 consultation-missing');
    expect(walk.take(clerk, 'record-consultation', { opinion: '处罚偏重' }).answer(clerk, 'decide', decision)).toBe('allowed');
  });
});

describe('it stands still', () => {
  const SIXTY = ['applicant-died', 'applicant-incapable', 'applicant-ended'];
  const OTHERS = ['applicant-missing', 'unable-to-attend', 'mediation-agreed', 'law-in-question', 'other-case-pending', 'other-suspension'];

  it.each([...SIXTY, ...OTHERS])('for %s: told on paper, and so are they when it goes on', (basis) => {
    const walk = sent().on('2026-09-24').take(clerk, 'suspend', { basis, note: '依据' });
    expect(walk.facts.state).toBe('suspended');
    expect(walk.running.filter((one) => one.endsWith('suspended'))).toHaveLength(2);
    expect(walk.papers).toEqual([`suspension-notice ${WU}`, 'suspension-notice 县公安局']);
    expect(walk.running.some((one) => one.startsWith('suspended-too-long'))).toBe(SIXTY.includes(basis));
    const ended = sent().take(clerk, 'suspend', { basis, note: '依据' }).on('2026-12-01');
    if (SIXTY.includes(basis)) expect(ended.expire('suspended-too-long').facts).toMatchObject({ state: 'terminated', ended: true });
    walk.on('2026-10-09').take(clerk, 'resume', { reason: '原因消除' });
    expect([walk.facts.state, walk.running.some((one) => /suspended/.test(one))]).toEqual(['accepted', false]);
    expect(walk.papers[0]).toBe(`resumption-notice ${WU}`);
  });

  it('sixty days from the suspension, and no longer for a holiday', () => {
    const walk = accepted().on('2026-04-21').take(clerk, 'suspend', { basis: 'applicant-died', note: '死亡' });
    expect(walk.running.at(-1)).toBe('suspended-too-long 2026-04-21 2026-06-20');
  });

  it('while a document is looked at: here in thirty days, its maker asked in three and answering in ten', () => {
    const walk = sent().on('2026-09-28').take(clerk, 'open-document-review', { authority: 'own', motion: 'on-application', basis: 'document-in-review', document: '县发〔2024〕7号', receivedOn: '2026-09-18' });
    expect(walk.running).toEqual(expect.arrayContaining(['review-document 2026-09-18 2026-10-19', 'notify-maker 2026-09-28 2026-10-08', 'decide 2026-09-21 2026-11-20 suspended']));
    expect(walk.answer(clerk, 'forward-document', { bodyId: 'city' })).toBe('422 document-is-ours');
    walk.take(clerk, 'notify-maker', { bodyId: 'city', receivedOn: '2026-09-28' });
    expect(walk.running).toContain('maker-answer 2026-09-28 2026-10-16');
    expect([ministry, clerk, police].map((one) => walk.answer(one, 'answer-document', { opinion: '合法' }))).toEqual(['allowed', 'allowed', '403 role-missing']);
    walk.take(ministry, 'answer-document', { opinion: '合法' }).take(clerk, 'conclude-document-review', { finding: 'document-unlawful', note: '停止执行该条' });
    expect([walk.facts.state, walk.facts.seats['document-body'], walk.running.filter((one) => /document|maker|suspended/.test(one))]).toEqual(['accepted', undefined, []]);
  }); // prettier-ignore

  it('or is sent on in seven, and answered in sixty', () => {
    const walk = sent().on('2026-09-28').take(clerk, 'open-document-review', { authority: 'another', motion: 'of-its-own', basis: 'document-in-review', document: '市发〔2023〕2号' });
    expect(walk.running).toContain('forward-document 2026-09-28 2026-10-13');
    expect(walk.answer(clerk, 'notify-maker', { bodyId: 'city' })).toBe('422 document-not-ours');
    expect(walk.answer(clerk, 'conclude-document-review', { finding: 'document-lawful', note: '合法' })).toBe('422 document-answer-awaited');
    expect(owed(walk.road, walk.facts)).toMatchObject({ organisationId: 'reconsideration' });
    walk.on('2026-10-09').take(clerk, 'forward-document', { bodyId: 'city', receivedOn: '2026-10-09' });
    expect([walk.running, owed(walk.road, walk.facts)?.organisationId]).toEqual([expect.arrayContaining(['answer-forwarded 2026-10-09 2026-12-08']), 'city']);
    walk.take(ministry, 'answer-document', { opinion: '合法' });
    expect(owed(walk.road, walk.facts)?.organisationId).toBe('reconsideration');
    expect(walk.take(clerk, 'conclude-document-review', { finding: 'document-lawful', note: '合法' }).facts.state).toBe('accepted');
  }); // prettier-ignore
});

describe('its end', () => {
  it('decided: in force with the last service, and fifteen days to sue for whoever is no organ', () => {
    const walk = decided();
    expect([walk.facts.state, walk.running]).toEqual(['decided', ['serve 2026-10-10 2026-10-16']]);
    walk.on('2026-10-12').take(clerk, 'record-service', service(WU, '2026-10-12'));
    expect([walk.facts.state, walk.running]).toEqual(['decided', ['serve 2026-10-10 2026-10-16', `sue ${WU} 2026-10-12 2026-10-27`]]);
    expect(walk.answer(clerk, 'record-service', service(WU, '2026-10-12'))).toBe('422 already-served');
    walk.on('2026-10-13').take(clerk, 'record-service', service('县公安局', '2026-10-13'));
    expect(walk.facts).toMatchObject({
      state: 'effective',
      outcome: 'decided',
      decision: { kind: 'maintain', documentNo: '友政复决〔2026〕3号' },
    });
    expect([walk.running, walk.ended('serve')]).toEqual([[`sue ${WU} 2026-10-12 2026-10-27`], ['met 2026-10-13']]);
  });

  it('silence ends nothing: it opens the way to court for fifteen days, from the end of the period', () => {
    const walk = heard().on('2026-11-21').expire('decide');
    expect([walk.facts.state, walk.facts.ended, walk.papers]).toEqual(['accepted', false, [`suit-notice ${WU}`, 'suit-notice 县公安局']]);
    expect(walk.running).toEqual(['decide 2026-09-21 2026-11-20', 'sue-on-silence 2026-11-20 2026-12-07']);
    expect(walk.facts.marks.map(({ mark }) => mark)).toContain('suit-open');
    expect(walk.answer(clerk, 'decide', { ...decision, on: '2026-11-23' })).toBe('allowed');
    expect(walk.expire('decide').running.filter((one) => one.startsWith('sue-on-silence'))).toHaveLength(1);
  });

  it.each([
    ['no-precedence', []],
    ['on-the-spot-penalty', [`sue ${WU} 2026-09-22 2026-10-08`]],
  ])('not accepted (%s): fifteen days only where reconsideration had to come first', (precedence, running) => {
    const walk = recorded({ precedence }).on('2026-09-21').take(clerk, 'not-accept', { ground: 'no-interest', note: '无利害关系' });
    expect(walk.take(clerk, 'record-service', service(WU, '2026-09-22')).running).toEqual(running);
    expect(walk.take(clerk, 'record-service', service('县公安局', '2026-09-22')).running).toEqual(running);
  });

  it('mediated: every party and the organ sign, then the seal; before it anybody may renounce', () => {
    const letter = { on: '2026-09-30', documentNo: '1', text: '罚款改为二百元' };
    const walk = sent().on('2026-09-30').take(clerk, 'sign-settlement', { partyId: WU, method: 'handwritten' });
    expect(walk.judge(clerk, 'seal-settlement', letter)).toMatchObject({
      refusals: [{ code: 'signature-missing', facts: { names: '被申请人' } }],
    });
    walk.take(police, 'respondent-signs', { method: 'seal' }).take(clerk, 'renounce-settlement', { partyId: WU });
    expect(walk.answer(clerk, 'seal-settlement', letter)).toBe('422 signature-missing');
    walk.take(clerk, 'sign-settlement', { partyId: WU, method: 'handwritten' }).take(clerk, 'respondent-signs', { method: 'seal' });
    expect(walk.answer(clerk, 'sign-settlement', { partyId: WU, method: 'handwritten' })).toBe('422 already-signed');
    expect(walk.take(clerk, 'seal-settlement', letter).facts).toMatchObject({
      state: 'mediated',
      outcome: 'settled',
      decision: { text: '罚款改为二百元' },
    });
  });

  it.each([
    [false, 'withdrawn', true],
    [true, 'withdrawn-settled', false],
  ])('withdrawn (after a settlement: %s) only as it was asked', (settled, state, other) => {
    const walk = accepted().take(clerk, 'request-withdrawal', { partyId: WU, settled });
    expect(walk.answer(clerk, 'permit-withdrawal', { settled: other })).toBe('422 no-such-withdrawal');
    expect(walk.take(clerk, 'permit-withdrawal', { settled }).facts).toMatchObject({ state, ended: true });
    expect(accepted().answer(clerk, 'permit-withdrawal', { settled })).toBe('422 no-such-withdrawal');
  });

  describe('of two who applied, one takes his application back', () => {
    const XU = '许静';
    const two = (): Walk =>
      received({ parties: [...parties, aParty(XU, 'applicant')] })
        .take(clerk, 'record-application', application)
        .take(clerk, 'record-application', { ...application, partyId: XU })
        .on('2026-09-21')
        .take(clerk, 'accept', { mode: 'ordinary' });
    const leaves = (walk: Walk, partyId: string, settled: boolean): Walk =>
      walk.take(clerk, 'request-withdrawal', { partyId, settled }).take(clerk, 'permit-withdrawal', { partyId, settled });

    it('and the other goes on, until she does as well', () => {
      const walk = two().take(clerk, 'request-withdrawal', { partyId: WU, settled: false });
      expect(walk.judge(clerk, 'permit-withdrawal', { settled: false })).toMatchObject({
        status: 422, refusals: [{ code: 'withdrawal-of-whom', facts: { names: `${WU}、${XU}` } }],
      });
      expect(walk.answer(clerk, 'permit-withdrawal', { partyId: XU, settled: false })).toBe('422 no-such-withdrawal');
      walk.take(clerk, 'permit-withdrawal', { partyId: WU, settled: false });
      expect([walk.facts.state, walk.facts.ended]).toEqual(['accepted', false]);
      expect(walk.answer(clerk, 'permit-withdrawal', { partyId: WU, settled: false })).toBe('422 no-such-withdrawal');
      expect(walk.answer(clerk, 'request-withdrawal', { partyId: WU, settled: false })).toBe('422 application-withdrawn');
      expect(walk.answer(clerk, 'request-withdrawal', { partyId: '县公安局', settled: false })).toBe('422 not-the-applicant');
      // Who is left alone need not be named.
      walk.take(clerk, 'request-withdrawal', { partyId: XU, settled: false }).take(clerk, 'permit-withdrawal', { settled: false });
      expect([walk.facts.state, walk.papers.filter((one) => one.startsWith('termination')).length]).toEqual(['withdrawn', 3]);
    }); // prettier-ignore

    it.each([
      [true, true, 'withdrawn-settled'],
      [true, false, 'withdrawn'],
      [false, true, 'withdrawn'],
    ])('settled %s, and the other %s: %s', (first, second, state) => {
      expect(leaves(leaves(two(), WU, first), XU, second).facts).toMatchObject({ state, ended: true });
    });

    it('and neither signs nor is served any more', () => {
      const walk = leaves(two(), WU, false).on('2026-09-22').take(clerk, 'send-copy', { receivedOn: '2026-09-22' });
      expect(walk.answer(clerk, 'sign-settlement', { partyId: WU, method: 'handwritten' })).toBe('422 application-withdrawn');
      walk.take(clerk, 'sign-settlement', { partyId: XU, method: 'handwritten' }).take(police, 'respondent-signs', { method: 'seal' });
      expect(walk.answer(clerk, 'seal-settlement', { on: '2026-09-30', documentNo: '1', text: '罚款改为二百元' })).toBe('allowed');
    });
  });

  it('an opinion letter holds the road open until its addressee has reported, in sixty days', () => {
    const walk = heard().take(clerk, 'issue-opinion-letter', { addresseeId: 'police', opinion: '规范送达程序', receivedOn: '2026-10-08' });
    expect(walk.answer(clerk, 'issue-opinion-letter', { addresseeId: 'police', opinion: '再发' })).toBe('422 opinion-letter-issued');
    walk.on('2026-10-10').take(clerk, 'decide', decision);
    for (const { id } of parties) walk.take(clerk, 'record-service', service(id, '2026-10-12'));
    expect([walk.facts.state, walk.running[0], owed(walk.road, walk.facts)]).toMatchObject(['reporting', 'report-back 2026-10-08 2026-12-07', { organisationId: 'police' }]);
    expect([police, clerk, stranger].map((one) => walk.answer(one, 'report-back', { note: '已整改' }))).toEqual(['allowed', 'allowed', '403 role-missing']);
    expect(walk.on('2026-11-02').take(police, 'report-back', { note: '已整改' }).facts.state).toBe('effective');
    expect(heard().answer(clerk, 'report-back', { note: '没有意见书' })).toBe('422 no-opinion-letter');
  }); // prettier-ignore

  it('reported before the decision is served, it is in force at once', () => {
    const walk = heard()
      .take(clerk, 'issue-opinion-letter', { addresseeId: 'police', opinion: '规范送达程序' })
      .take(police, 'report-back', { note: '已整改' });
    walk.on('2026-10-10').take(clerk, 'decide', decision);
    for (const { id } of parties) walk.take(clerk, 'record-service', service(id, '2026-10-12'));
    expect(walk.facts.state).toBe('effective');
  });

  it.each(['no-heir', 'no-successor', 'criminal-measure'])('terminated for %s, from wherever it stands', (ground) => {
    expect(accepted().take(clerk, 'terminate', { ground, note: '依据' }).facts.state).toBe('terminated');
    expect(
      accepted().take(clerk, 'suspend', { basis: 'applicant-died', note: '死亡' }).answer(clerk, 'terminate', { ground, note: '依据' }),
    ).toBe('allowed');
  });

  it('the act may be stayed while it is looked at', () => {
    expect(accepted().take(clerk, 'order-stay', { ground: 'stay-on-application' }).facts.marks.at(-1)).toMatchObject({
      mark: 'enforcement-stayed',
      value: 'stay-on-application',
    });
  });
});

describe('nobody else moves it, and nothing moves out of its place', () => {
  const { road } = received();
  it.each(actionsOf(road))('%s is no act of a stranger’s', (action) => {
    for (const walk of [received(), sent(), decided()])
      for (const { when } of stepsNamed(road, action)) {
        const input = Object.fromEntries(Object.entries(when ?? {}).map(([name, wanted]) => [name, [wanted].flat()[0]]));
        expect(walk.answer(stranger, action, input)).toBe('403 role-missing');
      }
  });

  it.each(actionsOf(road).filter((action) => action !== 'record-service'))('%s is over once the decision is in force', (action) => {
    const walk = decided();
    for (const { id } of parties) walk.take(clerk, 'record-service', service(id, '2026-10-12'));
    for (const { when } of stepsNamed(road, action)) {
      const input = Object.fromEntries(Object.entries(when ?? {}).map(([name, wanted]) => [name, [wanted].flat()[0]]));
      expect(walk.answer(clerk, action, input)).toMatch(/^(409 not-in-this-state|409 not-for-this-variant|403 role-missing)$/);
    }
  });
});
