/** 期限: why a date is what it is, what a year's notice would move, what a county's order may not stop, and a claim that is watched while people talk. */
const REGISTRATION = {
  channel: 'window',
  disputeType: 'contract',
  title: '货款纠纷(虚构)',
  facts: '2024年供货,货款至今未付。',
  areaCode: '230522100000',
  parties: [
    { role: 'applicant', kind: 'person', name: '丁长河' },
    { role: 'respondent', kind: 'person', name: '马玉书' },
  ],
  claims: [{ description: '支付货款', amount: '12000.00', requestedOn: '2024-06-03' }],
};

export const dates = (s) => [
  { on: '2026-03-02', at: '2026-03-02T09:55:00+08:00', play: () => explained(s) },
  { on: '2026-03-02', at: '2026-03-02T09:56:00+08:00', play: () => watched(s) },
];

async function explained(s) {
  const { days, due, nominalDue, rule } = await s.does(
    'registrar.mediation',
    '试算:协议 2026-01-20 生效',
    'counts the thirty days from an agreement',
    (desk) => desk.get('/api/v1/deadline-rules/judicial-confirmation.apply/preview?start=2026-01-20'),
  );
  const counted = days.filter((day) => day.counted).length;
  s.narrator.seen(
    `${rule.law}第${rule.article}条(核对 ${rule.confidence});计入 ${counted} 天 days;原 ${nominalDue},顺延至 rolled to ${due}`,
  );
  for (const { date, why } of days.slice(-5)) s.narrator.seen(`  ${date} ${why}`);
  s.narrator.check(
    counted === 30 && due === '2026-02-24',
    '三十天,春节后第一个工作日 thirty days, and the first working day after Spring Festival',
  );

  const year = { year: 2027, source: '试算用 for trying', offDays: ['2027-01-01'], workDays: [] };
  const preview = await s.does(
    'admin.system',
    '试算:公布 2027 年放假安排',
    'asks what the notice of 2027 would move; nothing is written',
    (desk) => desk.post('/api/v1/calendars/preview', year),
  );
  s.narrator.seen(`重新计算 ${preview.looked} 项,改期 ${preview.moved} 项 looked at ${preview.looked}, moved ${preview.moved}`);

  await s.isRefused(
    'supervisor.county',
    '停办令不能中止法定期限',
    'an order of the county stops nothing that a statute gives',
    { status: 422, code: 'order-cannot-suspend-statutory', article: '86' },
    (desk) =>
      desk.post('/api/v1/suspension-orders', {
        areaCode: '230522',
        classes: ['statutory'],
        from: '2026-03-02',
        to: '2026-03-09',
        basis: '防汛',
      }),
  );
  await s.isRefused(
    'supervisor.county',
    '对调委会不发督办',
    'a committee is a mass body: guidance by the justice office, no card',
    { status: 422, code: 'mass-body-has-no-card' },
    async (desk) => {
      await s.registers('registrar.mediation', REGISTRATION);
      return desk.post('/api/v1/supervisions', {
        caseId: s.ids.case,
        organisationId: s.service.bodies['友谊镇人民调解委员会'],
        card: 'yellow',
        reason: '请尽快办理',
      });
    },
  );
}

async function watched(s) {
  const claim = s.ids.claims['支付货款'];
  const { limitations } = await s.does('registrar.mediation', '诉讼时效', 'how long the claim may wait', (desk) =>
    desk.get(`/api/v1/cases/${s.ids.case}/claims/${claim}/interruptions`),
  );
  for (const { title, start, due } of limitations) s.narrator.seen(`${title}:自 ${start} 起算,${due} 届满`);
  s.narrator.check(limitations[0]?.due === '2027-06-03', '三年,期满前 60、30、7 天提醒 three years, with a word 60, 30 and 7 days ahead');
}
