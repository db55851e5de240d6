/** What the fields of a schema hold where their type says only "text": closed lists, dates, ids; and the words for names that mean the same everywhere. */
import { ROLES, SCOPES } from '../../domain/actor.js';
import { ASSISTANCE_LEVELS, ASSISTANCE_STATES } from '../../domain/assistance-steps.js';
import { REQUEST_STATES } from '../../domain/handoff-request-steps.js';
import { PACKAGE_SECTIONS } from '../../domain/packages.js';
import { SESSION_KINDS } from '../../domain/session-notes.js';
import {
  CHANNELS,
  DISPUTE_TYPES,
  HANDOFF_STATES,
  ID_TYPES,
  PARTY_KINDS,
  PARTY_ROLES,
  REJECTION_GROUNDS,
  REPRESENTATIVE_KINDS,
  RISK_FLAGS,
} from '../../domain/codes.js';
import { NUMBER_SYSTEMS } from '../../domain/case-numbers.js';
import { DUPLICATE_REASONS } from '../../domain/duplicates.js';
import { RULE_IDS } from '../../domain/deadlines/deadline-rules.js';
import { DUTY_KINDS } from '../../domain/duties.js';
import { HELPER_KINDS } from '../../domain/helpers.js';
import { ORGANISATION_KINDS } from '../../domain/organisation-kinds.js';
import { FINDING_STATES, SCREENING_KINDS, SCREENING_REPEATS } from '../../domain/screening.js';
import { SUBJECTS } from '../../domain/organisation-subjects.js';
import { VERIFICATIONS } from '../../domain/sealed-reports.js';
import { CONCERNS } from '../../domain/procedures/concerns.js';
import { BODY_LEVELS } from '../../domain/triage/rule-shape.js';
import { MEMBER_STATES } from '../../features/masses/mass.view.js';
import { RULE_SET_STATES } from '../../features/triage/rule-set.view.js';
import { actionsOf } from '../../domain/procedures/decide.js';
import { OUTCOMES, STAGES } from '../../domain/procedures/grammar.js';
import { RISK_GRADES } from '../../domain/risk-grade.js';
import { ROADS, ROAD_CODES } from '../../domain/procedures/roads.js';
import { PROPOSAL_STATES } from '../../domain/reference-proposals.js';
import {
  SUPERVISION_ACTIONS,
  SUPERVISION_CARDS,
  SUPERVISION_KINDS,
  SUPERVISION_STATES,
  SUPERVISION_STEPS,
} from '../../domain/supervision-steps.js';
import { LINK_KINDS } from '../../domain/same-matter.js';
import { EXIT_STATES } from '../../domain/safety/exit-steps.js';
import { EXIT_KINDS } from '../../domain/safety/exits.js';
import { FORBIDDEN } from '../../domain/safety/forbidden.js';
import { TRIGGERS } from '../../domain/supervision-triggers.js';
import { REOPENING_GROUNDS } from '../../domain/reopening.js';
import { VISIT_KINDS, VISIT_RULES } from '../../domain/visits.js';
import { PAPERS } from '../../features/documents/papers.js';
import { SUPERVISION_PAPERS } from '../../features/supervisions/supervision-papers.js';
import type { Document, Parameter, Schema } from './document.js';

const unique = (codes: readonly string[]): string[] => [...new Set(codes)];
const ACTIONS = unique(ROADS.flatMap(actionsOf));
const STATES = unique(ROADS.flatMap(({ states }) => Object.keys(states)));
const OWED_BY = ['organisation', 'party', 'court'];
const DEADLINE_KINDS = ['duty', 'right', 'target'];
const DEADLINE_STATES = ['running', 'suspended', 'met', 'stopped', 'expired', 'lapsed'];

