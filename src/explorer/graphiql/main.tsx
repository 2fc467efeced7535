import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import './style.css'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { createRoot } from 'react-dom/client'
import type { Question } from '../questions.js'
import { fetcher } from './fetcher.js'
import { questionsPlugin } from './questions-panel.js'

const questions = (await (await fetch('/guides/questions.json')).json()) as Question[]
const panel = questionsPlugin(questions)

/** What GraphiQL keeps of the last visit: then its tabs are shown, not the guides'. */
const firstVisit = localStorage.getItem('graphiql:tabState') === null
const [first] = questions
// A link with a question opens it in a tab of its own.
const asked = new URLSearchParams(location.search)
const linked = asked.get('query')
// The list needs less room than GraphiQL gives its panels.
if (firstVisit) localStorage.setItem('graphiql:docExplorerFlex', '0.25')

createRoot(document.getElementById('graphiql')!).render(
  <GraphiQL
    fetcher={fetcher}
    defaultTabs={questions.map(({ query, variables }) => ({ query, variables }))}
    plugins={[panel, HISTORY_PLUGIN]}
    visiblePlugin={panel}
    // The first default tab loses its variables (graphiql#3392).
    {...(linked === null && firstVisit && first && { initialVariables: first.variables })}
    {...(linked !== null && { initialQuery: linked, initialVariables: asked.get('variables') ?? '' })}
  >
    <GraphiQL.Logo>Văn Kiện</GraphiQL.Logo>
  </GraphiQL>,
)
