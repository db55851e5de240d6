/** 无人答复: an offer that nobody answers is reminded, then escalated; it stays open and may still be accepted. */
const REGISTRATION = {
  channel: 'window',
  disputeType: 'neighbour',
  title: '邻居噪音纠纷(虚构)',
  facts: '楼上夜间装修影响休息。',
  areaCode: '230522200000',
  parties: [
    { role: 'applicant', kind: 'person', name: '何春生' },
    { role: 'respondent', kind: 'person', name: '冯长林' },
  ],
};

export const unanswered = (s) => [
  { on: '2026-03-02', at: '2026-03-02T09:50:00+08:00', play: () => offered(s) },
  { on: '2026-03-09', play: () => stillOffered(s) },
];

async function offered(s) {
  await s.registers('clerk.village', REGISTRATION);
  await s.offers('clerk.village', '兴盛乡人民调解委员会', {
    on: '2026-03-02',
    reason: '当事人愿意调解',
    legalBasis: '村级服务点依职责转交',
  });
}

async function stillOffered(s) {
  const handoff = await s.does('clerk.village', '一周无人答复', 'a week without an answer', (desk) =>
    desk.get(`/api/v1/handoffs/${s.ids.handoff}`),
  );
  s.narrator.check(
    handoff.state === 'offered' && handoff.deadline.overdue,
    `仍待接收,已逾期(期满日 ${handoff.deadline.due}) still offered, and overdue`,
  );
  const { items } = (await s.service.as('clerk.village').get(`/api/v1/cases/${s.ids.case}/timeline`)).body;
  const rungs = items.filter(({ type }) => type.startsWith('deadline-'));
  const nameOf = Object.fromEntries(Object.entries(s.service.bodies).map(([name, id]) => [id, name]));
  const told = (all) =>
    [all]
      .flat()
      .map(({ role, organisationId }) => `${nameOf[organisationId] ?? ''} ${role}`)
      .join('、');
  for (const { type, occurredOn, data } of rungs) s.narrator.seen(`${occurredOn} ${type} ${data.ruleId} 告知 told ${told(data.told)}`);
  const types = new Set(rungs.map(({ type }) => type));
  s.narrator.check(types.has('deadline-reminded') && types.has('deadline-escalated'), '先提醒,后上报 reminded, then escalated');
  await s.does('registrar.other', '逾期仍可接收', 'a late answer is still an answer', (desk) =>
    desk.act(`/api/v1/handoffs/${s.ids.handoff}`, 'accept'),
  );
}
