/** The words of a digest: one line for each reminder that waited. Like a notice it names cases and days, and nobody. */
import type { LegalDate } from './legal-date.js';

export interface DigestLine {
  readonly caseNo: string;
  /** What is to be done. */
  readonly title: string;
  readonly day: LegalDate;
}

export const MOST_LINES = 50;

const inOrder = (one: DigestLine, other: DigestLine): number =>
  one.day.localeCompare(other.day) || one.caseNo.localeCompare(other.caseNo) || one.title.localeCompare(other.title);

/** The nearest day first; what is too much is counted. */
export function digestText(lines: readonly DigestLine[]): string {
  const listed = [...lines].sort(inOrder).slice(0, MOST_LINES);
  const rest = lines.length - listed.length;
  return [
    `您今天有 ${lines.length} 项提醒:`,
    ...listed.map(({ caseNo, title, day }) => `${caseNo}「${title}」${day}`),
    ...(rest > 0 ? [`另有 ${rest} 项,请在待办中查看`] : []),
  ].join('\n');
}
