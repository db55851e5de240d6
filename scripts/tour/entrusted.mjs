/** 委托调解、诉讼和执行: the court entrusts a docketed suit to a committee, has it back with a report, decides it, and its judgment is enforced. */
import { dispute } from './dispute.mjs';

const HAN = '韩立新';
const SHI = '石大勇';
const BOTH = [HAN, SHI];
const docking = 'docking.court';
const registrar = 'registrar.mediation';
const li = 'mediator.li';
const court = 'court-client';
const LONGER = '2026-07-06';

export const entrusted = (s) => [
  { on: '2026-06-01', play: () => docketed(s) },
  { on: '2026-06-03', play: () => longer(s) },
  { on: '2026-06-17', at: '2026-06-17T09:00:00+08:00', play: () => beyondItsOwnTime(s) },
  { on: '2026-07-07', at: '2026-07-07T09:00:00+08:00', play: () => returned(s) },
  { on: '2026-08-20', play: () => judged(s) },
  { on: '2026-09-21', play: () => served(s, SHI, '2026-09-21') },
  { on: '2026-10-09', at: '2026-10-09T09:00:00+08:00', play: () => inForce(s) },
  { on: '2026-10-20', play: () => enforced(s) },
];

const theCourt = (s) => ({ courtId: s.service.bodies['友谊县人民法院'] });

async function docketed(s) {
  await s.registers(docking, dispute('contract', '买卖合同货款纠纷', '拖欠货款28000元,起诉要求支付。', BOTH, { channel: 'court' }));
  const ask = { procedure: 'court-mediation', variant: 'ordinary' };
  await s.isRefused(
    docking,
    '还没立案就委托调解',
    'entrusts a suit that is not docketed',
    { status: 422, code: 'docketing-first' },
    s.opening(ask),
  );
  await s.opens(docking, '原告起诉', 'the plaintiff sues', 'suit', { procedure: 'litigation' });
  await s.acts(docking, '登记起诉状', 'records the complaint', 'suit', 'record-filing', { ...theCourt(s), filedOn: '2026-06-01' });
  await s.acts(court, '法院立案', 'the court dockets it', 'suit', 'record-docketing', {
    courtCaseNo: '(2026)黑0522民初99号',
    docketedOn: '2026-06-01',
  });
  await s.acts(court, '适用普通程序', 'by ordinary procedure', 'suit', 'determine-procedure', { trial: 'ordinary' });
  await s.opens(docking, '委托调解', 'the court entrusts it', 'entrusted', ask);
  await s.acts(docking, '法院委托', 'refers it', 'entrusted', 'refer', theCourt(s));
  for (const name of BOTH)
    await s.acts(docking, `${name}同意`, 'agrees', 'entrusted', 'record-willingness', {
      partyId: s.party(name),
      willing: true,
      noticeVersion: '1',
    });
  await s.acts(docking, '共同选定友谊镇调委会', 'both choose the committee', 'entrusted', 'choose-body', {
    organisationId: s.service.bodies['友谊镇人民调解委员会'],
  });
  await s.acts(registrar, '确认接收', 'the committee takes it', 'entrusted', 'confirm-receipt');
  await s.acts(registrar, '指定李调解员', 'appoints a mediator', 'entrusted', 'appoint-mediator', {
    mediatorId: s.service.mediators['李调解员'],
  });
  await s.stands(registrar, '十五日', 'fifteen days', 'entrusted', 'received', 'court-mediation.ordinary 2026-06-01 2026-06-16');
}

async function longer(s) {
  await s.acts(li, '开始调解', 'opens mediation', 'entrusted', 'open-mediation', { noticeVersion: '1' });
  const consents = (name) =>
    s.acts(li, `${name}同意延长到${LONGER}`, 'consents to more time', 'entrusted', 'consent-to-longer', {
      partyId: s.party(name),
      until: LONGER,
    });
  await consents(HAN);
  await s.isRefused(
    li,
    '一方同意就延长',
    'takes more time on the word of one',
    { status: 422, code: 'extension-not-agreed-by-all', article: '27' },
    (desk) => desk.act(`/api/v1/proceedings/${s.ids.entrusted}`, 'agree-longer', { until: LONGER }),
  );
  await consents(SHI);
  await s.acts(li, '双方同意延长', 'both have agreed', 'entrusted', 'agree-longer', { until: LONGER });
}

