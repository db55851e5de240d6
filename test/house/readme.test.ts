import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { VARIABLES } from '../../src/platform/config.js';

const readme = fs.readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const found = (pattern: RegExp, text = readme): string[] => [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))];

describe('a newcomer who reads the README', () => {
  it('finds the two commands first, and what they need', () => {
    const [first] = /```sh\n([^]*?)```/.exec(readme)!.slice(1);
    expect(found(/^(npm \S+(?: \w+)?)/gm, first)).toEqual(['npm run up', 'npm test']);
    expect(readme).toMatch(/Node ≥ 20\.19/);
  });

  it('types only commands that there are', () => {
    const named = found(/npm run ([a-z:]+)/g);
    expect(named).toEqual(expect.arrayContaining(['up', 'tour', 'bench', 'docs', 'migrate']));
    expect(named.filter((name) => !scripts[name])).toEqual([]);
  });

  it('sees the main line as a picture', () => {
    expect(readme).toMatch(/<!-- main-line:begin -->\n```mermaid\nflowchart TD\n[^]+\n```\n<!-- main-line:end -->/);
  });

  it('sets only variables that are read', () => {
    const named = found(/`([A-Z]+(?:_[A-Z]+)*)`/g).filter((name) => name.includes('_') || name === 'PORT');
    expect(named.length).toBeGreaterThan(3);
    // Named by what they do in the text: a table of rows, not variables of the surroundings.
    expect(named.filter((name) => !Object.hasOwn(VARIABLES, name) && name !== 'DEADLINE_RULES')).toEqual([]);
  });
});

describe('no link leads nowhere', () => {
  const pages = ['README.md', ...fs.readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : []))];

  it.each(pages)('from %s', (page) => {
    const links = found(/\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/g, fs.readFileSync(page, 'utf8'));
    expect(links.filter((link) => !fs.existsSync(path.join(path.dirname(page), link)))).toEqual([]);
  });

  it.each(pages)('nor does a path that %s names', (page) => {
    const paths = found(/`((?:src|migrations|test|bench|docs|scripts)\/[\w./-]*)`/g, fs.readFileSync(page, 'utf8'));
    expect(paths.filter((each) => !fs.existsSync(each))).toEqual([]);
  });
});

it('at the top there is what one looks for, and nothing else', () => {
  const committed = execFileSync('git', ['ls-files', '--cached'], { encoding: 'utf8' }).trim().split('\n');
  const top = [...new Set(committed.map((file) => file.split('/')[0]!))].filter((name) => !name.startsWith('.'));
  // prettier-ignore
  const allowed = ['README.md', 'bench', 'docker-compose.yml', 'docs', 'migrations', 'nest-cli.json', 'package-lock.json', 'package.json', 'scripts', 'src', 'test', 'tsconfig.json'];
  expect(top.sort()).toEqual(allowed.sort());
});
