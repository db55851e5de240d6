/** 排水沟: an oral agreement that is not kept, a second mediation on paper that fails, and the plaintiff's own way to court. */
const COMMITTEE = '兴盛乡人民调解委员会';
const LU = '吕凤英';
const ZHENG = '郑国强';
const registrar = 'registrar.other';
const zhao = 'mediator.zhao';
const court = 'court-client';

export const ditch = (s) => [
  { on: '2026-04-13', at: '2026-04-13T15:20:00+08:00', play: () => reported(s) },
  {
    on: '2026-04-14',
    play: () => s.acts(registrar, '吕凤英愿意调解(入户口头)', 'records willingness', 'first', 'record-willingness', willing(s, LU)),
  },
  { on: '2026-04-15', play: () => takenIn(s) },
  { on: '2026-04-17', play: () => agreedAloud(s) },
  { on: '2026-05-06', play: () => notKept(s) },
  { on: '2026-05-12', play: () => onceMore(s) },
  { on: '2026-05-18', play: () => toCourt(s) },
  {
    on: '2026-05-21',
    play: () =>
      s.acts(court, '法院立案', 'the court dockets the suit', 'suit', 'record-docketing', {
        courtCaseNo: '(2026)黑0522民初902号',
        docketedOn: '2026-05-21',
      }),
  },
  { on: '2026-07-06', play: () => concluded(s) },
];

const willing = (s, name) => ({ partyId: s.party(name), willing: true, noticeVersion: '1' });

async function reported(s) {
  await s.registers('grid-client');
  await s.offers('clerk.village', COMMITTEE, {
    on: '2026-04-13',
    reason: '网格上报的相邻纠纷,请调委会介入',
    legalBasis: '网格排查发现的纠纷,村级服务点依职责转交',
  });
  s.keepProceeding(
    'first',
    await s.does(registrar, '接收', 'accepts the case', (desk) => desk.act(`/api/v1/handoffs/${s.ids.handoff}`, 'accept')),
  );
}

async function takenIn(s) {
  await s.acts(registrar, '郑国强愿意调解(入户口头)', 'records willingness', 'first', 'record-willingness', willing(s, ZHENG));
  await s.acts(registrar, '受理', 'takes the dispute in', 'first', 'accept');
  await s.acts(registrar, '指定赵调解员', 'appoints a mediator', 'first', 'appoint-mediator', {
    mediatorId: s.service.mediators['赵调解员'],
  });
}

async function agreedAloud(s) {
  await s.acts(zhao, '现场调解', 'opens mediation on the spot', 'first', 'open-mediation', { place: '红光屯现场' });
  const { facts, terms } = s.agreement();
  const view = await s.acts(zhao, '登记口头协议', 'records an oral agreement', 'first', 'record-oral-agreement', { facts, terms });
  s.ids.terms = view.agreement.terms.map(({ id }) => id);
  await s.isRefused(
    registrar,
    '凭口头协议申请司法确认',
    'confirmation of an oral agreement',
    { status: 422, code: 'written-agreement-missing', article: '3' },
    s.opening({ procedure: 'judicial-confirmation', basedOn: s.ids.first }),
  );
}

async function notKept(s) {
  const view = await s.acts(zhao, '只挖通11米,登记逾期', 'half a ditch: records the default', 'first', 'record-default', {
    termId: s.ids.terms[0],
    on: '2026-05-06',
  });
  s.narrator.seen(`当事人的途径 roads: ${view.roads.map(({ title }) => title).join(';')}`);
  await s.isRefused(
    registrar,
    '就院界直接移交法院',
    'the boundary straight to court',
    { status: 422, code: 'decision-first', article: '14' },
    s.opening({ procedure: 'litigation', concerns: ['land-title'] }),
  );
}

