import { dayRange } from './day-range.js'
import { fullDay } from './full-day.js'
import { month } from './month.js'
import { monthRange } from './month-range.js'
import { partOfYear } from './part-of-year.js'
import { period } from './period.js'
import { sameDay } from './same-day.js'
import { shortDay } from './short-day.js'
import { year } from './year.js'

/** Date forms, the longest first: a shorter form inside a longer one is not read again; what points at a day, when all are known. */
export const dates = [period, partOfYear, dayRange, fullDay, monthRange, month, shortDay, year, sameDay] as const
