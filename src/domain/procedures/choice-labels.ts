/** What a clerk reads for a code in a list of choices. Programs send and get the code alone. */
import { CASE_SOURCES, OUTCOME_LABELS, REJECTION_GROUNDS } from '../codes.js';
import { REOPENING_GROUNDS } from '../reopening.js';
import { ROAD_WORDS } from './words.js';

type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

// prettier-ignore
const OF_THE_MAIN_LINE: Labels = {
  caseSource: CASE_SOURCES.labels,
  outcome:    OUTCOME_LABELS,
  form:       { written: '书面', oral: '口头' },
  signer:     { party: '当事人', mediator: '调解员', seal: '调解委员会印章' },
  basis:      { appraisal: '等待鉴定', investigation: '调查核实', 'parties-request': '当事人申请', other: '其他' },
  competence: { 'mediation-body': '调解组织所在地', 'party-domicile': '当事人住所地', 'subject-matter': '标的物所在地' },
  onObjection: { dismissed: '驳回异议', changed: '改变原裁定', revoked: '撤销原裁定' },
  liability:  { separate: '按份责任', joint: '连带责任', 'first-payer': '先行给付' },
  method: {
    handwritten: '签名', fingerprint: '按指印', seal: '盖章', electronic: '电子方式',
    'in-person': '直接送达', post: '邮寄送达', left: '留置送达', 'public-notice': '公告送达',
  },
  kind: {
    // what is promised
    money: '给付金钱', act: '作为', refrain: '不作为',
    // how a suit ended
    judgment: '判决', 'claim-dismissed': '驳回诉讼请求', 'suit-dismissed': '驳回起诉', mediation: '调解', withdrawn: '撤诉', 'deemed-withdrawn': '按撤诉处理', transferred: '移送', terminated: '终结',
  },
  ground: {
    // 人民调解: declined, or ended without an agreement
    'party-unwilling': '当事人不愿调解', 'no-agreement': '达不成协议', 'no-contact': '无法联系当事人', 'party-sued': '当事人已起诉', 'suspected-sham': '疑似虚假调解',
    'reserved-for-another-body': '法律规定由专门机关处理', 'already-accepted-elsewhere': '其他机构已受理', 'already-decided': '已有生效处理结果',
    // CPL 122 and 127, and CPLI 355
    'no-standing': '原告与本案无直接利害关系', 'no-defendant': '没有明确的被告', 'no-claim-or-facts': '没有具体的诉讼请求和事实、理由',
    'outside-court-scope': '不属于人民法院受理范围', 'not-this-court': '不属于本院管辖', 'arbitration-agreed': '双方有书面仲裁协议', 'other-organ': '应由其他机关处理', 'barred-for-now': '在不得起诉的期限内',
    'status-relation': '申请确认身份关系', 'other-special-procedure': '适用其他特别程序、公示催告程序、破产程序', 'title-or-ip-ownership': '涉及物权、知识产权确权',
    // CPLI 358
    'against-mandatory-law': '违反法律强制性规定', 'harms-others': '损害国家利益、社会公共利益、他人合法权益', 'against-public-morals': '违背公序良俗', 'not-voluntary': '违反自愿原则',
    'unclear-content': '内容不明确', 'other-not-confirmable': '其他不能进行司法确认的情形',
    // a case that is opened again
    ...REOPENING_GROUNDS.labels,
    // why an offer is sent back
    ...REJECTION_GROUNDS.labels,
    other: '其他',
  },
};

/** By the name of the field: the same code means the same wherever a field of this name stands, whichever road's file says it. */
export const CHOICE_LABELS: Labels = ROAD_WORDS.reduce<Labels>(
  (all, { choices }) => ({
    ...all,
    ...Object.fromEntries(Object.entries(choices).map(([field, labels]) => [field, { ...all[field], ...labels }])),
  }),
  OF_THE_MAIN_LINE,
);

export const choiceLabel = (field: string, code: string): string | undefined => {
  const labels = CHOICE_LABELS[field];
  return labels && Object.hasOwn(labels, code) ? labels[code] : undefined;
};

/** Choices as a clerk reads them: `签名(handwritten)、按指印(fingerprint)`. */
export const readChoices = (field: string, codes: readonly string[]): string =>
  codes
    .map((code) => {
      const label = choiceLabel(field, code);
      return label === undefined ? code : `${label}(${code})`;
    })
    .join('、');
