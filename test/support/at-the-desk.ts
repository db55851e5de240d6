/** What a clerk types first, and what he looks up every morning: a dispute of two people, where it stands, and its dates. */
import type { House } from './house.js';
import { type Dossier, type Seen, Story } from './story.js';

/** Of one person with another, or with an organisation; nothing is agreed in it yet. */
export const aDispute = (disputeType: string, title: string, applicant: string, respondent: string, more: object = {}): Dossier => ({
  title,
  registration: {
    channel: 'window',
    disputeType,
    title,
    facts: `${applicant}与${respondent}之间的纠纷,要求处理。`,
    areaCode: '230522100000',
    parties: [applicant, respondent].map((name, n) => ({
      role: n === 0 ? 'applicant' : 'respondent',
      kind: name.length > 3 ? 'organisation' : 'person',
      name,
      phone: `1390000440${n}`,
    })),
    ...more,
  },
  agreement: { facts: '', responsibility: '', disputedPoints: '', terms: [], form: 'written' },
  deadlines: [],
});

/** Deadlines of the case as a desk lists them: rule, first and last day, how it stands. */
export async function datesOf(house: House, account: string, { caseId }: Story): Promise<string[]> {
  const { body } = await house.as(account).get(`/api/v1/deadlines?caseId=${caseId}&limit=200`);
  const items = body['items'] as { ruleId: string; start: string; due: string; endedAs: string | null }[];
  return items.map(({ ruleId, start, due, endedAs }) => `${ruleId} ${start} ${due} ${endedAs ?? 'running'}`);
}

/** Those of one rule. */
export const datesBy = async (house: House, account: string, story: Story, rule: string): Promise<string[]> =>
  (await datesOf(house, account, story)).filter((line) => line.startsWith(`${rule} `));

export const look = async (house: House, account: string, story: Story, proceeding: string): Promise<Seen> =>
  Story.seen(await house.as(account).get(story.path(proceeding)));

/** A sum that one of them promises the other, for one day. */
export const promises = (story: Story, from: string, to: string, amount: string, dueDate: string, description: string) => ({
  debtorPartyIds: [story.party(from)],
  creditorPartyId: story.party(to),
  kind: 'money',
  amount,
  description,
  dueDate,
});

/** A paper kept with a proceeding, where a step asks for one. */
export async function aPaper(house: House, account: string, story: Story, proceeding: string, kind = 'other'): Promise<string> {
  const answer = await fetch(`${house.url}${story.path(proceeding)}/documents?name=a.pdf&kind=${kind}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await house.as(account).bearer()}`, 'content-type': 'application/pdf' },
    body: '%PDF-1.4',
  });
  return ((await answer.json()) as { id: string }).id;
}
