import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import { deadlineRulesPage } from '../../src/domain/deadlines/deadline-rules-page.js';
import { RULE_IDS, RULE_SECTIONS, type RuleId, isHouseRule, isRuleId } from '../../src/domain/deadlines/deadline-rules.js';
import { type DeadlineRule, SHIPPED } from '../../src/domain/deadlines/rule-book.js';
import { EXPIRY_RUNG, rungsOf } from '../../src/domain/deadlines/ladder-days.js';
import { addDays, inShanghai, legalDate } from '../../src/domain/legal-date.js';

const allRules = RULE_IDS.flatMap((id) => SHIPPED.versions(id));
const day = legalDate;

describe('the deadline rules', () => {
  // prettier-ignore
  const PROMISED = [
    'people-mediation.target', 'judicial-confirmation.apply', 'judicial-confirmation.accept', 'judicial-confirmation.review', 'judicial-confirmation.object',
    'enforcement.apply', 'court-mediation.pre-filing', 'court-mediation.ordinary', 'court-mediation.summary', 'court-mediation.confirm-receipt',
    'labour-mediation.conclude', 'labour-arbitration.accept', 'labour-arbitration.award', 'labour-arbitration.sue',
    'land-arbitration.accept', 'land-arbitration.award', 'land-arbitration.sue', 'medical-mediation.conclude', 'traffic-mediation.apply', 'traffic-mediation.conclude',
    'consumer-complaint.accept', 'consumer-complaint.conclude', 'reconsideration.apply', 'reconsideration.review', 'reconsideration.decide-ordinary',
    'reconsideration.decide-summary', 'administrative-suit.after-reconsideration', 'litigation.docket',
    'petition.route', 'petition.notify', 'petition.object', 'petition.handle', 'petition.request-review', 'petition.review', 'petition.request-recheck', 'petition.recheck',
    'handoff.accept', 'case.route', 'people-mediation.accept', 'people-mediation.sign', 'judicial-confirmation.supplement', 'litigation.file', 'litigation.outcome',
    'performance.instalment', 'performance.visit',
  ];
  // prettier-ignore
  /** Ours besides. */
  const MORE = [
    ['judicial-confirmation', 'conclude object-interested prepare'],
    ['litigation', 'send-copy answer send-answer public-notice try-ordinary try-summary try-small-claims appeal-judgment appeal-ruling try-appeal try-appeal-ruling retrial apply-for-more-time divorce-bar supplement send-judgment appeal-docket'],
    ['preservation', 'sue decide-urgent'],
    ['payment-order', 'accept issue object serve decline-suit apply review-objection end register-suit'],
    ['enforcement', 'docket notice execute file'],
    ['court-mediation', 'choose designate contact by-judge-ordinary by-judge-summary extended record-agreement return review'],
    ['limitation', 'general after-suspension maximum labour land-arbitration'],
    ['labour-mediation', 'apply-for-review'],
    ['labour-arbitration', 'send-application answer send-answer name-tribunal hearing-notice ask-postponement worker-sues employer-sets-aside sue-after-set-aside sue-without-award serve-award'],
    ['labour-inspection', 'investigate look-back'],
    ['arbitration', 'supplement'],
    ['land-arbitration', 'terminate send-application answer send-answer name-tribunal hearing-notice serve-award'],
    ['adjudication', 'accept send-application answer opinion sue local-accept local-send-application local-answer local-decide decide opinion-anew remedy'],
    ['medical-administrative', 'accept conclude'],
    ['medical', 'autopsy-frozen keep-body unseal-records autopsy'],
    ['traffic-mediation', 'apply-after-committee notice ask-new-time'],
    ['traffic-accident', 'determine determine-after-appraisal request-review review'],
    ['consumer-complaint', 'file tell-end'],
    ['public-security-mediation', 'second decide'],
    ['public-security-case', 'decide'],
    ['market-lead', 'verify tell'],
    ['administrative-mediation', 'conclude accept progress'],
    ['administrative-duty', 'accept progress'],
    ['reconsideration', 'apply-untold apply-at-most-immovable apply-at-most ask-supplement supplement send-ordinary answer-ordinary send-summary answer-summary suspended-too-long hearing-notice review-document forward-document notify-maker maker-answer answer-forwarded report-back'],
    ['administrative-suit', 'direct at-most-immovable at-most inaction apply-for-more-time docket send-copy answer send-answer try-ordinary try-summary appeal-judgment appeal-ruling try-appeal'],
    ['petition', 'forward-legal tell-direct assigned-report simple-accept simple-handle route-again verify-objection rule-competence serve serve-review serve-recheck suggestion leader care'],
    ['protection-order', 'lasts review decide decide-urgent'],
    ['notary', 'issue'],
    ['extension', 'notify'],
    ['decision', 'serve'],
    ['supervision', 'reply'],
    ['case', 'visit-7 visit-30 visit-90'],
    ['work-plan', 'measure'],
    ['assistance', 'reply'],
    ['handoff', 'request'],
    ['safety', 'at-once promptly offer-protection offer'],
    ['commercial-arbitration', 'set-aside'],
  ].flatMap(([procedure, periods]) => periods!.split(' ').map((period) => `${procedure}.${period}`));

  it('are the ones the outside was promised', () => {
    expect(RULE_IDS.toSorted()).toEqual([...PROMISED, ...MORE].toSorted());
    expect(isRuleId('petition.handle')).toBe(true);
    expect(isRuleId('toString')).toBe(false);
  });

  it('each cite an article that was looked up, or say that none was, or are house rules', () => {
    for (const rule of allRules) {
      if (isHouseRule(rule)) expect(rule.law).toEqual({ law: '办理规则', article: '' });
      else if (rule.law.article === '') expect([rule.id, rule.confidence]).not.toEqual([rule.id, 'high']);
      else expect(rule.law.version).toMatch(/^\d{4}$/);
    }
  });

  // prettier-ignore
  /** The laws whose whole text was read, and the number of their last article. */
  const READ = new Map([
    ['人民调解法', 35], ['民事诉讼法', 306], ['民诉法解释', 550], ['法释〔2011〕5号', 13], ['法释〔2016〕14号', 30], ['人民法院在线调解规则', 30],
    ['劳动争议调解仲裁法', 54], ['劳动保障监察条例', 36], ['农村土地承包经营纠纷调解仲裁法', 53], ['医疗纠纷预防和处理条例', 56], ['道路交通事故处理程序规定', 114],
    ['公安机关办理行政案件程序规定', 266], ['行政复议法', 90], ['行政诉讼法', 103], ['信访工作条例', 50], ['反家庭暴力法', 38], ['公证法', 47], ['土地管理法', 87],
  ]);

  it('cite an article there is, wherever the text of the law was at hand', () => {
    const cites = allRules.flatMap(({ id, law, besides = [] }) => [law, ...besides].map((cite) => ({ id, ...cite })));
    const wrong = cites.filter(({ law, article }) => READ.has(law) && !(+article >= 1 && +article <= READ.get(law)!));
    expect(wrong).toEqual([]);
    expect(cites.filter(({ law }) => READ.has(law)).length).toBeGreaterThan(150);
  });

  it('say what was not checked, wherever something was not', () => {
    const unsure = allRules.filter(({ confidence }) => confidence === 'low' || confidence === 'medium');
    expect(unsure.filter(({ note = '' }) => note === '')).toEqual([]);
    expect(unsure.filter(({ confidence, note }) => confidence === 'low' && !note!.includes('未核对'))).toEqual([]);
  });

  it('never roll, where they count hours or run back from an event, and then have no more time to give', () => {
    const odd = allRules.filter(({ term }) => term?.before || term?.unit === 'hour');
    expect(odd.filter(({ rolls, extension }) => rolls || extension)).toEqual([]);
    expect(odd.filter(({ note = '' }) => !note.includes('不顺延')).map(({ id }) => id)).toEqual([]);
    expect(odd.map(({ term }) => term!.unit)).toEqual(expect.arrayContaining(['hour', 'working-day']));
  });

  it('say why, where a last day does not move though it could', () => {
    const still = allRules.filter(({ rolls, term }) => !rolls && term);
    expect(still.filter(({ note = '' }) => !/不顺延|不因休假日延长/.test(note)).map(({ id }) => id)).toEqual([]);
  });

  it('take papers posted in time only by the article that says so, or that borrows it', () => {
    const posted = allRules.filter(({ postedInTime }) => postedInTime);
    const cites = (rule: DeadlineRule, law: string, article: string) =>
      [rule.law, ...(rule.besides ?? [])].some((cite) => cite.law === law && cite.article === article);
    expect(posted.filter((rule) => !cites(rule, '民事诉讼法', '85'))).toEqual([]);
    expect(posted.filter(({ owedBy }) => owedBy !== 'party')).toEqual([]);
    expect(posted.filter((rule) => rule.law.law === '行政复议法' && !cites(rule, '行政复议法', '88'))).toEqual([]);
    expect(posted.filter((rule) => rule.law.law === '行政诉讼法' && !cites(rule, '行政诉讼法', '101'))).toEqual([]);
    expect(posted.length).toBeGreaterThan(30);
  });

  it('are a defence, and begin anew, where they are limitation', () => {
    const limitation = allRules.filter(({ id }) => id.startsWith('limitation.'));
    expect(limitation.map(({ onExpiry, owedBy, class: kind }) => [onExpiry, owedBy, kind].join())).toEqual(
      limitation.map(() => 'defence-arises,party,statutory'),
    );
    // What ends twenty years after the injury ends, whatever happened on the way.
    expect(limitation.filter(({ restarts }) => !restarts).map(({ id }) => id)).toEqual(['limitation.maximum']);
    expect(SHIPPED.newest('limitation.general').ladder.map(({ at, tell }) => `${at} ${tell}`)).toEqual([
      '-60 handler',
      '-30 handler',
      '-7 registrar',
    ]);
  });

  it('belong to one section each of the page, the house rules to none', () => {
    expect(RULE_SECTIONS.flatMap(({ rules }) => rules).toSorted()).toEqual(
      RULE_IDS.filter((id) => !isHouseRule(SHIPPED.newest(id))).toSorted(),
    );
  });

  it('each have two golden dates at least', () => {
    const folder = new URL('./golden/', import.meta.url);
    const written = fs
      .readdirSync(folder)
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => fs.readFileSync(new URL(file, folder), 'utf8'))
      .join('\n');
    const rare = RULE_IDS.filter((id) => SHIPPED.newest(id).term && written.split(`['${id}',`).length < 3);
    expect(rare).toEqual([]);
  });

  it('follow on each other without a gap or an overlap where the law changed', () => {
    for (const id of RULE_IDS) {
      const versions = SHIPPED.versions(id);
      versions.slice(1).forEach(({ effectiveFrom }, index) => expect(effectiveFrom).toBe(addDays(versions[index]!.effectiveTo!, 1)));
      expect(versions.at(-1)!.effectiveTo).toBeUndefined();
      for (const { effectiveFrom, effectiveTo } of versions) expect(effectiveTo === undefined || effectiveFrom <= effectiveTo).toBe(true);
    }
  });

  // prettier-ignore
  it.each<[RuleId, string, number, object]>([
    ['consumer-complaint.conclude', '2026-04-14', 1, { quantity: 45, unit: 'working-day' }],   // 四十五个工作日
    ['consumer-complaint.conclude', '2026-04-15', 2, { quantity: 60, unit: 'day' }],
    ['consumer-complaint.accept',   '2026-04-15', 2, { quantity: 7, unit: 'working-day' }],
    ['court-mediation.ordinary',    '2024-12-31', 1, { quantity: 15, unit: 'day' }],
    ['court-mediation.ordinary',    '2025-01-01', 2, { quantity: 15, unit: 'day' }],
    ['consumer-complaint.tell-end', '2026-04-15', 2, { quantity: 7, unit: 'working-day' }],
    ['commercial-arbitration.set-aside', '2026-02-28', 1, { quantity: 6, unit: 'month' }],
    ['commercial-arbitration.set-aside', '2026-03-01', 2, { quantity: 3, unit: 'month' }],
    ['petition.handle',             '2000-01-01', 1, { quantity: 60, unit: 'day' }],           // before any text that was looked up
  ])('%s starting on %s is counted by version %i', (id, start, version, term) => {
    const rule = SHIPPED.on(id, day(start));
    expect(rule).toMatchObject({ id, version, term });
    expect(SHIPPED.version(id, version)).toEqual(rule);
  });

  it('know no version that never was', () => {
    expect(() => SHIPPED.version('petition.handle', 2)).toThrow('has no version 2');
  });

  it('never bring what a court or a party owes, or a mere aim, before the county supervisor', () => {
    const reach = allRules.filter(({ ladder }) => ladder.some(({ tell }) => tell === 'county-supervisor'));
    expect(reach.filter(({ owedBy, class: kind }) => owedBy !== 'organisation' || kind === 'target')).toEqual([]);
    expect(reach.map(({ id }) => id)).toEqual(expect.arrayContaining(['handoff.accept', 'petition.handle']));
  });

  it('never call the one-month aim of people’s mediation overdue', () => {
    const aim = SHIPPED.on('people-mediation.target', day('2026-03-04'));
    expect(aim.class).toBe('target');
    expect(aim.ladder.every(({ as }) => as === 'reminder')).toBe(true);
    expect(JSON.stringify(aim)).not.toMatch(/逾期|超期|overdue/i);
  });
});

