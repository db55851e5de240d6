/** 信访: the accusation in a letter is split off and sealed, the rest is answered by an opinion that says what can be asked next. */
import { dispute } from './dispute.mjs';

const GAO = '梁玉海';
const clerk = 'clerk.petition';
const agency = 'officer.agency';
const CLAIMED = '清淤占用承包地0.8亩,请求公示标准并补足。';
const ACCUSATION = '村支书收了施工队的钱,举报人要求保密';
const FIVE = ['不涉诉讼、检察、公安程序', '无仲裁约定', '与党员处分无关', '没有可复议的行政行为', '不是申请查处'];

export const petition = (s) => [
  { on: '2026-03-03', play: () => registered(s) },
  { on: '2026-03-10', play: () => accepted(s) },
  { on: '2026-05-06', play: () => answered(s) },
];

async function registered(s) {
  await s.registers(clerk, dispute('expropriation', '北屯灌渠清淤补偿信访', `${CLAIMED}${ACCUSATION}。`, [GAO], { channel: 'letter' }));
  await s.opens(clerk, '登记信访事项(3月2日收到)', 'registers what came by letter', 'petition', {
    procedure: 'petition',
    receivedOn: '2026-03-02',
  });
  await s.acts(clerk, '分类:申诉求决', 'says what kind it is', 'petition', 'classify', { category: 'claim' });
  const to = { organisationId: s.service.bodies['县人力资源和社会保障局'], reason: '属该机关职权' };
  await s.isRefused(
    clerk,
    '信里还有举报,整封转送',
    'passes the whole letter on, the accusation with it',
    { status: 422, code: 'report-part-inside', article: '30' },
    (desk) => desk.act(`/api/v1/proceedings/${s.ids.petition}`, 'transfer', { ...to, noReportInside: false }),
  );
  await s.acts(clerk, '举报部分拆分,密封', 'splits the accusation off, under seal', 'petition', 'split-report', {
    organisationId: s.service.bodies['县纪委监委'],
    report: ACCUSATION,
    title: '北屯灌渠清淤补偿信访',
    facts: CLAIMED,
  });
  await s.acts(clerk, '其余转送人社局', 'passes the rest on', 'petition', 'transfer', { ...to, noReportInside: true });
  const view = await s.stands(agency, '人社局看到的信访事项', 'what the organ sees', 'petition', 'transferred');
  s.narrator.check(!JSON.stringify(view).includes('村支书'), '举报内容不在其中 nothing of the accusation is in it');
  await sealed(s);
}

async function sealed(s) {
  const { text } = await s.service.as(clerk).get(`/api/v1/cases/${s.ids.case}/timeline?limit=100`);
  s.narrator.check(!text.includes('村支书') && !text.includes('split-report'), '时间线不提 nor on the timeline');
  for (const account of [clerk, agency, 'supervisor.county', 'admin.system'])
    await s.seesNothing(account, '查看密封举报 reads the sealed reports', '/api/v1/sealed-reports');
  const report = await s.does('officer.discipline', '纪委监委启封', 'the discipline organ opens it', async (desk) => {
    const { items } = (await desk.get('/api/v1/sealed-reports')).body;
    return desk.get(`/api/v1/sealed-reports/${items.at(-1)?.id}`);
  });
  s.narrator.check(
    report.text === ACCUSATION && !JSON.stringify(report).includes(s.ids.case),
    `只有举报内容 the words alone:${report.text}`,
  );
}

async function accepted(s) {
  await s.acts(agency, '告知收到', 'tells that it has come', 'petition', 'notify-receipt');
  await s.isRefused(
    agency,
    '没逐项说明就受理',
    'takes it in without saying why no earlier road fits',
    { status: 422, code: 'earlier-items-unanswered', article: '31' },
    (desk) => desk.act(`/api/v1/proceedings/${s.ids.petition}`, 'accept', { whyNotEarlier: FIVE.slice(1) }),
  );
  await s.acts(agency, '受理,六十日办结', 'takes it in: sixty days', 'petition', 'accept', { whyNotEarlier: FIVE });
  await s.stands(
    agency,
    '5月9日调休上班',
    'the Saturday of 9 May is worked',
    'petition',
    'handling',
    'petition.handle 2026-03-10 2026-05-09',
  );
}

async function answered(s) {
  await s.acts(agency, '出具处理意见书', 'issues its opinion', 'petition', 'issue-opinion', {
    conclusion: 'not-support',
    request: '补足清淤占地补偿',
    reasons: '占地系临时用地,已按标准给付',
    opinion: '对补足补偿的请求不予支持',
    lawBasis: '黑龙江省临时用地补偿标准',
  });
  const { text } = await s.service.as(agency).get(`/api/v1/proceedings/${s.ids.petition}/papers/opinion-notice`);
  s.narrator.check(/可以请求复查[\s\S]*30日内/.test(text), '意见书写明可以请求复查 the opinion says that a review may be asked for');
  await s.acts(agency, `送达${GAO}`, 'serves it', 'petition', 'serve-opinion', {
    partyId: s.party(GAO),
    servedOn: '2026-05-06',
    method: 'in-person',
  });
  await s.stands(
    agency,
    '三十日内可以请求复查',
    'thirty days to ask for a review',
    'petition',
    'answered',
    `petition.request-review ${GAO} 2026-05-06 2026-06-05`,
  );
}
