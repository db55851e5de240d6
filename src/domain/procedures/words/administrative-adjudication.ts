/** What the inputs of adjudication are called. */
import type { Words } from './shape.js';

// prettier-ignore
export const adjudicationWords: Words = {
  titles: { investigators: '调查人员(至少两人)', findings: '查明的情况', deciderId: '作出决定的人民政府', remedy: '救济途径' },
  choices: {
    ground: { 'out-of-competence': '不属于本机关职权', 'no-title-dispute': '不属于权属争议', 'no-clear-party': '没有明确的当事人' },
    remedy: { reconsideration: '申请行政复议', suit: '起诉' },
    kind:   { upheld: '决定被维持', 'decision-changed': '决定被变更', 'remedy-not-accepted': '未予受理', 'remedy-withdrawn': '已撤回' },
  },
};