describe('the rungs of a deadline', () => {
  const told = (id: RuleId, nominalDue: string, due: string, now: string, options = {}) =>
    rungsOf(SHIPPED.on(id, day('2026-03-01')), { nominalDue: day(nominalDue), due: day(due), dueAt: null }, new Date(now), options).map(
      ({ rung, kind, tell, fireAt }) => `${rung} ${inShanghai(fireAt).slice(0, 16)} ${kind} ${tell}`,
    );

  it('of an unanswered offer: the receiving desk on the day, the county and the sender the day after', () => {
    expect(told('handoff.accept', '2026-03-05', '2026-03-05', '2026-03-02T00:30:00Z')).toEqual([
      '1 2026-03-05T08:30 reminder registrar',
      '2 2026-03-06T08:30 escalation county-supervisor',
      '3 2026-03-06T08:30 escalation sender',
    ]);
  });

  it('remind an organisation before the holiday, and escalate only after the day the law gives', () => {
    // a Saturday before Qingming: 2026-04-04, rolled to the 7th
    expect(told('petition.route', '2026-04-04', '2026-04-07', '2026-03-20T00:00:00Z')).toEqual([
      '1 2026-03-30T08:30 reminder handler',
      '2 2026-04-02T08:30 reminder registrar',
      '3 2026-04-08T08:30 escalation organisation-head',
      '4 2026-04-10T08:30 escalation county-supervisor',
    ]);
  });

  it('of a right look at the day the law gives', () => {
    expect(told('judicial-confirmation.apply', '2026-02-19', '2026-02-24', '2026-02-19T01:00:00Z')).toEqual([
      '3 2026-02-23T08:30 reminder registrar',
    ]);
    expect(told('petition.object', '2026-04-04', '2026-04-07', '2026-03-20T00:00:00Z', { kind: 'right' })[1]).toBe(
      '2 2026-04-07T08:30 reminder registrar',
    );
  });

  it('drop reminders whose time has passed, at that very minute too, and keep escalations', () => {
    expect(told('handoff.accept', '2026-03-05', '2026-03-05', '2026-03-05T00:30:00Z')).toEqual([
      '2 2026-03-06T08:30 escalation county-supervisor',
      '3 2026-03-06T08:30 escalation sender',
    ]);
    expect(told('handoff.accept', '2026-03-05', '2026-03-05', '2026-04-01T00:00:00Z')).toEqual([
      '2 2026-03-06T08:30 escalation county-supervisor',
      '3 2026-03-06T08:30 escalation sender',
    ]);
  });

  it('end, where silence has a consequence, as the day after begins', () => {
    const rungs = told('reconsideration.review', '2026-09-24', '2026-09-24', '2026-10-01T00:00:00Z', { expires: true });
    expect(rungs.at(-1)).toBe(`${EXPIRY_RUNG} 2026-09-25T00:00 expiry handler`);
  });
});

