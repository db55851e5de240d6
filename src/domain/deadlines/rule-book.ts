/** The rules as they are in force: those this house ships and the versions a county has added, each under the number it was entered with. */
import type { LegalDate } from '../legal-date.js';
import { DEADLINE_RULES, RULE_IDS, type RuleId } from './deadline-rules.js';
import type { DeadlineRow } from './rule-shape.js';

/** A row together with the name and number it is kept under, and where it came from. */
export interface DeadlineRule extends DeadlineRow {
  readonly id: RuleId;
  readonly version: number;
  /** `shipped`: it came with the program. `county`: an administrator entered it. */
  readonly origin: 'shipped' | 'county';
}

export class RuleBook {
  private readonly rules = new Map<RuleId, DeadlineRule[]>();

  /** @param rules in any order; each id has at least one version */
  constructor(rules: readonly DeadlineRule[]) {
    for (const rule of rules) this.rules.set(rule.id, [...(this.rules.get(rule.id) ?? []), rule]);
    // A later entry for the same day replaces an earlier one.
    for (const versions of this.rules.values())
      versions.sort((a, b) => (a.effectiveFrom === b.effectiveFrom ? a.version - b.version : a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  }

  /** Every version of a rule, in the order in which they come into force. */
  versions(id: RuleId): readonly DeadlineRule[] {
    return this.rules.get(id)!;
  }

  newest(id: RuleId): DeadlineRule {
    return this.versions(id).at(-1)!;
  }

  /** The rule for a period that starts on a day. A day before the first version is counted by the first: no older text was looked up. */
  on(id: RuleId, date: LegalDate): DeadlineRule {
    const known = this.versions(id);
    const begun = known.filter(({ effectiveFrom }) => effectiveFrom <= date);
    // A version that was in force for a while only gives way to the one before it.
    return begun.findLast(({ effectiveTo }) => effectiveTo === undefined || date <= effectiveTo) ?? begun.at(-1) ?? known[0]!;
  }

  /** The version a running deadline was counted by. Throws RangeError where there is none. */
  version(id: RuleId, version: number): DeadlineRule {
    const rule = this.rules.get(id)?.find((one) => one.version === version);
    if (!rule) throw new RangeError(`deadline rule ${id} has no version ${version}`);
    return rule;
  }

  /** Whether a deadline of this rule and version can be counted here. */
  has(id: string, version: number): boolean {
    return this.rules.get(id as RuleId)?.some((one) => one.version === version) === true;
  }

  /** For showing a date that is there: by the newest version where its own was entered elsewhere a moment ago, or nothing where the id is unknown. */
  find(id: string, version: number): DeadlineRule | undefined {
    const versions = this.rules.get(id as RuleId);
    return versions?.find((one) => one.version === version) ?? versions?.at(-1);
  }
}

const shipped: readonly DeadlineRule[] = RULE_IDS.flatMap((id) =>
  (DEADLINE_RULES[id] as readonly DeadlineRow[]).map((row, index) => ({ ...row, id, version: index + 1, origin: 'shipped' as const })),
);

/** What comes with the program, before any county has added to it. */
export const SHIPPED = new RuleBook(shipped);
