/** What an organ that is asked to act is told, in Chinese. */
import type { Words } from './shape.js';

// prettier-ignore
export const ADMINISTRATIVE_DUTY_WORDS: Words = {
  titles: { violationEndedOn: '违法行为终了之日(仍在继续的不填)', transferredTo: '移送的机关', summary: '内容' },
  choices: {
    kind: { correction: '责令改正', 'administrative-order': '行政处理决定', performed: '已履行法定职责', refused: '不予履行', 'docket-withdrawn': '撤销立案' },
    ground: {
      'not-competent': '不属于本机关职责', 'other-procedure': '应当按其他程序办理', 'suspected-crime': '涉嫌犯罪', 'to-mediation': '转调解处理', 'too-old': '超过查处时限', 'no-violation': '没有违法事实',
    },
  },
};