describe('the rungs of what is unusual', () => {
  it('of a period of hours ring so many hours before its end, to the minute', () => {
    const end = new Date('2026-10-03T16:20:00+08:00');
    const rungs = rungsOf(
      SHIPPED.newest('protection-order.decide'),
      { nominalDue: day('2026-10-03'), due: day('2026-10-03'), dueAt: end },
      new Date('2026-09-30T16:20:00+08:00'),
      { expires: true },
    );
    expect(rungs.map(({ kind, tell, fireAt }) => `${inShanghai(fireAt).slice(0, 16)} ${kind} ${tell}`)).toEqual([
      '2026-10-03T04:20 reminder handler',
      '2026-10-03T16:20 reminder registrar',
      '2026-10-03T16:20 expiry handler',
    ]);
  });

  it('of a notice before a hearing look at its own last day, not at the hearing', () => {
    const dates = { nominalDue: day('2026-09-29'), due: day('2026-09-29'), dueAt: null };
    const rungs = rungsOf(SHIPPED.newest('land-arbitration.hearing-notice'), dates, new Date('2026-09-01T00:00:00Z'));
    expect(rungs.map(({ kind, tell, fireAt }) => `${inShanghai(fireAt).slice(0, 10)} ${kind} ${tell}`)).toEqual([
      '2026-09-26 reminder handler',
      '2026-09-28 reminder registrar',
      '2026-09-30 escalation organisation-head',
    ]);
  });
});

