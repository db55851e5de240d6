/** What is filled in where a person tries an operation: invented people, and in demo mode the bodies of the demo county. */
import { type FieldType, FIELD_TYPES, type InputRows, exampleOf } from '../../domain/procedures/fields.js';
import type { AnyStep } from '../../domain/procedures/grammar.js';
import { demoId } from '../demo-county.js';
import type { Example } from './document.js';

/** Ids that are there to be found. What only the caller knows (his case, its parties) is filled in by hand. */
export interface KnownIds {
  readonly organisation: string;
  readonly court: string;
  readonly mediator: string;
  readonly agency: string;
}

const SOME_ID = FIELD_TYPES.party.example;
const OTHER_ID = '0197a000-0000-7000-8000-000000000002';

export const knownIds = (demo: boolean): KnownIds =>
  demo
    ? {
        organisation: demoId('organisation', 'committee-youyi'),
        court: demoId('organisation', 'court-youyi'),
        mediator: demoId('mediator', 'mediator.li'),
        agency: demoId('organisation', 'human-resources'),
      }
    : { organisation: SOME_ID, court: SOME_ID, mediator: SOME_ID, agency: SOME_ID };

const OPENING_DAY = '2026-03-02';

const ZHANG = {
  role: 'applicant',
  kind: 'person',
  name: '张三',
  phone: '13800000001',
  address: '友谊镇红旗社区3组',
  eServiceConsent: true,
};
const LI = { role: 'respondent', kind: 'person', name: '李四', phone: '13800000002', address: '友谊镇红旗社区5组', eServiceConsent: true };

const LOAN = {
  channel: 'window',
  disputeType: 'contract',
  title: '张三与李四民间借贷纠纷',
  facts: '2025年3月10日李四向张三借款30000元,约定一年内归还并出具借条,到期未还,双方均愿意协商。',
  areaCode: '230522100000',
  parties: [ZHANG, LI],
  claims: [{ description: '归还借款本金', amount: '30000.00', requestedOn: OPENING_DAY }],
};

// prettier-ignore
const WAGES = {
  channel: 'window', disputeType: 'labour', title: '张三等三人与红旗建筑队工资纠纷', facts: '张三、王五、赵六2025年9月至12月在红旗建筑队务工,工资未结清。', areaCode: '230522100000',
  parties: [
    { role: 'applicant', kind: 'person', name: '张三', occupation: '木工' }, { role: 'applicant', kind: 'person', name: '王五', occupation: '瓦工' },
    { role: 'applicant', kind: 'person', name: '赵六', occupation: '力工' },
    { role: 'respondent', kind: 'organisation', name: '红旗建筑队', representative: { name: '孙七', kind: 'statutory' } },
  ],
  claims: [{ description: '支付张三工资', amount: '12000.00' }, { description: '支付王五工资', amount: '11500.00' }, { description: '支付赵六工资', amount: '9800.00' }],
  riskFlags: ['wage-arrears'],
};

// prettier-ignore
const NOISE = {
  channel: 'hotline', disputeType: 'neighbour', title: '楼上噪声纠纷', facts: '来电人反映楼上住户夜间长期有敲击声,多次沟通未果。', areaCode: '230522100',
  parties: [{ role: 'applicant', kind: 'person', name: '周八', phone: '13800000008' }],
  source: { system: '12345', number: 'RX-20260302-0027', receivedAt: '2026-03-02T07:45:00+08:00' },
};

type Bodies = Record<string, Example>;

