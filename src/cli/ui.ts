import { Presets, SingleBar } from 'cli-progress'

/** One line about what is being done. Lines for people go to stderr, so that results on stdout stay clean. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

export interface ProgressBar {
  /** Tells that `count` more (default 1) are done; `note` names the one at work. */
  advance: (count?: number, note?: string) => void
  done: () => void
}

/** A bar on a terminal; elsewhere plain lines, at most one for each tenth of the way. */
export function progressBar(label: string, total: number, stream: NodeJS.WriteStream = process.stderr): ProgressBar {
  return stream.isTTY ? drawnBar(label, total, stream) : plainLines(label, total, stream)
}

function drawnBar(label: string, total: number, stream: NodeJS.WriteStream): ProgressBar {
  const format = `${label} {bar} {value}/{total} · {duration_formatted} · {note}`
  const bar = new SingleBar({ format, stream, hideCursor: null, clearOnComplete: false }, Presets.shades_classic)
  bar.start(total, 0, { note: '' })
  return {
    advance: (count = 1, note) => bar.increment(count, note === undefined ? {} : { note }),
    done: () => {
      bar.update({ note: 'done' })
      bar.stop()
    },
  }
}

function plainLines(label: string, total: number, stream: NodeJS.WriteStream): ProgressBar {
  let value = 0
  let told = 0
  const tell = (): void => {
    told = value
    stream.write(`${label}: ${value}/${total}\n`)
  }
  return {
    advance: (count = 1) => {
      value += count
      if (value - told >= total / 10) tell()
    },
    done: () => {
      if (told < value) tell()
    },
  }
}