describe('the page of the deadline rules', () => {
  const page = deadlineRulesPage();

  it('has a line for every version of every rule', () => {
    for (const { id, version, effectiveFrom } of allRules) expect(page).toContain(`| \`${id}\` | ${version}: ${effectiveFrom} to `);
  });

  const lineOf = (id: RuleId, version = 1) => page.split('\n').find((text) => text.startsWith(`| \`${id}\` | ${version}:`));

  it('shows title, law, article, confidence and ladder', () => {
    expect(lineOf('labour-arbitration.award')).toBe(
      '| `labour-arbitration.award` | 1: 2008-05-01 to now | 劳动仲裁裁决 | 45 days | 受理 | organisation | 劳动争议调解仲裁法 (2007); 劳动人事争议仲裁办案规则 (2017) 45; 劳动人事争议仲裁办案规则 (2017) 46; 法释〔2020〕26号 (2020) 12 | 43 | high | ≤ 15 days, 1×, by commission-chair | suspension, public-notice | party-added, claim-changed, counterclaim-joined, jurisdiction-transferred | no | yes | statutory, right-to-sue-opens | −15 d reminder → handler; −5 d reminder → organisation-head; on the day reminder → handler; +1 d escalation → county-supervisor |',
    );
  });

  it('says what runs back, what runs by the hour, and what may be posted', () => {
    expect(lineOf('land-arbitration.hearing-notice')).toContain('| 5 working days before | 开庭 |');
    expect(lineOf('protection-order.decide')).toContain('| 72 hours | 法院受理申请 |');
    expect(lineOf('protection-order.decide')).toContain('| −12 h reminder → handler; at the end reminder → registrar |');
    expect(lineOf('litigation.answer')).toContain('| none | – | – | yes | yes | statutory, notify |');
    expect(lineOf('handoff.accept')).toContain('| 3 working days | 移交发出 |');
  });

  it('has a chapter for each law, with its notes below its table', () => {
    const chapters = page.split(/^### /m).slice(1);
    expect(chapters.map((chapter) => chapter.split('\n')[0])).toEqual(RULE_SECTIONS.map(({ title }) => title));
    const petitions = chapters.find((chapter) => chapter.startsWith('信访'))!;
    expect(petitions).toContain('| `petition.recheck` |');
    expect(petitions).toContain('- `petition.recheck` (version 1): 听证所需时间不计算在内');
    expect(petitions).not.toContain('labour-arbitration');
  });
});
