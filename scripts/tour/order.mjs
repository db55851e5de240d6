/** 支付令: a written objection that is upheld, and the creditor's silence makes a suit of it. */
import { dispute } from './dispute.mjs';

const TANG = '唐志远';
const GENG = '耿大伟';
const docking = 'docking.court';
const court = 'court-client';

export const order = (s) => [
  { on: '2026-03-02', at: '2026-03-02T09:57:00+08:00', play: () => filed(s) },
  { on: '2026-03-05', play: () => issued(s) },
  { on: '2026-03-20', play: () => served(s) },
  { on: '2026-03-30', play: () => objected(s) },
  { on: '2026-04-08', play: () => becameSuit(s) },
];

async function filed(s) {
  await s.registers(docking, dispute('contract', '借款支付令', '借条清楚,到期未还28000元。', [TANG, GENG]));
  await s.opens(docking, '申请支付令', 'asks for a payment order', 'order', { procedure: 'payment-order' });
  await s.acts(docking, '提交法院', 'files it', 'order', 'file', {
    courtId: s.service.bodies['友谊县人民法院'],
    filedOn: '2026-03-02',
  });
  await s.stands(docking, '五日内受理', 'five days', 'order', 'filed', 'payment-order.accept 2026-03-02 2026-03-09');
}

async function issued(s) {
  await s.acts(court, '受理', 'takes it in', 'order', 'accept', { courtCaseNo: '(2026)黑0522民督3号' });
  await s.acts(court, '发出支付令', 'issues it', 'order', 'issue', { documentNo: '(2026)黑0522民督3号', on: '2026-03-05' });
}

async function served(s) {
  await s.acts(court, `送达${GENG}`, 'serves it', 'order', 'serve', { partyId: s.party(GENG), servedOn: '2026-03-20', method: 'left' });
  const view = await s.acts(court, '口头异议无效', 'a spoken objection does nothing', 'order', 'record-objection', {
    partyId: s.party(GENG),
    written: false,
  });
  s.narrator.check(view.state === 'served', '支付令仍然有效 the order stands');
  await s.stands(
    docking,
    '十五日,清明顺延',
    'fifteen days, rolled over Qingming',
    'order',
    'served',
    `payment-order.object ${GENG} 2026-03-20 2026-04-07`,
  );
}

async function objected(s) {
  await s.acts(court, '书面异议', 'objects in writing', 'order', 'record-objection', { partyId: s.party(GENG), written: true });
  await s.acts(court, '异议成立,支付令失效', 'upheld: the order has lapsed', 'order', 'uphold-objection', { occurredOn: '2026-03-30' });
  await s.acts(court, '裁定送达债权人', 'the ruling reaches the creditor', 'order', 'serve-ruling', {
    partyId: s.party(TANG),
    servedOn: '2026-03-30',
    method: 'in-person',
  });
}

async function becameSuit(s) {
  await s.stands(
    docking,
    '债权人七日内没有表示不起诉,转入诉讼',
    'the creditor said nothing in seven days: it became a suit',
    'order',
    'became-suit',
    'payment-order.decline-suit 2026-03-30 2026-04-07',
  );
  await s.opens(docking, '登记诉讼', 'the suit is recorded', 'suit', { procedure: 'litigation' });
  await s.acts(docking, '起诉之日为申请之日', 'filed on the day of the application', 'suit', 'record-deemed-filing', {
    courtId: s.service.bodies['友谊县人民法院'],
    suedOn: '2026-03-02',
  });
  await s.isRefused(
    docking,
    '再申请支付令',
    'another order beside it',
    { status: 422, code: 'road-beside' },
    s.opening({ procedure: 'payment-order' }),
  );
}
