/** 权属争议行政裁决: the line between two yards is the government's to draw; until then nobody changes the land. */
import { dispute } from './dispute.mjs';

const QIN = '秦守义';
const FANG = '方永贵';
const registrar = 'registrar.other';
const office = 'officer.land';
const government = 'officer.government';

export const boundary = (s) => [
  { on: '2026-03-04', play: () => handedOver(s) },
  { on: '2026-03-05', play: () => lookedInto(s) },
  { on: '2026-03-20', play: () => laidBefore(s) },
  { on: '2026-04-01', play: () => decided(s) },
  { on: '2026-04-10', play: () => bothServed(s) },
];

const inForce = ({ marks }) => marks.some(({ mark, value }) => mark === 'status-quo' && value === 'in-force');

async function handedOver(s) {
  await s.registers(
    registrar,
    dispute('housing-homestead', '两家院界争议', '对院墙外一米五宽的地各执一词。', [QIN, FANG], { areaCode: '230522200000' }),
  );
  await s.isRefused(
    registrar,
    '院界直接起诉',
    'the boundary straight to court',
    { status: 422, code: 'decision-first', article: '14' },
    s.opening({ procedure: 'litigation', concerns: ['land-title'] }),
  );
  await s.offers(registrar, '县自然资源局', {
    on: '2026-03-04',
    procedure: 'administrative-adjudication',
    variant: 'land-title',
    reason: '院界属于土地权属争议',
    legalBasis: '依法定职责转交',
  });
  s.keepProceeding('boundary', await s.does(office, '接收', 'takes it', (desk) => desk.act(`/api/v1/handoffs/${s.ids.handoff}`, 'accept')));
  const view = await s.stands(
    office,
    '五个工作日内决定受理',
    'from that day the land stays as it is',
    'boundary',
    'applied',
    'adjudication.accept 2026-03-04 2026-03-13',
  );
  s.narrator.check(
    inForce(view) && view.papers.filter(({ kind }) => kind === 'status-quo-notice').length === 2,
    '任何一方不得改变土地利用现状,双方都已告知 nobody may change how the land is used; both are told',
  );
}

async function lookedInto(s) {
  await s.acts(office, '受理', 'takes it in', 'boundary', 'accept');
  await s.acts(office, '申请书送达对方', 'sends the application on', 'boundary', 'send-application', { receivedOn: '2026-03-05' });
  await s.isRefused(office, '一人调查', 'looks into it alone', { status: 422, code: 'too-few-investigators' }, (desk) =>
    desk.act(`/api/v1/proceedings/${s.ids.boundary}`, 'investigate', { investigators: ['王工'] }),
  );
  await s.acts(office, '两人调查', 'two look into it', 'boundary', 'investigate', { investigators: ['王工', '赵工'] });
}

async function laidBefore(s) {
  await s.acts(office, '提出处理意见,报县政府', 'lays its opinion before the county government', 'boundary', 'submit-opinion', {
    deciderId: s.service.bodies['县人民政府'],
    note: '以老界石为界',
  });
  await s.seesNothing(government, '查看事项 reads the case', `/api/v1/cases/${s.ids.case}`);
}

const served = (s, name, servedOn, method) =>
  s.acts(office, `决定书送达${name}`, 'serves the decision', 'boundary', 'record-service', { partyId: s.party(name), servedOn, method });

async function decided(s) {
  const decision = { on: '2026-04-01', documentNo: '友政处〔2026〕1号', result: '以老界石为界' };
  await s.isRefused(office, '自然资源局自己决定', 'the land office decides by itself', { status: 403, code: 'role-missing' }, (desk) =>
    desk.act(`/api/v1/proceedings/${s.ids.boundary}`, 'decide', decision),
  );
  await s.acts(government, '县政府决定', 'the government decides', 'boundary', 'decide', decision);
  await served(s, QIN, '2026-04-01', 'in-person');
}

async function bothServed(s) {
  await served(s, FANG, '2026-04-10', 'post');
  const view = await s.stands(
    office,
    '双方各自的起诉期和复议期',
    'each has days of its own, to sue and to reconsideration',
    'boundary',
    'served',
    `adjudication.sue ${QIN} 2026-04-01 2026-05-06`,
    `adjudication.sue ${FANG} 2026-04-10 2026-05-11`,
    `reconsideration.apply ${FANG} 2026-04-10 2026-06-09`,
  );
  s.narrator.check(inForce(view), '救济期间仍须维持现状 the land stays as it is meanwhile');
}
