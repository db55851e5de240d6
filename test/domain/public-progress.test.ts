import { describe, expect, it, test } from '@jest/globals';
import { legalDate } from '../../src/domain/legal-date.js';
import { ROADS } from '../../src/domain/procedures/roads.js';
import { SHIPPED } from '../../src/domain/deadlines/rule-book.js';
import { progressOf as progressBy, type PublicFacts } from '../../src/domain/public-progress.js';
import { MILESTONES, NEXT_STEPS } from '../../src/domain/public-progress-words.js';

const monday = legalDate('2026-03-02');
const facts = (own: Partial<PublicFacts>): PublicFacts => ({
  now: new Date('2026-03-02T01:00:00Z'),
  stage: 'litigation',
  registeredOn: monday,
  registeredWith: '县信访接待中心',
  holder: '县信访接待中心',
  holderSince: new Date('2026-03-01T16:30:00Z'),
  closedAt: null,
  live: [],
  offeredTo: null,
  deadlines: [],
  happened: [],
  ...own,
});
const progressOf = (own: PublicFacts) => progressBy(own, SHIPPED);
const live = (own: object): PublicFacts['live'] => [
  {
    procedure: 'litigation',
    state: 'filed',
    owedBy: 'court',
    owedSteps: ['record-docketing'],
    organisation: '县信访接待中心',
    owedOrganisation: null,
    court: null,
    ...own,
  },
];

describe('every road says in plain words what comes next', () => {
  const first = ROADS.flatMap(({ code, states }) =>
    Object.values(states).flatMap(({ owes = [] }) => owes.map(({ next }) => `${code}.${next[0]!}`)),
  );
  test.each([...new Set(first)])('%s', (step) => expect(NEXT_STEPS).toHaveProperty([step]));

  test.each(Object.keys(MILESTONES))('%s is a step there is', (type) => {
    const road = ROADS.find(({ code }) => type.startsWith(`${code}.`))!;
    expect(road.steps.map((step) => `${road.code}.${step.do}`)).toContain(type);
  });
});

describe('the next step', () => {
  it('of a court is by that court, or by the court nobody has named yet', () => {
    expect(progressOf(facts({ live: live({ court: '友谊县人民法院' }) })).nextStep).toEqual({
      text: '由人民法院决定是否立案',
      by: '友谊县人民法院',
    });
    expect(progressOf(facts({ live: live({}) })).nextStep?.by).toBe('人民法院');
  });

  it('of a party names no party', () =>
    expect(progressOf(facts({ live: live({ owedBy: 'party', owedSteps: ['record-filing'] }) })).nextStep).toEqual({
      text: '由当事人自己决定是否起诉',
      by: '当事人',
    }));

  it('without words of its own is called as in its rows', () => {
    expect(progressOf(facts({ live: live({ owedBy: 'desk', owedSteps: ['abandon'] }) })).nextStep).toEqual({
      text: '当事人不再起诉',
      by: '县信访接待中心',
    });
    expect(progressOf(facts({ live: live({ owedBy: 'desk', owedOrganisation: '县综治中心', owedSteps: [] }) })).nextStep).toEqual({
      text: '办理中',
      by: '县综治中心',
    });
  });
});

it('a day whose rule is not known here is shown without its name', () => {
  const deadline = { ruleId: 'no.such', ruleVersion: 1, kind: 'duty', due: monday, provisional: true, suspended: false } as const;
  expect(progressOf(facts({ deadlines: [deadline] })).until).toEqual({
    date: monday,
    kind: 'duty',
    label: '办理期限',
    what: '',
    provisional: true,
    suspended: false,
    unverified: false,
  });
});

it('since when is a legal day: half past midnight in Shanghai is that day', () =>
  expect(progressOf(facts({})).holder.since).toBe('2026-03-02'));

it('a timeline has bodies and days, a court’s step its court, and skips what is no milestone', () => {
  const event = (what: string) => ({ what, on: monday, organisation: '友谊镇人民调解委员会', court: '友谊县人民法院' });
  const { milestones } = progressOf(
    facts({ happened: ['received', 'judicial-confirmation.confirm', 'people-mediation.pause'].map(event) }),
  );
  expect(milestones.map(({ title, organisation }) => [title, organisation])).toEqual([
    ['登记', '县信访接待中心'],
    ['接收移交', '友谊镇人民调解委员会'],
    ['司法确认申请审查结束', '友谊县人民法院'],
  ]);
});

describe('a case that nobody is at work on', () => {
  it('waits for the answer of the body it was offered to', () =>
    expect(progressOf(facts({ stage: 'intake', offeredTo: '友谊镇人民调解委员会' })).nextStep).toEqual({
      text: '答复是否接收',
      by: '友谊镇人民调解委员会',
    }));

  it('waits for the desk that answers for it, when it was offered to nobody', () =>
    expect(progressOf(facts({ stage: 'intake' })).nextStep).toEqual({ text: '确定由哪个单位、通过什么途径处理', by: '县信访接待中心' }));
});

it('a case that is closed owes nothing more, and says on which legal day it ended', () => {
  const deadline = { ruleId: 'case.route', ruleVersion: 1, kind: 'duty', due: monday, provisional: false, suspended: false } as const;
  const progress = progressOf(facts({ stage: 'closed', closedAt: new Date('2026-03-04T16:30:00Z'), deadlines: [deadline] }));
  expect([progress.nextStep, progress.until, progress.closedOn]).toEqual([null, null, '2026-03-05']);
  expect(progress.milestones.at(-1)).toEqual({ date: '2026-03-05', title: '办结', organisation: null });
});

describe('the day to wait for', () => {
  const at = (due: string, own: object = {}) =>
    ({
      ruleId: 'people-mediation.target',
      ruleVersion: 1,
      kind: 'target',
      due: legalDate(due),
      provisional: false,
      suspended: false,
      ...own,
    }) as const;

  it('is the first that runs: one that stands still is passed over', () =>
    expect(progressOf(facts({ deadlines: [at('2026-04-01', { suspended: true }), at('2026-04-03')] })).until).toMatchObject({
      date: '2026-04-03',
      suspended: false,
    }));

  it('is one that stands still only when nothing runs, and says that it does', () =>
    expect(progressOf(facts({ deadlines: [at('2026-04-01', { suspended: true })] })).until).toMatchObject({
      date: '2026-04-01',
      suspended: true,
    }));

  it('of an aim is called an aim', () => expect(progressOf(facts({ deadlines: [at('2026-04-01')] })).until?.label).toBe('工作目标'));

  it('is not there when nothing is due', () => expect(progressOf(facts({})).until).toBeNull());
});

it('the right to go to court stands on every page, also of a closed case', () => {
  for (const own of [{}, { stage: 'closed', closedAt: new Date() } as const]) {
    expect(progressOf(facts(own)).rights.join('')).toContain('您可以依法向人民法院起诉');
  }
});
