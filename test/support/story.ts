/** A dispute on its way through the house, step by step over HTTP: what must succeed does, and the ids of its people are at hand. */
import { readFileSync } from 'node:fs';
import type { House } from './house.js';
import type { Answer } from './http.js';

/** What the stories read of an answer; the views themselves are the product's. */
export interface Seen {
  id: string;
  state: string;
  stage: string;
  ended: boolean;
  outcome: string | null;
  trackingCode: string;
  facts?: string;
  visibility: string;
  proceedingId: string;
  responsibleOrganisation: { id: string; name: string };
  parties: { id: string; name: string; willing: boolean | null }[];
  claims: { id: string; description: string }[];
  duplicates: { caseId: string; reasons: { code: string }[] }[];
  handler: { name: string } | null;
  agreement: { effectiveOn: string | null; terms: { id: string; instalments: { id: string }[] }[] } | null;
  marks: { mark: string; partyId: string | null; value: string }[];
  papers: { kind: string; partyId: string | null }[];
  roads: { code: string }[];
  deadline: { due: string; overdue: boolean } | null;
}

interface DossierTerm {
  debtors: string[];
  creditor: string;
  instalments?: { dueDate: string; amount: string }[];
}

export interface Dossier {
  title: string;
  registration: { parties: { name: string }[]; [field: string]: unknown };
  respondentIdNumber?: string;
  agreement: { facts: string; responsibility: string; disputedPoints: string; terms: DossierTerm[]; form: string };
  deadlines: { rule: string; start: string; nominalDue: string; due: string | null; provisional?: boolean }[];
}

export const DOSSIERS = JSON.parse(readFileSync(new URL('../../docs/demo/dossiers.json', import.meta.url), 'utf8')) as Record<
  'loan' | 'wages' | 'ditch',
  Dossier
>;

/** What a refusal says, in the shape the tests compare: status, code, and each reason with its article. */
export function refusalOf({ status, body }: Answer): { status: number; code: string; reasons: string[] } {
  const errors = (body['errors'] ?? []) as { code: string; pointer: string; law?: { article: string } }[];
  return {
    status,
    code: String(body['code']),
    reasons: errors.map(({ code, pointer, law }) => [code, pointer, law?.article].filter(Boolean).join(' ')),
  };
}

export class Story {
  caseId = '';
  trackingCode = '';
  handoffId = '';
  readonly parties: Record<string, string> = {};
  readonly claims: Record<string, string> = {};
  /** Proceedings by a name of the story. */
  readonly proceedings: Record<string, string> = {};

  constructor(
    readonly house: House,
    readonly dossier: Dossier,
  ) {}

  static seen({ status, text, body }: Answer, expected: number[] = [200, 201]): Seen {
    if (!expected.includes(status)) throw new Error(`${status} ${text}`);
    return body as unknown as Seen;
  }

  async registers(account: string, more: object = {}): Promise<Seen> {
    const view = Story.seen(await this.house.as(account).post('/api/v1/cases', { ...this.dossier.registration, ...more }));
    this.caseId = view.id;
    this.trackingCode = view.trackingCode;
    for (const { id, name } of view.parties) this.parties[name] = id;
    for (const { id, description } of view.claims) this.claims[description] = id;
    return view;
  }

  async offers(account: string, to: keyof House['county']['organisations'], more: object = {}): Promise<Seen> {
    const view = Story.seen(
      await this.house.as(account).post(`/api/v1/cases/${this.caseId}/handoffs`, {
        toOrganisationId: this.house.county.organisations[to],
        procedure: 'people-mediation',
        reason: '当事人愿意先行调解',
        legalBasis: '依法定职责转交',
        ...more,
      }),
    );
    this.handoffId = view.id;
    return view;
  }

  async accepts(account: string, proceeding: string, more: object = {}): Promise<Seen> {
    const view = Story.seen(await this.house.as(account).act(`/api/v1/handoffs/${this.handoffId}`, 'accept', more));
    this.proceedings[proceeding] = view.proceedingId;
    return view;
  }

