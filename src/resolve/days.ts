const DAY = 86_400_000

/** A day so many days after another, both as 2023-03-14. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

/** Days from one day to another; NaN where one of them has no year. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY
