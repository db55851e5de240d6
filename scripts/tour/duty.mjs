/** 申请查处: an organ that is asked to act and says nothing; its silence opens the way to reconsideration and decides nothing. */
import { dispute } from './dispute.mjs';

const WU = '吴桂珍';
const ZHENG = '郑海';
const centre = 'clerk.centre';
const office = 'officer.land';

export const duty = (s) => [
  { on: '2026-04-28', play: () => handedOver(s) },
  { on: '2026-06-30', at: '2026-06-30T09:00:00+08:00', play: () => silent(s) },
  { on: '2026-07-02', play: () => decided(s) },
];

async function handedOver(s) {
  await s.registers(centre, dispute('neighbour', '违法占地堵路', '占地堵路,请求依法查处。', [WU, ZHENG]));
  await s.offers(centre, '县自然资源局', {
    on: '2026-04-28',
    procedure: 'administrative-duty',
    variant: 'general',
    reason: '申请查处违法占地',
    legalBasis: '依法定职责转交',
  });
  s.keepProceeding(
    'duty',
    await s.does(office, '接收', 'takes it', (desk) =>
      desk.act(`/api/v1/handoffs/${s.ids.handoff}`, 'accept', { receivedOn: '2026-04-28' }),
    ),
  );
  await s.stands(
    office,
    '两个月内应当履行',
    'two months to act',
    'duty',
    'received',
    'administrative-duty.accept 2026-04-28 2026-05-08',
    'administrative-suit.inaction 2026-04-28 2026-06-29',
  );
  await s.seesNothing(centre, '移交后查看程序 reads the proceeding after the handoff', `/api/v1/proceedings/${s.ids.duty}`);
}

async function silent(s) {
  const view = await s.stands(
    office,
    '两个月没有履行:可以申请行政复议,六十日',
    'two months of silence: reconsideration is open, for sixty days; the organ still has to act',
    'duty',
    'received',
    'reconsideration.apply 2026-06-29 2026-08-28',
  );
  s.narrator.check(
    view.marks.some(({ mark }) => mark === 'reconsideration-open') &&
      view.papers.filter(({ kind }) => kind === 'reconsideration-notice').length === 1,
    '已书面告知申请人可以申请行政复议 the applicant is told in writing',
  );
}

async function decided(s) {
  await s.acts(office, '迟到的受理', 'takes it in, late', 'duty', 'accept');
  const view = await s.acts(office, '责令恢复道路', 'orders the road cleared', 'duty', 'decide', {
    kind: 'correction',
    on: '2026-07-02',
    decisionNo: '友自然资责改〔2026〕7号',
    summary: '责令恢复道路原状',
  });
  const right = view.deadlines.find(({ ruleId }) => ruleId === 'reconsideration.apply');
  s.narrator.check(view.ended && right.state === 'running', '申请复议的权利不受影响 the right to reconsideration is left as it is');
}
