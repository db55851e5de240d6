/** 劳动仲裁: an award that is not final, and fifteen days of its own for each side, over the October holiday. */
import { dispute } from './dispute.mjs';

const TIAN = '田国庆';
const EMPLOYER = '友谊县鸿运砖业有限公司';
const village = 'clerk.village';
const commission = 'clerk.arbitration';
const COMMISSION = '县劳动人事争议仲裁委员会';

export const award = (s) => [
  { on: '2026-08-10', play: () => handedOver(s) },
  { on: '2026-08-14', play: () => accepted(s) },
  { on: '2026-09-15', play: () => heard(s) },
  { on: '2026-09-21', play: () => served(s, TIAN, '2026-09-21') },
  { on: '2026-09-24', play: () => bothServed(s) },
  { on: '2026-10-08', play: () => sued(s) },
];

const toParty = (s, name, servedOn) => ({ partyId: s.party(name), servedOn, method: 'in-person' });

async function handedOver(s) {
  await s.registers(
    village,
    dispute('labour', '加班工资纠纷', '连续三个月加班,没有发加班工资。', [TIAN, EMPLOYER], {
      claims: [{ description: '支付加班工资', amount: '62000.00' }],
    }),
  );
  await s.isRefused(
    village,
    '加班工资直接起诉',
    'overtime straight to court',
    { status: 422, code: 'arbitration-first', article: '5' },
    s.opening({ procedure: 'litigation' }),
  );
  await s.offers(village, COMMISSION, {
    on: '2026-08-10',
    procedure: 'labour-arbitration',
    reason: '当事人申请劳动仲裁',
    legalBasis: '依法定职责转交',
  });
  s.keepProceeding(
    'arbitration',
    await s.does(commission, '接收', 'takes the papers', (desk) => desk.act(`/api/v1/handoffs/${s.ids.handoff}`, 'accept')),
  );
  await s.stands(
    commission,
    '五日内决定是否受理',
    'five working days',
    'arbitration',
    'received',
    'labour-arbitration.accept 2026-08-10 2026-08-17',
  );
}

async function accepted(s) {
  await s.acts(commission, '受理,四十五日', 'takes it in: forty-five days', 'arbitration', 'accept', {
    arbitrationNo: '友劳人仲案〔2026〕12号',
  });
  await s.acts(
    commission,
    '申请书送达单位',
    'serves the application',
    'arbitration',
    'send-application',
    toParty(s, EMPLOYER, '2026-08-14'),
  );
  await s.acts(commission, '组成仲裁庭', 'forms the tribunal', 'arbitration', 'form-tribunal', {
    tribunal: 'panel',
    arbitrators: ['王仲裁员', '李仲裁员', '赵仲裁员'],
  });
  await s.acts(commission, '定于9月15日开庭', 'sets the hearing', 'arbitration', 'schedule-hearing', {
    hearingOn: '2026-09-15',
    place: '第一仲裁庭',
  });
  for (const name of [TIAN, EMPLOYER])
    await s.acts(commission, `开庭通知${name}`, 'notice of the hearing', 'arbitration', 'notify-hearing', toParty(s, name, '2026-08-14'));
}

async function heard(s) {
  await s.acts(commission, '开庭', 'the hearing', 'arbitration', 'record-hearing', { on: '2026-09-15', place: '第一仲裁庭' });
  const paper = { finality: 'non-final', on: '2026-09-15', awardNo: '友劳人仲字〔2026〕12号' };
  await s.isRefused(
    commission,
    '没有先行调解就裁决',
    'an award before mediation was tried',
    { status: 422, code: 'mediation-not-tried', article: '42' },
    (desk) => desk.act(`/api/v1/proceedings/${s.ids.arbitration}`, 'record-award', paper),
  );
  await s.acts(commission, '调解不成', 'mediation fails', 'arbitration', 'record-mediation', { result: 'no-agreement' });
  await s.acts(commission, '作出非终局裁决', 'the award, not final', 'arbitration', 'record-award', paper);
}

const served = (s, name, on) =>
  s.acts(commission, `裁决书送达${name}`, 'serves the award', 'arbitration', 'record-service', toParty(s, name, on));

async function bothServed(s) {
  await served(s, EMPLOYER, '2026-09-24');
  await s.stands(
    commission,
    '双方各自十五日,遇国庆顺延',
    'fifteen days for each, rolled over the holiday',
    'arbitration',
    'served',
    'labour-arbitration.award 2026-08-14 2026-09-28',
    `labour-arbitration.sue ${TIAN} 2026-09-21 2026-10-08`,
    `labour-arbitration.sue ${EMPLOYER} 2026-09-24 2026-10-09`,
  );
}

async function sued(s) {
  const view = await s.acts(commission, `${TIAN}最后一日起诉,裁决不生效`, 'one side sues on the last day', 'arbitration', 'record-suit', {
    partyId: s.party(TIAN),
    filedOn: '2026-10-08',
    share: 'whole',
  });
  const other = view.deadlines.find(({ ruleId, subjectId }) => ruleId === 'labour-arbitration.sue' && subjectId === s.party(EMPLOYER));
  s.narrator.check(view.state === 'sued' && other.state === 'running', '单位的十五日照常计算 the employer’s days run on');
  await s.opens(commission, '法院已可受理,无须例外', 'the court is open now, without an exception', 'suit', { procedure: 'litigation' });
}
