/** What parties agreed to, each for itself and after it was told of its rights. */
export interface Consent {
  readonly partyId: string;
  readonly on: string;
  readonly noticeVersion: string;
}

/** Names of those who have not agreed; null where all have. */
export function withoutConsent(parties: readonly { id: string; name: string }[], consents: readonly Consent[]): string | null {
  const missing = parties.filter(({ id }) => !consents.some(({ partyId }) => partyId === id));
  return missing.length > 0 ? missing.map(({ name }) => name).join('、') : null;
}
