/** A fenced block of a guide. */
export interface Block {
  language: string
  text: string
  /** The line of text above it, to name it by. */
  above: string
}

/** The fenced blocks of a Markdown file, in their order. */
export function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(/([^\n]*)\n\n```(\w+)\n([\s\S]*?)```/g)].map(([, above, language, text]) => ({
    language: language!,
    text: text!,
    above: above!,
  }))
}
