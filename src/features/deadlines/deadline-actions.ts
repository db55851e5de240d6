/** What may be done to a deadline: rows, each with what the state and the rule have against it. */
import { v7 as uuid } from 'uuid';
import { type Actor, stamp } from '../../domain/actor.js';
import { approverOf, extensionRefusals, mayRestart, maySuspend } from '../../domain/deadlines/more-time.js';
import type { DeadlineRule } from '../../domain/deadlines/rule-book.js';
import type { LegalDate } from '../../domain/legal-date.js';
import { Refused, refuse } from '../../domain/refusals.js';
import type { DeadlineClerk } from '../../casework/deadline-clerk.js';
import type { SeenDeadline } from '../../persistence/deadline-list.queries.js';
import { answerRequest, askForTime } from '../../persistence/extension-request.queries.js';
import type { LockedCase } from '../../persistence/proceeding.queries.js';
import type { Batch } from '../../platform/batch.js';
import { AnswerExtensionDto, RecordNoticeDto, RequestExtensionDto, RestartDto, ResumeDto, SuspendDto } from './deadline.dto.js';

export interface Common {
  occurredOn?: string;
  documentId?: string;
  reason?: string;
}

/** All that an action is judged by and works with. */
export interface Scene {
  batch: Batch;
  actor: Actor;
  subject: LockedCase;
  seen: SeenDeadline;
  rule: DeadlineRule;
  on: LegalDate;
}

export interface DeadlineAction<T extends Common> {
  readonly Dto: new () => T;
  readonly title: string;
  /** It is for whom the rule names: a role, or the parties by their agreement on paper. */
  readonly approver?: 'by-role-or-paper' | 'by-role';
  /** Throws what the state and the rule have against it. */
  judge(scene: Scene, input: T): void;
  take(clerk: DeadlineClerk, scene: Scene, input: T): void;
}

const action = <T extends Common>(row: DeadlineAction<T>): DeadlineAction<Common> => row as unknown as DeadlineAction<Common>;

const more = ({ seen: { request } }: Scene) => ({ quantity: request?.quantity ?? null, until: request?.until ?? null });

