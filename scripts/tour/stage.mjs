/** What a dossier plays on: somebody asks, the reader is told what he sees, and what must hold is checked. */
import { readFileSync } from 'node:fs';
import { caseLine, proceedingLines } from './narrator.mjs';
import { CannotGoOn } from './service.mjs';

export const DOSSIERS = JSON.parse(readFileSync(new URL('../../docs/demo/dossiers.json', import.meta.url), 'utf8'));

export class Stage {
  /** Ids by names of the reader: the case, its parties by name, its proceedings, its terms. */
  ids = { parties: {}, claims: {} };

  constructor(service, narrator, name, dossier = DOSSIERS[name]) {
    Object.assign(this, { service, narrator, name, dossier });
  }

  /** A step that must succeed; a tour cannot go on without it. */
  async does(account, zh, en, ask, expected = [200, 201]) {
    this.narrator.step(this.name, account, zh, en);
    const answer = await ask(this.service.as(account));
    this.narrator.seen(`→ ${answer.status}${answer.headers.get('idempotent-replayed') ? ' Idempotent-Replayed: true' : ''}`);
    if (!expected.includes(answer.status)) {
      this.narrator.refused(answer);
      this.narrator.wrong(`${zh}:应当成功 should succeed`);
      throw new CannotGoOn(`${this.name}: ${en} → ${answer.status} ${answer.body.code ?? ''}`);
    }
    const { body } = answer;
    if (body.caseNo && body.stageTitle) this.narrator.seen(caseLine(body));
    if (body.procedureTitle && body.stateTitle && body.deadlines) for (const line of proceedingLines(body)) this.narrator.seen(line);
    return body;
  }

  /** Something that must be refused, with this status and code, and with this article where one is named. */
  async isRefused(account, zh, en, { status, code, article }, ask) {
    this.narrator.step(this.name, account, zh, en);
    const answer = await ask(this.service.as(account));
    this.narrator.refused(answer);
    const { body } = answer;
    const reasons = [body, ...(body.errors ?? [])];
    const named = reasons.some((one) => one.code === code && (!article || one.law?.article === article));
    this.narrator.check(answer.status === status && named, `应当拒绝 must be refused:${status} ${code}${article ? ` 第${article}条` : ''}`);
    return answer;
  }

  async registers(account, registration = this.dossier.registration, headers = {}) {
    const view = await this.does(account, `登记:${registration.title}`, 'registers the dispute', (desk) =>
      desk.post('/api/v1/cases', registration, headers),
    );
    this.keepCase(view);
    return view;
  }

  keepCase(view) {
    this.ids.case = view.id;
    this.ids.trackingCode = view.trackingCode;
    for (const { id, name } of view.parties) this.ids.parties[name] = id;
    for (const { id, description } of view.claims ?? []) this.ids.claims[description] = id;
  }

  /** A step in a proceeding, on its own day. */
  async acts(account, zh, en, proceeding, action, input = {}, headers = {}) {
    return this.does(account, zh, en, (desk) => desk.act(`/api/v1/proceedings/${this.ids[proceeding]}`, action, input, headers));
  }

  async opens(account, zh, en, proceeding, input) {
    const view = await this.does(account, zh, en, (desk) => desk.post(`/api/v1/cases/${this.ids.case}/proceedings`, input));
    this.ids[proceeding] = view.id;
    return view;
  }

  opening(input) {
    return (desk) => desk.post(`/api/v1/cases/${this.ids.case}/proceedings`, input);
  }

  /** Offers the case; the acceptance deadline runs from the day of the offer. */
  async offers(account, to, { on, reason, ...more }) {
    const view = await this.does(account, `移交给${to}`, 'offers the case to another body', (desk) =>
      desk.post(`/api/v1/cases/${this.ids.case}/handoffs`, {
        toOrganisationId: this.service.bodies[to],
        procedure: 'people-mediation',
        reason,
        occurredOn: on,
        ...more,
      }),
    );
    this.ids.handoff = view.id;
    this.narrator.seen(
      `${view.stateTitle};接收期限 accept by ${view.deadline.due};仍由 ${view.fromOrganisation.name} 负责 the sender stays responsible`,
    );
    return view;
  }

  keepProceeding(name, handoff) {
    this.ids[name] = handoff.proceedingId;
  }

  party = (name) => this.ids.parties[name];

  /** An agreement of the dossier, its people named by the ids of this case. */
  agreement(responsible) {
    const { terms, responsibility, form, ...rest } = this.dossier.agreement;
    return {
      ...(form === 'written' ? { form } : {}),
      ...rest,
      ...(responsibility ? { responsibilities: [{ partyId: this.party(responsible), text: responsibility }] } : {}),
      terms: terms.map(({ debtors, creditor, ...term }) => ({
        debtorPartyIds: debtors.map(this.party),
        creditorPartyId: this.party(creditor),
        ...term,
      })),
    };
  }

  /** Compares the deadlines that ran in the case with those the clerk expects. What runs on a road not travelled here is previewed by its rule. */
  async deadlinesAreAsExpected(account) {
    this.narrator.step(this.name, account, '核对期限', 'compares every deadline with what the clerk expects');
    const desk = this.service.as(account);
    const { items } = (await desk.get(`/api/v1/deadlines?caseId=${this.ids.case}&limit=200`)).body;
    for (const { rule, start, nominalDue, due, provisional, startsWith } of this.dossier.deadlines) {
      const ran = items.filter((one) => one.ruleId === rule);
      const preview = ran.length > 0 ? null : (await desk.get(`/api/v1/deadline-rules/${rule}/preview?start=${start}`)).body;
      const found = preview ?? ran.find((one) => one.start === start) ?? {};
      const same =
        found.start === start && found.nominalDue === nominalDue && (due === null ? found.provisional === true : found.due === due);
      const how = preview ? '(试算 previewed)' : '';
      this.narrator.check(
        same && (provisional === undefined || found.provisional === provisional),
        `${rule} ${startsWith} ${start} → ${due ?? `${nominalDue} 暂定 provisional`}${found.due !== nominalDue && due ? `(原 ${nominalDue})` : ''}${how}${same ? '' : ` 实际 got ${JSON.stringify([found.start, found.nominalDue, found.due, found.provisional])}`}`,
      );
    }
  }

  /** Reads a proceeding: where it stands, and the dates that must be in it, each as "rule first-day last-day", a party's with his name before the days. */
  async stands(account, zh, en, proceeding, state, ...dates) {
    const view = await this.does(account, zh, en, (desk) => desk.get(`/api/v1/proceedings/${this.ids[proceeding]}`));
    const nameOf = Object.fromEntries(Object.entries(this.ids.parties).map(([name, id]) => [id, name]));
    const found = view.deadlines.map(({ ruleId, subjectId, startDate, due }) =>
      [ruleId, nameOf[subjectId], startDate, due].filter(Boolean).join(' '),
    );
    for (const date of dates)
      this.narrator.check(found.includes(date), found.includes(date) ? date : `${date}:没有 is not there: ${found.join('; ')}`);
    this.narrator.check(view.state === state, `${view.stateTitle}(${state})${view.state === state ? '' : ` 实际 got ${view.state}`}`);
    return view;
  }

  /** A wall: who asks, what for, and that there is nothing for him. */
  async seesNothing(account, what, path) {
    const { status } = await this.service.as(account).get(path);
    this.narrator.check(status === 404, `${account} ${what} → ${status}`);
  }
}
