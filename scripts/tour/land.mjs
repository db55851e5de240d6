/** 土地承包仲裁: chosen, not compulsory; in force when the last party's days to sue are over. */
import { dispute } from './dispute.mjs';

const BAI = '白金山';
const QU = '曲德全';
const village = 'clerk.village';
const commission = 'clerk.land';

export const land = (s) => [
  { on: '2026-07-07', at: '2026-07-07T09:30:00+08:00', play: () => chosen(s) },
  { on: '2026-08-20', play: () => heard(s) },
  { on: '2026-09-01', play: () => served(s, BAI, '2026-09-01') },
  { on: '2026-09-14', play: () => served(s, QU, '2026-09-14') },
  { on: '2026-10-09', at: '2026-10-09T09:00:00+08:00', play: () => notYet(s) },
  { on: '2026-10-15', at: '2026-10-15T09:00:00+08:00', play: () => inForce(s) },
];

const toParty = (s, name, servedOn) => ({ partyId: s.party(name), servedOn, method: 'in-person' });
const served = (s, name, on) =>
  s.acts(commission, `裁决书送达${name}`, 'serves the award', 'arbitration', 'record-service', toParty(s, name, on));

async function chosen(s) {
  await s.registers(
    village,
    dispute('land-contract', '承包地被收回纠纷', '承包期内承包地被收回另行发包,要求返还。', [BAI, QU], { channel: 'visit' }),
  );
  await s.offers(village, '县农村土地承包仲裁委员会', {
    on: '2026-07-07',
    procedure: 'land-arbitration',
    reason: '当事人申请土地承包仲裁',
    legalBasis: '依法定职责转交',
  });
  s.keepProceeding(
    'arbitration',
    await s.does(commission, '接收', 'takes the papers', (desk) => desk.act(`/api/v1/handoffs/${s.ids.handoff}`, 'accept')),
  );
  await s.acts(commission, '受理,六十日', 'takes it in: sixty days', 'arbitration', 'accept');
  await s.acts(commission, '申请书送达对方', 'serves the application', 'arbitration', 'send-application', toParty(s, QU, '2026-07-07'));
  await s.acts(commission, '组成仲裁庭', 'forms the tribunal', 'arbitration', 'form-tribunal', {
    tribunal: 'panel',
    arbitrators: ['甲仲裁员', '乙仲裁员', '丙仲裁员'],
  });
  await s.acts(commission, '定于8月20日在村里开庭', 'sets the hearing, in the village', 'arbitration', 'schedule-hearing', {
    hearingOn: '2026-08-20',
    place: '村委会',
  });
  for (const name of [BAI, QU])
    await s.acts(commission, `开庭通知${name}`, 'notice of the hearing', 'arbitration', 'notify-hearing', toParty(s, name, '2026-07-07'));
}

async function heard(s) {
  await s.acts(commission, '开庭', 'the hearing', 'arbitration', 'record-hearing', { on: '2026-08-20', place: '村委会' });
  await s.acts(commission, '调解不成', 'mediation fails', 'arbitration', 'record-mediation', { result: 'no-agreement' });
  await s.acts(commission, '裁决', 'the award', 'arbitration', 'record-award', { on: '2026-08-20', awardNo: '友农仲裁〔2026〕1号' });
}

async function notYet(s) {
  await s.stands(
    commission,
    '一方的三十日已过,裁决还没有生效',
    'one party’s days are over, and the award is not yet in force',
    'arbitration',
    'served',
    `land-arbitration.sue ${BAI} 2026-09-01 2026-10-08`,
    `land-arbitration.sue ${QU} 2026-09-14 2026-10-14`,
  );
}

async function inForce(s) {
  await s.stands(commission, '最后一方的三十日已过,裁决生效', 'the last party’s days are over: it is in force', 'arbitration', 'effective');
  await s.isRefused(
    commission,
    '生效后再起诉',
    'a suit after that',
    { status: 422, code: 'road-barred', article: '48' },
    s.opening({ procedure: 'litigation' }),
  );
}
