/** 借款: from the petition window to a confirmed agreement, and to enforcement when an instalment is not paid. */
const COMMITTEE = '友谊镇人民调解委员会';
const SUN = '孙广田';
const ZHOU = '周长顺';
const registrar = 'registrar.mediation';
const li = 'mediator.li';
const court = 'court-client';

export const loan = (s) => [
  { on: '2026-03-02', at: '2026-03-02T09:10:00+08:00', play: () => atTheWindow(s) },
  { on: '2026-03-03', play: () => accepted(s) },
  { on: '2026-03-04', play: () => takenIn(s) },
  { on: '2026-03-05', play: () => anotherMediator(s) },
  { on: '2026-03-10', play: () => s.acts(li, '开始调解', 'opens mediation', 'mediation', 'open-mediation', { place: '镇司法所调解室' }) },
  { on: '2026-03-17', play: () => drafted(s) },
  { on: '2026-03-18', play: () => effective(s) },
  { on: '2026-03-25', play: () => filed(s) },
  {
    on: '2026-03-26',
    play: () =>
      s.acts(court, '法院通知补交材料', 'the court asks for a supplement', 'confirmation', 'request-supplement', {
        items: ['微信转账的完整流水'],
      }),
  },
  { on: '2026-03-27', play: () => courtAccepts(s) },
  {
    on: '2026-04-02',
    play: () =>
      s.acts(court, '通知双方共同到场询问', 'calls both parties', 'confirmation', 'schedule-inquiry', {
        at: '2026-04-07T09:00:00+08:00',
        place: '第三审判庭',
      }),
  },
  {
    on: '2026-04-08',
    play: () =>
      s.acts(court, '裁定调解协议有效', 'the court confirms the agreement', 'confirmation', 'confirm', {
        rulingNo: '(2026)黑0522民特901号',
        rulingDate: '2026-04-08',
      }),
  },
  { on: '2026-04-09', play: () => served(s, SUN, '2026-04-09') },
  { on: '2026-04-10', play: () => served(s, ZHOU, '2026-04-10') },
  { on: '2026-04-17', play: () => visited(s, '2026-04-17', '双方满意') },
  { on: '2026-04-29', play: () => paid(s, 0, '2026-04-29', '8000.00') },
  { on: '2026-06-17', play: () => visited(s, '2026-06-17', '关系正常') },
  { on: '2026-08-31', play: () => paid(s, 1, '2026-08-31', '4000.00') },
  { on: '2026-09-11', play: () => defaulted(s) },
];

async function atTheWindow(s) {
  const view = await s.registers('clerk.petition');
  s.narrator.check(view.duplicates.length === 0, '本单位没有重复事项 no duplicate yet');
  const twin = await s.does(
    'petition-client',
    '同一事项又从信访系统转来',
    'the same dispute arrives again from the petition system',
    (client) => client.post('/api/v1/cases', { ...s.dossier.registration, channel: 'petition' }, { 'idempotency-key': `tour-${view.id}` }),
  );
  const reasons = twin.duplicates.find(({ caseId }) => caseId === view.id)?.reasons.map(({ message }) => message) ?? [];
  s.narrator.check(reasons.length > 0, `提示可能重复 a duplicate is shown:${reasons.join('、')}`);
  const again = await s.does('petition-client', '机器重发同一请求', 'the machine repeats its request', (client) =>
    client.post('/api/v1/cases', { ...s.dossier.registration, channel: 'petition' }, { 'idempotency-key': `tour-${view.id}` }),
  );
  s.narrator.check(again.id === twin.id, '没有登记第二次 nothing was registered twice');
  await s.does('clerk.petition', '重复登记的一件办结', 'closes the twin as a duplicate', (desk) =>
    desk.act(`/api/v1/cases/${twin.id}`, 'close', { outcome: 'duplicate', evidence: `与${view.caseNo}为同一事项` }),
  );
  await s.offers('clerk.petition', COMMITTEE, {
    on: '2026-03-02',
    reason: '当事人愿意先行调解',
    consent: { partyId: s.party(SUN), given: true, on: '2026-03-02', noticeVersion: '1' },
  });
  await walls(s);
}

