/** Versions as ETags: strong, one per resource. */
import { refuse } from '../../domain/refusals.js';

export const etag = (version: number): string => `"${version}"`;

/** Whether the caller has seen the newest version. `*` says he does not care; a weak tag (W/"7") matches nothing here (RFC 9110, 13.1.1). */
export function expectVersion(ifMatch: string | undefined, version: number): void {
  if (ifMatch === undefined || ifMatch.trim() === '') throw refuse('if-match-missing');
  if (ifMatch.trim() === '*') return;
  const tags = ifMatch.split(',').map((tag) => tag.trim());
  if (!tags.includes(etag(version))) throw refuse('version-stale');
}
