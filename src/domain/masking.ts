/** Identifiers as they are shown before somebody says what he needs them for. */

export const maskIdNumber = (value: string | null): string | null =>
  value === null ? null : value.length < 8 ? '****' : `${value.slice(0, 3)}${'*'.repeat(value.length - 5)}${value.slice(-2)}`;

export const maskPhone = (value: string | null): string | null =>
  value === null ? null : value.length < 7 ? '****' : `${value.slice(0, 3)}****${value.slice(-4)}`;

export const maskAddress = (value: string | null): string | null => (value === null ? null : `${value.slice(0, 6)}****`);
