/** 欠薪: two workers settle, the third refuses; wages have an order of roads of their own, with its exceptions. Typed afterwards where the demo begins later. */
const COMMITTEE = '友谊镇人民调解委员会';
const WORKERS = ['高玉海', '崔成焕', '刘桂芬'];
const CUI = '崔成焕';
const EMPLOYER = '友谊县宏建达劳务有限公司';
const BUILDER = '双鸭山市恒筑建设工程有限公司';
const registrar = 'registrar.mediation';
const li = 'mediator.li';

export const wages = (s) => [
  { on: '2026-02-09', at: '2026-02-09T08:45:00+08:00', play: () => atTheCounter(s) },
  { on: '2026-02-10', play: () => askedAndTakenIn(s) },
  { on: '2026-02-12', play: () => settled(s) },
  { on: '2026-02-13', play: () => confirmationIsOpen(s) },
  { on: '2026-03-02', at: '2026-03-02T09:40:00+08:00', play: () => theThirdWorker(s) },
  { on: '2026-04-01', play: () => defaulted(s) },
  { on: '2026-04-20', play: () => paidAtLast(s) },
];

async function atTheCounter(s) {
  await s.registers('clerk.centre');
  await s.offers('clerk.centre', COMMITTEE, {
    on: '2026-02-09',
    reason: '劳动争议,三人申请调解',
    legalBasis: '综治中心依法分流矛盾纠纷',
  });
  const handoff = await s.does(registrar, '接收', 'accepts the case', (desk) =>
    desk.act(`/api/v1/handoffs/${s.ids.handoff}`, 'accept', { receivedOn: '2026-02-09' }),
  );
  s.keepProceeding('mediation', handoff);
  s.narrator.seen(`${handoff.stateTitle};收到材料不等于受理 receiving papers is not yet taking the dispute in`);
}

async function askedAndTakenIn(s) {
  for (const name of [...WORKERS, EMPLOYER, BUILDER])
    await s.acts(registrar, `${name}愿意调解`, 'records willingness', 'mediation', 'record-willingness', {
      partyId: s.party(name),
      willing: true,
      noticeVersion: '1',
      occurredOn: WORKERS.includes(name) ? '2026-02-09' : '2026-02-10',
    });
  await s.acts(registrar, '受理', 'takes the dispute in', 'mediation', 'accept', { occurredOn: '2026-02-10' });
  await s.acts(registrar, '指定李调解员', 'appoints a mediator', 'mediation', 'appoint-mediator', {
    mediatorId: s.service.mediators['李调解员'],
    occurredOn: '2026-02-10',
  });
}

async function settled(s) {
  await s.acts(li, '开始调解(2月11日)', 'opens mediation', 'mediation', 'open-mediation', {
    place: '县综治中心第二调解室',
    occurredOn: '2026-02-11',
  });
  const { facts, terms, ...draft } = s.agreement(EMPLOYER);
  await s.isRefused(
    li,
    '高玉海要求登记口头协议',
    'an oral agreement on wages',
    { status: 422, code: 'writing-required', article: '14' },
    (desk) => desk.act(`/api/v1/proceedings/${s.ids.mediation}`, 'record-oral-agreement', { facts, terms, occurredOn: '2026-02-12' }),
  );
  const left = await s.acts(
    li,
    '崔成焕不再调解:只对他一人终止',
    'one worker refuses: it ends for him alone',
    'mediation',
    'record-willingness',
    {
      partyId: s.party(CUI),
      willing: false,
      occurredOn: '2026-02-12',
    },
  );
  s.narrator.seen(`告知崔成焕的途径 his roads: ${left.roads.map(({ title }) => title).join(';')}`);
  s.narrator.check(
    left.state === 'mediating' && left.papers.some(({ kind, partyId }) => kind === 'routes-notice' && partyId === s.party(CUI)),
    '高玉海、刘桂芬的调解继续 the others go on; he has his routes notice',
  );
  const view = await s.acts(li, '制作调解协议书', 'drafts the agreement of the two', 'mediation', 'draft-agreement', {
    ...draft,
    facts,
    terms,
    occurredOn: '2026-02-12',
  });
  s.ids.instalments = view.agreement.terms.map(({ instalments }) => instalments.map(({ id }) => id));
  const sign = (account, zh, input) =>
    s.acts(account, zh, 'signs', 'mediation', 'sign', { method: 'handwritten', occurredOn: '2026-02-12', ...input });
  for (const name of ['高玉海', '刘桂芬', EMPLOYER, BUILDER])
    await sign(registrar, `${name}签署`, { signer: 'party', partyId: s.party(name) });
  await sign(li, '李调解员签名', { signer: 'mediator' });
  await sign(registrar, '加盖印章,协议生效', { signer: 'seal', method: 'seal' });
}

