import { fold } from '../../text/index.js'

/** Whether two titles are one: equal when folded, or one begins with the other. */
export function sameTitle(a: string | null, b: string | null): boolean {
  if (!a || !b) return false
  const [x, y] = [fold(spelledOut(a)), fold(spelledOut(b))]
  const shorter = Math.min(x.length, y.length)
  return shorter >= 20 ? x.startsWith(y) || y.startsWith(x) : x === y
}

const ABBREVIATIONS = {
  MTTQ: 'Mặt trận Tổ quốc',
  ANTQ: 'an ninh Tổ quốc',
  ANTT: 'an ninh, trật tự',
  XHCN: 'xã hội chủ nghĩa',
}
const spelledOut = (title: string): string =>
  title.replace(/MTTQ|ANTQ|ANTT|XHCN/gu, (short) => ABBREVIATIONS[short as keyof typeof ABBREVIATIONS])
