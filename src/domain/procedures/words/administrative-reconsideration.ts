/** What the inputs of reconsideration are called. */
import type { Words } from './shape.js';

// prettier-ignore
export const reconsiderationWords: Words = {
  titles: {
    act: '所针对的行政行为', madeOn: '行政行为作出日期', knownOn: '知道之日', told: '是否已告知复议权利、机关和期限', toldOn: '知道复议权利、机关和期限的日期', immovable: '是否因不动产',
    precedence: '是否应当先申请复议', respondentId: '被申请人', requests: '复议请求', mode: '审理程序', competentOrgan: '有管辖权的复议机关', manner: '听取意见的方式', opinion: '意见', hearingOn: '听证、开庭日期', matters: '听证事项',
    presider: '主持人', panel: '听证员(至少两人)', recorder: '记录员', headAttended: '被申请人负责人是否参加', headAbsence: '负责人不能参加的理由', authority: '由谁处理', motion: '由何提起', document: '规范性文件或者依据',
    bodyId: '制定机关或者有权处理机关', finding: '审查结论', settled: '是否因和解', compensation: '行政赔偿(元)', addresseeId: '收件机关',
  },
  choices: {
    mode: { ordinary: '普通程序', summary: '简易程序' },
    ground: {
      // ARL 30
      'no-clear-party': '没有明确的当事人', 'no-interest': '与行政行为没有利害关系', 'no-request-or-reasons': '没有具体的请求和理由', 'out-of-time': '超过申请期限', 'outside-reconsideration': '不属于行政复议范围',
      'not-this-organ': '不属于本机关管辖', 'dealt-with-before': '复议机关或者人民法院已受理过',
      // ARL 53
      'done-on-the-spot': '行政行为当场作出', 'warning-or-criticism': '警告或者通报批评', 'up-to-three-thousand': '款额三千元以下', 'government-information': '政府信息公开', 'all-parties-agree': '当事人各方同意',
      // ARL 41
      'no-heir': '申请人死亡而无近亲属或者近亲属放弃权利', 'no-successor': '申请人终止而无承受人或者承受人放弃权利', 'criminal-measure': '因同一行为被采取刑事强制措施',
      // ARL 42
      'stay-by-respondent': '被申请人认为需要停止执行', 'stay-by-organ': '复议机关认为需要停止执行', 'stay-on-application': '当事人申请停止执行', 'stay-by-law': '法律、法规、规章规定停止执行',
    },
    precedence: {
      'on-the-spot-penalty': '当场作出的行政处罚', 'natural-resource-right': '侵犯已取得的自然资源权利', 'failure-to-act': '未履行法定职责', 'government-information': '不予公开政府信息', 'reconsideration-by-law': '法律、行政法规另有规定',
      'no-precedence': '不必先申请复议',
    },
    basis: {
      // ARL 39
      'applicant-died': '申请人死亡而近亲属是否参加未定', 'applicant-incapable': '申请人丧失行为能力而法定代理人未定', 'applicant-missing': '申请人下落不明', 'applicant-ended': '申请人终止而承受人未定',
      'unable-to-attend': '不可抗力等正当理由不能参加', 'mediation-agreed': '调解、和解中双方同意中止', 'law-in-question': '法律适用问题须解释或者确认', 'other-case-pending': '以其他案件结果为依据', 'document-in-review': '规范性文件或者依据审查',
      'other-suspension': '其他需要中止的情形',
    },
    manner:    { 'face-to-face': '当面', internet: '互联网', telephone: '电话' },
    authority: { own: '本机关有权处理', another: '转送有权处理的机关' },
    motion:    { 'on-application': '申请人提出附带审查', 'of-its-own': '复议机关认为依据不合法' },
    finding:   { 'document-lawful': '条款合法', 'document-unlawful': '条款超越权限或者违反上位法而停止执行' },
    kind: {
      // ARL 63 to 71
      change: '变更', revoke: '撤销', 'revoke-in-part': '部分撤销', 'revoke-and-redo': '撤销并责令重新作出', 'confirm-unlawful': '确认违法', 'confirm-invalid': '确认无效', perform: '责令限期履行', maintain: '维持',
      'dismiss-request': '驳回复议请求', 'agreement-duty': '承担行政协议责任', 'agreement-compensation': '给予行政协议补偿',
    },
  },
};
