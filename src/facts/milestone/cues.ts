import type { FactDraft } from '../../resolve/index.js'
import { NOT_AFTER_WORD } from '../../mentions/index.js'

export interface MilestoneCue {
  readonly action: FactDraft<'Milestone'>['action']
  /** Ends right where the subject begins. */
  readonly pattern: RegExp
  /** Whether it counts only as the business of a meeting that is held ("tổ chức hội nghị triển khai …"). */
  readonly atMeeting: boolean
}

/** Ends with a blank, right before the subject. */
const cue = (source: string): RegExp => new RegExp(`${NOT_AFTER_WORD}(?:${source})`, 'giu')

const YEARS = String.raw`(?:\d{1,2} năm )?(?:\((?:giai đoạn )?\d{4} ?- ?\d{4}\) )?`
const WORK = String.raw`(?:việc |công tác |kết quả )?(?:triển khai )?(?:thực hiện )?(?:các )?`

/** Words that launch, review and roll out; each stands right before its subject. */
export const CUES: readonly MilestoneCue[] = [
  { action: 'LAUNCHED', pattern: cue(String.raw`phát động (?=\p{L})`), atMeeting: false },
  {
    action: 'REVIEWED',
    pattern: cue(
      String.raw`(?<!(?:[Bb]áo cáo|Ban|ban) )(?:tổng kết|sơ kết)(?: và sơ kết| và tổng kết)? ${YEARS}${WORK}`,
    ),
    atMeeting: false,
  },
  {
    action: 'ROLLED_OUT',
    pattern: cue(String.raw`(?:quán triệt(?:,| và) )?(?:triển khai|quán triệt)(?: thực hiện)? (?:các )?`),
    atMeeting: true,
  },
]
