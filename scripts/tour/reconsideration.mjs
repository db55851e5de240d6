/** 行政复议: silence of the office accepts, silence of the police leaves the act without evidence. */
import { dispute } from './dispute.mjs';

const WU = '吴海涛';
const POLICE = '县公安局';
const office = 'clerk.reconsideration';
const officer = 'officer.police';

export const reconsideration = (s) => [
  { on: '2026-09-18', play: () => applied(s) },
  { on: '2026-09-25', play: () => silence(s) },
  { on: '2026-09-28', play: () => copied(s) },
  { on: '2026-10-17', play: () => noAnswer(s) },
  { on: '2026-10-19', at: '2026-10-19T09:00:00+08:00', play: () => decided(s) },
];

async function applied(s) {
  await s.registers(office, dispute('other', '不服罚款五百元', '因占道经营被处罚款五百元,不服。', [WU, POLICE], { areaCode: '230522' }));
  await s.opens(office, '收到复议申请', 'an application comes in', 'review', {
    procedure: 'administrative-reconsideration',
    receivedOn: '2026-09-18',
    concerns: ['administrative-act'],
  });
  await s.acts(office, '登记申请', 'records it', 'review', 'record-application', {
    partyId: s.party(WU),
    filedOn: '2026-09-18',
    act: '罚款五百元',
    madeOn: '2026-08-31',
    knownOn: '2026-09-01',
    told: true,
    immovable: false,
    precedence: 'no-precedence',
    respondentId: s.service.bodies[POLICE],
  });
  await s.stands(
    office,
    '五个工作日审查',
    'five working days to look at it',
    'review',
    'applied',
    'reconsideration.review 2026-09-18 2026-09-24',
  );
}

async function silence(s) {
  const view = await s.stands(
    office,
    '无人审查,期满之日起视为受理',
    'nobody looked at it: it counts as accepted',
    'review',
    'accepted',
    'reconsideration.decide-ordinary 2026-09-24 2026-11-23',
  );
  s.narrator.check(
    view.marks.some(({ mark }) => mark === 'deemed-accepted'),
    '视为受理 deemed accepted',
  );
}

async function copied(s) {
  await s.acts(office, '申请书副本送公安局', 'sends the police a copy', 'review', 'send-copy', { receivedOn: '2026-09-28' });
  await s.stands(
    officer,
    '公安局十个工作日内答复',
    'the police see the ten working days they have',
    'review',
    'accepted',
    'reconsideration.answer-ordinary 2026-09-28 2026-10-16',
  );
}

async function noAnswer(s) {
  const view = await s.stands(office, '公安局没有答复', 'the police have not answered', 'review', 'accepted');
  s.narrator.check(
    view.marks.some(({ mark }) => mark === 'no-evidence'),
    '视为没有证据 the act counts as without evidence',
  );
}

async function decided(s) {
  await s.acts(officer, '迟到的答复', 'answers late', 'review', 'submit-answer', { note: '迟到的答复' });
  await s.acts(office, '听取意见', 'hears him', 'review', 'hear-opinions', {
    partyId: s.party(WU),
    manner: 'telephone',
    note: '请求撤销',
  });
  const decision = { on: '2026-10-19', documentNo: '友政复决〔2026〕9号', approvedBy: '机关负责人' };
  await s.isRefused(office, '维持罚款', 'upholds the fine', { status: 422, code: 'act-without-evidence', article: '70' }, (desk) =>
    desk.act(`/api/v1/proceedings/${s.ids.review}`, 'decide', { ...decision, kind: 'maintain', result: '维持处罚决定' }),
  );
  await s.acts(office, '撤销罚款', 'revokes it', 'review', 'decide', { ...decision, kind: 'revoke', result: '撤销处罚决定' });
  for (const name of [WU, POLICE])
    await s.acts(office, `送达${name}`, 'serves it', 'review', 'record-service', {
      partyId: s.party(name),
      servedOn: '2026-10-19',
      method: 'in-person',
    });
  await s.stands(
    office,
    '双方收到,决定生效',
    'both have it: it is in force',
    'review',
    'effective',
    `administrative-suit.after-reconsideration ${WU} 2026-10-19 2026-11-03`,
  );
}