async function beyondItsOwnTime(s) {
  const { deadlines } = await s.stands(
    docking,
    '延长的期间不计入审限',
    'the agreed time is not counted against the court',
    'suit',
    'docketed',
  );
  const limit = deadlines.find(({ ruleId }) => ruleId === 'litigation.try-ordinary');
  s.narrator.check(limit.state === 'suspended', '审限停止计算 the court’s limit stands still');
}

async function returned(s) {
  await s.stands(
    registrar,
    '约定之日已过',
    'the agreed day has passed',
    'entrusted',
    'failed',
    'court-mediation.return 2026-07-07 2026-07-08',
  );
  const view = await s.acts(li, '带情况报告退回法院', 'goes back to the court with a report', 'entrusted', 'return-to-court', {
    basics: '调解两次,双方到场',
    cause: '付款金额差距大',
    costRaisingConduct: '无',
    flags: '无',
  });
  s.narrator.check(
    view.state === 'returned' && view.agreement === null && view.papers.some(({ kind }) => kind === 'failure-report'),
    '报告里没有当事人的让步 the report holds no offer of either side',
  );
  await s.stands(
    docking,
    '审限扣除二十日',
    'the limit runs on, by the twenty days',
    'suit',
    'docketed',
    'litigation.try-ordinary 2026-06-01 2026-12-21',
  );
}

const served = (s, name, servedOn) =>
  s.acts(court, `判决书送达${name}`, 'serves the judgment', 'suit', 'record-service', {
    partyId: s.party(name),
    servedOn,
    method: 'in-person',
  });

async function judged(s) {
  await s.acts(court, '判决', 'the judgment', 'suit', 'record-judgment', { documentNo: '(2026)黑0522民初99号', on: '2026-08-20' });
  await served(s, HAN, '2026-08-20');
}

async function inForce(s) {
  await s.stands(
    docking,
    '各自的上诉期都已过,判决生效',
    'the last party’s time to appeal is over: the judgment is in force',
    'suit',
    'concluded',
    `litigation.appeal-judgment ${HAN} 2026-08-20 2026-09-04`,
    `litigation.appeal-judgment ${SHI} 2026-09-21 2026-10-08`,
  );
  const enforcement = { procedure: 'enforcement', basedOn: s.ids.suit };
  await s.isRefused(
    docking,
    '未登记生效就申请执行',
    'enforces before the effect is recorded',
    { status: 422, code: 'nothing-to-enforce' },
    s.opening(enforcement),
  );
  await s.acts(court, '登记生效和履行期限', 'records the effect and the last day to pay', 'suit', 'record-effect', {
    effectiveOn: '2026-10-09',
    until: '2026-10-19',
  });
}

async function enforced(s) {
  await s.opens(docking, '到期未付,申请执行', 'nothing was paid: asks for enforcement', 'enforcement', {
    procedure: 'enforcement',
    basedOn: s.ids.suit,
  });
  await s.acts(docking, '提交申请', 'files it', 'enforcement', 'file', { ...theCourt(s), filedOn: '2026-10-20' });
  await s.acts(court, '执行立案', 'the court dockets it', 'enforcement', 'docket', { courtCaseNo: '(2026)黑0522执77号' });
  await s.acts(court, '发出执行通知', 'sends the notice', 'enforcement', 'send-notice', { on: '2026-10-20' });
  const view = await s.acts(court, '执行完毕', 'it is paid', 'enforcement', 'record-execution', { on: '2026-10-20' });
  s.narrator.check(view.outcome === 'settled-performed', '执行完毕 executed');
}