/** By the name of the class a body is read into. */
export function bodyExamples({ organisation, court, agency, mediator }: KnownIds): Readonly<Record<string, Bodies>> {
  // prettier-ignore
  return {
    RegisterCaseDto: { loan: { summary: '民间借贷:一人对一人', value: LOAN }, wages: { summary: '三人讨薪:多名申请人', value: WAGES }, hotline: { summary: '热线转来:只知道一方', value: NOISE } },
    OfferHandoffDto: {
      duty:    { summary: '依法定职责移交人民调解委员会', value: { toOrganisationId: organisation, procedure: 'people-mediation', reason: '双方愿意先行调解', legalBasis: '信访工作条例第三十一条:引导通过调解处理' } },
      consent: { summary: '经当事人单独同意移交', value: { toOrganisationId: organisation, procedure: 'people-mediation', reason: '双方愿意先行调解', consent: { partyId: SOME_ID, given: true, on: OPENING_DAY, noticeVersion: '1' } } },
    },
    OpenProceedingDto: {
      mediation:    { summary: '人民调解:当事人申请', value: { procedure: 'people-mediation', caseSource: 'application' } },
      confirmation: { summary: '司法确认:依据已生效的书面协议', value: { procedure: 'judicial-confirmation', basedOn: SOME_ID } },
      litigation:   { summary: '引导起诉', value: { procedure: 'litigation' } },
      wages:        { summary: '引导起诉:劳动争议的例外', value: { procedure: 'litigation', exception: 'wage-iou' } },
    },
    OrderSupervisionDto: {
      yellow:   { summary: '对机关发提醒函', value: { deadlineId: SOME_ID, organisationId: agency, reason: '告知信访人的期限已过,请说明原因和办结日期' } },
      red:      { summary: '对机关发督办函,另定回复日期', value: { caseId: SOME_ID, organisationId: agency, card: 'red', reason: '该事项长期未办结,请说明原因和措施', replyBy: '2026-03-31' } },
      guidance: { summary: '对人民调解委员会给予指导', value: { kind: 'guidance', caseId: SOME_ID, organisationId: organisation, suggestion: '建议先分别听取双方意见,再约时间共同调解' } },
    },
    EnquireDto: { court: { summary: '向法院案件管理部门反映情况', value: { proceedingId: SOME_ID, organisationId: court, facts: '当事人反映立案材料已提交三十日,尚未收到通知' } } },
    RequestHandoffDto: { ours: { summary: '请求移交给本单位', value: { caseNo: 'YZ2026-000001', procedure: 'people-mediation', reason: '双方均为本镇居民,愿意由本会调解', legalBasis: '人民调解法第十七条' } } },
    RuleCompetenceDto: { named: { summary: '指定办理单位', value: { organisationId: organisation, reason: '纠纷发生在该单位辖区' } } },
    InviteAssistanceDto: {
      card:    { summary: '请有关部门核实情况', value: { organisationId: agency, task: '核实用工登记情况' } },
      content: { summary: '协助期间可以看到内容', value: { organisationId: agency, task: '派员参加联合调处', level: 'content', until: '2026-03-13', legalBasis: '保障农民工工资支付条例第七条' } },
    },
    JoinOpinionsDto: { joined: { summary: '共同意见', value: { text: '经共同核实,欠付工资数额以考勤和结算单为准,建议双方据此协商。' } } },
    HandOverDto: { leave: { summary: '调离交接', value: { toMediatorId: mediator, reason: '调离本会' } } },
    EndOrganisationDto: { merged: { summary: '并入其他单位', value: { successorOrganisationId: agency, reason: '机构改革,职责并入该局' } }, ended: { summary: '撤销', value: { reason: '机构改革,予以撤销' } } },
    WriteSessionDto: { joint: { summary: '共同调解', value: { kind: 'joint', heldOn: OPENING_DAY, note: '双方到场,各自陈述了事情经过。' } }, private: { summary: '单独谈话', value: { kind: 'private', heldOn: OPENING_DAY, note: '只有记录人和一同调解的调解员可以阅读。' } } },
    AmendPartyDto: { phone: { summary: '更正电话和住址', value: { phone: '13800000003', address: '友谊镇红旗社区6组' } } },
    RaiseFlagDto: {
      adult:    { summary: '成年人受家庭暴力', value: { flag: 'domestic-violence', reason: '走访时见其面部有伤,称为配偶所打', partyId: SOME_ID, capacity: 'full' } },
      imminent: { summary: '危险迫在眉睫', value: { flag: 'self-harm', reason: '当事人称今晚要喝农药', imminent: true } },
    },
    VerificationDto: { docketed: { summary: '核查后决定立案', value: { result: 'docketed', on: OPENING_DAY } } },
    RevealDto: { call: { summary: '打电话通知', value: { purpose: '电话通知当事人到场' } } },
    NewTrackingCodeDto: { another: { summary: '为事项另发一个', value: {} }, party: { summary: '给一方当事人', value: { partyId: SOME_ID } } },
    ProposeRuleSetDto: { consumer: { summary: '消费争议先向市场监督管理部门投诉', value: { basis: '县综治中心 2026 年第 2 号会议纪要', rules: [
      { id: 'consumer-complaint', when: { disputeTypes: ['consumer'] }, procedure: 'administrative-mediation', organisation: { kinds: ['agency'], subject: 'market-regulation' }, reason: '消费争议可以向市场监督管理部门投诉', law: { law: '办理规则' } },
      { id: 'civil-mediation', when: { disputeTypes: ['neighbour', 'contract'], amountTo: '50000.00' }, procedure: 'people-mediation', organisation: { kinds: ['people-mediation-committee'] }, reason: '民间纠纷,可以申请人民调解', law: { law: '人民调解法', article: '17' } },
    ] } } },
    OrganiseScreeningDto: {
      monthly:  { summary: '每月定期排查', value: { title: '欠薪矛盾纠纷每月排查', kind: 'periodic', from: OPENING_DAY, to: '2026-03-31', areaCodes: ['230522'], subjects: ['labour'], organisationIds: [agency], basis: '县平安办 2026 年第 1 号通知', repeat: 'monthly' } },
      keyPoint: { summary: '司法局指导调委会开展春耕前重点排查', value: { title: '春耕矛盾纠纷排查', kind: 'key-point', from: OPENING_DAY, to: '2026-04-05', areaCodes: ['230522100000'], subjects: ['land-contract', 'neighbour'], organisationIds: [organisation], basis: '县司法局 2026 年第 2 号通知' } },
    },
    ReportScreeningDto: { zero: { summary: '零报告', value: { found: 0, none: true, note: '走访四个屯,没有发现' } }, some: { summary: '查到两件', value: { found: 2, note: '走访四个屯和两处工地' } } },
    StopScreeningDto: { over: { summary: '专项工作结束', value: { reason: '专项工作结束' } } },
    ReportFindingDto: { ditch: { summary: '网格员上报排水沟纠纷', value: { areaCode: '230522100000', place: '红旗社区北侧排水沟', disputeType: 'neighbour', title: '红旗社区排水沟纠纷', facts: '两户因排水沟改道争执,春灌前可能激化', parties: [{ role: 'applicant', kind: 'person', name: '张三' }, { role: 'respondent', kind: 'person', name: '李四' }], riskFlags: ['violence'], grade: 'yellow' } } },
    RegisterFindingDto: { asFound: { summary: '按线索登记', value: {} }, party: { summary: '补充一方当事人', value: { parties: [{ role: 'applicant', kind: 'person', name: '张三' }] } } },
    MergeFindingDto: { known: { summary: '已有事项', value: { caseId: SOME_ID } } },
    DismissFindingDto: { settled: { summary: '没有争议', value: { reason: '双方当场说清,没有争议' } } },
    ApproveRuleSetDto: { agreed: { summary: '批准', value: { remark: '已经比较,同意施行' } } },
    SuspendDto: { appraisal: { summary: '鉴定期间', value: { basis: 'appraisal' } } },
    ResumeDto: { today: { summary: '自今天起继续计算', value: {} } },
    RequestExtensionDto: { complex: { summary: '案情复杂', value: { reason: '案情复杂,双方仍愿继续协商' } } },
    RecordInterruptionDto: { demand: { summary: '催要欠款', value: { kind: 'demand', on: OPENING_DAY, documentId: SOME_ID } } },
    GradeCaseDto: { yellow: { summary: '评为黄色', value: { grade: 'yellow', reason: '双方已聚集二十余人,有升级可能' } } },
    RecordNumberDto: { court: { summary: '法院案号', value: { system: 'court', number: '(2026)黑0522民初318号' } } },
    MergeCaseDto: { same: { summary: '同一纠纷登记了两次', value: { caseId: SOME_ID, reason: '同一人就同一借款先后在信访窗口和调委会登记' } } },
    UndoMergeDto: { two: { summary: '其实是两件事', value: { reason: '经核实为两笔不同的借款' } } },
    CreateMassDto: { wages: { summary: '多人欠薪', value: { title: '红旗建筑队欠薪', reason: '同一用工单位、同一工期,多名务工人员分别登记', caseIds: [SOME_ID, OTHER_ID], pilotCaseId: SOME_ID, shares: [{ caseId: OTHER_ID, factor: '0.85' }] } } },
    AddMemberDto: { own: { summary: '金额自行写明', value: { caseId: SOME_ID, amounts: ['9800.00'] } } },
    ChoosePilotDto: { pilot: { summary: '先办这一件', value: { caseId: SOME_ID } } },
    OfferMassDto: { offer: { summary: '试点协议已生效', value: { proceedingId: SOME_ID } } },
    AnswerOfferDto: { answer: { summary: '当事人当面答复', value: { partyId: SOME_ID, on: OPENING_DAY } } },
    LeaveMassDto: { own: { summary: '要求单独处理', value: { reason: '当事人要求单独处理' } } },
    RecordVisitDto: {
      fine:    { summary: '已经履行', value: { on: OPENING_DAY, kind: 'phone', result: '双方均称已按协议履行', performed: true, satisfied: true } },
      default: { summary: '没有履行:建议重新办理', value: { on: OPENING_DAY, kind: 'home', result: '对方称尚未收到第二期款', performed: false } },
    },
    LinkCasesDto: { again: { summary: '同一纠纷再次发生', value: { caseId: SOME_ID, kind: 'same-matter-again', reason: '双方仍为同一条水渠发生争执' } } },
    InviteHelperDto: { adviser: { summary: '请村法律顾问说明法律规定', value: { name: '吴某', kind: 'legal-adviser', organisation: '红旗村', task: '说明相邻用水的法律规定', consents: [{ partyId: SOME_ID, on: OPENING_DAY, noticeVersion: '1' }] } } },
    HelperLeavesDto: { withdrawn: { summary: '一方撤回同意', value: { partyId: SOME_ID } } },
    EnterDutyDto: {
      resident: { summary: '人社局常驻', value: { organisationId: agency, kind: 'resident', from: OPENING_DAY, weekdays: [1, 2, 3, 4, 5], contact: '王科长 0469-5800000' } },
      oncall:   { summary: '人社局周末随叫', value: { organisationId: agency, kind: 'on-call', from: OPENING_DAY, to: '2026-12-31', weekdays: [6, 7], contact: '值班电话 0469-5800001' } },
    },
    MakeWorkPlanDto: { water: { summary: '跨乡镇和农场的用水纠纷', value: { areas: ['230522100', '230522502'], bodies: [agency], measures: [{ text: '核实上游用水登记并通报情况', organisationId: agency, due: '2026-03-16' }] } } },
    ReportMeasureDto: { done: { summary: '已经办理', value: { report: '已核实,上游两户均有登记' } } },
    RestartDto: { party: { summary: '追加当事人', value: { event: 'party-added' } } },
    RecordNoticeDto: { told: { summary: '今天告知', value: {} } },
    AddRuleVersionDto: {
      house: { summary: '内部规则改为一个工作日', value: { basis: '县司法局 2026 年第 3 号通知', effectiveFrom: '2026-05-01', term: { quantity: 1, unit: 'working-day' } } },
      law:   { summary: '法条修改', value: { basis: '新办法施行', effectiveFrom: '2026-05-01', term: { quantity: 60, unit: 'day' }, law: '市场监督管理投诉举报处理办法', article: '21', lawVersion: '2025', confidence: 'high' } },
    },
    LadderDto: { earlier: { summary: '提前两天提醒承办人', value: { ladder: [{ at: -2, tell: 'handler', as: 'reminder' }, { at: 1, tell: 'organisation-head', as: 'escalation' }] } } },
    ReasonDto: { reason: { summary: '写明理由', value: { reason: '与通知原文不一致' } } },
    RemarkDto: { nothing: { summary: '不必说明', value: {} }, remark: { summary: '附说明', value: { reason: '已与通知原文核对' } } },
    PublishCalendarDto: { year: { summary: '公布一年(示例日期,以国务院办公厅通知为准)', value: { year: 2027, source: '国务院办公厅关于2027年部分节假日安排的通知', offDays: ['2027-01-01'], workDays: [] } } },
    CloseOrganisationDto: { move: { summary: '搬迁停止办公两天', value: { from: '2026-06-01', to: '2026-06-02', reason: '办公楼搬迁' } } },
    SuspendAreaDto: { flood: { summary: '防汛期间', value: { areaCode: '230522100', classes: ['internal', 'promise'], from: '2026-08-03', to: '2026-08-10', basis: '县防汛抗旱指挥部令第 2 号' } } },
    EndOrderDto: { today: { summary: '自今天起恢复', value: {} } },
    AnswerExtensionDto: { answer: { summary: '写明意见', value: { reason: '情况属实' } } },
    NoticePreferencesDto: {
      quiet:  { summary: '夜间免打扰', value: { quietFrom: '21:00', quietTo: '07:30', digest: false } },
      digest: { summary: '每天早上合为一条', value: { digest: true, digestAt: '08:30' } },
    },
    MoveDemoTimeDto: { days: { summary: '三天后', value: { advance: 'P3D' } }, day: { summary: '到某一天', value: { to: '2026-04-02' } } },
  };
}

