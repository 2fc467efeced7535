#!/usr/bin/env node
// The door for `npm start`, `npm test` and `npx vankien`. This file keeps to JavaScript that an old Node can read, so that
// an old Node is one clear line.
import fs from 'fs'

const manifest = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const wanted = manifest.engines.node.replace('>=', '')

if (!isAtLeast(process.versions.node, wanted)) {
  const remedy = 'Install one from nodejs.org, or with `nvm install 22`.'
  process.stderr.write(`vankien: Node ${wanted} or newer is needed, this is ${process.versions.node}. ${remedy}\n`)
  process.exit(1)
} else if (process.argv.length === 3 && ['--version', '-V'].includes(process.argv[2])) {
  process.stdout.write(`${manifest.version}\n`)
} else if (!fs.existsSync(new URL('run.mjs', import.meta.url))) {
  process.stderr.write(
    'vankien: The package holds the client, the schema and its fragments. Run the server in a clone.\n',
  )
  process.exit(1)
} else {
  import('./run.mjs')
}

function isAtLeast(version, floor) {
  const [major, minor] = version.split('.').map(Number)
  const [floorMajor, floorMinor] = floor.split('.').map(Number)
  return major > floorMajor || (major === floorMajor && minor >= floorMinor)
}
