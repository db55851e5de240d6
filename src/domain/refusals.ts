/** Everything the house can refuse, in one list. Codes are public: add freely, rename never. `docs/refusals.md` is made from it. */

export interface Cite {
  readonly law: string;
  readonly article: string;
}

export interface RefusalRow {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 503;
  readonly zh: string;
  readonly en: string;
  readonly law?: Cite;
}

// `{name}` in a text is filled from the refusal's facts. Words of the roads are Chinese: an English text takes only codes, days, numbers, the names of parties, and facts given in both languages.
// prettier-ignore
export const REFUSALS = {
  // who asks
  'token-missing':      { status: 401, zh: '请先登录,或登录已过期', en: 'No valid access token' },
  'not-found':          { status: 404, zh: '没有找到,或您无权查看', en: 'There is no such thing, or it is not visible to you' },
  'no-such-action':     { status: 404, zh: '没有这个操作:{action}', en: 'There is no action {action}' },
  'role-missing':       { status: 403, zh: '此操作应由{who}办理', en: 'Your role may not take this step' },

  // the shape of a request
  'malformed':          { status: 400, zh: '请求内容无法读取', en: 'The request cannot be read' },
  'invalid':            { status: 400, zh: '填写内容有误,请按提示修改', en: 'Some fields are wrong' },
  'too-large':          { status: 413, zh: '内容过大', en: 'The body is too large' },
  'media-type':         { status: 415, zh: '不支持的内容类型', en: 'This media type is not accepted' },
  'too-many-requests':  { status: 429, zh: '操作过于频繁,请稍后再试', en: 'Too many requests' },
  'unavailable':        { status: 503, zh: '系统暂时无法使用,请稍后再试', en: 'The service cannot answer now; nothing was changed' },

  // versions and repeats
  'if-match-missing':   { status: 428, zh: '请先读取最新内容,再带 If-Match 提交', en: 'If-Match is required' },
  'version-stale':      { status: 412, zh: '内容已被他人更新,请刷新后再办', en: 'The resource has changed since you read it' },
  'idempotency-key-required':    { status: 400, zh: '系统对接请求必须带 Idempotency-Key', en: 'A machine client must send an Idempotency-Key' },
  'idempotency-key-malformed':   { status: 400, zh: 'Idempotency-Key 格式不正确', en: 'The Idempotency-Key is malformed' },
  'idempotency-in-progress':     { status: 409, zh: '同一请求正在处理,请稍候', en: 'A request with this key is being worked on' },
  'idempotency-key-reused':      { status: 422, zh: '同一 Idempotency-Key 不能用于不同内容', en: 'This key was used for another request' },

  // deadlines and demo time
  'deadline-ended':         { status: 409, zh: '该期限已经结束', en: 'This deadline has ended' },
  'deadline-suspended':     { status: 409, zh: '该期限已经中止,不能重复中止', en: 'This deadline is suspended already' },
  'deadline-not-suspended': { status: 409, zh: '该期限没有中止', en: 'This deadline is not suspended' },
  'suspension-not-allowed': { status: 422, zh: '该期限不因此中止', en: 'This deadline does not stop for that' },
  'extension-not-allowed':  { status: 422, zh: '该期限不能延长', en: 'This deadline cannot be extended' },
  'extension-used-up':      { status: 422, zh: '延长次数已用完(最多 {times} 次)', en: 'It has been extended as often as the rule allows ({times})' },
  'extension-too-long':     { status: 422, zh: '延长不得超过{most}', en: 'It may be extended by {most} at most' },
  'extension-not-longer':   { status: 422, zh: '延长后的日期应晚于现在的期满日 {due}', en: 'The new day must be later than {due}' },
  'extension-without-a-day': { status: 422, zh: '该延长没有法定长度,请写明延长多少或延长到哪一天', en: 'The rule sets no length: say how much longer, or until which day' },
  'extension-not-asked':    { status: 409, zh: '没有待审批的延期申请', en: 'No extension has been asked for' },
  'extension-asked':        { status: 409, zh: '已有一份延期申请待审批', en: 'An extension has been asked for already' },
  'restart-not-allowed':    { status: 422, zh: '该期限不因此重新起算', en: 'This deadline does not start anew for that' },
  'extension-too-late':     { status: 422, zh: '期限已于 {due} 届满,不能再延长', en: 'The period ended on {due}; it can be extended only before that' },
  'notice-not-owed':        { status: 409, zh: '没有需要告知当事人的延期', en: 'No extension waits to be told to the parties' },
  'rule-version-known':     { status: 409, zh: '已有内容完全相同的版本', en: 'The very same version is there already' },
  'rule-ends-before-it-begins': { status: 422, zh: '失效日期早于生效日期', en: 'It ends before it comes into force' },
  'rule-without-article':   { status: 422, zh: '核对程度为 high、medium 的规则须写明条文;未核对原文的,请填 low', en: 'A rule that was checked cites its article; one that was not is marked low' },
  'ladder-not-for-county':  { status: 422, zh: '当事人、法院的期限和工作目标不作升级,不报县级督导', en: 'What a party or a court owes, and a mere aim, are never escalated' },
  'ladder-hides-escalation': { status: 422, zh: '法定职责期限和督办回复期限的升级不能取消或推迟', en: 'The escalations of a statutory duty, or of a reply to supervision, cannot be dropped or put off' },
  'order-cannot-suspend-statutory': { status: 422, zh: '停办令只能中止内部期限和承诺期限,不能中止法定期限;当事人因不可抗拒的事由耽误期限的,可以在障碍消除后十日内向人民法院申请顺延', en: 'A county order suspends internal and promised periods only; for a statutory one the party may ask the court within ten days after the obstacle ends', law: { law: '民事诉讼法', article: '86' } },
  'order-ended':            { status: 409, zh: '该停办令已经结束', en: 'This order has ended already' },
  'order-reaches-nobody':   { status: 422, zh: '该区划内没有单位有这类期限,停办令不起作用,请核对区划代码和期限种类', en: 'No body of this area has periods of this class: the order would reach nobody' },
  'closures-joined-too-long': { status: 422, zh: '与前后的停止办公连在一起(自 {day} 起)不得超过 {most} 天,中间只隔休息日的视为相连', en: 'Together with the closures it adjoins it would last longer than {most} days from {day}; those apart by rest days alone are one' },
  'closure-over':           { status: 409, zh: '停止办公已经结束,已过的日子不能改为办公日', en: 'This closure is over: days that have passed stay shut' },
  'closure-withdrawn':      { status: 409, zh: '该停止办公安排已经撤销', en: 'This closure has been withdrawn already' },
  'own-proposal':           { status: 403, zh: '提出人不能批准或者不予批准自己的提案,须由另一人办理', en: 'Nobody approves or refuses what he proposed himself: it takes another person' },
  'not-the-proposer':       { status: 403, zh: '只有提出人可以撤回提案', en: 'Only who proposed it may withdraw it' },
  'proposal-answered':      { status: 409, zh: '该提案{state},不必再办', en: 'This proposal has been approved, refused or withdrawn already' },
  'proposal-overtaken':     { status: 409, zh: '待批准期间已有新的版本生效,请在新版本的基础上重新提出', en: 'Another version has come meanwhile: propose it again on top of that' },
  'proposal-day-passed':    { status: 422, zh: '提案所涉的日期 {day} 在待批准期间已经过去,请重新提出', en: '{day}, which it is about, passed while it waited: propose it again' },
  'calendar-unchanged':     { status: 409, zh: '与现行的放假安排完全相同', en: 'The year stands like this already' },
  'limitation-over':        { status: 422, zh: '诉讼时效期间已于 {due} 届满,此后的事由不能使其中断', en: 'The limitation period ended on {due}; what came later does not interrupt it' },
  'claim-without-guard':    { status: 409, zh: '该请求没有登记提出之日,不计算诉讼时效', en: 'No day is known from which limitation runs for this claim' },
  'time-runs-forward':      { status: 422, zh: '演示时间不能倒退', en: 'Demo time never runs backwards' },

  // the rows of the roads
  'not-in-this-state':        { status: 409, zh: '当前状态“{state}”不能办理“{action}”', en: 'Not possible in the present state' },
  'not-for-this-variant':     { status: 409, zh: '“{variant}”没有“{action}”这一步', en: 'There is no such step for this kind of dispute' },
  'deadline-passed':          { status: 422, zh: '法定期限已过(期满日 {due})', en: 'The period ended on {due}' },
  'day-before-previous-step': { status: 422, zh: '日期不能早于上一步({day})', en: 'The day lies before the step it follows ({day})' },
  'mirror-needs-document':    { status: 422, zh: '代为登记法院行为,须附能证明该行为的文书', en: 'A mirrored act needs the document that proves it' },
  'party-not-asked':          { status: 422, zh: '还没有征求意愿的当事人:{names}', en: 'Not every party has been asked: {names}' },
  'no-willing-pair':          { status: 422, zh: '尚无双方都愿意调解的当事人', en: 'No applicant and respondent are both willing' },
  'willingness-missing':      { status: 422, zh: '当事人未表示愿意调解:{names}', en: 'Willingness is missing: {names}' },
  'willing-pair-is-left':     { status: 422, zh: '仍有双方愿意调解', en: 'A willing pair is left' },
  'no-handler':               { status: 422, zh: '尚未确定调解员', en: 'No mediator has been appointed' },
  'mediator-objected-to':     { status: 422, zh: '当事人已要求更换该调解员,请另行指定', en: 'A party has objected to this mediator' },
  'party-has-left':           { status: 422, zh: '该当事人已退出调解', en: 'This party has left the mediation' },
  'writing-required':         { status: 422, zh: '此类纠纷应当制作书面调解协议书,不能采用口头协议', en: 'The law requires a written agreement here' },
  'electronic-not-for-status': { status: 422, zh: '涉及婚姻、收养、继承等人身关系的文书不得使用电子签名', en: 'Electronic signatures are not for papers on marriage, adoption or inheritance' },
  'electronic-not-agreed':    { status: 422, zh: '当事人未全部同意使用电子签名', en: 'Not every party has agreed to electronic signing' },
  'already-signed':           { status: 422, zh: '已经签名(盖章),不必重复', en: 'Already signed' },
  'signature-missing':        { status: 422, zh: '尚缺签名(盖章):{names}', en: 'Signatures are missing: {names}' },
  'party-data-defective':     { status: 422, zh: '当事人信息有误,请先更正:{names}', en: 'Party data must be mended first: {names}' },
  'instalment-performed':     { status: 422, zh: '该期已经履行', en: 'This instalment has been performed' },
  'instalment-not-due':       { status: 422, zh: '履行期限({due})尚未届满,不能登记逾期', en: 'Not due before {due}: no default yet' },
  'amount-exceeds-instalment': { status: 422, zh: '登记金额超过该期应付金额', en: 'The amount exceeds the instalment' },
  'not-all-performed':        { status: 422, zh: '尚未全部履行', en: 'Not everything has been performed' },
  'agreement-not-effective':  { status: 422, zh: '调解协议尚未生效', en: 'The agreement is not in force' },
  'written-agreement-missing': { status: 422, zh: '口头协议不能申请司法确认,须有书面调解协议', en: 'Judicial confirmation needs a written agreement' },
  'agreement-settles-title':  { status: 422, zh: '协议内容涉及物权、知识产权确权,法院不予受理确认申请', en: 'A court cannot confirm an agreement that settles title' },
  'labour-confirmation-payment-only': { status: 422, zh: '劳动争议调解协议仅就给付义务的,才可以申请司法确认', en: 'A labour agreement can be confirmed only where it is about payment alone' },
  'application-not-joint':    { status: 422, zh: '司法确认须双方共同申请,尚未参加:{names}', en: 'All parties must apply jointly; missing: {names}' },
  'already-joined':           { status: 422, zh: '该当事人已参加申请', en: 'This party has joined already' },
  'court-not-competent':      { status: 422, zh: '该法院对此申请没有管辖权', en: 'This court is not competent for the application' },
  'withdrawal-not-requested': { status: 422, zh: '当事人没有申请撤回', en: 'No party has asked to withdraw' },
  'already-extended':         { status: 422, zh: '审查期限已延长过一次', en: 'The review has been extended once already' },
  'already-served':           { status: 422, zh: '已登记该当事人的送达', en: 'Service on this party is recorded already' },
  'no-supplement-asked':      { status: 422, zh: '法院没有要求补正', en: 'No supplement was asked for' },
  'supplement-open':          { status: 422, zh: '上次补正通知尚未办结', en: 'A supplement is still open' },
  'arbitration-first':        { status: 422, zh: '劳动争议应当先申请劳动仲裁;符合下列情形之一的可以直接起诉:{exceptions}', en: 'Labour disputes go to arbitration first; exceptions you may name: {exceptions}', law: { law: '劳动争议调解仲裁法', article: '5' } },
  'decision-first':           { status: 422, zh: '土地所有权和使用权争议应当先由人民政府处理;例外:{exceptions}', en: 'The government decides land ownership and use first; exceptions you may name: {exceptions}', law: { law: '土地管理法', article: '14' } },

  // cases and who holds them
  'not-responsible':          { status: 403, zh: '本单位不是该事项的责任单位', en: 'Your organisation does not answer for this case' },
  'case-closed':              { status: 409, zh: '事项已办结', en: 'The case is closed' },
  'case-not-closed':          { status: 409, zh: '事项尚未办结', en: 'The case is not closed' },
  'case-has-open-work':       { status: 422, zh: '尚有未结的程序或移交:{what}', en: 'A proceeding or an offer is still open' },
  'outcome-needs-evidence':   { status: 422, zh: '办结须说明结果依据', en: 'Closing needs the evidence of its outcome' },
  'already-offered':          { status: 409, zh: '已有一个移交等待对方接收', en: 'An offer is waiting for an answer already' },
  'handoff-answered':         { status: 409, zh: '该移交{state},不必再办', en: 'This handoff has been answered or withdrawn already' },
  'not-the-receiver':         { status: 403, zh: '只有接收单位可以接收或者退回', en: 'Only the receiver may answer' },
  'not-the-sender':           { status: 403, zh: '只有移交单位可以撤回', en: 'Only the sender may withdraw' },
  'organisation-cannot-receive': { status: 422, zh: '该单位不办理此类程序', en: 'This organisation does not take this procedure' },
  'to-oneself':               { status: 422, zh: '不能移交给本单位', en: 'One cannot hand over to oneself' },
  'road-not-available':       { status: 422, zh: '本系统暂不办理该程序', en: 'This road is not available here' },
  'road-open-already':        { status: 409, zh: '该程序正在办理中', en: 'This procedure is already under way for the case' },
  'road-under-way-elsewhere': { status: 409, zh: '事项正由程序承办,不能移交', en: 'A proceeding is under way; the case cannot be handed over' },
  'data-goes-without-basis':  { status: 422, zh: '移交个人信息须有当事人单独同意,或写明法定职责', en: 'Passing on personal data needs consent or a legal duty', law: { law: '个人信息保护法', article: '23' } },
  'same-body-again':          { status: 422, zh: '该单位就是逾期未答复的单位', en: 'This is the body that has not answered' },
  'rejected-before':          { status: 422, zh: '该单位已退回过本事项', en: 'This body has sent the case back before' },
  'acceptance-day-not-passed': { status: 409, zh: '接收期限({due})尚未届满,不能改派', en: 'The day to answer ({due}) has not passed' },
  'consent-is-older-than-the-offer': { status: 422, zh: '改派须重新征得当事人同意:所附同意不晚于原移交日期({day})', en: 'The party must be asked again: this consent is not later than the old offer ({day})', law: { law: '个人信息保护法', article: '23' } },

  // supervision
  'not-entitled-to-instrument': { status: 403, zh: '本单位无权作出“{instrument}”', en: 'Your organisation is not entitled to this instrument' },
  'not-the-addressee':        { status: 403, zh: '只有被督办单位可以办理', en: 'Only the body it is addressed to may do this' },
  'not-the-issuer':           { status: 403, zh: '只有发出督办的单位可以办理', en: 'Only the body that issued it may do this' },
  'reply-missing':            { status: 409, zh: '对方尚未回复', en: 'There is no reply yet' },
  'card-is-red-already':      { status: 409, zh: '已是督办函', en: 'The card is red already' },
  'card-is-not-red':          { status: 409, zh: '尚未升为督办函,不能采取更强的措施', en: 'The card is not red: nothing stronger may follow yet' },
  'mass-body-has-no-card':    { status: 422, zh: '人民调解委员会是群众性组织,不适用督办;可以由司法行政部门给予指导', en: 'A body of the people gets no card; the justice office may give guidance', law: { law: '人民调解法', article: '5' } },
  'guidance-is-for-mass-bodies': { status: 422, zh: '指导只适用于人民调解委员会', en: 'Guidance is for mediation committees' },
  'body-decides-for-itself':  { status: 422, zh: '不适用督办({why});可以向该单位案件管理部门书面反映情况,并记入过问登记', en: 'No card where such a body decides for itself; facts may be sent to its case management by an enquiry, which is registered' },
  'no-oversight-of-this-body': { status: 422, zh: '对该单位没有可用的督促方式({why})', en: 'No form of oversight is open for this body' },
  'day-is-not-the-bodys':     { status: 422, zh: '该日期由当事人或者法院掌握,不适用督办;可以书面反映情况,并记入过问登记', en: 'That day is a party’s or a court’s: no card; facts may be sent by an enquiry, which is registered' },
  'target-is-never-overdue':  { status: 422, zh: '工作目标和当事人的权利期限没有逾期,不适用督办', en: 'A target or a right is never overdue: no card' },
  'only-petition-matters':    { status: 422, zh: '本单位的此项职权限于信访事项', en: 'This power of your organisation reaches petitions only' },
  'body-not-concerned':       { status: 422, zh: '该单位不承办此事项', en: 'This body has nothing to do with the matter' },
  'cannot-be-referred-there': { status: 422, zh: '该单位没有通报、约谈、挂牌督办的职权', en: 'That body has none of the stronger instruments' },
  'purpose-missing':          { status: 422, zh: '查看证件和联系方式须写明用途', en: 'Revealing identifiers needs a purpose' },
} as const satisfies Record<string, RefusalRow>;