/** By the name of a field, or of a field of one schema. */
// prettier-ignore
const CLOSED_LISTS: Readonly<Record<string, readonly string[]>> = {
  channel: CHANNELS.codes, disputeType: DISPUTE_TYPES.codes, riskFlags: RISK_FLAGS.codes, riskGrade: RISK_GRADES.codes, 'RiskGradeView.grade': RISK_GRADES.codes, 'GradingView.grade': RISK_GRADES.codes, previous: RISK_GRADES.codes, idType: ID_TYPES.codes, stage: STAGES, outcome: OUTCOMES, procedure: ROAD_CODES,
  role: PARTY_ROLES.codes, roles: ROLES, scopes: SCOPES, ruleId: RULE_IDS, owedBy: OWED_BY,
  'PartyView.kind': PARTY_KINDS.codes, 'ProceedingPartyView.kind': PARTY_KINDS.codes, 'RepresentativeView.kind': REPRESENTATIVE_KINDS.codes,
  'HandoffView.ground': REJECTION_GROUNDS.codes, 'HandoffRequestView.state': REQUEST_STATES.codes, 'AssistanceView.state': ASSISTANCE_STATES.codes, 'AssistanceView.level': ASSISTANCE_LEVELS.codes,
  'SessionNoteView.kind': SESSION_KINDS.codes, 'PackageView.receiver': ['court', 'arbitrator', 'agency', 'mediator'], 'PackageView.identifiers': ['full', 'masked'], 'PackageView.sections': PACKAGE_SECTIONS,
  'HandoffView.state': HANDOFF_STATES.codes, 'HandoffRefView.state': HANDOFF_STATES.codes, 'ProceedingView.state': STATES, 'ProceedingRefView.state': STATES,
  'OrganisationView.kind': Object.keys(ORGANISATION_KINDS), 'MyOrganisationView.kind': Object.keys(ORGANISATION_KINDS),
  'MeView.kind': ['user', 'client'], 'ActorView.kind': ['user', 'client', 'system'], 'NextView.by': OWED_BY,
  'ProceedingDeadlineView.kind': DEADLINE_KINDS, 'DeadlineView.kind': DEADLINE_KINDS, 'ProceedingDeadlineView.state': DEADLINE_STATES, 'DeadlineView.state': DEADLINE_STATES,
  'AgreementView.form': ['written', 'oral'], 'TermView.kind': ['money', 'act', 'refrain'], 'TermView.liability': ['separate', 'joint', 'first-payer'],
  'SupervisionView.state': SUPERVISION_STATES.codes, 'SupervisionView.kind': SUPERVISION_KINDS.codes, 'SupervisionView.card': SUPERVISION_CARDS.codes, 'SupervisionTriggerView.code': Object.keys(TRIGGERS),
  'SupervisionActView.step': Object.keys(SUPERVISION_STEPS), 'SupervisionPaperView.paper': Object.keys(SUPERVISION_PAPERS),
  'AllowedSupervisionActionView.action': SUPERVISION_ACTIONS, 'DeniedSupervisionActionView.action': SUPERVISION_ACTIONS,
  'ExitView.kind': EXIT_KINDS.codes, 'ExitView.state': EXIT_STATES.codes, 'ForbiddenView.code': Object.keys(FORBIDDEN), 'FlagView.flag': RISK_FLAGS.codes,
  'CaseRunView.ground': REOPENING_GROUNDS.codes, 'ReopeningSuggestionView.ground': REOPENING_GROUNDS.codes, 'VisitView.kind': VISIT_KINDS.codes, meets: VISIT_RULES, 'DutyView.kind': DUTY_KINDS.codes, 'HelperView.kind': HELPER_KINDS.codes, 'LinkView.kind': LINK_KINDS.codes,
  'RuleProposalView.state': PROPOSAL_STATES.codes, 'CalendarProposalView.state': PROPOSAL_STATES.codes,
  'RuleSetView.state': RULE_SET_STATES.codes, 'RuleSetItemView.state': RULE_SET_STATES.codes, 'TriageWarningView.flag': RISK_FLAGS.codes, 'TriageClosedRoadView.ifConcerns': CONCERNS.codes,
  'TriageWhenDto.disputeTypes': DISPUTE_TYPES.codes, 'TriageWhenDto.channels': CHANNELS.codes, 'TriageWhenDto.stages': STAGES, 'TriageWhenDto.concerns': CONCERNS.codes, 'TriageWhenDto.everyParty': PARTY_KINDS.codes,
  'TriageWhenDto.everyApplicant': PARTY_KINDS.codes, 'TriageWhenDto.everyRespondent': PARTY_KINDS.codes, 'BodyWantedDto.kinds': Object.keys(ORGANISATION_KINDS), 'BodyWantedDto.subject': SUBJECTS.codes,
  'BodyWantedDto.level': BODY_LEVELS, 'OpenProceedingDto.concerns': CONCERNS.codes, 'OfferHandoffDto.concerns': CONCERNS.codes, 'HandoffView.concerns': CONCERNS.codes,
  'RecordNumberDto.system': NUMBER_SYSTEMS.codes, 'DuplicateReasonView.code': DUPLICATE_REASONS.codes, 'MassMemberView.state': MEMBER_STATES.codes,
  'ScreeningView.kind': SCREENING_KINDS.codes, 'ScreeningItemView.kind': SCREENING_KINDS.codes, repeat: SCREENING_REPEATS.codes, 'ScreeningView.subjects': DISPUTE_TYPES.codes, 'ScreeningItemView.subjects': DISPUTE_TYPES.codes,
  'SealedReportView.result': VERIFICATIONS.codes, 'OpenedReportView.result': VERIFICATIONS.codes,
  'FindingView.state': FINDING_STATES.codes, 'FindingCountView.state': FINDING_STATES.codes, 'FindingView.grade': RISK_GRADES.codes, 'FoundPartyView.kind': PARTY_KINDS.codes,
  'AllowedView.action': ACTIONS, 'DeniedView.action': ACTIONS, 'NextView.actions': ACTIONS,
};