export const ACTIONS: Readonly<Record<string, DeadlineAction<Common>>> = {
  suspend: action<SuspendDto>({
    Dto: SuspendDto,
    title: '中止期限',
    judge: ({ seen: { deadline }, rule }, { basis }) => {
      if (deadline.suspended) throw refuse('deadline-suspended');
      if (!maySuspend(rule, basis)) throw refuse('suspension-not-allowed', {}, { law: rule.law.law, article: rule.law.article });
    },
    take: (clerk, { batch, subject, seen, on, actor }, { basis, documentId = null }) =>
      void clerk.suspend(batch, subject.now, seen.deadline, { basis, from: on, documentId, actor: stamp(actor) }),
  }),
  resume: action<ResumeDto>({
    Dto: ResumeDto,
    title: '恢复计算期限',
    judge: ({ seen: { deadline } }) => {
      if (!deadline.suspended) throw refuse('deadline-not-suspended');
    },
    take: (clerk, { batch, subject, seen, on }) => void clerk.resume(batch, subject.now, seen.deadline, on),
  }),
  'request-extension': action<RequestExtensionDto>({
    Dto: RequestExtensionDto,
    title: '申请延期',
    judge: ({ seen, rule, on }, { quantity, until }) => {
      if (seen.request) throw refuse('extension-asked');
      const refusals = extensionRefusals(
        rule,
        seen.deadline.extensions.length,
        { quantity, until: until as LegalDate | undefined },
        { due: seen.deadline.dueDate, on },
      );
      if (refusals.length > 0) throw new Refused(refusals);
    },
    take: (_clerk, { batch, seen, rule, on, actor }, { reason, quantity, until, documentId = null }) => {
      const asked = until
        ? { quantity: null, unit: null }
        : { quantity: quantity ?? rule.extension?.quantity ?? null, unit: rule.extension?.unit ?? null };
      const day = (until as LegalDate | undefined) ?? null;
      askForTime(batch, {
        id: uuid(),
        deadlineId: seen.deadline.id,
        ...asked,
        until: day,
        reason,
        documentId,
        requestedBy: stamp(actor),
        requestedOn: on,
      });
    },
  }),
  'approve-extension': action<AnswerExtensionDto>({
    Dto: AnswerExtensionDto,
    title: '批准延期',
    approver: 'by-role-or-paper',
    judge: (scene) => {
      if (!scene.seen.request) throw refuse('extension-not-asked');
      const { rule, seen, on } = scene;
      const refusals = extensionRefusals(rule, seen.deadline.extensions.length, more(scene), { due: seen.deadline.dueDate, on });
      if (refusals.length > 0) throw new Refused(refusals);
    },
    take: (clerk, { batch, subject, seen, rule, on, actor }, { reason, documentId }) => {
      const { id, quantity, until, reason: basis, documentId: asked } = seen.request!;
      clerk.extend(batch, subject.now, seen.deadline, {
        ...(until ? { until } : { quantity, unit: rule.extension?.unit ?? rule.term?.unit ?? 'day' }),
        basis,
        documentId: documentId ?? asked,
        approvedOn: on,
        actor: stamp(actor),
      });
      answerRequest(batch, id, { answer: 'approved', answerReason: reason ?? null, answeredBy: stamp(actor), answeredOn: on });
      oweTheNotice(clerk, { batch, subject, seen, rule, on });
    },
  }),
  'refuse-extension': action<AnswerExtensionDto>({
    Dto: AnswerExtensionDto,
    title: '不予延期',
    approver: 'by-role',
    judge: ({ seen: { request } }) => {
      if (!request) throw refuse('extension-not-asked');
    },
    take: (_clerk, { batch, seen, on, actor }, { reason }) =>
      answerRequest(batch, seen.request!.id, { answer: 'refused', answerReason: reason ?? null, answeredBy: stamp(actor), answeredOn: on }),
  }),
  restart: action<RestartDto>({
    Dto: RestartDto,
    title: '重新起算',
    judge: ({ seen: { deadline }, rule }, { event }) => {
      if (deadline.suspended) throw refuse('deadline-suspended');
      if (!mayRestart(rule, event)) throw refuse('restart-not-allowed', {}, { law: rule.law.law, article: rule.law.article });
    },
    take: (clerk, { batch, subject, seen, on }) => void clerk.restart(batch, subject.now, seen.deadline, on),
  }),
  'record-notice': action<RecordNoticeDto>({
    Dto: RecordNoticeDto,
    title: '登记已告知当事人延期',
    judge: ({ rule }) => {
      if (rule.id !== NOTICE) throw refuse('notice-not-owed');
    },
    take: (clerk, { batch, subject, seen, on }) => clerk.end(batch, subject.now, [seen.deadline], 'met', on),
  }),
};

/** The house rule by which an approved extension is told to the parties. */
const NOTICE = 'extension.notify';
const NOTICES = `INSERT INTO papers (id, proceeding_id, kind, party_id, made_on, event_seq)
  SELECT gen_random_uuid(), $1, 'extension-notice', y.party_id, $2::date, $3::int FROM proceeding_parties y WHERE y.proceeding_id = $1`;

/** More time that somebody above granted is news to the parties; what they agreed on themselves is not. A court tells its own. */
function oweTheNotice(clerk: DeadlineClerk, { batch, subject, seen: { deadline }, rule, on }: Omit<Scene, 'actor'>): void {
  if (!approverOf(rule) || deadline.owedBy !== 'organisation') return;
  if (deadline.ownerKind === 'proceeding') batch.statement(NOTICES, [deadline.ownerId, on, subject.eventSeq + 1]);
  clerk.start(batch, subject.now, {
    caseId: deadline.caseId,
    ownerKind: deadline.ownerKind,
    ownerId: deadline.ownerId,
    subjectId: deadline.id,
    clock: 'extension-notice',
    kind: 'duty',
    ruleId: NOTICE,
    start: on,
    organisationId: deadline.organisationId,
    owedBy: 'organisation',
  });
}

export const DEADLINE_ACTIONS = Object.keys(ACTIONS);
/** What the OpenAPI document says of each. */
export const DEADLINE_STEPS: Readonly<Record<string, { readonly title: string; readonly Dto: new () => object }>> = ACTIONS;
