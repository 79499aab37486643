interface Timer { at: number; readonly run: () => void; readonly every: number | undefined }

const plainImmediate = setImmediate;

/** Timers that run when they are told to, in place of the machine's. */
export class Clock {
  private now = 0;
  private last = 0;
  private readonly timers = new Map<number, Timer>();

  install(): void {
    const set = (run: () => void, after = 0, every?: number): number => {
      this.timers.set(++this.last, { at: this.now + after, run, every });
      return this.last;
    };
    const clear = (id: number): void => { this.timers.delete(id); };
    Object.assign(globalThis, {
      setTimeout: (run: () => void, after?: number) => set(run, after),
      setInterval: (run: () => void, every: number) => set(run, every, every),
      clearTimeout: clear, clearInterval: clear,
    });
  }

  /** Whether something waits that runs once: a try that will be made again. */
  get waits(): boolean {
    return [...this.timers.values()].some(({ every }) => every === undefined);
  }

  advance(milliseconds: number): void {
    this.now += milliseconds;
    for (const [id, timer] of [...this.timers]) {
      if (timer.at > this.now || !this.timers.has(id)) { continue; }
      if (timer.every === undefined) { this.timers.delete(id); } else { timer.at = this.now + timer.every; }
      timer.run();
    }
  }

  /** No timer outlives its story. */
  clear(): void {
    this.timers.clear();
  }
}

/** Lets everything run that is ready: promises to their end. */
export function turn(): Promise<void> {
  return new Promise((next) => { plainImmediate(next); });
}
