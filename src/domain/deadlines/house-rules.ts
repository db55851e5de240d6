/** House rules: no article stands behind these periods; each county sets its own. */
import { LAW, house } from './laws.js';
import { LADDER, type RuleRows, days, months, since, workingDays } from './rule-shape.js';

const { CPL, CPLI, ZX23 } = LAW;

/** Every house rule begins with the calendar this house begins with: nobody set one before. */
const FROM = since('2004-01-01');

/** After a case is closed, from the day it was. */
const CASE_VISIT = {
  law: house,
  confidence: null,
  startEvent: '办结',
  owedBy: 'organisation',
  class: 'internal',
  onExpiry: 'notify',
  rolls: true,
  effectiveFrom: FROM,
  ladder: LADDER.visit,
  note: '重复登记、转出和不属于受理范围的不回访;重新办理即停止;涉家庭暴力的只按受害人认可的方式联系。',
} as const;

// prettier-ignore
export const HOUSE_RULES = {
  'handoff.accept': [{
    title: '答复移交', law: house, besides: [ZX23('12')], confidence: null,
    term: workingDays(3), startEvent: '移交发出', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.answer,
    note: '参照在线调解规则第12条;未答复的移交仍然有效,可以继续接收,移交方继续负责。',
  }],
  'case.route': [{
    title: '登记后分流', law: house, confidence: null,
    term: workingDays(2), startEvent: '登记', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyShort,
  }],
  'handoff.request': [{
    title: '答复移交请求', law: house, confidence: null,
    term: workingDays(3), startEvent: '收到请求', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyShort,
    note: '有权办理的单位请求将事项移交给它;同意的,由责任单位发出移交。',
  }],
  'assistance.reply': [{
    title: '答复联合调处', law: house, confidence: null,
    term: workingDays(5), startEvent: '发出协助邀请', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyShort,
    note: '邀请中另定日期的,从其规定;协助单位不因此成为责任单位。',
  }],
  'people-mediation.accept': [{
    title: '人民调解受理决定', law: house, confidence: null,
    term: workingDays(3), startEvent: '收到申请或者移交', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyShort,
  }],
  'people-mediation.sign': [{
    title: '协议书签名盖章', law: house, confidence: null,
    term: days(7), startEvent: '拟好协议书', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.inHouse,
  }],
  'administrative-mediation.conclude': [{
    title: '行政调解(一般)办结', law: house, confidence: null,
    term: days(30), startEvent: '受理', owedBy: 'organisation', class: 'internal', onExpiry: 'notify', excludes: ['appraisal', 'inspection'],
    rolls: true, effectiveFrom: FROM, ladder: LADDER.mediation,
    note: '行政调解没有全国统一的期限,也未查到黑龙江省的规定;默认三十日,由本地政策确定。医疗、交通、消费、治安调解另有规定的,从其规定。',
  }],
  'administrative-mediation.accept': [{
    title: '行政调解受理决定', law: house, besides: [LAW.MED('40')], confidence: null,
    term: workingDays(5), startEvent: '收到申请', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyShort,
    note: '参照医疗纠纷行政调解的五个工作日;医疗、消费另有规定的,从其规定。',
  }],
  'administrative-mediation.progress': [{
    title: '查看能否开始调解', law: house, besides: [LAW.TRF('90')], confidence: null,
    term: days(30), startEvent: '受理或者上次查看', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.visit,
    note: '交通事故须待丧葬、治疗、定残、定损;其间没有法定期限,按期查看,不使当事人久等。',
  }],
  'administrative-duty.accept': [{
    title: '决定是否受理(立案)', law: house, besides: [LAW.LSI('14'), LAW.PSP('61')], confidence: null,
    term: workingDays(5), startEvent: '收到申请、投诉或者报案', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyShort,
    note: '条文为“及时立案”“立即调查处理”,没有天数。',
  }],
  'administrative-duty.progress': [{
    title: '查看查处进展', law: house, confidence: null,
    term: days(30), startEvent: '立案或者上次查看', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.visit,
    note: '行政处罚的办案期限由各部门规章规定,没有核对的不计算,按期查看。',
  }],
  'judicial-confirmation.prepare': [{
    title: '办妥司法确认申请提醒', law: house, besides: [CPL('205')], confidence: null,
    term: days(15), startEvent: '准备申请', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.inHouse,
    note: '仅为提醒;三十日的申请期限自协议生效之日起另行计算。期满没有申请的,登记当事人不再申请;期限内已经申请的,如实补登。',
  }],
  'judicial-confirmation.supplement': [{
    title: '补交司法确认材料', law: house, besides: [CPLI('354'), CPL('85')], confidence: null,
    term: days(7), startEvent: '法院通知补交', owedBy: 'party', class: 'internal', onExpiry: 'notify', postedInTime: true,
    rolls: true, effectiveFrom: FROM, ladder: LADDER.rightShort,
    note: '法院指定期限的,从其指定;期满前交邮的不算过期(民事诉讼法第85条)。',
  }],
  'arbitration.supplement': [{
    title: '补正仲裁申请材料', law: house, besides: [CPL('85')], confidence: null,
    term: days(7), startEvent: '仲裁委通知补正', owedBy: 'party', class: 'internal', onExpiry: 'notify', postedInTime: true,
    rolls: true, effectiveFrom: FROM, ladder: LADDER.rightShort,
    note: '仲裁委指定期限的,从其指定;材料补正前不计算受理期限。',
  }],
  'labour-arbitration.serve-award': [{
    title: '送达劳动仲裁裁决书', law: house, besides: [LAW.RLA('45')], confidence: null,
    term: workingDays(3), startEvent: '作出裁决', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyShort,
    note: '劳动争议调解仲裁法没有规定送达的天数;参照农村土地承包经营纠纷调解仲裁法第45条。各方起诉的期限自各自收到之日起算。',
  }],
  'litigation.file': [{
    title: '自行起诉提醒', law: house, confidence: null,
    term: days(15), startEvent: '当事人表示起诉', owedBy: 'party', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.rightShort,
    note: '仅为提醒,不产生任何后果;起诉与否由当事人决定,诉讼时效另行计算。',
  }],
  'litigation.supplement': [{
    title: '补正起诉材料', law: house, besides: [CPLI('126'), CPL('85')], confidence: null,
    term: days(7), startEvent: '法院通知补正', owedBy: 'party', class: 'internal', onExpiry: 'notify', postedInTime: true,
    rolls: true, effectiveFrom: FROM, ladder: LADDER.rightShort,
    note: '法院指定期限的,从其指定;期满前交邮的不算过期(民事诉讼法第85条)。',
  }],
  'court-mediation.return': [{
    title: '退回法院', law: house, besides: [ZX23('15'), ZX23('21'), LAW.TY14('26')], confidence: null,
    term: workingDays(1), startEvent: '调解不成', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.inHouse,
    note: '条文为“即时”退回,没有写明天数;一个工作日由各县自定。',
  }],
  'court-mediation.record-agreement': [{
    title: '登记签成的调解协议', law: house, besides: [LAW.TY14('19'), LAW.TY14('20'), ZX23('19')], confidence: null,
    term: workingDays(3), startEvent: '各方当事人均已签名', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.inHouse,
    note: '委派调解协议自双方当事人签名、盖章或者捺印后生效(特邀调解规定第24条),不因调解期限届满失效;补齐调解员签名、印章并登记的日数由各县自定。',
  }],
  'court-mediation.review': [{
    title: '关注法院审查调解协议', law: house, besides: [LAW.TY14('20'), CPL('100')], confidence: null,
    term: days(15), startEvent: '提交调解协议', owedBy: 'court', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.courtShort,
    note: '仅供关注;审查和制作调解书没有条文另定期限。',
  }],
  'litigation.appeal-docket': [{
    title: '关注二审立案', law: house, besides: [CPL('183')], confidence: null,
    term: days(30), startEvent: '提起上诉', owedBy: 'court', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.courtShort,
    note: '仅供关注;二审审限自第二审立案之日起算。',
  }],
  'payment-order.apply': [{
    title: '申请支付令提醒', law: house, besides: [CPL('225')], confidence: null,
    term: days(15), startEvent: '债权人表示申请', owedBy: 'party', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.rightShort,
    note: '仅为提醒,不产生任何后果;是否申请由债权人决定。',
  }],
  'payment-order.review-objection': [{
    title: '关注异议审查', law: house, besides: [CPL('228')], confidence: null,
    term: days(15), startEvent: '法院收到书面异议', owedBy: 'court', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.courtShort,
    note: '仅供关注;条文没有写明审查异议的天数。',
  }],
  'payment-order.end': [{
    title: '关注裁定终结督促程序', law: house, besides: [CPLI('430')], confidence: null,
    term: days(15), startEvent: '登记债权人就同一债权债务起诉', owedBy: 'court', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.courtShort,
    note: '仅供关注;条文没有写明裁定终结的天数。',
  }],
  'payment-order.register-suit': [{
    title: '登记视为提起的诉讼', law: house, besides: [CPLI('439')], confidence: null,
    term: days(3), startEvent: '期满未表明不同意起诉', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.inHouse,
    note: '起诉的时间为提出支付令申请的时间,法院为受理支付令申请的人民法院;在同一案件中开启诉讼程序并登记视为起诉。',
  }],
  'enforcement.file': [{
    title: '申请执行提醒', law: house, besides: [CPL('250')], confidence: null,
    term: days(15), startEvent: '当事人表示申请执行', owedBy: 'party', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.rightShort,
    note: '仅为提醒;申请执行的期间为二年,另行计算。',
  }],
  'litigation.outcome': [{
    title: '关注审理结果', law: house, besides: [CPL('152')], confidence: null,
    term: months(6), startEvent: '立案', owedBy: 'court', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.courtLong,
    note: '仅供关注;审理期限由法院依法掌握。',
  }],
  'extension.notify': [{
    title: '告知当事人延期', law: house, besides: [LAW.XF('34'), LAW.RLA('47'), LAW.ARL('62')], confidence: null,
    term: workingDays(3), startEvent: '批准延期', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyShort,
    note: '信访、仲裁、复议延长期限须书面告知当事人;告知的天数没有法条规定,由各县自定。',
  }],
  'adjudication.decide': [{
    title: '人民政府作出处理决定', law: house, besides: [LAW.TDL('14')], confidence: null,
    term: days(30), startEvent: '报请人民政府决定', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyMonths,
    note: '土地管理法没有规定人民政府作出处理决定的期限;默认三十日,由各县自定。',
  }],
  'adjudication.opinion-anew': [{
    title: '退回后重新提出处理意见', law: house, besides: [LAW.TDL('14')], confidence: null,
    term: days(30), startEvent: '人民政府退回处理意见', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyMonths,
    note: '没有法条规定退回后补充调查的期限;默认三十日,由各县自定。',
  }],
  'adjudication.remedy': [{
    title: '关注复议、诉讼结果', law: house, confidence: null,
    term: months(6), startEvent: '当事人申请复议或者起诉', owedBy: 'organisation', class: 'target', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.aim,
    note: '仅供关注;复议机关、人民法院依法掌握自己的期限。',
  }],
  'decision.serve': [{
    title: '送达决定书', law: house, besides: [LAW.ARL('75'), LAW.TDL('14')], confidence: null,
    term: workingDays(5), startEvent: '作出决定', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyShort,
    note: '行政复议决定、土地权属处理决定的送达天数没有法条规定,由各县自定。',
  }],
  'supervision.reply': [{
    title: '回复督办', law: house, confidence: null,
    term: workingDays(5), startEvent: '督办发出', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.reply, escalationStands: true,
    note: '督办文书另定日期的,从其规定;提醒函逾期未回复的自行升为督办函,回复期限重新计算。',
  }],
  'performance.instalment': [{
    title: '履行协议', law: house, besides: [LAW.PML('31')], confidence: null,
    startEvent: '协议生效', owedBy: 'party', class: 'promise', onExpiry: 'notify',
    rolls: false, effectiveFrom: FROM, ladder: LADDER.agreed,
    note: '以协议约定的日期为准,遇休息日不顺延。',
  }],
  'performance.visit': [{
    title: '回访', law: house, besides: [LAW.PML('31')], confidence: null,
    term: days(30), startEvent: '协议生效或者上次回访', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.visit,
  }],
  'petition.route-again': [{
    title: '异议成立后重新转送、交办', law: house, besides: [LAW.XF('23')], confidence: null,
    term: workingDays(5), startEvent: '核实同意异议,材料交还', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyShort,
  }],
  'petition.verify-objection': [{
    title: '核实职权异议', law: house, besides: [LAW.XF('23')], confidence: null,
    term: workingDays(5), startEvent: '收到异议', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyShort,
    note: '条文只规定提出异议的期限;核实同意之前,材料不退回。',
  }],
  'petition.rule-competence': [{
    title: '决定受理机关', law: house, besides: [LAW.XF('24')], confidence: null,
    term: workingDays(10), startEvent: '提请共同的上一级机关或者信访工作联席会议', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyShort,
  }],
  'petition.serve': [{
    title: '送达处理意见书', law: house, besides: [LAW.XF('35')], confidence: null,
    term: workingDays(5), startEvent: '出具处理意见书', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyShort,
  }],
  'petition.serve-review': [{
    title: '送达复查意见', law: house, besides: [LAW.XF('36')], confidence: null,
    term: workingDays(5), startEvent: '提出复查意见', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyShort,
  }],
  'petition.serve-recheck': [{
    title: '送达复核意见', law: house, besides: [LAW.XF('36')], confidence: null,
    term: workingDays(5), startEvent: '提出复核意见', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyShort,
  }],
  'petition.suggestion': [{
    title: '回复建议意见', law: house, besides: [LAW.XF('29')], confidence: null,
    term: days(60), startEvent: '开始研究论证', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyMonths,
    note: '条文没有规定期限;参照第34条。',
  }],
  'petition.leader': [{
    title: '领导包案化解', law: house, besides: [LAW.XF('18')], confidence: null,
    startEvent: '确定包案领导', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyShort,
    note: '期限由包案的安排写明。',
  }],
  'petition.care': [{
    title: '疏导教育、帮扶救助', law: house, besides: [LAW.XF('37')], confidence: null,
    term: days(30), startEvent: '告知不再受理,此后自上次工作', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.inHouse,
  }],
  'case.visit-7':  [{ ...CASE_VISIT, title: '办结后七日回访', term: days(7) }],
  'case.visit-30': [{ ...CASE_VISIT, title: '办结后三十日回访', term: days(30) }],
  'case.visit-90': [{ ...CASE_VISIT, title: '办结后九十日回访', term: days(90) }],
  'work-plan.measure': [{
    title: '跨区域工作方案的措施', law: house, confidence: null,
    startEvent: '制定工作方案', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyShort,
    note: '以方案为各单位所定的日期为准。',
  }],
} as const satisfies RuleRows;
