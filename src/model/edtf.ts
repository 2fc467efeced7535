import { z } from 'zod'

/**
 * Dates are EDTF strings (ISO 8601-2, level 1): `2023-03-14`, `2023-03`, `2019/2022`, and `XXXX-08-12` where the
 * page gives no year. Only the forms that pages can give are admitted.
 */
const day = String.raw`(?:\d{4}|XXXX)(?:-\d{2}(?:-\d{2})?)?`
export const Edtf = z
  .string()
  .regex(
    new RegExp(`^(?:${day}|(?:${day}|\\.\\.)/(?:${day}|\\.\\.)?)$`),
    'an EDTF date such as 2023-03-14, 2023-03, XXXX-08-12 or 2019/2022',
  )
export type Edtf = z.infer<typeof Edtf>