/** Of query parameters, whose classes are no schemas; the last part of the path tells lists apart. */
// prettier-ignore
const LISTS_OF_QUERIES: Readonly<Record<string, readonly string[]>> = {
  concerns: CONCERNS.codes,
  stage: STAGES, disputeType: DISPUTE_TYPES.codes, ruleId: RULE_IDS, direction: ['in', 'out'], '{kind}.kind': Object.keys(PAPERS), 'handoffs.state': HANDOFF_STATES.codes, 'assistances.state': ASSISTANCE_STATES.codes, 'handoff-requests.state': REQUEST_STATES.codes,
  'preview.procedure': ROAD_CODES, 'users.role': ROLES,
  'organisations.kind': Object.keys(ORGANISATION_KINDS), 'supervisions.state': SUPERVISION_STATES.codes, 'supervisions.card': SUPERVISION_CARDS.codes,
  'rule-proposals.state': PROPOSAL_STATES.codes, 'calendar-proposals.state': PROPOSAL_STATES.codes,
  'findings.state': FINDING_STATES.codes,
  '{paper}.paper': Object.keys(SUPERVISION_PAPERS),
};

/** Names that mean the same wherever they stand. */
// prettier-ignore
const WORDS: Readonly<Record<string, string>> = {
  id: '编号', caseId: '事项的编号(id)', proceedingId: '程序的编号(id)', partyId: '当事人的编号;与某一方无关的为 null', organisationId: '机构的编号', handoffId: '移交的编号(id)', handoffRequestId: '移交请求的编号(id)', assistanceId: '协助的编号(id)', mediatorId: '调解员名册编号', deadlineId: '期限的编号(id)', documentId: '材料的编号(id)', supervisionId: '督办的编号(id)', enquiryId: '过问登记的编号(id)', reportId: '密封件的编号(id)', screeningId: '一轮排查的编号(id)', findingId: '排查线索的编号(id)', paper: '文书代码', ownerId: '所属事项、程序、移交或督办的编号', userId: '用户的编号',
  subjectId: '哪一方当事人或哪一期', items: '本页内容', nextCursor: '下一页的游标;没有下一页时为 null', token_type: '令牌种类', name: '姓名或名称', role: '诉讼地位', kind: '种类', mark: '记录的代码', value: '内容',
  ruleId: '期限规则', law: '依据', article: '条', version: '版本', title: '名称', confidence: '可信度', term: '期限的长度', owedBy: 'organisation 机构,party 当事人,court 法院', class: '性质', onExpiry: '期满的后果',
  extension: '怎样延长', extensions: '延长', suspensions: '中止', ladder: '提醒和升级', effectiveFrom: '自何日起施行', effectiveTo: '施行至何日', note: '备注', rule: '规则', action: '操作的代码', code: '代码',
  procedure: '程序', variant: '子类型', state: '状态', outcome: '结果', parties: '当事人', agreement: '调解协议', deadlines: '期限', openedOn: '开启日期', endedOn: '结束日期', occurredOn: '发生日期,默认今天', madeOn: '制作日期',
  ordinal: '第几条', amount: '金额(元)', manner: '履行方式', place: '履行地点', description: '内容', dueDate: '到期日', acceleration: '提前到期约定', instalments: '分期', terms: '协议条款', copies: '份数', text: '内容',
  measureId: '措施的编号(id)', helperId: '第三方登记的编号(id)', exitId: '安全出口的编号(id)', flag: '标记', claimId: '请求的编号(id)', mergeId: '合并的编号(id)', massId: '涉众纠纷的编号(id)', publicationId: '公布的编号(id)', proposalId: '提案的编号(id)', closureId: '停止办公安排的编号(id)', orderId: '停办令的编号(id)', madeBy: '由谁办理', madeAt: '办理时间', publishedBy: '由谁公布', publishedAt: '公布时间', reason: '理由', areaCode: '区划代码',
  date: '日期', clock: '程序中的哪一个期限', overdue: '已逾期(读取时现算)', caseNo: '事项编号', at: '时间', from: '自何日', to: '至何日', basis: '事由', quantity: '数量', unit: '单位', until: '至何日', year: '年份', organisation: '机构', defects: '须更正的内容', field: '字段', message: '说明', reasons: '理由',
};

