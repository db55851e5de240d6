/** A closed list of codes, each with its Chinese label: one spelling in code, database, API and URL. A missing label does not compile. */
export const codesOf = <const T extends string>(
  labels: Record<T, string>,
): { codes: readonly T[]; labels: Readonly<Record<T, string>> } => ({ codes: Object.keys(labels) as T[], labels });
