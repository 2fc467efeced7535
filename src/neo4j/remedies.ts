/** What can be missing on a machine. */
export type Missing = 'java' | 'maven'

/** Besides the embedded server there are two other ways to a database; each message about a missing part names them. */
export const otherWays =
  'Or use a Neo4j that runs already: NEO4J_URI=neo4j://localhost:7687 NEO4J_PASSWORD=… npm start; ' +
  'one with Docker: docker run -p 127.0.0.1:7474:7474 -p 127.0.0.1:7687:7687 -e NEO4J_AUTH=neo4j/choose-one neo4j:5.26-community'

/** The line that installs it on this platform. */
export function installHint(missing: Missing, platform: NodeJS.Platform = process.platform): string {
  const lines = hints[platform === 'darwin' || platform === 'win32' ? platform : 'linux']
  return `Install it: ${lines[missing]}`
}

const hints = {
  linux: {
    java: '`sudo apt install openjdk-17-jre-headless` (Fedora: `sudo dnf install java-21-openjdk-headless`)',
    maven: '`sudo apt install maven` (Fedora: `sudo dnf install maven`)',
  },
  darwin: { java: '`brew install openjdk@21`', maven: '`brew install maven`' },
  win32: { java: '`winget install EclipseAdoptium.Temurin.21.JRE`', maven: '`choco install maven`' },
} as const
