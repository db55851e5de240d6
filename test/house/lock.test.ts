import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface Package {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  inBundle?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const told = JSON.parse(fs.readFileSync('package.json', 'utf8')) as Package & { overrides: Record<string, string> };
const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as { lockfileVersion: number; packages: Record<string, Package> };
const { '': root, ...installed } = lock.packages as { '': Package } & Record<string, Package>;
const wanted = Object.entries({ ...told.dependencies, ...told.devDependencies });

describe('what is installed', () => {
  it('comes from whatever registry a machine uses: the lock file names no host', () => {
    expect(Object.entries(installed).flatMap(([name, { resolved }]) => (resolved ? [`${name} ${resolved}`] : []))).toEqual([]);
    expect(fs.readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"|\.tgz"/);
  });

  it('is the very bytes that were reviewed, each package with its checksum', () => {
    const names = Object.keys(installed);
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !installed[name]!.inBundle && !installed[name]!.integrity?.startsWith('sha512-'))).toEqual([]);
    expect(names.filter((name) => installed[name]!.link)).toEqual([]);
  });

  it.each([...wanted, ...Object.entries(told.overrides)])('is %s in one version: %s', (_, range) =>
    expect(range).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/),
  );

  it('is what package.json says', () => {
    expect([root.dependencies, root.devDependencies]).toEqual([told.dependencies, told.devDependencies]);
    expect(wanted.filter(([name, version]) => installed[`node_modules/${name}`]?.version !== version)).toEqual([]);
  });

  it('runs nothing of its own while it is installed', () => expect(fs.readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m));

  it('is told to npm the same way on every machine, so that the lock file stays without hosts', () =>
    expect(fs.readFileSync('.npmrc', 'utf8')).toMatch(/^omit-lockfile-registry-resolved=true$/m));
});