async function confirmationIsOpen(s) {
  await s.opens(
    registrar,
    '工资协议可以共同申请司法确认(法释〔2020〕26号52)',
    'a wage agreement may be confirmed: not refused',
    'confirmation',
    {
      procedure: 'judicial-confirmation',
      basedOn: s.ids.mediation,
      occurredOn: '2026-02-13',
    },
  );
  await s.acts(registrar, '年前款已付,各方不再申请', 'the parties choose not to apply', 'confirmation', 'abandon', {
    reason: '各方认为年前款已付,没有申请司法确认',
    occurredOn: '2026-02-13',
  });
  for (const [n, amount] of [
    [0, '10000.00'],
    [1, '6000.00'],
  ])
    await s.acts(registrar, `第一期${amount}元已付`, 'records performance', 'mediation', 'record-performance', {
      instalmentId: s.ids.instalments[n][0],
      on: '2026-02-13',
      amount,
    });
}

/** What may go to court at once, and what goes to arbitration first. */
async function theThirdWorker(s) {
  const suit = (claim, more = {}) => ({
    procedure: 'litigation',
    partyIds: [s.party(CUI), s.party(EMPLOYER)],
    claimIds: [s.ids.claims[claim]],
    ...more,
  });
  await s.isRefused(
    registrar,
    '崔成焕就加班工资直接起诉',
    'a suit for overtime pay',
    { status: 422, code: 'arbitration-first', article: '5' },
    (desk) => s.opening(suit('支付崔成焕加班工资'))(desk),
  );
  await s.opens(registrar, '崔成焕仅凭工资欠条起诉15200元(法释〔2020〕26号15)', 'a suit on the wage IOU alone: not refused', 'suit', {
    ...suit('支付崔成焕2025年7月至11月工资(有盖章欠条)'),
    exception: 'wage-iou',
  });
  await s.acts(registrar, '崔成焕改为连同加班工资申请仲裁', 'he chooses arbitration for all of it', 'suit', 'abandon', {
    reason: '当事人连同加班工资一并申请劳动仲裁',
  });
}

async function defaulted(s) {
  let view;
  for (const [n, amount] of [
    [0, '8600.00'],
    [1, '5200.00'],
  ])
    view = await s.acts(registrar, `第二期${amount}元未付`, 'records the default', 'mediation', 'record-default', {
      instalmentId: s.ids.instalments[n][1],
      on: '2026-04-01',
      amount,
    });
  s.narrator.seen(`当事人的途径 roads: ${view.roads.map(({ title }) => title).join(';')}`);
  s.narrator.check(
    ['payment-order', 'labour-arbitration', 'litigation'].every((road) => view.roads.some(({ code }) => code === road)),
    '支付令、仲裁、起诉 payment order, arbitration, suit',
  );
  await s.opens(
    registrar,
    '高玉海就协议工资直接起诉(法释〔2020〕26号51)',
    'a suit on the agreement that was not kept: not refused',
    'suit',
    {
      procedure: 'litigation',
      partyIds: [s.party('高玉海'), s.party(EMPLOYER), s.party(BUILDER)],
      exception: 'wage-agreement-default',
    },
  );
  await s.acts(registrar, '两人改为申请支付令', 'they choose a payment order', 'suit', 'abandon', {
    reason: '当事人持调解协议书申请支付令',
  });
}

async function paidAtLast(s) {
  let view;
  for (const [n, amount] of [
    [0, '8600.00'],
    [1, '5200.00'],
  ])
    view = await s.acts(registrar, `付清${amount}元`, 'records performance', 'mediation', 'record-performance', {
      instalmentId: s.ids.instalments[n][1],
      on: '2026-04-20',
      amount,
    });
  s.narrator.check(view.state === 'performed' && view.ended, '全部履行,调解自行办结 all is performed: the mediation ends by itself');
  await s.does(registrar, '办结:部分化解', 'closes the case: partly settled', (desk) =>
    desk.act(`/api/v1/cases/${s.ids.case}`, 'close', { outcome: 'partly-settled', evidence: '两人工资付清;崔成焕另行仲裁' }),
  );
  await s.deadlinesAreAsExpected(registrar);
}
