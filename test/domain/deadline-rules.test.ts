import { describe, expect, it } from '@jest/globals';
import { deadlineRulesPage } from '../../src/domain/deadlines/deadline-rules-page.js';
import {
  RULE_IDS,
  type RuleId,
  isHouseRule,
  isRuleId,
  ruleOfVersion,
  ruleOn,
  versionsOf,
} from '../../src/domain/deadlines/deadline-rules.js';
import { EXPIRY_RUNG, rungsOf } from '../../src/domain/deadlines/ladder-days.js';
import { addDays, inShanghai, legalDate } from '../../src/domain/legal-date.js';

const allRules = RULE_IDS.flatMap(versionsOf);
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
  /** Ours besides. */
  const MORE = ['litigation.supplement', 'supervision.reply'];

  it('are the ones the outside was promised', () => {
    expect(RULE_IDS.toSorted()).toEqual([...PROMISED, ...MORE].toSorted());
    expect(isRuleId('petition.handle')).toBe(true);
    expect(isRuleId('toString')).toBe(false);
  });

  it('each cite an article that was looked up, or say that none was, or are house rules', () => {
    for (const rule of allRules) {
      if (isHouseRule(rule)) expect(rule.law).toEqual({ law: '办理规则', article: '' });
      else if (rule.law.article === '') expect([rule.id, rule.confidence]).toEqual([rule.id, 'low']);
      else expect(rule.law.version).toMatch(/^\d{4}$/);
    }
  });

  it('follow on each other without a gap or an overlap where the law changed', () => {
    for (const id of RULE_IDS) {
      const versions = versionsOf(id);
      versions.slice(1).forEach(({ effectiveFrom }, index) => expect(effectiveFrom).toBe(addDays(versions[index]!.effectiveTo!, 1)));
      expect(versions.at(-1)!.effectiveTo).toBeUndefined();
    }
  });

  // prettier-ignore
  it.each<[RuleId, string, number, object]>([
    ['consumer-complaint.conclude', '2026-04-14', 1, { quantity: 45, unit: 'working-day' }],   // 四十五个工作日
    ['consumer-complaint.conclude', '2026-04-15', 2, { quantity: 60, unit: 'day' }],
    ['consumer-complaint.accept',   '2026-04-15', 2, { quantity: 7, unit: 'working-day' }],
    ['court-mediation.ordinary',    '2024-12-31', 1, { quantity: 15, unit: 'day' }],
    ['court-mediation.ordinary',    '2025-01-01', 2, { quantity: 15, unit: 'day' }],
    ['petition.handle',             '2000-01-01', 1, { quantity: 60, unit: 'day' }],           // before any text that was looked up
  ])('%s starting on %s is counted by version %i', (id, start, version, term) => {
    const rule = ruleOn(id, day(start));
    expect(rule).toMatchObject({ id, version, term });
    expect(ruleOfVersion(id, version)).toEqual(rule);
  });

  it('know no version that never was', () => {
    expect(() => ruleOfVersion('petition.handle', 2)).toThrow('has no version 2');
  });

  it('never bring what a court or a party owes, or a mere aim, before the county supervisor', () => {
    const reach = allRules.filter(({ ladder }) => ladder.some(({ tell }) => tell === 'county-supervisor'));
    expect(reach.filter(({ owedBy, class: kind }) => owedBy !== 'organisation' || kind === 'target')).toEqual([]);
    expect(reach.map(({ id }) => id)).toEqual(expect.arrayContaining(['handoff.accept', 'petition.handle']));
  });

  it('never call the one-month aim of people’s mediation overdue', () => {
    const aim = ruleOn('people-mediation.target', day('2026-03-04'));
    expect(aim.class).toBe('target');
    expect(aim.ladder.every(({ as }) => as === 'reminder')).toBe(true);
    expect(JSON.stringify(aim)).not.toMatch(/逾期|超期|overdue/i);
  });
});

describe('the rungs of a deadline', () => {
  const told = (id: RuleId, nominalDue: string, due: string, now: string, options = {}) =>
    rungsOf(ruleOn(id, day('2026-03-01')), day(nominalDue), day(due), new Date(now), options).map(
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

describe('the page of the deadline rules', () => {
  const page = deadlineRulesPage();

  it('has a line for every version of every rule', () => {
    for (const { id, version, effectiveFrom } of allRules) expect(page).toContain(`| \`${id}\` | ${version}: ${effectiveFrom} to `);
  });

  it('shows title, law, article, confidence and ladder', () => {
    const line = page.split('\n').find((text) => text.includes('`labour-arbitration.award`'));
    expect(line).toBe(
      '| `labour-arbitration.award` | 1: 2008-05-01 to now | 劳动仲裁裁决 | 45 days | 受理 | organisation | 劳动争议调解仲裁法 (2007) | 43 | high | ≤ 15 days, 1×, by commission-chair | suspension, public-notice | yes | statutory, right-to-sue-opens | −15 d reminder → handler; −5 d reminder → organisation-head; on the day reminder → handler; +1 d escalation → county-supervisor |',
    );
  });
});
