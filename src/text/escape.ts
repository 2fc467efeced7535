const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Words as text of HTML or XML, also within an attribute's quotes. */
export const escapeMarkup = (words: string): string => words.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)
