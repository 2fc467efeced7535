import type { GraphiQLProps } from 'graphiql'
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import type { Question } from '../questions.js'

type Plugin = NonNullable<GraphiQLProps['plugins']>[number]

/** The list of guide questions at the left: a click shows a question's tab, opened anew where it was closed. */
export function questionsPlugin(questions: Question[]): Plugin {
  return { title: 'Câu hỏi · Questions', icon: Icon, content: () => <Questions questions={questions} /> }
}

function Questions({ questions }: { questions: Question[] }) {
  const { tabs, activeTabIndex } = useGraphiQL(({ tabs, activeTabIndex }) => ({ tabs, activeTabIndex }))
  const open = useOpen()
  return (
    <section className="questions" aria-label="Guide questions">
      <h2>Câu hỏi · Questions</h2>
      <ol>
        {questions.map((question) => (
          <li key={question.name}>
            <button
              type="button"
              aria-current={tabs[activeTabIndex]?.query === question.query}
              onClick={() => open(question)}
            >
              <span lang="vi">{question.vi}</span>
              <span lang="en">{question.en}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

function useOpen(): (question: Question) => void {
  const actions = useGraphiQLActions()
  const { tabs, queryEditor, variableEditor } = useGraphiQL(({ tabs, queryEditor, variableEditor }) => ({
    tabs,
    queryEditor,
    variableEditor,
  }))
  return ({ query, variables }) => {
    const index = tabs.findIndex((tab) => tab.query === query)
    if (index >= 0) return actions.changeTab(index)
    actions.addTab()
    actions.updateActiveTabValues({ query, variables })
    queryEditor?.setValue(query)
    variableEditor?.setValue(variables)
  }
}

function Icon() {
  return (
    <svg viewBox="0 0 24 24" width="1em" height="1em" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden>
      <path d="M4 5h16v11H10l-4 4v-4H4z" />
      <path d="M9.5 9a2.5 2 0 1 1 2.5 2.2v.8M12 13.8v.4" />
    </svg>
  )
}