async function walls(s) {
  s.narrator.step(s.name, 'everybody', '墙:谁看得见什么', 'walls: who sees what before the offer is answered');
  const { body: card } = await s.service.as(registrar).get(`/api/v1/handoffs/${s.ids.handoff}`);
  const { caseNo, disputeTypeTitle, areaCode, title, riskFlags } = card.card;
  s.narrator.seen(`接收单位看到的卡片 the card: ${[caseNo, disputeTypeTitle, areaCode, title, ...riskFlags].join(' · ')}`);
  const leak = JSON.stringify(card).match(/孙广田(?!与)|23052219|1390000|借条/);
  s.narrator.check(!leak && !card.consent && !card.note, '卡片不含事实、证件、电话 no facts, numbers or phones on the card');
  for (const account of [registrar, li, 'registrar.other', 'mediator.zhao', 'clerk.village', court, 'admin.system', 'admin.security'])
    await s.seesNothing(account, '查看事项 reads the case', `/api/v1/cases/${s.ids.case}`);
  const { body } = await s.service.as('supervisor.county').get(`/api/v1/cases/${s.ids.case}`);
  s.narrator.check(body.visibility === 'card' && body.facts === undefined, '县级督导只看到卡片 the county sees the card only');
  const { body: list } = await s.service.as('admin.system').get('/api/v1/cases?total=true');
  s.narrator.check(list.items.length === 0 && list.total === 0, '系统管理员一件也看不到 the system administrator sees no case');
}

async function accepted(s) {
  s.narrator.step(s.name, `${registrar} + head.mediation`, '两人同时接收', 'two officers accept at the same moment');
  const path = `/api/v1/handoffs/${s.ids.handoff}`;
  const officers = [registrar, 'head.mediation'].map((account) => s.service.as(account));
  const seen = await Promise.all(officers.map((officer) => officer.get(path)));
  const answers = await Promise.all(
    officers.map((officer, n) =>
      officer.post(`${path}/actions/accept`, { receivedOn: '2026-03-03' }, { 'if-match': seen[n].headers.get('etag') }),
    ),
  );
  const statuses = answers.map(({ status }) => status).sort();
  s.narrator.check(statuses.join() === '200,412', `一人成功,另一人须刷新 one wins, the other reads again: ${statuses.join(' / ')}`);
  s.keepProceeding('mediation', answers.find(({ status }) => status === 200).body);
  await s.does(registrar, '责任已移交', 'responsibility has moved', (desk) => desk.get(`/api/v1/cases/${s.ids.case}`));
  const { body: left } = await s.service.as('clerk.petition').get(`/api/v1/cases/${s.ids.case}`);
  s.narrator.check(left.visibility === 'card' && left.facts === undefined, '移交单位只留卡片 the sender keeps the card only');
}

async function takenIn(s) {
  const willing = (name) => ({ partyId: s.party(name), willing: true, noticeVersion: '1' });
  await s.acts(registrar, '孙广田愿意调解(3月2日书面)', 'records willingness', 'mediation', 'record-willingness', {
    ...willing(SUN),
    occurredOn: '2026-03-02',
  });
  await s.isRefused(
    registrar,
    '没问过周长顺就受理',
    'takes it in without asking the other party',
    { status: 422, code: 'party-not-asked' },
    (desk) => desk.act(`/api/v1/proceedings/${s.ids.mediation}`, 'accept'),
  );
  const party = s.party(ZHOU);
  const tag = (await s.service.as(registrar).get(`/api/v1/cases/${s.ids.case}`)).headers.get('etag');
  await s.does(registrar, '补录周长顺证件号码', 'adds the respondent’s number, which came later', (desk) =>
    desk.ask('PATCH', `/api/v1/cases/${s.ids.case}/parties/${party}`, {
      body: { idType: 'resident-id', idNumber: s.dossier.respondentIdNumber },
      headers: { 'if-match': tag },
    }),
  );
  await s.acts(registrar, '周长顺愿意调解', 'records willingness', 'mediation', 'record-willingness', willing(ZHOU));
  await s.acts(registrar, '受理', 'takes the dispute in', 'mediation', 'accept');
  await s.acts(registrar, '指定王调解员', 'appoints a mediator', 'mediation', 'appoint-mediator', {
    mediatorId: s.service.mediators['王调解员'],
  });
  await s.acts(
    registrar,
    '孙广田要求更换:王是周长顺的表兄',
    'a party objects: a cousin of the other side',
    'mediation',
    'object-to-mediator',
    {
      partyId: s.party(SUN),
      reason: '王调解员是周长顺的表兄',
    },
  );
}

async function anotherMediator(s) {
  await s.isRefused(
    registrar,
    '再指定王调解员',
    'appoints the same mediator again',
    { status: 422, code: 'mediator-objected-to', article: '23' },
    (desk) => desk.act(`/api/v1/proceedings/${s.ids.mediation}`, 'appoint-mediator', { mediatorId: s.service.mediators['王调解员'] }),
  );
  await s.acts(registrar, '指定李调解员', 'appoints another', 'mediation', 'appoint-mediator', {
    mediatorId: s.service.mediators['李调解员'],
  });
}

