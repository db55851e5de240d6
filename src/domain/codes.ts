/** Codes of a case, each with its Chinese label. One spelling in code, database, API and URL; a missing label does not compile. */
import { codesOf as codes } from './code-list.js';
import type { Outcome, Stage } from './procedures/codes.js';

// prettier-ignore
export const CHANNELS = codes({
  window: '窗口', visit: '来访', letter: '来信', phone: '来电', hotline: '12345热线', online: '网上', grid: '网格上报', police: '公安移送', court: '法院', petition: '信访',
  'leader-reception': '领导接访', screening: '排查', import: '批量导入',
});
export type Channel = (typeof CHANNELS.codes)[number];

// prettier-ignore
export const DISPUTE_TYPES = codes({
  'marriage-family': '婚姻家庭', neighbour: '邻里', 'housing-homestead': '房屋宅基地', contract: '合同', production: '生产经营', damages: '损害赔偿', 'forest-land': '山林土地', 'land-contract': '土地承包',
  expropriation: '征地拆迁', pollution: '环境污染', labour: '劳动争议', consumer: '消费', medical: '医疗', traffic: '道路交通事故', 'property-management': '物业', tourism: '旅游',
  'intellectual-property': '知识产权', internet: '互联网', other: '其他',
});
export type DisputeType = (typeof DISPUTE_TYPES.codes)[number];

// prettier-ignore
export const RISK_FLAGS = codes({
  violence: '可能激化', 'domestic-violence': '涉家庭暴力', minor: '涉未成年人', 'self-harm': '自伤风险', 'possible-crime': '可能涉及犯罪', 'wage-arrears': '拖欠工资', mass: '涉众', military: '涉军', 'village-affairs': '村务管理',
});

// prettier-ignore
export const ID_TYPES = codes({
  'resident-id': '居民身份证', passport: '护照', 'hk-macao-permit': '港澳居民来往内地通行证', 'taiwan-permit': '台湾居民来往大陆通行证', uscc: '统一社会信用代码', none: '无证件',
});

export const PARTY_ROLES = codes({ applicant: '申请人', respondent: '被申请人', 'third-party': '第三人' });
export const PARTY_KINDS = codes({ person: '自然人', organisation: '单位' });
export const REPRESENTATIVE_KINDS = codes({ statutory: '法定代理(代表)人', entrusted: '委托代理人' });
export const CASE_SOURCES = codes({ application: '当事人申请', initiative: '主动调解', entrusted: '委托移送' });
export const HANDOFF_STATES = codes({ offered: '待接收', accepted: '已接收', rejected: '已退回', withdrawn: '已撤回', expired: '已改派' });

/** Why an offer is sent back. Who objects to his own competence says something that another may have to decide; a party’s refusal and the law’s say nothing about it. */
export const REJECTION_GROUNDS = codes({
  competence: '管辖异议',
  'party-refused': '当事人不同意',
  'not-accepted-by-law': '依法不予受理',
  other: '其他',
});
export type RejectionGround = (typeof REJECTION_GROUNDS.codes)[number];

// prettier-ignore
export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  intake: '登记分流', mediation: '调解', 'judicial-confirmation': '司法确认', litigation: '诉讼', arbitration: '仲裁', adjudication: '行政裁决、行政处理', reconsideration: '行政复议', petition: '信访', performance: '履行', closed: '已办结',
};

// prettier-ignore
export const OUTCOME_LABELS: Readonly<Record<Outcome, string>> = {
  'settled-performed': '调解成功并已履行', settled: '达成协议', 'partly-settled': '部分达成协议', 'not-settled': '未达成协议', withdrawn: '撤回', confirmed: '司法确认', judged: '诉讼处理', awarded: '仲裁处理', decided: '已作决定',
  'transferred-out': '转出', 'out-of-scope': '不属于受理范围', duplicate: '重复登记',
};

/** Channels through which machines report: a typing error must not lose a report. */
export const MACHINE_CHANNELS: readonly Channel[] = ['grid', 'hotline', 'police', 'import'];
