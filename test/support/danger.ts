/** A family dispute in which somebody is in danger: what is raised, what it opens, and who answers it. */
import { type Dossier, Story } from './story.js';

export const WIFE = '王秀兰';
export const HUSBAND = '赵大勇';
const REGISTRAR = 'registrar.mediation';

export interface Exit {
  id: string;
  kind: string;
  state: string;
  mandatory: boolean;
  adultMayDecline: boolean;
  deadlines: { id: string; clock: string; ruleId: string; due: string; dueAt: string | null; overdue: boolean; endedAs: string | null }[];
}
export interface Safety {
  flags: { flag: string; partyId: string | null; reason: string | null; raisedBy: string | null; endedAs: string | null }[];
  exits: Exit[];
  forbidden: { code: string }[];
  lettersHome: { on: string }[];
}

export const FAMILY: Dossier = {
  title: '离婚后财产与抚养纠纷',
  registration: {
    channel: 'window',
    disputeType: 'marriage-family',
    title: '王秀兰与赵大勇家庭纠纷',
    facts: '双方就家庭开支和分居期间的安排发生争执。',
    areaCode: '230522100000',
    parties: [
      { role: 'applicant', kind: 'person', name: WIFE, phone: '13900001111', birthDate: '1988-05-06', address: '友谊镇红旗社区3组12号', serviceAddress: '友谊镇安居路7号' } as never,
      { role: 'respondent', kind: 'person', name: HUSBAND, phone: '13900002222', birthDate: '1985-01-02', address: '友谊镇红旗社区3组12号' } as never,
    ],
  },
  agreement: {
    facts: '双方分居,就家庭开支达成一致。',
    responsibility: '按月给付家庭开支',
    disputedPoints: '开支数额',
    terms: [{ debtors: [HUSBAND], creditor: WIFE, kind: 'money', amount: '1200.00', description: '每月给付家庭开支', dueDate: '2026-04-30' } as never],
    form: 'written',
  },
  deadlines: [],
}; // prettier-ignore

export class Danger extends Story {
  safetyPath = () => `/api/v1/cases/${this.caseId}/safety`;
  casePath = () => `/api/v1/cases/${this.caseId}`;

  async safety(account: string): Promise<Safety> {
    return Story.seen(await this.house.as(account).get(this.safetyPath())) as unknown as Safety;
  }

  raises = (account: string, flag: object) => this.house.as(account).post(`${this.casePath()}/flags`, flag);

  async exit(account: string, kind: string): Promise<Exit> {
    return (await this.safety(account)).exits.findLast((one) => one.kind === kind)!;
  }

  async answers(account: string, kind: string, action: string, input: object) {
    const { id } = await this.exit(REGISTRAR, kind).catch(() => this.exit(account, kind));
    return this.house.as(account).act(`/api/v1/safety-exits/${id}`, action, input);
  }

  async lowers(account: string, flag: string) {
    const version = await this.house.as(account).tagOf(this.safetyPath());
    return this.house
      .as(account)
      .post(`${this.casePath()}/flags/${flag}/actions/lower`, { reason: '经核实没有此情形' }, { 'if-match': version });
  }

  closes = (account: string) =>
    this.house.as(account).act(this.casePath(), 'close', { outcome: 'not-settled', evidence: '终止调解告知书' });

  async mediation(account: string): Promise<void> {
    await this.opens(account, 'mediation', { procedure: 'people-mediation', caseSource: 'application' });
    for (const name of Object.keys(this.parties)) await this.willing(account, 'mediation', name);
    await this.does(account, 'mediation', 'accept');
    await this.does(account, 'mediation', 'appoint-mediator', { mediatorId: this.house.county.mediators['mediator.li'] });
  }

  /** What rungs about the case's exits told whom. */
  async told(account: string): Promise<string[]> {
    const { body } = await this.house.as(account).get(`${this.casePath()}/timeline?limit=200`);
    const items = body['items'] as { type: string; data: { ruleId?: string; told?: { role: string }[] } }[];
    return items.flatMap(({ type, data }) =>
      data.ruleId?.startsWith('safety.') ? [`${type} ${data.ruleId} ${data.told!.map(({ role }) => role).join('+')}`] : [],
    );
  }
}
