/** Text → mentions: spans that name something, each with the rule that read it. */
export * from './mention.js'
export { readMentions } from './read.js'
export * from './rule.js'
export { turnOf } from './quantities/respectively.js'
export { partOfDay } from './dates/parts.js'