export type RefusalCode = keyof typeof REFUSALS;

/** One reason, as a caller sees it. */
export interface Reason {
  readonly code: RefusalCode;
  readonly message: string;
  readonly law?: Cite;
}

/** A fault of one field: where (JSON pointer), what (a field code), and a sentence. */
export interface FieldFault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
  /** The same sentence in English; `message` is Chinese. */
  readonly en?: string;
}

export type Language = 'zh' | 'en';
/** A fact that reads differently in each language is given in both. */
export type RefusalFacts = Readonly<Record<string, string | number | Readonly<Record<Language, string>>>>;

/** A text with its facts filled in; a fact that nobody gave shows its place. */
export const fill = (text: string, language: Language, facts: RefusalFacts): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const fact = facts[name] ?? whole;
    return typeof fact === 'object' ? fact[language] : String(fact);
  });

/** A refusal's sentence, its facts filled in. */
export function sentence(code: RefusalCode, language: Language, facts: RefusalFacts = {}): string {
  return fill(REFUSALS[code][language], language, facts);
}

/** A refusal as the rules speak it: its code, the facts for its sentence, and the law where the row's own is not the one. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly facts?: RefusalFacts;
  readonly law?: Cite;
}

/** Expected, lawful, explained: one refusal or all the reasons of it, with the faults of fields where there are any. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[];

  constructor(
    refusals: Refusal | readonly Refusal[],
    readonly faults: readonly FieldFault[] = [],
    /** Seconds after which trying again makes sense. */
    readonly retryAfter?: number,
  ) {
    const all = Array.isArray(refusals) ? (refusals as readonly Refusal[]) : [refusals as Refusal];
    super(all.map(({ code }) => code).join(', '));
    this.refusals = all;
  }

  /** The first refusal decides code and status. */
  get first(): Refusal {
    return this.refusals[0]!;
  }
}

export const refuse = (code: RefusalCode, facts?: RefusalFacts, law?: Cite): Refused => new Refused({ code, facts, law });
