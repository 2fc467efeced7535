import { Presets, SingleBar } from 'cli-progress'

/** One line about what is being done. Lines for people go to stderr, so that results on stdout stay clean. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

export interface ProgressBar {
  /** Tells that one more is done. */
  advance: () => void
  /** Tells that `value` are done in all. */
  reach: (value: number) => void
  done: () => void
}

/** A bar on a terminal; elsewhere plain lines, at most one for each tenth of the way. */
export function progressBar(label: string, total: number, stream: NodeJS.WriteStream = process.stderr): ProgressBar {
  return stream.isTTY ? drawnBar(label, total, stream) : plainLines(label, total, stream)
}

function drawnBar(label: string, total: number, stream: NodeJS.WriteStream): ProgressBar {
  const format = `${label} {bar} {value}/{total} · {duration_formatted}`
  const bar = new SingleBar({ format, stream, hideCursor: null }, Presets.shades_classic)
  bar.start(total, 0)
  return {
    advance: () => bar.increment(),
    reach: (value) => bar.update(value),
    done: () => bar.stop(),
  }
}

function plainLines(label: string, total: number, stream: NodeJS.WriteStream): ProgressBar {
  let value = 0
  let told = 0
  const tell = (): void => {
    told = value
    stream.write(`${label}: ${value}/${total}\n`)
  }
  const reach = (now: number): void => {
    value = now
    if (value > told && value - told >= total / 10) tell()
  }
  return {
    advance: () => reach(value + 1),
    reach,
    done: () => {
      if (told < value) tell()
    },
  }
}
