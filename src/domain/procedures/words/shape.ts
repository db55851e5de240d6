/** What a road's file of words says. */
export interface Words {
  /** What a field is called where its type says too little. */
  readonly titles: Readonly<Record<string, string>>;
  /** What a code in a list of choices is called, by the name of the field. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
