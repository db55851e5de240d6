/** A refusal as the rules speak it, its sentence in the caller's language, and what is thrown. */
import type { ProcedureCode } from './procedures/codes.js';
import { type Cite, REFUSALS } from './refusal-rows.js';

export { type Cite, type RefusalRow, REFUSALS } from './refusal-rows.js';

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