async function onceMore(s) {
  await s.acts(registrar, '口头协议未履行结案', 'closes the agreement that was not kept', 'first', 'close-unperformed', {
    reason: '双方同意再次调解',
  });
  await s.opens(registrar, '再次调解(主动)', 'mediates again, on its own initiative', 'second', {
    procedure: 'people-mediation',
    caseSource: 'initiative',
  });
  for (const name of [LU, ZHENG])
    await s.acts(registrar, `${name}愿意再次调解`, 'records willingness', 'second', 'record-willingness', willing(s, name));
  await s.acts(registrar, '受理', 'takes the dispute in', 'second', 'accept');
  await s.acts(registrar, '指定赵调解员', 'appoints the mediator', 'second', 'appoint-mediator', {
    mediatorId: s.service.mediators['赵调解员'],
  });
  await s.acts(zhao, '在司法所调解', 'opens mediation', 'second', 'open-mediation', { place: '兴盛乡司法所' });
  const draft = {
    form: 'written',
    facts: '排水沟只挖通11米。',
    terms: [
      {
        debtorPartyIds: [s.party(ZHENG)],
        creditorPartyId: s.party(LU),
        kind: 'act',
        description: '把土沟全长22米挖通,接到屯路边沟。',
        dueDate: '2026-05-31',
      },
    ],
  };
  await s.acts(zhao, '按郑国强要求把院界写入协议', 'drafts the boundary in, as one party demands', 'second', 'draft-agreement', {
    ...draft,
    settlesTitle: true,
  });
  await s.isRefused(
    registrar,
    '含院界认定的协议申请司法确认',
    'confirmation of an agreement that settles title',
    { status: 422, code: 'agreement-settles-title', article: '355' },
    s.opening({ procedure: 'judicial-confirmation', basedOn: s.ids.second }),
  );
  await s.acts(zhao, '院界不能写,重新起草', 'drafts it out again', 'second', 'redraft', { reason: '院界应由乡人民政府处理' });
  await s.acts(zhao, '制作调解协议书', 'drafts the agreement', 'second', 'draft-agreement', draft);
  await s.acts(registrar, '吕凤英签名', 'one party signs', 'second', 'sign', {
    signer: 'party',
    partyId: s.party(LU),
    method: 'fingerprint',
  });
  const view = await s.acts(
    zhao,
    '郑国强拒绝签字,终止调解',
    'the other refuses: terminated, with the routes notice',
    'second',
    'terminate',
    {
      ground: 'no-agreement',
      note: '要求把院界写入协议',
    },
  );
  s.narrator.seen(`告知双方的途径 roads: ${view.roads.map(({ title }) => title).join(';')}`);
  const told = view.papers.filter(({ kind }) => kind === 'routes-notice').length;
  s.narrator.check(view.state === 'terminated' && told > 0, '终止并告知 terminated, both are told their roads');
}

async function toCourt(s) {
  await s.opens(registrar, '吕凤英自行起诉', 'the plaintiff’s own choice', 'suit', { procedure: 'litigation' });
  await s.acts(registrar, '登记已向法院递交起诉状', 'records what she has filed', 'suit', 'record-filing', {
    courtId: s.service.bodies['友谊县人民法院'],
    filedOn: '2026-05-18',
    receiptNo: '收2026-0518',
  });
  await s.seesNothing(court, '查看事项 reads the case', `/api/v1/cases/${s.ids.case}`);
  await s.seesNothing(court, '查看调解 reads the mediation', `/api/v1/proceedings/${s.ids.second}`);
}

async function concluded(s) {
  const view = await s.acts(court, '民事调解书生效', 'the court mediated: its paper is effective', 'suit', 'record-outcome', {
    kind: 'mediation',
    on: '2026-07-06',
    effectiveOn: '2026-07-06',
  });
  s.narrator.check(view.ended, '诉讼终结 the suit is over');
  await s.does(registrar, '办结', 'closes the case', (desk) =>
    desk.act(`/api/v1/cases/${s.ids.case}`, 'close', { outcome: 'settled', evidence: '民事调解书,2026年7月6日生效' }),
  );
  await s.deadlinesAreAsExpected(registrar);
}
