/** What the inputs of a petition are called, and their choices. */
import type { Words } from './shape.js';

// prettier-ignore
export const PETITION_WORDS: Words = {
  titles: {
    category: '事项类别', report: '举报、检举控告内容(密封)', title: '去除检举控告内容后的标题', documentIds: '一并密封的材料', noReportInside: '已确认材料中不含检举控告内容', reportedTo: '已报告、通报的单位', summary: '内容', leader: '包案领导', officer: '回避人员',
    competentBody: '有权处理的机关', verification: '核实情况', item: '第三十一条的情形', road: '应走的途径', whyNotEarlier: '逐项说明为什么不属于前面各项', exception: '例外情形', adopted: '采纳情况',
    opinion: '意见', care: '工作内容', how: '方式', conclusion: '结论', request: '投诉请求', reasons: '事实和理由', lawBasis: '法律法规依据',
    reviewed: '复查结论', reviewOpinion: '复查意见', reviewBasis: '复查依据', reviewNo: '复查意见书文号', rechecked: '复核结论', recheckOpinion: '复核意见', recheckBasis: '复核依据', recheckNo: '复核意见书文号',
    executed: '执行情况', rating: '评价',
  },
  choices: {
    category: { suggestion: '建议意见', report: '检举控告', claim: '申诉求决' },
    kind: { legal: '涉法涉诉', report: '检举控告' },
    item: {
      judicial: '诉讼、检察、公安程序', arbitration: '仲裁', 'party-appeal': '党员申诉、申请复审', administrative: '行政复议、裁决、确认、许可、处罚', duty: '申请查处、履行职责',
    },
    road: {
      litigation: '诉讼', 'labour-arbitration': '劳动仲裁', 'land-arbitration': '农村土地承包仲裁', 'administrative-reconsideration': '行政复议', 'administrative-adjudication': '行政裁决',
      'administrative-duty': '申请履行法定职责', other: '其他',
    },
    adopted: { adopted: '采纳', 'partly-adopted': '部分采纳', 'not-adopted': '未采纳' },
    care: { counsel: '疏导教育', mediation: '矛盾化解', relief: '社会救助', 'judicial-relief': '司法救助' },
    how: { mediation: '调解', reconciliation: '和解' },
    basis: { hearing: '听证' },
    conclusion: { support: '支持', explain: '解释说明', 'not-support': '不予支持' },
    reviewed: { upheld: '维持', changed: '变更', revoked: '撤销' },
    rechecked: { upheld: '维持', changed: '变更', revoked: '撤销' },
    executed: { done: '已执行', 'under-way': '正在执行', refused: '拒不执行' },
    rating: { satisfied: '满意', 'fairly-satisfied': '基本满意', dissatisfied: '不满意' },
  },
};
