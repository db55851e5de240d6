/** What administrative mediation asks, in Chinese. */
import type { Words } from './shape.js';

// prettier-ignore
export const ADMINISTRATIVE_MEDIATION_WORDS: Words = {
  titles: {
    paper: '收到的文书', paperReceivedOn: '收到文书之日(各方不同的,以最后收到的为准)', committeeEndedOn: '人民调解委员会终止调解之日', within: '申请的依据', fact: '事实',
    death: '是否造成死亡', injury: '是否造成受伤', disability: '是否因伤致残', loss: '是否造成财产损失',
    applicantSide: '申请人一方到场人数', respondentSide: '被申请人一方到场人数', thirdSide: '第三人一方到场人数', notPublic: '当事人申请不公开', how: '方式',
    forLiving: '是否为生活消费需要', materialsComplete: '法定材料是否齐全', knownOn: '知道之日', report: '举报、检举控告内容(密封)', why: '不制作调解书的原因',
    minorOffence: '情节是否较轻', circumstance: '适用调解的情形', exclusion: '不适用调解的情形', guardian: '监护人', overSixteen: '是否年满十六周岁', livesOnOwnWork: '是否以自己的劳动收入为主要生活来源', agrees: '本人是否同意不通知',
    powers: '委托权限', factsAreClear: '事实是否清楚、因果关系是否明确', lossIsUndisputed: '是否不涉及医疗费用、物品损失,或者对赔付没有争议', performedAtOnce: '是否已当场履行', settlement: '协议内容',
    settledBy: '解决方式', performedOn: '履行完毕之日', decisionNo: '决定书文号',
  },
  choices: {
    paper:        { determination: '事故认定书', certificate: '事故证明', 'review-upheld': '维持原认定的复核结论' },
    within:       { determination: '收到认定书等文书后十个工作日', committee: '人民调解委员会终止调解后三个工作日' },
    fact:         { 'funeral-over': '丧葬事宜时间结束', 'treatment-over': '治疗终结', 'disability-fixed': '定残', 'loss-fixed': '确定损失' },
    basis:        { inspection: '检定、检验、检测', recusal: '申请回避' },
    how:          { written: '书面', oral: '口头', 'by-phone': '电话', electronic: '电子方式' },
    why:          { 'performed-at-once': '协议已经即时履行', 'both-agree': '双方同意不制作' },
    circumstance: { acquainted: '亲友、邻里、同事、在校学生之间因琐事引起', provoked: '由被侵害人事前的过错行为引起', 'other-fit': '其他适用调解更易化解矛盾的' },
    exclusion:    { none: '没有', 'hired-assault': '雇凶伤害他人', 'gang-or-provocation': '结伙斗殴或者其他寻衅滋事', 'repeated-offences': '多次实施违反治安管理行为', 'other-unfit': '其他不宜调解处理的' },
    guardian:     { present: '已通知并到场', 'left-out': '本人同意不通知' },
    form:         { recorded: '现场录音录像记录' },
    settledBy:    { 'people-mediation': '人民调解', themselves: '自行和解' },
    kind:         { penalty: '行政处罚', 'no-penalty': '不予行政处罚', 'other-decision': '其他处理' },
    ground: {
      'absent-without-reason': '无正当理由不参加调解', 'walked-out': '调解中退出', 'withdrawn-or-settled': '撤回或者自行和解', 'no-agreement-on-expert': '对鉴定、检测机构或者费用不能协商一致',
      'accepted-elsewhere': '法院或者其他机构已受理', 'found-inadmissible': '发现属于不予受理的情形',
      'outside-duty': '不属于本机关职责或者没有处理权限', 'not-for-living': '不是为生活消费需要', 'older-than-three-years': '知道权益受侵害超过三年', 'materials-missing': '未提供法定材料',
      'not-applied-jointly': '未一致书面申请', 'out-of-time': '超过申请期限', 'no-offence': '不构成违反治安管理行为',
      'not-performed': '达成协议后不履行', 'hired-assault': '雇凶伤害他人', 'gang-or-provocation': '结伙斗殴或者其他寻衅滋事', 'repeated-offences': '多次实施违反治安管理行为',
      'new-offence': '调解中又针对对方实施违反治安管理行为', 'suspect-fled': '违法嫌疑人逃跑',
    },
  },
};
