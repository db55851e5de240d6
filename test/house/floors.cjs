/** The floors of the house, for dependency-cruiser: a floor leans only on floors below it, and rooms do not enter each other. */
const FLOORS = ['domain', 'platform', 'persistence', 'casework', 'features', 'app'];

/** Nothing on a floor imports from a floor above it. */
const leanDown = FLOORS.slice(0, -1).map((floor, index) => ({
  name: `${floor}-leans-down`,
  severity: 'error',
  from: { path: `^src/${floor}/` },
  to: { path: `^src/(${FLOORS.slice(index + 1).join('|')})/|^src/(main|worker|seed)\\.ts$` },
}));

module.exports = {
  forbidden: [
    ...leanDown,
    {
      name: 'domain-imports-nothing',
      comment: 'The rules are plain TypeScript: no framework, no database, no network; node:crypto for hashes and codes.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: ['^src/domain/', '^crypto$', '^node:crypto$'] },
    },
    {
      name: 'rooms-do-not-enter-each-other',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'orm-lives-in-persistence',
      comment: 'TypeORM below the rooms only: the unit of work, the data source and the entities.',
      severity: 'error',
      from: { path: '^src/(domain|casework|features)/' },
      to: { path: '^node_modules/(typeorm|@nestjs/typeorm|pg)/' },
    },
    { name: 'no-circles', severity: 'error', from: { path: '^src' }, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src', pathNot: ['^src/(main|worker|seed)\\.ts$'] }, to: {} },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
