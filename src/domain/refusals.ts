/** Everything the house can refuse, in one list. Codes are public: add freely, rename never. `docs/refusals.md` is made from it. */
import type { ProcedureCode } from './procedures/codes.js';

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
  'right-used':               { status: 422, zh: '“{title}”的权利已经行使,或者已经了结,不能再次提出', en: 'This right has been used, or is settled' },
  'day-before-previous-step': { status: 422, zh: '日期不能早于上一步({day})', en: 'The day lies before the step it follows ({day})' },
  'mirror-needs-document':    { status: 422, zh: '代为登记法院行为,须附能证明该行为的文书', en: 'A mirrored act needs the document that proves it' },
  'party-not-asked':          { status: 422, zh: '还没有征求意愿的当事人:{names}', en: 'Not every party has been asked: {names}' },
  'no-willing-pair':          { status: 422, zh: '尚无双方都愿意调解的当事人', en: 'No applicant and respondent are both willing' },
  'ask-again-beside-suit':    { status: 422, zh: '法院已立案,须重新征求是否愿意继续调解:{names}', en: 'The court has docketed the suit: these have to be asked again whether they still want mediation: {names}' },
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
  'arbitration-first':        { status: 422, zh: '劳动争议应当先申请劳动仲裁;符合下列情形之一的可以直接起诉:{exceptions};现在可以办理:{instead}', en: 'Labour disputes go to arbitration first; exceptions you may name: {exceptions}', law: { law: '劳动争议调解仲裁法', article: '5' } },
  'decision-first':           { status: 422, zh: '土地所有权和使用权争议应当先由人民政府处理;例外:{exceptions};现在可以办理:{instead}', en: 'The government decides land ownership and use first; exceptions you may name: {exceptions}', law: { law: '土地管理法', article: '14' } },
  'reconsideration-first':    { status: 422, zh: '应当先申请行政复议;例外:{exceptions};现在可以办理:{instead}', en: 'Reconsideration comes first; exceptions you may name: {exceptions}', law: { law: '行政复议法', article: '23' } },
  'road-beside':              { status: 422, zh: '“{other}”正在办理,不能同时办理“{road}”;例外:{exceptions};现在可以办理:{instead}', en: 'Another procedure that excludes this one is under way; exceptions you may name: {exceptions}' },
  'road-barred':              { status: 422, zh: '“{other}”已有结果,不再办理“{road}”;例外:{exceptions};现在可以办理:{instead}', en: 'Another procedure has ended this matter for this road; exceptions you may name: {exceptions}' },

  // petition
  'not-the-petition-office':  { status: 422, zh: '此步骤只适用于信访部门收到的信访事项', en: 'Only for petitions that a petition office received' },
  'only-direct-petitions':    { status: 422, zh: '此步骤只适用于机关、单位直接收到的信访事项', en: 'Only for petitions that an organ received directly' },
  'no-organ-named':           { status: 422, zh: '尚无有权处理的机关', en: 'No organ has the petition yet' },
  'category-missing':         { status: 422, zh: '请先分类:建议意见、检举控告或者申诉求决', en: 'Say first whether it is a suggestion, a report or a claim' },
  'not-a-claim':              { status: 422, zh: '只适用于申诉求决类事项', en: 'Only for claims' },
  'not-a-suggestion':         { status: 422, zh: '只适用于建议意见类事项', en: 'Only for suggestions' },
  'not-a-report':             { status: 422, zh: '只适用于检举控告类事项', en: 'Only for reports' },
  'report-goes-sealed':       { status: 422, zh: '检举控告类事项不得转送、交办、移交或者受理,应当密封转送纪检监察机关', en: 'A report goes sealed to the discipline organ, and nowhere else' },
  'report-part-inside':       { status: 422, zh: '请先确认材料中不含检举控告内容;有的,先分出密封', en: 'First make sure that no accusation is inside; what there is, is split off and sealed' },
  'earlier-items-unanswered': { status: 422, zh: '须按第三十一条的次序,逐项说明为什么不属于前 {count} 项', en: 'Say for each of the {count} items before it why it does not apply' },
  'competence-ruled':         { status: 422, zh: '受理机关已经决定,不能再提异议', en: 'Who is competent has been ruled: no further objection' },
  'competence-ruling-needed': { status: 422, zh: '已有过职权异议,再次异议应当提请共同的上一级机关或者信访工作联席会议决定', en: 'It is the second objection: the common superior or the joint meeting rules' },
  'objection-is-first':       { status: 422, zh: '首次异议由转送、交办的机关核实', en: 'The first objection is answered by the sender' },
  'not-the-common-superior':  { status: 422, zh: '应当提请有异议的机关共同的上一级机关决定;没有共同的上一级机关的,提请当地信访工作联席会议协调处理', en: 'The next body above those that object decides; where there is none, the joint meeting of the place' },
  'not-the-next-above':       { status: 422, zh: '复查由原办理机关的上一级机关进行,复核由复查机关的上一级机关进行', en: 'The next body above the one that decided reviews; the next above that one rechecks' },
  'no-superior-named':        { status: 422, zh: '尚未提请决定受理机关', en: 'Nobody has been asked to rule' },
  'superior-named':           { status: 422, zh: '已提请决定受理机关', en: 'A ruling has been asked for already' },
  'no-report-term':           { status: 422, zh: '没有指定反馈期限', en: 'No term to report back was set' },
  'report-term-set':          { status: 422, zh: '已指定反馈期限', en: 'A term to report back is set already' },
  'no-leader-assigned':       { status: 422, zh: '尚未确定包案领导', en: 'No leader has been assigned' },
  'not-a-petitioner':         { status: 422, zh: '该当事人不是信访人', en: 'This party is no petitioner' },
  'too-many-representatives': { status: 422, zh: '代表人数不得超过五人', en: 'There may be five representatives at most' },
  'representatives-missing':  { status: 422, zh: '多人走访提出共同信访事项的,应当推选代表,请先登记推选的代表(不超过五人)', en: 'A group that came in person elects its representatives first, five at most' },
  'petitioner-may-still-ask': { status: 422, zh: '仍有信访人在请求复查、复核的期限内', en: 'A petitioner may still ask for a review or a recheck' },
  'not-asked-anew':           { status: 422, zh: '没有其他信访人另行请求', en: 'Nobody else has asked' },
  'withdrawn-already':        { status: 422, zh: '该信访人已经撤回', en: 'This petitioner has withdrawn already' },
  'petitioner-stays':         { status: 422, zh: '仍有信访人没有撤回', en: 'A petitioner has not withdrawn' },
  'matter-is-not-final':      { status: 422, zh: '同一事项没有经过复核终结,不能告知不再受理', en: 'The matter has not come to a final recheck' },
  'no-petition-under-way':    { status: 422, zh: '没有正在办理的同一信访事项', en: 'No petition about the same is under way' },
  'not-first-petition':       { status: 422, zh: '简易办理限于初次信访,请转为普通程序', en: 'Simplified handling is for a first petition' },
  'no-mediation-result':      { status: 422, zh: '调解尚无结果', en: 'The mediation has not come to an end' },
  'petitioner-not-served':    { status: 422, zh: '该信访人尚未收到书面答复', en: 'This petitioner has not received the written answer' },
  'petitioner-left-unserved': { status: 422, zh: '尚未送达的信访人:{names}', en: 'Petitioners not served yet: {names}' },
  'same-body-reviews':        { status: 422, zh: '复查、复核由上一级机关办理,不能是原办理机关', en: 'A higher body reviews, not the one that decided' },

  // administrative mediation
  'determination-missing':    { status: 422, zh: '尚未登记收到事故认定书(事故证明、维持原认定的复核结论)之日,无法判断申请是否在期限内', en: 'The day on which the accident determination was received is not recorded' },
  'committee-end-missing':    { status: 422, zh: '尚未登记人民调解委员会终止调解之日', en: 'The day on which the committee ended its mediation is not recorded' },
  'not-applied-jointly':      { status: 422, zh: '交通事故损害赔偿调解须由各方一致书面申请', en: 'All parties have to apply jointly, in writing' },
  'accident-harm-missing':    { status: 422, zh: '请写明事故造成死亡、受伤、致残还是财产损失', en: 'Say whether the accident caused death, injury, disability or loss of property' },
  'accident-facts-missing':   { status: 422, zh: '尚未到可以开始调解的日期,还缺:{facts}', en: 'Mediation cannot begin before every fact it waits for is there' },
  'accident-facts-complete':  { status: 422, zh: '开始调解所等待的事实已经齐备', en: 'Everything that mediation waited for is recorded already' },
  'too-many-on-a-side':       { status: 422, zh: '参加损害赔偿调解的人员每方不得超过三人', en: 'At most three persons may attend for each side' },
  'offence-not-minor':        { status: 422, zh: '不属于情节较轻、可以调解处理的治安案件', en: 'Not a minor case that may be settled by mediation' },
  'mediation-excluded':       { status: 422, zh: '具有不适用调解处理的情形,应当依法处理', en: 'The law excludes mediation here' },
  'guardian-missing':         { status: 422, zh: '涉及未成年人,须先登记其父母或者其他监护人到场', en: 'A minor is concerned: the guardian has to be notified and present' },
  'guardian-must-come':       { status: 422, zh: '只有年满十六周岁、以自己的劳动收入为主要生活来源并且本人同意的,才可以不通知监护人', en: 'Only a minor of sixteen who lives on his own work and agrees may do without the guardian' },
  'suspect-must-come':        { status: 422, zh: '违法嫌疑人不得委托他人参加调解', en: 'The suspect may not send an agent' },
  'second-session-held':      { status: 422, zh: '已经再次调解过,不能第三次调解', en: 'The second session has been held already' },
  'something-falls-due':      { status: 422, zh: '协议有须逐项登记履行的内容,请登记履行或者逾期', en: 'The agreement has something to perform: record the performance or the default' },
  'not-a-consumer':           { status: 422, zh: '不是为生活消费需要购买、使用商品或者接受服务,不予受理', en: 'Not a purchase or service for living needs' },
  'complaint-too-old':        { status: 422, zh: '投诉人知道或者应当知道权益受到侵害已超过三年({due}),不予受理', en: 'More than three years have passed since the complainant knew (until {due})' },
  'complaint-incomplete':     { status: 422, zh: '未提供投诉人、被投诉人信息或者具体的投诉请求和事实,不予受理', en: 'The complaint lacks the particulars it must have' },
  'nothing-elsewhere':        { status: 422, zh: '没有其他机关、组织正在处理同一纠纷', en: 'No other body is dealing with the same dispute' },

  'no-verification-owed':     { status: 422, zh: '没有待登记的核查结果:不须由本单位核查,或者已经登记', en: 'No verification is owed: it is not this body’s, or it is recorded already' },
  'notice-too-late':          { status: 422, zh: '约定的调解时间离今天不足三日,来不及在三日前通知当事人,请另约时间', en: 'The session lies less than three days ahead: it cannot be told three days before' },
  'not-for-the-spot':         { status: 422, zh: '当场调解须事实清楚、医疗费用和物品损失没有争议,并且当场履行', en: 'To be settled on the spot the facts must be clear, the loss undisputed and all performed at once' },
  'facts-not-confirmed':      { status: 422, zh: '无争议事实须由各方当事人对同一份书面材料确认;尚未确认的当事人:{names}', en: 'All parties must confirm that very paper in writing; missing: {names}' },

  // court mediation
  'no-mediation-body':        { status: 422, zh: '尚未确定调解组织', en: 'No mediating body is named' },
  'body-may-still-answer':    { status: 422, zh: '调解组织确认接受的期限未满,不能重新选定', en: 'The body may still answer: nobody else can be chosen yet' },
  'recusal-undecided':        { status: 422, zh: '回避申请尚未决定', en: 'A request for recusal waits for its decision' },
  'no-recusal-asked':         { status: 422, zh: '没有待决定的回避申请', en: 'Nobody has asked for recusal' },
  'relation-not-accepted':    { status: 422, zh: '调解员披露的关系,尚未表示仍同意其调解的当事人:{names}', en: 'The disclosed relation is not yet accepted by {names}' },
  'nothing-disclosed':        { status: 422, zh: '没有披露任何关系', en: 'Nothing was disclosed' },
  'no-replacement-yet':       { status: 422, zh: '该当事人尚未申请更换过调解员,可以先更换', en: 'This party has not asked for a replacement yet: it may' },
  'replaced-once-already':    { status: 422, zh: '已应该当事人申请更换过;仍不同意且不另行选择的,视为拒绝调解', en: 'Replaced once at this party’s request; refusing again refuses mediation' },
  'body-objected-to':         { status: 422, zh: '当事人已申请更换该调解组织,请另行选定、指定', en: 'A party has asked for another body than this' },
  'mediator-chosen-jointly':  { status: 422, zh: '该调解员由双方共同选定,不是指定的;有正当理由的,可以申请更换', en: 'The parties chose this mediator together: with good reason a replacement may be asked for' },
  'not-extended-yet':         { status: 422, zh: '调解期限尚未约定延长', en: 'No longer period has been agreed' },
  'extension-not-agreed-by-all': { status: 422, zh: '延长须各方同意到同一日期,尚未同意:{names}', en: 'All parties must agree to that very day; missing: {names}' },
  'extension-beyond-thirty-days': { status: 422, zh: '立案后的调解最多延长三十日(至 {most})', en: 'After docketing it can be extended by thirty days at most (until {most})' },
  'binds-who-did-not-sign':   { status: 422, zh: '协议条款涉及没有签名的当事人', en: 'The terms bind or favour somebody who did not sign' },
  'statement-received':       { status: 422, zh: '该当事人已签收调解书', en: 'This party has signed for the statement already' },
  'statement-not-received':   { status: 422, zh: '尚未签收调解书:{names}', en: 'The statement has not reached {names}' },
  'no-docketed-suit':         { status: 422, zh: '没有已立案的诉讼', en: 'There is no docketed suit' },
  'docketing-first':          { status: 422, zh: '委托调解、邀请协助调解须法院先立案;例外:{exceptions}', en: 'A court entrusts mediation after docketing; exceptions you may name: {exceptions}' },
  'court-issues-statement':   { status: 422, zh: '立案后委托调解达成的协议由法院审查并制作调解书,不申请司法确认', en: 'What was agreed after docketing becomes a statement of the court; it is not confirmed' },

  // labour arbitration
  'not-the-applicant':        { status: 422, zh: '该当事人不是申请人', en: 'This party is not the applicant' },
  'not-the-respondent':       { status: 422, zh: '该当事人不是被申请人', en: 'This party is not the respondent' },
  'only-the-worker':          { status: 422, zh: '对终局裁决,只有劳动者可以直接起诉;用人单位可以申请撤销裁决', en: 'Only the worker may sue upon a final award; the employer may ask to set it aside', law: { law: '劳动争议调解仲裁法', article: '48' } },
  'only-the-employer':        { status: 422, zh: '申请撤销终局裁决是用人单位的权利;劳动者不服的,可以起诉', en: 'Only the employer may ask to set a final award aside; the worker may sue', law: { law: '劳动争议调解仲裁法', article: '49' } },
  'fewer-than-ten-workers':   { status: 422, zh: '劳动者一方十人以上并有共同请求的,才推举代表(现有{count}人)', en: 'Representatives are chosen by ten workers or more with a common claim' },
  'papers-not-sent':          { status: 422, zh: '申请书副本尚未送达:{names}', en: 'The application has not been sent to: {names}' },
  'already-answered':         { status: 422, zh: '该当事人的答辩书已经登记', en: 'The answer of this party is recorded already' },
  'no-answer-yet':            { status: 422, zh: '该当事人尚未提交答辩书', en: 'This party has not answered' },
  'no-hearing-set':           { status: 422, zh: '尚未确定开庭日期', en: 'No hearing has been set' },
  'hearing-not-told':         { status: 422, zh: '尚未通知开庭的当事人:{names}', en: 'Not told of the hearing: {names}' },
  'party-has-withdrawn':      { status: 422, zh: '该当事人的仲裁申请已经撤回', en: 'The application of this party has been withdrawn already' },
  'applicant-stays':          { status: 422, zh: '尚有申请人没有撤回申请,或者有反请求待审理', en: 'An applicant has not withdrawn, or a counterclaim is to be heard' },
  'court-has-it':             { status: 422, zh: '人民法院已受理该纠纷,应当终止仲裁', en: 'A court has taken in the dispute: the arbitration is to be ended' },
  'mediation-not-tried':      { status: 422, zh: '裁决前应当先行调解,请先登记调解情况', en: 'The tribunal has to try mediation before its award' },
  'mediation-paper-not-received': { status: 422, zh: '尚未签收调解书的当事人:{names}', en: 'The mediation paper has not been signed for by: {names}' },
  'suit-not-open':            { status: 422, zh: '仲裁委尚在法定期限内;不予受理、逾期未作决定或者逾期未裁决的,当事人可以就该争议起诉', en: 'The commission is within its time: the suit opens by its refusal or its silence' },
  'right-runs-already':       { status: 422, zh: '起诉的权利已在计算', en: 'This right is running already' },
  'award-not-served':         { status: 422, zh: '裁决书尚未送达:{names}', en: 'The award has not been served on: {names}' },
  'already-sued':             { status: 422, zh: '该当事人的起诉已经登记', en: 'The suit of this party is recorded already' },
  'not-one-of-several-workers': { status: 422, zh: '只有多个劳动者中的部分劳动者起诉的,裁决才仅对起诉的劳动者不发生法律效力', en: 'Only of several workers may one sue for his own part and leave the award to the others', law: { law: '法释〔2020〕26号', article: '17' } },
  'others-may-sue':           { status: 422, zh: '尚有当事人在起诉期限内', en: 'Another party may still sue' },
  'set-aside-not-asked':      { status: 422, zh: '没有登记用人单位申请撤销裁决', en: 'Nobody has asked to set the award aside' },
  'award-not-set-aside':      { status: 422, zh: '裁决没有被撤销', en: 'The award has not been set aside' },

  // land arbitration and adjudication
  'application-not-sent':     { status: 422, zh: '尚未发送申请书副本', en: 'The copy of the application has not been sent' },
  'sent-already':             { status: 422, zh: '副本已经发送', en: 'The copy has been sent already' },
  'too-few-investigators':    { status: 422, zh: '调查人员不得少于两人', en: 'At least two people investigate' },
  'government-not-competent': { status: 422, zh: '单位之间的土地权属争议,由县级以上人民政府处理', en: 'Between units a government at the level of a county or above decides', law: { law: '土地管理法', article: '14' } },
  'not-served':               { status: 422, zh: '尚未送达:{names}', en: 'Not served yet: {names}' },
  'remedy-under-way':         { status: 422, zh: '复议或者诉讼尚未结束,决定不能生效', en: 'A reconsideration or a suit about the decision is not over' },
  'remedy-still-open':        { status: 422, zh: '尚有当事人可以在 {due} 前申请复议或者起诉', en: 'A party may still apply for reconsideration or sue until {due}' },
  'no-remedy-sought':         { status: 422, zh: '当事人没有申请复议或者起诉', en: 'Nobody has applied for reconsideration or sued' },
  'expropriation-not-arbitrated': { status: 422, zh: '因征收集体土地及其补偿发生的纠纷不属于农村土地承包仲裁的受理范围,可以申请行政复议或者向人民法院起诉', en: 'Expropriation and its compensation are not arbitrated: ask for reconsideration, or sue', law: { law: '农村土地承包经营纠纷调解仲裁法', article: '2' } },
  'tribunal-not-told':        { status: 422, zh: '尚未告知仲裁庭组成情况的当事人:{names}', en: 'Not told who is on the tribunal: {names}' },

  // reconsideration
  'application-not-recorded': { status: 422, zh: '尚未登记申请人、被申请人和所针对的行政行为', en: 'The applicant, the respondent organ and its act have not been recorded', law: { law: '行政复议法', article: '30' } },
  'applied-too-late':         { status: 422, zh: '申请已超过法定申请期限:{names};有正当理由的先行认定', en: 'The application came too late: {names}', law: { law: '行政复议法', article: '20' } },
  'suit-docketed':            { status: 422, zh: '人民法院已受理就该行政行为提起的诉讼,不得申请行政复议', en: 'A court has taken in a suit about this act', law: { law: '行政复议法', article: '29' } },
  'competent-organ-missing':  { status: 422, zh: '不属于本机关管辖的,应当告知有管辖权的行政复议机关', en: 'Name the organ that is competent', law: { law: '行政复议法', article: '30' } },
  'review-over':              { status: 422, zh: '审查期限(至 {due})内没有不予受理决定,已视为受理;不符合受理条件的,依法驳回申请', en: 'The review ended on {due}: the application counts as accepted, and can only be dismissed', law: { law: '行政复议法', article: '33' } },
  'supplement-asked-already': { status: 422, zh: '补正通知应当一次性载明全部事项,已经通知过', en: 'A supplement is asked for once, with a complete list', law: { law: '行政复议法', article: '31' } },
  'copy-not-sent':            { status: 422, zh: '尚未向被申请人发送申请书副本', en: 'The respondent organ has not been sent the copy' },
  'answered-already':         { status: 422, zh: '被申请人的答复已经登记', en: 'The answer is recorded already' },
  'answer-not-in-time':       { status: 422, zh: '只有期限内(至 {due})提出的答复才能补录', en: 'Only an answer made by {due} can be entered afterwards' },
  'answer-awaited':           { status: 422, zh: '被申请人的答复期限尚未届满,也没有答复', en: 'The respondent organ has neither answered nor missed its period' },
  'act-without-evidence':     { status: 422, zh: '被申请人未按期答复并提交证据,视为该行政行为没有证据、依据:应当撤销、部分撤销,确认违法、无效,或者责令履行', en: 'The act counts as one without evidence: it can only be revoked, declared unlawful or invalid, or performance ordered', law: { law: '行政复议法', article: '70' } },
  'opinions-not-heard':       { status: 422, zh: '普通程序应当听取当事人的意见;因当事人原因不能听取的,先作登记', en: 'The parties are to be heard first', law: { law: '行政复议法', article: '49' } },
  'hearing-missing':          { status: 422, zh: '重大、疑难、复杂的案件应当组织听证', en: 'A major case needs a hearing', law: { law: '行政复议法', article: '50' } },
  'consultation-missing':     { status: 422, zh: '重大、疑难、复杂的案件应当提请行政复议委员会提出咨询意见', en: 'A major case needs the opinion of the committee', law: { law: '行政复议法', article: '52' } },
  'hearing-not-scheduled':    { status: 422, zh: '尚未确定听证日期', en: 'No hearing has been scheduled' },
  'hearing-not-notified':     { status: 422, zh: '尚未书面通知听证', en: 'The parties have not been told of the hearing' },
  'hearing-panel-too-small':  { status: 422, zh: '听证员不得少于两人', en: 'The hearing needs two members besides the presider', law: { law: '行政复议法', article: '50' } },
  'head-absence-unexplained': { status: 422, zh: '被申请人的负责人不能参加听证的,应当说明理由', en: 'The head of the respondent organ has to say why he is absent', law: { law: '行政复议法', article: '51' } },
  'document-not-ours':        { status: 422, zh: '本机关无权处理该规范性文件,应当转送', en: 'The document is for another body to judge' },
  'document-is-ours':         { status: 422, zh: '本机关有权处理该规范性文件,不必转送', en: 'The document is for this body to judge' },
  'document-with-nobody':     { status: 422, zh: '没有等待答复的制定机关或者有权处理机关', en: 'No body is asked about the document' },
  'document-answer-awaited':  { status: 422, zh: '有权处理的机关尚未回复', en: 'The body it was forwarded to has not replied' },
  'no-such-withdrawal':       { status: 422, zh: '申请人没有这样申请撤回', en: 'The applicant has not asked to withdraw in this way' },
  'no-opinion-letter':        { status: 422, zh: '没有待报送纠正情况的行政复议意见书', en: 'No opinion letter awaits a report' },
  'no-report':                { status: 422, zh: '有关机关尚未报送纠正情况', en: 'The body has not reported yet' },
  'opinion-letter-issued':    { status: 422, zh: '行政复议意见书已经制发', en: 'The opinion letter has been issued already' },
  'no-such-right':            { status: 422, zh: '该当事人没有此项起诉期限', en: 'This party has no such right' },

  // litigation, enforcement, payment order, administrative duty
  'violation-too-old':        { status: 422, zh: '违法行为发生(终了)后二年内未被发现、也未被举报投诉的,不再查处(至 {due})', en: 'A violation that nobody reported within two years (until {due}) is not investigated any more' },
  'not-served-yet':           { status: 422, zh: '尚未送达:{names}', en: 'Not yet served: {names}' },
  'not-a-ruling':             { status: 422, zh: '不是裁定', en: 'It is no ruling' },
  'not-a-judgment':           { status: 422, zh: '不是判决', en: 'It is no judgment' },
  'no-upper-court':           { status: 422, zh: '尚未登记第二审人民法院', en: 'No upper court is named' },
  'effect-recorded':          { status: 422, zh: '裁判生效已经登记', en: 'Its effect is recorded already' },
  'wages-not-due':            { status: 422, zh: '调解协议约定的履行期限还没有届满,用人单位不履行的,期满后可以申请支付令', en: 'What the employer promised is not due yet' },
  'wage-agreement-missing':   { status: 422, zh: '须持已生效的、就拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金达成的调解协议书', en: 'This needs a mediation agreement in force about what is owed to the worker' },
  'not-the-debtor':           { status: 422, zh: '该当事人不是债务人', en: 'This party is not the debtor' },
  'creditor-has-not-sued':    { status: 422, zh: '没有登记债权人就同一债权债务起诉', en: 'No suit by the creditor on the same debt is recorded' },
  'creditor-has-sued':        { status: 422, zh: '债权人已就同一债权债务起诉,支付令失效', en: 'The creditor has sued on the same debt: the order has lapsed' },
  'deemed-suit-missing':      { status: 422, zh: '视为提起的诉讼还没有登记', en: 'The suit that the law takes to be filed is not registered' },
  'no-deemed-suit':           { status: 422, zh: '没有因支付令失效而视为提起的诉讼', en: 'No payment order of the case has become a suit' },
  'may-still-object':         { status: 422, zh: '债务人的异议期限未满', en: 'The debtor may still object' },
  'basis-not-enforceable':    { status: 422, zh: '所依据的程序没有可以申请执行的生效法律文书,或者该文书已被撤销', en: 'What this rests on has left nothing in force to enforce, or it was set aside' },
  'nothing-to-enforce':       { status: 422, zh: '没有可以申请执行的生效法律文书;另有文书的,请写明:{exceptions}', en: 'There is no document in force to enforce; name another one: {exceptions}' },

  // triage and jurisdiction
  'own-rule-set':             { status: 403, zh: '提出人不能批准自己提出的分流规则,须由另一人批准', en: 'Nobody approves the rules he proposed himself: it takes another person' },
  'rule-set-not-draft':       { status: 409, zh: '该版分流规则{state},不必再批准', en: 'This set of rules is no draft any more' },
  'rule-set-known':           { status: 409, zh: '与第 {version} 版分流规则完全相同', en: 'The very same set is there already' },

  // handoffs in full, co-handling
  'competence-ruling-first':  { status: 422, zh: '已有单位对本事项提出管辖异议,再次以管辖异议或者其他事由退回,须先由{who}指定管辖;当事人不同意或者依法不予受理的,请选相应事由', en: 'A body has objected to competence already: to send it back again, on that ground or another of your own, needs a ruling first. A refusal by a party or by law needs none' },
  'ruled-competent':          { status: 422, zh: '本单位已于 {day} 被指定办理本事项,不能再以管辖异议或者其他事由退回;当事人不同意或者依法不予受理的,请选相应事由', en: 'Your organisation was ruled competent on {day} and can send the case back only where a party or the law refuses it' },
  'not-the-coordinator':      { status: 403, zh: '本事项的管辖争议应由{who}指定', en: 'Your organisation does not decide who is competent here' },
  'no-competence-dispute':    { status: 409, zh: '本事项没有尚未指定的管辖争议', en: 'No objection to competence waits for a ruling' },
  'cross-area-needs-reason':  { status: 422, zh: '接收单位在其他县(市、区),须写明上级机关或者本地综治中心同意的理由', en: 'The receiver is in another county: say why a superior body or the centre agrees' },
  'not-a-superior-or-centre': { status: 422, zh: '{name}不是移交单位的上级机关,也不是移交单位所在地的综治中心', en: 'That body is neither a superior of the sender nor the centre of its area' },
  'request-answered':         { status: 409, zh: '该请求{state},不必再办', en: 'This request has been answered already' },
  'not-the-assisting-body':   { status: 403, zh: '只有受邀协助的单位可以办理', en: 'Only the body that was asked to assist may do this' },
  'assists-already':          { status: 409, zh: '该单位正在协助办理本事项', en: 'This body is assisting already' },
  'replies-missing':          { status: 422, zh: '尚有协助单位没有回复:{names}', en: 'Assisting bodies have not replied yet' },
  'nobody-has-replied':       { status: 422, zh: '没有协助单位的新意见,不形成共同意见', en: 'No assisting body has replied: there is nothing to join' },
  'organisation-dissolved':   { status: 409, zh: '接收单位已撤销,请另选单位', en: 'The receiving body exists no more' },
  'organisation-ended':       { status: 409, zh: '该单位已经撤销', en: 'This body has ended already' },
  'successor-needed':         { status: 422, zh: '该单位尚有在办程序 {count} 个,须写明继续行使其职权的单位', en: 'Procedures are under way there: name the body that goes on with its duties', law: { law: '信访工作条例', article: '24' } },
  'successor-cannot-take':    { status: 422, zh: '{name}不能办理该单位在办的程序:{roads}', en: 'That body cannot go on with the procedures under way there' },
  'not-the-handler':          { status: 403, zh: '只有承办人本人可以记录', en: 'Only the handler in person may write this down' },

  // safety
  'safety-exit-owed':         { status: 422, zh: '人身安全事项尚未办理:{exits}。调解不能代替,请先办理或者按规定答复', en: 'Mediation alone does not end this; still owed: {exits}' },
  'exit-is-mandatory':        { status: 422, zh: '“{exit}”必须办理,当事人不能放弃,单位也不能免办', en: '{exit} must be taken: nobody may decline or dismiss it' },
  'exit-not-the-partys':      { status: 422, zh: '“{exit}”不由当事人决定;确不需要的,由单位负责人说明理由', en: '{exit} is not the party’s to decline; the head of the body may dismiss it with a reason' },
  'not-a-capable-adult':      { status: 422, zh: '只有处于危险中、具有完全民事行为能力的本人可以决定不办;请先在标记中写明涉及哪一方及其行为能力', en: 'Only the adult in danger, of full capacity and named by the flag, decides this' },
  'the-adult-decides':        { status: 422, zh: '“{exit}”由处于危险中的成年本人决定,单位不能代为决定:请登记其本人的意见', en: '{exit} is for the capable adult in danger to decide, not for the body: record what that person says' },
  'exit-answered':            { status: 409, zh: '该事项{state},不必再办', en: 'This exit has been answered: {state}' },
  'not-for-this-exit':        { status: 409, zh: '“{exit}”没有这一步', en: 'There is no such step for {exit}' },
  'flag-not-raised':          { status: 409, zh: '没有这个标记,或者已经撤下', en: 'This flag does not stand' },
  'joint-session-forbidden':  { status: 422, zh: '涉家庭暴力的纠纷不得组织双方同场调解,请分别进行', en: 'No joint session in a case of domestic violence: mediate separately' },
  'letters-home-forbidden':   { status: 422, zh: '涉家庭暴力的事项不得邮寄送达,请当面交付或者按受害人认可的方式送达', en: 'No letters home in a case of domestic violence' },

  // masses, duplicates, reopening, screening
  'number-taken':             { status: 409, zh: '该编号已经对应事项 {caseNo};两个事项确实共用的,请注明 shared', en: 'This number leads to case {caseNo} already; say so (shared) if both really have it' },
  'case-merged':              { status: 409, zh: '该事项已作为重复事项合并;要恢复办理,请撤销合并', en: 'The case was merged as a duplicate; undo the merge to go on with it' },
  'merge-with-itself':        { status: 422, zh: '不能与自身合并', en: 'A case cannot be merged with itself' },
  'merge-not-yours':          { status: 403, zh: '合并应由两个事项共同的责任单位办理,或由可以查看两个事项内容的县综治中心办理', en: 'Merging takes the body that answers for both cases, or a county centre that reads the content of both' },
  'duplicate-has-open-work':  { status: 422, zh: '较晚收到的事项 {caseNo} 尚有{what},不能作为重复事项关闭', en: 'Case {caseNo}, which came later, still has a proceeding, an offer, a request or an assistance open' },
  'merge-undone':             { status: 409, zh: '该合并已经撤销', en: 'This merge has been undone already' },
  'mass-not-yours':           { status: 403, zh: '涉众纠纷应由全部事项的责任单位或者县综治中心建立和办理', en: 'A dispute of many is kept by the body that answers for all its cases, or by a county centre' },
  'mass-case-closed':         { status: 422, zh: '已办结的事项不能加入:{caseNos}', en: 'Closed cases cannot join: {caseNos}' },
  'mass-member-elsewhere':    { status: 409, zh: '已属于某一涉众纠纷:{caseNos}', en: 'A case belongs to a dispute of many already: {caseNos}' },
  'pilot-consent-missing':    { status: 422, zh: '示范协议的内容要提供给其他成员,还须下列当事人同意:{names}', en: 'These parties have not agreed that others are offered their terms: {names}', law: { law: '个人信息保护法', article: '23' } },
  'offer-is-the-other-sides': { status: 422, zh: '示范协议的另一方已经表态,应由该事项自己的当事人答复', en: 'The other side of the pilot has said its word; the member answers for itself' },
  'mass-member-left':         { status: 409, zh: '该事项已退出', en: 'This case has left' },
  'pilot-not-a-member':       { status: 422, zh: '试点事项应是其成员', en: 'The pilot must be one of the members' },
  'pilot-missing':            { status: 422, zh: '尚未确定试点事项', en: 'No pilot case has been chosen' },
  'pilot-agreement-not-in-force': { status: 422, zh: '试点事项的调解协议尚未生效,不能据以提出', en: 'The agreement of the pilot case is not in force' },
  'offer-not-answerable':     { status: 409, zh: '对该成员没有可以答复的提议', en: 'No offer to this member waits for an answer' },
  'offer-not-accepted':       { status: 409, zh: '该成员没有接受提议', en: 'This member has not accepted the offer' },
  'mediation-not-open':       { status: 409, zh: '该成员的调解程序尚未开启', en: 'The member’s own mediation is not open' },
  'parties-do-not-fit':       { status: 422, zh: '该成员的当事人与试点协议中的当事人不能一一对应', en: 'The parties of this member do not match those of the pilot' },
  'sums-do-not-fit':          { status: 422, zh: '为该成员写明的金额与试点协议的金钱条款数目不一致', en: 'The sums named for this member do not match the pilot’s terms of money' },
  'could-not-be-offered':     { status: 503, zh: '多次未能完成,请重试', en: 'It failed several times; try again' },
  'not-a-screening-organiser': { status: 403, zh: '排查由综治中心、县级督导机构组织;人民调解委员会的排查由司法行政部门指导开展', en: 'Screenings are organised by the centre and county supervision, those of mediation committees by the justice office' },
  'body-not-to-be-screened-by': { status: 422, zh: '本单位不能安排{names}开展排查({why})', en: 'Your organisation cannot ask this body ({names})' },
  'screening-not-begun':      { status: 409, zh: '本轮排查自 {day} 开始', en: 'This round begins on {day}' },
  'not-a-screening-body':     { status: 403, zh: '本单位不参加本次排查', en: 'Your organisation takes no part in this screening' },
  'outside-the-screening':    { status: 422, zh: '不在本次排查的区域内,请直接登记事项', en: 'This lies outside the area of the screening: register a case instead' },
  'finding-answered':         { status: 409, zh: '该线索{state},不必再办', en: 'This finding has been answered already' },
  'finding-without-parties':  { status: 422, zh: '线索没有写明当事人,请补充至少一方当事人再登记', en: 'The finding names no party: add at least one to register a case' },
  'series-ended':             { status: 409, zh: '该排查不再开展下一轮', en: 'This screening has no further round' },
  'visit-must-be-safe':       { status: 422, zh: '涉家庭暴力的事项不得上门、电话或者书信回访,只能按受害人认可的安全方式联系', en: 'In a case of domestic violence only by the contact the victim has agreed to' },
  'no-default-without-outcome': { status: 422, zh: '以“{outcome}”办结的事项没有需要履行的协议或者法律文书,请改选其他事由', en: 'Nothing was owed after this outcome: name another ground' },
  'linked-already':           { status: 409, zh: '两个事项已经这样关联', en: 'The two cases are linked like this already' },
  'helper-consent-missing':   { status: 422, zh: '邀请第三方参与调解须征得每一方当事人同意,尚未同意:{names}', en: 'A third party helps only with the consent of every party; missing: {names}', law: { law: '人民调解法', article: '20' } },
  'no-mediation-open':        { status: 409, zh: '没有正在进行的调解', en: 'No mediation is under way' },
  'not-the-mediating-body':   { status: 403, zh: '只有进行调解的单位可以办理', en: 'Only the body that mediates may do this' },
  'helper-has-left':          { status: 409, zh: '该第三方已经退出', en: 'This third party has left already' },
  'measure-is-anothers':      { status: 403, zh: '该措施由其他单位办理', en: 'This measure is another body’s' },
  'measure-reported':         { status: 409, zh: '该措施已经报告', en: 'This measure has been reported already' },
  'grade-unchanged':          { status: 409, zh: '已是该等级', en: 'The case stands at this grade already' },

  // cases and who holds them
  'not-responsible':          { status: 403, zh: '本单位不是该事项的责任单位', en: 'Your organisation does not answer for this case' },
  'case-closed':              { status: 409, zh: '事项已办结', en: 'The case is closed' },
  'case-not-closed':          { status: 409, zh: '事项尚未办结', en: 'The case is not closed' },
  'case-has-open-work':       { status: 422, zh: '尚有未结的程序、移交或协助:{what}', en: 'A proceeding, an offer, a request or an assistance is still open' },
  'outcome-needs-evidence':   { status: 422, zh: '办结须说明结果依据', en: 'Closing needs the evidence of its outcome' },
  'already-offered':          { status: 409, zh: '已有一个移交等待对方接收', en: 'An offer is waiting for an answer already' },
  'handoff-answered':         { status: 409, zh: '该移交{state},不必再办', en: 'This handoff has been answered or withdrawn already' },
  'not-the-receiver':         { status: 403, zh: '只有接收单位可以接收或者退回', en: 'Only the receiver may answer' },
  'not-the-sender':           { status: 403, zh: '只有移交单位可以撤回', en: 'Only the sender may withdraw' },
  'outside-its-subject':      { status: 422, zh: '该单位不是主管{subject}的机关,不能办理此类调解', en: 'This organisation is not the organ for {subject}: it cannot run this kind' },
  'organisation-cannot-receive': { status: 422, zh: '该单位不办理此类程序', en: 'This organisation does not take this procedure' },
  'to-oneself':               { status: 422, zh: '不能移交给本单位', en: 'One cannot hand over to oneself' },
  'road-not-available':       { status: 422, zh: '本系统暂不办理该程序', en: 'This road is not available here' },
  'road-open-already':        { status: 409, zh: '该程序正在办理中', en: 'This procedure is already under way for the case' },
  'road-under-way-elsewhere': { status: 409, zh: '“{road}”正在办理,参加的有{names};只能就已退出的当事人(partyIds)或者不在其中的请求(claimIds)移交', en: 'A procedure is under way between {names}; only parties that have left it, or claims it does not deal with, can be handed over' },
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

/** A rule between roads that closes one: what may be named as an exception, and which roads stand open instead. For programs; the sentence says the same. */
export interface ClosedByRule {
  readonly ruleId: string;
  readonly exceptions: readonly { readonly code: string; readonly title: string; readonly law: Cite }[];
  /** As which variant each opens; null: as the one that follows from the dispute. */
  readonly open: readonly { readonly procedure: string; readonly variant: string | null; readonly title: string }[];
}

/** A refusal as the rules speak it: its code, the facts for its sentence, and the law where the row's own is not the one. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly facts?: RefusalFacts;
  readonly law?: Cite;
  readonly closed?: ClosedByRule;
  /** Roads that are there instead, where the law of a need names them. */
  readonly instead?: readonly ProcedureCode[];
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
