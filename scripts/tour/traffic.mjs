/** 交通事故行政调解: ten working days from the latest of what it waits for, over the autumn holidays. */
import { dispute } from './dispute.mjs';

const MA = '马春生';
const COMPANY = '县通达运输公司';
const police = 'officer.police';
const HARM = { death: false, injury: true, disability: false, loss: true };

export const traffic = (s) => [
  { on: '2026-08-24', play: () => registered(s) },
  { on: '2026-08-31', play: () => accepted(s) },
  { on: '2026-09-10', play: () => waits(s) },
  { on: '2026-09-29', play: () => treated(s) },
  { on: '2026-10-12', play: () => agreed(s) },
];

async function registered(s) {
  await s.registers(police, dispute('traffic', '十字路口追尾事故赔偿', '追尾,要求赔偿医疗费和车损。', [MA, COMPANY]));
  await s.opens(police, '当事人申请交警调解', 'the parties ask the traffic police', 'mediation', {
    procedure: 'administrative-mediation',
    receivedOn: '2026-08-24',
  });
  for (const name of [MA, COMPANY])
    await s.acts(police, `${name}愿意调解`, 'records willingness', 'mediation', 'record-willingness', {
      partyId: s.party(name),
      willing: true,
      noticeVersion: '1',
    });
  await s.acts(police, '事故认定书8月17日收到', 'the determination came on 17 August', 'mediation', 'record-determination', {
    paper: 'determination',
    paperReceivedOn: '2026-08-17',
  });
  await s.isRefused(
    police,
    '没有一致书面申请就受理',
    'takes it in without an application of all',
    { status: 422, code: 'not-applied-jointly', article: '86' },
    (desk) => desk.act(`/api/v1/proceedings/${s.ids.mediation}`, 'accept', HARM),
  );
}

async function accepted(s) {
  await s.acts(police, '最后一日一致书面申请', 'all apply in writing, on the last day', 'mediation', 'record-joint-application', {
    within: 'determination',
    filedOn: '2026-08-31',
  });
  await s.acts(police, '受理', 'takes it in', 'mediation', 'accept', HARM);
}

async function waits(s) {
  await s.acts(police, '车损9月8日确定', 'the damage is known', 'mediation', 'record-fact', { fact: 'loss-fixed', on: '2026-09-08' });
  await s.isRefused(
    police,
    '治疗未终结就开始调解',
    'mediates while the treatment goes on',
    { status: 422, code: 'accident-facts-missing', article: '90' },
    (desk) => desk.act(`/api/v1/proceedings/${s.ids.mediation}`, 'open-mediation', { applicantSide: 1, respondentSide: 1 }),
  );
}

async function treated(s) {
  await s.acts(police, '治疗9月28日终结', 'the treatment has ended', 'mediation', 'record-fact', {
    fact: 'treatment-over',
    on: '2026-09-28',
  });
  await s.acts(police, '约定10月12日调解', 'sets the day', 'mediation', 'schedule-session', {
    at: '2026-10-12T09:00:00+08:00',
    place: '交警大队调解室',
  });
  await s.acts(police, '提前三个工作日告知', 'tells them three working days ahead', 'mediation', 'record-notice', { how: 'written' });
  await s.stands(
    police,
    '自最后一项事实起十个工作日,跨国庆',
    'ten working days from the latest of the facts',
    'mediation',
    'accepted',
    'traffic-mediation.conclude 2026-09-28 2026-10-16',
    'traffic-mediation.notice 2026-10-12 2026-10-08',
  );
}

async function agreed(s) {
  await s.acts(police, '调解,每方不超过三人', 'mediates, three a side at most', 'mediation', 'open-mediation', {
    applicantSide: 2,
    respondentSide: 1,
  });
  await s.acts(police, '制作行政调解书', 'draws the agreement up', 'mediation', 'draft-agreement', {
    form: 'written',
    facts: '追尾,对方全责。',
    terms: [
      {
        debtorPartyIds: [s.party(COMPANY)],
        creditorPartyId: s.party(MA),
        kind: 'money',
        amount: '6200.00',
        description: '赔偿医疗费和车损',
        dueDate: '2026-10-30',
      },
    ],
  });
  for (const name of [MA, COMPANY])
    await s.acts(police, `${name}签名`, 'signs', 'mediation', 'sign', { signer: 'party', partyId: s.party(name), method: 'handwritten' });
  await s.stands(police, '当事人签名即达成协议', 'the last signature of a party binds', 'mediation', 'agreed');
}
