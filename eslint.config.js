import graphql from '@graphql-eslint/eslint-plugin'
import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['node_modules', 'src/generated', '.vankien', 'dist', 'coverage', 'test/frontend'] },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.js', 'bin/*.mjs'] } } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Every pattern runs over whole pages from strangers: none may backtrack without bound.
    files: ['src/**/*.ts'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error', 'regexp/no-dupe-disjunctions': 'warn' },
  },
  {
    // What GraphQL answers is what the test says it is.
    files: ['test/db/api*.ts'],
    rules: Object.fromEntries(
      [
        'explicit-any',
        'unsafe-argument',
        'unsafe-assignment',
        'unsafe-call',
        'unsafe-member-access',
        'unsafe-return',
      ].map((rule) => [`@typescript-eslint/no-${rule}`, 'off']),
    ),
  },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  {
    // graphql-eslint's recommended rules over the hand-written SDL.
    files: ['schema/*.graphql', 'src/api/sdl/*.graphql'],
    ignores: ['schema/api.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: {
        graphQLConfig: {
          projects: {
            ontology: {
              schema: ['schema/!(api).graphql', 'schema/lint/neo4j.graphql'],
              include: 'schema/*.graphql',
            },
            named: { schema: 'schema/api.graphql', include: 'src/api/sdl/*.graphql' },
          },
        },
      },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      // One line stands in quotes, several in triple quotes.
      '@graphql-eslint/description-style': 'off',
      // Parts of other things have no identity of their own.
      '@graphql-eslint/strict-id-in-types': [
        'error',
        {
          exceptions: {
            types: [
              ...['Author', 'Evidence', 'Issuer', 'Statement'],
              ...['Attended', 'Contradicts', 'EvidenceLink', 'FactIds', 'Held', 'Mention'],
              ...[
                'CitationMatch',
                'CitationReading',
                'Contradiction',
                'KindCount',
                'PlaceCount',
                'YearCount',
                'SearchFacets',
                'LineageStep',
                'Revision',
              ],
              ...['ChainFollower', 'ChainInspection', 'ChainSession', 'ImplementationChain'],
            ],
            suffixes: ['Connection', 'Hit'],
          },
        },
      ],
    },
  },
  {
    // These names are the fact file's and the graph's, where they stand without their type.
    files: ['schema/{body,links,program}.graphql'],
    rules: { '@graphql-eslint/no-typename-prefix': 'off' },
  },
)
