/** Chinese text as it is printed: its marks are as wide as its characters. Numbers, codes and dates keep theirs. */
const WIDE: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' };

/** Brackets go in pairs: round a Chinese word, or beside one. */
const BRACKETS = /\([^()]*\p{Script=Han}[^()]*\)|(?<=\p{Script=Han})\([^()]*\)|\([^()]*\)(?=\p{Script=Han})/gu;
/** A mark that follows a Chinese character, or stands before one, belongs to Chinese. */
const MARKS = /(?<=[\p{Script=Han}》」”）])[,:;?!]|[,:;](?=[\p{Script=Han}《「“])/gu;

export const fullWidth = (text: string): string =>
  text.replace(BRACKETS, (pair) => `（${pair.slice(1, -1)}）`).replace(MARKS, (mark) => WIDE[mark] ?? mark);