async function drafted(s) {
  const agreement = s.agreement(ZHOU);
  const wrong = structuredClone(agreement);
  wrong.terms[0].instalments[2].amount = '9000.00';
  await s.isRefused(li, '分期之和不等于总额', 'instalments that do not add up', { status: 400, code: 'sum-differs' }, (desk) =>
    desk.act(`/api/v1/proceedings/${s.ids.mediation}`, 'draft-agreement', wrong),
  );
  const view = await s.acts(li, '制作调解协议书', 'drafts the agreement', 'mediation', 'draft-agreement', agreement);
  s.ids.instalments = view.agreement.terms[0].instalments.map(({ id }) => id);
  const sign = (account, zh, en, input) => s.acts(account, zh, en, 'mediation', 'sign', input);
  await sign(registrar, '孙广田签名', 'the applicant signs', { signer: 'party', partyId: s.party(SUN), method: 'handwritten' });
  await sign(registrar, '周长顺按指印', 'the respondent signs', { signer: 'party', partyId: s.party(ZHOU), method: 'fingerprint' });
  await sign(li, '李调解员签名', 'the mediator signs', { signer: 'mediator', method: 'handwritten' });
}

async function effective(s) {
  const view = await s.acts(
    registrar,
    '次日加盖印章,协议生效',
    'the seal comes a day later: the agreement takes effect',
    'mediation',
    'sign',
    {
      signer: 'seal',
      method: 'seal',
    },
  );
  s.narrator.check(view.state === 'effective' && view.agreement.effectiveOn === '2026-03-18', '3月18日生效 effective at the last mark');
}

async function filed(s) {
  await s.opens(registrar, '准备司法确认', 'prepares judicial confirmation', 'confirmation', {
    procedure: 'judicial-confirmation',
    basedOn: s.ids.mediation,
  });
  await s.acts(registrar, '孙广田参加申请', 'one party joins', 'confirmation', 'join-application', { partyId: s.party(SUN) });
  const toCourt = { courtId: s.service.bodies['友谊县人民法院'], filedOn: '2026-03-25' };
  await s.isRefused(
    registrar,
    '一方申请就提交',
    'files for one party alone',
    { status: 422, code: 'application-not-joint', article: '33' },
    (desk) => desk.act(`/api/v1/proceedings/${s.ids.confirmation}`, 'file', toCourt),
  );
  await s.acts(registrar, '周长顺参加申请', 'the other joins', 'confirmation', 'join-application', { partyId: s.party(ZHOU) });
  await s.acts(registrar, '向法院提出申请', 'files with the court', 'confirmation', 'file', toCourt);
  await s.isRefused(registrar, '登记员代法院受理', 'a registrar acts for the court', { status: 403, code: 'role-missing' }, (desk) =>
    desk.act(`/api/v1/proceedings/${s.ids.confirmation}`, 'accept', { courtCaseNo: '(2026)黑0522民特901号' }),
  );
  const { status } = await s.service.as(court).get(`/api/v1/proceedings/${s.ids.confirmation}`);
  s.narrator.check(status === 200, '法院看得到送来的程序 the court sees the proceeding');
  await s.seesNothing(court, '查看事项 reads the case', `/api/v1/cases/${s.ids.case}`);
  await s.seesNothing(court, '查看调解 reads the mediation', `/api/v1/proceedings/${s.ids.mediation}`);
}

async function courtAccepts(s) {
  await s.acts(registrar, '补交材料', 'hands in the supplement', 'confirmation', 'supplement');
  const key = `tour-accept-${s.ids.confirmation}`;
  const number = { courtCaseNo: '(2026)黑0522民特901号' };
  await s.acts(court, '法院受理', 'the court accepts', 'confirmation', 'accept', number, { 'idempotency-key': key });
  await s.acts(court, '法院系统重发', 'the court’s system repeats itself', 'confirmation', 'accept', number, { 'idempotency-key': key });
}

const served = (s, name, servedOn) =>
  s.acts(court, `裁定送达${name}`, 'records service of the ruling', 'confirmation', 'record-service', {
    partyId: s.party(name),
    servedOn,
    method: 'in-person',
  });

const visited = (s, on, result) => s.acts(registrar, '回访', 'visits', 'mediation', 'record-visit', { on, result });

const paid = (s, instalment, on, amount) =>
  s.acts(registrar, `周长顺付${amount}元`, 'records performance', 'mediation', 'record-performance', {
    instalmentId: s.ids.instalments[instalment],
    on,
    amount,
  });

async function defaulted(s) {
  const view = await s.acts(registrar, '第二期逾期6000元', 'records the default', 'mediation', 'record-default', {
    instalmentId: s.ids.instalments[1],
    on: '2026-09-11',
    amount: '6000.00',
  });
  s.narrator.seen(`当事人的途径 roads: ${view.roads.map(({ title }) => title).join(';')}`);
  s.narrator.check(
    view.roads.some(({ code }) => code === 'enforcement'),
    '已确认的协议可以申请执行 a confirmed agreement is enforced',
  );
  await s.deadlinesAreAsExpected(registrar);
}
