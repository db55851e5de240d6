/** What signing in needs to be told: the configuration gives it (see `SignInModule.with`). */
export interface SignInSettings {
  /** `iss` of our tokens. */
  readonly issuer: string;
  /** `aud` of our tokens. */
  readonly audience: string;
  /** 32 bytes; signing keys are sealed under it. */
  readonly keyEncryptionKey: Buffer;
  /** An issuer outside whose users are ours by name. */
  readonly outside: { readonly issuer: string; readonly audience: string; readonly jwksUri: string } | null;
}

export const SIGN_IN_SETTINGS = Symbol('sign-in settings');

export const ACCESS_TOKEN_SECONDS = 15 * 60;
/** A refresh token not used for a working day is dead. */
export const REFRESH_TOKEN_SECONDS = 12 * 3600;
