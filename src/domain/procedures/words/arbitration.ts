/** Words of labour and land arbitration. */
import type { Words } from './shape.js';

// prettier-ignore
export const ARBITRATION_WORDS: Words = {
  titles: {
    arbitrationNo: '仲裁案号', tribunal: '仲裁庭形式', arbitrators: '仲裁员', hearingOn: '听证、开庭日期', finality: '裁决类型', awardNo: '裁决书文号', share: '起诉范围', side: '当事人身份',
    event: '重新计算的事由', names: '代表人', absent: '缺席情况', ruling: '法院裁定', measure: '先行裁定的措施', discoveredOn: '发现日期', performBy: '履行期限的最后一日',
    arbitrator: '所涉仲裁员', decidedBy: '决定人',
  },
  choices: {
    decidedBy: { 'commission-chair': '仲裁委员会主任', 'whole-commission': '仲裁委员会集体' },
    tribunal: { panel: '三名仲裁员组成', sole: '独任仲裁' },
    side:     { worker: '劳动者', employer: '用人单位', 'third-party': '第三人' },
    result:   { 'no-agreement': '调解不成', agreed: '调解达成协议' },
    finality: { final: '终局裁决', 'non-final': '非终局裁决', 'not-stated': '裁决书未载明' },
    share:    { whole: '对裁决整体', 'own-part': '仅就本人部分' },
    ruling:   { 'set-aside': '撤销裁决', dismissed: '驳回申请' },
    event:    { 'party-added': '追加当事人或者第三人', 'claim-changed': '增加、变更请求', 'counterclaim-joined': '反申请合并处理', 'jurisdiction-transferred': '接受移送管辖' },
    measure:  { 'keep-as-is': '维持现状', 'resume-farming': '恢复农业生产', 'stop-digging-or-occupying': '停止取土、占地等行为' },
    basis:    { 'another-case': '等待另案结果', 'disability-rating': '等待伤残评定', 'party-unable': '当事人不能参加仲裁' },
    ground:   {
      'not-a-labour-dispute': '不属于劳动争议', 'not-this-commission': '不属于本仲裁委管辖', 'wrong-party': '主体不适格', 'no-request-or-facts': '没有明确的请求和事实、理由', 'materials-not-completed': '逾期未补正材料',
      'not-qualified': '不符合申请条件', 'court-accepted': '人民法院已受理', 'not-arbitrable': '不属于农村土地承包仲裁的受理范围', 'limitation-passed': '超过申请仲裁的时效期间',
      'near-relative': '当事人或者代理人的近亲属', interest: '与本案有利害关系', 'other-relation': '可能影响公正裁决的其他关系', 'met-or-feasted': '私自会见或者接受请客送礼',
      'recused-himself': '自行回避', 'unable-to-serve': '不能履行职责', dismissed: '已被解聘、除名',
      'worker-suit-ended': '劳动者的起诉被驳回或者撤诉', 'refused-as-final': '法院以属于终局裁决为由不予受理或者驳回起诉',
    },
  },
};
