/**
 * What a party is shown who follows its case by code: where it stands, who has it, what comes next and until when. Bodies and days only: no names, no
 * title, nothing of the dispute, no colour, and never that somebody is late.
 */
import { STAGE_LABELS } from './codes.js';
import type { RuleBook } from './deadlines/rule-book.js';
import { dayOf, type LegalDate } from './legal-date.js';
import type { Stage } from './procedures/grammar.js';
import { theRoad } from './procedures/roads.js';
import { ALWAYS_OPEN, MILESTONES, NEXT_STEPS } from './public-progress-words.js';

export interface PublicFacts {
  /** Legal now. */
  readonly now: Date;
  readonly stage: Stage;
  readonly registeredOn: LegalDate;
  readonly registeredWith: string;
  readonly holder: string;
  readonly holderSince: Date;
  readonly closedAt: Date | null;
  /** Proceedings that are not finished, the one opened last first. */
  readonly live: readonly {
    readonly procedure: string;
    readonly state: string;
    readonly owedBy: string;
    readonly owedSteps: readonly string[];
    readonly organisation: string;
    readonly owedOrganisation: string | null;
    readonly court: string | null;
  }[];
  /** The body an open handoff was offered to. */
  readonly offeredTo: string | null;
  /** Open duties and targets, the earliest first. */
  readonly deadlines: readonly {
    readonly ruleId: string;
    readonly ruleVersion: number;
    readonly kind: 'duty' | 'target';
    readonly due: LegalDate;
    readonly provisional: boolean;
    readonly suspended: boolean;
  }[];
  /** What happened: `received` for an accepted handoff, else the type of an event. */
  readonly happened: readonly {
    readonly what: string;
    readonly on: LegalDate;
    readonly organisation: string;
    readonly court: string | null;
  }[];
}

export interface PublicProgress {
  asOf: LegalDate;
  stage: Stage;
  stageLabel: string;
  holder: { name: string; since: LegalDate };
  nextStep: { text: string; by: string } | null;
  until: {
    date: LegalDate;
    kind: 'duty' | 'target';
    label: string;
    what: string;
    provisional: boolean;
    suspended: boolean;
    /** The rule behind the date was not checked against its article. */
    unverified: boolean;
  } | null;
  closedOn: LegalDate | null;
  milestones: { date: LegalDate; title: string; organisation: string | null }[];
  rights: string[];
}

export function progressOf(facts: PublicFacts, book: RuleBook): PublicProgress {
  const { now, stage, holder, holderSince, closedAt } = facts;
  return {
    asOf: dayOf(now),
    stage,
    stageLabel: STAGE_LABELS[stage],
    holder: { name: holder, since: dayOf(holderSince) },
    nextStep: closedAt ? null : nextStep(facts),
    until: closedAt ? null : until(facts, book),
    closedOn: closedAt ? dayOf(closedAt) : null,
    milestones: milestones(facts),
    rights: [...ALWAYS_OPEN],
  };
}

function nextStep({ live, offeredTo, holder }: PublicFacts): { text: string; by: string } {
  const [last] = live;
  if (last) {
    const step = last.owedSteps[0] ?? '';
    const text = NEXT_STEPS[`${last.procedure}.${step}`] ?? titleOf(last.procedure, step);
    const by =
      last.owedBy === 'party'
        ? '当事人'
        : last.owedBy === 'court'
          ? (last.court ?? '人民法院')
          : (last.owedOrganisation ?? last.organisation);
    return { text, by };
  }
  if (offeredTo) return { text: '答复是否接收', by: offeredTo };
  return { text: '确定由哪个单位、通过什么途径处理', by: holder };
}

/** A road whose words nobody has written yet says what its own rows call the step. */
const titleOf = (procedure: string, step: string): string => theRoad(procedure).steps.find((row) => row.do === step)?.title ?? '办理中';

function until({ deadlines }: PublicFacts, book: RuleBook): PublicProgress['until'] {
  // A date that stands still is shown only when nothing runs.
  const found = deadlines.find(({ suspended }) => !suspended) ?? deadlines[0];
  if (!found) return null;
  const { ruleId, ruleVersion, kind, due, provisional, suspended } = found;
  const rule = book.find(ruleId, ruleVersion);
  return {
    date: due,
    kind,
    label: kind === 'target' ? '工作目标' : '办理期限',
    what: rule?.title ?? '',
    provisional,
    suspended,
    unverified: rule?.confidence === 'low',
  };
}

function milestones({ registeredOn, registeredWith, happened, closedAt }: PublicFacts): PublicProgress['milestones'] {
  const shown = happened.flatMap(({ what, on, organisation, court }) => {
    if (what === 'received') return [{ date: on, title: '接收移交', organisation }];
    const row = MILESTONES[what];
    return row ? [{ date: on, title: row.title, organisation: row.by === 'court' ? court : organisation }] : [];
  });
  const ended = closedAt ? [{ date: dayOf(closedAt), title: '办结', organisation: null }] : [];
  return [{ date: registeredOn, title: '登记', organisation: registeredWith }, ...shown, ...ended];
}