export const TOKEN_EXAMPLES: Bodies = {
  user: { summary: '用户(演示账号)', value: { grant_type: 'password', username: 'clerk.petition', password: 'yizhan-demo' } },
  client: {
    summary: '对接系统(演示)',
    value: { grant_type: 'client_credentials', client_id: 'court-client', client_secret: 'yizhan-demo' },
  },
};

/** Of path and query parameters: prefilled, since they work as they are. */
// prettier-ignore
export const PREFILLED: Readonly<Record<string, unknown>> = {
  'GET /api/v1/procedures/{code}:code': 'people-mediation', version: '1', 'GET /api/v1/cases/{caseId}/handoffs/preview:procedure': 'people-mediation', cases: 200, ruleId: 'judicial-confirmation.apply', start: '2026-01-20', limit: 50, total: false,
  'GET /api/v1/proceedings/{proceedingId}/papers/{kind}:kind': 'rights-notice', 'GET /api/v1/supervisions/{supervisionId}/papers/{paper}:paper': 'yellow-card', flag: 'domestic-violence', 'POST /api/v1/cases/{caseId}/evidence:name': '借条.jpg', 'POST /api/v1/proceedings/{proceedingId}/documents:name': '授权委托书.pdf',
};

/** Shown, not prefilled: they narrow a list, or are the caller's own. */
// prettier-ignore
export const SHOWN: Readonly<Record<string, unknown>> = {
  stage: 'mediation', disputeType: 'contract', q: '张三', number: '(2026)黑0522诉前调确1号', date: '2026-03-09', dueBefore: '2026-03-09', overdue: true, open: true, kind: 'court', areaCode: '230522', role: 'mediator', direction: 'in',
  'GET /api/v1/supervisions:state': 'awaiting-reply', 'GET /api/v1/assistances:state': 'invited', 'GET /api/v1/handoff-requests:state': 'sent', 'GET /api/v1/screenings/{screeningId}/findings:state': 'found', 'GET /api/v1/rule-proposals:state': 'proposed', 'GET /api/v1/calendar-proposals:state': 'proposed', year: 2027, card: 'yellow', concerns: 'land-title', state: 'offered', cursor: 'WyIyMDI2LTAzLTAyIiwxXQ', until: '2026-02-28', code: '7Q2M-X4KT-DWA9-PR', ruleId: 'people-mediation.accept', limit: 50, name: '借条.jpg',
};