const isDay = (name: string): boolean =>
  /(On|Date|Due)$|^(on|due|dueBefore|today|start|until|date|asOf|effectiveFrom|effectiveTo|plannedTo)$/.test(name);
const isTimeOfDay = (name: string): boolean => /^(quietFrom|quietTo|digestAt)$/.test(name);
const isInstant = (name: string): boolean => /[a-z]At$|^at$/.test(name);
/** Rules, clients and traces are named by words, not by ids of ours. */
const isId = (name: string): boolean => /(^i|I)ds?$/.test(name) && !/^(rule|client|trace|request)Id$/.test(name);

const isText = ({ type }: Schema): boolean => type === 'string' || (Array.isArray(type) && type.includes('string'));

function say(schema: Schema, name: string, list: readonly string[] | undefined): void {
  const one = schema.type === 'array' ? schema.items! : schema;
  if (!isText(one) || one.enum || one.format || one.pattern) return;
  if (list) one.enum = Array.isArray(one.type) ? [...list, null] : list;
  else if (isId(name)) one.format = 'uuid';
  else if (isTimeOfDay(name)) one.pattern = '^([01]\\d|2[0-3]):[0-5]\\d$';
  else if (isDay(name)) one.format = 'date';
  else if (isInstant(name)) one.format = 'date-time';
  else if (name === 'areaCode') one.pattern = '^(\\d{6}|\\d{9}|\\d{12})$';
  else if (/amount$/i.test(name)) one.pattern = '^(0|[1-9]\\d{0,11})\\.\\d{2}$';
}

/** Says in every schema what its fields hold. */
export function describeSchemas({ components: { schemas } }: Document): void {
  for (const [owner, schema] of Object.entries(schemas)) {
    // What is not named is refused.
    if (owner.endsWith('Dto')) schema.additionalProperties = false;
    describeFields(owner, schema);
  }
}

/** Where `from` and `to` are days; a step's are states. */
const SPANS = new Set([
  'EnterDutyDto',
  'DutyView',
  'CloseOrganisationDto',
  'ClosureView',
  'SuspendAreaDto',
  'SuspensionOrderView',
  'OrganiseScreeningDto',
  'ScreeningView',
  'ScreeningItemView',
  'OwedReportView',
]);

/** Named by words of the county's or of the roads', not by ids of ours nor by deadline rules. */
// prettier-ignore
const NAMED_IN_WORDS = new Set(['TriageRuleDto.id', 'SuggestionView.ruleId', 'TriageClosedRoadView.ruleId', 'RuleHitsView.ruleId']);

function describeFields(owner: string, schema: Schema): void {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    wholeNumbers(field);
    if (!field.description && WORDS[name]) field.description = WORDS[name];
    if (SPANS.has(owner) && (name === 'from' || name === 'to')) field.format = 'date';
    if (NAMED_IN_WORDS.has(`${owner}.${name}`)) continue;
    if (!(name === 'id' && /Rule(History)?View$/.test(owner))) say(field, name, CLOSED_LISTS[`${owner}.${name}`] ?? CLOSED_LISTS[name]);
    const within = field.items ?? field;
    if (within.properties) describeFields(owner, within);
  }
}

/** The house counts; it has no broken numbers. */
function wholeNumbers(schema: Schema): void {
  if (schema.type === 'number') schema.type = 'integer';
  else if (Array.isArray(schema.type)) schema.type = schema.type.map((one) => (one === 'number' ? 'integer' : one));
}

/** Says what a parameter holds. One with a default may be left out. */
export function describeParameter(path: string, parameter: Parameter): void {
  const schema = (parameter.schema ??= {});
  wholeNumbers(schema);
  if (schema.default !== undefined) parameter.required = false;
  if (!parameter.description && WORDS[parameter.name]) parameter.description = WORDS[parameter.name];
  const collection = path.split('/').at(-1);
  say(schema, parameter.name, LISTS_OF_QUERIES[`${collection}.${parameter.name}`] ?? LISTS_OF_QUERIES[parameter.name]);
}
