/** What callers were promised: one line each, on the disk before anybody acts on it, and written only after the answer had come. */
import fs from 'node:fs';

export class Ledger {
  lines = [];
  #file;

  constructor(path) {
    this.#file = fs.openSync(path, 'a');
  }

  write(line) {
    this.lines.push(line);
    fs.writeSync(this.#file, `${JSON.stringify(line)}\n`);
    fs.fsyncSync(this.#file);
  }

  of(what) {
    return this.lines.filter((line) => line.what === what);
  }

  close() {
    fs.closeSync(this.#file);
  }
}