/** What a field is filled with where its type says too little. */
// prettier-ignore
const WORDS: Readonly<Record<string, unknown>> = {
  on: OPENING_DAY, filedOn: OPENING_DAY, servedOn: OPENING_DAY, rulingDate: OPENING_DAY, until: '2026-04-30', courtCaseNo: '(2026)黑0522诉前调确1号', rulingNo: '(2026)黑0522诉前调确1号', place: '县人民法院第三调解室',
  facts: '2025年3月10日李四向张三借款30000元,到期未还,双方对借款事实没有争议。', reason: '当事人提出,经核实属实。', result: '已按约定给付第一期。', evidence: '双方签收的履行凭证。', note: '当事人已自行起诉。',
};

/** Fields that may be left out, and are shown all the same: one of two is needed, or a person would look for it. */
// prettier-ignore
const SHOWN_TOO: Readonly<Record<string, Record<string, unknown>>> = {
  'record-performance': { instalmentId: SOME_ID, amount: '8000.00' }, 'record-default': { instalmentId: SOME_ID }, 'draft-agreement': { copies: 4 }, 'open-mediation': { place: '友谊镇人民调解委员会调解室' },
  redesignate: { legalBasis: '信访工作条例第三十一条:引导通过调解处理' },
  terminate: { note: '经两次调解未能达成一致。' }, file: { competence: 'mediation-body' },
};

/** A body that the fields of a step accept. */
export function inputExample(action: string, input: InputRows, known: KnownIds, when: AnyStep['when'] = {}): Record<string, unknown> {
  const value = exampleOf(input);
  for (const name of Object.keys(value)) {
    const row = input[name];
    const type = typeof row === 'string' ? (row.replace('?', '') as FieldType) : undefined;
    if (type !== undefined && type in known) value[name] = known[type as keyof KnownIds];
    else if (name in WORDS && type !== undefined) value[name] = WORDS[name];
  }
  for (const [name, wanted] of Object.entries(when)) value[name] = Array.isArray(wanted) ? wanted[0] : wanted;
  // An action of one name asks other things on another road.
  const shown = Object.entries(SHOWN_TOO[action] ?? {}).filter(([name]) => name in input);
  return { ...value, ...Object.fromEntries(shown) };
}