  /** Opens a proceeding, or is told why not. */
  asksToOpen(account: string, input: object): Promise<Answer> {
    return this.house.as(account).post(`/api/v1/cases/${this.caseId}/proceedings`, input);
  }

  async opens(account: string, proceeding: string, input: object): Promise<Seen> {
    const view = Story.seen(await this.asksToOpen(account, input));
    this.proceedings[proceeding] = view.id;
    return view;
  }

  path = (proceeding: string): string => `/api/v1/proceedings/${this.proceedings[proceeding]}`;

  /** Tries a step, whatever comes of it. */
  tries(account: string, proceeding: string, action: string, input: object = {}): Promise<Answer> {
    return this.house.as(account).act(this.path(proceeding), action, input);
  }

  async does(account: string, proceeding: string, action: string, input: object = {}): Promise<Seen> {
    return Story.seen(await this.tries(account, proceeding, action, input));
  }

  party = (name: string): string => this.parties[name]!;

  willing(account: string, proceeding: string, name: string, more: object = {}): Promise<Seen> {
    return this.does(account, proceeding, 'record-willingness', { partyId: this.party(name), willing: true, noticeVersion: '1', ...more });
  }

  /** The dossier's terms, its people named by their ids in this case. */
  terms(): Record<string, unknown>[] {
    return this.dossier.agreement.terms.map(({ debtors, creditor, ...term }) => ({
      debtorPartyIds: debtors.map(this.party),
      creditorPartyId: this.party(creditor),
      ...term,
    }));
  }

  draft(responsible: string): Record<string, unknown> {
    const { facts, disputedPoints, responsibility } = this.dossier.agreement;
    return {
      form: 'written',
      facts,
      disputedPoints,
      responsibilities: [{ partyId: this.party(responsible), text: responsibility }],
      terms: this.terms(),
    };
  }

  async signedByAll(registrar: string, mediator: string, proceeding: string, names: string[], more: object = {}): Promise<Seen> {
    for (const name of names)
      await this.does(registrar, proceeding, 'sign', { signer: 'party', partyId: this.party(name), method: 'handwritten', ...more });
    await this.does(mediator, proceeding, 'sign', { signer: 'mediator', method: 'handwritten', ...more });
    return this.does(registrar, proceeding, 'sign', { signer: 'seal', method: 'seal', ...more });
  }

  /** Deadlines of the case that the dossier expects, as they ran: rule, first day, last day before and after rolling. */
  async expectedDeadlines(account: string): Promise<{ ran: string[]; expected: string[] }> {
    const { body } = await this.house.as(account).get(`/api/v1/deadlines?caseId=${this.caseId}&limit=200`);
    const items = body['items'] as { ruleId: string; start: string; nominalDue: string; due: string; provisional: boolean }[];
    const preview = async (rule: string, start: string) => {
      const { body: explained } = await this.house.as(account).get(`/api/v1/deadline-rules/${rule}/preview?start=${start}`);
      return explained as unknown as (typeof items)[number];
    };
    const ran: string[] = [];
    for (const { rule, start } of this.dossier.deadlines) {
      const own = items.filter(({ ruleId }) => ruleId === rule);
      const found = own.length > 0 ? own.find((one) => one.start === start) : await preview(rule, start);
      ran.push(
        found ? `${rule} ${found.start} ${found.nominalDue} ${found.provisional ? 'provisional' : found.due}` : `${rule} did not run`,
      );
    }
    const expected = this.dossier.deadlines.map(
      ({ rule, start, nominalDue, due }) => `${rule} ${start} ${nominalDue} ${due ?? 'provisional'}`,
    );
    return { ran, expected };
  }

  /** The statuses with which these accounts are answered. */
  async statuses(path: string, ...accounts: string[]): Promise<number[]> {
    return Promise.all(accounts.map(async (account) => (await this.house.as(account).get(path)).status));
  }
}
